"""Dates counted from the day of publication.

Three, in a page of Sunday, 18 September 2016: "on Saturday" is the 17th · "two weeks ago" the week
of the 29th of August to the 4th · "overnight" the 17th to the 18th.

Without a day of publication all of them stay open.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from rashomon.reading.times import words
from rashomon.reading.times.periods import (
    Days,
    one_day,
    shift,
    unit_of,
    week_of,
    weekday_from,
    weekday_upto,
    weekend_of,
)
from rashomon.reading.times.setting import Setting

_NEAR = {"yesterday": -1, "last": -1, "tomorrow": 1}
_BACK = frozenset({"last", "past", "previous", "this past", "preceding"})
_AHEAD = frozenset({"next", "coming", "this coming", "the coming", "following", "the next"})
_TOLD = frozenset({"that", "the following", "the previous", "the same"})
_ONE_DAY = timedelta(days=1)
_HOURS_OF_DAY = 24
_SATURDAY = 5


def near_day(found: re.Match[str], setting: Setting) -> Days | None:
    """ "today", "last night", "the day before yesterday"."""
    if setting.published is None:
        return None
    parts = {name: value.lower() for name, value in found.groupdict().items() if value}
    far = parts.get("far") or parts.get("far2")
    if far is not None:
        offset = -2 if far.startswith("before") else 2
    else:
        offset = _NEAR.get(parts["near"].split()[0], 0)
    return one_day(setting.published + timedelta(days=offset))


def overnight(found: re.Match[str], setting: Setting) -> Days | None:
    """ "overnight", "overnight into Sunday", "the night from Saturday to Sunday"."""
    if setting.published is None:
        return None
    parts = found.groupdict()
    first, second = parts.get("weekday_a"), parts.get("weekday_b")
    if first is None:
        return Days(setting.published - _ONE_DAY, setting.published)
    if second is not None:
        return weekday_to_weekday(found, setting)
    day = _weekday(words.weekday_number(first), setting.published, ahead=setting.is_future)
    into = re.search(r"\b(?:into|to)\b", found[0], re.IGNORECASE) is not None
    return Days(day - _ONE_DAY, day) if into else Days(day, day + _ONE_DAY)


def weekday_to_weekday(found: re.Match[str], setting: Setting) -> Days | None:
    """ "from Monday to Wednesday", "Saturday night into Sunday"."""
    if setting.published is None:
        return None
    numbers = [words.weekday_number(found[name]) for name in ("weekday_a", "weekday_b")]
    if setting.is_future:
        first = weekday_from(setting.published, numbers[0])
        return Days(first, weekday_from(first, numbers[1]))
    last = weekday_upto(setting.published, numbers[1])
    return Days(weekday_upto(last, numbers[0]), last)


def weekday(found: re.Match[str], setting: Setting) -> Days | None:
    """ "Saturday", "last Tuesday", "next Friday", "that Friday"."""
    number, which = words.weekday_number(found["weekday"]), (found["which"] or "").lower()
    if which in _TOLD or which == "the next":
        return _weekday_told(number, which, setting)
    if setting.published is None:
        return None
    if which in _BACK:
        return one_day(weekday_upto(setting.published - _ONE_DAY, number))
    if which in _AHEAD:
        return one_day(weekday_from(setting.published + _ONE_DAY, number))
    return one_day(_weekday(number, setting.published, ahead=setting.is_future))


def _weekday_told(number: int, which: str, setting: Setting) -> Days | None:
    if setting.told is None:
        return None
    if which in {"the following", "the next"}:
        return one_day(weekday_from(setting.told.last + _ONE_DAY, number))
    if which == "the previous":
        return one_day(weekday_upto(setting.told.first - _ONE_DAY, number))
    return one_day(weekday_from(week_of(setting.told.first).first, number))


def _weekday(number: int, day: date, *, ahead: bool) -> date:
    return weekday_from(day, number) if ahead else weekday_upto(day, number)


def weekday_of_week(found: re.Match[str], setting: Setting) -> Days | None:
    """ "Monday of last week", "Friday next week"."""
    which = found["which"].lower()
    anchor = setting.told.first if which[0] == "t" and which != "this" and setting.told else None
    offset = {"last": -1, "the previous": -1, "next": 1, "the following": 1}.get(which, 0)
    if anchor is None and which in {"this", "last", "next"}:
        anchor = setting.published
    if anchor is None:
        return None
    monday = unit_of(anchor, "week", offset).first
    return one_day(weekday_from(monday, words.weekday_number(found["weekday"])))


def part_of_present(found: re.Match[str], setting: Setting) -> Days | None:
    """ "earlier this week", "later this year"."""
    if setting.published is None or found["unit"].lower() == "season":
        return None
    whole = unit_of(setting.published, found["unit"].lower())
    if found["which"].lower() == "earlier":
        return Days(whole.first, setting.published)
    return Days(setting.published, whole.last)


def unit_beside(found: re.Match[str], setting: Setting) -> Days | None:
    """ "last week", "this month", "the end of last year", "year-end 1998"."""
    parts = {name: value.lower() for name, value in found.groupdict().items() if value}
    if "year" in parts:
        return unit_of(date(int(parts["year"]), 1, 1), "year")
    if setting.published is None:
        return None
    which = parts.get("which", "this")
    offset = -1 if which in _BACK else 1 if which in _AHEAD else 0
    return unit_of(setting.published, parts["unit"], offset)


def weekend(found: re.Match[str], setting: Setting) -> Days | None:
    """ "over the weekend", "last weekend", "next weekend"."""
    which = (found["which"] or "").lower()
    if which in _TOLD:
        if setting.told is None:
            return None
        near = weekend_of(setting.told.first)
        return shift(near, "weekend", {"the following": 1, "the previous": -1}.get(which, 0))
    day = setting.published
    if day is None:
        return None
    own = weekend_of(day)
    if which in {"last", "past", "this past"}:
        return own if own.last < day else shift(own, "weekend", -1)
    if which in _AHEAD or (setting.is_future and which != "last"):
        return own if own.first > day or setting.is_future else shift(own, "weekend", 1)
    return own if day.weekday() >= _SATURDAY else shift(own, "weekend", -1)


def before_last(found: re.Match[str], setting: Setting) -> Days | None:
    """ "the week before last"."""
    if setting.published is None:
        return None
    return unit_of(setting.published, found["unit"].lower(), -2)


def span_of_units(found: re.Match[str], setting: Setting) -> Days | None:
    """ "the past three days", "the last 24 hours", "in the next two weeks"."""
    day = setting.published
    if day is None:
        return None
    unit = (found["unit"] or found["unit_b"]).lower()
    count = words.number_of(found["n"]) if found["n"] else 1
    which = (found["which"] or found["which_b"] or found["which_c"]).lower()
    if unit == "hour":
        unit, count = "day", -(-count // _HOURS_OF_DAY)
    other = _moved(day, unit, count if which in _AHEAD else -count)
    return Days(min(day, other), max(day, other))


def ago(found: re.Match[str], setting: Setting) -> Days | None:
    """ "three days ago", "a year ago", "two and a half years ago"; None for "some weeks ago"."""
    parts = {name: value.lower() for name, value in found.groupdict().items() if value}
    is_counted = "n" in parts or "half" in parts or "-" in found[0]  # "year-ago"
    if setting.published is None or not is_counted:
        return None
    unit, count = _unit(parts["unit"]), words.number_of(parts.get("n_b") or parts.get("n") or "1")
    if "half" in parts or "and_half" in parts or "and_half_b" in parts:
        whole = 0 if "half" in parts else count
        moved = _moved_by_half(setting.published, unit, whole)
        return unit_of(moved, unit) if moved else None
    if unit == "fortnight":
        unit, count = "week", count * 2
    if unit in {"decade", "century"}:
        unit, count = "year", count * (10 if unit == "decade" else 100)
    if "to_the_day" in parts and unit in {"week", "month", "year"}:
        return one_day(_moved(setting.published, unit, -count))
    return shift(one_day(setting.published), unit, -count)


def from_now(found: re.Match[str], setting: Setting) -> Days | None:
    """ "two weeks from now", "in three days' time"."""
    if setting.published is None:
        return None
    parts = {name: value for name, value in found.groupdict().items() if value}
    unit, count = _unit(parts.get("unit") or parts["unit_b"]), parts.get("n") or parts["n_b"]
    if unit == "fortnight":
        return shift(one_day(setting.published), "week", 2 * words.number_of(count))
    return shift(one_day(setting.published), unit, words.number_of(count))


def unknown(_: re.Match[str], __: Setting) -> None:
    """ "years ago": a date that nobody can tell."""


def _unit(word: str) -> str:
    word = word.lower()
    return {"night": "day", "centurie": "century"}.get(word, word)


def _moved_by_half(day: date, unit: str, count: int) -> date | None:
    """The day that lies a number of units and a half back."""
    if unit == "day":
        return day - timedelta(days=count)
    if unit == "week":
        return day - timedelta(days=7 * count + 3)
    if unit == "month":
        return _moved(day, "month", -count) - timedelta(days=15)
    return _moved(day, "month", -12 * count - 6) if unit == "year" else None


def _moved(day: date, unit: str, count: int) -> date:
    """The day that lies some units away; the month's last one where there is no such day."""
    if unit in {"day", "week"}:
        return day + timedelta(days=count * (7 if unit == "week" else 1))
    target = unit_of(day, "month", count * {"month": 1, "year": 12, "decade": 120}[unit])
    return min(target.last, target.first + timedelta(days=day.day - 1))


RESOLVERS = {
    "near_day": near_day,
    "overnight": overnight,
    "weekday_to_weekday": weekday_to_weekday,
    "weekday": weekday,
    "weekday_of_week": weekday_of_week,
    "part_of_present": part_of_present,
    "unit_beside": unit_beside,
    "weekend": weekend,
    "before_last": before_last,
    "span_of_units": span_of_units,
    "ago": ago,
    "from_now": from_now,
    "unknown": unknown,
}
