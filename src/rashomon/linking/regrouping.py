"""Incidents anew where events came, changed or were decided on, and nowhere else.

The result is that of :func:`rashomon.linking.group_events` over all events, found in a region:

1. The region holds the touched events, all incidents that hold one of them, and whatever decisions
   hold together with them. Around it stand the incidents with an event that joins one inside.
2. Region and surroundings are clustered alone.
3. If an incident of the surroundings has come out whole, nothing of the region has met it. Those
   that have not are taken into the region, and it begins again, until all have.

Why that is enough: group_events takes pairs from the best to the weakest. A pair outside the region
is decided as before, because it met only clusters of events outside. A pair inside is decided by
events inside. A pair across the border was refused in step 2, by the same clusters that it meets
among all events. Decision 11 has the proof at length.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Protocol

from rashomon.linking.clustering import Pair, cluster, joining_pair
from rashomon.linking.constraints import NO_CONSTRAINTS, Constraints, units_of
from rashomon.linking.groupings import Grouping
from rashomon.linking.profile import Profile


class Surroundings(Protocol):
    """What regrouping asks of the events that are there, in memory or in a casebook."""

    def profiles(self, event_ids: Collection[str]) -> Mapping[str, Profile]:
        """The profiles of those among these events that are there."""

    def near(self, profiles: Iterable[Profile]) -> Mapping[str, Collection[str]]:
        """For each of these events the ids of all that share a block with it."""

    def incidents_of(self, event_ids: Collection[str]) -> Collection[Grouping]:
        """The incidents that hold these events, as they stand; none for a new event."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Regrouped:
    """What became of a region.

    Attributes:
        before: The incidents that it held.
        groups: The groups that its events form now, by event id.
    """

    before: tuple[Grouping, ...]
    groups: tuple[tuple[str, ...], ...]


def regroup(
    known: Surroundings, touched: Collection[str], constraints: Constraints = NO_CONSTRAINTS
) -> Regrouped:
    """The incidents around touched events, formed anew.

    Args:
        known: All events, the touched ones included, and the incidents as they stand, which must
            be those that all untouched events form with the constraints on these.
        touched: Events that are new, have changed, or are named by a constraint that is.
        constraints: What people decided, all of it.
    """
    region = _Region(known, constraints)
    region.take(touched)
    while True:
        groups, torn = region.form()
        if not torn:
            return Regrouped(before=region.incidents(), groups=groups)
        region.take(torn)


class _Region:
    """The events that are grouped anew, with their pairs and the incidents around them."""

    def __init__(self, known: Surroundings, constraints: Constraints) -> None:
        self._known = known
        self._constraints = constraints
        units = units_of(constraints.together)
        self._unit_of = units
        self._members: dict[str, set[str]] = {}
        for event_id, unit in units.items():
            self._members.setdefault(unit, set()).add(event_id)
        self._inside: set[str] = set()
        self._incidents: dict[str, Grouping] = {}
        self._incident_of: dict[str, str] = {}
        self._profiles: dict[str, Profile] = {}
        self._pairs: dict[tuple[str, str], Pair] = {}
        self._within: dict[str, list[Pair]] = {}

    def take(self, event_ids: Collection[str]) -> None:
        """Take in events with their whole incidents and units, and find their pairs."""
        new = self._whole(event_ids)
        self._inside |= new
        self._load(new)
        inside = {event_id: self._profiles[event_id] for event_id in new}
        near = self._known.near(inside.values())
        self._load({other for found in near.values() for other in found})
        for event_id, found in near.items():
            for other in found:
                self._compare(event_id, other)
        self._meet({event_id for pair in self._pairs for event_id in pair} - self._inside)

    def form(self) -> tuple[tuple[tuple[str, ...], ...], set[str]]:
        """The groups of the region, and the events of incidents around it that did not stay."""
        around = self._around()
        standing = {one.event_ids for one in around}
        events = self._inside.union(*standing) if standing else self._inside
        pairs = [*self._pairs.values(), *self._pairs_within(around)]
        found = [
            tuple(sorted(group))
            for group in cluster(
                {event_id: self._profiles[event_id] for event_id in events},
                pairs,
                self._constraints,
            )
        ]
        changed = {event_id for group in found if group not in standing for event_id in group}
        groups = tuple(group for group in found if group not in standing)
        return groups, changed - self._inside

    def incidents(self) -> tuple[Grouping, ...]:
        """The incidents that the region's events were in, sorted by id."""
        held = {self._incident_of[one] for one in self._inside if one in self._incident_of}
        return tuple(self._incidents[incident_id] for incident_id in sorted(held))

    def _whole(self, event_ids: Collection[str]) -> set[str]:
        """The events with all that are in one incident or unit with them, and not inside yet."""
        found: set[str] = set()
        new = set(event_ids) - self._inside
        while new:
            found |= new
            self._meet(new)
            mates = {mate for one in new for mate in self._mates(one)}
            new = mates - found - self._inside
        return set(self._known.profiles(found))

    def _mates(self, event_id: str) -> set[str]:
        incident = self._incidents.get(self._incident_of.get(event_id, ""))
        unit = self._members.get(self._unit_of.get(event_id, ""), set())
        return unit.union(incident.event_ids if incident else ())

    def _meet(self, event_ids: Collection[str]) -> None:
        """Know the incidents of events."""
        unknown = {one for one in event_ids if one not in self._incident_of}
        for incident in self._known.incidents_of(unknown):
            self._incidents[incident.id] = incident
            self._incident_of |= dict.fromkeys(incident.event_ids, incident.id)

    def _load(self, event_ids: Collection[str]) -> None:
        self._profiles |= self._known.profiles({e for e in event_ids if e not in self._profiles})

    def _compare(self, one: str, other: str) -> None:
        key = (one, other) if one < other else (other, one)
        if one == other or key in self._pairs:
            return
        pair = joining_pair(self._profiles[one], self._profiles[other])
        if pair is not None:
            self._pairs[key] = pair

    def _around(self) -> list[Grouping]:
        """Incidents outside that hold an event which joins one inside."""
        outside = {event_id for pair in self._pairs for event_id in pair} - self._inside
        held = {self._incident_of[event_id] for event_id in outside}
        around = [self._incidents[incident_id] for incident_id in sorted(held)]
        self._load({event_id for incident in around for event_id in incident.event_ids})
        return around

    def _pairs_within(self, incidents: Iterable[Grouping]) -> list[Pair]:
        """The pairs inside of incidents around the region, each compared once."""
        found: list[Pair] = []
        for incident in incidents:
            if incident.id not in self._within:
                both = combinations(incident.event_ids, 2)
                pairs = (joining_pair(self._profiles[a], self._profiles[b]) for a, b in both)
                self._within[incident.id] = [pair for pair in pairs if pair is not None]
            found += self._within[incident.id]
        return found
