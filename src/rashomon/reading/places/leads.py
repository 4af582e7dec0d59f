"""What stands before a name: a preposition, a word for an act, a date at the head of a row.

"in northern Syria" · "rebels retook Karsel" · "8 Nov - Tal Arin: shelling killed two."
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from rashomon.gazetteer.phrases import tokenise
from rashomon.language import Analysis
from rashomon.language.lowered import lowered
from rashomon.reading.places.words import LEAD_REACH, NAME, load_place_words

ROW = re.compile(
    # A row of a list of incidents: "8 Nov - Tal Arin: shelling killed two."
    rf"^[^\w\n]*\d{{1,2}}(?:st|nd|rd|th)?[ ./]\w+\.?(?:[ ,./]+\d{{2,4}})?\s*[-–—:,]+\s*"
    rf"(?P<name>{NAME})\s*[:–—-]\s",
    re.MULTILINE,
)
"""Group ``name`` is the name at the head of the row."""


class Lead(NamedTuple):
    """A preposition of place.

    Attributes:
        start: Its first character.
        word: It, in lower case, with single spaces.
    """

    start: int
    word: str


TEXTS_KEPT = 4
"""Texts whose prepositions are remembered; a reader works on one at a time."""

STEPS = 8
"""Words or phrases between a preposition and a name: "in the far north-western Syrian village of"
has five."""

_ARTICLES = frozenset({"al-", "el-"})


@lru_cache(maxsize=TEXTS_KEPT)
def leads_of(text: str) -> Mapping[int, Lead]:
    """By each offset at which a name after a preposition of place may begin, that preposition.

    Where several lead there, the first: "in the north of" and not "of".
    """
    words, lower = load_place_words(), lowered(text)
    found: dict[int, Lead] = {}
    for token in tokenise(text):
        lead = words.lead.match(lower, token.start) if token.norm in words.lead_begins else None
        if lead is None:
            continue
        entry = Lead(lead.start(), " ".join(lead["lead"].split()))
        end = lead.end()
        for _ in range(STEPS):
            found.setdefault(end, entry)
            between = words.between.match(lower, end)
            if between is None or between.end() - entry.start > LEAD_REACH:
                break
            end = between.end()
    return found


def find_lead(text: str, start: int) -> Lead | None:
    """The preposition before a name, with only words of direction between; None when none stands.

    "in northern Syria" gives "in"; "over a US-led raid" gives nothing for "US".
    """
    leads = leads_of(text)
    lead = leads.get(start)
    if lead is None and text[start - 3 : start].lower() in _ARTICLES:
        lead = leads.get(start - 3)
    return lead


def lead_word(text: str, start: int) -> str:
    """The preposition before a name; "" when none stands."""
    lead = find_lead(text, start)
    return lead.word if lead else ""


def words_before(text: str, start: int, reach: int = LEAD_REACH) -> str:
    """The characters before a name in which words about it are looked for."""
    return text[max(0, start - reach) : start]


def heads_row(text: str, start: int) -> bool:
    """Whether a name stands at the head of a row of a list."""
    row = ROW.match(text, text.rfind("\n", 0, start) + 1)
    return row is not None and row.start("name") == start


LOOKUPS_KEPT = 1 << 12
"""Answers remembered: each name of a text is asked about by several steps."""


@lru_cache(maxsize=LOOKUPS_KEPT)
def is_object(text: str, start: int) -> bool:
    """Whether a name is what somebody hit, took or left: "rebels retook Karsel"."""
    pattern = load_place_words().object_lead
    return pattern.search(lowered(text), max(0, start - LEAD_REACH), start) is not None


def is_dateline(analysis: Analysis, start: int) -> bool:
    """Whether an offset lies in a dateline, before the words of its sentence."""
    sentence = analysis.sentences[analysis.sentence_at(start)]
    return bool(sentence.tokens) and sentence.start <= start < sentence.tokens[0].start
