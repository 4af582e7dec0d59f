"""Runs of the same words in two texts, also where their order differs.

Greedy string tiling: the longest runs first, each word of either text in one run at most.

Source: M. J. Wise, "String Similarity via Greedy String Tiling and Running Karp-Rabin Matching"
(1993).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

SHORTEST_RUN = 5
"""Words."""

MOST_PLACES = 8
"""A phrase that one text repeats more often tells nothing, and would make work square."""


@dataclass(frozen=True, slots=True)
class Run:
    """The same words in two texts.

    Attributes:
        first: Number of the first word in the first text.
        second: Number of the first word in the second text.
        length: How many words.
    """

    first: int
    second: int
    length: int


def align_words(first: Sequence[str], second: Sequence[str]) -> tuple[Run, ...]:
    """The runs that both share, in order of the first text.

    Among equally long runs the earlier ones are taken, so the result is the same each time.

    Args:
        first: Words in comparable form.
        second: The same of the other text.
    """
    taken_first, taken_second = bytearray(len(first)), bytearray(len(second))
    chosen = []
    for run in sorted(_maximal_runs(first, second), key=_longest_first):
        for part in _free_parts(run, taken_first, taken_second):
            _take(part, taken_first, taken_second)
            chosen.append(part)
    return tuple(sorted(chosen, key=lambda run: run.first))


def _maximal_runs(first: Sequence[str], second: Sequence[str]) -> list[Run]:
    """All runs that can be made no longer at either end."""
    places = _places(second)
    found = []
    for start in range(len(first) - SHORTEST_RUN + 1):
        for other in places.get(tuple(first[start : start + SHORTEST_RUN]), ()):
            if start and other and first[start - 1] == second[other - 1]:
                continue
            length = SHORTEST_RUN
            while (
                start + length < len(first)
                and other + length < len(second)
                and first[start + length] == second[other + length]
            ):
                length += 1
            found.append(Run(first=start, second=other, length=length))
    return found


def _places(words: Sequence[str]) -> dict[tuple[str, ...], list[int]]:
    """Where each shortest run begins; those that come too often are left out."""
    places: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for start in range(len(words) - SHORTEST_RUN + 1):
        places[tuple(words[start : start + SHORTEST_RUN])].append(start)
    return {words: starts for words, starts in places.items() if len(starts) <= MOST_PLACES}


def _longest_first(run: Run) -> tuple[int, int, int]:
    return -run.length, run.first, run.second


def _free_parts(run: Run, taken_first: bytearray, taken_second: bytearray) -> list[Run]:
    """The stretches of a run whose words are in no other run yet, if long enough."""
    parts, start = [], None
    for offset in range(run.length + 1):
        is_free = offset < run.length and not (
            taken_first[run.first + offset] or taken_second[run.second + offset]
        )
        if is_free and start is None:
            start = offset
        elif not is_free and start is not None:
            if offset - start >= SHORTEST_RUN:
                parts.append(Run(run.first + start, run.second + start, offset - start))
            start = None
    return parts


def _take(run: Run, taken_first: bytearray, taken_second: bytearray) -> None:
    taken_first[run.first : run.first + run.length] = b"\1" * run.length
    taken_second[run.second : run.second + run.length] = b"\1" * run.length
