from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from rashomon.errors import InputError, InvalidOption, MissingInput
from rashomon.intake import opening, read_documents
from rashomon.model import Document

TEXT = "At least 62 soldiers were killed.\r\n"
PAGE = "<html><head><title>T</title></head><body><article><p>Two were killed there.</p></article>"


def read(*paths: str | Path, stdin: bytes = b"", **options: object) -> list[Document | InputError]:
    return list(
        read_documents([str(path) for path in paths], stdin=io.BytesIO(stdin), **options)  # type: ignore[arg-type]
    )


def codes(outcomes: list[Document | InputError]) -> list[str | None]:
    return [o.code if isinstance(o, InputError) else None for o in outcomes]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_source_in_one_folder(here: Path) -> None:
    (here / "in").mkdir()
    (here / "in/a.txt").write_bytes(TEXT.encode())
    (here / "in/b.md").write_text(f"---\noutlet: Harbour Post\n---\n{TEXT}", newline="")
    (here / "in/c.html").write_text(PAGE)
    (here / "in/d.jsonl").write_text(json.dumps({"text": TEXT}) + "\nno\n")
    (here / "in/e.csv").write_text("a,b")
    outcomes = read("./in//")
    assert [(o.uri, getattr(o, "code", None)) for o in outcomes] == [
        ("in/a.txt", None),
        ("in/b.md", None),
        ("in/c.html", None),
        ("in/d.jsonl#L1", None),
        ("in/d.jsonl#L2", "bad_json"),
        ("in", "unknown_suffix"),
    ]
    texts = [o.text for o in outcomes if isinstance(o, Document)]
    assert texts == [TEXT, TEXT, "Two were killed there.", TEXT]


def test_a_bad_input_does_not_stop_those_after_it(here: Path) -> None:
    (here / "good.txt").write_bytes(TEXT.encode())
    (here / "latin.txt").write_bytes(b"The caf\xe9 was hit.")
    (here / "paper.txt").write_bytes(b"%PDF-1.4 text")
    (here / "void.txt").touch()
    (here / "loop.txt").symlink_to("loop.txt")
    (here / "dangling.txt").symlink_to("nowhere.txt")
    os.mkfifo(here / "pipe.txt")
    bad = ["none.txt", "latin.txt", "paper.txt", "void.txt", "loop.txt", "dangling.txt", "pipe.txt"]
    outcomes = read(*bad, "good.txt", "", "a\0b", "good.txt/x", "n" * 300, "/dev/null")
    assert codes(outcomes) == [
        "missing",
        "not_utf8",
        "binary",
        "empty",
        "symlink_loop",
        "missing",
        "not_a_file",
        None,
        "missing",
        "missing",
        "missing",
        "missing",
        "not_a_file",
    ]
    assert isinstance(outcomes[0], MissingInput)
    assert str(outcomes[0]) == "none.txt: no such file or folder; check the path"
    assert all("\n" not in str(o) for o in outcomes if isinstance(o, InputError))


def test_the_same_content_twice_is_given_twice(here: Path) -> None:
    (here / "a.txt").write_text(TEXT)
    (here / "b.txt").write_text(TEXT)
    first, again, copy = read("a.txt", "./a.txt", "b.txt")
    assert first == again
    assert isinstance(first, Document)
    assert isinstance(copy, Document)
    assert first.id == copy.id
    assert (first.uri, copy.uri) == ("a.txt", "b.txt")


@pytest.mark.parametrize(
    ("data", "uri", "text"),
    [
        (TEXT.encode(), "-", TEXT),
        (b'\n{"text": "Two were killed."}\n', "-#L2", "Two were killed."),
        (b'{ "text" : "Two were killed."}', "-#L1", "Two were killed."),
        (PAGE.encode(), "-", "Two were killed there."),
        (
            b"\xef\xbb\xbf\r\n<!-- v1 --><!DOCTYPE HTML>" + PAGE.encode(),
            "-",
            "Two were killed there.",
        ),
        (PAGE.encode("utf-16"), "-", "Two were killed there."),
        ('{"text": "Two were killed."}'.encode("utf-16"), "-#L1", "Two were killed."),
        (b"{Sic} Two were killed.", "-", "{Sic} Two were killed."),
        (b"<Two> were killed.", "-", "<Two> were killed."),
        (b"The <html> tag.", "-", "The <html> tag."),
        (b"---\ntitle: T\n---\nTwo.", "-", "---\ntitle: T\n---\nTwo."),
    ],
)
def test_standard_input_is_read_by_how_it_begins(data: bytes, uri: str, text: str) -> None:
    (document,) = read("-", stdin=data)
    assert isinstance(document, Document)
    assert (document.uri, document.text) == (uri, text)


