"""The rule ``majority``: the value that most independent origins give."""

from __future__ import annotations

from rashomon.ledger.phrases import count_of, describe_figure
from rashomon.ledger.quantities import lies_within, point
from rashomon.ledger.rules.verdict import (
    Backing,
    Ballot,
    Choice,
    LostEntry,
    Verdict,
    choose_most_backed,
    gather_backings,
    list_ties,
    share_of_origins,
)


def decide_majority(ballot: Ballot) -> Verdict:
    """The bounds and point of the value with the most origins; see ``choose_most_backed``."""
    choice = choose_most_backed(ballot.current, ballot.settings)
    chosen = choice.chosen
    figure = chosen.face.figure
    lost = tuple(
        LostEntry(entry=entry, reason=_why_lost(backing, choice))
        for backing in gather_backings(ballot.current)
        if backing != chosen
        for entry in backing.entries
    )
    share = share_of_origins(chosen, ballot.current)
    return Verdict(
        low=figure.quantity.low,
        best=point(figure.quantity),
        high=figure.quantity.high,
        used=chosen.entries,
        lost=lost,
        reason=f"{describe_figure(chosen.face)} is given by {share}{list_ties(choice)}",
    )


def _why_lost(backing: Backing, choice: Choice) -> str:
    winner = describe_figure(choice.chosen.face)
    if backing in choice.ties:
        return f"tied with {winner}, which is {choice.way}"
    if backing.origins < choice.chosen.origins:
        support = count_of(choice.chosen.origins, "origin")
        return f"outvoted: {support} for {winner}, {backing.origins} for this"
    if lies_within(choice.chosen.interval, backing.interval):
        return f"as many origins, but less exact than {winner}, which lies within it"
    return f"as many origins as {winner}, but less exact than a figure tied with it"
