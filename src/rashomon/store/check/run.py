"""All checks, one after another; what cannot be read any more is a fault too."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError

from rashomon.store.check.faults import Fault
from rashomon.store.check.held import held_documents
from rashomon.store.check.incidents import incident_faults
from rashomon.store.check.index import IndexCheck
from rashomon.store.check.readings import parse_reading, reading_faults
from rashomon.store.check.tables import file_faults, reference_faults
from rashomon.store.faults import explain_fault

Check = Callable[[Connection], Iterator[Fault]]


def document_faults(connection: Connection) -> Iterator[Fault]:
    """What is wrong with documents, their readings and the search index."""
    index = IndexCheck(connection)
    for held in held_documents(connection):
        read = parse_reading(held)
        if isinstance(read, Fault):
            yield read
        else:
            yield from reading_faults(held, read)
            yield from index.take(held, read)
    yield from index.finish()


CHECKS: tuple[tuple[str, Check], ...] = (
    ("the file", file_faults),
    ("references", reference_faults),
    ("documents", document_faults),
    ("incidents", incident_faults),
)
"""What is looked at, and how. A check of further tables is appended here."""


def find_faults(connection: Connection) -> Iterator[Fault]:
    """Every fault of a casebook. A check that the database cannot finish is a fault of its own."""
    for what, check in CHECKS:
        try:
            yield from check(connection)
        except DatabaseError as error:
            message = f"{what} cannot be checked: {explain_fault(error)}"
            yield Fault(code="file", record="database", message=message)
