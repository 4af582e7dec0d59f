"""Hypothesis strategies that make any record from its own annotations."""

from __future__ import annotations

import dataclasses
import types
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from rashomon.model import Quantity, Span, Toll

WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
COUNTS = st.integers(min_value=0, max_value=100_000)
SCALARS: dict[Any, st.SearchStrategy[Any]] = {
    str: WORDS,
    int: st.integers(min_value=-(2**40), max_value=2**40),
    float: st.floats(allow_nan=False, allow_infinity=False),
    bool: st.booleans(),
    date: st.dates(),
    datetime: st.datetimes(timezones=st.just(UTC)),
    type(None): st.none(),
}


def bounds() -> st.SearchStrategy[dict[str, int | None]]:
    """A low and a high of which at least one is set, in order."""
    closed = st.tuples(COUNTS, COUNTS).map(lambda pair: tuple(sorted(pair)))
    half_open = st.one_of(st.tuples(COUNTS, st.none()), st.tuples(st.none(), COUNTS))
    return st.one_of(closed, half_open).map(lambda pair: {"low": pair[0], "high": pair[1]})


def offsets() -> st.SearchStrategy[dict[str, int | str]]:
    """A start, some words, and the end that they fill."""
    return st.builds(
        lambda start, text: {"start": start, "end": start + len(text), "text": text}, COUNTS, WORDS
    )


def values(annotation: Any) -> st.SearchStrategy[Any]:
    """Any value of an annotation that occurs in the records."""
    if annotation in SCALARS:
        return SCALARS[annotation]
    if dataclasses.is_dataclass(annotation):
        return records(annotation)
    if get_origin(annotation) in (Union, types.UnionType):
        return st.one_of(*map(values, get_args(annotation)))
    if get_origin(annotation) is tuple:
        return st.lists(values(get_args(annotation)[0]), max_size=2).map(tuple)
    if issubclass(annotation, Enum):
        return st.sampled_from(annotation)
    raise TypeError(f"no strategy for {annotation}")


def records(record_type: Any) -> st.SearchStrategy[Any]:
    """Any valid record of a type."""
    hints = get_type_hints(record_type)
    bound: st.SearchStrategy[dict[str, Any]] = st.just({})
    if issubclass(record_type, Span):
        bound = offsets()
    elif issubclass(record_type, Quantity | Toll):
        bound = bounds()
    free = {
        field.name: values(hints[field.name])
        for field in dataclasses.fields(record_type)
        if not (issubclass(record_type, Span) and field.name in {"start", "end", "text"})
        and not (issubclass(record_type, Quantity | Toll) and field.name in {"low", "high"})
    }
    return st.builds(
        lambda given, others: record_type(**given, **others), bound, st.fixed_dictionaries(free)
    )
