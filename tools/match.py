"""When a reading agrees with a wanted row: names, stretches of text, one-to-one matching."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

Wanted = TypeVar("Wanted")
Found = TypeVar("Found")
Stretch = tuple[int, int]

ARTICLES = frozenset({"a", "an", "the"})


def pair_up(
    wanted: Sequence[Wanted], found: Sequence[Found], fits: Callable[[Wanted, Found], bool]
) -> list[tuple[Wanted, Found]]:
    """Pairs that fit, each record in one pair at most, in the order of what is wanted.

    Takes the first that fits; a better assignment of two that fit alike is not looked for.
    """
    left = list(range(len(found)))
    pairs = []
    for row in wanted:
        index = next((index for index in left if fits(row, found[index])), None)
        if index is not None:
            left.remove(index)
            pairs.append((row, found[index]))
    return pairs


def same_name(wanted: str | None, *found: str | None) -> bool:
    """Whether some found name holds all words of the wanted one, or the other way round.

    Articles and capitals do not count; None agrees with nothing but None.
    """
    if wanted is None:
        return all(name is None for name in found)
    words = _words(wanted)
    others = [_words(name) for name in found if name is not None]
    return any(other and (words <= other or other <= words) for other in others)


def occurrences(text: str, phrase: str) -> list[Stretch]:
    """Every stretch where a phrase stands in a text."""
    return [found.span() for found in re.finditer(re.escape(phrase), text)]


def shared(left: Stretch, right: Stretch) -> int:
    """How many characters two stretches share."""
    return max(0, min(left[1], right[1]) - max(left[0], right[0]))


def _words(name: str) -> frozenset[str]:
    words = frozenset(re.findall(r"\w+", name.casefold()))
    return words - ARTICLES or words
