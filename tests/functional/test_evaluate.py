"""Two readings compared from the command line."""

import json
from pathlib import Path
from typing import Any

import pytest
from tests.functional.conftest import STRIKE, RunCommand

from rashomon.cli.status import ExitStatus
from rashomon.model import Claim, from_json


@pytest.fixture
def before(run: RunCommand, strike: Path, shelling: Path, tmp_path: Path) -> Path:
    """What ``read --json`` prints of two documents."""
    path = tmp_path / "before.jsonl"
    path.write_text(run("read", strike, shelling, "--json").stdout, encoding="utf-8")
    return path


@pytest.fixture
def after(before: Path) -> Path:
    """The same with 90 read as 19, and without the claims of the second document."""
    strike, shelling = map(json.loads, before.read_text(encoding="utf-8").splitlines())
    for claim in strike["claims"]:
        if claim["toll"] and claim["toll"]["low"] == 90:
            claim["toll"] |= {"low": 19, "high": 19, "relation": "exact", "text": "19"}
    shelling["claims"] = []
    return write(before.with_name("after.jsonl"), strike, shelling)


def write(path: Path, *readings: dict[str, Any]) -> Path:
    lines = (f"{json.dumps(reading, ensure_ascii=False)}\n" for reading in readings)
    path.write_text("".join(lines), encoding="utf-8")
    return path


def test_a_reading_does_not_differ_from_itself(run: RunCommand, before: Path) -> None:
    result = run("evaluate", before, before)
    assert result.exit_code == ExitStatus.FINE
    assert "Documents: 2 compared" in result.stdout
    for title in ("Changed:", "Gained:", "Lost:"):
        assert title not in result.stdout


def test_differences_are_counted_and_listed(run: RunCommand, before: Path, after: Path) -> None:
    result = run("evaluate", before, after)
    assert result.exit_code == ExitStatus.FINE
    shown = " ".join(result.stdout.split())
    assert "at least 90 → 19" in shown
    lost = shown.split("Lost:")[1]
    assert "killed 15 civilians" in lost
    assert "15 civilians, killed" in lost
    assert "Observatory" in lost


def test_json_is_one_line_for_each_document_and_the_numbers_last(
    run: RunCommand, before: Path, after: Path
) -> None:
    *documents, summary = map(
        json.loads, run("evaluate", before, after, "--json").stdout.splitlines()
    )
    shelling, strike = documents
    assert [one["outcome"] for one in documents] == ["compared", "compared"]
    assert strike["before"]["uri"].endswith("strike.txt")
    (changed,) = [one for one in strike["changed"] if one["before"]["kind"] == "toll"]
    (figure,) = changed["fields"]
    assert (figure["field"], figure["before"]["low"], figure["after"]["low"]) == (
        "toll.figure",
        90,
        19,
    )
    lost = [from_json(json.dumps(claim), Claim) for claim in shelling["lost"]]
    assert {claim.kind.value for claim in lost} >= {"toll"}
    tolls = next(count for count in summary["kinds"] if count["kind"] == "toll")
    assert tolls == {"kind": "toll", "same": 1, "changed": 1, "gained": 0, "lost": 1}
    assert summary["before"]["source"] == str(before)


def test_exchanged_files_exchange_gained_and_lost(
    run: RunCommand, before: Path, after: Path
) -> None:
    there, back = (
        json.loads(run("evaluate", *files, "--json").stdout.splitlines()[-1])["kinds"]
        for files in ([before, after], [after, before])
    )
    assert there != back
    assert there == [one | {"gained": one["lost"], "lost": one["gained"]} for one in back]


def test_only_the_kinds_named_are_compared(run: RunCommand, before: Path, after: Path) -> None:
    output = run("evaluate", before, after, "--kind", "statement", "--json").stdout
    assert kinds_of(output) == ["statement"]
    both = run("evaluate", before, after, "--kind", "toll", "--kind", "statement", "--json").stdout
    assert kinds_of(both) == ["toll", "statement"]


def kinds_of(output: str) -> list[str]:
    return [count["kind"] for count in json.loads(output.splitlines()[-1])["kinds"]]


def test_events_are_compared_when_wanted(run: RunCommand, before: Path) -> None:
    lines = list(map(json.loads, before.read_text(encoding="utf-8").splitlines()))
    for reading in lines:
        for event in reading["events"]:
            event["place"] = None
    after = write(before.with_name("after.jsonl"), *lines)
    assert "event place" not in run("evaluate", before, after).stdout
    assert "event place: " in run("evaluate", before, after, "--events").stdout


