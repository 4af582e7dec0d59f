"""The commands of ``rashomon gazetteer``, and the progress shown while the list is compiled."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import typer

from rashomon.cli.console import print_line, tell
from rashomon.cli.options import AsJson, OwnPlaces
from rashomon.cli.status import ExitStatus
from rashomon.pipeline import (
    GazetteerInfo,
    Progress,
    build_gazetteer,
    find_place,
    gazetteer_info,
    prepare_gazetteer,
)

gazetteer_app = typer.Typer(
    help="The list of places: compile it, see where it lies, look a name up.",
    epilog="Example: rashomon gazetteer find Tripoli",
    rich_markup_mode=None,
)

MEGABYTE = 1_000_000


@contextmanager
def shown_progress() -> Iterator[Progress]:
    """A bar on standard error while the list is compiled; one line where it is no terminal.

    Nothing is shown before the first step: mostly the list is there and nothing is compiled.
    """
    from rich.console import Console
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

    with Bar(console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()) as bar:
        tasks: list[TaskID] = []

        def step(what: str, share: float) -> None:
            if not tasks:
                tasks.append(bar.add_task("", total=1.0))
                if not sys.stderr.isatty():
                    tell("compiling the list of places, once on this machine (about 20 seconds)")
            bar.update(tasks[0], description=what, completed=share)

        yield step


@gazetteer_app.command(epilog="Example: rashomon gazetteer build --anew")
def build(
    anew: Annotated[bool, typer.Option("--anew", help="Compile it also if it is there.")] = False,
    as_json: AsJson = False,
) -> ExitStatus:
    """Compile the list of places, once for each version of its sources."""
    with shown_progress() as progress:
        built = build_gazetteer(anew=anew, progress=progress)
    _print_info(built, as_json=as_json)
    return ExitStatus.FINE


@gazetteer_app.command(epilog="Example: rashomon gazetteer info")
def info(as_json: AsJson = False) -> ExitStatus:
    """Print where the compiled list lies, its version and its size."""
    _print_info(gazetteer_info(), as_json=as_json)
    return ExitStatus.FINE


@gazetteer_app.command(epilog="Example: rashomon gazetteer find Tripoli")
def find(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="A place name, in any usual spelling.")
    ],
    places: OwnPlaces = None,
    as_json: AsJson = False,
) -> ExitStatus:
    """Print the places that bear a name, most populous first."""
    from rashomon.cli.emit import emit_places

    with shown_progress() as progress:
        prepare_gazetteer(places=places, progress=progress)
    emit_places(find_place(name), as_json=as_json)
    return ExitStatus.FINE


def _print_info(known: GazetteerInfo, *, as_json: bool) -> None:
    from rashomon.model import to_json

    if as_json:
        print_line(to_json(known))
    elif known.size is None:
        print_line(f"version {known.version}, not compiled yet; would lie at {known.path}")
    else:
        print_line(f"version {known.version}, {known.size / MEGABYTE:.0f} MB, at {known.path}")
