from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from tests.factories import a_day, a_toll, an_incident_claim
from tests.unit.ledger.strategies import PARENTS, incidents

from rashomon.ledger import build_ledger, why_set_aside
from rashomon.model import Scope, TollMove, TollUpdate


def series_of(*claims):
    return build_ledger(claims, PARENTS.get).series


def moves_of(*claims):
    """The numbers of one account with their moves."""
    ledger = build_ledger(claims, PARENTS.get)
    texts = {figure.id: figure.text for field in ledger.fields for figure in field.figures}
    (series,) = ledger.series
    return [(texts[point.figure_id], point.move.value) for point in series.points]


def told(words, day, published=None, **changes):
    """A number for a day, in the day's own document or in one published later."""
    as_of = None if published is None else a_day(day)
    return an_incident_claim(
        a_toll(words, as_of=as_of, **changes),
        "Anna Torv",
        document=f"d-{day}-{published}-{words}",
        published=a_day(published or day),
    )


@pytest.mark.parametrize(
    ("words", "moves"),
    [
        (["12", "20"], ["first", "rose"]),
        (["12", "20", "18"], ["first", "rose", "revised_down"]),
        (["at least 12", "at least 20"], ["first", "rose"]),
        (["at least 20", "at least 12"], ["first", "revised_down"]),
        (["dozens", "62"], ["first", "narrowed"]),
        (["62", "more than 60"], ["first", "loosened"]),
        (["60-80", "70-90"], ["first", "shifted"]),
        (["12", "20", "12"], ["first", "rose", "returned"]),
        (["12", "12", "12"], ["first"]),
    ],
)
def test_numbers_move_from_day_to_day(words, moves):
    claims = [told(text, 10 + n) for n, text in enumerate(words)]
    assert [move for _, move in moves_of(*claims)] == moves


def test_a_number_that_goes_down_is_a_revision():
    claims = [told("25", 10), told("18", 11)]
    (series,) = series_of(*claims)
    assert series.points[1].move is TollMove.REVISED_DOWN
    assert series.points[1].reason == "18 revises downwards 25"


def test_a_number_told_later_for_an_earlier_day_says_so():
    claims = [told("12", 10), told("15", 10, published=14), told("20", 12)]
    assert moves_of(*claims) == [("12", "first"), ("15", "rose"), ("20", "rose")]
    (series,) = series_of(*claims)
    assert series.points[1].reason == "15 is more than 12; for 2016-09-10, told on 2016-09-14"


def test_two_numbers_of_one_day_stand_beside_each_other():
    claims = [told("12", 10), told("20", 10)]
    assert moves_of(*claims) == [("12", "first"), ("20", "beside")]


def test_a_former_number_comes_before_the_one_that_replaces_it():
    former = told("25", 10, update=TollUpdate.FORMER)
    assert moves_of(told("18", 10), former) == [("25", "first"), ("18", "revised_down")]


def test_additions_of_all_days_are_one_series():
    claims = [told("61", 10, update=TollUpdate.NEW), told("40", 11, update=TollUpdate.NEW)]
    (series,) = series_of(*claims)
    assert [point.move for point in series.points] == [TollMove.ADDED, TollMove.ADDED]
    assert series.field_ids == (
        "killed/people/-/incident/new/2016-09-10",
        "killed/people/-/incident/new/2016-09-11",
    )


def test_a_count_from_a_later_day_on_counts_anew():
    war = {"scope": Scope.CUMULATIVE, "period": "since January", "since": date(2016, 1, 1)}
    truce = {"scope": Scope.CUMULATIVE, "period": "since the truce", "since": a_day(12)}
    series = series_of(told("300", 10, **war), told("4", 14, **truce), told("310", 14, **war))
    assert [(len(one.points), one.points[0].move) for one in series] == [
        (2, TollMove.FIRST),
        (1, TollMove.RESTARTED),
    ]
    assert series[1].points[0].reason == "4 counts anew, since the truce"


def test_repeated_numbers_are_one_point_with_all_claims():
    claims = [told("12", 10), told("12", 11), told("20", 12)]
    (series,) = series_of(*claims)
    assert series.points[0].claim_ids == (claims[0].id, claims[1].id)
    assert series.points[0].published == a_day(10)


@given(incidents())
def test_every_standing_toll_is_in_one_point_of_one_series(claims):
    placed = Counter(
        claim_id
        for series in series_of(*claims)
        for point in series.points
        for claim_id in point.claim_ids
    )
    assert placed == {claim.id: 1 for claim in claims if why_set_aside(claim) is None}


@given(incidents())
def test_series_are_in_order_of_time_and_begin_once(claims):
    for series in series_of(*claims):
        moments = [(p.day or date.max, p.published or date.max) for p in series.points]
        assert moments == sorted(moments)
        begins = [p.move in {TollMove.FIRST, TollMove.RESTARTED} for p in series.points]
        assert begins == [n == 0 and series.points[0].move is not TollMove.ADDED for n in
                          range(len(begins))]  # fmt: skip
