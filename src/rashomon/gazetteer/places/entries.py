"""What the gazetteer knows of one place."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class PlaceKind(StrEnum):
    """What sort of place a name stands for, as far as reading makes a difference of it."""

    COUNTRY = "country"
    ADMIN1 = "admin1"
    ADMIN2 = "admin2"
    TOWN = "town"
    SITE = "site"
    AREA = "area"
    WATER = "water"


class PlaceEntry(NamedTuple):
    """One place under one of its names; a plain tuple, since a name may have a hundred.

    Attributes:
        id: Row number in the compiled file; of no meaning outside it, negative for a user's own.
        geonames_id: GeoNames number; None for places that GeoNames lacks.
        name: Usual English name.
        kind: See :class:`PlaceKind`.
        country: ISO 3166-1 alpha-2 code; None for seas and for regions over several countries.
        admin1: First-order division, English name without its type word; None when unknown.
        lat: Decimal degrees north; None for regions that no point stands for.
        lon: Decimal degrees east; None as ``lat``.
        precision: UCDP ``where_prec`` of the place when it is simply named, 1 to 7.
        population: Inhabitants; 0 when unknown.
        is_main: Whether the name looked up is its usual one, not a variant.
        is_own: Whether the name or the place is of our own list or a user's: conflict news is
            full of it.
        needs_type: Whether the name means this place only beside its type word: "Lancaster" is the
            county only in "Lancaster County".
    """

    id: int
    geonames_id: int | None
    name: str
    kind: PlaceKind
    country: str | None
    admin1: str | None
    lat: float | None
    lon: float | None
    precision: int
    population: int
    is_main: bool
    needs_type: bool
    is_own: bool
