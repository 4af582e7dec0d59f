"""The commands of ``rashomon decide``, and ``undo`` and ``decisions``: what people decide."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rashomon.cli.gazetteer import shown_progress
from rashomon.cli.options import AsJson, CasebookPath, OwnActors, OwnPlaces
from rashomon.cli.status import ExitStatus
from rashomon.errors import InvalidOption

if TYPE_CHECKING:
    from rashomon.pipeline.rulings import MakeRuling

decide_app = typer.Typer(
    help="Decide on claims, incidents and documents; the machine's reading stays beside it.",
    epilog="Example: rashomon decide reject syria.casebook c-5f2b09d1 --by Ilse --why 'old figure'",
    rich_markup_mode=None,
)

By = Annotated[
    str,
    typer.Option("--by", metavar="NAME", envvar="RASHOMON_USER", help="Who decides."),
]
Why = Annotated[str, typer.Option("--why", metavar="TEXT", help="The reason, kept with it.")]
At = Annotated[
    str | None,
    typer.Option(
        "--at", metavar="TIME", help="When, such as 2016-09-18T10:30:00Z; now unless given."
    ),
]
InIncident = Annotated[
    str | None,
    typer.Option(
        "--incident", metavar="ID", help="Only as long as the claims belong to its events."
    ),
]
ClaimsOrIncidents = Annotated[
    list[str],
    typer.Argument(metavar="ID...", help="Claims, or incidents for all of their claims."),
]


@decide_app.callback()
def use_lists(actors: OwnActors = None) -> None:
    """Decide on claims, incidents and documents; the machine's reading stays beside it."""
    _use_lists(actors, None, names_place=False)


@decide_app.command(
    epilog="Example: rashomon decide accept a.casebook c-5f2b09d1 --by Ilse --why checked"
)
def accept(
    casebook: CasebookPath,
    ids: ClaimsOrIncidents,
    by: By,
    why: Why,
    incident: InIncident = None,
    at: At = None,
    as_json: AsJson = False,
) -> ExitStatus:
    """Sign claims off as read rightly."""
    from rashomon.pipeline import rulings

    return _decide(casebook, rulings.accept(ids, incident), (by, why, at), as_json=as_json)


@decide_app.command(
    epilog="Example: rashomon decide reject a.casebook c-5f2b09d1 --by Ilse --why misread"
)
def reject(
    casebook: CasebookPath,
    ids: ClaimsOrIncidents,
    by: By,
    why: Why,
    incident: InIncident = None,
    at: At = None,
    as_json: AsJson = False,
) -> ExitStatus:
    """Reject claims: they stay listed and count nowhere."""
    from rashomon.pipeline import rulings

    return _decide(casebook, rulings.reject(ids, incident), (by, why, at), as_json=as_json)


@decide_app.command(
    epilog="Example: rashomon decide correct a.casebook c-5f2b09d1 low=60 high=63 "
    "--by Ilse --why 'see text'"
)
def correct(
    casebook: CasebookPath,
    record: Annotated[
        str, typer.Argument(metavar="ID", help="A claim, an event, or an incident for its events.")
    ],
    values: Annotated[
        list[str],
        typer.Argument(
            metavar="FIELD=VALUE...",
            help="Of a claim low, high, group, side, status, scope, as_of, speaker, stance, "
            "modality, event, actor and others; of an event place, date, type, sub_type.",
        ),
    ],
    by: By,
    why: Why,
    at: At = None,
    actors: OwnActors = None,
    places: OwnPlaces = None,
    as_json: AsJson = False,
) -> ExitStatus:
    """Correct fields of a claim or an event; the reader's values stay beside yours."""
    from rashomon.pipeline import rulings

    _use_lists(actors, places, names_place=any(one.startswith("place=") for one in values))
    return _decide(casebook, rulings.correct(record, values), (by, why, at), as_json=as_json)


@decide_app.command(
    epilog="Example: rashomon decide merge a.casebook i-5f2b09d1 i-77a0c3e2 "
    "--by Ilse --why 'one raid'"
)
def merge(
    casebook: CasebookPath,
    ids: Annotated[list[str], typer.Argument(metavar="ID...", help="Incidents, or events.")],
    by: By,
    why: Why,
    at: At = None,
    as_json: AsJson = False,
) -> ExitStatus:
    """Keep incidents together as one."""
    from rashomon.pipeline import rulings

    return _decide(casebook, rulings.merge(ids), (by, why, at), as_json=as_json)


@decide_app.command(
    epilog="Example: rashomon decide split a.casebook i-5f2b09d1 d-0b1c2d3e "
    "--by Ilse --why 'later raid'"
)
def split(
    casebook: CasebookPath,
    incident: Annotated[str, typer.Argument(metavar="INCIDENT", help="The incident.")],
    ids: Annotated[
        list[str],
        typer.Argument(
            metavar="ID...", help="What leaves it, together: events, or documents or claims."
        ),
    ],
    by: By,
    why: Why,
    at: At = None,
    as_json: AsJson = False,
) -> ExitStatus:
    """Take events out of an incident and keep them out."""
    from rashomon.pipeline import rulings

    return _decide(casebook, rulings.split(incident, ids), (by, why, at), as_json=as_json)


