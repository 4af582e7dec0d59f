"""Places of our own list and of users' files: what GeoNames lacks, and spellings that it lacks.

A CSV with a header. A row of a new place has ``name``, ``lat`` and ``lon``, and perhaps ``kind``,
``country`` (ISO alpha-2, several joined by "|"), ``admin1``, ``precision`` (UCDP ``where_prec``, 1
unless given) and ``aliases`` (joined by "|"). A row with a ``geonames_id`` only adds spellings;
with a ``kind`` too, its name replaces that of GeoNames::

    geonames_id,name,kind,country,admin1,lat,lon,precision,aliases
    ,al-Tanf,base,SY,Homs,33.50,38.67,1,Tanf|At Tanf|Tanf garrison
    170794,Deir ez-Zor,,,,,,,Deir Ezzor|Deirezzor
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rashomon.errors import InvalidOption
from rashomon.gazetteer.datafiles import read_text
from rashomon.gazetteer.places.entries import PlaceKind

COLUMNS = "geonames_id name kind country admin1 lat lon precision aliases".split()

_AREAS = frozenset("region desert valley border mountain river road forest front".split())
_WATERS = frozenset("sea strait lake ocean gulf bay".split())
_DIVISIONS = {"province": PlaceKind.ADMIN1, "district": PlaceKind.ADMIN2}
_TOWNS = frozenset("town village city neighbourhood".split())
FINEST, COARSEST = 1, 7


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPlace:
    """One row; fields as in :class:`PlaceEntry`.

    Attributes:
        geonames_id: The place to which ``names`` are added; None for a new place.
        names: Usual name first.
        is_usual: Whether the first name replaces that of GeoNames.
    """

    geonames_id: int | None
    kind: PlaceKind
    country: str | None
    admin1: str | None
    lat: float | None
    lon: float | None
    precision: int
    names: tuple[str, ...]
    is_usual: bool = False


def shipped_places() -> tuple[OwnPlace, ...]:
    """The list that ships with the package."""
    return tuple(_rows("places.csv", read_text("places.csv")))


def read_place_file(path: Path) -> tuple[OwnPlace, ...]:
    """The rows of a user's file.

    Raises:
        InvalidOption: The file cannot be read, or a row is wrong; every wrong row is named.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        reason = "not UTF-8; save it as UTF-8"
        raise InvalidOption(str(path), "bad_place_file", reason) from error
    except OSError as error:
        reason = f"cannot be read ({error.strerror}); name a CSV file"
        raise InvalidOption(str(path), "bad_place_file", reason) from error
    return tuple(_rows(str(path), text))


def _rows(name: str, text: str) -> Iterator[OwnPlace]:
    reader = csv.DictReader(io.StringIO(text))
    unknown = {str(column) for column in reader.fieldnames or ()} - set(COLUMNS)
    if not reader.fieldnames or "name" not in reader.fieldnames or unknown:
        what = f"unknown column {min(unknown)!r}" if unknown else "no column 'name'"
        raise InvalidOption(name, "bad_place_file", f"{what}; the header is {','.join(COLUMNS)}")
    faults, places = [], []
    for line, row in enumerate(reader, start=2):
        try:
            places.append(_place({key: (row.get(key) or "").strip() for key in COLUMNS}))
        except ValueError as error:
            faults.append(f"line {line}: {error}")
    if faults:
        raise InvalidOption(name, "bad_place_file", "; ".join(faults))
    yield from places


def _place(row: dict[str, str]) -> OwnPlace:
    names = tuple(dict.fromkeys(_filled((row["name"], *row["aliases"].split("|")))))
    if not names:
        raise ValueError("no name")
    geonames_id = int(row["geonames_id"]) if row["geonames_id"] else None
    kind = kind_of_place(row["kind"])
    precision = int(row["precision"]) if row["precision"] else FINEST
    if not FINEST <= precision <= COARSEST:
        raise ValueError(f"precision {precision} is not a where_prec of 1 to 7")
    lat, lon = _degrees(row["lat"], 90), _degrees(row["lon"], 180)
    needs_point = kind in (PlaceKind.TOWN, PlaceKind.SITE) and geonames_id is None
    if (lat is None) != (lon is None) or (needs_point and lat is None):
        raise ValueError(f"{names[0]!r} needs both lat and lon in decimal degrees")
    countries = row["country"].split("|")
    return OwnPlace(
        geonames_id=geonames_id,
        kind=kind,
        country=countries[0] or None if len(countries) == 1 else None,
        admin1=row["admin1"] or None,
        lat=lat,
        lon=lon,
        precision=precision,
        names=names,
        is_usual=geonames_id is not None and row["kind"] != "",
    )


def kind_of_place(word: str) -> PlaceKind:
    """The kind that a word of the column ``kind`` means; "" is a site."""
    if word in _DIVISIONS:
        return _DIVISIONS[word]
    if word in _WATERS:
        return PlaceKind.WATER
    if word in _AREAS:
        return PlaceKind.AREA
    return PlaceKind.TOWN if word in _TOWNS else PlaceKind.SITE


def _filled(words: Iterable[str]) -> Iterator[str]:
    return (word.strip() for word in words if word.strip())


def _degrees(written: str, most: int) -> float | None:
    if not written:
        return None
    value = float(written)
    if not -most <= value <= most:
        raise ValueError(f"{written} is not between -{most} and {most} degrees")
    return value
