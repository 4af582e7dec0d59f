from __future__ import annotations

import io
import os
import threading
from pathlib import Path

import pytest
from tests.factories import a_toll
from tests.unit.pipeline.evaluate.makers import READER, a_claim_at, a_reading

from rashomon.errors import InputError
from rashomon.model import ReadingWarning, to_json
from rashomon.pipeline.evaluate import files
from rashomon.pipeline.evaluate.files import evaluate_files, load_readings

READING = a_reading(a_claim_at("62 soldiers were killed", toll=a_toll(62)))
LINE = to_json(READING).encode()


def test_readings_are_loaded_in_order_and_empty_lines_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\n" + LINE + b"\r\n\n" + LINE)
    assert load_readings(str(path)).readings == (READING, READING)


def test_what_is_not_compared_is_not_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    warning = ReadingWarning(code="number_not_read", message="12 people")
    path.write_text(to_json(READING).replace('"warnings":[]', f'"warnings":[{to_json(warning)}]'))
    assert load_readings(str(path)).readings == (READING,)


def test_an_empty_file_is_a_set_of_no_readings(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"")
    assert load_readings(str(path)).readings == ()


def test_a_mark_of_utf8_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + LINE)
    assert load_readings(str(path)).readings == (READING,)


def test_standard_input_is_read() -> None:
    assert load_readings("-", io.BytesIO(LINE)).readings[0].reader == READER


def test_a_pipe_is_read_as_the_shell_gives_one(tmp_path: Path) -> None:
    """``rashomon evaluate before.jsonl <(rashomon read --json news/)``"""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(LINE,))
    writer.start()
    readings = load_readings(str(pipe)).readings
    writer.join()
    assert readings == (READING,)


def test_a_reading_of_an_older_version_lacks_what_was_added_since(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(to_json(READING).replace('"published_from":"given",', ""))
    (reading,) = load_readings(str(path)).readings
    assert reading.claims == READING.claims


@pytest.mark.parametrize(
    ("content", "code", "words"),
    [
        (LINE + b"\nnot json", "no_reading", "#L2: is no reading"),
        (LINE + b"\n\n{}", "no_reading", "#L3: is no reading"),
        (b"[1, 2]", "no_reading", "#L1: is no reading"),
        (LINE[:-9], "no_reading", "#L1: is no reading"),
        (b'{"text": "A document, not yet read."}', "no_reading", "`rashomon read --json`"),
        (LINE.replace(b'"kind":"toll"', b'"kind":"rumour"'), "no_reading", "rumour"),
        (LINE.replace(b'"end":37', b'"end":38'), "no_reading", "not a span"),
        (b"\xff\xfe" + LINE.decode().encode("utf-16-le"), "wrong_encoding", "UTF-8"),
        (b"\x00\xff\x80" * 40, "no_reading", "#L1: is no reading"),
        (b'{"document":' + b"[" * 100_000, "no_reading", "#L1: is"),
        (b"x" * 3_000, "no_reading", "#L1: is too long"),
    ],
    ids=lambda value: None if isinstance(value, bytes) else value,
)
def test_a_line_that_is_no_reading_is_named(
    tmp_path: Path, content: bytes, code: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if words.endswith("too long"):
        monkeypatch.setattr(files, "MAX_LINE_BYTES", 2_999)
    path = tmp_path / "a.jsonl"
    path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        load_readings(str(path))
    assert caught.value.code == code
    assert words in str(caught.value)
    assert len(str(caught.value).splitlines()) == 1
    assert len(caught.value.reason) < 400


@pytest.mark.parametrize(
    ("name", "code"), [("gone.jsonl", "missing"), ("", "missing"), ("a\0b", "missing")]
)
def test_a_file_that_is_not_there_is_named(tmp_path: Path, name: str, code: str) -> None:
    with pytest.raises(InputError) as caught:
        load_readings(str(tmp_path / name) if name else name)
    assert caught.value.code == code


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is a folder; give a file"):
        load_readings(str(tmp_path))


def test_only_one_of_the_two_is_standard_input() -> None:
    with pytest.raises(InputError, match="only one of the two"):
        evaluate_files("-", "-", stdin=io.BytesIO(LINE))
