"""Places of events: made of mentions, compared, and filled in from what stands around.

"Karsel, near Homs" has the point of Homs and precision 2; "Karsel in Homs province" the province.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from rashomon.gazetteer.places.distance import great_circle_km
from rashomon.gazetteer.places.names import ARTICLES, fold_name
from rashomon.gazetteer.places.precision import (
    ADMIN1_PRECISION,
    COUNTRY_PRECISION,
    NEAR_PRECISION,
    VAGUE_PRECISION,
)
from rashomon.model import Place, PlaceMention, PlaceRole
from rashomon.reading.places.elsewhere import CLAUSE, is_elsewhere, is_inside
from rashomon.reading.places.leads import lead_word
from rashomon.reading.places.weights import gap_between
from rashomon.reading.places.words import LEAD_REACH, load_place_words

SAME_SCENE_KM = 12.0
"""Within it, a quarter or village beside a town is taken for a word for the same scene."""

UNRESOLVED_GRAIN = 2.5
"""Of a name that no list has: finer than a province, coarser than a town on the map."""

SCENE_ROLES = frozenset({PlaceRole.OTHER, PlaceRole.EVENT})
"""Roles of mentions in which something may have happened there."""

_APPOSED = frozenset({", ", " ("})


def mentions_between(places: Sequence[PlaceMention], start: int, end: int) -> list[PlaceMention]:
    """The mentions that begin in a stretch; all of them are in order."""
    first = bisect_left(places, start, key=lambda place: place.start)
    return list(places[first : bisect_left(places, end, key=lambda place: place.start)])


def as_event_place(mention: PlaceMention, country: str | None) -> Place:
    """A mention as the place of an event, with the country that its sentence gives a town."""
    return Place(
        start=mention.start,
        end=mention.end,
        text=mention.text,
        name=mention.name,
        country=mention.country or country,
        admin1=mention.admin1,
        lat=mention.lat,
        lon=mention.lon,
        geonames_id=mention.geonames_id,
        precision=mention.precision,
    )


def placed(
    text: str, places: Sequence[PlaceMention], mention: PlaceMention, start: int, end: int
) -> Place:
    """A mention as the place of an event; an unresolved one takes what its sentence says around.

    Args:
        text: The text.
        places: Its place mentions, in order.
        mention: One of them.
        start: First character of its sentence.
        end: One past its sentence's last.
    """
    inside = mentions_between(places, start, end)
    place = as_event_place(mention, country_of_town(text, inside))
    if mention.lat is not None or mention.precision is not None:
        return place
    others = [other for other in inside if _says_where(text, mention, other)]
    holder = min(others, key=lambda other: abs(other.start - mention.end), default=None)
    if holder is None:
        return _in_common_division(text, place, inside)
    return replace(
        place,
        country=holder.country,
        admin1=holder.admin1,
        lat=holder.lat,
        lon=holder.lon,
        geonames_id=holder.geonames_id,
        precision=max(NEAR_PRECISION, holder.precision or 0),
    )


def country_of_town(text: str, inside: Sequence[PlaceMention]) -> str | None:
    """The one country that a sentence's mentions name as the scene; None for none or several."""
    countries = {
        place.country
        for place in inside
        if place.precision in {COUNTRY_PRECISION, VAGUE_PRECISION}
        and (is_inside(text, place.start) or text[max(0, place.start - 2) : place.start] == ", ")
        and place.role is not PlaceRole.ACTOR
    }
    return countries.pop() if len(countries) == 1 else None


def _says_where(text: str, mention: PlaceMention, other: PlaceMention) -> bool:
    """Whether another mention, below a country, says where an unlisted one lies."""
    if other is mention or not other.country or other.role not in SCENE_ROLES:
        return False
    if (other.precision or COUNTRY_PRECISION) >= COUNTRY_PRECISION:
        return False
    gap = gap_between(text, mention, other)
    if other.start < mention.start and gap not in _APPOSED:
        return False
    if len(gap) > LEAD_REACH or CLAUSE.search(gap) or re.search(r"\band\b|[.\n]", gap):
        return False
    lead = lead_word(text, other.start)
    return lead in load_place_words().event_lead or gap in _APPOSED or lead in {"of", "from"}


def _in_common_division(text: str, place: Place, inside: Sequence[PlaceMention]) -> Place:
    """An unlisted place with the one division of all towns of its sentence, and no point."""
    found = {
        (other.country, other.admin1)
        for other in inside
        if other.admin1
        and other.role is PlaceRole.OTHER
        and lead_word(text, other.start) in load_place_words().event_lead
        and not is_elsewhere(text, other)
    }
    if len(found) != 1:
        return place
    country, admin1 = found.pop()
    return replace(place, country=country, admin1=admin1, precision=ADMIN1_PRECISION)


def grain(place: Place | None) -> float:
    """How fine a place is, smaller is finer; none at all is coarsest."""
    return 99.0 if place is None else (place.precision or UNRESOLVED_GRAIN)


def same_scene(left: Place | None, right: Place | None) -> bool:
    """Whether two places may be words for one scene: the same, near, or one in the other."""
    if left is None or right is None:
        return True
    if left.country and right.country and left.country != right.country:
        return False
    if _share_words(left.name, right.name) or _share_words(left.text, right.text):
        return True
    if _is_fine(left) and _is_fine(right):
        km = _distance_km(left, right)
        return km is not None and km <= SAME_SCENE_KM
    if not left.admin1 or not right.admin1:
        return True
    return left.admin1 == right.admin1


def _is_fine(place: Place) -> bool:
    return place.precision is None or place.precision < ADMIN1_PRECISION


def _share_words(left: str, right: str) -> bool:
    return bool(name_words(left) & name_words(right))


def name_words(name: str) -> frozenset[str]:
    """The folded words of a name that tell it from others: of "the city of Homs", "homs"."""
    return frozenset(fold_name(name).split()) - ARTICLES - load_place_words().name_filler


def _distance_km(left: Place, right: Place) -> float | None:
    if left.lat is None or left.lon is None or right.lat is None or right.lon is None:
        return None
    return great_circle_km(left.lat, left.lon, right.lat, right.lon)
