from __future__ import annotations

import re
from enum import StrEnum

import pytest

import rashomon.model as model
from rashomon.model import EventType

VOCABULARIES = [
    value
    for value in (getattr(model, name) for name in model.__all__)
    if isinstance(value, type) and issubclass(value, StrEnum)
]


@pytest.mark.parametrize(
    "vocabulary",
    [vocabulary for vocabulary in VOCABULARIES if vocabulary is not EventType],
    ids=lambda v: v.__name__,
)
def test_words_are_lower_case_with_underscores(vocabulary: type[StrEnum]) -> None:
    assert [word for word in vocabulary if not re.fullmatch(r"[a-z]+(_[a-z]+)*", word)] == []


def test_event_types_are_acleds_six_words() -> None:
    assert {str(event_type) for event_type in EventType} == {
        "Battles",
        "Explosions/Remote violence",
        "Violence against civilians",
        "Protests",
        "Riots",
        "Strategic developments",
    }


@pytest.mark.parametrize(
    ("vocabulary", "words"),
    [
        (model.Stance, "asserts denies admits accuses doubts cannot_verify"),
        (model.Modality, "actual negated hypothetical future"),
        (model.Quotation, "direct indirect mixed none"),
        (model.TollStatus, "killed wounded casualties missing captured displaced"),
        (model.Scope, "incident subset cumulative"),
        (model.Hedge, "exact at_least more_than at_most fewer_than about range vague"),
        (model.PlaceRole, "event actor dateline other"),
        (model.BlameStance, "accuses admits denies claims"),
        (model.ClaimKind, "toll responsibility event territory ceasefire access statement"),
    ],
)
def test_words_of_the_contract_are_all_there(vocabulary: type[StrEnum], words: str) -> None:
    assert {str(word) for word in vocabulary} == set(words.split())
