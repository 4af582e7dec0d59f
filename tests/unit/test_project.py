"""The project's own files agree with one another."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

import rashomon

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
CONSTRAINTS = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
PINS = [line for line in CONSTRAINTS if line and not line.startswith("#")]
ADDRESS = re.compile(r"https?:|file:|--|@")


def normal(name: str) -> str:
    """A distribution's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def required(specifiers: list[str]) -> list[str]:
    """The names of some requirements."""
    return [normal(re.split(r"[^\w.-]", specifier)[0]) for specifier in specifiers]


def test_the_package_knows_the_version_of_its_project_file() -> None:
    assert rashomon.__version__ == PROJECT["version"]


def test_the_changelog_has_an_entry_for_the_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")

    assert re.search(rf"^## {re.escape(PROJECT['version'])}\b", changelog, re.MULTILINE)


def test_every_constraint_is_one_exact_pin() -> None:
    loose = [pin for pin in PINS if not re.fullmatch(r"[A-Za-z0-9._-]+==[\w.+!]+", pin)]

    assert loose == []
    assert len({normal(pin.split("==")[0]) for pin in PINS}) == len(PINS)


def test_constraints_name_no_address() -> None:
    assert [line for line in CONSTRAINTS if ADDRESS.search(line)] == []


@pytest.mark.parametrize(
    "name", required(PROJECT["dependencies"] + PROJECT["optional-dependencies"]["dev"])
)
def test_requirement_is_pinned(name: str) -> None:
    assert name in {normal(pin.split("==")[0]) for pin in PINS}


@pytest.mark.parametrize("name", PROJECT["dependencies"])
def test_runtime_requirement_has_its_reasons_in_the_decisions(name: str) -> None:
    decision = (ROOT / "docs" / "decisions" / "0002-libraries.md").read_text(encoding="utf-8")

    assert required([name])[0] in decision.lower()


def test_help_lists_every_target() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z][\w-]*):", makefile, re.MULTILINE))
    phony = set(re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)[0].split())

    printed = subprocess.run(
        ["make", "--no-print-directory"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout

    assert {line.split()[1] for line in printed.splitlines()} == targets == phony
    assert targets >= {"install", "demo", "test", "lint", "check", "bench", "help", "clean"}


def test_decisions_are_listed_in_their_index() -> None:
    folder = ROOT / "docs" / "decisions"
    index = (folder / "README.md").read_text(encoding="utf-8")

    decisions = [path.name for path in folder.glob("[0-9]*.md")]

    assert decisions
    assert [name for name in decisions if f"({name})" not in index] == []


def test_contributing_names_files_that_exist() -> None:
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:src|docs|tools|tests/rows)/[\w./-]+)", page))

    patterns = {path for path in named if "NAME" in path or "FORMAT" in path}
    assert len(named - patterns) > 5
    assert [path for path in sorted(named - patterns) if not (ROOT / path).exists()] == []
