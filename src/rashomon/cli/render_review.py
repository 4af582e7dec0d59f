"""Tables of decisions and of the change log."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime

from rich.console import Group, RenderableType

from rashomon.cli.tables import make_line, make_table
from rashomon.cli.words import (
    claim_words,
    code_words,
    count_words,
    day_words,
    short_id,
    speaker_words,
)
from rashomon.model import (
    Change,
    ChangeCause,
    ChangeEntry,
    Decision,
    Incident,
    Mark,
    Ruling,
    Value,
)
from rashomon.pipeline.decide import DecisionReport
from rashomon.pipeline.replay import ReplayReport
from rashomon.pipeline.rulings import ListedDecision

MAX_IDS = 3
"""Ids shown in a cell; ``--json`` has them all."""

_DECISION_COLUMNS = ("No", "Id", "Decided", "On", "By", "When", "Why", "Undone by")
_CLAIM_COLUMNS = ("Id", "Event", "Kind", "What", "Speaker", "Outlet, date", "Review")
_MARK_COLUMNS = ("On", "What", "As read", "As decided", "By", "When", "Why")
_CHANGE_COLUMNS = ("What", "Before", "After", "Why")


def render_decision(report: DecisionReport) -> RenderableType:
    """One line for the decision, then what changed in each incident."""
    decision = report.decision
    noted = (
        f"Decision {decision.number} ({decision.id}) noted: "
        f"{_ruling_words(decision.ruling)}, by {decision.by}"
    )
    parts: list[RenderableType] = [make_line(noted)]
    if not report.changes:
        parts.append(make_line("No incident shows anything else for it."))
    else:
        parts.append(make_line(""))
        parts += _entries(report.changes)
    parts.append(make_line(f"To take it back: rashomon undo {report.location} {decision.number}"))
    return Group(*parts)


def render_decisions(listed: Sequence[ListedDecision]) -> RenderableType:
    """All decisions, a line each."""
    if not listed:
        return make_line("Nobody has decided anything yet; see rashomon decide --help.")
    numbers = {one.decision.id: str(one.decision.number) for one in listed}
    rows = (_decision_row(one.decision, numbers.get(one.undone_by or "", "-")) for one in listed)
    return make_table(_DECISION_COLUMNS, rows)


def _decision_row(decision: Decision, undone_by: str) -> Sequence[str]:
    return (
        str(decision.number),
        short_id(decision.id),
        _what_words(decision.ruling),
        _subject_words(decision.ruling, short_id),
        decision.by,
        time_words(decision.at),
        decision.why,
        undone_by,
    )


def time_words(at: datetime | None) -> str:
    """Day and time in UTC, to the minute."""
    return "-" if at is None else at.strftime("%Y-%m-%d %H:%M")


def _ruling_words(ruling: Ruling) -> str:
    return f"{_what_words(ruling)}: {_subject_words(ruling)}"


def _what_words(ruling: Ruling) -> str:
    values = ", ".join(f"{one.field} = {value_words(one.value)}" for one in ruling.corrections)
    kind = code_words(ruling.kind)
    return f"{kind} ({values})" if values else kind


def value_words(value: Value) -> str:
    """A value of a field; "nothing" when it is empty."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def _subject_words(ruling: Ruling, shown: Callable[[str], str] = str) -> str:
    """What a decision is about, with ids as they are, or as ``shown`` gives them."""
    if ruling.undoes is not None:
        return shown(ruling.undoes)
    documents = _listed(map(shown, ruling.document_ids))
    if ruling.speaker is not None:
        return f'"{ruling.speaker}" in {documents or "all documents"}'
    events = _listed(map(shown, ruling.event_ids))
    if ruling.apart_from:
        return f"{events} from {_listed(map(shown, ruling.apart_from))}"
    return _listed(map(shown, (*ruling.claim_ids, *ruling.event_ids, *ruling.document_ids)))


def _listed(ids: Iterable[str]) -> str:
    listed = tuple(ids)
    more = f" and {len(listed) - MAX_IDS} more" if len(listed) > MAX_IDS else ""
    return ", ".join(listed[:MAX_IDS]) + more


def render_claims(incident: Incident) -> RenderableType:
    """A line for each claim, then the decisions on the incident's claims, events, documents."""
    rows = (
        (
            short_id(claim.id),
            short_id(claim.event_id or "-"),
            code_words(claim.kind),
            claim_words(claim),
            speaker_words(claim),
            f"{claim.outlet or claim.document_uri}, {day_words(claim.published)}",
            code_words(claim.review),
        )
        for claim in incident.claims
    )
    tables: list[RenderableType] = [
        make_table(_CLAIM_COLUMNS, rows, title=f"Incident {incident.id}")
    ]
    return Group(*tables, *_marks(incident))


def render_decided(incident: Incident) -> Iterator[RenderableType]:
    """Rejected claims, then what people decided, with the reader's values beside theirs."""
    rejected = [claim for claim in incident.claims if not claim.counts]
    if rejected:
        rows = (
            (short_id(claim.id), claim_words(claim), speaker_words(claim), claim.outlet or "-")
            for claim in rejected
        )
        columns = ("Id", "What", "Speaker", "Outlet")
        yield make_table(columns, rows, title="Rejected by people, counted nowhere")
    yield from _marks(incident)


def _marks(incident: Incident) -> Iterator[RenderableType]:
    marks = [*(mark for claim in incident.claims for mark in claim.marks), *incident.marks]
    if marks:
        yield make_table(_MARK_COLUMNS, map(_mark_row, marks), title="What people decided")


def _mark_row(mark: Mark) -> Sequence[str]:
    is_value = mark.field is not None
    return (
        short_id(mark.subject_id),
        mark.field or code_words(mark.kind),
        value_words(mark.read) if is_value else "-",
        value_words(mark.decided) if is_value else "-",
        mark.by,
        time_words(mark.at),
        mark.why if mark.holds else f"{mark.why} (a later decision says otherwise)",
    )


def render_log(entries: Iterable[ChangeEntry]) -> RenderableType:
    """What each batch changed, a table for each incident."""
    parts = list(_entries(entries))
    return Group(*parts) if parts else make_line("The log has nothing to tell.")


def _entries(entries: Iterable[ChangeEntry]) -> Iterator[RenderableType]:
    for entry in entries:
        yield make_table(
            _CHANGE_COLUMNS, map(_change_row, entry.changes), title=_entry_title(entry)
        )


def _entry_title(entry: ChangeEntry) -> str:
    done = "documents added" if entry.cause is ChangeCause.ADD else "decided"
    decisions = f" ({', '.join(entry.decision_ids)})" if entry.decision_ids else ""
    when = f", {time_words(entry.at)}" if entry.at is not None else ""
    return f"Batch {entry.batch}, {done}{decisions}{when}: incident {entry.incident_id}"


def _change_row(change: Change) -> Sequence[str]:
    what = code_words(change.kind)
    if change.rule is not None:
        what = f"{what}: {change.rule}"
    named = change.subject_id if change.before is None else None
    return (what, change.before or "-", change.after or named or "-", change.reason)


def render_replay(report: ReplayReport) -> RenderableType:
    """Whether both casebooks are the same, in one line, and the fingerprint."""
    counted = (
        f"{count_words(report.documents, 'document')} and "
        f"{count_words(report.decisions, 'decision')} replayed into {report.made}"
    )
    verdict = "the same casebook, byte for byte" if report.same else "NOT the same casebook"
    return Group(make_line(f"{counted}: {verdict}"), make_line(f"SHA-256 {report.fingerprint}"))
