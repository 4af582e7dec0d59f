"""Decisions and changes in every database: appended in order, found by what they are about."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from tests.unit.store.makers import add, make_reading

from rashomon.model import (
    Change,
    ChangeCause,
    ChangeEntry,
    ChangeKind,
    Decision,
    DecisionKind,
    Ruling,
)
from rashomon.review import subjects_of
from rashomon.store import Casebook

AT = datetime(2016, 9, 20, 9, 30, tzinfo=UTC)
READING = make_reading("a")
CLAIM, EVENT = READING.claims[0].id, READING.events[0].id


def sign(number: int, **ruling: object) -> Decision:
    made = Ruling(**ruling)  # type: ignore[arg-type]  # fields of a ruling
    return Decision.create(made, number=number, by="Ilse", at=AT, why="„geprüft“ – seen")


def append(casebook: Casebook, *decisions: Decision) -> None:
    with casebook.transaction() as batch:
        for decision in decisions:
            batch.journal.append_decision(decision, subjects_of(decision))


def entry(batch: int, incident_id: str) -> ChangeEntry:
    change = Change(kind=ChangeKind.FOUNDED, reason="new incident")
    return ChangeEntry(
        batch=batch, incident_id=incident_id, cause=ChangeCause.ADD, at=AT, changes=(change,)
    )


def test_decisions_come_back_in_their_order(casebook: Casebook) -> None:
    reject = sign(1, kind=DecisionKind.REJECT, claim_ids=(CLAIM,))
    undo = sign(2, kind=DecisionKind.UNDO, undoes=reject.id)
    append(casebook, reject, undo)
    with casebook.journal() as journal:
        assert journal.decisions() == (reject, undo)
        assert journal.next_number() == 3


def test_decisions_are_found_by_what_they_are_about_with_their_undos(casebook: Casebook) -> None:
    reject = sign(1, kind=DecisionKind.REJECT, claim_ids=(CLAIM,))
    other = sign(2, kind=DecisionKind.MERGE, event_ids=(EVENT, "e-other"))
    undo = sign(3, kind=DecisionKind.UNDO, undoes=reject.id)
    again = sign(4, kind=DecisionKind.UNDO, undoes=undo.id)
    append(casebook, reject, other, undo, again)
    with casebook.journal() as journal:
        assert journal.decisions_about((CLAIM,)) == (reject, undo, again)
        assert journal.decisions_about((EVENT,)) == (other,)
        assert journal.decisions_about(("c-none",)) == ()


def test_changes_are_found_by_incident_and_ordered_by_batch(casebook: Casebook) -> None:
    with casebook.transaction() as batch:
        batch.journal.append_changes([entry(1, "i-b"), entry(1, "i-a")])
        batch.journal.append_changes([entry(2, "i-b")])
    with casebook.journal() as journal:
        assert [(one.batch, one.incident_id) for one in journal.changes()] == [
            (1, "i-a"), (1, "i-b"), (2, "i-b"),
        ]  # fmt: skip
        assert journal.changes(["i-b"]) == (entry(1, "i-b"), entry(2, "i-b"))
        assert journal.next_batch() == 3


def test_a_transaction_that_fails_leaves_no_decision(casebook: Casebook) -> None:
    def fail() -> None:
        with casebook.transaction() as batch:
            add(batch, READING)
            decision = sign(1, kind=DecisionKind.REJECT, claim_ids=(CLAIM,))
            batch.journal.append_decision(decision, subjects_of(decision))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with casebook.journal() as journal:
        assert journal.decisions() == ()
        assert journal.missing((CLAIM,)) == (CLAIM,)


def test_records_are_found_by_the_beginning_of_their_ids(casebook: Casebook) -> None:
    with casebook.transaction() as batch:
        add(batch, READING)
    with casebook.journal() as journal:
        assert journal.ids_beginning(CLAIM[:6]) == (CLAIM,)
        assert journal.ids_beginning("d-") == (READING.document.id,)
        assert journal.ids_beginning("x") == ()
        assert journal.ids_beginning("c-%") == ()
        assert journal.documents_of((CLAIM, EVENT)) == (READING.document.id,)
        assert journal.events_in((READING.document.id,)) == (EVENT,)
        (incident_id,) = set(journal.incidents_of((EVENT, "e-none")).values())
        assert journal.events_of((incident_id,)) == {incident_id: (EVENT,)}
