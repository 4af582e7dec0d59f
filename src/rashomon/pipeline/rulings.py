"""Decisions as people state them: accept, reject, correct, merge, split, actors, copies, undo."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.errors import UnusableDecision
from rashomon.model import Claim, Decision, DecisionKind, Event, Ruling
from rashomon.pipeline.assignments import parse_corrections, speaker_corrections
from rashomon.pipeline.decide import DecisionReport, Signature, append_ruling
from rashomon.pipeline.named import (
    find_events,
    find_incident,
    find_record,
    reading_with,
    record_in,
)

if TYPE_CHECKING:
    from rashomon.store import Journal

MakeRuling = Callable[["Journal"], Ruling]
"""Makes a ruling from what the casebook holds; raises ``UnusableDecision`` where it cannot."""


def decide(location: str, make_ruling: MakeRuling, signature: Signature) -> DecisionReport:
    """Decide something: append it, put it over the readings, link again, log what changed.

    One transaction for everything.

    Args:
        location: The casebook, a path or a database URL.
        make_ruling: One of the functions of this module says what is decided.
        signature: Who decides, when and why.

    Raises:
        CasebookError: There is no such casebook, or it cannot be written. Nothing is written.
        UnusableDecision: The decision cannot be applied. Nothing is written.
    """
    from rashomon.store import Casebook

    with Casebook.open(location) as casebook, casebook.transaction() as batch:
        ruling = make_ruling(batch.journal)
        decision, changes = append_ruling(batch, ruling, signature)
    return DecisionReport(location=location, decision=decision, changes=changes)


def accept(ids: Sequence[str], incident: str | None = None) -> MakeRuling:
    """Claims are read rightly; an incident's id stands for all claims that it has now.

    Args:
        ids: Claims or incidents, by a beginning of the id.
        incident: Only as claims of this incident; None means wherever they belong.
    """
    return _verdict(DecisionKind.ACCEPT, ids, incident)


def reject(ids: Sequence[str], incident: str | None = None) -> MakeRuling:
    """Claims count nowhere: read wrongly, or not about the incident; see :func:`accept`."""
    return _verdict(DecisionKind.REJECT, ids, incident)


def _verdict(kind: DecisionKind, ids: Sequence[str], incident: str | None) -> MakeRuling:
    def make(journal: Journal) -> Ruling:
        claims: set[str] = set()
        for one in ids:
            record_id = find_record(journal, one, "ci")
            if record_id.startswith("i"):
                claims.update(claim.id for claim in find_incident(journal, one).claims)
            else:
                claims.add(record_id)
        events = find_events(journal, (incident,)) if incident is not None else ()
        return Ruling(kind=kind, claim_ids=tuple(sorted(claims)), event_ids=events)

    return make


def correct(record: str, written: Sequence[str]) -> MakeRuling:
    """A claim or an event says something else in some fields than the reader took from it.

    Args:
        record: A claim or event by a beginning of its id; an incident stands for its events.
        written: Fields and values, see :func:`rashomon.pipeline.assignments.parse_corrections`.
    """

    def make(journal: Journal) -> Ruling:
        record_id = find_record(journal, record, "cei")
        ids = find_events(journal, (record,)) if record_id[0] == "i" else (record_id,)
        reading = reading_with(journal, ids[0])
        corrections = parse_corrections(written, record_in(reading, ids[0]), reading)
        is_claim = ids[0].startswith("c")
        return Ruling(
            kind=DecisionKind.CORRECT,
            claim_ids=ids if is_claim else (),
            event_ids=() if is_claim else ids,
            corrections=corrections,
        )

    return make


def merge(ids: Sequence[str]) -> MakeRuling:
    """Incidents, or events of several, are one incident."""

    def make(journal: Journal) -> Ruling:
        if len({find_record(journal, one, "ei") for one in ids}) < 2:
            raise UnusableDecision(DecisionKind.MERGE, "it needs two different incidents or events")
        return Ruling(kind=DecisionKind.MERGE, event_ids=find_events(journal, ids))

    return make


def split(incident: str, event_ids: Sequence[str]) -> MakeRuling:
    """Events, or those that a document or claim tells, leave an incident together.

    Args:
        incident: The incident.
        event_ids: Events, claims or documents whose events leave.
    """

    def make(journal: Journal) -> Ruling:
        held = find_incident(journal, incident)
        leaving: set[str] = set()
        for one in event_ids:
            leaving |= _events_in(journal, find_record(journal, one, "ecd"), held.event_ids)
        staying = tuple(event for event in held.event_ids if event not in leaving)
        if not staying:
            raise UnusableDecision(held.id, "nothing would be left in it; name fewer events")
        return Ruling(kind=DecisionKind.SPLIT, event_ids=tuple(sorted(leaving)), apart_from=staying)

    return make


def _events_in(journal: Journal, record_id: str, event_ids: Iterable[str]) -> set[str]:
    """Those of an incident's events that a record is, speaks of, or tells."""
    reading = reading_with(journal, record_id)
    told = {event.id for event in reading.events}
    if record_id.startswith("c"):
        claim = record_in(reading, record_id)
        named = claim.event_id if isinstance(claim, Claim) else None
        told = {named} if named is not None else told
    if record_id.startswith("e"):
        told = {record_id}
    found = told & set(event_ids)
    if not found:
        raise UnusableDecision(record_id, "none of its events is in that incident")
    return found


