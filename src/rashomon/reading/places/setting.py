"""Where a text as a whole is set: for events whose own sentence names no place.

The country in which it says twice that things happen · the province of the scenes of its beginning ·
the place that its title names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from rashomon.gazetteer import load_countries
from rashomon.gazetteer.places.names import fold_name
from rashomon.gazetteer.places.precision import (
    ADMIN1_PRECISION,
    COUNTRY_PRECISION,
    VAGUE_PRECISION,
)
from rashomon.model import Place, PlaceMention
from rashomon.reading.places.elsewhere import is_elsewhere, is_inside
from rashomon.reading.places.event_places import (
    SCENE_ROLES,
    UNRESOLVED_GRAIN,
    as_event_place,
    grain,
    name_words,
)
from rashomon.reading.places.leads import lead_word
from rashomon.reading.places.words import load_place_words

HOME_MENTIONS = 2
"""Below, an embassy or a birthplace named once was taken for the scene."""
COMMON_SHARE = 0.6
"""Of a text's scenes, those in one province, from which an event without a place lies in it."""
LEAD_CHARACTERS = 600
"""A headline and the first paragraphs: scenes there are those that the text is about."""

Division = tuple[str | None, str | None]
"""Country and first-order division."""


def home_country(places: Sequence[PlaceMention], text: str) -> PlaceMention | None:
    """The country in which a text is set: the one in which it says twice that things happen.

    Once is enough where the text names no other country. None when it is not clear: a wrong
    country does more harm than none.
    """
    located = [
        place
        for place in places
        if place.precision in {COUNTRY_PRECISION, VAGUE_PRECISION}
        and place.country
        and is_inside(text, place.start)
    ]
    counts = Counter(place.country for place in located).most_common(2)
    if not counts or (len(counts) == 2 and counts[0][1] == counts[1][1]):
        return None
    country, times = counts[0]
    named = {mention.country.iso2 for mention in load_countries().scan(text)}
    if times < HOME_MENTIONS and named != {country}:
        return None
    return next(place for place in located if place.country == country)


def common_province(places: Sequence[PlaceMention], text: str) -> Place | None:
    """The province of the scenes of a text's beginning, else of most; None when none has them.

    As coarse as that, unless all of them are one place.
    """
    scenes = [place for place in places if _is_scene(place, text)]
    division = _common_division(scenes)
    if division is None:
        return None
    there = [place for place in scenes if _division(place) == division]
    first = as_event_place(there[0], None)
    if len({(place.name, place.geonames_id) for place in there}) == 1:
        return first
    return replace(
        first,
        name=str(division[1]),
        lat=None,
        lon=None,
        geonames_id=None,
        precision=ADMIN1_PRECISION,
    )


def _is_scene(place: PlaceMention, text: str) -> bool:
    """Whether things happen at a place, no coarser than a province."""
    if place.role not in SCENE_ROLES or not place.admin1:
        return False
    if (place.precision or COUNTRY_PRECISION) > ADMIN1_PRECISION:
        return False
    lead = lead_word(text, place.start)
    return lead in load_place_words().event_lead and not is_elsewhere(text, place)


def _common_division(scenes: Sequence[PlaceMention]) -> Division | None:
    lead = {_division(place) for place in scenes if place.start < LEAD_CHARACTERS}
    if len(lead) == 1:
        return lead.pop()
    counts = Counter(map(_division, scenes)).most_common(1)
    if not counts:
        return None
    division, times = counts[0]
    return division if times >= max(HOME_MENTIONS, COMMON_SHARE * len(scenes)) else None


def _division(place: PlaceMention) -> Division:
    return place.country, place.admin1


def titled_place(places: Sequence[PlaceMention], title: str | None) -> Place | None:
    """The finest place of the text that its title names too; None for countries and larger."""
    if not title:
        return None
    words = frozenset(fold_name(title).split())
    named = [
        place
        for place in places
        if place.role in SCENE_ROLES
        and (place.precision or UNRESOLVED_GRAIN) <= ADMIN1_PRECISION
        and frozenset() < name_words(place.text) <= words
    ]
    best = min(named, key=lambda place: (grain(place), place.start), default=None)
    return as_event_place(best, None) if best else None
