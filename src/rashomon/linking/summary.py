"""An incident's type, place and time, as its events tell them together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from rashomon.gazetteer import load_countries
from rashomon.gazetteer.places.precision import ADMIN1_PRECISION, COUNTRY_PRECISION
from rashomon.linking.items import LinkItem
from rashomon.linking.parts import where
from rashomon.linking.profile import profile_item
from rashomon.model import Event, EventType, Location, Period, date_precision


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentType:
    """ACLED type and sub-type; the sub-type is None when no event has one."""

    type: EventType
    sub_type: str | None


def incident_type(events: Sequence[Event]) -> IncidentType:
    """The type of most events, and the sub-type of most that have one; ties by name.

    Raises:
        ValueError: There is no event.
    """
    kind = _most_frequent(event.type for event in events)
    if kind is None:
        raise ValueError("an incident has at least one event")
    sub_types = (event.sub_type for event in events if event.type is kind and event.sub_type)
    return IncidentType(type=EventType(kind), sub_type=_most_frequent(sub_types))


def _most_frequent(names: Iterable[str]) -> str | None:
    counts = Counter(names)
    return min(counts, key=lambda name: (-counts[name], name), default=None)


def incident_time(events: Sequence[Event]) -> Period | None:
    """The days that all dated events share, else the stretch that holds all of them.

    None when no event has both ends. The precision is that of the result's length.
    """
    known = [
        (event.time.earliest, event.time.latest)
        for event in events
        if event.time and event.time.earliest and event.time.latest
    ]
    if not known:
        return None
    starts, ends = [start for start, _ in known], [end for _, end in known]
    if max(starts) <= min(ends):
        return _period(max(starts), min(ends))
    return _period(min(starts), max(ends))


def _period(earliest: date, latest: date) -> Period:
    precision = date_precision((latest - earliest).days + 1)
    return Period(earliest=earliest, latest=latest, precision=precision)


def incident_place(events: Sequence[Event]) -> Location | None:
    """The most exact location that all placed events agree on, coarser when they conflict.

    Conflicting places leave the first-order division that they share, else the country, else
    nothing; such a coarser location carries no point.
    """
    places = [event.place.location for event in events if event.place]
    agreed = [place for place in places if all(_agree(place, other) for other in places)]
    if agreed:
        return min(agreed, key=lambda place: _exactness(place, agreed))
    return _common_division(places) or _common_country(places)


def _exactness(place: Location, among: Sequence[Location]) -> tuple[float, int, str, str]:
    """Most exact first, then the name most used, then by name; unresolved before a country."""
    precision = COUNTRY_PRECISION - 0.5 if place.precision is None else place.precision
    named = sum(other.name == place.name for other in among)
    return precision, -named, place.name, repr(place)


def _agree(one: Location, other: Location) -> bool:
    """Whether linking would hold both for places of one incident."""
    level = where.level(profile_item(_item(one)), profile_item(_item(other)))
    return level not in where.VETOES


def _item(place: Location) -> LinkItem:
    return LinkItem(
        event_id="",
        document_id="",
        type=EventType.STRATEGIC,
        country=place.country,
        admin1=place.admin1,
        place_name=place.name,
        lat=place.lat,
        lon=place.lon,
        place_precision=place.precision,
    )


def _common_division(places: Sequence[Location]) -> Location | None:
    finer = [place for place in places if (place.precision or 0) < COUNTRY_PRECISION]
    divisions = {(place.country, place.admin1) for place in finer}
    if len(divisions) != 1:
        return None
    country, admin1 = divisions.pop()
    if admin1 is None:
        return None
    return Location(name=admin1, country=country, admin1=admin1, precision=ADMIN1_PRECISION)


def _common_country(places: Sequence[Location]) -> Location | None:
    countries = {place.country for place in places}
    if len(countries) != 1 or None in countries:
        return None
    code = str(countries.pop())
    country = load_countries().by_iso2(code)
    name = country.name if country else code
    return Location(name=name, country=code, precision=COUNTRY_PRECISION)
