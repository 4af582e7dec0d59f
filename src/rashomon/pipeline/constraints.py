"""Merges and splits by people, as linking takes them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rashomon.errors import ConstraintConflict, UnusableDecision
from rashomon.model import Decision, DecisionKind

if TYPE_CHECKING:
    from rashomon.linking import Constraints


def constraints_of(decisions: Iterable[Decision]) -> Constraints:
    """Which events belong together and which do not, by the decisions in force.

    Raises:
        UnusableDecision: One merges what another splits.
    """
    from rashomon.linking import NO_CONSTRAINTS
    from rashomon.review import in_force

    constraints = NO_CONSTRAINTS
    heard: list[Decision] = []
    for decision in in_force(decisions):
        try:
            constraints = _with(constraints, decision)
        except ConstraintConflict as conflict:
            raise _unusable(decision, heard, conflict) from conflict
        heard.append(decision)
    return constraints


def _with(constraints: Constraints, decision: Decision) -> Constraints:
    ruling = decision.ruling
    if ruling.kind is DecisionKind.MERGE:
        return constraints.add_together(ruling.event_ids)
    if ruling.kind is DecisionKind.SPLIT:
        kept = constraints.add_together(ruling.event_ids)
        return kept.add_apart(ruling.event_ids, ruling.apart_from)
    return constraints


def _unusable(
    decision: Decision, heard: Iterable[Decision], conflict: ConstraintConflict
) -> UnusableDecision:
    """One line that names the two decisions and what to do."""
    events = {conflict.left, conflict.right}
    against = [
        one
        for one in heard
        if one.ruling.kind in (DecisionKind.MERGE, DecisionKind.SPLIT)
        and one.ruling.kind is not decision.ruling.kind
        and events & {*one.ruling.event_ids, *one.ruling.apart_from}
    ]
    named = ", ".join(f"{one.id} ({one.ruling.kind} by {one.by})" for one in against)
    reason = (
        f"this {decision.ruling.kind} and {named or 'earlier decisions'} cannot both hold for "
        f"{conflict.left} and {conflict.right}; undo one of them first"
    )
    return UnusableDecision(decision.id, reason)
