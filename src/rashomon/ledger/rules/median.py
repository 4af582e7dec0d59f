"""The rule ``median``: the middle of what the independent origins say now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from rashomon.ledger.figures import Entry
from rashomon.ledger.phrases import count_of, describe_figure
from rashomon.ledger.quantities import lies_within, point
from rashomon.ledger.rules.settings import TieBreak
from rashomon.ledger.rules.verdict import Ballot, LostEntry, Verdict, latest_day, preference


def decide_median(ballot: Ballot) -> Verdict:
    """The median over each origin's latest figure; for an even count the lower middle one, or the
    higher where the settings say so.

    The result rests on every origin's figure, so all of them are used; the bounds are those of
    the figure in the middle.
    """
    voices = sorted(_speak_once(ballot.current), key=preference)
    is_higher = ballot.settings.ties is TieBreak.HIGHER
    face = voices[(len(voices) - (0 if is_higher else 1)) // 2]
    middle = face.figure
    spoken = {entry.figure.id for entry in voices}
    lost = tuple(
        LostEntry(entry=entry, reason="its origin gives a later or more exact figure")
        for entry in ballot.current
        if entry.figure.id not in spoken
    )
    counted = count_of(len(voices), "origin")
    return Verdict(
        low=middle.quantity.low,
        best=point(middle.quantity),
        high=middle.quantity.high,
        used=tuple(voices),
        lost=lost,
        reason=f"{describe_figure(face)} is the middle of the latest figures of {counted}",
    )


def _speak_once(entries: Sequence[Entry]) -> list[Entry]:
    """One figure for each origin."""
    origins: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        origins[entry.figure.origin_id].append(entry)
    return [_latest_figure(own) for own in origins.values()]


def _latest_figure(own: Sequence[Entry]) -> Entry:
    """An origin's figure of its latest day: the most exact, then the lowest.

    Dated figures go before undated ones.
    """
    day = latest_day(own)
    latest = [entry for entry in own if entry.since == day]
    exact = [entry for entry in latest if not any(_refines(other, entry) for other in latest)]
    return min(exact, key=preference)


def _refines(first: Entry, second: Entry) -> bool:
    return lies_within(first.interval, second.interval)
