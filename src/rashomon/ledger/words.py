"""The word lists of ``data/speaker_words.toml``, read once, at first use."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerWords:
    """Words that carry no name; the data file says what each list is for.

    Attributes:
        articles: Dropped everywhere.
        connectors: Tie the next word to the one before.
        roles: Titles, offices and common nouns.
        empty_nouns: Nouns after a number that do not say who was counted.
    """

    articles: frozenset[str]
    connectors: frozenset[str]
    roles: frozenset[str]
    empty_nouns: frozenset[str]


@cache
def speaker_words() -> SpeakerWords:
    """The shipped lists."""
    source = files("rashomon.ledger").joinpath("data/speaker_words.toml")
    lists = tomllib.loads(source.read_text(encoding="utf-8"))
    return SpeakerWords(
        articles=frozenset(lists["articles"]),
        connectors=frozenset(lists["connectors"]),
        roles=frozenset(lists["titles"]) | frozenset(lists["common_nouns"]),
        empty_nouns=frozenset(lists["empty_nouns"]),
    )
