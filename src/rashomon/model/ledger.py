"""An incident's claims laid out by field and value, with their relations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rashomon.model.quantity import Quantity
from rashomon.model.vocabulary import (
    ActorKind,
    FigureRelation,
    GroupCode,
    RuleName,
    Scope,
    TollMove,
    TollStatus,
    TollUpdate,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One speaker's claims about one incident.

    Attributes:
        id: Actor id, or a key made from the speaker's words; ``own-voice`` and the document id
            for what a document asserts itself, ``unresolved`` and the claim id for a speaker
            whom nobody can name (two unknown speakers are never taken for one).
        name: The speaker's name to show; None for own voice.
        kind: What sort of speaker; None when unknown.
        claim_ids: In order of publication, undated last.
    """

    id: str
    name: str | None
    kind: ActorKind | None
    claim_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The independent root of claims: accounts that go back to one actor count once.

    Attributes:
        id: As of the account, or of the topmost parent actor that its members share.
        name: Name to show; None for a document's own voice.
        kind: What sort of speaker; None when unknown.
        account_ids: The accounts that it gathers, sorted.
        claim_ids: Their claims, sorted.
        document_ids: The documents that carry them, sorted.
    """

    id: str
    name: str | None
    kind: ActorKind | None
    account_ids: tuple[str, ...]
    claim_ids: tuple[str, ...]
    document_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One account's value in one field: its claims with the same quantity.

    Attributes:
        id: The smallest of its claim ids.
        field_id: The field it belongs to.
        account_id: Whose figure.
        quantity: The value.
        text: The figure as first written.
        group: The group as first written; None when no noun is written.
        claim_ids: In order of publication, undated last.
        origin_id: The account's origin.
        n_documents: How many documents give this value in the field, whoever speaks.
        n_origins: How many independent origins stand behind them: "4 documents, 2 origins".
        first_published: Day of the earliest document with it; None when all are undated.
        last_published: Day of the latest document with it; None when all are undated.
    """

    id: str
    field_id: str
    account_id: str
    quantity: Quantity
    text: str
    group: str | None
    claim_ids: tuple[str, ...]
    origin_id: str
    n_documents: int
    n_origins: int
    first_published: date | None
    last_published: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerField:
    """What figures of one kind count: one status, group, side and scope.

    Attributes:
        id: Made of the four, such as ``killed/combatants/sy-government/incident``.
        status: What happened to the people.
        group_code: Who they were; None when no claim says.
        side: Actor id of their side; None when no claim says.
        side_name: The name of that actor; None when no list has it.
        scope: What is counted.
        noun: A noun that is not in the list of groups, or that of parts which are not all of their
            coded group, in its shortest form; None otherwise.
        period: The words for the days that a number over several incidents covers, as first
            written; None when none are.
        since: The first of these days; None when the words do not name it.
        update: How the numbers add to one told before; None for counts that stand by themselves.
        day: The day for which people were added; None for counts, and when undated.
        figures: In order of low bound, then high, then account id.
    """

    id: str
    status: TollStatus
    group_code: GroupCode | None
    side: str | None
    scope: Scope
    side_name: str | None = None
    noun: str | None = None
    period: str | None = None
    since: date | None = None
    update: TollUpdate | None = None
    day: date | None = None
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """How one figure stands to another, and why, in words.

    Attributes:
        first: Figure id.
        second: Figure id.
        relation: Reads from the first to the second.
        reason: One sentence that names both values.
    """

    first: str
    second: str
    relation: FigureRelation
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesPoint:
    """One number of a series: what a speaker said, until it said something else.

    Attributes:
        day: The day that the number is for; None when undated.
        published: The first document that gave it for that day; None when undated.
        figure_id: The figure.
        move: How it stands to the number before it in the series.
        reason: One phrase that names both numbers.
        claim_ids: The claims that give it there, in order.
    """

    day: date | None
    published: date | None
    figure_id: str
    move: TollMove
    reason: str
    claim_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TollSeries:
    """What one account said of one field, over time.

    Attributes:
        account_id: The account.
        field_ids: The field; several where each bulletin's additions have a field of their own.
        points: By day, then publication, undated last; at least one.
    """

    account_id: str
    field_ids: tuple[str, ...]
    points: tuple[SeriesPoint, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedParts:
    """Figures that a text states as parts of another: "16 people, including four children".

    Attributes:
        whole: Figure id.
        parts: Figure ids, sorted.
        makes_whole: Whether the parts are exact numbers that add up to the whole.
        reason: One sentence that names them.
    """

    whole: str
    parts: tuple[str, ...]
    makes_whole: bool
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Misfit:
    """A figure that is larger than another one whose people hold its people: both cannot be right.

    Attributes:
        part: Figure id, such as that of 30 civilians.
        whole: Figure id, such as that of 25 people.
        is_one_account: Whether one speaker gave both, so that the speaker contradicts itself.
        reason: One sentence that names both.
    """

    part: str
    whole: str
    is_one_account: bool
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """All figures of an incident and how they relate.

    Attributes:
        fields: Sorted by id.
        accounts: Sorted by id.
        relations: Each unordered pair of figures of one status at most once.
        series: What each account said of each field over time, sorted by field and account.
        parts: Figures that are stated as parts of others, sorted by whole.
        misfits: Figures of parts that are larger than those of the whole, sorted by part.
    """

    fields: tuple[LedgerField, ...] = ()
    accounts: tuple[Account, ...] = ()
    relations: tuple[Relation, ...] = ()
    series: tuple[TollSeries, ...] = ()
    parts: tuple[StatedParts, ...] = ()
    misfits: tuple[Misfit, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LostClaim:
    """A claim that a rule did not use, and why."""

    claim_id: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """What one named rule makes of one field's figures.

    Attributes:
        rule: The rule's name.
        field_id: The field.
        low: Smallest number it allows; None when no claim bounds it.
        best: The number it settles on; None when the claims give none.
        high: Largest number it allows; None when no claim bounds it.
        used: Claims that the result rests on, sorted.
        lost: All other claims of the field, each with the reason, sorted by claim id.
        reason: One sentence that says how the number came about.
    """

    rule: RuleName
    field_id: str
    low: int | None
    best: int | None
    high: int | None
    used: tuple[str, ...]
    lost: tuple[LostClaim, ...]
    reason: str
