"""Side remarks inside reported speech that are the text's own words."""

from __future__ import annotations

import pytest
from tests.unit.reading.readings import analyse

from rashomon.reading.background import is_background

ROWS = [
    pytest.param(
        "The army denied bombing the hall, where nine miners died.",
        "nine miners",
        True,
        id="in a denial",
    ),
    pytest.param(
        "The mayor said rebels were behind the raid, which killed nine miners.",
        "killed nine",
        True,
        id="after a comma",
    ),
    pytest.param(
        "The mayor condemned the raid that killed nine miners.",
        "killed nine",
        True,
        id="something condemned is known",
    ),
    pytest.param(
        "The mayor said the army was to blame for the raid that killed nine miners.",
        "killed nine",
        True,
        id="the raid is known",
    ),
    pytest.param(
        "The mayor said there was a raid that killed nine miners.",
        "killed nine",
        False,
        id="a raid is new",
    ),
    pytest.param("The mayor said nine miners died.", "nine miners", False, id="no side remark"),
    pytest.param(
        "“It was the raid that killed nine miners,” the mayor said.",
        "killed nine",
        False,
        id="quoted words are all the speaker's",
    ),
]


@pytest.mark.parametrize(("text", "words", "wanted"), ROWS)
def test_side_remarks_are_the_texts_own_words(text: str, words: str, wanted: bool) -> None:
    analysis = analyse(text)
    assert is_background(analysis, analysis.attributions[0], text.index(words)) is wanted
