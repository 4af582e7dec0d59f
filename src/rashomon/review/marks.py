"""Decisions as they show on the records that they are about."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from rashomon.model import Claim, Decision, DecisionKind, Event, Mark
from rashomon.review.fields import read_value
from rashomon.review.standing import in_force

_ON_GROUPS = frozenset({DecisionKind.MERGE, DecisionKind.SPLIT})


def mark_record(
    subject_id: str, machine: Claim | Event | None, decisions: Sequence[Decision]
) -> list[Mark]:
    """The marks of one record, in order; a later decision on the same thing makes others not hold.

    Args:
        subject_id: The claim, event or document.
        machine: The claim or event as the reader gave it; None for a document.
        decisions: Those in force that are about it, in order.
    """
    marks = [
        (_topic(mark, decision), mark)
        for decision in decisions
        for mark in _marks_of(subject_id, machine, decision)
    ]
    last = dict(marks)
    return [replace(mark, holds=last[topic] is mark) for topic, mark in marks]


def _topic(mark: Mark, decision: Decision) -> str:
    """What the mark settles: of two marks on one topic the later one holds."""
    if mark.field is not None:
        return mark.field
    is_original = decision.ruling.document_ids[:1] == (mark.subject_id,)
    if mark.kind is DecisionKind.COPIES and is_original:
        return decision.id  # an original may have several copies
    return "verdict"


def group_marks(event_ids: Collection[str], decisions: Iterable[Decision]) -> list[Mark]:
    """Merges and splits that are about an incident, each on the first of its events named."""
    return [
        _mark(event_id, decision)
        for decision in in_force(decisions)
        if decision.ruling.kind in _ON_GROUPS
        for event_id in sorted(
            {*decision.ruling.event_ids, *decision.ruling.apart_from} & set(event_ids)
        )[:1]
    ]


def _marks_of(subject_id: str, machine: Claim | Event | None, decision: Decision) -> Iterable[Mark]:
    corrections = decision.ruling.corrections
    if machine is None or not corrections:
        yield _mark(subject_id, decision)
        return
    for correction in corrections:
        yield replace(
            _mark(subject_id, decision),
            field=correction.field,
            read=read_value(machine, correction.field),
            decided=correction.value,
        )


def _mark(subject_id: str, decision: Decision) -> Mark:
    return Mark(
        decision_id=decision.id,
        kind=decision.ruling.kind,
        subject_id=subject_id,
        by=decision.by,
        at=decision.at,
        why=decision.why,
    )
