"""How far a casebook's accounts disagree, and what each rule makes of the totals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.console import Group, RenderableType

from rashomon.cli.tables import make_line, make_table
from rashomon.cli.words import code_words, count_words, day_words, short_id
from rashomon.model import (
    FieldDispersion,
    IncidentDiagnosis,
    Mover,
    RuleTotal,
    StatusSummary,
)
from rashomon.pipeline import Diagnosis

_SUMMARY_COLUMNS = (
    "Status", "Incidents", "Compared", "Differ", "Contradict", "Range", "Modal confidence",
    "Divergence", "Normalised",
)  # fmt: skip
_TOTAL_COLUMNS = ("Rule", "Incidents", "Low", "Best", "High", "Open above")
_MOVER_COLUMNS = ("Incident", "Day", "Place", "Values", "Modal", "Spread", "Best by rule")

MAX_VALUES = 6
"""Values shown of one incident; the JSON lines have them all."""


def render_diagnosis(diagnosis: Diagnosis) -> RenderableType:
    """The measures of each status, the totals by rule, and the incidents that move them most."""
    summary = diagnosis.summary
    head = make_line(f"{count_words(summary.incidents, 'incident')} in this casebook")
    if not summary.statuses:
        return Group(head, make_line("No incident has a figure of people."))
    rows = map(_summary_row, summary.statuses)
    incidents = {incident.id: incident for incident in diagnosis.incidents}
    return Group(
        head,
        make_line(""),
        make_table(_SUMMARY_COLUMNS, rows, title="How far accounts disagree"),
        *(table for status in summary.statuses for table in _tables(status, incidents)),
    )


def _summary_row(summary: StatusSummary) -> Sequence[str]:
    return (
        code_words(summary.status),
        str(summary.incidents),
        str(summary.compared),
        _share(summary.share_differing),
        _share(summary.share_contradicting),
        _mean(summary.mean_range),
        _share(summary.mean_modal_confidence),
        _mean(summary.mean_divergence),
        _share(summary.normalised_divergence),
    )


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"


def _mean(value: float | None) -> str:
    return "-" if value is None else f"{value:.1f}"


def _tables(
    summary: StatusSummary, incidents: Mapping[str, IncidentDiagnosis]
) -> Iterator[RenderableType]:
    status = code_words(summary.status)
    title = f"Total {status}, by rule: {summary.lowest_total} to {summary.highest_total}"
    yield make_table(_TOTAL_COLUMNS, map(_total_row, summary.totals), title=title)
    movers = [_mover_row(mover, incidents[mover.incident_id]) for mover in summary.movers]
    if movers:
        yield make_table(_MOVER_COLUMNS, movers, title=f"What moves the total {status} most")


def _total_row(total: RuleTotal) -> Sequence[str]:
    numbers = (total.incidents, total.low, total.best, total.high, total.open_above)
    return total.rule, *map(str, numbers)


def _mover_row(mover: Mover, incident: IncidentDiagnosis) -> Sequence[str]:
    field = next(field for field in incident.fields if field.field_id == mover.field_id)
    numbers = (f"{n.rule} {'-' if n.best is None else n.best}" for n in mover.numbers)
    return (
        short_id(incident.id),
        day_words(incident.day),
        incident.place or "not known",
        _values(field),
        _share(field.modal_confidence),
        str(mover.spread),
        "\n".join(numbers),
    )


def _values(field: FieldDispersion) -> str:
    """The values with reports and origins: "62 (4 documents, 2 origins)"."""
    shown = [
        f"{value.text} ({count_words(value.reports, 'report')}, "
        f"{count_words(value.origins, 'origin')})"
        for value in field.values[:MAX_VALUES]
    ]
    left = len(field.values) - len(shown)
    return "\n".join([*shown, f"and {left} more"] if left else shown)
