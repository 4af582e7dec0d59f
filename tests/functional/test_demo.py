"""The demo reads its own dispatches with the shipped reader."""

from pathlib import Path

import pytest
from tests.functional.conftest import RunCommand

from rashomon.cli.status import ExitStatus
from rashomon.model import FigureRelation, Incident, Ledger, TollStatus
from rashomon.pipeline import DemoResult, demo_documents, run_demo


@pytest.fixture(scope="module")
def demo() -> DemoResult:
    return run_demo()


@pytest.fixture(scope="module")
def strike(demo: DemoResult) -> Incident:
    return demo.main[0]


def relations_of(ledger: Ledger) -> set[tuple[str, FigureRelation, str]]:
    """Relations with the figures as written."""
    texts = {figure.id: figure.text for field in ledger.fields for figure in field.figures}
    return {
        (texts[relation.first], relation.relation, texts[relation.second])
        for relation in ledger.relations
    }


def test_every_dispatch_is_read(demo: DemoResult) -> None:
    assert len(demo.report.added) == len(demo_documents())
    assert demo.report.skipped == ()


def test_main_incidents_are_the_strike_and_the_convoy(demo: DemoResult) -> None:
    names = [incident.place.name for incident in demo.main if incident.place is not None]
    assert names == ["Deir ez-Zor", "Urum al-Kubra"]


def test_ministry_and_monitor_contradict_each_other(strike: Incident) -> None:
    contradictions = {
        frozenset((first, second))
        for first, relation, second in relations_of(strike.ledger)
        if relation is FigureRelation.CONTRADICTS
    }
    assert frozenset(("62", "at least 90")) in contradictions


def test_exact_figure_refines_the_vague_ones(strike: Incident) -> None:
    relations = relations_of(strike.ledger)
    assert ("62", FigureRelation.REFINES, "more than 60") in relations
    assert ("62", FigureRelation.REFINES, "dozens") in relations


def test_later_toll_of_one_speaker_replaces_the_earlier(strike: Incident) -> None:
    expected = ("at least 90", FigureRelation.SUPERSEDES, "at least 83")
    assert expected in relations_of(strike.ledger)


def test_killed_of_two_scopes_are_kept_apart(demo: DemoResult) -> None:
    convoy = demo.main[1]
    killed = [field for field in convoy.ledger.fields if field.status is TollStatus.KILLED]
    assert len(killed) >= 2
    scopes = {one.relation for one in convoy.ledger.relations}
    assert FigureRelation.DIFFERS_IN_SCOPE in scopes


def test_many_documents_go_back_to_fewer_speakers(strike: Incident) -> None:
    """Four outlets print the ministry's 62: one origin."""
    figures = [figure for field in strike.ledger.fields for figure in field.figures]
    ministry = next(figure for figure in figures if len(figure.claim_ids) >= 4)
    assert ministry.text == "62"
    assert ministry.origin_id.startswith("ru-")


def test_demo_prints_incidents_ledgers_and_next_commands(run: RunCommand) -> None:
    result = run("demo")
    assert result.exit_code == ExitStatus.FINE
    printed = " ".join(result.stdout.split())
    for words in (
        "12 dispatches",
        "outlets are invented",
        "Deir ez-Zor",
        "Urum al-Kubra",
        "contradicts",
        "differs in scope from",
        "How the figures relate",
        "Who is tied to it, by whom",
        "rashomon demo --keep",
        "rashomon show",
        "rashomon read",
    ):
        assert words in printed
    assert max(map(len, result.stdout.splitlines())) <= 100


def test_kept_casebook_can_be_listed_and_filled_again(run: RunCommand, casebook: Path) -> None:
    first = run("demo", "--keep", casebook, "--json")
    assert first.exit_code == ExitStatus.FINE
    assert run("incidents", casebook, "--json").stdout == first.stdout
    assert run("demo", "--keep", casebook, "--json").stdout == first.stdout


def test_demo_leaves_nothing_behind(
    run: RunCommand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("demo", "--json").exit_code == ExitStatus.FINE
    assert list(tmp_path.iterdir()) == []
