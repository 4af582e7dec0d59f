"""Older casebooks held an event column by column; now its row is one JSON record."""

from __future__ import annotations

from sqlalchemy import Connection, inspect, select, update

from rashomon.linking import link_items
from rashomon.model import Reading, from_json
from rashomon.store.rows import event_row
from rashomon.store.schema import event, reading


def fill_event_records(connection: Connection) -> None:
    """Write the record of each event from its reading, and drop columns that the table lost."""
    lacking = event.c.record.is_(None)
    documents = select(event.c.document_id).where(lacking).distinct()
    held = select(reading.c.record).where(reading.c.document_id.in_(documents))
    for line in connection.scalars(held).all():
        for item in link_items(from_json(line, Reading)):
            row = event_row(item)
            connection.execute(update(event).where(event.c.id == row["id"]).values(row))
    preparer = connection.dialect.identifier_preparer
    for column in inspect(connection).get_columns(event.name):
        if column["name"] not in event.c:
            name = preparer.quote(column["name"])
            table = preparer.format_table(event)
            connection.exec_driver_sql(f"ALTER TABLE {table} DROP COLUMN {name}")
