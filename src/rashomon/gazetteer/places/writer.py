"""Rows of the place file: a place, every key of every name, and its sounds.

A place that no list gives a first-order division gets that of the nearest town of its country.
"""

from __future__ import annotations

import math
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rashomon.gazetteer.places.divisions import DivisionKey
from rashomon.gazetteer.places.entries import PlaceKind
from rashomon.gazetteer.places.names import fold_name, in_plain_letters, keys_of, sound_key
from rashomon.gazetteer.places.own import OwnPlace
from rashomon.gazetteer.places.sources import City, SourcePlace, other_script_countries

MOST_WORDS = 3
"""Of a name filed by its sound; longer ones are descriptions."""

_ADD_PLACE = "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_RENAME = "UPDATE place SET name = ? WHERE id = ?"
_ADD_NAME = "INSERT OR IGNORE INTO name VALUES (?, ?, ?, ?, ?)"
_SET_NAME = "INSERT OR REPLACE INTO name VALUES (?, ?, ?, ?, ?)"
_ADD_SOUND = "INSERT OR IGNORE INTO sound VALUES (?, ?, ?, ?)"


class PlaceWriter:
    """Adds places with their keys, and spellings to places added before."""

    def __init__(
        self,
        database: sqlite3.Connection,
        admin1_names: Mapping[DivisionKey, str],
        cities: Sequence[City],
    ) -> None:
        self._database = database
        self._admin1_names = admin1_names
        self._divisions = {(country, name) for (country, _), name in admin1_names.items()}
        self._many_spellings = other_script_countries()
        self._cells: defaultdict[tuple[str, int, int], list[City]] = defaultdict(list)
        for city in cities:
            self._cells[city.countrycode, round(city.latitude), round(city.longitude)].append(city)
        self._by_geonames: dict[int, int] = {}
        self._n_places = 0

    def add(self, place: SourcePlace) -> None:
        """Add one place with all its names."""
        self._n_places += 1
        number = self._n_places
        if place.geonames_id is not None:
            self._by_geonames[place.geonames_id] = number
        row = (
            number, place.geonames_id, in_plain_letters(place.names[0]), place.kind, place.country,
            self._division_of(place), place.lat, place.lon, place.precision, place.population,
        )  # fmt: skip
        self._database.execute(_ADD_PLACE, row)
        main = len(place.names) if place.is_own or place.kind is PlaceKind.COUNTRY else 1
        self._add_keys(
            _SET_NAME if place.is_own else _ADD_NAME,
            ((key, number, nth < main, False, place.is_own) for nth, key in _keys(place.names)),
        )
        typed = ((key, number, nth == 0, True, False) for nth, key in _keys(place.typed_names))
        self._add_keys(_ADD_NAME, typed)
        if place.country in self._many_spellings and place.kind is not PlaceKind.ADMIN2:
            self._add_sounds(number, place.country or "", place.names)

    def add_names(self, added: OwnPlace) -> None:
        """Add spellings; a place that this version of GeoNames lacks is passed over."""
        place = self._by_geonames.get(added.geonames_id or 0)
        if place is not None:
            usual = added.is_usual
            if usual:
                self._database.execute(_RENAME, (added.names[0], place))
            rows = (
                (key, place, usual or nth == 0, False, False) for nth, key in _keys(added.names)
            )
            self._add_keys(_SET_NAME if usual else _ADD_NAME, rows)

    def _add_keys(self, statement: str, rows: Iterable[tuple[str, int, bool, bool, bool]]) -> None:
        self._database.executemany(statement, rows)

    def _add_sounds(self, place: int, country: str, names: Sequence[str]) -> None:
        rows = set()
        for name in names:
            words = fold_name(name).split()
            key = sound_key(words)
            if key is not None and len(words) <= MOST_WORDS:
                rows.add((key, country, place, " ".join(words)))
        self._database.executemany(_ADD_SOUND, sorted(rows))

    def _division_of(self, place: SourcePlace) -> str | None:
        """Its own division, or that of the nearest town for places that GeoNames lacks."""
        if place.admin1 is not None and (place.country, place.admin1) in self._divisions:
            return place.admin1
        lacks = place.kind is PlaceKind.TOWN and not place.geonames_id
        if place.kind is PlaceKind.SITE or lacks:
            return self._nearest_division(place) or place.admin1
        return place.admin1

    def _nearest_division(self, place: SourcePlace) -> str | None:
        """The first-order division of the nearest town of the country, within a degree or so."""
        if place.lat is None or place.lon is None or place.country is None:
            return None
        lat, lon = place.lat, place.lon
        shrink = math.cos(math.radians(lat))
        near = (
            city
            for north in (-1, 0, 1)
            for east in (-1, 0, 1)
            for city in self._cells.get((place.country, round(lat) + north, round(lon) + east), ())
        )
        nearest = min(
            near,
            key=lambda city: math.hypot(city.latitude - lat, shrink * (city.longitude - lon)),
            default=None,
        )
        if nearest is None:
            return None
        return self._admin1_names.get((nearest.countrycode, nearest.admin1code))


def _keys(names: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Every key of every name, with the position of the name."""
    for position, name in enumerate(names):
        for key in keys_of(name):
            yield position, key
