"""The commands that look back: the change log, the canonical form, the replay."""

from __future__ import annotations

from typing import Annotated

import typer

from rashomon.cli.console import print_line
from rashomon.cli.options import AsJson, CasebookPath
from rashomon.cli.status import ExitStatus


def log(
    casebook: CasebookPath,
    incident_id: Annotated[
        str | None,
        typer.Argument(
            metavar="INCIDENT",
            help="The incident's id, or the beginning of it; without one, the log of all.",
            show_default=False,
        ),
    ] = None,
    as_json: AsJson = False,
) -> ExitStatus:
    """Replay what each batch changed in an incident, and why."""
    from rashomon.cli.emit import tell_whereabouts
    from rashomon.cli.emit_review import emit_log
    from rashomon.pipeline import find_incident
    from rashomon.pipeline.changes import read_log

    if incident_id is not None:
        tell_whereabouts(find_incident(casebook, incident_id))
    emit_log(read_log(casebook, incident_id), as_json=as_json)
    return ExitStatus.FINE


def dump(casebook: CasebookPath) -> ExitStatus:
    """Print the casebook in its canonical form: JSON lines of readings, decisions, incidents."""
    from rashomon.pipeline.replay import dump_casebook

    for line in dump_casebook(casebook):
        print_line(line)
    return ExitStatus.FINE


def replay(
    casebook: CasebookPath,
    made: Annotated[
        str, typer.Argument(metavar="NEW_CASEBOOK", help="Where the new casebook is made.")
    ],
    as_json: AsJson = False,
) -> ExitStatus:
    """Build a casebook anew from readings and decisions, and see that it is the same."""
    from rashomon.cli.emit_review import emit_replay
    from rashomon.pipeline.replay import replay_casebook

    report = replay_casebook(casebook, made)
    emit_replay(report, as_json=as_json)
    return ExitStatus.FINE if report.same else ExitStatus.UNEXPECTED
