"""How a number of victims stands to one told before: new, added later, or replaced by the text.

Three: "61 new deaths were recorded" · "298 accepted retroactively" · "71, up from 12 on Monday".

Only words that say so count: "another 12 were wounded" may follow people killed, and adds to no
count of wounded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from rashomon.language import Analysis
from rashomon.model import Span, Toll, TollUpdate
from rashomon.reading.datafiles import load_table

NUMBER = "<n>"
"""Stands for the number in the patterns of ``data/updates.toml``."""

_MARK = "\u0001"
"""Stands for the number in the sentence that is searched: no text has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateRule:
    """Words around a number, and what they make of it."""

    update: TollUpdate
    pattern: re.Pattern[str]


@cache
def load_update_rules() -> tuple[UpdateRule, ...]:
    """The rules, in the order in which they are tried."""
    return tuple(
        UpdateRule(update=TollUpdate(rule["update"]), pattern=_compile(rule["pattern"]))
        for rule in load_table("updates")["rule"]
    )


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace(NUMBER, _MARK), re.IGNORECASE)


def update_of(analysis: Analysis, evidence: Span, toll: Toll) -> TollUpdate | None:
    """How the words around a toll's number stand it to one told before; None for a plain count.

    Args:
        analysis: The text.
        evidence: Where the toll is stated.
        toll: The toll; a number written as a span ("from 12 to 71") is never an update.
    """
    if " to " in toll.text:
        return None
    sentence = analysis.sentences[analysis.sentence_at(evidence.start)]
    start = analysis.text.find(toll.text, evidence.start, evidence.end)
    if start < 0:
        return None
    text = analysis.text
    return find_update(text[sentence.start : start], text[start + len(toll.text) : sentence.end])


def find_update(before: str, after: str) -> TollUpdate | None:
    """What the first rule makes of a number that fits what its sentence has before and after it."""
    marked = f"{before}{_MARK}{after}"
    return next((rule.update for rule in load_update_rules() if rule.pattern.search(marked)), None)
