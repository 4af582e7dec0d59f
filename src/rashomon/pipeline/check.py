"""Verify a casebook."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.errors import DamagedCasebook

if TYPE_CHECKING:
    from rashomon.store import Counts, Fault


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """What was looked at and what is wrong with it.

    Attributes:
        counts: How many records there are; None where they cannot be counted any more.
        faults: What is wrong; none when all is well.
    """

    counts: Counts | None
    faults: tuple[Fault, ...]


def check_casebook(location: str) -> CheckReport:
    """Check every span, id, row and reference of a casebook; nothing is written.

    Args:
        location: The casebook, a path or a database URL.

    Raises:
        CasebookError: There is no such casebook, or it cannot be opened.
    """
    from rashomon.store import Casebook, Fault

    try:
        with Casebook.open(location, keep=True) as casebook:
            faults = casebook.faults()
            counts = None if any(fault.code == "file" for fault in faults) else casebook.counts()
    except DamagedCasebook as error:
        fault = Fault(code="file", record="database", message=error.reason)
        return CheckReport(counts=None, faults=(fault,))
    return CheckReport(counts=counts, faults=faults)
