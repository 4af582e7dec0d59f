"""The rule ``range``: a low, a best and a high estimate, as UCDP gives them."""

from __future__ import annotations

from rashomon.ledger.phrases import describe_figure
from rashomon.ledger.quantities import point
from rashomon.ledger.rules.verdict import (
    Ballot,
    Verdict,
    choose_most_backed,
    highest_given,
    list_ties,
    lowest_given,
    share_of_origins,
)


def decide_range(ballot: Ballot) -> Verdict:
    """The lowest and highest figure that anybody gave, and the one that most origins give.

    Low and high include figures that their speaker has replaced since: they record what was
    ever claimed of the incident, and a correction may go either way. The best estimate counts
    only current figures.

    Source: UCDP GED codebook, variables low, best and high.
    """
    everything = ballot.current + ballot.vague + ballot.replaced
    choice = choose_most_backed(ballot.current, ballot.settings)
    best = choice.chosen
    reason = (
        f"best is what most origins give, {describe_figure(best.face)} "
        f"({share_of_origins(best, ballot.current)}){list_ties(choice)}; "
        "low and high are the lowest and highest figure that anybody gave"
    )
    return Verdict(
        low=lowest_given(everything),
        best=point(best.face.figure.quantity),
        high=highest_given(everything),
        used=everything,
        reason=reason,
    )
