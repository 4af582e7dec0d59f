from __future__ import annotations

import dataclasses
from datetime import date

import pytest
from hypothesis import given
from tests.unit.model.strategies import records

from rashomon.model import Location, Period, Place, When, date_precision


def names(record_type: type) -> set[str]:
    """The fields of a record."""
    return {field.name for field in dataclasses.fields(record_type)}


def test_a_place_repeats_every_field_of_a_location() -> None:
    assert names(Place) == names(Location) | {"start", "end", "text"}


def test_a_when_repeats_every_field_of_a_period() -> None:
    assert names(When) == names(Period) | {"start", "end", "text"}


@given(records(Place))
def test_the_location_of_a_place_keeps_all_that_is_known(place: Place) -> None:
    kept = dataclasses.asdict(place.location)

    assert kept == {name: getattr(place, name) for name in names(Location)}


def test_the_period_of_a_when_keeps_both_days() -> None:
    when = When(start=0, end=8, text="Saturday", earliest=date(2016, 9, 17),
                latest=date(2016, 9, 17), precision=1)  # fmt: skip

    assert when.period == Period(earliest=date(2016, 9, 17), latest=date(2016, 9, 17), precision=1)


@pytest.mark.parametrize(
    ("days", "precision"),
    [(1, 1), (2, 2), (6, 2), (7, 3), (8, 4), (31, 4), (32, 5), (366, 5)],
)
def test_the_precision_of_a_period_is_that_of_its_length(days: int, precision: int) -> None:
    assert date_precision(days) == precision
