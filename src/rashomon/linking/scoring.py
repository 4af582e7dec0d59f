"""How well two events agree, in five named parts with points and reasons.

==================================================  ======
agreement                                           points
==================================================  ======
type and compatible sub-type                        0, needed
days overlap, both known to a week                  2
days overlap, one known to a month                  1
days one apart                                      1
one has no day, same place reported within 1 day    2
one has no day, reported within 7 days              0
one has neither day nor publication                 -3
same place below country level                      2
one place holds the other                           1
same country, or a place unknown                    0
two listed actors shared in their roles             3
one listed actor shared in its role                 2
an unlisted name shared in its role                 1
a figure of 20 or more shared, exact and not round  4
a figure of 10 or more shared                       2
a smaller figure shared                             1
==================================================  ======

Two events join with :data:`JOIN_POINTS` and no veto. So a town and a day are enough, a day and
an actor are enough, a town without a day needs a report of the same or the next day, an actor or
a figure, and type alone never is.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

from rashomon.linking.items import LinkFigure
from rashomon.linking.profile import COUNTRY_PRECISION, Profile, is_telling
from rashomon.model import EventType

JOIN_POINTS = 4
"""Chosen with the table above, so that each line of its last paragraph holds; not yet tuned on
annotated incidents."""

NEAR_DAYS = 1
"""Reports of one night differ by a day, by time zone or by when they count it from."""

WEEK_DAYS = 7
"""Periods up to a week overlap by more than chance; a month that holds a day says little."""

REPORTED_WITHIN_DAYS = 7
"""An undated event may be one reported within a week; news of an act rarely starts later."""

REPORTED_AT_ONCE_DAYS = 1
"""News without a day is of the day; of the open set's pages without one, each was."""

NO_DAY_POINTS = -3
"""Without event day and publication only an equal figure with place or parties can join."""

SAME_PLACE_WITHIN_KM = 50.0
"""Same name, further apart: two places of that name. Towns' points differ by some 10 km among
gazetteers, a district's by more."""

AROUND_PLACE_KM = 25.0
"""What UCDP ``where_prec`` 2, "near", takes in. Source: UCDP GED codebook."""

DISTINCTIVE_FIGURE = 20
"""Exact figures from here on that are not round (62, not 60) hardly recur within a week."""

EARTH_RADIUS_KM = 6371.0

INTERCHANGEABLE_SUB_TYPES = frozenset({"Air/drone strike", "Shelling/artillery/missile attack"})
"""Reports of one blast often differ in what caused it, and the sides dispute it."""

NEAR_PLACE_PRECISION = 2
ADMIN1_PRECISION = 4
PART_OF_COUNTRY_PRECISION = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a comparison.

    Attributes:
        name: ``when``, ``where``, ``what``, ``who`` or ``figures``.
        points: See the table of this module.
        veto: Whether this part alone keeps the two events apart.
        reason: Why, in words, with the values compared.
    """

    name: str
    points: int = 0
    veto: bool = False
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two events compared.

    Attributes:
        parts: In the order what, when, where, who, figures; when one vetoes, it is the last.
    """

    parts: tuple[Part, ...]

    @property
    def points(self) -> int:
        """The sum over the parts."""
        return sum(part.points for part in self.parts)

    @property
    def is_compatible(self) -> bool:
        """Whether both may be one incident: no part vetoes."""
        return not any(part.veto for part in self.parts)

    @property
    def joins(self) -> bool:
        """Whether both are taken for one incident on their own."""
        return self.is_compatible and self.points >= JOIN_POINTS


def compare_items(left: Profile, right: Profile) -> Comparison:
    """How well two events agree; the order of the two changes points and veto in nothing."""
    parts: list[Part] = []
    for compare in (compare_what, compare_when, compare_where, compare_who, compare_figures):
        parts.append(compare(left, right))
        if parts[-1].veto:
            break
    return Comparison(parts=tuple(parts))


