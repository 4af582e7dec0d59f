"""A stretch of a text that names a place, before it is known which one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.gazetteer import CountryForm
from rashomon.gazetteer.places import PlaceEntry, PlaceKind

WELL_KNOWN = 200_000
"""Inhabitants from which a town is meant even beside an unknown capitalised word ("Homs Brigadier"
written without its title). Below, such words are mostly one longer name: of 40 looked at, 33."""

_MEANT_UNSAID = (PlaceKind.COUNTRY, PlaceKind.AREA, PlaceKind.WATER)


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedPlace:
    """A stretch of a text that names a place.

    Attributes:
        start: First character.
        end: One past the last, without a genitive ending.
        entries: What the gazetteer has under the name; empty for a name that it lacks.
        form: By which sort of word a country is named; None for all other places.
        type_word: The type word beside the name, such as ``province``; None when none stands there.
    """

    start: int
    end: int
    entries: tuple[PlaceEntry, ...]
    form: CountryForm | None = None
    type_word: str | None = None


def is_known(entries: Sequence[PlaceEntry], inhabitants: int) -> bool:
    """Whether a name has a bearer that is meant unsaid.

    Such are countries, seas and regions, places of our own list, and towns and provinces of so many
    inhabitants.
    """
    return any(
        entry.kind in _MEANT_UNSAID
        or (entry.population >= inhabitants and (entry.is_main or entry.kind is PlaceKind.ADMIN1))
        or entry.is_own
        for entry in entries
    )
