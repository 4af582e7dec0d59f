"""The day for which a toll is given, where its sentence names one.

Three: "As of Friday, 71 had died" · "by Saturday evening the toll had risen to 71" · "12 dead had
been counted by late Monday".

Only "as of", and "by" beside words for a count, name such a day; any other date is the day of the
act or of speaking. "The toll stood at 12 on Monday" is left out for that.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from rashomon.language import Analysis
from rashomon.model import Span, When

_LEAD = r"\s+(?:(?:late|early|noon|midday|the\s+(?:morning|evening|end)\s+of)\s+)?(?:on\s+)?$"
_AS_OF = re.compile(rf"\bas (?:of|at){_LEAD}", re.IGNORECASE)
_BY = re.compile(rf"\b(?:by|up to){_LEAD}", re.IGNORECASE)
_COUNT = re.compile(
    r"\b(?:toll|tally|count|counted|number of (?:dead|deaths|victims|wounded)|had\s+(?:\w+\s+)?"
    r"(?:risen|reached|climbed|grown|died|been\s+(?:killed|confirmed|found|recovered|counted))"
    r"|stood\s+at|rose\s+to)\b",
    re.IGNORECASE,
)
_REACH = 40  # characters before a date, for the longest lead


def as_of_day(analysis: Analysis, times: Sequence[When], evidence: Span) -> date | None:
    """The day that the sentence of a toll gives for it; None when it gives none.

    Args:
        analysis: The text.
        times: The date expressions of the text, in order.
        evidence: Where the toll is stated.
    """
    text = analysis.text
    sentence = analysis.sentences[analysis.sentence_at(evidence.start)]
    start = bisect_left(times, sentence.start, key=lambda when: when.start)
    counts = _COUNT.search(text, sentence.start, sentence.end) is not None
    for when in times[start:]:
        if when.start >= sentence.end:
            break
        before = text[max(sentence.start, when.start - _REACH) : when.start]
        bounds = _AS_OF.search(before) or (_BY.search(before) if counts else None)
        if bounds and when.precision == 1:
            return when.latest
    return None
