"""Date expressions and their days; published on Sunday, 18 September 2016, unless said."""

from __future__ import annotations

from datetime import date

import pytest

from rashomon.language.rules import load_rule_language
from rashomon.reading.times import find_times

PUBLISHED = date(2016, 9, 18)
Days = tuple[str, str | None, str | None, int | None]


def days(text: str, published: date | None = PUBLISHED) -> list[Days]:
    return [
        (
            when.text,
            when.earliest.isoformat() if when.earliest else None,
            when.latest.isoformat() if when.latest else None,
            when.precision,
        )
        for when in find_times(load_rule_language().analyse(text), published)
    ]


ROWS = [
    ("on Saturday", "Saturday", "2016-09-17", "2016-09-17", 1),
    ("on Sunday", "Sunday", "2016-09-18", "2016-09-18", 1),  # the day of publication counts
    ("on Monday", "Monday", "2016-09-12", "2016-09-12", 1),  # the last one, never the next
    ("yesterday", "yesterday", "2016-09-17", "2016-09-17", 1),
    ("Today", "Today", "2016-09-18", "2016-09-18", 1),
    ("on Sept. 12", "Sept. 12", "2016-09-12", "2016-09-12", 1),
    ("on 12 September", "12 September", "2016-09-12", "2016-09-12", 1),
    ("on the 12th of September", "12th of September", "2016-09-12", "2016-09-12", 1),
    ("on December 2", "December 2", "2015-12-02", "2015-12-02", 1),  # not in the future
    ("on May 3, 2014", "May 3, 2014", "2014-05-03", "2014-05-03", 1),
    ("on 3 May 2014", "3 May 2014", "2014-05-03", "2014-05-03", 1),
    ("on 2014-05-03", "2014-05-03", "2014-05-03", "2014-05-03", 1),
    ("in May 2014", "May 2014", "2014-05-01", "2014-05-31", 4),
    ("in August", "August", "2016-08-01", "2016-08-31", 4),
    ("in November", "November", "2015-11-01", "2015-11-30", 4),
    ("since 2014", "2014", "2014-01-01", "2014-12-31", 5),
    ("on Feb. 29", "Feb. 29", "2016-02-29", "2016-02-29", 1),  # 2016 has one
    ("on Feb. 30", "Feb. 30", None, None, None),  # there is none
]


@pytest.mark.parametrize(("phrase", "words", "earliest", "latest", "precision"), ROWS)
def test_an_expression_is_resolved(
    phrase: str, words: str, earliest: str | None, latest: str | None, precision: int | None
) -> None:
    assert days(f"{phrase} shells fell") == [(words, earliest, latest, precision)]


@pytest.mark.parametrize("phrase", ["on Saturday", "yesterday", "in August", "on Sept. 12"])
def test_without_a_day_of_publication_nothing_is_guessed(phrase: str) -> None:
    ((_, earliest, latest, precision),) = days(f"{phrase} shells fell", None)
    assert (earliest, latest, precision) == (None, None, None)


@pytest.mark.parametrize("phrase", ["on May 3, 2014", "in May 2014", "since 2014"])
def test_a_full_date_needs_no_day_of_publication(phrase: str) -> None:
    ((_, earliest, _, _),) = days(f"{phrase} shells fell", None)
    assert earliest is not None


@pytest.mark.parametrize(
    "text",
    ["They may march.", "In 2000 people fled.", "At 13:40 it fell.", "Flight 2014 was late."],
)
def test_words_that_only_look_like_dates_are_none(text: str) -> None:
    assert days(text) == []


def test_two_expressions_come_in_order() -> None:
    assert [row[0] for row in days("on Friday and on Saturday")] == ["Friday", "Saturday"]
