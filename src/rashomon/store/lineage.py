"""Lineage in a casebook: the keys under which documents meet, and the links that were found.

Work for a new document grows with the documents of its days that share a sentence with it, not
with the casebook.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Connection,
    Date,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    delete,
    insert,
    or_,
    select,
)

from rashomon.lineage import DAYS_APART, SCHEME
from rashomon.model import Document, LineageLink, from_json, to_json
from rashomon.store.queries import IDS_PER_QUERY, select_readings
from rashomon.store.schema import WORD, document, metadata

lineage_state = Table(
    "lineage_state",
    metadata,
    Column("document_id", WORD, ForeignKey("document.id"), primary_key=True),
    Column("scheme", Integer, nullable=False),
)
"""Which documents have been traced, by which way of making keys."""

lineage_key = Table(
    "lineage_key",
    metadata,
    Column("document_id", WORD, ForeignKey("document.id"), primary_key=True),
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("published", Date),
    Index("lineage_key_day", "key", "published"),
)
"""The keys of each document; documents that share one may share a sentence."""

lineage_link = Table(
    "lineage_link",
    metadata,
    Column("first", WORD, ForeignKey("document.id"), primary_key=True),
    Column("second", WORD, ForeignKey("document.id"), primary_key=True),
    Column("record", Text, nullable=False),
    Index("lineage_link_second", "second"),
)
"""Links between documents, ``record`` being the JSON line."""


class LineageTables:
    """The lineage of a casebook, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def untraced(self) -> tuple[str, ...]:
        """Ids of documents that were never compared, or by another way of making keys, sorted."""
        traced = select(lineage_state.c.document_id).where(lineage_state.c.scheme == SCHEME)
        query = select(document.c.id).where(document.c.id.not_in(traced))
        return tuple(self._connection.scalars(query.order_by(document.c.id)))

    def documents(self, document_ids: Sequence[str]) -> tuple[Document, ...]:
        """Documents with their texts, in the order of the ids."""
        readings = select_readings(self._connection, document_ids)
        return tuple(readings[document_id].document for document_id in document_ids)

    def neighbours(self, new: Document, keys: Collection[int]) -> tuple[str, ...]:
        """Ids of traced documents that share a key with a new one and may be copies, sorted."""
        found: set[str] = set()
        for some in _portions(sorted(keys)):
            query = select(lineage_key.c.document_id).where(lineage_key.c.key.in_(some))
            if new.published is not None:
                query = query.where(_is_near(new.published))
            found.update(self._connection.scalars(query))
        return tuple(sorted(found - {new.id}))

    def save(self, new: Document, keys: Iterable[int], links: Iterable[LineageLink]) -> None:
        """Note that a document was traced, with what came of it; what was noted before goes."""
        self._forget(new.id)
        self._connection.execute(insert(lineage_state), [_state_row(new.id)])
        self._insert(lineage_key, [_key_row(new, key) for key in sorted(keys)])
        self._insert(lineage_link, [_link_row(link) for link in links])

    def links(self, document_ids: Sequence[str] | None = None) -> tuple[LineageLink, ...]:
        """Links that touch any of the documents, by document ids; None asks for all links."""
        if document_ids is None:
            return self._links(None)
        found = {
            (link.first, link.second): link
            for some in _portions(document_ids)
            for link in self._links(
                or_(lineage_link.c.first.in_(some), lineage_link.c.second.in_(some))
            )
        }
        return tuple(found[pair] for pair in sorted(found))

    def _links(self, condition: ColumnElement[bool] | None) -> tuple[LineageLink, ...]:
        query = select(lineage_link.c.record)
        if condition is not None:
            query = query.where(condition)
        ordered = query.order_by(lineage_link.c.first, lineage_link.c.second)
        return tuple(from_json(line, LineageLink) for line in self._connection.scalars(ordered))

    def _forget(self, document_id: str) -> None:
        for table in (lineage_state, lineage_key):
            gone = delete(table).where(table.c.document_id == document_id)
            self._connection.execute(gone)
        touches = or_(lineage_link.c.first == document_id, lineage_link.c.second == document_id)
        self._connection.execute(delete(lineage_link).where(touches))

    def _insert(self, table: Table, rows: Sequence[dict[str, Any]]) -> None:
        if rows:
            self._connection.execute(insert(table), list(rows))


def _is_near(day: date) -> ColumnElement[bool]:
    """Whether a document may be of the same days; unknown days are never left out."""
    published = lineage_key.c.published
    around = timedelta(days=DAYS_APART)
    return or_(published.is_(None), published.between(day - around, day + around))


def _portions(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(values), IDS_PER_QUERY // 2):
        yield values[start : start + IDS_PER_QUERY // 2]


def _state_row(document_id: str) -> dict[str, Any]:
    return {"document_id": document_id, "scheme": SCHEME}


def _key_row(new: Document, key: int) -> dict[str, Any]:
    return {"document_id": new.id, "key": key, "published": new.published}


def _link_row(link: LineageLink) -> dict[str, Any]:
    return {"first": link.first, "second": link.second, "record": to_json(link)}
