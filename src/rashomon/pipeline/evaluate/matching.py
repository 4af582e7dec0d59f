"""Which claims of two readings of one text are the same claim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rashomon.model import to_json
from rashomon.pipeline.evaluate.fields import ComparedClaim, field_changes

Pair = tuple[int, int]
"""Positions of a claim in the one reading and of its counterpart in the other."""

_Rank = tuple[bool, int, int, int, int]
"""Lower goes first: not the same stretch, characters shared (negative), fields that differ, and
the two positions."""


def match_claims(
    before: Sequence[ComparedClaim], after: Sequence[ComparedClaim]
) -> tuple[Pair, ...]:
    """Pairs of claims of one kind, each claim in one pair at most, sorted.

    Claims with the same evidence are paired first, those most alike before others; then claims
    whose evidence overlaps, the most characters first. Where all this is equal the earlier claims
    go together. Exchanging the two sides exchanges the positions and nothing else.

    One shared character is enough: between two readers that lay 50 changes apart, on 420 texts, all
    56 pairs of unequal evidence were one claim, the shorter inside the longer in 55 of them.
    """
    pairs = _alike(before, after)
    taken = frozenset(pairs.values())
    rest_before = [number for number in range(len(before)) if number not in pairs]
    rest_after = [number for number in range(len(after)) if number not in taken]
    overlapping = _overlapping(before, rest_before, after, rest_after)
    seen_after: set[int] = set()
    for *_, first, second in sorted(_rank(before, after, pair) for pair in overlapping):
        if first not in pairs and second not in seen_after:
            pairs[first] = second
            seen_after.add(second)
    return tuple(sorted(pairs.items()))


def _alike(before: Sequence[ComparedClaim], after: Sequence[ComparedClaim]) -> dict[int, int]:
    """Claims that agree in everything, paired in order. Most are such, and this is linear."""
    waiting: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for number in reversed(range(len(after))):
        waiting[_key(after[number])].append(number)
    pairs = {}
    for number, claim in enumerate(before):
        if same := waiting.get(_key(claim)):
            pairs[number] = same.pop()
    return pairs


def _key(compared: ComparedClaim) -> tuple[str, str]:
    return compared.claim.kind, to_json(compared.fields)


def _overlapping(
    before: Sequence[ComparedClaim],
    rest_before: Sequence[int],
    after: Sequence[ComparedClaim],
    rest_after: Sequence[int],
) -> Iterator[Pair]:
    """Pairs of one kind that share a character, found by walking along the text once."""
    sides = (before, after)
    starts = sorted(
        (sides[side][number].claim.evidence.start, side, number)
        for side, numbers in enumerate((rest_before, rest_after))
        for number in numbers
    )
    under_way: tuple[list[int], list[int]] = ([], [])
    for start, side, number in starts:
        claim, other = sides[side][number].claim, sides[1 - side]
        under_way[1 - side][:] = [
            one for one in under_way[1 - side] if other[one].claim.evidence.end > start
        ]
        for one in under_way[1 - side]:
            if other[one].claim.kind is claim.kind:
                yield (number, one) if side == 0 else (one, number)
        under_way[side].append(number)


def _rank(before: Sequence[ComparedClaim], after: Sequence[ComparedClaim], pair: Pair) -> _Rank:
    first, second = before[pair[0]], after[pair[1]]
    one, other = first.claim.evidence, second.claim.evidence
    shared = min(one.end, other.end) - max(one.start, other.start)
    differing = len(field_changes(first.fields, second.fields))
    return one != other, -shared, differing, *pair
