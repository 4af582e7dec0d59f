"""The commands. Each parses, calls one use case and prints what it gives."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rashomon.cli.casebooks import backup, check, restore, search
from rashomon.cli.console import print_line, tell
from rashomon.cli.decide import At, claims, decide_app, decisions, moment, undo
from rashomon.cli.gazetteer import gazetteer_app, shown_progress
from rashomon.cli.group import OneLineErrors
from rashomon.cli.lineage import lineage
from rashomon.cli.log import dump, log, replay
from rashomon.cli.options import (
    After,
    AsJson,
    Before,
    CasebookPath,
    Encoding,
    Kinds,
    OwnActors,
    OwnPlaces,
    Paths,
    Published,
    Reader,
    Rules,
    read_options,
    use_actors,
)
from rashomon.cli.status import ExitStatus, batch_status
from rashomon.cli.tracks import access, ceasefires, territory
from rashomon.cli.words import count_words
from rashomon.errors import InputError

if TYPE_CHECKING:
    from rashomon.ledger import RuleSettings

app = typer.Typer(
    name="rashomon",
    cls=OneLineErrors,
    help="Read news of armed conflict and keep every side's account.",
    epilog="Example: rashomon demo",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


app.add_typer(gazetteer_app, name="gazetteer")
app.add_typer(decide_app, name="decide")


def _prepare(actors: Path | None = None, places: Path | None = None) -> None:
    """Set the user's own lists, and compile the list of places where it is not there yet."""
    from rashomon.pipeline import prepare_gazetteer

    with shown_progress() as progress:
        prepare_gazetteer(actors=actors, places=places, progress=progress)


def _rule_settings(rules: Path | None) -> RuleSettings | None:
    """The settings of the user's file, checked before anything is opened."""
    if rules is None:
        return None
    from rashomon.pipeline import load_rules

    return load_rules(rules)


def _print_version(wanted: bool) -> None:
    if wanted:
        from rashomon import __version__

        print_line(f"rashomon {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    debug: Annotated[
        bool, typer.Option("--debug", help="Show the traceback of whatever fails.")
    ] = False,
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version."
        ),
    ] = False,
) -> None:
    """Read news of armed conflict and keep every side's account."""
    context.obj = debug
    if context.invoked_subcommand is None:
        print_line(context.get_help())


@app.command(epilog="Example: rashomon read report.txt --published 2016-09-18")
def read(
    context: typer.Context,
    paths: Paths,
    published: Published = None,
    encoding: Encoding = None,
    actors: OwnActors = None,
    places: OwnPlaces = None,
    reader: Reader = "trained",
    as_json: AsJson = False,
) -> ExitStatus:
    """Print who claims what in each document."""
    from rashomon.cli.emit import emit_reading
    from rashomon.pipeline import choose_reader, read_inputs

    options = read_options(published, encoding, debug=context.obj)
    _prepare(actors, places)
    choose_reader(reader)
    skipped: list[str] = []
    n_read = 0
    for item in read_inputs(paths, options):
        if isinstance(item, InputError):
            tell(str(item))
            skipped.append(item.uri)
        else:
            emit_reading(item, as_json=as_json)
            n_read += 1
    if n_read + len(skipped) > 1:
        tell(f"{count_words(n_read, 'document')} read, {len(skipped)} skipped")
    return batch_status(paths, skipped, n_read)


@app.command(epilog="Example: rashomon add syria.casebook reports/ --published 2016-09-18")
def add(
    context: typer.Context,
    casebook: CasebookPath,
    paths: Paths,
    published: Published = None,
    encoding: Encoding = None,
    actors: OwnActors = None,
    places: OwnPlaces = None,
    reader: Reader = "trained",
    at: At = None,
    as_json: AsJson = False,
) -> ExitStatus:
    """Read documents into a casebook and link their events to incidents."""
    from rashomon.cli.emit import emit_report
    from rashomon.pipeline import add_inputs, choose_reader

    options = replace(read_options(published, encoding, debug=context.obj), at=moment(at))
    _prepare(actors, places)
    choose_reader(reader)
    report = add_inputs(casebook, paths, options)
    for skipped in report.skipped:
        tell(f"{skipped.uri}: {skipped.reason}")
    emit_report(report, as_json=as_json)
    n_usable = len(report.added) + len(report.held)
    return batch_status(paths, [skipped.uri for skipped in report.skipped], n_usable)


@app.command(epilog="Example: rashomon incidents syria.casebook")
def incidents(
    casebook: CasebookPath,
    actors: OwnActors = None,
    rules: Rules = None,
    as_json: AsJson = False,
) -> ExitStatus:
    """List the incidents of a casebook."""
    use_actors(actors)
    from rashomon.cli.emit import emit_incidents
    from rashomon.pipeline import list_incidents

    emit_incidents(list_incidents(casebook, _rule_settings(rules)), as_json=as_json)
    return ExitStatus.FINE


