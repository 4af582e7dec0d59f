from __future__ import annotations

import io
import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import InputError
from rashomon.intake import jsonl
from rashomon.intake.jsonl import read_lines
from rashomon.intake.settings import Settings
from rashomon.model import Document

TEXT = "At least 62 soldiers were killed."
Outcome = Document | InputError


def read(data: bytes, settings: Settings | None = None) -> list[Outcome]:
    stream = io.BufferedReader(io.BytesIO(data))  # type: ignore[type-var]
    return list(read_lines(stream, "a.jsonl", settings or Settings()))


def record(**fields: object) -> bytes:
    return json.dumps({"text": TEXT, **fields}).encode() + b"\n"


def only_error(data: bytes) -> InputError:
    (outcome,) = read(data)
    assert isinstance(outcome, InputError)
    return outcome


def only_document(data: bytes, settings: Settings | None = None) -> Document:
    (outcome,) = read(data, settings)
    assert isinstance(outcome, Document)
    return outcome


def test_all_fields_of_a_line_are_read_and_others_ignored() -> None:
    document = only_document(
        record(
            uri="https://harbour.example/1",
            outlet="Harbour Post",
            title="Strike",
            published="2016-09-18T00:10:00+03:00",
            tags=["a"],
        )
    )
    assert document.uri == "https://harbour.example/1"
    assert (document.outlet, document.title) == ("Harbour Post", "Strike")
    assert document.published == date(2016, 9, 18)
    assert document.text == TEXT


def test_without_a_uri_the_line_is_named() -> None:
    outcomes = read(b"\n" + record() + b"  \r\n" + record(uri=None) + record(uri=" "))
    assert [o.uri for o in outcomes] == ["a.jsonl#L2", "a.jsonl#L4", "a.jsonl#L5"]


def test_the_lines_own_day_wins_over_the_users() -> None:
    settings = Settings(published=date(2016, 1, 1))
    own = only_document(record(published="2016-09-18"), settings)
    users = only_document(record(published=None), settings)
    assert (own.published, users.published) == (date(2016, 9, 18), date(2016, 1, 1))


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")), st.booleans())
def test_any_text_is_kept_as_it_is(text: str, ascii_only: bool) -> None:
    written = (TEXT + "\r\n") * 30 + text
    line = json.dumps({"text": written}, ensure_ascii=ascii_only).encode()
    assert only_document(line).text == written


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_any_line_gives_a_document_or_an_error(line: str) -> None:
    for outcome in read(line.encode() + b"\n" + record()):
        assert isinstance(outcome, Document | InputError)


def test_html_is_read_where_there_is_no_text() -> None:
    html = f"<html><head><title>On the page</title></head><body><article><p>{TEXT}</p>"
    document = only_document(json.dumps({"html": html, "outlet": "Harbour Post"}).encode())
    assert (document.text, document.title) == (TEXT, "On the page")
    assert document.outlet == "Harbour Post"
    assert only_document(record(html="<p>Other words stand here.</p>")).text == TEXT
    assert only_document(record(text="", html=html)).text == TEXT


