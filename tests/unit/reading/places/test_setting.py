"""Where a text as a whole is set."""

from __future__ import annotations

import pytest
from tests.unit.reading.readings import analyse

from rashomon.reading.places import common_province, find_places, home_country, titled_place


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("Shells fell in Syria.", "SY", id="the only country"),
        pytest.param("Shells fell in northern Syria.", "SY", id="a part of it"),
        pytest.param("Shells fell in Syria and in Iraq.", None, id="two"),
        pytest.param(
            "Shells fell in Syria. Guards fled across Syria. One was seen in Iraq.", "SY", id="most"
        ),
        pytest.param("Shells fell in Syria. Iraqi guards left.", None, id="once, another named"),
        pytest.param("A group based in Britain spoke. Britain is far.", None, id="a seat"),
        pytest.param("An embassy in Syria shut. It was in Syria.", "SY", id="a seat and a scene"),
        pytest.param("Shells fell.", None, id="none"),
    ],
)
def test_the_country_of_a_text(text: str, wanted: str | None) -> None:
    home = home_country(find_places(analyse(text)), text)
    assert (home.country if home else None) == wanted


@pytest.mark.parametrize(
    ("text", "name", "precision"),
    [
        pytest.param("Shells fell in Saraqib and in Binnish.", "Idlib", 4, id="one province"),
        pytest.param("Shells fell in Saraqib. It burnt in Saraqib.", "Saraqib", 1, id="one town"),
        pytest.param("Shells fell in Saraqib and in Homs.", None, None, id="two provinces"),
        pytest.param("Guards went to Saraqib.", None, None, id="a goal"),
        pytest.param("Shells fell in Syria.", None, None, id="a country"),
        pytest.param("KABUL (Wire) - Shells fell.", None, None, id="a dateline"),
    ],
)
def test_the_province_of_a_text(text: str, name: str | None, precision: int | None) -> None:
    analysis = analyse(text)
    place = common_province(analysis, find_places(analysis), telling={0})
    assert (place and place.name, place and place.precision) == (name, precision)


def test_a_paragraph_that_tells_of_no_event_sets_no_scene() -> None:
    text = "A market in Saraqib.\n\nGuards counted the shells that fell that day."
    analysis = analyse(text)
    assert common_province(analysis, find_places(analysis), telling={1}) is None


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        pytest.param("Nine Killed in Saraqib Raid", "Saraqib", id="a town"),
        pytest.param("Idlib: Saraqib Hit Again", "Saraqib", id="the finest"),
        pytest.param("Shelling in Idlib", "Idlib", id="a province"),
        pytest.param("SARAQIB MARKET BURNS", "Saraqib", id="capitals"),
        pytest.param("War Goes On in Syria", None, id="a country is too coarse"),
        pytest.param("Raid on Hama", None, id="not in the text"),
        pytest.param(None, None, id="no title"),
    ],
)
def test_the_place_of_a_title(title: str | None, wanted: str | None) -> None:
    text = "Shells fell in Syria, in Saraqib and in Idlib province."
    place = titled_place(find_places(analyse(text)), title)
    assert (place and place.text) == wanted
