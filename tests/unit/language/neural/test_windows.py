"""Words to windows of word pieces, with a vocabulary of a few letters."""

from __future__ import annotations

import string
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.language import Token
from rashomon.language.neural.windows import CASES, WINDOW_PIECES, Pieces, Window, case_of

MARKS = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")
LETTERS = string.ascii_lowercase + string.digits
VOCABULARY = [*MARKS, *LETTERS, *(f"##{letter}" for letter in LETTERS), *".,'-", "town", "##ship"]
UNKNOWN, OPENS, CLOSES = 1, 2, 3


@pytest.fixture(scope="module")
def pieces(tmp_path_factory: pytest.TempPathFactory) -> Pieces:
    path: Path = tmp_path_factory.mktemp("encoder") / "vocab.txt"
    path.write_text("\n".join(VOCABULARY), encoding="utf-8")
    return Pieces(path)


def sentence(*words: str) -> list[Token]:
    return [Token(0, len(word), word, word.lower()) for word in words]


def check(pieces: Pieces, sentences: Sequence[Sequence[Token]]) -> list[Window]:
    """The windows of a text, which hold each word once, in order, and no window too many pieces."""
    words = [token.text for tokens in sentences for token in tokens]
    windows = list(pieces.windows(sentences))
    read = []
    for window in windows:
        assert window.first == len(read)
        assert window.heads
        assert len(window.ids) == len(window.cases) <= WINDOW_PIECES
        assert (window.ids[0], window.ids[-1]) == (OPENS, CLOSES)
        ends = [*window.heads[1:], len(window.ids) - 1]
        assert window.heads[0] == 1
        for head, end in zip(window.heads, ends, strict=True):
            word = words[len(read)]
            assert window.ids[head:end] == pieces.of(word) != []
            assert window.cases[head:end] == [case_of(word)] * (end - head)
            read.append(word)
    assert read == words
    return windows


def test_word_is_cut_into_known_pieces(pieces: Pieces) -> None:
    assert [VOCABULARY[piece] for piece in pieces.of("Township")] == ["town", "##ship"]
    assert pieces.of("TOWN") == pieces.of("town")


def test_short_text_is_one_window(pieces: Pieces) -> None:
    windows = check(pieces, [sentence("Town", "quiet", "."), sentence("No", "shots", ".")])

    assert [len(window.heads) for window in windows] == [6]


def test_empty_text_has_no_window(pieces: Pieces) -> None:
    assert check(pieces, []) == []
    assert check(pieces, [[], []]) == []


def test_sentences_are_kept_whole_where_they_fit(pieces: Pieces) -> None:
    """Three sentences of 70 pieces: two fit into 158, the third begins a window."""
    windows = check(pieces, [sentence(*["town"] * 70)] * 3)

    assert [(window.first, len(window.heads)) for window in windows] == [(0, 140), (140, 70)]


def test_window_may_be_full_to_the_last_piece(pieces: Pieces) -> None:
    room = WINDOW_PIECES - 2

    assert len(check(pieces, [sentence(*["town"] * room)])) == 1
    assert len(check(pieces, [sentence(*["town"] * (room + 1))])) == 2


def test_long_sentence_is_cut(pieces: Pieces) -> None:
    windows = check(pieces, [sentence("Calm", "."), sentence(*["town"] * 400), sentence("End")])

    assert [len(window.heads) for window in windows] == [2, 158, 158, 85]


def test_long_word_keeps_its_first_pieces(pieces: Pieces) -> None:
    assert pieces.of("x" * 60) == pieces.of("x" * 12)
    assert len(pieces.of("x" * 60)) == 12
    check(pieces, [sentence(*["y" * 90] * 40)])


@pytest.mark.parametrize(
    "word",
    [
        pytest.param("Ж", id="letter of another script"),
        pytest.param("مدينة", id="word of another script"),
        pytest.param("—", id="dash"),
        pytest.param("\u200b", id="no width"),
        pytest.param("\x00", id="control character"),
        pytest.param("\ufffd", id="replacement character"),
        pytest.param("\u0301", id="accent alone"),
        pytest.param("🚑", id="beyond the first plane"),
        pytest.param("z" * 300, id="longer than the tokenizer takes"),
    ],
)
def test_unknown_word_is_not_lost(pieces: Pieces, word: str) -> None:
    windows = check(pieces, [sentence("a", word, "b")])

    assert [len(window.heads) for window in windows] == [3]
    assert UNKNOWN in pieces.of(word)


@settings(deadline=None)
@given(st.lists(st.lists(st.text(min_size=1, max_size=15), max_size=50), max_size=6))
def test_each_word_is_in_one_window(pieces: Pieces, words: list[list[str]]) -> None:
    check(pieces, [sentence(*row) for row in words])


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        pytest.param("town", "lower", id="lower"),
        pytest.param("Varn", "capitalised", id="capitalised"),
        pytest.param("VARN", "upper", id="upper"),
        pytest.param("V", "initial", id="one letter"),
        pytest.param("McAra", "mixed", id="mixed"),
        pytest.param("F-16", "digits", id="digits go first"),
        pytest.param("—", "other", id="no letter"),
        pytest.param("'s", "other", id="begins with a mark"),
        pytest.param("Ж", "initial", id="letter of another script"),
        pytest.param("مدينة", "mixed", id="script without cases"),
    ],
)
def test_letter_case_is_told(word: str, wanted: str) -> None:
    assert CASES[case_of(word)] == wanted
