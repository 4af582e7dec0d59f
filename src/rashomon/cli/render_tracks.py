"""Tables of truces, access for aid and ground."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from rich.console import Group, RenderableType

from rashomon.cli.plain import plain
from rashomon.cli.render_blame import render_contradictions
from rashomon.cli.tables import make_line, make_table
from rashomon.cli.words import (
    OWN_VOICE_WORDS,
    code_words,
    count_words,
    country_words,
    day_words,
    stance_words,
)
from rashomon.model import (
    AccessState,
    AccessTrack,
    AllegedViolation,
    CeasefireState,
    CeasefireTrack,
    CountryBasis,
    GroundState,
    GroundTrack,
    Modality,
    Stance,
    TrackActor,
    TrackHead,
    TrackVoice,
)

Track = CeasefireTrack | AccessTrack | GroundTrack

_CEASEFIRE_COLUMNS = ("Date", "Speaker", "Says", "Since", "Words")
_VIOLATION_COLUMNS = ("Accuser", "Accused", "Words", "Incident", "Denied by")
_ACCESS_COLUMNS = ("Date", "Speaker", "Says", "What", "Where", "Leave of", "Since")
_LIST_COLUMNS = ("What", "Where", "Track")
_KINDS = {CeasefireTrack: "truce", AccessTrack: "access for aid", GroundTrack: "ground"}
_GROUND_COLUMNS = ("Date", "Speaker", "Says", "Who", "Ground")


def render_tracks(tracks: Sequence[Track]) -> RenderableType:
    """Each tracked object with its table; one line when there is none."""
    if not tracks:
        return make_line("No claims of this kind.")
    return Group(*(part for track in tracks for part in render_track(track)))


def render_track(track: Track) -> Iterator[RenderableType]:
    """One tracked object."""
    if isinstance(track, CeasefireTrack):
        yield from _ceasefire(track)
    elif isinstance(track, AccessTrack):
        yield from _access(track)
    else:
        yield from _ground(track)
    yield from render_contradictions(track.contradictions)


def _ceasefire(track: CeasefireTrack) -> Iterator[RenderableType]:
    yield from _heading("Truce", track)
    yield from _actors("Parties", track.parties)
    yield from _actors("Brokers", track.brokers)
    for start in track.starts:
        origins = count_words(len(start.origin_ids), "origin")
        yield make_line(f"Since {day_words(start.day)} ({origins})")
    yield make_line("")
    yield make_table(_CEASEFIRE_COLUMNS, map(_ceasefire_row, track.states))
    if track.violations:
        rows = map(_violation_row, track.violations)
        yield make_table(_VIOLATION_COLUMNS, rows, title="Alleged violations")


def _ceasefire_row(state: CeasefireState) -> Sequence[str]:
    return (
        day_words(state.voice.published),
        voice_words(state.voice),
        _status_words(state.status, state.voice),
        _since_words(state.since),
        state.voice.evidence.text,
    )


def _violation_row(violation: AllegedViolation) -> Sequence[str]:
    accused = [actor.name for actor in violation.accused]
    return (
        f"{voice_words(violation.accuser)}\n{day_words(violation.accuser.published)}",
        "\n".join(accused) or violation.accused_text or "not named",
        violation.accuser.evidence.text,
        violation.incident_id or "-",
        "\n".join(dict.fromkeys(map(voice_words, violation.denials))) or "-",
    )


def _access(track: AccessTrack) -> Iterator[RenderableType]:
    yield from _heading("Access for aid", track)
    yield from _actors("Permission awaited of", track.permission_of)
    yield from _actors("Said to hinder it", track.hindered_by)
    for words, day in (("Waiting", track.waiting_since), ("Cut off", track.besieged_since)):
        if day is not None:
            yield make_line(f"{words} since {day_words(day)}")
    yield make_line("")
    yield make_table(_ACCESS_COLUMNS, map(_access_row, track.states))


def _access_row(state: AccessState) -> Sequence[str]:
    by = f", by {state.actor.name}" if state.actor is not None else ""
    return (
        day_words(state.voice.published),
        voice_words(state.voice),
        _status_words(state.status, state.voice) + by,
        state.what or "-",
        state.where or "-",
        state.awaits.name if state.awaits is not None else "-",
        _since_words(state.since),
    )


def _ground(track: GroundTrack) -> Iterator[RenderableType]:
    yield from _heading("Ground", track)
    yield make_line("")
    yield make_table(_GROUND_COLUMNS, map(_ground_row, track.states))


def _ground_row(state: GroundState) -> Sequence[str]:
    return (
        day_words(state.voice.published),
        voice_words(state.voice),
        _status_words(state.change, state.voice),
        state.actor.name if state.actor is not None else "-",
        state.area or "-",
    )


def _heading(what: str, track: TrackHead) -> Iterator[RenderableType]:
    yield make_line(f"{what}: {_where_words(track)}", style="bold underline")
    yield make_line(f"Track {track.id}")
    documents = count_words(len(track.documents), "document")
    yield make_line(f"{documents}, {count_words(len(track.origins), 'origin')}")


def _where_words(track: TrackHead) -> str:
    """Place and country; that the country is known only from elsewhere in the documents."""
    if track.country is None:
        return "country not known"
    country = country_words(track.country)
    named = country if track.place is None else f"{plain(track.place.name)}, {country}"
    return f"{named} (by its documents)" if track.country_basis is CountryBasis.DOCUMENT else named


def _actors(heading: str, actors: Sequence[TrackActor]) -> Iterator[RenderableType]:
    if actors:
        yield make_line(f"{heading}: {', '.join(actor.name for actor in actors)}")


def voice_words(voice: TrackVoice) -> str:
    """Who says it; the outlet where it speaks itself."""
    if voice.speaker is not None:
        return voice.speaker
    is_own = voice.account_id.startswith("own-voice:")
    return voice.outlet or OWN_VOICE_WORDS if is_own else "(not named)"


def _status_words(status: str, voice: TrackVoice) -> str:
    """The status with what takes it back: "holding (not so)", "violated (denies)"."""
    notes = []
    if voice.stance not in (Stance.ASSERTS, Stance.ACCUSES):
        notes.append(stance_words(voice.stance))
    if voice.modality is Modality.NEGATED:
        notes.append("not so")
    elif voice.modality is not Modality.ACTUAL:
        notes.append(code_words(voice.modality))
    return f"{code_words(status)} ({', '.join(notes)})" if notes else code_words(status)


def _since_words(day: date | None) -> str:
    return "-" if day is None else day_words(day)


def list_tracks(tracks: Iterable[Track]) -> RenderableType:
    """One row for each tracked object that an incident belongs to."""
    rows = ((_KINDS[type(track)], _where_words(track), track.id) for track in tracks)
    return make_table(_LIST_COLUMNS, rows, title="Followed over documents")
