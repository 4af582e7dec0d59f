"""What lasts longer than one incident: truces, access for aid, and who holds ground, by speaker."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rashomon.model.claim import IncidentClaim
from rashomon.model.contradiction import Contradiction
from rashomon.model.incident import DocumentRef
from rashomon.model.ledger import Origin
from rashomon.model.place import Location
from rashomon.model.span import Span
from rashomon.model.vocabulary import (
    AccessStatus,
    CeasefireStatus,
    CountryBasis,
    Modality,
    Stance,
    TerritoryChange,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackVoice:
    """Who says something of a tracked object, where.

    Attributes:
        claim_id: The claim.
        account_id: Whose account it belongs to.
        origin_id: The origin that it goes back to.
        speaker: Name to show; None for a document's own voice or a speaker whom nobody can name.
        document_id: The document that carries it.
        outlet: Who published it; None when unknown.
        published: Its day; None when unknown.
        stance: How the speaker stands to it.
        modality: Whether it is said to have happened.
        evidence: The words.
    """

    claim_id: str
    account_id: str
    origin_id: str
    speaker: str | None
    document_id: str
    outlet: str | None
    published: date | None
    stance: Stance
    modality: Modality
    evidence: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackActor:
    """An actor of a tracked object, its organs joined.

    Attributes:
        actor_id: The topmost parent; None when it is not in the list.
        name: Its name to show.
        claim_ids: The claims that name it so, sorted.
        origin_ids: The origins that they go back to, sorted.
    """

    actor_id: str | None
    name: str
    claim_ids: tuple[str, ...]
    origin_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackHead:
    """What every tracked object has.

    Attributes:
        id: Letter ``t``, from the object's kind and the id of its earliest claim.
        country: ISO 3166-1 alpha-2 code; None when unknown.
        country_basis: How the country is known; None when it is not.
        place: The place that its claims name; None when they name none, or the whole country.
        documents: The documents that speak of it, sorted by uri.
        claims: In order of publication, then document, then evidence.
        origins: Independent roots of its claims.
        first_published: Day of the earliest document; None when all are undated.
        last_published: Day of the latest document; None when all are undated.
        contradictions: Statements that cannot both hold.
    """

    id: str
    country: str | None
    country_basis: CountryBasis | None
    place: Location | None
    documents: tuple[DocumentRef, ...]
    claims: tuple[IncidentClaim, ...]
    origins: tuple[Origin, ...]
    first_published: date | None
    last_published: date | None
    contradictions: tuple[Contradiction, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CeasefireState:
    """What one speaker says of a truce.

    Attributes:
        status: What is said.
        since: First day of that status; None when not said.
        incident_id: The incident that the claim speaks of; None when it names none.
        voice: Who says it.
    """

    status: CeasefireStatus
    since: date | None
    incident_id: str | None
    voice: TrackVoice


@dataclass(frozen=True, slots=True, kw_only=True)
class CeasefireStart:
    """A day on which a truce is said to have begun.

    Attributes:
        day: The day.
        account_ids: Who says so, sorted.
        origin_ids: The origins that they go back to, sorted.
        claim_ids: The claims, sorted.
    """

    day: date
    account_ids: tuple[str, ...]
    origin_ids: tuple[str, ...]
    claim_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AllegedViolation:
    """An accusation that somebody broke a truce.

    Attributes:
        accuser: Who says so.
        accused: Who is said to have broken it; empty when nobody is named.
        accused_text: The accused in the words of a statement, where they are no listed party; None
            else.
        incident_id: The incident that is the alleged violation; None when the claim names none.
        denials: Who of the accused denies it: the violation, or the act of that incident.
    """

    accuser: TrackVoice
    accused: tuple[TrackActor, ...]
    accused_text: str | None
    incident_id: str | None
    denials: tuple[TrackVoice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CeasefireTrack(TrackHead):
    """One truce: a line of ``rashomon ceasefires --json``.

    Attributes:
        parties: Who is bound by it or broke it, by name.
        brokers: Who brought it about, by name.
        starts: Since when, by whom, earliest first.
        states: What is said of it, in order of publication.
        violations: Accusations that somebody broke it, in order of publication.
    """

    parties: tuple[TrackActor, ...]
    brokers: tuple[TrackActor, ...]
    starts: tuple[CeasefireStart, ...]
    states: tuple[CeasefireState, ...]
    violations: tuple[AllegedViolation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessState:
    """What one speaker says of aid or of those whom it should reach.

    Attributes:
        status: What is said.
        what: The convoy, aid or place concerned, as written; None when not said.
        where: Where it waits or is stopped, or which place it reaches; None when not said.
        actor: Who blocks it, lets it in, brings it or besieges; None when not said.
        awaits: Whose permission it waits for; None when not said.
        since: First day of it, where the sentence says "since"; None when it does not.
        incident_id: The incident that the claim speaks of; None when it names none.
        voice: Who says it.
    """

    status: AccessStatus
    what: str | None
    where: str | None
    actor: TrackActor | None
    awaits: TrackActor | None
    since: date | None
    incident_id: str | None
    voice: TrackVoice


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessTrack(TrackHead):
    """Access for aid to one place: a line of ``rashomon access --json``.

    Attributes:
        permission_of: Whose permission is waited for, by name.
        hindered_by: Who is said to block aid or to besiege the place, by name.
        waiting_since: Earliest day since which aid is said to wait; None when nobody says.
        besieged_since: Earliest day since which the place is said to be cut off; None when nobody
            says.
        states: What is said, in order of publication.
    """

    permission_of: tuple[TrackActor, ...]
    hindered_by: tuple[TrackActor, ...]
    waiting_since: date | None
    besieged_since: date | None
    states: tuple[AccessState, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GroundState:
    """What one speaker says of ground.

    Attributes:
        change: What is said.
        actor: Who gained, lost, holds, surrounds or withdrew; None when not said.
        area: The ground as written; None when not said.
        since: First day of it, where the sentence says "since"; None when it does not.
        incident_id: The incident that the claim speaks of; None when it names none.
        voice: Who says it.
    """

    change: TerritoryChange
    actor: TrackActor | None
    area: str | None
    since: date | None
    incident_id: str | None
    voice: TrackVoice


@dataclass(frozen=True, slots=True, kw_only=True)
class GroundTrack(TrackHead):
    """Who holds one piece of ground: a line of ``rashomon territory --json``.

    Attributes:
        area: The ground as first written; None when no claim names it.
        states: What is said, in order of publication.
    """

    area: str | None
    states: tuple[GroundState, ...]
