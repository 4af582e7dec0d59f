"""FA-KES, development half: is the incident in the right governorate, and with the right dead?

    python -m tools.fakes ../shared/data/fakes/dev.jsonl --errors 10

Its location is a governorate in a spelling of its own; Damascus includes its countryside. The place
read is that of the article's main event: the one with most of its claims, tolls first, then the
first.
Locations outside Syria, and "Syria" itself, are left out.

Its dead are civilians and others, which the crowd added up from the text; a figure read is right
if it is either of them or their sum. "More than 60" is coded 60 there. The main toll of an article
is its first of killed people in one incident.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from rashomon.gazetteer.places.names import fold_name
from rashomon.language.shipped import DEFAULT, use_language
from rashomon.model import Document, Event, Hedge, Reading, Scope, Toll, TollStatus
from tools.report import Score, Table, render

Row = dict[str, Any]
KILLED_WEIGHT = 5
"""Of a toll of the killed against any other claim, in telling what an article is about."""

# FA-KES spelling, folded, to the English name of the governorate in GeoNames.
GOVERNORATES = {
    "aleppo": "aleppo", "damascus": "damascus", "rif damascus": "damascus", "homs": "homs",
    "hama": "hama", "idlib": "idlib", "idleb": "idlib", "lattakia": "latakia", "latakia": "latakia",
    "tartous": "tartus", "tartus": "tartus", "daraa": "daraa", "deir ezzor": "deir ez zor",
    "raqqa": "raqqa", "raqqah": "raqqa", "hasakeh": "hasakah", "hasaka": "hasakah",
    "suwayda": "suwayda", "sweida": "suwayda", "quneitra": "quneitra",
}  # fmt: skip
_READ_AS = {
    "rif dimashq": "damascus", "dimashq": "damascus", "damascus city": "damascus",
    "ar raqqah": "raqqa",
    "al hasakah": "hasakah", "al raqqah": "raqqa", "as suwayda": "suwayda", "sweida": "suwayda",
    "damascus countryside": "damascus",
}  # fmt: skip


def articles(shared: Path) -> Path:
    """Where the articles lie in the folder of development data."""
    return shared / "data" / "fakes" / "dev.jsonl"


def is_there(shared: Path) -> bool:
    """Whether the articles are at hand."""
    return articles(shared).is_file()


def governorate(name: str | None) -> str | None:
    """The governorate that a spelling of it means; None when it is none."""
    key = fold_name(name or "")
    key = _READ_AS.get(key, key)
    return GOVERNORATES.get(key, key) or None


def main_event(reading: Reading) -> Event | None:
    """The event that the article is about: dead weigh most, the sums of a war nothing."""
    counts: Counter[str] = Counter()
    for claim in reading.claims:
        if claim.event_id and not (claim.toll and claim.toll.scope is Scope.CUMULATIVE):
            killed = claim.toll is not None and claim.toll.status is TollStatus.KILLED
            counts[claim.event_id] += KILLED_WEIGHT if killed else 1
    return max(reading.events, key=lambda event: counts[event.id], default=None)


def read_row(row: Row) -> Reading:
    """What the shipped reader takes from an article."""
    from rashomon.reading import read_document

    day = date.fromisoformat(row["published"]) if row.get("published") else None
    return read_document(
        Document.create(row["text"], uri=row["uri"], title=row["title"], published=day)
    )


def coded_dead(row: Row) -> set[int]:
    """The figures that the crowd gave: civilians, others and both, of each incident."""
    figures: set[int] = set()
    for gold in row["gold"]:
        parts = [int(float(gold[name] or 0)) for name in ("civilians", "noncivilians")]
        figures |= {*parts, sum(parts)}
    return figures - {0}


def dead_read(reading: Reading) -> tuple[int | None, set[int]]:
    """The main toll, None if there is none, and every figure of killed people that is claimed."""
    tolls = [
        claim.toll
        for claim in reading.claims
        if claim.toll and claim.toll.status in {TollStatus.KILLED, TollStatus.CASUALTIES}
    ]
    main = [
        toll for toll in tolls if toll.scope is Scope.INCIDENT and toll.status is TollStatus.KILLED
    ]
    figures = {figure for toll in tolls if (figure := _as_coded(toll)) is not None}
    return (_as_coded(main[0]) if main else None), figures


def _as_coded(toll: Toll) -> int | None:
    if toll.low is None:
        return toll.high
    return toll.low - (toll.relation is Hedge.MORE_THAN)


def measure(path: Path, errors: int = 0) -> Table:
    """The shares right, over all articles with a governorate, and with dead."""
    main, any_event, silent = Score(), Score(), Score()
    main_toll, any_toll = Score(), Score()
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        reading = read_row(row)
        if dead := coded_dead(row):
            first, claimed = dead_read(reading)
            main_toll.add(int(first in dead), 1, 1)
            any_toll.add(int(bool(claimed & dead)), 1, 1)
        wanted = {governorate(gold["location"]) for gold in row["gold"]} & set(
            GOVERNORATES.values()
        )
        if not wanted:
            continue
        event = main_event(reading)
        place = event.place if event else None
        read = governorate(place.admin1) if place else None
        all_read = {governorate(e.place.admin1) for e in reading.events if e.place}
        main.add(int(read in wanted), 1, 1)
        any_event.add(int(bool(wanted & all_read)), 1, 1)
        silent.add(int(read is None), 1, 1)
        if read not in wanted and errors:
            errors -= 1
            trigger = event.trigger.text if event else None
            print(f"{row['uri']} {row['title'][:70]!r}: gold {wanted}, read {read}")
            print(f"    {place and place.text!r} at {trigger!r}; all {all_read}")
    return Table(
        title="FA-KES, development half (tuned on)",
        columns=("share", "articles"),
        lines=(
            ("main event's governorate", main.values[::3]),
            ("some event's governorate", any_event.values[::3]),
            ("main event without one", silent.values[::3]),
            ("coded dead are the main toll", main_toll.values[::3]),
            ("coded dead are among the tolls", any_toll.values[::3]),
        ),
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table and, if asked, misses."""
    parser = argparse.ArgumentParser(
        prog="python -m tools.fakes", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="N misses")
    parser.add_argument("--reader", default=DEFAULT, help="trained, rules, or a model's folder")
    options = parser.parse_args(arguments)
    use_language(options.reader)
    print(render(measure(options.data, options.errors)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
