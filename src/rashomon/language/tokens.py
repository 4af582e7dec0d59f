"""Text to tokens."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.language.analysis import Token

# Longest forms first. A possessive ending is a token of its own, so that "Russia’s" gives the
# name; "U.S." keeps its dots; "F-16", "62-year-old", "al-Tanf" and "US-led" are one token each.
_TOKEN = re.compile(
    r"""
      (?:[A-Za-z]\.){2,}                              # U.S., a.m., e.g.
    | [A-Za-z]+-\d+[A-Za-z]*                          # F-16, Su-24M
    | \d+(?:-[A-Za-z]+)+                              # 62-year-old
    | \d{1,3}(?:[,\u00a0\u202f]\d{3})+(?!\d)          # 12,000
    | \d+(?:st|nd|rd|th)\b                             # 17th
    | \d+(?:[.:]\d+)*                                 # 62, 2.5, 13:40
    | ['’]s\b                                         # possessive
    | @?[^\W\d_]+(?:[-'’](?!s\b)[^\W\d_]+)*(?:\d+)?   # words
    | \S
    """,
    re.VERBOSE,
)


def tokenize(text: str, start: int, end: int) -> tuple[Token, ...]:
    """The tokens between two offsets of a text, with offsets into the whole text."""
    tokens = []
    for found in _TOKEN.finditer(text, start, end):
        first, last = found.span()
        word = text[first:last]
        lower = word.lower()
        tokens.append(Token(first, last, word, lower.replace("’", "'") if "’" in lower else lower))
    return tuple(tokens)


def stands_at(tokens: Sequence[Token], index: int, words: Sequence[str]) -> bool:
    """Whether these words, in lower case, begin at a token."""
    if index + len(words) > len(tokens):
        return False
    for position, word in enumerate(words, index):  # noqa: SIM110 - a generator takes twice as long
        if tokens[position].lower != word:
            return False
    return True