@app.command(epilog="Example: rashomon show syria.casebook i-5f2b09d1")
def show(
    casebook: CasebookPath,
    incident_id: Annotated[
        str,
        typer.Argument(metavar="ID", help="The incident's id, or the beginning of it."),
    ],
    actors: OwnActors = None,
    rules: Rules = None,
    as_json: AsJson = False,
) -> ExitStatus:
    """Print one incident with its whole ledger: who says what, and how the figures relate."""
    use_actors(actors)
    from rashomon.cli.emit import emit_incident, emit_tracks_of, tell_whereabouts
    from rashomon.pipeline import find_incident, get_incident, incident_tracks

    found = find_incident(casebook, incident_id)
    tell_whereabouts(found)
    incident = get_incident(casebook, found.now, _rule_settings(rules))
    emit_incident(incident, as_json=as_json)
    if not as_json:
        emit_tracks_of(incident_tracks(casebook, incident))
    return ExitStatus.FINE


app.command(epilog="Example: rashomon search syria.casebook convoy Aleppo")(search)
app.command(epilog="Example: rashomon ceasefires syria.casebook")(ceasefires)
app.command(epilog="Example: rashomon access syria.casebook")(access)
app.command(epilog="Example: rashomon territory syria.casebook")(territory)
app.command(epilog="Example: rashomon check syria.casebook")(check)
app.command(epilog="Example: rashomon backup syria.casebook syria-2016-09-20.backup")(backup)
app.command(epilog="Example: rashomon restore syria-2016-09-20.backup syria.casebook")(restore)
app.command(epilog="Example: rashomon lineage syria.casebook")(lineage)
app.command(epilog="Example: rashomon log syria.casebook i-5f2b09d1")(log)
app.command(epilog="Example: rashomon claims syria.casebook i-5f2b09d1")(claims)
app.command(epilog="Example: rashomon decisions syria.casebook")(decisions)
app.command(epilog="Example: rashomon undo syria.casebook 3 --by Ilse --why 'wrong claim'")(undo)
app.command(epilog="Example: rashomon replay syria.casebook again.casebook")(replay)
app.command(epilog="Example: rashomon dump syria.casebook > syria.jsonl")(dump)


@app.command(epilog="Example: rashomon evaluate before.jsonl after.jsonl --kind toll")
def evaluate(
    before: Before,
    after: After,
    kinds: Kinds = None,
    events: Annotated[
        bool,
        typer.Option("--events", help="Compare also the event of each claim, its place and time."),
    ] = False,
    show_all: Annotated[
        bool, typer.Option("--all", help="List every difference, not the first 20 of each sort.")
    ] = False,
    as_json: AsJson = False,
) -> ExitStatus:
    """Compare two readings of the same documents: claims gained, lost and changed."""
    from rashomon.cli.emit import emit_evaluation
    from rashomon.pipeline import evaluate_files

    evaluation = evaluate_files(before, after, kinds or (), events=events)
    emit_evaluation(evaluation, show_all=show_all, as_json=as_json)
    return ExitStatus.FINE


@app.command(epilog="Example: rashomon demo --keep demo.casebook")
def demo(
    as_json: AsJson = False,
    keep: Annotated[
        str | None,
        typer.Option(metavar="CASEBOOK", help="Keep the casebook there instead of deleting it."),
    ] = None,
) -> ExitStatus:
    """Read twelve short dispatches of September 2016 and print what they claim."""
    from rashomon.cli.emit import emit_demo
    from rashomon.pipeline import run_demo

    _prepare()
    emit_demo(run_demo(keep), keep=keep, as_json=as_json)
    return ExitStatus.FINE


@app.command(epilog="Example: rashomon diagnose syria.casebook --rules my-rules.toml")
def diagnose(
    casebook: CasebookPath,
    actors: OwnActors = None,
    rules: Rules = None,
    as_json: AsJson = False,
) -> ExitStatus:
    """Say how far accounts disagree, and how far totals depend on the rule."""
    use_actors(actors)
    from rashomon.cli.emit import emit_diagnosis
    from rashomon.pipeline import diagnose as diagnose_incidents

    emit_diagnosis(diagnose_incidents(casebook, _rule_settings(rules)), as_json=as_json)
    return ExitStatus.FINE


@app.command("rules", epilog="Example: rashomon rules > my-rules.toml")
def print_rules() -> ExitStatus:
    """Print the settings of the rules that ship, as a start for your own file (--rules)."""
    from rashomon.pipeline import default_rules

    print_line(default_rules().rstrip("\n"))
    return ExitStatus.FINE


@app.command(epilog="Example: rashomon schema > contract.schema.json")
def schema() -> ExitStatus:
    """Print the JSON Schema of the lines that --json prints."""
    from rashomon.pipeline import shipped_schema

    print_line(shipped_schema().rstrip("\n"))
    return ExitStatus.FINE
