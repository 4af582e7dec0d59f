"""Faults of documents: the reading against its text, the recipes of ids, and the rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from rashomon.linking import LinkItem
from rashomon.model import Reading, from_json
from rashomon.model.recipes import claim_id, event_id, possible_document_ids
from rashomon.store import rows
from rashomon.store.check.faults import Fault
from rashomon.store.check.held import Held, Row
from rashomon.store.check.spans import wrong_offsets, wrong_spans

LONGEST_VALUE = 80
"""Letters of a value that a message shows."""


def parse_reading(held: Held) -> Reading | Fault:
    """The reading of a document, or why there is none."""
    name = held.row["id"]
    if held.stored is None:
        return Fault(code="reading", record=name, message="the document has no reading")
    try:
        read = from_json(held.stored["record"], Reading)
    except ValueError as error:
        message = f"its reading is broken: {_one_line(error)}"
        return Fault(code="reading", record=name, message=message)
    if read.document.id != name:
        message = f"its reading is that of another document, {read.document.id}"
        return Fault(code="reading", record=name, message=message)
    return read


def reading_faults(held: Held, read: Reading) -> Iterator[Fault]:
    """What is wrong with a document and its reading, except for the words in the search index."""
    yield from _evidence_faults(read)
    yield from _id_faults(read)
    yield from _reference_faults(read)
    yield from _row_faults(held, read)


def _evidence_faults(read: Reading) -> Iterator[Fault]:
    text = read.document.text
    parts: list[tuple[str, object]] = [(read.document.id, (read.places, read.times))]
    parts += [(one.id, one) for one in read.events]
    parts += [(one.id, one) for one in read.claims]
    for name, record in parts:
        for span in wrong_spans(record, text):
            message = f"the text has no {_short(span.text)} at {span.start} to {span.end}"
            yield Fault(code="evidence", record=name, message=message)
    for message in wrong_offsets(read):
        yield Fault(code="evidence", record=read.document.id, message=message)


def _id_faults(read: Reading) -> Iterator[Fault]:
    name = read.document.id
    if name not in possible_document_ids(read.document):
        message = "this is not the id of a document with this uri, outlet and text"
        yield Fault(code="id", record=name, message=message)
    given_and_right = [
        *((one.id, event_id(one, name)) for one in read.events),
        *((one.id, claim_id(one, name)) for one in read.claims),
    ]
    for given, right in given_and_right:
        if given != right:
            message = f"what it says in document {name} has the id {right}"
            yield Fault(code="id", record=given, message=message)
    for given, times in Counter(given for given, _ in given_and_right).items():
        if times > 1:
            message = f"{times} records of document {name} have this id"
            yield Fault(code="id", record=given, message=message)


def _reference_faults(read: Reading) -> Iterator[Fault]:
    known = {one.id for one in read.events}
    for one in read.claims:
        if one.event_id is not None and one.event_id not in known:
            message = f"its event {one.event_id} is none of document {read.document.id}"
            yield Fault(code="reference", record=one.id, message=message)


def _row_faults(held: Held, read: Reading) -> Iterator[Fault]:
    name = read.document.id
    yield from _differences("document", [held.row], [rows.document_row(read.document)])
    if held.stored is not None:
        right = rows.reading_row(read)
        del right["record"]  # it may be written otherwise and still be the same reading
        yield from _differences("reading", [held.stored], [right], key="document_id")
    claims = [rows.claim_row(one, name) for one in read.claims]
    yield from _differences("claim", held.claims, claims)
    # What linking notes of an event may differ by the lists of actors in use, so only ids count.
    events = [{"id": one.id, "document_id": name} for one in read.events]
    yield from _differences("event", held.events, events)
    for row in held.events:
        yield from _item_faults(row)
    found = [{"id": row["claim_id"] or name} for row in held.passages]
    passages = [{"id": name}, *({"id": one.id} for one in read.claims)]
    yield from _differences("passage", found, passages)


def _item_faults(row: Row) -> Iterator[Fault]:
    """Whether linking can take an event up."""
    try:
        item = from_json(row["record"] or "null", LinkItem)
    except ValueError as error:
        message = f"its record is broken: {_one_line(error)}"
        yield Fault(code="row", record=row["id"], message=message)
        return
    if (item.event_id, item.document_id) != (row["id"], row["document_id"]):
        yield Fault(code="row", record=row["id"], message="its record is of another event")


def _differences(
    table: str, found: Iterable[Row], wanted: Iterable[Row], *, key: str = "id"
) -> Iterator[Fault]:
    """Rows that are missing, too many, or hold something else than the reading.

    Columns that the wanted rows do not name are not compared.
    """
    held = {row[key]: row for row in found}
    right = {row[key]: row for row in wanted}
    for one in sorted(right.keys() - held.keys()):
        yield Fault(code="row", record=one, message=f"table {table} does not hold it")
    for one in sorted(held.keys() - right.keys()):
        message = f"table {table} holds it, but its document's reading does not"
        yield Fault(code="row", record=one, message=message)
    for one in sorted(held.keys() & right.keys()):
        for column, value in right[one].items():
            if held[one][column] != value:
                message = f"{column} in table {table} is not {_short(value)}, as its reading has it"
                yield Fault(code="row", record=one, message=message)


def _short(value: object) -> str:
    """A value in one short line."""
    shown = " ".join(repr(value).split())
    return shown if len(shown) <= LONGEST_VALUE else f"{shown[:LONGEST_VALUE]}..."


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())
