"""What a rule decides, and the parts that several rules share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from rashomon.ledger.figures import Entry
from rashomon.ledger.phrases import count_of, describe_figure
from rashomon.ledger.quantities import (
    Interval,
    is_about,
    lies_within,
    lower_figure,
    point,
    upper_figure,
)
from rashomon.ledger.rules.settings import RuleSettings, TieBreak
from rashomon.model import Hedge


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """The figures of one field that stand, laid out for a rule.

    Attributes:
        current: Figures that no later one of the same account replaces, less those in ``vague``;
            at least one.
        vague: Current figures in a vague word ("dozens") that a current one in numbers lies within.
            They say less, not otherwise, and outvote nobody.
        replaced: The others.
        settings: What the user set of the rules.
    """

    current: tuple[Entry, ...]
    vague: tuple[Entry, ...] = ()
    replaced: tuple[Entry, ...]
    settings: RuleSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class LostEntry:
    """A figure that a rule did not use, and why."""

    entry: Entry
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a rule makes of a ballot.

    Attributes:
        low: As in ``Estimate``.
        best: As in ``Estimate``.
        high: As in ``Estimate``.
        used: The figures that the result rests on.
        lost: The current figures that it does not rest on.
        reason: One sentence that says how the number came about.
    """

    low: int | None
    best: int | None
    high: int | None
    used: tuple[Entry, ...]
    lost: tuple[LostEntry, ...] = ()
    reason: str


class Rule(Protocol):
    """A named rule: a pure function of a field's standing figures."""

    def __call__(self, ballot: Ballot) -> Verdict:
        """The rule's result."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Backing:
    """One value with all figures that give it.

    Attributes:
        entries: The figures, the one that stands for the value first.
        origins: How many independent origins give it.
    """

    entries: tuple[Entry, ...]
    origins: int

    @property
    def face(self) -> Entry:
        """The figure that stands for the value: the one with the lowest point."""
        return self.entries[0]

    @property
    def interval(self) -> Interval:
        """The numbers that the value allows."""
        return self.face.interval


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The value with the most origins.

    Attributes:
        chosen: That value.
        ties: Other values with as many origins that were not passed over.
        way: Which of them was taken: the lower or the higher.
    """

    chosen: Backing
    ties: tuple[Backing, ...]
    way: TieBreak


def preference(entry: Entry) -> tuple[int, int, float, bool, str]:
    """Sort key that settles every tie to the lower: by point, then bounds, then id."""
    quantity = entry.figure.quantity
    bounds = entry.interval
    high = float("inf") if bounds.high is None else bounds.high
    return (point(quantity), bounds.low, high, is_about(quantity), entry.figure.id)


def gather_backings(entries: Sequence[Entry]) -> tuple[Backing, ...]:
    """The distinct values with their figures and origins, lowest first."""
    values: dict[Interval, list[Entry]] = defaultdict(list)
    for entry in sorted(entries, key=preference):
        values[entry.interval].append(entry)
    return tuple(
        Backing(entries=tuple(same), origins=len({entry.figure.origin_id for entry in same}))
        for same in values.values()
    )


def choose_most_backed(entries: Sequence[Entry], settings: RuleSettings) -> Choice:
    """The value that most origins give.

    Among values with equally many origins, one that another of them refines is passed over,
    unless the settings say otherwise: "dozens" and 62 are no tie, since 62 are dozens. What is
    tied then goes to the lower or the higher, as the settings say.
    """
    backings = gather_backings(entries)
    most = max(backing.origins for backing in backings)
    leaders = [backing for backing in backings if backing.origins == most]
    exact = [
        backing
        for backing in leaders
        if not settings.prefer_exact
        or not any(lies_within(other.interval, backing.interval) for other in leaders)
    ]
    chosen = exact[-1] if settings.ties is TieBreak.HIGHER else exact[0]
    ties = tuple(backing for backing in exact if backing is not chosen)
    return Choice(chosen=chosen, ties=ties, way=settings.ties)


def find_sharper(entry: Entry, entries: Sequence[Entry]) -> Entry | None:
    """A figure in numbers that lies within one in a vague word: 62 for "dozens"; else None."""
    if entry.figure.quantity.relation is not Hedge.VAGUE:
        return None
    within = (
        other
        for other in entries
        if other.figure.quantity.relation is not Hedge.VAGUE
        and lies_within(other.interval, entry.interval)
    )
    return min(within, key=preference, default=None)


def list_ties(choice: Choice) -> str:
    """The end of a reason: which values had as many origins; empty without a tie."""
    if not choice.ties:
        return ""
    tied = ", ".join(describe_figure(backing.face) for backing in choice.ties)
    return f"; tied with {tied} and settled to the {choice.way}"


def lowest_given(entries: Sequence[Entry]) -> int | None:
    """The smallest figure given; None when every figure is open below ("up to 80")."""
    quantities = [entry.figure.quantity for entry in entries]
    if all(quantity.low is None for quantity in quantities):
        return None
    return min(lower_figure(quantity) for quantity in quantities)


def highest_given(entries: Sequence[Entry]) -> int | None:
    """The largest figure given; None when every figure is open above ("at least 62")."""
    quantities = [entry.figure.quantity for entry in entries]
    if all(quantity.high is None for quantity in quantities):
        return None
    return max(upper_figure(quantity) for quantity in quantities)


def latest_day(entries: Sequence[Entry]) -> date | None:
    """The last day on which any of the figures was first given; None when all are undated."""
    return max((entry.since for entry in entries if entry.since is not None), default=None)


def count_origins(entries: Sequence[Entry]) -> int:
    """How many independent origins the figures come from."""
    return len({entry.figure.origin_id for entry in entries})


def share_of_origins(backing: Backing, entries: Sequence[Entry]) -> str:
    """How much support a value has, in words: "2 of 3 origins"."""
    return f"{backing.origins} of {count_of(count_origins(entries), 'origin')}"
