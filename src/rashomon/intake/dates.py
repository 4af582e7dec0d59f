"""Days of publication as inputs declare them."""

from __future__ import annotations

import re
from datetime import date

# "2016-09-18", "2016-09-18T22:10:00.000+03:00", "2016-09-18 22:10 UTC", "2016-09-18 22:10:00 +0300"
_ISO_DAY = re.compile(
    r"(\d{4}-\d{2}-\d{2})"
    r"(?:[Tt ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s?(?:[Zz]|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?",
    re.ASCII,
)


def parse_day(written: str) -> date:
    """The calendar day of an ISO 8601 date, or of a date with a time.

    The day is the one written, in the zone of the publisher: ``2016-09-18T00:10:00+03:00`` is
    18 September, although it was still the 17th in Greenwich, because "on Saturday" in the text
    was written by that calendar. ``2016-09`` and ``18/09/2016`` are refused, never completed or
    guessed.

    Raises:
        ValueError: It is no such date, or a day that no calendar has.
    """
    match = _ISO_DAY.fullmatch(written.strip())
    if match is None:
        raise ValueError(f"not an ISO date: {written}")
    return date.fromisoformat(match.group(1))
