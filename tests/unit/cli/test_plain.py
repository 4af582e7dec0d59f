import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.cli.plain import plain


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("62 soldiers", "62 soldiers"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;title\x07text", "text"),
        ("\x1b]8;;http://example.org\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x9b2Jcleared", "cleared"),
        ("a\x00b\x07c\x7f", "abc"),
        ("62\u202e sreidlos", "62 sreidlos"),  # turns the direction of writing
        ("zero\u200bwidth", "zerowidth"),
        ("two\nlines\tand  spaces", "two lines and spaces"),
        ("Zürich “quoted” — dash", "Zürich “quoted” — dash"),
        ("lone \ud800 surrogate", "lone surrogate"),
        ("[bold]not mark-up[/bold]", "[bold]not mark-up[/bold]"),
    ],
)
def test_words_lose_commands_and_keep_letters(words: str, expected: str) -> None:
    assert plain(words) == expected


@given(st.text())
def test_nothing_left_commands_a_terminal(words: str) -> None:
    assert all(letter.isprintable() for letter in plain(words))


@given(st.text(alphabet=st.characters(categories=["L", "N", "P"])))
def test_printable_words_are_kept(words: str) -> None:
    assert plain(words) == words
