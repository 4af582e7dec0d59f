from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest
from tests.unit.linking.reports import make_event, make_place, make_when

from rashomon.linking import IncidentType, incident_place, incident_time, incident_type
from rashomon.model import Event, EventType, Location, Period, Place

AIR, SHELLING = "Air/drone strike", "Shelling/artillery/missile attack"
TOWN = make_place("Deir ez-Zor", lat=35.34, lon=40.14, admin1="Deir ez-Zor Governorate")
VILLAGE = make_place("Aleppo", lat=35.02, lon=40.45, admin1="Deir ez-Zor Governorate")
ABROAD = make_place("Aleppo", country="IQ")
COUNTRY = make_place("Syrian", name="Syria", precision=6)


def at(*places: Place | None) -> list[Event]:
    return [make_event(str(number), place=place) for number, place in enumerate(places)]


def on(*days: tuple[int, int] | None) -> list[Event]:
    return [
        make_event(
            str(number),
            time=days and make_when(date(2016, 9, days[0]), date(2016, 9, days[1])),
        )
        for number, days in enumerate(days)
    ]


def period(earliest: int, latest: int, precision: int) -> Period:
    return Period(
        earliest=date(2016, 9, earliest), latest=date(2016, 9, latest), precision=precision
    )


@pytest.mark.parametrize(
    ("sub_types", "chosen"),
    [
        ((AIR, AIR, SHELLING), AIR),
        ((SHELLING, AIR), AIR),  # a tie, by name
        ((None, None, SHELLING), SHELLING),  # what most leave open, one says
        ((None,), None),
    ],
)
def test_the_sub_type_is_that_of_most_that_have_one(
    sub_types: tuple[str | None, ...], chosen: str | None
) -> None:
    events = [make_event(str(number), sub_type=one) for number, one in enumerate(sub_types)]
    assert incident_type(events) == IncidentType(type=EventType.EXPLOSIONS, sub_type=chosen)


def test_the_sub_type_is_one_of_the_type() -> None:
    events = [
        make_event("1", type=EventType.BATTLES),
        make_event("2", type=EventType.BATTLES),
        make_event("3", sub_type=AIR),
    ]
    assert incident_type(events) == IncidentType(type=EventType.BATTLES, sub_type=None)


def test_an_incident_without_events_has_no_type() -> None:
    with pytest.raises(ValueError, match="at least one event"):
        incident_type([])


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        (on((17, 17), (17, 17)), period(17, 17, 1)),
        (on((17, 17), (12, 18), None), period(17, 17, 1)),  # the narrower one lies inside
        (on((16, 18), (17, 20)), period(17, 18, 2)),  # what both share
        (on((17, 17), (18, 18)), period(17, 18, 2)),  # nothing is shared: what holds both
        (on((11, 17)), period(11, 17, 3)),
        (on((1, 30)), period(1, 30, 4)),
        (on(None), None),
        (on(), None),
    ],
)
def test_time_is_what_the_known_periods_share_or_all_that_they_span(
    events: list[Event], expected: Period | None
) -> None:
    assert incident_time(events) == expected


def test_a_year_has_the_coarsest_precision() -> None:
    year = make_event("1", time=make_when(date(2016, 1, 1), date(2016, 12, 31)))
    found = incident_time([year])
    assert found is not None
    assert found.precision == 5


def test_a_period_with_one_end_is_not_known() -> None:
    since = make_event("1", time=make_when(date(2016, 9, 17), None))
    assert incident_time([since]) is None


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ((TOWN, COUNTRY, None), TOWN.location),  # the most exact that the others allow
        ((COUNTRY,), COUNTRY.location),
        (
            (TOWN, VILLAGE),  # two towns of one division: the division, without a point
            Location(
                name="Deir ez-Zor Governorate",
                country="SY",
                admin1="Deir ez-Zor Governorate",
                precision=4,
            ),
        ),
        (
            (TOWN, make_place("Aleppo", admin1="Aleppo")),  # two divisions: the country
            Location(name="Syria", country="SY", precision=6),
        ),
        ((TOWN, ABROAD), None),
        ((None,), None),
        ((), None),
    ],
)
def test_place_is_as_exact_as_the_events_agree(
    places: tuple[Place | None, ...], expected: Location | None
) -> None:
    for order in permutations(places):
        assert incident_place(at(*order)) == expected


def test_of_two_spellings_the_more_frequent_is_shown() -> None:
    other = make_place("Deir ez-Zor", name="Deir Ezzor")
    place = incident_place(at(other, TOWN, TOWN))
    assert place is not None
    assert place.name == "Deir ez-Zor"
