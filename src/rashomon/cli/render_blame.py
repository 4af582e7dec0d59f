"""Who is tied to an incident by whom, how far that is established, and what contradicts what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.console import RenderableType

from rashomon.cli.tables import make_line, make_table
from rashomon.cli.words import OWN_VOICE_WORDS, code_words, count_words, day_words, speaker_words
from rashomon.model import (
    ActorBlame,
    Backing,
    ContradictingSide,
    Contradiction,
    Grading,
    Incident,
    IncidentClaim,
)

_BLAME_COLUMNS = ("Actor", "Accused by", "Admitted, claimed by", "Denied by", "Cleared by")
_CONTRADICTION_COLUMNS = ("About", "Speaker", "Says", "Words", "Date")

_REVISION = "changed account"


def render_blame(
    incident: Incident, claims: Mapping[str, IncidentClaim]
) -> Iterator[RenderableType]:
    """Matrix, grade, strike status and contradictions; nothing where the claims say nothing."""
    rows = [_blame_row(row, claims) for row in incident.responsibility]
    if rows:
        yield make_table(_BLAME_COLUMNS, rows, title="Who is tied to it, by whom")
    if incident.grading is not None:
        yield from _grading(incident.grading)
    yield from render_contradictions(incident.contradictions)


def render_contradictions(pairs: Sequence[Contradiction]) -> Iterator[RenderableType]:
    """Statements that cannot both hold, two rows for each pair."""
    rows = [row for pair in pairs for row in _contradiction_rows(pair)]
    if rows:
        yield make_table(_CONTRADICTION_COLUMNS, rows, title="Statements that contradict")


def _blame_row(row: ActorBlame, claims: Mapping[str, IncidentClaim]) -> Sequence[str]:
    owned = (row.admitted_by, row.claimed_by)
    cells = ((row.accused_by,), owned, (row.denied_by,), (row.exonerated_by,))
    return (_actor(row), *(_cell(backings, claims) for backings in cells))


def _actor(row: ActorBlame) -> str:
    """The actor, and below it the parts that were named where these are others."""
    parts = [part.name for part in row.parts if part.actor_id != row.actor_id]
    named = list(dict.fromkeys(part for part in parts if part != row.name))
    return "\n".join((row.name, *(f"- {part}" for part in named)))


def _cell(backings: Iterable[Backing], claims: Mapping[str, IncidentClaim]) -> str:
    """Who says so, one a line, and how many origins that makes."""
    backings = tuple(backings)
    ids = [claim_id for backing in backings for claim_id in backing.claim_ids]
    if not ids:
        return "-"
    speakers = sorted({_speaker(claims[claim_id]) for claim_id in ids})
    n_origins = len({origin for backing in backings for origin in backing.origin_ids})
    return "\n".join((*speakers, f"({count_words(n_origins, 'origin')})"))


def _speaker(claim: IncidentClaim) -> str:
    """The speaker; the outlet by name where it speaks itself."""
    if claim.speaker is None and claim.speaker_resolved:
        return claim.outlet or claim.document_uri
    return speaker_words(claim)


def _grading(grading: Grading) -> Iterator[RenderableType]:
    yield make_line("How far it is established", style="bold")
    yield make_line(f"Civilian harm: {grading.reason}")
    yield make_line(f"Who struck: {grading.strike_reason}")
    yield make_line("")


def _contradiction_rows(pair: Contradiction) -> Iterator[Sequence[str]]:
    about = code_words(pair.kind)
    yield _side_row(f"{about} ({_REVISION})" if pair.is_revision else about, pair.first)
    yield _side_row("", pair.second)


def _side_row(about: str, side: ContradictingSide) -> Sequence[str]:
    speaker = side.speaker or (
        OWN_VOICE_WORDS if side.account_id.startswith("own-voice:") else "(not named)"
    )
    return (about, speaker, side.says, side.evidence.text, day_words(side.published))
