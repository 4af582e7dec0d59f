"""From the paths that a user names to documents: which module reads which input."""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from typing import BinaryIO

from rashomon.errors import InputError, MissingInput
from rashomon.intake.addresses import STANDARD_INPUT, path_uri
from rashomon.intake.encoding import check_encoding_name, mark_of
from rashomon.intake.folder import FileKind, kind_of, walk_folder
from rashomon.intake.html import read_html
from rashomon.intake.jsonl import read_lines
from rashomon.intake.markdown import read_markdown
from rashomon.intake.opening import access_error, open_regular, read_whole
from rashomon.intake.plain import read_plain
from rashomon.intake.settings import Settings
from rashomon.model import Document

# Enough to see through a licence comment before <html>.
_SNIFFED_BYTES = 8_192

# `{"text": ...`, also with white space; prose does not begin so.
_JSON_START = re.compile(r"\s*\{\s*[\"}]")
_HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)

_READERS = {
    FileKind.PLAIN: read_plain,
    FileKind.MARKDOWN: read_markdown,
    FileKind.HTML: read_html,
}


def read_documents(
    paths: Sequence[str],
    *,
    published: date | None = None,
    encoding: str | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Document | InputError]:
    """The documents of all inputs in the order given, each read when it is asked for.

    A bad input never stops the run: in its place comes the error that says why it was left out,
    with a stable ``code``::

        missing           no such file or folder
        unreadable        no permission, or the disk failed
        not_a_file        a pipe, socket or device
        symlink_loop      a link that leads back to itself or to a folder it lies in
        linked_folder     a link to another folder, met inside a folder
        unknown_suffix    files of a folder passed over by suffix, one error with the numbers
        empty             nothing but white space; a folder without files
        too_large         over 50 MB for one document, 5 MB for one HTML page
        binary            a known binary format, or NUL characters
        not_utf8          not UTF-8, and no other encoding named
        wrong_encoding    not in the encoding that its mark or the user names
        broken_character  half a surrogate pair
        unknown_encoding  ``encoding`` is no text encoding; nothing is read
        not_english       clearly another language
        no_article        an HTML page without an article
        bad_front_matter  Markdown's front matter is not plain YAML
        bad_date          its date is not an ISO date
        bad_json          a line of JSON Lines is no such record, or has a bad date

    Args:
        paths: Files, folders, or ``-`` for standard input. The suffix says how a file is read;
            one with another suffix, and standard input, are read by how they begin: JSON Lines
            from ``{"``, HTML from its first tags, else plain text.
        published: Day of publication for documents that have no date of their own; a document's
            own date wins.
        encoding: Encoding of inputs without a byte order mark; None is UTF-8, or what an HTML
            page declares.
        stdin: Where ``-`` reads from; None is the process's standard input.

    Yields:
        A document or an error. The same content twice is yielded twice.
    """
    settings = Settings(published=published, encoding=encoding)
    try:
        if encoding is not None:
            check_encoding_name(encoding)
    except InputError as error:
        yield error
        return
    for path in paths:
        if path == STANDARD_INPUT:
            yield from _read_stream(stdin or sys.stdin.buffer, path, settings)
        elif os.path.isdir(path):
            yield from _read_folder(path, settings)
        else:
            yield from _read_file(path, settings)


def _read_folder(folder: str, settings: Settings) -> Iterator[Document | InputError]:
    for found in walk_folder(folder):
        if isinstance(found, InputError):
            yield found
        else:
            yield from _read_file(found, settings)


def _read_file(path: str, settings: Settings) -> Iterator[Document | InputError]:
    uri = path_uri(path)
    try:
        if not path:
            raise MissingInput("''", "missing", "a path is empty; name a file or folder")
        stream = open_regular(path, uri)
    except InputError as error:
        yield error
        return
    with stream:
        yield from _read_as(kind_of(path), stream, uri, settings)


def _read_stream(stream: BinaryIO, uri: str, settings: Settings) -> Iterator[Document | InputError]:
    try:
        start = stream.read(_SNIFFED_BYTES)
    except OSError as error:
        yield access_error(error, uri)
        return
    yield from _read_as(None, io.BufferedReader(_Rewound(start, stream)), uri, settings)


def _read_as(
    kind: FileKind | None, stream: io.BufferedReader, uri: str, settings: Settings
) -> Iterator[Document | InputError]:
    try:
        if kind is None:
            kind = _sniff(stream.peek(_SNIFFED_BYTES), settings.encoding)
        if kind is FileKind.JSON_LINES:
            yield from read_lines(stream, uri, settings)
        else:
            yield _READERS[kind](read_whole(stream, uri), uri, settings)
    except InputError as error:
        yield error
    except OSError as error:
        yield access_error(error, uri)


def _sniff(start: bytes, encoding: str | None) -> FileKind:
    marked = mark_of(start)
    name = marked[1] if marked else encoding or "utf-8"
    text = start.decode(name, "ignore").removeprefix("\ufeff")
    if _JSON_START.match(text):
        return FileKind.JSON_LINES
    return FileKind.HTML if _HTML_START.match(text) else FileKind.PLAIN


class _Rewound(io.RawIOBase):
    """A stream that cannot be rewound, with the bytes already taken put back in front."""

    def __init__(self, start: bytes, rest: BinaryIO) -> None:
        self._start = start
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # wider in typeshed
        taken = self._start[: len(buffer)] or self._rest.read(len(buffer))
        self._start = self._start[len(taken) :]
        buffer[: len(taken)] = taken
        return len(taken)
