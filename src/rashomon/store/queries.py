"""What is asked of a casebook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from sqlalchemy import ColumnElement, Connection, Table, exists, func, or_, select

from rashomon.linking import Grouping
from rashomon.model import Reading, from_json
from rashomon.store.schema import claim, document, event, incident, incident_event, reading, skipped

_LAST_LETTER = "\U0010ffff"
"""No id goes on with it, and whatever does go on sorts before it."""

IDS_PER_QUERY = 500
"""SQLite before 3.32 takes at most 999 values in one statement."""


def in_parts(ids: Iterable[str]) -> Iterator[Sequence[str]]:
    """Ids in order, as many at once as one statement takes."""
    ordered = sorted(ids)
    for start in range(0, len(ordered), IDS_PER_QUERY):
        yield ordered[start : start + IDS_PER_QUERY]


def begins_with(column: ColumnElement[str], beginning: str) -> ColumnElement[bool]:
    """Whether an id begins so: as a range, which an index serves, and alike in every database.

    LIKE is served by none, and takes capital letters for small ones in SQLite only.
    """
    return (column >= beginning) & (column < beginning + _LAST_LETTER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many records a casebook holds."""

    documents: int
    claims: int
    events: int
    incidents: int
    skipped: int


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentEvent:
    """An event of an incident, and the document that tells it."""

    event_id: str
    document_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SkippedInput:
    """An input that could not be used: the facts of its error, and a day if one was given."""

    uri: str
    code: str
    reason: str
    day: date | None


def has_document(connection: Connection, document_id: str) -> bool:
    """Whether a document is there."""
    return bool(connection.scalar(select(exists().where(document.c.id == document_id))))


def select_readings(connection: Connection, document_ids: Sequence[str]) -> dict[str, Reading]:
    """Readings by document id; an unknown id is not among them."""
    found: dict[str, Reading] = {}
    for start in range(0, len(document_ids), IDS_PER_QUERY):
        some = document_ids[start : start + IDS_PER_QUERY]
        query = select(reading.c.document_id, reading.c.record)
        for row in connection.execute(query.where(reading.c.document_id.in_(some))):
            found[row.document_id] = from_json(row.record, Reading)
    return found


def select_groupings(connection: Connection) -> tuple[Grouping, ...]:
    """All incidents with their events, sorted by id."""
    linked = incident_event.c
    query = select(linked.incident_id, linked.event_id)
    found = connection.execute(query.order_by(linked.incident_id, linked.event_id))
    return tuple(
        Grouping(id=incident_id, event_ids=tuple(row.event_id for row in group))
        for incident_id, group in groupby(found, key=lambda row: row.incident_id)
    )


def select_document_ids(connection: Connection, named: str) -> tuple[str, ...]:
    """Ids of the documents with this id or uri, else of those whose ids begin so, sorted."""
    exact = or_(document.c.id == named, document.c.uri == named)
    for condition in (exact, begins_with(document.c.id, named)):
        query = select(document.c.id).where(condition).order_by(document.c.id)
        if found := connection.scalars(query).all():
            return tuple(found)
    return ()


def select_incident_ids(connection: Connection) -> tuple[str, ...]:
    """Ids of all incidents, sorted."""
    return tuple(connection.scalars(select(incident.c.id).order_by(incident.c.id)))


def select_incident_events(connection: Connection, incident_id: str) -> tuple[IncidentEvent, ...]:
    """Events of an incident, sorted by id; empty when there is no such incident."""
    query = select(event.c.id, event.c.document_id).join_from(incident_event, event)
    chosen = query.where(incident_event.c.incident_id == incident_id).order_by(event.c.id)
    return tuple(
        IncidentEvent(event_id=row.id, document_id=row.document_id)
        for row in connection.execute(chosen)
    )


def select_skipped(connection: Connection) -> tuple[SkippedInput, ...]:
    """All inputs that could not be used, sorted by uri and code."""
    found = connection.execute(select(skipped).order_by(skipped.c.uri, skipped.c.code))
    return tuple(SkippedInput(**row) for row in found.mappings())


def select_counts(connection: Connection) -> Counts:
    """How many records there are."""

    def count(table: Table) -> int:
        return connection.scalar(select(func.count()).select_from(table)) or 0

    return Counts(
        documents=count(document),
        claims=count(claim),
        events=count(event),
        incidents=count(incident),
        skipped=count(skipped),
    )
