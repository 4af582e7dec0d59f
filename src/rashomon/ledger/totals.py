"""How far a casebook's accounts disagree, and how far its totals depend on the rule."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

from rashomon.model import (
    CasebookDiagnosis,
    FieldDispersion,
    IncidentDiagnosis,
    Mover,
    RuleName,
    RuleTotal,
    StatusDiagnosis,
    StatusSummary,
    TollStatus,
)

MAX_MOVERS = 10
"""Incidents listed as moving most: a screenful; the lines of all incidents have the rest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """One incident's figures of one status."""

    incident_id: str
    status: StatusDiagnosis
    field: FieldDispersion


def diagnose_casebook(incidents: Iterable[IncidentDiagnosis]) -> CasebookDiagnosis:
    """The summary of a casebook's incidents; their order changes nothing."""
    ordered = sorted(incidents, key=lambda incident: incident.id)
    cases = [case for incident in ordered for case in _cases(incident)]
    summaries = (
        _summarise(status, [case for case in cases if case.status.status is status])
        for status in TollStatus
    )
    return CasebookDiagnosis(
        incidents=len(ordered),
        statuses=tuple(summary for summary in summaries if summary.incidents),
    )


def _cases(incident: IncidentDiagnosis) -> Iterable[_Case]:
    fields = {field.field_id: field for field in incident.fields}
    for status in incident.statuses:
        yield _Case(incident_id=incident.id, status=status, field=fields[status.field_id])


def _summarise(status: TollStatus, cases: Sequence[_Case]) -> StatusSummary:
    compared = [case.field for case in cases if case.field.reports > 1]
    divergence = _mean(field.divergence for field in compared)
    distinct = len({value.numbers for field in compared for value in field.values})
    totals = _totals(cases)
    sums = [total.best for total in totals if total.incidents]
    return StatusSummary(
        status=status,
        incidents=len(cases),
        compared=len(compared),
        share_differing=_mean(field.differs for field in compared),
        share_contradicting=_mean(field.contradicts for field in compared),
        mean_range=_mean(field.range for field in compared),
        mean_modal_confidence=_mean(field.modal_confidence for field in compared),
        mean_divergence=divergence,
        normalised_divergence=None if divergence is None else divergence / distinct,
        totals=totals,
        lowest_total=min(sums, default=None),
        highest_total=max(sums, default=None),
        movers=_movers(cases),
    )


def _mean(values: Iterable[float]) -> float | None:
    known = list(values)
    return fmean(known) if known else None


def _totals(cases: Sequence[_Case]) -> tuple[RuleTotal, ...]:
    rules = list(dict.fromkeys(number.rule for case in cases for number in case.status.numbers))
    return tuple(_total(rule, cases) for rule in rules)


def _total(rule: RuleName, cases: Sequence[_Case]) -> RuleTotal:
    numbers = [n for case in cases for n in case.status.numbers if n.rule is rule]
    given = [(n.low or 0, n.best, n.high) for n in numbers if n.best is not None]
    return RuleTotal(
        rule=rule,
        incidents=len(given),
        low=sum(low for low, _, _ in given),
        best=sum(best for _, best, _ in given),
        high=sum(best if high is None else high for _, best, high in given),
        open_above=sum(high is None for _, _, high in given),
    )


def _movers(cases: Iterable[_Case]) -> tuple[Mover, ...]:
    moved = [
        Mover(
            incident_id=case.incident_id,
            field_id=case.status.field_id,
            spread=case.status.spread,
            numbers=case.status.numbers,
        )
        for case in cases
        if case.status.spread
    ]
    return tuple(sorted(moved, key=lambda mover: (-mover.spread, mover.incident_id))[:MAX_MOVERS])
