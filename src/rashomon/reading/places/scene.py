"""Where an event happened: which of the places that its sentence mentions.

"Shelling hit Karsel" · "clashes near Tal Arin" · "the wounded were taken to a hospital in Homs"
(not there).

A sentence's places are weighed by how they stand to the word for the event; the finest of those
that hold one another is taken. Nothing where nothing is clear.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.gazetteer.places.precision import (
    ADMIN1_PRECISION,
    COUNTRY_PRECISION,
    VAGUE_PRECISION,
)
from rashomon.language import Analysis, Sentence
from rashomon.model import PlaceMention, PlaceRole, Span
from rashomon.reading.places.elsewhere import CLAUSE, is_elsewhere, is_where_said
from rashomon.reading.places.event_places import (
    SCENE_ROLES,
    as_event_place,
    mentions_between,
    same_scene,
)
from rashomon.reading.places.leads import is_object, lead_word
from rashomon.reading.places.weights import gap_between, weigh
from rashomon.reading.places.words import LEAD_REACH, load_place_words

BACK_REACH = 400
"""Characters that "the town" may point back over: about three sentences."""

UNRESOLVED_EXACTNESS = 1.5
"""Of a name that no list has: a village rather than a province."""

_BACK = re.compile(
    r"\b(?:the|that|this|his|her|its|their)"
    r" (?:town|city|village|camp|settlement|hamlet|suburb|neighbou?rhood)(?!['’]?s? of\b)"
    r"|\bthere (?:on|in|at|when|by|late|early|\.|,)|\bthere\b(?= ?[.,])",
    re.IGNORECASE,
)


def event_place(
    analysis: Analysis, places: Sequence[PlaceMention], sentence: Sentence, trigger: Span
) -> PlaceMention | None:
    """The place that a sentence names for what happens in it; None when it names none.

    Names after "from", "to" and "of" are directions and owners, places of speaking and of treatment
    are no scenes.
    """
    inside = mentions_between(places, _first_word(sentence), sentence.end)
    weighed = {}
    for position, mention in enumerate(inside):
        weight = weigh(analysis, mention, trigger)
        if weight is not None:
            weighed[position] = (weight, -abs(mention.start - trigger.start))
    if not weighed:
        return _only_scene(analysis, inside, trigger)
    best = max(weighed, key=lambda position: weighed[position])
    others = [inside[position] for position in weighed if position != best]
    return _finest(analysis, inside, trigger, inside[best], others)


def _first_word(sentence: Sentence) -> int:
    """Where a sentence begins without its dateline."""
    return sentence.tokens[0].start if sentence.tokens else sentence.start


def _finest(
    analysis: Analysis,
    inside: Sequence[PlaceMention],
    trigger: Span,
    best: PlaceMention,
    others: Sequence[PlaceMention],
) -> PlaceMention:
    """The finest mention that may lie in the best one; that one where none does."""
    if _exactness(best) <= 1:
        return best
    finer = [mention for mention in others if _lies_in(mention, best)]
    finer += [
        mention
        for mention in inside
        if _lies_in(mention, best) and _is_plain_scene(analysis, mention, trigger)
    ]
    if not finer and _exactness(best) >= VAGUE_PRECISION:
        only = _only_scene(analysis, inside, trigger)
        finer = [only] if only and _lies_in(only, best) else []
    return min(finer, key=_exactness, default=best)


def _is_plain_scene(analysis: Analysis, mention: PlaceMention, trigger: Span) -> bool:
    """Whether a place is a scene though it stands far from the word for the event."""
    lead = lead_word(analysis.text, mention.start)
    led = lead in load_place_words().inside_lead or lead in {"on", "near"}
    led = led or is_object(analysis.text, mention.start)
    return led and _may_be_scene(analysis, mention, trigger)


def _may_be_scene(analysis: Analysis, mention: PlaceMention, trigger: Span) -> bool:
    return (
        mention.role is PlaceRole.OTHER
        and not is_elsewhere(analysis.text, mention, trigger.end)
        and not is_where_said(analysis, mention, trigger)
    )


def _only_scene(
    analysis: Analysis, inside: Sequence[PlaceMention], trigger: Span
) -> PlaceMention | None:
    """The one town that a sentence names at all, where nothing says that it is elsewhere.

    "Satellite images of Karsel show evidence of attacks"; None when it names several.
    """
    named = [
        mention
        for mention in inside
        if mention.lat is not None
        and _exactness(mention) < ADMIN1_PRECISION
        and _may_be_scene(analysis, mention, trigger)
        and not _is_other_clause(gap_between(analysis.text, mention, trigger), mention, trigger)
    ]
    scenes = [as_event_place(mention, None) for mention in named]
    if not scenes or not all(same_scene(scenes[0], scene) for scene in scenes[1:]):
        return None
    return named[0]


def _is_other_clause(gap: str, mention: PlaceMention, trigger: Span) -> bool:
    """ "a suburb of Karsel after a strike": the place belongs to what came after the event."""
    return ";" in gap or (mention.start < trigger.start and CLAUSE.search(gap) is not None)


def points_back(
    analysis: Analysis, places: Sequence[PlaceMention], sentence: Sentence
) -> PlaceMention | None:
    """The place told last, for a sentence that says "the town" or "there"; else None."""
    found = _BACK.search(analysis.text, _first_word(sentence), sentence.end)
    if found is None:
        return None
    before = [
        place
        for place in places
        if place.start < found.start()
        and place.role in SCENE_ROLES
        and _exactness(place) < ADMIN1_PRECISION
        and found.start() - place.end <= BACK_REACH
    ]
    return before[-1] if before else None


def _exactness(mention: PlaceMention) -> float:
    """UCDP ``where_prec``; an unresolved name has one too."""
    return mention.precision or UNRESOLVED_EXACTNESS


def _lies_in(inner: PlaceMention, outer: PlaceMention) -> bool:
    """Whether one place may be a finer word for the other."""
    if _exactness(inner) >= _exactness(outer):
        return False
    if inner.precision is None:
        return abs(inner.start - outer.start) <= LEAD_REACH
    if inner.country != outer.country:
        return False
    return outer.precision == COUNTRY_PRECISION or outer.admin1 in {inner.admin1, None}
