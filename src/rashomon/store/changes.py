"""The log of changes: appended to, never changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import Column, Connection, Index, Integer, Table, Text, func, insert, select

from rashomon.model import ChangeEntry, from_json, to_json
from rashomon.store.queries import in_parts
from rashomon.store.schema import WORD, metadata

change = Table(
    "change",
    metadata,
    Column("batch", Integer, primary_key=True, autoincrement=False),
    Column("incident_id", WORD, primary_key=True),
    Column("record", Text, nullable=False),
    Index("change_incident", "incident_id"),
)
"""What each batch changed in each incident, ``record`` being the entry's JSON line."""


def append_entries(connection: Connection, entries: Iterable[ChangeEntry]) -> None:
    """Write the entries of one batch behind all others."""
    rows = [
        {"batch": entry.batch, "incident_id": entry.incident_id, "record": to_json(entry)}
        for entry in entries
    ]
    if rows:
        connection.execute(insert(change), rows)


def next_batch(connection: Connection) -> int:
    """The number of the batch that comes next, from 1."""
    return (connection.scalar(select(func.max(change.c.batch))) or 0) + 1


def select_entries(
    connection: Connection, incident_ids: Collection[str] | None = None
) -> tuple[ChangeEntry, ...]:
    """Entries by batch and then incident: of these incidents, or of all."""
    query = select(change.c.record)
    if incident_ids is None:
        records = list(connection.scalars(query))
    else:
        records = [
            record
            for some in in_parts(incident_ids)
            for record in connection.scalars(query.where(change.c.incident_id.in_(some)))
        ]
    entries = (from_json(record, ChangeEntry) for record in records)
    return tuple(sorted(entries, key=lambda entry: (entry.batch, entry.incident_id)))
