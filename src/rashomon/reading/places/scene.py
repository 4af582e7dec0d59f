"""Where an event happened: which of the places that a text mentions.

"Shelling hit Karsel" · "clashes near Tal Arin" · "the wounded were taken to a hospital in Homs" (not there).

A sentence's places are weighed by how they stand to the word for the event; the finest of those that
hold one another is taken. Where the sentence names none, the place of the text's other events of that
paragraph, else what all its scenes have in common, coarser. Nothing where nothing is clear.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from rashomon.gazetteer import load_countries
from rashomon.gazetteer.places.names import ARTICLES, fold_name
from rashomon.language import Analysis, Sentence
from rashomon.model import Place, PlaceMention, PlaceRole, Span
from rashomon.reading.places.mentions import ADMIN1_PRECISION, COUNTRY_PRECISION
from rashomon.reading.places.recognise import heads_row, lead_word
from rashomon.reading.places.resolve import great_circle_km
from rashomon.reading.places.surroundings import (
    NEAR_PRECISION,
    VAGUE_PRECISION,
    WATER_PRECISION,
)
from rashomon.reading.places.words import LEAD_REACH, load_place_words

HOME_MENTIONS = 2  # below, an embassy or a birthplace named once was taken for the scene
OBJECT_REACH = 70
"""Characters from a word for an act to what it hit: "bombed a bakery and two houses in the town of"."""
TRAVEL_REACH = 60
"""Characters before a name in which a word of travel makes it a goal: "were taken by boat to a clinic in"."""
COMMON_SHARE = 0.6
"""Of a text's scenes, those in one province, from which an event without a place lies in it."""

_HIT = re.compile(
    r"\b(?:hit|hits|hitting|struck|strike|strikes|striking|bombed|bombing|shelled|shelling|targeted"
    r"|targeting|attacked|attacking|pounded|pounding|raided|stormed|storming|seized|seizing|captured"
    r"|capturing|recaptured|retook|entered|shook|rocked|besieged|of|on|against|for|at)\s+(?:[\w'’-]+\s+){0,6}$",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"^['’]?s?(?:,? (?:in|near|outside|a|an|the)\b[^.;]{0,40},)? (?:(?:was|were|is|are|came|has|have|had)\b"
    r"[\w '’-]{0,30})$",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?:^|[.;:,]|\b(?:that|and|but|while|when|as|after))\s*(?:the (?:[\w-]+ ){0,4}of )?$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"[;:]|\b(?:after|before|since|while|although|though|because|whereas|days after|following)\b",
    re.IGNORECASE,
)
_STRONG, _PLAIN, _WEAK = 3.0, 2.0, 1.0
_CLAUSE_COST, _DISTANCE_SCALE = 1.5, 120.0


def event_place(
    analysis: Analysis, places: Sequence[PlaceMention], sentence: Sentence, trigger: Span
) -> PlaceMention | None:
    """The place that a sentence names for what happens in it; None when it names none.

    Names after "from", "to" and "of" are directions and owners, places of speaking and of treatment
    are no scenes.
    """
    start = sentence.tokens[0].start if sentence.tokens else sentence.start
    inside = between(places, start, sentence.end)
    weighed = [
        (weight, mention)
        for mention in inside
        if (weight := _weight(analysis, mention, trigger)) is not None
    ]
    if not weighed:
        return _only_scene(analysis, inside, trigger)
    best = max(weighed, key=lambda one: (one[0], -abs(one[1].start - trigger.start)))[1]
    if _exactness(best) <= 1:
        return best
    finer = [m for _, m in weighed if m is not best and _lies_in(m, best)]
    finer += [m for m in inside if _lies_in(m, best) and _is_plain_scene(analysis, m, trigger)]
    if not finer and _exactness(best) >= VAGUE_PRECISION:
        only = _only_scene(analysis, inside, trigger)
        finer = [only] if only and _lies_in(only, best) else []
    return min(finer, key=_exactness, default=best)


def _is_plain_scene(analysis: Analysis, mention: PlaceMention, trigger: Span) -> bool:
    """Whether a place of the sentence is a scene though it stands far from the word for the event."""
    return (
        mention.role is PlaceRole.OTHER
        and lead_word(analysis.text, mention.start)
        in {*load_place_words().inside_lead, "on", "near"}
        and not _is_elsewhere(analysis.text, mention, trigger.end)
        and not _is_where_said(analysis, mention, trigger)
    )


