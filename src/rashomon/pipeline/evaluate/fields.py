"""What of a claim is compared, field by field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rashomon.model import Claim, Event, Reading, as_json_value
from rashomon.pipeline.evaluate.records import FieldChange

_OF_EVERY_CLAIM = (
    "speaker",
    "speaker_resolved",
    "relays",
    "cue",
    "quotation",
    "stance",
    "modality",
)
_OF_A_FIGURE = ("text", "relation", "low", "high", "approx")
_OFFSETS = frozenset({"start", "end"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedClaim:
    """A claim with what is compared of it.

    Attributes:
        claim: The claim.
        fields: See :func:`claim_fields`.
    """

    claim: Claim
    fields: Mapping[str, Any]


def compared_claims(reading: Reading, *, events: bool = False) -> list[ComparedClaim]:
    """The claims of a reading, in its order, with the fields to compare.

    Args:
        reading: The reading.
        events: Compare also the event that each claim speaks of, with its place and time.
    """
    known = {event.id: event for event in reading.events}
    compared = []
    for claim in reading.claims:
        fields = claim_fields(claim)
        if events:
            fields |= event_fields(known.get(claim.event_id or ""))
        compared.append(ComparedClaim(claim=claim, fields=fields))
    return compared


def claim_fields(claim: Claim) -> dict[str, Any]:
    """Everything that a claim says, by the name of the field, as JSON holds it.

    ``toll.figure`` holds the words and bounds of a toll together; ``toll.status`` and the like are
    fields of the contract. Ids are left out, and offsets of all but the evidence: who is cited
    counts, not at which mention.
    """
    told = as_json_value(claim)
    fields = {"evidence": told["evidence"]}
    fields |= {name: _without_offsets(told[name]) for name in _OF_EVERY_CLAIM}
    return fields | _own_fields(claim.kind, _without_offsets(told.get(claim.kind)))


def event_fields(event: Event | None) -> dict[str, Any]:
    """What an event is, where and when: ``event``, ``event.place`` and ``event.time``."""
    if event is None:
        return {"event": None, "event.place": None, "event.time": None}
    return {
        "event": {"type": event.type.value, "sub_type": event.sub_type},
        "event.place": _without_offsets(as_json_value(event.place)),
        "event.time": _without_offsets(as_json_value(event.time)),
    }


def field_changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[FieldChange, ...]:
    """The fields whose values differ, in the order of the fields.

    A field that one side lacks is None there.
    """
    names = dict.fromkeys([*before, *after])
    return tuple(
        FieldChange(field=name, before=before.get(name), after=after.get(name))
        for name in names
        if before.get(name) != after.get(name)
    )


def _own_fields(kind: str, record: dict[str, Any] | None) -> dict[str, Any]:
    """The fields that only claims of this kind have."""
    if record is None:
        return {}
    own = {}
    if kind == "toll":
        own["toll.figure"] = {name: record.pop(name) for name in _OF_A_FIGURE}
    return own | {f"{kind}.{name}": value for name, value in record.items()}


def _without_offsets(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            name: _without_offsets(part) for name, part in value.items() if name not in _OFFSETS
        }
    if isinstance(value, list | tuple):
        return tuple(map(_without_offsets, value))
    return value
