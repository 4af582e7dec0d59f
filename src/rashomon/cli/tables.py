"""The look shared by all tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich import box
from rich.console import Console, ConsoleOptions, RenderableType
from rich.table import Table
from rich.text import Text

from rashomon.cli.plain import plain

WIDEST_WHOLE_WORD = 12
"""Words up to this length are kept whole where the screen allows it: a day has 10 letters,
"Observatory" 11; an address would push the other columns off an 80-column screen."""

_GAP = 2
"""Columns between two cells: the box's own and one of padding."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A table that breaks lines, and words if it must, but never drops a letter.

    Attributes:
        columns: Headings.
        rows: Safe cells, one for each column.
        title: Printed above, left; None for none.
    """

    columns: Sequence[str]
    rows: Sequence[Sequence[Text]]
    title: str | None = None

    def __rich_console__(
        self, console: Console, options: ConsoleOptions
    ) -> Iterator[RenderableType]:
        """The table as it fits the width at hand, with a blank line after it."""
        if self.title is not None:
            yield make_line(self.title, style="bold")
        yield self._table(options.max_width)
        yield Text("")

    def _table(self, width: int) -> Table:
        table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False)
        for heading, least in zip(self.columns, self._least_widths(width), strict=True):
            table.add_column(heading, overflow="fold", min_width=least)
        for row in self.rows:
            table.add_row(*row)
        return table

    def _least_widths(self, width: int) -> list[int]:
        """For each column the letters that it keeps together; the widest give way first."""
        widths = [
            _whole_words([heading, *(row[number].plain for row in self.rows)])
            for number, heading in enumerate(self.columns)
        ]
        while sum(widths) + _GAP * len(widths) > width and max(widths) > 1:
            widths[widths.index(max(widths))] -= 1
        return widths


def _whole_words(cells: Iterable[str]) -> int:
    """Columns needed for the longest word that is kept whole."""
    lengths = (len(word) for cell in cells for word in cell.split())
    return max((length for length in lengths if length <= WIDEST_WHOLE_WORD), default=1)


def make_table(
    columns: Sequence[str], rows: Iterable[Sequence[str]], *, title: str | None = None
) -> Sheet:
    """A plain table; each cell is a line of words or several, one to a line.

    Args:
        columns: Headings.
        rows: Cells, one for each column; words from documents are made safe here.
        title: Printed above, left; None for none.
    """
    cells = [[make_cell(words) for words in row] for row in rows]
    return Sheet(columns=columns, rows=cells, title=title)


def make_cell(words: str) -> Text:
    """A cell that shows the words as they are, line by line, never as mark-up."""
    return Text("\n".join(plain(line) for line in words.split("\n")))


def make_line(words: str, *, style: str = "") -> Text:
    """One line of safe words."""
    return Text(plain(words), style=style)
