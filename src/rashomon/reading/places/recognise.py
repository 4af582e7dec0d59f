"""Which words of a text name places: every listed name that nothing around makes another thing.

"Aleppo" is found in "in Aleppo" and "Aleppo province"; not in "the Aleppo Media Centre", "Jordan"
not in "Jordan Peters", "Moscow" not in "Moscow-backed". A name that no list has is kept,
unresolved, where a preposition of place stands before it: "near Karsel".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.gazetteer import CountryForm, CountryMention
from rashomon.gazetteer.phrases import tokenise
from rashomon.gazetteer.places import PlaceEntry, PlaceKind
from rashomon.gazetteer.places.names import TYPE_WORDS
from rashomon.language import Analysis
from rashomon.reading.places.doubtful import is_doubtful
from rashomon.reading.places.listed import begins_name, longest_name
from rashomon.reading.places.marked import is_marked_person
from rashomon.reading.places.named import NamedPlace
from rashomon.reading.places.other_things import (
    is_another_name,
    is_another_thing,
    is_shouted_acronym,
)
from rashomon.reading.places.place_text import PlaceText
from rashomon.reading.places.unlisted import unlisted_names

LIST_PASSES = 2
"""How often names beside a found one are added: "Farah, Zaranj and Qala-e-Naw" takes two."""

_LIST_GAPS = frozenset({", ", " and ", " or ", ", and ", "/", " - ", " to "})
_ADMIN2_TYPES = frozenset(TYPE_WORDS["admin2"])


def recognise(analysis: Analysis) -> tuple[NamedPlace, ...]:
    """Every name of a place, in order, none nested."""
    text = PlaceText(analysis)
    found = _Scan(text).listed_names()
    taken = [(name.start, name.end) for name in found]
    taken += text.blocked
    taken += [(mention.start, mention.end) for mention in text.countries.values()]
    found += unlisted_names(text, sorted(taken))
    places = [name for name in found if not is_marked_person(analysis, name)]
    return tuple(sorted(places, key=lambda name: name.start))


class _Scan:
    """One pass over the words of a text, longest names first; doubtful ones wait for company."""

    def __init__(self, text: PlaceText) -> None:
        self._text = text
        self._doubtful: list[NamedPlace] = []

    def listed_names(self) -> list[NamedPlace]:
        """The listed names that are meant as places, in order."""
        found = []
        index = 0
        while index < self._text.n_words:
            name, stop = self._name_at(index)
            if name is not None:
                found.append(name)
            index = max(stop, index + 1)
        for _ in range(LIST_PASSES):
            beside = [name for name in self._doubtful if self._is_beside(name, found)]
            found.extend(beside)
            self._doubtful = [name for name in self._doubtful if name not in beside]
        return sorted(found, key=lambda name: name.start)

    def _is_beside(self, name: NamedPlace, found: Sequence[NamedPlace]) -> bool:
        """Whether a doubtful name stands in a list of places, or says where one lies."""
        text = self._text.text
        return any(
            text[other.end : name.start] in _LIST_GAPS or text[name.end : other.start] in _LIST_GAPS
            for other in found
        )

    def _name_at(self, index: int) -> tuple[NamedPlace | None, int]:
        """The place named at a word, and the index after what was read."""
        text = self._text
        if not begins_name(text, index):
            return None, index + 1
        country = text.countries.get(text.tokens[index].start)
        if country is not None and (capital := _capital(text, country)):
            return capital, text.index_at(capital.end)
        stop, entries = longest_name(text, index)
        if country is not None and country.end >= text.end(stop):
            stop = text.index_at(country.end)
            return _country_name(text, index, stop, entries), stop
        if not entries:
            return None, index + 1
        start = text.tokens[index].start
        if text.is_blocked(start) or is_another_thing(text, index, stop, entries):
            return None, stop
        name, end = _with_type(text, index, stop, entries)
        if name is not None and is_doubtful(text, index, stop, entries):
            self._doubtful.append(name)
            return None, end
        return name, end


def _country_name(
    text: PlaceText, index: int, stop: int, entries: tuple[PlaceEntry, ...]
) -> NamedPlace | None:
    """A country, or the seat of its government; None for its people, and where it is no place."""
    mention = text.countries[text.tokens[index].start]
    if mention.form is CountryForm.DEMONYM or is_shouted_acronym(text, mention):
        return None
    if text.is_blocked(mention.start) or is_another_name(text, index, stop):
        return None
    return NamedPlace(
        start=mention.start,
        end=mention.end,
        entries=_bearers(text, mention, entries) if _is_name(mention) else entries,
        form=mention.form,
        type_word=text.type_after(stop),
    )


_CAPITAL = re.compile(
    r"\s+capital\b(?!\s+(?:[A-Z]|of\b|city\b|punishment\b|controls?\b|markets?\b))"
)


def _capital(text: PlaceText, mention: CountryMention) -> NamedPlace | None:
    """ "the Yemeni capital", where its name does not follow; None for all else."""
    found = _CAPITAL.match(text.text, mention.end)
    if found is None or mention.form is not CountryForm.DEMONYM:
        return None
    country = mention.country
    entries = (
        entry
        for seat in country.seats
        for entry in text.index.find([token.norm for token in tokenise(seat)])
        if entry.kind is PlaceKind.TOWN and entry.country == country.iso2
    )
    town = next(entries, None)
    return NamedPlace(start=mention.start, end=found.end(), entries=(town,)) if town else None


def _is_name(mention: CountryMention) -> bool:
    return mention.form is CountryForm.NAME


def _bearers(
    text: PlaceText, mention: CountryMention, entries: Sequence[PlaceEntry]
) -> tuple[PlaceEntry, ...]:
    """The country, and towns and states of its name: "Lebanon, Pennsylvania", "Georgia"."""
    country = (
        entry
        for entry in text.index.find([token.norm for token in tokenise(mention.country.name)])
        if entry.kind is PlaceKind.COUNTRY and entry.country == mention.country.iso2
    )
    others = (e for e in entries if e.kind is not PlaceKind.COUNTRY and e.is_main)
    return (*country, *(entry for entry in others if not entry.needs_type))


def _with_type(
    text: PlaceText, index: int, stop: int, entries: tuple[PlaceEntry, ...]
) -> tuple[NamedPlace | None, int]:
    """The name with a capitalised type word after it, and the bearers that fit the type."""
    type_word = text.type_after(stop) or text.type_before(index)
    if type_word and text.is_capital(stop) and text.tokens[stop].norm == type_word:
        stop += 1
    if type_word not in _ADMIN2_TYPES:
        entries = tuple(entry for entry in entries if not entry.needs_type)
    if not entries:
        return None, stop
    start = text.tokens[index].start
    name = NamedPlace(start=start, end=text.end(stop), entries=entries, type_word=type_word)
    return name, stop
