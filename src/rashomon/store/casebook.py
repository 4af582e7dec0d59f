"""The casebook: documents, readings, incidents and skipped inputs in one database."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine

from rashomon.errors import CasebookError, NotInCasebook
from rashomon.model import Document, Reading
from rashomon.store import queries
from rashomon.store.batch import Batch
from rashomon.store.connection import (
    Address,
    open_engine,
    open_private_engine,
    parse_address,
    reading,
    translated_faults,
    writing,
)
from rashomon.store.migrations import (
    applied_migrations,
    is_empty,
    migrate,
    pending_migrations,
    unknown_migrations,
)
from rashomon.store.queries import Counts, IncidentEvent, SkippedInput


class Casebook:
    """An open casebook; use :meth:`open`, and it as a context manager.

    All methods raise :class:`CasebookError` when the database fails under them.
    """

    def __init__(self, address: Address, engine: Engine, *, is_made: bool) -> None:
        self._address = address
        self._engine = engine
        self._is_made = is_made

    @classmethod
    def open(cls, location: str, *, create: bool = False) -> Self:
        """The casebook at a path, or at an SQLAlchemy URL, which holds ``://``.

        Args:
            location: Path or URL.
            create: Whether a new casebook is begun when there is none. Its file appears, whole,
                when the first transaction ends, and not at all if that fails or is killed.

        Raises:
            CasebookError: There is none, it is a folder, another sort of file, written by a
                newer version, locked or not readable. Nothing has been written.
        """
        address = parse_address(location)
        if address.path is not None and not _is_made(address, address.path, create=create):
            casebook = cls(address, open_private_engine(), is_made=False)
        else:
            casebook = cls(address, open_engine(address), is_made=True)
        try:
            casebook._prepare(create=create)
        except BaseException:
            casebook.close()
            raise
        return casebook

    def close(self) -> None:
        """Close all connections. A casebook that was begun but not written to is gone."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def transaction(self) -> Iterator[Batch]:
        """Everything done with the batch, or nothing: also if the process is killed.

        Raises:
            CasebookError: The casebook is locked, not writable or fails. Nothing is written.
        """
        with writing(self._engine, self._address.shown) as connection:
            yield Batch(connection)
        if not self._is_made and self._address.path is not None:
            self._make_file(self._address.path)

    def document(self, document_id: str) -> Document:
        """A document with its text.

        Raises:
            NotInCasebook: There is no such document.
        """
        (found,) = self.readings((document_id,))
        return found.document

    def readings(self, document_ids: Sequence[str]) -> tuple[Reading, ...]:
        """The readings of documents, in the order of the ids given.

        Raises:
            NotInCasebook: One of the documents is not there.
        """
        with self._reading() as connection:
            found = queries.select_readings(connection, document_ids)
        for document_id in document_ids:
            if document_id not in found:
                raise NotInCasebook(document_id, "`rashomon incidents` lists documents by id")
        return tuple(found[document_id] for document_id in document_ids)

    def incident_ids(self) -> tuple[str, ...]:
        """The ids of all incidents, sorted."""
        with self._reading() as connection:
            return queries.select_incident_ids(connection)

    def incident_events(self, incident_id: str) -> tuple[IncidentEvent, ...]:
        """The events of an incident with their documents, sorted by event id.

        Raises:
            NotInCasebook: There is no such incident.
        """
        with self._reading() as connection:
            events = queries.select_incident_events(connection, incident_id)
        if not events:
            raise NotInCasebook(incident_id, "`rashomon incidents` lists the incidents by id")
        return events

    def skipped(self) -> tuple[SkippedInput, ...]:
        """The inputs that could not be used, sorted by uri and code."""
        with self._reading() as connection:
            return queries.select_skipped(connection)

    def counts(self) -> Counts:
        """How many records of each sort there are."""
        with self._reading() as connection:
            return queries.select_counts(connection)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with reading(self._engine, self._address.shown) as connection:
            yield connection

    def _prepare(self, *, create: bool) -> None:
        """Check that this is a casebook and bring it to the present tables."""
        with self._reading() as connection:
            applied = applied_migrations(connection)
            may_begin = is_empty(connection) and (create or not self._is_made)
        if applied is None and not may_begin:
            reason = "it is not a casebook; name a file that `rashomon add` has made"
            raise CasebookError(self._address.shown, reason)
        if unknown_migrations(applied or ()):
            reason = "a newer version of Rashomon has written it; install that version"
            raise CasebookError(self._address.shown, reason)
        if pending_migrations(applied or ()):
            with writing(self._engine, self._address.shown) as connection:
                migrate(connection)

    def _make_file(self, path: Path) -> None:
        """Write the private database beside its place, then move it there in one step."""
        partial = path.with_name(f".{path.name}.{os.getpid()}.new")
        try:
            self._write_file(partial)
            _refuse_if_made(self._address.shown, path)
            partial.replace(path)
        except OSError as error:
            reason = f"it cannot be written: {error.strerror}"
            raise CasebookError(self._address.shown, reason) from error
        finally:
            partial.unlink(missing_ok=True)
        self._engine.dispose()
        self._engine = open_engine(self._address)
        self._is_made = True

    def _write_file(self, partial: Path) -> None:
        """Copy the private database to a file that is safely on disk."""
        partial.unlink(missing_ok=True)
        pooled = self._engine.raw_connection()
        try:
            with translated_faults(self._address.shown):
                # VACUUM cannot run within a transaction, and SQLAlchemy would begin one.
                pooled.cursor().execute("VACUUM INTO ?", (str(partial),))
        finally:
            pooled.close()
        with partial.open("rb+") as written:
            os.fsync(written.fileno())


def _is_made(address: Address, path: Path, *, create: bool) -> bool:
    """Whether there is a file to open; an empty one counts as none.

    Raises:
        CasebookError: There is none and none is to be made, or none can be made there.
    """
    try:
        is_made = _has_content(path)
        fault = None if is_made else _why_not_begin(path, create=create)
    except OSError as error:
        fault = f"it cannot be opened: {error.strerror}"
    if fault is not None:
        raise CasebookError(address.shown, fault)
    return is_made


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
    return None


def _has_content(path: Path) -> bool:
    return path.exists() and not path.is_dir() and path.stat().st_size > 0


def _refuse_if_made(shown: str, path: Path) -> None:
    if _has_content(path):
        raise CasebookError(shown, "another process has made it meanwhile; try again")
