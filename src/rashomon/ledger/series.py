"""What each speaker said over time: tolls that rise, are revised down, added to, or begin anew.

Three surface forms: 12 on Monday and 20 on Tuesday; 25 and then 18; "61 new" each day beside a
count "since 7 October".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rashomon.ledger.figures import Entry
from rashomon.ledger.phrases import describe_figure
from rashomon.ledger.quantities import Interval, lies_within
from rashomon.ledger.standing import day_of, is_former, why_set_aside
from rashomon.model import (
    IncidentClaim,
    LedgerField,
    Scope,
    SeriesPoint,
    TollMove,
    TollSeries,
    TollUpdate,
)

LineKey = tuple[str | None, ...]
"""An account and what it counts, whatever days it covers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Telling:
    """One claim of a figure, with its place in time."""

    entry: Entry
    claim: IncidentClaim

    @property
    def place(self) -> tuple[date, date, bool, int, str, str]:
        """Sort key: day, publication, former numbers first, then the lower number; undated last."""
        day, published = day_of(self.claim) or date.max, self.claim.published or date.max
        low = self.entry.interval.low
        return (day, published, not is_former(self.claim), low, self.entry.figure.id, self.claim.id)


def build_series(
    entries: Sequence[Entry], claims: Mapping[str, IncidentClaim]
) -> tuple[TollSeries, ...]:
    """The series of an incident, by field and account.

    Each claim that stands behind a number is in one point of one series. A number that is
    repeated is one point until another number comes.

    Args:
        entries: The figures of the incident.
        claims: Its claims by id.
    """
    lines: dict[LineKey, list[_Telling]] = defaultdict(list)
    for entry in entries:
        for claim_id in entry.figure.claim_ids:
            if why_set_aside(claims[claim_id]) is None:
                telling = _Telling(entry=entry, claim=claims[claim_id])
                lines[_line(entry)].append(telling)
    starts = _earlier_starts(entries)
    made = (_make_series(tellings, starts) for tellings in lines.values())
    return tuple(sorted(made, key=lambda series: (series.field_ids, series.account_id)))


def _line(entry: Entry) -> LineKey:
    """Additions of all days are one line; any other field is a line of its own."""
    field = entry.field
    if field.update is None:
        return (entry.figure.account_id, field.id)
    without_day = field.id.removesuffix(f"/{field.day}")
    return (entry.figure.account_id, without_day)


def _make_series(tellings: Iterable[_Telling], starts: Mapping[LineKey, date]) -> TollSeries:
    ordered = sorted(tellings, key=lambda telling: telling.place)
    points: list[SeriesPoint] = []
    runs = _runs(ordered)
    for number, run in enumerate(runs):
        earlier = [before[0] for before in runs[:number]]
        points.append(_make_point(run, earlier, starts))
    return TollSeries(
        account_id=ordered[0].entry.figure.account_id,
        field_ids=tuple(sorted({telling.entry.field.id for telling in ordered})),
        points=tuple(points),
    )


def _runs(ordered: Sequence[_Telling]) -> list[list[_Telling]]:
    """The tellings cut where another figure comes."""
    runs: list[list[_Telling]] = []
    for telling in ordered:
        if runs and runs[-1][-1].entry.figure.id == telling.entry.figure.id:
            runs[-1].append(telling)
        else:
            runs.append([telling])
    return runs


def _make_point(
    run: Sequence[_Telling], earlier: Sequence[_Telling], starts: Mapping[LineKey, date]
) -> SeriesPoint:
    first = run[0]
    move = _move(first, earlier, starts)
    return SeriesPoint(
        day=day_of(first.claim),
        published=first.claim.published,
        figure_id=first.entry.figure.id,
        move=move,
        reason=_explain(first, earlier, move),
        claim_ids=tuple(telling.claim.id for telling in run),
    )


def _move(
    telling: _Telling, earlier: Sequence[_Telling], starts: Mapping[LineKey, date]
) -> TollMove:
    if telling.entry.field.update not in (None, TollUpdate.FORMER):
        return TollMove.ADDED
    if not earlier:
        since, first = telling.entry.field.since, starts.get(_counted_by(telling.entry))
        is_later = since is not None and first is not None and first < since
        return TollMove.RESTARTED if is_later else TollMove.FIRST
    last = earlier[-1]
    if _is_one_moment(last, telling):
        return TollMove.BESIDE
    if any(before.entry.figure.id == telling.entry.figure.id for before in earlier):
        return TollMove.RETURNED
    return compare_numbers(last.entry.interval, telling.entry.interval)


def _is_one_moment(first: _Telling, second: _Telling) -> bool:
    """Whether neither is known to be the later; a former number is always the earlier."""
    if is_former(first.claim) and not is_former(second.claim):
        return False
    return first.place[:2] == second.place[:2] or day_of(second.claim) is None


def compare_numbers(before: Interval, after: Interval) -> TollMove:
    """How numbers moved: a bound that rises is a rise, also where nothing bounds it above."""
    is_open = before.high is None and after.high is None
    if is_open and before.low != after.low:
        return TollMove.ROSE if after.low > before.low else TollMove.REVISED_DOWN
    if before.high is not None and after.low > before.high:
        return TollMove.ROSE
    if after.high is not None and after.high < before.low:
        return TollMove.REVISED_DOWN
    if lies_within(after, before):
        return TollMove.NARROWED
    return TollMove.LOOSENED if lies_within(before, after) else TollMove.SHIFTED


def _explain(telling: _Telling, earlier: Sequence[_Telling], move: TollMove) -> str:
    said = describe_figure(telling.entry)
    match move:
        case TollMove.FIRST:
            return f"{said} is the first figure"
        case TollMove.ADDED:
            return f"{said} were added"
        case TollMove.RESTARTED:
            return f"{said} counts anew, {telling.entry.field.period}"
    last = describe_figure(earlier[-1].entry)
    words = f"{said} {_MOVES[move]} {last}"
    day, published = day_of(telling.claim), telling.claim.published
    if day is not None and published is not None and published > day:
        return f"{words}; for {day}, told on {published}"
    return words


_MOVES = {
    TollMove.ROSE: "is more than",
    TollMove.REVISED_DOWN: "revises downwards",
    TollMove.NARROWED: "is more exact than",
    TollMove.LOOSENED: "is a looser wording of",
    TollMove.SHIFTED: "overlaps with",
    TollMove.RETURNED: "comes again after",
    TollMove.BESIDE: "stands beside, for the same day or without one,",
}


def _earlier_starts(entries: Iterable[Entry]) -> dict[LineKey, date]:
    """For each account and what it counts, the earliest day since which it counts."""
    starts: dict[LineKey, date] = {}
    for entry in entries:
        since = entry.field.since
        if since is not None and entry.stands:
            key = _counted_by(entry)
            starts[key] = min(since, starts.get(key, since))
    return starts


def _counted_by(entry: Entry) -> LineKey:
    field: LedgerField = entry.field
    scope: Scope = field.scope
    who = (field.status, field.group_code, field.noun, field.side, scope)
    return (entry.figure.account_id, *who)
