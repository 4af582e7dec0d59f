"""Connections with true transactions, and what went wrong with them in one line.

Python's sqlite3 opens transactions late and not at all before changes of tables. As SQLAlchemy's
notes on its SQLite dialect advise, the driver's own handling is switched off and ``BEGIN`` is
sent when SQLAlchemy begins: ``IMMEDIATE`` for writing, so that a second writer waits at once and
not in the middle.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import (
    ArgumentError,
    DatabaseError,
    IntegrityError,
    NoSuchModuleError,
    ProgrammingError,
)
from sqlalchemy.pool import ConnectionPoolEntry, NullPool, StaticPool

from rashomon.errors import CasebookError

WRITES = "rashomon_writes"
"""Execution option of a connection that is going to write."""

PRIVATE_FILE = ""
"""SQLite's name for a database on disk that has no name and goes with its connection."""

FAULTS = (
    ("not a database", "it is not a casebook; name a file that `rashomon add` has made"),
    ("locked", "another process is writing to it; try again when that has finished"),
    ("busy", "another process is writing to it; try again when that has finished"),
    ("readonly", "it cannot be written; check the permissions of the file and its folder"),
    ("read-only", "it cannot be written; check the permissions of the file and its folder"),
    ("unable to open", "it cannot be opened; check the path and its permissions"),
    ("malformed", "it is damaged; take a copy from before"),
    ("is full", "there is no room left; nothing has been written"),
)
"""Words in a driver's message, and what they mean to the user. The first that fits counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where a casebook is.

    Attributes:
        shown: As the user named it, without a password.
        url: For SQLAlchemy.
        path: The file; None for a database server or one in memory.
    """

    shown: str
    url: URL
    path: Path | None


def parse_address(location: str) -> Address:
    """The address of a path, or of an SQLAlchemy URL, which holds ``://``.

    Raises:
        CasebookError: The URL cannot be understood.
    """
    if "://" not in location:
        path = Path(location)
        url = URL.create("sqlite", database=str(path))
        return Address(shown=location, url=url, path=path)
    try:
        url = make_url(location)
    except (ArgumentError, ValueError) as error:
        raise CasebookError(location, "this is not a database URL") from error
    return Address(shown=url.render_as_string(hide_password=True), url=url, path=_path(url))


def _path(url: URL) -> Path | None:
    named = url.database or ""
    if url.get_backend_name() != "sqlite" or named in ("", ":memory:") or "uri" in url.query:
        return None
    return Path(named)


def open_engine(address: Address) -> Engine:
    """An engine for an address; it has not connected yet.

    Raises:
        CasebookError: There is no driver for such a URL.
    """
    named = address.url.database not in (None, "", ":memory:")
    try:
        engine = create_engine(address.url, poolclass=NullPool if named else StaticPool)
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        raise CasebookError(address.shown, f"there is no driver for it: {error}") from error
    return _with_transactions(engine)


def open_private_engine() -> Engine:
    """An engine for a new SQLite database on disk that no other process sees.

    It leaves nothing behind, even when the process is killed.
    """
    engine = create_engine(
        "sqlite://", creator=lambda: sqlite3.connect(PRIVATE_FILE), poolclass=StaticPool
    )
    return _with_transactions(engine)


def _with_transactions(engine: Engine) -> Engine:
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _take_over_transactions)
        event.listen(engine, "begin", _begin)
    return engine


def _take_over_transactions(connection: sqlite3.Connection, _: ConnectionPoolEntry) -> None:
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys=ON").close()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def reading(engine: Engine, shown: str) -> Iterator[Connection]:
    """A connection that sees one state of the database throughout.

    Raises:
        CasebookError: The database fails; ``shown`` is named in the message.
    """
    with translated_faults(shown), engine.connect() as connection, connection.begin():
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
        yield connection


@contextmanager
def translated_faults(shown: str) -> Iterator[None]:
    """Turns a driver's fault into a :class:`CasebookError` that says what to do.

    Broken constraints and wrong SQL are our own faults and pass as they are.
    """
    try:
        yield
    except (IntegrityError, ProgrammingError):
        raise
    except (DatabaseError, sqlite3.OperationalError) as error:
        raise CasebookError(shown, _explain(error)) from error


def _explain(error: DatabaseError | sqlite3.OperationalError) -> str:
    said = str(error.orig if isinstance(error, DatabaseError) else error)
    known = (meaning for words, meaning in FAULTS if words in said.lower())
    return next(known, f"the database failed: {said}")
