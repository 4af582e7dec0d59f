"""Labelled pairs of events: whether both are one incident."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rashomon.linking import LinkItem, profile_item
from rashomon.linking.scoring import pair_levels


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledPair:
    """Two events and whether they are one incident.

    Attributes:
        left: The one.
        right: The other.
        is_same: The label.
        folds: Names of the sets that must not be learned from where this pair is judged.
        unseen: Parts that made the label, so that nothing can be learned of them from it.
    """

    left: LinkItem
    right: LinkItem
    is_same: bool
    folds: frozenset[str]
    unseen: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A pair as the fit sees it: for each part its level.

    Attributes:
        levels: Level by part, without unseen parts.
        is_same: The label.
        weight: How much the pair counts.
        folds: See :class:`LabelledPair`.
    """

    levels: dict[str, str]
    is_same: bool
    weight: float
    folds: frozenset[str]


def samples(pairs: Iterable[LabelledPair], share: float) -> list[Sample]:
    """Pairs that weights decide on: no part vetoes and both share a key.

    Args:
        pairs: Pairs of one source.
        share: What all pairs of one label weigh together, so that no source drowns another.
    """
    decided: list[tuple[LabelledPair, dict[str, str]]] = []
    for pair in pairs:
        levels = pair_levels(profile_item(pair.left), profile_item(pair.right))
        if levels is not None:
            seen = {name: level for name, level in levels.items() if name not in pair.unseen}
            decided.append((pair, seen))
    return [
        Sample(
            levels=levels,
            is_same=pair.is_same,
            weight=share / _count(decided, is_same=pair.is_same),
            folds=pair.folds,
        )
        for pair, levels in decided
    ]


def _count(decided: Sequence[tuple[LabelledPair, dict[str, str]]], *, is_same: bool) -> int:
    return sum(pair.is_same == is_same for pair, _ in decided)
