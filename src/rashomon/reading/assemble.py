"""A document to a reading: every claim with its speaker, event and evidence.

The parts find; this module joins. Each attribution of the text ends as a claim of some kind: what
no toll or responsibility states is a statement.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from rashomon.gazetteer.places import places_version
from rashomon.language import Analysis, Language
from rashomon.language.shipped import load_language
from rashomon.language.vocabulary import stance_of
from rashomon.model import (
    OWN_VOICE,
    Access,
    Attribution,
    BlameStance,
    Ceasefire,
    Claim,
    ClaimKind,
    Document,
    Event,
    PlaceMention,
    PlaceRole,
    Reading,
    ReadingWarning,
    Scope,
    Span,
    Stance,
    Territory,
    Toll,
    When,
    content_id,
)
from rashomon.reading.access import find_access
from rashomon.reading.as_of import as_of_day
from rashomon.reading.background import is_background
from rashomon.reading.blame_phrases import FoundBlame
from rashomon.reading.ceasefires import find_ceasefires
from rashomon.reading.citations import Citation, Citations, denier_of, innermost
from rashomon.reading.counted_days import CountedDays, counted_days
from rashomon.reading.event_claims import FoundEvent, find_event_claims
from rashomon.reading.events import EventSheet, find_events, nearest_act
from rashomon.reading.marked_tolls import with_marked_tolls
from rashomon.reading.modality import is_doubted_after
from rashomon.reading.places import find_places
from rashomon.reading.responsibility import find_blame
from rashomon.reading.speakers import settle_speakers
from rashomon.reading.stated import FoundStated
from rashomon.reading.territory import find_territory
from rashomon.reading.times import find_times
from rashomon.reading.tolls import FoundToll, find_tolls, find_unread
from rashomon.reading.updates import update_of
from rashomon.reading.version import rules_version

# A specific claim stands for the whole attribution when it states this share of its content;
# below it, what is left is worth a statement of its own.
STATED_SHARE = 0.6

# Each kind is also the name of the claim's field.
_KINDS = {
    Access: ClaimKind.ACCESS,
    Ceasefire: ClaimKind.CEASEFIRE,
    Territory: ClaimKind.TERRITORY,
}

_SURE = frozenset({Stance.ASSERTS, Stance.ACCUSES})

_BLAME_STANCES = {
    BlameStance.ACCUSES: Stance.ACCUSES,
    BlameStance.ADMITS: Stance.ADMITS,
    BlameStance.DENIES: Stance.DENIES,
    BlameStance.CLAIMS: Stance.ASSERTS,
}


def read_document(document: Document, language: Language | None = None) -> Reading:
    """What the reader takes from a document.

    Args:
        document: The document; its day of publication anchors weekdays.
        language: The language part; None takes the one in use, which is the trained one that ships
            unless another was chosen.

    Returns:
        A reading in which each span is an exact stretch of ``document.text``.
    """
    part = language or load_language()
    analysis = part.analyse(document.text)
    citations = settle_speakers(analysis)
    places = find_places(analysis, document.title)
    times = find_times(analysis, document.published)
    sheet = find_events(document, analysis, places, times)
    tolls = tuple(
        replace(found, toll=_dated(analysis, times, found))
        for found in with_marked_tolls(analysis, find_tolls(analysis))
    )
    stated: tuple[FoundStated, ...] = (
        *find_ceasefires(analysis, citations, times, document.published),
        *find_access(analysis, citations, places),
        *find_territory(analysis, citations, places),
    )
    claims = _claims(document, analysis, citations, sheet, tolls, stated)
    return Reading(
        document=document,
        claims=claims,
        events=sheet.events,
        places=_with_event_roles(places, sheet.events),
        times=times,
        warnings=tuple(_warnings(document, claims, times, find_unread(analysis, tolls))),
        reader=replace(part.version, rules=rules_version(), gazetteer=places_version()),
    )


def _dated(analysis: Analysis, times: Sequence[When], found: FoundToll) -> Toll:
    """The toll with what its sentence says of the days that it counts."""
    toll, evidence = found.toll, found.evidence
    is_sum = toll.scope is Scope.CUMULATIVE
    days = counted_days(analysis, times, evidence) if is_sum else CountedDays()
    return replace(
        toll,
        as_of=as_of_day(analysis, times, evidence),
        period=days.period,
        since=days.since,
        update=update_of(analysis, evidence, toll),
    )


def _claims(
    document: Document,
    analysis: Analysis,
    citations: Citations,
    sheet: EventSheet,
    found_tolls: Sequence[FoundToll],
    found_stated: Sequence[FoundStated],
) -> tuple[Claim, ...]:
    tolls = list(_toll_claims(document, analysis, citations, sheet, found_tolls))
    blame = [
        _blame_claim(document, analysis, sheet, found) for found in find_blame(analysis, citations)
    ]
    stated = [_stated_claim(document, analysis, sheet, found) for found in found_stated]
    events = [
        _event_claim(document, found)
        for found in find_event_claims(analysis, citations, sheet, [*tolls, *blame])
    ]
    specific = [*tolls, *blame, *stated, *events]
    statements = _statements(document, analysis, citations, sheet, specific)
    unique = {claim.id: claim for claim in (*specific, *statements)}
    return tuple(
        sorted(unique.values(), key=lambda c: (c.evidence.start, c.evidence.end, c.kind, c.id))
    )


def _toll_claims(
    document: Document,
    analysis: Analysis,
    citations: Citations,
    sheet: EventSheet,
    found_tolls: Sequence[FoundToll],
) -> Iterator[Claim]:
    last: Attribution = OWN_VOICE
    for found in found_tolls:
        citation = innermost(citations, found.evidence.start, found.evidence.end)
        if citation and is_background(analysis, citation.spans, found.evidence.start):
            citation = None
        attribution = citation.attribution if citation else OWN_VOICE
        if citation is None and found.inherits:
            attribution = last
        last = attribution
        denier = denier_of(citations, citation, found.evidence)
        if denier is not None:
            yield _claim(
                document,
                ClaimKind.TOLL,
                found.evidence,
                denier.attribution,
                (found.toll.status, found.toll.low, found.toll.high),
                event_id=_event_of(analysis, sheet, found.evidence, harming=True),
                stance=stance_of(denier.spans.cue_lemma),
                modality=found.modality,
                toll=found.toll,
            )
        yield _claim(
            document,
            ClaimKind.TOLL,
            found.evidence,
            attribution,
            (found.toll.status, found.toll.low, found.toll.high),
            event_id=_event_of(analysis, sheet, found.evidence, harming=True),
            stance=_toll_stance(analysis, found, citation),
            modality=found.modality,
            toll=found.toll,
        )


def _toll_stance(analysis: Analysis, found: FoundToll, citation: Citation | None) -> Stance:
    if found.stance is not None:
        return found.stance
    stance = stance_of(citation.spans.cue_lemma) if citation else Stance.ASSERTS
    if stance not in _SURE:
        return stance
    return Stance.CANNOT_VERIFY if is_doubted_after(analysis, found.evidence) else Stance.ASSERTS


def _blame_claim(
    document: Document, analysis: Analysis, sheet: EventSheet, found: FoundBlame
) -> Claim:
    actor = found.responsibility.actor
    stance = _BLAME_STANCES[found.responsibility.stance]
    if stance is Stance.ACCUSES and is_doubted_after(analysis, found.evidence):
        stance = Stance.CANNOT_VERIFY
    return _claim(
        document,
        ClaimKind.RESPONSIBILITY,
        found.evidence,
        found.citation.attribution if found.citation else OWN_VOICE,
        (actor.text if actor else None, found.responsibility.stance),
        event_id=_event_of(analysis, sheet, found.evidence, harming=True),
        stance=stance,
        modality=found.modality,
        responsibility=found.responsibility,
    )


def _stated_claim(
    document: Document, analysis: Analysis, sheet: EventSheet, found: FoundStated
) -> Claim:
    """A claim about a truce, aid or ground; its status tells it from others at one place."""
    kind = _KINDS[type(found.content)]
    stance = found.stance
    if stance in _SURE and is_doubted_after(analysis, found.evidence):
        stance = Stance.CANNOT_VERIFY
    return _claim(
        document,
        kind,
        found.evidence,
        found.citation.attribution if found.citation else OWN_VOICE,
        (found.status,),
        event_id=_event_of(analysis, sheet, found.evidence),
        stance=stance,
        modality=found.modality,
        **{kind: found.content},
    )


def _event_claim(document: Document, found: FoundEvent) -> Claim:
    return _claim(
        document,
        ClaimKind.EVENT,
        found.evidence,
        found.citation.attribution if found.citation else OWN_VOICE,
        (found.event_id,),
        event_id=found.event_id,
        stance=found.stance,
        modality=found.modality,
    )


def _claim(
    document: Document,
    kind: ClaimKind,
    evidence: Span,
    attribution: Attribution,
    parts: Sequence[str | int | None],
    **fields: Any,
) -> Claim:
    speaker = attribution.speaker
    start = speaker.start if speaker else None
    return Claim(
        id=content_id("c", document.id, kind, evidence.start, evidence.end, start, *parts),
        kind=kind,
        evidence=evidence,
        speaker=speaker,
        speaker_resolved=attribution.speaker_resolved,
        relays=attribution.relays,
        cue=attribution.cue,
        quotation=attribution.quotation,
        **fields,
    )


def _statements(
    document: Document,
    analysis: Analysis,
    citations: Citations,
    sheet: EventSheet,
    specific: Sequence[Claim],
) -> Iterator[Claim]:
    """One for each stretch of attributed content that no specific claim states.

    Tolls and blame stand for the whole of what was said, claims of events for their own stretch.
    """
    stated: dict[int, list[Span]] = {}
    told: dict[int, list[Span]] = {}
    for claim in specific:
        if claim.cue is not None:
            told.setdefault(claim.cue.start, []).append(claim.evidence)
            if claim.kind is not ClaimKind.EVENT:
                stated.setdefault(claim.cue.start, []).append(claim.evidence)
    for citation in citations:
        own = stated.get(citation.spans.cue.start, [])
        inner = innermost(citations, *_bounds(citation))
        attribution = citation.attribution
        if inner is not None and inner.spans is citation.spans:
            attribution = inner.attribution
        if own and _share(citation.spans.content, own) >= STATED_SHARE:
            continue
        for part in citation.spans.content:
            if _share([part], told.get(citation.spans.cue.start, [])) >= STATED_SHARE:
                continue
            yield _claim(
                document,
                ClaimKind.STATEMENT,
                part,
                attribution,
                (),
                event_id=_event_of(analysis, sheet, part),
                stance=stance_of(citation.spans.cue_lemma),
            )


def _bounds(citation: Citation) -> tuple[int, int]:
    first = citation.spans.content[0]
    return first.start, first.end


def _share(content: Sequence[Span], evidence: Sequence[Span]) -> float:
    """The share of the content's characters that some evidence covers."""
    total = sum(part.end - part.start for part in content)
    covered = {
        offset
        for span in evidence
        for part in content
        for offset in range(max(span.start, part.start), min(span.end, part.end))
    }
    return len(covered) / total


