"""The day of publication that a text states at its own head, when nothing else gives one.

Three: "KABUL, 3 October 2015 (Agency) -- Shells fell" · "Wed 05 Apr 2017 at 0914 Shells fell" ·
"Posted: 2016-09-18".

Only a complete day with its year counts, and only in a dateline or a line of header before the
story; the story's own dates never do. "05/04/2017" may be two days and is refused, and so is a
day whose weekday is another one. "On July 5, 2015 shells fell" and "July 5, 2015 was a Sunday"
begin a story, and state nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from rashomon.model import PublishedFrom

# Lines at the head that may be header: a headline, a byline, a date line and a rubric before text.
HEAD_LINES = 5
# Of one line, which may be the whole text.
HEAD_CHARACTERS = 200

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_LETTERS = 3
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_YEAR = r"(?:19|20)\d\d(?!\d)"
_WEEKDAY = (
    r"(?:Mon(?:day)?|Tues?(?:day)?|Wed(?:nesday)?|Thu(?:rs?(?:day)?)?|Fri(?:day)?|Sat(?:urday)?"
    r"|Sun(?:day)?)\b\.?"
)
_DATE = rf"""
    (?:(?P<weekday>{_WEEKDAY}),?\s+)?
    (?:
        (?P<iso>{_YEAR}-\d\d-\d\d)(?:[T ]\d\d:\d\d\S*)?
      | (?P<day>{_DAY})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+(?P<month>{_MONTH}),?[\s-]*(?P<year>{_YEAR})
      | (?P<month_first>{_MONTH})\s+(?P<day_second>{_DAY})(?:st|nd|rd|th)?,?\s*
        (?P<year_last>{_YEAR})
      | (?P<one>\d\d?)(?P<mark>[./-])(?P<two>\d\d?)(?P=mark)(?P<year_of_numbers>{_YEAR})
    )
"""
_LABEL = r"""(?:(?:first|last)\s+)?
    (?:published|posted|updated|issued|released|created|date(?:\s+of\s+publication)?
      |publication\s+date|publish(?:ed)?\s+date)
    (?:\s+(?:on|at|in))?\s*[:,|-]?\s*(?:(?:on|at)\s+)?"""
_CLOCK = r"""(?:[\s,|-]*(?:at\s+)?\d{1,2}[:.]?\d{2}(?::\d\d)?\s*(?:[ap]\.?m\.?)?\s*
    (?:GMT|UTC|EST|EDT|BST|CET|EET|EEST|local\s+time|[+-]\d{2}:?\d{2})?)?"""
# "Wed 05 Apr 2017 at 0914 Shells fell": whatever follows begins anew, with a capital or a number.
_BEGINS_ANEW = (
    r"(?=\s*$|\s*[.|–—:()/-]|(?-i:[A-Z][a-z])|\s+(?-i:[A-Z0-9\"“‘'(\[])"
    r"|\s+(?:by|at|in)\s+(?-i:[A-Z0-9]))"
)

_HEADER = re.compile(
    rf"\s*(?:{_LABEL}|(?-i:[A-Z])[\w .&’'-]{{1,40}}?\s*[|–—]\s*)?{_DATE}{_CLOCK}{_BEGINS_ANEW}",
    re.IGNORECASE | re.VERBOSE,
)
# A headline, an agency and a date run together: "Raid kills six AFP Monday 13 Nov 2017 Six men".
_AFTER_AGENCY = re.compile(
    rf"(?:[^.!?\n]{{0,150}}?\s)?(?:[A-Z]{{2,6}}|Reuters)\s+{_DATE}(?=\s+[A-Z0-9\"“])", re.VERBOSE
)
_LABELLED = re.compile(rf"(?:^|.*?\s){_LABEL}{_DATE}{_CLOCK}\s*$", re.IGNORECASE | re.VERBOSE)
_WHOLE_LINE = re.compile(
    rf"\s*(?:{_LABEL}|(?-i:[A-Z])[\w .&’'-]{{1,40}}?\s*[|–—,-]\s*)?{_DATE}{_CLOCK}"
    r"(?:\s+by\s.{1,60})?[\s.|]*$",
    re.IGNORECASE | re.VERBOSE,
)
_DATELINE = re.compile(
    rf"""\s*(?!(?:In|On|At|The|Since|By|After|From|Until|Before|During|It)\b)
    [A-ZÀ-Þ][\w'’.-]*(?:[ /,]+(?:[A-ZÀ-Þ][\w'’.-]*|of|and|al|el)){{0,6}}
    (?:\s*[(/][\w .'’&-]{{2,30}}[)/])?
    ,?\s*(?:[–—-]\s*)?\(?{_DATE}\)?
    [,.]?\s*(?:[(/\[][\w .'’&-]{{2,30}}[)/\]]\.?|[A-Z][\w.]+\.?)?
    \s*(?:-|–|—|--|:|\.\s)""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadDay:
    """A day of publication read from a text.

    Attributes:
        day: The day.
        stands_in: ``DATELINE`` or ``TEXT_HEADER``.
    """

    day: date
    stands_in: PublishedFrom


def day_at_head(text: str) -> HeadDay | None:
    """The day of publication that a text states before its story; None when it states none."""
    lines = [line for line in text.split("\n") if line.strip()][:HEAD_LINES]
    for number, line in enumerate(lines):
        head = line[:HEAD_CHARACTERS]
        dateline = _day(_DATELINE.match(head))
        if dateline is not None:
            return HeadDay(day=dateline, stands_in=PublishedFrom.DATELINE)
        header = (_HEADER.match(head) or _AFTER_AGENCY.match(head)) if number == 0 else None
        found = header or _WHOLE_LINE.match(head) or _LABELLED.match(head)
        if found is not None:
            day = _day(found)
            return HeadDay(day=day, stands_in=PublishedFrom.TEXT_HEADER) if day else None
    return None


def _day(found: re.Match[str] | None) -> date | None:
    """The day that was found, if there is such a day and it is the weekday written beside it."""
    if found is None:
        return None
    try:
        day = _calendar_day(found)
    except ValueError:
        return None
    weekday = found["weekday"]
    if day is None or weekday is None:
        return day
    return day if _WEEKDAYS.index(weekday[:_LETTERS].lower()) == day.weekday() else None


def _calendar_day(found: re.Match[str]) -> date | None:
    if found["iso"]:
        return date.fromisoformat(found["iso"])
    if found["one"]:
        one, two, year = int(found["one"]), int(found["two"]), int(found["year_of_numbers"])
        if found["mark"] == "." or one > len(_MONTHS) or one == two:
            return date(year, two, one)
        return date(year, one, two) if two > len(_MONTHS) else None
    month = found["month"] or found["month_first"]
    return date(
        int(found["year"] or found["year_last"]),
        _MONTHS.index(month[:_LETTERS].lower()) + 1,
        int(found["day"] or found["day_second"]),
    )
