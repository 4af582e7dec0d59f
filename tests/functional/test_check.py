from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from tests.functional.conftest import RunCommand

from rashomon.cli.status import ExitStatus


@pytest.fixture
def filled(run: RunCommand, casebook: Path, strike: Path, shelling: Path) -> Path:
    run("add", casebook, strike, shelling, "--published", "2016-09-18", "--reader", "rules")
    return casebook


def spoil(casebook: Path, statement: str) -> None:
    with closing(sqlite3.connect(casebook)) as connection:
        connection.execute(statement)
        connection.commit()


def test_a_sound_casebook_is_said_to_be_so(run: RunCommand, filled: Path) -> None:
    result = run("check", filled)
    assert result.exit_code == ExitStatus.FINE
    assert result.stdout.startswith("0 faults in 2 documents,")
    assert run("check", filled, "--json").stdout == ""


def test_each_fault_is_a_line_and_the_status_tells(run: RunCommand, filled: Path) -> None:
    spoil(filled, "UPDATE claim SET start = start + 1")
    result = run("check", filled)
    assert result.exit_code == ExitStatus.FAULTY == 1
    *faults, last = result.stdout.splitlines()
    assert last.startswith(f"{len(faults)} faults in")
    assert all(line.startswith("row: c-") for line in faults)
    lines = run("check", filled, "--json").stdout.splitlines()
    assert [json.loads(line)["code"] for line in lines] == ["row"] * len(faults)


def test_check_writes_nothing(run: RunCommand, filled: Path) -> None:
    before = filled.read_bytes()
    run("check", filled)
    assert filled.read_bytes() == before
    assert not filled.with_name(filled.name + "-wal").exists()


def test_a_damaged_file_is_a_fault(run: RunCommand, filled: Path) -> None:
    content = filled.read_bytes()
    filled.write_bytes(content[:8192] + b"\xff" * 20_000 + content[28_192:])
    result = run("check", filled)
    assert result.exit_code == ExitStatus.FAULTY
    assert result.stdout.startswith("file: ")


@pytest.mark.parametrize("command", [["check"], ["backup", "new.backup"]])
def test_a_missing_casebook_is_one_line(
    run: RunCommand, tmp_path: Path, command: list[str]
) -> None:
    name, *rest = command
    result = run(name, tmp_path / "gone", *(tmp_path / one for one in rest))
    assert result.exit_code == ExitStatus.BAD_INPUT
    assert len(result.stderr.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_a_backup_is_restored_to_the_same_incidents(
    run: RunCommand, filled: Path, tmp_path: Path
) -> None:
    backup, restored = tmp_path / "case.backup", tmp_path / "restored.casebook"
    assert run("backup", filled, backup).exit_code == ExitStatus.FINE
    result = run("restore", backup, restored, "--json")
    assert json.loads(result.stdout)["counts"]["documents"] == 2
    listed = [run("incidents", one, "--json").stdout for one in (filled, backup, restored)]
    assert listed[0] == listed[1] == listed[2] != ""


def test_a_missing_backup_is_one_line_that_names_the_command(
    run: RunCommand, tmp_path: Path
) -> None:
    done = run("restore", tmp_path / "none.backup", tmp_path / "new.casebook")
    assert done.exit_code == ExitStatus.BAD_INPUT
    assert "`rashomon backup` makes one" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not (tmp_path / "new.casebook").exists()


def test_nothing_is_written_over(run: RunCommand, filled: Path, tmp_path: Path) -> None:
    backup = tmp_path / "case.backup"
    run("backup", filled, backup)
    before = filled.read_bytes(), backup.read_bytes()
    for arguments in (("backup", filled, backup), ("restore", backup, filled)):
        result = run(*arguments)
        assert result.exit_code == ExitStatus.BAD_INPUT
        assert "nothing is written over" in result.stderr
        assert len(result.stderr.splitlines()) == 1
    assert (filled.read_bytes(), backup.read_bytes()) == before
