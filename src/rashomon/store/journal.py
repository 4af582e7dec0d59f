"""What people decided, what changed, and which records an id names."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import Connection, Table, select, union

from rashomon.linking import Grouping
from rashomon.model import ChangeEntry, ClaimKind, Decision, LineageLink, Reading
from rashomon.store import changes, decisions, speakers
from rashomon.store.lineage import LineageTables
from rashomon.store.queries import begins_with, in_parts, select_groupings, select_readings
from rashomon.store.redirects import (
    Whereabouts,
    redirect,
    select_former_ids_beginning,
    select_whereabouts,
)
from rashomon.store.schema import claim, document, event, incident, incident_event

MAX_FOUND = 20
"""Ids looked up for one beginning; with more than one it is ambiguous anyway."""

_TABLES: Mapping[str, Table] = {
    "c": claim,
    "d": document,
    "e": event,
    "h": decisions.decision,
    "i": incident,
}
"""Where the ids of each letter are found."""


class Journal:
    """Decisions and changes of a casebook, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def decisions(self) -> tuple[Decision, ...]:
        """All decisions in their order."""
        return decisions.select_decisions(self._connection)

    def decisions_about(self, subjects: Sequence[str]) -> tuple[Decision, ...]:
        """Decisions about any of these subjects in their order, with the undos that touch them."""
        return decisions.select_decisions_about(self._connection, subjects)

    def next_number(self) -> int:
        """The number of the decision that comes next, from 1."""
        return decisions.next_number(self._connection)

    def append_decision(self, new: Decision, subjects: Iterable[str]) -> None:
        """Write one decision behind all others; only within a transaction that writes."""
        decisions.append_decision(self._connection, new, subjects)

    def changes(self, incident_ids: Collection[str] | None = None) -> tuple[ChangeEntry, ...]:
        """Entries of the log by batch and incident: of these incidents, or of all."""
        return changes.select_entries(self._connection, incident_ids)

    def next_batch(self) -> int:
        """The number of the batch of changes that comes next, from 1."""
        return changes.next_batch(self._connection)

    def append_changes(self, entries: Iterable[ChangeEntry]) -> None:
        """Write entries behind all others; only within a transaction that writes."""
        changes.append_entries(self._connection, entries)

    def ids_beginning(self, beginning: str) -> tuple[str, ...]:
        """Ids of records that begin so, sorted, a few at most; the first letter tells the sort.

        Of incidents, those that are no more count only where no other begins so.
        """
        table = _TABLES.get(beginning[:1])
        if table is None:
            return ()
        chosen = begins_with(table.c.id, beginning)
        query = select(table.c.id).where(chosen).order_by(table.c.id).limit(MAX_FOUND)
        found = tuple(self._connection.scalars(query))
        if found or table is not incident:
            return found
        return select_former_ids_beginning(self._connection, beginning)

    def whereabouts(self, incident_id: str) -> Whereabouts | None:
        """Where an incident is now; None when no incident has or had the id."""
        return select_whereabouts(self._connection, incident_id)

    def former_names(self, incident_id: str) -> tuple[str, ...]:
        """Ids of incidents that are no more and are this one now, sorted."""
        held = select(incident_event.c.event_id).where(incident_event.c.incident_id == incident_id)
        query = select(redirect.c.incident_id).where(
            redirect.c.is_main, redirect.c.event_id.in_(held)
        )
        return tuple(self._connection.scalars(query.distinct().order_by(redirect.c.incident_id)))

    def readings(self, document_ids: Sequence[str]) -> tuple[Reading, ...]:
        """The machine's readings of these documents, in their order."""
        found = select_readings(self._connection, document_ids)
        return tuple(found[document_id] for document_id in document_ids)

    def lineage_links(self, document_ids: Sequence[str]) -> tuple[LineageLink, ...]:
        """Links of lineage that touch any of these documents, by document ids."""
        return LineageTables(self._connection).links(document_ids)

    def document_ids(self) -> tuple[str, ...]:
        """The ids of all documents, sorted."""
        return tuple(self._connection.scalars(select(document.c.id).order_by(document.c.id)))

    def documents_of(self, ids: Sequence[str]) -> tuple[str, ...]:
        """The documents that these claims, events and documents are of or are, sorted."""
        found: set[str] = set()
        for some in in_parts(ids):
            query = union(
                select(claim.c.document_id).where(claim.c.id.in_(some)),
                select(event.c.document_id).where(event.c.id.in_(some)),
                select(document.c.id).where(document.c.id.in_(some)),
            )
            found.update(self._connection.scalars(query))
        return tuple(sorted(found))

    def documents_with(self, kinds: Collection[ClaimKind]) -> tuple[str, ...]:
        """The documents that hold a claim of any of these kinds, sorted."""
        own = claim.c.kind.in_([str(kind) for kind in kinds])
        query = select(claim.c.document_id).where(own).distinct().order_by(claim.c.document_id)
        return tuple(self._connection.scalars(query))

    def events_in(self, document_ids: Sequence[str]) -> tuple[str, ...]:
        """The events that these documents tell, sorted."""
        found: list[str] = []
        for some in in_parts(document_ids):
            found += self._connection.scalars(
                select(event.c.id).where(event.c.document_id.in_(some))
            )
        return tuple(sorted(found))

    def documents_citing(self, name: str) -> tuple[str, ...]:
        """The documents that cite a speaker of this name, sorted."""
        return speakers.documents_citing(self._connection, name)

    def missing(self, ids: Sequence[str]) -> tuple[str, ...]:
        """Those of these claims, events and documents that the casebook does not have, sorted."""
        found: set[str] = set()
        for some in in_parts(ids):
            tables = (claim, event, document)
            query = union(*(select(table.c.id).where(table.c.id.in_(some)) for table in tables))
            found.update(self._connection.scalars(query))
        return tuple(sorted(set(ids) - found))

    def groupings(self) -> tuple[Grouping, ...]:
        """The incidents with their events, sorted by id."""
        return select_groupings(self._connection)

    def incidents_of(self, event_ids: Sequence[str]) -> dict[str, str]:
        """The incident of each of these events that has one."""
        found: dict[str, str] = {}
        for some in in_parts(event_ids):
            query = select(incident_event).where(incident_event.c.event_id.in_(some))
            found |= {row.event_id: row.incident_id for row in self._connection.execute(query)}
        return found

    def events_of(self, incident_ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """The events of each of these incidents that exists, sorted."""
        found: dict[str, list[str]] = {}
        for some in in_parts(incident_ids):
            query = select(incident_event).where(incident_event.c.incident_id.in_(some))
            for row in self._connection.execute(query.order_by(incident_event.c.event_id)):
                found.setdefault(row.incident_id, []).append(row.event_id)
        return {incident_id: tuple(event_ids) for incident_id, event_ids in found.items()}
