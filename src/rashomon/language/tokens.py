"""Text to tokens."""

from __future__ import annotations

import re

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
    return tuple(
        Token(found.start(), found.end(), found[0], found[0].lower().replace("’", "'"))
        for found in _TOKEN.finditer(text, start, end)
    )
