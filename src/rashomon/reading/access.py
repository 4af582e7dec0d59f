"""What is said of aid: that it waits, is stopped, gets in, arrives, and of places cut off from it.

Three: "a convoy of 40 trucks is waiting at the border" (waiting) · "the army denied blocking the
convoy" (blocked, denied) · "the besieged quarter" (besieged).

The rules are data, in ``data/access.toml``. Aid that is only asked for or planned with nobody
promising it is no claim.

Misses, accepted: trucks whose load is told in another sentence.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import cache

from rashomon.language import Analysis, Token
from rashomon.language.noun_phrases import Phrase
from rashomon.model import Access, AccessStatus, PlaceMention, Span
from rashomon.reading.citations import Citations
from rashomon.reading.datafiles import load_table
from rashomon.reading.frames import FrameRule, Tests
from rashomon.reading.frames.clauses import head_of, noun_phrase_at
from rashomon.reading.ground import bare_ground, is_ground, place_starts
from rashomon.reading.stated import (
    FoundStated,
    Stated,
    distinct,
    find_stated,
    may_act,
    participant,
    span_of,
)

MAX_LOAD = (
    6  # tokens: "lorries of the Red Crescent loaded with", then "rice, flour and cooking oil"
)

_ELLIPTIC = frozenset("it they them another others both these one".split())
_STARVED = frozenset("food water aid supplies medicine starving hunger nothing bread".split())


@cache
def aid_words(name: str) -> frozenset[str]:
    """A word list of ``access.toml``."""
    return frozenset(load_table("access")[name].split())


def find_access(
    analysis: Analysis, citations: Citations, places: Sequence[PlaceMention]
) -> tuple[FoundStated, ...]:
    """The claims about aid, in order of evidence."""
    starts = place_starts(places)
    talk = [_has_aid(sentence.tokens) for sentence in analysis.sentences]

    def tests_of(index: int) -> Tests:
        near = talk[index] or (index > 0 and talk[index - 1])

        def is_theme(tokens: Sequence[Token], phrase: Phrase, rule: FrameRule) -> bool:
            if rule.theme == "place":
                return is_ground(analysis, tokens, phrase, starts)
            if rule.theme == "starved place":
                starved = any(token.lower in _STARVED for token in tokens)
                return starved and is_ground(analysis, tokens, phrase, starts)
            if _is_elliptic(tokens, phrase):
                return near and rule.pronoun
            return is_aid(tokens, phrase, rule, is_told=near)

        return Tests(
            is_theme=is_theme,
            is_actor=lambda tokens, phrase, rule: may_act(tokens, phrase),
            is_told=near,
        )

    stated = find_stated(analysis, citations, "access", tests_of)
    return distinct(_claim(analysis, starts, one) for one in stated)


def _claim(analysis: Analysis, starts: Set[int], one: Stated) -> FoundStated:
    tokens = analysis.sentences[one.sentence].tokens
    is_place = one.rule.status == AccessStatus.BESIEGED or one.rule.theme == "place"
    where = None if is_place else _where(analysis, starts, tokens, one)
    is_waiting = one.rule.status == AccessStatus.WAITING
    awaited = _awaited(tokens, one.head) if is_waiting else None
    awaits = participant(analysis.text, tokens, awaited) if awaited else None
    return FoundStated(
        status=one.rule.status,
        evidence=one.evidence,
        citation=one.citation,
        stance=one.stance,
        modality=one.modality,
        content=Access(
            status=AccessStatus(one.rule.status),
            what=one.theme,
            actor=None if one.rule.role else one.actor,
            where=span_of(analysis.text, tokens, where) if where else None,
            awaits=one.actor if one.rule.role == "awaited" else awaits,
        ),
    )


def _where(
    analysis: Analysis, starts: Set[int], tokens: Sequence[Token], one: Stated
) -> Phrase | None:
    """The place right after the word that says it, or after a preposition in its clause."""
    inside = _where_inside(analysis, starts, tokens, one.theme)
    if inside is not None or (
        one.rule.status == AccessStatus.WAITING and _awaits(tokens, one.head)
    ):
        return inside
    for index in range(one.head, len(tokens) - 1):
        if index > one.head and tokens[index].lower in aid_words("clause_end"):
            return None
        leads = index == one.head or tokens[index].lower in aid_words("where")
        phrase = noun_phrase_at(tokens, index + 1) if leads else None
        if phrase is None or not _is_apart(tokens, phrase, one.theme):
            continue
        if _is_site(analysis, starts, tokens, phrase):
            return bare_ground(tokens, phrase)
    return None


def _is_site(analysis: Analysis, starts: Set[int], tokens: Sequence[Token], phrase: Phrase) -> bool:
    head = tokens[head_of(tokens, phrase)].lower
    return head in aid_words("site") or is_ground(analysis, tokens, phrase, starts)


def _awaits(tokens: Sequence[Token], head: int) -> bool:
    """Whether what follows is what it waits for: "awaiting permission to travel to the town"."""
    return any(token.lower in aid_words("leave") for token in tokens[head + 1 : head + 4])


def _where_inside(
    analysis: Analysis, starts: Set[int], tokens: Sequence[Token], theme: Span | None
) -> Phrase | None:
    """The border of "a convoy [at the border]"."""
    if theme is None:
        return None
    inside = [i for i, token in enumerate(tokens) if theme.start < token.start < theme.end]
    for index in inside:
        if tokens[index].lower in {"at", "on"}:
            phrase = noun_phrase_at(tokens, index + 1, inside[-1] + 1)
            if phrase is not None and _is_site(analysis, starts, tokens, phrase):
                return bare_ground(tokens, phrase)
    return None


def _is_apart(tokens: Sequence[Token], phrase: Phrase, theme: Span | None) -> bool:
    """Whether a place is not the thing itself, though it may stand at its end."""
    start, end = tokens[phrase.first].start, tokens[phrase.last - 1].end
    return theme is None or start > theme.start or end <= theme.start


def _awaited(tokens: Sequence[Token], head: int) -> Phrase | None:
    """ "waiting for permission from [the army]"."""
    for index in range(head, len(tokens) - 2):
        if tokens[index].lower not in aid_words("leave"):
            continue
        given = tokens[index + 1].lower in {"from", "by", "of"}
        phrase = noun_phrase_at(tokens, index + 2) if given else None
        return phrase if phrase and may_act(tokens, phrase) else None
    return None


def is_aid(
    tokens: Sequence[Token], phrase: Phrase, rule: FrameRule, *, is_told: bool = False
) -> bool:
    """Whether a noun phrase is aid, what carries it, or, where a rule asks, those who bring it.

    Args:
        tokens: The sentence.
        phrase: The noun phrase.
        rule: What it must be.
        is_told: Whether the sentences around speak of aid.
    """
    index = head_of(tokens, phrase)
    words = {tokens[i].lower for i in range(phrase.first, phrase.last)}
    head = tokens[index].lower
    lead = {tokens[i].lower for i in range(phrase.first, index)}
    carries = head in aid_words("carrier") or head in aid_words("measure")
    load = _load(tokens, index) if carries else None
    if load is not None:
        return rule.theme != "work" and not aid_words("goods").isdisjoint(load)
    if words & aid_words("other"):
        return False
    if head in aid_words("carrier") and lead & (aid_words("goods") | aid_words("helping")):
        return rule.theme != "work"  # "bread lorries", "a humanitarian column"
    if head in aid_words("workers"):
        return "workers" in rule.theme and bool(lead & aid_words("helping"))
    if head in aid_words("work"):
        return "work" in rule.theme.split() and bool(words & aid_words("helping"))
    if rule.theme == "work" and not head.startswith("deliver"):
        return False
    if "first" in lead:
        return False
    if head not in aid_words("aid"):
        return head in aid_words("goods") and len(words & aid_words("goods")) > 1
    beside = {token.lower for token in tokens} & aid_words("setting") - {head}
    return (
        head not in aid_words("unclear")
        or is_told
        or bool(words & aid_words("helping") or beside)
        or not aid_words("goods").isdisjoint(_load(tokens, index) or ())
    )


def _load(tokens: Sequence[Token], head: int) -> tuple[str, ...] | None:
    """The words that name what a noun holds or carries: "a lorry from Orvin loaded with [flour]".

    None where nothing says it; "of" says it only of goods: "trucks of the agency".
    """
    for index in range(head + 1, min(len(tokens), head + MAX_LOAD)):
        lower = tokens[index].lower
        if tokens[index].text in {";", ":", "."}:
            return None
        if lower in aid_words("loaded"):
            load = tuple(token.lower for token in tokens[index + 1 : index + MAX_LOAD])
            if lower not in {"of", "with"} or not aid_words("goods").isdisjoint(load):
                return load
    return None


def _is_elliptic(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """ "it", "another": aid told of just before."""
    return phrase.last - phrase.first == 1 and tokens[phrase.first].lower in _ELLIPTIC


def _has_aid(tokens: Sequence[Token]) -> bool:
    plain = _plain_aid()
    if plain.isdisjoint([token.lower for token in tokens]):
        return False
    for index, token in enumerate(tokens):
        if token.lower in plain:
            beside = [near.lower for near in tokens[max(0, index - 2) : index + 3]]
            if aid_words("other").isdisjoint(beside):
                return True
    return False


@cache
def _plain_aid() -> frozenset[str]:
    """Nouns that are aid by themselves."""
    return aid_words("aid") - aid_words("unclear")