def _only_scene(
    analysis: Analysis, inside: Sequence[PlaceMention], trigger: Span
) -> PlaceMention | None:
    """The one town that a sentence names at all, where nothing says that it is elsewhere.

    "Satellite images of Karsel show evidence of attacks"; None when it names several.
    """
    text = analysis.text
    named = [
        mention
        for mention in inside
        if mention.role is PlaceRole.OTHER
        and mention.lat is not None
        and _exactness(mention) < ADMIN1_PRECISION
        and not _is_elsewhere(text, mention, trigger.end)
        and not _is_where_said(analysis, mention, trigger)
        and ";" not in text[min(mention.end, trigger.end) : max(mention.start, trigger.start)]
    ]
    scenes = [as_event_place(mention, None) for mention in named]
    if not scenes or not all(same_scene(scenes[0], scene) for scene in scenes[1:]):
        return None
    return named[0]


def points_back(
    analysis: Analysis, places: Sequence[PlaceMention], sentence: Sentence
) -> PlaceMention | None:
    """The place told last, for a sentence that says "the town" or "there"; None when it says neither."""
    start = sentence.tokens[0].start if sentence.tokens else sentence.start
    found = _BACK.search(analysis.text, start, sentence.end)
    if found is None:
        return None
    before = [
        place
        for place in places
        if place.start < found.start()
        and place.role in {PlaceRole.OTHER, PlaceRole.EVENT}
        and _exactness(place) < ADMIN1_PRECISION
        and found.start() - place.end <= BACK_REACH
    ]
    return before[-1] if before else None


_BACK = re.compile(
    r"\b(?:the|that|this|his|her|its|their) (?:town|city|village|camp|settlement|hamlet|suburb|neighbou?rhood)"
    r"(?!['’]?s? of\b)|\bthere (?:on|in|at|when|by|late|early|\.|,)|\bthere\b(?= ?[.,])",
    re.IGNORECASE,
)
BACK_REACH = 400
"""Characters that "the town" may point back over: about three sentences."""


def _exactness(mention: PlaceMention) -> float:
    """UCDP ``where_prec``; an unresolved name is a village rather than a province."""
    return mention.precision or 1.5


def _lies_in(inner: PlaceMention, outer: PlaceMention) -> bool:
    """Whether one place may be a finer word for the other."""
    if _exactness(inner) >= _exactness(outer):
        return False
    if inner.precision is None:
        return abs(inner.start - outer.start) <= LEAD_REACH
    if inner.country != outer.country:
        return False
    return outer.precision == COUNTRY_PRECISION or outer.admin1 in {inner.admin1, None}


def _weight(analysis: Analysis, mention: PlaceMention, trigger: Span) -> float | None:
    """How well a place fits as the scene of an event; None when it is none."""
    text = analysis.text
    if mention.role in {PlaceRole.ACTOR, PlaceRole.DATELINE}:
        return None
    if mention.precision == WATER_PRECISION and mention.lat is None:
        return None
    if _is_elsewhere(text, mention, trigger.end) or _is_where_said(analysis, mention, trigger):
        return None
    weight = _syntax(text, mention, trigger)
    if weight is None:
        return None
    gap = text[min(mention.end, trigger.end) : max(mention.start, trigger.start)]
    if ";" in gap:
        return None
    weight -= len(gap) / _DISTANCE_SCALE
    if _CLAUSE.search(gap):
        weight -= _CLAUSE_COST
    return weight


def _syntax(text: str, mention: PlaceMention, trigger: Span) -> float | None:
    words = load_place_words()
    lead = lead_word(text, mention.start)
    if heads_row(text, mention.start):
        return _STRONG
    is_after = mention.start >= trigger.end
    if is_after and mention.start - trigger.start <= OBJECT_REACH:
        between_them = text[trigger.start : mention.start]
        if _HIT.search(between_them) and not re.search(r"[.;:]", between_them):
            near = not re.search(r"\b(?:from|to|into|towards?)\b", between_them)
            if lead in words.event_lead or (near and lead not in {"to", "from"}):
                return _STRONG
    if lead == "from" and words.distance.search(
        text[max(0, mention.start - LEAD_REACH) : mention.start]
    ):
        return _PLAIN
    if _heads_clause(text, mention, trigger):
        return _PLAIN
    if lead in words.event_lead:
        return (
            _PLAIN
            if mention.precision != COUNTRY_PRECISION or _is_in(text, mention.start)
            else None
        )
    if not is_after and _is_subject(text, mention, trigger):
        return _PLAIN
    if not lead and not is_after and not text[mention.end : trigger.start].strip(" '’s"):
        # "the Karsel attack"; but "US strikes" are made by it
        return _PLAIN if mention.precision != COUNTRY_PRECISION else None
    if not lead and _qualifies(text, mention):
        return _WEAK
    if lead == "on" and mention.start - trigger.end <= OBJECT_REACH and is_after:
        return _PLAIN
    if lead == "of" and mention.precision != COUNTRY_PRECISION and _is_part_of(text, mention.start):
        return _WEAK
    return None