def compare_what(left: Profile, right: Profile) -> Part:
    """Type and sub-type."""
    one, other = left.item, right.item
    if one.document_id == other.document_id:
        return Part(name="what", veto=True, reason="one document tells them apart")
    if one.type is not other.type:
        vague = (
            _is_plain_attack(one.type, one.sub_type),
            _is_plain_attack(other.type, other.sub_type),
        )
        if any(vague) and EventType.EXPLOSIONS in {one.type, other.type}:
            return Part(name="what", reason="one report only speaks of an attack")
        return Part(name="what", veto=True, reason=f"{one.type} is not {other.type}")
    kinds = {one.sub_type, other.sub_type} - {None}
    if len(kinds) > 1 and not kinds <= INTERCHANGEABLE_SUB_TYPES:
        return Part(name="what", veto=True, reason=f"{one.sub_type} is not {other.sub_type}")
    return Part(name="what", reason=f"both are {one.type}")


def block_type(kind: EventType) -> EventType:
    """The type under which an event is filed for comparing: attacks stand with explosions."""
    attack = kind is EventType.VIOLENCE_AGAINST_CIVILIANS
    return EventType.EXPLOSIONS if attack else kind


def _is_plain_attack(kind: EventType, sub_type: str | None) -> bool:
    """A report that says "attack" and no more may mean a strike that others name."""
    return kind is EventType.VIOLENCE_AGAINST_CIVILIANS and sub_type in {None, "Attack"}


def compare_when(left: Profile, right: Profile) -> Part:
    """Days of the event; where they are unknown, days of publication."""
    gap = max((right.first - left.last).days, (left.first - right.last).days)
    if gap > NEAR_DAYS:
        return Part(name="when", veto=True, reason=f"the days lie {gap} apart")
    if not (left.is_dated and right.is_dated):
        return _compare_reporting(left, right)
    if gap > 0:
        return Part(name="when", points=1, reason="the days lie next to each other")
    if max(left.span, right.span).days < WEEK_DAYS:
        return Part(name="when", points=2, reason="the days overlap")
    return Part(name="when", points=1, reason="the days overlap, known only to a month")


def _compare_reporting(left: Profile, right: Profile) -> Part:
    if not left.known_days or not right.known_days:
        reason = "neither the day nor the publication of one is known"
        return Part(name="when", points=NO_DAY_POINTS, reason=reason)
    apart = min(abs((one - other).days) for one in left.known_days for other in right.known_days)
    reason = f"the day of one is unknown, and they were reported {apart} days apart"
    one_town = bool(left.place_words) and _same_words(left.place_words, right.place_words)
    points = 2 if one_town and apart <= REPORTED_AT_ONCE_DAYS else 0
    return Part(name="when", points=points, veto=apart > REPORTED_WITHIN_DAYS, reason=reason)


def compare_where(left: Profile, right: Profile) -> Part:
    """Country, name of the place, distance."""
    one, other = left.item, right.item
    if one.country and other.country and one.country != other.country:
        return Part(name="where", veto=True, reason=f"{one.country} is not {other.country}")
    if not left.place_words or not right.place_words:
        return Part(name="where", reason="at least one names no place below country level")
    names = f"{one.place_name} and {other.place_name}"
    if max(one.place_precision or 0, other.place_precision or 0) < ADMIN1_PRECISION:
        return _compare_points(left, right, names)
    return _compare_areas(left, right, names)


def _compare_points(left: Profile, right: Profile, names: str) -> Part:
    """Two places of a district's size or smaller."""
    apart = distance_km(left, right)
    if apart is not None and apart > SAME_PLACE_WITHIN_KM:
        return Part(name="where", veto=True, reason=f"{names} lie {apart:.0f} km apart")
    if _same_words(left.place_words, right.place_words):
        return Part(name="where", points=2, reason=f"{names} are one place")
    if _either_holds(left.place_words, right.place_words) or _is_around(left, right, apart):
        return Part(name="where", points=1, reason=f"one of {names} holds the other")
    return Part(name="where", veto=True, reason=f"{names} are two places")


