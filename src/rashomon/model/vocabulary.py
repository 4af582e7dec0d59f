"""The closed word lists of the contract, as users read them in tables, pages and exports."""

from __future__ import annotations

from enum import StrEnum


class PublishedFrom(StrEnum):
    """Where a document's day of publication comes from.

    ``GIVEN``: the user or the calling program. ``METADATA``: what a page or a record declares
    beside its text. ``FRONT_MATTER``: the lines before a Markdown text. ``DATELINE`` and
    ``TEXT_HEADER``: the text's own head ("KABUL, 3 October 2015 -", "Posted on July 5, 2015").
    """

    GIVEN = "given"
    METADATA = "metadata"
    FRONT_MATTER = "front_matter"
    DATELINE = "dateline"
    TEXT_HEADER = "text_header"


class LineageKind(StrEnum):
    """What ties two documents.

    ``NEAR_COPY``: a good part of the shorter one stands in the other. ``WIRE_CREDIT``: both credit
    one agency, and share passages. ``UPDATE``: two versions of one story by one outlet.
    ``SHARED_QUOTATION``: the same long quotation in texts that are otherwise different.
    """

    NEAR_COPY = "near_copy"
    WIRE_CREDIT = "wire_credit"
    SHARED_QUOTATION = "shared_quotation"
    UPDATE = "update"


class ClaimKind(StrEnum):
    """What a claim is about; ``STATEMENT`` is any other content that a speaker is cited for."""

    TOLL = "toll"
    RESPONSIBILITY = "responsibility"
    EVENT = "event"
    TERRITORY = "territory"
    CEASEFIRE = "ceasefire"
    ACCESS = "access"
    STATEMENT = "statement"


class Stance(StrEnum):
    """How the speaker stands to what is claimed."""

    ASSERTS = "asserts"
    DENIES = "denies"
    ADMITS = "admits"
    ACCUSES = "accuses"
    DOUBTS = "doubts"
    CANNOT_VERIFY = "cannot_verify"


class Modality(StrEnum):
    """Whether the claim speaks of what happened, did not, might, or will."""

    ACTUAL = "actual"
    NEGATED = "negated"
    HYPOTHETICAL = "hypothetical"
    FUTURE = "future"


class Quotation(StrEnum):
    """Whether the content stands in quotation marks: wholly, not at all, or in part."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    NONE = "none"


class TollStatus(StrEnum):
    """What happened to the people counted.

    ``CASUALTIES`` is killed and wounded in one number.
    """

    KILLED = "killed"
    WOUNDED = "wounded"
    CASUALTIES = "casualties"
    MISSING = "missing"
    CAPTURED = "captured"
    DISPLACED = "displaced"


class Hedge(StrEnum):
    """How a figure is bounded: the ``relation`` of a toll, as written."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    FEWER_THAN = "fewer_than"
    ABOUT = "about"
    RANGE = "range"
    VAGUE = "vague"


class Scope(StrEnum):
    """What a toll counts.

    ``INCIDENT``: the victims of one incident. ``SUBSET``: part of another toll of the text
    ("including four children"). ``CUMULATIVE``: several incidents together, since some date.
    """

    INCIDENT = "incident"
    SUBSET = "subset"
    CUMULATIVE = "cumulative"


class TollUpdate(StrEnum):
    """How a number stands to one told before, where its words say so.

    ``NEW``: people counted for the first time ("61 new deaths"). ``RETROACTIVE``: people harmed on
    earlier days and counted only now ("298 accepted retroactively"). ``ADDED``: added to a count,
    of which days is not said ("added 359 to its count"). ``FORMER``: given before and replaced by
    the text itself ("71, up from 12").
    """

    NEW = "new"
    RETROACTIVE = "retroactive"
    ADDED = "added"
    FORMER = "former"


class TollMove(StrEnum):
    """How a speaker's number stands to the one that it gave before.

    ``REVISED_DOWN`` is a correction, no error. ``RETURNED``: a number that the speaker had left
    comes again; whether it is printed late or meant anew cannot be told. ``BESIDE``: two numbers
    for one day, or without a day, of which neither is the later. ``ADDED``: people added to a
    count, not a count. ``RESTARTED``: the speaker counts anew from a later day on.
    """

    FIRST = "first"
    ROSE = "rose"
    REVISED_DOWN = "revised_down"
    NARROWED = "narrowed"
    LOOSENED = "loosened"
    SHIFTED = "shifted"
    RETURNED = "returned"
    BESIDE = "beside"
    ADDED = "added"
    RESTARTED = "restarted"


