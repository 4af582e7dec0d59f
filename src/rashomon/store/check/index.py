"""Faults of the search index: it must hold the words of every passage, and no others."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, text

from rashomon.model import Reading
from rashomon.store.check.faults import Fault
from rashomon.store.check.held import Held
from rashomon.store.passages import Passage, passages_of, vector_of

VOCABULARY = (
    "DROP TABLE IF EXISTS temp.passage_vocabulary",
    "CREATE VIRTUAL TABLE temp.passage_vocabulary USING fts5vocab(main, passage_words, instance)",
)

PLACES = 997
"""Places in a text are told apart up to this number, which keeps sums far from 64 bits."""

BODY = 499
"""Added to places in the body, so that they differ from those in the head."""

MARKS = (
    "SELECT doc,"
    f" (1 + (offset + {BODY} * (col = 'body')) % {PLACES})"
    " * (1 + length(term) + 31 * unicode(term) + 961 * unicode(substr(term, -1)))"
    " FROM temp.passage_vocabulary"
)
"""A number for each word of each passage, from its place, length, first and last letter."""

WRONG_VECTORS = (
    "SELECT wanted.number FROM unnest(CAST(:numbers AS integer[]), CAST(:words AS text[]))"
    " AS wanted (number, words) LEFT JOIN passage_words USING (number)"
    " WHERE passage_words.words IS DISTINCT FROM CAST(wanted.words AS tsvector)"
)

STRAY_VECTORS = (
    "SELECT number FROM passage_words"
    " WHERE number NOT IN (SELECT number FROM passage) ORDER BY number"
)


class IndexCheck:
    """Compares the index with the readings as they pass by.

    PostgreSQL is asked for each document. SQLite's index tells only all words of all passages, in
    order of words; their marks are added up for each passage and compared at the end.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._is_server = connection.dialect.name == "postgresql"
        self._marks: dict[int, int] = {}
        self._owners: dict[int, str] = {}

    def take(self, held: Held, read: Reading) -> Iterator[Fault]:
        """Look at the passages of a document."""
        wanted = {found.claim_id: found for found in passages_of(read)}
        numbers = {row["claim_id"]: row["number"] for row in held.passages}
        present = {numbers[name]: found for name, found in wanted.items() if name in numbers}
        owners = {number: found.claim_id or read.document.id for number, found in present.items()}
        if self._is_server:
            words = [vector_of(found) for found in present.values()]
            sought = {"numbers": list(present), "words": words}
            for number in self._connection.scalars(text(WRONG_VECTORS), sought).all():
                yield _fault(owners[number])
        else:
            self._owners |= owners
            self._marks |= {number: _mark(found) for number, found in present.items()}

    def finish(self) -> Iterator[Fault]:
        """What can be told only when all documents were seen."""
        if self._is_server:
            for number in self._connection.scalars(text(STRAY_VECTORS)).all():
                yield _stray(number)
            return
        found = self._found_marks()
        for number in sorted(self._marks.keys() | found.keys()):
            if number not in self._marks:
                yield _stray(number)
            elif found.get(number, 0) != self._marks[number]:
                yield _fault(self._owners[number])

    def _found_marks(self) -> dict[int, int]:
        found: dict[int, int] = {}
        for statement in VOCABULARY:
            self._connection.exec_driver_sql(statement)
        for number, mark in self._connection.exec_driver_sql(MARKS):
            found[number] = found.get(number, 0) + mark
        self._connection.exec_driver_sql(VOCABULARY[0])
        return found


def _mark(found: Passage) -> int:
    """The sum of the marks of a passage, as the query over the index gives them."""
    return sum(
        (1 + (place + shift) % PLACES) * (1 + len(word) + 31 * ord(word[0]) + 961 * ord(word[-1]))
        for shift, words in ((0, found.head), (BODY, found.body))
        for place, word in enumerate(words)
    )


def _fault(record: str) -> Fault:
    message = "search does not find it by its words; `rashomon backup` and `restore` mend that"
    return Fault(code="index", record=record, message=message)


def _stray(number: int) -> Fault:
    message = f"it holds words of passage {number}, which no document or claim has"
    return Fault(code="index", record="passage_words", message=message)
