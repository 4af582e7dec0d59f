"""Dates of the calendar: days, months, parts of years and years, with or without the year.

Three: "September 12" · "the third quarter of 1998" · "between March and May 2015".

Without a year it is the last such day, month or part that began up to publication; where the
clause speaks of what is to come, the next. Vague parts of a month or year ("early August", "the
end of 2015") give the whole, since only its bounds are certain.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from rashomon.reading.times import words
from rashomon.reading.times.periods import (
    MONTHS_OF,
    Days,
    days_from,
    months_from,
    one_day,
    unit_of,
    weekend_of,
    year_days,
)
from rashomon.reading.times.setting import Setting

# Of years in two digits: "'98" is 1998 and "10/30/89" is 1989; the young ones are of this century.
_FIRST_SHORT_YEAR = 40
_MONTHS_OF_YEAR = 12
_RECENT_DAYS = 7
_LEAP_CYCLE = 8  # years at most between two days of 29 February
_SEASON_MONTHS = 3
_OFFSETS = {"last": -1, "previous": -1, "this": 0, "same": 0, "next": 1, "following": 1}


def year_first(found: re.Match[str], _: Setting) -> Days | None:
    """ "2016-09-17"."""
    return _day(int(found["year"]), int(found["month_number"]), int(found["day"]))


def numbers(found: re.Match[str], setting: Setting) -> Days | None:
    """ "17/9/2016", "9/17/2016", "17.09.2016".

    Where day and month cannot be told apart, the one of both that lies just before publication is
    meant; None if none or both do.
    """
    first, second, year = int(found["first"]), int(found["second"]), _full_year(found["year"])
    if "." in found[0] or first > _MONTHS_OF_YEAR or first == second:
        return _day(year, second, first)
    if second > _MONTHS_OF_YEAR:
        return _day(year, first, second)
    both = [_day(year, second, first), _day(year, first, second)]
    near = [days for days in both if days and _is_recent(days, setting.published)]
    return near[0] if len(near) == 1 else None


def _is_recent(days: Days, published: date | None) -> bool:
    return published is not None and 0 <= (published - days.first).days <= _RECENT_DAYS


def eleventh_of_september(_: re.Match[str], __: Setting) -> Days:
    """ "9/11"."""
    return one_day(date(2001, 9, 11))


def month_day(found: re.Match[str], setting: Setting) -> Days | None:
    """ "Sept. 12", "12 September 2016", "September 12 last year"."""
    month, number = words.month_number(found["month"]), int(found["day"])
    year = _year(found, setting)
    if year is not None:
        return _day(year, month, number)
    if _names_year(found):
        return None
    return _nearest(setting, lambda candidate: _day(candidate, month, number))


def month_day_and_day(found: re.Match[str], setting: Setting) -> Days | None:
    """The second of "September 12 and 15"; the first is read as any month and day."""
    month, number = words.month_number(found["month"]), int(found["day_b"])
    year = _year(found, setting)
    if year is not None:
        return _day(year, month, number)
    return _nearest(setting, lambda candidate: _day(candidate, month, number))


def day_to_day(found: re.Match[str], setting: Setting) -> Days | None:
    """ "12 to 15 September", "August 28 to September 3, 2016"."""
    parts = _parts(found)
    last_month = words.month_number(parts["month_b"])
    first_month = words.month_number(parts.get("month_a", parts["month_b"]))
    first_day, last_day = int(parts["day_a"]), int(parts["day_b"])

    def in_year(year: int) -> Days | None:
        began = int(parts["year_a"]) if "year_a" in parts else year - (first_month > last_month)
        return _joined(_day(began, first_month, first_day), _day(year, last_month, last_day))

    if "year_b" in parts:
        return in_year(int(parts["year_b"]))
    if "year_a" in parts:
        return in_year(int(parts["year_a"]) + (first_month > last_month))
    return _nearest(setting, in_year, whole=True)


def nth_of_month(found: re.Match[str], setting: Setting) -> Days | None:
    """ "on the 17th": of the month told last, else the last such day up to publication."""
    number = int(re.sub(r"\D", "", found["day"]))
    which = found.groupdict().get("which")
    if which in {"this", "last", "next"} and setting.published is not None:
        start = unit_of(setting.published, "month", _OFFSETS[which]).first
        return _day(start.year, start.month, number)
    if setting.told is not None and setting.told.precision < MONTHS_OF["half"] - 1:
        return _day(setting.told.last.year, setting.told.last.month, number)
    if setting.published is None:
        return None
    months = range(_MONTHS_OF_YEAR) if setting.is_future else range(0, -_MONTHS_OF_YEAR, -1)
    for offset in months:
        begins = unit_of(setting.published, "month", offset).first
        day = _day(begins.year, begins.month, number)
        if day and day.first == setting.published:
            return day
        if day and (day.first > setting.published) == setting.is_future:
            return day
    return None


def month(found: re.Match[str], setting: Setting) -> Days | None:
    """ "August 2015", "early September last year"."""
    number = words.month_number(found["month"])
    year = _year(found, setting)
    return None if year is None else months_from(year, number)


def bare_month(found: re.Match[str], setting: Setting) -> Days | None:
    """ "in August", "last August", "this May"."""
    number, published = words.month_number(found["month"]), setting.published
    which = (found["which"] or "").lower()
    if which == "that":
        return months_from(setting.told.first.year, number) if setting.told else None
    if published is None:
        return None
    if which in {"last", "past", "previous"}:
        ended = published.month > number
        return months_from(published.year - (not ended), number)
    if which in {"next", "coming"}:
        return months_from(published.year + (published.month >= number), number)
    if which == "this":
        return months_from(published.year, number)
    return _nearest(setting, lambda year: months_from(year, number), whole=True)


def month_to_month(found: re.Match[str], setting: Setting) -> Days | None:
    """ "between March and May 2015", "from November to January"."""
    first, last = words.month_number(found["month_a"]), words.month_number(found["month_b"])

    def in_year(year: int) -> Days | None:
        began = int(found["year_a"]) if found["year_a"] else year - (first > last)
        return _joined(months_from(began, first), months_from(year, last))

    if found["year_b"]:
        return in_year(int(found["year_b"]))
    year = _year(found, setting)
    if year is None and found["year_a"]:
        year = int(found["year_a"]) + (first > last)
    if year is not None:
        return in_year(year)
    return None if _names_year(found) else _nearest(setting, in_year, whole=True)


def part_of_month(found: re.Match[str], setting: Setting) -> Days | None:
    """ "the first week of May", "the last day of June", "the first half of August 2015"."""
    number = words.month_number(found["month"])
    year = _year(found, setting)
    if year is None and _names_year(found):
        return None
    whole = (
        months_from(year, number)
        if year is not None
        else _nearest(setting, lambda candidate: months_from(candidate, number), whole=True)
    )
    return _part(whole, found["nth"].lower(), found["part"].lower()) if whole else None


def _part(whole: Days, nth: str, part: str) -> Days | None:
    last = nth == "last"
    if part == "half":
        middle = whole.first.replace(day=15)
        return Days(whole.first, middle) if nth == "first" else Days(middle, whole.last)
    if part == "weekend":
        if last:
            return weekend_of(
                whole.last.replace(day=whole.last.day - (whole.last.weekday() < 6) * 6)
            )
        first = weekend_of(whole.first) if whole.first.weekday() < 6 else None
        start = first or weekend_of(whole.first.replace(day=2))
        return unit_of(start.first, "weekend", words.order_of(nth) - 1)
    length = 7 if part == "week" else 1
    if last:
        return days_from(whole.last.replace(day=whole.last.day - length + 1), length)
    return days_from(whole.first.replace(day=(words.order_of(nth) - 1) * length + 1), length)


def part_of_year(found: re.Match[str], setting: Setting) -> Days | None:
    """ "the third quarter", "the first half of 2016"."""
    length = MONTHS_OF[_parts(found)["part"].lower()]
    first = (words.order_of(found["nth"]) - 1) * length + 1
    if first > _MONTHS_OF_YEAR:
        return None
    return _part_of_year(found, setting, first, length)


def part_by_number(found: re.Match[str], setting: Setting) -> Days | None:
    """ "Q3 2015", "H1 of last year"."""
    code = found["code"]
    length = MONTHS_OF["quarter" if code[0] == "Q" else "half"]
    return _part_of_year(found, setting, (int(code[1]) - 1) * length + 1, length)


def first_months(found: re.Match[str], setting: Setting) -> Days | None:
    """ "the first nine months of 1998"."""
    count = min(words.number_of(found["number"]), _MONTHS_OF_YEAR)
    first = 1 if found["nth"].lower() == "first" else _MONTHS_OF_YEAR - count + 1
    return _part_of_year(found, setting, first, count)


def season(found: re.Match[str], setting: Setting) -> Days | None:
    """ "the summer of 2014", "last winter"; a winter is counted by its December."""
    first = words.season_month(found["season"])
    which = (found.groupdict().get("which") or "").lower()
    if which in {"last", "past", "this past"} and setting.published is not None:
        ended = (months_from(setting.published.year - n, first, _SEASON_MONTHS) for n in range(3))
        return next(days for days in ended if days.last < setting.published)
    if which in {"next", "this coming", "the coming"} and setting.published is not None:
        ahead = (months_from(setting.published.year + n, first, _SEASON_MONTHS) for n in range(2))
        return next(days for days in ahead if days.first > setting.published)
    if which == "this" and setting.published is not None:
        january = first > setting.published.month + 9  # a winter that goes on
        return months_from(setting.published.year - january, first, _SEASON_MONTHS)
    if which == "that":
        return months_from(setting.told.first.year, first, 3) if setting.told else None
    return _part_of_year(found, setting, first, _SEASON_MONTHS)


def decade(found: re.Match[str], _: Setting) -> Days:
    """ "the 1990s", "the late '80s"."""
    return months_from(_full_year(re.sub(r"\D", "", found["decade"])), 1, MONTHS_OF["decade"])


def decade_in_words(found: re.Match[str], _: Setting) -> Days:
    """ "the nineties"."""
    return months_from(words.decade_year(found["tens"]), 1, MONTHS_OF["decade"])


def numbered_century(found: re.Match[str], _: Setting) -> Days:
    """ "the 19th century", of the years 1801 to 1900."""
    number = int(found["n"]) if found["n"] else words.order_of(found["ordinal"])
    return months_from((number - 1) * 100 + 1, 1, MONTHS_OF["century"])


def year(found: re.Match[str], _: Setting) -> Days:
    """ "2015", "fiscal 1989", "'98"."""
    parts = _parts(found)
    return year_days(_full_year(parts.get("year") or parts.get("year_b") or parts["short"]))


def year_to_year(found: re.Match[str], _: Setting) -> Days | None:
    """ "2013 to 2015", "2014-15"."""
    first = int(found["year_a"])
    last = int(found["year_b"] or found["year_d"] or f"{first // 100}{found['year_c']}")
    return _joined(year_days(first), year_days(last))


def feast(found: re.Match[str], setting: Setting) -> Days | None:
    """ "Christmas Day"; None for feasts that move, such as Ramadan."""
    day = words.feast_day(found["feast"])
    if day is None:
        return None
    if found["year"]:
        return _day(int(found["year"]), *day)
    return _nearest(setting, lambda candidate: _day(candidate, *day))


def _part_of_year(found: re.Match[str], setting: Setting, first: int, length: int) -> Days | None:
    year = _year(found, setting)
    if year is not None:
        return months_from(year, first, length)
    if _names_year(found):
        return None
    return _nearest(setting, lambda candidate: months_from(candidate, first, length), whole=True)


def _year(found: re.Match[str], setting: Setting) -> int | None:
    """The year that the words name: "2015", "last year", "the same year"."""
    parts = _parts(found)
    written = parts.get("year") or parts.get("year_b")
    if written:
        return int(written)
    if "own" in parts and setting.published is not None:
        return setting.published.year
    if "ofyear" not in parts:
        return None
    *lead, _ = parts["ofyear"].lower().split()
    anchor = setting.published if lead[0] != "the" else setting.told and setting.told.first
    return anchor.year + _OFFSETS[lead[-1]] if anchor else None


def _names_year(found: re.Match[str]) -> bool:
    """Whether words for a year stand there that could not be resolved."""
    parts = _parts(found)
    return "ofyear" in parts or "own" in parts


def _parts(found: re.Match[str]) -> dict[str, str]:
    """What was found, by name; a name with a number is the same part in other words."""
    return {name.rstrip("23"): value for name, value in found.groupdict().items() if value}


def _nearest(
    setting: Setting, in_year: Callable[[int], Days | None], *, whole: bool = False
) -> Days | None:
    """The last such days that began up to publication; the next ones where the future is told.

    Args:
        setting: Where the expression stands.
        in_year: The days in a given year.
        whole: Whether days that go on at publication count as to come, as "in September" does.
    """
    day = setting.published
    if day is None:
        return None
    if setting.is_future:
        for year in range(day.year, day.year + _LEAP_CYCLE + 1):
            days = in_year(year)
            if days and (days.last if whole else days.first) >= day:
                return days
        return None
    for year in range(day.year, day.year - _LEAP_CYCLE - 1, -1):
        days = in_year(year)
        if days and days.first <= day:
            return days
    return None


def _joined(first: Days | None, last: Days | None) -> Days | None:
    return Days(first.first, last.last) if first and last and first.first <= last.last else None


def _day(year: int, month: int, day: int) -> Days | None:
    try:
        return one_day(date(year, month, day))
    except ValueError:
        return None


def _full_year(written: str) -> int:
    """A year of two digits in full: 98 is 1998, 16 is 2016."""
    number = int(written)
    if len(written) > 2:
        return number
    return number + (1900 if number >= _FIRST_SHORT_YEAR else 2000)


RESOLVERS = {
    "year_first": year_first,
    "numbers": numbers,
    "eleventh_of_september": eleventh_of_september,
    "month_day": month_day,
    "month_day_and_day": month_day_and_day,
    "day_to_day": day_to_day,
    "nth_of_month": nth_of_month,
    "month": month,
    "bare_month": bare_month,
    "month_to_month": month_to_month,
    "part_of_month": part_of_month,
    "part_of_year": part_of_year,
    "part_by_number": part_by_number,
    "first_months": first_months,
    "season": season,
    "decade": decade,
    "decade_in_words": decade_in_words,
    "numbered_century": numbered_century,
    "year": year,
    "year_to_year": year_to_year,
    "feast": feast,
}
