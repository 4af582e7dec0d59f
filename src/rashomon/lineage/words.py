"""A text as words that can be compared: without case, accents of typing, marks and apostrophes.

"Syria's", "Syria’s" and "Syrias" are one word; so are "300,000" and "300000".
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+(?:['’‘`.,-]?[^\W_]+)*")
_MARKS = str.maketrans("", "", "'’‘`.,-")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text in order.

    Attributes:
        text: The text itself.
        keys: Each word in comparable form.
        starts: Where each begins in ``text``.
        ends: One past the last character of each.
    """

    text: str
    keys: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.keys)


def split_words(text: str) -> Words:
    """The words of a text; hyphenated ones are one word, as are numbers with commas."""
    found = list(_WORD.finditer(text))
    return Words(
        text=text,
        keys=tuple(_comparable(match.group()) for match in found),
        starts=tuple(match.start() for match in found),
        ends=tuple(match.end() for match in found),
    )


def _comparable(word: str) -> str:
    return unicodedata.normalize("NFKC", word).translate(_MARKS).casefold()
