"""Dates counted from the day that the text told before.

Three, after "on September 12": "the day before" is the 11th · "two weeks later" the week of the
26th · "that month" September. Before any date is told they stay open.
"""

from __future__ import annotations

import re

from rashomon.reading.times import words
from rashomon.reading.times.periods import Days, one_day, shift, unit_of
from rashomon.reading.times.setting import Setting

_BACK = frozenset("previous preceding prior before earlier previously beforehand".split())
_SAME = frozenset({"same", "that", "that same", "that very", "the very same"})
_DAYS = frozenset("day night morning afternoon evening".split())
_LONGER = {"fortnight": ("week", 2), "decade": ("year", 10), "century": ("year", 100)}


def beside_told(found: re.Match[str], setting: Setting) -> Days | None:
    """ "the day before", "the following week", "that night", "the same month"."""
    which, unit = found["which"].lower(), _unit(found["unit"])
    anchor = _anchor(setting, unit)
    if anchor is None:
        return None
    if which in _SAME:
        return anchor if unit == "day" else unit_of(anchor.first, unit)
    return _beside(anchor, unit, -1 if which in _BACK else 1)


def counted_from_told(found: re.Match[str], setting: Setting) -> Days | None:
    """ "two days earlier", "a month later", "three days before"."""
    parts = {name: value.lower() for name, value in found.groupdict().items() if value}
    unit = _unit(parts.get("unit") or parts["unit_b"])
    anchor = _anchor(setting, unit)
    if anchor is None:
        return None
    count = words.number_of(parts.get("n", "1"))
    unit, times = _LONGER.get(unit, (unit, 1))
    which = parts.get("which") or parts["which_b"]
    if "and_half" in parts:
        return None
    return _beside(anchor, unit, count * times * (-1 if which in _BACK else 1))


def _beside(anchor: Days, unit: str, count: int) -> Days:
    """Days are counted from the near end of a night or a range; larger units from its month."""
    if unit == "day":
        return shift(one_day(anchor.last if count > 0 else anchor.first), "day", count)
    return unit_of(anchor.first, unit, count)


def _anchor(setting: Setting, unit: str) -> Days | None:
    return setting.told_day if unit == "day" else setting.told


def _unit(word: str) -> str:
    word = word.lower()
    if word in _DAYS:
        return "day"
    return "century" if word == "centurie" else word


RESOLVERS = {"beside_told": beside_told, "counted_from_told": counted_from_told}
