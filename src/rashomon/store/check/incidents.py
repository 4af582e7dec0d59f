"""Faults of incidents: every event belongs to one, and none is empty."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sqlalchemy import Connection, exists, select

from rashomon.store.check.faults import Fault
from rashomon.store.schema import event, incident, incident_event

_ID = re.compile(r"i-[0-9a-f]{16}")


def incident_faults(connection: Connection) -> Iterator[Fault]:
    """Events without an incident, incidents without an event, and ids that cannot be."""
    is_linked = exists().where(incident_event.c.event_id == event.c.id)
    for name in connection.scalars(select(event.c.id).where(~is_linked).order_by(event.c.id)):
        yield Fault(code="incident", record=name, message="the event belongs to no incident")
    has_events = exists().where(incident_event.c.incident_id == incident.c.id)
    empty = select(incident.c.id).where(~has_events)
    for name in connection.scalars(empty.order_by(incident.c.id)):
        yield Fault(code="incident", record=name, message="the incident has no event")
    for name in connection.scalars(select(incident.c.id).order_by(incident.c.id)):
        if not _ID.fullmatch(name):
            yield Fault(code="id", record=name, message="this is not the id of an incident")
