"""Groups of events that are one incident.

Pairs are taken from the best agreement to the weakest, ties by event id, and two groups become
one only when every event of the one is compatible with every event of the other. So a vague
report between two strikes goes to one of them and does not chain them, two events of one document
never meet, and the order in which events come changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rashomon.linking.blocking import candidate_pairs
from rashomon.linking.groupings import Grouping, found_grouping
from rashomon.linking.items import LinkItem
from rashomon.linking.profile import Profile, profile_item
from rashomon.linking.scoring import compare_items


def group_events(items: Iterable[LinkItem]) -> tuple[Grouping, ...]:
    """The incidents that events form, sorted by id; an event that joins none is one alone.

    Each event is in exactly one grouping. An event given twice counts once.
    """
    by_id = {item.event_id: item for item in items}
    profiles = [profile_item(by_id[event_id]) for event_id in sorted(by_id)]
    clusters = _Clusters(profiles)
    for left, right in _joining_pairs(profiles):
        clusters.try_join(left, right)
    groups = (
        found_grouping(profiles[position].item.event_id for position in group)
        for group in clusters.members.values()
    )
    return tuple(sorted(groups, key=lambda grouping: grouping.id))


def _joining_pairs(profiles: Sequence[Profile]) -> list[tuple[int, int]]:
    """Pairs that join on their own, best first, ties by position."""
    scored = []
    for left, right in candidate_pairs(profiles):
        comparison = compare_items(profiles[left], profiles[right])
        if comparison.joins:
            scored.append((-comparison.points, left, right))
    return [(left, right) for _, left, right in sorted(scored)]


class _Clusters:
    """Clusters by the position of their first member, and which of them cannot meet."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self._profiles = profiles
        self._first = list(range(len(profiles)))
        self._apart: dict[int, set[int]] = {}
        self.members = {position: [position] for position in self._first}

    def try_join(self, left: int, right: int) -> None:
        """Make one cluster of those of two events, if all their events are compatible."""
        one, other = sorted((self._first[left], self._first[right]))
        if one == other or other in self._apart.get(one, ()):
            return
        if self._all_compatible(one, other):
            self._join(one, other)
        else:
            self._set_apart(one, other)

    def _all_compatible(self, one: int, other: int) -> bool:
        return all(
            compare_items(self._profiles[left], self._profiles[right]).is_compatible
            for left in self.members[one]
            for right in self.members[other]
        )

    def _join(self, one: int, other: int) -> None:
        moved = self.members.pop(other)
        for position in moved:
            self._first[position] = one
        self.members[one] += moved
        for third in self._apart.pop(other, set()):
            self._apart[third].discard(other)
            self._set_apart(one, third)

    def _set_apart(self, one: int, other: int) -> None:
        self._apart.setdefault(one, set()).add(other)
        self._apart.setdefault(other, set()).add(one)
