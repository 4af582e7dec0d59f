from datetime import date

import pytest
from tests.unit.reading.readings import read

MONDAY = date(2025, 10, 20)


@pytest.mark.parametrize(
    ("text", "period", "since"),
    [
        ("300 have been killed since Friday, a monitor said.", "since Friday", date(2025, 10, 17)),
        (
            "200 people have been killed since the ceasefire of 10 October, the ministry said.",
            "since the ceasefire of 10 October",
            date(2025, 10, 10),
        ),
        (
            "The ministry put the death toll at 43,000 since 7 October 2023.",
            "since 7 October 2023",
            date(2023, 10, 7),
        ),
        (
            "At least 80 civilians have been killed in Karsel since the start of the offensive.",
            "since the start of the offensive",
            None,
        ),
        ("So far this year 120 people were killed.", "So far this year", date(2025, 1, 1)),
        ("Shells killed 45 people from April to June.", "from April to June", date(2025, 4, 1)),
        ("Over the past week 45 civilians were killed.", "Over the past week", date(2025, 10, 13)),
    ],
)  # fmt: skip
def test_a_count_over_several_incidents_says_which_days_it_covers(text, period, since):
    (toll,) = (claim.toll for claim in read(text, MONDAY).claims if claim.toll)
    assert (toll.scope, toll.period, toll.since) == ("cumulative", period, since)


@pytest.mark.parametrize(
    "text",
    [
        "A strike killed 12 people in Karsel on Friday.",
        "Shells killed 16 people, including four children, a monitor said.",
        "Trucks brought the bodies of 20 people killed in the strike from Karsel to Ostrov.",
    ],
)
def test_a_toll_of_one_incident_covers_no_days(text):
    tolls = [claim.toll for claim in read(text, MONDAY).claims if claim.toll]
    assert tolls
    assert {(toll.period, toll.since) for toll in tolls} == {(None, None)}


def test_the_words_of_a_period_are_words_of_the_text():
    text = (
        "More than 300 people have been killed in Ostrov since the war began in 2014, police said."
    )
    (toll,) = (claim.toll for claim in read(text, MONDAY).claims if claim.toll)
    assert toll.period is not None
    assert toll.period in text
