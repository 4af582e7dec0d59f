import json
from pathlib import Path

import pytest
from tests.functional.conftest import STRIKE, RunCommand

from rashomon.cli.status import ExitStatus
from rashomon.language.shipped import SHIPPED_MODEL
from rashomon.model import Reading, from_json


def readings_of(output: str) -> list[Reading]:
    return [from_json(line, Reading) for line in output.splitlines()]


def test_json_is_one_line_for_each_document(run: RunCommand, strike: Path, shelling: Path) -> None:
    result = run("read", strike, shelling, "--json")
    assert result.exit_code == ExitStatus.FINE
    assert [reading.document.uri for reading in readings_of(result.stdout)] == [
        str(strike),
        str(shelling),
    ]


def test_tolls_are_read_with_their_speakers(run: RunCommand, strike: Path) -> None:
    (reading,) = readings_of(run("read", strike, "--json").stdout)
    tolls = {claim.toll.low: claim.speaker for claim in reading.claims if claim.toll}
    assert sorted(tolls) == [62, 90]
    assert tolls[62] is not None
    assert "Russian Defence Ministry" in tolls[62].text


def test_evidence_is_found_in_the_text(run: RunCommand, strike: Path) -> None:
    (reading,) = readings_of(run("read", strike, "--json").stdout)
    assert reading.document.text == STRIKE
    for claim in reading.claims:
        evidence = claim.evidence
        assert STRIKE[evidence.start : evidence.end] == evidence.text


def test_weekday_is_resolved_only_with_a_day_of_publication(run: RunCommand, strike: Path) -> None:
    (undated,) = readings_of(run("read", strike, "--json").stdout)
    assert undated.document.published is None
    assert all(when.earliest is None for when in undated.times)
    dated = run("read", strike, "--published", "2016-09-18", "--json")
    (reading,) = readings_of(dated.stdout)
    assert {str(when.earliest) for when in reading.times} == {"2016-09-17"}


def test_table_names_speaker_hedge_and_figure(run: RunCommand, strike: Path) -> None:
    result = run("read", strike)
    assert result.exit_code == ExitStatus.FINE
    printed = " ".join(result.stdout.split())
    assert "Speaker" in printed
    assert "at least 90" in printed
    assert "Defence Ministry" in printed


def test_piped_output_has_no_colours_and_fits_100_columns(run: RunCommand, strike: Path) -> None:
    result = run("read", strike)
    assert "\x1b" not in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= 100


def test_hostile_text_cannot_command_the_terminal(run: RunCommand, tmp_path: Path) -> None:
    hostile = tmp_path / "hostile.txt"
    hostile.write_text(STRIKE.replace("62", "\x1b[2J[red]62\u202e"), encoding="utf-8")
    result = run("read", hostile)
    assert not {"\x1b", "\u202e"} & set(result.output)


def test_standard_input_is_read(run: RunCommand) -> None:
    result = run("read", "-", "--json", stdin=STRIKE)
    assert result.exit_code == ExitStatus.FINE
    (reading,) = readings_of(result.stdout)
    assert reading.document.text == STRIKE


def test_missing_file_is_one_line_and_the_others_are_read(
    run: RunCommand, strike: Path, tmp_path: Path
) -> None:
    gone = tmp_path / "gone.txt"
    result = run("read", gone, strike, "--json")
    assert result.exit_code == ExitStatus.BAD_INPUT
    assert len(readings_of(result.stdout)) == 1
    assert [line for line in result.stderr.splitlines() if str(gone) in line] == [
        result.stderr.splitlines()[0]
    ]
    assert "Traceback" not in result.stderr


def test_bad_line_of_json_lines_is_skipped(run: RunCommand, tmp_path: Path) -> None:
    lines = tmp_path / "many.jsonl"
    lines.write_text(f"not json\n{json.dumps({'text': STRIKE})}\n", encoding="utf-8")
    result = run("read", lines, "--json")
    assert result.exit_code == ExitStatus.FINE
    assert len(readings_of(result.stdout)) == 1
    assert f"{lines}#L1" in result.stderr
    assert "1 document read, 1 skipped" in result.stderr


def test_bad_file_of_a_folder_is_skipped(run: RunCommand, strike: Path) -> None:
    (strike.parent / "empty.txt").write_bytes(b"")
    result = run("read", strike.parent, "--json")
    assert result.exit_code == ExitStatus.FINE
    assert "empty.txt" in result.stderr


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00\x01\x02\xff" * 64, b"Caf\xe9 owners said 3 were killed. " * 9],
    ids=["empty", "binary", "not text"],
)
def test_unreadable_file_is_one_line_with_status_2(
    run: RunCommand, tmp_path: Path, content: bytes
) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(content)
    result = run("read", bad, "--json")
    assert result.exit_code == ExitStatus.BAD_INPUT
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize("name", ["trained", "rules"])
def test_a_reading_names_its_reader(run: RunCommand, strike: Path, name: str) -> None:
    (reading,) = readings_of(run("read", strike, "--json", "--reader", name).stdout)
    assert reading.reader.name == name
    assert sorted(c.toll.low for c in reading.claims if c.toll and c.toll.low) == [62, 90]


def test_the_trained_reader_is_the_default(run: RunCommand, strike: Path) -> None:
    (reading,) = readings_of(run("read", strike, "--json").stdout)
    assert reading.reader.name == "trained"


def test_a_model_of_ones_own_is_read_from_its_folder(run: RunCommand, strike: Path) -> None:
    own = run("read", strike, "--json", "--reader", str(SHIPPED_MODEL))
    assert own.stdout == run("read", strike, "--json").stdout


@pytest.mark.parametrize("command", ["read", "add"])
def test_an_unknown_reader_is_one_line(
    run: RunCommand, strike: Path, tmp_path: Path, command: str
) -> None:
    casebook = [tmp_path / "c.db"] if command == "add" else []
    result = run(command, *casebook, strike, "--reader", "oracle")
    assert result.exit_code == ExitStatus.BAD_INPUT
    assert result.stdout == ""
    (line,) = result.stderr.strip().splitlines()
    assert "--reader" in line
    assert "trained, rules, or a folder" in line
    assert not any(path.exists() for path in casebook)
