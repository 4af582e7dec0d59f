"""What a place name stands for in its sentence."""

from __future__ import annotations

import pytest
from tests.unit.reading.readings import analyse

from rashomon.reading.places import find_places

ROWS = [
    pytest.param("Shells fell in Homs.", ["other"], id="a place"),
    pytest.param("Moscow said the pass was open.", ["actor"], id="a seat speaks"),
    pytest.param("Syria said the pass was open.", ["actor"], id="a state speaks"),
    pytest.param("The pass was open, Ankara said.", ["actor"], id="speaks last"),
    pytest.param("Russia denied the raid.", ["actor"], id="a state denies"),
    pytest.param("Turkey shelled a post in Azaz.", ["actor", "other"], id="a state acts"),
    pytest.param("Talks between Ankara and Tehran failed.", ["actor", "actor"], id="two states"),
    pytest.param("Clashes went on in Syria.", ["other"], id="in a state"),
    pytest.param("Jets from Iraq flew by.", ["other"], id="from a state"),
    pytest.param("Sanctions against Russia hold.", ["actor"], id="against a state"),
    pytest.param("Clashes went on in Yemen's north.", ["other"], id="its north"),
    pytest.param("Lebanon's army fired.", ["actor"], id="its army"),
    pytest.param("Two shells fell on a mill in Karsel, Syria.", ["other", "other"], id="holder"),
    pytest.param("KABUL (Wire) - Shells fell in Herat.", ["dateline", "other"], id="dateline"),
    pytest.param(
        "BEIRUT, Lebanon (Wire) - Shells fell.", ["dateline", "dateline"], id="dateline, two"
    ),
    pytest.param("A resident of Homs saw smoke.", ["other"], id="a resident"),
    pytest.param("A spokesman in Geneva said it was quiet.", ["other"], id="where one spoke"),
]


@pytest.mark.parametrize(("text", "roles"), ROWS)
def test_roles_in_order(text: str, roles: list[str]) -> None:
    assert [str(place.role) for place in find_places(analyse(text))] == roles
