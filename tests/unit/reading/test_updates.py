import re
from datetime import date

import pytest
from tests.unit.reading.readings import read

from rashomon.model import TollUpdate
from rashomon.reading.datafiles import load_table
from rashomon.reading.updates import find_update

RULES = load_table("updates")["rule"]
NUMBER = re.compile(r"\[(.+?)\]")


def cases(key):
    return [
        pytest.param(rule["update"], text, id=f"{number}/{text}")
        for number, rule in enumerate(RULES)
        for text in rule[key]
    ]


def update_in(marked):
    before, after = marked[: NUMBER.search(marked).start()], marked[NUMBER.search(marked).end() :]
    return find_update(before, after)


@pytest.mark.parametrize(("update", "text"), cases("examples"))
def test_a_rule_finds_what_its_examples_show(update, text):
    assert update_in(text) == update


@pytest.mark.parametrize(("update", "text"), cases("not"))
def test_a_rule_leaves_what_it_leaves(update, text):
    assert update_in(text) != update


def test_every_rule_shows_what_it_finds_and_leaves():
    assert all(rule["examples"] and rule["not"] for rule in RULES)
    assert {rule["update"] for rule in RULES} == set(TollUpdate)


def tolls_of(text):
    claims = read(text, date(2025, 10, 20)).claims
    return [(c.toll.low, c.toll.update) for c in claims if c.toll is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ministry added 359 deaths to its toll: 61 new deaths and 298 deaths approved "
            "retroactively.",
            [(359, "added"), (61, "new"), (298, "retroactive")],
        ),
        (
            "Rescuers recovered 12 more bodies, bringing the death toll to 71, a doctor said.",
            [(12, "new"), (71, None)],
        ),
        ("Another 12 people were wounded in Karsel.", [(12, None)]),
        ("The strike killed three soldiers and wounded another 12.", [(3, None), (12, None)]),
    ],
)
def test_tolls_say_how_they_stand_to_one_told_before(text, expected):
    assert tolls_of(text) == expected


def test_a_toll_told_with_its_growth_is_the_later_number():
    assert tolls_of("The toll rose by 12 to 71, the ministry said.") == [(71, None)]
