"""Counted people, and the numbers that count none."""

from __future__ import annotations

import pytest
from tests.unit.reading.readings import bounds, figures, words_of

from rashomon.reading.victims import find_counts

ROWS = [
    pytest.param("62 soldiers", [("exact 62-62", "soldiers")], id="plain"),
    pytest.param("62 Orvian soldiers", [("exact 62-62", "Orvian soldiers")], id="side"),
    pytest.param("62", [("exact 62-62", None)], id="no noun"),
    pytest.param("dozens of other people", [("vague 24-~", "people")], id="of other"),
    pytest.param("two more nurses", [("exact 2-2", "nurses")], id="more"),
    pytest.param("five of the miners", [("exact 5-5", "miners")], id="of the"),
    pytest.param("a child", [("exact 1-1", "child")], id="one child"),
    pytest.param("25 people at least", [("at_least 25-", "people")], id="hedge after the people"),
    pytest.param(
        "12 men and a boy", [("exact 12-12", "men"), ("exact 1-1", "boy")], id="two groups"
    ),
    pytest.param("five of one family", [("exact 5-5", "one family")], id="no second count"),
]


@pytest.mark.parametrize(("text", "wanted"), ROWS)
def test_people_are_counted(text: str, wanted: list[tuple[str, str | None]]) -> None:
    tokens = words_of(text)
    found = [
        (
            bounds(count.quantity),
            " ".join(t.text for t in tokens[slice(*count.group)]) if count.group else None,
        )
        for count in find_counts(tokens)
    ]
    assert found == wanted


def test_of_them_marks_a_part() -> None:
    (count,) = find_counts(words_of("five of them drivers"))
    assert count.part


# Numbers of which a hasty reader would make victims.
NO_VICTIMS = [
    pytest.param("A raid killed cattle 60 km south of Karsel.", id="distance"),
    pytest.param("The 62-year-old baker was killed.", id="age with hyphens"),
    pytest.param("The commander, 44, was killed.", id="age between commas"),
    pytest.param("The boy was killed in 2016.", id="year"),
    pytest.param("The boy was killed on Sept. 17.", id="day"),
    pytest.param("The boy was killed at 13:40.", id="clock"),
    pytest.param("The boy was killed by 120 mm shells.", id="calibre"),
    pytest.param("Four strikes killed the herd.", id="strikes"),
    pytest.param("Six rockets wounded nobody's cow.", id="rockets"),
    pytest.param("The blast killed 30 percent of the herd.", id="percent"),
    pytest.param("The blast killed 30 sheep.", id="animals"),
    pytest.param("Killing the deal cost $40.", id="money"),
    pytest.param("Twelve villages were hurt by the drought.", id="villages"),
    pytest.param("The 3rd brigade was hit.", id="ordinal"),
    pytest.param("Battalion No. 8 was hit.", id="label"),
    pytest.param("An Su-25 was shot down.", id="aircraft"),
    pytest.param("The driver died two hours later.", id="hours"),
    pytest.param("They were killed in 2 attacks.", id="attacks"),
    pytest.param("He was 23 when he died.", id="age after was"),
    pytest.param("Many of the dead were under 18.", id="age after under"),
]


@pytest.mark.parametrize("text", NO_VICTIMS)
def test_a_number_of_other_things_is_no_toll(text: str) -> None:
    assert figures(text) == []
