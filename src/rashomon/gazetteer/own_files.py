"""Which files of the user extend the shipped lists, for the whole process.

The command line sets them once, before anything is read. A loader keeps what it built by the value
of :func:`own_files`, so that it builds anew after the next :func:`use_own_files`::

    def load_actors() -> ActorIndex:
        return _build(own_files())  # _build keeps its last result
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnFiles:
    """The files of the user that are in use.

    Attributes:
        actors: Extends ``actors.csv``; None for none.
        places: Extends the places; None for none.
        use: How often files were set before, so that a file that was changed meanwhile is read
            again when it is named again.
    """

    actors: Path | None = None
    places: Path | None = None
    use: int = 0


_in_use = OwnFiles()


def use_own_files(*, actors: Path | None = None, places: Path | None = None) -> None:
    """Let the lists be read with these files from now on; without any, as shipped.

    The files are read and checked by the loaders, at the next look-up. What was looked up before
    stays as it is, so this is called before anything is read.
    """
    global _in_use
    _in_use = OwnFiles(actors=actors, places=places, use=_in_use.use + 1)


def own_files() -> OwnFiles:
    """The files in use."""
    return _in_use
