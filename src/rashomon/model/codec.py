"""Records to JSON and back."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec

RecordT = TypeVar("RecordT")

_encoder = msgspec.json.Encoder()


def to_json(record: object) -> str:
    """One line of JSON with every field, None as ``null``, days as ``2016-09-17``."""
    return _encoder.encode(record).decode()


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
