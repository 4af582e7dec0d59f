"""Which days a count over several incidents covers: its words, and its first day if they name it.

Three: "since Friday" · "so far this year" · "since the start of the offensive".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rashomon.language import Analysis
from rashomon.model import Span, When
from rashomon.reading.cumulative import find_period

MAX_WORDS = 7
"""Words of a period beyond its opening: "since [the start of the siege of Karsel]"."""

_TAIL = re.compile(r"[\w’'-]+|[^\w\s]")
_STOPS = frozenset(
    "and but or said says say saying told according in at by when while as with including killing "
    "killed have has had were was is are more before after leaving from that who which on".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedDays:
    """The days that a count covers.

    Attributes:
        period: The words, as written; None when no words say.
        since: The first of the days; None when the words do not name it.
    """

    period: str | None = None
    since: date | None = None


def counted_days(analysis: Analysis, times: Sequence[When], evidence: Span) -> CountedDays:
    """The days that the sentence of a cumulative toll gives for it.

    Args:
        analysis: The text.
        times: The date expressions of the text, in order.
        evidence: Where the toll is stated.
    """
    sentence = analysis.sentences[analysis.sentence_at(evidence.start)]
    opening = find_period(analysis.text, (sentence.start, sentence.end), evidence.start)
    if opening is None:
        return CountedDays()
    start, end = opening
    named = [when for when in times if start <= when.start < sentence.end and when.start <= end]
    end = max([end, *(when.end for when in named)])
    if not named:
        end = _end_of_words(analysis.text, end, sentence.end)
        named = [when for when in times if start <= when.start < end]
        end = max([end, *(when.end for when in named)])
    since = next((when.earliest for when in named if when.earliest is not None), None)
    return CountedDays(period=analysis.text[start:end].strip(), since=since)


def _end_of_words(text: str, start: int, limit: int) -> int:
    """The end of the words that go on with a period: up to a mark or a word that opens another."""
    end = start
    for number, word in enumerate(_TAIL.finditer(text, start, limit)):
        if number == MAX_WORDS or not word[0][0].isalnum() or word[0].lower() in _STOPS:
            break
        end = word.end()
    return end
