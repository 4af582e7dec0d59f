"""The day of an event; published on Sunday, 18 September 2016, unless said."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.reading.readings import read

PUBLISHED = date(2016, 9, 18)


def first_days(text: str, published: date | None = PUBLISHED) -> list[str | None]:
    """The first day of each event, in order."""
    return [
        event.time.earliest.isoformat() if event.time and event.time.earliest else None
        for event in read(text, published).events
    ]


OWN_CLAUSE = [
    ("On Friday an air strike hit a mill.", "2016-09-16"),
    ("An air strike hit a mill on Friday.", "2016-09-16"),
    ("An air strike on 14 September hit a mill.", "2016-09-14"),
    ("An air strike hit a mill overnight.", "2016-09-17"),
    ("Friday's air strike hit a mill.", "2016-09-16"),
    ("Clashes over the weekend wounded nine.", "2016-09-17"),
    ("The air strike, which took place on Friday, hit a mill.", "2016-09-16"),
    ("An air strike hit a mill on Friday when workers slept.", "2016-09-16"),
    ("An air strike in August hit a mill.", "2016-08-01"),
    ("Friday: an air strike on a mill.", "2016-09-16"),
    ("An air strike hit a mill on Friday, but nobody was hurt.", "2016-09-16"),
    ("Air strikes in the past three days killed nine.", "2016-09-15"),
]
SPOKEN = [
    ("Officials said an air strike hit a mill on Friday.", "2016-09-16"),
    ("An air strike hit a mill on Friday, officials said on Saturday.", "2016-09-16"),
    ("Officials said on Saturday that an air strike hit a mill on Friday.", "2016-09-16"),
    ("Officials said Friday's air strike hit a mill.", "2016-09-16"),
    ("The baker told reporters on Saturday that the air strike came on Friday.", "2016-09-16"),
    ("The army denied that it had shelled the mill on Friday.", "2016-09-16"),
    (
        "It rained on Thursday. Officials said on Saturday that an air strike the day before hit"
        " a mill.",
        "2016-09-16",
    ),
]
NOT_THE_DAY = [
    "An air strike hit a mill.",
    "Officials said on Saturday that an air strike hit a mill.",
    "On Saturday the ministry said an air strike hit a mill.",
    "The ministry on Saturday said an air strike hit a mill.",
    "An air strike hit a mill, the mayor told the agency on Saturday.",
    "An air strike hit the mill, the worst since 2011.",
    "Air strikes have hit the mill since Friday.",
    "After the talks of Friday, an air strike hit a mill; the council had met in July.",
    "TAL ARIN, Sept 17 (Agency) - An air strike hit a mill.",
    "Sun 18 Sep 2016 at 0914 An air strike hit a mill.",
    "Posted on September 17, 2016 by Ana Torv An air strike hit a mill.",
]


@pytest.mark.parametrize(("text", "day"), [*OWN_CLAUSE, *SPOKEN])
def test_an_event_has_the_day_of_its_clause(text: str, day: str) -> None:
    assert first_days(text) == [day]


@pytest.mark.parametrize("text", NOT_THE_DAY)
def test_days_of_speaking_bounds_and_datelines_are_no_days_of_events(text: str) -> None:
    assert first_days(text) == [None]


def test_each_clause_has_its_own_day() -> None:
    text = "An air strike hit a mill on Thursday; on Friday clashes went on."
    assert first_days(text) == ["2016-09-15", "2016-09-16"]


def test_a_possessive_belongs_to_its_own_noun() -> None:
    text = "Two days after Monday's shelling of the market, warplanes bombed a mill."
    assert first_days(text) == ["2016-09-12", None]


def test_two_days_side_by_side_are_one_stretch() -> None:
    (event,) = read("Clashes went on on Thursday and Friday.", PUBLISHED).events
    assert event.time is not None
    assert event.time.text == "Thursday and Friday"
    assert (event.time.earliest, event.time.latest) == (date(2016, 9, 15), date(2016, 9, 16))
    assert event.time.precision == 2


FURTHER_MENTIONS = [
    pytest.param(
        "An air strike hit a mill on Friday. The air strike killed nine.",
        ["2016-09-16"],
        id="a further mention without a day",
    ),
    pytest.param(
        "An air strike hit a mill. The air strike on Friday killed nine.",
        ["2016-09-16"],
        id="the day told later",
    ),
    pytest.param(
        "An air strike hit a mill on Friday. Flowers were laid on Saturday for the victims of the"
        " air strike.",
        ["2016-09-16"],
        id="an act only referred to",
    ),
    pytest.param(
        "An air strike hit a mill overnight. The mayor spoke of last night's air strike.",
        ["2016-09-17"],
        id="a night stays two days",
    ),
    pytest.param(
        "Troops moved on the camp on Friday. Nine people were killed there.",
        ["2016-09-16"],
        id="the sentence before, referred to",
    ),
    pytest.param(
        "The mayor opened a school on Friday. It rained all week. "
        "It rained on Thursday.\n\nAn air strike hit a mill.",
        [None],
        id="another paragraph, several days",
    ),
    pytest.param(
        "Date: 14 September 2016. Place: Tal Arin. Type: air strike.",
        ["2016-09-14"],
        id="a field of a list",
    ),
    pytest.param(
        "Helicopters came on Friday night. The raid killed nine.\n\nOn Saturday a raid in Karsel"
        " killed two.",
        ["2016-09-16", "2016-09-17"],
        id="taken before events are joined",
    ),
]


@pytest.mark.parametrize(("text", "days"), FURTHER_MENTIONS)
def test_mentions_share_the_day_of_their_event(text: str, days: list[str | None]) -> None:
    assert first_days(text) == days


ONLY_DAY = [
    pytest.param(
        "An air strike hit a mill. The army had no aircraft up on September 14.",
        "2016-09-14",
        id="the only day of the story",
    ),
    pytest.param(
        "An air strike hit a mill. It rained on Thursday. It was dry on Friday.",
        None,
        id="one of two days",
    ),
    pytest.param("An air strike hit a mill. The mill opened on 2 May.", None, id="long before"),
    pytest.param("An air strike hit a mill. Talks will begin on Friday.", None, id="to come"),
    pytest.param(
        "Men were found in a cellar on Friday. It is not known when they were shot.",
        None,
        id="said to be unknown",
    ),
]


@pytest.mark.parametrize(("text", "day"), ONLY_DAY)
def test_the_only_day_of_a_story_is_that_of_its_main_event(text: str, day: str | None) -> None:
    assert first_days(text) == [day]


def test_without_a_day_of_publication_no_day_is_taken_from_elsewhere() -> None:
    assert first_days("An air strike hit a mill. It was 14 September 2016.", None) == [None]


AS_OF = [
    ("As of Friday, 71 people had been killed.", date(2016, 9, 16)),
    ("By Saturday evening the toll had risen to 71 killed.", date(2016, 9, 17)),
    ("71 people were killed on Friday.", None),
    ("71 people were killed by Friday's bomb.", None),
]


@pytest.mark.parametrize(("text", "day"), AS_OF)
def test_a_toll_may_be_given_for_a_day(text: str, day: date | None) -> None:
    (toll,) = [claim.toll for claim in read(text, PUBLISHED).claims if claim.toll]
    assert toll.as_of == day
