"""What people decided on the claims that were and are in the incident."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.changes.words import claim_words
from rashomon.model import Change, ChangeKind, Incident, IncidentClaim, Mark


def review_changes(before: Incident | None, after: Incident) -> Iterator[Change]:
    """Claims that were accepted, rejected, opened again or corrected."""
    held = {} if before is None else {claim.id: claim for claim in before.claims}
    for claim in after.claims:
        was = held.get(claim.id)
        if was is None:
            continue
        if was.review is not claim.review:
            yield _reviewed(was, claim)
        if claim_words(was) != claim_words(claim) or _content(was) != _content(claim):
            yield _corrected(was, claim)


def _reviewed(was: IncidentClaim, claim: IncidentClaim) -> Change:
    return Change(
        kind=ChangeKind.CLAIM_REVIEWED,
        subject_id=claim.id,
        before=was.review,
        after=claim.review,
        because=(claim.id,),
        reason=_reason(was, claim) or "a decision was taken back",
    )


def _corrected(was: IncidentClaim, claim: IncidentClaim) -> Change:
    return Change(
        kind=ChangeKind.CLAIM_CORRECTED,
        subject_id=claim.id,
        before=claim_words(was),
        after=claim_words(claim),
        because=(claim.id,),
        reason=_reason(was, claim) or "a correction was taken back",
    )


def _content(claim: IncidentClaim) -> tuple[object, ...]:
    """What corrections may touch and words of a claim need not show."""
    return (
        claim.stance, claim.modality, claim.event_id, claim.speaker, claim.toll,
        claim.responsibility, claim.ceasefire, claim.territory, claim.access,
    )  # fmt: skip


def _reason(was: IncidentClaim, claim: IncidentClaim) -> str:
    """Who decided what is new, and why."""
    known = {(mark.decision_id, mark.field) for mark in was.marks}
    new = [mark for mark in claim.marks if (mark.decision_id, mark.field) not in known]
    return "; ".join(dict.fromkeys(map(_mark_words, new)))


def _mark_words(mark: Mark) -> str:
    return f"{mark.by}: {mark.why}"
