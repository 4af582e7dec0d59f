"""What is told of two states of one incident; invented commands and observatories speak."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.functional.fakes import read_fake

from rashomon.changes import explain_change
from rashomon.model import (
    ActorBlame,
    BlameRow,
    BlameStance,
    Change,
    ChangeKind,
    Document,
    Grading,
    HarmGrade,
    Incident,
    Reading,
    RuleName,
)
from rashomon.pipeline.assemble import assemble_incident

SATURDAY = 17


def read(text: str, outlet: str, day: int = SATURDAY) -> Reading:
    return read_fake(
        Document.create(text, uri=f"demo/{outlet}", outlet=outlet, published=date(2016, 9, day))
    )


COMMAND = read("The Northern Command said 62 soldiers were killed in Syria.", "a")
COPY = read("The Northern Command said 62 soldiers were killed in Syria, again.", "b")
OBSERVATORY = read("The Eastern Observatory said at least 90 soldiers were killed in Syria.", "c")
UPDATE = read("The Northern Command said 71 soldiers were killed in Syria.", "d", day=18)


def assemble(*readings: Reading) -> Incident:
    event_ids = [event.id for reading in readings for event in reading.events]
    return assemble_incident("i-1", event_ids, readings, parent_of=lambda actor: None)


def changes(before: Incident | None, after: Incident | None, kind: ChangeKind) -> list[Change]:
    return [change for change in explain_change(before, after) if change.kind is kind]


def test_nothing_is_told_where_nothing_changed() -> None:
    assert explain_change(assemble(COMMAND, OBSERVATORY), assemble(COMMAND, OBSERVATORY)) == ()
    assert explain_change(None, None) == ()


def test_a_new_incident_tells_its_documents_claims_and_figures() -> None:
    kinds = [change.kind for change in explain_change(None, assemble(COMMAND))]
    assert kinds == [
        ChangeKind.FOUNDED,
        ChangeKind.DOCUMENT_CAME,
        ChangeKind.EVENT_JOINED,
        ChangeKind.CLAIM_CAME,
        ChangeKind.FIGURE_CAME,
        ChangeKind.ORIGIN_CAME,
        ChangeKind.GRADE_MOVED,
    ]


def test_an_incident_that_is_no_more_tells_where_its_events_went() -> None:
    before = assemble(COMMAND)
    reasons = {before.event_ids[0]: "it belongs to i-2 now"}
    (change,) = explain_change(before, None, reasons=reasons)
    assert change.kind is ChangeKind.ENDED
    assert change.reason == "it belongs to i-2 now"


def test_a_copy_brings_a_claim_and_moves_no_number() -> None:
    kinds = {change.kind for change in explain_change(assemble(COMMAND), assemble(COMMAND, COPY))}
    assert kinds == {ChangeKind.DOCUMENT_CAME, ChangeKind.EVENT_JOINED, ChangeKind.CLAIM_CAME}


def test_an_estimate_moves_because_of_the_claim_that_came() -> None:
    moved = changes(assemble(COMMAND), assemble(COMMAND, OBSERVATORY), ChangeKind.ESTIMATE_MOVED)
    by_range = next(change for change in moved if change.rule is RuleName.RANGE)
    (claim,) = OBSERVATORY.claims
    assert by_range.before == "62"
    assert by_range.after == "62 (62 to 90)"
    assert by_range.because == (claim.id,)
    assert "Eastern Observatory: at least 90 soldiers, killed (c, 2016-09-17)" in by_range.reason


def test_a_newly_contradicted_figure_is_told_once() -> None:
    (turned,) = changes(
        assemble(COMMAND), assemble(COMMAND, OBSERVATORY), ChangeKind.RELATION_TURNED
    )
    assert turned.after is not None
    assert "contradicts" in turned.after
    assert "62 by Northern Command" in turned.after
    assert "at least 90 by Eastern Observatory" in turned.after


def test_a_replaced_figure_is_told_with_both_claims() -> None:
    (turned,) = changes(assemble(COMMAND), assemble(COMMAND, UPDATE), ChangeKind.RELATION_TURNED)
    assert turned.after == "71 by Northern Command replaces 62 by Northern Command"
    assert set(turned.because) == {COMMAND.claims[0].id, UPDATE.claims[0].id}


def test_the_reason_of_linking_is_told_with_the_event() -> None:
    after = assemble(COMMAND, OBSERVATORY)
    (event,) = OBSERVATORY.events
    told = explain_change(assemble(COMMAND), after, reasons={event.id: "same day, same town"})
    (joined,) = [change for change in told if change.kind is ChangeKind.EVENT_JOINED]
    assert (joined.subject_id, joined.reason) == (event.id, "same day, same town")


@pytest.mark.parametrize(
    ("left", "came"),
    [
        (ChangeKind.DOCUMENT_LEFT, ChangeKind.DOCUMENT_CAME),
        (ChangeKind.EVENT_LEFT, ChangeKind.EVENT_JOINED),
        (ChangeKind.CLAIM_LEFT, ChangeKind.CLAIM_CAME),
        (ChangeKind.FIGURE_LEFT, ChangeKind.FIGURE_CAME),
        (ChangeKind.ORIGIN_LEFT, ChangeKind.ORIGIN_CAME),
        (ChangeKind.ESTIMATE_MOVED, ChangeKind.ESTIMATE_MOVED),
    ],
)
def test_what_leaves_is_told_as_what_comes(left: ChangeKind, came: ChangeKind) -> None:
    small, large = assemble(COMMAND), assemble(COMMAND, OBSERVATORY)
    gone = changes(large, small, left)
    assert [change.subject_id for change in gone] == [
        change.subject_id for change in changes(small, large, came)
    ]
    assert gone


def accused(*stances: BlameStance) -> Incident:
    """The incident with a matrix row that has these stances, and its grade by their number."""
    claim = COMMAND.claims[0].id
    parts = tuple(
        BlameRow(actor_id="x", name="the coalition", stance=one, claim_ids=(claim,), origin_ids=())
        for one in stances
    )
    grading = Grading(
        grade=HarmGrade.WEAK if stances else None,
        reason="one claim",
        strike_status=None,
        strike_reason="nobody is named",
    )
    row = ActorBlame(actor_id="x", name="the coalition", parts=parts)
    return replace(assemble(COMMAND), responsibility=(row,), grading=grading)


def test_blame_that_came_or_left_is_told_with_its_claim() -> None:
    before, after = accused(BlameStance.ACCUSES), accused(BlameStance.ACCUSES, BlameStance.DENIES)
    (came,) = changes(before, after, ChangeKind.BLAME_CAME)
    assert (came.after, came.because) == ("the coalition: denied", (COMMAND.claims[0].id,))
    (left,) = changes(after, before, ChangeKind.BLAME_LEFT)
    assert left.before == "the coalition: denied"


def test_a_grade_that_moved_is_told_with_its_reason() -> None:
    (moved,) = changes(accused(), accused(BlameStance.ACCUSES), ChangeKind.GRADE_MOVED)
    assert (moved.before, moved.after, moved.reason) == (None, "civilian harm weak", "one claim")


def test_days_that_widen_are_told() -> None:
    (moved,) = changes(assemble(COMMAND), assemble(COMMAND, UPDATE), ChangeKind.TIME_MOVED)
    assert (moved.before, moved.after) == ("2016-09-17", "2016-09-17 to 2016-09-18")
