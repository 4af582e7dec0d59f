"""The worked numbers of ``docs/ledger.md`` are what the code gives."""

import re
from pathlib import Path

import pytest
from tests.factories import a_day, a_quantity, a_speaker, an_incident_claim

from rashomon.ledger import build_ledger, compare_quantities, estimate_all, interval, point
from rashomon.model import ActorKind, RuleName

PAGE = (Path(__file__).parents[3] / "docs" / "ledger.md").read_text(encoding="utf-8")


def rows_under(heading):
    """The body rows of the first table below a heading."""
    section = PAGE.split(f"# {heading}\n", 1)[1]
    lines = re.findall(r"^\|(.+)\|$", section.split("\n#", 1)[0], flags=re.MULTILINE)
    return [tuple(cell.strip() for cell in line.split("|")) for line in lines[2:]]


@pytest.mark.parametrize(("words", "numbers", "one"), rows_under("Figures as intervals"))
def test_intervals_are_as_documented(words, numbers, one):
    quantity = a_quantity(words)
    assert (str(interval(quantity)), str(point(quantity))) == (numbers, one)


@pytest.mark.parametrize(
    ("first", "second", "relation"), rows_under("Relations between two figures")
)
def test_relations_are_as_documented(first, second, relation):
    assert compare_quantities(a_quantity(first), a_quantity(second)) == relation


def bounds_by_rule(claims, parents):
    estimates = estimate_all(build_ledger(claims, parents.get), claims)
    return {made.rule: (made.low, made.best, made.high) for made in estimates}


def test_the_three_figures_give_the_documented_estimates():
    ministry, moscow = (
        a_speaker(actor, actor_id=actor, kind=ActorKind.GOVERNMENT) for actor in ("mod", "ru")
    )
    claims = [
        an_incident_claim("dozens"),
        an_incident_claim("more than 60", ministry),
        an_incident_claim("62", moscow),
    ]
    written = {
        RuleName(rule): tuple(None if cell == "none" else int(cell) for cell in numbers)
        for rule, *numbers in rows_under("Worked: three figures, two origins")
    }
    assert bounds_by_rule(claims, {"mod": "ru"}) == written


def test_the_rising_toll_gives_the_documented_estimates():
    ministry = a_speaker("The ministry of Ostrov", kind=ActorKind.GOVERNMENT)
    monitor = a_speaker("Ostrov Observatory", kind=ActorKind.MONITOR)
    claims = [
        an_incident_claim("12", ministry, published=a_day(17), document="d-1"),
        an_incident_claim("20", ministry, published=a_day(18), document="d-2"),
        an_incident_claim("15", monitor, published=a_day(17), document="d-3"),
    ]
    found = bounds_by_rule(claims, {})
    assert found.pop(RuleName.RANGE) == (12, 15, 20)
    assert {rule: best for rule, (_, best, _) in found.items()} == {
        RuleName.MAJORITY: 15,
        RuleName.MEDIAN: 15,
        RuleName.CONSERVATIVE: 15,
        RuleName.LATEST: 20,
        RuleName.HIERARCHY: 15,
    }
