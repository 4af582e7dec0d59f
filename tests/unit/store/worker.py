"""Processes that the tests kill, or let write at once: ``python -m tests.unit.store.worker``.

``add LOCATION NAME COUNT`` adds documents, two in a transaction. ``kill LOCATION TIMES`` has a
child do so again and again, each killed at another moment of its work, and prints for each a line
of JSON with what the child had committed and what is there afterwards.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections.abc import Callable
from io import RawIOBase

from tests.unit.store.makers import add, make_reading

from rashomon.store import Casebook

TRANSACTIONS = 4
PADDING = 150
"""Makes a document of some kilobytes, so that a transaction has several pages to write."""


def add_pairs(location: str, name: str, count: int, tell: Callable[[list[str]], None]) -> None:
    """Add documents in pairs; ``tell`` is given the ids of each pair when it is committed."""
    for number in range(0, count, 2):
        pair = [make_reading(f"{name}-{number + one}", padding=PADDING) for one in (0, 1)]
        with Casebook.open(location, create=True) as casebook, casebook.transaction() as batch:
            add(batch, *pair)
        tell([reading.document.id for reading in pair])


def killed_after(seconds: float, location: str, name: str) -> list[str]:
    """The ids that a child told of before it was killed; it is fresh, and single-threaded."""
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read_end)
        with os.fdopen(write_end, "wb", buffering=0) as teller:
            add_pairs(location, name, 1000, lambda ids: write_line(teller, ids))
        os._exit(0)
    os.close(write_end)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(read_end) as told:
        return [one for line in told for one in json.loads(line)]


def write_line(stream: RawIOBase, record: object) -> None:
    stream.write(json.dumps(record).encode() + b"\n")


def kill_many(location: str, times: int) -> None:
    begun = time.monotonic()
    add_pairs(location, "warm", 2 * TRANSACTIONS, lambda _: None)
    span = time.monotonic() - begun
    told: set[str] = set()
    for number in range(times):
        told |= set(killed_after(span * (number + 1) / times, location, f"run{number}"))
        with Casebook.open(location) as casebook:
            found = casebook.counts().documents
            casebook.readings(sorted(told))
            faults = [fault.message for fault in casebook.faults()]
        line = {"told": len(told), "found": found, "faults": faults}
        sys.stdout.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    command, where, *rest = sys.argv[1:]
    if command == "kill":
        kill_many(where, int(rest[0]))
    else:
        add_pairs(where, rest[0], int(rest[1]), lambda _: None)
