"""Make words from documents safe to print: they are written by strangers."""

from __future__ import annotations

import re
import unicodedata

_TERMINAL_COMMANDS = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # colours, cursor moves
    r"|\x1b[\]PX^_].*?(?:\x07|\x1b\\|$)"  # window titles, links
    r"|\x1b.?"
    r"|\x9b[0-?]*[ -/]*[@-~]",
    re.DOTALL,
)

_UNPRINTABLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
"""Control, format (also those that turn the writing direction), surrogate, private, unassigned."""


def plain(words: str) -> str:
    """The words on one line, without anything that commands a terminal.

    Runs of white space become one space; control and invisible characters are left out.
    """
    without_commands = _TERMINAL_COMMANDS.sub("", words)
    shown = (
        letter
        for letter in without_commands
        if letter.isspace() or unicodedata.category(letter) not in _UNPRINTABLE
    )
    return " ".join("".join(shown).split())
