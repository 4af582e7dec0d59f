"""Where: a location, and a mention of one in a text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from rashomon.model.span import Span


class PlaceRole(StrEnum):
    """What a place name stands for in its sentence.

    ``ACTOR``: a government or group named by its seat ("Moscow said").
    """

    EVENT = "event"
    ACTOR = "actor"
    DATELINE = "dateline"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """A place, as exactly as it is known.

    Attributes:
        name: Usual English name, or the words of the text when the place is not resolved.
        country: ISO 3166-1 alpha-2 code; None when unknown.
        admin1: First-order division; None when unknown or coarser.
        lat: Decimal degrees north; None when no point is known.
        lon: Decimal degrees east; None when no point is known.
        geonames_id: GeoNames number; None when not resolved to one.
        precision: UCDP ``where_prec``: 1 exact, 2 near, 3 district, 4 first-order division,
            5 part of a country, 6 country, 7 water or airspace; None when not resolved.
    """

    name: str
    country: str | None = None
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    geonames_id: int | None = None
    precision: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Span):
    """A location with the words that name it; the other fields are those of ``Location``."""

    name: str
    country: str | None = None
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    geonames_id: int | None = None
    precision: int | None = None

    @property
    def location(self) -> Location:
        """The place without the words that name it."""
        return Location(
            name=self.name,
            country=self.country,
            admin1=self.admin1,
            lat=self.lat,
            lon=self.lon,
            geonames_id=self.geonames_id,
            precision=self.precision,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceCandidate(Location):
    """Another place of the same name, which was not chosen.

    Attributes:
        points: What spoke for it; compare only with those of the same mention.
    """

    points: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention(Place):
    """A place name of the text and what it stands for there.

    Attributes:
        role: What it stands for.
        score: How much more speaks for the place than for others of its name, 0 to 1; None when it
            is not resolved.
        reason: What spoke most for it, in a few words; None when it is not resolved.
        candidates: The best others of its name, best first; when not resolved, the best of all.
    """

    role: PlaceRole
    score: float | None = None
    reason: str | None = None
    candidates: tuple[PlaceCandidate, ...] = ()
