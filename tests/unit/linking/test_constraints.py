from __future__ import annotations

from itertools import combinations, product
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.linking.crowds import some_constraints
from tests.unit.linking.makers import killed, make_item, make_town_item, names

from rashomon.errors import ConstraintConflict
from rashomon.linking import Constraints, LinkItem, group_events

ELSEWHERE = {"place_name": "Mayadin", "lat": 35.02, "lon": 40.45}


def grouped(constraints: Constraints, *items: LinkItem) -> set[frozenset[str]]:
    return {names(grouping) for grouping in group_events(items, constraints)}


def together(*groups: str) -> Constraints:
    """Each word is a group of one-letter events: ``together("ab", "cd")``."""
    return Constraints(together=tuple(tuple(f"e-{name}" for name in group) for group in groups))


def apart(*entries: str) -> Constraints:
    """``apart("ab|c")``: a and b are not of one incident with c."""
    return Constraints(
        apart=tuple(
            tuple(tuple(f"e-{name}" for name in group) for group in entry.split("|"))
            for entry in entries
        )
    )


def test_events_held_together_are_one_incident_whatever_speaks_against_it() -> None:
    items = (make_town_item("a"), make_town_item("b", 40, country="IQ", **ELSEWHERE))
    assert grouped(together("ab"), *items) == {frozenset("ab")}


def test_two_events_of_one_document_can_be_held_together() -> None:
    items = (make_town_item("a"), make_town_item("b", document_id="d-a"))
    assert grouped(together("ab"), *items) == {frozenset("ab")}


def test_groups_that_share_an_event_are_one_even_before_it_comes() -> None:
    items = (make_town_item("a"), make_town_item("c", **ELSEWHERE))
    assert grouped(together("ab", "bc"), *items) == {frozenset("ac")}


def test_a_report_joins_a_unit_through_the_event_that_it_agrees_with() -> None:
    items = (make_town_item("a"), make_town_item("b", 4), make_town_item("c"))
    assert grouped(together("ab"), *items) == {frozenset("abc")}


def test_a_document_with_an_event_in_a_unit_adds_no_second_one() -> None:
    items = (
        make_town_item("a"),
        make_town_item("b", 4),
        make_town_item("c", document_id="d-b"),
    )
    assert grouped(together("ab"), *items) == {frozenset("ab"), frozenset("c")}


def test_events_held_apart_never_meet_however_well_they_agree() -> None:
    items = tuple(make_town_item(name, figures=(killed(62),)) for name in "ab")
    assert grouped(apart("a|b"), *items) == {frozenset("a"), frozenset("b")}


def test_events_held_apart_do_not_meet_through_a_third() -> None:
    groups = grouped(apart("a|b"), *(make_town_item(name) for name in "abc"))
    assert groups == {frozenset("ac"), frozenset("b")}


def test_events_of_one_side_of_a_split_may_stay_together() -> None:
    groups = grouped(apart("ab|cd"), *(make_town_item(name) for name in "abcd"))
    assert groups == {frozenset("ab"), frozenset("cd")}


def test_a_unit_takes_the_sides_of_all_its_events() -> None:
    constraints = together("ab").add_apart(["e-b"], ["e-c"])
    groups = grouped(constraints, *(make_town_item(name) for name in "abc"))
    assert groups == {frozenset("ab"), frozenset("c")}


def test_constraints_on_events_that_are_not_there_change_nothing() -> None:
    items = (make_town_item("a"), make_item("c"))
    constraints = together("xy").add_apart(["e-x"], ["e-a"])
    assert grouped(constraints, *items) == {frozenset("a"), frozenset("c")}


def test_named_events_are_all_listed() -> None:
    constraints = together("ab").add_apart(["e-b"], ["e-c", "e-d"])
    assert constraints.event_ids == {"e-a", "e-b", "e-c", "e-d"}


def test_holding_apart_what_is_held_together_is_a_conflict_that_names_both() -> None:
    earlier = together("ab", "bc")
    with pytest.raises(ConstraintConflict, match="undo one decision") as raised:
        earlier.add_apart(["e-a"], ["e-c", "e-d"])
    assert {raised.value.left, raised.value.right} == {"e-a", "e-c"}


def test_holding_together_what_is_held_apart_is_a_conflict_that_names_both() -> None:
    earlier = apart("a|c").add_together(["e-a", "e-b"])
    with pytest.raises(ConstraintConflict) as raised:
        earlier.add_together(["e-b", "e-c"])
    assert {raised.value.left, raised.value.right} == {"e-a", "e-c"}


def test_an_event_on_both_sides_of_a_split_is_a_conflict() -> None:
    with pytest.raises(ConstraintConflict):
        apart("ab|bc")


@given(some_constraints([f"e-{name}" for name in "abcdefg"]), st.randoms(use_true_random=False))
def test_every_constraint_holds_in_any_order_of_events(
    constraints: Constraints, random: Random
) -> None:
    items = [make_town_item(name, day) for day, name in enumerate("abcdefg")]
    items += [make_town_item(name, 3) for name in "hij"]
    groupings = group_events(items, constraints)
    incident_of = {event: one.id for one in groupings for event in one.event_ids}
    for group in constraints.together:
        assert len({incident_of[event] for event in group}) == 1
    for entry in constraints.apart:
        for one, other in combinations(entry, 2):
            for left, right in product(one, other):
                assert incident_of[left] != incident_of[right]
    random.shuffle(items)
    assert group_events(items, constraints) == groupings
