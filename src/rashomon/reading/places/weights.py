"""How a place stands to the word for an event, as a weight: the heavier, the likelier its scene.

"Shelling hit Karsel" (its object) · "Karsel was shelled" (its subject) · "clashes near Tal Arin" ·
"Karsel, two raids." (head of a bulletin's row) · "the bombardment of Karsel".
"""

from __future__ import annotations

import re

from rashomon.gazetteer.places.precision import COUNTRY_PRECISION, WATER_PRECISION
from rashomon.language import Analysis
from rashomon.language.lowered import lowered
from rashomon.model import PlaceMention, PlaceRole, Span
from rashomon.reading.places.elsewhere import CLAUSE, is_elsewhere, is_inside, is_where_said
from rashomon.reading.places.leads import heads_row, lead_word, words_before
from rashomon.reading.places.words import load_place_words

OBJECT_REACH = 70
"""Characters from a word for an act to what it hit: "bombed a bakery and two houses in the town
of"."""
ROW_REACH = 60
"""Characters from the head of a bulletin's row to its word for an event."""
PART_REACH = 40
"""Characters before a name that hold "the southern outskirts of the"."""
SITE_REACH = 40
"""Characters after a name that hold "'s main public hospital"."""

_STRONG, _PLAIN, _WEAK = 3.0, 2.0, 1.0
_CLAUSE_COST, _DISTANCE_SCALE = 1.5, 120.0

_HIT = re.compile(
    r"\b(?:hit|hits|hitting|struck|strike|strikes|striking|bombed|bombing|shelled|shelling"
    r"|targeted|targeting|attacked|attacking|pounded|pounding|raided|stormed|storming|seized"
    r"|seizing|captured|capturing|recaptured|retook|entered|shook|rocked|besieged|of|on|against"
    r"|for|at)\s+(?:[\w'’-]+\s+){0,6}$",
    re.IGNORECASE,
)
_GOAL = re.compile(r"\b(?:from|to|into|towards?)\b")
_PASSIVE = re.compile(
    r"^['’]?s?(?:,? (?:in|near|outside|a|an|the)\b[^.;]{0,40},)?"
    r" (?:(?:was|were|is|are|came|has|have|had)\b[\w '’-]{0,30})$",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?:^|[.;:,]|\b(?:that|and|but|while|when|as|after))\s*(?:the (?:[\w-]+ ){0,4}of )?$",
    re.IGNORECASE,
)
_ROW_HEAD = re.compile(r"(?:[.;:\n] ?|[-–—*•] )$")
_NO_ROW = re.compile(r"[.;:]|\b(?:where|which|said)\b")
_SITE = re.compile(r"['’]?s? (?:[\w-]+ ){0,2}(\w+)")


def weigh(analysis: Analysis, mention: PlaceMention, trigger: Span) -> float | None:
    """How well a place fits as the scene of an event; None when it is none."""
    text = analysis.text
    if mention.role in {PlaceRole.ACTOR, PlaceRole.DATELINE}:
        return None
    if mention.precision == WATER_PRECISION and mention.lat is None:
        return None
    if is_elsewhere(text, mention, trigger.end) or is_where_said(analysis, mention, trigger):
        return None
    weight = _standing(text, mention, trigger)
    gap = gap_between(text, mention, trigger)
    if weight is None or ";" in gap:
        return None
    clause = _CLAUSE_COST if CLAUSE.search(gap) else 0.0
    if clause >= weight and mention.start < trigger.start:
        return None  # "a suburb of Karsel after a strike"
    return weight - len(gap) / _DISTANCE_SCALE - clause


def gap_between(text: str, left: Span, right: Span) -> str:
    """The words between two spans, whichever comes first."""
    return text[min(left.end, right.end) : max(left.start, right.start)]


def _standing(text: str, mention: PlaceMention, trigger: Span) -> float | None:
    """The weight by syntax alone."""
    lead = lead_word(text, mention.start)
    is_after = mention.start >= trigger.end
    is_country = mention.precision == COUNTRY_PRECISION
    if heads_row(text, mention.start) or _is_hit(text, mention, trigger, lead):
        return _STRONG
    if _is_measured(text, mention, lead) or _heads_row_of_bulletin(text, mention, trigger):
        return _PLAIN
    if lead in load_place_words().event_lead:
        return _PLAIN if not is_country or is_inside(text, mention.start) else None
    if not is_after and _is_subject(text, mention, trigger):
        return _PLAIN
    if not lead:
        return _standing_bare(text, mention, trigger)
    if lead == "on" and is_after and mention.start - trigger.end <= OBJECT_REACH:
        return _PLAIN
    is_part = lead == "of" and not is_country and _is_part_of(text, mention.start)
    return _WEAK if is_part else None


def _standing_bare(text: str, mention: PlaceMention, trigger: Span) -> float | None:
    """The weight of a name without a preposition: "the Karsel attack"; not "US strikes"."""
    before = mention.start < trigger.end
    if before and not text[mention.end : trigger.start].strip(" '’s"):
        return _PLAIN if mention.precision != COUNTRY_PRECISION else None
    return _WEAK if _qualifies(text, mention) else None


def _is_hit(text: str, mention: PlaceMention, trigger: Span, lead: str) -> bool:
    """ "struck a school in Karsel": within reach after the word for the act, no goal between."""
    if mention.start < trigger.end or mention.start - trigger.start > OBJECT_REACH:
        return False
    path = text[trigger.start : mention.start]
    if not _HIT.search(path) or re.search(r"[.;:]", path):
        return False
    if lead in load_place_words().event_lead:
        return True
    return not _GOAL.search(path) and lead not in {"to", "from"}


def _is_measured(text: str, mention: PlaceMention, lead: str) -> bool:
    """ "ten kilometres from Karsel"."""
    if lead != "from":
        return False
    return load_place_words().distance.search(words_before(text, mention.start)) is not None


def _is_subject(text: str, mention: PlaceMention, trigger: Span) -> bool:
    """ "Karsel was shelled", "Tal Arin came under fire": the name begins the event's clause."""
    if not _PASSIVE.match(text[mention.end : trigger.start]):
        return False
    return _SUBJECT.search(words_before(text, mention.start)) is not None


def _heads_row_of_bulletin(text: str, mention: PlaceMention, trigger: Span) -> bool:
    """A row of a bulletin: "Yabroud, two raids." "Ariha: a clinic hit;"."""
    if trigger.start < mention.end or trigger.start - mention.end > ROW_REACH:
        return False
    if mention.start and not _ROW_HEAD.search(words_before(text, mention.start, 3)):
        return False
    gap = text[mention.end : trigger.start]
    return gap[:2] in {": ", ", "} and not _NO_ROW.search(gap[2:])


def _qualifies(text: str, mention: PlaceMention) -> bool:
    """Whether a name follows another place, "Karsel, Syria", or stands before a site's noun."""
    if words_before(text, mention.start, 2) in {", ", " ("}:
        return True
    after = _SITE.match(text[mention.end : mention.end + SITE_REACH])
    return after is not None and after[1].lower() in load_place_words().site_noun


def _is_part_of(text: str, start: int) -> bool:
    """ "parts of Karsel", "the bombardment of Karsel", "the streets of Karsel"."""
    before = words_before(lowered(text), start, PART_REACH)
    return load_place_words().part_of.search(before) is not None
