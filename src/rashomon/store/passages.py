"""The search index: what is found by its words, documents and claims.

Which passages there are stands in the table ``passage``. Their words stand in ``passage_words``,
an FTS5 table in SQLite, which keeps no text of its own, and a table with a ``tsvector`` in
PostgreSQL. Both hold words that are folded here, so that both find the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, exists, func, insert, select, text

from rashomon.model import Claim, Reading, from_json
from rashomon.store.schema import passage, reading
from rashomon.store.words import fold_words

READINGS_AT_ONCE = 200

MAX_VECTOR_BYTES = 1_000_000
"""PostgreSQL takes 1,048,575 bytes of words and places of one text; a long book is less."""

MAX_PLACES = 255
"""Places of one word in a text that PostgreSQL keeps."""

MAX_PLACE = 16_383
"""The last place that PostgreSQL can tell from the next; phrases further on are not found."""

HEAD_GAP = 2
"""Places between head and body, so that no phrase reaches from one into the other."""

TABLES = {
    "sqlite": (
        "CREATE VIRTUAL TABLE IF NOT EXISTS passage_words"
        " USING fts5(head, body, content='', tokenize='ascii')",
    ),
    "postgresql": (
        "CREATE TABLE IF NOT EXISTS passage_words"
        " (number INTEGER PRIMARY KEY REFERENCES passage (number), words TSVECTOR NOT NULL)",
        "CREATE INDEX IF NOT EXISTS passage_words_words ON passage_words USING gin (words)",
    ),
}

ADD_WORDS = {
    "sqlite": "INSERT INTO passage_words (rowid, head, body) VALUES (:number, :head, :body)",
    "postgresql": (
        "INSERT INTO passage_words (number, words) VALUES (:number, CAST(:words AS tsvector))"
    ),
}


@dataclass(frozen=True, slots=True)
class Passage:
    """What can be found: a document by title and text, a claim by speaker and evidence.

    Attributes:
        claim_id: The claim; None is the document itself.
        head: Folded words of the title, or of the speaker as written and as named, and the relays.
        body: Folded words of the text, or of the evidence.
    """

    claim_id: str | None
    head: tuple[str, ...]
    body: tuple[str, ...]


def passages_of(read: Reading) -> Iterator[Passage]:
    """What can be found of a reading: its document, then its claims in order."""
    document = read.document
    yield Passage(None, fold_words(document.title or ""), fold_words(document.text))
    for claim in read.claims:
        yield Passage(claim.id, fold_words(_head(claim)), fold_words(claim.evidence.text))


def make_index(connection: Connection) -> None:
    """Make the index where it is missing, and add every reading that is not in it."""
    for statement in TABLES[connection.dialect.name]:
        connection.execute(text(statement))
    known = exists().where(passage.c.document_id == reading.c.document_id)
    query = select(reading.c.document_id).where(~known).order_by(reading.c.document_id)
    index_documents(connection, connection.scalars(query).all())


def index_documents(connection: Connection, document_ids: Sequence[str]) -> None:
    """Add documents to the index from their readings; a reading that is broken is left out."""
    for start in range(0, len(document_ids), READINGS_AT_ONCE):
        some = document_ids[start : start + READINGS_AT_ONCE]
        chosen = select(reading).where(reading.c.document_id.in_(some))
        records = {row.document_id: row.record for row in connection.execute(chosen)}
        parsed = (_parse(records[name]) for name in some if name in records)
        add_passages(connection, [read for read in parsed if read is not None])


def _parse(record: str) -> Reading | None:
    try:
        return from_json(record, Reading)
    except ValueError:
        return None


def add_passages(connection: Connection, readings: Iterable[Reading]) -> None:
    """Add documents and their claims to the index; they are not in it yet."""
    number = connection.scalar(select(func.max(passage.c.number))) or 0
    places, words = [], []
    for read in readings:
        for found in passages_of(read):
            number += 1
            place = {"document_id": read.document.id, "claim_id": found.claim_id}
            places.append({"number": number, **place})
            words.append(words_row(connection.dialect.name, number, found))
    if places:
        connection.execute(insert(passage), places)
        connection.execute(text(ADD_WORDS[connection.dialect.name]), words)


def words_row(database: str, number: int, found: Passage) -> dict[str, Any]:
    """The values of a row of ``passage_words``."""
    if database == "postgresql":
        return {"number": number, "words": vector_of(found)}
    return {"number": number, "head": " ".join(found.head), "body": " ".join(found.body)}


def vector_of(found: Passage) -> str:
    """The words of a passage with their places, as PostgreSQL writes a ``tsvector``."""
    places: dict[str, list[int]] = {}
    size = 0
    first_of_body = len(found.head) + HEAD_GAP
    for first, words in ((1, found.head), (first_of_body, found.body)):
        for place, word in enumerate(words, first):
            if size < MAX_VECTOR_BYTES and len(places.setdefault(word, [])) < MAX_PLACES:
                places[word].append(min(place, MAX_PLACE))
                size += 2 if len(places[word]) > 1 else len(word.encode()) + 8
    return " ".join(f"'{word}':{','.join(map(str, at))}" for word, at in places.items() if at)


def _head(claim: Claim) -> str:
    speaker = claim.speaker
    named = [speaker.text, speaker.name or ""] if speaker else []
    return " ".join([*dict.fromkeys(named), *(relay.text for relay in claim.relays)])
