"""Date expressions and their days; published on Sunday, 18 September 2016, unless said."""

from __future__ import annotations

from datetime import date

import pytest

from rashomon.language.rules import load_rule_language
from rashomon.reading.times import find_times
from rashomon.reading.times.rules import RESOLVERS, Rule, load_rules

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


# Before "shells fell" and alone, so that nothing but the words themselves tells.
PHRASES = [
    ("on Saturday", "Saturday", "2016-09-17", "2016-09-17", 1),
    ("on Sunday", "Sunday", "2016-09-18", "2016-09-18", 1),  # the day of publication counts
    ("on Monday", "Monday", "2016-09-12", "2016-09-12", 1),  # the last one, never the next
    ("late on Friday", "Friday", "2016-09-16", "2016-09-16", 1),
    ("on Thursday evening", "Thursday evening", "2016-09-15", "2016-09-15", 1),
    ("last Sunday", "last Sunday", "2016-09-11", "2016-09-11", 1),  # strictly before
    ("this past Friday", "this past Friday", "2016-09-16", "2016-09-16", 1),
    ("on Monday of last week", "Monday of last week", "2016-09-05", "2016-09-05", 1),
    ("yesterday", "yesterday", "2016-09-17", "2016-09-17", 1),
    ("Today", "Today", "2016-09-18", "2016-09-18", 1),
    ("last night", "last night", "2016-09-17", "2016-09-17", 1),
    ("this morning", "this morning", "2016-09-18", "2016-09-18", 1),
    ("yesterday afternoon", "yesterday afternoon", "2016-09-17", "2016-09-17", 1),
    ("the day before yesterday", "the day before yesterday", "2016-09-16", "2016-09-16", 1),
    # Nights and ranges of weekdays
    ("overnight", "overnight", "2016-09-17", "2016-09-18", 2),
    ("overnight into Friday", "overnight into Friday", "2016-09-15", "2016-09-16", 2),
    ("overnight Tuesday", "overnight Tuesday", "2016-09-13", "2016-09-14", 2),
    (
        "late Friday night into Saturday",
        "Friday night into Saturday",
        *("2016-09-16", "2016-09-17"),
        2,
    ),
    ("from Monday to Thursday", "Monday to Thursday", "2016-09-12", "2016-09-15", 2),
    ("between Tuesday and Friday", "Tuesday and Friday", "2016-09-13", "2016-09-16", 2),
    ("between late Friday and early Sunday", "Friday", "2016-09-16", "2016-09-18", 2),
    ("two years ago today", "two years ago today", "2014-09-18", "2014-09-18", 1),
    ("the night before last", "the night before last", "2016-09-16", "2016-09-16", 1),
    # Days of the calendar
    ("on Sept. 12", "Sept. 12", "2016-09-12", "2016-09-12", 1),
    ("on 12 September", "12 September", "2016-09-12", "2016-09-12", 1),
    ("on the 12th of September", "12th of September", "2016-09-12", "2016-09-12", 1),
    ("on December 2", "December 2", "2015-12-02", "2015-12-02", 1),  # not in the future
    ("on May 3, 2014", "May 3, 2014", "2014-05-03", "2014-05-03", 1),
    ("on 3 May 2014", "3 May 2014", "2014-05-03", "2014-05-03", 1),
    ("on 2014-05-03", "2014-05-03", "2014-05-03", "2014-05-03", 1),
    ("on 23/5/2014", "23/5/2014", "2014-05-23", "2014-05-23", 1),
    ("on 5/23/2014", "5/23/2014", "2014-05-23", "2014-05-23", 1),
    ("on 03.05.2014", "03.05.2014", "2014-05-03", "2014-05-03", 1),  # dots: day first
    ("on 03/05/2014", "03/05/2014", None, None, None),  # two days
    ("on 09/12/2016", "09/12/2016", "2016-09-12", "2016-09-12", 1),  # the other is to come
    ("on 10/30/89", "10/30/89", "1989-10-30", "1989-10-30", 1),
    ("on Feb. 29", "Feb. 29", "2016-02-29", "2016-02-29", 1),  # 2016 has one
    ("on Feb. 30", "Feb. 30", None, None, None),  # there is none
    ("on Friday, 16 September,", "Friday, 16 September", "2016-09-16", "2016-09-16", 1),
    ("on Friday, September 16, 2016,", "Friday, September 16, 2016", *("2016-09-16",) * 2, 1),
    ("on Nov. 20 last year", "Nov. 20 last year", "2015-11-20", "2015-11-20", 1),
    ("on the 9th,", "9th", "2016-09-09", "2016-09-09", 1),
    ("on the 25th,", "25th", "2016-08-25", "2016-08-25", 1),
    # Punctuation lost
    ("on Nov 4 2015", "Nov 4 2015", "2015-11-04", "2015-11-04", 1),
    ("updated at Mar 142016", "Mar 142016", "2016-03-14", "2016-03-14", 1),
    ("Tue 06 Sep 2016", "Tue 06 Sep 2016", "2016-09-06", "2016-09-06", 1),
    # Ranges
    ("from 3 to 7 August 2015", "3 to 7 August 2015", "2015-08-03", "2015-08-07", 2),
    ("on August 3-9", "August 3-9", "2016-08-03", "2016-08-09", 3),
    ("between August 3 and 20", "August 3 and 20", "2016-08-03", "2016-08-20", 4),
    ("from 30 July to 2 August", "30 July to 2 August", "2016-07-30", "2016-08-02", 2),
    ("from December 30 to January 2", "December 30 to January 2", *("2015-12-30", "2016-01-02"), 2),
    ("between March and May 2015", "March and May 2015", "2015-03-01", "2015-05-31", 5),
    ("from November to January", "November to January", "2015-11-01", "2016-01-31", 5),
    ("from 2011 to 2013", "2011 to 2013", "2011-01-01", "2013-12-31", 5),
    # Weeks
    ("this week", "this week", "2016-09-12", "2016-09-18", 3),
    ("earlier this week", "earlier this week", "2016-09-12", "2016-09-18", 3),
    ("last week", "last week", "2016-09-05", "2016-09-11", 3),
    ("two weeks ago", "two weeks ago", "2016-08-29", "2016-09-04", 3),
    ("the week before last", "the week before last", "2016-08-29", "2016-09-04", 3),
    ("over the weekend", "the weekend", "2016-09-17", "2016-09-18", 2),
    ("last weekend", "last weekend", "2016-09-10", "2016-09-11", 2),
    ("in the first week of May", "the first week of May", "2016-05-01", "2016-05-07", 3),
    ("in the past three days", "the past three days", "2016-09-15", "2016-09-18", 2),
    ("in the last 24 hours", "the last 24 hours", "2016-09-17", "2016-09-18", 2),
    ("in the last week", "the last week", "2016-09-11", "2016-09-18", 4),
    ("in the next week", "the next week", "2016-09-18", "2016-09-25", 4),
    # Months
    ("in August", "August", "2016-08-01", "2016-08-31", 4),
    ("in November", "November", "2015-11-01", "2015-11-30", 4),
    ("in May 2014", "May 2014", "2014-05-01", "2014-05-31", 4),
    ("last March", "last March", "2016-03-01", "2016-03-31", 4),
    ("last September", "last September", "2015-09-01", "2015-09-30", 4),  # this one goes on
    ("in mid-July", "mid-July", "2016-07-01", "2016-07-31", 4),
    ("at the end of June", "the end of June", "2016-06-01", "2016-06-30", 4),
    ("in early April 2013", "early April 2013", "2013-04-01", "2013-04-30", 4),
    ("last month", "last month", "2016-08-01", "2016-08-31", 4),
    ("earlier this month", "earlier this month", "2016-09-01", "2016-09-18", 4),
    ("three months ago", "three months ago", "2016-06-01", "2016-06-30", 4),
    # Years and their parts
    ("since 2014", "2014", "2014-01-01", "2014-12-31", 5),
    ("in late 2015", "late 2015", "2015-01-01", "2015-12-31", 5),
    ("in '98", "'98", "1998-01-01", "1998-12-31", 5),
    ("in fiscal 1989", "fiscal 1989", "1989-01-01", "1989-12-31", 5),
    ("at the end of past year", "the end of past year", "2015-01-01", "2015-12-31", 5),
    ("earlier this year", "earlier this year", "2016-01-01", "2016-09-18", 5),
    ("a year ago", "a year ago", "2015-01-01", "2015-12-31", 5),
    ("two and a half years ago", "two and a half years ago", "2014-01-01", "2014-12-31", 5),
    ("a decade ago", "a decade ago", "2006-01-01", "2006-12-31", 5),
    ("in the late 1980s", "the late 1980s", "1980-01-01", "1989-12-31", 5),
    ("in the third quarter of 1998", "the third quarter of 1998", "1998-07-01", "1998-09-30", 5),
    ("in the second quarter", "the second quarter", "2016-04-01", "2016-06-30", 5),
    ("in the first half of 2013", "the first half of 2013", "2013-01-01", "2013-06-30", 5),
    (
        "in the first nine months of 1998",
        "the first nine months of 1998",
        *("1998-01-01", "1998-09-30"),
        5,
    ),
    ("in the summer of 2014", "the summer of 2014", "2014-06-01", "2014-08-31", 5),
    ("last winter", "last winter", "2015-12-01", "2016-02-29", 5),
    ("this spring", "this spring", "2016-03-01", "2016-05-31", 5),
    # Feasts: those that move are not computed
    ("on New Year's Eve", "New Year's Eve", "2015-12-31", "2015-12-31", 1),
    ("on Christmas Day 2014", "Christmas Day 2014", "2014-12-25", "2014-12-25", 1),
    ("during Ramadan", "Ramadan", None, None, None),
    ("years ago", "years ago", None, None, None),
]


