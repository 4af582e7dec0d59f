"""Print decisions, the change log and replays: as JSON lines, or as tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rashomon.cli.console import print_line, results
from rashomon.model import ChangeEntry, Incident, to_json
from rashomon.pipeline.decide import DecisionReport
from rashomon.pipeline.replay import ReplayReport
from rashomon.pipeline.rulings import ListedDecision


def emit_decision(report: DecisionReport, *, as_json: bool) -> None:
    """A decision as it was noted, and what it changed."""
    if as_json:
        print_line(to_json(report))
        return
    from rashomon.cli.render_review import render_decision

    results().print(render_decision(report))


def emit_decisions(listed: Sequence[ListedDecision], *, as_json: bool) -> None:
    """The list of decisions."""
    if as_json:
        for one in listed:
            print_line(to_json(one))
        return
    from rashomon.cli.render_review import render_decisions

    results().print(render_decisions(listed))


def emit_claims(incident: Incident, *, as_json: bool) -> None:
    """An incident's claims, with what people decided on each."""
    if as_json:
        for claim in incident.claims:
            print_line(to_json(claim))
        return
    from rashomon.cli.render_review import render_claims

    results().print(render_claims(incident))


def emit_log(entries: Iterable[ChangeEntry], *, as_json: bool) -> None:
    """The change log, oldest batch first."""
    if as_json:
        for entry in entries:
            print_line(to_json(entry))
        return
    from rashomon.cli.render_review import render_log

    results().print(render_log(entries))


def emit_replay(report: ReplayReport, *, as_json: bool) -> None:
    """Whether the casebook made anew is the same."""
    if as_json:
        print_line(to_json(report))
        return
    from rashomon.cli.render_review import render_replay

    results().print(render_replay(report))
