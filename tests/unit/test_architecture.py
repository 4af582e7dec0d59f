"""The shape of the package: layers, sizes, docstrings, and the page that describes them."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from tools import pages

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "rashomon"
MODULES = sorted(PACKAGE.rglob("*.py"))
PACKAGES = sorted(path.parent for path in PACKAGE.rglob("__init__.py"))
MAX_LINES = 500


def name_of(path: Path) -> str:
    """A path below the package, such as ``model/span.py``."""
    return path.relative_to(PACKAGE).as_posix()


def test_every_layer_imports_only_those_below_it() -> None:
    command = Path(sys.executable).with_name("lint-imports")

    done = subprocess.run(
        [command, "--no-logo", "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_module_is_short(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= MAX_LINES


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_module_says_what_it_is(module: Path) -> None:
    docstring = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8")))

    assert docstring
    assert docstring != "To come."


def test_files_derived_from_the_code_are_fresh() -> None:
    """If this fails: make docs."""
    stale = [path.name for path, text in pages.derived().items() if path.read_text("utf-8") != text]

    assert stale == []


def test_module_list_names_every_module_once() -> None:
    lines = pages.module_list().splitlines()
    packages = {line for line in lines if line.startswith("### ")}
    modules = [line for line in lines if line.startswith("- `")]

    inside = [path for path in MODULES if path.parent != PACKAGE]
    assert packages == {f"### `{p.name}/`" for p in PACKAGES if p.parent == PACKAGE}
    assert len(modules) == len(inside) - len(packages)


def test_architecture_page_keeps_what_is_written_by_hand() -> None:
    page = f"before\n{pages.BEGIN}old list\n{pages.END}after\n"

    fresh = pages.architecture(page)

    assert fresh.startswith(f"before\n{pages.BEGIN}")
    assert fresh.endswith(f"{pages.END}after\n")
    assert "old list" not in fresh
