"""Add documents to a casebook and link their events to incidents, all or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, BinaryIO

from rashomon.model import ChangeCause, ChangeEntry, Document, DocumentRef
from rashomon.pipeline.changes import BatchCause, record_changes
from rashomon.pipeline.constraints import constraints_of
from rashomon.pipeline.gather import Gathering
from rashomon.pipeline.lineage import trace_lineage
from rashomon.pipeline.link import LinkChange, relink
from rashomon.pipeline.read import (
    ReadDocument,
    ReadOptions,
    load_documents,
    shipped_reader,
)
from rashomon.pipeline.review import refile_events

if TYPE_CHECKING:
    from rashomon.store import Batch, Casebook


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldDocument:
    """A document that the casebook had already.

    Attributes:
        document: The document.
        note: How it differs from what is held, in one sentence; None when it does not.
    """

    document: DocumentRef
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SkippedInput:
    """An input that could not be used.

    Attributes:
        uri: The input as the user named it, or the document inside it.
        code: A stable word for counting, such as ``not_utf8``.
        reason: What is wrong and what to do, one line.
    """

    uri: str
    code: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AddReport:
    """What adding a batch did: a line of ``rashomon add --json``.

    Attributes:
        location: The casebook as the user named it.
        added: Documents that are new to it, in order of reading.
        held: Documents that it had already, in order of reading.
        skipped: Inputs that could not be used, in order of reading.
        new_incidents: Ids of incidents that did not exist before, sorted.
        changed_incidents: Ids of incidents with other events than before, sorted.
        unchanged_incidents: How many incidents are as they were.
        changes: What changed in each incident, and why, by incident; also in the log.
    """

    location: str
    added: tuple[DocumentRef, ...]
    held: tuple[HeldDocument, ...]
    skipped: tuple[SkippedInput, ...]
    new_incidents: tuple[str, ...]
    changed_incidents: tuple[str, ...]
    unchanged_incidents: int
    changes: tuple[ChangeEntry, ...] = ()


def add_inputs(
    location: str,
    paths: Sequence[str],
    options: ReadOptions | None = None,
    *,
    read_document: ReadDocument | None = None,
    stdin: BinaryIO | None = None,
) -> AddReport:
    """Read all documents under the paths into a casebook and link their events.

    All inputs are read first; then one transaction writes and links everything, so that whatever
    ends it early leaves the casebook as it was, and others wait only for the writing. Documents
    that the casebook holds are not read again, so adding twice changes nothing.

    Args:
        location: The casebook, a path or a database URL; made when there is none.
        paths: Files or folders; ``-`` is standard input.
        options: See :class:`ReadOptions`; None is all defaults.
        read_document: The reader; None is the shipped one.
        stdin: Where ``-`` reads from; None is the process's own standard input.

    Raises:
        CasebookError: The casebook cannot be opened or written. Nothing is written.
    """
    from rashomon.store import Casebook

    options = options or ReadOptions()
    reader = read_document or shipped_reader()
    with ExitStack() as stack:
        with Casebook.open(location, create=True) as casebook:
            casebook.check_writable()
            gathering = Gathering(reader, casebook.has_document, debug=options.debug)
            stack.enter_context(gathering)
            for item in load_documents(paths, options, stdin=stdin):
                gathering.take(item)
        with Casebook.open(location, create=True) as casebook:
            with casebook.transaction() as batch:
                written = gathering.write(batch)
                linked = link_added(batch, [one.id for one in written.added], options.at)
            held = tuple(_held_document(document, casebook) for document in written.held)
    return AddReport(
        location=location,
        added=tuple(written.added),
        held=held,
        skipped=tuple(
            SkippedInput(uri=one.uri, code=one.code, reason=one.reason) for one in written.skipped
        ),
        new_incidents=linked.change.new,
        changed_incidents=linked.change.changed,
        unchanged_incidents=linked.change.n_unchanged,
        changes=linked.entries,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """What became of the incidents when documents were added.

    Attributes:
        change: How linking left them.
        entries: What changed in each, as the log has it.
    """

    change: LinkChange
    entries: tuple[ChangeEntry, ...]


def link_added(batch: Batch, documents: Sequence[str], at: datetime | None = None) -> Linked:
    """Link the events of new documents as people decided, and log what changed.

    Args:
        batch: The casebook, with the documents in it.
        documents: Their ids.
        at: When they were added, UTC, for the log; None notes no time.
    """
    journal = batch.journal
    links = frozenset((link.first, link.second) for link in trace_lineage(batch))
    decisions = journal.decisions()
    if decisions:
        refile_events(batch, documents)
    change = relink(batch, journal.events_in(documents), constraints_of(decisions))
    cause = BatchCause(cause=ChangeCause.ADD, links=links, at=at)
    tied = journal.events_in(sorted({end for link in links for end in link}))
    touched = set(journal.incidents_of(tied).values())
    entries = record_changes(batch, change.incidents, cause, touched=touched)
    return Linked(change=change, entries=entries)


def _held_document(document: Document, casebook: Casebook) -> HeldDocument:
    """A document that was there already, with a note when another day was given for it now."""
    kept = casebook.document(document.id).published
    ref = DocumentRef(id=document.id, uri=document.uri)
    if document.published is None or document.published == kept:
        return HeldDocument(document=ref)
    held_with = "without a day of publication" if kept is None else f"with {kept} as its day"
    return HeldDocument(
        document=ref, note=f"already held {held_with}; {document.published} was not taken over"
    )
