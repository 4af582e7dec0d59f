"""Sentences: abbreviations, datelines, wrapped lines, quotation marks and paragraphs."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.language.sentences import dateline_end, split_sentences

ROWS = [
    pytest.param("The bridge fell. Two drowned.", ["The bridge fell.", "Two drowned."], id="stop"),
    pytest.param("Who fired? Nobody knows.", ["Who fired?", "Nobody knows."], id="question"),
    pytest.param(
        "Col. Ida Renn signed. Gen. Osk did not.",
        ["Col. Ida Renn signed.", "Gen. Osk did not."],
        id="titles end nothing",
    ),
    pytest.param(
        "The U.S. Navy withdrew. The port is empty.",
        ["The U.S. Navy withdrew.", "The port is empty."],
        id="dotted letters before a name",
    ),
    pytest.param(
        "They trust the U.S. The envoy does not.",
        ["They trust the U.S.", "The envoy does not."],
        id="dotted letters before an opener",
    ),
    pytest.param(
        "It began at 5 a.m. Several roofs burned.",
        ["It began at 5 a.m.", "Several roofs burned."],
        id="clock before an opener",
    ),
    pytest.param(
        "It began at 5 a.m. Tuesday and went on.",
        ["It began at 5 a.m. Tuesday and went on."],
        id="clock before a day",
    ),
    pytest.param(
        "On Sept. 4 the pass was cut. Snow fell.",
        ["On Sept. 4 the pass was cut.", "Snow fell."],
        id="month before a number",
    ),
    pytest.param(
        "Gun No. 7 jammed. It was old.", ["Gun No. 7 jammed.", "It was old."], id="number label"
    ),
    pytest.param(
        "Would they stay? No. Two left.", ["Would they stay?", "No.", "Two left."], id="the word no"
    ),
    pytest.param("J. Marrow wrote it. He left.", ["J. Marrow wrote it.", "He left."], id="initial"),
    pytest.param(
        "J. P. Marrow wrote it. He left.",
        ["J. P. Marrow wrote it.", "He left."],
        id="two initials",
    ),
    pytest.param(
        "“Go now.” The crowd ran.", ["“Go now.”", "The crowd ran."], id="closing mark stays inside"
    ),
    pytest.param(
        '"Go now." The crowd ran.', ['"Go now."', "The crowd ran."], id="straight closing mark"
    ),
    pytest.param(
        "Some 2.5 tonnes burned. More is left.",
        ["Some 2.5 tonnes burned.", "More is left."],
        id="decimal point",
    ),
    pytest.param(
        "The list ends there... Then it goes on.",
        ["The list ends there...", "Then it goes on."],
        id="three stops",
    ),
    pytest.param("Truce holds\nGuns silent", ["Truce holds", "Guns silent"], id="lines"),
    pytest.param("One.\n\nTwo.", ["One.", "Two."], id="blank line"),
    pytest.param("One fell.\r\n\r\nTwo fell.", ["One fell.", "Two fell."], id="windows lines"),
    pytest.param("  Space around.  ", ["Space around."], id="space is left out"),
    pytest.param("", [], id="nothing"),
    pytest.param(" \n\t\n ", [], id="only space"),
]


def cut(text: str) -> list[str]:
    return [text[part.start : part.end] for part in split_sentences(text)]


@pytest.mark.parametrize(("text", "wanted"), ROWS)
def test_text_is_cut_into_sentences(text: str, wanted: list[str]) -> None:
    assert cut(text) == wanted


def test_a_wrapped_text_is_cut_at_stops_not_at_line_ends() -> None:
    text = (
        "The column left the northern gate of Karsel shortly after dawn and\n"
        "drove along the river road, which had been closed to all traffic\n"
        "since the shelling of the mill. It reached the bridge by noon and\n"
        "waited there for a permit that the garrison had promised to send\n"
        "on the day before.\n\n"
        "No permit came.\n"
    )
    assert [" ".join(sentence.split()) for sentence in cut(text)] == [
        "The column left the northern gate of Karsel shortly after dawn and drove along the river"
        " road, which had been closed to all traffic since the shelling of the mill.",
        "It reached the bridge by noon and waited there for a permit that the garrison had"
        " promised to send on the day before.",
        "No permit came.",
    ]


def test_sentences_know_their_paragraph() -> None:
    parts = split_sentences("One fell. Two fell.\n\nThree fell.")
    assert [part.paragraph for part in parts] == [0, 0, 1]


DATELINES = [
    pytest.param("KARSEL, Sept 4 (Wire) - Shells fell.", "Shells fell.", id="date and agency"),
    pytest.param("KARSEL - Shells fell.", "Shells fell.", id="capitals"),
    pytest.param("KARSEL/DOLVAN (Wire) — Shells fell.", "Shells fell.", id="two places"),
    pytest.param("Karsel, May 3 – Shells fell.", "Shells fell.", id="date without capitals"),
    pytest.param("Damage - Much of it is old.", "Damage - Much of it is old.", id="no dateline"),
    pytest.param("Shells fell on Karsel.", "Shells fell on Karsel.", id="plain sentence"),
]


@pytest.mark.parametrize(("text", "rest"), DATELINES)
def test_a_dateline_is_no_part_of_the_words(text: str, rest: str) -> None:
    assert text[dateline_end(text, 0, len(text)) :] == rest


@settings(deadline=None)  # the first sentence loads the word lists
@given(st.text(alphabet="aA .!?\n\r\t\"“”'1-Ž\u00a0", max_size=120))
def test_sentences_are_in_order_and_leave_only_space_out(text: str) -> None:
    parts = split_sentences(text)
    assert all(left.end <= right.start for left, right in pairwise(parts))
    kept = "".join(text[part.start : part.end] for part in parts)
    assert "".join(kept.split()) == "".join(text.split())
