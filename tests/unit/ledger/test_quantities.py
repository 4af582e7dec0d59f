import pytest
from hypothesis import given
from tests.factories import a_quantity
from tests.unit.ledger.strategies import quantities

from rashomon.ledger.quantities import (
    Interval,
    contains,
    interval,
    is_same_value,
    lies_within,
    lower_figure,
    overlap,
    point,
    upper_figure,
)
from rashomon.model import Hedge, Quantity


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("62", 62, 62),
        ("at least 62", 62, None),
        ("more than 60", 61, None),
        ("up to 80", 0, 80),
        ("fewer than 80", 0, 79),
        ("60-80", 60, 80),
        ("none", 0, 0),
        ("dozens", 24, None),  # a vague word stands as it is
        ("about 100", 90, 110),
        ("about 5", 4, 6),  # rounded outwards
        ("about 0", 0, 0),
        ("about 60-80", 54, 88),
    ],
)
def test_interval_holds_the_numbers_that_the_words_allow(words, low, high):
    assert interval(a_quantity(words)) == Interval(low=low, high=high)


def test_an_approximate_lower_bound_is_widened_downwards_only():
    nearly = Quantity(relation=Hedge.AT_LEAST, low=60, high=None, approx=True)
    assert interval(nearly) == Interval(low=54, high=None)


def test_at_least_61_and_more_than_60_are_one_value():
    assert is_same_value(a_quantity("at least 61"), a_quantity("more than 60"))
    assert not is_same_value(a_quantity("at least 60"), a_quantity("more than 60"))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("62", 62),
        ("at least 62", 62),
        ("more than 60", 61),
        ("up to 80", 80),
        ("fewer than 80", 79),
        ("60-81", 70),  # the middle, rounded down
        ("about 100", 100),  # the margin makes no numbers
        ("dozens", 24),
        ("none", 0),
    ],
)
def test_point_takes_one_number_for_a_figure(words, expected):
    assert point(a_quantity(words)) == expected


@pytest.mark.parametrize(
    ("interval_", "words"),
    [
        (Interval(low=62, high=62), "62"),
        (Interval(low=61, high=None), "61 or more"),
        (Interval(low=90, high=110), "90 to 110"),
    ],
)
def test_intervals_are_written_in_words(interval_, words):
    assert str(interval_) == words


@given(quantities(), quantities())
def test_overlap_is_symmetric_and_follows_from_containment(first, second):
    a, b = interval(first), interval(second)
    assert overlap(a, b) == overlap(b, a)
    if contains(a, b):
        assert overlap(a, b)


@given(quantities(), quantities())
def test_mutual_containment_is_equality(first, second):
    a, b = interval(first), interval(second)
    assert (contains(a, b) and contains(b, a)) == (a == b)


@given(quantities(), quantities(), quantities())
def test_lies_within_is_antisymmetric_and_transitive(first, second, third):
    a, b, c = interval(first), interval(second), interval(third)
    assert not (lies_within(a, b) and lies_within(b, a))
    if lies_within(a, b) and lies_within(b, c):
        assert lies_within(a, c)


@given(quantities())
def test_the_point_lies_between_the_figures_given(quantity):
    assert lower_figure(quantity) <= point(quantity) <= upper_figure(quantity)


@given(quantities())
def test_the_margin_only_widens(quantity):
    allowed = interval(quantity)
    assert allowed.low <= (quantity.low or 0)
    assert (allowed.high is None) == (quantity.high is None)
    assert allowed.high is None or allowed.high >= (quantity.high or 0)
