"""How far the figures of one incident disagree, field by field.

Source: van Baalen and Höglund 2026, as named in ``rashomon.model.diagnosis``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from rashomon.ledger.figures import Entry, list_entries
from rashomon.ledger.groups import counted_by, lies_in
from rashomon.ledger.quantities import Interval, point
from rashomon.ledger.rules.settings import RuleSettings
from rashomon.ledger.succession import list_current
from rashomon.model import (
    Estimate,
    FieldDispersion,
    FigureRelation,
    Incident,
    IncidentClaim,
    IncidentDiagnosis,
    LedgerField,
    RuleNumber,
    Scope,
    StatusDiagnosis,
    TollStatus,
    ValueCount,
)


def diagnose_incident(incident: Incident, settings: RuleSettings) -> IncidentDiagnosis:
    """How far an incident's accounts disagree, and how far its numbers depend on the rule.

    Args:
        incident: The incident, with estimates by the rules of the settings.
        settings: What the estimates were made with.
    """
    claims = {claim.id: claim for claim in incident.claims}
    clashing = {
        frozenset((relation.first, relation.second))
        for relation in incident.ledger.relations
        if relation.relation is FigureRelation.CONTRADICTS
    }
    current = {
        field.id: list_current(list_entries(field, claims, settings.about_margin_percent))
        for field in incident.ledger.fields
    }
    fields = tuple(
        _disperse(field.id, current[field.id], clashing, claims)
        for field in incident.ledger.fields
        if current[field.id]
    )
    return IncidentDiagnosis(
        id=incident.id,
        day=incident.time.earliest if incident.time else None,
        place=incident.place.name if incident.place else None,
        fields=fields,
        statuses=tuple(_diagnose_statuses(incident, fields)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Value:
    """One value with those who give it.

    Attributes:
        words: As first written.
        numbers: The numbers that it allows.
        reports: Documents with the account whose figure they give.
        origins: The origins of these accounts.
        point: The value as one number.
    """

    words: str
    numbers: Interval
    reports: frozenset[tuple[str, str]]
    origins: frozenset[str]
    point: int


def _disperse(
    field_id: str,
    current: Sequence[Entry],
    clashing: Collection[frozenset[str]],
    claims: Mapping[str, IncidentClaim],
) -> FieldDispersion:
    values = _gather_values(current, claims)
    reports = sum(len(value.reports) for value in values)
    origins = {origin for value in values for origin in value.origins}
    modal = values[0]
    figures = {entry.figure.id for entry in current}
    points = [point(entry.figure.quantity) for entry in current]
    return FieldDispersion(
        field_id=field_id,
        reports=reports,
        origins=len(origins),
        values=tuple(map(_count, values)),
        differs=len(values) > 1,
        contradicts=any(pair <= figures for pair in clashing),
        lowest=min(points),
        highest=max(points),
        modal_confidence=len(modal.reports) / reports,
        modal_origins=len(modal.origins) / len(origins),
        divergence=len(values) - 1,
        normalised_divergence=(len(values) - 1) / (reports - 1) if reports > 1 else None,
    )


def _gather_values(
    entries: Iterable[Entry], claims: Mapping[str, IncidentClaim]
) -> tuple[_Value, ...]:
    same: dict[Interval, list[Entry]] = defaultdict(list)
    for entry in entries:
        same[entry.interval].append(entry)
    made = (_make_value(members, claims) for members in same.values())
    return tuple(sorted(made, key=_commonest_first))


def _commonest_first(value: _Value) -> tuple[int, int, int, str]:
    return (-len(value.reports), -len(value.origins), value.point, str(value.numbers))


def _count(value: _Value) -> ValueCount:
    return ValueCount(
        text=value.words,
        numbers=str(value.numbers),
        reports=len(value.reports),
        origins=len(value.origins),
    )


def _make_value(members: Sequence[Entry], claims: Mapping[str, IncidentClaim]) -> _Value:
    reports = {
        (claims[claim_id].document_id, entry.figure.account_id)
        for entry in members
        for claim_id in entry.figure.claim_ids
    }
    first = min(members, key=lambda entry: (point(entry.figure.quantity), entry.figure.id))
    return _Value(
        words=first.figure.text,
        numbers=first.interval,
        reports=frozenset(reports),
        origins=frozenset(entry.figure.origin_id for entry in members),
        point=point(first.figure.quantity),
    )


def _diagnose_statuses(
    incident: Incident, fields: Sequence[FieldDispersion]
) -> Iterable[StatusDiagnosis]:
    origins = {field.field_id: field.origins for field in fields}
    known = [field for field in incident.ledger.fields if field.id in origins]
    for status in TollStatus:
        field = find_main_field(status, known, origins)
        if field is not None:
            own = [made for made in incident.estimates if made.field_id == field.id]
            yield StatusDiagnosis(
                status=status,
                field_id=field.id,
                numbers=tuple(map(_number, own)),
                spread=_spread(own),
            )


def find_main_field(
    status: TollStatus, fields: Iterable[LedgerField], origins: Mapping[str, int]
) -> LedgerField | None:
    """The field that stands for an incident in totals; None when the incident has none.

    It counts the incident itself, is not said to add to another count, and is the one of most
    origins; among equals the one whose people hold those of others, then the smallest id. Groups
    are never summed up: nobody said that civilians and soldiers are all.
    """
    own = [
        field
        for field in fields
        if field.status is status and field.scope is Scope.INCIDENT and field.update is None
    ]

    def preference(field: LedgerField) -> tuple[int, int, str]:
        held = sum(lies_in(counted_by(other), counted_by(field)) for other in own)
        return (-origins[field.id], -held, field.id)

    return min(own, key=preference, default=None)


def _number(made: Estimate) -> RuleNumber:
    return RuleNumber(rule=made.rule, low=made.low, best=made.best, high=made.high)


def _spread(estimates: Iterable[Estimate]) -> int | None:
    numbers = [made.best for made in estimates if made.best is not None]
    return max(numbers) - min(numbers) if numbers else None
