"""Commands on a casebook as a whole: search, check, back up, restore."""

from __future__ import annotations

from typing import Annotated

import typer

from rashomon.cli.console import tell
from rashomon.cli.options import AsJson, CasebookPath
from rashomon.cli.status import ExitStatus

Words = Annotated[
    list[str],
    typer.Argument(
        metavar="WORDS...",
        help='All must be there; "two words" in a row, strik* for a beginning.',
        show_default=False,
    ),
]
BackupFile = Annotated[
    str, typer.Argument(metavar="FILE", help="The backup, an SQLite file.", show_default=False)
]
NewCasebook = Annotated[
    str,
    typer.Argument(
        metavar="CASEBOOK",
        help="The casebook to make: a file, or the URL of an empty database.",
        show_default=False,
    ),
]
Limit = Annotated[
    int, typer.Option("--limit", metavar="N", min=1, help="How many to print at most.")
]


def search(
    casebook: CasebookPath, words: Words, limit: Limit = 20, as_json: AsJson = False
) -> ExitStatus:
    """Find documents and claims that hold words, with who says it, the latest first."""
    from rashomon.cli.emit import emit_search
    from rashomon.pipeline import search_casebook

    result = search_casebook(casebook, " ".join(words), limit)
    if not result.has_words:
        tell("there is no word to look for: give letters or digits")
    emit_search(result, as_json=as_json)
    return ExitStatus.FINE


def check(casebook: CasebookPath, as_json: AsJson = False) -> ExitStatus:
    """Verify every evidence span, id and reference of a casebook, and the search index."""
    from rashomon.cli.emit import emit_check
    from rashomon.pipeline import check_casebook

    report = check_casebook(casebook)
    emit_check(report, as_json=as_json)
    return ExitStatus.FAULTY if report.faults else ExitStatus.FINE


def backup(casebook: CasebookPath, file: BackupFile, as_json: AsJson = False) -> ExitStatus:
    """Write a casebook to a new file while others may use it; nothing is written over."""
    from rashomon.cli.emit import emit_copy
    from rashomon.pipeline import back_up_casebook

    emit_copy(back_up_casebook(casebook, file), as_json=as_json)
    return ExitStatus.FINE


def restore(file: BackupFile, casebook: NewCasebook, as_json: AsJson = False) -> ExitStatus:
    """Make a new casebook from a backup; nothing is written over."""
    from rashomon.cli.emit import emit_copy
    from rashomon.pipeline import restore_casebook

    emit_copy(restore_casebook(file, casebook), as_json=as_json)
    return ExitStatus.FINE
