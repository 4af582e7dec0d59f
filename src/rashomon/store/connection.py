"""Connections with true transactions, one writer at a time.

Python's sqlite3 opens transactions late and not at all before changes of tables. As SQLAlchemy's
notes on its SQLite dialect advise, the driver's own handling is switched off and ``BEGIN`` is
sent when SQLAlchemy begins: ``IMMEDIATE`` for writing, so that a second writer waits at once and
not in the middle. In PostgreSQL a lock that all writers take does the same, since linking reads
what others may be writing; readers see one state throughout.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast

from sqlalchemy import (
    Connection,
    Engine,
    bindparam,
    create_engine,
    event,
    func,
    select,
    text,
)
from sqlalchemy.exc import NoSuchModuleError, OperationalError
from sqlalchemy.pool import ConnectionPoolEntry, NullPool, StaticPool

from rashomon.errors import CasebookError
from rashomon.store.address import Address
from rashomon.store.faults import translated_faults

WRITES = "rashomon_writes"
"""Execution option of a connection that is going to write."""

PRIVATE_FILE = ""
"""SQLite's name for a database on disk that has no name and goes with its connection."""

WAIT_SECONDS = 30.0
"""How long a writer waits for another. One `add` of some hundred reports ends within it; who waits
longer should be told that somebody else is at work."""

WRITERS_LOCK = 0x7261_7368_6F6D_6F6E
"""The advisory lock that writers take in PostgreSQL: the letters of "rashomon" as a number."""

ONE_STATE = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
"""What a reader asks of PostgreSQL. In SQLite every transaction is so."""


def open_engine(address: Address) -> Engine:
    """An engine for an address; it has not connected yet.

    Raises:
        CasebookError: There is no driver for such a URL.
    """
    try:
        engine = create_engine(address.connect_url, **_engine_options(address))
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        raise CasebookError(address.shown, _missing_driver(address, error)) from error
    return _with_transactions(engine)


def open_private_engine() -> Engine:
    """An engine for a new SQLite database on disk that no other process sees.

    It leaves nothing behind, even when the process is killed.
    """
    engine = create_engine(
        "sqlite://", creator=lambda: sqlite3.connect(PRIVATE_FILE), poolclass=StaticPool
    )
    return _with_transactions(engine)


def open_private_copy(engine: Engine, shown: str) -> Engine:
    """An engine for a private copy of an SQLite database, as it is now.

    Raises:
        CasebookError: The database fails.
    """
    copy = open_private_engine()
    source, target = engine.raw_connection(), copy.raw_connection()
    try:
        with translated_faults(shown):
            cast(sqlite3.Connection, source.driver_connection).backup(
                cast(sqlite3.Connection, target.driver_connection)
            )
    finally:
        source.close()
        target.close()
    return copy


def _engine_options(address: Address) -> dict[str, Any]:
    if address.is_server:
        return {"pool_pre_ping": True}
    options: dict[str, Any] = {"poolclass": NullPool if address.is_named else StaticPool}
    if "timeout" not in address.url.query:
        options["connect_args"] = {"timeout": WAIT_SECONDS}
    return options


def _missing_driver(address: Address, error: Exception) -> str:
    if address.is_server:
        return "PostgreSQL needs the extra `postgres`: pip install 'rashomon[postgres]'"
    return f"there is no driver for it: {error}"


def _with_transactions(engine: Engine) -> Engine:
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _take_over_transactions)
        event.listen(engine, "begin", _begin)
    return engine


def _take_over_transactions(connection: sqlite3.Connection, _: ConnectionPoolEntry) -> None:
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys=ON").close()
    # Some builds make a commit in WAL mode wait for no disk; a committed `add` is to survive a
    # loss of power as well.
    connection.execute("PRAGMA synchronous=FULL").close()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES, False)
    if writes:
        _log_ahead(connection)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _log_ahead(connection: Connection) -> None:
    """Keep a write-ahead log from now on, so that readers and a writer do not wait for each other.

    Kept in the file; nothing is done where it is on. A database in memory has none. While others
    use a casebook that has none yet, it stays so, and the next writer tries again.
    """
    try:
        connection.exec_driver_sql("PRAGMA journal_mode=WAL")
    except OperationalError as error:
        if "locked" not in str(error.orig):
            raise


@contextmanager
def reading(engine: Engine, shown: str) -> Iterator[Connection]:
    """A connection that sees one state of the database throughout.

    Raises:
        CasebookError: The database fails; ``shown`` is named in the message.
    """
    is_server = engine.dialect.name == "postgresql"
    chosen = engine.execution_options(**ONE_STATE) if is_server else engine
    with translated_faults(shown), chosen.connect() as connection, connection.begin():
        yield connection


@contextmanager
def writing(engine: Engine, shown: str) -> Iterator[Connection]:
    """A connection whose work is committed at the end, or undone at any exception.

    Raises:
        CasebookError: The database fails; nothing has been written.
    """
    with (
        translated_faults(shown),
        engine.execution_options(**{WRITES: True}).connect() as connection,
        connection.begin(),
    ):
        if connection.dialect.name == "postgresql":
            _wait_for_other_writers(connection)
        yield connection


def _wait_for_other_writers(connection: Connection) -> None:
    """Take the lock of writers until the transaction ends; it goes with a killed process too."""
    patience = func.set_config("lock_timeout", bindparam("wait"), True)
    connection.execute(select(patience), {"wait": f"{round(WAIT_SECONDS * 1000)}ms"})
    connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": WRITERS_LOCK})