def _is_subject(text: str, mention: PlaceMention, trigger: Span) -> bool:
    """ "Karsel was shelled", "Tal Arin came under fire": the name begins the clause of the event."""
    if not _PASSIVE.match(text[mention.end : trigger.start]):
        return False
    return _SUBJECT.search(text[max(0, mention.start - LEAD_REACH) : mention.start]) is not None


def _heads_clause(text: str, mention: PlaceMention, trigger: Span) -> bool:
    """A row of a bulletin: "Yabroud, two raids." "Ariha: a clinic hit;"."""
    if trigger.start < mention.end or trigger.start - mention.end > CLAUSE_REACH:
        return False
    before = text[max(0, mention.start - 3) : mention.start]
    head = mention.start == 0 or re.search(r"(?:[.;:\n] ?|[-–—*•] )$", before) is not None
    gap = text[mention.end : trigger.start]
    return (
        head
        and gap[:2] in {": ", ", "}
        and not re.search(r"[.;:]|\b(?:where|which|said)\b", gap[2:])
    )


CLAUSE_REACH = 60
"""Characters from the head of a bulletin's row to its word for an event."""


def _qualifies(text: str, mention: PlaceMention) -> bool:
    """Whether a name follows another place after a comma: "Karsel, Syria"; or stands before a site."""
    before = text[max(0, mention.start - 2) : mention.start]
    after = re.match(r"['’]?s? (?:[\w-]+ ){0,2}(\w+)", text[mention.end : mention.end + 40])
    site = after is not None and after[1].lower() in _SITE_NOUNS
    return before in {", ", " ("} or site


_SITE_NOUNS = frozenset(
    "hospital school market airport base airbase station camp prison mosque church province governorate"
    " countryside suburb district neighbourhood neighborhood village town city area region front line"
    " university clinic bakery depot port refinery checkpoint crossing".split()
)


def _is_part_of(text: str, start: int) -> bool:
    """ "parts of Karsel", "the bombardment of Karsel", "the streets of Karsel"."""
    before = text[max(0, start - 40) : start]
    return (
        re.search(
            r"\b(?:parts?|streets?|areas?|districts?|suburbs?|outskirts|north|south|east|west|centre|center"
            r"|heart|edges?|siege|bombardment|shelling|bombing|battle|towns?|cit(?:y|ies)|villages?|port"
            r"|province|countryside|neighbou?rhoods?) of (?:the )?$",
            before,
            re.IGNORECASE,
        )
        is not None
    )


def _is_elsewhere(text: str, mention: PlaceMention, after: int = 0) -> bool:
    """Whether somebody or something was taken there, is based there, or comes from there.

    Args:
        text: The text.
        mention: A place.
        after: What stands before this offset is not looked at: "a convoy bound for Gao was attacked in".
    """
    words = load_place_words()
    first = max(0, mention.start - TRAVEL_REACH, after if after < mention.start else 0)
    window = text[first : mention.start]
    before = [word.lower() for word in re.findall(r"[\w-]+", re.split(r"[.;]\s", window)[-1])]
    lead = lead_word(text, mention.start)
    if lead in {
        "to",
        "into",
        "from",
        "towards",
        "toward",
        "via",
        "through",
        "reached",
        "leaving",
        "for",
    }:
        measured = words.distance.search(text[first : mention.start])
        return measured is None and not re.search(
            r"\b(?:road|highway|close) (?:from|to)", window[-25:]
        )
    if lead in words.event_lead:
        found = words.lead.search(text, max(0, mention.start - LEAD_REACH), mention.start)
        head = (
            re.findall(r"[\w-]+", text[max(0, found.start() - 25) : found.start()]) if found else []
        )
        struck = (
            after and after <= mention.start and not _CLAUSE.search(text[after : mention.start])
        )
        if head and head[-1].lower() in words.seat and not struck:
            return True
        return any(word in words.travel for word in before[-7:])
    return False


