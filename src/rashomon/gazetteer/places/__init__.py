"""Places of the world: names, coordinates, what lies in what; compiled once, read by look-ups."""

from __future__ import annotations

from rashomon.gazetteer.places.entries import PlaceEntry, PlaceKind
from rashomon.gazetteer.places.lookup import PlaceIndex, load_places, places_version

__all__ = ["PlaceEntry", "PlaceIndex", "PlaceKind", "load_places", "places_version"]
