"""Which of the places of one name is meant.

"Tripoli" beside "Libya" is the capital; in "Tripoli, Lebanon" it is the port; "Qayyarah, south of Mosul"
lies near Mosul. Each bearer gets a score from named parts; the best is taken when it reaches
``LEAST``, and the score and its main reason are kept with the other candidates.

==========  =======================================================================  ===========
part        what it looks at                                                          points
==========  =======================================================================  ===========
size        inhabitants, by their logarithm                                           0 to 1.1
kind        countries, divisions, seas and regions, places of the own list            0 to 1.5
usual       the name is the usual one of the place, not a variant                     0.25
country     how much the text speaks of the country                                   0 to 1.2
sentence    the sentence names the country                                            0.3
own list    of our own list, or of a user's                                           0.45; 3
conflict    the country has had a war since 1990                                             0.3
only        no other place has the name                                               0.3
elsewhere   a small place of a country that a text which speaks of another does not name  -0.5
holder      ", Texas" or "in Helmand" beside it holds it, or not                      2 or -0.8
near        how near the surest places of the text are, or in a province named there    0 to 0.8
==========  =======================================================================  ===========

The points were set by reasoning, then looked at on the rows of ``tests/rows/places.jsonl``.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.gazetteer import CountryForm, MentionForm, load_actors, load_countries
from rashomon.gazetteer.places import PlaceEntry, PlaceKind, load_places
from rashomon.gazetteer.places.names import TYPE_WORDS, fold_name
from rashomon.language import Analysis
from rashomon.reading.places.recognise import WELL_KNOWN, NamedPlace
from rashomon.reading.places.surroundings import Surroundings
from rashomon.reading.places.words import load_place_words

EARTH_RADIUS_KM = 6371.0

SIZE_SCALE = 7.0
KIND_POINTS = {
    PlaceKind.COUNTRY: 1.5,
    PlaceKind.ADMIN1: 0.0,
    PlaceKind.ADMIN2: 0.0,
    PlaceKind.TOWN: 0.0,
    PlaceKind.SITE: 0.2,
    PlaceKind.AREA: 0.7,
    PlaceKind.WATER: 0.7,
}
OWN_POINTS, USER_POINTS, USUAL_POINTS, CAPITAL_POINTS, ONLY_POINTS = 0.45, 3.0, 0.25, 0.6, 0.3
CONFLICT_POINTS = 0.3
"""For places of countries at war since 1990: what this reader is for."""
WORD_WEIGHT = 2
"""Of a word for a country beside a sure place in it: "Syrian" tells more than "Paris"."""
COUNTRY_POINTS, SENTENCE_POINTS = 1.2, 0.3
CLEAR_SHARE, CLEAR_WORDS, OTHER_COUNTRY_POINTS = 0.5, 3, -0.5
HOLDER_POINTS, OTHER_HOLDER_POINTS = 2.0, -0.8
NEAR_POINTS, NEAR_SCALE_KM, DIVISION_POINTS = 0.8, 120.0, 0.6
TYPE_POINTS = 3.0

LEAST = 0.85
"""Score below which a name stays unresolved: a village of 2,000 in a country that the text does not
speak of has 0.73, the same in one that it does 1.0 and more."""

SURE_MARGIN = 0.7
"""Lead of the best over the second from which a place helps to place others."""

SHARPNESS = 3.0
"""Of the share that a candidate's score gives it among all; a lead of 0.7 makes 0.89 of two."""

ALIKE_SHARE, ALIKE_LEAST, ALIKE_MARGIN, ALIKE_KM = 0.2, 75.0, 8.0, 25.0
"""For names that sound like a listed one: share of the text's country words that its country has;
likeness of the letters, 0 to 100 ("Hassakeh" and "Hasakah" have 80); lead over another such place
farther off than so many kilometres."""

