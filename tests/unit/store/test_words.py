from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.store.words import (
    LONGEST_WORD,
    Term,
    find_terms,
    fold_words,
    parse_terms,
    words_of,
)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Deir ez-Zor", ("deir", "ez", "zor")),  # a hyphen parts words
        ("FRANÇOIS, Ångström", ("francois", "angstrom")),  # neither case nor accents count
        ("Moscow’s", ("moscow", "s")),  # nor does the sort of apostrophe
        ("1,340 dead", ("1", "340", "dead")),
        ("al_Tanf", ("al", "tanf")),
        ("Straße", ("strasse",)),
        ("½ ﬁre", ("12", "fire")),  # letters that stand for several
        ("Дамаск دمشق", ("дамаск", "دمشق")),
        (" … — !", ()),
        ("", ()),
    ],
)
def test_words_are_folded(text: str, folded: tuple[str, ...]) -> None:
    assert fold_words(text) == folded


def test_a_word_without_end_is_cut() -> None:
    assert fold_words("x" * 5000) == ("x" * LONGEST_WORD,)


@given(st.text())
def test_a_folded_word_holds_letters_and_digits_and_folds_to_itself(text: str) -> None:
    for word in words_of(text):
        assert word.folded.isalnum()
        assert fold_words(word.folded) == (word.folded,)
        assert text[word.start : word.end].strip() == text[word.start : word.end]


@pytest.mark.parametrize(
    ("query", "terms"),
    [
        ("convoy Aleppo", (Term(("convoy",)), Term(("aleppo",)))),
        ('"aid convoy" 62', (Term(("aid", "convoy")), Term(("62",)))),
        ("“aid convoy”", (Term(("aid", "convoy")),)),
        ("strik*", (Term(("strik",), is_open=True),)),
        ('"aid conv"*', (Term(("aid", "conv"), is_open=True),)),
        ("ez-Zor", (Term(("ez", "zor")),)),  # words that a sign parts stand in a row
        ("convoy CONVOY", (Term(("convoy",)),)),
        # No word is a command.
        ("AND OR NEAR(a)", (Term(("and",)), Term(("or",)), Term(("near", "a")))),
        ('convoy "', (Term(("convoy",)),)),  # a mark that is not closed says nothing
        ('* ^ - : "" ( ) \' ; --', ()),
    ],
)  # fmt: skip
def test_a_query_becomes_terms(query: str, terms: tuple[Term, ...]) -> None:
    assert parse_terms(query) == terms


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("convoy", ["convoy", "Convoy"]),
        ('"aid convoy"', ["aid convoy"]),
        ("conv*", ["convoy", "Convoy", "convinced"]),
        ("ez-zor", ["ez-Zor"]),
        ("zo", []),
    ],
)
def test_terms_are_found_where_they_stand(query: str, found: list[str]) -> None:
    text = "An aid convoy left. The Convoy came to Deir ez-Zor, a driver is convinced."
    places = find_terms(tuple(words_of(text)), parse_terms(query))
    assert [text[start:end] for start, end in places] == found
