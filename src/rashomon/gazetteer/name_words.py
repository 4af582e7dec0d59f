"""Words that tell names of persons and organisations from names of places.

"Jordan Peters" is a person (a given name), "General Paris" too (a title); "the Aleppo Media Centre"
and "Boston Globe" are organisations; "Reading" is a town only where a preposition says so.

Each list is a file of ``data/``: one entry a line, a second column after a tab where a word has
one.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from rashomon.gazetteer.datafiles import read_text


@dataclass(frozen=True, slots=True, kw_only=True)
class NameWords:
    """The lists, all in comparable form (see :mod:`rashomon.gazetteer.phrases`).

    Attributes:
        given_names: First names of people.
        surnames: Family names that are places too.
        titles: Words before a person's name.
        organisations: Last words of the names of organisations, media, teams and treaties.
        sites: Last words of the names of sites that stand in the place they are named after.
        never_places: Plain words that some place somewhere is called, never meant in news.
        seldom_places: Plain words that are a place only where the words around say so.
    """

    given_names: frozenset[str]
    surnames: frozenset[str]
    titles: frozenset[str]
    organisations: frozenset[str]
    sites: frozenset[str]
    never_places: frozenset[str]
    seldom_places: frozenset[str]


def _lines(name: str) -> list[list[str]]:
    lines = read_text(name).splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def _of_class(name: str, wanted: str) -> frozenset[str]:
    return frozenset(line[0] for line in _lines(name) if line[-1] == wanted)


@cache
def load_name_words() -> NameWords:
    """The lists that ship with the package, read at the first call."""
    return NameWords(
        given_names=frozenset(line[0] for line in _lines("given_names.txt")),
        surnames=frozenset(line[0] for line in _lines("surnames.txt")),
        titles=frozenset(line[0] for line in _lines("titles.txt")),
        organisations=_of_class("org_words.txt", "org"),
        sites=_of_class("org_words.txt", "site"),
        never_places=_of_class("common_words.txt", "never"),
        seldom_places=_of_class("common_words.txt", "context"),
    )
