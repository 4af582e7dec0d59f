"""Records to JSON and back, and the JSON Schema of the contract."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec

from rashomon.model.incident import Incident
from rashomon.model.reading import Reading

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


def contract_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of the two kinds of output lines: ``Reading`` and ``Incident``."""
    (reading, incident), definitions = msgspec.json.schema_components([Reading, Incident])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Rashomon contract",
        "description": "A line of `rashomon read --json` or of `rashomon incidents --json`.",
        "anyOf": [reading, incident],
        "$defs": definitions,
    }
