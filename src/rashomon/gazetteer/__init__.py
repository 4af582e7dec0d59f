"""Word lists and look-ups: countries, actors, victims' nouns, weapons.

Each ``load_`` function reads its list at the first call and keeps it; importing reads nothing.
"""

from __future__ import annotations

from rashomon.gazetteer.actors import ActorIndex, ActorMention, load_actors
from rashomon.gazetteer.countries import (
    Country,
    CountryForm,
    CountryIndex,
    CountryMention,
    load_countries,
)
from rashomon.gazetteer.groups import GroupIndex, load_groups
from rashomon.gazetteer.kinds import kind_of
from rashomon.gazetteer.naming import Actor, MentionForm
from rashomon.gazetteer.weapons import WeaponIndex, WeaponKind, WeaponMention, load_weapons

__all__ = [
    "Actor",
    "ActorIndex",
    "ActorMention",
    "Country",
    "CountryForm",
    "CountryIndex",
    "CountryMention",
    "GroupIndex",
    "MentionForm",
    "WeaponIndex",
    "WeaponKind",
    "WeaponMention",
    "kind_of",
    "load_actors",
    "load_countries",
    "load_groups",
    "load_weapons",
]
