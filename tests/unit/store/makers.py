"""Short makers of readings and dumps for the tests of this folder."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

from rashomon.linking import group_events, keep_ids
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
from rashomon.model.recipes import claim_id, event_id
from rashomon.store import Batch, Casebook

SENTENCE = "A strike near Deir ez-Zor killed 62 soldiers on Saturday."


def find(text: str, words: str) -> dict[str, int | str]:
    """The fields of the span of some words."""
    start = text.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def make_reading(name: str = "a", *, padding: int = 0, published: int = 18) -> Reading:
    """One strike as told by outlet ``name``; ``padding`` makes the text longer."""
    text = SENTENCE + " Nothing more was known." * padding
    document = Document.create(
        text, uri=f"{name}.txt", outlet=name, title="Strike", published=date(2016, 9, published)
    )
    event = Event(
        id="e-",
        type=EventType.EXPLOSIONS,
        sub_type="Air/drone strike",
        trigger=Span.cut(text, 2, 8),
        targets=(Participant(**find(text, "soldiers"), name="soldiers"),),  # type: ignore[arg-type]
        place=Place(
            **find(text, "Deir ez-Zor"),  # type: ignore[arg-type]
            name="Deir ez-Zor",
            country="SY",
            lat=35.34,
            lon=40.14,
            precision=2,
        ),
        time=When(
            **find(text, "Saturday"),  # type: ignore[arg-type]
            earliest=date(2016, 9, 17),
            latest=date(2016, 9, 17),
            precision=1,
        ),
    )
    event = replace(event, id=event_id(event, document.id))
    claim = Claim(
        id="c-",
        kind=ClaimKind.TOLL,
        event_id=event.id,
        evidence=Span(**find(text, "killed 62 soldiers")),  # type: ignore[arg-type]
        toll=Toll(status=TollStatus.KILLED, relation=Hedge.EXACT, low=62, high=62, text="62"),
    )
    claim = replace(claim, id=claim_id(claim, document.id))
    return Reading(
        document=document,
        claims=(claim,),
        events=(event,),
        reader=ReaderVersion(name="rules", version="1"),
    )


def add(batch: Batch, *readings: Reading) -> None:
    """Add and link, as the pipeline does."""
    for reading in readings:
        batch.add_reading(reading)
    batch.save_groupings(keep_ids(group_events(batch.link_items()), batch.groupings()))


def make_casebook(path: Path, *readings: Reading) -> None:
    with Casebook.open(str(path), create=True) as casebook, casebook.transaction() as batch:
        add(batch, *readings)


def dump(path: Path) -> list[str]:
    """The casebook as SQL, line by line."""
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())
