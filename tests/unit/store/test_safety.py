"""What is left of a casebook when something goes wrong."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect, text
from tests.unit.store.makers import add, dump, make_casebook, make_reading

from rashomon.errors import CasebookError, UnreadableInput
from rashomon.store import Casebook
from rashomon.store.address import parse_address

ROOT = Path(__file__).parents[3]

KILLED_ADD = """
import os, signal, sys
from rashomon.store import Casebook
from tests.unit.store.makers import add, make_reading

with Casebook.open(sys.argv[1], create=True) as casebook, casebook.transaction() as batch:
    # More than SQLite's page cache holds, so that part of it has reached the disk.
    add(batch, *(make_reading(f"new{number}", padding=4000) for number in range(60)))
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "case.db"


def kill_an_add(path: Path) -> None:
    command = [sys.executable, "-c", KILLED_ADD, str(path)]
    done = subprocess.run(command, cwd=ROOT, check=False, timeout=60)
    assert done.returncode == -signal.SIGKILL


def fail_in_an_add(casebook: Casebook) -> None:
    with casebook.transaction() as batch:
        add(batch, make_reading("b"))
        raise ZeroDivisionError


def add_one(casebook: Casebook) -> None:
    with casebook.transaction() as batch:
        add(batch, make_reading("b"))


def test_a_killed_add_leaves_the_casebook_as_it_was(path: Path) -> None:
    make_casebook(path, make_reading("a"))
    before = dump(path)
    kill_an_add(path)
    log = path.with_name("case.db-wal")
    assert log.stat().st_size > 0, "nothing had reached the disk"
    with Casebook.open(str(path)) as casebook:
        assert casebook.counts().documents == 1
    assert dump(path) == before


def test_a_killed_first_add_leaves_no_file(path: Path) -> None:
    kill_an_add(path)
    assert list(path.parent.iterdir()) == []


def test_a_failed_add_leaves_the_casebook_as_it_was(path: Path) -> None:
    make_casebook(path, make_reading("a"))
    before = path.read_bytes()
    with Casebook.open(str(path)) as casebook, pytest.raises(ZeroDivisionError):
        fail_in_an_add(casebook)
    assert path.read_bytes() == before


def test_a_failed_first_add_leaves_no_file(path: Path) -> None:
    with Casebook.open(str(path), create=True) as casebook, pytest.raises(ZeroDivisionError):
        fail_in_an_add(casebook)
    assert list(path.parent.iterdir()) == []


def test_opening_alone_leaves_no_file(path: Path) -> None:
    with Casebook.open(str(path), create=True) as casebook:
        assert casebook.counts().documents == 0
    assert list(path.parent.iterdir()) == []


def test_the_first_add_leaves_the_casebook_alone_in_its_folder(path: Path) -> None:
    make_casebook(path, make_reading("a"))
    assert list(path.parent.iterdir()) == [path]


def test_a_casebook_goes_on_after_its_first_add(path: Path) -> None:
    with Casebook.open(str(path), create=True) as casebook:
        for name in "ab":
            with casebook.transaction() as batch:
                add(batch, make_reading(name))
        assert casebook.counts().documents == 2


def test_adding_twice_changes_no_byte_of_the_dump(path: Path) -> None:
    dumps = []
    for _ in range(2):
        make_casebook(path, make_reading("a"), make_reading("b", published=19))
        with Casebook.open(str(path)) as casebook, casebook.transaction() as batch:
            batch.record_skipped(UnreadableInput("bad.txt", "empty", "empty"))
        dumps.append(dump(path))
    assert dumps[0] == dumps[1]


