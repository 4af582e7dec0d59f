"""Records to JSON and back."""

from __future__ import annotations

import re
from typing import Any, TypeVar

import msgspec

RecordT = TypeVar("RecordT")

_encoder = msgspec.json.Encoder()

_COMMANDS = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
"""Letters that JSON lets stand as they are, though they command a terminal, turn the direction of
writing, or end a line for some programs. As escapes they are the same letters to every parser."""


def to_json(record: object) -> str:
    """One line of JSON with every field, None as ``null``, days as ``2016-09-17``.

    What could command a terminal that the line is printed on is written as an escape.
    """
    line = _encoder.encode(record).decode()
    return line if line.isascii() and "\x7f" not in line else _COMMANDS.sub(_escape, line)


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found.group()):04x}"


def as_json_value(record: object) -> Any:
    """What :func:`to_json` writes, not yet written: dicts, sequences, strings, numbers, None."""
    return msgspec.to_builtins(record)


def from_json(line: str | bytes, record_type: type[RecordT]) -> RecordT:
    """The record that :func:`to_json` wrote.

    Raises:
        ValueError: The line is not such a record; the message names the path of the fault.
    """
    return msgspec.json.decode(line, type=record_type)


def from_json_value(value: Any, record_type: type[RecordT]) -> RecordT:
    """The record of which :func:`as_json_value` made the value.

    Raises:
        ValueError: It is not such a record; the message names the path of the fault.
    """
    return msgspec.convert(value, type=record_type)