@pytest.mark.parametrize(("phrase", "words", "earliest", "latest", "precision"), PHRASES)
def test_an_expression_is_resolved(
    phrase: str, words: str, earliest: str | None, latest: str | None, precision: int | None
) -> None:
    ((found, *read),) = days(f"{phrase} shells fell")
    assert words in found
    assert read == [earliest, latest, precision]


# What is to come, by the words of the clause.
FUTURE = [
    ("The council will meet on Friday.", "2016-09-23"),
    ("The council will meet on Sunday.", "2016-09-18"),  # the day of publication counts
    ("Envoys said that on Friday talks would resume.", "2016-09-23"),
    ("A vote is due on Tuesday.", "2016-09-20"),
    ("The envoy is set to arrive on Monday.", "2016-09-19"),
    ("The talks, to be held on Wednesday, are open.", "2016-09-21"),
    ("The court meets on Tuesday.", "2016-09-20"),
    ("Villagers vote on Sunday.", "2016-09-18"),
    ("They were told to leave the valley by Tuesday.", "2016-09-20"),
    ("The border stays shut until Friday.", "2016-09-23"),
    ("Next Friday the gates open.", "2016-09-23"),
    ("The bridge reopens on 3 October.", "2016-10-03"),
    ("The trial will begin in January.", "2017-01-01"),
    ("The truce lasts until next week.", "2016-09-19"),
    ("It will rain tomorrow.", "2016-09-19"),
    ("They meet two weeks from now.", "2016-09-26"),
    ("They will meet again in two weeks.", "2016-09-26"),
    ("Later this year elections are planned.", "2016-09-18"),
]
PAST = [
    ("On Friday the ministry said it would withdraw.", "2016-09-16"),
    ("The truce that will be renewed was broken on Friday.", "2016-09-16"),
    ("The truce is set to expire soon, though guns fired on Friday.", "2016-09-16"),
    ("The strike on Friday will raise fears.", "2016-09-16"),
    ("The mayor would have left on Friday.", "2016-09-16"),
    ("The mill was to be opened in July.", "2016-07-01"),
]


