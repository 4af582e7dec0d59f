"""Figures: one account's value in one field, with the day since when it is given."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rashomon.ledger.order import in_publication_order
from rashomon.ledger.quantities import ABOUT_MARGIN_PERCENT, Interval, interval, is_about
from rashomon.ledger.standing import day_of, is_former, why_set_aside
from rashomon.model import ActorKind, Figure, Hedge, IncidentClaim, LedgerField, Quantity

ValueKey = tuple[int, int, bool, bool, bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldClaims:
    """The claims of one field, with who is behind each.

    Attributes:
        field_id: The field.
        claims: Toll claims, in order of publication.
        account_of: Account id by claim id.
        origin_of: Origin id by claim id.
    """

    field_id: str
    claims: Sequence[IncidentClaim]
    account_of: Mapping[str, str]
    origin_of: Mapping[str, str]


def build_figures(members: FieldClaims) -> tuple[Figure, ...]:
    """The figures of a field, in order of low bound, high bound, account and id.

    One account's claims with the same quantity are one figure. "At least 61" and "more than 60"
    are the same; "dozens" and "at least 24" are kept apart, since rules read them differently.
    A number that the account doubts or denies is kept apart from the same number asserted.
    """
    grouped: dict[tuple[str, ValueKey], list[IncidentClaim]] = defaultdict(list)
    backing: dict[ValueKey, list[IncidentClaim]] = defaultdict(list)
    for claim in members.claims:
        value = _value_key(claim)
        grouped[members.account_of[claim.id], value].append(claim)
        backing[value].append(claim)
    made = (_make_figure(group, members, backing[value]) for (_, value), group in grouped.items())
    return tuple(sorted(made, key=_place))


def _value_key(claim: IncidentClaim) -> ValueKey:
    """What is the same in claims of one value: its bounds, its sort, whether it is stood behind."""
    assert claim.toll is not None, "only toll claims have figures"
    quantity = claim.toll.quantity
    is_vague = quantity.relation is Hedge.VAGUE
    stands = why_set_aside(claim) is None
    return (*_bounds(quantity), is_about(quantity), is_vague, stands)


def _bounds(quantity: Quantity) -> tuple[int, int]:
    """Both bounds with -1 for unbounded, which no bound can be; sortable."""
    low, high = quantity.low, quantity.high
    return (-1 if low is None else low, -1 if high is None else high)


def _make_figure(
    claims: Sequence[IncidentClaim], members: FieldClaims, backing: Sequence[IncidentClaim]
) -> Figure:
    """The figure of one account's claims; ``backing`` are everybody's with the same value."""
    first = claims[0]
    assert first.toll is not None, "only toll claims have figures"
    days = sorted(claim.published for claim in claims if claim.published is not None)
    groups = (claim.toll.group for claim in claims if claim.toll is not None)
    return Figure(
        id=min(claim.id for claim in claims),
        field_id=members.field_id,
        account_id=members.account_of[first.id],
        quantity=first.toll.quantity,
        text=first.toll.text,
        group=next((group for group in groups if group is not None), None),
        claim_ids=tuple(claim.id for claim in claims),
        origin_id=members.origin_of[first.id],
        n_documents=len({claim.document_id for claim in backing}),
        n_origins=len({members.origin_of[claim.id] for claim in backing}),
        first_published=days[0] if days else None,
        last_published=days[-1] if days else None,
    )


def _place(figure: Figure) -> tuple[int, float, str, str]:
    bounds = interval(figure.quantity)
    high = float("inf") if bounds.high is None else bounds.high
    return (bounds.low, high, figure.account_id, figure.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A figure in its field, with what the claims say of its standing.

    Attributes:
        field: The field.
        figure: The figure.
        since: First day on which the account gave this figure; a later repetition is no news.
            None when no claim of it is dated.
        told: First day on which a document gave the figure for that day; later than ``since`` for
            a number that is given afterwards for an earlier day. None when undated.
        stands: False when no claim stands behind the number: doubted, denied, hypothetical.
        is_former: Whether every claim of it says that it was given before and no longer holds.
        kind: What sort of speaker gives it, the commonest of its claims; None when unknown.
        is_own_voice: Whether the document itself says it, citing nobody.
        interval: The numbers that it allows, with "about" as wide as the settings say.
    """

    field: LedgerField
    figure: Figure
    since: date | None
    told: date | None
    stands: bool
    is_former: bool
    kind: ActorKind | None
    is_own_voice: bool
    interval: Interval


def list_entries(
    field: LedgerField,
    claims: Mapping[str, IncidentClaim],
    margin_percent: int = ABOUT_MARGIN_PERCENT,
) -> tuple[Entry, ...]:
    """The figures of a field as entries, in the field's order.

    Args:
        field: The field.
        claims: Its claims by id; others may be among them.
        margin_percent: How far "about" reaches to either side.
    """
    return tuple(
        _make_entry(
            field,
            figure,
            [claims[claim_id] for claim_id in figure.claim_ids],
            interval(figure.quantity, margin_percent),
        )
        for figure in field.figures
    )


def _make_entry(
    field: LedgerField, figure: Figure, claims: Sequence[IncidentClaim], numbers: Interval
) -> Entry:
    since = min(_days(claims), default=None)
    kinds = Counter(claim.speaker.kind for claim in claims if claim.speaker and claim.speaker.kind)
    return Entry(
        field=field,
        figure=figure,
        since=since,
        told=min(_told(claims, since), default=None),
        stands=any(why_set_aside(claim) is None for claim in claims),
        is_former=all(is_former(claim) for claim in claims),
        kind=min(kinds, key=lambda kind: (-kinds[kind], kind), default=None),
        is_own_voice=claims[0].speaker is None and claims[0].speaker_resolved,
        interval=numbers,
    )


def _told(claims: Iterable[IncidentClaim], day: date | None) -> list[date]:
    return [c.published for c in claims if c.published is not None and day_of(c) == day]


def _days(claims: Iterable[IncidentClaim]) -> list[date]:
    return [day for claim in in_publication_order(claims) if (day := day_of(claim)) is not None]
