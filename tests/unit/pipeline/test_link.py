"""Linking through a casebook: any order, any batches; ids that last; redirects."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.unit.store.crowds import make_report, some_reports

from rashomon.linking import Constraints, found_grouping, group_events
from rashomon.model import Reading
from rashomon.pipeline.link import IncidentChange, LinkChange, relink
from rashomon.store import Casebook


@pytest.fixture(params=["SQLite", pytest.param("PostgreSQL", marks=pytest.mark.service)])
def new_location(request: pytest.FixtureRequest) -> Callable[[], str]:
    """Gives an empty database at each call."""
    if request.param == "SQLite":
        return lambda: "sqlite://"
    make: Callable[[], str] = request.getfixturevalue("new_postgres_database")
    return make


def add(
    casebook: Casebook, readings: Sequence[Reading], constraints: Constraints | None = None
) -> LinkChange:
    with casebook.transaction() as batch:
        for reading in readings:
            batch.add_reading(reading)
        new = [event.id for reading in readings for event in reading.events]
        return relink(batch, new, constraints)


def decide(casebook: Casebook, constraints: Constraints, touched: Sequence[str]) -> LinkChange:
    with casebook.transaction() as batch:
        return relink(batch, touched, constraints)


def groups(casebook: Casebook) -> set[tuple[str, ...]]:
    return {
        tuple(event.event_id for event in casebook.incident_events(incident_id))
        for incident_id in casebook.incident_ids()
    }


@settings(
    max_examples=15,
    deadline=None,  # a server takes its time for each new database
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    some_reports(),
    st.lists(st.integers(1, 4), min_size=1, max_size=4),
    st.randoms(use_true_random=False),
)
def test_documents_in_any_order_and_batches_end_in_the_incidents_of_all_at_once(
    new_location: Callable[[], str],
    readings: list[Reading],
    sizes: list[int],
    random: Random,
) -> None:
    random.shuffle(readings)
    with Casebook.open(new_location(), create=True) as casebook:
        left = readings
        while left:
            size = sizes[len(left) % len(sizes)]
            add(casebook, left[:size])
            left = left[size:]
        with casebook.transaction() as batch:
            at_once = group_events(batch.link_items())
        assert groups(casebook) == {grouping.event_ids for grouping in at_once}


MONDAY = make_report("monday", "Deir ez-Zor", "the army", 12, (0, 1))
MONDAY_TOO = make_report("monday too", "Deir ez-Zor", "the army", 12, (0, 1))
FRIDAY = make_report("friday", "Deir ez-Zor", "the army", 62, (4, 5))
FRIDAY_TOO = make_report("friday too", "Deir ez-Zor", "the army", 62, (4, 5))
FAR = make_report("far", "Mayadin", "rebels", 3, (0, 1))


def event_of(reading: Reading) -> str:
    return reading.events[0].id


def incident_of(casebook: Casebook, reading: Reading) -> str:
    (found,) = (
        incident_id
        for incident_id in casebook.incident_ids()
        for event in casebook.incident_events(incident_id)
        if event.event_id == event_of(reading)
    )
    return found


@pytest.fixture
def two_days(new_location: Callable[[], str]) -> Iterator[Casebook]:
    """Two incidents with two reports each, and one elsewhere."""
    with Casebook.open(new_location(), create=True) as casebook:
        add(casebook, [MONDAY, MONDAY_TOO, FRIDAY, FRIDAY_TOO, FAR])
        assert len(casebook.incident_ids()) == 3
        yield casebook


BOTH_DAYS = (MONDAY, MONDAY_TOO, FRIDAY, FRIDAY_TOO)
ONE = Constraints().add_together(map(event_of, BOTH_DAYS))


def test_what_linking_changed_names_incidents_with_their_events(two_days: Casebook) -> None:
    monday, friday = incident_of(two_days, MONDAY), incident_of(two_days, FRIDAY)
    change = decide(two_days, ONE, sorted(ONE.event_ids))
    stays = incident_of(two_days, MONDAY)
    (gone,) = {monday, friday} - {stays}
    assert change.n_unchanged == 1
    assert (change.new, change.changed, change.gone) == ((), (stays,), (gone,))
    by_id = {one.id: one for one in change.incidents}
    assert len(by_id[stays].after) == 4
    assert by_id[gone] == IncidentChange(id=gone, before=by_id[gone].before)


def test_the_id_of_a_merged_incident_leads_to_the_one_that_holds_it(two_days: Casebook) -> None:
    before = {incident_of(two_days, MONDAY), incident_of(two_days, FRIDAY)}
    decide(two_days, ONE, sorted(ONE.event_ids))
    now = incident_of(two_days, MONDAY)
    assert {two_days.whereabouts(one).now for one in before} == {now}


def test_a_chain_of_merges_leads_to_its_end(two_days: Casebook) -> None:
    ids = {incident_of(two_days, one) for one in (MONDAY, FRIDAY, FAR)}
    decide(two_days, ONE, sorted(ONE.event_ids))
    all_three = ONE.add_together([event_of(FRIDAY), event_of(FAR)])
    decide(two_days, all_three, sorted(all_three.event_ids))
    assert {two_days.whereabouts(one).now for one in ids} == {incident_of(two_days, FAR)}


def test_undoing_a_merge_gives_both_ids_back(two_days: Casebook) -> None:
    before = {one: incident_of(two_days, one) for one in (MONDAY, FRIDAY)}
    decide(two_days, ONE, sorted(ONE.event_ids))
    decide(two_days, Constraints(), sorted(ONE.event_ids))
    assert {one: incident_of(two_days, one) for one in (MONDAY, FRIDAY)} == before
    for incident_id in before.values():
        found = two_days.whereabouts(incident_id)
        assert (found.now, found.parts) == (incident_id, ())


def test_after_a_split_the_id_stays_and_names_where_the_part_went(two_days: Casebook) -> None:
    before = incident_of(two_days, MONDAY)
    split = Constraints().add_apart([event_of(MONDAY)], [event_of(MONDAY_TOO)])
    decide(two_days, split, sorted(split.event_ids))
    ids = {incident_of(two_days, MONDAY), incident_of(two_days, MONDAY_TOO)}
    assert before in ids
    (other,) = ids - {before}
    assert two_days.whereabouts(before).parts == (other,)


def test_merged_then_split_otherwise_each_old_id_leads_to_its_founding_event(
    two_days: Casebook,
) -> None:
    founders = {}
    for reading in (MONDAY, FRIDAY):
        incident_id = incident_of(two_days, reading)
        founders[incident_id] = min(e.event_id for e in two_days.incident_events(incident_id))
    decide(two_days, ONE, sorted(ONE.event_ids))
    crossed = Constraints().add_together([event_of(MONDAY), event_of(FRIDAY)])
    crossed = crossed.add_apart([event_of(MONDAY)], [event_of(MONDAY_TOO)], [event_of(FRIDAY_TOO)])
    decide(two_days, crossed, sorted(crossed.event_ids))
    for incident_id, event_id in founders.items():
        now = two_days.whereabouts(incident_id).now
        assert event_id in {event.event_id for event in two_days.incident_events(now)}


def test_events_that_a_correction_changed_are_linked_by_what_they_say_now(
    two_days: Casebook,
) -> None:
    with two_days.transaction() as batch:
        items = {item.event_id: item for item in batch.link_items()}
        monday = items[event_of(MONDAY)]
        moved = replace(monday, event_id=event_of(FAR), document_id=FAR.document.id)
        batch.file_events([moved])
        relink(batch, [moved.event_id])
    assert incident_of(two_days, FAR) == incident_of(two_days, MONDAY)
    with two_days.transaction() as batch:
        batch.file_events([items[event_of(FAR)]])
        relink(batch, [moved.event_id])
    assert incident_of(two_days, FAR) != incident_of(two_days, MONDAY)


def test_a_casebook_linked_by_another_version_is_linked_as_a_whole(
    two_days: Casebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    with two_days.transaction() as batch:
        everything = [event_id for one in batch.groupings() for event_id in one.event_ids]
        batch.save_groupings(found_grouping([event_id]) for event_id in everything)
    monkeypatch.setattr("rashomon.linking.linking_version", lambda: "newer")
    add(two_days, [])
    assert len(groups(two_days)) == 3
    assert sum(map(len, groups(two_days))) == 5
