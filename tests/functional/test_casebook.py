import os
from pathlib import Path

import pytest
from tests.functional.conftest import RunCommand
from tests.functional.fakes import read_fake

from rashomon.cli.status import ExitStatus
from rashomon.linking import Constraints
from rashomon.model import Document, Incident, Reading, from_json
from rashomon.pipeline import AddReport, add_inputs, relink
from rashomon.pipeline import read as read_module
from rashomon.store import Casebook


def incidents_of(output: str) -> list[Incident]:
    return [from_json(line, Incident) for line in output.splitlines()]


def add(run: RunCommand, *arguments: str | Path) -> AddReport:
    result = run("add", *arguments, "--json")
    assert result.exit_code == ExitStatus.FINE, result.output
    return from_json(result.stdout, AddReport)


def test_added_documents_become_incidents(
    run: RunCommand, casebook: Path, strike: Path, shelling: Path
) -> None:
    report = add(run, casebook, strike, shelling, "--published", "2016-09-18")
    assert [ref.uri for ref in report.added] == [str(strike), str(shelling)]
    assert len(report.new_incidents) == 2
    incidents = incidents_of(run("incidents", casebook, "--json").stdout)
    assert {incident.id for incident in incidents} == set(report.new_incidents)


def test_adding_twice_changes_nothing(run: RunCommand, casebook: Path, strike: Path) -> None:
    first = add(run, casebook, strike, "--published", "2016-09-18")
    before = run("incidents", casebook, "--json").stdout
    second = add(run, casebook, strike, "--published", "2016-09-18")
    assert (len(second.added), len(second.held)) == (0, 1)
    assert second.held[0].note is None
    assert (second.new_incidents, second.changed_incidents) == ((), ())
    assert second.unchanged_incidents == len(first.new_incidents)
    assert run("incidents", casebook, "--json").stdout == before


def test_another_day_for_a_held_document_is_noted_and_not_taken(
    run: RunCommand, casebook: Path, strike: Path
) -> None:
    add(run, casebook, strike, "--published", "2016-09-18")
    before = run("incidents", casebook, "--json").stdout
    report = add(run, casebook, strike, "--published", "2016-09-25")
    (held,) = report.held
    assert held.note is not None
    assert "2016-09-18" in held.note
    assert "2016-09-25" in held.note
    assert run("incidents", casebook, "--json").stdout == before


def test_same_text_twice_in_one_batch_is_one_document(
    run: RunCommand, casebook: Path, strike: Path
) -> None:
    copy = strike.with_name("copy.txt")
    copy.write_bytes(strike.read_bytes())
    report = add(run, casebook, strike, copy)
    assert (len(report.added), len(report.held)) == (1, 1)


def test_second_report_of_an_incident_changes_it_and_keeps_its_id(
    run: RunCommand, casebook: Path, strike: Path, tmp_path: Path
) -> None:
    first = add(run, casebook, strike, "--published", "2016-09-18")
    update = tmp_path / "update.txt"
    update.write_text(
        "Moscow put the death toll of the air strike near Deir ez-Zor in Syria on Saturday at 62. "
        "The Russian Defence Ministry said 62 Syrian soldiers were killed in the air strike.\n",
        encoding="utf-8",
    )
    second = add(run, casebook, update, "--published", "2016-09-18")
    assert second.changed_incidents == first.new_incidents
    assert second.new_incidents == ()


def test_show_prints_the_ledger_with_relations_in_words(
    run: RunCommand, casebook: Path, strike: Path
) -> None:
    report = add(run, casebook, strike, "--published", "2016-09-18")
    (incident_id,) = report.new_incidents
    printed = " ".join(run("show", casebook, incident_id).stdout.split())
    for words in ("62", "at least 90", "contradicts", "conservative", "1 document, 2 origins"):
        assert words in printed


def test_beginning_of_an_id_is_enough(run: RunCommand, casebook: Path, strike: Path) -> None:
    (incident_id,) = add(run, casebook, strike).new_incidents
    shown = run("show", casebook, incident_id[:8], "--json")
    (incident,) = incidents_of(shown.stdout)
    assert incident.id == incident_id


