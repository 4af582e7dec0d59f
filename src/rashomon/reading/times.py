"""Date expressions of a text and the days that they name.

Three, in a page of 18 September 2016: "on Saturday" is the 17th · "Sept. 12" is the 12th · "in
August" is the whole of August. Without a day of publication, weekdays stay unresolved and a
month and day have no year.

A weekday is the last such day up to publication, that day included. Ranges, "two days earlier"
and the like are left out until the resolver of places and times is built.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta

from rashomon.model import When

_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name}
_MONTHS |= {"sept": 9}
_WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
_NEAR = {"today": 0, "yesterday": 1}

_MONTH = "|".join(sorted((name.capitalize() for name in _MONTHS), key=len, reverse=True))
_WEEKDAY = "|".join(name.capitalize() for name in _WEEKDAYS)
_DAY = r"(?P<{}>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?P<{}>(?:19|20)\d\d)"
# The longest form first; each branch names its parts.
_EXPRESSION = re.compile(
    rf"""\b(?:
      (?P<iso>(?:19|20)\d\d-\d\d-\d\d)
    | (?P<month_a>{_MONTH})\.?\s+{_DAY.format("day_a")}(?!\d|:|\.\d)
      (?:\s*,?\s*{_YEAR.format("year_a")})?
    | {_DAY.format("day_b")}(?:\s+of)?\s+(?P<month_b>{_MONTH})\b\.?
      (?:,?\s+{_YEAR.format("year_b")})?
    | (?P<month_c>{_MONTH})\.?,?\s+{_YEAR.format("year_c")}
    | (?P<weekday>{_WEEKDAY})
    | (?P<near>[Tt]oday|[Yy]esterday)
    | (?:(?<=[Ii]n\ )|(?<=[Ss]ince\ )|(?<=[Ll]ate\ )|(?<=[Ee]arly\ )|(?<=[Bb]y\ )|(?<=[Uu]ntil\ )
        |(?<=[Ll]ast\ )|(?<=[Oo]f\ )|(?<=during\ ))(?:(?P<month_d>{_MONTH})\b(?!\s+\d)
        |{_YEAR.format("year_d")}(?!\s+(?:people|men|civilians|soldiers)))
    )""",
    re.VERBOSE,
)
_FULL_MONTHS = frozenset(name.lower() for name in calendar.month_name if name)


def find_times(text: str, published: date | None) -> tuple[When, ...]:
    """Every date expression of a text, in order, resolved where the words and the day allow."""
    return tuple(_times(text, published))


def _times(text: str, published: date | None) -> Iterator[When]:
    for found in _EXPRESSION.finditer(text):
        if found["month_d"] and found["month_d"].lower() not in _FULL_MONTHS:
            continue
        days = _days(found, published)
        start, end = found.span()
        end -= text[start:end].endswith(".")
        yield When(
            start=start,
            end=end,
            text=text[start:end],
            earliest=days[0] if days else None,
            latest=days[1] if days else None,
            precision=_precision(*days) if days else None,
        )


def _days(found: re.Match[str], published: date | None) -> tuple[date, date] | None:
    if found["iso"]:
        try:
            day = date.fromisoformat(found["iso"])
        except ValueError:
            return None
        return day, day
    if found["weekday"]:
        return _back_to(_WEEKDAYS[found["weekday"].lower()], published)
    if found["near"]:
        if published is None:
            return None
        day = published - timedelta(days=_NEAR[found["near"].lower()])
        return day, day
    for branch in "abcd":
        groups = found.groupdict()
        month, year = groups.get(f"month_{branch}"), groups.get(f"year_{branch}")
        if month or year:
            return _calendar(month, groups.get(f"day_{branch}"), year, published)
    return None


def _back_to(weekday: int, published: date | None) -> tuple[date, date] | None:
    if published is None:
        return None
    day = published - timedelta(days=(published.weekday() - weekday) % 7)
    return day, day


def _calendar(
    month: str | None, day: str | None, year: str | None, published: date | None
) -> tuple[date, date] | None:
    """A day, month or year; without a year, the last such day or month up to publication."""
    if month is None:
        return (date(int(year), 1, 1), date(int(year), 12, 31)) if year else None
    if year is None and published is None:
        return None
    number = _MONTHS[month.lower()]
    years = [int(year)] if year else [published.year, published.year - 1] if published else []
    for candidate in years:
        days = _month_days(candidate, number, int(day) if day else None)
        if days and (year or published is None or days[0] <= published):
            return days
    return None


def _month_days(year: int, month: int, day: int | None) -> tuple[date, date] | None:
    last = calendar.monthrange(year, month)[1]
    if day is not None and day > last:
        return None
    return date(year, month, day or 1), date(year, month, day or last)


def _precision(earliest: date, latest: date) -> int:
    """UCDP ``date_prec``: 1 day, 2 up to six days, 3 a week, 4 a month, 5 longer."""
    days = (latest - earliest).days + 1
    for precision, limit in ((1, 1), (2, 6), (3, 7), (4, 31)):
        if days <= limit:
            return precision
    return 5
