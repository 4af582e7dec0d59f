"""The JSON Schema that ships with the package."""

from __future__ import annotations

from importlib.resources import files


def shipped_schema() -> str:
    """JSON Schema (2020-12) of the output lines, as shipped: indented, with a final newline.

    A test holds it equal to what :func:`rashomon.model.contract_schema` makes of the records.
    """
    return files("rashomon.model").joinpath("contract.schema.json").read_text(encoding="utf-8")
