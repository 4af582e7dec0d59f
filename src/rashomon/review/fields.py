"""Fields of claims and events that people may correct, under their names in the contract."""

from __future__ import annotations

from enum import Enum
from typing import Any

from rashomon.model import Claim, Event, Value, as_json_value

CLAIM_FIELDS = (
    "stance",
    "modality",
    "event_id",
    "speaker.name",
    "speaker.actor_id",
    "speaker.kind",
    "toll.status",
    "toll.group",
    "toll.group_code",
    "toll.side",
    "toll.relation",
    "toll.low",
    "toll.high",
    "toll.approx",
    "toll.scope",
    "toll.as_of",
    "toll.text",
    "responsibility.stance",
    "responsibility.actor.name",
    "responsibility.actor.actor_id",
    "ceasefire.status",
    "ceasefire.since",
    "territory.change",
    "territory.actor.name",
    "territory.actor.actor_id",
    "access.status",
    "access.actor.name",
    "access.actor.actor_id",
)
"""What of a claim can be corrected; its kind and evidence cannot, as they make it that claim."""

EVENT_FIELDS = (
    "type",
    "sub_type",
    "place.name",
    "place.country",
    "place.admin1",
    "place.lat",
    "place.lon",
    "place.geonames_id",
    "place.precision",
    "time.earliest",
    "time.latest",
    "time.precision",
)
"""What of an event can be corrected."""


def read_value(record: Claim | Event, field: str) -> Value:
    """What a record has in a field, as it is printed; None where it or its part is empty."""
    held: Any = record
    for part in field.split("."):
        held = None if held is None else getattr(held, part)
    if held is None or (isinstance(held, str | int | float) and not isinstance(held, Enum)):
        return held
    printed: Value = as_json_value(held)
    return printed