class GroupCode(StrEnum):
    """Who is counted. ``PEOPLE`` is said of everybody; no noun at all is None, not a code."""

    PEOPLE = "people"
    COMBATANTS = "combatants"
    CIVILIANS = "civilians"
    CHILDREN = "children"
    WOMEN = "women"
    MEN = "men"
    MEDICS = "medics"
    AID_WORKERS = "aid_workers"
    JOURNALISTS = "journalists"
    POLICE = "police"
    OFFICIALS = "officials"
    PRISONERS = "prisoners"


class BlameStance(StrEnum):
    """How a speaker ties an actor to an act.

    ``CLAIMS``: the actor's own side claims the act as its deed; ``ADMITS``: it grants it.
    """

    ACCUSES = "accuses"
    ADMITS = "admits"
    DENIES = "denies"
    CLAIMS = "claims"


class CeasefireStatus(StrEnum):
    """What is said of a truce.

    ``AGREED``: made, signed, announced or accepted, whether or not it has begun. ``SUSPENDED``: a
    side steps out of it for a time. ``COLLAPSED``: it is over, ended by somebody or by itself.
    """

    AGREED = "agreed"
    IN_FORCE = "in_force"
    EXTENDED = "extended"
    VIOLATED = "violated"
    SUSPENDED = "suspended"
    COLLAPSED = "collapsed"
    AT_RISK = "at_risk"
    HOLDING = "holding"


class TerritoryChange(StrEnum):
    """What is said of ground and of whoever holds it.

    ``GAINED`` and ``REGAINED`` speak of the one who takes it, ``LOST`` and ``WITHDRAWN`` of the
    one who no longer has it: "fell to the rebels" is a gain of the rebels.
    """

    GAINED = "gained"
    REGAINED = "regained"
    LOST = "lost"
    HELD = "held"
    SURROUNDED = "surrounded"
    WITHDRAWN = "withdrawn"


class AccessStatus(StrEnum):
    """What is said of aid and of those whom it should reach.

    ``LET_IN``: it may pass, or crossed a line. ``DELIVERED``: it is where it is needed.
    ``BLOCKED``: somebody stops it. ``SUSPENDED``: those who bring it have stopped.
    """

    WAITING = "waiting"
    BLOCKED = "blocked"
    LET_IN = "let_in"
    DELIVERED = "delivered"
    BESIEGED = "besieged"
    AIRLIFTED = "airlifted"
    SUSPENDED = "suspended"


class ActorKind(StrEnum):
    """What a speaker is, for counting origins and for the order of speaker kinds."""

    PARTY = "party"
    GOVERNMENT = "government"
    MONITOR = "monitor"
    UN = "un"
    NGO = "ngo"
    MEDICAL = "medical"
    MEDIA = "media"
    RESIDENT = "resident"
    ANONYMOUS_OFFICIAL = "anonymous_official"


class EventType(StrEnum):
    """ACLED's event types.

    Source: ACLED codebook, event type and sub-event type table.
    """

    BATTLES = "Battles"
    EXPLOSIONS = "Explosions/Remote violence"
    VIOLENCE_AGAINST_CIVILIANS = "Violence against civilians"
    PROTESTS = "Protests"
    RIOTS = "Riots"
    STRATEGIC = "Strategic developments"


VIOLENT_TYPES = frozenset(
    {EventType.BATTLES, EventType.EXPLOSIONS, EventType.VIOLENCE_AGAINST_CIVILIANS}
)
"""Acts of violence: what can be a strike, break a truce, or be meant by "the attack"."""


class FigureRelation(StrEnum):
    """How two figures of an incident stand to each other.

    ``EQUAL``, ``COMPATIBLE``, ``CONTRADICTS`` and ``DIFFERS_IN_SCOPE`` hold in both directions;
    ``REFINES`` and ``SUPERSEDES`` read from the first figure to the second.
    """

    EQUAL = "equal"
    REFINES = "refines"
    COMPATIBLE = "compatible"
    CONTRADICTS = "contradicts"
    SUPERSEDES = "supersedes"
    DIFFERS_IN_SCOPE = "differs_in_scope"


class RuleName(StrEnum):
    """The named rules that turn an incident's claims into one estimate."""

    RANGE = "range"
    CONSERVATIVE = "conservative"
    MAJORITY = "majority"
    MEDIAN = "median"
    LATEST = "latest"
    HIERARCHY = "hierarchy"


