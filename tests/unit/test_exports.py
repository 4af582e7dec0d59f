"""The public names, and what importing them costs."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import rashomon

PUBLIC_NAMES = [
    "AddReport",
    "Claim",
    "Document",
    "Incident",
    "InputError",
    "RashomonError",
    "ReadOptions",
    "Reading",
    "__version__",
    "add_inputs",
    "get_incident",
    "list_incidents",
    "read_inputs",
    "read_text",
]

HEAVY_PACKAGES = ("trafilatura", "sqlalchemy", "typer", "rich", "msgspec", "numpy", "lxml")
"""None of these may come with a bare ``import rashomon``."""


def test_public_names_are_these() -> None:
    assert sorted(rashomon.__all__) == PUBLIC_NAMES


@pytest.mark.parametrize("name", PUBLIC_NAMES)
def test_public_name_can_be_fetched(name: str) -> None:
    assert getattr(rashomon, name) is not None
    assert name in dir(rashomon)


def test_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'raed_text'"):
        rashomon.raed_text  # noqa: B018 - the look-up is what is tested


def test_version_is_that_of_the_project_file() -> None:
    project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))
    assert rashomon.__version__ == project["project"]["version"]


def loaded_modules(statement: str) -> set[str]:
    """Names of the modules that a fresh interpreter holds after the statement."""
    code = f"{statement}; import sys; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(run.stdout.split())


def test_import_loads_nothing_heavy() -> None:
    loaded = loaded_modules("import rashomon")
    assert "rashomon" in loaded
    assert loaded.isdisjoint(HEAVY_PACKAGES)
    assert not any(name.startswith("rashomon.") for name in loaded)


def test_importing_the_use_cases_loads_no_store_and_no_html_parser() -> None:
    loaded = loaded_modules("import rashomon.pipeline")
    assert loaded.isdisjoint({"trafilatura", "sqlalchemy", "typer", "rich", "lxml"})
    assert "rashomon.reading" not in loaded


def test_help_loads_no_reader_and_no_tables() -> None:
    loaded = loaded_modules("import rashomon.cli.app")
    assert "typer" in loaded
    assert loaded.isdisjoint({"trafilatura", "sqlalchemy", "rashomon.reading", "rich.table"})
