"""Readings of one short text, made claim by claim."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from tests.factories import a_claim, a_document, a_speaker, a_toll

from rashomon.model import Claim, ReaderVersion, Reading, Span, Stance
from rashomon.pipeline.evaluate import ReadingSet

TEXT = "The army said 62 soldiers were killed near Karsel and 15 wounded."
READER = ReaderVersion(name="fake", version="1")


def a_claim_at(words: str, **changes: Any) -> Claim:
    """A claim whose evidence is the first place of these words in the text."""
    start = TEXT.index(words)
    return a_claim(evidence=Span.cut(TEXT, start, start + len(words)), **changes)


def a_reading(*claims: Claim, text: str = TEXT, **changes: Any) -> Reading:
    """A reading of the text, or of another one; ``uri``, ``outlet`` and the like name it."""
    return Reading(document=a_document(text, **changes), claims=claims, reader=READER)


def a_set(*readings: Reading, source: str = "readings.jsonl") -> ReadingSet:
    """A file with these readings."""
    return ReadingSet(source=source, readings=readings)


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """A claim of two kinds, with few values, so that claims often meet."""
    start = draw(st.integers(0, len(TEXT) - 2))
    end = draw(st.integers(start + 1, min(len(TEXT), start + 12)))
    toll = draw(st.sampled_from([None, 15, 62, "more than 60"]))
    speaker = draw(st.sampled_from([None, "Anna Torv", "Ilmar Oja"]))
    return a_claim(
        evidence=Span.cut(TEXT, start, end),
        toll=None if toll is None else a_toll(toll),
        speaker=None if speaker is None else a_speaker(speaker),
        stance=draw(st.sampled_from([Stance.ASSERTS, Stance.DENIES])),
    )


def claim_lists() -> st.SearchStrategy[list[Claim]]:
    """Up to eight claims, some of them alike."""
    return st.lists(claims(), max_size=8)


@st.composite
def reading_sets(draw: st.DrawFn) -> ReadingSet:
    """Up to five readings of three texts at two addresses, some documents more than once."""
    readings = [
        a_reading(
            *draw(claim_lists()),
            text=draw(st.sampled_from([TEXT, f"{TEXT} Nobody knows.", f"{TEXT} Nobody cares."])),
            uri=draw(st.sampled_from(["a.txt", "b.txt"])),
            outlet=draw(st.sampled_from([None, "The Ostrov Courier"])),
        )
        for _ in range(draw(st.integers(0, 5)))
    ]
    return a_set(*readings)
