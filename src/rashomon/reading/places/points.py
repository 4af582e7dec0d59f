"""Points for the bearers of a name: the more, the likelier that this one is meant.

==========  =======================================================================  ===========
part        what it looks at                                                          points
==========  =======================================================================  ===========
size        inhabitants, by their logarithm                                           0 to 1.1
kind        countries, divisions, seas and regions, places of the own list            0 to 1.5
usual       the name is the usual one of the place, not a variant                     0.25
country     how much the text speaks of the country                                   0 to 1.2
sentence    the sentence names the country                                            0.3
own list    of our own list, or of a user's                                           0.45; 3
conflict    the country has had a war since 1990                                      0.3
capital     a seat of government where the name is one                                0.6
only        no other place has the name                                               0.3
elsewhere   a small place of a country which a text that speaks of others never names -0.5
type        the type word beside the name is said of such a place                     3
holder      ", Texas" or "in Helmand" beside it holds it, or not                      2 or -0.8
held        a country's name after a place that it holds: "Atlanta, Georgia"          2
near        how near the surest places of the text are, or in a province named there  0 to 0.8
==========  =======================================================================  ===========

The points were set by reasoning, then looked at on the rows of ``tests/rows/places.jsonl``.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.gazetteer import CountryForm
from rashomon.gazetteer.places import PlaceEntry, PlaceKind
from rashomon.gazetteer.places.distance import distance_km
from rashomon.reading.places.bearers import fits_type, holds, is_capital
from rashomon.reading.places.named import WELL_KNOWN, NamedPlace
from rashomon.reading.places.words import is_at_war

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
COUNTRY_POINTS, SENTENCE_POINTS, UNNAMED_POINTS = 1.2, 0.3, -0.5
HOLDER_POINTS, OTHER_HOLDER_POINTS, TYPE_POINTS = 2.0, -0.8, 3.0
NEAR_POINTS, NEAR_SCALE_KM, DIVISION_POINTS = 0.8, 120.0, 0.6

LEAST = 0.85
"""Points below which a name stays unresolved: a village of 2,000 in a country that the text does
not speak of has 0.73, the same in one that it does 1.0 and more."""

SURE_MARGIN = 0.7
"""Lead of the best over the second from which a place helps to place others."""

SHARPNESS = 3.0
"""Of the share that a candidate's points give it among all; a lead of 0.7 makes 0.89 of two."""

HELD = frozenset({"holder beside it", "type word"})
"""Reasons by which the words beside a name say which bearer is meant."""

