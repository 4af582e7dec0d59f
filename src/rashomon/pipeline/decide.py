"""Decide: append what a person decided, link what it touches again, and log what changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from rashomon.errors import UnusableDecision
from rashomon.model import ChangeCause, ChangeEntry, Decision, DecisionKind, Ruling
from rashomon.pipeline.changes import BatchCause, record_changes
from rashomon.pipeline.constraints import constraints_of
from rashomon.pipeline.link import relink
from rashomon.pipeline.review import refile_events

if TYPE_CHECKING:
    from rashomon.store import Batch, Journal


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Who decides, when and why.

    Attributes:
        by: Who.
        at: When, UTC; the caller's clock, none is asked here.
        why: The reason.
    """

    by: str
    at: datetime
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionReport:
    """What a decision did: a line of ``rashomon decide ... --json``.

    Attributes:
        location: The casebook as the user named it.
        decision: The decision as it was written.
        changes: What it changed, by incident; none when the casebook shows nothing else for it.
    """

    location: str
    decision: Decision
    changes: tuple[ChangeEntry, ...]


def append_ruling(
    batch: Batch, ruling: Ruling, signature: Signature
) -> tuple[Decision, tuple[ChangeEntry, ...]]:
    """Write one decision and all that follows from it.

    Raises:
        UnusableDecision: It names what is not there, does not fit, or contradicts another one.
            What the batch wrote before must be undone by its transaction.
    """
    decision = _sign(ruling, signature, batch.journal.next_number())
    return decision, _append(batch, (decision,))


def reappend(batch: Batch, decisions: Sequence[Decision]) -> tuple[ChangeEntry, ...]:
    """Write decisions of another casebook as they were signed, and all that follows from them.

    Raises:
        UnusableDecision: One names what is not there, or they are not the next in number.
    """
    first = batch.journal.next_number()
    for number, decision in enumerate(decisions, start=first):
        if decision.number != number:
            raise UnusableDecision(decision.id, f"decision {number} should come here")
    return _append(batch, decisions)


def _append(batch: Batch, decisions: Sequence[Decision]) -> tuple[ChangeEntry, ...]:
    from rashomon.review import check_copies

    journal = batch.journal
    known = journal.decisions()
    for decision in decisions:
        _check(decision, known, journal)
        known = (*known, decision)
        write_decision(journal, decision)
    check_copies(known)
    constraints = constraints_of(known)
    about = [root for decision in decisions for root in roots_of(decision, known)]
    documents = documents_about(about, journal)
    changed = refile_events(batch, documents)
    linked = relink(batch, sorted({*changed, *_grouped(about)}), constraints)
    events = journal.events_in(documents)
    cause = BatchCause(
        cause=ChangeCause.DECIDE,
        decision_ids=tuple(decision.id for decision in decisions),
        at=decisions[-1].at,
    )
    touched = set(journal.incidents_of(events).values())
    return record_changes(batch, linked.incidents, cause, touched=touched)


def write_decision(journal: Journal, decision: Decision) -> None:
    """Append a decision with what it is about."""
    from rashomon.review import subjects_of

    journal.append_decision(decision, subjects_of(decision))


def roots_of(decision: Decision, known: Sequence[Decision]) -> tuple[Decision, ...]:
    """The decision itself, and for an undo also what it takes back, and so on."""
    by_id = {one.id: one for one in known}
    roots = [decision]
    while (undoes := roots[-1].ruling.undoes) is not None:
        roots.append(by_id[undoes])
    return tuple(roots)


def documents_about(decisions: Sequence[Decision], journal: Journal) -> tuple[str, ...]:
    """The documents whose claims, events or lineage these decisions are about, sorted."""
    found: set[str] = set()
    for decision in decisions:
        ruling = decision.ruling
        is_grouping = ruling.kind in (DecisionKind.MERGE, DecisionKind.SPLIT)
        events = () if is_grouping else ruling.event_ids
        found.update(journal.documents_of((*ruling.claim_ids, *events, *ruling.document_ids)))
        if ruling.kind is DecisionKind.SET_ACTOR and not ruling.document_ids:
            found.update(journal.documents_citing(ruling.speaker or ""))
    return tuple(sorted(found))


def _grouped(decisions: Sequence[Decision]) -> set[str]:
    """Events that merges and splits name."""
    return {
        event_id
        for decision in decisions
        if decision.ruling.kind in (DecisionKind.MERGE, DecisionKind.SPLIT)
        for event_id in (*decision.ruling.event_ids, *decision.ruling.apart_from)
    }


def _sign(ruling: Ruling, signature: Signature, number: int) -> Decision:
    for name, value in (("by", signature.by), ("why", signature.why)):
        if not value.strip():
            raise UnusableDecision(f"--{name}", "it is empty; say who decides and why")
    return Decision.create(
        ruling,
        number=number,
        by=signature.by.strip(),
        at=signature.at,
        why=signature.why.strip(),
    )


def _check(decision: Decision, known: Sequence[Decision], journal: Journal) -> None:
    """Refuse what names records that are not there, and undos of what is not in force."""
    from rashomon.review import check_ruling, check_undo

    ruling = decision.ruling
    check_ruling(ruling)
    named = (*ruling.claim_ids, *ruling.event_ids, *ruling.apart_from, *ruling.document_ids)
    if missing := journal.missing(named):
        raise UnusableDecision(missing[0], "the casebook has no such record; nothing was decided")
    if ruling.undoes is not None:
        check_undo(ruling.undoes, known)