def set_actor(claim: str, actor: str, *, everywhere: bool = False) -> MakeRuling:
    """The speaker of a claim is a listed actor, wherever the document cites that name.

    Args:
        claim: A claim of the speaker.
        actor: The actor's id, or a name that the list has.
        everywhere: Whether the name stands for the actor in all documents.
    """

    def make(journal: Journal) -> Ruling:
        claim_id = find_record(journal, claim, "c")
        reading = reading_with(journal, claim_id)
        found = record_in(reading, claim_id)
        if isinstance(found, Event) or found.speaker is None:
            reason = "it cites nobody, the outlet itself speaks; correct speaker=NAME instead"
            raise UnusableDecision(claim_id, reason)
        corrections = tuple(speaker_corrections(actor))
        if corrections[1].value is None:
            reason = "no listed actor; add it to a file of your own (--actors), or name its id"
            raise UnusableDecision(actor, reason)
        return Ruling(
            kind=DecisionKind.SET_ACTOR,
            document_ids=() if everywhere else (reading.document.id,),
            speaker=found.speaker.name,
            corrections=corrections,
        )

    return make


def mark_copies(original: str, copies: Sequence[str]) -> MakeRuling:
    """Documents are copies of another, so what they say in their own voice is not their own."""
    return _on_documents(DecisionKind.COPIES, (original, *copies))


def mark_not_copies(documents: Sequence[str]) -> MakeRuling:
    """Documents were written apart from one another, whatever passages they share."""
    return _on_documents(DecisionKind.NOT_COPIES, documents)


def _on_documents(kind: DecisionKind, documents: Sequence[str]) -> MakeRuling:
    def make(journal: Journal) -> Ruling:
        found = dict.fromkeys(find_record(journal, one, "d") for one in documents)
        return Ruling(kind=kind, document_ids=tuple(found))

    return make


def undo(decision: str) -> MakeRuling:
    """A decision, or an undo, is taken back.

    Args:
        decision: Its id by a beginning, or its number.
    """

    def make(journal: Journal) -> Ruling:
        return Ruling(kind=DecisionKind.UNDO, undoes=_decision_id(journal, decision))

    return make


def _decision_id(journal: Journal, named: str) -> str:
    if not named.isdecimal():
        return find_record(journal, named, "h")
    found = [one.id for one in journal.decisions() if one.number == int(named)]
    if not found:
        reason = "there is no decision of that number; `rashomon decisions CASEBOOK` lists them"
        raise UnusableDecision(named, reason)
    return found[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedDecision:
    """A decision with what became of it: a line of ``rashomon decisions --json``.

    Attributes:
        decision: The decision.
        undone_by: The undo that takes it back; None when it is in force.
    """

    decision: Decision
    undone_by: str | None


def list_decisions(location: str) -> tuple[ListedDecision, ...]:
    """All decisions in their order.

    Raises:
        CasebookError: There is no such casebook, or it cannot be read.
    """
    from rashomon.review import undone_by
    from rashomon.store import Casebook

    with Casebook.open(location) as casebook, casebook.journal() as journal:
        listed = journal.decisions()
    taken_back = undone_by(listed)
    return tuple(
        ListedDecision(decision=decision, undone_by=taken_back.get(decision.id))
        for decision in listed
    )
