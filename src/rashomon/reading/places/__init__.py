"""Place names of a text, what they stand for, where they lie, and where its events happened."""

from __future__ import annotations

from rashomon.reading.places.event_places import (
    as_event_place,
    grain,
    mentions_between,
    placed,
    same_scene,
)
from rashomon.reading.places.leads import is_dateline
from rashomon.reading.places.mentions import find_places
from rashomon.reading.places.scene import event_place, points_back
from rashomon.reading.places.setting import common_province, home_country, titled_place

__all__ = [
    "as_event_place",
    "common_province",
    "event_place",
    "find_places",
    "grain",
    "home_country",
    "is_dateline",
    "mentions_between",
    "placed",
    "points_back",
    "same_scene",
    "titled_place",
]
