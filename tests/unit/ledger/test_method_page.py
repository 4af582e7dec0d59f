"""The worked numbers of ``docs/ledger.md`` are what the code gives."""

import re
from pathlib import Path

import pytest
from tests.factories import a_day, a_quantity, a_speaker, a_toll, an_incident_claim

from rashomon.ledger import build_ledger, compare_quantities, estimate_all, interval, point
from rashomon.ledger.series import compare_numbers
from rashomon.model import ActorKind, FigureRelation, GroupCode, RuleName, TollStatus

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


@pytest.mark.parametrize(("before", "after", "move"), rows_under("Figures over time"))
def test_moves_are_as_documented(before, after, move):
    intervals = (interval(a_quantity(words)) for words in (before, after))
    assert compare_numbers(*intervals).value.replace("_", " ") == move


def week_of_bulletins():
    told = [("12", 17, None), ("20", 18, None), ("18", 19, None), ("15", 21, 17)]
    return [
        an_incident_claim(
            a_toll(words, as_of=as_of and a_day(as_of)),
            "Anna Torv",
            document=f"d-{day}",
            published=a_day(day),
        )
        for words, day, as_of in told
    ]


def test_the_week_of_bulletins_gives_the_documented_series_and_relations():
    ledger = build_ledger(week_of_bulletins(), {}.get)
    words = {figure.id: figure.text for field in ledger.fields for figure in field.figures}
    (series,) = ledger.series
    assert [words[point.figure_id] for point in series.points] == ["12", "15", "20", "18"]
    assert {(words[r.first], words[r.second]) for r in ledger.relations} == {
        ("18", "12"), ("18", "15"), ("18", "20"), ("20", "12"), ("20", "15"), ("15", "12"),
    }  # fmt: skip
    assert {relation.relation for relation in ledger.relations} == {FigureRelation.SUPERSEDES}
    found = bounds_by_rule(week_of_bulletins(), {})
    assert found.pop(RuleName.RANGE) == (12, 18, 20)
    assert set(found.values()) == {(18, 18, 18)}


def a_named_toll(words):
    """The toll of "30 civilians", "25 casualties", "at least 25 people"."""
    number, noun = words.rsplit(" ", 1)
    if noun in {"killed", "casualties"}:
        return a_toll(number, status=TollStatus(noun))
    return a_toll(number, group_code=GroupCode(noun))


@pytest.mark.parametrize(
    ("part", "whole", "is_misfit"), rows_under("Parts, and groups within groups")
)
def test_misfits_are_as_documented(part, whole, is_misfit):
    claims = [an_incident_claim(a_named_toll(words), "Anna Torv") for words in (part, whole)]
    found = build_ledger(claims, {}.get).misfits
    assert bool(found) == (is_misfit == "yes")
