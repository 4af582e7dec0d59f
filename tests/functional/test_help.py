import pytest
from tests.functional.conftest import RunCommand

from rashomon import __version__
from rashomon.cli.status import ExitStatus

COMMANDS = (
    "read",
    "add",
    "incidents",
    "show",
    "search",
    "ceasefires",
    "access",
    "territory",
    "check",
    "backup",
    "restore",
    "lineage",
    "log",
    "claims",
    "decisions",
    "undo",
    "replay",
    "dump",
    "evaluate",
    "demo",
    "diagnose",
    "rules",
    "schema",
    "gazetteer",
    "decide",
)


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_explains_itself_with_an_example(run: RunCommand, command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == ExitStatus.FINE
    assert f"Example: rashomon {command}" in result.stdout


@pytest.mark.parametrize("command", ["build", "info", "find"])
def test_each_command_of_the_gazetteer_explains_itself(run: RunCommand, command: str) -> None:
    result = run("gazetteer", command, "--help")
    assert result.exit_code == ExitStatus.FINE
    assert f"Example: rashomon gazetteer {command}" in result.stdout


@pytest.mark.parametrize(
    "command",
    ["accept", "reject", "correct", "merge", "split", "actor", "copies", "not-copies"],
)
def test_each_decision_explains_itself_with_an_example(run: RunCommand, command: str) -> None:
    result = run("decide", command, "--help")
    assert result.exit_code == ExitStatus.FINE
    example = " ".join(result.stdout.partition("Example:")[2].split())
    assert example.startswith(f"rashomon decide {command}")
    assert "--by " in example  # it must be given
    assert "--why " in example


@pytest.mark.parametrize("arguments", [[], ["--help"]])
def test_help_lists_every_command(run: RunCommand, arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.exit_code == ExitStatus.FINE
    listed = result.stdout.split("Commands:")[1].split("Example:")[0]
    assert [line.split()[0] for line in listed.strip().splitlines()] == list(COMMANDS)


def test_version_is_printed(run: RunCommand) -> None:
    assert run("--version").stdout == f"rashomon {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        (["reed", "a.txt"], "'read'"),
        (["read"], "rashomon read --help"),
        (["show", "a.casebook"], "rashomon show --help"),
        (["read", "a.txt", "--bogus"], "--bogus"),
        (["read", "a.txt", "--published", "yesterday"], "2016-09-18"),
        (["read", "a.txt", "--published", "2016-02-30"], "2016-09-18"),
        (["read", "a.txt", "--published", "20160918"], "2016-09-18"),
        (["add", "a.casebook", "a.txt", "--encoding", "klingon"], "cp1252"),
    ],
)
def test_wrong_usage_is_one_line_with_the_next_step(
    run: RunCommand, arguments: list[str], names: str
) -> None:
    result = run(*arguments)
    assert result.exit_code == ExitStatus.BAD_INPUT
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 1
    assert names in result.stderr