@decide_app.command(
    epilog="Example: rashomon decide actor a.casebook c-5f2b09d1 ru-defence-ministry "
    "--by Ilse --why chief"
)
def actor(
    casebook: CasebookPath,
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="A claim of the speaker.")],
    named: Annotated[
        str, typer.Argument(metavar="ACTOR", help="The actor, by id or name in the list of actors.")
    ],
    by: By,
    why: Why,
    everywhere: Annotated[
        bool,
        typer.Option(
            "--everywhere", help="The name means that actor in all documents, also later ones."
        ),
    ] = False,
    at: At = None,
    actors: OwnActors = None,
    as_json: AsJson = False,
) -> ExitStatus:
    """Say which actor a speaker is, wherever the document cites that name."""
    from rashomon.pipeline import rulings

    _use_lists(actors, None, names_place=False)
    ruling = rulings.set_actor(claim, named, everywhere=everywhere)
    return _decide(casebook, ruling, (by, why, at), as_json=as_json)


@decide_app.command(
    epilog="Example: rashomon decide copies a.casebook d-0b1c2d3e d-9a8b7c6d "
    "--by Ilse --why 'same text'"
)
def copies(
    casebook: CasebookPath,
    original: Annotated[str, typer.Argument(metavar="ORIGINAL", help="The document copied.")],
    copied: Annotated[list[str], typer.Argument(metavar="COPY...", help="Its copies.")],
    by: By,
    why: Why,
    at: At = None,
    as_json: AsJson = False,
) -> ExitStatus:
    """Mark documents as copies, so that they add no origin of their own."""
    from rashomon.pipeline import rulings

    return _decide(casebook, rulings.mark_copies(original, copied), (by, why, at), as_json=as_json)


@decide_app.command(
    name="not-copies",
    epilog="Example: rashomon decide not-copies a.casebook d-0b1c2d3e d-9a8b7c6d "
    "--by Ilse --why 'own staff'",
)
def not_copies(
    casebook: CasebookPath,
    ids: Annotated[list[str], typer.Argument(metavar="DOCUMENT...", help="The documents.")],
    by: By,
    why: Why,
    at: At = None,
    as_json: AsJson = False,
) -> ExitStatus:
    """Say that documents were written apart from one another."""
    from rashomon.pipeline import rulings

    return _decide(casebook, rulings.mark_not_copies(ids), (by, why, at), as_json=as_json)


def claims(
    casebook: CasebookPath,
    incident_id: Annotated[
        str, typer.Argument(metavar="INCIDENT", help="The incident's id, or the beginning of it.")
    ],
    actors: OwnActors = None,
    as_json: AsJson = False,
) -> ExitStatus:
    """List an incident's claims by id, with what the reader took and what people decided."""
    from rashomon.cli.emit import tell_whereabouts
    from rashomon.cli.emit_review import emit_claims
    from rashomon.pipeline import find_incident, get_incident

    _use_lists(actors, None, names_place=False)
    found = find_incident(casebook, incident_id)
    tell_whereabouts(found)
    emit_claims(get_incident(casebook, found.now), as_json=as_json)
    return ExitStatus.FINE


def undo(
    casebook: CasebookPath,
    decision: Annotated[
        str, typer.Argument(metavar="DECISION", help="The decision, by its number or id.")
    ],
    by: By,
    why: Why,
    at: At = None,
    actors: OwnActors = None,
    as_json: AsJson = False,
) -> ExitStatus:
    """Take a decision back, or an undo; both stay in the list."""
    from rashomon.pipeline import rulings

    _use_lists(actors, None, names_place=False)
    return _decide(casebook, rulings.undo(decision), (by, why, at), as_json=as_json)


def decisions(casebook: CasebookPath, as_json: AsJson = False) -> ExitStatus:
    """List what people decided, who, when and why, and what was undone."""
    from rashomon.cli.emit_review import emit_decisions
    from rashomon.pipeline.rulings import list_decisions

    emit_decisions(list_decisions(casebook), as_json=as_json)
    return ExitStatus.FINE


def _use_lists(actors: Path | None, places: Path | None, *, names_place: bool) -> None:
    """Set the user's own lists; that of all places only where a place is to be looked up."""
    from rashomon.pipeline import prepare_gazetteer, use_actor_file

    if names_place:
        with shown_progress() as progress:
            prepare_gazetteer(actors=actors, places=places, progress=progress)
    elif actors is not None:
        use_actor_file(actors)


def _decide(
    casebook: str, make_ruling: MakeRuling, signed: tuple[str, str, str | None], *, as_json: bool
) -> ExitStatus:
    """Decide, and print what came of it."""
    from rashomon.cli.emit_review import emit_decision
    from rashomon.pipeline.decide import Signature
    from rashomon.pipeline.rulings import decide

    by, why, at = signed
    signature = Signature(by=by, at=moment(at) or _now(), why=why)
    emit_decision(decide(casebook, make_ruling, signature), as_json=as_json)
    return ExitStatus.FINE


def _now() -> datetime:
    return datetime.now(tz=UTC).replace(microsecond=0)


def moment(value: str | None) -> datetime | None:
    """The time that a user gives, in UTC; one without a zone is taken for UTC.

    Raises:
        InvalidOption: It is no time.
    """
    if value is None:
        return None
    try:
        told = datetime.fromisoformat(value)
    except ValueError as error:
        reason = f"{value!r} is not a time; write it as 2016-09-18T10:30:00Z"
        raise InvalidOption("--at", "bad_time", reason) from error
    return told.astimezone(UTC) if told.tzinfo is not None else told.replace(tzinfo=UTC)
