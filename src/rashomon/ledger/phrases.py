"""Figures, fields and counts in the words that reasons use."""

from __future__ import annotations

from rashomon.ledger.figures import Entry
from rashomon.model import LedgerField, Scope

_SCOPES = {
    Scope.INCIDENT: "",
    Scope.SUBSET: ", as part of another toll",
    Scope.CUMULATIVE: ", over several incidents",
}


def describe_figure(entry: Entry) -> str:
    """The figure as written, with its numbers where the words do not show them.

    "62", "more than 60", "dozens (24 or more)", "about 100 (90 to 110)", "two (2)".
    """
    figure = entry.figure
    shows_digits = any(letter.isdigit() for letter in figure.text)
    if shows_digits and not figure.quantity.approx:
        return figure.text
    return f"{figure.text} ({entry.interval})"


def describe_field(field: LedgerField) -> str:
    """What the field counts: "killed civilians", "wounded (group not stated)"."""
    written = next((figure.group for figure in field.figures if figure.group), None)
    group = str(field.group_code).replace("_", " ") if field.group_code else written
    counted = f"{field.status} {group}" if group else f"{field.status} (group not stated)"
    side = f" of {field.side}" if field.side else ""
    return counted + side + _SCOPES[field.scope]


def count_of(number: int, noun: str) -> str:
    """A number with its noun: "1 origin", "2 origins"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