class DecisionKind(StrEnum):
    """What people decide.

    ``ACCEPT`` and ``REJECT`` are said of claims, ``CORRECT`` of one field or several of a claim or
    an event, ``SET_ACTOR`` of a speaker's name. ``MERGE`` keeps events in one incident, ``SPLIT``
    keeps some out of an incident. ``COPIES`` and ``NOT_COPIES`` are said of documents. ``UNDO``
    takes another decision back, also another undo.
    """

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    MERGE = "merge"
    SPLIT = "split"
    SET_ACTOR = "set_actor"
    COPIES = "copies"
    NOT_COPIES = "not_copies"
    UNDO = "undo"


class ReviewStatus(StrEnum):
    """What people have made of a claim; a rejected one counts nowhere but stays listed."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class ChangeCause(StrEnum):
    """What made an incident change."""

    ADD = "add"
    DECIDE = "decide"


class ChangeKind(StrEnum):
    """What changed in an incident.

    ``FOUNDED`` and ``ENDED`` are said of the incident itself, which ends when its events go to
    others. ``FIGURE_MOVED``: to another field. ``RELATION_TURNED``: two figures now contradict or
    replace one another, or no longer do.
    """

    FOUNDED = "founded"
    ENDED = "ended"
    DOCUMENT_CAME = "document_came"
    DOCUMENT_LEFT = "document_left"
    EVENT_JOINED = "event_joined"
    EVENT_LEFT = "event_left"
    CLAIM_CAME = "claim_came"
    CLAIM_LEFT = "claim_left"
    CLAIM_REVIEWED = "claim_reviewed"
    CLAIM_CORRECTED = "claim_corrected"
    FIGURE_CAME = "figure_came"
    FIGURE_LEFT = "figure_left"
    FIGURE_MOVED = "figure_moved"
    RELATION_TURNED = "relation_turned"
    ESTIMATE_MOVED = "estimate_moved"
    ORIGIN_CAME = "origin_came"
    ORIGIN_LEFT = "origin_left"
    BLAME_CAME = "blame_came"
    BLAME_LEFT = "blame_left"
    PLACE_MOVED = "place_moved"
    TIME_MOVED = "time_moved"
    TYPE_MOVED = "type_moved"
    GRADE_MOVED = "grade_moved"


class HarmGrade(StrEnum):
    """How well civilian harm in an incident is established, in Airwars' words.

    ``CONFIRMED``: a specific belligerent has accepted responsibility for it. ``FAIR``: two or more
    credible sources report it, with likely or confirmed near actions by a belligerent. ``WEAK``: a
    single source claims it. ``CONTESTED``: competing claims of responsibility. ``DISCOUNTED``:
    those killed were combatants, or other parties most likely responsible.

    Source: Airwars, methodology, civilian harm status.
    """

    CONFIRMED = "confirmed"
    FAIR = "fair"
    WEAK = "weak"
    CONTESTED = "contested"
    DISCOUNTED = "discounted"


class StrikeStatus(StrEnum):
    """How well it is established who struck, in Airwars' words.

    ``DECLARED``: the belligerent's own side says so. ``LIKELY``: two or more origins name one
    belligerent. ``CONTESTED``: rival belligerents are named. ``SINGLE_SOURCE``: one origin alone.
    """

    DECLARED = "declared_strike"
    LIKELY = "likely_strike"
    CONTESTED = "contested_strike"
    SINGLE_SOURCE = "single_source_claim"


class ContradictionKind(StrEnum):
    """What two statements contradict each other about, beyond numbers.

    ``WITHDRAWAL``: withdrew / never left. ``INTENT``: deliberate / not intended. ``VIOLATION``:
    broke the truce / did not. ``GROUND``: took it / never lost it. ``ACCESS``: let in / blocked.
    ``OCCURRENCE``: happened / did not happen.
    """

    WITHDRAWAL = "withdrawal"
    INTENT = "intent"
    VIOLATION = "violation"
    GROUND = "ground"
    ACCESS = "access"
    OCCURRENCE = "occurrence"


class TrackKind(StrEnum):
    """What is followed over documents."""

    CEASEFIRE = "ceasefire"
    ACCESS = "access"
    TERRITORY = "territory"


class CountryBasis(StrEnum):
    """How the country of a tracked object is known.

    ``STATED``: its claims, or the events that they speak of, name a place there. ``DOCUMENT``: only
    other words of their documents do.
    """

    STATED = "stated"
    DOCUMENT = "document"
