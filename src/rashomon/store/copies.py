"""Backups: a casebook copied row by row into an empty one, between databases of any sort.

A backup is itself a casebook in one SQLite file, so every command reads it, and one taken from
PostgreSQL can be restored to a file and the other way round. The search index is not copied but
made anew from the readings.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, Table, func, insert, select
from sqlalchemy.exc import IntegrityError

from rashomon.errors import CasebookError
from rashomon.store.address import Address, parse_address
from rashomon.store.connection import open_engine, open_private_engine, reading, writing
from rashomon.store.files import is_made, write_new_file
from rashomon.store.migrations import is_empty, migrate
from rashomon.store.passages import index_documents
from rashomon.store.schema import document, metadata, migration, passage

ROWS_AT_ONCE = 500

MADE_ANEW = (migration, passage)
"""What a new casebook has of its own: its steps, and its search index."""


def write_backup(engine: Engine, shown: str, name: str) -> None:
    """Write a casebook, as it is at one moment, to a new SQLite file.

    Others may go on reading and writing it.

    Args:
        engine: The casebook.
        shown: How the user named it.
        name: The file; there must be none of this name.

    Raises:
        CasebookError: There is such a file, or it cannot be written. Nothing is left of it.
    """
    path = _new_path(parse_address(name))
    if path is None:
        raise CasebookError(name, "a backup is a file; name one")
    if engine.dialect.name == "sqlite":
        write_new_file(engine, path, name, log_ahead=False)
        return
    copy = open_private_engine()
    try:
        with reading(engine, shown) as source, writing(copy, name) as target:
            _fill(source, target)
        write_new_file(copy, path, name, log_ahead=False)
    finally:
        copy.dispose()


def write_restored(engine: Engine, shown: str, location: str) -> None:
    """Make a new casebook with all that another one holds.

    Args:
        engine: The other one, a backup.
        shown: How the user named it.
        location: Where to make it, a path or a database URL; there must be no casebook yet.

    Raises:
        CasebookError: There is something already, it cannot be written, or the backup does not
            hold together. Nothing has been written.
    """
    address = parse_address(location)
    path = _new_path(address)
    restored = open_engine(address) if path is None else open_private_engine()
    try:
        with reading(engine, shown) as source, writing(restored, address.shown) as target:
            if not is_empty(target):
                reason = "the database is not empty; name another, nothing is written over"
                raise CasebookError(address.shown, reason)
            _fill_or_explain(source, target, shown)
        if path is not None:
            write_new_file(restored, path, address.shown, log_ahead=True)
    finally:
        restored.dispose()


def _new_path(address: Address) -> Path | None:
    """The path of a file that is not there yet; None for a server or a database in memory."""
    if address.path is None:
        return None
    if is_made(address.shown, address.path, create=True):
        reason = "there is such a file; name another, nothing is written over"
        raise CasebookError(address.shown, reason)
    return address.path


def _fill_or_explain(source: Connection, target: Connection, shown: str) -> None:
    try:
        _fill(source, target)
    except IntegrityError as error:
        reason = f"it does not hold together; `rashomon check {shown}` lists its faults"
        raise CasebookError(shown, reason) from error


def _fill(source: Connection, target: Connection) -> None:
    """Copy all rows into an empty database."""
    migrate(target)
    for table in metadata.sorted_tables:
        if table not in MADE_ANEW:
            _copy_table(source, target, table)
    # In the order in which they were added, so that the copy of a copy is the same file again.
    first = func.min(passage.c.number)
    order = (
        select(document.c.id)
        .outerjoin(passage, passage.c.document_id == document.c.id)
        .group_by(document.c.id)
        .order_by(first.is_(None), first, document.c.id)
    )
    index_documents(target, source.scalars(order).all())


def _copy_table(source: Connection, target: Connection, table: Table) -> None:
    rows = source.execute(select(table).order_by(*table.primary_key.columns)).mappings()
    for some in rows.partitions(ROWS_AT_ONCE):
        target.execute(insert(table), [dict(row) for row in some])
