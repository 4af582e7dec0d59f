"""Reading of the word lists that ship with the package."""

from __future__ import annotations

import csv
import tomllib
from importlib.resources import files
from typing import Any


def read_text(name: str) -> str:
    """The text of a file of ``data/``."""
    return files("rashomon.gazetteer").joinpath("data", name).read_text(encoding="utf-8")


def read_rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a CSV file of ``data/``, keyed by its header; an empty field is ""."""
    header, *rows = csv.reader(read_text(name).splitlines())
    return tuple(dict(zip(header, row, strict=True)) for row in rows)


def read_tables(name: str) -> dict[str, Any]:
    """The content of a TOML file of ``data/``."""
    return tomllib.loads(read_text(name))


def split_names(field: str) -> tuple[str, ...]:
    """The names of a CSV field that separates them by "|"; an empty field has none."""
    return tuple(field.split("|")) if field else ()