@pytest.mark.parametrize("incident_id", ["i-zzz", "", "i-"])
def test_unknown_or_ambiguous_id_is_one_line(
    run: RunCommand, casebook: Path, strike: Path, shelling: Path, incident_id: str
) -> None:
    add(run, casebook, strike, shelling, "--published", "2016-09-18")
    result = run("show", casebook, incident_id)
    assert result.exit_code == ExitStatus.BAD_INPUT
    assert len(result.stderr.splitlines()) == 1
    assert "rashomon incidents" in result.stderr


@pytest.mark.parametrize("command", [["incidents"], ["show", "i-1"]])
def test_missing_casebook_is_one_line_and_is_not_made(
    run: RunCommand, casebook: Path, command: list[str]
) -> None:
    name, *rest = command
    result = run(name, casebook, *rest)
    assert result.exit_code == ExitStatus.BAD_INPUT
    assert len(result.stderr.splitlines()) == 1
    assert not casebook.exists()


def test_file_that_is_no_casebook_is_left_alone(run: RunCommand, strike: Path) -> None:
    before = strike.read_bytes()
    result = run("add", strike, strike)
    assert result.exit_code == ExitStatus.BAD_INPUT
    assert len(result.stderr.splitlines()) == 1
    assert strike.read_bytes() == before


def test_skipped_inputs_are_counted(
    run: RunCommand, casebook: Path, strike: Path, tmp_path: Path
) -> None:
    result = run("add", casebook, strike, tmp_path / "gone.txt")
    assert result.exit_code == ExitStatus.BAD_INPUT
    assert "1 document added, 0 already held, 1 skipped" in result.stdout
    assert "gone.txt" in result.stderr


def test_interrupted_add_leaves_the_casebook_as_it_was(
    run: RunCommand, casebook: Path, strike: Path, shelling: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(run, casebook, strike)
    before = run("incidents", casebook, "--json").stdout

    def interrupt(document: Document) -> Reading:
        raise KeyboardInterrupt

    monkeypatch.setattr(read_module, "shipped_reader", lambda: interrupt)
    monkeypatch.setattr("rashomon.pipeline.add.shipped_reader", lambda: interrupt)
    result = run("add", casebook, shelling)
    assert result.exit_code == ExitStatus.INTERRUPTED
    assert run("incidents", casebook, "--json").stdout == before


def test_failure_after_the_first_document_writes_neither(
    casebook: Path, strike: Path, shelling: Path, run: RunCommand
) -> None:
    seen: list[str] = []

    def fail_on_second(document: Document) -> Reading:
        seen.append(document.uri)
        if len(seen) == 2:
            raise KeyboardInterrupt
        return read_fake(document)

    with pytest.raises(KeyboardInterrupt):
        add_inputs(str(casebook), [str(strike), str(shelling)], read_document=fail_on_second)
    assert len(seen) == 2
    report = add(run, casebook, strike)
    assert len(report.added) == 1


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="needs a folder without write")
def test_folder_without_write_permission_is_one_line(
    run: RunCommand, strike: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)
    result = run("add", folder / "a.casebook", strike)
    assert result.exit_code == ExitStatus.BAD_INPUT
    assert len(result.stderr.splitlines()) == 1


def test_an_id_of_before_a_merge_shows_the_incident_that_it_is_now(
    run: RunCommand, casebook: Path, strike: Path, shelling: Path
) -> None:
    report = add(run, casebook, strike, shelling, "--published", "2016-09-18")
    with Casebook.open(str(casebook)) as opened, opened.transaction() as batch:
        events = [event_id for one in batch.groupings() for event_id in one.event_ids]
        relink(batch, events, Constraints(together=(tuple(events),)))
    (kept,) = incidents_of(run("incidents", casebook, "--json").stdout)
    (gone,) = set(report.new_incidents) - {kept.id}
    shown = run("show", casebook, gone[:10], "--json")
    assert shown.stderr == f"{gone} is now part of {kept.id}\n"
    assert incidents_of(shown.stdout) == [kept]
