"""Compile the place file: one SQLite file, read-only afterwards, shared by all readers.

Every place is a row of ``place``; every key of every name a row of ``name``; ``head`` tells for the
first word of a key how many words the longest key with it has, so that a text is matched longest
first with few look-ups. ``sound`` files the names of countries that write in other scripts by their
consonants, for spellings that no list has.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from pathlib import Path

from rashomon.gazetteer.places.divisions import divisions
from rashomon.gazetteer.places.entries import PlaceKind
from rashomon.gazetteer.places.own import OwnPlace, shipped_places
from rashomon.gazetteer.places.sources import (
    SourcePlace,
    airports,
    countries,
    read_cities,
    towns,
)
from rashomon.gazetteer.places.writer import PlaceWriter

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
    own = shipped_places()
    usual_names = {
        place.geonames_id: place.names[0]
        for place in own
        if place.geonames_id and place.kind is PlaceKind.ADMIN1
    }
    parts = divisions(cities, usual_names)
    tell("writing places", 0.55)
    sources: Iterable[SourcePlace] = (
        *countries(),
        *parts.places,
        *(_as_source(place) for place in own if place.geonames_id is None),
        *airports(),
    )
    writer = PlaceWriter(database, parts.admin1_names, cities)
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