def test_a_bad_line_on_standard_input_is_no_reason_to_read_it_as_prose() -> None:
    outcomes = read("-", stdin=b'{"text": "Two were killed."}\nnonsense\n{"text": "One died."}\n')
    assert codes(outcomes) == [None, "bad_json", None]


def test_standard_input_larger_than_what_is_looked_at_first() -> None:
    text = TEXT * 10_000
    (document,) = read("-", stdin=text.encode())
    assert isinstance(document, Document)
    assert document.text == text


@pytest.mark.parametrize(("stdin", "code"), [(b"", "empty"), (b"\x1f\x8b\x08", "binary")])
def test_standard_input_can_fail_as_a_file_can(stdin: bytes, code: str) -> None:
    (error,) = read("-", stdin=stdin)
    assert isinstance(error, InputError)
    assert (error.uri, error.code) == ("-", code)


def test_a_named_file_with_another_suffix_is_read_by_how_it_begins(here: Path) -> None:
    (here / "a.news").write_text(TEXT, newline="")
    (here / "b.json").write_text('{"text": "Two were killed."}')
    (here / "c").write_text(PAGE)
    outcomes = read("a.news", "b.json", "c")
    assert codes(outcomes) == [None, None, None]
    assert [o.uri for o in outcomes] == ["a.news", "b.json#L1", "c"]


def test_the_users_day_fills_in_where_there_is_none(here: Path) -> None:
    (here / "a.txt").write_text(TEXT)
    (here / "b.md").write_text(f"---\ndate: 2016-09-18\n---\n{TEXT}")
    outcomes = read("a.txt", "b.md", published=date(2016, 9, 20))
    days = [o.published for o in outcomes if isinstance(o, Document)]
    assert days == [date(2016, 9, 20), date(2016, 9, 18)]


def test_an_unknown_encoding_is_said_once_and_nothing_is_read(here: Path) -> None:
    (here / "a.txt").write_text(TEXT)
    (error,) = read("a.txt", "a.txt", encoding="klingon")
    assert isinstance(error, InvalidOption)
    assert (error.uri, error.code) == ("--encoding", "unknown_encoding")


def test_the_named_encoding_is_used_for_every_source(here: Path) -> None:
    (here / "a.txt").write_bytes("The café was hit.".encode("cp1252"))
    (here / "b.md").write_bytes("---\ntitle: Café\n---\nThe café was hit.".encode("cp1252"))
    outcomes = read("a.txt", "b.md", encoding="cp1252")
    assert [o.text for o in outcomes if isinstance(o, Document)] == ["The café was hit."] * 2


def test_a_document_that_is_too_large_is_an_error(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "MAX_DOCUMENT_BYTES", 100)
    (here / "a.txt").write_text("x" * 101)
    assert codes(read("a.txt", "-", stdin=b"x" * 101)) == ["too_large", "too_large"]


def test_a_file_that_may_not_be_opened_is_an_error(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: str, flags: int) -> int:
        raise PermissionError(13, "Permission denied")

    (here / "a.txt").write_text(TEXT)
    # Taking the right away would not stop a test that runs as root.
    monkeypatch.setattr(os, "open", refuse)
    (error,) = read("a.txt")
    assert isinstance(error, InputError)
    assert error.code == "unreadable"
    assert error.reason == "cannot be read (permission denied); check its permissions"


def test_a_stream_that_breaks_is_an_error() -> None:
    class Broken(io.RawIOBase):
        def read(self, size: int = -1) -> bytes:
            raise OSError(5, "Input/output error")

    (error,) = read_documents(["-"], stdin=Broken())  # type: ignore[arg-type]
    assert isinstance(error, InputError)
    assert error.code == "unreadable"


def test_a_file_name_that_is_not_utf8_can_be_printed(here: Path) -> None:
    name = os.fsdecode(b"caf\xe9\n.txt")
    (here / name).write_text(TEXT)
    (document,) = read(name)
    assert isinstance(document, Document)
    assert document.uri == "caf\\xe9\\n.txt"


def test_files_are_read_when_they_are_asked_for(here: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (here / name).write_text(TEXT)
    documents = read_documents([str(here)])
    next(documents)
    (here / "b.txt").write_text("One was hurt.")
    second = next(documents)
    assert isinstance(second, Document)
    assert second.text == "One was hurt."


def test_importing_intake_loads_no_heavy_library() -> None:
    heavy = ["trafilatura", "lxml", "htmldate", "py3langid", "numpy", "yaml", "charset_normalizer"]
    script = f"import sys, rashomon.intake; print(sorted(set({heavy}) & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
