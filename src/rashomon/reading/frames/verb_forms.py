"""The forms of English verbs that the rule tables name by their base form.

Three: "extend" has extended, extending · "break" has broke, broken · "let" has letting.

Misses, accepted: doubled consonants of verbs that stand in no list ("airdrop" does).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from rashomon.reading.datafiles import load_table

_CONSONANT_Y = re.compile(r"[^aeiou]y$")
_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")
_SILENT_E = re.compile(r"[^eoy]e$")  # "seize, seizing", but "agree, agreeing"


class VerbForm(StrEnum):
    """A form of a verb; ``PAST`` and ``PARTICIPLE`` are often one word."""

    BASE = "base"
    THIRD = "third"
    PAST = "past"
    PARTICIPLE = "participle"
    ING = "ing"


@cache
def forms_of(verb: str) -> Mapping[str, frozenset[VerbForm]]:
    """Each word that is a form of a verb, with what it may be.

    Args:
        verb: One word, its base form.
    """
    listed: Mapping[str, str] = load_table("verbs")["irregular"].get(verb, {})
    past = listed.get("past", _past(verb))
    words = {
        VerbForm.BASE: verb,
        VerbForm.THIRD: listed.get("third", _third(verb)),
        VerbForm.PAST: past,
        VerbForm.PARTICIPLE: listed.get("participle", past),
        VerbForm.ING: listed.get("ing", _ing(verb)),
    }
    return {
        word: frozenset(form for form, one in words.items() if one == word)
        for word in words.values()
    }


def _past(verb: str) -> str:
    if _CONSONANT_Y.search(verb):
        return verb[:-1] + "ied"
    return verb + ("d" if verb.endswith("e") else "ed")


def _third(verb: str) -> str:
    if _CONSONANT_Y.search(verb):
        return verb[:-1] + "ies"
    return verb + ("es" if _SIBILANT.search(verb) else "s")


def _ing(verb: str) -> str:
    return (verb[:-1] if _SILENT_E.search(verb) else verb) + "ing"
