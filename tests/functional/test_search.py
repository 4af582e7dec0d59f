from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.functional.conftest import RunCommand

from rashomon.cli.status import ExitStatus


@pytest.fixture
def filled(run: RunCommand, casebook: Path, strike: Path, shelling: Path) -> Path:
    run("add", casebook, strike, shelling, "--published", "2016-09-18", "--reader", "rules")
    return casebook


def test_found_claims_have_speaker_document_and_exact_words(
    run: RunCommand, filled: Path, strike: Path
) -> None:
    text = strike.read_text(encoding="utf-8")
    lines = run("search", filled, "soldiers", "observatory", "--json").stdout.splitlines()
    hits = [json.loads(line) for line in lines]
    (claim,) = [hit for hit in hits if hit["kind"] == "claim"]
    assert claim["claim"]["speaker"]["name"].startswith("Syrian Observatory")
    assert claim["document_uri"] == str(strike)
    assert claim["incident_id"].startswith("i-")
    for hit in hits:
        for span in (hit["snippet"], *hit["matches"]):
            assert text[span["start"] : span["end"]] == span["text"]


def test_the_table_shows_who_says_it(run: RunCommand, filled: Path) -> None:
    printed = " ".join(run("search", filled, "wounded OR 15 civilians").stdout.split())
    assert printed == "Nothing found."
    printed = " ".join(run("search", filled, "15", "civilians").stdout.split())
    assert "killed 15 civilians" in printed
    assert "Syrian Observatory" in printed
    assert "hits" in printed


def test_more_hits_than_shown_are_counted(run: RunCommand, filled: Path) -> None:
    printed = run("search", filled, "killed", "--limit", "1").stdout
    assert "1 of" in printed
    assert "--limit" in printed


@pytest.mark.parametrize("words", ["*", '"', "'; DROP TABLE claim; --", "NOT(", "AND", "\\"])
def test_hostile_words_are_no_error(run: RunCommand, filled: Path, words: str) -> None:
    result = run("search", filled, "--", words)
    assert result.exit_code == ExitStatus.FINE
    assert result.stdout.strip() == "Nothing found."


def test_a_query_without_a_word_is_told(run: RunCommand, filled: Path) -> None:
    assert len(run("search", filled, "***").stderr.splitlines()) == 1


def test_a_missing_casebook_is_one_line(run: RunCommand, casebook: Path) -> None:
    result = run("search", casebook, "convoy")
    assert result.exit_code == ExitStatus.BAD_INPUT
    assert len(result.stderr.splitlines()) == 1
