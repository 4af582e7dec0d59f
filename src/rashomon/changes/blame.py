"""Who is newly tied to the act, or no longer, and grades that moved."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.changes.words import claim_words
from rashomon.model import BlameRow, BlameStance, Change, ChangeKind, Grading, Incident

_STANCES = {
    BlameStance.ACCUSES: "accused",
    BlameStance.ADMITS: "admitted",
    BlameStance.DENIES: "denied",
    BlameStance.CLAIMS: "claimed as its own deed",
}

BlameKey = tuple[str, str, BlameStance]


def blame_changes(before: Incident | None, after: Incident) -> Iterator[Change]:
    """Actors that are newly accused, admit, deny or claim the act, and those that no longer do."""
    held, holds = _rows(before), _rows(after)
    for key, row in holds.items():
        if key not in held:
            yield _change(ChangeKind.BLAME_CAME, row, after)
    for key, row in held.items():
        if key not in holds and before is not None:
            yield _change(ChangeKind.BLAME_LEFT, row, before)


def _rows(incident: Incident | None) -> dict[BlameKey, BlameRow]:
    if incident is None:
        return {}
    return {
        (row.actor_id or "", row.name, row.stance): row
        for actor in incident.responsibility
        for row in actor.parts
    }


def _change(kind: ChangeKind, row: BlameRow, incident: Incident) -> Change:
    claims = {claim.id: claim for claim in incident.claims}
    told = f"{row.name}: {_STANCES[row.stance]}"
    is_new = kind is ChangeKind.BLAME_CAME
    return Change(
        kind=kind,
        subject_id=row.actor_id,
        before=None if is_new else told,
        after=told if is_new else None,
        because=row.claim_ids,
        reason="; ".join(claim_words(claims[claim_id]) for claim_id in row.claim_ids),
    )


def grade_changes(before: Incident | None, after: Incident) -> Iterator[Change]:
    """The grade of civilian harm and the status of the strike, where they moved."""
    was = None if before is None else before.grading
    now = after.grading
    if now is None:
        return
    if _grade(was) != _grade(now):
        yield Change(
            kind=ChangeKind.GRADE_MOVED,
            before=_grade(was),
            after=_grade(now),
            because=now.claim_ids,
            reason=now.reason,
        )
    if _status(was) != _status(now):
        yield Change(
            kind=ChangeKind.GRADE_MOVED,
            before=_status(was),
            after=_status(now),
            because=now.strike_claim_ids,
            reason=now.strike_reason,
        )


def _grade(grading: Grading | None) -> str | None:
    return None if grading is None or grading.grade is None else f"civilian harm {grading.grade}"


def _status(grading: Grading | None) -> str | None:
    if grading is None or grading.strike_status is None:
        return None
    return grading.strike_status.replace("_", " ")
