"""Place mentions: each name with its role, its resolved place and how exactly it is meant.

Three: "in northern Syria" is Syria, precision 5 · "near Tal Arin" keeps its name, unresolved ·
"Moscow said" is an actor, no place of an event.
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.gazetteer.places import PlaceEntry, PlaceKind
from rashomon.gazetteer.places.precision import (
    ADMIN1_PRECISION,
    COUNTRY_PRECISION,
    VAGUE_PRECISION,
)
from rashomon.language import Analysis
from rashomon.model import PlaceCandidate, PlaceMention, PlaceRole
from rashomon.reading.places.named import NamedPlace
from rashomon.reading.places.points import Choice, Scored
from rashomon.reading.places.recognise import recognise
from rashomon.reading.places.resolve import Resolver
from rashomon.reading.places.roles import Roles
from rashomon.reading.places.surroundings import Surroundings, look_around

CANDIDATES_KEPT = 4
"""Places kept beside the one chosen, for people who correct it."""


def find_places(analysis: Analysis, title: str | None = None) -> tuple[PlaceMention, ...]:
    """Every place mention, in order, with the role that it has apart from any event.

    Args:
        analysis: The text.
        title: The document's title, which tells of which country it speaks; None when it has none.
    """
    names = recognise(analysis)
    around = [look_around(analysis.text, name) for name in names]
    choices = Resolver(analysis, names, around, title).choices()
    roles = Roles(analysis)
    return tuple(
        _mention(analysis.text, name, near, choice, roles.role_of(name))
        for name, near, choice in zip(names, around, choices, strict=True)
    )


def _mention(
    text: str, name: NamedPlace, near: Surroundings, choice: Choice, role: PlaceRole
) -> PlaceMention:
    written = text[name.start : name.end]
    if choice.best is None:
        return PlaceMention(
            start=name.start,
            end=name.end,
            text=written,
            name=written,
            role=role,
            candidates=_candidates(choice.ranked),
        )
    entry = choice.best.entry
    return PlaceMention(
        start=name.start,
        end=name.end,
        text=written,
        name=entry.name,
        country=entry.country,
        admin1=entry.admin1,
        lat=entry.lat,
        lon=entry.lon,
        geonames_id=entry.geonames_id,
        precision=precision_of(entry, near),
        role=role,
        score=choice.score,
        reason=choice.best.reason,
        candidates=_candidates(choice.ranked[1:]),
    )


def _candidates(ranked: Sequence[Scored]) -> tuple[PlaceCandidate, ...]:
    return tuple(
        PlaceCandidate(
            name=one.entry.name,
            country=one.entry.country,
            admin1=one.entry.admin1,
            lat=one.entry.lat,
            lon=one.entry.lon,
            geonames_id=one.entry.geonames_id,
            precision=one.entry.precision,
            points=round(one.points, 2),
        )
        for one in ranked[:CANDIDATES_KEPT]
    )


def precision_of(entry: PlaceEntry, near: Surroundings) -> int:
    """How exactly a place is meant: its own precision, or what the words around leave of it."""
    precision = entry.precision
    if near.direction and entry.kind is PlaceKind.COUNTRY and near.direction != "mid":
        precision = VAGUE_PRECISION
    if near.direction == "rural":
        precision = max(precision, ADMIN1_PRECISION)
    return max(precision, near.floor) if near.floor < COUNTRY_PRECISION else near.floor
