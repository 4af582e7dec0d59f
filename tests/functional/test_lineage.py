"""Copies of one agency's text, from files to origins."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.functional.conftest import RunCommand

from rashomon.cli.status import ExitStatus
from rashomon.model import Incident, LineageKind, from_json
from rashomon.pipeline import TracedLink

STRIKE = "An air strike near Deir ez-Zor in Syria killed 62 Syrian soldiers on Saturday."
TRUCKS = "Trucks carried the wounded along the river to the military hospital of the town."
BLOOD = "Doctors there asked the people to give blood, and the mayor kept the bakeries open."
OFFICIAL = "A military official said at least 80 soldiers were killed near Deir ez-Zor on Saturday."

REPORTS = {
    "agency": ("AFP", "2016-09-17", [STRIKE, TRUCKS, BLOOD, OFFICIAL]),
    "paper": ("Harbour Post", "2016-09-18", [f"Deir ez-Zor (AFP) - {STRIKE}", OFFICIAL, TRUCKS]),
    "other": (
        "Neva Telegraph",
        "2016-09-18",
        ["Jets hit a hill near Deir ez-Zor in Syria on Saturday; 62 Syrian soldiers were killed."],
    ),
}


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, (outlet, day, paragraphs) in REPORTS.items():
        head = f"---\nuri: {name}/strike\noutlet: {outlet}\npublished: {day}\n---\n"
        text = head + "\n\n".join(paragraphs) + "\n"
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def filled(run: RunCommand, casebook: Path, reports: Path) -> Path:
    result = run("add", casebook, reports, "--reader", "rules")
    assert result.exit_code == ExitStatus.FINE, result.output
    return casebook


def test_copies_are_listed_as_json(run: RunCommand, filled: Path) -> None:
    (line,) = run("lineage", filled, "--json").stdout.splitlines()
    traced = from_json(line, TracedLink)
    outlets = {document.id: document.outlet for document in traced.documents}
    assert traced.link.kind is LineageKind.NEAR_COPY
    assert traced.link.original is not None
    assert outlets[traced.link.original] == "AFP"
    assert traced.link.wire == "AFP"
    assert {document.wire for document in traced.documents} == {"AFP"}


def test_copies_are_listed_in_words(run: RunCommand, filled: Path) -> None:
    printed = " ".join(run("lineage", filled).stdout.split())
    for words in ("paper/strike", "copy of", "agency/strike", "Harbour Post credits AFP"):
        assert words in printed


@pytest.mark.parametrize("named", ["paper/strike", "agency/strike"])
def test_one_document_is_shown_with_its_passages(run: RunCommand, filled: Path, named: str) -> None:
    printed = " ".join(run("lineage", filled, named).stdout.split())
    assert "Passages in" in printed
    assert "Trucks carried the wounded" in printed


def test_a_document_that_copies_nobody_has_no_lines(run: RunCommand, filled: Path) -> None:
    result = run("lineage", filled, "other/strike")
    assert result.exit_code == ExitStatus.FINE
    assert result.stdout.strip() == "No document shares its text with another."
    assert run("lineage", filled, "other/strike", "--json").stdout == ""


@pytest.mark.parametrize("named", ["nowhere/strike", "d-"])
def test_an_unknown_or_ambiguous_document_is_one_line(
    run: RunCommand, filled: Path, named: str
) -> None:
    result = run("lineage", filled, named)
    assert result.exit_code == ExitStatus.BAD_INPUT
    assert len(result.stderr.splitlines()) == 1
    assert named in result.stderr
    assert "rashomon lineage" in result.stderr


def test_a_missing_casebook_is_one_line(run: RunCommand, tmp_path: Path) -> None:
    result = run("lineage", tmp_path / "none.casebook")
    assert result.exit_code == ExitStatus.BAD_INPUT
    assert len(result.stderr.splitlines()) == 1


def test_a_value_says_in_how_many_documents_and_from_how_many_origins(
    run: RunCommand, filled: Path
) -> None:
    lines = run("incidents", filled, "--json").stdout.splitlines()
    incident = max((from_json(line, Incident) for line in lines), key=lambda one: len(one.claims))
    figures = [figure for field in incident.ledger.fields for figure in field.figures]
    counts = {figure.text: (figure.n_documents, figure.n_origins) for figure in figures}
    assert counts == {"62": (3, 2), "at least 80": (2, 1)}
    printed = " ".join(run("show", filled, incident.id).stdout.split())
    assert "Documents that share text" in printed
    assert "3 documents," in printed


def test_documents_of_an_incident_say_whom_they_copy(run: RunCommand, filled: Path) -> None:
    lines = run("incidents", filled, "--json").stdout.splitlines()
    incident = max(map(json.loads, lines), key=lambda one: len(one["claims"]))
    by_uri = {document["uri"]: document for document in incident["documents"]}
    assert by_uri["paper/strike"]["copy_of"] == by_uri["agency/strike"]["id"]
    assert by_uri["paper/strike"]["wire"] == "AFP"
    assert by_uri["agency/strike"]["copy_of"] is None
    assert (by_uri["other/strike"]["copy_of"], by_uri["other/strike"]["wire"]) == (None, None)
    (link,) = incident["lineage"]
    assert link["kind"] == "near_copy"
    assert len(link["passages"]) >= 2
