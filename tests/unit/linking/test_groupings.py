from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rashomon.linking import Grouping, keep_ids
from rashomon.linking.groupings import found_grouping
from rashomon.model import content_id

EVENTS = "abcdefgh"


def group(events: str, name: str | None = None) -> Grouping:
    return Grouping(id=content_id("i", name or min(events)), event_ids=tuple(sorted(events)))


@st.composite
def some_groupings(draw: st.DrawFn) -> tuple[Grouping, ...]:
    """Some of the events, parted at random."""
    labels = draw(st.lists(st.integers(0, 3), max_size=len(EVENTS)))
    parts: dict[int, list[str]] = {}
    for event, label in zip(EVENTS, labels, strict=False):
        parts.setdefault(label, []).append(event)
    return tuple(found_grouping(part) for part in parts.values())


def test_an_incident_keeps_its_id_when_a_smaller_event_arrives() -> None:
    assert keep_ids([group("abc")], [group("bc")]) == (group("abc", name="b"),)


def test_a_new_incident_gets_its_own_id() -> None:
    kept = keep_ids([group("a"), group("b")], [group("b")])
    assert set(kept) == {group("a"), group("b")}


def test_of_two_incidents_that_became_one_the_larger_gives_the_id() -> None:
    assert keep_ids([group("abcd")], [group("a"), group("bcd")]) == (group("abcd", name="b"),)


def test_after_a_split_the_founding_event_keeps_the_id() -> None:
    kept = keep_ids([group("a"), group("bcd")], [group("abcd")])
    assert set(kept) == {group("a"), group("bcd")}


def test_an_id_stays_with_most_events_when_its_founder_joins_another() -> None:
    kept = keep_ids([group("axyz"), group("bc")], [group("abc"), group("xyz")])
    assert set(kept) == {group("axyz", name="x"), group("bc", name="a")}


def test_an_id_that_went_on_without_its_founder_is_not_given_twice() -> None:
    kept = keep_ids(
        [group("a"), group("bc"), group("x")], [group("bc", name="a"), group("ax", "x")]
    )
    ids = {one.event_ids: one.id for one in kept}
    assert ids["b", "c"] == content_id("i", "a")
    assert len(set(ids.values())) == 3


@given(some_groupings())
def test_nothing_new_keeps_every_id(groupings: tuple[Grouping, ...]) -> None:
    existing = keep_ids(groupings, [])
    assert keep_ids(groupings, existing) == existing


@given(some_groupings(), some_groupings(), some_groupings())
def test_ids_stay_distinct_and_events_stay_put(
    first: tuple[Grouping, ...], second: tuple[Grouping, ...], third: tuple[Grouping, ...]
) -> None:
    existing: tuple[Grouping, ...] = ()
    for groupings in (first, second, third):
        kept = keep_ids(groupings, existing)
        assert len({one.id for one in kept}) == len(groupings)
        assert {one.event_ids for one in kept} == {one.event_ids for one in groupings}
        existing = kept


@given(some_groupings(), some_groupings())
def test_order_of_groupings_changes_nothing(
    existing: tuple[Grouping, ...], groupings: tuple[Grouping, ...]
) -> None:
    kept = keep_ids(groupings, existing)
    assert keep_ids(groupings[::-1], existing[::-1]) == kept
