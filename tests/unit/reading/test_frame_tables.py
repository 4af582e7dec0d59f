"""The rules on truces, aid and ground find what their examples show, and leave what they leave."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.reading.readings import read

from rashomon.model import AccessStatus, CeasefireStatus, TerritoryChange
from rashomon.reading.datafiles import load_table
from rashomon.reading.frames import FrameForm

STATUSES = {
    "ceasefires": ("ceasefire", CeasefireStatus),
    "access": ("access", AccessStatus),
    "territory": ("territory", TerritoryChange),
}
RULES: list[tuple[str, dict[str, Any]]] = [
    (table, rule) for table in STATUSES for rule in load_table(table)["rule"]
]


def cases(key: str) -> list[Any]:
    """Each sentence of each rule, named by its table, its status and its words."""
    return [
        pytest.param(table, rule["status"], text, id=f"{table}/{rule['status']}/{text}")
        for table, rule in RULES
        for text in rule[key]
    ]


def statuses(table: str, text: str) -> set[str]:
    """What is said of things of one kind in a text."""
    found = (getattr(claim, STATUSES[table][0]) for claim in read(text).claims)
    return {one.change if table == "territory" else one.status for one in found if one}


@pytest.mark.parametrize(("table", "status", "text"), cases("examples"))
def test_a_rule_finds_what_its_examples_show(table: str, status: str, text: str) -> None:
    assert status in statuses(table, text)


@pytest.mark.parametrize(("table", "status", "text"), cases("not"))
def test_a_rule_leaves_what_it_says_it_leaves(table: str, status: str, text: str) -> None:
    assert status not in statuses(table, text)


@pytest.mark.parametrize(("table", "rule"), RULES)
def test_a_rule_uses_the_words_of_the_contract(table: str, rule: dict[str, Any]) -> None:
    assert rule["status"] in set(STATUSES[table][1])
    assert rule["form"] in set(FrameForm)
    assert all(rule[name] for name in ("words", "examples", "not"))


@pytest.mark.parametrize("table", STATUSES)
def test_every_status_has_a_rule(table: str) -> None:
    assert {rule["status"] for rule in load_table(table)["rule"]} == set(STATUSES[table][1])
