"""Quotation marks: straight, curly, single, unclosed, and over paragraphs."""

from __future__ import annotations

import pytest

from rashomon.language.quotations import Quoted, find_quotations
from rashomon.language.rules import RuleLanguage

ROWS = [
    pytest.param("“It burned,” she said.", ["It burned,"], id="curly"),
    pytest.param('"It burned," she said.', ["It burned,"], id="straight"),
    pytest.param("«It burned», she said.", ["It burned"], id="guillemets"),
    pytest.param("'It burned,' she said.", ["It burned,"], id="single straight"),
    pytest.param("‘It burned,’ she said.", ["It burned,"], id="single curly"),
    pytest.param('It was "grim" and "slow".', ["grim", "slow"], id="two in a sentence"),
    pytest.param('"It fell. Nobody ran," she said.', ["It fell. Nobody ran,"], id="two sentences"),
    pytest.param("The guards' hut and the cooks' hut burned.", [], id="plural possessives"),
    pytest.param("It wasn't Orvia's gun.", [], id="apostrophes"),
    pytest.param('A 12" pipe burst.', [], id="inches"),
    pytest.param("“The road is cut", ["The road is cut"], id="never closed"),
    pytest.param("Nothing was said.", [], id="none"),
]


def find(text: str) -> tuple[Quoted, ...]:
    return find_quotations(text, RuleLanguage().analyse(text).sentences)


@pytest.mark.parametrize(("text", "wanted"), ROWS)
def test_quotations_are_found(text: str, wanted: list[str]) -> None:
    assert [text[q.inner_start : q.inner_end] for q in find(text)] == wanted


def test_an_unclosed_quotation_carries_on_in_the_next_paragraph() -> None:
    text = "“The first wall fell, he said.\n\n“The second stood.”\n\n“Third.”"
    assert [quoted.carries_on for quoted in find(text)] == [False, True, False]


def test_the_marks_stand_outside_the_inner_stretch() -> None:
    text = "He said “go” twice."
    (quoted,) = find(text)
    assert text[quoted.start : quoted.end] == "“go”"
