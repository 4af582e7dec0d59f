"""Commands on what lasts longer than one incident: truces, access for aid, ground."""

from __future__ import annotations

from rashomon.cli.options import AsJson, CasebookPath, OwnActors, use_actors
from rashomon.cli.status import ExitStatus


def ceasefires(
    casebook: CasebookPath, actors: OwnActors = None, as_json: AsJson = False
) -> ExitStatus:
    """List truces: parties, brokers, since when by whom, status over time, alleged violations."""
    use_actors(actors)
    from rashomon.cli.emit import emit_tracks
    from rashomon.pipeline import list_ceasefires

    emit_tracks(list_ceasefires(casebook), as_json=as_json)
    return ExitStatus.FINE


def access(casebook: CasebookPath, actors: OwnActors = None, as_json: AsJson = False) -> ExitStatus:
    """List access for aid: who waits where for whose permission, besieged places, airdrops."""
    use_actors(actors)
    from rashomon.cli.emit import emit_tracks
    from rashomon.pipeline import list_access

    emit_tracks(list_access(casebook), as_json=as_json)
    return ExitStatus.FINE


def territory(
    casebook: CasebookPath, actors: OwnActors = None, as_json: AsJson = False
) -> ExitStatus:
    """List ground: who is said to hold, gain or lose it, by speaker, over time."""
    use_actors(actors)
    from rashomon.cli.emit import emit_tracks
    from rashomon.pipeline import list_ground

    emit_tracks(list_ground(casebook), as_json=as_json)
    return ExitStatus.FINE
