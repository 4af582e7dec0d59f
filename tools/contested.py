"""The contested incidents: pages by several outlets on one event, scored against their gold."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tools.report import Table, Value, rashomon, run

SPLIT = "the open set, which the rules are tuned on"
"""Said with every figure: nobody should take these for held-out figures."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Predictions:
    """One reader's output on disk: a line per page, a line per incident."""

    readings: Path
    incidents: Path


def is_there(shared: Path) -> bool:
    """Whether the pages and their scorer are at hand."""
    return _scorer(shared).is_file() and _data(shared).is_dir()


def measure(shared: Path, room: Path) -> Table:
    """Both readers' figures side by side, as the scorer prints them.

    Raises:
        BenchError: A reader or the scorer failed.
    """
    pages = room / "pages.jsonl"
    run([sys.executable, _scorer(shared), "prepare", _data(shared), pages])
    ours = _score(shared, read_with_rashomon(pages, room))
    naive = _score(shared, read_naively(shared, pages, room))
    counts = ours["counts"]["pages"]
    lines: list[tuple[str, tuple[Value, ...]]] = [
        (name, (value, naive["figures"].get(name))) for name, value in ours["figures"].items()
    ]
    lines.append(("pages read", (counts["read"], naive["counts"]["pages"]["read"])))
    return Table(
        title=f"Contested incidents ({counts['gold']} pages; {SPLIT})",
        columns=("rashomon", "naive"),
        lines=tuple(lines),
    )


def read_with_rashomon(pages: Path, room: Path) -> Predictions:
    """What the installed command makes of the pages."""
    casebook = room / "casebook.db"
    readings = _write(room / "ours.jsonl", rashomon("read", "--json", pages))
    rashomon("add", casebook, pages)
    incidents = rashomon("incidents", casebook, "--json")
    return Predictions(
        readings=readings, incidents=_write(room / "ours-incidents.jsonl", incidents)
    )


def read_naively(shared: Path, pages: Path, room: Path) -> Predictions:
    """What the naive reader makes of them."""
    reader = shared / "bench" / "naive_reader.py"
    readings, incidents = (
        _write(room / f"naive-{what}.jsonl", run([sys.executable, reader, what, pages]))
        for what in ("read", "incidents")
    )
    return Predictions(readings=readings, incidents=incidents)


def _score(shared: Path, predictions: Predictions) -> dict[str, Any]:
    inputs = (_data(shared), predictions.readings, "--incidents", predictions.incidents)
    scored = run([sys.executable, _scorer(shared), "score", *inputs, "--json"])
    report: dict[str, Any] = json.loads(scored)
    return report


def _scorer(shared: Path) -> Path:
    return shared / "bench" / "score_contested.py"


def _data(shared: Path) -> Path:
    return shared / "data" / "contested"


def _write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path
