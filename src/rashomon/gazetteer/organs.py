"""Organs that every state has: government, ministries, military, police, state media.

"Russian troops", "the Armed Forces of Ukraine" and "Israel's air force" name a military without any
of them being listed: the country's word and the organ's words are looked up one after the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from rashomon.gazetteer.countries import (
    Country,
    CountryForm,
    CountryIndex,
    CountryMatch,
    load_countries,
)
from rashomon.gazetteer.datafiles import read_tables
from rashomon.gazetteer.phrases import PhraseTable, Token
from rashomon.model import ActorKind

GOVERNMENT = "government"
MILITARY = "military"
POLICE = "police"


@dataclass(frozen=True, slots=True, kw_only=True)
class Organ:
    """A kind of organ and the words that name it.

    Attributes:
        key: End of its actor ids: "defence-ministry" in ``ru-defence-ministry``.
        kind: What it is as a speaker.
        label: Its name, with ``{adjective}`` for the country's.
        has_parent: Whether the government of its country stands over it.
        absent: Countries (ISO alpha-2) that have none.
        after: What may follow a country's name or adjective.
        after_seat: What may follow a capital.
        before: What may stand before a country's name.
        before_seat: What may stand before "in" and a capital or a country's name.
        examples: Sentences with one mention each, for readers and tests.
    """

    key: str
    kind: ActorKind
    label: str
    has_parent: bool
    absent: frozenset[str]
    after: tuple[str, ...]
    after_seat: tuple[str, ...]
    before: tuple[str, ...]
    before_seat: tuple[str, ...]
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganMatch:
    """An organ, or a bare country's word, found among the words of a text.

    Attributes:
        stop: Index of the first word after it.
        actor_id: The organ's id; None for a country's adjective alone.
        bare: By which word the country is named when no organ is; None otherwise.
    """

    stop: int
    actor_id: str | None
    bare: CountryForm | None = None


def organ_id(iso2: str, key: str) -> str:
    """The actor id of a country's organ: ``ru-military``."""
    return f"{iso2.lower()}-{key}"


