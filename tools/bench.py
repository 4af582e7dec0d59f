"""Measure the installed reader, beside the naive one, and print or record the figures.

    python -m tools.bench                      # every bench that can run here
    python -m tools.bench --record             # and add a dated section to docs/evaluation.md
    python -m tools.bench --shared ../shared   # where the development data lies

The project's own rows (``tests/rows``) and the test part of its corpus always run. The contested
pages and the founding article run where the folder of development data is; its scorers are called,
never copied. Readings come out of the installed command, so that what is measured is what a user
gets.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from tools import contested, corpus, fakes, rows, seed, speed
from tools.report import BenchError, Table, render, revision

ROOT = Path(__file__).resolve().parent.parent
EVALUATION = ROOT / "docs" / "evaluation.md"


def measure(shared: Path, room: Path) -> list[Table]:
    """Every table that can be made here, in the order in which it is printed.

    Args:
        shared: The folder of development data, which may be absent.
        room: A folder for files in passing.
    """
    own = ROOT / "tests" / "rows"
    tables = [rows.measure(own), rows.measure(own / rows.HELD_BACK), corpus.measure("test")[0]]
    if contested.is_there(shared):
        tables.append(contested.measure(shared, room))
    if fakes.is_there(shared):
        tables.append(fakes.measure(fakes.articles(shared)))
    if seed.is_there(shared):
        tables.append(seed.measure(shared, room))
    tables.append(speed.measure(shared))
    return tables


def section(tables: Sequence[Table], day: date, commit: str) -> str:
    """A dated section of the evaluation page."""
    body = "\n\n".join(f"#### {table.title}\n\n{render(table)}" for table in tables)
    return f"\n### {day.isoformat()}, {commit}\n\n{body}\n"


def record(page: Path, text: str) -> None:
    """Add a section at the end of a page."""
    page.write_text(page.read_text(encoding="utf-8").rstrip("\n") + "\n" + text, encoding="utf-8")


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    """The command line's options."""
    parser = argparse.ArgumentParser(
        prog="python -m tools.bench", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument(
        "--shared",
        type=Path,
        default=ROOT.parent / "shared",
        help="folder of development data (default: ../shared beside the project)",
    )
    parser.add_argument(
        "--record", action="store_true", help="add a dated section to docs/evaluation.md"
    )
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benches; 0 when all ran, 1 with one line when one could not."""
    options = parse(arguments)
    try:
        with tempfile.TemporaryDirectory(prefix="rashomon-bench-") as room:
            tables = measure(options.shared, Path(room))
    except BenchError as error:
        print(f"bench: {error}", file=sys.stderr)
        return 1
    if not contested.is_there(options.shared):
        print(f"No development data at {options.shared}: own rows and speed only.\n")
    print("\n\n".join(f"{table.title}\n\n{render(table)}" for table in tables))
    if options.record:
        record(EVALUATION, section(tables, date.today(), revision(ROOT)))
        print(f"\nRecorded in {EVALUATION.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
