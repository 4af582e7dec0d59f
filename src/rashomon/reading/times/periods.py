"""Arithmetic on periods of whole days: weeks, months, seasons and years, both ends included.

Three: the week of 14 September 2016 is the 12th to the 18th, Monday to Sunday · its month the 1st
to the 30th · the month before, the 1st to the 31st of August.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import NamedTuple

from rashomon.model import date_precision

MONTHS_OF = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}


class Days(NamedTuple):
    """A first and a last day, both included."""

    first: date
    last: date

    @property
    def precision(self) -> int:
        """UCDP ``date_prec`` of a period of this length, 1 to 5."""
        return date_precision((self.last - self.first).days + 1)


def one_day(day: date) -> Days:
    """A single day."""
    return Days(day, day)


def days_from(first: date, count: int) -> Days:
    """``count`` days from a first one on."""
    return Days(first, first + timedelta(days=count - 1))


def week_of(day: date) -> Days:
    """The week from Monday to Sunday that holds a day."""
    return days_from(day - timedelta(days=day.weekday()), 7)


def weekend_of(day: date) -> Days:
    """Saturday and Sunday of the week that holds a day."""
    return days_from(day + timedelta(days=5 - day.weekday()), 2)


def months_from(year: int, month: int, count: int = 1) -> Days:
    """``count`` whole months, the first given by a year and a number from 1; may lie outside 1-12.

    Raises:
        ValueError: The years lie outside the calendar.
    """
    first = _month_start(year * 12 + month - 1)
    final = _month_start(year * 12 + month - 2 + count)
    return Days(first, final.replace(day=calendar.monthrange(final.year, final.month)[1]))


def _month_start(months: int) -> date:
    return date(months // 12, months % 12 + 1, 1)


def year_days(year: int) -> Days:
    """A calendar year."""
    return months_from(year, 1, 12)


def unit_of(day: date, unit: str, offset: int = 0) -> Days:
    """The calendar unit that holds a day, or one that lies some units before or after it.

    Args:
        day: A day of the unit counted from.
        unit: ``day``, ``week``, ``weekend``, ``month``, ``quarter``, ``half``, ``year``,
            ``decade`` or ``century``.
        offset: -1 for the unit before.

    Raises:
        ValueError: The days lie outside the calendar.
        OverflowError: They lie far outside of it.
    """
    if unit == "day":
        return one_day(day + timedelta(days=offset))
    if unit == "week":
        return week_of(day + timedelta(weeks=offset))
    if unit == "weekend":
        return weekend_of(day + timedelta(weeks=offset))
    length = MONTHS_OF[unit]
    number = (day.year * 12 + day.month - 1) // length + offset
    return months_from(0, number * length + 1, length)


def shift(days: Days, unit: str, count: int) -> Days:
    """What lies ``count`` units after a period: the same days for days, else the whole unit.

    Three, from 18 September 2016: 2 days before is the 16th; 2 weeks before, the week of the 4th;
    a year before, all of 2015.
    """
    if unit == "day":
        gap = timedelta(days=count)
        return Days(days.first + gap, days.last + gap)
    return unit_of(days.first, unit, count)


def weekday_upto(day: date, weekday: int) -> date:
    """The last such weekday up to a day, that day included; Monday is 0."""
    return day - timedelta(days=(day.weekday() - weekday) % 7)


def weekday_from(day: date, weekday: int) -> date:
    """The first such weekday from a day on, that day included; Monday is 0."""
    return day + timedelta(days=(weekday - day.weekday()) % 7)
