"""Dates at the head of a text that say when it was published, and tell nothing of the story.

Three: "Wed 05 Apr 2017 at 0914 Shells fell" · "Posted on July 5, 2015 by Ana Torv" · "Northline |
17 September 2016. Shells fell". A dateline's date is known by its sentence, see
:class:`rashomon.language.Sentence`.
"""

from __future__ import annotations

import re
from datetime import date

from rashomon.reading.times.periods import Days

# Characters at the head within which such a date stands: a headline and a byline before it.
HEAD = 220
_YEAR = re.compile(r"\d{4}")
# Before a date of the story: "on 5 July 2015".
_OF_STORY = re.compile(
    r"\b(?:on|of|in|since|from|until|till|by|before|after|the|to|between|and|late|early|last|this)"
    r"\s+$",
    re.IGNORECASE,
)
# "July 5, 2015, was a Sunday" tells a story; "5 July 2015 at 0914" and "by Ana Torv" do not.
_GOES_ON = re.compile(r",?\s+(?!at \d|by [A-Z]|in [A-Z])[a-z]")
_LABEL = re.compile(
    r"\b(?:posted|published|updated|publication|issued)(?: on| at| in)?:? $", re.IGNORECASE
)
_DAYS_TO_PRINT = 3


def is_header_date(text: str, start: int, end: int, days: Days, published: date | None) -> bool:
    """Whether a date with its year, at the head of a text, is that of publication.

    Args:
        text: The text.
        start: First character of the date.
        end: One past its last.
        days: What it names.
        published: The day of publication; None when unknown, and then a label must stand before
            the date or nothing at all.
    """
    if start > HEAD or days.first != days.last or not _YEAR.search(text[start:end]):
        return False
    before = text[:start]
    if _LABEL.search(before):
        return True
    if _OF_STORY.search(before) or _GOES_ON.match(text, end):
        return False
    if published is None:
        return not before.strip()
    return 0 <= (published - days.first).days <= _DAYS_TO_PRINT
