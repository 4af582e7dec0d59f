"""Spellings that follow from a listed name, so that no list has to hold them.

"UN Mission in South Sudan": also "United Nations Mission in South Sudan", "UN peacekeepers in South
Sudan". The pairs are data (``data/spellings.toml``).
"""

from __future__ import annotations

from functools import cache

from rashomon.gazetteer.datafiles import read_tables


@cache
def _pairs() -> dict[str, tuple[tuple[str, str], ...]]:
    """Each opening and what may stand for it, by its first word."""
    pairs: dict[str, tuple[tuple[str, str], ...]] = {}
    for table in read_tables("spellings.toml")["pair"]:
        opening = str(table["listed"])
        first = opening.partition(" ")[0]
        pairs[first] = pairs.get(first, ()) + tuple((opening, str(also)) for also in table["also"])
    return pairs


def further_spellings(name: str) -> tuple[str, ...]:
    """Other spellings of a listed name; none where its first words stand in no pair.

    A name of one word has none, nor has one that must be written just so ("=UN").
    """
    pairs = _pairs().get(name.partition(" ")[0])
    if not pairs:
        return ()
    return tuple(also + name[len(opening) :] for opening, also in pairs if name.startswith(opening))
