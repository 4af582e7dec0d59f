"""Logistic regression over levels, drawn to hand-set weights, with levels kept in their order.

The weight of a level is the sum of the steps up to it from the part's neutral level, and no step is
negative, so that a closer agreement never counts less, however few pairs show it. A quadratic
penalty draws the weights to those of ``prior.json``; it decides where there is little data.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rashomon.linking.weights import Weights
from training.linking.pairs import Sample

Array = NDArray[np.float64]

PRIOR = Path(__file__).with_name("prior.json")

PENALTY = 0.01
"""Of a squared unit away from the prior, with all samples weighing one or more; 0.003 to 0.03 gave
the same groups on the open set."""

STEPS, RATE = 800, 0.2
"""Of projected gradient descent; 600 give the same groups of the open set."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prior:
    """Hand-set weights.

    Attributes:
        bias: Of a pair of which nothing is known.
        parts: For each part its levels in order, the weakest agreement first, with weights; one
            level of each part weighs 0, the neutral one.
        join_at: Points from which two events join.
        apart_below: Points below which others may not bring two that conflict together.
        conflict_below: Points of all parts that speak against, from which two conflict.
    """

    bias: float
    parts: dict[str, dict[str, float]]
    join_at: float
    apart_below: float
    conflict_below: float


def load_prior() -> Prior:
    """The hand-set weights."""
    return Prior(**json.loads(PRIOR.read_text("utf-8")))


def fit(samples: Sequence[Sample], prior: Prior) -> Weights:
    """The weights that explain labels best, near the prior."""
    columns = [(part, level) for part, levels in prior.parts.items() for level in levels]
    start = np.array([prior.parts[part][level] for part, level in columns])
    features = np.array(
        [[float(s.levels.get(part) == level) for part, level in columns] for s in samples]
    )
    labels = np.array([float(sample.is_same) for sample in samples])
    weight = np.array([sample.weight for sample in samples])
    weight /= weight.sum()
    order = _Order(prior)
    values, bias = start.copy(), prior.bias
    for _ in range(STEPS):
        error = weight * (_sigmoid(features @ values + bias) - labels)
        values = order.keep(values - RATE * (features.T @ error + PENALTY * (values - start)))
        bias -= RATE * (error.sum() + PENALTY * (bias - prior.bias))
    return _weights(prior, columns, values, bias)


class _Order:
    """Keeps levels in their order: each part's neutral level at 0, no level above its stronger."""

    def __init__(self, prior: Prior) -> None:
        self._slices: list[tuple[int, int, int]] = []
        start = 0
        for levels in prior.parts.values():
            neutral = list(levels.values()).index(0)
            self._slices.append((start, start + neutral, start + len(levels)))
            start += len(levels)

    def keep(self, values: Array) -> Array:
        kept = values.copy()
        for first, neutral, end in self._slices:
            kept[neutral] = 0.0
            kept[neutral:end] = np.maximum.accumulate(kept[neutral:end])
            below = kept[first : neutral + 1][::-1]
            kept[first : neutral + 1] = np.minimum.accumulate(below)[::-1]
        return kept


def _sigmoid(values: Array) -> Array:
    result: Array = 1.0 / (1.0 + np.exp(-values))
    return result


def _weights(
    prior: Prior, columns: Sequence[tuple[str, str]], values: Array, bias: float
) -> Weights:
    parts: dict[str, dict[str, float]] = {part: {} for part in prior.parts}
    for (part, level), value in zip(columns, values, strict=True):
        parts[part][level] = round(float(value), 2)
    return Weights(
        bias=round(float(bias), 2),
        parts=parts,
        join_at=prior.join_at,
        apart_below=prior.apart_below,
        conflict_below=prior.conflict_below,
    )
