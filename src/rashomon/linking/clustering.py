"""Groups of events that are one incident.

Pairs are taken from the best agreement to the weakest, ties by event id, and two groups become
one only when every event of the one is compatible with every event of the other. So a vague
report between two strikes goes to one of them and does not chain them, two events that one
document tells apart never meet, and the order in which events come changes nothing.

What people decided goes first. Events held together are one unit from the start, and another event
is compatible with a unit when one event of it is and no document tells them apart: people said that
the unit's events are one, so where these differ either may be right. Events held apart never meet.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import product

from rashomon.linking.blocking import candidate_pairs
from rashomon.linking.constraints import NO_CONSTRAINTS, Constraints, sides_by_unit, units_of
from rashomon.linking.groupings import Grouping, found_grouping
from rashomon.linking.items import LinkItem
from rashomon.linking.profile import Profile, profile_item
from rashomon.linking.scoring import are_compatible, joining_points

Pair = tuple[float, str, str]
"""Two events that join on their own: their points below zero, so that the best sort first, the
smaller event id, the other."""

Unit = list[str]
"""Events that people hold together; most units are one event."""


def group_events(
    items: Iterable[LinkItem], constraints: Constraints = NO_CONSTRAINTS
) -> tuple[Grouping, ...]:
    """The incidents that events form, sorted by id; an event that joins none is one alone.

    Each event is in exactly one grouping. An event given twice counts once.
    """
    by_id = {item.event_id: item for item in items}
    profiles = [profile_item(by_id[event_id]) for event_id in sorted(by_id)]
    pairs = (
        joining_pair(profiles[left], profiles[right]) for left, right in candidate_pairs(profiles)
    )
    named = {profile.item.event_id: profile for profile in profiles}
    groups = cluster(named, (pair for pair in pairs if pair is not None), constraints)
    return tuple(sorted(map(found_grouping, groups), key=lambda grouping: grouping.id))


def joining_pair(one: Profile, other: Profile) -> Pair | None:
    """The pair with its points if both are taken for one incident on their own, else None."""
    points = joining_points(one, other)
    if points is None:
        return None
    left, right = sorted((one.item.event_id, other.item.event_id))
    return -points, left, right


def cluster(
    profiles: Mapping[str, Profile], pairs: Iterable[Pair], constraints: Constraints
) -> list[list[str]]:
    """The groups that events form by these pairs, as event ids.

    Args:
        profiles: The events by id.
        pairs: Those among them that join; every pair once, in any order.
        constraints: What people decided.
    """
    clusters = _Clusters(profiles, constraints)
    for _, left, right in sorted(pairs):
        clusters.try_join(left, right)
    return [[event for unit in units for event in unit] for units in clusters.members.values()]


class _Clusters:
    """Clusters by the id of one of their events, and which of them cannot meet."""

    def __init__(self, profiles: Mapping[str, Profile], constraints: Constraints) -> None:
        self._profiles = profiles
        self._apart: dict[str, set[str]] = {}
        self._name: dict[str, str] = {}
        self.members: dict[str, list[Unit]] = {}
        units = units_of(constraints.together)
        names: dict[str, str] = {}
        for event_id in sorted(profiles):
            name = names.setdefault(units.get(event_id, event_id), event_id)
            self._name[event_id] = name
            self.members.setdefault(name, [[]])[0].append(event_id)
        sides = sides_by_unit(constraints.apart, units)
        self._sides = {names[unit]: sides[unit] for unit in sides if unit in names}

    def try_join(self, left: str, right: str) -> None:
        """Make one cluster of those of two events, if all their events are compatible."""
        one, other = self._name[left], self._name[right]
        if one == other or other in self._apart.get(one, ()):
            return
        if self._may_meet(one, other) and self._all_compatible(one, other):
            self._join(*sorted((one, other), key=lambda name: (-len(self.members[name]), name)))
        else:
            self._set_apart(one, other)

    def _may_meet(self, one: str, other: str) -> bool:
        """Whether no decision holds two of their events apart."""
        sides = self._sides.get(other, {})
        return all(
            sides.get(entry, side) == side for entry, side in self._sides.get(one, {}).items()
        )

    def _all_compatible(self, one: str, other: str) -> bool:
        return all(
            self._are_compatible(left, right)
            for left in self.members[one]
            for right in self.members[other]
        )

    def _are_compatible(self, left: Unit, right: Unit) -> bool:
        found = False
        for one, other in product(map(self._profiles.get, left), map(self._profiles.get, right)):
            assert one is not None  # every member of a cluster has its profile
            assert other is not None
            if are_compatible(one, other):
                found = True
            elif one.item.document_id == other.item.document_id:
                return False
        return found

    def _join(self, one: str, other: str) -> None:
        moved = self.members.pop(other)
        for unit in moved:
            for event_id in unit:
                self._name[event_id] = one
        self.members[one] += moved
        if other in self._sides:
            self._sides[one] = self._sides.get(one, {}) | self._sides.pop(other)
        for third in self._apart.pop(other, set()):
            self._apart[third].discard(other)
            self._set_apart(one, third)

    def _set_apart(self, one: str, other: str) -> None:
        self._apart.setdefault(one, set()).add(other)
        self._apart.setdefault(other, set()).add(one)
