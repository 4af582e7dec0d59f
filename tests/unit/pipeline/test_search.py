from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import Span
from rashomon.pipeline.search import SNIPPET_LENGTH, make_snippet

FILLER = "Nothing was known of the road to the north. " * 20


def spans(text: str, *words: str) -> tuple[Span, ...]:
    return tuple(Span.cut(text, text.index(one), text.index(one) + len(one)) for one in words)


def whole(text: str) -> Span:
    return Span.cut(text, 0, len(text))


def test_a_short_text_is_shown_whole() -> None:
    text = "An aid convoy waits near Kilis."
    assert make_snippet(text, whole(text), spans(text, "waits")) == whole(text)


def test_a_long_text_is_shown_where_the_words_are_in_whole_words() -> None:
    text = f"{FILLER}A convoy of drivers waits. {FILLER}"
    snippet = make_snippet(text, whole(text), spans(text, "convoy", "waits"))
    assert "A convoy of drivers waits." in snippet.text
    assert len(snippet.text) <= SNIPPET_LENGTH
    assert set(snippet.text.split()) <= set(text.split())


def test_the_place_with_most_words_is_shown() -> None:
    text = f"One convoy left. {FILLER} The convoy of drivers waits. {FILLER}"
    late = Span.cut(text, text.rindex("convoy"), text.rindex("convoy") + 6)
    matches = (*spans(text, "convoy"), late, *spans(text, "drivers", "waits"))
    assert "The convoy of drivers waits." in make_snippet(text, whole(text), matches).text


def test_without_a_match_the_beginning_is_shown() -> None:
    text = f"A convoy. {FILLER}"
    assert make_snippet(text, whole(text), ()).start == 0


@given(st.text(alphabet="ab \n", min_size=1, max_size=900), st.data())
def test_a_snippet_is_a_stretch_of_what_may_be_shown(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    part = Span.cut(text, start, end)
    at = data.draw(st.integers(start, end - 1))
    snippet = make_snippet(text, part, (Span.cut(text, at, at + 1),))
    assert part.holds(snippet)
    assert text[snippet.start : snippet.end] == snippet.text
    assert snippet.start <= at < snippet.end or text[at].isspace()


@pytest.mark.parametrize("length", [SNIPPET_LENGTH + 1, 5000])
def test_a_text_without_spaces_is_cut_anyway(length: int) -> None:
    text = "x" * length
    assert len(make_snippet(text, whole(text), ()).text) <= SNIPPET_LENGTH
