"""Which rules read a document."""

from __future__ import annotations

from functools import cache
from importlib import resources

from rashomon.model.ids import mark_of_files

PACKAGES = ("rashomon.gazetteer", "rashomon.language", "rashomon.reading")


@cache
def rules_version() -> str:
    """A mark of the code and word lists that readings come from.

    Two readings of one text are equal if their marks, models and places are.
    """
    return mark_of_files(resources.files(package) for package in PACKAGES)
