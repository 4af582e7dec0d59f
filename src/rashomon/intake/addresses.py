"""How an input is named: in documents, in error lines, in the casebook."""

from __future__ import annotations

import os

STANDARD_INPUT = "-"


def path_uri(path: str) -> str:
    """The path as a document's uri: normalised, with forward slashes, on one line, valid UTF-8.

    ``./reports//a.txt`` gives ``reports/a.txt``. A file name that is not UTF-8 (Linux allows any
    bytes) and control characters are written as ``\\xe9``, as neither could be printed.
    """
    normal = os.path.normpath(path) if path else path
    slashed = normal.replace(os.sep, "/")
    readable = os.fsencode(slashed).decode("utf-8", "backslashreplace")
    return "".join(_visible(character) for character in readable)


def line_uri(uri: str, number: int) -> str:
    """The name of a line of a JSON Lines input, such as ``reports.jsonl#L3``; the first is 1."""
    return f"{uri}#L{number}"


def _visible(character: str) -> str:
    if character.isprintable():
        return character
    return character.encode("unicode_escape").decode("ascii")
