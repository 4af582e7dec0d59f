"""What was hit, by kind: a hospital, a convoy, a funeral; the list stands in ``data/sites.toml``.

Three: "shells fell on the clinic" (hospital) · "mourners fled" (funeral) · "two houses burned"
(none, since a house tells no incident from another).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from rashomon.gazetteer.inflection import both_numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A kind of place or gathering.

    Attributes:
        kind: Its name.
        nouns: Words for it, lower case, singular and plural.
        example: A sentence that names it.
    """

    kind: str
    nouns: tuple[str, ...]
    example: str


@cache
def load_sites() -> tuple[Site, ...]:
    """The kinds, in the order of the file."""
    table = tomllib.loads(
        files("rashomon.linking").joinpath("data", "sites.toml").read_text(encoding="utf-8")
    )
    return tuple(
        Site(
            kind=row["kind"],
            nouns=tuple(form for noun in row["nouns"] for form in both_numbers(noun)),
            example=row["example"],
        )
        for row in table["site"]
    )


def find_sites(texts: Iterable[str]) -> tuple[str, ...]:
    """The kinds of site that the texts name, sorted, without repeats."""
    kinds = _kinds()
    found = {kinds[word.lower()] for text in texts for word in _pattern().findall(text)}
    return tuple(sorted(found))


@cache
def _kinds() -> dict[str, str]:
    return {noun: site.kind for site in load_sites() for noun in site.nouns}


@cache
def _pattern() -> re.Pattern[str]:
    """Any listed noun as whole words, the longest first: "train station" before "station"."""
    nouns = sorted(_kinds(), key=lambda noun: (-len(noun), noun))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, nouns))})\b", re.IGNORECASE)
