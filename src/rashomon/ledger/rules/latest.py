"""The rule ``latest``: what was said last."""

from __future__ import annotations

from rashomon.ledger.figures import Entry
from rashomon.ledger.phrases import describe_figure
from rashomon.ledger.quantities import point
from rashomon.ledger.rules.verdict import (
    Ballot,
    LostEntry,
    Verdict,
    choose_most_backed,
    highest_given,
    latest_day,
    list_ties,
    lowest_given,
)


def decide_latest(ballot: Ballot) -> Verdict:
    """The figures of the latest day, with the widest range that they leave.

    A figure's day is the first on which its account gave it: a paper that repeats an old number
    later does not make it new. Among several figures of the day, the best is the one with the
    most origins. Without any dated figure there is no estimate.
    """
    day = latest_day(ballot.current)
    if day is None:
        lost = tuple(LostEntry(entry=entry, reason="undated") for entry in ballot.current)
        return Verdict(
            low=None, best=None, high=None, used=(), lost=lost, reason="no figure is dated"
        )
    used = tuple(entry for entry in ballot.current if entry.since == day)
    choice = choose_most_backed(used, ballot.settings)
    best = choice.chosen.face
    return Verdict(
        low=lowest_given(used),
        best=point(best.figure.quantity),
        high=highest_given(used),
        used=used,
        lost=tuple(_lose(entry) for entry in ballot.current if entry.since != day),
        reason=f"{describe_figure(best)} was given on {day}, the latest day{list_ties(choice)}",
    )


def _lose(entry: Entry) -> LostEntry:
    reason = "undated" if entry.since is None else f"first given earlier, on {entry.since}"
    return LostEntry(entry=entry, reason=reason)
