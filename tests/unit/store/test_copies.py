"""Backups of both databases, restored to both."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from tests.unit.store.conftest import SERVER, make_location
from tests.unit.store.makers import add, dump, make_casebook, make_reading

from rashomon.errors import CasebookError, UnreadableInput
from rashomon.store import Casebook, parse_terms

OLD_CASEBOOK = Path(__file__).with_name("casebook_0001.sql")


@pytest.fixture
def filled(location: str) -> str:
    with Casebook.open(location, create=True) as casebook, casebook.transaction() as batch:
        add(batch, make_reading("b"), make_reading("a", published=19))
        batch.record_skipped(UnreadableInput("bad.txt", "empty", "empty"))
    return location


@pytest.fixture(params=["path", SERVER])
def restored(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a backup may be restored to."""
    folder = tmp_path / "restored"
    folder.mkdir()
    return make_location(request, folder)


def back_up(location: str, file: Path) -> Path:
    with Casebook.open(location, keep=True) as casebook:
        casebook.back_up(str(file))
    return file


def restore(file: Path, location: str) -> None:
    with Casebook.open(str(file), keep=True) as backup:
        backup.restore_to(location)


def records_of(file: Path) -> list[str]:
    """The rows of all tables, without those that FTS5 keeps for itself."""
    return sorted(line for line in dump(file) if "passage_words" not in line)


def content_of(location: str) -> object:
    with Casebook.open(location) as casebook:
        ids = casebook.incident_ids()
        events = [casebook.incident_events(one) for one in ids]
        documents = sorted({one.document_id for some in events for one in some})
        found = casebook.search(parse_terms("soldiers"), 20)
        return casebook.counts(), ids, casebook.readings(documents), casebook.skipped(), found


def test_a_restored_casebook_holds_what_was_backed_up(
    filled: str, restored: str, tmp_path: Path
) -> None:
    backup = back_up(filled, tmp_path / "case.backup")
    restore(backup, restored)
    assert content_of(restored) == content_of(str(backup)) == content_of(filled)
    assert content_of(filled) != ()


def test_a_restored_casebook_can_be_added_to(filled: str, restored: str, tmp_path: Path) -> None:
    restore(back_up(filled, tmp_path / "case.backup"), restored)
    with Casebook.open(restored) as casebook:
        with casebook.transaction() as batch:
            add(batch, make_reading("c"))
        assert casebook.counts().documents == 3
        assert casebook.search(parse_terms("soldiers"), 20).n_found == 6


def test_the_backup_of_a_restored_backup_is_the_same(
    filled: str, restored: str, tmp_path: Path
) -> None:
    first = back_up(filled, tmp_path / "first.backup")
    restore(first, restored)
    second = back_up(restored, tmp_path / "second.backup")
    records = records_of(first)
    assert len(records) > 20
    assert records_of(second) == records


def test_a_backup_is_one_file_and_reading_it_leaves_it_so(filled: str, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    backup = back_up(filled, folder / "case.backup")
    before = backup.read_bytes()
    assert content_of(str(backup))
    assert list(folder.iterdir()) == [backup]
    assert backup.read_bytes() == before


def test_a_backup_while_somebody_writes_holds_what_was_there_before(
    filled: str, tmp_path: Path
) -> None:
    with Casebook.open(filled) as casebook, casebook.transaction() as batch:
        add(batch, make_reading("c"))
        backup = back_up(filled, tmp_path / "case.backup")
    with Casebook.open(str(backup)) as casebook:
        assert casebook.counts().documents == 2


def test_a_backup_writes_over_nothing(filled: str, tmp_path: Path) -> None:
    file = tmp_path / "precious.txt"
    file.write_text("Keep this.")
    with pytest.raises(CasebookError, match="nothing is written over"):
        back_up(filled, file)
    assert file.read_text() == "Keep this."


def test_a_restore_writes_over_nothing(filled: str, restored: str, tmp_path: Path) -> None:
    backup = back_up(filled, tmp_path / "case.backup")
    restore(backup, restored)
    before = content_of(restored)
    with pytest.raises(CasebookError, match="nothing is written over"):
        restore(backup, restored)
    assert content_of(restored) == before


def test_a_backup_of_a_backup_to_a_database_is_refused(filled: str) -> None:
    with Casebook.open(filled) as casebook, pytest.raises(CasebookError, match="is a file"):
        casebook.back_up("sqlite://")


def break_a_reference(backup: Path) -> None:
    with closing(sqlite3.connect(backup)) as connection:
        connection.execute("DELETE FROM incident")
        connection.commit()


def break_the_index(backup: Path) -> None:
    with closing(sqlite3.connect(backup)) as connection:
        connection.execute("DELETE FROM passage")
        connection.commit()


def test_a_broken_backup_is_refused_and_nothing_is_left(
    filled: str, restored: str, tmp_path: Path
) -> None:
    backup = back_up(filled, tmp_path / "case.backup")
    break_a_reference(backup)
    with pytest.raises(CasebookError, match="`rashomon check"):
        restore(backup, restored)
    with pytest.raises(CasebookError, match=r"there is no"):
        Casebook.open(restored)


def test_a_restore_makes_the_search_index_anew(filled: str, restored: str, tmp_path: Path) -> None:
    backup = back_up(filled, tmp_path / "case.backup")
    break_the_index(backup)
    restore(backup, restored)
    with Casebook.open(restored) as casebook:
        assert [one for one in casebook.faults() if one.code in ("index", "reference")] == []
        assert casebook.search(parse_terms("soldiers"), 20).n_found == 4


def test_an_old_backup_is_restored_and_stays_as_it_is(restored: str, tmp_path: Path) -> None:
    backup = tmp_path / "old.backup"
    with closing(sqlite3.connect(backup)) as connection:
        connection.executescript(OLD_CASEBOOK.read_text("utf-8"))
    before = backup.read_bytes()
    restore(backup, restored)
    assert backup.read_bytes() == before
    with Casebook.open(restored) as casebook:
        assert casebook.counts().documents == 3
        assert casebook.faults() == ()


@pytest.mark.parametrize("action", [back_up, restore])
def test_a_backup_of_nothing_is_one_line(
    action: Callable[[str, str], object], tmp_path: Path
) -> None:
    with pytest.raises(CasebookError, match="there is no such casebook"):
        action(str(tmp_path / "missing"), str(tmp_path / "new"))
    assert list(tmp_path.iterdir()) == []


def test_a_killed_backup_leaves_no_file_of_its_name(tmp_path: Path) -> None:
    """What is left of one that was killed is hidden, and is in nobody's way."""
    path = tmp_path / "case.db"
    make_casebook(path, make_reading("a"))
    left = tmp_path / ".case.backup.999.new"
    left.write_text("half")
    backup = back_up(str(path), tmp_path / "case.backup")
    assert content_of(str(backup)) == content_of(str(path))
