"""What changed in an incident when documents came or people decided."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from rashomon.model.vocabulary import ChangeCause, ChangeKind, RuleName


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that came, went or moved, and why.

    Attributes:
        kind: What changed.
        subject_id: The document, event, claim, figure, account, origin or actor; None for the
            incident itself and for actors without an id.
        field_id: The field of the ledger, for figures, relations and estimates.
        rule: The rule, for estimates.
        before: What stood there, in words; None when nothing did.
        after: What stands there, in words; None when nothing does.
        because: The claims that brought it about, sorted.
        reason: One sentence for the user.
    """

    kind: ChangeKind
    subject_id: str | None = None
    field_id: str | None = None
    rule: RuleName | None = None
    before: str | None = None
    after: str | None = None
    because: tuple[str, ...] = ()
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeEntry:
    """What one batch changed in one incident: a line of ``rashomon log --json``.

    Attributes:
        batch: Its number; orders the entries of a casebook, from 1.
        incident_id: The incident, by the id that it had then.
        cause: What was done.
        decision_ids: The decisions that did it; none when documents were added.
        at: When, UTC, as the caller told it; None when nobody told it.
        changes: What changed, in order of importance.
    """

    batch: int
    incident_id: str
    cause: ChangeCause
    decision_ids: tuple[str, ...] = ()
    at: datetime | None = None
    changes: tuple[Change, ...]
