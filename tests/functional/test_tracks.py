"""Truces, access and ground on the command line, over the demo's own dispatches."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests.functional.conftest import RunCommand

from rashomon.cli.status import ExitStatus
from rashomon.model import CeasefireStatus, HarmGrade, Incident
from rashomon.pipeline import (
    DemoResult,
    list_access,
    list_ceasefires,
    list_ground,
    run_demo,
    shipped_schema,
)

COMMANDS = ("ceasefires", "access", "territory")


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, DemoResult]:
    location = str(tmp_path_factory.mktemp("demo") / "demo.casebook")
    return location, run_demo(location)


def lines_of(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


def test_demo_has_one_truce_with_its_start(demo: tuple[str, DemoResult]) -> None:
    (truce,) = list_ceasefires(demo[0])
    assert (truce.country, truce.place) == ("SY", None)
    assert [start.day for start in truce.starts] == [date(2016, 9, 12)]
    assert len(truce.documents) >= 4


def test_demo_truce_is_in_force_then_at_risk_then_over(demo: tuple[str, DemoResult]) -> None:
    (truce,) = list_ceasefires(demo[0])
    days = {
        status: min(one.voice.published for one in truce.states
                    if one.status is status and one.voice.published)
        for status in (CeasefireStatus.IN_FORCE, CeasefireStatus.COLLAPSED)
    }  # fmt: skip
    assert days[CeasefireStatus.IN_FORCE] < days[CeasefireStatus.COLLAPSED]
    at_risk = [one.voice.speaker for one in truce.states if one.status is CeasefireStatus.AT_RISK]
    assert "Russian Foreign Ministry" in at_risk


def test_demo_truce_holds_the_armys_accusation(demo: tuple[str, DemoResult]) -> None:
    (truce,) = list_ceasefires(demo[0])
    (violation,) = truce.violations
    assert violation.accused_text == "rebel groups"
    assert "300 violations" in violation.accuser.evidence.text


def test_demo_convoy_waits_for_aleppo_at_the_border(demo: tuple[str, DemoResult]) -> None:
    (aleppo,) = [track for track in list_access(demo[0]) if track.place is not None]
    assert aleppo.place is not None
    assert aleppo.place.name == "Aleppo"
    waiting = [one for one in aleppo.states if one.status == "waiting"]
    assert {one.where for one in waiting} == {"the Turkish border", "Turkish border"}


def test_demo_convoys_of_the_whole_country_are_apart(demo: tuple[str, DemoResult]) -> None:
    placeless = [track for track in list_access(demo[0]) if track.place is None]
    assert {one.status for track in placeless for one in track.states} >= {"suspended"}


def test_demo_convoy_attack_is_graded(demo: tuple[str, DemoResult]) -> None:
    (convoy,) = [one for one in demo[1].main if one.place and one.place.name == "Urum al-Kubra"]
    assert convoy.grading is not None
    assert convoy.grading.grade is HarmGrade.FAIR
    assert "Russian government" in convoy.grading.reason
    assert_tells_denial_from_exoneration(convoy)


def assert_tells_denial_from_exoneration(convoy: Incident) -> None:
    """Damascus denies for itself; Moscow clears it as a third party."""
    (syria,) = [row for row in convoy.responsibility if row.actor_id == "sy-government"]
    assert syria.denied_by.origin_ids == ("sy-government",)
    assert syria.exonerated_by.origin_ids == ("ru-government",)


@pytest.mark.parametrize("command", COMMANDS)
def test_command_prints_what_the_use_case_gives(
    run: RunCommand, demo: tuple[str, DemoResult], command: str
) -> None:
    result = run(command, demo[0], "--json")
    use_case = {"ceasefires": list_ceasefires, "access": list_access, "territory": list_ground}
    tracks = use_case[command](demo[0])
    assert result.exit_code == ExitStatus.FINE
    assert [line["id"] for line in lines_of(result.stdout)] == [track.id for track in tracks]


@pytest.mark.parametrize("command", COMMANDS)
def test_lines_are_of_the_contract(
    run: RunCommand, demo: tuple[str, DemoResult], command: str
) -> None:
    validator = Draft202012Validator(json.loads(shipped_schema()))
    lines = lines_of(run(command, demo[0], "--json").stdout)
    assert lines
    assert [error.message for line in lines for error in validator.iter_errors(line)] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_every_voice_quotes_its_document(
    run: RunCommand, demo: tuple[str, DemoResult], command: str
) -> None:
    for line in lines_of(run(command, demo[0], "--json").stdout):
        claims = {claim["id"]: claim["evidence"] for claim in line["claims"]}
        for state in line["states"]:
            assert claims[state["voice"]["claim_id"]] == state["voice"]["evidence"]


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("ceasefires", ("Truce: Syria", "Since 2016-09-12 (1 origin)", "Alleged violations")),
        ("access", ("Access for aid: Aleppo, Syria", "the Turkish")),
        ("territory", ("Ground: ", "regained")),
    ],
)
def test_table_shows_what_is_said(
    run: RunCommand, demo: tuple[str, DemoResult], command: str, words: tuple[str, ...]
) -> None:
    shown = run(command, demo[0]).stdout
    assert [word for word in words if word not in shown] == []


def test_show_names_the_truce_that_an_incident_belongs_to(
    run: RunCommand, demo: tuple[str, DemoResult]
) -> None:
    (truce,) = list_ceasefires(demo[0])
    own = {claim.id for claim in truce.claims}
    incident = next(one for one in demo[1].incidents if own & {claim.id for claim in one.claims})
    shown = run("show", demo[0], incident.id).stdout
    assert "Followed over documents" in shown
    assert truce.id in shown


def test_show_prints_matrix_and_grade(run: RunCommand, demo: tuple[str, DemoResult]) -> None:
    convoy = demo[1].main[1]
    shown = run("show", demo[0], convoy.id).stdout
    assert "Who is tied to it, by whom" in shown
    assert "Civilian harm: Fair" in shown


@pytest.mark.parametrize("command", COMMANDS)
def test_casebook_without_such_claims_says_so(
    run: RunCommand, strike: Path, casebook: Path, command: str
) -> None:
    run("add", casebook, strike)
    result = run(command, casebook)
    assert result.exit_code == ExitStatus.FINE
    assert result.stdout.strip() == "No claims of this kind."
    assert run(command, casebook, "--json").stdout == ""


@pytest.mark.parametrize("command", COMMANDS)
def test_missing_casebook_is_one_line(run: RunCommand, casebook: Path, command: str) -> None:
    result = run(command, casebook)
    assert result.exit_code == ExitStatus.BAD_INPUT
    assert len(result.stderr.splitlines()) == 1


WITHDRAWAL = (
    "The Syrian army said its troops had withdrawn from the road near Aleppo on Sunday. "
    "Rebels said the Syrian army had not withdrawn from the road.\n"
)


def test_ground_pairs_who_withdrew_with_who_never_left(
    run: RunCommand, tmp_path: Path, casebook: Path
) -> None:
    path = tmp_path / "road.txt"
    path.write_text(WITHDRAWAL, encoding="utf-8")
    run("add", casebook, path, "--published", "2016-09-18")
    pairs = [pair for line in lines_of(run("territory", casebook, "--json").stdout)
             for pair in line["contradictions"]]  # fmt: skip
    assert [(pair["first"]["says"], pair["second"]["says"]) for pair in pairs] == [
        ("withdrew", "never left")
    ]


def test_rejected_claim_is_in_no_track(run: RunCommand, tmp_path: Path) -> None:
    location = str(tmp_path / "own.casebook")
    run_demo(location)
    (truce,) = list_ceasefires(location)
    gone = truce.states[-1].voice.claim_id
    done = run("decide", "reject", location, gone, "--by", "A. Reader", "--why", "misread")
    assert done.exit_code == ExitStatus.FINE
    (left,) = list_ceasefires(location)
    assert {one.voice.claim_id for one in truce.states} - {
        one.voice.claim_id for one in left.states
    } == {gone}
    assert left.id == truce.id
