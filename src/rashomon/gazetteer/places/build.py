"""Compile the place file: one SQLite file, read-only afterwards, shared by all readers of a machine.

Every place is a row of ``place``; every key of every name a row of ``name``; ``head`` tells for the
first word of a key how many words the longest key with it has, so that a text is matched longest
first with few look-ups. ``sound`` files the names of countries that write in other scripts by their
consonants, for spellings that no list has.
"""

from __future__ import annotations

import math
import os
import sqlite3
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path

from rashomon.gazetteer.places.entries import PlaceKind
from rashomon.gazetteer.places.names import fold_name, keys_of, sound_key
from rashomon.gazetteer.places.own import OwnPlace
from rashomon.gazetteer.places.sources import (
    City,
    SourcePlace,
    airports,
    countries,
    divisions,
    other_script_countries,
    own_places,
    read_cities,
    towns,
)

MOST_WORDS = 3
"""Of a name filed by its sound; longer ones are descriptions."""

Progress = Callable[[str, float], None]
"""Told what is being done, and the share of the work that is done, 0 to 1."""

SCHEMA = """
CREATE TABLE place (
    id INTEGER PRIMARY KEY, geonames_id INTEGER, name TEXT NOT NULL, kind TEXT NOT NULL,
    country TEXT, admin1 TEXT, lat REAL, lon REAL, precision INTEGER NOT NULL,
    population INTEGER NOT NULL
);
CREATE TABLE name (
    key TEXT NOT NULL, place INTEGER NOT NULL, is_main INTEGER NOT NULL,
    needs_type INTEGER NOT NULL, is_own INTEGER NOT NULL, PRIMARY KEY (key, place)
) WITHOUT ROWID;
CREATE TABLE sound (
    key TEXT NOT NULL, country TEXT NOT NULL, place INTEGER NOT NULL, name TEXT NOT NULL,
    PRIMARY KEY (key, country, place, name)
) WITHOUT ROWID;
CREATE TABLE head (word TEXT PRIMARY KEY, longest INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE facts (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""

_HEADS = """
INSERT INTO head
SELECT substr(key, 1, instr(key || ' ', ' ') - 1),
       max(length(key) - length(replace(key, ' ', '')) + 1)
