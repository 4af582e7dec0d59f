"""A small reader for tests of what stands around the reader.

It reads sentences of one form only: "The ministry said more than 60 soldiers were killed."
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from rashomon.model import (
    Claim,
    ClaimKind,
    Document,
    Event,
    EventType,
    GroupCode,
    Hedge,
    Place,
    Quotation,
    ReaderVersion,
    Reading,
    Span,
    Speaker,
    Toll,
    TollStatus,
    When,
    content_id,
)

_SAID = re.compile(
    r"(?P<speaker>The [\w ]+?|She) (?P<cue>said) "
    r"(?P<evidence>(?P<figure>(?P<hedge>more than |at least )?(?P<number>\d+)) "
    r"(?P<group>soldiers) were (?P<trigger>killed))"
)
_PLACE = re.compile(r"Syria")
_HEDGES = {"more than ": Hedge.MORE_THAN, "at least ": Hedge.AT_LEAST, None: Hedge.EXACT}


def read_fake(document: Document) -> Reading:
    """The tolls of a text in that form; all are of one event at Syria on the day of publication.

    Raises:
        ZeroDivisionError: The text has the word "breaks".
    """
    if "breaks" in document.text:
        raise ZeroDivisionError("a fault\nof the reader")
    found = list(_SAID.finditer(document.text))
    events = (_event(document, found[0]),) if found else ()
    return Reading(
        document=document,
        events=events,
        claims=tuple(_claims(document, found, events)),
        reader=ReaderVersion(name="fake", version="1"),
    )


def _span(document: Document, found: re.Match[str], group: str | int = 0) -> Span:
    return Span.cut(document.text, *found.span(group))


def _event(document: Document, found: re.Match[str]) -> Event:
    trigger = _span(document, found, "trigger")
    named = _PLACE.search(document.text)
    return Event(
        id=content_id("e", document.id, None, trigger.start, trigger.end),
        type=EventType.EXPLOSIONS,
        sub_type="Air/drone strike",
        trigger=trigger,
        place=_place(_span(document, named)) if named else None,
        time=_when(trigger, document.published) if document.published else None,
    )


def _place(span: Span) -> Place:
    return Place(
        start=span.start, end=span.end, text=span.text, name="Syria", country="SY", precision=6
    )


def _when(span: Span, day: date) -> When:
    return When(
        start=span.start, end=span.end, text=span.text, earliest=day, latest=day, precision=1
    )


def _claims(
    document: Document, found: list[re.Match[str]], events: tuple[Event, ...]
) -> Iterator[Claim]:
    for match in found:
        evidence, speaker = _span(document, match, "evidence"), _span(document, match, "speaker")
        number = int(match["number"])
        relation = _HEDGES[match["hedge"]]
        yield Claim(
            id=content_id("c", document.id, "toll", evidence.start, evidence.end, speaker.start),
            kind=ClaimKind.TOLL,
            event_id=events[0].id,
            evidence=evidence,
            speaker=Speaker(
                start=speaker.start,
                end=speaker.end,
                text=speaker.text,
                name=speaker.text[4:] if speaker.text != "She" else "She",
            ),
            speaker_resolved=speaker.text != "She",
            cue=_span(document, match, "cue"),
            quotation=Quotation.INDIRECT,
            toll=Toll(
                status=TollStatus.KILLED,
                group=match["group"],
                group_code=GroupCode.COMBATANTS,
                relation=relation,
                low=number + (relation is Hedge.MORE_THAN),
                high=number if relation is Hedge.EXACT else None,
                text=match["figure"],
            ),
        )
