from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import Hedge, Quantity, Scope, Toll, TollStatus

BOUND = st.none() | st.integers(min_value=-5, max_value=10)


@given(BOUND, BOUND)
def test_bounds_are_counts_in_order_and_never_both_open(low: int | None, high: int | None) -> None:
    known = [bound for bound in (low, high) if bound is not None]
    valid = bool(known) and all(bound >= 0 for bound in known) and known == sorted(known)

    if valid:
        assert Quantity(relation=Hedge.RANGE, low=low, high=high).low == low
    else:
        with pytest.raises(ValueError, match="not a quantity"):
            Quantity(relation=Hedge.RANGE, low=low, high=high)


def test_nobody_is_a_quantity_of_zero() -> None:
    nobody = Quantity(relation=Hedge.EXACT, low=0, high=0)

    assert (nobody.low, nobody.high) == (0, 0)


def test_a_tolls_quantity_is_its_figure_without_the_victims() -> None:
    toll = Toll(
        status=TollStatus.WOUNDED, relation=Hedge.ABOUT, low=100, high=100, approx=True,
        scope=Scope.SUBSET, text="around 100",
    )  # fmt: skip

    assert toll.quantity == Quantity(relation=Hedge.ABOUT, low=100, high=100, approx=True)


def test_unknown_victims_are_none_rather_than_people() -> None:
    toll = Toll(status=TollStatus.KILLED, relation=Hedge.EXACT, low=62, high=62, text="62")

    assert (toll.group, toll.group_code, toll.side, toll.as_of) == (None, None, None, None)
    assert toll.scope is Scope.INCIDENT
