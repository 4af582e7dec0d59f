"""Which word of harm belongs to which counted people."""

from __future__ import annotations

import pytest
from tests.unit.reading.readings import words_of

from rashomon.reading.casualty_words import find_casualty_words
from rashomon.reading.toll_pairs import Pair, iter_unpaired, pair_counts
from rashomon.reading.victims import find_counts


def pairs(text: str) -> tuple[Pair, ...]:
    tokens = words_of(text)
    return pair_counts(tokens, find_counts(tokens), find_casualty_words(tokens))


def status_by_number(text: str) -> list[tuple[int, str]]:
    return [(pair.count.number.value, str(pair.word.status)) for pair in pairs(text)]


ROWS = [
    pytest.param("killed 12 men", [(12, "killed")], id="verb before"),
    pytest.param("12 men were killed", [(12, "killed")], id="verb after"),
    pytest.param("12 men on the bridge were killed", [(12, "killed")], id="adjunct between"),
    pytest.param("12 men, mostly miners, were killed", [(12, "killed")], id="aside between"),
    pytest.param("12 people, reportedly, died", [(12, "killed")], id="adverb between"),
    pytest.param(
        "killed 12 men and wounded 30", [(12, "killed"), (30, "wounded")], id="each its own verb"
    ),
    pytest.param(
        "12 men died and 30 were wounded", [(12, "killed"), (30, "wounded")], id="passives"
    ),
    pytest.param(
        "killed 12 men and three women", [(12, "killed"), (3, "killed")], id="one verb for two"
    ),
    pytest.param(
        "12 men and three women were killed", [(12, "killed"), (3, "killed")], id="verb after two"
    ),
    pytest.param("Two gunmen killed 12 men", [(12, "killed")], id="the doer is no victim"),
    pytest.param("12 men wounded by two snipers", [(12, "wounded")], id="by the doer"),
    pytest.param("two witnesses said 12 men died", [(12, "killed")], id="witnesses are none"),
    pytest.param(
        "of the 40 men on the bridge, 31 were wounded", [(31, "wounded")], id="out of how many"
    ),
    pytest.param(
        "of the 40 men, 31 were wounded",
        [(31, "wounded")],
        id="out of how many, at a comma",
    ),
    pytest.param("seven of the 19 dead were women", [(7, "killed"), (19, "killed")], id="part"),
    pytest.param("doctors treat the wounded in 12 rooms", [], id="the wounded are not counted"),
]


@pytest.mark.parametrize(("text", "wanted"), ROWS)
def test_people_and_words_of_harm_are_paired(text: str, wanted: list[tuple[int, str]]) -> None:
    assert status_by_number(text) == wanted


def test_a_shared_word_is_not_the_counts_own() -> None:
    assert [pair.own for pair in pairs("killed 12 men and three women")] == [True, False]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("killed 15, including four boys", [False, True]),
        ("15 died, four of them boys", [False, True]),
        ("15 died, among them four boys and two girls", [False, True, True]),
        ("killed 12 men and three women", [False, False]),
    ],
)
def test_parts_are_marked(text: str, wanted: list[bool]) -> None:
    assert [pair.is_subset for pair in pairs(text)] == wanted


def test_a_count_without_a_word_of_harm_is_left_over() -> None:
    tokens = words_of("The toll rose to 71")
    counts = find_counts(tokens)
    found = pair_counts(tokens, counts, find_casualty_words(tokens))
    assert [count.number.value for count in iter_unpaired(counts, found)] == [71]