def _is_where_said(analysis: Analysis, mention: PlaceMention, trigger: Span) -> bool:
    """ "told reporters in Geneva that shelling ...": beside the cue, outside what was said."""
    for spans in analysis.attributions:
        if spans.speaker and spans.speaker.start == mention.start:
            if lead_word(analysis.text, mention.start) in load_place_words().event_lead:
                continue  # "in Karsel a group said", its comma lost: the name is no part of the speaker
        speakers = (span for span in (spans.speaker, spans.addressee, spans.carrier) if span)
        if any(span.start <= mention.start < span.end <= trigger.start for span in speakers) or (
            spans.speaker
            and trigger.end <= spans.speaker.start <= mention.start < spans.speaker.end
        ):
            return True
        told = any(part.start <= trigger.start < part.end for part in spans.content)
        inside = any(part.start <= mention.start < part.end for part in spans.content)
        sentence = analysis.sentence_at(mention.start) == spans.sentence
        if told and not inside and sentence:
            return 0 <= mention.start - spans.cue.end <= TRAVEL_REACH
    return False


def between(places: Sequence[PlaceMention], start: int, end: int) -> Sequence[PlaceMention]:
    """The mentions that begin in a stretch."""
    first = bisect_left(places, start, key=lambda place: place.start)
    return places[first : bisect_left(places, end, key=lambda place: place.start)]


def _is_in(text: str, start: int) -> bool:
    words = load_place_words()
    found = words.lead.search(text, max(0, start - LEAD_REACH), start)
    if found is None or " ".join(found["lead"].lower().split()) not in words.inside_lead:
        return False
    before = re.findall(r"\w+", text[max(0, found.start() - 20) : found.start()])
    return not before or before[-1].lower() not in words.seat


def home_country(places: Sequence[PlaceMention], text: str) -> PlaceMention | None:
    """The country in which a text is set: the one in which it says twice that things happen.

    Once is enough where the text names no other country. None when it is not clear: a wrong
    country does more harm than none.
    """
    located = [
        p
        for p in places
        if p.precision in {COUNTRY_PRECISION, COUNTRY_PRECISION - 1}
        and p.country
        and _is_in(text, p.start)
    ]
    counts = Counter(place.country for place in located).most_common(2)
    if not counts or (len(counts) == 2 and counts[0][1] == counts[1][1]):
        return None
    country, times = counts[0]
    named = {mention.country.iso2 for mention in load_countries().scan(text)}
    if times < HOME_MENTIONS and named != {country}:
        return None
    return next(place for place in located if place.country == country)


def common_province(places: Sequence[PlaceMention], text: str) -> Place | None:
    """The province in which the scenes of a text's beginning lie, else most of all; None when none does.

    As coarse as that, unless all of them are one place.
    """
    scenes = [
        place
        for place in places
        if place.role in {PlaceRole.OTHER, PlaceRole.EVENT}
        and place.admin1
        and (place.precision or COUNTRY_PRECISION) <= ADMIN1_PRECISION
        and lead_word(text, place.start) in load_place_words().event_lead
        and not _is_elsewhere(text, place)
    ]
    lead = [place for place in scenes if place.start < LEAD_CHARACTERS]
    if lead and len({(place.country, place.admin1) for place in lead}) == 1:
        country, admin1 = lead[0].country, lead[0].admin1
    else:
        counts = Counter((place.country, place.admin1) for place in scenes).most_common(1)
        if not counts:
            return None
        (country, admin1), times = counts[0]
        if times < HOME_MENTIONS or times < COMMON_SHARE * len(scenes):
            return None
    there = [place for place in scenes if (place.country, place.admin1) == (country, admin1)]
    if len({(place.name, place.geonames_id) for place in there}) == 1:
        return as_event_place(there[0], None)
    return replace(
        as_event_place(there[0], None),
        name=str(admin1),
        lat=None,
        lon=None,
        geonames_id=None,
        precision=ADMIN1_PRECISION,
    )


LEAD_CHARACTERS = 600
"""A headline and the first paragraphs: scenes there are those that the text is about."""


def titled_place(places: Sequence[PlaceMention], title: str | None) -> Place | None:
    """The finest place of the text that its title names too; None when it names none below a country."""
    if not title:
        return None
    words = frozenset(fold_name(title).split())
    named = [
        place
        for place in places
        if place.role in {PlaceRole.OTHER, PlaceRole.EVENT}
        and (place.precision or UNRESOLVED_GRAIN) <= ADMIN1_PRECISION
        and _name_words(place.text) <= words
        and _name_words(place.text)
    ]
    best = min(named, key=lambda place: (grain(place), place.start), default=None)
    return as_event_place(best, None) if best else None


def country_of_town(text: str, places: Sequence[PlaceMention], start: int, end: int) -> str | None:
    """The one country that a sentence names as the scene, None when it names none or several."""
    inside = {
        place.country
        for place in between(places, start, end)
        if place.precision in {COUNTRY_PRECISION, COUNTRY_PRECISION - 1}
        and (_is_in(text, place.start) or text[max(0, place.start - 2) : place.start] == ", ")
        and place.role is not PlaceRole.ACTOR
    }
    return inside.pop() if len(inside) == 1 else None


