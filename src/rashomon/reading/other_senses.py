"""Words for acts where they mean something else: "a heart attack", "floods hit", "on strike".

The phrases are data, in ``data/events.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from rashomon.language import Token
from rashomon.reading.datafiles import load_table


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(load_table("events")["other"]["phrase"]), re.IGNORECASE)


def has_other_sense(text: str, tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a stretch of a sentence shares a word with such a phrase."""
    found = _pattern().finditer(text, tokens[0].start, tokens[-1].end)
    return any(match.start() < end and start < match.end() for match in found)
