"""What each level of each part is worth; fitted by ``training.linking``, kept in ``data/``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import msgspec


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """The score's numbers, in natural logarithms of odds.

    Attributes:
        bias: Of a pair of which nothing is known.
        parts: For each part, what its levels add.
        join_at: Two events with so many points or more are taken for one incident on their own.
        apart_below: Two that conflict and have fewer points are never brought together by others.
        conflict_below: Two conflict when the parts that speak against them add up to less.
    """

    bias: float
    parts: Mapping[str, Mapping[str, float]]
    join_at: float
    apart_below: float
    conflict_below: float


@cache
def load_weights() -> Weights:
    """The weights that ship with the package."""
    text = files("rashomon.linking").joinpath("data", "weights.json").read_bytes()
    return msgspec.json.decode(text, type=Weights)
