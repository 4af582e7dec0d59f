"""How far places are from one another."""

from __future__ import annotations

import math

from rashomon.gazetteer.places.entries import PlaceEntry

EARTH_RADIUS_KM = 6371.0


def distance_km(left: PlaceEntry, right: PlaceEntry) -> float:
    """Great-circle distance; infinite where one has no point."""
    if left.lat is None or left.lon is None or right.lat is None or right.lon is None:
        return math.inf
    return great_circle_km(left.lat, left.lon, right.lat, right.lon)


def great_circle_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Great-circle distance of two points in decimal degrees, by the haversine formula."""
    lat1, lon1, lat2, lon2 = map(math.radians, (lat, lon, other_lat, other_lon))
    chord = math.sin((lat2 - lat1) / 2) ** 2
    chord += math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    # Opposite ends of the earth may come out a little further apart than that.
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(min(1.0, chord)))
