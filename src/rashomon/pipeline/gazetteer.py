"""The list of places and a user's own lists: set, compiled and checked before reading."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from rashomon.gazetteer.own_files import use_own_files
from rashomon.model import Location

Progress = Callable[[str, float], None]
"""Told what is being done, and the share of the work that is done, 0 to 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GazetteerInfo:
    """The compiled list of places.

    Attributes:
        path: Where it lies, or would lie.
        version: Twelve hexadecimal digits over the libraries and lists it is made of.
        is_built: Whether it is there.
        size: In bytes; None when it is not there.
    """

    path: str
    version: str
    is_built: bool
    size: int | None


def prepare_gazetteer(
    *,
    actors: Path | None = None,
    places: Path | None = None,
    progress: Progress | None = None,
) -> None:
    """Set the user's own lists, check them, and compile the list of places if it is not there.

    Args:
        actors: A user's file of actors; None for none.
        places: A user's file of places; None for none.
        progress: Told how far the compiling is; never called when nothing is compiled.

    Raises:
        InvalidOption: A file cannot be read, or a row of it is wrong.
        GazetteerError: The list cannot be compiled or opened.
    """
    from rashomon.gazetteer import load_actors
    from rashomon.gazetteer.places import load_places
    from rashomon.gazetteer.places.storage import ensure_place_file

    use_own_files(actors=actors, places=places)
    ensure_place_file(progress)
    load_places()
    if actors is not None:
        load_actors()


def use_actor_file(path: Path) -> None:
    """Set and check a user's file of actors, for commands that read no text.

    Raises:
        InvalidOption: It cannot be read, or a row of it is wrong.
    """
    from rashomon.gazetteer import load_actors

    use_own_files(actors=path)
    load_actors()


def build_gazetteer(*, anew: bool = False, progress: Progress | None = None) -> GazetteerInfo:
    """Compile the list of places, if it is not there or if asked to do it anew.

    Raises:
        GazetteerError: It cannot be written.
    """
    from rashomon.gazetteer.places.storage import build_place_file, ensure_place_file

    (build_place_file if anew else ensure_place_file)(progress)
    return gazetteer_info()


def gazetteer_info() -> GazetteerInfo:
    """What is known of the compiled list; compiles nothing."""
    from rashomon.gazetteer.places.storage import place_file, wanted_version

    path = place_file()
    is_built = path.is_file()
    return GazetteerInfo(
        path=str(path),
        version=wanted_version(),
        is_built=is_built,
        size=path.stat().st_size if is_built else None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPlace(Location):
    """A place that bears a name.

    Attributes:
        kind: Country, division, town, site, area or water.
        population: Inhabitants; None when unknown.
    """

    kind: str
    population: int | None


def find_place(name: str) -> tuple[FoundPlace, ...]:
    """The places that bear a name, as the reader would look it up, most populous first.

    Raises:
        GazetteerError: The list cannot be compiled or opened.
    """
    from rashomon.gazetteer.phrases import tokenise
    from rashomon.gazetteer.places import load_places

    return tuple(
        FoundPlace(
            name=entry.name,
            country=entry.country,
            admin1=entry.admin1,
            lat=entry.lat,
            lon=entry.lon,
            geonames_id=entry.geonames_id,
            precision=entry.precision,
            kind=entry.kind,
            population=entry.population or None,
        )
        for entry in load_places().find([token.norm for token in tokenise(name)])
    )
