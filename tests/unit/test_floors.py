"""The reader keeps its quality on the project's own rows, and nobody changes those unseen."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tools import floors, rows

WRITTEN: dict[str, Any] = json.loads(floors.FLOORS.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def measured() -> dict[str, float]:
    """Every row read once."""
    return floors.measure()


@pytest.mark.parametrize("name", floors.FIGURES)
def test_a_figure_does_not_fall_below_its_floor(name: str, measured: dict[str, float]) -> None:
    short = floors.below({name: WRITTEN["f1_at_least"][name]}, measured)
    assert not short, f"{short[0]}; {floors.NEXT_STEP}"


def test_the_rows_are_those_that_the_floors_were_measured_on() -> None:
    changed = floors.changed_files(WRITTEN["files"], floors.describe(rows.ROWS))
    assert not changed, f"{', '.join(changed)} changed; {floors.NEXT_STEP}"


def test_a_floor_lies_one_margin_below_what_was_measured() -> None:
    assert WRITTEN["margin"] == floors.MARGIN
    assert all(0 < floor <= 1 - floors.MARGIN for floor in WRITTEN["f1_at_least"].values())


# --- the gate itself -------------------------------------------------------------------------


def test_a_lower_figure_is_named_with_its_floor() -> None:
    assert floors.below({"tolls": 0.9, "times": 0.9}, {"tolls": 0.89, "times": 0.9}) == [
        "tolls: 0.890 is below the floor of 0.900"
    ]


def test_a_figure_that_is_no_longer_measured_is_below_its_floor() -> None:
    assert floors.below({"tolls": 0.9}, {}) == ["tolls: 0.000 is below the floor of 0.900"]


def test_one_changed_byte_one_more_and_one_less_file_are_seen(tmp_path: Path) -> None:
    for name in ("a.jsonl", "b.jsonl"):
        (tmp_path / name).write_text('{"text": "One fell."}\n', encoding="utf-8")
    before = floors.describe(tmp_path)
    (tmp_path / "a.jsonl").write_text('{"text": "Two fell."}\n', encoding="utf-8")
    (tmp_path / "b.jsonl").rename(tmp_path / "c.jsonl")
    after = floors.describe(tmp_path)
    assert floors.changed_files(before, after) == ["a.jsonl", "b.jsonl", "c.jsonl"]
    assert floors.changed_files(before, before) == []


def test_rows_are_counted(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("{}\n{}\n", encoding="utf-8")
    assert floors.describe(tmp_path)["a.jsonl"]["rows"] == 2


@pytest.fixture
def floors_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A floors file apart from the project's, with figures given instead of measured."""
    path = tmp_path / "floors.json"
    monkeypatch.setattr(floors, "FLOORS", path)
    monkeypatch.setattr(
        floors, "build", lambda: {"margin": 0.01, "f1_at_least": {"tolls": 0.8}, "files": {}}
    )
    return path


def test_floors_are_written_where_none_stand(floors_file: Path) -> None:
    assert floors.main([]) == 0
    assert json.loads(floors_file.read_text(encoding="utf-8"))["f1_at_least"] == {"tolls": 0.8}


def test_a_floor_falls_only_when_allowed(
    floors_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = '{"f1_at_least": {"tolls": 0.9}}'
    floors_file.write_text(old, encoding="utf-8")
    assert floors.main([]) == 1
    assert floors_file.read_text(encoding="utf-8") == old
    assert "tolls: 0.800 is below the floor of 0.900" in capsys.readouterr().err
    assert floors.main(["--lower"]) == 0
    assert floors_file.read_text(encoding="utf-8") != old
