"""The word rules of this package, read once, at first use."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackingRules:
    """What tracking knows of words; the data file says what each is for.

    Attributes:
        nationwide: Words for a whole country.
        state_words: Words for the state of the country in question.
        own_words: First words of what is the speaker's own.
        accusation: Words for having broken a truce.
        compliance: Words for keeping one.
    """

    nationwide: re.Pattern[str]
    state_words: frozenset[str]
    own_words: frozenset[str]
    accusation: re.Pattern[str]
    compliance: re.Pattern[str]


@cache
def tracking_rules() -> TrackingRules:
    """The shipped rules."""
    source = files("rashomon.tracking").joinpath("data/tracking.toml")
    table = tomllib.loads(source.read_text(encoding="utf-8"))
    return TrackingRules(
        nationwide=re.compile(table["nationwide"], re.IGNORECASE),
        state_words=frozenset(table["state_words"]),
        own_words=frozenset(table["own_words"]),
        accusation=re.compile(table["accusation"]["pattern"], re.IGNORECASE),
        compliance=re.compile(table["compliance"]["pattern"], re.IGNORECASE),
    )
