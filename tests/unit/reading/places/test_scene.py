"""Where the events of a text happened."""

from __future__ import annotations

import pytest
from tests.unit.reading.readings import read

SCENES = [
    # how the sentence says it
    pytest.param("An air strike hit a mill in Homs.", ["Homs"], id="in"),
    pytest.param("Clashes broke out near Homs.", ["Homs"], id="near"),
    pytest.param("A bomb went off at Kabul airport.", ["Kabul airport"], id="at"),
    pytest.param("Shelling hit Homs overnight.", ["Homs"], id="object"),
    pytest.param(
        "Jets bombed a bakery and two houses in the town of Azaz.", ["Azaz"], id="far object"
    ),
    pytest.param("Homs was shelled overnight.", ["Homs"], id="passive"),
    pytest.param("Homs came under shelling at dawn.", ["Homs"], id="came under"),
    pytest.param("The shelling of Homs went on.", ["Homs"], id="of"),
    pytest.param("The Homs attack killed nine.", ["Homs"], id="before the word"),
    pytest.param("In Homs, shelling killed nine.", ["Homs"], id="opens the sentence"),
    pytest.param("Shelling killed nine 12 km south of Homs.", ["Homs"], id="distance"),
    pytest.param("Shelling killed nine at a school in Azaz, Syria.", ["Azaz"], id="finer of two"),
    pytest.param(
        "Shelling killed nine in Azaz, a town in Aleppo province.", ["Azaz"], id="a town in"
    ),
    pytest.param("Azaz: two air strikes.", ["Azaz"], id="row of a bulletin"),
    pytest.param("An air strike hit a mill in Karsel.", ["Karsel"], id="unlisted"),
    pytest.param(
        "An air strike hit a mill near Karsel in Syria.", ["Karsel"], id="unlisted, country"
    ),
    pytest.param("Clashes went on in northern Syria.", ["Syria"], id="part of a country"),
    pytest.param("An air strike hit a mill.", [None], id="nothing named"),
    # traps
    pytest.param("Moscow said an air strike hit a mill.", [None], id="a speaker"),
    pytest.param("Jets from Iraq made an air strike.", [None], id="an origin"),
    pytest.param("KABUL (Wire) - An air strike hit a mill.", [None], id="a dateline"),
    pytest.param(
        "The wounded in the air strike were taken to a hospital in Homs.", [None], id="hospital"
    ),
    pytest.param(
        "After the air strike in Azaz the wounded were taken to a clinic in Homs.",
        ["Azaz"],
        id="scene and hospital",
    ),
    pytest.param(
        "A spokesman told reporters in Geneva that shelling had killed nine.", [None], id="told in"
    ),
    pytest.param(
        "Speaking in Geneva, a spokesman said shelling had killed nine in Homs.",
        ["Homs"],
        id="said elsewhere",
    ),
    pytest.param("A group based in Britain reported an air strike.", [None], id="based in"),
    pytest.param(
        "A convoy bound for Gao was attacked in Menaka.", ["Menaka"], id="on its way elsewhere"
    ),
    pytest.param(
        "Missiles fired from the area of Homs hit a mill.", [None], id="fired from an area"
    ),
    pytest.param(
        "Shelling killed nine 12 km from the town of Homs.", ["Homs"], id="far from a town"
    ),
    pytest.param(
        "Ana Torv, head of the Homs council, said shelling had killed nine.", [None], id="an office"
    ),
    pytest.param("Turkey shelled a post in Azaz.", ["Azaz"], id="who did it"),
    pytest.param("Thousands fled to Homs after the shelling of Hama.", ["Hama"], id="fled to"),
]


@pytest.mark.parametrize(("text", "places"), SCENES)
def test_the_place_of_an_event(text: str, places: list[str | None]) -> None:
    found = [event.place for event in read(text).events]
    assert [place and place.text for place in found] == places


SEVERAL = [
    pytest.param(
        "Shelling killed two in Homs and an air strike hit a mill in Azaz.",
        {"Homs", "Azaz"},
        id="two in one sentence",
    ),
    pytest.param(
        "8 Nov - Tal Arin: Shelling killed two.\n\n9 Nov - Karsel: An air strike hit a mill.",
        {"Tal Arin", "Karsel"},
        id="rows",
    ),
    pytest.param(
        "Clashes broke out in Homs. An air strike hit a mill in Hama.", {"Homs", "Hama"}, id="two"
    ),
    pytest.param(
        "Shelling hit Homs. The shelling of Homs killed nine.", {"Homs"}, id="one told twice"
    ),
    pytest.param(
        "Guards left Azaz at dawn. Air strikes hit the town at noon.", {"Azaz"}, id="the town"
    ),
    pytest.param("Homs was tense. Shelling killed nine there on Monday.", {"Homs"}, id="there"),
]


@pytest.mark.parametrize(("text", "places"), SEVERAL)
def test_places_of_several_events(text: str, places: set[str]) -> None:
    found = {event.place.text for event in read(text).events if event.place}
    assert found == places


FALL_BACKS = [
    pytest.param(
        "Clashes went on in Syria. An air strike hit a mill.",
        [("Syria", 6), ("Syria", 6)],
        id="the one country of the text",
    ),
    pytest.param(
        "Talks were held in Iraq. Clashes went on in Syria. An air strike hit a mill.",
        [("Syria", 6), None],
        id="two countries: not clear",
    ),
    pytest.param(
        "Clashes went on in Saraqib. A mill stood in Maarrat al-Numan. An air strike hit a mill.",
        [("Saraqib", 1), ("Idlib", 4)],
        id="the province of the first scenes",
    ),
    pytest.param("An air strike hit Karsel in Syria.", [("Syria", 6)], id="only the country"),
]


@pytest.mark.parametrize(("text", "wanted"), FALL_BACKS)
def test_the_place_where_a_sentence_names_none(
    text: str, wanted: list[tuple[str, int] | None]
) -> None:
    found = [event.place for event in read(text).events]
    assert [place and (place.name, place.precision) for place in found] == wanted


UNLISTED = [
    pytest.param("An air strike hit a mill in Karsel in Syria.", ("SY", None), id="country"),
    pytest.param("An air strike hit a mill in Karsel, Syria.", ("SY", None), id="country after"),
    pytest.param("An air strike hit a mill in Karsel in Homs province.", ("SY", 4), id="province"),
    pytest.param("An air strike hit a mill in Karsel, near Homs.", ("SY", 2), id="near a town"),
    pytest.param("An air strike hit a mill in Karsel.", (None, None), id="nothing"),
]


@pytest.mark.parametrize(("text", "wanted"), UNLISTED)
def test_what_stands_around_places_an_unlisted_name(
    text: str, wanted: tuple[str | None, int | None]
) -> None:
    (event,) = read(text).events
    assert event.place is not None
    assert event.place.text == "Karsel"
    assert (event.place.country, event.place.precision) == wanted


def test_the_mentions_where_events_happened_have_their_role() -> None:
    reading = read("An air strike hit a mill in Homs. Guards drove to Hama.")
    assert [(place.text, str(place.role)) for place in reading.places] == [
        ("Homs", "event"),
        ("Hama", "other"),
    ]
