"""The word lists of this package, read once, at first use."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from rashomon.model import GroupCode, TollStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class BlameWords:
    """Words around an actor's name; the data file says what each list is for.

    Attributes:
        belongings: Things and people of an actor, and the words that tie them to it.
        pronouns: Words that point back.
        state: Words of names for the state in question.
        groups: Nouns for armed groups that are not named.
        describing: Words before such a noun that do not name it either.
    """

    belongings: frozenset[str]
    pronouns: frozenset[str]
    state: frozenset[str]
    groups: frozenset[str]
    describing: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class HarmRules:
    """What counts as a claim of civilian harm.

    Attributes:
        statuses: What happened to people.
        civilian_groups: Civilians by the word itself.
        open_groups: Groups that leave it open.
        combatants_only: Words that say that those killed were combatants.
    """

    statuses: frozenset[TollStatus]
    civilian_groups: frozenset[GroupCode]
    open_groups: frozenset[GroupCode]
    combatants_only: tuple[re.Pattern[str], ...]


@cache
def blame_words() -> BlameWords:
    """The shipped lists of words around an actor's name."""
    lists = load_table("blame_words.toml")
    return BlameWords(
        belongings=frozenset(lists["belongings"]),
        pronouns=frozenset(lists["pronouns"]),
        state=frozenset(lists["state"]),
        groups=frozenset(lists["groups"]),
        describing=frozenset(lists["describing"]),
    )


@cache
def harm_rules() -> HarmRules:
    """The shipped rules on civilian harm."""
    table = load_table("harm.toml")
    return HarmRules(
        statuses=frozenset(map(TollStatus, table["statuses"])),
        civilian_groups=frozenset(map(GroupCode, table["civilian_groups"])),
        open_groups=frozenset(map(GroupCode, table["open_groups"])),
        combatants_only=tuple(
            re.compile(rule["pattern"], re.IGNORECASE) for rule in table["combatants_only"]
        ),
    )


def load_table(name: str) -> Mapping[str, Any]:
    """One data file of this package, as its tables."""
    source = files("rashomon.ledger.blame").joinpath("data", name)
    return tomllib.loads(source.read_text(encoding="utf-8"))