_HOLDER_NOUN = (
    "towns?|city|cities|villages?|suburbs?|districts?|capital|hamlet|port|area|province|region|neighbourhood"
    "|neighborhood|camp|resort|settlement|state|county|governorate|island|republic|outskirts|municipality|part"
)
_HOLDER_AFTER = re.compile(
    rf",|, | \(|,? (?:(?:a|an|the|its|\w+-\w+|[\w-]+) ){{0,4}}?(?:(?:{_HOLDER_NOUN}) )?(?:in|of)(?: the)?"
    rf"(?: [\w-]+(?:ern|ral|est))?(?: (?:{_HOLDER_NOUN})(?: of)?)? ?(?:the )?"
)
_HOLDER_PLAIN = re.compile(rf"\b(?:{_HOLDER_NOUN})\b|^,? (?:in|of)\b")
_HOLDER_GAP = 45
"""Characters between a name and its holder: ", a town in the northern province of" has 36."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """A bearer of a name with its points, and the part that spoke most for it."""

    entry: PlaceEntry
    points: float
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What a name was resolved to.

    Attributes:
        best: The bearer taken; None when none reached ``LEAST``.
        ranked: All bearers, best first.
        score: The best one's share among all, 0 to 1.
    """

    best: Scored | None
    ranked: tuple[Scored, ...]
    score: float


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
        self.analysis = analysis
        self.names = names
        self.around = around
        self.words = country_words(analysis.text, title)
        self.sentence_countries = self._by_sentence()

    def choices(self) -> tuple[Choice, ...]:
        """For each name, what it was resolved to: sure ones first, then the others by nearness."""
        scored = [self._score(index, {}) for index in range(len(self.names))]
        anchors = {
            index: candidates[0].entry
            for index, candidates in enumerate(scored)
            if candidates and _is_sure(candidates)
        }
        scored = [self._score(index, anchors) for index in range(len(self.names))]
        known: dict[tuple[str, ...], Choice] = {}
        choices = []
        for index, candidates in enumerate(scored):
            ranked = self._with_nearness(index, candidates, anchors)
            choice = _choose(ranked)
            key = tuple(str(entry.id) for entry in self.names[index].entries)
            if _is_sure(ranked) and not _is_held(choice):
                known.setdefault(key, choice)
            choices.append(choice)
        # One name means one place in a text, unless the words beside it say otherwise.
        return tuple(
            known.get(tuple(str(entry.id) for entry in name.entries), choice)
            if not _is_held(choice)
            else choice
            for name, choice in zip(self.names, choices, strict=True)
        )

    def _by_sentence(self) -> Mapping[int, set[str]]:
        found: dict[int, set[str]] = {}
        for mention in load_countries().scan(self.analysis.text):
            sentence = self.analysis.sentence_at(mention.start)
            if mention.form is not CountryForm.SEAT:
                found.setdefault(sentence, set()).add(mention.country.iso2)
        return found

    def _shares(self, index: int, anchors: Mapping[int, PlaceEntry]) -> dict[str, float]:
        """How much the text but for this name speaks of each country, 0 to 1."""
        start, end = self.names[index].start, self.names[index].end
        own = self.analysis.text[start:end]
        counts: Counter[str] = Counter()
        for word in self.words:
            if word.text != own:
                counts[word.country] += WORD_WEIGHT
        for other, entry in anchors.items():
            if entry.country and self._text(other) != own:
                counts[entry.country] += 1
        total = sum(counts.values())
        return {country: count / total for country, count in counts.items()}

    def _speaks_of_others(self, entry: PlaceEntry) -> bool:
        """Whether the text clearly speaks of some country and never of this place's."""
        counts = Counter(word.country for word in self.words)
        total = sum(counts.values())
        clear = total >= CLEAR_WORDS and max(counts.values()) >= CLEAR_SHARE * total
        return clear and entry.country not in counts

    def _text(self, index: int) -> str:
        return self.analysis.text[self.names[index].start : self.names[index].end]

    def _score(self, index: int, anchors: Mapping[int, PlaceEntry]) -> list[Scored]:
        name, around = self.names[index], self.around[index]
        sentence = self.analysis.sentence_at(name.start)
        if not name.entries:
            return self._spelt_alike(name, self._shares(index, anchors))
        entries = fitting(self.analysis.text, name, around)
        holders = self._holders(index)
        inside = self.sentence_countries.get(sentence, set())
        shares = self._shares(index, anchors)
        scored = [self._points(entry, name, holders, inside, shares) for entry in entries]
        if len(scored) == 1:
            scored = [replace(scored[0], points=scored[0].points + ONLY_POINTS)]
        return sorted(scored, key=lambda one: (-one.points, one.entry.id))

    def _spelt_alike(self, name: NamedPlace, shares: Mapping[str, float]) -> list[Scored]:
        """For a name that no list has, the one place of the text's countries that sounds like it."""
        countries = [country for country, share in shares.items() if share >= ALIKE_SHARE]
        words = fold_name(self.analysis.text[name.start : name.end]).split()
        found = load_places().find_alike(words, countries)
        towns = [entry for entry, _ in found if entry.kind is PlaceKind.TOWN]
        close = [
            one
            for one in found
            if one[1] >= ALIKE_LEAST
            and not (
                one[0].kind is PlaceKind.ADMIN1 and any(_is_seat_of(t, [one[0]]) for t in towns)
            )
        ]
        best = close[0] if close else None
        if best is None or any(
            other[1] > best[1] - ALIKE_MARGIN and distance_km(other[0], best[0]) > ALIKE_KM
            for other in close[1:]
            if other[0].population * 10 > best[0].population
        ):
            return []
        return [Scored(entry=best[0], points=LEAST, reason="spelt alike")]

    def _points(
        self,
        entry: PlaceEntry,
        name: NamedPlace,
        holders: Sequence[PlaceEntry],
        sentence_countries: set[str],
        shares: Mapping[str, float],
    ) -> Scored:
        parts = {
            "size": math.log10(entry.population + 10) / SIZE_SCALE,
            "kind": KIND_POINTS[entry.kind],
            "usual name": USUAL_POINTS if entry.is_main else 0.0,
            "country of the text": COUNTRY_POINTS * shares.get(entry.country or "", 0.0),
        }
        if entry.country in load_place_words().conflict_country:
            parts["conflict country"] = CONFLICT_POINTS
        if entry.is_own:
            parts["own list"] = USER_POINTS if entry.id < 0 else OWN_POINTS
        if name.form is CountryForm.SEAT and entry.kind is PlaceKind.TOWN and is_capital(entry):
            parts["capital"] = CAPITAL_POINTS
        if entry.country in sentence_countries and entry.kind is not PlaceKind.COUNTRY:
            parts["country of the sentence"] = SENTENCE_POINTS
        if self._speaks_of_others(entry):
            known = entry.kind is not PlaceKind.TOWN and not entry.is_own
            if entry.population < WELL_KNOWN and not (known and entry.kind is not PlaceKind.SITE):
                parts["country unnamed"] = OTHER_COUNTRY_POINTS
        if name.type_word:
            parts["type word"] = TYPE_POINTS if fits_type(entry, name.type_word) else 0.0
        if holders:
            held = any(holds(holder, entry) for holder in holders)
            parts["holder beside it"] = HOLDER_POINTS if held else OTHER_HOLDER_POINTS
        reason = max(parts, key=lambda part: parts[part])
        return Scored(entry=entry, points=sum(parts.values()), reason=reason)

    def _holders(self, index: int) -> tuple[PlaceEntry, ...]:
        """The bearers of a following name that says where this one lies: "Paris, Texas"."""
        if index + 1 >= len(self.names):
            return ()
        name, following = self.names[index], self.names[index + 1]
        gap = self.analysis.text[name.end : following.start]
        if len(gap) > _HOLDER_GAP or ";" in gap or ". " in gap or "\n" in gap:
            return ()
        if gap not in {", ", " ("} and not (
            _HOLDER_AFTER.fullmatch(gap) and _HOLDER_PLAIN.search(gap)
        ):
            return ()
        if " and " in gap or (gap == ", " and self._is_list(index)):
            return ()
        larger = (PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.ADMIN2, PlaceKind.AREA)
        return tuple(
            entry
            for entry in following.entries
            if entry.kind in larger and (following.form is not CountryForm.SEAT or gap == " (")
        )

    def _is_list(self, index: int) -> bool:
        """Whether "and" follows the next name: "Homs, Hama and Idlib"."""
        following = self.names[index + 1]
        return re.match(r",? (?:and|or) ", self.analysis.text[following.end :][:6]) is not None

    def _with_nearness(
        self, index: int, candidates: Sequence[Scored], anchors: Mapping[int, PlaceEntry]
    ) -> tuple[Scored, ...]:
        if len(candidates) < 2 and not (candidates and candidates[0].points < LEAST):  # noqa: PLR2004
            return tuple(candidates)
        others = [
            entry for other, entry in anchors.items() if self._text(other) != self._text(index)
        ]
        if not others:
            return tuple(candidates)
        found = []
        for one in candidates:
            nearest = min(
                (distance_km(one.entry, other) for other in others if _has_point(other)),
                default=math.inf,
            )
            extra = NEAR_POINTS * math.exp(-nearest / NEAR_SCALE_KM)
            if any(other.kind is PlaceKind.ADMIN1 and holds(other, one.entry) for other in others):
                extra = max(extra, DIVISION_POINTS)
            reason = "near other places" if extra > SENTENCE_POINTS else one.reason
            found.append(Scored(entry=one.entry, points=one.points + extra, reason=reason))
        return tuple(sorted(found, key=lambda one: (-one.points, one.entry.id)))


