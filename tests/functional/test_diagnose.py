"""``rashomon diagnose``: how far accounts disagree, and totals by rule."""

from pathlib import Path

import pytest
from tests.functional.conftest import RunCommand

from rashomon.cli.status import ExitStatus
from rashomon.model import CasebookDiagnosis, IncidentDiagnosis, RuleName, TollStatus, from_json


@pytest.fixture
def filled(run: RunCommand, casebook: Path, strike: Path, shelling: Path) -> Path:
    """Two incidents: 62 and at least 90 in one, 15 civilians in the other."""
    added = run("add", casebook, strike, shelling, "--published", "2016-09-18")
    assert added.exit_code == ExitStatus.FINE
    return casebook


def test_json_has_a_line_for_each_incident_and_one_for_all(run: RunCommand, filled: Path) -> None:
    *lines, last = run("diagnose", filled, "--json").stdout.splitlines()
    incidents = [from_json(line, IncidentDiagnosis) for line in lines]
    summary = from_json(last, CasebookDiagnosis)
    assert len(incidents) == summary.incidents == 2
    (killed,) = (one for one in summary.statuses if one.status is TollStatus.KILLED)
    assert (killed.incidents, killed.compared, killed.share_contradicting) == (2, 1, 1.0)
    totals = {total.rule: total.best for total in killed.totals}
    assert (totals[RuleName.CONSERVATIVE], totals[RuleName.RANGE]) == (77, 77)
    assert totals[RuleName.HIERARCHY] == 105  # the monitor's 90 comes first


def test_tables_show_measures_totals_and_movers(run: RunCommand, filled: Path) -> None:
    printed = " ".join(run("diagnose", filled).stdout.split())
    for words in (
        "2 incidents in this casebook",
        "How far accounts disagree",
        "Total killed, by rule: 77 to 105",
        "What moves the total killed most",
        "hierarchy 90",
    ):
        assert words in printed


def test_rules_of_the_user_are_followed(run: RunCommand, filled: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[rules]\nuse = ["latest"]\n', "utf-8")
    last = run("diagnose", filled, "--rules", own, "--json").stdout.splitlines()[-1]
    (killed,) = from_json(last, CasebookDiagnosis).statuses
    assert [total.rule for total in killed.totals] == [RuleName.LATEST]
    assert killed.movers == ()


def test_faulty_rules_are_named_before_the_casebook_is_opened(
    run: RunCommand, tmp_path: Path
) -> None:
    wrong = tmp_path / "wrong.toml"
    wrong.write_text("[about]\nmargin_percent = 200\n", "utf-8")
    result = run("diagnose", tmp_path / "none.casebook", "--rules", wrong)
    assert result.exit_code == ExitStatus.BAD_INPUT
    assert "about.margin_percent" in result.stderr


def test_missing_casebook_is_one_line(run: RunCommand, casebook: Path) -> None:
    result = run("diagnose", casebook)
    assert result.exit_code == ExitStatus.BAD_INPUT
    assert len(result.stderr.splitlines()) == 1
    assert not casebook.exists()
