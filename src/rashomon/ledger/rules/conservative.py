"""The rule ``conservative``: the lowest figure, as ACLED codes fatalities."""

from __future__ import annotations

from rashomon.ledger.figures import Entry
from rashomon.ledger.phrases import describe_figure
from rashomon.ledger.quantities import lower_figure
from rashomon.ledger.rules.verdict import Ballot, LostEntry, Verdict, preference
from rashomon.model import Hedge, Quantity

VAGUE_NUMBERS = {
    20: 10,  # tens
    24: 12,  # dozens
    200: 100,  # hundreds
    2_000: 1_000,  # thousands
    20_000: 10_000,  # tens of thousands
    200_000: 100_000,  # hundreds of thousands
}
"""What a vague word counts as, by its low bound in the contract.

Source: ACLED codebook: the most conservative figure; tens 10, dozens 12, hundreds 100. The
larger words are halved in the same way. "Several" (3) and "scores" (40) stay as they are: the
codebook names no number for them.
"""


def conservative_number(quantity: Quantity) -> int:
    """The number that a figure counts as: its low bound, one unit for a vague plural.

    "Up to 80" counts as 80, the only number written.
    """
    low = lower_figure(quantity)
    return VAGUE_NUMBERS.get(low, low) if quantity.relation is Hedge.VAGUE else low


def decide_conservative(ballot: Ballot) -> Verdict:
    """The lowest current figure, as one number."""
    ranked = sorted(ballot.current, key=preference)
    number = min(map(_number, ranked))
    used = tuple(entry for entry in ranked if _number(entry) == number)
    lost = tuple(
        LostEntry(entry=entry, reason=f"counts as {_number(entry)}, higher than {number}")
        for entry in ranked
        if _number(entry) != number
    )
    words = describe_figure(used[0].figure)
    reason = f"the lowest figure is {words}, counted as {number}"
    return Verdict(low=number, best=number, high=number, used=used, lost=lost, reason=reason)


def _number(entry: Entry) -> int:
    return conservative_number(entry.figure.quantity)
