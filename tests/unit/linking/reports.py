"""Short makers of readings with several events for the tests of this folder."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from rashomon.model import (
    Claim,
    ClaimKind,
    Document,
    Event,
    EventType,
    Hedge,
    Participant,
    Place,
    ReaderVersion,
    Reading,
    Span,
    Toll,
    TollStatus,
    When,
)

TEXT = (
    "Jets struck Syrian troops near Deir ez-Zor on Saturday, killing 62. "
    "Shells fell on Aleppo on Sunday, and rebels were blamed for dozens of dead."
)


def cut(words: str) -> Span:
    """The span of some words of :data:`TEXT`."""
    found = re.search(re.escape(words), TEXT)
    assert found is not None
    return Span.cut(TEXT, found.start(), found.end())


def spanned(words: str) -> dict[str, Any]:
    """The fields of that span."""
    span = cut(words)
    return {"start": span.start, "end": span.end, "text": span.text}


def make_claim(name: str, words: str, event_id: str | None = None, **fields: Any) -> Claim:
    """A statement of the document's own voice, unless fields say otherwise."""
    defaults = {"kind": ClaimKind.STATEMENT, "evidence": cut(words)}
    return Claim(id=f"c-{name}", event_id=event_id, **(defaults | fields))


def make_toll(name: str, words: str, event_id: str | None = None, **fields: Any) -> Claim:
    """A toll of 62 killed, unless fields say otherwise."""
    toll = {"relation": Hedge.EXACT, "low": 62, "high": 62, "text": words}
    kept = {key: fields.pop(key) for key in list(fields) if key in Toll.__slots__}
    record = Toll(status=TollStatus.KILLED, **(toll | kept))
    return make_claim(name, words, event_id, kind=ClaimKind.TOLL, toll=record, **fields)


def make_event(name: str, trigger: str = "struck", **fields: Any) -> Event:
    defaults = {"type": EventType.EXPLOSIONS, "trigger": cut(trigger)}
    return Event(id=f"e-{name}", **(defaults | fields))


def make_place(words: str, **fields: Any) -> Place:
    """A place of Syria; precision 1 unless fields say otherwise."""
    defaults = {"name": words, "country": "SY", "precision": 1}
    return Place(**spanned(words), **(defaults | fields))


def make_when(earliest: date | None, latest: date | None) -> When:
    return When(**spanned("on Saturday"), earliest=earliest, latest=latest)


def make_party(words: str, actor_id: str | None = None) -> Participant:
    return Participant(**spanned(words), actor_id=actor_id, name=words)


def make_report(
    name: str,
    events: tuple[Event, ...] = (),
    claims: tuple[Claim, ...] = (),
    published: date | None = date(2016, 9, 18),
) -> Reading:
    document = Document(
        id=f"d-{name}", uri=f"{name}.txt", outlet=f"Outlet {name}", published=published, text=TEXT
    )
    reader = ReaderVersion(name="rules", version="1")
    return Reading(document=document, events=events, claims=claims, reader=reader)
