"""What linking costs and gives on crowded casebooks, and the picture of its cost.

    python -m tools.linking_cost                    # measure and print
    python -m tools.linking_cost --record           # and write docs/images/linking-cost.{json,svg}
    python -m tools.linking_cost --claims 1000 10000

Seconds are those of one core's work (CPU time), so that other programs matter little. Sizes are
measured one after the other with all readings in memory, so the peak of memory holds these as well
and belongs to the largest size so far.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from typing import TypeVar

from rashomon.linking import group_events, link_items
from rashomon.pipeline import get_incident, relink
from rashomon.store import Batch, Casebook
from tools.cost_curve import draw
from tools.crowd.readings import CrowdDocument, crowd
from tools.crowd.score import pairwise, same_place_same_day
from tools.report import Table, Value, render

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "images" / "linking-cost.svg"
SIZES = (1_000, 10_000, 100_000)
N_SINGLE = 9
"""Documents that are added one by one to each casebook; the median counts."""

N_PAGES = 25
DOCUMENTS_PER_ADD = 2_000
"""The casebook is built in so many documents at a time."""

T = TypeVar("T")
Row = dict[str, float]


def measure_linking(documents: Sequence[CrowdDocument]) -> Row:
    """Linking all events at once, with what it finds."""
    items = [item for document in documents for item in link_items(document.reading)]
    incidents = {event: number for one in documents for event, number in one.incidents.items()}
    seconds, groupings = timed(lambda: group_events(items))
    linked = pairwise([one.event_ids for one in groupings], incidents).values
    plain = pairwise(same_place_same_day(items), incidents).values
    row: Row = {"events": len(items), "incidents": len(set(incidents.values()))}
    row |= {"link_s": seconds, "memory_mb": peak_mb()}
    for name, values in (("linking", linked), ("plain", plain)):
        figures = zip(("precision", "recall", "f1"), values, strict=False)
        row |= {f"{name}_{figure}": float(value or 0) for figure, value in figures}
    return row


def measure_casebook(documents: Sequence[CrowdDocument], room: Path) -> Row:
    """Adding single documents to a casebook of that size, and the page of one incident."""
    location = str(room / f"{len(documents)}.casebook")
    spread = [documents[i] for i in range(0, len(documents), max(1, len(documents) // N_SINGLE))]
    late = {one.reading.document.id for one in spread}
    kept = [one for one in documents if one.reading.document.id not in late]
    with Casebook.open(location, create=True) as casebook:
        for start in range(0, len(kept), DOCUMENTS_PER_ADD):
            with casebook.transaction() as batch:
                add(batch, kept[start : start + DOCUMENTS_PER_ADD])
        singles = []
        for document in spread:
            with casebook.transaction() as batch:
                batch.add_reading(document.reading)
                events = [event.id for event in document.reading.events]
                singles.append(timed(partial(relink, batch, events))[0])
        ids = casebook.incident_ids()
    pages = [
        timed(partial(get_incident, location, one))[0]
        for one in ids[:: max(1, len(ids) // N_PAGES)]
    ]
    return {
        "add_one_ms": 1000 * median(singles),
        "add_one_slowest_ms": 1000 * max(singles),
        "page_ms": 1000 * median(pages[1:]),
        "page_slowest_ms": 1000 * max(pages[1:]),
        "file_mb": Path(location).stat().st_size / 1e6,
    }


def add(batch: Batch, documents: Iterable[CrowdDocument]) -> None:
    """Add documents and link them, as the command does."""
    events = []
    for document in documents:
        batch.add_reading(document.reading)
        events += [event.id for event in document.reading.events]
    relink(batch, events)


def timed(work: Callable[[], T]) -> tuple[float, T]:
    """Seconds of CPU time that some work took, and its result."""
    begin = time.process_time()
    result = work()
    return time.process_time() - begin, result


def peak_mb() -> float:
    """The most memory that the process has held so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


def tables(rows: Sequence[Row]) -> list[Table]:
    """The figures as the evaluation page shows them."""
    columns = tuple(f"{row['claims']:,.0f} claims" for row in rows)

    def line(name: str, key: str, digits: int) -> tuple[str, tuple[Value, ...]]:
        return name, tuple(f"{row[key]:,.{digits}f}" if key in row else None for row in rows)

    quality = [
        line(f"{who}: {figure}", f"{rule}_{figure}", 3)
        for who, rule in (("linking", "linking"), ("same place, same day", "plain"))
        for figure in ("precision", "recall", "f1")
    ]
    cost = [
        line("events", "events", 0),
        line("linking all at once, seconds of one core", "link_s", 1),
        line("peak of memory, MB", "memory_mb", 0),
        line("linking one more document, milliseconds", "add_one_ms", 0),
        line("the slowest of them", "add_one_slowest_ms", 0),
        line("one incident's page, milliseconds", "page_ms", 0),
        line("the slowest of them", "page_slowest_ms", 0),
        line("casebook file, MB", "file_mb", 0),
    ]
    return [
        Table(title="Linking in crowded casebooks: pairs", columns=columns, lines=tuple(quality)),
        Table(title="Linking in crowded casebooks: cost", columns=columns, lines=tuple(cost)),
    ]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and, if asked, record."""
    parser = argparse.ArgumentParser(
        prog="python -m tools.linking_cost", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("--claims", type=int, nargs="+", default=SIZES, help="sizes")
    parser.add_argument("--no-casebook", action="store_true", help="measure linking only")
    parser.add_argument("--record", action="store_true", help="write the figures and the picture")
    options = parser.parse_args(arguments)
    rows = []
    with tempfile.TemporaryDirectory(prefix="rashomon-crowd-") as room:
        for n_claims in sorted(options.claims):
            documents = list(crowd(n_claims))
            row: Row = {"claims": n_claims} | measure_linking(documents)
            if not options.no_casebook:
                row |= measure_casebook(documents, Path(room))
            rows.append(row)
            print(json.dumps(row), file=sys.stderr)
    for table in tables(rows):
        print(f"\n#### {table.title}\n\n{render(table)}")
    if options.record:
        PICTURE.parent.mkdir(exist_ok=True)
        written = json.dumps(rows, indent=1) + "\n"
        PICTURE.with_suffix(".json").write_text(written, encoding="utf-8")
        PICTURE.write_text(draw(rows), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
