from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.lineage.alignment import MOST_PLACES, SHORTEST_RUN, Run, align_words
from rashomon.lineage.words import split_words

FEW_WORDS = st.lists(st.sampled_from("the army said shells fell on town of".split()), max_size=40)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Syria's army", ("syrias", "army")),
        ("Syria’s ARMY", ("syrias", "army")),
        ("300,000 people", ("300000", "people")),
        ("al-Tanf and Deir ez-Zor", ("altanf", "and", "deir", "ezzor")),
        ("U.S. jets.", ("us", "jets")),
        ("— “No.”", ("no",)),
        ("", ()),
    ],
)
def test_words_are_compared_without_case_and_marks(text: str, keys: tuple[str, ...]) -> None:
    assert split_words(text).keys == keys


def test_words_keep_their_places() -> None:
    text = "“Syria’s army,” he said."
    words = split_words(text)
    cut = [text[a:b] for a, b in zip(words.starts, words.ends, strict=True)]
    assert cut == ["Syria’s", "army", "he", "said"]


@given(FEW_WORDS, FEW_WORDS)
def test_runs_hold_the_same_words_and_share_none(first: list[str], second: list[str]) -> None:
    runs = align_words(first, second)
    for run in runs:
        assert run.length >= SHORTEST_RUN
        there = second[run.second : run.second + run.length]
        assert first[run.first : run.first + run.length] == there
    for words in (lambda run: run.first, lambda run: run.second):
        taken = [words(run) + offset for run in runs for offset in range(run.length)]
        assert len(taken) == len(set(taken))


def test_paragraphs_in_another_order_are_found() -> None:
    one, other = "a b c d e f g".split(), "p q r s t u v".split()
    assert align_words(one + other, other + one) == (Run(0, 7, 7), Run(7, 0, 7))


def test_the_longest_run_is_taken_first() -> None:
    """The first five words stand twice in the second text; only one place goes on."""
    first = "a b c d e f g h".split()
    second = "a b c d e x a b c d e f g h".split()
    assert align_words(first, second) == (Run(0, 6, 8),)


def test_a_phrase_repeated_without_end_is_left_out() -> None:
    words = ["no"] * (SHORTEST_RUN * MOST_PLACES * 2)
    assert align_words(words, words) == ()
