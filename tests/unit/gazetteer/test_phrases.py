"""Words in comparable form and phrases over them."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.gazetteer.inflection import both_numbers
from rashomon.gazetteer.phrases import PhraseTable, normalise_word, tokenise

WORDS = [
    ("U.S.-led", ["us", "led"]),
    ("Sana’a and Sana'a", ["sanaa", "and", "sanaa"]),
    ("Russia’s navy", ["russia", "navy"]),  # the genitive ending is no word
    ("Côte d'Ivoire", ["cote", "divoire"]),
    ("St. Lucia", ["saint", "lucia"]),
    ("Defence defense", ["defense", "defense"]),
    ("F-16s", ["f", "16s"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "norms"), WORDS)
def test_text_splits_into_comparable_words(text: str, norms: list[str]) -> None:
    assert [token.norm for token in tokenise(text)] == norms


@given(st.text())
def test_words_lie_in_order_inside_the_text(text: str) -> None:
    end = 0
    for token in tokenise(text):
        assert end <= token.start < token.end <= token.full_end <= len(text)
        end = token.full_end


@given(st.text(alphabet="abcdéÉüçñABC'’.", min_size=1))
def test_normalising_twice_changes_nothing(word: str) -> None:
    once = normalise_word(word)
    assert normalise_word(once) == once
    assert once.isascii()


def test_longest_phrase_comes_first() -> None:
    table = PhraseTable([("air", 1), ("air force", 2)])
    matches = table.matches_at("air force", tokenise("air force"), 0)
    assert [match.values for match in matches] == [(2,), (1,)]


@pytest.mark.parametrize(
    ("gap", "found"),
    [
        (" ", True),
        ("-", True),
        (" -", True),
        ("\n", True),
        (", ", False),
        (". ", False),
        ("\n\n", False),
    ],
)
def test_phrase_runs_over_spaces_and_hyphens_only(gap: str, found: bool) -> None:
    text = f"air{gap}force"
    matches = PhraseTable([("air force", 1)]).matches_at(text, tokenise(text), 0)
    assert bool(matches) is found


@pytest.mark.parametrize(
    ("entry", "forms"),
    [
        ("raid", ("raid", "raids")),
        ("body", ("body", "bodies")),
        ("day", ("day", "days")),
        ("crash", ("crash", "crashes")),
        ("man/men", ("man", "men")),
        ("aircraft/aircraft", ("aircraft",)),
    ],
)
def test_listed_noun_gives_both_numbers(entry: str, forms: tuple[str, ...]) -> None:
    assert both_numbers(entry) == forms


def test_import_reads_no_list() -> None:
    code = "import importlib.resources as r; r.files = None; import rashomon.gazetteer"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
