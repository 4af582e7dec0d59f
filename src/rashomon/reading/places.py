"""Place names of a text and what they stand for; countries resolved, other names kept as written.

Three: "in northern Syria" is Syria, precision 6 · "near Tal Arin" keeps its name, unresolved ·
"Moscow said" is an actor, no place of an event.

Towns get no coordinates and no country of their own here: the text's only country is given to
a town where there is just one, and nothing otherwise.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from rashomon.gazetteer import CountryForm, load_actors, load_countries
from rashomon.language import Analysis
from rashomon.language.vocabulary import load_words
from rashomon.model import Place, PlaceMention, PlaceRole, Span

COUNTRY_PRECISION = 6  # UCDP where_prec
_ARTICLE = r"(?:(?:al|el|ad|as|at|an|ar|ash|es|ez|az)-)?"
_NAME = rf"{_ARTICLE}[A-Z][\w'’]*(?:[- ]{_ARTICLE}[A-Z][\w'’]*){{0,3}}"
_LOCATED = re.compile(
    rf"\b(?P<lead>in|near|at|outside|inside|around|over|across|throughout|into|from|to|towards"
    rf"|toward|on|of)\s+(?:the\s+)?(?:(?:northern|southern|eastern|western|central|rural|nearby"
    rf"|besieged|town of|city of|village of|province of|district of|capital|city|region of)\s+)*"
    rf"(?P<name>{_NAME})"
)
_LEAD = re.compile(
    r"\b(?P<lead>\w+)\s+(?:(?:the|northern|southern|eastern|western|central|rural|war-torn|nearby"
    r"|neighbouring|neighboring|north|south|east|west|north-east|north-west|town|city|village|of"
    r"|province|district|capital|far|northeastern|northwestern|southeastern|southwestern)\s+)*$",
    re.IGNORECASE,
)
_EVENT_LEADS = frozenset("in near at outside inside around over across throughout".split())
_NOT_PLACES = frozenset(
    "Twitter Facebook Telegram Monday Tuesday Wednesday Thursday Friday Saturday Sunday Islam God"
    " English Arabic Ramadan Eid GMT Congress Parliament I".split()
)


def find_places(analysis: Analysis) -> tuple[PlaceMention, ...]:
    """Every place mention, in order, with the role that it has apart from any event."""
    text = analysis.text
    taken: list[Span] = []
    mentions: list[PlaceMention] = []
    for mention in (*_countries(analysis), *_towns(text)):
        if not any(mention.overlaps(other) for other in taken):
            taken.append(mention)
            mentions.append(mention)
    return tuple(sorted(mentions, key=lambda mention: mention.start))


def _countries(analysis: Analysis) -> Iterator[PlaceMention]:
    speakers = [a.speaker for a in analysis.attributions if a.speaker]
    for found in load_countries().scan(analysis.text):
        compound = analysis.text[found.end : found.end + 1] == "-"
        if found.form is CountryForm.DEMONYM or compound:
            continue
        seat = found.form is CountryForm.SEAT
        speaks = any(speaker.overlaps(found) for speaker in speakers)
        role = PlaceRole.ACTOR if speaks else PlaceRole.OTHER
        if not speaks and is_dateline(analysis, found.start):
            role = PlaceRole.DATELINE
        elif not speaks and not _is_located(analysis.text, found.start):
            role = PlaceRole.ACTOR
        yield PlaceMention(
            start=found.start,
            end=found.end,
            text=found.text,
            name=found.text if seat else found.country.name,
            country=found.country.iso2,
            precision=None if seat else COUNTRY_PRECISION,
            role=role,
        )


def _is_located(text: str, start: int) -> bool:
    """Whether a preposition of place stands before: "in Syria", "across northern Syria"."""
    return _lead_word(text, start) in _EVENT_LEADS | {"of", "from", "to", "into", "on"}


def is_dateline(analysis: Analysis, start: int) -> bool:
    """Whether an offset lies in a dateline, before the words of its sentence."""
    sentence = analysis.sentences[analysis.sentence_at(start)]
    return bool(sentence.tokens) and sentence.start <= start < sentence.tokens[0].start


def _towns(text: str) -> Iterator[PlaceMention]:
    actors = [(m.start, m.end) for m in load_actors().scan(text)]
    actors += [(m.start, m.end) for m in load_countries().scan(text)]
    months = load_words()["month"] | load_words()["weekday"]
    for found in _LOCATED.finditer(text):
        start, end = found.span("name")
        name = found["name"]
        if name.split()[0] in _NOT_PLACES or name.split()[0].lower() in months:
            continue
        if any(a < end and start < b for a, b in actors) or found["lead"] in {
            "of",
            "on",
            "to",
            "from",
        }:
            continue
        if name.endswith(("’s", "'s")):
            name = name[:-2]
            end -= 2
        yield PlaceMention(
            start=start, end=end, text=text[start:end], name=name, role=PlaceRole.OTHER
        )


def home_country(places: Sequence[PlaceMention], text: str) -> PlaceMention | None:
    """The country in which a text is set: the one it most often says things happen in.

    None when it names none with a preposition of place, or two equally often.
    """
    located = [p for p in places if p.precision == COUNTRY_PRECISION and _is_in(text, p.start)]
    counts = Counter(place.country for place in located).most_common(2)
    if not counts or (len(counts) == 2 and counts[0][1] == counts[1][1]):
        return None
    return next(place for place in located if place.country == counts[0][0])


def _is_in(text: str, start: int) -> bool:
    return _lead_word(text, start) in {"in", "inside", "across", "throughout", "within"}


def place_near(
    text: str, places: Sequence[PlaceMention], start: int, end: int, trigger: int
) -> PlaceMention | None:
    """The place that a stretch of text names for what happens in it; None when it names none.

    The name nearest to the trigger that follows a preposition of place; a town goes before a
    country. Names after "from", "to" and "of" are directions and owners, not places of events.
    """
    inside = [
        p
        for p in places
        if start <= p.start < end
        and p.role is PlaceRole.OTHER
        and _lead_word(text, p.start) in _EVENT_LEADS
    ]
    if not inside:
        return None
    return min(inside, key=lambda p: (p.precision == COUNTRY_PRECISION, abs(p.start - trigger)))


def _lead_word(text: str, start: int) -> str:
    """The preposition before a name, with only words of direction between; "" when none stands.

    "in northern Syria" gives "in"; "over a US-led raid" gives nothing for "US".
    """
    found = _LEAD.search(text, max(0, start - 60), start)
    return str(found["lead"]).lower() if found else ""


def as_event_place(mention: PlaceMention, home: PlaceMention | None) -> Place:
    """A mention as the place of an event; a town lies in the text's own country, if it has one."""
    return Place(
        start=mention.start,
        end=mention.end,
        text=mention.text,
        name=mention.name,
        country=mention.country or (home.country if home else None),
        precision=mention.precision,
    )
