"""Groupings of events and the ids that they keep."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from rashomon.model import content_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """The events that are one incident.

    Attributes:
        id: The incident's id.
        event_ids: Its events, sorted; never empty.
    """

    id: str
    event_ids: tuple[str, ...]


def found_grouping(event_ids: Iterable[str]) -> Grouping:
    """A new incident of these events, named after the smallest event id."""
    ordered = tuple(sorted(event_ids))
    return Grouping(id=content_id("i", ordered[0]), event_ids=ordered)


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerIds:
    """What is known of ids beside those of the incidents that are formed anew.

    Attributes:
        by_event: For an event that an incident which is no more is found by (see
            :class:`Redirect`), that incident's id.
        is_taken: Whether an id is that of another incident, or of one that is no more.
    """

    by_event: Mapping[str, str] = field(default_factory=dict)
    is_taken: Callable[[str], bool] = lambda _: False


NO_FORMER_IDS = FormerIds()


def keep_ids(
    groupings: Iterable[Grouping],
    existing: Iterable[Grouping],
    former: FormerIds = NO_FORMER_IDS,
) -> tuple[Grouping, ...]:
    """The groupings with the ids of the incidents that they go on, sorted by id.

    An incident goes on in the grouping that holds its founding event: the one its id was made
    from. If two incidents became one, the id of that with more of the grouping's events stays.
    If an incident's founding event went with another id, its id stays with the grouping that
    holds most of its events, unless that has one already. Ties go to the smaller id. A grouping
    that has no id by then takes back that of an incident which was once merged into another, if
    it holds the event by which that is found. Every other grouping is a new incident; ids of
    incidents that are no more are not given to new ones.
    """
    fresh = tuple(sorted(groupings, key=lambda grouping: grouping.id))
    incidents = {incident.id: incident for incident in existing}
    incident_of = {event: one.id for one in incidents.values() for event in one.event_ids}
    founder_of = {incident.id: founding_event(incident) for incident in incidents.values()}
    kept = _kept_by_founder(fresh, incident_of, founder_of)
    kept |= _kept_by_most(fresh, incident_of, kept)
    kept |= _taken_back(fresh, kept, former)
    named = [replace(one, id=kept[one.id]) for one in fresh if one.id in kept]
    taken = {one.id for one in named}

    def is_taken(incident_id: str) -> bool:
        return incident_id in taken or former.is_taken(incident_id)

    named += [_with_free_id(one, is_taken) for one in fresh if one.id not in kept]
    return tuple(sorted(named, key=lambda grouping: grouping.id))


def _taken_back(
    groupings: Iterable[Grouping], kept: Mapping[str, str], former: FormerIds
) -> dict[str, str]:
    back = {}
    for grouping in groupings:
        held = [former.by_event[one] for one in grouping.event_ids if one in former.by_event]
        if held and grouping.id not in kept:
            back[grouping.id] = min(held)
    return back


def _with_free_id(grouping: Grouping, is_taken: Callable[[str], bool]) -> Grouping:
    """The grouping, renamed if its id went on without the event that it was made from."""
    free = grouping.id
    while is_taken(free):
        free = content_id("i", grouping.event_ids[0], free)
    return replace(grouping, id=free)


def founding_event(incident: Grouping) -> str | None:
    """The event that an id was made from; None when the incident holds it no longer."""
    return next(
        (event for event in incident.event_ids if content_id("i", event) == incident.id), None
    )


def _kept_by_founder(
    groupings: Iterable[Grouping],
    incident_of: Mapping[str, str],
    founder_of: Mapping[str, str | None],
) -> dict[str, str]:
    kept = {}
    for grouping in groupings:
        held = set(grouping.event_ids)
        shares = _shares(grouping, incident_of)
        founded = [incident for incident in shares if founder_of[incident] in held]
        if founded:
            kept[grouping.id] = min(founded, key=lambda one: (-shares[one], one))
    return kept


def _kept_by_most(
    groupings: Iterable[Grouping], incident_of: Mapping[str, str], kept: Mapping[str, str]
) -> dict[str, str]:
    """Ids left over, each to the grouping with most of its events that has no id yet."""
    taken = set(kept.values())
    wishes = sorted(
        (-share, incident, grouping.id)
        for grouping in groupings
        if grouping.id not in kept
        for incident, share in _shares(grouping, incident_of).items()
        if incident not in taken
    )
    given: dict[str, str] = {}
    for _, incident, grouping_id in wishes:
        if grouping_id not in given and incident not in given.values():
            given[grouping_id] = incident
    return given


def _shares(grouping: Grouping, incident_of: Mapping[str, str]) -> Counter[str]:
    """How many of a grouping's events each existing incident holds."""
    return Counter(incident_of[event] for event in grouping.event_ids if event in incident_of)
