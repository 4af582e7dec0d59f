"""Which words may stand around an actor's name without changing whom the phrase means.

The words are data (``data/phrasing.toml``), each list with an example sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from rashomon.gazetteer.datafiles import read_tables


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrasing:
    """Word lists in normalised form.

    Attributes:
        carriers: Nouns that speak or act for an organisation: "spokesman", "fighters".
        reporting_carriers: The same for organisations that report: "correspondent".
        state_carriers: The same for the bare name or seat of a state.
        titles: What may precede a person's name.
        severing: Premodifiers that take a person out of the organisation: "former".
        boundaries: Where what follows only modifies the head noun: "of", "who".
        ties: Prepositions between a carrier and its organisation.
        participles: What makes the hyphened name before it a modifier: "backed".
        placing: Prepositions after which a building is a mere place: "outside the Pentagon".
        sources: Nouns for people whom a text does not name.
        unnamed: Nouns for people whom a text does not name after a word of ``indefinite``.
        indefinite: "a", "two".
        heading: Nouns for who stands for a body: "the director of the district hospital".
        bodies: Nouns in the names of bodies and buildings, never in a person's.
        descriptors: Words with a capital that may stand before such a name and only describe it.
        shared_openings: First words of names that many bodies share but for a word before.
    """

    carriers: frozenset[str]
    reporting_carriers: frozenset[str]
    state_carriers: frozenset[str]
    titles: frozenset[str]
    severing: frozenset[str]
    boundaries: frozenset[str]
    ties: frozenset[str]
    participles: frozenset[str]
    placing: frozenset[str]
    sources: frozenset[str]
    unnamed: frozenset[str]
    indefinite: frozenset[str]
    shared_openings: frozenset[str]
    descriptors: frozenset[str]
    heading: frozenset[str]
    bodies: frozenset[str]


@cache
def load_phrasing() -> Phrasing:
    """The word lists that ship with the package, read at the first call."""
    tables = read_tables("phrasing.toml")
    return Phrasing(
        **{name: frozenset(table.get("nouns") or table["words"]) for name, table in tables.items()}
    )
