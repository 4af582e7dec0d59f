"""All changes between two states of one incident."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from rashomon.changes.about import about_changes
from rashomon.changes.blame import blame_changes, grade_changes
from rashomon.changes.estimates import estimate_changes
from rashomon.changes.figures import figure_changes
from rashomon.changes.members import member_changes, origin_changes
from rashomon.changes.relations import relation_changes
from rashomon.changes.review import review_changes
from rashomon.changes.words import count_of
from rashomon.model import Change, ChangeKind, Incident

NO_REASONS: Mapping[str, str] = MappingProxyType({})


def explain_change(
    before: Incident | None,
    after: Incident | None,
    *,
    reasons: Mapping[str, str] = NO_REASONS,
) -> tuple[Change, ...]:
    """What came, what went, what moved, and why; empty when nothing did.

    Claims, documents and events come first, then what they brought about: figures, relations,
    origins, estimates. Ids of incidents are not compared.

    Args:
        before: The incident as it was; None when it did not exist.
        after: The incident as it is; None when it exists no longer.
        reasons: For events that joined or left, why, in a few words; events not among them get a
            plain sentence.
    """
    if after is None:
        return () if before is None else (_ended(before, reasons),)
    changes = (
        *(() if before is not None else (_founded(after),)),
        *member_changes(before, after, reasons),
        *review_changes(before, after),
        *figure_changes(before, after),
        *relation_changes(before, after),
        *origin_changes(before, after),
        *estimate_changes(before, after),
        *blame_changes(before, after),
        *about_changes(before, after),
        *grade_changes(before, after),
    )
    return tuple(sorted(changes, key=_order))


_PLACES = {kind: place for place, kind in enumerate(ChangeKind)}


def _order(change: Change) -> int:
    """By kind, in the order of the list of kinds; within a kind as they were found."""
    return _PLACES[change.kind]


def _founded(after: Incident) -> Change:
    documents = count_of(len(after.documents), "document")
    return Change(
        kind=ChangeKind.FOUNDED,
        after=after.sub_type or after.type,
        reason=f"new incident, told by {documents}",
    )


def _ended(before: Incident, reasons: Mapping[str, str]) -> Change:
    told = {reasons[event_id]: None for event_id in before.event_ids if event_id in reasons}
    return Change(
        kind=ChangeKind.ENDED,
        before=before.sub_type or before.type,
        reason="; ".join(told) or "its events belong to other incidents now",
    )