@dataclass(frozen=True, slots=True)
class CountryWord:
    """A word of the text or title that means a country or somebody of it.

    Attributes:
        country: ISO 3166-1 alpha-2 code.
        text: As written.
    """

    country: str
    text: str


def country_words(text: str, title: str | None) -> tuple[CountryWord, ...]:
    """The words for countries, their people and their listed groups; seats of governments are left out.

    "Tripoli" must not speak for Libya where it may be the port in Lebanon.
    """
    found = [
        CountryWord(mention.country.iso2, mention.text)
        for stretch in (text, title or "")
        for mention in load_countries().scan(stretch)
        if mention.form is not CountryForm.SEAT
    ]
    found.extend(
        CountryWord(mention.actor.country, mention.text)
        for mention in load_actors().scan(text)
        if mention.actor.country and mention.form is MentionForm.LISTED
    )
    return tuple(found)


def fitting(text: str, name: NamedPlace, around: Surroundings) -> tuple[PlaceEntry, ...]:
    """The bearers that the type word and the direction beside a name allow.

    A town and the province named after it: the province beside a type word or a direction
    ("northern Idlib", "rural Homs"), else the town.
    """
    entries = name.entries
    if name.type_word:
        typed = tuple(entry for entry in entries if fits_type(entry, name.type_word))
        return typed or entries
    if around.site:
        site = _site_of(entries, around.site)
        if site:
            return site
    wide = tuple(e for e in entries if e.kind in (PlaceKind.WATER, PlaceKind.AREA))
    if wide and text[max(0, name.start - 4) : name.start].lower() == "the ":
        return wide  # "on the Dnipro" is the river
    divisions = [entry for entry in entries if entry.kind is PlaceKind.ADMIN1]
    if around.direction and divisions and around.direction not in {"central", "upper", "lower"}:
        return tuple(entry for entry in entries if not _is_seat_of(entry, divisions))
    return tuple(
        entry
        for entry in entries
        if entry.kind not in (PlaceKind.ADMIN1, PlaceKind.ADMIN2)
        or not any(_is_seat_of(town, [entry]) for town in entries)
    )


