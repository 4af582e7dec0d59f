"""What the benches share: tables, scores, and calls of the installed command."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Value = float | int | str | None

COMMAND_TIMEOUT_S = 900
"""Reading and linking some 40 pages takes seconds; longer means that something hangs."""


class BenchError(Exception):
    """A bench cannot run; the message is one line for the maintainer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Figures to print.

    Attributes:
        title: What was measured, and on which data.
        columns: Heads of the columns after the first.
        lines: The first cell, then one value for each column; None prints as a dash.
    """

    title: str
    columns: tuple[str, ...]
    lines: tuple[tuple[str, tuple[Value, ...]], ...]


def show(value: Value) -> str:
    """A value as a cell: proportions with three decimals, counts as they are."""
    if value is None:
        return "-"
    return f"{value:.3f}" if isinstance(value, float) else str(value)


def render(table: Table) -> str:
    """The table in Markdown, padded so that it reads in a terminal too."""
    cells = [("", *table.columns)]
    cells += [(name, *map(show, values)) for name, values in table.lines]
    widths = [max(len(row[index]) for row in cells) for index in range(len(cells[0]))]
    ruler = "|".join(["", "-" * (widths[0] + 2), *(f"{'-' * (w + 1)}:" for w in widths[1:]), ""])
    written = [_line(row, widths) for row in cells]
    return "\n".join([written[0], ruler, *written[1:]])


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = row
    padded = [first.ljust(widths[0])]
    padded += [cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True)]
    return f"| {' | '.join(padded)} |"


@dataclass(slots=True, kw_only=True)
class Score:
    """Counts behind a precision, recall and F1."""

    right: int = 0
    predicted: int = 0
    gold: int = 0

    def add(self, right: int, predicted: int, gold: int) -> None:
        """Add the counts of one text."""
        self.right += right
        self.predicted += predicted
        self.gold += gold

    @property
    def values(self) -> tuple[Value, ...]:
        """Precision, recall, F1 (None where there is nothing to divide by) and the gold count."""
        return (
            ratio(self.right, self.predicted),
            ratio(self.right, self.gold),
            ratio(2 * self.right, self.predicted + self.gold),
            self.gold,
        )


def ratio(part: int, whole: int) -> float | None:
    """Part of whole; None when the whole is 0."""
    return part / whole if whole else None


def run(command: Sequence[str | Path]) -> str:
    """Standard output of a command.

    Raises:
        BenchError: It failed or ran too long; the message ends with its last words.
    """
    words = [str(word) for word in command]
    try:
        done = subprocess.run(
            words, capture_output=True, encoding="utf-8", timeout=COMMAND_TIMEOUT_S, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise BenchError(f"{words[0]} could not run: {error}") from error
    if done.returncode:
        last = (done.stderr.strip() or "no message").splitlines()[-1]
        raise BenchError(f"{' '.join(words)} ended with {done.returncode}: {last}")
    return done.stdout


def rashomon(*arguments: str | Path) -> str:
    """Standard output of the command that is installed beside this Python."""
    return run([Path(sys.executable).with_name("rashomon"), *arguments])


def parse_lines(text: str) -> list[dict[str, Any]]:
    """Records of JSON Lines."""
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def revision(root: Path) -> str:
    """The commit in short, and whether the tree has changes that are not in it."""
    commit = run(["git", "-C", root, "rev-parse", "--short", "HEAD"]).strip()
    dirty = run(["git", "-C", root, "status", "--porcelain"]).strip()
    return f"commit {commit} with changes" if dirty else f"commit {commit}"
