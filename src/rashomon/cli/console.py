"""Where results and messages go."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import typer

from rashomon.cli.plain import plain

if TYPE_CHECKING:
    from rich.console import Console

PIPE_WIDTH = 100
"""Columns when standard output is no terminal: a file has no width, and this prints on A4."""


def results() -> Console:
    """A console on standard output that takes no text for mark-up and colours only terminals."""
    from rich.console import Console

    is_terminal = sys.stdout.isatty()
    return Console(
        file=sys.stdout,
        width=None if is_terminal else PIPE_WIDTH,
        force_terminal=is_terminal,
        markup=False,
        emoji=False,
        highlight=False,
    )


def print_line(line: str) -> None:
    """Print one finished line of JSON, or of text that is known to be safe."""
    typer.echo(line)


def tell(message: str) -> None:
    """Say one line on standard error."""
    typer.echo(plain(message), err=True)


def use_utf8() -> None:
    """Make both outputs UTF-8, whatever the locale: news holds curly quotes everywhere."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
