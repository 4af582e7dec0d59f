"""Which of the places of one name is meant."""

from __future__ import annotations

import pytest
from tests.unit.reading.readings import analyse

from rashomon.gazetteer.places.distance import great_circle_km
from rashomon.model import PlaceMention
from rashomon.reading.places import find_places


def mention(text: str, name: str, title: str | None = None) -> PlaceMention:
    places = find_places(analyse(text), title)
    return next(place for place in places if place.text == name)


COUNTRIES = [
    # by what is beside the name
    pytest.param("Shells fell in Tripoli, Lebanon.", "Tripoli", "LB", id="holder: country"),
    pytest.param("Shells fell in Tripoli, Libya.", "Tripoli", "LY", id="holder: the other country"),
    pytest.param("A van burnt in Paris, Texas.", "Paris", "US", id="holder: state"),
    pytest.param("A van burnt in Paris (Texas).", "Paris", "US", id="holder in brackets"),
    pytest.param(
        "A van burnt in Tripoli, a port in northern Lebanon.",
        "Tripoli",
        "LB",
        id="holder: a port in",
    ),
    pytest.param("A van burnt in Birmingham, Alabama.", "Birmingham", "US", id="holder: US state"),
    pytest.param("A van burnt in Birmingham.", "Birmingham", "GB", id="the larger"),
    pytest.param("Shells fell in Hama, Homs and Idlib.", "Homs", "SY", id="a list holds nothing"),
    pytest.param("Shells fell in Tripoli.", "Tripoli", "LY", id="the capital by itself"),
    # by the country of the text
    pytest.param(
        "Lebanese troops drove on. The Lebanese army said Tripoli was quiet.",
        "Tripoli",
        "LB",
        id="country of the text",
    ),
    pytest.param(
        "Colombian police went out. Gunmen fired in Cartagena.", "Cartagena", "CO", id="Colombia"
    ),
    pytest.param(
        "Spanish police went out. Spanish divers searched off Cartagena.",
        "Cartagena",
        "ES",
        id="Spain",
    ),
    pytest.param(
        "Nigerian troops went out. Gunmen fired in Kaduna.", "Kaduna", "NG", id="only one bearer"
    ),
    # by nearness
    pytest.param(
        "Shells fell in Aleppo, in Azaz and in Marea.", "Marea", "SY", id="near sure places"
    ),
    pytest.param("Shells fell in Hama and in Salamiyah.", "Salamiyah", "SY", id="near Hama"),
    # conflict
    pytest.param("Gunmen fired in Goma.", "Goma", "CD", id="conflict country"),
    pytest.param("Shells fell in Palmyra.", "Palmyra", "SY", id="not the village in New York"),
    # kinds
    pytest.param("Rockets fell in Anbar province.", "Anbar", "IQ", id="type word"),
    pytest.param("Rockets fell in the Sahel.", "Sahel", None, id="region over several"),
    pytest.param("Georgia said its border was shut.", "Georgia", "GE", id="the state"),
    pytest.param("A storm passed over Atlanta, Georgia.", "Georgia", "US", id="the US one"),
    # unresolved
    pytest.param("Shells fell near Karsel.", "Karsel", None, id="no list has it"),
]


@pytest.mark.parametrize(("text", "name", "country"), COUNTRIES)
def test_the_country_of_a_place(text: str, name: str, country: str | None) -> None:
    assert mention(text, name).country == country


PROVINCES = [
    pytest.param("Shells fell in Idlib.", "Idlib", 1, "Idlib", id="seat alone is the town"),
    pytest.param("Shells fell in Idlib province.", "Idlib", 4, "Idlib", id="type word after"),
    pytest.param("Shells fell in the province of Idlib.", "Idlib", 4, "Idlib", id="before"),
    pytest.param("Shells fell in northern Idlib.", "Idlib", 4, "Idlib", id="a side"),
    pytest.param("Shells fell in central Homs.", "Homs", 1, "Homs", id="the middle of a town"),
    pytest.param("Shells fell in Kharkiv Oblast.", "Kharkiv Oblast", 4, "Kharkiv", id="oblast"),
]


@pytest.mark.parametrize(("text", "name", "precision", "admin1"), PROVINCES)
def test_a_town_and_the_province_named_after_it(
    text: str, name: str, precision: int, admin1: str
) -> None:
    place = mention(text, name)
    assert (place.precision, place.admin1) == (precision, admin1)


ALIKE = [
    pytest.param("Syrian rebels fell back. Shells fell in Hassakah.", "Hassakah", "SY", id="s"),
    pytest.param(
        "Ukrainian troops fell back. Shells fell in Kupyansk.", "Kupyansk", "UA", id="Kupiansk"
    ),
    pytest.param(
        "Syrian troops fell back. Shells fell on a mill in Khan Sheykhoon.",
        "Khan Sheykhoon",
        "SY",
        id="two words",
    ),
    pytest.param("Syrian troops fell back. Shells fell in Karsel.", "Karsel", None, id="none"),
]


@pytest.mark.parametrize(("text", "name", "country"), ALIKE)
def test_spellings_that_no_list_has(text: str, name: str, country: str | None) -> None:
    assert mention(text, name).country == country


def test_one_name_means_one_place_in_a_text() -> None:
    text = "Shells fell in Tripoli, Lebanon. Guards left. In Tripoli a mill burnt."
    first, _, second = find_places(analyse(text))
    assert (first.country, second.country) == ("LB", "LB")


def test_words_beside_a_name_decide_for_it_alone() -> None:
    text = "Shells fell in Tripoli, Lebanon. Nobody flew to Tripoli, Libya."
    found = [place.country for place in find_places(analyse(text)) if place.text == "Tripoli"]
    assert found == ["LB", "LY"]


def test_the_title_tells_of_which_country_a_text_speaks() -> None:
    text = "Shells fell in Tripoli."
    assert (
        mention(text, "Tripoli", "Lebanese Army Enters Port, Lebanon Counts Its Dead").country
        == "LB"
    )


def test_others_of_the_name_are_kept_with_the_reason() -> None:
    place = mention("Shells fell in Tripoli, Lebanon.", "Tripoli")
    assert place.reason == "holder beside it"
    assert place.score is not None
    assert 0.9 < place.score <= 1
    assert place.candidates[0].country == "LY"


def test_an_unresolved_place_has_no_point_and_no_score() -> None:
    place = mention("Shells fell near Karsel.", "Karsel")
    assert (place.lat, place.lon, place.score, place.precision) == (None, None, None, None)
    assert place.name == "Karsel"


def test_great_circle_distance() -> None:
    assert great_circle_km(0, 0, 0, 90) == pytest.approx(10007.5, abs=0.1)
    assert great_circle_km(36.2, 37.16, 36.2, 37.16) == 0
