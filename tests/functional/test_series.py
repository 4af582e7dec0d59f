"""Tolls over time, as the command line shows them."""

import json
from pathlib import Path

import pytest
from tests.functional.conftest import RunCommand

from rashomon.model import Incident, TollMove, from_json

BULLETINS = [
    ("2016-09-18", "An air strike hit the market of Aleppo in Syria on "
     "17 September 2016. The health ministry of Syria said the air strike killed 25 people."),
    ("2016-09-19", "The air strike on the market of Aleppo in Syria on 17 September 2016 killed 31 "
     "people, the health ministry of Syria said."),
    ("2016-09-20", "The health ministry of Syria said the air strike on the market of Aleppo in "
     "Syria on 17 September 2016 killed 28 people. The ministry said 40 children were killed in "
     "the air strike."),
]  # fmt: skip


@pytest.fixture
def shown(run: RunCommand, casebook: Path, tmp_path: Path) -> tuple[Incident, str]:
    """The incident that three bulletins tell of, as a record and as it is printed."""
    path = tmp_path / "bulletins.jsonl"
    lines = (json.dumps({"uri": day, "published": day, "text": text}) for day, text in BULLETINS)
    path.write_text("\n".join(lines), "utf-8")
    assert run("add", casebook, path).exit_code == 0
    (line,) = run("incidents", casebook, "--json").stdout.splitlines()
    incident = from_json(line, Incident)
    return incident, " ".join(run("show", casebook, incident.id).stdout.split())


def test_a_toll_rises_and_is_revised_down(shown: tuple[Incident, str]) -> None:
    incident, printed = shown
    (series,) = (one for one in incident.ledger.series if len(one.points) > 1)
    assert [point.move for point in series.points] == [
        TollMove.FIRST,
        TollMove.ROSE,
        TollMove.REVISED_DOWN,
    ]
    for words in ("How speakers' figures moved", "revised down", "28 revises downwards 31"):
        assert words in printed


def test_more_children_than_people_are_shown_as_a_misfit(shown: tuple[Incident, str]) -> None:
    incident, printed = shown
    (misfit,) = incident.ledger.misfits
    assert misfit.is_one_account
    assert "Cannot both be right" in printed
