"""Failures become one line and a status."""

from collections.abc import Callable
from typing import Annotated

import pytest
import typer
from typer.testing import CliRunner

from rashomon.cli.group import OneLineErrors
from rashomon.cli.status import ExitStatus
from rashomon.errors import MissingInput


def make_app(command: Callable[[], ExitStatus]) -> typer.Typer:
    """An app whose command ``go`` does what the test says."""
    app = typer.Typer(cls=OneLineErrors, rich_markup_mode=None, add_completion=False)

    @app.callback()
    def start(debug: Annotated[bool, typer.Option("--debug")] = False) -> None:
        """Take the option that all commands share."""

    app.command("go")(command)
    return app


def failing(error: BaseException) -> Callable[[], ExitStatus]:
    def go() -> ExitStatus:
        raise error

    return go


@pytest.mark.parametrize("status", list(ExitStatus))
def test_status_of_a_command_is_that_of_the_process(status: ExitStatus) -> None:
    assert CliRunner().invoke(make_app(lambda: status), ["go"]).exit_code == status


def test_user_mistake_is_one_line_without_traceback() -> None:
    app = make_app(failing(MissingInput("gone.txt", "missing", "no such file; check the path")))
    result = CliRunner().invoke(app, ["go"])
    assert result.exit_code == ExitStatus.BAD_INPUT
    assert result.stderr == "rashomon: gone.txt: no such file; check the path\n"
    assert result.stdout == ""


def test_debug_adds_the_traceback() -> None:
    app = make_app(failing(MissingInput("gone.txt", "missing", "check the path")))
    result = CliRunner().invoke(app, ["--debug", "go"])
    assert result.exit_code == ExitStatus.BAD_INPUT
    assert "Traceback" in result.stderr
    assert result.stderr.endswith("rashomon: gone.txt: check the path\n")


def test_unexpected_failure_is_one_line_with_status_1() -> None:
    result = CliRunner().invoke(make_app(failing(ZeroDivisionError("two\nlines"))), ["go"])
    assert result.exit_code == ExitStatus.UNEXPECTED
    assert len(result.stderr.splitlines()) == 1
    assert "ZeroDivisionError" in result.stderr
    assert "--debug" in result.stderr


def test_interrupt_ends_with_the_status_shells_expect() -> None:
    result = CliRunner().invoke(make_app(failing(KeyboardInterrupt())), ["go"])
    assert result.exit_code == 130
    assert len(result.stderr.splitlines()) == 1


def test_closed_pipe_says_nothing() -> None:
    result = CliRunner().invoke(make_app(failing(BrokenPipeError())), ["go"])
    assert result.exit_code == ExitStatus.FINE
    assert result.output == ""


@pytest.mark.parametrize("arguments", [["gone"], ["go", "--bogus"], ["--bogus", "go"], ["go", "x"]])
def test_wrong_usage_is_one_line_that_names_the_help(arguments: list[str]) -> None:
    result = CliRunner().invoke(make_app(lambda: ExitStatus.FINE), arguments)
    assert result.exit_code == ExitStatus.BAD_INPUT
    assert len(result.stderr.splitlines()) == 1
    assert "--help" in result.stderr


def test_hostile_words_in_a_message_cannot_command_the_terminal() -> None:
    app = make_app(failing(MissingInput("\x1b[2Jgone.txt", "missing", "check the path")))
    assert "\x1b" not in CliRunner().invoke(app, ["go"]).stderr
