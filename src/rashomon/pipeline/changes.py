"""The change log: written with each batch, replayed for one incident or all."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import inf
from typing import TYPE_CHECKING

from rashomon.model import ChangeCause, ChangeEntry
from rashomon.pipeline.incidents import assemble_from, whereabouts_in
from rashomon.pipeline.link import IncidentChange

if TYPE_CHECKING:
    from rashomon.linking import Comparison, Profile
    from rashomon.store import Batch

MAX_COMPARED = 40
"""Events of an incident with which one that joins it is compared for the reason: enough to find a
good one, and an incident of a thousand reports costs no more than one of forty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchCause:
    """What made a batch of changes.

    Attributes:
        cause: What was done.
        decision_ids: The decisions that did it; none when documents were added.
        links: The two documents of each link of lineage that was found with it.
        at: When, UTC; None when nobody told it.
    """

    cause: ChangeCause
    decision_ids: tuple[str, ...] = ()
    links: frozenset[tuple[str, str]] = frozenset()
    at: datetime | None = None


def record_changes(
    batch: Batch,
    linked: Sequence[IncidentChange],
    cause: BatchCause,
    *,
    touched: Collection[str] = (),
) -> tuple[ChangeEntry, ...]:
    """Compare incidents as they were and as they are, and write what changed to the log.

    Only the incidents named are put together, so the cost goes with what the batch touched.

    Args:
        batch: The casebook, with documents, decisions and incidents as they are now.
        linked: Incidents whose events are others than before.
        cause: What was done.
        touched: Further incidents in which a claim or an event may say something else now, or
            go back to another origin.

    Returns:
        The entries written, by incident; incidents in which nothing changed have none.
    """
    journal = batch.journal
    number = journal.next_batch()
    changed = {change.id: change for change in linked}
    for incident_id, event_ids in journal.events_of(sorted(set(touched) - set(changed))).items():
        changed[incident_id] = IncidentChange(id=incident_id, before=event_ids, after=event_ids)
    moves = _Moves(changed.values())
    found = (
        _entry(batch, changed[incident_id], number, cause, moves) for incident_id in sorted(changed)
    )
    entries = tuple(entry for entry in found if entry is not None)
    journal.append_changes(entries)
    return entries


class _Moves:
    """Where events were before a batch and where they are after it."""

    def __init__(self, changes: Iterable[IncidentChange]) -> None:
        listed = tuple(changes)
        self._was = {event: change.id for change in listed for event in change.before}
        self._is = {event: change.id for change in listed for event in change.after}

    def came_from(self, event_id: str) -> str | None:
        """The incident that it left; None when it is new or stayed."""
        was = self._was.get(event_id)
        return None if was == self._is.get(event_id) else was

    def went_to(self, event_id: str) -> str | None:
        """The incident that it joined; None when it is in none or stayed."""
        now = self._is.get(event_id)
        return None if now == self._was.get(event_id) else now


def _entry(
    batch: Batch, change: IncidentChange, number: int, cause: BatchCause, moves: _Moves
) -> ChangeEntry | None:
    from rashomon.changes import explain_change

    journal = batch.journal
    before = (
        assemble_from(
            journal,
            change.id,
            change.before,
            without=cause.decision_ids,
            without_links=cause.links,
        )
        if change.before
        else None
    )
    after = assemble_from(journal, change.id, change.after) if change.after else None
    reasons = _join_reasons(batch, change, moves) | _leave_reasons(change, moves)
    changes = explain_change(before, after, reasons=reasons)
    if not changes:
        return None
    return ChangeEntry(
        batch=number,
        incident_id=change.id,
        cause=cause.cause,
        decision_ids=cause.decision_ids,
        at=cause.at,
        changes=changes,
    )


def _leave_reasons(change: IncidentChange, moves: _Moves) -> dict[str, str]:
    left = set(change.before) - set(change.after)
    found = ((event_id, moves.went_to(event_id)) for event_id in sorted(left))
    return {event_id: f"it belongs to {where} now" for event_id, where in found if where}


def _join_reasons(batch: Batch, change: IncidentChange, moves: _Moves) -> dict[str, str]:
    """For each event that joined, where it came from and how it agrees with another one."""
    joined = sorted(set(change.after) - set(change.before))
    if not joined:
        return {}
    profiles = batch.events().profiles(change.after) if len(change.after) > 1 else {}
    reasons = {}
    for event_id in joined:
        came_from = moves.came_from(event_id)
        parts = [f"it was part of {came_from}"] if came_from else []
        parts += _agreement(event_id, profiles)
        reasons[event_id] = "; ".join(parts) or "the first event of the incident"
    return reasons


def _agreement(event_id: str, profiles: Mapping[str, Profile]) -> list[str]:
    """What speaks most for it: the parts of its best comparison, the strongest first."""
    from rashomon.linking import compare_items

    others = [one for one in sorted(profiles) if one != event_id][:MAX_COMPARED]
    if not others:
        return []
    compared = [(compare_items(profiles[event_id], profiles[other]), other) for other in others]
    best, other = min(compared, key=_best_first)
    parts = sorted(best.parts, key=lambda part: -part.points)
    told = [part.reason for part in parts if part.points > 0]
    if not best.joins:
        told = ["people or a chain of other reports hold it there"]
    return [f"with {other}: {', '.join(told)}"]


def _best_first(compared: tuple[Comparison, str]) -> tuple[float, str]:
    points = compared[0].points
    return inf if points is None else -points, compared[1]


def read_log(location: str, incident_id: str | None = None) -> tuple[ChangeEntry, ...]:
    """The entries of the change log in their order: of one incident, or of all.

    Args:
        location: The casebook, a path or a database URL.
        incident_id: The incident's id, or a beginning of it. The entries of incidents that were
            merged into it are among them; the id of one that is no more leads to what it is now.

    Raises:
        CasebookError: There is no such casebook, or it cannot be read.
        NotInCasebook: No incident has or had the id, or several ids begin so.
    """
    from rashomon.store import Casebook

    with Casebook.open(location) as casebook, casebook.journal() as journal:
        if incident_id is None:
            return journal.changes()
        now = whereabouts_in(journal, incident_id, location).now
        return journal.changes((now, *journal.former_names(now)))
