from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import Span, Speaker

TEXT = "The ministry said 62 soldiers were killed."


def test_cut_holds_the_words_between_the_offsets() -> None:
    span = Span.cut(TEXT, 18, 29)

    assert span == Span(start=18, end=29, text="62 soldiers")


def test_offsets_count_characters_not_bytes() -> None:
    text = "“Sixty” — killed"

    assert Span.cut(text, 10, 16).text == "killed"


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (0, 0, ""),  # empty
        (-1, 3, "four"),  # before the text
        (5, 2, "The"),  # ends before it starts
        (0, 4, "The"),  # words do not fill it
    ],
)
def test_a_span_whose_words_do_not_fill_it_is_refused(start: int, end: int, text: str) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start=start, end=end, text=text)


def test_a_cut_beyond_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span.cut(TEXT, len(TEXT) - 2, len(TEXT) + 2)


def test_a_speaker_is_checked_like_any_span() -> None:
    with pytest.raises(ValueError, match="not a span"):
        Speaker(start=0, end=2, text="The ministry", name="The ministry")


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(min_value=0, max_value=len(TEXT) - 1))
    return Span.cut(TEXT, start, draw(st.integers(min_value=start + 1, max_value=len(TEXT))))


@given(spans(), spans())
def test_overlap_means_a_shared_character(left: Span, right: Span) -> None:
    shared = set(range(left.start, left.end)) & set(range(right.start, right.end))

    assert left.overlaps(right) == bool(shared)
    assert left.overlaps(right) == right.overlaps(left)


@given(spans(), spans())
def test_held_spans_overlap_and_only_equals_hold_each_other(left: Span, right: Span) -> None:
    if left.holds(right):
        assert left.overlaps(right)
        assert right.text in left.text
    assert (left.holds(right) and right.holds(left)) == (left == right)


def test_touching_spans_do_not_overlap() -> None:
    assert not Span.cut(TEXT, 0, 3).overlaps(Span.cut(TEXT, 3, 12))
