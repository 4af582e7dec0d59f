"""The sorts of locations on which the shared suite runs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rashomon.store import Casebook

FILES: dict[str, Callable[[Path], str]] = {
    "path": lambda folder: str(folder / "case.db"),
    "file URL": lambda folder: f"sqlite:///{folder / 'case.db'}",
    "memory": lambda folder: "sqlite://",
    "memory by name": lambda folder: "sqlite:///:memory:",
}
SERVER = pytest.param("PostgreSQL", marks=pytest.mark.service)


def make_location(request: pytest.FixtureRequest, folder: Path) -> str:
    """A place of the sort that the fixture asks for."""
    if request.param == "PostgreSQL":
        new_database: Callable[[], str] = request.getfixturevalue("new_postgres_database")
        return new_database()
    return FILES[request.param](folder)


@pytest.fixture(params=[*FILES, SERVER])
def casebook(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Casebook]:
    """A new casebook, open, on every sort of location."""
    with Casebook.open(make_location(request, tmp_path), create=True) as casebook:
        yield casebook


@pytest.fixture(params=["path", SERVER])
def location(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a casebook may be made that several processes can open: a file, a server."""
    return make_location(request, tmp_path)
