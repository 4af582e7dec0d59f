"""The command line: parse, call one use case, print."""

from __future__ import annotations

import sys

__all__ = ["main"]


def main() -> None:
    """Run the ``rashomon`` command on the process's arguments and exit with its status."""
    from rashomon.cli.status import ExitStatus

    try:
        from rashomon.cli.app import app

        app()
    except KeyboardInterrupt:  # pressed before the command had begun
        sys.exit(ExitStatus.INTERRUPTED)
