"""All mentions of one list in a text, found once and cut to any stretch of it.

A reader asks for many stretches of one text; scanning each anew made the time grow with the square
of the text's length.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from functools import lru_cache
from typing import Generic, TypeVar

from rashomon.model import Span

MentionT = TypeVar("MentionT", bound=Span)
TEXTS_KEPT = 8  # of the texts read last; a reader works on one at a time


class TextScans(Generic[MentionT]):
    """The mentions of the texts scanned last.

    Args:
        scan: Finds every mention of a whole text, in order and not overlapping.
    """

    def __init__(self, scan: Callable[[str], tuple[MentionT, ...]]) -> None:
        @lru_cache(maxsize=TEXTS_KEPT)
        def scanned(text: str) -> tuple[tuple[int, ...], tuple[MentionT, ...]]:
            mentions = scan(text)
            return tuple(mention.start for mention in mentions), mentions

        self._scanned = scanned

    def between(self, text: str, start: int = 0, end: int | None = None) -> tuple[MentionT, ...]:
        """The mentions that lie wholly between two offsets; None is the end of the text."""
        starts, mentions = self._scanned(text)
        if start == 0 and end is None:
            return mentions
        stop = len(text) if end is None else end
        found = mentions[bisect_left(starts, start) : bisect_left(starts, stop)]
        return tuple(mention for mention in found if mention.end <= stop)
