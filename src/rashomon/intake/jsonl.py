"""JSON Lines: one document a line, ``{"uri", "outlet", "title", "published", "text"}``."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import BinaryIO

import msgspec

from rashomon.errors import InputError, UnreadableInput
from rashomon.intake.addresses import line_uri
from rashomon.intake.binary import refuse_binary
from rashomon.intake.dates import parse_day
from rashomon.intake.declared import Declared, make_document, one_line
from rashomon.intake.encoding import decode, mark_of
from rashomon.intake.html import extract_article, too_large
from rashomon.intake.limits import MAX_DOCUMENT_BYTES, MAX_HTML_BYTES, size_in_words
from rashomon.intake.settings import Settings
from rashomon.model import Document

_SKIP_BYTES = 1_000_000
_LONGEST_MAGIC_BYTES = 16
_HALF_PAIR = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])"
    r"|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}"
)


class _Record(msgspec.Struct):
    """A line as written. Other keys are ignored; ``text`` wins over ``html``."""

    uri: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    text: str | None = None
    html: str | None = None


def read_lines(
    stream: io.BufferedReader, uri: str, settings: Settings
) -> Iterator[Document | InputError]:
    """The documents of the lines, in order, each read when it is asked for; text unchanged.

    Empty lines are skipped but counted, so that ``path#L3`` is the third line of the file. The
    lines end with a line feed; input in UTF-16 or UTF-32, where that is no single byte, is
    decoded as a whole first and may not exceed ``MAX_DOCUMENT_BYTES``.

    Args:
        stream: The bytes, at their start.
        uri: The input's name.
        settings: The options of the run.

    Yields:
        A document, or the error that says why a line gave none.
    """
    try:
        lines, settings = _by_lines(stream, uri, settings)
    except InputError as error:
        yield error
        return
    seen_any = False
    for number, line in enumerate(lines, start=1):
        if line is not None and not line.strip():
            continue
        if not seen_any and line is not None and line.strip() in (b"{", b"[", b"[{"):
            yield _several_lines(uri)
            return
        seen_any = True
        yield _read_line(line, line_uri(uri, number), settings)
    if not seen_any:
        yield UnreadableInput(uri, "empty", "holds no lines; leave it out")


def _by_lines(
    stream: io.BufferedReader, uri: str, settings: Settings
) -> tuple[Iterator[bytes | None], Settings]:
    start = stream.peek(_LONGEST_MAGIC_BYTES)[:_LONGEST_MAGIC_BYTES]
    marked = mark_of(start)
    if marked is None:
        refuse_binary(start, uri)
    name = settings.encoding if marked is None else marked[1]
    if name is not None and "\n".encode(name) != b"\n":
        return _recoded_lines(stream, uri, name), replace(settings, encoding=None)
    if marked is not None:
        stream.read(len(marked[0]))
        settings = replace(settings, encoding=None)
    return _limited_lines(stream, MAX_DOCUMENT_BYTES), settings


def _recoded_lines(stream: BinaryIO, uri: str, encoding: str) -> Iterator[bytes | None]:
    data = stream.read(MAX_DOCUMENT_BYTES + 1)
    if len(data) > MAX_DOCUMENT_BYTES:
        limit = size_in_words(MAX_DOCUMENT_BYTES)
        raise UnreadableInput(
            uri, "too_large", f"is over {limit} in {encoding}; write it again as UTF-8"
        )
    text = decode(data, uri, encoding=encoding)
    utf8 = text.encode("utf-8", "surrogatepass")
    return _limited_lines(io.BytesIO(utf8), MAX_DOCUMENT_BYTES * 2)


def _limited_lines(stream: BinaryIO, limit: int) -> Iterator[bytes | None]:
    """The lines; None stands for one that is longer than the limit and was passed over."""
    while line := stream.readline(limit + 1):
        if len(line) <= limit or line.endswith(b"\n"):
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(_SKIP_BYTES)
        yield None


def _read_line(line: bytes | None, uri: str, settings: Settings) -> Document | InputError:
    try:
        if line is None:
            limit = size_in_words(MAX_DOCUMENT_BYTES)
            return UnreadableInput(uri, "too_large", f"is over {limit}; split it or leave it out")
        return _read_record(
            _parse(decode(line, uri, encoding=settings.encoding), uri), uri, settings
        )
    except InputError as error:
        return error


def _parse(line: str, uri: str) -> _Record:
    try:
        return msgspec.json.decode(line, type=_Record)
    except RecursionError as error:
        raise _bad_json(uri, "is nested too deeply") from error
    except ValueError as error:
        raise _bad_json(uri, _fault(line, error)) from error


def _fault(line: str, error: ValueError) -> str:
    # Not replaced by another character: the text is kept as the input has it, and the character
    # was lost before it came here. The parser's own message speaks of truncated data.
    if _HALF_PAIR.search(line):
        return "has half a surrogate pair (a \\ud800 to \\udfff without its other half)"
    return f"is no such record: {one_line(str(error))}"


def _read_record(record: _Record, uri: str, settings: Settings) -> Document:
    declared = Declared(
        uri=record.uri,
        outlet=record.outlet,
        title=record.title,
        published=_day(record.published, uri),
    )
    if record.text is None and record.html is None:
        raise _bad_json(uri, 'has neither "text" nor "html"')
    if record.text or record.html is None:
        text = record.text or ""
        if "\0" in text:
            raise _bad_json(uri, f"has a NUL character in its text, at {text.index(chr(0))}")
        return make_document(text, uri=uri, declared=declared, settings=settings)
    return _read_page(record.html, uri, declared, settings)


def _read_page(page: str, uri: str, declared: Declared, settings: Settings) -> Document:
    if len(page) > MAX_HTML_BYTES:
        raise too_large(uri)
    article = extract_article(page, uri)
    both = Declared(
        uri=one_line(declared.uri) or article.declared.uri,
        outlet=one_line(declared.outlet) or article.declared.outlet,
        title=one_line(declared.title) or article.declared.title,
        published=declared.published or article.declared.published,
    )
    return make_document(article.text, uri=uri, declared=both, settings=settings)


def _day(written: str | None, uri: str) -> date | None:
    if one_line(written) is None or written is None:
        return None
    try:
        return parse_day(written)
    except ValueError as error:
        raise _bad_json(
            uri, f"has the date {one_line(written[:40])!r}; an ISO date like 2016-09-18 is expected"
        ) from error


def _several_lines(uri: str) -> UnreadableInput:
    return UnreadableInput(
        uri,
        "bad_json",
        "is one JSON value over several lines; write each document as one object on one line",
    )


def _bad_json(uri: str, fault: str) -> UnreadableInput:
    return UnreadableInput(
        uri, "bad_json", f'{fault}; one object a line is read, {{"text": "..."}} at the least'
    )
