"""Who did an act and whom it hit, from the words around its name."""

from __future__ import annotations

import pytest
from tests.unit.reading.readings import read

ROWS = [
    pytest.param("Rebels shelled a mill.", ["Rebels"], ["a mill"], id="active"),
    pytest.param("A mill was shelled by rebels.", ["rebels"], ["A mill"], id="passive"),
    pytest.param("Mill bombed in Karsel", [], ["Mill"], id="a headline's participle"),
    pytest.param("A raid on the mill failed.", [], ["the mill"], id="a noun with its object"),
    pytest.param("A bus ambush shut the road.", [], ["bus"], id="a compound"),
    pytest.param("An ambush on the coast road failed.", [], [], id="a road is where"),
    pytest.param(
        "A mob lynched a suspected thief.", ["A mob"], ["a suspected thief"], id="a participle"
    ),
    pytest.param(
        "The navy sank two smugglers' boats.",
        ["The navy"],
        ["two smugglers' boats"],
        id="owned by many",
    ),
    pytest.param(
        "The armies exchanged prisoners.", ["The armies"], ["prisoners"], id="in the verb"
    ),
    pytest.param(
        "Police fired tear gas to disperse a protest.",
        ["Police"],
        ["a protest"],
        id="brought about",
    ),
    pytest.param("Thousands marched through Karsel.", [], [], id="through is where"),
]


@pytest.mark.parametrize(("text", "doers", "targets"), ROWS)
def test_an_event_has_its_participants(text: str, doers: list[str], targets: list[str]) -> None:
    (event,) = read(text).events
    assert [one.text for one in event.perpetrators] == doers
    assert [one.text for one in event.targets] == targets


def test_two_verbs_share_their_subject() -> None:
    found = read("Troops captured the ridge and shelled the mill.").events
    assert [[one.text for one in event.perpetrators] for event in found] == [["Troops"]] * 2
