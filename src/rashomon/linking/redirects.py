"""Where an incident went: what leads from its id to the incidents that hold its events now.

A redirect names an event, not an incident. Events never go away, so the id leads to whatever
incident holds the event when somebody asks: also after the next merge, a split or an undo, without
a chain to follow and without anything to keep up to date.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from rashomon.linking.groupings import Grouping, founding_event


@dataclass(frozen=True, slots=True, kw_only=True)
class Redirect:
    """An event by which an incident, or a part of one, is found again.

    Attributes:
        incident_id: The incident that held the event.
        event_id: Its founding event, if it held that to the end; else the smallest of its events
            in the grouping that took most of them. For a part, the smallest event of the part.
        is_main: Whether the incident is no more and this is where it went; False for a part that
            left, whether or not the incident goes on.
    """

    incident_id: str
    event_id: str
    is_main: bool


def redirects_between(
    before: Iterable[Grouping], after: Iterable[Grouping], returned: Collection[str] = ()
) -> tuple[Redirect, ...]:
    """What leads from incidents to the ones that hold their events afterwards.

    Args:
        before: Incidents as they were.
        after: The incidents of the same events, with their ids.
        returned: Ids that were no more and are back: what goes there is itself again and leaves
            no part behind.
    """
    after = tuple(after)
    live = {incident.id for incident in after}
    now = {event_id: one.id for one in after for event_id in one.event_ids}
    return tuple(
        redirect
        for incident in sorted(before, key=lambda one: one.id)
        for redirect in _redirects_of(incident, now, is_live=incident.id in live)
        if redirect.is_main or now[redirect.event_id] not in returned
    )


def _redirects_of(
    incident: Grouping, now: Mapping[str, str], *, is_live: bool
) -> Iterator[Redirect]:
    parts: dict[str, list[str]] = {}
    for event_id in incident.event_ids:
        if event_id in now:
            parts.setdefault(now[event_id], []).append(event_id)
    founder = founding_event(incident)
    largest = min(parts, key=lambda place: (-len(parts[place]), place), default=None)
    home = now.get(founder, largest) if founder else largest
    for place, events in sorted(parts.items()):
        is_main = place == home and not is_live
        if place != incident.id:
            found_by = founder if is_main and founder in events else events[0]
            yield Redirect(incident_id=incident.id, event_id=found_by, is_main=is_main)
