"""Tolls told as a thing: "the death toll rose to 71"."""

from __future__ import annotations

import pytest
from tests.unit.reading.readings import bounds, figures, words_of

from rashomon.reading.toll_frames import find_frame
from rashomon.reading.victims import find_counts

ROWS = [
    pytest.param("The death toll rose to 71.", ["killed exact 71-71"], id="rose to"),
    pytest.param("The toll stands at 71.", ["killed exact 71-71"], id="stands at"),
    pytest.param("A toll of 71 was given.", ["killed exact 71-71"], id="a toll of"),
    pytest.param("The toll climbed from 12 to 17.", ["killed exact 17-17"], id="only the later"),
    pytest.param("The toll exceeded 90.", ["killed more_than 91-"], id="exceeded"),
    pytest.param("The toll has risen to at least 90.", ["killed at_least 90-"], id="with a hedge"),
    pytest.param("The clinic put the number of dead at nine.", ["killed exact 9-9"], id="put at"),
    pytest.param(
        "The mayor put at 150 the number of people killed.",
        ["killed exact 150-150"],
        id="the noun after the number",
    ),
    pytest.param("The number of wounded reached 44.", ["wounded exact 44-44"], id="wounded"),
    pytest.param("The number of missing stood at six.", ["missing exact 6-6"], id="missing"),
    pytest.param(
        "The raid killed nine. Its earlier figure was 30.",
        ["killed exact 9-9", "killed exact 30-30"],
        id="pointing back to a toll told before",
    ),
    pytest.param(
        "The raid killed nine, bringing the total to 12.",
        ["killed exact 9-9", "killed exact 12-12"],
        id="bringing the total",
    ),
    pytest.param(
        "The mayor said 30 had died. The clinic could confirm only 15.",
        ["killed exact 30-30", "killed exact 15-15"],
        id="bare number after confirm",
    ),
    pytest.param("The figure was 30.", [], id="nothing to point back to"),
    pytest.param("The toll road has 30 gates.", [], id="toll road"),
    pytest.param("The price rose to 71.", [], id="a price"),
]


@pytest.mark.parametrize(("text", "wanted"), ROWS)
def test_a_number_named_as_a_toll_is_read(text: str, wanted: list[str]) -> None:
    assert figures(text) == wanted


def test_a_frame_spans_from_its_verb_or_noun_to_the_number() -> None:
    tokens = words_of("The clinic put the toll at nine on Monday")
    counts = find_counts(tokens)
    frame = find_frame(tokens, counts[0], counts)
    assert frame is not None
    assert (frame.first, frame.last, bounds(frame.quantity)) == (2, 7, "exact 9-9")
