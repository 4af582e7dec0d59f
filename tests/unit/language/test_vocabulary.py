"""The word lists: lower case, no word twice, and what the cues say of themselves."""

from __future__ import annotations

import tomllib
from collections import Counter
from importlib.resources import files
from typing import Any

import pytest

from rashomon.language.vocabulary import load_cue_nouns, load_cues, load_words, stance_of
from rashomon.model import Stance

TAKES = {"clause", "that", "object", "figure", "quote", "to"}
AS_WRITTEN = {"sentence_opener"}  # compared with the word as it stands in the text


def table(name: str) -> dict[str, Any]:
    return tomllib.loads(files("rashomon.language").joinpath("data", name).read_text("utf-8"))


def twice(words: list[str]) -> list[str]:
    return [word for word, times in Counter(words).items() if times > 1]


@pytest.mark.parametrize("name", sorted(table("words.toml")))
def test_a_word_list_is_lower_case_and_has_no_word_twice(name: str) -> None:
    words = table("words.toml")[name].split()
    assert words
    assert twice(words) == []
    assert name in AS_WRITTEN or [w for w in words if w != w.lower()] == []


@pytest.mark.parametrize("lemma", sorted(table("cues.toml")["cue"]))
def test_a_cue_is_lower_case_and_takes_known_things(lemma: str) -> None:
    row = table("cues.toml")["cue"][lemma]
    assert set(row) <= {"forms", "participle", "takes", "told", "inverts", "stance"}
    assert row["forms"] == row["forms"].lower()
    assert set(row["takes"].split()) <= TAKES
    assert Stance(row.get("stance", "asserts"))


def test_no_form_belongs_to_two_cues() -> None:
    rows = table("cues.toml")["cue"].values()
    forms = [form for row in rows for form in row["forms"].split()]
    forms += [row["participle"] for row in rows if "participle" in row]
    assert twice(forms) == []


def test_nouns_of_saying_are_lower_case_and_stand_once() -> None:
    nouns = table("cues.toml")["noun"]["forms"].split()
    assert twice(nouns) == []
    assert load_cue_nouns() == frozenset(nouns)
    assert all(noun == noun.lower() for noun in nouns)


def test_a_cue_is_found_by_each_of_its_forms() -> None:
    cues = load_cues()
    assert {cues[form].lemma for form in ("said", "says", "say", "saying")} == {"say"}


@pytest.mark.parametrize(
    ("lemma", "stance"),
    [
        ("say", Stance.ASSERTS),
        ("deny", Stance.DENIES),
        ("reject", Stance.DENIES),
        ("acknowledge", Stance.ADMITS),
        ("accuse", Stance.ACCUSES),
        ("doubt", Stance.DOUBTS),
        ("cannot_verify", Stance.CANNOT_VERIFY),
        ("no such cue", Stance.ASSERTS),
    ],
)
def test_the_stance_of_a_cue(lemma: str, stance: Stance) -> None:
    assert stance_of(lemma) is stance


def test_word_lists_are_read_by_name() -> None:
    assert {"monday", "sunday"} <= load_words()["weekday"]
