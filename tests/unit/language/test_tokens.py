"""Tokens: what stays one token, and offsets into the whole text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.language.tokens import tokenize

ROWS = [
    pytest.param("Guns fell silent.", ["Guns", "fell", "silent", "."], id="words and stop"),
    pytest.param("The U.S. envoy left", ["The", "U.S.", "envoy", "left"], id="dotted letters"),
    pytest.param("at 9 a.m. sharp", ["at", "9", "a.m.", "sharp"], id="clock abbreviation"),
    pytest.param("an F-16 and a Su-24M", ["an", "F-16", "and", "a", "Su-24M"], id="aircraft types"),
    pytest.param("a 62-year-old", ["a", "62-year-old"], id="an age is no number"),
    pytest.param("12,000 fled", ["12,000", "fled"], id="thousands with a comma"),
    pytest.param("12\u202f000 fled", ["12\u202f000", "fled"], id="thousands with a thin space"),
    pytest.param("60-80 men", ["60", "-", "80", "men"], id="a range is two numbers"),
    pytest.param("the 17th brigade", ["the", "17th", "brigade"], id="ordinal"),
    pytest.param("2.5 million", ["2.5", "million"], id="decimal"),
    pytest.param("at 13:40", ["at", "13:40"], id="clock"),
    pytest.param("Orvia's army", ["Orvia", "'s", "army"], id="straight possessive"),
    pytest.param("Orvia’s army", ["Orvia", "’s", "army"], id="curly possessive"),
    pytest.param("it isn’t", ["it", "isn’t"], id="contraction"),
    pytest.param("al-Zarqa fell", ["al-Zarqa", "fell"], id="article of a name"),
    pytest.param("US-led raid", ["US-led", "raid"], id="compound"),
    pytest.param("“Stop,” he said", ["“", "Stop", ",", "”", "he", "said"], id="curly marks"),
    pytest.param("wrote @karselwatch", ["wrote", "@karselwatch"], id="account name"),
    pytest.param("Čelnik spoke", ["Čelnik", "spoke"], id="accented capital"),
]


@pytest.mark.parametrize(("text", "wanted"), ROWS)
def test_text_is_cut_into_tokens(text: str, wanted: list[str]) -> None:
    assert [token.text for token in tokenize(text, 0, len(text))] == wanted


def test_offsets_refer_to_the_whole_text() -> None:
    text = "Left out. Two fell."
    first, *_ = tokenize(text, 10, len(text))
    assert (first.start, first.end, first.text) == (10, 13, "Two")


def test_lower_case_has_straight_apostrophes() -> None:
    (token,) = tokenize("Didn’t", 0, 6)
    assert token.lower == "didn't"
    assert token.text == "Didn’t"


@given(st.text(max_size=80))
def test_every_token_is_an_exact_stretch_and_only_space_is_left_over(text: str) -> None:
    tokens = tokenize(text, 0, len(text))
    assert all(text[t.start : t.end] == t.text for t in tokens)
    assert all(left.end <= right.start for left, right in pairwise(tokens))
    covered = {i for t in tokens for i in range(t.start, t.end)}
    assert all(text[i].isspace() for i in range(len(text)) if i not in covered)
