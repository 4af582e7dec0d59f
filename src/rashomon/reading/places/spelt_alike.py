"""The place that a name which no list has may be another spelling of: "Slavyansk" is Sloviansk."""

from __future__ import annotations

from collections.abc import Mapping

from rashomon.gazetteer.places import PlaceEntry, PlaceKind, load_places
from rashomon.gazetteer.places.distance import distance_km
from rashomon.gazetteer.places.names import fold_name
from rashomon.reading.places.bearers import is_seat_of

ALIKE_SHARE = 0.2
"""Of the text's words for countries, those for the place's country."""
ALIKE_LEAST, ALIKE_MARGIN = 75.0, 8.0
"""Likeness of the letters, 0 to 100 ("Hassakeh" and "Hasakah" have 80), and lead over another such
place."""
ALIKE_KM, ALIKE_TIMES = 25.0, 10
"""Another such place within so many kilometres, or so many times smaller, does not count."""


def find_spelt_alike(name: str, shares: Mapping[str, float]) -> PlaceEntry | None:
    """The one place of the text's countries that sounds like a name; None for none or several.

    Args:
        name: As written.
        shares: By country (ISO alpha-2), how much the text speaks of it, 0 to 1.
    """
    countries = [country for country, share in shares.items() if share >= ALIKE_SHARE]
    found = load_places().find_alike(fold_name(name).split(), countries)
    towns = [entry for entry, _ in found if entry.kind is PlaceKind.TOWN]
    close = [
        (entry, likeness)
        for entry, likeness in found
        if likeness >= ALIKE_LEAST
        and not (entry.kind is PlaceKind.ADMIN1 and any(is_seat_of(t, [entry]) for t in towns))
    ]
    if not close:
        return None
    best, most = close[0]
    rivals = (
        other
        for other, likeness in close[1:]
        if likeness > most - ALIKE_MARGIN and distance_km(other, best) > ALIKE_KM
    )
    if any(other.population * ALIKE_TIMES > best.population for other in rivals):
        return None
    return best
