"""Weapons and platforms in running text: aircraft, missiles, bombs, guns, chemical agents.

"two F-16s", "a Tochka-U missile", "barrel bombs", "dozens of Grad rockets", "SU-24". A number
directly in front belongs to the mention's words, not to its name.

Types are read as letters and number, so "F-16C", "F16s" and "Su-24M" are found by "F-16" and
"Su-24". A type with one letter needs the hyphen or nothing between: "A 10-year-old" is no A-10.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from rashomon.gazetteer.datafiles import read_tables, split_names
from rashomon.gazetteer.inflection import both_numbers
from rashomon.gazetteer.phrases import EXACT, PhraseTable, Token, tokenise
from rashomon.gazetteer.scans import TextScans
from rashomon.model import Span


class WeaponKind(StrEnum):
    """What sort of weapon or platform."""

    AIRCRAFT = "aircraft"
    HELICOPTER = "helicopter"
    DRONE = "drone"
    MISSILE = "missile"
    ROCKET = "rocket"
    BOMB = "bomb"
    EXPLOSIVE_DEVICE = "explosive_device"
    ARTILLERY = "artillery"
    MORTAR = "mortar"
    VEHICLE = "vehicle"
    SMALL_ARMS = "small_arms"
    CHEMICAL = "chemical"


@dataclass(frozen=True, slots=True, kw_only=True)
class WeaponMention(Span):
    """Words of a text that name a weapon, with a number directly in front.

    Attributes:
        name: The name to show, singular and without number: "F-16" for "two F-16s".
        kind: What sort.
    """

    name: str
    kind: WeaponKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Weapon:
    """A listed weapon.

    Attributes:
        name: The name to show.
        kind: What sort.
        is_type: Whether it is a type such as "F-16" or a proper name, rather than a common noun.
    """

    name: str
    kind: WeaponKind
    is_type: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    first: int
    stop: int
    end: int
    weapon: Weapon


# Letters, an optional mark, a number, an optional variant ("M2", "C"), an optional plural.
_TYPE = re.compile(
    r"\b(?P<letters>F/A|2S|[A-Z][A-Za-z]{0,7})(?P<mark>[-‐‑]| (?<=[A-Za-z]{2} )|)"
    r"(?P<number>\d{1,4})"
    r"(?P<variant>[A-Z]{1,4}\d{0,2})?(?P<plural>['’]?s)?\b(?!['’]?\d|[-‐‑]year|\.\d)"
)
# Letters that are words or abbreviations by themselves.
_HYPHENED_LETTERS = frozenset({"at", "an", "il", "ch", "mt"})
_ROAD = re.compile(r"\s(?:international\s)?(?:highway|motorway|freeway|road|route|expressway)\b")
_LETTER_TYPE = re.compile(r"[A-Z][a-z]+[-‐‑][A-Z]")
_COUNT_WORDS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred "
    "thousand one several dozen dozens scores hundreds thousands many multiple numerous".split()
)


class WeaponIndex:
    """Read-only look-up of weapons in a text.

    Args:
        names: Each name, singular or plural, in the form that :class:`PhraseTable` takes, and its
            weapon.
        types: Weapons by designation in lower case without marks: "su24".
    """

    def __init__(self, names: Iterable[tuple[str, Weapon]], types: Mapping[str, Weapon]) -> None:
        self._names = PhraseTable(names)
        self._types = types
        self._scans = TextScans(self._scan)

    def scan(self, text: str, start: int = 0, end: int | None = None) -> tuple[WeaponMention, ...]:
        """Every weapon named between two offsets, in order, longest first, none nested.

        A type and the noun after it are one mention: "Su-24 warplanes" is named "Su-24".
        """
        return self._scans.between(text, start, end)

    def _scan(self, text: str) -> tuple[WeaponMention, ...]:
        tokens = tokenise(text)
        designated = self._designated(text, tokens)
        found: list[_Found] = []
        index = 0
        while index < len(tokens):
            item = designated.get(index) or self._named(text, tokens, index)
            if item:
                _append(found, item, text, tokens)
            index = item.stop if item else index + 1
        stops = [0, *(item.stop for item in found)]
        return tuple(
            _mention(text, tokens, item, stop) for item, stop in zip(found, stops, strict=False)
        )

    def _designated(self, text: str, tokens: Sequence[Token]) -> dict[int, _Found]:
        """Types such as "F-16" by the index of their first word."""
        if not tokens:
            return {}
        first_at = {token.start: index for index, token in enumerate(tokens)}
        found = {}
        for match in _TYPE.finditer(text, tokens[0].start, tokens[-1].end):
            weapon = self._types.get(_designation(match["letters"] + match["number"]))
            first = first_at.get(match.start())
            if weapon and first is not None and _is_marked(match) and not _is_road(text, match):
                stop = first
                while stop < len(tokens) and tokens[stop].start < match.end():
                    stop += 1
                found[first] = _Found(first=first, stop=stop, end=match.end(), weapon=weapon)
        return found

    def _named(self, text: str, tokens: Sequence[Token], index: int) -> _Found | None:
        for match in self._names.matches_at(text, tokens, index):
            end = tokens[match.stop - 1].end
            return _Found(first=index, stop=match.stop, end=end, weapon=match.values[0])
        return None


def _is_marked(match: re.Match[str]) -> bool:
    """Whether it is written as a type: "At 4 o'clock" and "An 12" are not."""
    return match["mark"] != " " or match["letters"].lower() not in _HYPHENED_LETTERS


def _is_road(text: str, match: re.Match[str]) -> bool:
    """Whether a road is named: "the M4 highway"."""
    return _ROAD.match(text, match.end()) is not None


def _designation(words: str) -> str:
    return re.sub(r"[^a-z0-9]", "", words.lower())


def _append(found: list[_Found], item: _Found, text: str, tokens: Sequence[Token]) -> None:
    """Add a mention, or lengthen the one before when this is the noun after a type."""
    last = found[-1] if found else None
    if (
        last
        and last.weapon.is_type
        and not item.weapon.is_type
        and last.stop == item.first
        and text[last.end : tokens[item.first].start] == " "
    ):
        found[-1] = _Found(first=last.first, stop=item.stop, end=item.end, weapon=last.weapon)
    else:
        found.append(item)


def _mention(text: str, tokens: Sequence[Token], item: _Found, after: int) -> WeaponMention:
    """The mention; its number is sought from the word ``after`` on, the end of the one before."""
    first = max(_counted_from(tokens, item.first), after)
    start = tokens[first].start
    return WeaponMention(
        start=start,
        end=item.end,
        text=text[start : item.end],
        name=item.weapon.name,
        kind=item.weapon.kind,
    )


def _counted_from(tokens: Sequence[Token], first: int) -> int:
    """Index of the number directly in front: "two", "30", "dozens of"; ``first`` when none."""
    if not first or not tokens[first].joined or tokens[first].hyphened:
        return first
    before = first - 1
    if tokens[before].norm == "of" and before and tokens[before].joined:
        return before - 1 if tokens[before - 1].norm in _COUNT_WORDS else first
    is_count = tokens[before].norm in _COUNT_WORDS or tokens[before].norm.isdecimal()
    return before if is_count else first


def _listed_names(tables: Sequence[dict[str, Any]]) -> Iterator[tuple[str, Weapon]]:
    for table in tables:
        for entry in table["names"]:
            spellings = split_names(entry)
            name = spellings[0].partition("/")[0].removeprefix(EXACT)
            weapon = Weapon(name=name, kind=WeaponKind(table["kind"]), is_type=name != name.lower())
            for spelling in spellings:
                yield from ((form, weapon) for form in _number_forms(spelling))


def _number_forms(spelling: str) -> tuple[str, ...]:
    return (spelling,) if spelling.startswith(EXACT) else both_numbers(spelling)


def _listed_types(tables: Sequence[dict[str, Any]]) -> Iterator[tuple[str, Weapon]]:
    for table in tables:
        for entry in table["types"]:
            spellings = split_names(entry)
            weapon = Weapon(name=spellings[0], kind=WeaponKind(table["kind"]), is_type=True)
            for spelling in spellings:
                yield spelling, weapon


@cache
def load_weapons() -> WeaponIndex:
    """The list that ships with the package, read at the first call."""
    tables = read_tables("weapons.toml")["weapon"]
    types = tuple(_listed_types(tables))
    lettered = [
        (form, w) for name, w in types if _LETTER_TYPE.match(name) for form in both_numbers(name)
    ]
    return WeaponIndex(
        (*_listed_names(tables), *lettered),
        {_designation(name): weapon for name, weapon in types},
    )
