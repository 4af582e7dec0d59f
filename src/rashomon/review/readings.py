"""A document's reading with what people decided put over it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from rashomon.model import (
    Claim,
    Decision,
    DecisionKind,
    IncidentClaim,
    Mark,
    Reading,
    ReviewStatus,
    Value,
)
from rashomon.review.check import originals
from rashomon.review.corrections import correct_claim, correct_event
from rashomon.review.marks import group_marks, mark_record
from rashomon.review.standing import in_force
from rashomon.review.subjects import fold_speaker

_VERDICTS = {
    DecisionKind.ACCEPT: ReviewStatus.ACCEPTED,
    DecisionKind.REJECT: ReviewStatus.REJECTED,
}
_ON_DOCUMENTS = frozenset({DecisionKind.COPIES, DecisionKind.NOT_COPIES})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """A reading as people corrected it, beside the machine's.

    Attributes:
        machine: The reading as the reader gave it.
        reading: The reading with corrected claims, events and lineage; rejected claims are in it.
        verdicts: Accepted and rejected claims with what they are.
        marks: What was decided on the claims, events and the document, in order.
    """

    machine: Reading
    reading: Reading
    verdicts: tuple[tuple[str, ReviewStatus], ...] = ()
    marks: tuple[Mark, ...] = ()

    @property
    def counted(self) -> Reading:
        """The corrected reading without the rejected claims: what linking may look at."""
        rejected = {claim for claim, status in self.verdicts if status is ReviewStatus.REJECTED}
        if not rejected:
            return self.reading
        claims = tuple(claim for claim in self.reading.claims if claim.id not in rejected)
        return replace(self.reading, claims=claims)

    def mark_claim(self, claim: IncidentClaim) -> IncidentClaim:
        """A claim of this reading in an incident, with what was decided on it."""
        marks = tuple(mark for mark in self.marks if mark.subject_id == claim.id)
        if not marks:
            return claim
        corrected = any(mark.field is not None for mark in marks)
        machine = next(one for one in self.machine.claims if one.id == claim.id)
        return replace(
            claim,
            review=dict(self.verdicts).get(claim.id, ReviewStatus.OPEN),
            machine=machine if corrected else None,
            marks=marks,
        )


def review_readings(
    readings: Iterable[Reading], decisions: Iterable[Decision]
) -> tuple[Reviewed, ...]:
    """Readings under these decisions, in their order; see :func:`review_reading`."""
    holding = in_force(decisions)
    return tuple(review_reading(reading, holding) for reading in readings)


def mark_claims(
    claims: Iterable[IncidentClaim], reviewed: Iterable[Reviewed]
) -> tuple[IncidentClaim, ...]:
    """Claims of an incident with what was decided on each, in their order."""
    by_document = {one.machine.document.id: one for one in reviewed}
    return tuple(by_document[claim.document_id].mark_claim(claim) for claim in claims)


def review_reading(reading: Reading, decisions: Iterable[Decision]) -> Reviewed:
    """The reading under these decisions; those on other documents change nothing.

    Raises:
        UnusableDecision: Corrections in force do not fit together or do not fit the record.
    """
    own = [decision for decision in in_force(decisions) if _concerns(decision, reading)]
    if not own:
        return Reviewed(machine=reading, reading=reading)
    text = reading.document.text
    events = tuple(
        correct_event(event, values, text)
        if (values := _values([one for one in own if event.id in one.ruling.event_ids]))
        else event
        for event in reading.events
    )
    claims = tuple(
        correct_claim(claim, values, text)
        if (values := _values([one for one in own if _corrects(one, claim, reading)]))
        else claim
        for claim in reading.claims
    )
    document = replace(reading.document, copy_of=_original(reading, own))
    reviewed = replace(reading, document=document, claims=claims, events=events)
    return Reviewed(
        machine=reading,
        reading=reviewed,
        verdicts=_verdicts(reviewed, own),
        marks=_marks(reviewed, reading, own),
    )


def _concerns(decision: Decision, reading: Reading) -> bool:
    ruling = decision.ruling
    if ruling.kind is DecisionKind.SET_ACTOR:
        return not ruling.document_ids or reading.document.id in ruling.document_ids
    if ruling.document_ids:
        return reading.document.id in ruling.document_ids
    return any(claim.id in ruling.claim_ids for claim in reading.claims) or any(
        event.id in ruling.event_ids for event in reading.events
    )


def _corrects(decision: Decision, claim: Claim, reading: Reading) -> bool:
    """Whether a decision gives a claim of the reading other values."""
    ruling = decision.ruling
    if ruling.kind is DecisionKind.CORRECT:
        return claim.id in ruling.claim_ids
    if ruling.kind is not DecisionKind.SET_ACTOR or claim.speaker is None:
        return False
    is_there = not ruling.document_ids or reading.document.id in ruling.document_ids
    return is_there and fold_speaker(claim.speaker.name) == fold_speaker(ruling.speaker or "")


def _values(decisions: Iterable[Decision]) -> dict[str, Value]:
    """The values that hold: the last one given for each field."""
    return {
        correction.field: correction.value
        for decision in decisions
        for correction in decision.ruling.corrections
    }


def _original(reading: Reading, decisions: Sequence[Decision]) -> str | None:
    """The document that this one copies: what people say, else what the machine found."""
    own = reading.document.id
    ruled = [one for one in decisions if own in one.ruling.document_ids]
    if not any(one.ruling.kind in _ON_DOCUMENTS for one in ruled):
        return reading.document.copy_of
    return originals(ruled).get(own)


def _verdicts(
    reviewed: Reading, decisions: Sequence[Decision]
) -> tuple[tuple[str, ReviewStatus], ...]:
    """The last acceptance or rejection of each claim."""
    verdicts = {
        claim.id: _VERDICTS[decision.ruling.kind]
        for decision in decisions
        for claim in reviewed.claims
        if _judges(decision, claim, reviewed)
    }
    return tuple(sorted(verdicts.items()))


def _judges(decision: Decision, claim: Claim, reviewed: Reading) -> bool:
    """Whether a decision accepts or rejects a claim, as it stands with its event."""
    ruling = decision.ruling
    if ruling.kind not in _VERDICTS or claim.id not in ruling.claim_ids:
        return False
    alone = reviewed.events[0].id if len(reviewed.events) == 1 else None
    return not ruling.event_ids or (claim.event_id or alone) in ruling.event_ids


def _marks(reviewed: Reading, machine: Reading, decisions: Sequence[Decision]) -> tuple[Mark, ...]:
    marks: list[Mark] = []
    for claim, read in zip(reviewed.claims, machine.claims, strict=True):
        about = [
            one
            for one in decisions
            if _judges(one, claim, reviewed) or _corrects(one, read, machine)
        ]
        marks += mark_record(claim.id, read, about)
    for event in machine.events:
        corrected = (one for one in decisions if one.ruling.kind is DecisionKind.CORRECT)
        about = [one for one in corrected if event.id in one.ruling.event_ids]
        marks += mark_record(event.id, event, about)
    about = [one for one in decisions if one.ruling.kind in _ON_DOCUMENTS]
    return (*marks, *mark_record(machine.document.id, None, about))


def incident_marks(
    event_ids: Collection[str], reviewed: Iterable[Reviewed], decisions: Iterable[Decision]
) -> tuple[Mark, ...]:
    """What was decided on an incident's events and documents, and on what belongs together.

    Args:
        event_ids: The incident's events.
        reviewed: The readings of its documents.
        decisions: All that may concern it; for merges and splits.
    """
    wanted = {*event_ids, *(one.machine.document.id for one in reviewed)}
    own = [mark for one in reviewed for mark in one.marks if mark.subject_id in wanted]
    place = {decision.id: decision.number for decision in decisions}
    marks = [*own, *group_marks(event_ids, decisions)]
    return tuple(sorted(marks, key=lambda mark: (place[mark.decision_id], mark.subject_id)))
