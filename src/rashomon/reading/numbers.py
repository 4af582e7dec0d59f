"""Numbers in words and digits, with their hedges, as bounds.

Three: "more than 60" is 61 and up; "between 60 and 80" is 60 to 80; "dozens" is 24 and up.
Source for the bounds: the contract, DESIGN section 4.

Misses, accepted: Roman numerals, fractions, "every tenth".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from rashomon.language import Token
from rashomon.language.tokens import stands_at
from rashomon.language.vocabulary import load_words
from rashomon.model import Hedge, Quantity
from rashomon.reading.datafiles import load_table

_DIGITS = re.compile(r"\d{1,3}(?:[,\u00a0\u202f]\d{3})+|\d+")
_DECIMAL = re.compile(r"\d+\.\d+")
_MULTIPLES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
_CLIMBING = frozenset("go goes gone going went come came shot rise rises risen rose".split())
_RANGE_OPENERS = frozenset({"between", "from"})
_DASHES = frozenset({"-", "–", "—"})
MAX_DIGITS = 15  # characters of a number, separators included
MAX_PEOPLE = 100_000_000  # larger numbers in news are money


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberExpression:
    """A number with its hedges.

    Attributes:
        first: Index of its first token in the sentence, hedge included.
        last: One past its last token.
        value_first: Index of the first token of the bare number.
        quantity: The bounds that it sets.
        is_bare: Whether it stands without a hedge, in digits or words.
        value: The bare number; the lower one of a range.
    """

    first: int
    last: int
    value_first: int
    quantity: Quantity
    is_bare: bool
    value: int


@dataclass(frozen=True, slots=True)
class _Value:
    number: int
    last: int
    vague: bool = False


def find_numbers(tokens: Sequence[Token]) -> tuple[NumberExpression, ...]:
    """The numbers of one sentence, in order and not overlapping."""
    found: list[NumberExpression] = []
    index = 0
    while index < len(tokens):
        expression = _expression_at(tokens, index) if _may_open(tokens[index].lower) else None
        if expression is not None:
            found.append(expression)
            index = expression.last
        else:
            index += 1
    return tuple(found)


def _may_open(lower: str) -> bool:
    """Whether an expression may begin with a word; most words of a text begin none."""
    return lower in _openers() or lower[0].isdecimal() or is_number_word(lower)


@cache
def _openers() -> frozenset[str]:
    return frozenset({*_RANGE_OPENERS, *_phrases("before"), *_phrases("vague"), *_phrases("exact")})


def _expression_at(tokens: Sequence[Token], index: int) -> NumberExpression | None:
    hedges: list[Hedge] = []
    position = index
    while (hedge := _phrase_at(tokens, position, "before")) and not _is_climb(tokens, position):
        hedges.append(Hedge(hedge.meaning))
        position = hedge.last
    between = position < len(tokens) and tokens[position].lower in _RANGE_OPENERS
    first_value = _value_at(tokens, position + 1 if between else position)
    if first_value is None:
        return None
    second = _second_value(tokens, position, first_value, between=between)
    last = second.last if second else first_value.last
    after = _phrase_at(tokens, last, "after")
    if after is not None:
        hedges.append(Hedge(after.meaning))
        last = after.last
    if between and second is None and not hedges:
        position += 1  # "from 12 villages": the preposition is no part of the number
        index = position
    quantity = _spanned(tokens, first_value, hedges) or _quantity(first_value, second, hedges)
    if quantity is not None and quantity.relation is Hedge.RANGE and second is None:
        last = _span_end(tokens, first_value)
    if quantity is None:
        return None
    return NumberExpression(
        first=index,
        last=last,
        value_first=position + 1 if between and second else position,
        quantity=quantity,
        is_bare=not hedges and second is None and not first_value.vague,
        value=first_value.number,
    )


def _is_climb(tokens: Sequence[Token], index: int) -> bool:
    """ "has gone up to 42": a verb's particle, not a hedge."""
    return tokens[index].lower == "up" and index > 0 and tokens[index - 1].lower in _CLIMBING


