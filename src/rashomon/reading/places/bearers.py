"""Which bearers of a name the words beside it allow, and what lies in what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rashomon.gazetteer import load_countries
from rashomon.gazetteer.places import PlaceEntry, PlaceKind, load_places
from rashomon.gazetteer.places.distance import distance_km
from rashomon.gazetteer.places.names import TYPE_WORDS, fold_name
from rashomon.reading.places.named import NamedPlace
from rashomon.reading.places.surroundings import Surroundings

SITE_KM = 60.0
"""Farthest that an airport lies from its town (Malmo's 30, Oslo Torp 100: left out)."""
HELD_KM = 120.0
"""Farthest that a place lies from the middle of a district or region that holds it."""
TOWNS_WITH_SITES = 3
"""Bearers of a name, largest first, whose airport may be meant."""

_INNER = frozenset({"central", "upper", "lower"})
_REGION_TYPES = frozenset({"region", "area", "zone"})
_DIVISIONS = (PlaceKind.ADMIN1, PlaceKind.ADMIN2)


def fitting(text: str, name: NamedPlace, around: Surroundings) -> tuple[PlaceEntry, ...]:
    """The bearers that the type word and the direction beside a name allow.

    A town and the province named after it: the province beside a type word or a direction
    ("northern Idlib", "rural Homs"), else the town.
    """
    entries = name.entries
    if name.type_word:
        return tuple(e for e in entries if fits_type(e, name.type_word)) or entries
    site = _site_of(entries, around.site) if around.site else ()
    if site:
        return site
    wide = tuple(e for e in entries if e.kind in (PlaceKind.WATER, PlaceKind.AREA))
    if wide and text[max(0, name.start - 4) : name.start].lower() == "the ":
        return wide  # "on the Dnipro" is the river
    provinces = [entry for entry in entries if entry.kind is PlaceKind.ADMIN1]
    direction = around.direction and around.direction not in _INNER
    if provinces and (direction or _is_of_province(text, name)):
        return tuple(entry for entry in entries if not is_seat_of(entry, provinces))
    return tuple(
        entry
        for entry in entries
        if entry.kind not in _DIVISIONS or not any(is_seat_of(town, [entry]) for town in entries)
    )


_ITS_TOWN = re.compile(r" (?:town|city|village|settlement)\b")


def _is_of_province(text: str, name: NamedPlace) -> bool:
    """ "in the Donetsk town": some town of the province, not the town of that name."""
    before = text[max(0, name.start - 4) : name.start].lower()
    return before == "the " and _ITS_TOWN.match(text, name.end) is not None


def is_seat_of(town: PlaceEntry, divisions: Iterable[PlaceEntry]) -> bool:
    """Whether a town lies in a division of the same name."""
    return town.kind is PlaceKind.TOWN and any(
        town.country == division.country and town.admin1 == division.admin1
        for division in divisions
    )


def _site_of(entries: Sequence[PlaceEntry], site: str) -> tuple[PlaceEntry, ...]:
    """A town's airport or base that the gazetteer has: for "Kabul" in "Kabul airport"."""
    found = (
        place
        for town in entries[:TOWNS_WITH_SITES]
        for place in load_places().find(fold_name(f"{town.name} {site}").split())
        if place.country == town.country and distance_km(place, town) <= SITE_KM
    )
    return tuple(dict.fromkeys(found))


def fits_type(entry: PlaceEntry, type_word: str) -> bool:
    """Whether a type word is said of such a place: "province" of a first-order division."""
    if entry.kind is PlaceKind.ADMIN1:
        return type_word in TYPE_WORDS["admin1"]
    if entry.kind is PlaceKind.ADMIN2:
        return type_word in TYPE_WORDS["admin2"]
    return entry.kind is PlaceKind.AREA and type_word in _REGION_TYPES


def holds(holder: PlaceEntry, entry: PlaceEntry) -> bool:
    """Whether one place lies in another, as far as countries and divisions tell."""
    if holder.id == entry.id or holder.country != entry.country:
        return False
    if holder.kind is PlaceKind.COUNTRY:
        return True
    if holder.kind is PlaceKind.ADMIN1:
        return holder.admin1 == entry.admin1
    return distance_km(holder, entry) <= HELD_KM


def is_capital(entry: PlaceEntry) -> bool:
    """Whether a town is a seat of its country's government."""
    country = load_countries().by_iso2(entry.country or "")
    return country is not None and entry.name in country.seats
