"""The rule ``conservative``: the lowest figure, as ACLED codes fatalities."""

from __future__ import annotations

from rashomon.ledger.phrases import describe_figure
from rashomon.ledger.quantities import lower_figure
from rashomon.ledger.rules.settings import RuleSettings
from rashomon.ledger.rules.verdict import Ballot, LostEntry, Verdict, preference
from rashomon.model import Hedge, Quantity


def conservative_number(quantity: Quantity, settings: RuleSettings) -> int:
    """The number that a figure counts as: its low bound, for a vague word what the settings say.

    "Up to 80" counts as 80, the only number written.
    """
    low = lower_figure(quantity)
    return settings.number_of(low) if quantity.relation is Hedge.VAGUE else low


def decide_conservative(ballot: Ballot) -> Verdict:
    """The lowest current figure, vague words included, as one number.

    Source: ACLED codebook: the most conservative figure.
    """
    ranked = [
        (conservative_number(entry.figure.quantity, ballot.settings), entry)
        for entry in sorted(ballot.current + ballot.vague, key=preference)
    ]
    number = min(counted for counted, _ in ranked)
    used = tuple(entry for counted, entry in ranked if counted == number)
    lost = tuple(
        LostEntry(entry=entry, reason=f"counts as {counted}, higher than {number}")
        for counted, entry in ranked
        if counted != number
    )
    words = describe_figure(used[0])
    reason = f"the lowest figure is {words}, counted as {number}"
    return Verdict(low=number, best=number, high=number, used=used, lost=lost, reason=reason)