@pytest.mark.parametrize(("text", "first"), [*FUTURE, *PAST])
def test_the_clause_tells_whether_a_day_lies_ahead(text: str, first: str) -> None:
    ((_, earliest, _, _),) = days(text)
    assert earliest == first


# Counted from the day told before.
TOLD = [
    ("It fell on 9 June. The day before, it shook.", "2016-06-08", "2016-06-08"),
    ("It fell on 9 June. A raid the day before killed two.", "2016-06-08", "2016-06-08"),
    ("It fell on 9 June. Two days earlier it shook.", "2016-06-07", "2016-06-07"),
    ("It fell on 9 June. Ten days later it stood.", "2016-06-19", "2016-06-19"),
    ("It fell on 9 June. The following day it rained.", "2016-06-10", "2016-06-10"),
    ("It fell on 9 June. That night it rained.", "2016-06-09", "2016-06-09"),
    ("It fell on 9 June. The same day it rained.", "2016-06-09", "2016-06-09"),
    ("It fell on 9 June. It rained the day after that.", "2016-06-10", "2016-06-10"),
    ("It fell on 9 June. It had rained two days before.", "2016-06-07", "2016-06-07"),
    ("It fell on 9 June. The week before was dry.", "2016-05-30", "2016-06-05"),
    ("It fell on 9 June. A month earlier it shook.", "2016-05-01", "2016-05-31"),
    ("It fell on 9 June. The previous year was dry.", "2015-01-01", "2015-12-31"),
    ("It fell on 9 June. On the 12th, it stood.", "2016-06-12", "2016-06-12"),
    ("It fell overnight. The next day it rained.", "2016-09-19", "2016-09-19"),  # from its end
    ("Rain fell on 9 June. In July it stopped. Two days later it rained.", *("2016-06-11",) * 2),
    ("Two days later it rained.", None, None),  # nothing told before
]


