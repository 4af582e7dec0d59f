"""Files of readings, as ``rashomon read --json`` prints them."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import BinaryIO

from rashomon.errors import InputError, InvalidOption, MissingInput, UnreadableInput
from rashomon.model import ClaimKind, Reading, from_json
from rashomon.pipeline.evaluate.compare import ReadingSet, compare_readings
from rashomon.pipeline.evaluate.records import Evaluation

MAX_LINE_BYTES = 500_000_000
"""Ten times the largest document: a reading holds its text once and its claims' words again."""

_LONGEST_FAULT = 200
"""Letters of a fault that are shown: it may quote the document."""

_UTF8_MARK = b"\xef\xbb\xbf"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_NEXT_STEP = "give a file that `rashomon read --json` wrote"


def evaluate_files(
    before: str,
    after: str,
    kinds: Collection[ClaimKind] = (),
    *,
    events: bool = False,
    stdin: BinaryIO | None = None,
) -> Evaluation:
    """Compare two files of readings of one set of documents.

    Args:
        before: The one file; ``-`` is standard input.
        after: The other; ``-`` is standard input, unless ``before`` is.
        kinds: Only claims of these kinds are compared; none is all of them.
        events: Compare also the event that each claim speaks of, with its place and time.
        stdin: Where ``-`` reads from; None is the process's own standard input.

    Raises:
        InputError: A file is not there, cannot be opened, or a line of it is no reading; or both
            are standard input.
    """
    if before == after == "-":
        raise InvalidOption(
            "-", "both_stdin", "only one of the two can be standard input; write one to a file"
        )
    return compare_readings(
        load_readings(before, stdin), load_readings(after, stdin), kinds, events=events
    )


def load_readings(path: str, stdin: BinaryIO | None = None) -> ReadingSet:
    """The readings of a file, without their places, dates and warnings, which are not compared.

    An empty file is a set of no readings: nothing could be read then.

    Args:
        path: The file, a pipe, or ``-`` for standard input.
        stdin: Where ``-`` reads from; None is the process's own standard input.

    Raises:
        InputError: As in :func:`evaluate_files`.
    """
    from rashomon.intake.addresses import line_uri, path_uri

    uri = path_uri(path)
    with _opened(path, uri, stdin) as stream:
        readings = tuple(
            _slim(_reading(line, line_uri(uri, number)))
            for number, line in enumerate(_lines(stream, uri), start=1)
            if line.strip()
        )
    return ReadingSet(source=uri, readings=readings)


@contextmanager
def _opened(path: str, uri: str, stdin: BinaryIO | None) -> Iterator[BinaryIO]:
    """The stream to read from. A pipe is welcome: the shell's ``<(...)`` gives one."""
    from rashomon.intake.opening import access_error

    try:
        if path == "-":
            yield stdin or sys.stdin.buffer
        else:
            if not path or "\0" in path:
                raise MissingInput(uri or "''", "missing", "no file has this name; check the path")
            with open(path, "rb") as stream:
                yield stream
    except IsADirectoryError as error:
        raise UnreadableInput(uri, "not_a_file", f"is a folder; {_NEXT_STEP}") from error
    except OSError as error:
        raise access_error(error, uri) from error


def _lines(stream: BinaryIO, uri: str) -> Iterator[bytes]:
    """The lines without a mark at their start, and without any that is too long to hold."""
    from rashomon.intake.addresses import line_uri

    number = 0
    while line := stream.readline(MAX_LINE_BYTES + 1):
        number += 1
        if len(line) > MAX_LINE_BYTES:
            raise _no_reading(line_uri(uri, number), "is too long for a reading")
        if number == 1 and line.startswith(_UTF16_MARKS):
            raise UnreadableInput(uri, "wrong_encoding", "is UTF-16; write it again as UTF-8")
        yield line.removeprefix(_UTF8_MARK) if number == 1 else line


def _reading(line: bytes, uri: str) -> Reading:
    try:
        return from_json(line, Reading)
    except RecursionError as error:
        raise _no_reading(uri, "is nested too deeply") from error
    except ValueError as error:
        fault = " ".join(str(error).split())[:_LONGEST_FAULT]
        raise _no_reading(uri, f"is no reading ({fault})") from error


def _no_reading(uri: str, fault: str) -> InputError:
    return UnreadableInput(uri, "no_reading", f"{fault}; {_NEXT_STEP}")


def _slim(reading: Reading) -> Reading:
    return replace(reading, places=(), times=(), warnings=())
