"""Reports as readings: what a reader without errors takes from them, and what they mean."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from dataclasses import fields as dataclass_fields
from itertools import takewhile

from rashomon.model import (
    BlameStance,
    Claim,
    ClaimKind,
    Document,
    Event,
    EventType,
    Hedge,
    Participant,
    Place,
    PlaceMention,
    PlaceRole,
    ReaderVersion,
    Reading,
    Responsibility,
    Span,
    Speaker,
    Stance,
    Toll,
    TollStatus,
    When,
    content_id,
)
from tools.crowd.chance import Chance
from tools.crowd.reports import Report, Telling, reports
from tools.crowd.sentences import ONLY_ATTACK, Draft, write

READER = ReaderVersion(name="crowd", version="1")


@dataclass(frozen=True, slots=True, kw_only=True)
class CrowdDocument:
    """A document of a crowded casebook.

    Attributes:
        reading: The document with all that it tells.
        incidents: The number of the incident that each of its events means, by event id.
    """

    reading: Reading
    incidents: dict[str, int]


def crowd(n_claims: int, seed: int = 0) -> Iterator[CrowdDocument]:
    """Documents until they hold so many claims; a larger number begins with the same ones."""
    chance = Chance(seed=seed)
    held = 0

    def is_wanted(document: CrowdDocument) -> bool:
        nonlocal held
        held += len(document.reading.claims)
        return held <= n_claims

    return takewhile(is_wanted, (read(report, chance) for report in reports(chance)))


def read(report: Report, chance: Chance) -> CrowdDocument:
    """The reading of a report."""
    draft = write(report, chance)
    document = Document.create(
        draft.text, uri=f"{report.name}.txt", outlet=report.outlet, published=report.published
    )
    events = [
        _event(number, telling, draft, document.id)
        for number, telling in enumerate(report.tellings)
    ]
    claims = [
        claim
        for number, telling in enumerate(report.tellings)
        for claim in _claims(number, telling, draft, events[number])
    ]
    reading = Reading(
        document=document,
        claims=tuple(_with_id(claim, document.id) for claim in claims),
        events=tuple(events),
        places=tuple(_mentions(events)),
        reader=READER,
    )
    told = zip(events, report.tellings, strict=True)
    incidents = {event.id: telling.happening.number for event, telling in told}
    return CrowdDocument(reading=reading, incidents=incidents)


def _event(number: int, telling: Telling, draft: Draft, document_id: str) -> Event:
    happening = telling.happening
    trigger = draft.span(f"act {number}")
    hit = draft.span(f"hit {number}")
    blamed = draft.span(f"blamed {number}") if telling.blames else None
    kind = happening.type if telling.says_kind else EventType.VIOLENCE_AGAINST_CIVILIANS
    sub_type = happening.sub_type if telling.says_kind else ONLY_ATTACK
    return Event(
        id=content_id("e", document_id, sub_type, trigger.start, trigger.end),
        type=kind,
        sub_type=sub_type,
        trigger=trigger,
        perpetrators=(_party(blamed, telling.blames, telling),) if blamed else (),
        targets=(_party(hit, None if happening.hit == "civilians" else happening.hit, telling),),
        place=_place(number, telling, draft),
        time=_time(number, telling, draft),
    )


def _party(span: Span, side: str | None, telling: Telling) -> Participant:
    actor_id = f"war{telling.happening.town.war}-{side}" if side else None
    return Participant(
        start=span.start, end=span.end, text=span.text, name=span.text, actor_id=actor_id
    )


def _place(number: int, telling: Telling, draft: Draft) -> Place | None:
    if not draft.has(f"place {number}"):
        return None
    span, town = draft.span(f"place {number}"), telling.happening.town
    return Place(
        start=span.start,
        end=span.end,
        text=span.text,
        name=town.name if telling.names_town else town.province,
        country=f"X{chr(ord('A') + town.war % 26)}",  # codes that ISO 3166 leaves to users
        admin1=town.province,
        lat=town.lat if telling.names_town else None,
        lon=town.lon if telling.names_town else None,
        precision=1 if telling.names_town else 4,
    )


def _time(number: int, telling: Telling, draft: Draft) -> When | None:
    if not draft.has(f"day {number}"):
        return None
    span, day = draft.span(f"day {number}"), telling.day
    month = telling.happening.day.replace(day=1)
    end = month.replace(day=monthrange(month.year, month.month)[1])
    return When(
        start=span.start,
        end=span.end,
        text=span.text,
        earliest=day or month,
        latest=day or end,
        precision=1 if day else 4,
    )


def _claims(number: int, telling: Telling, draft: Draft, event: Event) -> Iterator[Claim]:
    said = draft.span(f"speaker {number}")
    speaker = Speaker(start=said.start, end=said.end, text=said.text, name=said.text)

    def claim(kind: ClaimKind, mark: str) -> Claim:
        evidence = draft.span(f"{mark} {number}")
        return Claim(id="", kind=kind, event_id=event.id, evidence=evidence, speaker=speaker)

    yield claim(ClaimKind.EVENT, "telling")
    if telling.killed is not None:
        toll = Toll(
            status=TollStatus.KILLED,
            relation=Hedge.EXACT,
            low=telling.killed,
            high=telling.killed,
            text=str(telling.killed),
        )
        yield replace(claim(ClaimKind.TOLL, "killed"), toll=toll)
    if telling.blames:
        blame = Responsibility(actor=event.perpetrators[0], stance=BlameStance.ACCUSES)
        accusation = claim(ClaimKind.RESPONSIBILITY, "blamed")
        yield replace(accusation, responsibility=blame, stance=Stance.ACCUSES)
    yield claim(ClaimKind.STATEMENT, "aside")


def _with_id(claim: Claim, document_id: str) -> Claim:
    named = content_id("c", document_id, claim.kind, claim.evidence.start, claim.evidence.end)
    return replace(claim, id=named)


def _mentions(events: Iterable[Event]) -> Iterator[PlaceMention]:
    for event in events:
        if event.place is not None:
            fields = {one.name: getattr(event.place, one.name) for one in dataclass_fields(Place)}
            yield PlaceMention(role=PlaceRole.EVENT, **fields)
