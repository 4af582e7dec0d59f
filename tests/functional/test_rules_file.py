"""Settings of the rules in a file of the user."""

from pathlib import Path

import pytest
from tests.functional.conftest import RunCommand

from rashomon.cli.status import ExitStatus
from rashomon.model import Incident, from_json


@pytest.fixture
def filled(run: RunCommand, casebook: Path, strike: Path) -> Path:
    """A casebook with one incident: 62 by a ministry, at least 90 by a monitor."""
    assert run("add", casebook, strike, "--published", "2016-09-18").exit_code == ExitStatus.FINE
    return casebook


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    """A file that wants two rules, with monitors first."""
    path = tmp_path / "mine.toml"
    path.write_text(
        '[hierarchy]\nkinds = ["monitor"]\n[rules]\nuse = ["hierarchy", "latest"]\n', "utf-8"
    )
    return path


def test_listed_incidents_follow_the_file(run: RunCommand, filled: Path, rules: Path) -> None:
    (line,) = run("incidents", filled, "--rules", rules, "--json").stdout.splitlines()
    estimates = from_json(line, Incident).estimates
    assert [made.rule.value for made in estimates] == ["hierarchy", "latest"]
    assert estimates[0].best == 90


def test_a_shown_incident_follows_the_file(run: RunCommand, filled: Path, rules: Path) -> None:
    (line,) = run("incidents", filled, "--json").stdout.splitlines()
    incident_id = from_json(line, Incident).id
    shown = run("show", filled, incident_id, "--rules", rules)
    assert "hierarchy" in shown.stdout
    assert "conservative" not in shown.stdout


@pytest.mark.parametrize("command", [["incidents"], ["show", "i-"]])
def test_faults_are_a_line_each_and_nothing_is_printed(
    run: RunCommand, filled: Path, tmp_path: Path, command: list[str]
) -> None:
    wrong = tmp_path / "wrong.toml"
    wrong.write_text('[about]\nmargin_percent = 200\n[ties]\nsettle = "up"\n', "utf-8")
    name, *rest = command
    result = run(name, filled, *rest, "--rules", wrong)
    assert result.exit_code == ExitStatus.BAD_INPUT
    assert result.stdout == ""
    lines = result.stderr.splitlines()
    assert len(lines) == 2
    assert all(str(wrong) in line for line in lines)


def test_a_missing_file_is_one_line(run: RunCommand, filled: Path, tmp_path: Path) -> None:
    result = run("incidents", filled, "--rules", tmp_path / "gone.toml")
    assert result.exit_code == ExitStatus.BAD_INPUT
    assert len(result.stderr.splitlines()) == 1


def test_the_printed_file_is_one_that_can_be_given(
    run: RunCommand, filled: Path, tmp_path: Path
) -> None:
    own = tmp_path / "own.toml"
    own.write_text(run("rules").stdout, "utf-8")
    assert run("incidents", filled, "--rules", own, "--json").stdout == (
        run("incidents", filled, "--json").stdout
    )