def _second_value(
    tokens: Sequence[Token], start: int, first: _Value, *, between: bool
) -> _Value | None:
    """The upper end of "60 to 80", "60-80", "between 60 and 80", "two or three"."""
    if first.last + 1 >= len(tokens) or first.vague:
        return None
    joint = tokens[first.last]
    joins = joint.lower == "and" if between else joint.lower == "to" or joint.text in _DASHES
    either = joint.lower == "or"
    if not joins and not either and not (between and joint.lower == "to"):
        return None
    second = _value_at(tokens, first.last + 1)
    if second is None or second.vague:
        return None
    if second.number <= first.number:
        return _Value(second.number, second.last) if tokens[start].lower == "from" else None
    return second if not either or second.number <= first.number + 2 else None


_OPEN_ENDED = {"and", "but", "or", ",", "possibly", "perhaps", "maybe", "probably"}


def _span_end(tokens: Sequence[Token], first: _Value) -> int:
    """After the upper end of "at least 7 and possibly as many as 11"; 0 when there is none."""
    position = first.last
    while position < len(tokens) and tokens[position].lower in _OPEN_ENDED:
        position += 1
    hedge = _phrase_at(tokens, position, "before")
    if hedge is None or hedge.meaning != Hedge.AT_MOST or position == first.last:
        return 0
    value = _value_at(tokens, hedge.last)
    return value.last if value and not value.vague and value.number > first.number else 0


def _spanned(tokens: Sequence[Token], first: _Value, hedges: Sequence[Hedge]) -> Quantity | None:
    """A range in words: "at least 7 and possibly as many as 11"."""
    if Hedge.AT_LEAST not in hedges or first.vague:
        return None
    end = _span_end(tokens, first)
    upper = _value_at(tokens, end - 1) if end else None
    if upper is None or upper.last != end:
        return None
    return Quantity(relation=Hedge.RANGE, low=first.number, high=upper.number)


@dataclass(frozen=True, slots=True)
class HedgeAfter:
    """A hedge that follows the people counted: "25 people at least"."""

    hedge: Hedge
    last: int

    def bound(self, number: int) -> Quantity:
        """The bounds that it sets on an exact number."""
        if self.hedge is Hedge.ABOUT:
            return Quantity(relation=Hedge.ABOUT, low=number, high=number, approx=True)
        bounded = _bounded(number, self.hedge, approx=False)
        return bounded or Quantity(relation=Hedge.EXACT, low=number, high=number)


def hedge_after(tokens: Sequence[Token], index: int) -> HedgeAfter | None:
    """The hedge that begins at ``index``; None when none does, or when it opens a new number."""
    found = _phrase_at(tokens, index, "after")
    if found is None or _value_at(tokens, found.last) is not None:
        return None
    return HedgeAfter(Hedge(found.meaning), found.last)


@dataclass(frozen=True, slots=True)
class _Match:
    meaning: str
    last: int


