"""Who: parties in their roles; what was hit; with what."""

from __future__ import annotations

from rashomon.linking.profile import Profile

BOTH = "both sides"
TARGET = "who was hit"
DOER = "who did it"
NAME = "a name"
SWAPPED = "a party in another role"
NOTHING = "none shared"
DOER_TO_OTHERS = "who did it, with others hit"
OTHER_WORDS = "others hit, by their words"
DIFFERENT = "others were hit"

SAME_SITE = "same kind of site"
OTHER_SITE = "other kinds of site"
NO_SITE = "no site"

SAME_TYPE = "same type of weapon"
SAME_WEAPON = "same weapon"
NO_WEAPON = "no weapon shared"


def level(left: Profile, right: Profile) -> str:
    """Which parties are shared. Accounts may differ on who did it, hardly on all who were hit."""
    shared = left.listed & right.listed
    if len(shared) > 1:
        return BOTH
    if shared:
        if shared <= left.listed_targets:
            return TARGET
        return DOER_TO_OTHERS if _are_others_hit(left, right) else DOER
    if left.unlisted & right.unlisted:
        return NAME
    if left.listed_targets and right.listed_targets:
        return DIFFERENT
    if left.actors & right.actors:
        return SWAPPED
    is_known = bool(left.listed_targets or right.listed_targets)
    return OTHER_WORDS if is_known and _are_others_hit(left, right) else NOTHING


def _are_others_hit(left: Profile, right: Profile) -> bool:
    """Whether both say who was hit, and nobody is in both."""
    return bool(left.targets and right.targets) and not left.targets & right.targets


def detail(left: Profile, right: Profile) -> str:
    """The shared parties, or none."""
    shared = left.listed & right.listed or left.unlisted & right.unlisted
    if shared:
        return ", ".join(f"{party.actor} as {party.role}" for party in sorted(shared))
    return ", ".join(sorted(left.actors & right.actors)) or "-"


def site_level(left: Profile, right: Profile) -> str:
    """Whether both tell of a hospital, a convoy, a funeral."""
    if left.sites & right.sites:
        return SAME_SITE
    return OTHER_SITE if left.sites and right.sites else NO_SITE


def site_detail(left: Profile, right: Profile) -> str:
    """The shared kinds of site."""
    return ", ".join(sorted(left.sites & right.sites)) or "-"


def weapon_level(left: Profile, right: Profile) -> str:
    """Whether both name one type ("Tochka-U"), or one sort ("missile")."""
    if left.weapon_types & right.weapon_types:
        return SAME_TYPE
    return SAME_WEAPON if left.weapons & right.weapons else NO_WEAPON


def weapon_detail(left: Profile, right: Profile) -> str:
    """The shared weapons."""
    return ", ".join(sorted(left.weapons & right.weapons)) or "-"
