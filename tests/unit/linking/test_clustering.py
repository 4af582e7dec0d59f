from __future__ import annotations

from datetime import timedelta
from itertools import combinations
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.linking.crowds import some_items
from tests.unit.linking.makers import DAY, grouped, killed, make_item, make_town_item

from rashomon.linking import LinkItem, compare_items, group_events, profile_item
from rashomon.linking.blocking import candidate_pairs
from rashomon.model import content_id


@given(some_items(), st.randoms(use_true_random=False))
def test_order_of_events_changes_nothing(items: list[LinkItem], random: Random) -> None:
    shuffled = items.copy()
    random.shuffle(shuffled)
    assert group_events(shuffled) == group_events(items)


@given(some_items())
def test_every_event_is_in_one_incident_whose_members_are_compatible(
    items: list[LinkItem],
) -> None:
    by_id = {item.event_id: profile_item(item) for item in items}
    groupings = group_events(items)
    assert sorted(event for one in groupings for event in one.event_ids) == sorted(by_id)
    for grouping in groupings:
        for left, right in combinations(grouping.event_ids, 2):
            assert compare_items(by_id[left], by_id[right]).is_compatible


@settings(max_examples=300)
@given(some_items())
def test_blocking_misses_no_pair_that_would_join(items: list[LinkItem]) -> None:
    profiles = [profile_item(item) for item in items]
    joining = {
        (left, right)
        for left, right in combinations(range(len(profiles)), 2)
        if compare_items(profiles[left], profiles[right]).joins
    }
    assert joining <= set(candidate_pairs(profiles))


@given(some_items())
def test_blocking_names_each_pair_once(items: list[LinkItem]) -> None:
    pairs = list(candidate_pairs([profile_item(item) for item in items]))
    assert len(pairs) == len(set(pairs))
    assert all(left < right for left, right in pairs)


def test_one_strike_in_two_papers_is_one_incident() -> None:
    assert grouped(make_town_item("a"), make_town_item("b")) == {frozenset("ab")}


def test_two_strikes_on_one_town_in_one_week_stay_apart() -> None:
    monday = (make_town_item("a", 0), make_town_item("b", 0))
    friday = (make_town_item("c", 4), make_town_item("d", 4))
    assert grouped(*monday, *friday) == {frozenset("ab"), frozenset("cd")}


def test_two_strikes_on_one_town_on_consecutive_days_stay_apart() -> None:
    first = [make_town_item(name, 0, perpetrators=("coalition",)) for name in "ab"]
    second = [make_town_item(name, 1, perpetrators=("coalition",)) for name in "cd"]
    assert grouped(*first, *second) == {frozenset("ab"), frozenset("cd")}


def test_a_night_told_by_the_day_before_and_after_is_one_when_more_agrees() -> None:
    third = make_town_item("a", 0, figures=(killed(17),), sites=("hospital",))
    fourth = make_town_item("b", 1, figures=(killed(17),), sites=("hospital",))
    assert grouped(third, fourth) == {frozenset("ab")}


def test_two_events_that_a_document_tells_apart_do_not_meet_through_a_third() -> None:
    first, second = make_town_item("a"), make_town_item("b", document_id="d-a", is_another=True)
    third = make_town_item("c", figures=(killed(62),))
    groups = grouped(first, second, third)
    assert all(not {"a", "b"} <= group for group in groups)
    assert {"c"} not in groups


def test_a_vague_report_between_two_strikes_does_not_chain_them() -> None:
    army = {"targets": ("army",)}
    monday, friday = make_town_item("a", 0, **army), make_town_item("c", 4, **army)
    vague = make_town_item("b", 0, latest=DAY + timedelta(days=4), published=None, **army)
    groups = grouped(monday, vague, friday)
    assert len(groups) == 2
    assert all(not {"a", "c"} <= group for group in groups)


def test_days_next_to_each_other_do_not_chain_into_a_week() -> None:
    sides = {"perpetrators": ("coalition",), "targets": ("army",)}
    groups = grouped(*(make_town_item(str(day), day, **sides) for day in range(7)))
    assert max(map(len, groups)) == 2


def test_an_event_is_drawn_to_the_better_agreement() -> None:
    sixty_two = (killed(62),)
    here = make_town_item("a", 0, figures=sixty_two)
    there = make_town_item("b", 0, place_name="Mayadin", lat=35.02, lon=40.45)
    unplaced = make_item("c", 0, figures=sixty_two)
    assert grouped(here, there, unplaced) == {frozenset("ac"), frozenset("b")}


def test_an_incident_is_named_after_its_smallest_event() -> None:
    (grouping,) = group_events([make_town_item("b"), make_town_item("a")])
    assert grouping.id == content_id("i", "e-a")
    assert grouping.event_ids == ("e-a", "e-b")


def test_an_event_given_twice_counts_once() -> None:
    item = make_town_item("a")
    assert grouped(item, item) == {frozenset("a")}


def test_no_events_form_no_incident() -> None:
    assert group_events([]) == ()
