"""Attributions with their speakers settled, found by place, and who passed a claim on.

Three: "X said" (X speaks) · "Y said X had said" (X speaks, Y relays) · "Y denied reports that" (the
reports speak; who denies them passes nothing on).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from rashomon.language import AttributionSpans
from rashomon.language.cues import NOUN
from rashomon.language.vocabulary import stance_of
from rashomon.model import Attribution, Relay, Span, Speaker, Stance
from rashomon.reading.datafiles import load_table

BUCKET = 512  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """An attribution of the text with its speaker settled.

    Attributes:
        spans: Where its parts stand.
        attribution: The record, with the relays that its own words name.
    """

    spans: AttributionSpans
    attribution: Attribution

    @property
    def length(self) -> int:
        """Characters of content."""
        return sum(part.end - part.start for part in self.spans.content)


class Citations:
    """The citations of a text, found quickly by place.

    Args:
        found: In order of cues.
    """

    def __init__(self, found: Sequence[Citation]) -> None:
        self._all = tuple(found)
        self._buckets: dict[int, list[Citation]] = {}
        self._by_sentence: dict[int, list[Citation]] = {}
        for citation in self._all:
            parts = (*citation.spans.content, citation.spans.cue)
            first, last = min(p.start for p in parts), max(p.end for p in parts)
            for bucket in range(first // BUCKET, last // BUCKET + 1):
                self._buckets.setdefault(bucket, []).append(citation)
            self._by_sentence.setdefault(citation.spans.sentence, []).append(citation)

    def __iter__(self) -> Iterator[Citation]:
        return iter(self._all)

    def of_sentence(self, index: int) -> tuple[Citation, ...]:
        """Those whose cue stands in a sentence."""
        return tuple(self._by_sentence.get(index, ()))

    def covering(self, start: int, end: int) -> tuple[Citation, ...]:
        """Those whose content covers a stretch."""
        near = self._buckets.get(start // BUCKET, ())
        return tuple(citation for citation in near if citation.spans.covers(start, end))


def innermost(citations: Citations, start: int, end: int) -> Citation | None:
    """The citation that a stretch belongs to, with outer speakers as its relays.

    Of all whose content covers the stretch, the one with the shortest content speaks; those
    around it passed it on, nearest first. None when the stretch is the document's own voice.
    """
    covering = sorted(
        citations.covering(start, end),
        key=lambda citation: (citation.length, -citation.spans.cue.start),
    )
    if not covering:
        return None
    inner, *outer = covering
    if outer and _is_data(inner) and inner.spans.cue_lemma != NOUN:
        inner, *outer = outer
    relays = list(inner.attribution.relays)
    for citation in outer:
        speaker = citation.attribution.speaker
        doubts = stance_of(citation.spans.cue_lemma) in {Stance.DENIES, Stance.DOUBTS}
        if doubts or citation.spans.cue_lemma in {"accuse", "blame"}:
            continue  # who denies it does not pass it on
        if speaker and _carries(citation, inner) and speaker.name != _name(inner):
            relays += [_from_speaker(speaker), *citation.attribution.relays]
    return replace(inner, attribution=replace(inner.attribution, relays=_distinct(relays)))


def denier_of(citations: Citations, citation: Citation | None, evidence: Span) -> Citation | None:
    """Who denies or doubts what unnamed reports say: "the rebels rejected reports that 20 died"."""
    if citation is None or citation.spans.cue_lemma != NOUN:
        return None
    for outer in citations.covering(evidence.start, evidence.end):
        doubts = stance_of(outer.spans.cue_lemma) in {Stance.DENIES, Stance.DOUBTS}
        if outer.spans is not citation.spans and doubts:
            return outer
    return None


def _is_data(citation: Citation) -> bool:
    name = _name(citation) or ""
    return name.lower().split()[-1:] != [] and name.lower().split()[-1] in _data_words()


def _name(citation: Citation) -> str | None:
    return citation.attribution.speaker.name if citation.attribution.speaker else None


def _carries(outer: Citation, inner: Citation) -> bool:
    """Whether the outer content holds the inner words of saying, not beside a side remark."""
    return outer.spans.covers(inner.spans.cue.start, inner.spans.cue.end)


def _from_speaker(speaker: Speaker) -> Relay:
    return Relay(start=speaker.start, end=speaker.end, text=speaker.text, actor_id=speaker.actor_id)


def _distinct(relays: Sequence[Relay]) -> tuple[Relay, ...]:
    return tuple({relay.start: relay for relay in relays}.values())


@cache
def _data_words() -> frozenset[str]:
    """Things that speak only for whoever gave them out."""
    return frozenset(load_table("speakers")["data"].split())