def test_what_the_line_says_wins_over_what_its_page_says() -> None:
    html = f'<html><head><title>Page</title><meta name="date" content="2016-09-20"></head><p>{TEXT}'
    line = json.dumps({"html": html, "title": "Line", "published": "2016-09-18"}).encode()
    document = only_document(line)
    assert (document.title, document.published) == ("Line", date(2016, 9, 18))


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (b"[1, 2]", "got `array`"),
        (b'"text"', "got `str`"),
        (b"null", "got `null`"),
        (b"{}", 'neither "text" nor "html"'),
        (b'{"text": null}', 'neither "text" nor "html"'),
        (b'{"text": 62}', r"\$\.text"),
        (b'{"text": "x", "title": ["x"]}', r"\$\.title"),
        (b'{"text": "x", "published": 20160918}', r"\$\.published"),
        (b'{"text": "x", "published": "18/09/2016"}', "ISO date"),
        (b'{"text": "x", "published": "2016-02-30"}', "ISO date"),
        (b'{"text": "x"', "no such record"),
        (b"{'text': 'x'}", "no such record"),
        (b'{"text": "x"} {"text": "y"}', "no such record"),
        (b'{"text": "cut \\ud83d"}', "half a surrogate pair"),
        (b'{"text": "cut \\udc00 here"}', "half a surrogate pair"),
        (b'{"text": "62\\u0000"}', "NUL character in its text, at 2"),
        (b'{"a":' * 100_000, "nested too deeply"),
        (b'{"text":' + b"[" * 100_000, "no such record"),
    ],
)
def test_a_bad_line_is_an_error_with_its_number_and_the_next_is_read(
    line: bytes, fault: str
) -> None:
    first, error, last = read(record() + line + b"\n" + record())
    assert isinstance(error, InputError)
    with pytest.raises(InputError, match=fault):
        raise error
    assert (error.uri, error.code) == ("a.jsonl#L2", "bad_json")
    assert "\n" not in str(error)
    assert isinstance(first, Document)
    assert isinstance(last, Document)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b'{"text": " \\n"}', "empty"),
        (b'{"text": ""}', "empty"),
        (b'{"html": ""}', "empty"),
        (b'{"html": "<html><body><nav>Home</nav></body></html>"}', "no_article"),
        (b'{"text": "caf\xe9"}', "not_utf8"),
        (
            b'{"text": "Bei einem Angriff starben am Samstag zehn Menschen, sagten Helfer."}',
            "not_english",
        ),
    ],
)
def test_a_line_can_fail_as_any_document_can(line: bytes, code: str) -> None:
    error = only_error(line)
    assert (error.uri, error.code) == ("a.jsonl#L1", code)


def test_a_surrogate_pair_in_escapes_is_one_character() -> None:
    assert only_document(b'{"text": "Two \\ud83d\\ude00\\uD83D\\uDE00 died."}').text == (
        "Two \U0001f600\U0001f600 died."
    )


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_file_with_a_mark_is_decoded(encoding: str) -> None:
    lines = (record() + record(title="Ünder")).decode().encode(encoding)
    texts = [o.text for o in read(lines, Settings(encoding="latin-1")) if isinstance(o, Document)]
    assert texts == [TEXT, TEXT]


def test_lines_in_the_encoding_that_the_user_names() -> None:
    line = '{"text": "The café was hit."}'
    for name in ("cp1252", "utf-16-be"):
        document = only_document(line.encode(name), Settings(encoding=name))
        assert document.text == "The café was hit."


@pytest.mark.parametrize("start", [b"{\n", b"[\n", b"[{\n", b"\n {\r\n"])
def test_json_over_several_lines_is_one_error(start: bytes) -> None:
    error = only_error(start + b'"text": "x"\n}\n')
    assert (error.uri, error.code) == ("a.jsonl", "bad_json")
    assert "one line" in error.reason


@pytest.mark.parametrize(("data", "code"), [(b"", "empty"), (b"\n \n", "empty")])
def test_a_file_without_lines_is_empty(data: bytes, code: str) -> None:
    error = only_error(data)
    assert (error.uri, error.code) == ("a.jsonl", code)


def test_a_compressed_file_is_binary() -> None:
    error = only_error(b"\x1f\x8b\x08\x00rest")
    assert (error.uri, error.code) == ("a.jsonl", "binary")


def test_a_line_that_is_too_long_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "MAX_DOCUMENT_BYTES", 100)
    monkeypatch.setattr(jsonl, "_SKIP_BYTES", 10)
    outcomes = read(record() + record(text=TEXT * 20) + record())
    assert [getattr(o, "code", None) for o in outcomes] == [None, "too_large", None]
    assert [o.uri for o in outcomes] == ["a.jsonl#L1", "a.jsonl#L2", "a.jsonl#L3"]


def test_lines_are_read_when_they_are_asked_for() -> None:
    stream = io.BufferedReader(io.BytesIO(record() * 10_000), 1_000)  # type: ignore[type-var]
    documents = read_lines(stream, "a.jsonl", Settings())
    next(documents)
    assert stream.tell() < 2_000
