"""The list of decisions: appended to, never changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    Select,
    Table,
    Text,
    func,
    insert,
    select,
)

from rashomon.model import Decision, from_json, to_json
from rashomon.store.queries import in_parts
from rashomon.store.schema import WORD, metadata

decision = Table(
    "decision",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("id", WORD, nullable=False, unique=True),
    Column("record", Text, nullable=False),
)
"""What people decided, in order, ``record`` being the decision's JSON line."""

decision_subject = Table(
    "decision_subject",
    metadata,
    Column("number", Integer, ForeignKey("decision.number"), primary_key=True, autoincrement=False),
    Column("subject", WORD, primary_key=True),
    Index("decision_subject_subject", "subject"),
)
"""The records, and names of speakers, that each decision is about."""


def append_decision(connection: Connection, new: Decision, subjects: Iterable[str]) -> None:
    """Write one decision behind all others."""
    row = {"number": new.number, "id": new.id, "record": to_json(new)}
    connection.execute(insert(decision), [row])
    rows = [{"number": new.number, "subject": subject} for subject in subjects]
    if rows:
        connection.execute(insert(decision_subject), rows)


def next_number(connection: Connection) -> int:
    """The number of the decision that comes next, from 1."""
    return (connection.scalar(select(func.max(decision.c.number))) or 0) + 1


def select_decisions(connection: Connection) -> tuple[Decision, ...]:
    """All decisions in their order."""
    return _records(connection, select(decision.c.record).order_by(decision.c.number))


def select_decisions_about(connection: Connection, subjects: Sequence[str]) -> tuple[Decision, ...]:
    """Decisions about any of these subjects in their order, with the undos that touch them."""
    if next_number(connection) == 1:
        return ()
    found: dict[str, Decision] = {}
    wanted: Sequence[str] = sorted(set(subjects))
    while wanted:
        new = {one.id: one for one in _about(connection, wanted) if one.id not in found}
        found |= new
        wanted = sorted(new)
    return tuple(sorted(found.values(), key=lambda one: one.number))


def _about(connection: Connection, subjects: Sequence[str]) -> Iterable[Decision]:
    for some in in_parts(subjects):
        numbers = select(decision_subject.c.number).where(decision_subject.c.subject.in_(some))
        query = select(decision.c.record).where(decision.c.number.in_(numbers))
        yield from _records(connection, query)


def _records(connection: Connection, query: Select[tuple[str]]) -> tuple[Decision, ...]:
    return tuple(from_json(row.record, Decision) for row in connection.execute(query))