FROM name GROUP BY 1
"""


def build(path: Path, version: str, progress: Progress | None = None) -> None:
    """Compile the place file at ``path``, wholly or not at all.

    Args:
        path: Where; its folder must exist. A file there is replaced.
        version: Kept inside it.
        progress: Told how far it is.

    Raises:
        OSError: The file cannot be written; nothing is left behind.
    """
    tell = progress or (lambda _what, _share: None)
    handle, name = tempfile.mkstemp(prefix=path.name, dir=path.parent)
    os.close(handle)
    try:
        with closing(sqlite3.connect(name)) as database:
            _fill(database, version, tell)
        Path(name).replace(path)
    finally:
        with suppress(FileNotFoundError):
            Path(name).unlink()


def _fill(database: sqlite3.Connection, version: str, tell: Progress) -> None:
    database.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + SCHEMA)
    tell("reading towns", 0.0)
    cities = read_cities()
    tell("reading provinces and districts", 0.15)
    own = own_places()
    renamed = (p for p in own if p.geonames_id and p.kind is PlaceKind.ADMIN1)
    parts = divisions(cities, {place.geonames_id: place.names[0] for place in renamed})
    tell("writing places", 0.55)
    sources: Iterable[SourcePlace] = (
        *countries(),
        *parts.places,
        *(_as_source(place) for place in own if place.geonames_id is None),
        *airports(),
    )
    writer = _Writer(database, parts.admin1_names, cities)
    for place in (*sources, *towns(cities, parts.admin1_names)):
        writer.add(place)
    for added in own:
        if added.geonames_id is not None:
            writer.add_names(added)
    tell("indexing names", 0.9)
    database.execute(_HEADS)
    database.execute("INSERT INTO facts VALUES ('version', ?)", (version,))
    database.commit()
    database.execute("VACUUM")
    tell("done", 1.0)


def _as_source(place: OwnPlace) -> SourcePlace:
    return SourcePlace(
        geonames_id=None,
        kind=place.kind,
        country=place.country,
        admin1=place.admin1,
        lat=place.lat,
        lon=place.lon,
        precision=place.precision,
        population=0,
        names=place.names,
        is_own=True,
    )


class _Writer:
    """Adds places with their keys, and spellings to places added before."""

    def __init__(
        self,
        database: sqlite3.Connection,
        admin1_names: Mapping[tuple[str, str], str],
        cities: Sequence[City],
    ) -> None:
        self._database = database
        self._admin1_names = admin1_names
        self._many_spellings = other_script_countries()
        self._cells: defaultdict[tuple[str, int, int], list[City]] = defaultdict(list)
        for city in cities:
            self._cells[city.countrycode, round(city.latitude), round(city.longitude)].append(city)
        self._by_geonames: dict[int, int] = {}
        self._n_places = 0

    def add(self, place: SourcePlace) -> None:
        """Add one place with all its names."""
        self._n_places += 1
        admin1 = place.admin1
        if place.kind is PlaceKind.SITE or (place.kind is PlaceKind.TOWN and not place.geonames_id):
            admin1 = self._nearest_division(place) or admin1
        if place.geonames_id is not None:
            self._by_geonames[place.geonames_id] = self._n_places
        self._database.execute(
            "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                self._n_places, place.geonames_id, place.names[0], place.kind, place.country,
                admin1, place.lat, place.lon, place.precision, place.population,
            ),
        )  # fmt: skip
        self._file(
            self._n_places,
            place.names,
            all_main=place.is_own or place.kind is PlaceKind.COUNTRY,
            is_own=place.is_own,
        )
        self._file(self._n_places, place.typed_names, needs_type=True)
        if place.country in self._many_spellings and place.kind is not PlaceKind.ADMIN2:
            self._file_sounds(self._n_places, place.country or "", place.names)

    def _nearest_division(self, place: SourcePlace) -> str | None:
        """The first-order division of the nearest town of the same country, within a degree or so."""
        if place.lat is None or place.lon is None or place.country is None:
            return None
        lat, lon = round(place.lat), round(place.lon)
        near = (
            city
            for north in (lat - 1, lat, lat + 1)
            for east in (lon - 1, lon, lon + 1)
            for city in self._cells.get((place.country, north, east), ())
        )
        shrink = math.cos(math.radians(place.lat))
        nearest = min(
            near,
            key=lambda city: math.hypot(
                city.latitude - (place.lat or 0), shrink * (city.longitude - (place.lon or 0))
            ),
            default=None,
        )
        if nearest is None:
            return None
        return self._admin1_names.get((nearest.countrycode, nearest.admin1code))

    def add_names(self, added: OwnPlace) -> None:
        """Add spellings; a place that this version of GeoNames lacks is passed over."""
        place = self._by_geonames.get(added.geonames_id or 0)
        if place is not None:
            self._file(place, added.names)

    def _file(
        self,
        place: int,
        names: Sequence[str],
        *,
        all_main: bool = False,
        needs_type: bool = False,
        is_own: bool = False,
    ) -> None:
        self._database.executemany(
            "INSERT OR REPLACE INTO name VALUES (?, ?, ?, ?, ?)"
            if is_own
            else "INSERT OR IGNORE INTO name VALUES (?, ?, ?, ?, ?)",
            [
                (key, place, position == 0 or all_main, needs_type, is_own)
                for position, key in _keys(names)
            ],
        )

    def _file_sounds(self, place: int, country: str, names: Sequence[str]) -> None:
        rows = set()
        for name in names:
            words = fold_name(name).split()
            key = sound_key(words)
            if key is not None and len(words) <= MOST_WORDS:
                rows.add((key, country, place, " ".join(words)))
        self._database.executemany("INSERT OR IGNORE INTO sound VALUES (?, ?, ?, ?)", sorted(rows))


def _keys(names: Sequence[str]) -> Iterator[tuple[int, str]]:
    for position, name in enumerate(names):
        for key in keys_of(name):
            yield position, key
