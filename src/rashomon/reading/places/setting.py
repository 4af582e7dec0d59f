"""Where a text as a whole is set: for events whose own sentence names no place.

The country in which it says twice that things happen · the province of the scenes of its
beginning · the place that its title names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from rashomon.gazetteer import load_countries
from rashomon.gazetteer.places import PlaceKind, load_places
from rashomon.gazetteer.places.names import fold_name
from rashomon.gazetteer.places.precision import (
    ADMIN1_PRECISION,
    COUNTRY_PRECISION,
    POINT_PRECISION,
    VAGUE_PRECISION,
)
from rashomon.language import Analysis
from rashomon.model import Place, PlaceMention
from rashomon.reading.places.elsewhere import is_elsewhere, is_inside
from rashomon.reading.places.event_places import (
    SCENE_ROLES,
    UNRESOLVED_GRAIN,
    as_event_place,
    grain,
    name_words,
)
from rashomon.reading.places.leads import is_object, lead_word
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


def common_province(
    analysis: Analysis, places: Sequence[PlaceMention], telling: Collection[int]
) -> Place | None:
    """The province of the scenes of a text's beginning, else of most; None when none has them.

    As coarse as that, unless all of them are one place.

    Args:
        analysis: The text.
        places: Its place mentions, in order.
        telling: Indexes of the sentences that tell of events: scenes of other paragraphs, such as a
            picture's caption, do not count as the text's beginning.
    """
    scenes = [place for place in places if _is_scene(place, analysis.text)]
    sentences = analysis.sentences
    paragraphs = {sentences[index].paragraph for index in telling}
    lead = [
        place
        for place in scenes
        if place.start < LEAD_CHARACTERS
        and sentences[analysis.sentence_at(place.start)].paragraph in paragraphs
    ]
    division = _common_division(lead, scenes)
    if division is None:
        return None
    there = [place for place in scenes if _division(place) == division]
    exact = [place for place in there if place.precision == POINT_PRECISION] or there
    first = as_event_place(exact[0], None)
    if len({(place.name, place.geonames_id) for place in exact}) == 1:
        return first
    return _whole_province(first)


def _whole_province(place: Place) -> Place:
    """The province that a place lies in, with the words of the place."""
    found = (
        entry
        for entry in load_places().find(fold_name(place.admin1 or "").split())
        if entry.kind is PlaceKind.ADMIN1 and entry.country == place.country
    )
    province = next(found, None)
    return replace(
        place,
        name=place.admin1 or place.name,
        lat=province.lat if province else None,
        lon=province.lon if province else None,
        geonames_id=province.geonames_id if province else None,
        precision=ADMIN1_PRECISION,
    )


def _is_scene(place: PlaceMention, text: str) -> bool:
    """Whether things happen at a place, no coarser than a province."""
    if place.role not in SCENE_ROLES or not place.admin1:
        return False
    if (place.precision or COUNTRY_PRECISION) > ADMIN1_PRECISION:
        return False
    led = lead_word(text, place.start) in load_place_words().event_lead
    return (led or is_object(text, place.start)) and not is_elsewhere(text, place)


def _common_division(
    lead: Sequence[PlaceMention], scenes: Sequence[PlaceMention]
) -> Division | None:
    begun = {_division(place) for place in lead}
    if len(begun) == 1:
        return begun.pop()
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
