"""Spellings that follow from a listed name, so that no list has to hold them.

"UN Mission in South Sudan": also "United Nations Mission in South Sudan", "UN peacekeepers in South
Sudan". The pairs are data (``data/spellings.toml``).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from rashomon.gazetteer.datafiles import read_tables
from rashomon.gazetteer.phrases import EXACT


@cache
def _pairs() -> tuple[tuple[str, str], ...]:
    tables = read_tables("spellings.toml")["pair"]
    return tuple((str(table["listed"]), str(also)) for table in tables for also in table["also"])


def further_spellings(name: str) -> Iterator[str]:
    """Other spellings of a listed name; none where its first words stand in no pair.

    A name of one word has none, nor has one that must be written just so.
    """
    if name.startswith(EXACT) or " " not in name:
        return
    for opening, also in _pairs():
        if name.startswith(opening):
            yield also + name[len(opening) :]
