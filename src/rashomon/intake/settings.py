"""What the user says about all inputs of one run."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Options that hold for every input of a run.

    Attributes:
        published: Day of publication for documents that give none of their own; None is unknown.
        encoding: Name of the character encoding of all inputs that carry no byte order mark;
            None means UTF-8, or what an HTML page declares.
    """

    published: date | None = None
    encoding: str | None = None
