"""The rule tables of this package, read once from ``data/``."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load_table(name: str) -> dict[str, Any]:
    """A TOML table of ``data/`` by its name without suffix."""
    return tomllib.loads(
        files("rashomon.reading").joinpath("data", f"{name}.toml").read_text("utf-8")
    )
