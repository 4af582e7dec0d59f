"""All that a casebook holds of a document, read some documents at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, select

from rashomon.store.schema import claim, document, event, passage, reading

Row = Mapping[str, Any]

DOCUMENTS_AT_ONCE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """All that a casebook holds of one document.

    Attributes:
        row: Its row.
        stored: The row of its reading; None when there is none.
        claims: The rows of its claims.
        events: The rows of its events.
        passages: The rows of its passages.
    """

    row: Row
    stored: Row | None
    claims: Sequence[Row]
    events: Sequence[Row]
    passages: Sequence[Row]


def held_documents(connection: Connection) -> Iterator[Held]:
    """All documents in order of id."""
    ids = connection.scalars(select(document.c.id).order_by(document.c.id)).all()
    for start in range(0, len(ids), DOCUMENTS_AT_ONCE):
        some = ids[start : start + DOCUMENTS_AT_ONCE]
        readings, claims, events, passages = (
            _by_document(connection, table, some) for table in (reading, claim, event, passage)
        )
        chosen = select(document).where(document.c.id.in_(some)).order_by(document.c.id)
        for row in connection.execute(chosen).mappings().all():
            name = row["id"]
            yield Held(
                row=dict(row),
                stored=next(iter(readings.get(name, ())), None),
                claims=claims.get(name, ()),
                events=events.get(name, ()),
                passages=passages.get(name, ()),
            )


def _by_document(
    connection: Connection, table: Table, ids: Sequence[str]
) -> Mapping[str, Sequence[Row]]:
    found: dict[str, list[Row]] = {}
    query = select(table).where(table.c.document_id.in_(ids))
    for row in connection.execute(query.order_by(*table.primary_key.columns)).mappings():
        found.setdefault(row["document_id"], []).append(dict(row))
    return found
