"""The commands of ``rashomon gazetteer``, and a user's own places and actors."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.functional.conftest import RunCommand

from rashomon.cli.status import ExitStatus
from rashomon.gazetteer.own_files import use_own_files
from rashomon.model import Reading, from_json

OWN_PLACES = "name,lat,lon,country,admin1,aliases\nKarsel,35.10,36.20,SY,Hama,Qarsel|Karsil\n"


@pytest.fixture(autouse=True)
def _shipped_lists_afterwards() -> object:
    yield
    use_own_files()


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text("Shells hit a mill in Qarsel on Friday, wounding three men.", encoding="utf-8")
    return path


def test_info_tells_version_and_path(run: RunCommand) -> None:
    known = json.loads(run("gazetteer", "info", "--json").stdout)
    assert known["version"] in known["path"]


def test_build_where_it_is_there_compiles_nothing(run: RunCommand) -> None:
    result = run("gazetteer", "build")
    assert result.exit_code == ExitStatus.FINE
    assert "compiling" not in result.stderr


def test_find_lists_every_bearer_of_a_name(run: RunCommand) -> None:
    found = [
        json.loads(line)
        for line in run("gazetteer", "find", "Tripoli", "--json").stdout.splitlines()
    ]
    assert {"LY", "LB"} <= {place["country"] for place in found}


def test_find_of_an_unknown_name_says_what_to_do(run: RunCommand) -> None:
    result = run("gazetteer", "find", "Qxyzzkel")
    assert result.exit_code == ExitStatus.FINE
    assert "--places" in result.stdout


def test_own_places_are_read_and_marked_in_the_reading(
    run: RunCommand, tmp_path: Path, report: Path
) -> None:
    own = tmp_path / "mine.csv"
    own.write_text(OWN_PLACES, encoding="utf-8")
    (plain,) = run("read", report, "--json").stdout.splitlines()
    (mine,) = run("read", report, "--places", own, "--json").stdout.splitlines()
    without, with_own = from_json(plain, Reading), from_json(mine, Reading)
    assert [place.lat for place in without.places] == [None]
    place = with_own.events[0].place
    assert place is not None
    assert (place.name, place.country, place.admin1, place.lat) == ("Karsel", "SY", "Hama", 35.10)
    assert without.reader.gazetteer is not None
    assert with_own.reader.gazetteer is not None
    assert with_own.reader.gazetteer.startswith(f"{without.reader.gazetteer}+")


def test_own_places_may_be_named_by_the_environment(
    run: RunCommand, tmp_path: Path, report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "mine.csv"
    own.write_text(OWN_PLACES, encoding="utf-8")
    monkeypatch.setenv("RASHOMON_PLACES", str(own))
    reading = from_json(run("read", report, "--json").stdout, Reading)
    assert [place.name for place in reading.places] == ["Karsel"]


BAD_FILES = [
    pytest.param("name,lat,lon\nKarsel,95,36\n", "line 2: 95 is not between", id="latitude"),
    pytest.param("name,lat,lon\nKarsel,,\n", "needs both lat and lon", id="no point"),
    pytest.param("place,lat,lon\nKarsel,35,36\n", "unknown column 'place'", id="column"),
    pytest.param(
        "name,lat,lon,precision\nKarsel,35,36,9\n", "where_prec of 1 to 7", id="precision"
    ),
]


@pytest.mark.parametrize(("text", "reason"), BAD_FILES)
def test_bad_own_places_are_one_line_and_nothing_is_read(
    run: RunCommand, tmp_path: Path, report: Path, text: str, reason: str
) -> None:
    own = tmp_path / "mine.csv"
    own.write_text(text, encoding="utf-8")
    result = run("read", report, "--places", own)
    assert result.exit_code == ExitStatus.BAD_INPUT
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 1
    assert str(own) in result.stderr
    assert reason in result.stderr


def test_missing_own_places_are_one_line(run: RunCommand, tmp_path: Path, report: Path) -> None:
    result = run("read", report, "--places", tmp_path / "none.csv")
    assert result.exit_code == ExitStatus.BAD_INPUT
    assert "none.csv" in result.stderr


def test_folder_that_cannot_be_written_is_one_line(
    run: RunCommand, tmp_path: Path, report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    block = tmp_path / "file"
    block.write_text("", encoding="utf-8")
    monkeypatch.setenv("RASHOMON_CACHE", str(block))
    result = run("gazetteer", "build")
    assert result.exit_code == ExitStatus.BAD_INPUT
    assert "RASHOMON_CACHE" in result.stderr
