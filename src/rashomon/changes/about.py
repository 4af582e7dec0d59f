"""Place, time and type of the incident, where they moved."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.model import Change, ChangeKind, Incident, Location, Period


def about_changes(before: Incident | None, after: Incident) -> Iterator[Change]:
    """What the incident's events now tell together of where, when and what."""
    if before is None:
        return
    pairs = (
        (ChangeKind.PLACE_MOVED, _place_words(before.place), _place_words(after.place)),
        (ChangeKind.TIME_MOVED, _time_words(before.time), _time_words(after.time)),
        (ChangeKind.TYPE_MOVED, before.sub_type or before.type, after.sub_type or after.type),
    )
    for kind, was, now in pairs:
        if was != now:
            yield Change(kind=kind, before=was, after=now, reason=_REASONS[kind])


_REASONS = {
    ChangeKind.PLACE_MOVED: "the most exact place that all its events agree on",
    ChangeKind.TIME_MOVED: "the days that its events share, or that hold all of them",
    ChangeKind.TYPE_MOVED: "the type of most of its events",
}


def _place_words(place: Location | None) -> str | None:
    if place is None:
        return None
    parts = dict.fromkeys(part for part in (place.name, place.admin1, place.country) if part)
    return ", ".join(parts)


def _time_words(time: Period | None) -> str | None:
    if time is None:
        return None
    first = "?" if time.earliest is None else time.earliest.isoformat()
    last = "?" if time.latest is None else time.latest.isoformat()
    return first if first == last else f"{first} to {last}"
