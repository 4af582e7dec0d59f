"""Spans of a record that are not what its text has there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from rashomon.model import Reading, Span


def wrong_spans(record: Any, text: str) -> Iterator[Span]:
    """All spans in a record, at any depth, that the text does not have at their place."""
    if isinstance(record, tuple):
        for part in record:
            yield from wrong_spans(part, text)
        return
    if isinstance(record, Span) and text[record.start : record.end] != record.text:
        yield record
    kind: Any = type(record)
    for name in _field_names(kind):
        yield from wrong_spans(getattr(record, name), text)


@cache
def _field_names(kind: type[Any]) -> tuple[str, ...]:
    """The fields of a sort of record; none for a plain value."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


def wrong_offsets(reading: Reading) -> Iterator[str]:
    """Warnings that point outside the text, in words."""
    length = len(reading.document.text)
    for warning in reading.warnings:
        start, end = warning.start, warning.end
        if (start is None) != (end is None):
            yield f"the warning {warning.code} has only one end"
        elif start is not None and end is not None and not 0 <= start <= end <= length:
            yield f"the warning {warning.code} at {start} to {end} is outside the text"
