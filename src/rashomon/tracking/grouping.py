"""Which claims of which documents speak of one object.

The claims of one document that can be of one object are taken together first, then joined to the
objects of other documents, in order of publication. As all claims are sorted first, the result
depends on which claims there are, never on the order in which they came.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Self

from rashomon.model import AccessStatus, Location, TrackKind, content_id
from rashomon.tracking.features import (
    Features,
    features_of,
    in_conflict,
    in_time,
    is_near,
    is_quiet,
    merge_features,
)
from rashomon.tracking.items import TrackItem


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackGroup:
    """The items of one object.

    Attributes:
        id: Letter ``t``, from kind and earliest claim.
        kind: What it is.
        items: In order of publication, undated last, then document and evidence.
        features: What they have in common.
    """

    id: str
    kind: TrackKind
    items: tuple[TrackItem, ...]
    features: Features

    @property
    def place(self) -> Location | None:
        """The place named most often, the most exact among equals; None when it has none."""
        places = [item.place for item in self.items if item.place is not None]
        counts = Counter(place.name for place in places)
        return min(places, key=lambda place: (-counts[place.name], place.precision), default=None)


@dataclass(slots=True, kw_only=True)
class _Growing:
    """An object while its items are gathered."""

    items: list[TrackItem]
    features: Features
    document_ids: set[str]

    @classmethod
    def begin(cls, unit: _Unit) -> Self:
        """An object of one document."""
        return cls(items=list(unit.items), features=unit.features, document_ids={unit.document_id})

    def take(self, unit: _Unit) -> None:
        """Add the items of another document."""
        self.items.extend(unit.items)
        self.features = merge_features((self.features, unit.features))
        self.document_ids.add(unit.document_id)

    @property
    def founding_id(self) -> str:
        """The id of its first claim."""
        return self.items[0].claim.id


class _Pools:
    """The objects of each country: those that a later report may still join, and the rest."""

    def __init__(self, kind: TrackKind) -> None:
        self._kind = kind
        self._open: dict[str | None, list[_Growing]] = defaultdict(list)
        self._closed: list[_Growing] = []

    def begin(self, unit: _Unit) -> None:
        """Add an object."""
        self._open[unit.features.country].append(_Growing.begin(unit))

    def of(self, unit: _Unit) -> list[_Growing]:
        """The objects of the unit's country that were written of lately enough.

        Units come in order of publication, so that what is too old for this one is so for all
        that follow.
        """
        tracks = self._open[unit.features.country]
        still = [
            track for track in tracks if not is_quiet(self._kind, track.features, unit.features)
        ]
        if len(still) < len(tracks):
            kept = set(map(id, still))
            self._closed += [track for track in tracks if id(track) not in kept]
            self._open[unit.features.country] = still
        return still

    def all(self) -> list[_Growing]:
        """Every object."""
        return [*self._closed, *(track for tracks in self._open.values() for track in tracks)]


def group_items(kind: TrackKind, items: Iterable[TrackItem]) -> tuple[TrackGroup, ...]:
    """The tracked objects of one kind that these items speak of.

    Returns:
        By country (unknown last), first day and id.
    """
    ordered = sorted((item for item in items if item.kind is kind), key=item_order)
    units = [unit for own in _by_document(ordered) for unit in _units(kind, own)]
    pools = _Pools(kind)
    for unit in units:
        if unit.features.country is not None:
            _place_unit(kind, unit, pools.of(unit), pools)
    for unit in units:
        if unit.features.country is None:
            _place_lost_unit(kind, unit, pools)
    groups = [_finish(kind, track) for track in pools.all()]
    return tuple(sorted(groups, key=_group_order))


def item_order(item: TrackItem) -> tuple[date, str, int, int, str]:
    """Sort key: day of publication with undated last, then document, then evidence."""
    claim = item.claim
    day = claim.published or date.max
    return (day, claim.document_id, claim.evidence.start, claim.evidence.end, claim.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Unit:
    """The items of one document that speak of one object."""

    items: tuple[TrackItem, ...]
    features: Features

    @property
    def document_id(self) -> str:
        """The document."""
        return self.items[0].claim.document_id


def _by_document(ordered: Sequence[TrackItem]) -> Iterator[Sequence[TrackItem]]:
    own: dict[str, list[TrackItem]] = defaultdict(list)
    for item in ordered:
        own[item.claim.document_id].append(item)
    yield from own.values()


def _units(kind: TrackKind, items: Sequence[TrackItem]) -> Iterator[_Unit]:
    """The objects of one document.

    Items that say which object they mean come first; the others join the one object that they
    can mean, and are an object of their own, without a place, where there are several.
    """
    lots: list[list[TrackItem]] = []
    vague: list[TrackItem] = []
    for item in items:
        own = features_of(item)
        if not own.is_placed:
            vague.append(item)
            continue
        fitting = [lot for lot in lots if not in_conflict(kind, own, _features(lot))]
        if fitting:
            fitting[0].append(item)
        else:
            lots.append([item])
    rest: dict[str, list[TrackItem]] = defaultdict(list)
    for item in vague:
        fitting = [lot for lot in lots if _may_join(kind, item, lot)]
        if len(fitting) == 1:
            fitting[0].append(item)
        else:
            rest[_vague_key(kind, item)].append(item)
    for lot in (*lots, *rest.values()):
        ordered = sorted(lot, key=item_order)
        yield _Unit(items=tuple(ordered), features=_features(ordered))


def _may_join(kind: TrackKind, item: TrackItem, lot: Sequence[TrackItem]) -> bool:
    """Whether an item without a place may mean the object of a lot with one.

    Ground without a place is any ground of its holder, so it joins by incident only; what is
    flown in without a place goes where roads do not, so it joins none.
    """
    own, other = features_of(item), _features(lot)
    if in_conflict(kind, own, other) or other.is_nationwide or _is_airlift(item):
        return False
    return kind is not TrackKind.TERRITORY or bool(own.incident_ids & other.incident_ids)


def _is_airlift(item: TrackItem) -> bool:
    access = item.claim.access
    return access is not None and access.status is AccessStatus.AIRLIFTED


def _vague_key(kind: TrackKind, item: TrackItem) -> str:
    """What keeps items without a place apart: for ground, whose it is; else the country."""
    if kind is TrackKind.TERRITORY:
        return " ".join(sorted(item.parties))
    if _is_airlift(item):
        return AccessStatus.AIRLIFTED
    return item.country or ""


def _features(items: Iterable[TrackItem]) -> Features:
    return merge_features(features_of(item) for item in items)


def _place_unit(kind: TrackKind, unit: _Unit, tracks: Sequence[_Growing], pools: _Pools) -> None:
    """Add the unit to the object that it fits best, or begin one."""
    fitting = _meant(kind, unit, [track for track in tracks if _fits(kind, unit, track)])
    if fitting:
        max(fitting, key=lambda track: _affinity(kind, unit.features, track)).take(unit)
    else:
        pools.begin(unit)


def _meant(kind: TrackKind, unit: _Unit, fitting: Sequence[_Growing]) -> Sequence[_Growing]:
    """The objects that the unit can mean, among those that it fits.

    "The truce" without a place is that of the country, else the only one; aid without a place is
    aid for the only place, else for no known one. A truce of a town is not that of the country.
    """
    if unit.features.places or unit.features.is_nationwide:
        if kind is TrackKind.TERRITORY:
            return fitting
        return [track for track in fitting if _says_where(track) or _shares_start(unit, track)]
    placeless = [track for track in fitting if not _says_where(track)]
    placed = [track for track in fitting if track.features.places]
    if kind is TrackKind.CEASEFIRE and placeless:
        return placeless
    if len(placed) == 1:
        return placed
    return fitting if kind is TrackKind.TERRITORY else placeless


def _says_where(track: _Growing) -> bool:
    return bool(track.features.places) or track.features.is_nationwide


def _shares_start(unit: _Unit, track: _Growing) -> bool:
    return bool(unit.features.starts & track.features.starts)


def _place_lost_unit(kind: TrackKind, unit: _Unit, pools: _Pools) -> None:
    """A unit of no known country joins the one object that it fits, by its beginning if several."""
    fitting = [track for track in pools.all() if _fits(kind, unit, track)]
    if len(fitting) > 1:
        starts = unit.features.starts
        fitting = [track for track in fitting if track.features.starts & starts]
    _place_unit(kind, unit, fitting if len(fitting) == 1 else (), pools)


def _fits(kind: TrackKind, unit: _Unit, track: _Growing) -> bool:
    """Whether the unit can speak of the object; two objects of one document stay two."""
    if unit.document_id in track.document_ids:
        return False
    if in_conflict(kind, unit.features, track.features):
        return False
    if not in_time(kind, track.features, unit.features):
        return False
    return kind is not TrackKind.TERRITORY or _is_same_ground(unit.features, track.features)


def _is_same_ground(one: Features, other: Features) -> bool:
    """Ground is one only by place or by incident: pieces of no place have nothing in common."""
    return bool(one.places and other.places) or bool(one.incident_ids & other.incident_ids)


def _affinity(kind: TrackKind, unit: Features, track: _Growing) -> tuple[int, int, int, int, str]:
    """What speaks for the object: beginnings, places, parties, how lately it was written of."""
    other = track.features
    is_near_place = bool(unit.places) and is_near(kind, unit.places, other.places)
    last = other.last.toordinal() if other.last is not None else 0
    return (
        len(unit.starts & other.starts),
        int(is_near_place) + int(unit.is_nationwide and other.is_nationwide),
        len(unit.parties & other.parties),
        last,
        track.founding_id,
    )


def _finish(kind: TrackKind, track: _Growing) -> TrackGroup:
    ordered = tuple(sorted(track.items, key=item_order))
    return TrackGroup(
        id=content_id("t", kind.value, ordered[0].claim.id),
        kind=kind,
        items=ordered,
        features=track.features,
    )


def _group_order(group: TrackGroup) -> tuple[bool, str, date, str]:
    features = group.features
    return (features.country is None, features.country or "", features.first or date.max, group.id)
