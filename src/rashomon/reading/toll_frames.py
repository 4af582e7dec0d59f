"""Tolls told as a thing: "the death toll rose to 71", "put the number of dead at nine".

Also numbers that only make sense beside a toll told before: "could confirm only 15".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from rashomon.language import Token
from rashomon.model import Hedge, Quantity, TollStatus
from rashomon.reading.casualty_words import find_casualty_words
from rashomon.reading.datafiles import load_table
from rashomon.reading.victims import Count

MAX_NOUN_GAP = 26  # "the toll of the shelling of the two quarters in the past day has reached"
NUMBER_OF_GAP = 22  # tokens; the longest such phrase met in development text had 19
_ADJUNCTS = frozenset(
    "in at of on from for since after during among inside near by to so over across".split()
)
_TO_NUMBER = frozenset(
    "at to of is was just reached hit passed exceeded stands stood exceeds now".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A number named as a toll.

    Attributes:
        count: The number.
        first: Index of the first token of the frame: its verb or its noun.
        last: One past the last token.
        status: What the noun counts; None when it only points back ("the figure").
        quantity: The number's bounds; for "from 12 to 17" the later number.
        is_sum: Whether the words add several incidents up ("brought the total to").
    """

    count: Count
    first: int
    last: int
    status: TollStatus | None
    quantity: Quantity
    is_sum: bool


@cache
def _nouns() -> dict[str, tuple[tuple[tuple[str, ...], TollStatus | None], ...]]:
    """Noun phrases for tolls by their last word, longest first."""
    table = load_table("toll_frames")
    rows: list[tuple[tuple[str, ...], TollStatus | None]] = [
        (tuple(phrase.split()), TollStatus(status))
        for status, phrases in table["noun"].items()
        for phrase in phrases
    ]
    rows += [(tuple(phrase.split()), None) for phrase in table["anaphor"]]
    by_last: dict[str, list[tuple[tuple[str, ...], TollStatus | None]]] = {}
    for words, status in rows:
        by_last.setdefault(words[-1], []).append((words, status))
    return {
        last: tuple(sorted(found, key=lambda row: -len(row[0]))) for last, found in by_last.items()
    }


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load_table("toll_frames")[name].split())


def find_frame(tokens: Sequence[Token], count: Count, counts: Sequence[Count]) -> Frame | None:
    """The frame that names a count as a toll, None when there is none."""
    return (
        _before(tokens, count, counts)
        or _number_of(tokens, count)
        or _after(tokens, count)
        or _bare(tokens, count)
    )


def _noun_ending(tokens: Sequence[Token], last: int) -> tuple[int, TollStatus | None] | None:
    """First token and status of a toll noun whose last token is at ``last``."""
    for words, status in _nouns().get(tokens[last].lower, ()):
        first = last + 1 - len(words)
        if first >= 0 and tuple(t.lower for t in tokens[first : last + 1]) == words:
            return first, status
    return None


def _before(tokens: Sequence[Token], count: Count, counts: Sequence[Count]) -> Frame | None:
    """ "the toll rose to 71": the noun stands before the number."""
    floor = max([other.last for other in counts if other.last <= count.first], default=0)
    for last in range(count.first - 1, max(floor, count.first - MAX_NOUN_GAP) - 1, -1):
        noun = _noun_ending(tokens, last)
        if noun is None:
            continue
        gap = tokens[last + 1 : count.first]
        if not _leads_to_number(gap):
            continue
        setter = _setter_before(tokens, noun[0], floor)
        if noun[1] is None and setter is None and not _is_stated(gap):
            continue
        first = noun[0] if setter is None else setter
        return _frame(tokens, count, first, count.number.last, noun[1])
    return None


