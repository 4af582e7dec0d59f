"""Words of harm: status, and how they stand to the number."""

from __future__ import annotations

import pytest
from tests.unit.reading.readings import words_of

from rashomon.model import TollStatus
from rashomon.reading.casualty_words import casualty_forms, find_around, find_casualty_words

ROWS = [
    pytest.param("killed 12 men", [("killed", "killed")], id="verb"),
    pytest.param("12 men died", [("died", "killed")], id="died"),
    pytest.param("12 men were shot dead", [("shot dead", "killed")], id="phrase"),
    pytest.param("12 lost their lives", [("lost their lives", "killed")], id="lost their lives"),
    pytest.param("12 deaths", [("deaths", "killed")], id="noun"),
    pytest.param("12 were wounded", [("wounded", "wounded")], id="wounded"),
    pytest.param("12 suffered burns", [("suffered burns", "wounded")], id="burns"),
    pytest.param("12 casualties", [("casualties", "casualties")], id="casualties"),
    pytest.param("12 killed or wounded", [("killed or wounded", "casualties")], id="joined"),
    pytest.param("dead and wounded", [("dead and wounded", "casualties")], id="joined adjectives"),
    pytest.param(
        "12 killed and 30 wounded",
        [("killed", "killed"), ("wounded", "wounded")],
        id="apart when each has a number",
    ),
    pytest.param("12 are missing", [("missing", "missing")], id="missing"),
    pytest.param("12 are unaccounted for", [("unaccounted for", "missing")], id="unaccounted for"),
    pytest.param("12 were taken prisoner", [("taken prisoner", "captured")], id="prisoner"),
    pytest.param("12 were abducted", [("abducted", "captured")], id="abducted"),
    pytest.param("12 families fled", [("fled", "displaced")], id="fled"),
    pytest.param(
        "12 were driven from their homes",
        [("driven from their homes", "displaced")],
        id="driven out",
    ),
    pytest.param("an overkill of skilled men", [], id="word boundaries"),
]


@pytest.mark.parametrize(("text", "wanted"), ROWS)
def test_words_of_harm_are_found(text: str, wanted: list[tuple[str, str]]) -> None:
    tokens = words_of(text)
    found = [
        (" ".join(t.text for t in tokens[word.first : word.last]), word.status)
        for word in find_casualty_words(tokens)
    ]
    assert found == wanted


AROUND = [
    pytest.param("took 40 men prisoner", TollStatus.CAPTURED, id="took prisoner"),
    pytest.param("drove 40 men from their homes", TollStatus.DISPLACED, id="drove out"),
    pytest.param("claimed 40 lives that night", TollStatus.KILLED, id="claimed lives"),
    pytest.param("took 40 men to lunch", None, id="no closing word"),
]


@pytest.mark.parametrize(("text", "wanted"), AROUND)
def test_a_word_after_the_people_completes_the_verb(text: str, wanted: TollStatus | None) -> None:
    found = find_around(words_of(text), 1, 3)
    assert (found.status if found else None) == wanted


def test_nouns_that_need_people_are_no_words_of_harm_by_themselves() -> None:
    assert "killed" in casualty_forms()
    assert "lost" not in casualty_forms()
