"""Hedged figures and the tolls made from them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rashomon.model.vocabulary import GroupCode, Hedge, Scope, TollStatus, TollUpdate


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number of people as claimed: the bounds that the words set.

    "at least 62": low 62, high None. "more than 60": low 61. "up to 80": high 80.
    "62": 62 and 62. "about 100": 100 and 100, approx. "dozens": low 24, approx.

    Attributes:
        relation: The hedge as written.
        low: Smallest number claimed, inclusive; None is unbounded.
        high: Largest number claimed, inclusive; None is unbounded.
        approx: True when the words leave the bounds themselves open ("about", "dozens").

    Raises:
        ValueError: A bound is negative, both are None, or they are in the wrong order.
    """

    relation: Hedge
    low: int | None
    high: int | None
    approx: bool = False

    def __post_init__(self) -> None:
        bounds = [bound for bound in (self.low, self.high) if bound is not None]
        if not bounds or min(bounds) < 0 or bounds != sorted(bounds):
            raise ValueError(f"not a quantity: {self.low}..{self.high}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """A claimed number of people, what happened to them, and who they were.

    Three surface forms: "killed more than 60 Syrian soldiers", "the toll rose to 71",
    "no one was hurt".

    Attributes:
        status: What happened to them.
        group: The noun phrase as written, without number and hedge; None when none is written.
        group_code: The coded group; None when no noun is written or it is not in the list.
        side: Actor id of the side they belong to; None when the words do not say.
        relation: The hedge, as in :class:`Quantity`.
        low: As in :class:`Quantity`.
        high: As in :class:`Quantity`.
        approx: As in :class:`Quantity`.
        scope: What the number counts.
        as_of: The day for which the number is given, when the text names one.
        text: The figure with its hedge, as written: "more than 60".
        period: The words for the days that a cumulative number covers, as written: "since Friday";
            None when none are written.
        since: The first of these days; None when the words do not name it.
        update: How the number stands to one told before, where the words say so; None for a count
            that stands by itself.
    """

    status: TollStatus
    group: str | None = None
    group_code: GroupCode | None = None
    side: str | None = None
    relation: Hedge
    low: int | None
    high: int | None
    approx: bool = False
    scope: Scope = Scope.INCIDENT
    as_of: date | None = None
    text: str
    period: str | None = None
    since: date | None = None
    update: TollUpdate | None = None

    @property
    def quantity(self) -> Quantity:
        """The figure alone."""
        return Quantity(relation=self.relation, low=self.low, high=self.high, approx=self.approx)
