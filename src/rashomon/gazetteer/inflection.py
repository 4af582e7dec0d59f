"""Plurals of English nouns as word lists need them."""

from __future__ import annotations

import re

_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")


def plural(noun: str) -> str:
    """The regular plural: "raids", "bodies", "crashes"; irregular ones stand in the lists."""
    if _CONSONANT_Y.search(noun):
        return noun[:-1] + "ies"
    return noun + ("es" if _SIBILANT.search(noun) else "s")


def both_numbers(entry: str) -> tuple[str, ...]:
    """Singular and plural of a listed noun.

    Args:
        entry: "raid", or "man/men" with the plural where it is irregular; one form for both where
            they are the same ("aircraft/aircraft").
    """
    singular, _, irregular = entry.partition("/")
    return tuple(dict.fromkeys((singular, irregular or plural(singular))))
