"""Deciding, undoing, looking back and replaying at the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.functional.conftest import RunCommand

from rashomon.cli.status import ExitStatus
from rashomon.model import ChangeCause, ChangeEntry, Incident, IncidentClaim, from_json
from rashomon.pipeline.decide import DecisionReport
from rashomon.pipeline.replay import ReplayReport
from rashomon.pipeline.rulings import ListedDecision

SIGNED = ("--by", "Ilse", "--why", "of another raid", "--at", "2016-09-20T09:30:00Z")


@pytest.fixture
def strikes(run: RunCommand, casebook: Path, strike: Path, shelling: Path) -> Path:
    """A casebook of a strike and a shelling."""
    arguments = ("--published", "2016-09-18", "--reader", "rules")
    added = run("add", casebook, strike, shelling, *arguments, "--at", "2016-09-19T08:00:00Z")
    assert added.exit_code == ExitStatus.FINE, added.output
    return casebook


def claims_of(run: RunCommand, casebook: Path) -> list[IncidentClaim]:
    lines = run("incidents", casebook, "--json").stdout.splitlines()
    return [claim for line in lines for claim in from_json(line, Incident).claims]


def toll_of(run: RunCommand, casebook: Path, low: int) -> IncidentClaim:
    return next(one for one in claims_of(run, casebook) if one.toll and one.toll.low == low)


def incident_of(run: RunCommand, casebook: Path, low: int) -> Incident:
    lines = run("incidents", casebook, "--json").stdout.splitlines()
    incidents = [from_json(line, Incident) for line in lines]
    claim = toll_of(run, casebook, low)
    return next(one for one in incidents if claim.id in {held.id for held in one.claims})


def test_a_rejected_claim_is_shown_apart_with_who_and_why(run: RunCommand, strikes: Path) -> None:
    claim = toll_of(run, strikes, 90)
    done = run("decide", "reject", strikes, claim.id, *SIGNED)
    assert done.exit_code == ExitStatus.FINE, done.output
    assert "Decision 1" in done.stdout
    assert f"rashomon undo {strikes} 1" in " ".join(done.stdout.split())
    shown = run("show", strikes, incident_of(run, strikes, 62).id).stdout
    assert "Rejected by people" in shown
    assert "of another raid" in shown
    assert "2016-09-20 09:30" in shown


def test_a_decision_is_printed_as_json(run: RunCommand, strikes: Path) -> None:
    claim = toll_of(run, strikes, 62)
    done = run("decide", "correct", strikes, claim.id[:9], "low=60", "high=63", *SIGNED, "--json")
    report = from_json(done.stdout, DecisionReport)
    assert report.decision.ruling.claim_ids == (claim.id,)
    (entry,) = report.changes
    assert entry.decision_ids == (report.decision.id,)


def test_the_log_replays_what_was_added_and_decided(run: RunCommand, strikes: Path) -> None:
    claim = toll_of(run, strikes, 90)
    run("decide", "reject", strikes, claim.id, *SIGNED)
    incident = incident_of(run, strikes, 62)
    lines = run("log", strikes, incident.id[:8], "--json").stdout.splitlines()
    entries = [from_json(line, ChangeEntry) for line in lines]
    assert [entry.cause for entry in entries] == [ChangeCause.ADD, ChangeCause.DECIDE]
    assert {entry.incident_id for entry in entries} == {incident.id}
    assert [str(entry.at)[:10] for entry in entries] == ["2016-09-19", "2016-09-20"]
    printed = " ".join(run("log", strikes, incident.id).stdout.split())
    for words in ("Batch 1, documents added", "claim reviewed", "Ilse: of another raid"):
        assert words in printed
    everything = run("log", strikes, "--json").stdout.splitlines()
    assert len(everything) == 3


def test_incidents_are_merged_and_split_again(run: RunCommand, strikes: Path) -> None:
    strike, shelling = incident_of(run, strikes, 62), incident_of(run, strikes, 15)
    run("decide", "merge", strikes, strike.id, shelling.id, *SIGNED)
    assert len(run("incidents", strikes, "--json").stdout.splitlines()) == 1
    merged = incident_of(run, strikes, 62)
    refused = run("decide", "split", strikes, merged.id, shelling.event_ids[0], *SIGNED)
    assert refused.exit_code == ExitStatus.BAD_INPUT
    assert len(refused.stderr.splitlines()) == 1
    assert "undo one of them first" in refused.stderr
    run("undo", strikes, "1", *SIGNED)
    assert len(run("incidents", strikes, "--json").stdout.splitlines()) == 2
    listed = run("decisions", strikes, "--json").stdout.splitlines()
    first, second = (from_json(line, ListedDecision) for line in listed)
    assert (first.undone_by, second.undone_by) == (second.decision.id, None)
    assert "undo" in run("decisions", strikes).stdout


def test_the_log_of_a_merged_incident_holds_that_of_both(run: RunCommand, strikes: Path) -> None:
    strike, shelling = incident_of(run, strikes, 62), incident_of(run, strikes, 15)
    run("decide", "merge", strikes, strike.id, shelling.id, *SIGNED)
    logs = [run("log", strikes, one.id, "--json").stdout for one in (strike, shelling)]
    assert logs[0] == logs[1]
    entries = [from_json(line, ChangeEntry) for line in logs[0].splitlines()]
    assert [entry.batch for entry in entries] == [1, 1, 2, 2]
    assert {entry.incident_id for entry in entries} == {strike.id, shelling.id}


def test_a_corrected_speaker_stands_beside_the_readers(run: RunCommand, strikes: Path) -> None:
    claim = toll_of(run, strikes, 62)
    run("decide", "correct", strikes, claim.id, "speaker=Anna Torv", *SIGNED)
    lines = run("claims", strikes, incident_of(run, strikes, 62).id, "--json").stdout.splitlines()
    shown = next(
        one for one in (from_json(line, IncidentClaim) for line in lines) if one.id == claim.id
    )
    assert shown.speaker is not None
    assert shown.machine is not None
    assert shown.machine.speaker == claim.speaker
    assert shown.speaker.name == "Anna Torv"
    printed = run("claims", strikes, incident_of(run, strikes, 62).id).stdout
    assert "As read" in printed
    assert "Anna Torv" in printed


def test_a_replay_says_that_the_casebook_is_the_same(
    run: RunCommand, strikes: Path, tmp_path: Path
) -> None:
    run("decide", "reject", strikes, toll_of(run, strikes, 90).id, *SIGNED)
    done = run("replay", strikes, tmp_path / "again.casebook")
    assert done.exit_code == ExitStatus.FINE, done.output
    assert "byte for byte" in done.stdout
    report = from_json(
        run("replay", strikes, tmp_path / "third.casebook", "--json").stdout, ReplayReport
    )
    assert (report.documents, report.decisions, report.same) == (2, 1, True)
    again = run("replay", strikes, tmp_path / "again.casebook")
    assert again.exit_code == ExitStatus.BAD_INPUT
    assert run("dump", strikes).stdout == run("dump", tmp_path / "again.casebook").stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["decide", "reject", "{}", "c-000", *SIGNED], "no id begins so"),
        (["decide", "reject", "{}", "x", *SIGNED], "not the id of a claim"),
        (["decide", "reject", "{}", "x", *SIGNED], "rashomon claims"),
        (["undo", "{}", "x", *SIGNED], "rashomon decisions"),
        (["decide", "merge", "{}", "i-000", "i-001", *SIGNED], "no id begins so"),
        (["undo", "{}", "1", *SIGNED], "no decision of that number"),
        (["undo", "{}", "1", "--by", "Ilse"], "--why"),
        (["undo", "{}", "1", "--by", "Ilse", "--why", "x", "--at", "noon"], "is not a time"),
        (["log", "{}", "i-000"], "no id begins so"),
        (["claims", "{}", "i-000"], "no id begins so"),
    ],
)
def test_what_cannot_be_decided_is_one_line_and_writes_nothing(
    run: RunCommand, strikes: Path, arguments: list[str], words: str
) -> None:
    before = run("dump", strikes).stdout
    done = run(*(argument.format(strikes) for argument in arguments))
    assert done.exit_code == ExitStatus.BAD_INPUT
    assert len(done.stderr.splitlines()) == 1
    assert words in done.stderr
    assert run("dump", strikes).stdout == before


def test_one_incident_alone_is_not_merged(run: RunCommand, strikes: Path) -> None:
    first = from_json(run("incidents", strikes, "--json").stdout.splitlines()[0], Incident).id
    for named in ([first], [first, first], [first, first[:10]]):
        done = run("decide", "merge", strikes, *named, *SIGNED)
        assert done.exit_code == ExitStatus.BAD_INPUT
        assert "two different incidents" in done.stderr
    assert run("decisions", strikes, "--json").stdout == ""


def test_ids_are_printed_in_one_piece_and_taken_back_as_they_are(
    run: RunCommand, strikes: Path
) -> None:
    toll = toll_of(run, strikes, 90)
    incident = incident_of(run, strikes, 90).id
    shown = next(
        row.split()[0]
        for row in run("claims", strikes, incident).stdout.splitlines()
        if toll.id.startswith(row.split(" ")[0] or "?")
    )
    assert run("decide", "accept", strikes, shown, *SIGNED).exit_code == ExitStatus.FINE
    assert f" {shown} " in run("decisions", strikes).stdout
    assert f"{shown} " in run("show", strikes, incident).stdout


def test_who_decides_may_stand_in_the_environment(
    run: RunCommand, strikes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("RASHOMON_USER", raising=False)
    claim = toll_of(run, strikes, 62)
    refused = run("decide", "accept", strikes, claim.id, "--why", "checked")
    assert refused.exit_code == ExitStatus.BAD_INPUT
    assert "--by" in refused.stderr
    monkeypatch.setenv("RASHOMON_USER", "Joan")
    run("decide", "accept", strikes, claim.id, "--why", "checked")
    (line,) = run("decisions", strikes, "--json").stdout.splitlines()
    assert from_json(line, ListedDecision).decision.by == "Joan"


def test_an_empty_list_of_decisions_says_how_to_begin(run: RunCommand, strikes: Path) -> None:
    assert "rashomon decide --help" in run("decisions", strikes).stdout
