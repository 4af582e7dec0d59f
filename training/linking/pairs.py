"""Labelled pairs of events: whether both are one incident."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
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
    """Pairs that the fit cannot tell apart: for each part their level.

    Attributes:
        levels: Level by part, without unseen parts.
        is_same: The label.
        n_pairs: How many there are.
        weight: How much they count together.
        folds: See :class:`LabelledPair`.
    """

    levels: dict[str, str]
    is_same: bool
    n_pairs: int
    weight: float
    folds: frozenset[str]


def samples(pairs: Iterable[LabelledPair], share: float) -> list[Sample]:
    """Pairs that weights decide on: no part vetoes and both share a key.

    Args:
        pairs: Pairs of one source.
        share: What all pairs of one label weigh together, so that no source drowns another.
    """
    numbers: defaultdict[tuple[tuple[tuple[str, str], ...], bool, frozenset[str]], int]
    numbers = defaultdict(int)
    for pair in pairs:
        levels = pair_levels(profile_item(pair.left), profile_item(pair.right))
        if levels is not None:
            seen = ((name, level) for name, level in levels.items() if name not in pair.unseen)
            numbers[tuple(seen), pair.is_same, pair.folds] += 1
    totals = Counter[bool]()
    for (_, is_same, _), number in numbers.items():
        totals[is_same] += number
    return [
        Sample(
            levels=dict(levels),
            is_same=is_same,
            n_pairs=number,
            weight=share * number / totals[is_same],
            folds=folds,
        )
        for (levels, is_same, folds), number in numbers.items()
    ]
