"""The rule ``hierarchy``: what the first of the user's kinds of speakers says."""

from __future__ import annotations

from rashomon.ledger.figures import Entry
from rashomon.ledger.phrases import describe_figure
from rashomon.ledger.quantities import point
from rashomon.ledger.rules.settings import OWN_VOICE, UNKNOWN_KIND
from rashomon.ledger.rules.verdict import (
    Ballot,
    LostEntry,
    Verdict,
    choose_most_backed,
    highest_given,
    list_ties,
    lowest_given,
)


def decide_hierarchy(ballot: Ballot) -> Verdict:
    """The figures of the first kind of speaker that gives any, with the range that they leave.

    Among several, the best is the one with the most origins of that kind. Figures of later kinds
    are lost, however many origins they have or exact they are. Kinds that the settings leave out
    count alike, after all others.
    """
    settings = ballot.settings
    figures = ballot.current + ballot.vague
    ranks = [settings.rank_of(_kind(entry)) for entry in figures]
    first = min(ranks)
    used = tuple(e for e, rank in zip(figures, ranks, strict=True) if rank == first)
    choice = choose_most_backed(used, settings)
    best = choice.chosen.face
    lost = tuple(
        LostEntry(entry=entry, reason=f"{_words(entry)} comes after {_words(best)} in the order")
        for entry, rank in zip(figures, ranks, strict=True)
        if rank != first
    )
    return Verdict(
        low=lowest_given(used),
        best=point(best.figure.quantity),
        high=highest_given(used),
        used=used,
        lost=lost,
        reason=(
            f'{describe_figure(best)} is given by a speaker of the kind "{_words(best)}", '
            f"the first in the order that gives a figure{list_ties(choice)}"
        ),
    )


def _kind(entry: Entry) -> str:
    if entry.is_own_voice:
        return OWN_VOICE
    return entry.kind or UNKNOWN_KIND


def _words(entry: Entry) -> str:
    return _kind(entry).replace("_", " ")
