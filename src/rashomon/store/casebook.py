"""The casebook: documents, readings, incidents and skipped inputs in one database."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine

from rashomon.errors import CasebookError, NotInCasebook
from rashomon.model import Document, LineageLink, Reading
from rashomon.store import queries, redirects
from rashomon.store.address import Address, parse_address
from rashomon.store.batch import Batch
from rashomon.store.check import Fault, find_faults
from rashomon.store.connection import (
    open_engine,
    open_private_copy,
    open_private_engine,
    reading,
    writing,
)
from rashomon.store.copies import write_backup, write_restored
from rashomon.store.faults import NOT_WRITABLE
from rashomon.store.files import is_made, write_new_file
from rashomon.store.journal import Journal
from rashomon.store.lineage import LineageTables
from rashomon.store.migrations import (
    applied_migrations,
    is_empty,
    migrate,
    pending_migrations,
    unknown_migrations,
)
from rashomon.store.queries import Counts, IncidentEvent, SkippedInput
from rashomon.store.redirects import Whereabouts
from rashomon.store.search import FoundPassages, search_passages
from rashomon.store.words import Term


class Casebook:
    """An open casebook; use :meth:`open`, and it as a context manager.

    All methods raise :class:`CasebookError` when the database fails under them.
    """

    def __init__(self, address: Address, engine: Engine, *, is_made: bool) -> None:
        self._address = address
        self._engine = engine
        self._is_made = is_made
        self._is_copy = False

    @classmethod
    def open(cls, location: str, *, create: bool = False, keep: bool = False) -> Self:
        """The casebook at a path, or at an SQLAlchemy URL, which holds ``://``.

        Args:
            location: Path or URL.
            keep: Whether a file is to stay as it is, even where an older one would be brought to
                the present tables.
            create: Whether a new casebook is begun when there is none. Its file appears, whole,
                when the first transaction ends, and not at all if that fails or is killed.

        Raises:
            CasebookError: There is none, it is a folder, another sort of file, written by a
                newer version, locked or not readable. Nothing has been written.
        """
        address = replace(parse_address(location), is_kept=keep)
        if address.path is not None and not is_made(address.shown, address.path, create=create):
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
        if self._is_copy:
            raise CasebookError(self._address.shown, NOT_WRITABLE)
        with writing(self._engine, self._address.shown) as connection:
            yield Batch(connection)
        if not self._is_made and self._address.path is not None:
            write_new_file(self._engine, self._address.path, self._address.shown, log_ahead=True)
            self._engine.dispose()
            self._engine = open_engine(self._address)
            self._is_made = True

    def check_writable(self) -> None:
        """Find out now whether a transaction may begin, before long work is done for it.

        Raises:
            CasebookError: The casebook is locked or not writable.
        """
        if self._is_copy:
            raise CasebookError(self._address.shown, NOT_WRITABLE)
        with writing(self._engine, self._address.shown):
            pass

    def has_document(self, document_id: str) -> bool:
        """Whether the document is in the casebook."""
        with self._reading() as connection:
            return queries.has_document(connection, document_id)

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

    def whereabouts(self, incident_id: str) -> Whereabouts:
        """Where an incident is now that may have been merged into another, or split.

        Raises:
            NotInCasebook: No incident has or had the id.
        """
        with self._reading() as connection:
            found = redirects.select_whereabouts(connection, incident_id)
        if found is None:
            raise NotInCasebook(incident_id, "`rashomon incidents` lists the incidents by id")
        return found

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

    @contextmanager
    def journal(self) -> Iterator[Journal]:
        """Decisions and changes, and the records that they name, in one state throughout."""
        with self._reading() as connection:
            yield Journal(connection)

    def find_documents(self, named: str) -> tuple[str, ...]:
        """Ids of the documents with this id or uri, else of those whose ids begin so, sorted."""
        with self._reading() as connection:
            return queries.select_document_ids(connection, named)

    def lineage_links(self, document_ids: Sequence[str] | None = None) -> tuple[LineageLink, ...]:
        """Links of lineage that touch any of the documents, by ids; None asks for all links."""
        with self._reading() as connection:
            return LineageTables(connection).links(document_ids)

    def skipped(self) -> tuple[SkippedInput, ...]:
        """The inputs that could not be used, sorted by uri and code."""
        with self._reading() as connection:
            return queries.select_skipped(connection)

    def search(self, terms: Sequence[Term], limit: int) -> FoundPassages:
        """Documents and claims that hold all the terms, the latest documents first."""
        with self._reading() as connection:
            return search_passages(connection, terms, limit)

    def faults(self) -> tuple[Fault, ...]:
        """Everything in the casebook that does not agree with the rest; none when all is well."""
        with self._reading() as connection:
            return tuple(find_faults(connection))

    def back_up(self, name: str) -> None:
        """Write all of it, as it is at this moment, to a new SQLite file.

        Raises:
            CasebookError: There is such a file, or it cannot be written. Nothing is left of it.
        """
        write_backup(self._engine, self._address.shown, name)

    def restore_to(self, location: str) -> None:
        """Make a new casebook with all that this one, a backup, holds.

        Raises:
            CasebookError: There is something already, it cannot be written, or this one does not
                hold together. Nothing has been written.
        """
        write_restored(self._engine, self._address.shown, location)

    def counts(self) -> Counts:
        """How many records of each sort there are."""
        with self._reading() as connection:
            return queries.select_counts(connection)

    def holds_anything(self) -> bool:
        """Whether a document was added, or an input skipped."""
        counts = self.counts()
        return bool(counts.documents or counts.skipped)

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
            raise CasebookError(self._address.shown, _why_no_casebook(self._address))
        if unknown_migrations(applied or ()):
            reason = "a newer version of Rashomon has written it; install that version"
            raise CasebookError(self._address.shown, reason)
        if pending_migrations(applied or ()):
            if self._address.is_read_only:
                self._read_from_a_copy()
            with writing(self._engine, self._address.shown) as connection:
                migrate(connection)

    def _read_from_a_copy(self) -> None:
        """Go on with a private copy, which can be brought to the present tables."""
        copy = open_private_copy(self._engine, self._address.shown)
        self._engine.dispose()
        self._engine = copy
        self._is_copy = True


def _why_no_casebook(address: Address) -> str:
    if address.is_server:
        return "there is no casebook in it; `rashomon add` makes one in an empty database"
    return "it is not a casebook; name a file that `rashomon add` has made"
