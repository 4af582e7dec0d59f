"""A user's own lists of actors and places, set once before anything is read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnFiles:
    actors: Path | None = None
    places: Path | None = None


def own_files() -> OwnFiles:
    return OwnFiles()
