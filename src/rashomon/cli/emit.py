"""Print what the use cases give: as JSON lines, or as tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rashomon.cli.console import print_line, results, tell
from rashomon.cli.plain import plain
from rashomon.model import Incident, Reading, to_json
from rashomon.pipeline import (
    AddReport,
    CheckReport,
    CopyReport,
    DemoResult,
    Diagnosis,
    Evaluation,
    FoundPlace,
    SearchResult,
    TracedLink,
)

if TYPE_CHECKING:
    from rashomon.cli.render_tracks import Track
    from rashomon.store import Whereabouts


def emit_reading(reading: Reading, *, as_json: bool) -> None:
    """One reading: a line of the contract, or a table of claims and the warnings."""
    if as_json:
        print_line(to_json(reading))
        return
    from rashomon.cli.render import render_reading

    results().print(render_reading(reading))


def emit_report(report: AddReport, *, as_json: bool) -> None:
    """What ``add`` did."""
    if as_json:
        print_line(to_json(report))
        return
    from rashomon.cli.render import render_report

    results().print(render_report(report))


def emit_incidents(incidents: Iterable[Incident], *, as_json: bool) -> None:
    """Incidents, one line each; as JSON each as soon as it is assembled."""
    if as_json:
        for incident in incidents:
            print_line(to_json(incident))
        return
    from rashomon.cli.render import render_incidents

    results().print(render_incidents(incidents))


def emit_incident(incident: Incident, *, as_json: bool) -> None:
    """One incident with its ledger."""
    if as_json:
        print_line(to_json(incident))
        return
    from rashomon.cli.render_incident import render_incident

    results().print(render_incident(incident))


def tell_whereabouts(found: Whereabouts) -> None:
    """One line, on standard error, if an incident was merged into another or split."""
    parts = ", ".join(found.parts)
    if found.now != found.incident_id:
        others = f"; part of it is in {parts}" if parts else ""
        tell(f"{found.incident_id} is now part of {found.now}{others}")
    elif parts:
        tell(f"part of what {found.incident_id} once held is now in {parts}")


def emit_lineage(links: Iterable[TracedLink], *, with_passages: bool, as_json: bool) -> None:
    """Which documents copy which, one line each; with their passages where wanted."""
    if as_json:
        for link in links:
            print_line(to_json(link))
        return
    from rashomon.cli.render_lineage import render_lineage

    results().print(render_lineage(links, with_passages=with_passages))


def emit_demo(result: DemoResult, *, keep: str | None, as_json: bool) -> None:
    """The demo: what was read, the incidents, the main ledgers and what to try next."""
    if as_json:
        emit_incidents(result.incidents, as_json=True)
        return
    from rashomon.cli.render import render_demo

    results().print(render_demo(result, keep))


def emit_evaluation(evaluation: Evaluation, *, show_all: bool, as_json: bool) -> None:
    """Two readings compared: as JSON a line for each document, then one with the numbers."""
    if as_json:
        for document in evaluation.documents:
            print_line(to_json(document))
        print_line(to_json(evaluation.summary))
        return
    from rashomon.cli.render_evaluation import render_evaluation

    results().print(render_evaluation(evaluation, show_all=show_all))


def emit_diagnosis(diagnosis: Diagnosis, *, as_json: bool) -> None:
    """A casebook diagnosed: as JSON a line for each incident, then one for all together."""
    if as_json:
        for incident in diagnosis.incidents:
            print_line(to_json(incident))
        print_line(to_json(diagnosis.summary))
        return
    from rashomon.cli.render_diagnosis import render_diagnosis

    results().print(render_diagnosis(diagnosis))


def emit_places(places: Iterable[FoundPlace], *, as_json: bool) -> None:
    """Places of one name, one line each."""
    if as_json:
        for place in places:
            print_line(to_json(place))
        return
    from rashomon.cli.render import render_places

    results().print(render_places(tuple(places)))


def emit_search(result: SearchResult, *, as_json: bool) -> None:
    """Documents and claims that were found, one line each."""
    if as_json:
        for hit in result.hits:
            print_line(to_json(hit))
        return
    from rashomon.cli.render_search import render_search

    results().print(render_search(result))


def emit_tracks(tracks: Sequence[Track], *, as_json: bool) -> None:
    """Truces, access for aid or ground, one line each as JSON."""
    if as_json:
        for track in tracks:
            print_line(to_json(track))
        return
    from rashomon.cli.render_tracks import render_tracks

    results().print(render_tracks(tracks))


def emit_tracks_of(tracks: Sequence[Track]) -> None:
    """The truces, access and ground that an incident belongs to; nothing where there are none."""
    if tracks:
        from rashomon.cli.render_tracks import list_tracks

        results().print(list_tracks(tracks))


def emit_check(report: CheckReport, *, as_json: bool) -> None:
    """Each fault of a casebook on a line; as a table's last line, what was looked at."""
    for fault in report.faults:
        print_line(
            to_json(fault) if as_json else plain(f"{fault.code}: {fault.record}: {fault.message}")
        )
    if not as_json:
        from rashomon.cli.words import count_words, counts_words

        held = "" if report.counts is None else f" in {counts_words(report.counts)}"
        print_line(f"{count_words(len(report.faults), 'fault')}{held}")


def emit_copy(report: CopyReport, *, as_json: bool) -> None:
    """What was copied where."""
    if as_json:
        print_line(to_json(report))
        return
    from rashomon.cli.words import counts_words

    print_line(plain(f"{report.source} -> {report.target}: {counts_words(report.counts)}"))
