"""Where: country, name of the place, distance, and places that a document names besides."""

from __future__ import annotations

from rashomon.gazetteer.places.distance import great_circle_km
from rashomon.gazetteer.places.precision import (
    ADMIN1_PRECISION,
    COUNTRY_PRECISION,
    NEAR_PRECISION,
    VAGUE_PRECISION,
)
from rashomon.linking.profile import Profile

SAME_PLACE_WITHIN_KM = 50.0
"""Same name, further apart: two places of that name. Towns' points differ by some 10 km among
gazetteers, a district's by more."""

AROUND_PLACE_KM = 25.0
"""What UCDP ``where_prec`` 2, "near", takes in. Source: UCDP GED codebook."""

SAME = "same place"
HOLDS = "one place holds the other"
AREA = "same area"
MENTIONED = "one names the other's place"
NEIGHBOURS = "neighbouring places"
COUNTRY = "same country"
UNKNOWN = "a country is unknown"
ELSEWHERE = "two places, but one names the other's"
COUNTRIES = "two countries"
PLACES = "two places"

VETOES = frozenset({COUNTRIES, PLACES})


def level(left: Profile, right: Profile) -> str:
    """How the places agree.

    A document's main event may have been set at the wrong one of the places that it names, so that
    two places conflict less where one of two main events' documents names the other's.
    """
    found = _agreement(left, right)
    is_named = left.fine_place in right.mentions or right.fine_place in left.mentions
    if found in VETOES and is_named and left.item.is_main and right.item.is_main:
        return ELSEWHERE
    return found


def _agreement(left: Profile, right: Profile) -> str:
    one, other = left.item, right.item
    if one.country and other.country and one.country != other.country:
        return COUNTRIES
    if not left.place or not right.place:
        if left.fine_place in right.mentions or right.fine_place in left.mentions:
            return MENTIONED
        return COUNTRY if one.country and other.country else UNKNOWN
    if max(one.place_precision or 0, other.place_precision or 0) < ADMIN1_PRECISION:
        return _points_level(left, right)
    return _areas_level(left, right)


def detail(left: Profile, right: Profile) -> str:
    """The two places."""
    names = (one.item.place_name or one.item.country or "unknown" for one in (left, right))
    return " and ".join(sorted(names))


def distance_km(left: Profile, right: Profile) -> float | None:
    """Great-circle distance of two points; None when one has none."""
    one, other = left.item, right.item
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    return great_circle_km(one.lat, one.lon, other.lat, other.lon)


def _points_level(left: Profile, right: Profile) -> str:
    """Two places of a district's size or smaller."""
    apart = distance_km(left, right)
    if apart is not None and apart > SAME_PLACE_WITHIN_KM:
        return PLACES
    if left.place == right.place:
        return SAME
    near = apart is not None and apart <= AROUND_PLACE_KM
    precisions = (left.item.place_precision, right.item.place_precision)
    if _either_holds(left.place_words, right.place_words) or (
        near and NEAR_PRECISION in precisions
    ):
        return HOLDS
    named = left.place in right.mentions or right.place in left.mentions
    if named and (near or apart is None):
        return MENTIONED
    return NEIGHBOURS if near else PLACES


def _areas_level(left: Profile, right: Profile) -> str:
    """At least one of the two is a first-order division or coarser."""
    if left.place == right.place:
        return AREA
    coarse, fine = sorted((left, right), key=_coarseness, reverse=True)
    if coarse.item.place_precision != ADMIN1_PRECISION:
        return COUNTRY
    division = fine.admin1_words or fine.place_words
    if _either_holds(coarse.place_words, division) or _either_holds(
        coarse.admin1_words, fine.admin1_words
    ):
        return AREA
    apart = bool(fine.admin1_words) or fine.item.place_precision == ADMIN1_PRECISION
    return PLACES if apart else COUNTRY


def _coarseness(profile: Profile) -> tuple[int, str]:
    precision = profile.item.place_precision or 0
    rank = precision if precision <= COUNTRY_PRECISION else VAGUE_PRECISION
    return rank, profile.place


def _either_holds(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether one name's words are among the other's: Aleppo, eastern Aleppo."""
    small, large = sorted((set(left), set(right)), key=len)
    return bool(small) and small <= large
