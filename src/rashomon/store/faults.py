"""What went wrong with a database, in one line that says what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DatabaseError, IntegrityError, ProgrammingError

from rashomon.errors import CasebookError, DamagedCasebook

BUSY = "another process is writing to it; try again when that has finished"
NOT_WRITABLE = "it cannot be written; check the permissions of the file and its folder"
DAMAGED = "it is damaged; `rashomon restore` makes one from a backup"
FULL = "there is no room left; nothing has been written"

WORDS = (
    ("not a database", "it is not a casebook; name a file that `rashomon add` has made"),
    ("locked", BUSY),
    ("busy", BUSY),
    ("readonly", NOT_WRITABLE),
    ("read-only", NOT_WRITABLE),
    ("unable to open", "it cannot be opened; check the path and its permissions"),
    ("malformed", DAMAGED),
    ("is full", FULL),
    (
        "disk i/o error",
        "the disk failed; is the casebook on a network folder?",
    ),
)
"""Words in a message of SQLite, and what they mean to the user. The first that fits counts."""

STATES = {
    "25006": "it may only be read; ask for the right to write",
    "42501": "this user lacks the right to do that; ask whoever keeps the database",
    "53100": FULL,
    "55P03": BUSY,
    "57P01": "the database server was shut down; try again when it is back",
}
"""SQLSTATE codes of PostgreSQL, whose messages come in the server's language.

Source: PostgreSQL 15 manual, appendix A.
"""


@contextmanager
def translated_faults(shown: str) -> Iterator[None]:
    """Turns a driver's fault into a :class:`CasebookError` that says what to do.

    Broken constraints and wrong SQL are our own faults and pass as they are.
    """
    try:
        yield
    except (DatabaseError, sqlite3.OperationalError) as error:
        if isinstance(error, IntegrityError | ProgrammingError) and _state(error) not in STATES:
            raise
        reason = explain_fault(error)
        kind = DamagedCasebook if reason is DAMAGED else CasebookError
        raise kind(shown, reason) from error


def explain_fault(error: DatabaseError | sqlite3.Error) -> str:
    """What a driver's fault means, in one line."""
    if _state(error) in STATES:
        return STATES[_state(error)]
    said = " ".join(str(error.orig if isinstance(error, DatabaseError) else error).split())
    if _is_of_a_server(error):
        return f"the database server cannot be used: {said}"
    known = (meaning for words, meaning in WORDS if words in said.lower())
    return next(known, f"the database failed: {said}")


def _state(error: Exception) -> str:
    return str(getattr(getattr(error, "orig", None), "sqlstate", None))


def _is_of_a_server(error: Exception) -> bool:
    return hasattr(getattr(error, "orig", None), "sqlstate")
