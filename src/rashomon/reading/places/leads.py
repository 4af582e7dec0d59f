"""What stands before a name: a preposition, a word for an act, a date at the head of a row.

"in northern Syria" · "rebels retook Karsel" · "8 Nov - Tal Arin: shelling killed two."
"""

from __future__ import annotations

import re
from functools import lru_cache

from rashomon.language import Analysis
from rashomon.reading.places.words import LEAD_REACH, NAME, load_place_words

ROW = re.compile(
    # A row of a list of incidents: "8 Nov - Tal Arin: shelling killed two."
    rf"^[^\w\n]*\d{{1,2}}(?:st|nd|rd|th)?[ ./]\w+\.?(?:[ ,./]+\d{{2,4}})?\s*[-–—:,]+\s*"
    rf"(?P<name>{NAME})\s*[:–—-]\s",
    re.MULTILINE,
)
"""Group ``name`` is the name at the head of the row."""


def lead_word(text: str, start: int) -> str:
    """The preposition before a name, with only words of direction between; "" when none stands.

    "in northern Syria" gives "in"; "over a US-led raid" gives nothing for "US".
    """
    found = find_lead(text, start)
    return lead_of(found) if found else ""


LOOKUPS_KEPT = 1 << 12
"""Answers remembered: each name of a text is asked about by several steps."""


@lru_cache(maxsize=LOOKUPS_KEPT)
def find_lead(text: str, start: int) -> re.Match[str] | None:
    """Where that preposition stands."""
    return load_place_words().lead.search(text, max(0, start - LEAD_REACH), start)


def lead_of(found: re.Match[str]) -> str:
    """The preposition of a match, in lower case, with single spaces."""
    return " ".join(str(found["lead"]).lower().split())


def words_before(text: str, start: int, reach: int = LEAD_REACH) -> str:
    """The characters before a name in which words about it are looked for."""
    return text[max(0, start - reach) : start]


def heads_row(text: str, start: int) -> bool:
    """Whether a name stands at the head of a row of a list."""
    row = ROW.match(text, text.rfind("\n", 0, start) + 1)
    return row is not None and row.start("name") == start


@lru_cache(maxsize=LOOKUPS_KEPT)
def is_object(text: str, start: int) -> bool:
    """Whether a name is what somebody hit, took or left: "rebels retook Karsel"."""
    found = load_place_words().object_lead.search(text, max(0, start - LEAD_REACH), start)
    return found is not None


def is_dateline(analysis: Analysis, start: int) -> bool:
    """Whether an offset lies in a dateline, before the words of its sentence."""
    sentence = analysis.sentences[analysis.sentence_at(start)]
    return bool(sentence.tokens) and sentence.start <= start < sentence.tokens[0].start