@pytest.mark.parametrize("arguments", [("-", "FILE"), ("FILE", "-")])
def test_one_of_the_two_may_be_standard_input(
    run: RunCommand, before: Path, arguments: tuple[str, str]
) -> None:
    files = [before if argument == "FILE" else argument for argument in arguments]
    result = run("evaluate", *files, stdin=before.read_bytes())
    assert result.exit_code == ExitStatus.FINE
    assert "Documents: 2 compared" in result.stdout


def test_a_repeated_document_is_counted_once(run: RunCommand, before: Path) -> None:
    twice = before.with_name("twice.jsonl")
    twice.write_bytes(before.read_bytes() * 2)
    result = run("evaluate", before, twice)
    assert "Documents: 2 compared, 0 not comparable, 0 only before, 0 only after" in result.stdout
    shown = " ".join(result.stdout.split())
    assert "4 readings (2 of them repeated, not counted again)" in shown


def test_an_empty_file_has_no_documents(run: RunCommand, before: Path) -> None:
    empty = before.with_name("empty.jsonl")
    empty.write_bytes(b"")
    result = run("evaluate", before, empty)
    assert result.exit_code == ExitStatus.FINE
    assert "Only in the first file: 2" in result.stdout
    nothing = run("evaluate", empty, empty, "--json")
    assert nothing.exit_code == ExitStatus.FINE
    assert len(nothing.stdout.splitlines()) == 1


def test_a_document_whose_text_changed_is_not_comparable(
    run: RunCommand, before: Path, strike: Path
) -> None:
    strike.write_text(f"{STRIKE}\nNobody else was hurt.\n", encoding="utf-8")
    after = before.with_name("after.jsonl")
    after.write_text(run("read", strike, "--json").stdout, encoding="utf-8")
    shown = " ".join(run("evaluate", before, after).stdout.split())
    assert "0 compared, 1 not comparable, 1 only before, 0 only after" in shown


def test_hostile_words_cannot_command_the_terminal(
    run: RunCommand, tmp_path: Path, before: Path
) -> None:
    hostile = tmp_path / "hostile.txt"
    hostile.write_text(STRIKE.replace("soldiers", "\x1b[2J[red]soldiers\u202e"), encoding="utf-8")
    after = tmp_path / "after.jsonl"
    after.write_text(run("read", hostile, "--json").stdout, encoding="utf-8")
    (reading,) = map(json.loads, after.read_text(encoding="utf-8").splitlines())
    reading["claims"] = []
    reading["document"]["uri"] = "\x1b]0;title\x07a.txt"
    without = write(tmp_path / "without.jsonl", reading)
    for files in ([after, without], [without, after], [before, without]):
        result = run("evaluate", *files, "--all")
        assert result.exit_code == ExitStatus.FINE
        assert not {"\x1b", "\u202e", "\x07"} & set(result.output)
        assert max(map(len, result.stdout.splitlines())) <= 100


def test_output_of_another_command_is_one_line_with_the_next_step(
    run: RunCommand, before: Path, strike: Path, casebook: Path
) -> None:
    run("add", casebook, strike)
    outputs = [
        run("incidents", casebook, "--json").stdout,
        run("read", strike).stdout,
        run("evaluate", before, before, "--json").stdout,
        "{}\n",
        "\x1b[2J\n",
    ]
    other = before.with_name("other.jsonl")
    for output in outputs:
        other.write_text(output, encoding="utf-8")
        for files in ([before, other], [other, before]):
            result = run("evaluate", *files)
            assert result.exit_code == ExitStatus.BAD_INPUT
            assert result.stdout == ""
            (line,) = result.stderr.splitlines()
            assert f"{other}#L1: is no reading" in line
            assert "`rashomon read --json`" in line
            assert "\x1b" not in line


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["gone.jsonl", "gone.jsonl"], "gone.jsonl: no such file"),
        (["-", "-"], "only one of the two can be standard input"),
        (["only.jsonl"], "rashomon evaluate --help"),
        (["a.jsonl", "b.jsonl", "--kind", "rumour"], "toll"),
    ],
)
def test_wrong_usage_is_one_line_with_status_2(
    run: RunCommand, arguments: list[str], words: str
) -> None:
    result = run("evaluate", *arguments)
    assert result.exit_code == ExitStatus.BAD_INPUT
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 1
    assert words in result.stderr
