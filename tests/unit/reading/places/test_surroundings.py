"""How exactly a place is meant, by the words around it."""

from __future__ import annotations

import pytest
from tests.unit.reading.readings import analyse

from rashomon.reading.places import find_places

ROWS = [
    pytest.param("Shells fell in Homs.", 1, id="in a town"),
    pytest.param("Shells fell near Homs.", 2, id="near"),
    pytest.param("Shells fell just outside Homs.", 2, id="just outside"),
    pytest.param("Shells fell on the outskirts of Homs.", 2, id="outskirts"),
    pytest.param("Shells fell around Homs.", 2, id="around"),
    pytest.param("Shells fell close to Homs.", 2, id="close to"),
    pytest.param("Shells fell south of Homs.", 2, id="a direction without a distance"),
    pytest.param("Shells fell north-east of Homs.", 2, id="a compound direction"),
    pytest.param("Shells fell in the Homs area.", 2, id="area"),
    pytest.param("Shells fell in the Homs suburbs.", 2, id="suburbs"),
    pytest.param("Shells fell 12 km south of Homs.", 2, id="12 km"),
    pytest.param("Shells fell 25 kilometres from Homs.", 2, id="25 km"),
    pytest.param("Shells fell 26 kilometres from Homs.", 5, id="26 km"),
    pytest.param("Shells fell 60km east of Homs.", 5, id="60 km, no space"),
    pytest.param("Shells fell ten miles north of Homs.", 2, id="ten miles"),
    pytest.param("Shells fell 15 miles north of Homs.", 2, id="15 miles are 24 km"),
    pytest.param("Shells fell 16 miles north of Homs.", 5, id="16 miles are 26 km"),
    pytest.param("Shells fell forty kilometres west of Homs.", 5, id="number in words"),
    pytest.param("Shells fell 800 metres from Homs.", 2, id="metres"),
    pytest.param("Shells fell 12.5 km from Homs.", 2, id="a decimal"),
    pytest.param("Shells fell between Homs and Hama.", 5, id="between"),
    pytest.param("Shells fell on the road from Homs to Hama.", 5, id="road from"),
    pytest.param("Shells fell on the Homs-Hama highway.", 5, id="road between"),
    pytest.param("Shells fell in the Homs countryside.", 4, id="countryside"),
    pytest.param("Shells fell in the countryside of Homs.", 4, id="countryside of"),
    pytest.param("Shells fell in rural Homs.", 4, id="rural"),
    pytest.param("Shells fell in Homs province.", 4, id="province"),
    pytest.param("Shells fell in northern Idlib province.", 4, id="part of a province"),
    pytest.param("Shells fell in Syria.", 6, id="country"),
    pytest.param("Shells fell in northern Syria.", 5, id="part of a country"),
    pytest.param("Shells fell in central Syria.", 5, id="middle of a country"),
    pytest.param("Shells fell in western Mosul.", 1, id="part of a town"),
    pytest.param("A boat burnt off the coast of Yemen.", 7, id="off the coast"),
    pytest.param("A boat burnt off Somalia.", 7, id="off"),
    pytest.param("A boat burnt in the Red Sea.", 7, id="sea"),
    pytest.param("Shells fell in the Donbas.", 5, id="region"),
    pytest.param("Shells fell at Kabul airport.", 1, id="airport"),
    pytest.param("Shells fell near Karsel.", None, id="unresolved"),
]


@pytest.mark.parametrize(("text", "precision"), ROWS)
def test_how_exactly_the_first_place_is_meant(text: str, precision: int | None) -> None:
    assert find_places(analyse(text))[0].precision == precision


def test_both_ends_of_a_road_are_vague() -> None:
    places = find_places(analyse("Shells fell between Homs and Hama."))
    assert [place.precision for place in places] == [5, 5]


def test_the_point_of_a_distance_stays_that_of_the_name() -> None:
    near, town = (find_places(analyse(f"Shells fell {how} Homs."))[0] for how in ("near", "in"))
    assert (near.lat, near.lon) == (town.lat, town.lon) != (None, None)


def test_an_airport_has_a_point_of_its_own() -> None:
    airport, town = (
        find_places(analyse(f"Shells fell {x}."))[0] for x in ("at Kabul airport", "in Kabul")
    )
    assert airport.country == town.country == "AF"
    assert (airport.lat, airport.lon) != (town.lat, town.lon)
