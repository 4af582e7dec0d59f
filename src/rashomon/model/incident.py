"""What happened at one place and time, as the claims describe it."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.model.claim import IncidentClaim
from rashomon.model.contradiction import Contradiction
from rashomon.model.decision import Mark
from rashomon.model.ledger import Estimate, Ledger, Origin
from rashomon.model.lineage import LineageLink
from rashomon.model.place import Location
from rashomon.model.responsibility import ActorBlame, Grading
from rashomon.model.vocabulary import EventType
from rashomon.model.when import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRef:
    """A document by id and uri."""

    id: str
    uri: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentDocument(DocumentRef):
    """A document that speaks of an incident, with where its text comes from.

    Attributes:
        wire: Agency credited for the text; None when no credit was found.
        copy_of: Id of the document that this one copies, which need not speak of the incident;
            None when it is no known copy, or nobody knows which of two copies the other.
    """

    wire: str | None = None
    copy_of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """One incident with its claims and ledger: a line of ``rashomon incidents --json``.

    It owns no number: every figure belongs to a claim, every estimate to a named rule.

    Attributes:
        id: See :func:`rashomon.model.ids.content_id`.
        type: ACLED event type of most of its events.
        sub_type: ACLED sub-event type of most of them; None when none has one.
        place: The most exact location that its events share; None when none is known.
        time: The narrowest period that its events share; None when none is known.
        documents: The documents that speak of it, sorted by uri.
        event_ids: The events of those documents that it is made of, sorted.
        claims: In order of publication, then document, then evidence; those that people rejected
            are among them and count nowhere else.
        ledger: The figures and their relations.
        responsibility: Who is tied to it by whom, a row for each actor, by name and actor id.
        grading: How far civilian harm and strike are established; None until graded.
        contradictions: Statements that cannot both hold, in order of kind and publication.
        origins: Independent roots of its claims.
        lineage: Which of its documents share text, by document ids.
        estimates: One for each field and rule.
        marks: What people decided on its events and documents, in order.
    """

    id: str
    type: EventType
    sub_type: str | None = None
    place: Location | None = None
    time: Period | None = None
    documents: tuple[IncidentDocument, ...]
    event_ids: tuple[str, ...] = ()
    claims: tuple[IncidentClaim, ...]
    ledger: Ledger
    responsibility: tuple[ActorBlame, ...] = ()
    grading: Grading | None = None
    contradictions: tuple[Contradiction, ...] = ()
    origins: tuple[Origin, ...] = ()
    lineage: tuple[LineageLink, ...] = ()
    estimates: tuple[Estimate, ...] = ()
    marks: tuple[Mark, ...] = ()
