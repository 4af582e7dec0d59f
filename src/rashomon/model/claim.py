"""Claims: one assertion by one speaker in one document, with its evidence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rashomon.model.attribution import Relay, Speaker
from rashomon.model.decision import Mark
from rashomon.model.event import Participant
from rashomon.model.quantity import Toll
from rashomon.model.span import Span
from rashomon.model.vocabulary import (
    AccessStatus,
    BlameStance,
    CeasefireStatus,
    ClaimKind,
    Modality,
    Quotation,
    ReviewStatus,
    Stance,
    TerritoryChange,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Responsibility:
    """Who is said to have done it, or not.

    Attributes:
        actor: The one named; None when the words name nobody ("the strike was ours" by "it").
        stance: How the speaker ties that actor to the act.
    """

    actor: Participant | None
    stance: BlameStance


@dataclass(frozen=True, slots=True, kw_only=True)
class Ceasefire:
    """What is claimed of a truce: "came into force September 12", "hanging by a thread".

    Attributes:
        status: What is said of it.
        since: First day of that status; None when not said or not resolved.
        parties: Who is bound by it or broke it.
        brokers: Who brought it about.
    """

    status: CeasefireStatus
    since: date | None = None
    parties: tuple[Participant, ...] = ()
    brokers: tuple[Participant, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Territory:
    """What is claimed of ground: "regained", "lost", "surrounded".

    Attributes:
        change: What is said of it.
        actor: Who gained, lost, holds, surrounds or withdrew; None when not said.
        area: The ground as written; None when not said.
    """

    change: TerritoryChange
    actor: Participant | None = None
    area: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """What is claimed of aid: "a convoy awaiting permission", "relying on airlifted aid".

    Attributes:
        status: What is said of it.
        what: The convoy, aid or place concerned, as written; None when not said.
        actor: Who blocks it, lets it in, brings it, besieges the place or suspended the work; None
            when not said.
        where: Where it waits or is stopped, or which place it reaches, as written; None when not
            said, and for a besieged place.
        awaits: Whose permission it waits for; None when not said.
    """

    status: AccessStatus
    what: Span | None = None
    actor: Participant | None = None
    where: Span | None = None
    awaits: Participant | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One assertion by one speaker in one document.

    Exactly one of ``toll``, ``responsibility``, ``ceasefire``, ``territory`` and ``access`` is
    set for the kind of that name; none for ``event`` and ``statement``.

    Attributes:
        id: See :func:`rashomon.model.ids.content_id`.
        kind: What it is about.
        event_id: The event of the same document that it speaks of; None when it cannot be told.
        evidence: The smallest stretch that states it.
        speaker: Whom the text cites; None is the document's own voice.
        speaker_resolved: False when somebody is cited whom nobody can name.
        relays: Who passed it on, nearest to the speaker first.
        cue: The word of saying; None for own voice.
        quotation: Whether the evidence is quoted.
        stance: How the speaker stands to it.
        modality: Whether it is said to have happened.
        toll: The figure, for kind ``toll``.
        responsibility: The blame, for kind ``responsibility``.
        ceasefire: The truce, for kind ``ceasefire``.
        territory: The ground, for kind ``territory``.
        access: The aid, for kind ``access``.
    """

    id: str
    kind: ClaimKind
    event_id: str | None = None
    evidence: Span
    speaker: Speaker | None = None
    speaker_resolved: bool = True
    relays: tuple[Relay, ...] = ()
    cue: Span | None = None
    quotation: Quotation = Quotation.NONE
    stance: Stance = Stance.ASSERTS
    modality: Modality = Modality.ACTUAL
    toll: Toll | None = None
    responsibility: Responsibility | None = None
    ceasefire: Ceasefire | None = None
    territory: Territory | None = None
    access: Access | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentClaim(Claim):
    """A claim as it stands in an incident, with the document it comes from.

    Attributes:
        document_id: The document's id.
        document_uri: Its uri.
        outlet: Who published it; None when unknown.
        published: Its day; None when unknown.
        review: What people have made of it.
        machine: The claim as the reader gave it; None when nobody has corrected it.
        marks: What people decided on it, in order.
    """

    document_id: str
    document_uri: str
    outlet: str | None = None
    published: date | None = None
    review: ReviewStatus = ReviewStatus.OPEN
    machine: Claim | None = None
    marks: tuple[Mark, ...] = ()

    @property
    def counts(self) -> bool:
        """Whether it may stand behind figures, estimates, origins and blame."""
        return self.review is not ReviewStatus.REJECTED
