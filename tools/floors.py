"""Quality floors: what the reader must keep reaching on the project's own rows.

    python -m tools.floors            # write tests/rows/floors.json from what is measured now
    python -m tools.floors --lower    # also where a floor falls; say why in CHANGELOG.md

Each floor is a measured F1 less a margin, and holds for exactly the rows whose fingerprint stands
beside it, so that neither the reader nor the rows can change unseen.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tools import rows

FLOORS = rows.ROWS / "floors.json"
MARGIN = 0.01
"""Below a measured F1: four of the 430 tolls, one or two of the 160 attributions, less than one of
the 67 blamed actors. Reading is deterministic, so this leaves room for rules that lose a row or
two and gain elsewhere, not for noise."""

FIGURES = (
    "tolls",
    "tolls with the speaker",
    "attributions",
    "blame",
    "ceasefires",
    "ceasefires with the speaker",
    "ceasefires with who and what",
    "ceasefires with the modality",
    "ceasefires with the first day",
    "access",
    "access with the speaker",
    "access with who and what",
    "access with the modality",
    "access with where and whose leave",
    "territory",
    "territory with the speaker",
    "territory with who and what",
    "territory with the modality",
    "times",
    "places",
    "places where they lie",
    "places with the role",
    "places as exactly as meant",
    "event places",
    "event times",
    "events",
    "targets of events",
    "perpetrators of events",
    "event claims",
    "event claims with stance and modality",
    "responsibility",
    "responsibility with the modality",
    "sentences",
    "spellings of one actor",
    "cited speakers with the actor",
    "cited speakers with the kind",
)
NEXT_STEP = (
    "run `make bench` and `python -m tools.rows --errors 10`, look at the gained and lost rows,"
    " then run `python -m tools.floors` and commit floors.json with a changelog line"
)


def fingerprint(path: Path) -> str:
    """SHA-256 of a file's bytes, in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def describe(folder: Path) -> dict[str, dict[str, Any]]:
    """Number of rows and fingerprint of each file of rows, by its name."""
    return {
        path.name: {"rows": len(rows.load(path)), "sha256": fingerprint(path)}
        for path in sorted(folder.glob("*.jsonl"))
    }


def measure(folder: Path = rows.ROWS) -> dict[str, float]:
    """The F1 of each figure that has a floor, in [0, 1]; one without rows is left out."""
    scores = rows.score(folder).scores
    found = {name: scores[name].values[2] for name in FIGURES if name in scores}
    return {name: value for name, value in found.items() if isinstance(value, float)}


def build(folder: Path = rows.ROWS) -> dict[str, Any]:
    """The content of the floors file for what is measured now; floors are rounded to 0.001."""
    floors = {name: round(value - MARGIN, 3) for name, value in measure(folder).items()}
    return {"margin": MARGIN, "f1_at_least": floors, "files": describe(folder)}


def changed_files(wanted: Mapping[str, Any], found: Mapping[str, Any]) -> list[str]:
    """Names of the files whose rows are not those that the floors were measured on."""
    return sorted(name for name in {*wanted, *found} if wanted.get(name) != found.get(name))


def below(floors: Mapping[str, float], measured: Mapping[str, float]) -> list[str]:
    """A line for each figure that lies below its floor or is no longer measured."""
    return [
        f"{name}: {measured.get(name, 0.0):.3f} is below the floor of {floor:.3f}"
        for name, floor in floors.items()
        if measured.get(name, 0.0) < floor
    ]


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the floors; 1 with the figures that would fall, unless that is allowed."""
    parser = argparse.ArgumentParser(
        prog="python -m tools.floors", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("--lower", action="store_true", help="let floors fall")
    options = parser.parse_args(arguments)
    new = build()
    old = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.is_file() else {}
    falling = below(old.get("f1_at_least", {}), new["f1_at_least"])
    if falling and not options.lower:
        print(*falling, "nothing written; --lower lets them fall", sep="\n", file=sys.stderr)
        return 1
    FLOORS.write_text(json.dumps(new, indent=2) + "\n", encoding="utf-8")
    for name, floor in new["f1_at_least"].items():
        print(f"{name}: at least {floor:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
