"""The command that lists which documents of a casebook copy which."""

from __future__ import annotations

from typing import Annotated

import typer

from rashomon.cli.options import AsJson, CasebookPath
from rashomon.cli.status import ExitStatus

LinkedDocument = Annotated[
    str | None,
    typer.Argument(
        metavar="DOCUMENT",
        help="A document by id, by the beginning of it, or by uri; its passages are shown.",
        show_default=False,
    ),
]


def lineage(
    casebook: CasebookPath, document: LinkedDocument = None, as_json: AsJson = False
) -> ExitStatus:
    """List which documents of a casebook copy which, and what they share."""
    from rashomon.cli.emit import emit_lineage
    from rashomon.pipeline import list_lineage

    links = list_lineage(casebook, document)
    emit_lineage(links, with_passages=document is not None, as_json=as_json)
    return ExitStatus.FINE
