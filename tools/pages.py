"""Write anew what is derived from the code: the module list, the JSON Schema, the README's ledger.

    python -m tools.pages              # write (make docs)
    python -m tools.pages --check      # change nothing; fail when something is out of date

The module list of ``docs/ARCHITECTURE.md`` holds the first line of every module's docstring, and
the README's ledger is what the command prints, so that pages and code cannot drift apart.
"""

from __future__ import annotations

import argparse
import ast
import json
import os
import subprocess
import sys
import textwrap
from collections.abc import Sequence
from pathlib import Path

from rashomon.model import contract_schema

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "rashomon"
BEGIN, END = "<!-- modules: written by make docs -->\n", "<!-- end of modules -->\n"

LEDGER_BEGIN, LEDGER_END = "<!-- ledger: written by make docs -->\n", "<!-- end of ledger -->\n"

LAYERS = (
    "model", "gazetteer", "language", "intake", "reading", "lineage", "linking", "tracking",
    "ledger", "review", "changes", "store", "export", "pipeline", "cli", "web", "cluster",
)  # fmt: skip
"""Order of the sections, lowest layer first; packages that do not exist yet are left out."""


def first_line(module: Path) -> str:
    """The first line of a module's docstring, without its full stop or colon."""
    docstring = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))) or ""
    return docstring.partition("\n")[0].rstrip(".:")


def module_list(package: Path = PACKAGE) -> str:
    """A section for each package in order of the layers, a line for each module."""
    sections = [_section(package, name) for name in LAYERS if (package / name).is_dir()]
    return "\n".join(sections)


def _section(package: Path, name: str) -> str:
    folder = package / name
    lines = [f"### `{name}/`", "", f"{first_line(folder / '__init__.py')}.", ""]
    for module in sorted(folder.rglob("*.py")):
        path = module.relative_to(folder).with_suffix("").as_posix()
        if path != "__init__":
            shown = path.removesuffix("/__init__") + ("/" if path.endswith("/__init__") else "")
            lines.append(f"- `{shown}`: {first_line(module)}")
    return "\n".join(lines) + "\n"


def architecture(page: str, package: Path = PACKAGE) -> str:
    """The architecture page with the module list of today."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{module_list(package)}\n{END}{after}"


def printed_ledger() -> str:
    """The first table of figures that ``rashomon demo`` prints, indented as a block of code."""
    environment = {**os.environ, "COLUMNS": "100", "NO_COLOR": "1"}
    command = [sys.executable, "-m", "rashomon", "demo"]
    printed = subprocess.run(
        command, check=True, capture_output=True, encoding="utf-8", env=environment
    ).stdout
    lines = printed.splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith("Killed"))
    end = next(n for n, line in enumerate(lines) if n > start and line.startswith("Rule"))
    table = "\n".join(lines[start:end]).rstrip()
    return textwrap.indent("\n".join(line.rstrip() for line in table.splitlines()), "    ")


def readme(page: str) -> str:
    """The README with the ledger of today."""
    before, _, rest = page.partition(LEDGER_BEGIN)
    _, _, after = rest.partition(LEDGER_END)
    return f"{before}{LEDGER_BEGIN}\n{printed_ledger()}\n\n{LEDGER_END}{after}"


def schema() -> str:
    """The JSON Schema of the contract as shipped."""
    return json.dumps(contract_schema(), indent=2, sort_keys=True) + "\n"


def derived() -> dict[Path, str]:
    """Every derived file with what it should hold."""
    page = ROOT / "docs" / "ARCHITECTURE.md"
    front = ROOT / "README.md"
    return {
        front: readme(front.read_text(encoding="utf-8")),
        page: architecture(page.read_text(encoding="utf-8")),
        PACKAGE / "model" / "contract.schema.json": schema(),
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the derived files; with ``--check`` only name those out of date and return 1."""
    parser = argparse.ArgumentParser(
        prog="python -m tools.pages", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("--check", action="store_true", help="change nothing")
    options = parser.parse_args(arguments)
    stale = {p: t for p, t in derived().items() if p.read_text(encoding="utf-8") != t}
    for path, text in stale.items():
        if not options.check:
            path.write_text(text, encoding="utf-8")
        done = "out of date, run make docs" if options.check else "written"
        print(f"{path.relative_to(ROOT)}: {done}")
    return int(bool(stale) and options.check)


if __name__ == "__main__":
    sys.exit(main())
