"""Spans of words to labels and back."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.language.neural.labels import POLNEAR, TASKS, decode, encode, tags

KINDS = ("who", "harm", "place")
Spans = list[tuple[int, int, str]]


@st.composite
def apart(draw: st.DrawFn) -> tuple[int, Spans]:
    """A number of words, and spans over them that share none; they may touch."""
    spans: Spans = []
    position = 0
    for gap, length, kind in draw(
        st.lists(st.tuples(st.integers(0, 3), st.integers(1, 4), st.sampled_from(KINDS)))
    ):
        first = position + gap
        position = first + length
        spans.append((first, position, kind))
    return position + draw(st.integers(0, 3)), spans


@given(apart())
def test_spans_come_back_from_their_labels(given_spans: tuple[int, Spans]) -> None:
    length, spans = given_spans

    labels = encode(length, spans, KINDS)

    assert len(labels) == length
    assert list(decode(labels, KINDS)) == spans


@given(apart())
def test_order_of_spans_that_share_nothing_does_not_matter(
    given_spans: tuple[int, Spans],
) -> None:
    length, spans = given_spans

    assert encode(length, spans[::-1], KINDS) == encode(length, spans, KINDS)


@given(st.lists(st.integers(0, 2 * len(KINDS))))
def test_any_labels_give_spans_in_order_that_cover_the_labelled_words(labels: list[int]) -> None:
    spans = list(decode(labels, KINDS))

    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    covered = {word for first, last, _ in spans for word in range(first, last)}
    assert covered == {word for word, label in enumerate(labels) if label}
    assert list(decode(encode(len(labels), spans, KINDS), KINDS)) == spans


@pytest.mark.parametrize(
    ("labels", "wanted"),
    [
        pytest.param([], [], id="no words"),
        pytest.param([0, 1, 2, 0], [(1, 3, "who")], id="first word and a later one"),
        pytest.param([1, 1], [(0, 1, "who"), (1, 2, "who")], id="two that touch"),
        pytest.param([1, 4], [(0, 1, "who"), (1, 2, "harm")], id="kind changes"),
        pytest.param([0, 2, 2], [(1, 3, "who")], id="no first word"),
        pytest.param([2, 1], [(0, 1, "who"), (1, 2, "who")], id="first word after a later one"),
        pytest.param([0, 5], [(1, 2, "place")], id="at the end"),
    ],
)
def test_labels_are_read(labels: list[int], wanted: Spans) -> None:
    assert list(decode(labels, KINDS)) == wanted


@pytest.mark.parametrize(
    ("spans", "wanted"),
    [
        pytest.param([(0, 3, "who"), (1, 2, "harm")], [1, 2, 2, 0], id="inner one given later"),
        pytest.param([(1, 2, "harm"), (0, 3, "who")], [0, 3, 0, 0], id="inner one given first"),
        pytest.param([(0, 2, "who"), (2, 4, "who")], [1, 2, 1, 2], id="touching is no overlap"),
    ],
)
def test_first_given_of_overlapping_spans_stays(spans: Spans, wanted: list[int]) -> None:
    assert encode(4, spans, KINDS) == wanted


@pytest.mark.parametrize("task", [*TASKS, *POLNEAR])
def test_each_kind_has_its_own_two_labels(task: str) -> None:
    kinds = (TASKS | POLNEAR)[task]
    names = tags(kinds)

    assert len(names) == len(set(names)) == 2 * len(kinds) + 1
    for kind in kinds:
        labels = encode(3, [(1, 3, kind)], kinds)
        assert [names[label] for label in labels] == ["O", f"B-{kind}", f"I-{kind}"]
