"""Date expressions of a text, in order, with the days that they name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from rashomon.language import Analysis
from rashomon.model import When
from rashomon.reading.times.heads import is_header_date
from rashomon.reading.times.periods import Days
from rashomon.reading.times.rules import Resolve, Rule, load_rules
from rashomon.reading.times.senses import is_date
from rashomon.reading.times.setting import Setting
from rashomon.reading.times.tense import is_future

# Precision up to which "the day before" counts from it: a day, or a few days.
_DAY_PRECISION = 2
# A report is printed within a few days of its dateline; "today" is the dateline's day.
_DAYS_TO_PRINT = 3


def find_times(analysis: Analysis, published: date | None) -> tuple[When, ...]:
    """Every date expression of a text, in order, resolved where the words and the day allow.

    Args:
        analysis: The text with its sentences.
        published: The day of publication; without it weekdays and dates without a year stay open.
    """
    told = _Told()
    return tuple(
        when
        for sentence in analysis.sentences
        for when in _of_sentence(
            analysis.text,
            sentence.start,
            sentence.end,
            sentence.tokens[0].start if sentence.tokens else sentence.end,
            published,
            told,
        )
    )


@dataclass(slots=True)
class _Told:
    """The days told last while a text is gone through; never leaves this module."""

    days: Days | None = None
    day: Days | None = None
    written: date | None = None

    def note_dateline(self, days: Days, published: date | None) -> None:
        """Count from a dateline's day, if it is one shortly before publication."""
        if published is None or self.written is not None or days.first != days.last:
            return
        if 0 <= (published - days.first).days <= _DAYS_TO_PRINT:
            self.written = days.first

    def note(self, days: Days) -> None:
        self.days = days
        if days.precision <= _DAY_PRECISION:
            self.day = days


def _of_sentence(
    text: str, start: int, end: int, first: int, published: date | None, told: _Told
) -> Iterator[When]:
    """The expressions of a sentence; the story begins at ``first``, after a dateline."""

    def accept(rule: Rule, found: re.Match[str]) -> bool:
        if rule.only_ahead and not is_future(text, *found.span(), first, end):
            return False
        return is_date(rule.how, text, *found.span())

    for rule, found in load_rules().find(text, start, end, accept):
        for part, resolve in _parts(rule.parts, rule.resolve, found):
            setting = Setting(
                published=told.written or published,
                told=told.days,
                told_day=told.day,
                is_future=part[0] >= first and is_future(text, part[0], part[1], first, end),
            )
            days = _resolved(resolve, found, setting)
            if days is not None:
                of_story = part[0] >= first and not is_header_date(text, *part, days, published)
                if of_story:
                    told.note(days)
                else:
                    told.note_dateline(days, published)
            yield _when(text, part, days)


def _parts(
    names: tuple[str, ...], resolve: Resolve, found: re.Match[str]
) -> Iterator[tuple[tuple[int, int], Resolve]]:
    if not names:
        yield found.span(), resolve
        return
    from rashomon.reading.times.calendar_dates import month_day

    yield found.span(names[0]), month_day
    yield found.span(names[1]), resolve


def _resolved(resolve: Resolve, found: re.Match[str], setting: Setting) -> Days | None:
    try:
        return resolve(found, setting)
    except (ValueError, OverflowError):  # days before year 1 or after year 9999
        return None


def _when(text: str, span: tuple[int, int], days: Days | None) -> When:
    start, end = span
    end -= text[start:end].endswith(".")
    return When(
        start=start,
        end=end,
        text=text[start:end],
        earliest=days.first if days else None,
        latest=days.last if days else None,
        precision=days.precision if days else None,
    )
