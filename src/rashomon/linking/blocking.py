"""Which events may be one incident with an event, found without looking at all others.

Two events that join share a key (see :mod:`rashomon.linking.keys`). So each event is filed under
its keys, and looks others up under the same ones. When it happened and where narrows that down.

*When*: three kinds of event meet on different shelves.

- Dated ones meet by the day of the event, with ``MISDATED_DAYS`` to spare. Those known only to a
  longer stretch stand in bins of a month, so that none is filed under thirty days.
- An undated one, reported on a known day, meets all others in bins of reporting days: under any key
  when reported within ``REPORTED_WITHIN_DAYS``, under strong keys within ``LATE_DAYS``.
- One with no day at all meets others under strong keys alone.
- A main event dated days before its document appeared stands with the undated, too: the day may be
  that of something else.

*Where*: events at two points more than ``SAME_PLACE_WITHIN_KM`` apart are one incident only when
one document names the other's place. So under any other key an event with a point has a cell of a
grid, and meets only those in cells that touch its own, and those without a cell. A party that
fights everywhere does not bring all its fights together.

What an event is filed under depends on this event only, so a casebook can keep it and look up what
is near a new event, however many others it holds. No block is left out for being full: such a cap
would make two old events meet or part by how many others came, and so by the order of adding.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import floor
from typing import NamedTuple

from rashomon.gazetteer.places.precision import ADMIN1_PRECISION
from rashomon.linking.keys import Key, link_keys, strong_keys
from rashomon.linking.parts.when import (
    LATE_DAYS,
    MISDATED_DAYS,
    REPORTED_TOGETHER_DAYS,
    REPORTED_WITHIN_DAYS,
    WEEK_DAYS,
)
from rashomon.linking.profile import Profile

HAPPENED, LASTED = "happened", "lasted"
"""Shelves of dated events, by the day of the event and, for long ones, by the month."""

REPORTED, UNDATED, NO_DAY = "reported", "undated", "no day"
"""Shelves of dated and undated events by the day of report, and of those without any day."""

MONTH_BIN_DAYS = 32
"""A stretch of up to ``DATED_WITHIN_DAYS`` lies in at most two bins."""

WEEK_BIN_DAYS = REPORTED_WITHIN_DAYS + 1
"""Days that may be ``REPORTED_WITHIN_DAYS`` away lie in at most three bins."""

SEASON_BIN_DAYS = 32
"""Days that may be ``LATE_DAYS`` away lie in at most seven bins."""

CELL_LAT_DEGREES, CELL_LON_DEGREES = 0.5, 1.0
"""At least 55 km up to 60 degrees from the equator, more than ``SAME_PLACE_WITHIN_KM``."""

GRID_ENDS_AT_DEGREES = 59.0
"""Nearer the poles cells would be too narrow, and events there have none."""

N_COLUMNS = int(360 / CELL_LON_DEGREES)


PLACED = frozenset({"place", "mention"})
"""Keys of one place name; who shares them may be set at two points."""


class Block(NamedTuple):
    """Where events stand that may meet.

    Attributes:
        shelf: Which kind of event stands here.
        key: The evidence that they share.
        bin: Their time, counted in bins of the shelf; None in a look-up is any.
    """

    shelf: str
    key: Key
    bin: int | None


def filed_under(profile: Profile) -> Iterator[Block]:
    """The blocks in which others find the event; each has a bin."""
    keys, strong = link_keys(profile), strong_keys(profile)
    if profile.is_dated:
        is_long = profile.last - profile.first >= WEEK_DAYS
        shelf, size = (LASTED, MONTH_BIN_DAYS) if is_long else (HAPPENED, 1)
        yield from _blocks(shelf, keys, _bins(profile.first, profile.last, size))
    if profile.known_days:
        shelf = UNDATED if _may_be_undated(profile) else REPORTED
        yield from _blocks(shelf, keys - strong, _report_bins(profile, 0, WEEK_BIN_DAYS))
        yield from _blocks(shelf, strong, _report_bins(profile, 0, SEASON_BIN_DAYS))
    else:
        yield from _blocks(NO_DAY, strong, (0,))


def looked_up(profile: Profile) -> Iterator[Block]:
    """The blocks in which the event finds others."""
    keys, strong = _counterparts(link_keys(profile)), _counterparts(strong_keys(profile))
    yield from _blocks(NO_DAY, strong, (0,))
    if profile.is_dated:
        first, last = profile.first - MISDATED_DAYS, profile.last + MISDATED_DAYS
        yield from _blocks(HAPPENED, keys, _bins(first, last, 1))
        yield from _blocks(LASTED, keys, _bins(first, last, MONTH_BIN_DAYS))
    for shelf in (REPORTED, UNDATED) if _may_be_undated(profile) else (UNDATED,):
        if profile.known_days:
            week = _report_bins(profile, REPORTED_WITHIN_DAYS, WEEK_BIN_DAYS)
            yield from _blocks(shelf, keys - strong, week)
            yield from _blocks(shelf, strong, _report_bins(profile, LATE_DAYS, SEASON_BIN_DAYS))
        else:
            yield from _blocks(shelf, strong, (None,))


def _may_be_undated(profile: Profile) -> bool:
    """Whether an event has no day, or one so far back that others of its news may differ."""
    item = profile.item
    if not profile.is_dated:
        return True
    if not item.is_main or item.published is None:
        return False
    return item.published.toordinal() - profile.last > WEEK_DAYS - REPORTED_TOGETHER_DAYS


def cell_in(profile: Profile, block: Block) -> int | None:
    """The cell of the event in a block; None where distance parts nobody."""
    return None if block.key[0] in PLACED else cell_of(profile)


def cell_of(profile: Profile) -> int | None:
    """The cell of the event's point; None when it has none or may lie elsewhere."""
    item = profile.item
    is_fine = bool(profile.place) and (item.place_precision or 0) < ADMIN1_PRECISION
    if not is_fine or item.lat is None or item.lon is None:
        return None
    if abs(item.lat) > GRID_ENDS_AT_DEGREES:
        return None
    column = floor(item.lon / CELL_LON_DEGREES) % N_COLUMNS
    return floor(item.lat / CELL_LAT_DEGREES) * N_COLUMNS + column