def _is_seat_of(town: PlaceEntry, divisions: Iterable[PlaceEntry]) -> bool:
    """Whether a town lies in a division of the same name."""
    return town.kind is PlaceKind.TOWN and any(
        town.country == division.country and town.admin1 == division.admin1
        for division in divisions
    )


def _site_of(entries: Sequence[PlaceEntry], site: str) -> tuple[PlaceEntry, ...]:
    """The airport or base of a town that the gazetteer has: for "Kabul" in "Kabul airport"."""
    found = []
    for town in entries[:3]:
        for place in load_places().find(fold_name(f"{town.name} {site}").split()):
            if place.country == town.country and distance_km(place, town) <= SITE_KM:
                found.append(place)
    return tuple(dict.fromkeys(found))


SITE_KM = 60.0
"""Farthest that an airport lies from the town it is named after (Malmo's 30, Oslo Torp 100: left out)."""


def fits_type(entry: PlaceEntry, type_word: str) -> bool:
    """Whether a type word is said of such a place: "province" of a first-order division."""
    if entry.kind is PlaceKind.ADMIN1:
        return type_word in TYPE_WORDS["admin1"]
    if entry.kind is PlaceKind.ADMIN2:
        return type_word in TYPE_WORDS["admin2"]
    return entry.kind is PlaceKind.AREA and type_word in {"region", "area", "zone"}


def holds(holder: PlaceEntry, entry: PlaceEntry) -> bool:
    """Whether one place lies in another, as far as countries and divisions tell."""
    if holder.id == entry.id or holder.country != entry.country:
        return False
    if holder.kind is PlaceKind.COUNTRY:
        return True
    if holder.kind is PlaceKind.ADMIN1:
        return holder.admin1 == entry.admin1
    return distance_km(holder, entry) <= NEAR_SCALE_KM


def is_capital(entry: PlaceEntry) -> bool:
    """Whether a town is a seat of its country's government."""
    country = load_countries().by_iso2(entry.country or "")
    return country is not None and entry.name in country.seats


def distance_km(left: PlaceEntry, right: PlaceEntry) -> float:
    """Great-circle distance; infinite where one has no point."""
    if left.lat is None or left.lon is None or right.lat is None or right.lon is None:
        return math.inf
    return great_circle_km(left.lat, left.lon, right.lat, right.lon)


def great_circle_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Great-circle distance between two points in decimal degrees, by the haversine formula."""
    lat1, lon1, lat2, lon2 = map(math.radians, (lat, lon, other_lat, other_lon))
    chord = math.sin((lat2 - lat1) / 2) ** 2
    chord += math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(chord))


def _is_sure(ranked: Sequence[Scored]) -> bool:
    if not ranked or ranked[0].points < LEAST:
        return False
    return len(ranked) == 1 or ranked[0].points - ranked[1].points >= SURE_MARGIN


def _has_point(entry: PlaceEntry) -> bool:
    return entry.lat is not None and entry.kind in (
        PlaceKind.TOWN,
        PlaceKind.SITE,
        PlaceKind.ADMIN2,
    )


def _is_held(choice: Choice) -> bool:
    return choice.best is not None and choice.best.reason in {"holder beside it", "type word"}


def _choose(ranked: Sequence[Scored]) -> Choice:
    if not ranked:
        return Choice(best=None, ranked=(), score=0.0)
    weights = [math.exp(SHARPNESS * (one.points - ranked[0].points)) for one in ranked]
    best = ranked[0] if ranked[0].points >= LEAST else None
    return Choice(best=best, ranked=tuple(ranked), score=round(1 / sum(weights), 3))