@cache
def _phrases(table: str) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Phrases by their first word, longest first."""
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, meaning in load_table("numbers")[table].items():
        words = tuple(phrase.split())
        by_first.setdefault(words[0], []).append((words, str(meaning)))
    return {
        first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in by_first.items()
    }


def _phrase_at(tokens: Sequence[Token], index: int, table: str) -> _Match | None:
    if index >= len(tokens):
        return None
    for words, meaning in _phrases(table).get(tokens[index].lower, ()):
        last = index + len(words)
        if stands_at(tokens, index, words):
            return _Match(meaning, last)
    return None


def _value_at(tokens: Sequence[Token], index: int) -> _Value | None:
    if index >= len(tokens):
        return None
    if phrase := _phrase_at(tokens, index, "vague"):
        last = phrase.last
        return _Value(int(phrase.meaning), last, vague=True)
    if phrase := _phrase_at(tokens, index, "exact"):
        return _Value(int(phrase.meaning), phrase.last)
    return _digits_at(tokens, index) or _words_at(tokens, index)


def _digits_at(tokens: Sequence[Token], index: int) -> _Value | None:
    text = tokens[index].text
    if len(text) > MAX_DIGITS:
        return None
    multiple = _MULTIPLES.get(tokens[index + 1].lower) if index + 1 < len(tokens) else None
    if _DECIMAL.fullmatch(text):
        if multiple is None and _is_glued_million(tokens, index):
            multiple = 1_000_000
        if multiple is None:
            return None
        return _checked(round(float(text) * multiple), index + 2)
    if not _DIGITS.fullmatch(text):
        return None
    number = int(re.sub(r"\D", "", text))
    if multiple is not None:
        return _checked(number * multiple, index + 2)
    if _is_glued_million(tokens, index):
        return _checked(number * 1_000_000, index + 2)
    if len(text) <= 3 and index + 1 < len(tokens) and _is_thousands_group(tokens, index + 1):
        return _checked(number * 1000 + int(tokens[index + 1].text), index + 2)
    return _checked(number, index + 1)


def _is_glued_million(tokens: Sequence[Token], index: int) -> bool:
    """ "1.5m people"."""
    if index + 2 >= len(tokens) or tokens[index + 1].lower not in {"m", "mn"}:
        return False
    return tokens[index + 1].start == tokens[index].end and tokens[index + 2].is_word


def _is_thousands_group(tokens: Sequence[Token], index: int) -> bool:
    """ "15 000 people", "1 340 people", not "On May 5 300 people": three digits after a space."""
    text = tokens[index].text
    if len(text) != 3 or not text.isdigit() or tokens[index].start != tokens[index - 1].end + 1:
        return False
    if text[0] == "0":
        return True
    before = tokens[index - 2].lower if index > 1 else ""
    dated = before.rstrip(".") in load_words()["month"]
    return not dated and index + 1 < len(tokens) and tokens[index + 1].is_word


def _words_at(tokens: Sequence[Token], index: int) -> _Value | None:
    last = index
    while last < len(tokens) and (
        is_number_word(tokens[last].lower)
        or (
            tokens[last].lower == "and"
            and last > index
            and tokens[last - 1].lower in _MULTIPLES
            and last + 1 < len(tokens)
            and is_number_word(tokens[last + 1].lower)
        )
    ):
        last += 1
    if last == index or tokens[index].lower in _MULTIPLES:
        return None
    from text_to_num import text2num  # loads its tables on import

    try:
        number = text2num(" ".join(token.lower for token in tokens[index:last]), "en")
    except ValueError:  # "one two": not one number
        return None
    return _checked(int(number), last)


_SMALL = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty"
    " ninety".split()
)


def is_number_word(lower: str) -> bool:
    """Whether a word is part of a spelled number: "fifty-five", "hundred"."""
    if "-" in lower:
        return all(part in _SMALL for part in lower.split("-"))
    return lower in _SMALL or lower in _MULTIPLES


def _checked(number: int, last: int) -> _Value | None:
    return _Value(number, last) if number <= MAX_PEOPLE else None


def _quantity(first: _Value, second: _Value | None, hedges: Sequence[Hedge]) -> Quantity | None:
    """The bounds of a value, or of a range, under its hedges; the strongest hedge counts."""
    approx = Hedge.ABOUT in hedges
    bounding = [hedge for hedge in hedges if hedge is not Hedge.ABOUT]
    if first.vague:
        return Quantity(relation=Hedge.VAGUE, low=first.number, high=None, approx=True)
    if bounding:
        return _bounded(first.number, bounding[-1], approx=approx)
    if second is not None and second.number <= first.number:  # "from 90 to 84": now 84
        return Quantity(relation=Hedge.EXACT, low=second.number, high=second.number)
    if second is not None:
        return Quantity(relation=Hedge.RANGE, low=first.number, high=second.number, approx=approx)
    relation = Hedge.ABOUT if approx else Hedge.EXACT
    return Quantity(relation=relation, low=first.number, high=first.number, approx=approx)


def _bounded(number: int, hedge: Hedge, *, approx: bool) -> Quantity | None:
    low, high = {
        Hedge.AT_LEAST: (number, None),
        Hedge.MORE_THAN: (number + 1, None),
        Hedge.AT_MOST: (None, number),
        Hedge.FEWER_THAN: (None, number - 1),
    }[hedge]
    if high is not None and high < 0:
        return None
    return Quantity(relation=hedge, low=low, high=high, approx=approx)
