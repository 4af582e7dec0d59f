"""Whether a place is none of an event's scene: somebody went there, is based there, or spoke there.

"taken to a hospital in Homs" · "a group based in Britain" · "told reporters in Geneva that ..." ·
"fired from the area of Homs"
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.language import Analysis
from rashomon.language.analysis import AttributionSpans
from rashomon.model import PlaceMention, Span
from rashomon.reading.places.leads import find_lead, lead_word, words_before
from rashomon.reading.places.words import load_place_words

TRAVEL_REACH = 60
"""Characters before a name in which a word of travel makes it a goal: "were taken by boat to a
clinic in"."""
TRAVEL_WORDS = 7
"""Words before a name that are looked at for one of travel."""
SEAT_REACH = 25
"""Characters before a preposition that hold the word before it: "a conference in"."""

CLAUSE = re.compile(
    r"[;:]|\b(?:after|before|since|while|although|though|because|whereas|days after|following)\b",
    re.IGNORECASE,
)
"""What parts two clauses, of which a place in one is seldom the scene of the other."""

_ORIGIN = re.compile(
    r"\b(?:from|out of) (?:the |an? )?(?:\w+ )?"
    r"(?:area|direction|territory|vicinity|outskirts|district|region|town|village|city|suburb)"
    r" (?:of )?(?:the )?$"
)
_APPOSED = re.compile(r", [^,.;]{1,80}$")
_ROAD = re.compile(r"\b(?:road|highway|close) (?:from|to)")
_SENTENCE_END = re.compile(r"[.;]\s")
_WORD = re.compile(r"[\w-]+")


def is_elsewhere(text: str, mention: PlaceMention, after: int = 0) -> bool:
    """Whether somebody or something was taken there, is based there, or comes from there.

    Args:
        text: The text.
        mention: A place.
        after: What stands before this offset is not looked at: "a convoy bound for Gao was
            attacked in".
    """
    words = load_place_words()
    first = max(0, mention.start - TRAVEL_REACH, after if after < mention.start else 0)
    window = text[first : mention.start]
    lead = lead_word(text, mention.start)
    if _ORIGIN.search(window) and words.distance.search(window) is None:
        return True
    if lead in words.goal_lead:
        return words.distance.search(window) is None and not _ROAD.search(window[-SEAT_REACH:])
    if lead not in words.event_lead:
        return False
    before = [word.lower() for word in _WORD.findall(_SENTENCE_END.split(window)[-1])]
    return _is_seat(text, mention, after) or any(
        word in words.travel for word in before[-TRAVEL_WORDS:]
    )


def _is_seat(text: str, mention: PlaceMention, after: int) -> bool:
    """ "talks in Geneva", unless the words come after the event's: "struck a school in"."""
    struck = after and after <= mention.start and not CLAUSE.search(text[after : mention.start])
    return not struck and follows_seat(text, mention.start)


def follows_seat(text: str, start: int) -> bool:
    """Whether the word before a name's preposition makes it a seat: "an embassy in"."""
    found = find_lead(text, start)
    head = _WORD.findall(words_before(text, found.start, SEAT_REACH)) if found else []
    return bool(head) and head[-1].lower() in load_place_words().seat


def is_where_said(analysis: Analysis, mention: PlaceMention, trigger: Span) -> bool:
    """ "told reporters in Geneva that shelling ...": beside the cue, outside what was said."""
    for spans in _said_around(analysis, mention.start):
        if _is_lost_comma(analysis.text, mention, spans):
            continue
        if _names_speaker(mention, trigger, spans) or _is_in_office(analysis.text, mention, spans):
            return True
        told = any(part.start <= trigger.start < part.end for part in spans.content)
        inside = any(part.start <= mention.start < part.end for part in spans.content)
        if told and not inside and analysis.sentence_at(mention.start) == spans.sentence:
            return 0 <= mention.start - spans.cue.end <= TRAVEL_REACH
    return False


def _said_around(analysis: Analysis, offset: int) -> Iterator[AttributionSpans]:
    """The attributions of an offset's sentence and of those beside it."""
    index = analysis.sentence_at(offset)
    for sentence in analysis.sentences[max(0, index - 1) : index + 2]:
        yield from analysis.attributions_of(sentence)


def _is_lost_comma(text: str, mention: PlaceMention, spans: AttributionSpans) -> bool:
    """ "in Karsel a group said", its comma lost: the name is no part of the speaker."""
    if spans.speaker is None or spans.speaker.start != mention.start:
        return False
    return lead_word(text, mention.start) in load_place_words().event_lead


def _is_in_office(text: str, mention: PlaceMention, spans: AttributionSpans) -> bool:
    """ "Ana Torv, head of the Karsel council, said": the speaker's office, set off by commas."""
    if spans.speaker is None or not spans.speaker.end < mention.start < spans.cue.start:
        return False
    return _APPOSED.fullmatch(text, spans.speaker.end, mention.start) is not None


def _names_speaker(mention: PlaceMention, trigger: Span, spans: AttributionSpans) -> bool:
    """Whether a place is in the words for who spoke or was told, and the event is not."""
    named = [span for span in (spans.speaker, spans.addressee, spans.carrier) if span]
    holding = [span for span in named if span.start <= mention.start < span.end]
    return any(
        span.end <= trigger.start or (span is spans.speaker and trigger.end <= span.start)
        for span in holding
    )


def is_inside(text: str, start: int) -> bool:
    """ "in Syria", "across Syria", not "an embassy in Syria"."""
    found = find_lead(text, start)
    if found is None or found.word not in load_place_words().inside_lead:
        return False
    return not follows_seat(text, start)
