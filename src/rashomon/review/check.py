"""What makes a decision unusable, as far as the list of decisions alone tells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rashomon.errors import UnusableDecision
from rashomon.model import Decision, DecisionKind, Ruling
from rashomon.review.standing import in_force, undone_by

_NEEDS = {
    DecisionKind.ACCEPT: ("claim_ids",),
    DecisionKind.REJECT: ("claim_ids",),
    DecisionKind.CORRECT: ("corrections",),
    DecisionKind.MERGE: ("event_ids",),
    DecisionKind.SPLIT: ("event_ids", "apart_from"),
    DecisionKind.SET_ACTOR: ("speaker", "corrections"),
    DecisionKind.COPIES: ("document_ids",),
    DecisionKind.NOT_COPIES: ("document_ids",),
    DecisionKind.UNDO: ("undoes",),
}
"""What each kind must name."""

_PAIRED = {
    DecisionKind.MERGE: "event_ids",
    DecisionKind.COPIES: "document_ids",
    DecisionKind.NOT_COPIES: "document_ids",
}
"""Kinds that are about several records of one sort."""


def check_ruling(ruling: Ruling) -> None:
    """Refuse a ruling that does not name what its kind is about.

    Raises:
        UnusableDecision: Something is missing, or only one record is named where two are needed.
    """
    for part in _NEEDS[ruling.kind]:
        if not getattr(ruling, part):
            raise UnusableDecision(ruling.kind, f"it names no {part.replace('_', ' ')}")
    paired = _PAIRED.get(ruling.kind)
    if paired is not None and len(set(getattr(ruling, paired))) < 2:
        raise UnusableDecision(ruling.kind, f"it needs two different {paired.replace('_', ' ')}")
    if both := set(ruling.event_ids) & set(ruling.apart_from):
        raise UnusableDecision(min(both), "it cannot leave the incident and stay in it")


def check_undo(undoes: str, known: Iterable[Decision]) -> None:
    """Refuse to take back what is not there or is taken back already.

    Raises:
        UnusableDecision: It is so; the message names the undo that did it.
    """
    listed = {decision.id: decision for decision in known}
    if undoes not in listed:
        raise UnusableDecision(undoes, "there is no such decision; `rashomon decisions` lists them")
    if by := undone_by(listed.values()).get(undoes):
        who = listed[by].by
        reason = f"{who} has undone it already; undo {by} to bring it back"
        raise UnusableDecision(undoes, reason)


def check_copies(decisions: Sequence[Decision]) -> None:
    """Refuse documents that would copy one another in a ring.

    Raises:
        UnusableDecision: They would.
    """
    original = originals(decisions)
    for document_id in sorted(original):
        seen = [document_id]
        while (above := original.get(seen[-1])) is not None:
            if above in seen:
                reason = f"it would copy {above} and be copied by it; undo one of the two first"
                raise UnusableDecision(document_id, reason)
            seen.append(above)


def originals(decisions: Iterable[Decision]) -> dict[str, str]:
    """For each document that people call a copy, the document that it copies."""
    found: dict[str, str] = {}
    for decision in in_force(decisions):
        ruling = decision.ruling
        if ruling.kind is DecisionKind.COPIES:
            found |= dict.fromkeys(ruling.document_ids[1:], ruling.document_ids[0])
        elif ruling.kind is DecisionKind.NOT_COPIES:
            apart = set(ruling.document_ids)
            for document_id in apart & found.keys():
                if found[document_id] in apart:
                    del found[document_id]
    return found
