"""Whatever the text: a reading never fails, is the same twice, and quotes the text exactly."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.unit.reading.readings import read

from rashomon.model import Reading, Span, to_json

ROWS = Path(__file__).resolve().parents[2] / "rows"
# Enough to reach each rule with some odd neighbour, few enough for seconds.
quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def row_texts() -> list[str]:
    """The texts of the project's own rows."""
    lines = [
        line
        for path in sorted(ROWS.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    rows = [json.loads(line) for line in lines if line]
    return [row["text"] for row in rows if "text" in row]


def fragments(text: str) -> Iterator[str]:
    """Stretches of some words, so that shuffled texts break off in the middle of rules."""
    words = text.split(" ")
    for start in range(0, len(words), 5):
        yield " ".join(words[start : start + 5])


PIECES = [piece for text in row_texts() for piece in fragments(text)]
JOINTS = [" ", " ", " ", ". ", ", ", "\n\n", "\n", " “", "” ", ' "', "\r\n", "\u00a0", " — ", "; "]
ODD = ["e\u0301", "\u0300", "🕊️", "👩‍👧", "\u200f", "\u2028", "\ufeff", "\x00", "ﬁ", "İ", "ß"]

shuffled = st.lists(
    st.tuples(st.sampled_from(PIECES), st.sampled_from(JOINTS)), min_size=1, max_size=16
).map(lambda pairs: "".join(piece + joint for piece, joint in pairs))
odd = st.lists(
    st.tuples(st.sampled_from(PIECES), st.sampled_from([*ODD, *JOINTS])), min_size=1, max_size=10
).map(lambda pairs: "".join(piece + joint for piece, joint in pairs))
arbitrary = st.text(max_size=300)
days = st.none() | st.dates(date(1990, 1, 1), date(2030, 12, 31))


def spans(reading: Reading) -> Iterator[Span]:
    """Every stretch of the text that a reading holds."""
    for claim in reading.claims:
        yield claim.evidence
        yield from claim.relays
        yield from (part for part in (claim.speaker, claim.cue) if part)
        if claim.responsibility and claim.responsibility.actor:
            yield claim.responsibility.actor
    for event in reading.events:
        yield from (event.trigger, *event.perpetrators, *event.targets, *event.weapons)
        yield from (part for part in (event.place, event.time) if part)
    yield from (*reading.places, *reading.times)


def check(text: str, published: date | None = None) -> Reading:
    """Read a text and check what holds for each reading."""
    reading = read(text, published)
    assert all(text[span.start : span.end] == span.text for span in spans(reading))
    ids = [claim.id for claim in reading.claims] + [event.id for event in reading.events]
    assert len(ids) == len(set(ids))
    for warning in reading.warnings:
        assert (warning.start is None) == (warning.end is None)
        assert warning.start is None or 0 <= warning.start < (warning.end or 0) <= len(text)
    for claim in reading.claims:
        toll = claim.toll
        if toll is None:
            continue
        assert toll.low is not None or toll.high is not None
        assert toll.low is None or toll.high is None or toll.low <= toll.high
        assert toll.text in text
        assert toll.group is None or toll.group in text
    return reading


@quick
@given(arbitrary, days)
@example("", None)
@example("\n\n \u00a0", None)
@example("““““”” said said said 12 12 12 killed", None)
@example("İ said “62\u0301 were killed”.", None)
def test_any_text_can_be_read(text: str, published: date | None) -> None:
    check(text, published)


@quick
@given(shuffled, days)
def test_shuffled_news_can_be_read(text: str, published: date | None) -> None:
    check(text, published)


@quick
@given(odd)
def test_offsets_survive_odd_characters(text: str) -> None:
    check(text)


@settings(parent=quick, max_examples=25)
@given(shuffled)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert to_json(read(text)) == to_json(read(text))


def test_every_row_is_read_with_exact_stretches() -> None:
    assert sum(len(check(text).claims) for text in row_texts()) > 0


@settings(parent=quick, max_examples=25)
@given(st.sampled_from(row_texts()), st.sampled_from(["🕊️ ", "e\u0301 ", "\ufeff", "\r\n\r\n"]))
def test_characters_before_a_text_only_move_its_figures(text: str, lead: str) -> None:
    """The lead stands in a paragraph of its own, so nothing of the text can mean it."""
    moved = check(f"{lead}\n\n{text}")
    shift = len(lead) + 2
    plain = [(c.evidence.start + shift, c.evidence.text) for c in read(text).claims if c.toll]
    assert [(c.evidence.start, c.evidence.text) for c in moved.claims if c.toll] == plain
