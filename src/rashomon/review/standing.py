"""Which decisions are in force: those that nobody has taken back."""

from __future__ import annotations

from collections.abc import Iterable

from rashomon.model import Decision, DecisionKind


def undone_by(decisions: Iterable[Decision]) -> dict[str, str]:
    """For each decision that is taken back, the last undo in force that does so.

    An undo that is itself undone takes nothing back, so its decision is in force again, at its old
    place in the list.
    """
    taken_back: dict[str, str] = {}
    for decision in sorted(decisions, key=lambda one: -one.number):
        undoes = decision.ruling.undoes
        if decision.id not in taken_back and undoes is not None:
            taken_back.setdefault(undoes, decision.id)
    return taken_back


def in_force(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions that hold, in their order, without the undos."""
    listed = tuple(decisions)
    taken_back = undone_by(listed)
    return tuple(
        decision
        for decision in sorted(listed, key=lambda one: one.number)
        if decision.id not in taken_back and decision.ruling.kind is not DecisionKind.UNDO
    )