_LOCAL = (PlaceKind.TOWN, PlaceKind.SITE)


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

    @property
    def is_held(self) -> bool:
        """Whether the words beside the name decided."""
        return self.best is not None and self.best.reason in HELD


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What a text says of where one of its names lies.

    Attributes:
        holders: Bearers of the name that holds it, beside it.
        held: For a country's name, bearers of the name before that it holds.
        sentence_countries: ISO codes of the countries that its sentence names.
        shares: By country, how much the text speaks of it, 0 to 1.
        clear_countries: The countries of which the text clearly speaks; None when it is not clear.
    """

    holders: tuple[PlaceEntry, ...]
    held: tuple[PlaceEntry, ...]
    sentence_countries: frozenset[str]
    shares: Mapping[str, float]
    clear_countries: frozenset[str] | None


def rank(entries: Sequence[PlaceEntry], name: NamedPlace, evidence: Evidence) -> tuple[Scored, ...]:
    """The bearers with their points, best first."""
    scored = [_score(entry, name, evidence) for entry in entries]
    if len(scored) == 1:
        scored = [replace(scored[0], points=scored[0].points + ONLY_POINTS)]
    return _in_order(scored)


def rank_by_nearness(
    candidates: tuple[Scored, ...], others: Sequence[PlaceEntry]
) -> tuple[Scored, ...]:
    """The same with the points for nearness to the surest places; a sure single one stays."""
    settled = len(candidates) == 1 and candidates[0].points >= LEAST
    if not candidates or settled or not others:
        return candidates
    return _in_order([_near(one, others) for one in candidates])


def is_sure(ranked: Sequence[Scored]) -> bool:
    """Whether the best leads so clearly that it may help to place others."""
    if not ranked or ranked[0].points < LEAST:
        return False
    return len(ranked) == 1 or ranked[0].points - ranked[1].points >= SURE_MARGIN


def choose(ranked: tuple[Scored, ...]) -> Choice:
    """The best, if it has enough points, with its share."""
    if not ranked:
        return Choice(best=None, ranked=(), score=0.0)
    weights = [math.exp(SHARPNESS * (one.points - ranked[0].points)) for one in ranked]
    best = ranked[0] if ranked[0].points >= LEAST else None
    return Choice(best=best, ranked=ranked, score=round(1 / sum(weights), 3))


def _in_order(scored: Sequence[Scored]) -> tuple[Scored, ...]:
    return tuple(sorted(scored, key=lambda one: (-one.points, one.entry.id)))


def _score(entry: PlaceEntry, name: NamedPlace, evidence: Evidence) -> Scored:
    parts = dict(_parts(entry, name, evidence))
    reason = max(parts, key=lambda part: parts[part])
    return Scored(entry=entry, points=sum(parts.values()), reason=reason)


def _parts(entry: PlaceEntry, name: NamedPlace, evidence: Evidence) -> Iterator[tuple[str, float]]:
    """The parts of the table above but for nearness, with their names as users read them."""
    yield "size", math.log10(entry.population + 10) / SIZE_SCALE
    yield "kind", KIND_POINTS[entry.kind]
    yield "usual name", USUAL_POINTS if entry.is_main else 0.0
    yield "country of the text", COUNTRY_POINTS * evidence.shares.get(entry.country or "", 0.0)
    if is_at_war(entry.country):
        yield "conflict country", CONFLICT_POINTS
    if entry.is_own:
        yield "own list", USER_POINTS if entry.id < 0 else OWN_POINTS
    if name.form is CountryForm.SEAT and entry.kind is PlaceKind.TOWN and is_capital(entry):
        yield "capital", CAPITAL_POINTS
    if entry.country in evidence.sentence_countries and entry.kind is not PlaceKind.COUNTRY:
        yield "country of the sentence", SENTENCE_POINTS
    if _is_small_elsewhere(entry, evidence.clear_countries):
        yield "country unnamed", UNNAMED_POINTS
    if name.type_word:
        yield "type word", TYPE_POINTS if fits_type(entry, name.type_word) else 0.0
    if evidence.holders:
        held = any(holds(holder, entry) for holder in evidence.holders)
        yield "holder beside it", HOLDER_POINTS if held else OTHER_HOLDER_POINTS
    if any(holds(entry, inner) for inner in evidence.held):
        yield "holds the place beside it", HOLDER_POINTS


def _is_small_elsewhere(entry: PlaceEntry, clear_countries: frozenset[str] | None) -> bool:
    """Whether a text that clearly speaks of some countries never names this small place's."""
    if clear_countries is None or entry.country in clear_countries:
        return False
    local = entry.is_own or entry.kind in _LOCAL
    return local and entry.population < WELL_KNOWN


def _near(one: Scored, others: Sequence[PlaceEntry]) -> Scored:
    km = min(
        (distance_km(one.entry, other) for other in others if _is_point(other)), default=math.inf
    )
    extra = NEAR_POINTS * math.exp(-km / NEAR_SCALE_KM)
    if any(other.kind is PlaceKind.ADMIN1 and holds(other, one.entry) for other in others):
        extra = max(extra, DIVISION_POINTS)
    reason = "near other places" if extra > SENTENCE_POINTS else one.reason
    return Scored(entry=one.entry, points=one.points + extra, reason=reason)


def _is_point(entry: PlaceEntry) -> bool:
    """Whether a place is small enough that being near it tells something."""
    return entry.kind in (*_LOCAL, PlaceKind.ADMIN2) and entry.lat is not None
