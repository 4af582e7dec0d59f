"""Tables of readings, of what was added, of incidents, and the demo."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from rich.console import Group, RenderableType

from rashomon.cli.plain import plain
from rashomon.cli.render_incident import render_incident
from rashomon.cli.render_review import render_log
from rashomon.cli.tables import make_line, make_table
from rashomon.cli.words import (
    claim_words,
    code_words,
    count_words,
    day_words,
    hedge_words,
    period_with_precision,
    period_words,
    place_words,
    relay_words,
    short_id,
    speaker_words,
    stance_words,
)
from rashomon.model import (
    Claim,
    Event,
    Figure,
    Hedge,
    Incident,
    Modality,
    Reading,
    Scope,
    TollStatus,
)
from rashomon.pipeline import AddReport, DemoResult, FoundPlace

MAX_FIGURES = 4
"""Different figures shown in a line of the list of incidents; the ledger has them all."""

MAX_TOLD = 3
"""Changed incidents that are told in full after an addition; the log has them all."""

_CLAIM_COLUMNS = ("Kind", "What is claimed", "Hedge", "Speaker", "Relay", "Stance")
_EVENT_COLUMNS = ("Event", "Word", "When", "Where")
_INCIDENT_COLUMNS = ("Id", "Day", "Type", "Place", "Docs", "Origins", "Killed, as claimed")


def render_reading(reading: Reading) -> RenderableType:
    """A document's claims and events in order, and what the reader could not settle."""
    document = reading.document
    about = ", ".join(
        part for part in (document.outlet, day_words(document.published), document.title) if part
    )
    parts: list[RenderableType] = [
        make_line(document.uri, style="bold"),
        make_line(about),
        make_line(""),
    ]
    if reading.claims:
        parts.append(make_table(_CLAIM_COLUMNS, map(_claim_row, reading.claims)))
    else:
        parts.append(make_line("No claims found."))
        parts.append(make_line(""))
    if reading.events:
        parts.append(make_table(_EVENT_COLUMNS, map(_event_row, reading.events)))
    if reading.warnings:
        warnings = ((warning.code, warning.message) for warning in reading.warnings)
        parts.append(make_table(("Warning", "What could not be settled"), warnings))
    return Group(*parts)


def _event_row(event: Event) -> Sequence[str]:
    return (
        event.sub_type or event.type,
        plain(event.trigger.text),
        period_with_precision(event.time.period if event.time else None),
        place_words(event.place.location if event.place else None),
    )


def _claim_row(claim: Claim) -> Sequence[str]:
    toll = claim.toll
    return (
        code_words(claim.kind),
        claim_words(claim),
        "-" if toll is None else hedge_words(toll.relation),
        speaker_words(claim),
        relay_words(claim),
        _stance_and_modality(claim),
    )


def _stance_and_modality(claim: Claim) -> str:
    stance = stance_words(claim.stance)
    return stance if claim.modality is Modality.ACTUAL else f"{stance} ({claim.modality})"


def render_report(report: AddReport) -> RenderableType:
    """What came in, what was there before, and which incidents it touched."""
    documents = (
        f"{count_words(len(report.added), 'document')} added, "
        f"{len(report.held)} already held, {len(report.skipped)} skipped"
    )
    incidents = (
        f"{count_words(len(report.new_incidents), 'incident')} new, "
        f"{len(report.changed_incidents)} changed, {report.unchanged_incidents} unchanged"
    )
    notes = (f"{held.document.uri}: {held.note}" for held in report.held if held.note)
    next_step = f"Next: rashomon incidents {report.location}"
    lines = map(make_line, (documents, incidents, *notes, next_step))
    changed = [one for one in report.changes if one.incident_id in report.changed_incidents]
    if not changed:
        return Group(*lines)
    more = f"What changed elsewhere: rashomon log {report.location}"
    return Group(*lines, make_line(""), render_log(changed[:MAX_TOLD]), make_line(more))


def render_incidents(incidents: Iterable[Incident]) -> RenderableType:
    """One line for each incident by day, undated last; the figures are those of its killed."""
    rows = [_incident_row(incident) for incident in sorted(incidents, key=_by_day)]
    if not rows:
        return make_line("No incidents yet; add documents with: rashomon add CASEBOOK PATH...")
    return make_table(_INCIDENT_COLUMNS, rows)


def _by_day(incident: Incident) -> tuple[date, str]:
    earliest = incident.time.earliest if incident.time is not None else None
    return earliest or date.max, incident.id


def _incident_row(incident: Incident) -> Sequence[str]:
    return (
        short_id(incident.id),
        period_words(incident.time),
        incident.sub_type or incident.type,
        incident.place.name if incident.place is not None else "not known",
        str(len(incident.documents)),
        str(len(incident.origins)),
        _killed_figures(incident) or "none claimed",
    )


def _killed_figures(incident: Incident) -> str:
    """The different totals of the killed, lowest first; the middle is left out when many.

    Parts of a total and sums over several incidents stand in the ledger only.
    """
    killed = (
        field
        for field in incident.ledger.fields
        if field.status is TollStatus.KILLED and field.scope is Scope.INCIDENT
    )
    figures = sorted((figure for field in killed for figure in field.figures), key=_by_size)
    texts = list(dict.fromkeys(map(_in_digits, figures)))
    if len(texts) > MAX_FIGURES:
        texts = [*texts[: MAX_FIGURES - 1], "…", texts[-1]]
    return ", ".join(texts)


def _in_digits(figure: Figure) -> str:
    """An exact figure in digits, any other as written."""
    exact = figure.quantity.relation is Hedge.EXACT
    return f"{figure.quantity.low:,}" if exact else figure.text


def _by_size(figure: Figure) -> tuple[int, str]:
    return figure.quantity.low or 0, figure.text


def render_places(places: Sequence[FoundPlace]) -> RenderableType:
    """The places that bear one name."""
    if not places:
        return make_line("No listed place has this name; add it to a file of your own (--places).")
    rows = (
        (
            place.name,
            place.kind,
            ", ".join(part for part in (place.admin1, place.country) if part) or "-",
            "-" if place.lat is None else f"{place.lat:.3f}, {place.lon:.3f}",
            "-" if place.population is None else f"{place.population:,}",
            str(place.geonames_id or "-"),
        )
        for place in places
    )
    return make_table(("Place", "Kind", "In", "Point", "People", "GeoNames"), rows)


def render_demo(result: DemoResult, keep: str | None) -> RenderableType:
    """The demo: incidents, the main ledgers, and what to try next."""
    n_read = len(result.report.added) + len(result.report.held)
    opening = (
        f"{n_read} dispatches on events in Syria, 17 to 20 September 2016. They were written for "
        "this demo from public facts; the outlets are invented, the figures are as claimed then."
    )
    casebook = keep or "demo.casebook"
    next_steps = (
        (f"rashomon demo --keep {casebook}", "keep this casebook"),
        (f"rashomon incidents {casebook}", "list its incidents"),
        (f"rashomon show {casebook} ID", "print one with its ledger"),
        ("rashomon read FILE --published YYYY-MM-DD", "read an article of yours"),
    )
    ledgers = [render_incident(incident) for incident in result.main]
    return Group(
        make_line(opening),
        make_line(""),
        render_incidents(result.incidents),
        *ledgers,
        make_table(("Try next", ""), next_steps),
    )
