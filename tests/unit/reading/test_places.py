"""Place names and their roles; a country only where the words are clear."""

from __future__ import annotations

import pytest
from tests.unit.reading.readings import analyse, read

from rashomon.model import PlaceMention
from rashomon.reading.places import country_of_town, find_places, home_country, is_dateline

Mention = tuple[str, str | None, str]


def found(text: str) -> tuple[PlaceMention, ...]:
    return find_places(analyse(text))


def event_places(text: str) -> list[tuple[str, str | None] | None]:
    """Name and country of each event's place."""
    return [
        (event.place.name, event.place.country) if event.place else None
        for event in read(text).events
    ]


ROWS = [
    pytest.param("Shells fell near Karsel.", [("Karsel", None, "other")], id="town, unresolved"),
    pytest.param(
        "In Dolvan shells fell.",
        [("Dolvan", None, "other")],
        id="town at the start of its sentence",
    ),
    pytest.param("In northern Syria shells fell.", [("Syria", "SY", "other")], id="first country"),
    pytest.param("Shells fell in northern Syria.", [("Syria", "SY", "other")], id="country"),
    pytest.param("Shells fell in Tal Arin.", [("Tal Arin", None, "other")], id="two words"),
    pytest.param("Shells fell south of al-Zarib.", [("al-Zarib", None, "other")], id="article"),
    pytest.param("Moscow said the pass was open.", [("Moscow", "RU", "actor")], id="speaker"),
    pytest.param("Syria said the pass was open.", [("Syria", "SY", "actor")], id="a state speaks"),
    pytest.param("Russian jets flew by.", [], id="nationality is no place"),
    pytest.param("Shells fell in September.", [], id="month"),
    pytest.param("He wrote on Twitter.", [], id="no place"),
    pytest.param("Shells fell in the town of Dolvan.", [("Dolvan", None, "other")], id="town of"),
]


@pytest.mark.parametrize(("text", "wanted"), ROWS)
def test_places_with_country_and_role(text: str, wanted: list[Mention]) -> None:
    assert [(p.text, p.country, str(p.role)) for p in found(text)] == wanted


def test_a_country_in_the_dateline_is_no_event_place() -> None:
    text = "DAMASCUS, Syria (Wire) - Shells killed nine miners."
    assert [str(place.role) for place in found(text)] == ["dateline", "dateline"]
    assert is_dateline(analyse(text), 0)
    assert not is_dateline(analyse(text), text.index("Shells"))
    assert event_places(text) == [None]


EVENTS = [
    pytest.param("An air strike hit a mill in Karsel.", [("Karsel", None)], id="town"),
    pytest.param("An air strike hit Karsel in Syria.", [("Syria", "SY")], id="country"),
    pytest.param(
        "An air strike hit a mill near Karsel in Syria.", [("Karsel", "SY")], id="town and country"
    ),
    pytest.param("Moscow said an air strike hit a mill.", [None], id="a speaker is no place"),
    pytest.param("Jets from Iraq made an air strike.", [None], id="a direction is no place"),
    pytest.param(
        "Clashes went on in Syria. An air strike hit a mill.",
        [("Syria", "SY"), ("Syria", "SY")],
        id="the one country of the text",
    ),
    pytest.param(
        "Talks were held in Iraq. Clashes went on in Syria. An air strike hit a mill.",
        [("Syria", "SY"), None],
        id="two countries: not clear",
    ),
    pytest.param("An air strike hit a mill.", [None], id="nothing named"),
]


@pytest.mark.parametrize(("text", "wanted"), EVENTS)
def test_the_place_of_an_event(text: str, wanted: list[tuple[str, str | None] | None]) -> None:
    assert event_places(text) == wanted


def test_a_country_has_precision_six_and_a_town_none() -> None:
    town, country = found("Shells fell near Karsel in Syria.")
    assert (town.precision, country.precision) == (None, 6)


def test_no_place_has_a_point() -> None:
    assert all((p.lat, p.lon) == (None, None) for p in found("Shells fell near Karsel in Syria."))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Shells fell in Syria.", "SY"),
        ("Shells fell in Syria and in Iraq.", None),
        ("A group based in Britain spoke. Britain is far.", None),  # a seat, not a scene
        ("Shells fell.", None),
    ],
)
def test_the_country_of_a_text(text: str, wanted: str | None) -> None:
    home = home_country(found(text), text)
    assert (home.country if home else None) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Shells fell near Karsel in Syria.", "SY"),
        ("Shells fell near Karsel.", None),
        pytest.param(
            "Shells fell near Karsel, Syria.",
            "SY",
        ),
        ("Shells fell near Karsel in Syria and in Iraq.", None),
    ],
)
def test_the_country_of_a_town(text: str, wanted: str | None) -> None:
    assert country_of_town(text, found(text), 0, len(text)) == wanted
