"""What a date expression is counted from: its place in the text and the days told before it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rashomon.reading.times.periods import Days


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Where a date expression stands.

    Attributes:
        published: The day of publication; None when unknown.
        told: What the date expression before it names; None when none is resolved.
        told_day: The last one before it that names a day or a few.
        is_future: Whether its clause speaks of what is to come.
    """

    published: date | None
    told: Days | None
    told_day: Days | None
    is_future: bool
