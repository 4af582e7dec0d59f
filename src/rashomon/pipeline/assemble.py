"""Assemble an incident: its claims joined with ledger, origins, estimates and blame."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from rashomon.model import (
    Decision,
    Document,
    Event,
    Incident,
    IncidentDocument,
    Lineage,
    LineageLink,
    Reading,
)
from rashomon.pipeline.blame import weigh_blame
from rashomon.pipeline.lineage import lineage_in_force

if TYPE_CHECKING:
    from rashomon.ledger import RuleSettings

ParentOf = Callable[[str], str | None]
"""Gives an actor's parent in the actor list; None for a topmost or unknown actor."""


def assemble_incident(
    incident_id: str,
    event_ids: Collection[str],
    readings: Iterable[Reading],
    *,
    decisions: Sequence[Decision] = (),
    parent_of: ParentOf | None = None,
    settings: RuleSettings | None = None,
    links: Iterable[LineageLink] = (),
) -> Incident:
    """The incident that these events are.

    Args:
        incident_id: Its id.
        event_ids: Its events; never empty.
        readings: The machine's readings that hold them; others add nothing.
        decisions: What people decided on these readings and events; others add nothing.
        parent_of: The actor list, for counting origins; None is the shipped one.
        settings: How figures are compared and estimated; None is as shipped.
        links: Lineage of its documents, also to documents that do not speak of it.

    Raises:
        ValueError: No reading holds any of the events.
    """
    from rashomon.ledger import build_ledger, build_origins, estimate_all
    from rashomon.linking import incident_claims, incident_place, incident_time, incident_type
    from rashomon.review import incident_marks, mark_claims, review_readings

    wanted = frozenset(event_ids)
    reviewed = review_readings(
        (reading for reading in readings if _events_of(reading, wanted)), decisions
    )
    held = [one.reading for one in reviewed]
    events = [event for reading in held for event in _events_of(reading, wanted)]
    kind = incident_type(events)
    claims = mark_claims(incident_claims(wanted, held), reviewed)
    counted = tuple(claim for claim in claims if claim.counts)
    parents = parent_of or shipped_parents()
    lineage = lineage_in_force(links, decisions)
    ledger = build_ledger(counted, parents, settings, lineage, actor_name)
    origins = build_origins(counted, ledger.accounts, parents, lineage)
    blame = weigh_blame(kind.type, counted, (ledger.accounts, origins), parents)
    documents = _incident_documents((reading.document for reading in held), lineage)
    return Incident(
        id=incident_id,
        type=kind.type,
        sub_type=kind.sub_type,
        place=incident_place(events),
        time=incident_time(events),
        documents=documents,
        event_ids=tuple(sorted(event.id for event in events)),
        claims=claims,
        ledger=ledger,
        responsibility=blame.responsibility,
        grading=blame.grading,
        contradictions=blame.contradictions,
        origins=origins,
        lineage=_links_among(documents, lineage),
        estimates=estimate_all(ledger, counted, settings),
        marks=incident_marks(wanted, reviewed, decisions),
    )


def _events_of(reading: Reading, wanted: Collection[str]) -> Sequence[Event]:
    return [event for event in reading.events if event.id in wanted]


def _incident_documents(
    documents: Iterable[Document], lineage: Lineage
) -> tuple[IncidentDocument, ...]:
    from rashomon.lineage import copied_from

    sources = copied_from(lineage.links)
    refs = {
        document.id: IncidentDocument(
            id=document.id,
            uri=document.uri,
            wire=document.wire,
            copy_of=sources.get(document.id, document.copy_of),
        )
        for document in documents
    }
    return tuple(sorted(refs.values(), key=lambda ref: (ref.uri, ref.id)))


def _links_among(
    documents: Iterable[IncidentDocument], lineage: Lineage
) -> tuple[LineageLink, ...]:
    ids = {document.id for document in documents}
    return tuple(link for link in lineage.links if {link.first, link.second} <= ids)


def actor_name(actor_id: str) -> str | None:
    """The actor's name in the lists; None when no list has it."""
    from rashomon.gazetteer import load_actors

    actor = load_actors().get(actor_id)
    return None if actor is None else actor.name


def shipped_parents() -> ParentOf:
    """The parents in the shipped actor list."""
    from rashomon.gazetteer import load_actors

    actors = load_actors()

    def parent_of(actor_id: str) -> str | None:
        parent = actors.parent_of(actor_id)
        return None if parent is None else parent.id

    return parent_of
