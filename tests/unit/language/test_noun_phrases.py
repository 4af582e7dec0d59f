"""Noun phrases before and after a verb."""

from __future__ import annotations

import pytest

from rashomon.language.noun_phrases import phrase_after, phrase_before, skip_adjuncts
from rashomon.language.tokens import tokenize

BEFORE = [
    pytest.param("The mayor of Karsel said", "The mayor of Karsel", id="with an of phrase"),
    pytest.param("On Monday army officers said", "army officers", id="a day opens the clause"),
    pytest.param("In Karsel officials said", "officials", id="a place opens the clause"),
    pytest.param("Ida Renn, who runs the clinic, said", "Ida Renn", id="relative clause"),
    pytest.param("Ida Renn, the town's only nurse, said", "Ida Renn", id="apposition"),
    pytest.param(
        "The head of the clinic, Dr. Ida Renn, said", "Dr. Ida Renn", id="a name as apposition"
    ),
    pytest.param("The rebels who hold the mill said", "The rebels", id="relative without commas"),
    pytest.param("The army has repeatedly said", "The army", id="helping verb and adverb"),
    pytest.param("Orvia and Tamsar said", "Orvia and Tamsar", id="two joined"),
    pytest.param("The Free Passage League (FPL) said", "The Free Passage League", id="brackets"),
    pytest.param("He said", "He", id="pronoun"),
    pytest.param("Meanwhile the garrison said", "the garrison", id="leading adverb"),
    pytest.param("The ministry on Friday said", "The ministry", id="a day before the verb"),
]


@pytest.mark.parametrize(("text", "wanted"), BEFORE)
def test_the_subject_of_the_last_word(text: str, wanted: str) -> None:
    tokens = tokenize(text, 0, len(text))
    phrase = phrase_before(tokens, len(tokens) - 1)
    assert phrase is not None
    assert text[tokens[phrase.first].start : tokens[phrase.last - 1].end] == wanted


AFTER = [
    pytest.param("the town council on Monday", "the town council", id="up to a day"),
    pytest.param("Lt. Gen. Ida Renn, who", "Lt. Gen. Ida Renn", id="titles with stops"),
    pytest.param("a nurse at the clinic was", "a nurse at the clinic", id="inner preposition"),
    pytest.param(
        "a nurse at the clinic said",
        "a nurse at the clinic",
        id="up to a word of saying",
    ),
    pytest.param("them that it", "them", id="pronoun"),
    pytest.param("Orvia's defence ministry in a statement", "Orvia's defence ministry", id="owner"),
]


@pytest.mark.parametrize(("text", "wanted"), AFTER)
def test_the_phrase_that_begins_here(text: str, wanted: str) -> None:
    tokens = tokenize(text, 0, len(text))
    phrase = phrase_after(tokens, 0)
    assert phrase is not None
    assert text[tokens[phrase.first].start : tokens[phrase.last - 1].end] == wanted


@pytest.mark.parametrize("text", ["was hit", "that it fell", ", and"])
def test_no_phrase_begins_at_a_verb_a_conjunction_or_a_mark(text: str) -> None:
    assert phrase_after(tokenize(text, 0, len(text)), 0) is None


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("on Monday that it fell", "that it fell"),
        ("late on Monday that it fell", "that it fell"),
        ("in a statement that it fell", "that it fell"),
        ("in Karsel it fell", "in Karsel it fell"),  # a place is no occasion of speaking
        ("Saturday's raid failed", "Saturday's raid failed"),  # the day owns the raid
    ],
)
def test_adverbials_of_time_and_occasion_are_stepped_over(text: str, rest: str) -> None:
    tokens = tokenize(text, 0, len(text))
    assert text[tokens[skip_adjuncts(tokens, 0)].start :] == rest
