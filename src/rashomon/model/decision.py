"""What people decide: appended with who, when and why; the machine's reading stays beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Self

from rashomon.model.codec import to_json
from rashomon.model.ids import content_id
from rashomon.model.vocabulary import DecisionKind

Value = str | int | float | bool | None
"""What a field may hold; days as ``2016-09-17``, words of closed lists as they are printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One field and the value that a person gives it.

    Attributes:
        field: Its name in the contract, such as ``toll.low`` or ``place.name``.
        value: The value; None is unknown or unbounded, for ``speaker.name`` the document's own
            voice.
    """

    field: str
    value: Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What is decided, of which records; which fields are filled goes with the kind.

    It names claims, events and documents only, whose ids are made from their content; incidents
    may be named anew when documents come.

    Attributes:
        kind: What is decided.
        claim_ids: ``ACCEPT``, ``REJECT``, ``CORRECT``: the claims.
        event_ids: ``MERGE``: the events that are one incident. ``SPLIT``: those that leave,
            together. ``CORRECT``: the events. ``ACCEPT``, ``REJECT``: it holds only while the
            claim speaks of one of these events; none means that it always holds.
        apart_from: ``SPLIT``: the events that stay behind.
        document_ids: ``COPIES``: the original, then its copies. ``NOT_COPIES``: documents that
            were written apart from one another. ``SET_ACTOR``: where the name stands for the
            actor; none means in all documents.
        speaker: ``SET_ACTOR``: the speaker's name as the reader gives it.
        corrections: ``CORRECT``, ``SET_ACTOR``: the fields and their values.
        undoes: ``UNDO``: the decision that is taken back.
    """

    kind: DecisionKind
    claim_ids: tuple[str, ...] = ()
    event_ids: tuple[str, ...] = ()
    apart_from: tuple[str, ...] = ()
    document_ids: tuple[str, ...] = ()
    speaker: str | None = None
    corrections: tuple[Correction, ...] = ()
    undoes: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One entry of the list of decisions, which only ever grows.

    Attributes:
        id: See :func:`rashomon.model.ids.content_id`; made by :meth:`create`.
        number: Its place in the list, from 1.
        ruling: What is decided.
        by: Who decided.
        at: When, UTC, as the caller tells it.
        why: The reason in the person's words.

    Raises:
        ValueError: ``at`` is not in UTC.
    """

    id: str
    number: int
    ruling: Ruling
    by: str
    at: datetime
    why: str

    def __post_init__(self) -> None:
        if self.at.utcoffset() != timedelta(0):
            raise ValueError(f"not a time in UTC: {self.at}")

    @classmethod
    def create(cls, ruling: Ruling, *, number: int, by: str, at: datetime, why: str) -> Self:
        """A decision with its id."""
        parts = (number, by, at.isoformat(), why, to_json(ruling))
        return cls(id=content_id("h", *parts), number=number, ruling=ruling, by=by, at=at, why=why)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A decision as it shows on what it is about.

    Attributes:
        decision_id: The decision.
        kind: What was decided.
        subject_id: The claim, event or document.
        by: Who decided.
        at: When, UTC.
        why: The reason in the person's words.
        field: The field that was corrected; None when none was.
        read: What the reader had there; None also when it had nothing.
        decided: What the person put there; None also when they emptied it.
        holds: False when a later decision says otherwise.
    """

    decision_id: str
    kind: DecisionKind
    subject_id: str
    by: str
    at: datetime
    why: str
    field: str | None = None
    read: Value = None
    decided: Value = None
    holds: bool = True
