"""Blame that the trained part marks and no rule reads.

Three: "the dead were the coalition's doing" · "It was our shell, and we shall pay for the roof" ·
"the column had set the fire". The encoder tells where an actor is tied to an act and which words
name the actor; who speaks and how is read by the same rules as elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.language import Analysis, Mark, Sentence
from rashomon.language.noun_phrases import Phrase
from rashomon.language.vocabulary import load_words
from rashomon.model import Participant, Responsibility, Span
from rashomon.reading.agents import OWNING
from rashomon.reading.blame_phrases import (
    FoundBlame,
    as_actor,
    as_participant,
    settle_stance,
)
from rashomon.reading.citations import Citations, innermost

_FIRST_PERSON = frozenset({"we", "us", "ours", "i"})
_NEGATED = re.compile(r"\b(?:not|never|no|none|nothing|neither|nor)\b|n['’]t\b", re.IGNORECASE)


def find_marked_blame(
    analysis: Analysis, citations: Citations, read: Sequence[FoundBlame]
) -> Iterator[FoundBlame]:
    """The blame at marked stretches in which no rule reads any.

    Args:
        analysis: The text.
        citations: Its attributions.
        read: The blame that rules read in it.
    """
    for mark in analysis.marks.get("claim", ()):
        if mark.kind != "blame" or any(_touch(mark, blame.evidence) for blame in read):
            continue
        blame = _blame(analysis, citations, mark)
        if blame is not None:
            yield blame


def _touch(mark: Mark, span: Span) -> bool:
    return mark.start < span.end and span.start < mark.end


def _blame(analysis: Analysis, citations: Citations, mark: Mark) -> FoundBlame | None:
    sentence = analysis.sentences[analysis.sentence_at(mark.start)]
    citation = innermost(citations, mark.start, mark.end)
    speaker = citation.attribution.speaker if citation else None
    words = next(
        (by for by in analysis.marks_in("by", mark.start, mark.end) if by.kind == "by"), None
    )
    if words is None or not analysis.marks_in("event", mark.start, mark.end):
        return None
    own = _is_own(analysis, words)
    if own:
        actor = as_participant(speaker) if speaker else None
    else:
        actor = _actor(analysis, sentence, words)
    if actor is None:
        return None
    evidence = Span.cut(analysis.text, mark.start, mark.end)
    negated = _NEGATED.search(evidence.text) is not None
    return FoundBlame(
        evidence=evidence,
        citation=citation,
        responsibility=Responsibility(
            actor=actor,
            stance=settle_stance(analysis, sentence, citation, actor, negated=negated, own=own),
        ),
    )


def _is_own(analysis: Analysis, words: Mark) -> bool:
    """Whether the words mean the speaker: "we", "our gunners", "its own planes".

    "They" and "it" mean somebody named before as often.
    """
    written = analysis.text[words.start : words.end].lower().split()
    return written[-1] in _FIRST_PERSON or bool(OWNING & set(written[:3]))


def _actor(analysis: Analysis, sentence: Sentence, words: Mark) -> Participant | None:
    inside = [
        index
        for index, token in enumerate(sentence.tokens)
        if words.start <= token.start and token.end <= words.end
    ]
    if not inside:
        return None
    phrase = Phrase(inside[0], inside[-1] + 1)
    found = as_actor(analysis.text, sentence.tokens, phrase)
    if found is not None:
        return found
    tokens = [sentence.tokens[index] for index in inside]
    named = any(t.is_capitalised and t.lower not in load_words()["determiner"] for t in tokens)
    if not named or analysis.marks_in("place", words.start, words.end):
        return None
    written = analysis.text[words.start : words.end]
    return Participant(start=words.start, end=words.end, text=written, name=written)
