"""Casebook files: whether one is there, and how a new one appears whole or not at all."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Engine

from rashomon.errors import CasebookError
from rashomon.store.faults import translated_faults

LEFT_BESIDE = ("-wal", "-journal")
"""What SQLite puts after a file's name for changes that are not in the file itself yet.

If such a file is left from a casebook that is gone, SQLite would write it into the new one."""


def is_made(shown: str, path: Path, *, create: bool) -> bool:
    """Whether there is a file to open; an empty one counts as none.

    Raises:
        CasebookError: There is none and none is to be made, or none can be made there.
    """
    try:
        found = _has_content(path)
        fault = None if found else _why_not_begin(path, create=create)
    except OSError as error:
        fault = f"it cannot be opened: {error.strerror}"
    if fault is not None:
        raise CasebookError(shown, fault)
    return found


def _why_not_begin(path: Path, *, create: bool) -> str | None:
    """What stands against making a casebook there; None when nothing does."""
    if path.is_dir():
        return "it is a folder; name a file in it"
    if not create:
        lack = "it is empty" if path.exists() else "there is no such casebook"
        return f"{lack}; `rashomon add` makes one"
    if not path.parent.is_dir():
        return f"there is no folder {path.parent}; make it first"
    if not os.access(path.parent, os.W_OK):
        return f"the folder {path.parent} cannot be written; choose another"
    left = [path.with_name(path.name + suffix) for suffix in LEFT_BESIDE]
    found = next((one for one in left if _has_content(one)), None)
    return f"{found} is left from a casebook that is gone; delete it first" if found else None


def write_new_file(engine: Engine, path: Path, shown: str, *, log_ahead: bool) -> None:
    """Write an SQLite database to a file that is not there yet: whole, on disk, or not at all.

    It is written beside its place and moved there in one step. A process that is killed meanwhile
    leaves a hidden file ``.NAME.PID.new`` that may be deleted.

    Args:
        engine: The database.
        path: The file.
        shown: How the user named it.
        log_ahead: Whether it keeps a write-ahead log; a backup does not, and so is one file always.

    Raises:
        CasebookError: It cannot be written, or there is such a file by now. That one is as it was.
    """
    partial = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        partial.unlink(missing_ok=True)
        _copy(engine, partial, shown)
        if log_ahead:
            _keep_log(partial)
        _sync(partial)
        _move(partial, path, shown)
        _sync(path.parent)
    except OSError as error:
        raise CasebookError(shown, f"it cannot be written: {error.strerror}") from error
    finally:
        partial.unlink(missing_ok=True)


def _copy(engine: Engine, partial: Path, shown: str) -> None:
    pooled = engine.raw_connection()
    try:
        with translated_faults(shown):
            # VACUUM cannot run within a transaction, and SQLAlchemy would begin one.
            pooled.cursor().execute("VACUUM INTO ?", (str(partial),))
    finally:
        pooled.close()


def _keep_log(partial: Path) -> None:
    with closing(sqlite3.connect(partial)) as connection:
        connection.execute("PRAGMA journal_mode=WAL").close()


def _sync(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _move(partial: Path, path: Path, shown: str) -> None:
    """Give the file its name, unless that is taken by now."""
    if path.exists() and not _has_content(path):
        path.unlink()
    try:
        os.link(partial, path)
    except FileExistsError as error:
        raise CasebookError(shown, "another process has made it meanwhile; try again") from error
    except OSError:  # a file system without second names for one file
        if _has_content(path):
            raise CasebookError(shown, "another process has made it meanwhile; try again") from None
        partial.replace(path)


def _has_content(path: Path) -> bool:
    return path.exists() and not path.is_dir() and path.stat().st_size > 0
