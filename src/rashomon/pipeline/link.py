"""Link the events of a casebook to incidents, around what came or changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.pipeline.review import all_items

if TYPE_CHECKING:
    from rashomon.linking import Constraints, Grouping
    from rashomon.store import Batch


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentChange:
    """The events of an incident before and after linking; they differ.

    Attributes:
        id: The incident.
        before: Its events, sorted; empty when it is new.
        after: Its events, sorted; empty when it is no more.
    """

    id: str
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkChange:
    """What linking changed.

    Attributes:
        incidents: New, changed and gone incidents, sorted by id.
        n_unchanged: How many other incidents the casebook has.
    """

    incidents: tuple[IncidentChange, ...] = ()
    n_unchanged: int

    @property
    def new(self) -> tuple[str, ...]:
        """Ids of incidents that were not there, sorted."""
        return tuple(one.id for one in self.incidents if not one.before)

    @property
    def changed(self) -> tuple[str, ...]:
        """Ids of incidents that are there with other events than before, sorted."""
        return tuple(one.id for one in self.incidents if one.before and one.after)

    @property
    def gone(self) -> tuple[str, ...]:
        """Ids of incidents that are no more, sorted."""
        return tuple(one.id for one in self.incidents if not one.after)


def relink(
    batch: Batch, event_ids: Collection[str], constraints: Constraints | None = None
) -> LinkChange:
    """Form the incidents around some events anew; those that go on keep their ids.

    A casebook whose incidents were formed by another version of linking is linked as a whole, from
    its readings: what the other version noted of the events may not be what this one would.

    Args:
        batch: The casebook being written to; the events are in it.
        event_ids: Events that are new or changed, or that a decision names which was made or
            undone; none is fine.
        constraints: All that people decided on incidents, not only what is new; None is nothing.
    """
    from rashomon.linking import (
        NO_CONSTRAINTS,
        found_grouping,
        keep_ids,
        linking_version,
        regroup,
    )

    touched = set(event_ids)
    if batch.take_up_linking(linking_version()):
        touched.update(batch.file_anew(all_items(batch.journal)))
    if not touched:
        return LinkChange(n_unchanged=batch.n_incidents())
    found = regroup(batch.events(), touched, constraints or NO_CONSTRAINTS)
    groupings = [found_grouping(group) for group in found.groups]
    events = {event_id for grouping in groupings for event_id in grouping.event_ids}
    after = keep_ids(groupings, found.before, batch.former_ids(events))
    batch.replace_incidents(found.before, after)
    changes = tuple(_changes(found.before, after))
    n_there = sum(bool(change.after) for change in changes)
    return LinkChange(incidents=changes, n_unchanged=batch.n_incidents() - n_there)


def _changes(before: Iterable[Grouping], after: Iterable[Grouping]) -> Iterable[IncidentChange]:
    once = {incident.id: incident.event_ids for incident in before}
    now = {incident.id: incident.event_ids for incident in after}
    for incident_id in sorted({*once, *now}):
        change = IncidentChange(
            id=incident_id, before=once.get(incident_id, ()), after=now.get(incident_id, ())
        )
        if change.before != change.after:
            yield change
