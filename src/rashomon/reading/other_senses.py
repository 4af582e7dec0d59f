"""Words for acts where they mean something else: "a heart attack", "floods hit", "on strike".

The phrases are data, in ``data/events.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from rashomon.language import Token
from rashomon.language.lowered import lowered
from rashomon.reading.datafiles import load_table

SENTENCES_KEPT = 512  # of the sentences looked at last: those of one long text


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(load_table("events")["other"]["phrase"]))


def has_other_sense(text: str, tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a stretch of a sentence shares a word with such a phrase."""
    found = _found(text, tokens[0].start, tokens[-1].end)
    return any(first < end and start < last for first, last in found)


@lru_cache(maxsize=SENTENCES_KEPT)
def _found(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in _pattern().finditer(lowered(text), start, end))
