"""Linking what came, instead of everything: the same incidents, with less work."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.linking.crowds import EventsInMemory, some_constraints, some_items
from tests.unit.linking.makers import killed, make_town_item

from rashomon.linking import NO_CONSTRAINTS, Constraints, LinkItem, group_events
from rashomon.linking.profile import Profile

BATCHES = st.lists(st.integers(1, 5), min_size=1, max_size=12)


def together(
    items: Iterable[LinkItem], constraints: Constraints = NO_CONSTRAINTS
) -> set[tuple[str, ...]]:
    return {grouping.event_ids for grouping in group_events(items, constraints)}


@settings(max_examples=300, deadline=None)
@given(some_items(most=14), BATCHES, st.randoms(use_true_random=False))
def test_events_in_any_order_and_any_batches_form_the_incidents_of_all_at_once(
    items: list[LinkItem], sizes: list[int], random: Random
) -> None:
    random.shuffle(items)
    known = EventsInMemory()
    left = items
    while left:
        size = sizes[len(left) % len(sizes)]
        known.add(left[:size])
        left = left[size:]
    assert known.groups() == together(items)


@settings(max_examples=200, deadline=None)
@given(some_items(most=10), st.data(), st.randoms(use_true_random=False))
def test_decisions_that_come_and_are_undone_between_events_end_the_same(
    items: list[LinkItem], data: st.DataObject, random: Random
) -> None:
    decisions = some_constraints([item.event_id for item in items])
    steps: list[LinkItem | Constraints] = [*items, *data.draw(st.lists(decisions, max_size=4))]
    random.shuffle(steps)
    known = EventsInMemory()
    for step in steps:
        if isinstance(step, Constraints):
            known.decide(step)
        else:
            known.add([step])
    assert known.groups() == together(items, known.constraints)


@settings(deadline=None)
@given(some_items(most=12), st.randoms(use_true_random=False))
def test_a_changed_event_is_linked_anew(items: list[LinkItem], random: Random) -> None:
    known = EventsInMemory()
    known.add(items)
    if items:
        changed = random.choice(items)
        moved = make_town_item(changed.event_id.removeprefix("e-"), figures=(killed(62),))
        known.add([moved])
        items = [moved if item is changed else item for item in items]
    assert known.groups() == together(items)


class Watched(EventsInMemory):
    """Remembers which events were looked at."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def profiles(self, event_ids: Collection[str]) -> Mapping[str, Profile]:
        self.seen |= set(event_ids)
        return super().profiles(event_ids)


def test_a_new_event_looks_at_its_neighbourhood_only() -> None:
    known = Watched()
    known.add(make_town_item(f"far{number}", number * 9) for number in range(1, 40))
    known.seen.clear()
    known.add([make_town_item("here", 0)])
    assert known.seen == {"e-here"}
    known.seen.clear()
    known.add([make_town_item("there", 0)])
    assert known.seen == {"e-here", "e-there"}
