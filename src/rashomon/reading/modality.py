"""Whether words tell an act as done, possible, to come or not done, and whether it is doubted.

Three: "may have been hit" (hypothetical) · "will be retaken" (future) · "The report could not be
independently verified." (the sentence before is doubted).

Misses, accepted: a condition told in another sentence; irony.
"""

from __future__ import annotations

import re
from functools import cache

from rashomon.language import Analysis
from rashomon.model import Modality, Span
from rashomon.reading.citations import Citation
from rashomon.reading.datafiles import load_table

LEAD = 120
"""Characters before an act in which its clause is looked for; longer clauses were several."""

_CLAUSE = re.compile(
    r"[,;:—–(“”\"]|\b(?:that|which|who|whom|because|while|although|but|after|before|when|where)\b",
    re.IGNORECASE,
)
_UNVERIFIED = re.compile(
    r"\b(?:could|can|have|has|had)(?: not|n['’]t)(?: yet)? (?:immediately |independently )*"
    r"be(?:en)? (?:immediately |independently )*"
    r"(?:verified|confirmed|corroborated|substantiated)\b",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(
    r"\W*(?:(?:the|this|that|these|those|his|her|their|its|neither|none of the|such)\s+)?"
    r"(?:[\w’'-]+\s+){0,2}?(?:reports?|claims?|accounts?|figures?|statements?|allegations?"
    r"|assertions?|numbers?|tolls?|information|details|versions?|it|this|that)\s",
    re.IGNORECASE,
)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile("|".join(load_table("modality")[name]), re.IGNORECASE)


def modality_of(analysis: Analysis, span: Span, citation: Citation | None) -> Modality:
    """Whether an act is told as done, from its clause up to the end of its words.

    Args:
        analysis: The text.
        span: The words for the act, its verb with them.
        citation: Whose words they are; None is the text's own voice.
    """
    sentence = analysis.sentences[analysis.sentence_at(span.start)]
    first = max(sentence.start, span.start - LEAD)
    if citation is not None:
        first = max([first, *(p.start for p in citation.spans.content if p.start <= span.start)])
    lead = _CLAUSE.split(analysis.text[first : span.start])[-1]
    words = lead + span.text
    cue = citation.spans.cue.text.lower() if citation else ""
    if _pattern("condition").search(words):
        return Modality.HYPOTHETICAL
    if _pattern("future").search(words):
        return Modality.FUTURE
    if _pattern("would").search(words):
        return Modality.FUTURE if citation is not None else Modality.HYPOTHETICAL
    if _pattern("possible").search(words) or cue in load_table("modality")["supposing"].split():
        return Modality.HYPOTHETICAL
    return Modality.NEGATED if _pattern("negated").search(words) else Modality.ACTUAL


def is_called_untrue(text: str, start: int, end: int) -> bool:
    """Whether the words before a claim say that it is untrue, without a verb of denial."""
    return _pattern("untrue").search(text, start, end) is not None


def is_doubted_after(analysis: Analysis, span: Span) -> bool:
    """Whether the text says of a claim that it could not be verified: in the rest of its sentence,
    or in a next sentence that points back at it.
    """
    index = analysis.sentence_at(span.start)
    if _UNVERIFIED.search(analysis.text, span.end, analysis.sentences[index].end):
        return True
    if index + 1 >= len(analysis.sentences):
        return False
    following = analysis.sentences[index + 1]
    if not _POINTS_BACK.match(analysis.text, following.start, following.end):
        return False
    return _UNVERIFIED.search(analysis.text, following.start, following.end) is not None
