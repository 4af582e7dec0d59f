"""The command group: turns every failure into one line and an exit status."""

from __future__ import annotations

import os
import sys
import traceback
from typing import Any

import typer
from typer.core import TyperGroup

from rashomon.cli.console import tell, use_utf8
from rashomon.cli.status import ExitStatus
from rashomon.errors import RashomonError


class OneLineErrors(TyperGroup):
    """A group whose commands return an :class:`ExitStatus` and whose failures print one line.

    The one place where any exception is caught; ``--debug`` adds its traceback.
    """

    def main(self, *args: Any, standalone_mode: bool = True, **extra: Any) -> Any:
        """Run, and exit unless called with ``standalone_mode=False``."""
        use_utf8()
        try:
            status = super().main(*args, **{**extra, "standalone_mode": False})
        except Exception as error:  # noqa: BLE001 - an option before the command is wrong
            status = explain(error, debug=False)
        if standalone_mode:
            sys.exit(status or ExitStatus.FINE)
        return status

    def invoke(self, ctx: Any) -> Any:  # the context's class is private in some versions of typer
        """Run the command that the arguments name and return its status."""
        try:
            status = super().invoke(ctx)
            sys.stdout.flush()
        except (typer.Exit, typer.Abort):
            raise
        except KeyboardInterrupt:
            tell("interrupted; nothing was written to a casebook")
            return ExitStatus.INTERRUPTED
        except BrokenPipeError:
            drop_output()
            return ExitStatus.FINE
        except Exception as error:  # noqa: BLE001 - the one top place
            return explain(error, debug=bool(ctx.params.get("debug")))
        return status


def explain(error: Exception, *, debug: bool) -> ExitStatus:
    """Say in a line for each fault what is wrong and what to do, and give the status for it."""
    if debug:
        traceback.print_exception(error)
    if isinstance(error, RashomonError):
        for line in str(error).splitlines() or [""]:
            tell(f"rashomon: {line}")
        return ExitStatus.BAD_INPUT
    if hasattr(error, "format_message"):  # a usage error, of a class that typer keeps private
        tell(f"rashomon: {error.format_message()} See `{_command_of(error)} --help`.")
        return ExitStatus.BAD_INPUT
    next_step = "please report it" if debug else "run again with `rashomon --debug` to see where"
    tell(f"rashomon: unexpected {type(error).__name__}: {error}; {next_step}")
    return ExitStatus.UNEXPECTED


def _command_of(error: Exception) -> str:
    """The command whose arguments were wrong, as the user types it."""
    context = getattr(error, "ctx", None)
    return context.command_path if context is not None else "rashomon"


def drop_output() -> None:
    """Send what is left to nowhere, so that closing a pipe early (``| head``) says nothing."""
    try:
        handle = sys.stdout.fileno()
    except OSError:  # a stream without a file, as in tests
        return
    os.dup2(os.open(os.devnull, os.O_WRONLY), handle)
