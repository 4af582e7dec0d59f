"""What happened, as one document tells it."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.model.place import Place
from rashomon.model.span import Span
from rashomon.model.vocabulary import EventType
from rashomon.model.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant(Span):
    """A perpetrator, target or weapon of an event, as written.

    Attributes:
        actor_id: Id in the actor list; None when it is not listed, and for weapons.
        name: The name to show.
    """

    actor_id: str | None = None
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One event of a document: what its sentences about one act say together.

    Attributes:
        id: See :func:`rashomon.model.ids.content_id`.
        type: ACLED event type.
        sub_type: ACLED sub-event type, such as ``Air/drone strike``; None when the words leave
            it open.
        plover: PLOVER category and mode, such as ``ASSAULT/aerial``; None when none fits.
        trigger: The first word that names the event.
        perpetrators: Who did it, as the text or a cited speaker says.
        targets: Who or what was hit.
        weapons: With what.
        place: Where; None when no words say.
        time: When; None when no words say or they cannot be resolved.
    """

    id: str
    type: EventType
    sub_type: str | None = None
    plover: str | None = None
    trigger: Span
    perpetrators: tuple[Participant, ...] = ()
    targets: tuple[Participant, ...] = ()
    weapons: tuple[Participant, ...] = ()
    place: Place | None = None
    time: When | None = None
