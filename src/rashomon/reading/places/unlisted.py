"""Names that no list has: kept, unresolved, where a preposition of place stands before them.

"near Karsel" · "in the village of Tal Arin" · "8 Nov - Dolvan: shelling killed two."
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from rashomon.reading.places.leads import ROW, leads_of
from rashomon.reading.places.named import NamedPlace
from rashomon.reading.places.place_text import PlaceText, Stretch, is_calendar
from rashomon.reading.places.words import NAME

_NAME = re.compile(NAME)
LONGEST_ACRONYM = 5
"""Letters of a word all in capitals that is an organisation's: "in the NHL"."""

_GENITIVE = re.compile(r"['’]s\b")


def unlisted_names(text: PlaceText, taken: Sequence[Stretch]) -> Iterator[NamedPlace]:
    """Names after a preposition of place, and at the heads of rows, that nothing else took.

    Args:
        text: The text.
        taken: The stretches of other names, in order.
    """
    last_end = 0
    for start, lead, written in _led(text.text):
        if start < last_end or _is_taken(start, taken) or text.in_headline(start):
            continue
        name = _GENITIVE.split(written)[0]
        if not _may_be_place(text, lead, name.split()):
            continue
        name = _cut_at_taken(start, name, taken)
        if name:
            last_end = start + len(name)
            yield NamedPlace(start=start, end=last_end, entries=())


def _led(text: str) -> Iterator[tuple[int, str, str]]:
    """Where a name begins after a preposition or at the head of a row, its lead and words."""
    found = [
        (start, lead.word, match[0])
        for start, lead in leads_of(text).items()
        if (match := _NAME.match(text, start))
    ]
    found += [(match.start("name"), "", match["name"]) for match in ROW.finditer(text)]
    yield from sorted(found)


def _may_be_place(text: PlaceText, lead: str, words: Sequence[str]) -> bool:
    """Whether a name is no plain word, month, person or organisation, and its lead says a place."""
    first, last = words[0].lower().strip("'’"), words[-1].lower()
    prefixed = first in text.words.geo_prefix and len(words) > 1
    if last in text.words.organisation or last in text.lists.organisations:
        return False
    if prefixed:
        return True
    if text.is_plain(first) or first in text.words.not_a_place or is_calendar(first):
        return False
    if lead in text.words.other_lead and lead not in text.words.event_lead:
        return False
    if first in text.lists.titles or (words[0].isupper() and len(first) <= LONGEST_ACRONYM):
        return False
    return first not in text.lists.given_names or len(words) == 1


def _is_taken(offset: int, taken: Sequence[Stretch]) -> bool:
    position = bisect_left(taken, (offset + 1, 0)) - 1
    return position >= 0 and any(
        start <= offset < end for start, end in taken[max(0, position - 2) : position + 1]
    )


def _cut_at_taken(start: int, name: str, taken: Sequence[Stretch]) -> str:
    """The name up to the first other name in it."""
    ends = [other for other, _ in taken if start < other < start + len(name)]
    return (name[: ends[0] - start] if ends else name).rstrip(" -")
