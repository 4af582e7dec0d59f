"""The rule tables: lower case, nothing twice, every regular expression compiles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest

from rashomon.model import BlameStance, EventType, Hedge, TollStatus
from rashomon.reading.datafiles import load_table

NAMES = sorted(
    path.name.removesuffix(".toml")
    for path in files("rashomon.reading").joinpath("data").iterdir()
    # Patterns with examples; tests/unit/reading/times and test_updates.py look at them.
    if path.name.endswith(".toml") and path.name not in {"times.toml", "updates.toml"}
)
# Written as they are shown, not compared with text.
LABELS = {"type", "sub_type", "plover"}
# Sentences that show what a rule finds and what it leaves; test_frame_tables.py reads them.
SENTENCES = {"examples", "not"}
PATTERN = re.compile(r"\\b|\(\?")


def lists(table: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, list[str]]]:
    """Every list of a table by its path: arrays, words in one string, the keys of a table."""
    if isinstance(table, dict):
        if all(isinstance(value, int | str) for value in table.values()):
            values = [value for value in table.values() if isinstance(value, str)]
            if not any(" " in value or "\n" in value for value in values):
                yield "/".join(path), list(table)
        for key, value in table.items():
            if key not in LABELS | SENTENCES:
                yield from lists(value, (*path, key))
    elif isinstance(table, list):
        words = [word for word in table if isinstance(word, str)]
        if words:
            yield "/".join(path), words
        for number, row in enumerate(table):
            if isinstance(row, dict):
                yield from lists(row, (*path, str(number)))
    elif isinstance(table, str) and len(path) > 0:
        yield "/".join(path), table.split()


LISTS = [
    pytest.param(words, id=f"{name}/{path}")
    for name in NAMES
    for path, words in lists(load_table(name))
    if not path.endswith("/key")
]
PATTERNS = [
    pytest.param(word, id=f"{name}/{path}/{number}")
    for name in NAMES
    for path, words in lists(load_table(name))
    for number, word in enumerate(words)
    if PATTERN.search(word)
]


def test_every_table_is_looked_at() -> None:
    assert set(NAMES) >= {
        *("access", "ceasefires", "territory", "verbs"),
        *("blame", "casualties", "events", "numbers", "places", "speakers", "toll_frames"),
    }
    assert PATTERNS


@pytest.mark.parametrize("words", LISTS)
def test_a_list_is_lower_case_and_has_nothing_twice(words: list[str]) -> None:
    assert [word for word, times in Counter(words).items() if times > 1] == []
    plain = [re.sub(r"\\[A-Z]", "", word) for word in words]  # \W and the like are no letters
    assert [word for word in plain if word != word.lower()] == []


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_regular_expression_compiles_and_matches_something_not_nothing(pattern: str) -> None:
    assert re.compile(pattern, re.IGNORECASE).search("") is None


def test_hedges_are_the_contracts() -> None:
    table = load_table("numbers")
    assert {*table["before"].values(), *table["after"].values()} <= set(Hedge)


def test_a_hedge_means_one_thing_before_and_after() -> None:
    table = load_table("numbers")
    both = set(table["before"]) & set(table["after"])
    assert both
    assert all(table["before"][hedge] == table["after"][hedge] for hedge in both)


def test_no_word_is_vague_and_exact() -> None:
    table = load_table("numbers")
    assert set(table["vague"]) & set(table["exact"]) == set()


def test_statuses_and_stances_and_types_are_the_contracts() -> None:
    casualties = load_table("casualties")
    assert set(casualties) - {"around"} == set(TollStatus)
    assert {row["status"] for row in casualties["around"]} <= set(TollStatus)
    assert {row["stance"] for row in load_table("blame")["phrase"]} <= set(BlameStance)
    events = load_table("events")
    assert {row["type"] for row in (*events["kind"], *events["generic"])} <= set(EventType)


def test_no_trigger_names_two_kinds_of_event() -> None:
    events = load_table("events")
    rows = [*events["kind"], *events["generic"]]
    words = [word for row in rows for word in (*row["noun"], *row["verb"])]
    assert [word for word, times in Counter(words).items() if times > 1] == []
