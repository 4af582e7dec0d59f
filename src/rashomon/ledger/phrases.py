"""Figures, fields and counts in the words that reasons use."""

from __future__ import annotations

from rashomon.ledger.figures import Entry
from rashomon.model import LedgerField, Scope, TollUpdate

_SCOPES = {
    Scope.INCIDENT: "",
    Scope.SUBSET: ", as part of another toll",
    Scope.CUMULATIVE: ", over several incidents",
}

_UPDATES = {
    TollUpdate.NEW: "counted for the first time",
    TollUpdate.RETROACTIVE: "of earlier days, counted only now",
    TollUpdate.ADDED: "added to a count",
    TollUpdate.FORMER: "given before",
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
    side = f" of {field.side_name or field.side}" if field.side else ""
    return counted + side + _SCOPES[field.scope] + describe_days(field)


def describe_days(field: LedgerField) -> str:
    """Which days a number covers, or what it adds to: ", since Friday"; empty for most."""
    days = f", {field.period}" if field.period else ""
    if field.update is None:
        return days
    day = f" for {field.day}" if field.day else ""
    return f"{days}, {_UPDATES[field.update]}{day}"


def count_of(number: int, noun: str) -> str:
    """A number with its noun: "1 origin", "2 origins"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