@pytest.mark.parametrize(("text", "earliest", "latest"), TOLD)
def test_a_day_may_be_counted_from_the_one_told_before(
    text: str, earliest: str | None, latest: str | None
) -> None:
    *_, (_, first, last, _) = days(text)
    assert (first, last) == (earliest, latest)


def test_a_dateline_is_told_by_nobody_but_is_the_day_of_writing() -> None:
    text = "TAL ARIN, Sept 16 (Agency) - Shells fell today. Nobody slept the day before."
    assert [row[:2] for row in days(text)] == [
        ("Sept 16", "2016-09-16"),
        ("today", "2016-09-16"),
        ("the day before", "2016-09-15"),
    ]


@pytest.mark.parametrize("phrase", ["on Saturday", "yesterday", "in August", "on Sept. 12"])
def test_without_a_day_of_publication_nothing_is_guessed(phrase: str) -> None:
    ((_, earliest, latest, precision),) = days(f"{phrase} shells fell", None)
    assert (earliest, latest, precision) == (None, None, None)


@pytest.mark.parametrize("phrase", ["on May 3, 2014", "in May 2014", "since 2014", "in the 1990s"])
def test_a_full_date_needs_no_day_of_publication(phrase: str) -> None:
    ((_, earliest, _, _),) = days(f"{phrase} shells fell", None)
    assert earliest is not None


NO_DATES = [
    # verbs, names of people
    "They may march.",
    "Ms May and April Jones met Mr March.",
    "Men sat in the sun.",
    # counts, clocks, numbers
    "In 2000 people fled.",
    "At 13:40 it fell.",
    "Flight 2014 was late.",
    "Hill 1974 was taken.",
    "They paid $2012 for it.",
    # names with dates
    "The September 11 Brigades left.",
    "The 17 February Martyrs Brigade left.",
    "The Sunday Times was sold out.",
    "After Friday prayers crowds left.",
    "Shops were shut for Black Friday.",
    "The October War was told of.",
    "The April 6 Youth Movement left.",
    "Prices rose in two weeks.",
    "She writes for USA Today.",
    # durations and sets
    "It lasted three days.",
    "The five-year war went on after 24 hours of talks.",
    "Every Friday and on Mondays they meet.",
    "A nine-month-old child was saved.",
    # games
    "In the second half the visitors scored.",
    # an anchor of its own
    "The bridge fell two days before the vote.",
    "An overnight train left.",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_words_that_only_look_like_dates_are_none(text: str) -> None:
    assert days(text) == []


SEVERAL = [
    ("Guns fired on Friday and on Saturday.", ["Friday", "Saturday"]),
    ("Guns fired on 12 and 15 May.", ["12", "15 May"]),
    ("Guns fired on May 12 and 15.", ["May 12", "15"]),
    ("Guns fired in March and April 2015.", ["March", "April 2015"]),
    ("In August 20 people died and on August 20 people fled.", ["August", "August 20"]),
]


@pytest.mark.parametrize(("text", "words"), SEVERAL)
def test_several_expressions_come_in_order(text: str, words: list[str]) -> None:
    assert [row[0] for row in days(text)] == words


def test_a_first_day_shares_the_month_and_year_of_the_second() -> None:
    assert [row[1] for row in days("Guns fired on 12 and 15 May 2014.")] == [
        "2014-05-12",
        "2014-05-15",
    ]


@pytest.mark.parametrize("day", [date.min, date.max])
def test_days_outside_the_calendar_stay_open(day: date) -> None:
    text = "It fell a century ago. It will fall ten decades from now, overnight, next week."
    assert all(row[0] for row in days(text, day))


@pytest.mark.parametrize("rule", load_rules().rules, ids=lambda rule: rule.name)
def test_each_rule_finds_what_its_examples_show(rule: Rule) -> None:
    assert rule.how in RESOLVERS
    assert rule.examples
    for sentence, words in rule.examples:
        assert words in [row[0] for row in days(sentence)]
