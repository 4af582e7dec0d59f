"""Interval arithmetic on hedged figures.

Three surface forms: "62" is 62..62, "more than 60" is 61 and up, "about 100" is 90..110 when it
is compared with another figure.
"""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.model import Hedge, Quantity

ABOUT_MARGIN_PERCENT = 10
"""How far "about" reaches to either side, in percent of the bound, rounded outwards.

A convention, checked against publicly claimed figures: for the strike of 17 September 2016 one
monitoring group is quoted with 83 and with almost 90 (8 % apart), for the Sanaa funeral of
8 October 2016 reports give about 140 and more than 140. 5 % would make the first pair contradict
itself; 20 % would take "about 100" for 80. The margin decides how figures relate and is never
printed as an estimate.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """The numbers of people that a figure allows, both ends included.

    Attributes:
        low: Smallest, at least 0.
        high: Largest; None is unbounded.
    """

    low: int
    high: int | None

    def __str__(self) -> str:
        if self.high is None:
            return f"{self.low} or more"
        return str(self.low) if self.low == self.high else f"{self.low} to {self.high}"


def interval(quantity: Quantity, margin_percent: int = ABOUT_MARGIN_PERCENT) -> Interval:
    """The numbers that a quantity allows when it is compared with others.

    A vague word is not widened: the bound of "dozens" (24 or more) is already the loosest reading
    of the word.

    Args:
        quantity: The figure.
        margin_percent: How far an approximate figure reaches to either side.
    """
    low = quantity.low or 0
    high = quantity.high
    if is_about(quantity):
        low = low * (100 - margin_percent) // 100
        high = None if high is None else -(-high * (100 + margin_percent) // 100)
    return Interval(low=low, high=high)


def is_about(quantity: Quantity) -> bool:
    """Whether the figure's own bounds are approximate: "about 100", "some 60 to 80"."""
    return quantity.relation is Hedge.ABOUT or (
        quantity.approx and quantity.relation is not Hedge.VAGUE
    )


def is_exact(quantity: Quantity) -> bool:
    """Whether the figure is one number without a hedge: "62"."""
    return quantity.low == quantity.high and not is_about(quantity)


def contains(outer: Interval, inner: Interval) -> bool:
    """Whether each number that ``inner`` allows is allowed by ``outer`` too."""
    if inner.low < outer.low:
        return False
    return outer.high is None or (inner.high is not None and inner.high <= outer.high)


def lies_within(inner: Interval, outer: Interval) -> bool:
    """Whether ``inner`` lies inside ``outer`` and is narrower."""
    return inner != outer and contains(outer, inner)


def overlap(first: Interval, second: Interval) -> bool:
    """Whether some number is allowed by both."""
    starts_in_second = second.high is None or first.low <= second.high
    starts_in_first = first.high is None or second.low <= first.high
    return starts_in_second and starts_in_first


def is_same_value(first: Quantity, second: Quantity) -> bool:
    """Whether both allow the same numbers: "at least 61" and "more than 60" do."""
    return interval(first) == interval(second)


def lower_figure(quantity: Quantity) -> int:
    """The smallest number given: the low bound, or for "up to 80" the only one, 80."""
    figure = quantity.high if quantity.low is None else quantity.low
    assert figure is not None, "a Quantity has at least one bound"
    return figure


def upper_figure(quantity: Quantity) -> int:
    """The largest number given: the high bound, or for "at least 62" the only one, 62."""
    figure = quantity.low if quantity.high is None else quantity.high
    assert figure is not None, "a Quantity has at least one bound"
    return figure


def point(quantity: Quantity) -> int:
    """One number for a figure, where a rule needs one.

    "62" and "about 62" are 62; "at least 62" is 62, "more than 60" is 61, "dozens" is 24;
    "up to 80" is 80; "60 to 81" is the middle rounded down, 70.
    """
    return (lower_figure(quantity) + upper_figure(quantity)) // 2
