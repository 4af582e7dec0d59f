"""Every record of Rashomon: frozen, typed, with JSON both ways.

The words are DESIGN's: a *document* holds *claims* by *speakers* about *incidents*; a *ledger*
lays an incident's figures out with their *relations*; *origins* count independent roots.
"""

from rashomon.model.attribution import OWN_VOICE, Attribution, Relay, Speaker
from rashomon.model.change import Change, ChangeEntry
from rashomon.model.claim import (
    Access,
    Ceasefire,
    Claim,
    IncidentClaim,
    Responsibility,
    Territory,
)
from rashomon.model.codec import as_json_value, from_json, from_json_value, to_json
from rashomon.model.contract import contract_schema
from rashomon.model.contradiction import ContradictingSide, Contradiction
from rashomon.model.decision import Correction, Decision, Mark, Ruling, Value
from rashomon.model.document import Document
from rashomon.model.event import Event, Participant
from rashomon.model.ids import content_id
from rashomon.model.incident import DocumentRef, Incident
from rashomon.model.ledger import (
    Account,
    Estimate,
    Figure,
    Ledger,
    LedgerField,
    LostClaim,
    Origin,
    Relation,
)
from rashomon.model.place import Location, Place, PlaceCandidate, PlaceMention, PlaceRole
from rashomon.model.quantity import Quantity, Toll
from rashomon.model.reading import ReaderVersion, Reading, ReadingWarning
from rashomon.model.responsibility import ActorBlame, Backing, BlameRow, Grading
from rashomon.model.span import Span
from rashomon.model.vocabulary import (
    AccessStatus,
    ActorKind,
    BlameStance,
    CeasefireStatus,
    ChangeCause,
    ChangeKind,
    ClaimKind,
    ContradictionKind,
    DecisionKind,
    EventType,
    FigureRelation,
    GroupCode,
    HarmGrade,
    Hedge,
    Modality,
    PublishedFrom,
    Quotation,
    ReviewStatus,
    RuleName,
    Scope,
    Stance,
    StrikeStatus,
    TerritoryChange,
    TollStatus,
)
from rashomon.model.when import Period, When

__all__ = [
    "OWN_VOICE",
    "Access",
    "AccessStatus",
    "Account",
    "ActorBlame",
    "ActorKind",
    "Attribution",
    "Backing",
    "BlameRow",
    "BlameStance",
    "Ceasefire",
    "CeasefireStatus",
    "Change",
    "ChangeCause",
    "ChangeEntry",
    "ChangeKind",
    "Claim",
    "ClaimKind",
    "ContradictingSide",
    "Contradiction",
    "ContradictionKind",
    "Correction",
    "Decision",
    "DecisionKind",
    "Document",
    "DocumentRef",
    "Estimate",
    "Event",
    "EventType",
    "Figure",
    "FigureRelation",
    "Grading",
    "GroupCode",
    "HarmGrade",
    "Hedge",
    "Incident",
    "IncidentClaim",
    "Ledger",
    "LedgerField",
    "Location",
    "LostClaim",
    "Mark",
    "Modality",
    "Origin",
    "Participant",
    "Period",
    "Place",
    "PlaceCandidate",
    "PlaceMention",
    "PlaceRole",
    "PublishedFrom",
    "Quantity",
    "Quotation",
    "ReaderVersion",
    "Reading",
    "ReadingWarning",
    "Relation",
    "Relay",
    "Responsibility",
    "ReviewStatus",
    "RuleName",
    "Ruling",
    "Scope",
    "Span",
    "Speaker",
    "Stance",
    "StrikeStatus",
    "Territory",
    "TerritoryChange",
    "Toll",
    "TollStatus",
    "Value",
    "When",
    "as_json_value",
    "content_id",
    "contract_schema",
    "from_json",
    "from_json_value",
    "to_json",
]