def _is_around(left: Profile, right: Profile, apart: float | None) -> bool:
    """Whether one is "near" a place and the other lies within what that takes in."""
    precisions = (left.item.place_precision, right.item.place_precision)
    return apart is not None and apart <= AROUND_PLACE_KM and NEAR_PLACE_PRECISION in precisions


def _compare_areas(left: Profile, right: Profile, names: str) -> Part:
    """At least one of the two is a first-order division or coarser."""
    if _same_words(left.place_words, right.place_words):
        return Part(name="where", points=2, reason=f"{names} are one area")
    coarse, fine = sorted((left, right), key=_coarseness, reverse=True)
    if coarse.item.place_precision != ADMIN1_PRECISION:
        return Part(name="where", reason=f"one of {names} may lie in the other")
    division = fine.admin1_words or fine.place_words
    if _either_holds(coarse.place_words, division) or _either_holds(
        coarse.admin1_words, fine.admin1_words
    ):
        return Part(name="where", points=1, reason=f"one of {names} holds the other")
    apart = bool(fine.admin1_words) or fine.item.place_precision == ADMIN1_PRECISION
    reason = f"{names} are two areas" if apart else f"one of {names} may lie in the other"
    return Part(name="where", veto=apart, reason=reason)


def _coarseness(profile: Profile) -> int:
    precision = profile.item.place_precision or 0
    return precision if precision <= COUNTRY_PRECISION else PART_OF_COUNTRY_PRECISION


def _same_words(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    return bool(left) and "".join(left) == "".join(right)


def _either_holds(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether one name's words are among the other's: Aleppo, eastern Aleppo."""
    small, large = sorted((set(left), set(right)), key=len)
    return bool(small) and small <= large


def compare_who(left: Profile, right: Profile) -> Part:
    """Parties in their roles. Accounts may differ on who did it, hardly on all who were hit."""
    shared = left.listed & right.listed
    if shared:
        names = ", ".join(f"{party.actor} as {party.role}" for party in sorted(shared))
        return Part(name="who", points=3 if len(shared) > 1 else 2, reason=f"both name {names}")
    if left.unlisted & right.unlisted:
        return Part(name="who", points=1, reason="both use the same name for a party")
    if left.listed_targets and right.listed_targets:
        return Part(name="who", veto=True, reason="they name different targets")
    return Part(name="who", reason="they share no party in one role")


def compare_figures(left: Profile, right: Profile) -> Part:
    """Equal figures speak for one event; differing ones never against it."""
    shared = left.figures & right.figures
    points = max(map(figure_points, shared), default=0)
    if not points:
        return Part(name="figures", reason="no figure is given in both")
    statuses = ", ".join(sorted({figure.status for figure in shared}))
    return Part(name="figures", points=points, reason=f"both give the same figure of {statuses}")


def figure_points(figure: LinkFigure) -> int:
    """How strongly meeting a figure twice speaks for one event."""
    if not is_telling(figure):
        return 1 if figure.low or figure.high else 0
    exact = figure.low == figure.high
    round_number = (figure.low or 0) % 5 == 0
    return 4 if exact and not round_number and (figure.low or 0) >= DISTINCTIVE_FIGURE else 2


def distance_km(left: Profile, right: Profile) -> float | None:
    """Great-circle distance of two points; None when one has none."""
    one, other = left.item, right.item
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    lat, other_lat = radians(one.lat), radians(other.lat)
    half_lat, half_lon = (other_lat - lat) / 2, radians(other.lon - one.lon) / 2
    chord = sin(half_lat) ** 2 + cos(lat) * cos(other_lat) * sin(half_lon) ** 2
    return 2 * EARTH_RADIUS_KM * asin(sqrt(min(1.0, chord)))
