"""Crowded events that share places, days, actors and figures; and events kept in memory."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from hypothesis import strategies as st
from tests.unit.linking.items import linkable_items

from rashomon.errors import ConstraintConflict
from rashomon.linking import Constraints, FormerIds, Grouping, LinkItem, keep_ids, profile_item
from rashomon.linking.blocking import BlockIndex
from rashomon.linking.groupings import found_grouping
from rashomon.linking.profile import Profile
from rashomon.linking.regrouping import regroup


def some_items(most: int = 7) -> st.SearchStrategy[list[LinkItem]]:
    """Up to so many events of a few documents that share places, days, actors and figures."""
    return st.lists(linkable_items(), max_size=most, unique_by=lambda item: item.event_id)


@st.composite
def some_constraints(draw: st.DrawFn, event_ids: Sequence[str]) -> Constraints:
    """Some decisions on these events, none of which contradicts an earlier one."""
    constraints = Constraints()
    if not event_ids:
        return constraints
    groups = st.lists(st.sampled_from(event_ids), min_size=1, max_size=3, unique=True)
    for _ in range(draw(st.integers(0, 5))):
        one, other, is_split = draw(groups), draw(groups), draw(st.booleans())
        try:
            constraints = (
                constraints.add_apart(one, other) if is_split else constraints.add_together(one)
            )
        except ConstraintConflict:
            continue
    return constraints


class EventsInMemory:
    """Events and their incidents, linked as they come; see ``Surroundings``."""

    def __init__(self) -> None:
        self._profiles: dict[str, Profile] = {}
        self.incidents: dict[str, Grouping] = {}
        self.constraints = Constraints()

    def add(self, items: Iterable[LinkItem]) -> None:
        new = {item.event_id: profile_item(item) for item in items}
        self._profiles |= new
        self._link(new)

    def decide(self, constraints: Constraints) -> None:
        touched = self.constraints.event_ids | constraints.event_ids
        self.constraints = constraints
        self._link(touched)

    def groups(self) -> set[tuple[str, ...]]:
        return {incident.event_ids for incident in self.incidents.values()}

    def profiles(self, event_ids: Collection[str]) -> Mapping[str, Profile]:
        return {one: self._profiles[one] for one in event_ids if one in self._profiles}

    def near(self, profiles: Iterable[Profile]) -> Mapping[str, Collection[str]]:
        names = list(self._profiles)
        index = BlockIndex(list(self._profiles.values()))
        return {
            one.item.event_id: {names[position] for position in index.near(one)} for one in profiles
        }

    def incidents_of(self, event_ids: Collection[str]) -> Collection[Grouping]:
        wanted = set(event_ids)
        return [one for one in self.incidents.values() if not wanted.isdisjoint(one.event_ids)]

    def _link(self, touched: Collection[str]) -> None:
        changed = regroup(self, touched, self.constraints)
        for incident in changed.before:
            del self.incidents[incident.id]
        former = FormerIds(is_taken=self.incidents.__contains__)
        groups = [found_grouping(group) for group in changed.groups]
        named = keep_ids(groups, changed.before, former)
        taken = len(self.incidents)
        self.incidents |= {incident.id: incident for incident in named}
        assert len(self.incidents) == taken + len(named)  # no id is given twice
