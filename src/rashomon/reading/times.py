"""Date expressions of a text and the days that they name.

Three, in a page of 18 September 2016: "on Saturday" is the 17th · "Sept. 12" is the 12th · "in
August" is the whole of August. Without a day of publication, weekdays stay unresolved and a
month and day have no year.

A weekday is the last such day up to publication, that day included; beside a date it adds nothing.
"The day before", "two days earlier", "overnight" and the like are left out until the resolver of
places and times is built.
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
_DAYS_AGO = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_NEAR = {"today": 0, "yesterday": 1}

_MONTH = "|".join(sorted((name.capitalize() for name in _MONTHS), key=len, reverse=True))
_WEEKDAY = "|".join(name.capitalize() for name in _WEEKDAYS)
_DAY = r"(?P<{}>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?P<{}>(?:19|20)\d\d)"
# The longest form first; each branch names its parts.
_EXPRESSION = re.compile(
    rf"""\b(?:
      (?P<iso>(?:19|20)\d\d-\d\d-\d\d)
    | {_DAY.format("from_a")}\s*(?:-|–|to|and)\s*{_DAY.format("day_e")}
      \s+(?P<month_e>{_MONTH})\b\.?
      (?:,?\s+{_YEAR.format("year_e")})?
    | (?P<month_f>{_MONTH})\.?\s+{_DAY.format("from_b")}\s*(?:-|–|to|and)\s*
      {_DAY.format("day_f")}(?!\d|:)
      (?:,?\s+{_YEAR.format("year_f")})?
    | (?P<month_a>{_MONTH})\.?\s+{_DAY.format("day_a")}(?!\d|:|\.\d)
      (?:\s*,?\s*{_YEAR.format("year_a")})?
    | {_DAY.format("day_b")}(?:\s+of)?\s+(?P<month_b>{_MONTH})\b\.?
      (?:,?\s+{_YEAR.format("year_b")})?
    | (?P<month_c>{_MONTH})\.?,?\s+(?:of\s+)?{_YEAR.format("year_c")}
    | (?P<weekday>{_WEEKDAY})
      (?!,?\s+(?:{_MONTH})\.?\s+\d|,?\s+\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{_MONTH})\b)
    | [Ll]ast\s+(?P<last>year|month)
    | (?P<ago>\d{{1,2}}|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix)\s+days\s+ago
    | (?P<near>[Tt]oday|[Yy]esterday)
    | (?:(?<=[Ii]n\ )|(?<=[Ss]ince\ )|(?<=[Ll]ate\ )|(?<=[Ee]arly\ )|(?<=[Bb]y\ )|(?<=[Uu]ntil\ )
        |(?<=[Ll]ast\ )|(?<=[Oo]f\ )|(?<=during\ ))(?:(?P<month_d>{_MONTH})\b(?!\s+\d)
        |{_YEAR.format("year_d")}(?!\s+(?:people|men|civilians|soldiers)))
    )""",
    re.VERBOSE,
)
_LAST_YEAR = re.compile(r",? last year\b")
_FULL_MONTHS = frozenset(name.lower() for name in calendar.month_name if name)


def find_times(text: str, published: date | None) -> tuple[When, ...]:
    """Every date expression of a text, in order, resolved where the words and the day allow."""
    return tuple(_times(text, published))


def _times(text: str, published: date | None) -> Iterator[When]:
    for found in _EXPRESSION.finditer(text):
        if found["last"] and _follows_date(text, found.start()):
            continue
        if found["month_d"] and found["month_d"].lower() not in _FULL_MONTHS:
            continue
        start, end = found.span()
        last_year = _LAST_YEAR.match(text, end) if not found["last"] else None
        anchor = published
        if last_year is not None and published is not None:
            anchor, end = date(published.year - 1, 12, 31), last_year.end()
        days = _days(found, anchor)
        end -= text[start:end].endswith(".")
        yield When(
            start=start,
            end=end,
            text=text[start:end],
            earliest=days[0] if days else None,
            latest=days[1] if days else None,
            precision=_precision(*days) if days else None,
        )


def _follows_date(text: str, start: int) -> bool:
    """Whether "last year" only gives the year of the date before it."""
    return (
        re.search(rf"(?:{_MONTH})\.?(?: \d{{1,2}})?,? $", text[max(0, start - 20) : start])
        is not None
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
    if found["last"] or found["ago"]:
        return _before(found, published)
    for branch in "abcdef":
        groups = found.groupdict()
        month, year = groups.get(f"month_{branch}"), groups.get(f"year_{branch}")
        if month or year:
            days = _calendar(month, groups.get(f"day_{branch}"), year, published)
            first = found["from_a"] if branch == "e" else found["from_b"] if branch == "f" else None
            return _from_day(days, first) if days and first else days
    return None


def _before(found: re.Match[str], published: date | None) -> tuple[date, date] | None:
    """ "last year", "last month", "three days ago"."""
    if published is None:
        return None
    if found["ago"]:
        day = published - timedelta(days=_DAYS_AGO.get(found["ago"].lower()) or int(found["ago"]))
        return day, day
    if found["last"] == "year":
        return date(published.year - 1, 1, 1), date(published.year - 1, 12, 31)
    last = published.replace(day=1) - timedelta(days=1)
    return last.replace(day=1), last


def _from_day(days: tuple[date, date], first: str) -> tuple[date, date] | None:
    """The range that ends on a day and begins on an earlier one of that month."""
    return (days[0].replace(day=int(first)), days[1]) if int(first) < days[1].day else None


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
