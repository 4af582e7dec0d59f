"""Which of the places of one name is meant, for all names of a text together.

"Tripoli" beside "Libya" is the capital; in "Tripoli, Lebanon" it is the port; "Qayyarah, south of
Mosul" lies near Mosul. Each bearer gets points (see :mod:`rashomon.reading.places.points`); the
best is taken when it has enough of them. Sure places help to place the others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from rashomon.gazetteer import CountryForm, load_countries
from rashomon.gazetteer.places import PlaceEntry
from rashomon.language import Analysis
from rashomon.reading.places.bearers import fitting
from rashomon.reading.places.country_words import clear_countries, country_words
from rashomon.reading.places.holders import holders_of
from rashomon.reading.places.named import NamedPlace
from rashomon.reading.places.points import (
    LEAST,
    Choice,
    Evidence,
    Scored,
    choose,
    is_sure,
    rank,
    rank_by_nearness,
)
from rashomon.reading.places.spelt_alike import find_spelt_alike
from rashomon.reading.places.surroundings import Surroundings

WORD_WEIGHT = 2
"""Of a word for a country beside a sure place in it: "Syrian" tells more than "Paris"."""

Anchors = Mapping[int, PlaceEntry]
"""The sure places of a text, by the index of their name."""


ANCHOR_REACH = 40
"""Names before and after one whose sure places are compared with its bearers: more than an article
has; an archive in one file has thousands."""


class Resolver:
    """Resolves all names of one text together.

    Args:
        analysis: The text.
        names: Its place names.
        around: The words around each.
        title: The document's title, for the countries that it names; None when it has none.
    """

    def __init__(
        self,
        analysis: Analysis,
        names: Sequence[NamedPlace],
        around: Sequence[Surroundings],
        title: str | None = None,
    ) -> None:
        self._analysis = analysis
        self._names = names
        self._written = [analysis.text[name.start : name.end] for name in names]
        self._fitting = [
            fitting(analysis.text, name, near) for name, near in zip(names, around, strict=True)
        ]
        self._words = country_words(analysis.text, title)
        self._word_counts: Counter[str] = Counter()
        self._counts_by_text: dict[str, Counter[str]] = {}
        for word in self._words:
            self._word_counts[word.country] += WORD_WEIGHT
            self._counts_by_text.setdefault(word.text, Counter())[word.country] += 1
        self._clear_countries = clear_countries(self._words)
        self._sentence_countries = self._by_sentence()

    def choices(self) -> tuple[Choice, ...]:
        """For each name, what it was resolved to: sure ones first, the others beside them."""
        ranked = [self._ranked(index, {}) for index in range(len(self._names))]
        anchors = {index: best[0].entry for index, best in enumerate(ranked) if is_sure(best)}
        for index in range(len(self._names)):
            if index not in anchors:
                again = self._ranked(index, anchors)
                ranked[index] = rank_by_nearness(again, self._others(index, anchors))
        return self._one_place_a_name([choose(best) for best in ranked])

    def _one_place_a_name(self, choices: Sequence[Choice]) -> tuple[Choice, ...]:
        """One name means one place in a text, unless the words beside it say otherwise."""
        known: dict[tuple[int, ...], Choice] = {}
        keys = [tuple(entry.id for entry in name.entries) for name in self._names]
        for key, choice in zip(keys, choices, strict=True):
            if is_sure(choice.ranked) and not choice.is_held:
                known.setdefault(key, choice)
        return tuple(
            choice if choice.is_held else known.get(key, choice)
            for key, choice in zip(keys, choices, strict=True)
        )

    def _by_sentence(self) -> Mapping[int, frozenset[str]]:
        """The countries that each sentence names, by the sentence's number."""
        found: dict[int, set[str]] = {}
        for mention in load_countries().scan(self._analysis.text):
            if mention.form is not CountryForm.SEAT:
                sentence = self._analysis.sentence_at(mention.start)
                found.setdefault(sentence, set()).add(mention.country.iso2)
        return {sentence: frozenset(countries) for sentence, countries in found.items()}

    def _others(self, index: int, anchors: Anchors) -> list[PlaceEntry]:
        """The sure places of other names."""
        own = self._written[index]
        around = range(index - ANCHOR_REACH, index + ANCHOR_REACH + 1)
        return [anchors[o] for o in around if o in anchors and self._written[o] != own]

    def _shares(self, index: int, anchors: Anchors) -> dict[str, float]:
        """How much the text but for this name speaks of each country, 0 to 1."""
        own = self._written[index]
        counts = self._word_counts.copy()
        for country, times in self._counts_by_text.get(own, {}).items():
            counts[country] -= WORD_WEIGHT * times
        for entry in self._others(index, anchors):
            if entry.country:
                counts[entry.country] += 1
        total = sum(counts.values())
        return {country: count / total for country, count in counts.items() if count}

    def _ranked(self, index: int, anchors: Anchors) -> tuple[Scored, ...]:
        """The bearers of a name, best first, nearness left out."""
        name = self._names[index]
        shares = self._shares(index, anchors)
        if not name.entries:
            alike = find_spelt_alike(self._written[index], shares)
            return (Scored(entry=alike, points=LEAST, reason="spelt alike"),) if alike else ()
        sentence = self._analysis.sentence_at(name.start)
        evidence = Evidence(
            holders=self._holders(index),
            held=self._held(index),
            sentence_countries=self._sentence_countries.get(sentence, frozenset()),
            shares=shares,
            clear_countries=self._clear_countries,
        )
        return rank(self._fitting[index], name, evidence)

    def _holders(self, index: int) -> tuple[PlaceEntry, ...]:
        """The bearers of the next name, if it says where this one lies."""
        following = self._names[index + 1] if index + 1 < len(self._names) else None
        return holders_of(self._analysis.text, self._names[index], following)

    def _held(self, index: int) -> tuple[PlaceEntry, ...]:
        """The bearers of the name before, if this country's name says where they lie."""
        is_country = self._names[index].form is CountryForm.NAME
        if not is_country or not index or not self._holders(index - 1):
            return ()
        return self._names[index - 1].entries
