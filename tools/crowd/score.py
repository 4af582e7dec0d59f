"""How well linking does on a crowded casebook, beside the plain rule of same place and same day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence

from rashomon.linking import LinkItem, profile_item
from tools.report import Score


def pairwise(groups: Iterable[Sequence[str]], incidents: Mapping[str, int]) -> Score:
    """Counts of pairs of events: rightly put together, put together, and of one incident."""
    score = Score(gold=_pairs(Counter(incidents.values()).values()))
    for group in groups:
        told = Counter(incidents[event_id] for event_id in group)
        score.add(_pairs(told.values()), _pairs([len(group)]), 0)
    return score


def same_place_same_day(items: Iterable[LinkItem]) -> list[list[str]]:
    """The plain rule: events with one name of a place and one day are one incident."""
    groups: dict[Hashable, list[str]] = {}
    for item in items:
        place = profile_item(item).place
        known = place and item.earliest is not None and item.earliest == item.latest
        key: Hashable = (place, item.earliest) if known else item.event_id
        groups.setdefault(key, []).append(item.event_id)
    return list(groups.values())


def _pairs(sizes: Iterable[int]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes)