def test_the_same_documents_make_the_same_casebook_elsewhere(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    for target in (path, other):
        make_casebook(target, make_reading("a"), make_reading("b"))
    assert dump(path) == dump(other)


def test_two_may_read_one_casebook(path: Path) -> None:
    make_casebook(path, make_reading("a"))
    with Casebook.open(str(path)) as one, Casebook.open(str(path)) as other:
        assert one.incident_ids() == other.incident_ids() != ()


def test_a_reader_sees_nothing_of_an_unfinished_add(path: Path) -> None:
    make_casebook(path, make_reading("a"))
    with Casebook.open(str(path)) as writer, Casebook.open(str(path)) as reader:
        with writer.transaction() as batch:
            add(batch, make_reading("b"))
            assert reader.counts().documents == 1
        assert reader.counts().documents == 2


def test_a_second_writer_is_told_to_wait(path: Path) -> None:
    make_casebook(path, make_reading("a"))
    impatient = f"sqlite:///{path}?timeout=0.05"
    with Casebook.open(str(path)) as one, Casebook.open(impatient) as other:
        with one.transaction() as batch:
            add(batch, make_reading("b"))
            with pytest.raises(CasebookError, match="another process is writing to it"):
                add_one(other)
        assert other.counts().documents == 2


def test_of_two_that_begin_one_casebook_the_second_is_refused(path: Path) -> None:
    with Casebook.open(str(path), create=True) as late:
        make_casebook(path, make_reading("a"))
        before = dump(path)
        with pytest.raises(CasebookError, match="another process has made it"):
            add_one(late)
    assert dump(path) == before
    assert list(path.parent.iterdir()) == [path]


def test_a_casebook_that_may_only_be_read_can_be_read(path: Path) -> None:
    make_casebook(path, make_reading("a"))
    with Casebook.open(f"sqlite:///file:{path}?mode=ro&uri=true") as casebook:
        assert casebook.counts().documents == 1
        with pytest.raises(CasebookError, match="it cannot be written"):
            add_one(casebook)


READ_AS_NOBODY = """
import os, sys
sys.path[:0] = sys.argv[3].split(os.pathsep)
from rashomon.errors import CasebookError
from rashomon.store import Casebook
from tests.unit.store.makers import add, make_reading

# All is loaded before: Python itself may stand in a folder that nobody else may read.
with Casebook.open("sqlite://", create=True) as casebook, casebook.transaction() as batch:
    add(batch, make_reading("y"))
casebook.faults()
os.setuid(int(sys.argv[2]))
with Casebook.open(sys.argv[1]) as casebook:
    counted = casebook.counts().documents
    faults = casebook.faults()
    try:
        with casebook.transaction() as batch:
            add(batch, make_reading("z"))
    except CasebookError as error:
        print(counted, len(faults), error)
"""


def read_as_nobody(path: Path) -> str:
    """What a user who may write neither file nor folder finds there."""
    nobody = 65534 if os.geteuid() == 0 else os.geteuid()
    command = [sys.executable, "-c", READ_AS_NOBODY, str(path), str(nobody)]
    where = os.pathsep.join([str(ROOT), str(ROOT / "src")])
    done = subprocess.run(
        [*command, where], cwd="/", capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def locked_folder() -> Iterator[Path]:
    """A folder that others may read, which those of pytest are not, and not write."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        yield folder
        folder.chmod(0o700)


def lock(path: Path) -> None:
    path.chmod(0o444)
    path.parent.chmod(0o555)


@pytest.mark.skipif(os.name != "posix", reason="needs permissions of files")
def test_a_casebook_in_a_folder_that_may_only_be_read_can_be_read(locked_folder: Path) -> None:
    path = locked_folder / "case.db"
    make_casebook(path, make_reading("a"), make_reading("b"))
    lock(path)
    printed = read_as_nobody(path)
    assert printed.startswith("2 0 ")
    assert "it cannot be written" in printed
    assert list(locked_folder.iterdir()) == [path]


@pytest.mark.skipif(os.name != "posix", reason="needs permissions of files")
def test_an_old_casebook_that_may_only_be_read_can_be_read(locked_folder: Path) -> None:
    path = locked_folder / "old.db"
    old = Path(__file__).with_name("casebook_0001.sql").read_text("utf-8")
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(old)
    before = path.read_bytes()
    lock(path)
    printed = read_as_nobody(path)
    assert printed.startswith("3 0 ")
    assert "it cannot be written" in printed
    assert path.read_bytes() == before


def test_a_log_that_is_left_from_another_casebook_is_not_taken_over(path: Path) -> None:
    """SQLite would write what it holds into the new file."""
    path.with_name("case.db-wal").write_bytes(b"pages of another casebook")
    with pytest.raises(CasebookError, match=r"case\.db-wal is left from a casebook that is gone"):
        Casebook.open(str(path), create=True)


def test_a_casebook_keeps_a_log_of_its_own_while_it_is_open_only(path: Path) -> None:
    make_casebook(path, make_reading("a"))
    with Casebook.open(str(path)) as casebook, casebook.transaction() as batch:
        add(batch, make_reading("b"))
        assert path.with_name("case.db-wal").exists()
    assert list(path.parent.iterdir()) == [path]


def test_a_casebook_of_an_older_version_gets_a_log_when_it_is_written_to(path: Path) -> None:
    make_casebook(path, make_reading("a"))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
    with Casebook.open(str(path)) as casebook:
        add_one(casebook)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


@pytest.mark.service
def test_a_server_that_is_not_there_is_one_line() -> None:
    pytest.importorskip("psycopg")
    with pytest.raises(CasebookError, match="the database server cannot be used") as caught:
        Casebook.open("postgresql://reader:secret@/cases?host=/nowhere")
    assert "\n" not in str(caught.value)
    assert "secret" not in str(caught.value)


def test_postgresql_without_its_driver_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(CasebookError, match=r"pip install 'rashomon\[postgres\]'"):
        Casebook.open("postgresql://localhost/cases")


@pytest.mark.service
def test_a_database_of_somebody_else_is_refused_and_untouched(
    new_postgres_database: Callable[[], str],
) -> None:
    url = new_postgres_database()
    engine = create_engine(parse_address(url).url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE strike (day date)"))
    with pytest.raises(CasebookError, match="there is no casebook in it"):
        Casebook.open(url, create=True)
    with engine.connect() as connection:
        assert inspect(connection).get_table_names() == ["strike"]
    engine.dispose()


def test_a_missing_casebook_is_named(path: Path) -> None:
    with pytest.raises(CasebookError, match=r"case\.db: there is no such casebook; `rashomon add`"):
        Casebook.open(str(path))
    assert not path.exists()


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CasebookError, match="it is a folder"):
        Casebook.open(str(tmp_path), create=True)


def test_a_casebook_in_no_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CasebookError, match=r"there is no folder .*missing; make it first"):
        Casebook.open(str(tmp_path / "missing" / "case.db"), create=True)


@pytest.mark.parametrize("create", [True, False])
def test_another_sort_of_file_is_refused_and_untouched(path: Path, create: bool) -> None:
    path.write_text("A report of the strike, with no table in it.\n" * 40)
    before = path.read_bytes()
    with pytest.raises(CasebookError, match="it is not a casebook"):
        Casebook.open(str(path), create=create)
    assert path.read_bytes() == before


@pytest.mark.parametrize("table", ["strike (day)", "migration (step)", "migration (name)"])
def test_another_database_is_refused_and_untouched(path: Path, table: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"CREATE TABLE {table}")
        connection.commit()
    before = path.read_bytes()
    with pytest.raises(CasebookError, match="it is not a casebook"):
        Casebook.open(str(path), create=True)
    assert path.read_bytes() == before


def test_an_empty_file_is_no_casebook_but_may_become_one(path: Path) -> None:
    path.touch()
    with pytest.raises(CasebookError, match="it is empty"):
        Casebook.open(str(path))
    make_casebook(path, make_reading("a"))
    assert len(dump(path)) > 10


def test_a_damaged_casebook_is_named(path: Path) -> None:
    make_casebook(path, make_reading("a", padding=500))
    content = path.read_bytes()
    first_page = 4096
    path.write_bytes(content[:first_page] + b"\0" * (len(content) - first_page))
    with pytest.raises(CasebookError, match="it is damaged"):
        Casebook.open(str(path))


def test_a_newer_casebook_is_refused_and_untouched(path: Path) -> None:
    make_casebook(path, make_reading("a"))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO migration VALUES ('9999_from_the_future')")
        connection.commit()
    before = path.read_bytes()
    with pytest.raises(CasebookError, match="a newer version of Rashomon"):
        Casebook.open(str(path), create=True)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("nothing://", "there is no driver for it"),
        ("://", "not a database URL"),
        ("sqlite:////missing-folder/case.db", "there is no such casebook"),
    ],
)
def test_a_url_that_leads_nowhere_is_named(url: str, reason: str) -> None:
    with pytest.raises(CasebookError, match=reason):
        Casebook.open(url)


def test_a_password_is_not_shown() -> None:
    with pytest.raises(CasebookError) as caught:
        Casebook.open("nothing://reader:secret@host/cases")
    assert "secret" not in str(caught.value)
