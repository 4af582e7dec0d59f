"""What one reader takes from one document."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.model.claim import Claim
from rashomon.model.document import Document
from rashomon.model.event import Event
from rashomon.model.place import PlaceMention
from rashomon.model.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingWarning:
    """Something the reader saw and could not settle.

    Attributes:
        code: A stable word, such as ``speaker_unresolved`` or ``date_unresolved``.
        message: One sentence for the user.
        start: Where in the text; None when it concerns the whole document.
        end: One past the last character; None with ``start``.
    """

    code: str
    message: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReaderVersion:
    """Which reader made a reading.

    Attributes:
        name: The reader.
        version: Of its model; of a reader by rules alone, of its form.
        rules: Mark of the code and word lists that read; None in readings from before it was noted.
        gazetteer: Version of the list of places that it looked names up in, with a mark of the
            user's own files after a plus sign; None when it used none.
    """

    name: str
    version: str
    rules: str | None = None
    gazetteer: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One document with all that one reader takes from it: a line of ``rashomon read --json``.

    Attributes:
        document: The document as stored.
        claims: In order of evidence.
        events: In order of trigger.
        places: Every place mention, resolved or not, in order.
        times: Every date expression, in order.
        warnings: What could not be settled, in order.
        reader: Who read it.
    """

    document: Document
    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    times: tuple[When, ...] = ()
    warnings: tuple[ReadingWarning, ...] = ()
    reader: ReaderVersion
