"""Places of events, compared."""

from __future__ import annotations

import pytest
from tests.unit.reading.readings import analyse

from rashomon.model import Place
from rashomon.reading.places import as_event_place, find_places, grain, same_scene
from rashomon.reading.places.event_places import country_of_town


def place(words: str) -> Place:
    """The first place of "Shells fell WORDS."."""
    mention = find_places(analyse(f"Shells fell {words}."))[0]
    return as_event_place(mention, None)


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        pytest.param("in Homs", "in Homs", True, id="the same"),
        pytest.param("in Homs", "near Homs", True, id="the same, near"),
        pytest.param("in Deir ez-Zor", "in Deir Ezzor", True, id="two spellings"),
        pytest.param("in Homs", "in Hama", False, id="two towns"),
        pytest.param("in Homs", "in Homs province", True, id="town in its province"),
        pytest.param("in Azaz", "in Aleppo province", True, id="town in a province"),
        pytest.param("in Azaz", "in Idlib province", False, id="town in another province"),
        pytest.param("in Homs", "in Syria", True, id="town in its country"),
        pytest.param("in Homs", "in Iraq", False, id="town in another country"),
        pytest.param("in Karsel", "in Homs", False, id="an unlisted name and a town"),
        pytest.param("in Karsel", "in Syria", True, id="an unlisted name and a country"),
        pytest.param("in Karsel", "in the city of Karsel", True, id="filling words"),
    ],
)
def test_whether_two_places_may_be_one_scene(left: str, right: str, wanted: bool) -> None:
    assert same_scene(place(left), place(right)) is wanted
    assert same_scene(place(right), place(left)) is wanted


def test_no_place_may_be_anywhere() -> None:
    assert same_scene(None, place("in Homs"))
    assert same_scene(None, None)


def test_finer_places_have_a_smaller_grain() -> None:
    words = ("in Homs", "near Homs", "in Karsel", "in Homs province", "in Syria")
    grains = [grain(place(one)) for one in words]
    assert grains == sorted(set(grains))
    assert grain(None) > grains[-1]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Shells fell near Karsel in Syria.", "SY"),
        ("Shells fell near Karsel.", None),
        ("Shells fell near Karsel, Syria.", "SY"),
        ("Shells fell near Karsel in Syria and in Iraq.", None),
        ("Syria said shells fell near Karsel.", None),
    ],
)
def test_the_country_of_a_town(text: str, wanted: str | None) -> None:
    assert country_of_town(text, find_places(analyse(text))) == wanted
