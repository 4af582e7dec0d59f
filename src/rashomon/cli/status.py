"""Exit statuses, and which one a batch ends with."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from enum import IntEnum


class ExitStatus(IntEnum):
    """What the process tells the shell.

    ``BAD_INPUT`` also when other inputs were fine; ``INTERRUPTED`` is the shell's own number
    for Ctrl-C (128 + SIGINT). ``FAULTY`` is what `check` ends with where a casebook does not hold
    together; the number is that of ``UNEXPECTED``, which says "unexpected" on standard error.
    """

    FINE = 0
    UNEXPECTED = 1
    FAULTY = 1
    BAD_INPUT = 2
    INTERRUPTED = 130


def batch_status(named: Sequence[str], skipped: Iterable[str], n_usable: int) -> ExitStatus:
    """The status after a batch.

    A bad document inside a folder or a JSON Lines file is counted and skipped; an input that
    the user named is one that they expect to be read.

    Args:
        named: Inputs as the user named them.
        skipped: The uris that could not be used.
        n_usable: Documents that could.
    """
    from rashomon.intake.addresses import path_uri

    named_files = {path_uri(path) for path in named if not os.path.isdir(path)}
    if n_usable == 0 or not named_files.isdisjoint(skipped):
        return ExitStatus.BAD_INPUT
    return ExitStatus.FINE
