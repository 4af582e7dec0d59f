"""Options that several commands share, and how their values are checked."""

from __future__ import annotations

import codecs
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from rashomon.errors import InvalidOption
from rashomon.model import ClaimKind
from rashomon.pipeline import ReadOptions

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH...",
        help="Text, Markdown, HTML or JSON Lines files, folders of them, or - for standard input.",
        show_default=False,
    ),
]
CasebookPath = Annotated[
    str, typer.Argument(metavar="CASEBOOK", help="The casebook: a file or a database URL.")
]
Published = Annotated[
    str | None,
    typer.Option(
        metavar="YYYY-MM-DD",
        help="Day of publication for documents that name none; weekdays are resolved from it.",
    ),
]
Encoding = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="Encoding of the files, such as cp1252. UTF-8 unless given."),
]
OwnActors = Annotated[
    Path | None,
    typer.Option(
        "--actors",
        metavar="CSV",
        envvar="RASHOMON_ACTORS",
        help="Your own actors: a CSV with the columns of actors.csv; extends the shipped list.",
    ),
]
OwnPlaces = Annotated[
    Path | None,
    typer.Option(
        "--places",
        metavar="CSV",
        envvar="RASHOMON_PLACES",
        help="Your own places: a CSV with name, lat, lon and perhaps country, admin1, aliases.",
    ),
]
Reader = Annotated[
    str,
    typer.Option(
        "--reader",
        metavar="trained|rules|FOLDER",
        envvar="RASHOMON_READER",
        help="The trained reader, its rules alone, or a model of your own.",
        show_default=True,
    ),
]
Before = Annotated[
    str,
    typer.Argument(
        metavar="BEFORE",
        help="A file that `rashomon read --json` wrote, or - for standard input.",
        show_default=False,
    ),
]
After = Annotated[
    str,
    typer.Argument(
        metavar="AFTER",
        help="Another, of the same documents; at most one of the two is standard input.",
        show_default=False,
    ),
]
Kinds = Annotated[
    list[ClaimKind] | None,
    typer.Option(
        "--kind",
        metavar="KIND",
        help=f"Only claims of this kind ({', '.join(ClaimKind)}); repeat it.",
    ),
]
Rules = Annotated[
    Path | None,
    typer.Option(
        "--rules",
        metavar="TOML",
        envvar="RASHOMON_RULES",
        help="Your own settings of the rules; `rashomon rules` prints the shipped file.",
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one line of JSON per record.")]


def read_options(published: str | None, encoding: str | None, *, debug: bool) -> ReadOptions:
    """The checked options of ``read`` and ``add``.

    Raises:
        InvalidOption: The day is not a day, or no such encoding exists; nothing was read.
    """
    return ReadOptions(
        published=_day(published) if published is not None else None,
        encoding=_known_encoding(encoding) if encoding is not None else None,
        debug=debug,
    )


def _day(value: str) -> date:
    try:
        day = date.fromisoformat(value)
    except ValueError as error:
        raise InvalidOption("--published", "bad_day", _bad_day(value)) from error
    if day.isoformat() != value:
        raise InvalidOption("--published", "bad_day", _bad_day(value))
    return day


def _bad_day(value: str) -> str:
    return f"{value!r} is not a day; write it as 2016-09-18"


def _known_encoding(value: str) -> str:
    try:
        codecs.lookup(value)
    except LookupError as error:
        reason = f"no encoding is called {value!r}; try utf-8, cp1252 or latin-1"
        raise InvalidOption("--encoding", "unknown_encoding", reason) from error
    return value


def use_actors(actors: Path | None) -> None:
    """Set the user's own actors, by which speakers and their bodies are told apart."""
    if actors is not None:
        from rashomon.pipeline import use_actor_file

        use_actor_file(actors)