def _number_of(tokens: Sequence[Token], count: Count) -> Frame | None:
    """ "the number of men abducted since Monday stands at 220"."""
    if not count.first or tokens[count.first - 1].lower not in _TO_NUMBER:
        return None
    for first in range(max(0, count.first - NUMBER_OF_GAP), count.first - 2):
        if [t.lower for t in tokens[first : first + 2]] != ["number", "of"]:
            continue
        between = tokens[first : count.first]
        words = find_casualty_words(between)
        if words and not any(t.text in {";", ":"} for t in between):
            return _frame(tokens, count, first, count.number.last, words[0].status)
    return None


def _leads_to_number(gap: Sequence[Token]) -> bool:
    """Whether the words between noun and number can only lead from one to the other."""
    if not gap:
        return False
    verbs = _words("verb")
    in_adjunct = False
    for token in gap:
        lower = token.lower
        if lower in verbs or lower in {'"', "“"}:
            in_adjunct = lower in _ADJUNCTS
        elif lower in _ADJUNCTS:
            in_adjunct = True
        elif not in_adjunct and lower not in {",", "(", ")", "so", "far", "alone"}:
            return False
    stated = {token.lower for token in gap}
    return bool(stated & _TO_NUMBER) or gap[-1].lower in verbs


def _is_stated(gap: Sequence[Token]) -> bool:
    """Whether a noun that points back is given its number by a verb: "the figure was 30"."""
    lower = {token.lower for token in gap}
    return bool(lower & (_words("verb") - {"of", "at", "to", "from", "now", "only", "just"}))


def _setter_before(tokens: Sequence[Token], noun: int, floor: int) -> int | None:
    for index in range(noun - 1, max(floor, noun - 5) - 1, -1):
        if tokens[index].lower in _words("setter"):
            return index
        if not tokens[index].is_word and tokens[index].lower != "'s":
            return None
    return None


def _after(tokens: Sequence[Token], count: Count) -> Frame | None:
    """ "put at 150 the number of people killed": the noun stands after the number."""
    lead = [t.lower for t in tokens[max(0, count.first - 3) : count.first]]
    setters = [
        i
        for i in range(max(0, count.first - 3), count.first)
        if tokens[i].lower in _words("setter")
    ]
    if not setters or not {"at", "to"} & set(lead):
        return None
    for last in range(count.number.last, min(len(tokens), count.number.last + 9)):
        noun = _noun_ending(tokens, last)
        if noun is not None and noun[1] is not None:
            return _frame(tokens, count, setters[0], last + 1, noun[1])
        if tokens[last].lower == "number":
            harmed = [w for w in find_casualty_words(tokens[last:]) if w.first <= 7]
            if harmed:
                end = last + harmed[0].last
                return _frame(tokens, count, setters[0], end, harmed[0].status)
    return None


def _bare(tokens: Sequence[Token], count: Count) -> Frame | None:
    """ "could confirm only 15": a number alone after a verb of checking."""
    if count.group is not None:
        return None
    for index in range(count.first - 1, max(-1, count.first - 4), -1):
        if tokens[index].lower in _words("bare"):
            return _frame(tokens, count, index, count.last, None)
        if tokens[index].lower not in {"only", "just", "that", "the", "deaths", "of"}:
            return None
    return None


def _frame(
    tokens: Sequence[Token], count: Count, first: int, last: int, status: TollStatus | None
) -> Frame:
    quantity = count.quantity
    leads = {token.lower for token in tokens[max(0, count.first - 1) : count.first + 1]}
    if leads & {"from", "by"} and quantity.relation is Hedge.RANGE:
        quantity = replace(quantity, relation=Hedge.EXACT, low=quantity.high)
    lead = {t.lower for t in tokens[first : count.first]}
    if lead & _words("beyond") and quantity.relation is Hedge.EXACT and quantity.low is not None:
        quantity = Quantity(relation=Hedge.MORE_THAN, low=quantity.low + 1, high=None)
    lower = {t.lower for t in tokens[first : count.first]}
    is_sum = bool(lower & {"total", "bringing", "brought", "brings", "taking", "took"})
    return Frame(
        count=count, first=first, last=last, status=status, quantity=quantity, is_sum=is_sum
    )
