"""What happened: type and sub-type; and whether one document tells two events apart."""

from __future__ import annotations

from rashomon.linking.profile import Profile
from rashomon.model import VIOLENT_TYPES, EventType

INTERCHANGEABLE_SUB_TYPES = frozenset({"Air/drone strike", "Shelling/artillery/missile attack"})
"""Reports of one blast often differ in what caused it, and the sides dispute it."""

PROPERTY = "Looting/property destruction"

SAME = "same kind"
OPEN = "one says only attack"
OTHER_MEANS = "other means"
OTHER_VIOLENCE = "fight or attack"
DAMAGE = "harm or damage"
DIFFERENT = "different kinds"

VETOES = frozenset({DIFFERENT})


def level(left: Profile, right: Profile) -> str:
    """How the types agree."""
    one, other = left.item, right.item
    if one.type is other.type:
        kinds = {one.sub_type, other.sub_type} - {None}
        if one.type not in VIOLENT_TYPES:
            return SAME if len(kinds) < 2 else DIFFERENT
        same = len(kinds) < 2 or kinds <= INTERCHANGEABLE_SUB_TYPES
        return SAME if same else OTHER_MEANS
    if one.type in VIOLENT_TYPES and other.type in VIOLENT_TYPES:
        return OPEN if _is_plain_attack(left) or _is_plain_attack(right) else OTHER_VIOLENCE
    return DAMAGE if _is_harm_and_damage(left, right) else DIFFERENT


def detail(left: Profile, right: Profile) -> str:
    """The two types."""
    return " and ".join(sorted(one.item.sub_type or one.item.type for one in (left, right)))


def _is_plain_attack(profile: Profile) -> bool:
    """A report that says "attack" and no more may mean a strike that others name."""
    plain = profile.item.sub_type in {None, "Attack"}
    return profile.item.type is EventType.VIOLENCE_AGAINST_CIVILIANS and plain


def _is_harm_and_damage(left: Profile, right: Profile) -> bool:
    return any(
        one.item.sub_type == PROPERTY and other.item.type in VIOLENT_TYPES
        for one, other in ((left, right), (right, left))
    )
