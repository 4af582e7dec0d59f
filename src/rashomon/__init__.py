"""Rashomon reads news of armed conflict and keeps every side's account.

>>> from datetime import date
>>> from rashomon import read_text
>>> reading = read_text("The ministry said 62 soldiers were killed on Saturday.",
...                     published=date(2016, 9, 18))
>>> [claim.toll.low for claim in reading.claims if claim.toll]
[62]

Importing this package loads nothing but itself; each name is fetched when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rashomon.errors import InputError, RashomonError
    from rashomon.model import Claim, Document, Incident, Reading
    from rashomon.pipeline import (
        AddReport,
        ReadOptions,
        add_inputs,
        get_incident,
        list_incidents,
        read_inputs,
        read_text,
    )

    __version__: str

__all__ = [
    "AddReport",
    "Claim",
    "Document",
    "Incident",
    "InputError",
    "RashomonError",
    "ReadOptions",
    "Reading",
    "__version__",
    "add_inputs",
    "get_incident",
    "list_incidents",
    "read_inputs",
    "read_text",
]

_HOMES = {
    "AddReport": "rashomon.pipeline",
    "Claim": "rashomon.model",
    "Document": "rashomon.model",
    "Incident": "rashomon.model",
    "InputError": "rashomon.errors",
    "RashomonError": "rashomon.errors",
    "ReadOptions": "rashomon.pipeline",
    "Reading": "rashomon.model",
    "add_inputs": "rashomon.pipeline",
    "get_incident": "rashomon.pipeline",
    "list_incidents": "rashomon.pipeline",
    "read_inputs": "rashomon.pipeline",
    "read_text": "rashomon.pipeline",
}


def _installed_version() -> str:
    from importlib.metadata import version

    return version("rashomon")


# Hidden from the type checker, for which it would make every misspelt name valid.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name == "__version__":
            return _installed_version()
        if name not in _HOMES:
            raise AttributeError(f"module 'rashomon' has no attribute {name!r}")
        return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
