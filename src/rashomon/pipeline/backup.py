"""Back a casebook up to a file, and restore it from there."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rashomon.errors import CasebookError

if TYPE_CHECKING:
    from rashomon.store import Counts


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyReport:
    """What was written: a line of ``rashomon backup --json`` and ``restore --json``.

    Attributes:
        source: What was copied, as the user named it.
        target: Where to.
        counts: How many records the copy holds.
    """

    source: str
    target: str
    counts: Counts


def back_up_casebook(location: str, file: str) -> CopyReport:
    """Write a casebook, as it is at one moment, to a new file, whole or not at all.

    Args:
        location: The casebook, a path or a database URL.
        file: The file, an SQLite casebook whatever the first one is.

    Raises:
        CasebookError: There is no such casebook, there is such a file already, or it cannot be
            written. Nothing is left of it.
    """
    from rashomon.store import Casebook

    with Casebook.open(location, keep=True) as casebook:
        casebook.back_up(file)
    return _report(location, file)


def restore_casebook(file: str, location: str) -> CopyReport:
    """Make a casebook from a backup, whole or not at all.

    Args:
        file: The backup; it stays as it is, also if an older version wrote it.
        location: The new casebook, a path or the URL of an empty database.

    Raises:
        CasebookError: There is no such backup, there is something at the location already, or it
            cannot be written. Nothing is left of it.
    """
    from rashomon.store import Casebook

    if not Path(file).exists():
        raise CasebookError(file, "there is no such backup; `rashomon backup` makes one")
    with Casebook.open(file, keep=True) as backup:
        backup.restore_to(location)
    return _report(file, location)


def _report(source: str, target: str) -> CopyReport:
    from rashomon.store import Casebook

    with Casebook.open(target, keep=True) as copy:
        return CopyReport(source=source, target=target, counts=copy.counts())
