"""Link events of a casebook again, after documents came or people decided."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rashomon.linking import Constraints
    from rashomon.store import Batch


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentChange:
    """An incident whose events are others than before.

    Attributes:
        id: The incident's id.
        before: Its events before, sorted; none when it is new.
        after: Its events now, sorted; none when it is no more.
    """

    id: str
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkChange:
    """What linking again did.

    Attributes:
        incidents: Incidents that are new, changed or gone, sorted by id.
        n_unchanged: How many are as they were.
    """

    incidents: tuple[IncidentChange, ...] = ()
    n_unchanged: int


def relink(batch: Batch, event_ids: Collection[str], constraints: Constraints) -> LinkChange:
    """Group the events anew; incidents that go on keep their ids.

    Args:
        batch: The casebook being written to.
        event_ids: Events that are new, that linking sees otherwise than before, or that a
            constraint names that came or went; with none nothing is done.
        constraints: What people decided on events.
    """
    from rashomon.linking import group_events, keep_ids

    before = batch.groupings()
    if not event_ids:
        return LinkChange(n_unchanged=len(before))
    after = keep_ids(group_events(batch.link_items(), constraints), before)
    batch.save_groupings(after)
    was = {one.id: one.event_ids for one in before}
    now = {one.id: one.event_ids for one in after}
    changed = [key for key in sorted(was.keys() | now.keys()) if was.get(key) != now.get(key)]
    return LinkChange(
        incidents=tuple(
            IncidentChange(id=key, before=was.get(key, ()), after=now.get(key, ()))
            for key in changed
        ),
        n_unchanged=len(now.keys() - set(changed)),
    )
