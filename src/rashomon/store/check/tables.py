"""Faults of tables: a broken file, and references that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, ForeignKey, Table, exists, select

from rashomon.store.check.faults import Fault
from rashomon.store.schema import metadata

MOST_FILE_FAULTS = 20
"""Of a broken file SQLite can report a fault for every page; the first ones tell enough."""


def file_faults(connection: Connection) -> Iterator[Fault]:
    """What SQLite finds wrong with its own file. A PostgreSQL server looks after its files."""
    if connection.dialect.name != "sqlite":
        return
    found = connection.exec_driver_sql(f"PRAGMA integrity_check({MOST_FILE_FAULTS})").scalars()
    for said in found:
        if said != "ok":
            message = " ".join(str(said).split())
            yield Fault(code="file", record="database", message=message)


def reference_faults(connection: Connection) -> Iterator[Fault]:
    """Rows of any table that name a row of another one which is not there."""
    for table in metadata.sorted_tables:
        for key in sorted(table.foreign_keys, key=lambda key: str(key.parent.name)):
            yield from _dangling(connection, table, key)


def _dangling(connection: Connection, table: Table, key: ForeignKey) -> Iterator[Fault]:
    target = key.column.table.alias("target")
    named = key.parent
    is_there = exists().where(target.c[key.column.name] == named)
    lost = select(*table.primary_key.columns, named.label("named"))
    for row in connection.execute(lost.where(named.is_not(None), ~is_there).order_by(named)):
        *keys, lost_id = row
        yield Fault(
            code="reference",
            record="/".join(map(str, keys)),
            message=(
                f"its {named.name} in table {table.name} is {lost_id}, "
                f"which table {key.column.table.name} does not hold"
            ),
        )
