"""The demo: short dispatches on four days of September 2016, read into a casebook.

The dispatches were written for this project from plain public facts. Their outlets are
invented; institutions are cited only with figures and positions that they held in public.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory

from rashomon.errors import InputError
from rashomon.model import Document, Incident
from rashomon.pipeline.add import AddReport, add_inputs
from rashomon.pipeline.incidents import list_incidents
from rashomon.pipeline.read import ReadOptions, load_documents


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoResult:
    """What the demo found.

    Attributes:
        report: What was added.
        incidents: All incidents of the casebook, as :func:`list_incidents` orders them.
        main: Those that most documents speak of, at most two, the fullest first.
    """

    report: AddReport
    incidents: tuple[Incident, ...]
    main: tuple[Incident, ...]


MAIN_INCIDENTS = 2
"""Ledgers printed in full: the strike and the convoy, the two that the accounts dispute most."""


def demo_documents() -> tuple[Document, ...]:
    """The shipped dispatches, in the order of their file names."""
    with _dispatch_folder() as folder:
        items = tuple(load_documents([str(folder)], ReadOptions()))
    return tuple(item for item in items if not isinstance(item, InputError))


def run_demo(keep: str | None = None) -> DemoResult:
    """Read the dispatches into a casebook and list its incidents.

    Args:
        keep: The casebook to add them to; None uses a temporary one that is deleted.

    Raises:
        CasebookError: The casebook cannot be opened or written.
    """
    if keep is not None:
        return _fill(keep)
    with TemporaryDirectory(prefix="rashomon-demo-") as folder:
        return _fill(str(Path(folder) / "demo.casebook"))


def _fill(location: str) -> DemoResult:
    with _dispatch_folder() as folder:
        report = add_inputs(location, [str(folder)])
    incidents = tuple(list_incidents(location))
    fullest = sorted(incidents, key=_fullness, reverse=True)
    return DemoResult(report=report, incidents=incidents, main=tuple(fullest[:MAIN_INCIDENTS]))


def _fullness(incident: Incident) -> tuple[int, int]:
    """Documents first: an incident that many speak of shows what a ledger is for."""
    return len(incident.documents), len(incident.claims)


@contextmanager
def _dispatch_folder() -> Iterator[Path]:
    with as_file(files("rashomon.pipeline").joinpath("dispatches")) as folder:
        yield folder
