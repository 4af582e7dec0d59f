"""Which events stand near which: the blocks of :mod:`rashomon.linking.blocking`, kept.

A block is kept as the first 64 bits of a hash of its shelf and key, and its bin. Two blocks that
fall on one number only make two events meet that are then compared and found different.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Connection,
    ForeignKey,
    Integer,
    Table,
    delete,
    insert,
    or_,
    select,
    tuple_,
)

from rashomon.linking import Block, Profile, cell_in, cell_of, cells_near, filed_under, looked_up
from rashomon.store.schema import WORD, metadata

BLOCKS_PER_QUERY = 400
"""Each takes two values, and SQLite before 3.32 takes at most 999 in one statement."""

ROWS_PER_INSERT = 20_000
"""So many rows are held in memory while a whole casebook is filed."""

block = Table(
    "block",
    metadata,
    Column("slot", BigInteger, primary_key=True, autoincrement=False),
    Column("bin", Integer, primary_key=True, autoincrement=False),
    Column("event_id", WORD, ForeignKey("event.id"), primary_key=True),
    Column("cell", Integer),
    sqlite_with_rowid=False,
)
"""Each event under each of its blocks, with the cell of the grid that it stands in, if any. The
primary key is in the order of look-ups and serves as index."""

linked_by = Table(
    "linked_by",
    metadata,
    Column("version", WORD, primary_key=True),
)
"""The mark of the linking that filed the blocks and formed the incidents: one row, or none."""

Place = tuple[int, int | None]
"""Slot and bin of a block."""


def place_of(wanted: Block) -> Place:
    """Where a block stands in the table."""
    named = repr((wanted.shelf, *wanted.key)).encode()
    digest = hashlib.blake2b(named, digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True), wanted.bin


def file_events(connection: Connection, profiles: Iterable[Profile]) -> None:
    """Put events under their blocks; they must not stand under any."""
    rows = (
        {"slot": slot, "bin": place, "event_id": profile.item.event_id, "cell": cell}
        for profile in profiles
        for (slot, place), cell in sorted(
            {place_of(one): cell_in(profile, one) for one in filed_under(profile)}.items(),
            key=repr,
        )
    )
    while some := list(islice(rows, ROWS_PER_INSERT)):
        connection.execute(insert(block), some)


def unfile_events(connection: Connection, profiles: Iterable[Profile]) -> None:
    """Take events, as they were when they were filed, from their blocks."""
    for profile in profiles:
        places = sorted({place_of(one) for one in filed_under(profile)}, key=repr)
        for some in _in_parts(places):
            mine = block.c.event_id == profile.item.event_id
            connection.execute(delete(block).where(mine, _stands_in(some)))


def unfile_all(connection: Connection) -> None:
    """Take every event from its blocks."""
    connection.execute(delete(block))


def select_near(connection: Connection, profiles: Iterable[Profile]) -> dict[str, set[str]]:
    """For each of these events the ids of all that may join it, itself included when filed."""
    near: dict[str, set[str]] = {}
    around: dict[str, frozenset[int] | None] = {}
    seekers: dict[Place, set[str]] = {}
    for profile in profiles:
        event_id, cell = profile.item.event_id, cell_of(profile)
        near[event_id] = set()
        around[event_id] = None if cell is None else cells_near(cell)
        for wanted in looked_up(profile):
            seekers.setdefault(place_of(wanted), set()).add(event_id)
    for some in _in_parts(sorted(seekers, key=repr)):
        for slot, place, found, cell in connection.execute(select(block).where(_stands_in(some))):
            for seeker in (*seekers.get((slot, place), ()), *seekers.get((slot, None), ())):
                cells = around[seeker]
                if cell is None or cells is None or cell in cells:
                    near[seeker].add(found)
    return near


def linked_version(connection: Connection) -> str | None:
    """The mark of the linking that formed the incidents; None when nothing has been linked."""
    return connection.scalar(select(linked_by.c.version))


def set_linked_version(connection: Connection, version: str) -> None:
    """Note which linking formed the incidents."""
    connection.execute(delete(linked_by))
    connection.execute(insert(linked_by), [{"version": version}])


def _in_parts(places: Sequence[Place]) -> Iterator[Sequence[Place]]:
    for start in range(0, len(places), BLOCKS_PER_QUERY):
        yield places[start : start + BLOCKS_PER_QUERY]


def _stands_in(places: Sequence[Place]) -> ColumnElement[bool]:
    binned = [place for place in places if place[1] is not None]
    whole = [slot for slot, place in places if place is None]
    return or_(tuple_(block.c.slot, block.c.bin).in_(binned), block.c.slot.in_(whole))
