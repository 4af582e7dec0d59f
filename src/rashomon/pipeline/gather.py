"""Inputs of an ``add``, read before anything is written.

Reading takes a hundred times as long as writing, and only one process at a time may write to a
casebook. So readings wait in a file without a name, which goes with the process, and the
casebook is locked only while they are written and linked.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from tempfile import TemporaryFile
from types import TracebackType
from typing import TYPE_CHECKING, Self

from rashomon.errors import InputError
from rashomon.model import Document, DocumentRef, Reading
from rashomon.pipeline.read import ReadDocument, read_one

if TYPE_CHECKING:
    from rashomon.store import Batch


@dataclass(slots=True, kw_only=True)
class Written:
    """What became of each input, in order of reading.

    Attributes:
        added: Documents that are new to the casebook.
        held: Documents that it had already, also from earlier in the same batch.
        skipped: Why inputs could not be used.
    """

    added: list[DocumentRef] = field(default_factory=list)
    held: list[Document] = field(default_factory=list)
    skipped: list[InputError] = field(default_factory=list)


class Gathering:
    """Readings that wait to be written; use it as a context manager.

    Args:
        read_document: The reader.
        has_document: Whether the casebook has a document already, by id; such ones are not read.
        debug: Whether a reader's own fault is let through.
    """

    def __init__(
        self, read_document: ReadDocument, has_document: Callable[[str], bool], *, debug: bool
    ) -> None:
        self._read_document = read_document
        self._has_document = has_document
        self._debug = debug
        self._seen: set[str] = set()
        self._order: list[Document | InputError | None] = []
        self._file = TemporaryFile(prefix="rashomon-")  # noqa: SIM115 - closed by __exit__

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._file.close()

    def take(self, item: Document | InputError) -> None:
        """Read a document that is new, or note what the item is."""
        if isinstance(item, InputError) or item.id in self._seen or self._has_document(item.id):
            self._order.append(item)
        else:
            self._read(item)

    def write(self, batch: Batch) -> Written:
        """Write everything that was gathered, in order."""
        written = Written()
        self._file.seek(0)
        for item in self._items():
            if isinstance(item, InputError):
                batch.record_skipped(item)
                written.skipped.append(item)
            elif isinstance(item, Document):
                written.held.append(item)
            elif batch.add_reading(item):
                written.added.append(DocumentRef(id=item.document.id, uri=item.document.uri))
            else:
                written.held.append(item.document)
        return written

    def _read(self, document: Document) -> None:
        reading = read_one(document, self._read_document, debug=self._debug)
        if isinstance(reading, InputError):
            self._order.append(reading)
            return
        self._seen.add(document.id)
        pickle.dump(reading, self._file, protocol=pickle.HIGHEST_PROTOCOL)
        self._order.append(None)

    def _items(self) -> Iterator[Reading | Document | InputError]:
        for item in self._order:
            yield pickle.load(self._file) if item is None else item