class OrganIndex:
    """Read-only look-up of organs by country's word and organ's words.

    Args:
        countries: Whose organs.
        organs: Which organs.
        adjectives: The adjective before an organ by ISO alpha-2 code, where it is not the first
            demonym.
        qualifiers: What may stand between a country and its organ: "deputy", "federal".
        styles: What may stand between "of" and a country's name: "republic of".
    """

    def __init__(
        self,
        countries: CountryIndex,
        organs: Sequence[Organ],
        *,
        adjectives: dict[str, str],
        qualifiers: Sequence[str],
        styles: Sequence[str],
    ) -> None:
        self.countries = countries
        self.organs = tuple(organs)
        self._adjectives = adjectives
        self._qualifiers = frozenset(qualifiers)
        self._styles = PhraseTable((words, None) for words in styles)
        self._after = PhraseTable((words, organ) for organ in organs for words in organ.after)
        self._after_seat = PhraseTable(
            (words, organ) for organ in organs for words in organ.after_seat
        )
        self._before = PhraseTable((words, organ) for organ in organs for words in organ.before)
        self._before_seat = PhraseTable(
            (f"{words} in", organ) for organ in organs for words in organ.before_seat
        )

    @property
    def openers(self) -> frozenset[str]:
        """The words with which an organ or a country's word may begin, in comparable form."""
        return frozenset(
            {*self._before.openers, *self._before_seat.openers, *self.countries.openers}
        )

    def ids(self) -> tuple[str, ...]:
        """The actor ids of all organs of all countries."""
        return tuple(
            organ_id(country.iso2, organ.key)
            for country in self.countries.countries
            for organ in self.organs
            if country.iso2 not in organ.absent
        )

    def label(self, organ: Organ, country: Country) -> str:
        """The name of a country's organ, as "Russian Defence Ministry"."""
        first = country.demonyms[0] if country.demonyms else country.name
        return organ.label.format(adjective=self._adjectives.get(country.iso2, first))

    def match_at(
        self, text: str, tokens: Sequence[Token], index: int, *, cased: bool = True
    ) -> OrganMatch | None:
        """The longest organ or country's word that begins at a word of a text; None when none."""
        return self._match_before(text, tokens, index, cased) or self._match_after(
            text, tokens, index, cased
        )

    def _match_before(
        self, text: str, tokens: Sequence[Token], index: int, cased: bool
    ) -> OrganMatch | None:
        """ "The government of Nigeria", "the foreign ministry in Moscow"."""
        for table, with_seat in ((self._before, False), (self._before_seat, True)):
            for match in table.matches_at(text, tokens, index, cased=cased):
                state = self._state_at(text, tokens, match.stop, cased)
                if state is None or state.word is None:
                    continue
                form, country = state.word.form, state.word.country
                if form is CountryForm.NAME or (with_seat and form is CountryForm.SEAT):
                    actor_id = _organ_of(match.values[0], country)
                    if actor_id:
                        return OrganMatch(stop=state.stop, actor_id=actor_id)
        return None

    def _state_at(
        self, text: str, tokens: Sequence[Token], place: int, cased: bool
    ) -> CountryMatch | None:
        """A country's word after "of" or "in": "the Republic of Armenia" and "Armenia"."""
        if place < len(tokens) and tokens[place].norm == "the":
            place += 1
        if place >= len(tokens) or not tokens[place].joined:
            return None
        found = self.countries.match_at(text, tokens, place, cased=cased)
        if found is not None:
            return found
        for style in self._styles.matches_at(text, tokens, place, cased=cased):
            if style.stop < len(tokens):
                return self.countries.match_at(text, tokens, style.stop, cased=cased)
        return None

    def _match_after(
        self, text: str, tokens: Sequence[Token], index: int, cased: bool
    ) -> OrganMatch | None:
        """ "Russian troops", "Russia's deputy defence minister", or a country's word alone."""
        found = self.countries.match_at(text, tokens, index, cased=cased)
        if found is None:
            return None
        if found.word is None:
            return OrganMatch(stop=found.stop, actor_id=None)
        country, form = found.word.country, found.word.form
        table = self._after_seat if form is CountryForm.SEAT else self._after
        for first in self._organ_starts(tokens, found.stop):
            for match in table.matches_at(text, tokens, first, cased=False):
                actor_id = _organ_of(match.values[0], country)
                if actor_id:
                    return OrganMatch(stop=match.stop, actor_id=actor_id)
        named = form is not CountryForm.DEMONYM
        government = organ_id(country.iso2, GOVERNMENT)
        return OrganMatch(stop=found.stop, actor_id=government if named else None, bare=form)

    def _organ_starts(self, tokens: Sequence[Token], stop: int) -> Iterator[int]:
        """Where an organ's words may begin after a country's: at once, or after a qualifier."""
        if stop < len(tokens) and tokens[stop].joined:
            yield stop
            after = stop + 1
            qualified = tokens[stop].norm in self._qualifiers
            if qualified and after < len(tokens) and tokens[after].joined:
                yield after


def _organ_of(organ: Organ, country: Country) -> str | None:
    return None if country.iso2 in organ.absent else organ_id(country.iso2, organ.key)


def _read_organs(tables: Sequence[dict[str, object]]) -> Iterator[Organ]:
    for table in tables:
        yield Organ(
            key=str(table["key"]),
            kind=ActorKind(str(table["kind"])),
            label=str(table["label"]),
            has_parent=bool(table["parent"]),
            absent=frozenset(_strings(table["absent"])),
            after=_strings(table["after"]),
            after_seat=_strings(table["after_seat"]),
            before=_strings(table["before"]),
            before_seat=_strings(table.get("before_seat", [])),
            examples=_strings(table["examples"]),
        )


def _strings(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError(f"not a list: {value!r}")
    return tuple(str(item) for item in value)


@cache
def load_organs() -> OrganIndex:
    """The organs that ship with the package, read at the first call."""
    tables = read_tables("organs.toml")
    return OrganIndex(
        load_countries(),
        tuple(_read_organs(tables["organ"])),
        adjectives=tables["adjectives"],
        qualifiers=tables["qualifiers"]["words"],
        styles=tables["styles"]["words"],
    )
