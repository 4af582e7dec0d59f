"""How well two events agree, in named parts with points and reasons.

Each part (see :mod:`rashomon.linking.parts`) says at which level two events agree; a level is worth
what ``data/weights.json`` says, in natural logarithms of odds, fitted on labelled pairs. Points add
up, and with ``bias`` they are the logarithm of the odds that both are one incident.

Two events *join* on their own at ``join_at`` points and more if no part vetoes and they share one
of the keys of :mod:`rashomon.linking.keys`. They are *compatible*, so that others may bring them
together, unless a part vetoes, or parts speak against them (below ``conflict_below`` together) and
the points fall below ``apart_below``.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from rashomon.linking.keys import share_key, share_more_than_place, share_strong_key
from rashomon.linking.parts import document, figures, what, when, where, who, words
from rashomon.linking.profile import Profile
from rashomon.linking.weights import Weights, load_weights

NO_LEVEL: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class PartRule:
    """How one part compares.

    Attributes:
        name: As users read it.
        level: Gives the level.
        detail: Gives the values compared, in words.
        vetoes: Levels that alone keep two events apart.
        silent: Levels that count against joining and are no conflict: little is known.
    """

    name: str
    level: Callable[[Profile, Profile], str]
    detail: Callable[[Profile, Profile], str]
    vetoes: AbstractSet[str] = NO_LEVEL
    silent: AbstractSet[str] = NO_LEVEL


RULES = (
    PartRule(
        name="when",
        level=when.level,
        detail=when.detail,
        vetoes=when.VETOES,
        silent=when.SILENT,
    ),
    PartRule(name="where", level=where.level, detail=where.detail, vetoes=where.VETOES),
    PartRule(name="what", level=what.level, detail=what.detail, vetoes=what.VETOES),
    PartRule(name="document", level=document.level, detail=document.detail, vetoes=document.VETOES),
    PartRule(name="who", level=who.level, detail=who.detail),
    PartRule(name="site", level=who.site_level, detail=who.site_detail),
    PartRule(name="weapon", level=who.weapon_level, detail=who.weapon_detail),
    PartRule(name="figures", level=figures.level, detail=figures.detail),
    PartRule(name="words", level=words.level, detail=words.detail),
    PartRule(name="title", level=words.title_level, detail=words.title_detail),
    PartRule(name="quotes", level=words.quotes_level, detail=words.quotes_detail),
    PartRule(name="cited", level=words.cited_level, detail=words.cited_detail),
)
"""Parts in order of comparing: those that veto first, the cheapest of them at the head."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a comparison.

    Attributes:
        name: ``when``, ``where``, ``what`` and so on, see :data:`RULES`.
        level: How the two agree in it.
        points: What that is worth; 0 with a veto.
        veto: Whether this part alone keeps the two events apart.
        reason: The level with the values compared, in words.
    """

    name: str
    level: str
    points: float = 0.0
    veto: bool = False
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two events compared.

    Attributes:
        parts: In the order of :data:`RULES`; when one vetoes, it is the last.
        points: The sum over the parts with the bias; None with a veto.
        shares_key: Whether both share evidence that can carry a join.
    """

    parts: tuple[Part, ...]
    points: float | None
    shares_key: bool

    @property
    def is_compatible(self) -> bool:
        """Whether both may be one incident, if other events bring them together."""
        if self.points is None:
            return False
        silent = {rule.name: rule.silent for rule in RULES}
        speaking = (part.points for part in self.parts if part.level not in silent[part.name])
        against = sum(points for points in speaking if points < 0)
        return _is_compatible(against, self.points, load_weights())

    @property
    def joins(self) -> bool:
        """Whether both are taken for one incident on their own."""
        return self.points is not None and self.points >= load_weights().join_at and self.shares_key


def compare_items(left: Profile, right: Profile) -> Comparison:
    """How well two events agree, with reasons; the order of the two changes nothing."""
    parts: list[Part] = []
    weights = load_weights()
    total = weights.bias
    for rule in RULES:
        level = rule.level(left, right)
        veto = level in rule.vetoes
        points = 0.0 if veto else weights.parts[rule.name][level]
        reason = f"{level}: {rule.detail(left, right)}"
        parts.append(Part(name=rule.name, level=level, points=points, veto=veto, reason=reason))
        if veto:
            return Comparison(parts=tuple(parts), points=None, shares_key=False)
        total += points
    return Comparison(parts=tuple(parts), points=total, shares_key=_carries(left, right))


def pair_levels(left: Profile, right: Profile) -> dict[str, str] | None:
    """The level of each part; None for a pair that no weights can join."""
    levels = {rule.name: rule.level(left, right) for rule in RULES}
    vetoed = any(levels[rule.name] in rule.vetoes for rule in RULES)
    return None if vetoed or not _carries(left, right) else levels


def pair_points(left: Profile, right: Profile, weights: Weights | None = None) -> float | None:
    """The points of a comparison without its reasons; None when a part vetoes.

    Args:
        left: One event.
        right: Another one.
        weights: None takes those that ship, here and below.
    """
    weights = weights or load_weights()
    total = weights.bias
    for rule in RULES:
        level = rule.level(left, right)
        if level in rule.vetoes:
            return None
        total += weights.parts[rule.name][level]
    return total


def joining_points(left: Profile, right: Profile, weights: Weights | None = None) -> float | None:
    """The points of two events that join on their own; None when they do not."""
    weights = weights or load_weights()
    points = pair_points(left, right, weights)
    if points is None or points < weights.join_at or not _carries(left, right):
        return None
    return points


def are_compatible(left: Profile, right: Profile, weights: Weights | None = None) -> bool:
    """Whether both may be one incident, if other events bring them together."""
    weights = weights or load_weights()
    total, against = weights.bias, 0.0
    for rule in RULES:
        level = rule.level(left, right)
        if level in rule.vetoes:
            return False
        points = weights.parts[rule.name][level]
        total += points
        if points < 0 and level not in rule.silent:
            against += points
    return _is_compatible(against, total, weights)


def _is_compatible(against: float, total: float, weights: Weights) -> bool:
    """Whether the points leave two events reconcilable: ignorance is no conflict."""
    return against >= weights.conflict_below or total >= weights.apart_below


def _carries(left: Profile, right: Profile) -> bool:
    """Whether both share evidence that can carry a join on such days."""
    day = when.level(left, right)
    if day == when.LATE:
        return share_strong_key(left, right)
    if day == when.UNKNOWN:
        return share_more_than_place(left, right)
    return share_key(left, right)
