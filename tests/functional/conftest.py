"""Running the command line in tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

RunCommand = Callable[..., Result]

STRIKE = (
    "The Russian Defence Ministry said 62 Syrian soldiers were killed in an air strike near "
    "Deir ez-Zor in Syria on Saturday.\n\n"
    "The Syrian Observatory for Human Rights said at least 90 soldiers were killed.\n"
)
SHELLING = (
    "Shelling killed 15 civilians in Aleppo in Syria on Sunday, the Syrian Observatory for Human "
    "Rights said.\n"
)


@pytest.fixture
def run() -> Iterator[RunCommand]:
    """Run ``rashomon`` with these arguments; which reader they chose is forgotten afterwards."""
    from rashomon.cli.app import app
    from rashomon.language.shipped import DEFAULT, use_language

    def run_command(*arguments: str | Path, stdin: str | bytes | None = None) -> Result:
        return CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin)

    yield run_command
    use_language(DEFAULT)


@pytest.fixture
def strike(tmp_path: Path) -> Path:
    """A plain-text report of an air strike with two tolls."""
    path = tmp_path / "strike.txt"
    path.write_text(STRIKE, encoding="utf-8")
    return path


@pytest.fixture
def shelling(tmp_path: Path) -> Path:
    """A plain-text report of another incident."""
    path = tmp_path / "shelling.txt"
    path.write_text(SHELLING, encoding="utf-8")
    return path


@pytest.fixture
def casebook(tmp_path: Path) -> Path:
    """Where a casebook may be made; nothing is there yet."""
    return tmp_path / "syria.casebook"