def same_scene(left: Place | None, right: Place | None) -> bool:
    """Whether two places may be words for one scene: the same, near one another, or one in the other."""
    if left is None or right is None:
        return True
    if left.country and right.country and left.country != right.country:
        return False
    if _share_words(left.name, right.name) or _share_words(left.text, right.text):
        return True
    fine = [place for place in (left, right) if _is_fine(place)]
    if len(fine) == 2:  # noqa: PLR2004
        km = _distance(left, right)
        return km is not None and km <= SAME_SCENE_KM
    if not left.admin1 or not right.admin1:
        return True
    return left.admin1 == right.admin1


SAME_SCENE_KM = 12.0
"""Within it, a quarter or village beside a town is taken for a word for the same scene."""


def _is_fine(place: Place) -> bool:
    return place.precision is None or place.precision < ADMIN1_PRECISION


def _share_words(left: str, right: str) -> bool:
    return bool(_name_words(left) & _name_words(right))


def _name_words(name: str) -> frozenset[str]:
    return frozenset(fold_name(name).split()) - ARTICLES - _NAME_FILLERS


_NAME_FILLERS = frozenset(
    "of the and city town province governorate airport air base camp new".split()
)


def _distance(left: Place, right: Place) -> float | None:
    points = [(place.lat, place.lon) for place in (left, right)]
    if any(lat is None or lon is None for lat, lon in points):
        return None
    return great_circle_km(*points[0], *points[1])  # type: ignore[arg-type]  # checked above


def grain(place: Place | None) -> float:
    """How fine a place is, smaller is finer; an unresolved name is a village rather than a province."""
    return 99.0 if place is None else (place.precision or UNRESOLVED_GRAIN)


UNRESOLVED_GRAIN = 2.5


def placed(
    text: str, places: Sequence[PlaceMention], mention: PlaceMention, start: int, end: int
) -> Place:
    """A mention as the place of an event; an unresolved one takes what its sentence says around it.

    "Karsel, near Homs" has the point of Homs and precision 2; "Karsel in Homs province" the province.
    """
    place = as_event_place(mention, country_of_town(text, places, start, end))
    if mention.lat is not None or mention.precision is not None:
        return place
    others = [
        other
        for other in between(places, start, end)
        if other is not mention
        and other.country
        and other.role not in {PlaceRole.ACTOR, PlaceRole.DATELINE}
        and (other.precision or COUNTRY_PRECISION) < COUNTRY_PRECISION
        and _is_beside(text, mention, other)
    ]
    holder = min(others, key=lambda other: abs(other.start - mention.end), default=None)
    if holder is None:
        return _in_common_division(text, place, between(places, start, end))
    return replace(
        place,
        country=holder.country,
        admin1=holder.admin1,
        lat=holder.lat,
        lon=holder.lon,
        geonames_id=holder.geonames_id,
        precision=max(NEAR_PRECISION, holder.precision or 0),
    )


def _in_common_division(text: str, place: Place, inside: Sequence[PlaceMention]) -> Place:
    """An unlisted place with the one division in which all towns of its sentence lie, and no point."""
    scenes = [
        other
        for other in inside
        if other.admin1
        and other.role is PlaceRole.OTHER
        and lead_word(text, other.start) in load_place_words().event_lead
        and not _is_elsewhere(text, other)
    ]
    found = {(other.country, other.admin1) for other in scenes}
    if len(found) != 1:
        return place
    country, admin1 = found.pop()
    return replace(place, country=country, admin1=admin1, precision=ADMIN1_PRECISION)


def _is_beside(text: str, mention: PlaceMention, other: PlaceMention) -> bool:
    """Whether another name says where an unlisted one lies."""
    gap = text[min(mention.end, other.end) : max(mention.start, other.start)]
    if other.start < mention.start and gap not in {", ", " ("}:
        return False
    if len(gap) > LEAD_REACH or _CLAUSE.search(gap) or re.search(r"\band\b|[.\n]", gap):
        return False
    lead = lead_word(text, other.start)
    return lead in load_place_words().event_lead or gap in {", ", " ("} or lead in {"of", "from"}


def as_event_place(mention: PlaceMention, country: str | None) -> Place:
    """A mention as the place of an event, with the country that its sentence gives a town."""
    return Place(
        start=mention.start,
        end=mention.end,
        text=mention.text,
        name=mention.name,
        country=mention.country or country,
        admin1=mention.admin1,
        lat=mention.lat,
        lon=mention.lon,
        geonames_id=mention.geonames_id,
        precision=mention.precision,
    )
