"""Figures that appeared, went, or moved to another field."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.changes.words import describe_field, field_of, figure_words
from rashomon.model import Change, ChangeKind, Figure, Incident

FigureKey = tuple[object, ...]


def figure_key(figure: Figure) -> FigureKey:
    """What makes two figures of different states the same: field, account and value."""
    return (figure.field_id, *_value_key(figure))


def _value_key(figure: Figure) -> FigureKey:
    quantity = figure.quantity
    return (figure.account_id, quantity.low, quantity.high, quantity.relation, quantity.approx)


def figures_by_key(incident: Incident | None) -> dict[FigureKey, Figure]:
    """The figures of an incident; none when there is no incident."""
    if incident is None:
        return {}
    fields = incident.ledger.fields
    return {figure_key(figure): figure for field in fields for figure in field.figures}


def figure_changes(before: Incident | None, after: Incident) -> Iterator[Change]:
    """Figures that are new in their field, and those that no counted claim gives any longer."""
    held, holds = figures_by_key(before), figures_by_key(after)
    gone = {key: held[key] for key in held if key not in holds}
    left_by_claim = {claim: figure for figure in gone.values() for claim in figure.claim_ids}
    moved: set[str] = set()
    for key, figure in holds.items():
        if key in held:
            continue
        origin = next(
            (left_by_claim[one] for one in figure.claim_ids if one in left_by_claim), None
        )
        if before is not None and origin is not None and _value_key(origin) == _value_key(figure):
            moved.add(origin.id)
            yield _moved(origin, figure, before, after)
        else:
            yield _came(figure, after)
    if before is not None:
        yield from (_left(one, before) for one in gone.values() if one.id not in moved)


def _came(figure: Figure, after: Incident) -> Change:
    return Change(
        kind=ChangeKind.FIGURE_CAME,
        subject_id=figure.id,
        field_id=figure.field_id,
        after=figure_words(figure, after),
        because=tuple(sorted(figure.claim_ids)),
        reason=f"new among the figures for {describe_field(field_of(after, figure.field_id))}",
    )


def _left(figure: Figure, before: Incident) -> Change:
    return Change(
        kind=ChangeKind.FIGURE_LEFT,
        subject_id=figure.id,
        field_id=figure.field_id,
        before=figure_words(figure, before),
        because=tuple(sorted(figure.claim_ids)),
        reason="no claim that counts gives it any longer",
    )


def _moved(was: Figure, figure: Figure, before: Incident, after: Incident) -> Change:
    old = describe_field(field_of(before, was.field_id))
    new = describe_field(field_of(after, figure.field_id))
    return Change(
        kind=ChangeKind.FIGURE_MOVED,
        subject_id=figure.id,
        field_id=figure.field_id,
        before=old,
        after=new,
        because=tuple(sorted(figure.claim_ids)),
        reason=f"{figure_words(figure, after)} now counts among the figures for {new}",
    )
