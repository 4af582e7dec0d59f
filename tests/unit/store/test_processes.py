"""Real processes on one casebook: killed at many moments, and writing at once; both databases."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.unit.store.makers import add, make_reading
from tests.unit.store.worker import PADDING, TRANSACTIONS

from rashomon.errors import CasebookError
from rashomon.store import Casebook, connection, parse_terms

ROOT = Path(__file__).parents[3]
KILLS = 12
EACH = 10


def start_worker(*arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.unit.store.worker", *arguments]
    return subprocess.Popen(command, cwd=ROOT, text=True, stdout=subprocess.PIPE)


def test_a_process_killed_at_any_moment_loses_nothing_and_leaves_no_half(location: str) -> None:
    with start_worker("kill", location, str(KILLS)) as worker:
        printed, _ = worker.communicate(timeout=300)
    assert worker.returncode == 0
    lines = [json.loads(line) for line in printed.splitlines()]
    assert len(lines) == KILLS
    n_untold = 0
    for line in lines:
        assert line["faults"] == []
        assert line["found"] % 2 == 0, "half a transaction is there"
        # A child may be killed after a commit and before it tells of it.
        n_new = line["found"] - line["told"] - 2 * TRANSACTIONS
        assert n_untold <= n_new <= n_untold + 2
        n_untold = n_new
    assert lines[-1]["told"] > 0, "no child had time to commit anything"


def test_two_writers_at_once_end_in_what_one_alone_would_make(
    location: str, tmp_path: Path
) -> None:
    names = [f"{name}-{number}" for name in ("one", "two") for number in range(EACH)]
    with Casebook.open(location, create=True) as casebook, casebook.transaction():
        pass
    workers = [start_worker("add", location, name, str(EACH)) for name in ("one", "two")]
    assert [worker.wait(timeout=120) for worker in workers] == [0, 0]
    for worker in workers:
        worker.communicate()
    alone = tmp_path / "alone.db"
    with Casebook.open(str(alone), create=True) as casebook, casebook.transaction() as batch:
        add(batch, *(make_reading(name, padding=PADDING) for name in names))
    with Casebook.open(location) as both, Casebook.open(str(alone)) as one:
        assert both.faults() == ()
        assert both.counts() == one.counts()
        (mine,), (other,) = both.incident_ids(), one.incident_ids()
        assert both.incident_events(mine) == one.incident_events(other)
        assert both.search(parse_terms("strike"), 1).n_found == 2 * EACH


def add_one(casebook: Casebook) -> None:
    with casebook.transaction() as batch:
        add(batch, make_reading("b"))


def test_a_writer_waits_for_another_and_is_told_when_it_takes_too_long(
    location: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Casebook.open(location, create=True) as first, first.transaction() as batch:
        add(batch, make_reading("a"))
    monkeypatch.setattr(connection, "WAIT_SECONDS", 0.05)
    with Casebook.open(location) as one, Casebook.open(location) as other:
        with one.transaction() as batch:
            add(batch, make_reading("c"))
            with pytest.raises(CasebookError, match="another process is writing to it"):
                add_one(other)
            assert other.counts().documents == 1
        assert other.counts().documents == 2
        add_one(other)
        assert one.counts().documents == 3


def test_processes_that_begin_one_casebook_in_a_database_share_it(location: str) -> None:
    """In a folder the second is refused instead: its file would replace the first one's."""
    if not location.startswith("postgresql"):
        with Casebook.open(location, create=True) as late:
            with Casebook.open(location, create=True) as early:
                add_one(early)
            with pytest.raises(CasebookError, match="another process has made it meanwhile"):
                add_one(late)
        return
    workers = [start_worker("add", location, name, "2") for name in ("one", "two", "three")]
    assert [worker.wait(timeout=120) for worker in workers] == [0, 0, 0]
    for worker in workers:
        worker.communicate()
    with Casebook.open(location) as casebook:
        assert casebook.counts().documents == 6
        assert casebook.faults() == ()
