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

from collections.abc import Iterable, Sequence
from itertools import product

from rashomon.linking.blocking import candidate_pairs
from rashomon.linking.constraints import NO_CONSTRAINTS, Constraints, sides_by_unit, units_of
from rashomon.linking.groupings import Grouping, found_grouping
from rashomon.linking.items import LinkItem
from rashomon.linking.profile import Profile, profile_item
from rashomon.linking.scoring import are_compatible, joining_points

Unit = list[int]
"""Positions of events that people hold together; most units are one event."""


def group_events(
    items: Iterable[LinkItem], constraints: Constraints = NO_CONSTRAINTS
) -> tuple[Grouping, ...]:
    """The incidents that events form, sorted by id; an event that joins none is one alone.

    Each event is in exactly one grouping. An event given twice counts once.
    """
    by_id = {item.event_id: item for item in items}
    profiles = [profile_item(by_id[event_id]) for event_id in sorted(by_id)]
    clusters = _Clusters(profiles, constraints)
    for left, right in _joining_pairs(profiles):
        clusters.try_join(left, right)
    groups = (
        found_grouping(profiles[position].item.event_id for unit in units for position in unit)
        for units in clusters.members.values()
    )
    return tuple(sorted(groups, key=lambda grouping: grouping.id))


def _joining_pairs(profiles: Sequence[Profile]) -> list[tuple[int, int]]:
    """Pairs that join on their own, best first, ties by position."""
    scored = []
    for left, right in candidate_pairs(profiles):
        points = joining_points(profiles[left], profiles[right])
        if points is not None:
            scored.append((-points, left, right))
    return [(left, right) for _, left, right in sorted(scored)]


class _Clusters:
    """Clusters by the position of their first member, and which of them cannot meet."""

    def __init__(self, profiles: Sequence[Profile], constraints: Constraints) -> None:
        self._profiles = profiles
        self._apart: dict[int, set[int]] = {}
        self._first: list[int] = []
        self.members: dict[int, list[Unit]] = {}
        units = units_of(constraints.together)
        first_of: dict[str, int] = {}
        for position, profile in enumerate(profiles):
            unit = units.get(profile.item.event_id, profile.item.event_id)
            first = first_of.setdefault(unit, position)
            self._first.append(first)
            self.members.setdefault(first, [[]])[0].append(position)
        sides = sides_by_unit(constraints.apart, units)
        self._sides = {first_of[unit]: sides[unit] for unit in sides if unit in first_of}

    def try_join(self, left: int, right: int) -> None:
        """Make one cluster of those of two events, if all their events are compatible."""
        one, other = sorted((self._first[left], self._first[right]))
        if one == other or other in self._apart.get(one, ()):
            return
        if self._may_meet(one, other) and self._all_compatible(one, other):
            self._join(one, other)
        else:
            self._set_apart(one, other)

    def _may_meet(self, one: int, other: int) -> bool:
        """Whether no decision holds two of their events apart."""
        sides = self._sides.get(other, {})
        return all(
            sides.get(entry, side) == side for entry, side in self._sides.get(one, {}).items()
        )

    def _all_compatible(self, one: int, other: int) -> bool:
        return all(
            self._are_compatible(left, right)
            for left in self.members[one]
            for right in self.members[other]
        )

    def _are_compatible(self, left: Unit, right: Unit) -> bool:
        pairs = [(self._profiles[a], self._profiles[b]) for a, b in product(left, right)]
        if len(pairs) > 1 and any(_one_document(a, b) for a, b in pairs):
            return False
        return any(are_compatible(a, b) for a, b in pairs)

    def _join(self, one: int, other: int) -> None:
        moved = self.members.pop(other)
        for unit in moved:
            for position in unit:
                self._first[position] = one
        self.members[one] += moved
        if other in self._sides:
            self._sides[one] = self._sides.get(one, {}) | self._sides.pop(other)
        for third in self._apart.pop(other, set()):
            self._apart[third].discard(other)
            self._set_apart(one, third)

    def _set_apart(self, one: int, other: int) -> None:
        self._apart.setdefault(one, set()).add(other)
        self._apart.setdefault(other, set()).add(one)


def _one_document(left: Profile, right: Profile) -> bool:
    return left.item.document_id == right.item.document_id
