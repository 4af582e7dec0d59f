"""Corrected claims and events: the machine's record with a person's values in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from rashomon.errors import UnusableDecision
from rashomon.model import (
    Claim,
    Event,
    Hedge,
    Quantity,
    Span,
    Value,
    as_json_value,
    from_json_value,
)
from rashomon.review.fields import CLAIM_FIELDS, EVENT_FIELDS, read_value

RecordT = TypeVar("RecordT", Claim, Event)
Values = Mapping[str, Value]
"""New values by field."""

_PARTS = frozenset({"toll", "responsibility", "ceasefire", "territory", "access"})
"""Parts that a claim has or has not by its kind; no correction makes one."""

_RANGES = {
    "place.lat": (-90, 90),
    "place.lon": (-180, 180),
    "place.precision": (1, 7),
    "time.precision": (1, 5),
}
"""Least and greatest value; precisions are those of UCDP, see :class:`rashomon.model.Location`."""

_OWN_VOICE: Mapping[str, Any] = {
    "speaker": None, "speaker_resolved": True, "relays": [], "cue": None, "quotation": "none",
}  # fmt: skip
"""A claim that cites nobody."""


def correct_claim(claim: Claim, values: Values, text: str) -> Claim:
    """The claim with these values.

    A new low or high bound without a new hedge or wording brings those that say just that; a name
    for a speaker who was cited but not named settles who it is.

    Args:
        claim: The machine's claim.
        values: By field of :data:`CLAIM_FIELDS`.
        text: The document's text, in which new names are looked for.

    Raises:
        UnusableDecision: A field is not there to be corrected, or a value cannot stand in it.
    """
    _check(claim, values, CLAIM_FIELDS)
    written = as_json_value(claim)
    _put_all(written, values, _Anchor(text, claim.speaker or claim.evidence))
    if "speaker.name" in values:
        written |= {"speaker_resolved": True} if values["speaker.name"] is not None else _OWN_VOICE
    if written["toll"] is not None:
        _fit_toll(written["toll"], values)
    return _made(written, claim)


def correct_event(event: Event, values: Values, text: str) -> Event:
    """The event with these values; see :func:`correct_claim` and :data:`EVENT_FIELDS`."""
    _check(event, values, EVENT_FIELDS)
    written = as_json_value(event)
    _put_all(written, values, _Anchor(text, event.trigger))
    return _made(written, event)


class _Anchor:
    """Where a part stands in the text that a person adds to a record."""

    def __init__(self, text: str, near: Span) -> None:
        self._text = text
        self._near = near

    def span(self, words: Value) -> dict[str, Any]:
        """The words where the text has them nearest, else the stretch that the record has."""
        found = self._nearest(words) if isinstance(words, str) and words else None
        near = self._near
        start, end = (near.start, near.end) if found is None else found
        return {"start": start, "end": end, "text": self._text[start:end]}

    def _nearest(self, words: str) -> tuple[int, int] | None:
        before = self._text.rfind(words, 0, self._near.end)
        after = self._text.find(words, self._near.start)
        places = [start for start in (before, after) if start >= 0]
        if not places:
            return None
        start = min(places, key=lambda place: abs(place - self._near.start))
        return start, start + len(words)


def _check(record: Claim | Event, values: Values, known: tuple[str, ...]) -> None:
    for field in values:
        if field not in known:
            raise UnusableDecision(
                record.id, f"there is no {field} to correct; there are: {', '.join(known)}"
            )
        part = field.partition(".")[0]
        if part in _PARTS and getattr(record, part) is None:
            raise UnusableDecision(record.id, f"it has no {part}, so {field} cannot be corrected")


def _put_all(written: dict[str, Any], values: Values, anchor: _Anchor) -> None:
    """Put the values where they belong; names first, since a name may make its part."""
    for field in sorted(values, key=lambda one: (not one.endswith(".name"), one)):
        *parts, last = field.split(".")
        holder = written
        for part in parts:
            if holder[part] is None:
                holder[part] = _new_part(values, field, anchor)
            holder = holder[part]
        holder[last] = values[field]
    for field, value in values.items():
        if field.endswith(".name") and value is None:
            _empty(written, field.removesuffix(".name").split("."))


def _new_part(values: Values, field: str, anchor: _Anchor) -> dict[str, Any]:
    """A speaker, actor, place or time where the machine had none."""
    name = values.get(f"{field.rpartition('.')[0]}.name")
    span = anchor.span(name)
    return span if field.startswith("time.") else span | {"name": name or span["text"]}


def _empty(written: dict[str, Any], path: list[str]) -> None:
    *parts, last = path
    holder = written
    for part in parts:
        holder = holder[part]
    holder[last] = None


def _fit_toll(toll: dict[str, Any], values: Values) -> None:
    """Hedge, precision and words of a figure whose bounds are corrected."""
    if not {"toll.low", "toll.high"} & values.keys():
        return
    low, high = toll["low"], toll["high"]
    if "toll.approx" not in values:
        toll["approx"] = False
    if "toll.relation" not in values:
        toll["relation"] = _hedge(low, high, is_about=toll["approx"])
    if "toll.text" not in values:
        toll["text"] = figure_text(low, high, is_about=toll["approx"])


def _hedge(low: int | None, high: int | None, *, is_about: bool) -> Hedge:
    if low is None:
        return Hedge.AT_MOST
    if high is None:
        return Hedge.AT_LEAST
    if low != high:
        return Hedge.RANGE
    return Hedge.ABOUT if is_about else Hedge.EXACT


def figure_text(low: int | None, high: int | None, *, is_about: bool = False) -> str:
    """Bounds in words: "63", "60-63", "at least 60", "up to 80", "about 60"."""
    if low is None:
        bounds = f"up to {high}"
    elif high is None:
        bounds = f"at least {low}"
    else:
        bounds = str(low) if low == high else f"{low}-{high}"
    return f"about {bounds}" if is_about else bounds


def _made(written: dict[str, Any], machine: RecordT) -> RecordT:
    try:
        made = from_json_value(written, type(machine))
        _check_values(made)
    except ValueError as error:
        reason = f"the values do not fit: {error}; `rashomon schema` has those of each field"
        raise UnusableDecision(machine.id, reason) from error
    return made


def _check_values(record: Claim | Event) -> None:
    """Refuse values of the right type that cannot be.

    Raises:
        ValueError: Bounds or days are in the wrong order, or a number is outside of its range.
    """
    if isinstance(record, Claim):
        if (toll := record.toll) is not None:
            if toll.low is not None and toll.high is not None and toll.low > toll.high:
                raise ValueError(f"low {toll.low} is above high {toll.high}, so give both")
            Quantity(relation=toll.relation, low=toll.low, high=toll.high, approx=toll.approx)
        return
    for field, (least, most) in _RANGES.items():
        value = read_value(record, field)
        if isinstance(value, int | float) and not least <= value <= most:
            raise ValueError(f"{field} is {value}, not within {least} to {most}")
    time = record.time
    if time is not None and time.earliest and time.latest and time.earliest > time.latest:
        raise ValueError("the last day lies before the first")
