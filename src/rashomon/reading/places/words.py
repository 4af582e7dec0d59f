"""The word lists of ``places.toml`` and the patterns made of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from rashomon.gazetteer import load_countries
from rashomon.reading.datafiles import load_table

_ARTICLE = r"(?:(?:al|el|ad|as|at|an|ar|ash|es|ez|az)-)?"
_IZAFAT = r"(?:-(?:e|i|ye|yi)(?=[- ][A-Z]))?"  # Persian: "Qala-e Naw"
NAME = (
    rf"{_ARTICLE}(?:[A-Z][\w'’]* (?:al|el|ez) )?[A-Z][\w'’]*{_IZAFAT}"
    rf"(?:[- ]{_ARTICLE}[A-Z][\w'’]*{_IZAFAT}){{0,3}}"
)
LEAD_REACH = 70
"""Characters before a name in which its preposition is looked for: "60 kilometres to the north-east
of the besieged rebel-held town of" has 65."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceWords:
    """Lists, and patterns for :func:`rashomon.language.lowered.lowered` text.

    Each list is explained beside its examples in ``places.toml``.
    """

    event_lead: frozenset[str]
    inside_lead: frozenset[str]
    other_lead: frozenset[str]
    near_lead: frozenset[str]
    goal_lead: frozenset[str]
    object_lead: re.Pattern[str]
    seat: frozenset[str]
    travel: frozenset[str]
    not_a_place: frozenset[str]
    organisation: frozenset[str]
    connecting: frozenset[str]
    geo_prefix: frozenset[str]
    geo_head: frozenset[str]
    direction: frozenset[str]
    area_after: frozenset[str]
    vicinity_after: frozenset[str]
    noun_of_place: frozenset[str]
    product_after: frozenset[str]
    actor_noun: frozenset[str]
    site_noun: frozenset[str]
    name_filler: frozenset[str]
    conflict_country: frozenset[str]
    part_of: re.Pattern[str]
    lead: re.Pattern[str]
    lead_begins: frozenset[str]
    between: re.Pattern[str]
    distance: re.Pattern[str]


def one_of(words: Iterable[str]) -> str:
    """A pattern for any of some words or phrases in lower case, longest first, over any space."""
    longest = sorted(words, key=len, reverse=True)
    return "|".join(word.lower().replace(" ", r"\s+") for word in longest)


@cache
def load_place_words() -> PlaceWords:
    """The lists of this package, read at the first call."""
    table = load_table("places")
    leads = one_of([*table["event_lead"], *table["other_lead"]])
    of_kind = rf"(?:[\w'’-]+\s+){{0,4}}?(?:{one_of(table['kind_of_place'].split())})\s+of"
    peoples = one_of(
        people for country in load_countries().countries for people in country.demonyms
    )
    between = (
        one_of(table["between"].split()) + r"|[\w-]+-(?:held|occupied|controlled|backed|run|led)"
    )
    states = one_of(country.name for country in load_countries().countries)
    # "in Syria's Idlib province", also with its apostrophe lost
    between += rf"|(?:{peoples})|{of_kind}|[\w.]+['’]s|(?:{states})s"
    listed = {
        name: frozenset(table[name].split())
        for name in (
            "seat", "travel", "not_a_place", "organisation", "connecting", "geo_prefix",
            "geo_head", "direction", "area_after", "vicinity_after", "noun_of_place",
            "product_after", "actor_noun", "site_noun", "name_filler", "conflict_country",
        )
    }  # fmt: skip
    return PlaceWords(
        event_lead=frozenset(table["event_lead"]),
        inside_lead=frozenset(table["inside_lead"]),
        other_lead=frozenset(table["other_lead"]),
        near_lead=frozenset(table["near_lead"]),
        goal_lead=frozenset(table["goal_lead"]),
        part_of=re.compile(rf"\b(?:{one_of(table['part_noun'].split())}) of (?:the )?$"),
        object_lead=re.compile(
            rf"\b(?:{one_of(table['object_lead'])})\s+(?:(?:{between})\s+)*(?:(?:al|el)-)?$"
        ),
        lead=re.compile(rf"(?P<lead>{leads})\s+"),
        lead_begins=frozenset(
            re.split(r"[\s-]", lead)[0] for lead in (*table["event_lead"], *table["other_lead"])
        ),
        between=re.compile(rf"(?:{between})\s+"),
        distance=re.compile(
            rf"(?P<number>\d+(?:[.,]\d+)?|{one_of(table['number'].split())})\s*-?\s*"
            rf"(?P<unit>{one_of(table['unit'])})\b[^.;,()]{{0,40}}$"
        ),
        **listed,
    )


def is_at_war(country: str | None) -> bool:
    """Whether a country (ISO alpha-2) has had a war on its ground since 1990; None is none."""
    return (country or "").lower() in load_place_words().conflict_country