def cells_near(cell: int) -> frozenset[int]:
    """The cell and the eight around it."""
    row, column = divmod(cell, N_COLUMNS)
    return frozenset(
        (row + up) * N_COLUMNS + (column + right) % N_COLUMNS
        for up in (-1, 0, 1)
        for right in (-1, 0, 1)
    )


def _counterparts(keys: frozenset[Key]) -> frozenset[Key]:
    """The keys under which others meet these: a place meets mentions of it, a mention the place."""
    places = {("place", *key[1:]) for key in keys if key[0] == "mention"}
    mentions = {("mention", *key[1:]) for key in keys if key[0] == "place"}
    return frozenset({key for key in keys if key[0] != "mention"} | places | mentions)


def _blocks(shelf: str, keys: Iterable[Key], bins: Iterable[int | None]) -> Iterator[Block]:
    bins = tuple(bins)
    return (Block(shelf, key, place) for key in keys for place in bins)


def _bins(first: int, last: int, size: int) -> range:
    return range(first // size, last // size + 1)


def _report_bins(profile: Profile, spare_days: int, size: int) -> frozenset[int]:
    days = profile.known_days
    return frozenset(
        place for day in days for place in _bins(day - spare_days, day + spare_days, size)
    )


class BlockIndex:
    """Events by block, in memory; each is named by its position."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self._bins: dict[tuple[str, Key], dict[int, dict[int | None, list[int]]]] = {}
        for position, profile in enumerate(profiles):
            for block in filed_under(profile):
                assert block.bin is not None  # only look-ups name any bin
                bins = self._bins.setdefault((block.shelf, block.key), defaultdict(dict))
                cell = cell_in(profile, block)
                bins[block.bin].setdefault(cell, []).append(position)

    def near(self, profile: Profile) -> set[int]:
        """The positions of all events that may join this one, itself included."""
        cell = cell_of(profile)
        around = None if cell is None else (None, *cells_near(cell))
        found: set[int] = set()
        for shelf, key, place in looked_up(profile):
            bins = self._bins.get((shelf, key))
            if bins is None or (place is not None and place not in bins):
                continue
            for cells in bins.values() if place is None else (bins[place],):
                chosen = cells.values() if around is None else map(cells.get, around)
                for events in chosen:
                    found.update(events or ())
        return found


def candidate_pairs(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Positions of two events that may join, the smaller first, each pair once."""
    index = BlockIndex(profiles)
    for position, profile in enumerate(profiles):
        for other in sorted(index.near(profile)):
            if other > position:
                yield position, other