def _event_of(
    analysis: Analysis, sheet: EventSheet, evidence: Span, *, harming: bool = False
) -> str | None:
    """The event of the evidence's sentence, of its paragraph so far, or the text's main one.

    Of sentences before, and with ``harming`` of its own sentence too, events in which somebody
    comes to harm go before others. None for a text without events.
    """
    index = analysis.sentence_at(evidence.start)
    paragraph = analysis.sentences[index].paragraph
    own = (harming and sheet.harming.get(index)) or sheet.by_sentence.get(index)
    if own and not (harming and index not in sheet.harming):
        return nearest_act(own, evidence).event_id
    only = harming and bool(sheet.harming)
    for by_sentence in (sheet.harming,) if only else (sheet.harming, sheet.by_sentence):
        for candidate in range(index, -1, -1):
            if analysis.sentences[candidate].paragraph != paragraph:
                break
            if acts := by_sentence.get(candidate):
                return acts[0].event_id
    return sheet.main


def _with_event_roles(
    places: Sequence[PlaceMention], events: Sequence[Event]
) -> tuple[PlaceMention, ...]:
    starts = {event.place.start for event in events if event.place}
    return tuple(
        replace(place, role=PlaceRole.EVENT) if place.start in starts else place for place in places
    )


def _warnings(
    document: Document, claims: Sequence[Claim], times: Sequence[When], unread: Sequence[Span]
) -> Iterator[ReadingWarning]:
    """What could not be settled, each once, in order of the text."""
    if document.published is None and any(when.earliest is None for when in times):
        yield ReadingWarning(
            code="no_publication_date",
            message="The document has no date, so weekdays and dates without a year stay open;"
            " give it with --published.",
        )
    seen: set[int] = set()
    for claim in claims:
        speaker = claim.speaker
        if speaker is None or claim.speaker_resolved or speaker.start in seen:
            continue
        seen.add(speaker.start)
        yield ReadingWarning(
            code="speaker_unresolved",
            message=f'The text cites "{speaker.text}" and does not say who that is.',
            start=speaker.start,
            end=speaker.end,
        )
    for span in unread:
        yield ReadingWarning(
            code="number_not_read",
            message=f'"{span.text}" stands beside a word of harm and was read as no toll.',
            start=span.start,
            end=span.end,
        )
