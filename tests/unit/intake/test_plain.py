from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import InputError
from rashomon.intake.plain import read_plain
from rashomon.intake.settings import Settings

# Without NUL and half surrogate pairs, which no text file holds, and all the rest as it comes.
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
ANCHOR = "The ministry said on Saturday that at least twelve people had been killed in the town.\n"


@given(TEXTS, st.sampled_from(["utf-8", "utf-16", "utf-32", "utf-8-sig"]))
def test_any_text_is_kept_as_it_is(text: str, encoding: str) -> None:
    written = ANCHOR * 20 + text
    document = read_plain(written.encode(encoding), "a.txt", Settings())
    assert document.text == written


@given(TEXTS)
def test_any_bytes_give_a_document_or_an_input_error(text: str) -> None:
    try:
        document = read_plain(text.encode(), "a.txt", Settings())
    except InputError as error:
        assert error.code in {"empty", "not_english", "binary"}  # noqa: PT017  # both are right
    else:
        assert document.text == text.removeprefix("\ufeff")


def test_line_ends_and_white_space_stay() -> None:
    text = "  Two were killed.\r\n\r\nOne was hurt.\rThe end.\n\t\n"
    assert read_plain(text.encode(), "a.txt", Settings()).text == text


def test_a_plain_text_declares_nothing() -> None:
    document = read_plain(b"Two were killed.", "a.txt", Settings(published=date(2016, 9, 18)))
    assert (document.uri, document.outlet, document.title) == ("a.txt", None, None)
    assert document.published == date(2016, 9, 18)
    assert document.language == "en"
    assert (document.wire, document.copy_of) == (None, None)


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\xef\xbb\xbf", " \u2003\n".encode()])
def test_nothing_but_white_space_is_empty(data: bytes) -> None:
    with pytest.raises(InputError, match="holds no text") as info:
        read_plain(data, "a.txt", Settings())
    assert info.value.code == "empty"


def test_half_a_surrogate_pair_is_an_error() -> None:
    with pytest.raises(InputError, match="character 2 is half a surrogate pair") as info:
        read_plain(b"62+2AA-", "a.txt", Settings(encoding="utf-7"))
    assert info.value.code == "broken_character"
