"""Commands on a casebook as a whole: search it."""

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
