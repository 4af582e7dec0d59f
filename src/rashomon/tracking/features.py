"""What items of one object have in common, and whether two lots of them can be one object."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from rashomon.gazetteer.places.distance import great_circle_km
from rashomon.gazetteer.places.precision import ADMIN1_PRECISION
from rashomon.model import CeasefireStatus, Location, Modality, TrackKind
from rashomon.tracking.items import STARTING, TrackItem

START_TOLERANCE_DAYS = 7
"""Days between two starts of one truce: agreed on a Friday, in force from Monday week."""

QUIET_DAYS = {TrackKind.CEASEFIRE: 45, TrackKind.ACCESS: 45, TrackKind.TERRITORY: 31}
"""Days without a report after which the next report of the same place is of a new object. Truces
and sieges are written of weekly while they last; a town may change hands within a month."""

NEAR_KM = 30.0
"""Places this near are one for aid and truces: a suburb, a crossing and its town."""

NEAR_GROUND_KM = 5.0
"""Places this near are one piece of ground: two hills of one ridge; not two towns."""

_DEGREE_KM = 111.0
"""A degree of latitude, rounded down, so that nothing near is left out."""

_DATED_BY_START = STARTING | {CeasefireStatus.HOLDING, CeasefireStatus.VIOLATED}
"""Statuses whose "since" is the truce's beginning: "40 violations since September 12"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Features:
    """What items have in common; the empty record is that of no item.

    Attributes:
        country: None when unknown.
        places: Below country level, each once, in order of naming.
        is_nationwide: Whether one speaks of the whole country.
        starts: Days on which a truce is said to have begun.
        ends: Days on which a truce was reported to be over.
        parties: Topmost ids or names.
        incident_ids: Incidents that claims on ground speak of.
        first: Earliest day of publication; None when all are undated.
        last: Latest.
    """

    country: str | None = None
    places: tuple[Location, ...] = ()
    is_nationwide: bool = False
    starts: frozenset[date] = frozenset()
    ends: frozenset[date] = frozenset()
    parties: frozenset[str] = frozenset()
    incident_ids: frozenset[str] = frozenset()
    first: date | None = None
    last: date | None = None

    @property
    def is_placed(self) -> bool:
        """Whether it says which object it is: by place, by scope or by beginning."""
        return bool(self.places or self.starts) or self.is_nationwide


def features_of(item: TrackItem) -> Features:
    """The features of one item."""
    day = item.claim.published
    is_ground = item.kind is TrackKind.TERRITORY
    return Features(
        country=item.country,
        places=(item.place,) if item.place is not None else (),
        is_nationwide=item.is_nationwide and item.kind is not TrackKind.CEASEFIRE,
        starts=_starts(item),
        ends=frozenset({day}) if day is not None and _is_end(item) else frozenset(),
        parties=item.parties,
        incident_ids=frozenset({item.incident_id} if is_ground and item.incident_id else ()),
        first=day,
        last=day,
    )


def merge_features(all_features: Iterable[Features]) -> Features:
    """What all of them have together."""
    lots = tuple(all_features)
    days = [day for lot in lots for day in (lot.first, lot.last) if day is not None]
    places = dict.fromkeys(place for lot in lots for place in lot.places)
    return Features(
        country=next((lot.country for lot in lots if lot.country is not None), None),
        places=tuple(places),
        is_nationwide=any(lot.is_nationwide for lot in lots),
        starts=frozenset(day for lot in lots for day in lot.starts),
        ends=frozenset(day for lot in lots for day in lot.ends),
        parties=frozenset(party for lot in lots for party in lot.parties),
        incident_ids=frozenset(one for lot in lots for one in lot.incident_ids),
        first=min(days, default=None),
        last=max(days, default=None),
    )


def in_conflict(kind: TrackKind, one: Features, other: Features) -> bool:
    """Whether two lots say things that one object cannot be."""
    if one.country is not None and other.country is not None and one.country != other.country:
        return True
    if one.places and other.places and not is_near(kind, one.places, other.places):
        return True
    is_other_scope = one.is_nationwide != other.is_nationwide
    if kind is not TrackKind.CEASEFIRE and is_other_scope and one.is_placed and other.is_placed:
        return True
    if kind is TrackKind.CEASEFIRE:
        return _other_start(one, other) or _other_parties(one, other)
    return False


def in_time(kind: TrackKind, earlier: Features, later: Features) -> bool:
    """Whether reports of one object can be this far apart; undated ones can.

    A truce that is said to begin after the one before was reported over is another.
    """
    if is_quiet(kind, earlier, later):
        return False
    return not (earlier.ends and later.starts and min(later.starts) > min(earlier.ends))


def is_quiet(kind: TrackKind, earlier: Features, later: Features) -> bool:
    """Whether too many days lie between the last report of one and the first of the other."""
    if earlier.last is None or later.first is None:
        return False
    return later.first - earlier.last > timedelta(days=QUIET_DAYS[kind])


def is_near(kind: TrackKind, some: Iterable[Location], others: Iterable[Location]) -> bool:
    """Whether any place of the one lot may be a place of the other."""
    other_places = tuple(others)
    return any(_is_same_place(kind, one, other) for one in some for other in other_places)


def _is_same_place(kind: TrackKind, one: Location, other: Location) -> bool:
    if one.geonames_id is not None and one.geonames_id == other.geonames_id:
        return True
    if one.name == other.name and one.country == other.country:
        return True
    if kind is not TrackKind.TERRITORY and ADMIN1_PRECISION in (one.precision, other.precision):
        return one.admin1 is not None and one.admin1 == other.admin1
    reach_km = NEAR_GROUND_KM if kind is TrackKind.TERRITORY else NEAR_KM
    return _is_within(reach_km, one, other)


def _is_within(reach_km: float, one: Location, other: Location) -> bool:
    """Whether two points are this near; false where one is not known. Latitude alone tells most."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return False
    if abs(one.lat - other.lat) * _DEGREE_KM > reach_km:
        return False
    return great_circle_km(one.lat, one.lon, other.lat, other.lon) <= reach_km


def _other_start(one: Features, other: Features) -> bool:
    gaps = [abs((a - b).days) for a in one.starts for b in other.starts]
    return bool(gaps) and min(gaps) > START_TOLERANCE_DAYS


def _other_parties(one: Features, other: Features) -> bool:
    """Whether both name two or more parties and share none; one party alone may be half of it."""
    n_least = min(len(one.parties), len(other.parties))
    return n_least > 1 and not one.parties & other.parties


def _starts(item: TrackItem) -> frozenset[date]:
    truce = item.claim.ceasefire
    if truce is None or item.since is None or truce.status not in _DATED_BY_START:
        return frozenset()
    is_told = item.claim.modality is Modality.ACTUAL
    return frozenset({item.since}) if is_told else frozenset()


def _is_end(item: TrackItem) -> bool:
    truce = item.claim.ceasefire
    is_over = truce is not None and truce.status is CeasefireStatus.COLLAPSED
    return is_over and item.claim.modality is Modality.ACTUAL
