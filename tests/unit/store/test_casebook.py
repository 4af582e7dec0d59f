"""One suite for every sort of location."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy.exc import IntegrityError
from tests.unit.store.makers import add, make_reading

from rashomon.errors import NotInCasebook, UnreadableInput
from rashomon.linking import Grouping, link_items
from rashomon.model import Claim
from rashomon.store import Casebook, Counts, IncidentEvent, SkippedInput


def test_a_new_casebook_is_empty(casebook: Casebook) -> None:
    assert casebook.counts() == Counts(documents=0, claims=0, events=0, incidents=0, skipped=0)
    assert casebook.incident_ids() == ()


def test_readings_come_back_as_they_were_and_in_the_order_asked(casebook: Casebook) -> None:
    readings = make_reading("a"), make_reading("b", padding=3)
    with casebook.transaction() as batch:
        add(batch, *readings)
    ids = tuple(reading.document.id for reading in readings)
    assert casebook.readings(ids) == readings
    assert casebook.readings(ids[::-1]) == readings[::-1]
    assert casebook.document(ids[1]) == readings[1].document


def test_many_readings_are_found_at_once(casebook: Casebook) -> None:
    readings = [make_reading(str(number)) for number in range(510)]
    with casebook.transaction() as batch:
        for reading in readings:
            batch.add_reading(reading)
    assert len(casebook.readings([reading.document.id for reading in readings])) == 510


def test_two_reports_of_one_strike_become_one_incident(casebook: Casebook) -> None:
    one, other = make_reading("a"), make_reading("b")
    with casebook.transaction() as batch:
        add(batch, one, other)
    (incident_id,) = casebook.incident_ids()
    assert set(casebook.incident_events(incident_id)) == {
        IncidentEvent(event_id=reading.events[0].id, document_id=reading.document.id)
        for reading in (one, other)
    }
    assert casebook.counts() == Counts(documents=2, claims=2, events=2, incidents=1, skipped=0)


def test_the_incident_keeps_its_id_in_whatever_order_documents_come(casebook: Casebook) -> None:
    readings = sorted(map(make_reading, "abcd"), key=lambda reading: reading.events[0].id)
    with casebook.transaction() as batch:
        add(batch, readings[-1])
    before = casebook.incident_ids()
    with casebook.transaction() as batch:
        add(batch, *readings[:-1])
    assert casebook.incident_ids() == before


def test_link_items_come_back_as_they_were(casebook: Casebook) -> None:
    reading = make_reading()
    with casebook.transaction() as batch:
        batch.add_reading(reading)
        assert batch.link_items() == link_items(reading)


def test_a_batch_sees_what_it_has_added(casebook: Casebook) -> None:
    reading = make_reading()
    with casebook.transaction() as batch:
        assert not batch.has_document(reading.document.id)
        assert batch.add_reading(reading)
        assert batch.has_document(reading.document.id)
        assert not batch.add_reading(reading)


def test_saved_groupings_replace_those_before(casebook: Casebook) -> None:
    one, other = make_reading("a"), make_reading("b")
    events = tuple(sorted((one.events[0].id, other.events[0].id)))
    with casebook.transaction() as batch:
        add(batch, one, other)
    apart = (
        Grouping(id="i-1", event_ids=events[:1]),
        Grouping(id="i-2", event_ids=events[1:]),
    )
    with casebook.transaction() as batch:
        batch.save_groupings(apart)
        assert batch.groupings() == apart
    with casebook.transaction() as batch:
        batch.save_groupings(apart[1:])
        assert batch.groupings() == apart[1:]
    assert casebook.incident_ids() == ("i-2",)


def test_a_skipped_input_is_recorded_once_for_each_fault(casebook: Casebook) -> None:
    error = UnreadableInput("bad.txt", "not_utf8", "not UTF-8; convert it")
    with casebook.transaction() as batch:
        batch.record_skipped(error, day=date(2016, 9, 18))
        batch.record_skipped(error)
        batch.record_skipped(UnreadableInput("bad.txt", "empty", "empty"))
    assert casebook.skipped() == (
        SkippedInput(uri="bad.txt", code="empty", reason="empty", day=None),
        SkippedInput(
            uri="bad.txt", code="not_utf8", reason="not UTF-8; convert it", day=date(2016, 9, 18)
        ),
    )


def test_an_input_that_is_read_later_is_no_longer_skipped(casebook: Casebook) -> None:
    with casebook.transaction() as batch:
        batch.record_skipped(UnreadableInput("a.txt", "empty", "empty"))
        batch.add_reading(make_reading("a"))
    assert casebook.skipped() == ()


def test_an_unknown_record_is_named(casebook: Casebook) -> None:
    with pytest.raises(NotInCasebook, match=r"^d-none: not in this casebook"):
        casebook.document("d-none")
    with pytest.raises(NotInCasebook, match=r"^i-none: not in this casebook"):
        casebook.incident_events("i-none")


def add_and_stop(casebook: Casebook) -> None:
    with casebook.transaction() as batch:
        add(batch, make_reading("b"), make_reading("c"))
        batch.record_skipped(UnreadableInput("bad.txt", "empty", "empty"))
        raise KeyboardInterrupt


def test_an_exception_undoes_the_whole_batch(casebook: Casebook) -> None:
    with casebook.transaction() as batch:
        add(batch, make_reading("a"))
    before = casebook.counts(), casebook.incident_ids()
    with pytest.raises(KeyboardInterrupt):
        add_and_stop(casebook)
    assert (casebook.counts(), casebook.incident_ids()) == before


def test_a_claim_of_an_unknown_event_is_refused_whole(casebook: Casebook) -> None:
    reading = make_reading()
    (claim,) = reading.claims
    dangling = {name: getattr(claim, name) for name in Claim.__slots__} | {"event_id": "e-none"}
    wrong = type(reading)(
        document=reading.document, claims=(Claim(**dangling),), reader=reading.reader
    )
    with pytest.raises(IntegrityError), casebook.transaction() as batch:
        batch.add_reading(wrong)
    assert casebook.counts().documents == 0
