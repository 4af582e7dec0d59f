"""How an incident's figures moved over time, and which cannot both be right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.console import RenderableType

from rashomon.cli.tables import make_table
from rashomon.cli.words import code_words, day_words
from rashomon.model import Account, Figure, Ledger, SeriesPoint, TollMove, TollSeries

_SERIES_COLUMNS = ("Speaker", "Figure", "For", "Told", "Move", "How")
_PART_COLUMNS = ("No", "Parts", "What the text says")
_MISFIT_COLUMNS = ("No", "No", "By", "Why")


def render_series(ledger: Ledger, numbers: Mapping[str, int]) -> Iterator[RenderableType]:
    """Series of more than one number or of additions, stated parts and misfits; tables that would
    be empty are left out.

    Args:
        ledger: The incident's ledger.
        numbers: The printed number of each figure.
    """
    figures = {figure.id: figure for field in ledger.fields for figure in field.figures}
    accounts = {account.id: account for account in ledger.accounts}
    rows = [
        row
        for series in ledger.series
        if _tells_more(series)
        for row in _series_rows(series, accounts, (figures, numbers))
    ]
    if rows:
        yield make_table(_SERIES_COLUMNS, rows, title="How speakers' figures moved")
    parts = [
        (str(numbers[one.whole]), _listed([numbers[part] for part in one.parts]), one.reason)
        for one in ledger.parts
    ]
    if parts:
        yield make_table(_PART_COLUMNS, parts, title="Stated parts")
    misfits = [
        (
            str(numbers[one.part]),
            str(numbers[one.whole]),
            "one speaker" if one.is_one_account else "two speakers",
            one.reason,
        )
        for one in ledger.misfits
    ]
    if misfits:
        yield make_table(_MISFIT_COLUMNS, misfits, title="Cannot both be right")


def _tells_more(series: TollSeries) -> bool:
    """Whether the series says more than the table of figures does."""
    return len(series.points) > 1 or series.points[0].move in {TollMove.ADDED, TollMove.RESTARTED}


def _series_rows(
    series: TollSeries,
    accounts: Mapping[str, Account],
    known: tuple[Mapping[str, Figure], Mapping[str, int]],
) -> Iterator[Sequence[str]]:
    name = accounts[series.account_id].name or "the outlet itself"
    for number, point in enumerate(series.points):
        yield ("" if number else name, *_point_cells(point, known))


def _point_cells(
    point: SeriesPoint, known: tuple[Mapping[str, Figure], Mapping[str, int]]
) -> Sequence[str]:
    figures, numbers = known
    return (
        f"{numbers[point.figure_id]}: {figures[point.figure_id].text}",
        day_words(point.day),
        day_words(point.published),
        code_words(point.move),
        point.reason,
    )


def _listed(numbers: Sequence[int]) -> str:
    return ", ".join(map(str, sorted(numbers)))
