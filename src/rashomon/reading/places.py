"""Place names of a text and what they stand for; countries resolved, other names kept as written.

Three: "in northern Syria" is Syria, precision 6 · "near Tal Arin" keeps its name, unresolved ·
"Moscow said" is an actor, no place of an event.

Towns get no coordinates here, and a country only where their own sentence names one as the scene.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from rashomon.gazetteer import CountryForm, CountryMention, load_actors, load_countries
from rashomon.language import Analysis
from rashomon.language.vocabulary import load_words
from rashomon.model import Place, PlaceMention, PlaceRole, Span
from rashomon.reading.datafiles import load_table

COUNTRY_PRECISION = 6  # UCDP where_prec
HOME_MENTIONS = 2  # below, an embassy or a birthplace named once was taken for the scene
_ARTICLE = r"(?:(?:al|el|ad|as|at|an|ar|ash|es|ez|az)-)?"
_NAME = (
    rf"{_ARTICLE}(?:[A-Z][\w'’]* (?:al|el|ez) )?[A-Z][\w'’]*(?:[- ]{_ARTICLE}[A-Z][\w'’]*){{0,3}}"
)


# A row of a list of incidents: "8 Nov - Tal Arin: shelling killed two."
_ROW = re.compile(
    rf"^[^\w\n]*\d{{1,2}}(?:st|nd|rd|th)?[ ./]\w+\.?(?:[ ,./]+\d{{2,4}})?\s*[-–—:,]+\s*"
    rf"(?P<name>{_NAME})\s*[:–—-]\s",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """The lists of ``places.toml`` and the patterns made of them."""

    event_lead: frozenset[str]
    inside_lead: frozenset[str]
    other_lead: frozenset[str]
    seat: frozenset[str]
    not_a_place: frozenset[str]
    organisation: frozenset[str]
    located: re.Pattern[str]
    lead: re.Pattern[str]


@cache
def _words() -> _Words:
    table = load_table("places")
    leads = sorted([*table["event_lead"], *table["other_lead"]], key=len, reverse=True)
    several = "|".join(lead.replace(" ", r"\s+") for lead in leads)
    between = "|".join(sorted(table["between"].split(), key=len, reverse=True))
    between += r"|[\w-]+-(?:held|occupied|controlled|backed|run)"
    return _Words(
        event_lead=frozenset(table["event_lead"]),
        inside_lead=frozenset(table["inside_lead"]),
        other_lead=frozenset(table["other_lead"]),
        seat=frozenset(table["seat"].split()),
        not_a_place=frozenset(table["not_a_place"].split()),
        organisation=frozenset(table["organisation"].split()),
        located=re.compile(rf"\b(?P<lead>(?i:{several}))\s+(?:(?:{between})\s+)*(?P<name>{_NAME})"),
        lead=re.compile(rf"\b(?P<lead>{several})\s+(?:(?:{between})\s+)*$", re.IGNORECASE),
    )


def find_places(analysis: Analysis) -> tuple[PlaceMention, ...]:
    """Every place mention, in order, with the role that it has apart from any event."""

    taken: set[int] = set()
    mentions: list[PlaceMention] = []
    for mention in (*_countries(analysis), *_towns(analysis)):
        offsets = range(mention.start, mention.end)
        if taken.isdisjoint(offsets):
            taken.update(offsets)
            mentions.append(mention)
    return tuple(sorted(mentions, key=lambda mention: mention.start))


def _countries(analysis: Analysis) -> Iterator[PlaceMention]:
    speakers = _speaker_offsets(analysis)
    for found in load_countries().scan(analysis.text):
        compound = analysis.text[found.end : found.end + 1] == "-"
        if found.form is CountryForm.DEMONYM or compound:
            continue
        seat = found.form is CountryForm.SEAT
        speaks = not speakers.isdisjoint(range(found.start, found.end))
        role = PlaceRole.ACTOR if speaks else PlaceRole.OTHER
        if not speaks and is_dateline(analysis, found.start):
            role = PlaceRole.DATELINE
        elif not speaks and (
            _is_building(analysis.text, found) or not _is_located(analysis.text, found)
        ):
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


def _is_located(text: str, span: Span) -> bool:
    """Whether words of place stand around: "in Syria", "near Tal Arin, Syria,"."""
    if _lead_word(text, span.start) in _words().event_lead | _words().other_lead:
        return True
    closes = text[span.end : span.end + 1] in {",", ".", ";", ""}
    return (
        closes
        and re.search(r"[A-Z][\w'’-]+, $", text[max(0, span.start - 30) : span.start]) is not None
    )


def _is_building(text: str, span: CountryMention) -> bool:
    """ "the Kremlin": a seat with an article is a house, not a town."""
    return (
        span.form is CountryForm.SEAT
        and text[max(0, span.start - 4) : span.start].lower() == "the "
    )


def is_dateline(analysis: Analysis, start: int) -> bool:
    """Whether an offset lies in a dateline, before the words of its sentence."""
    sentence = analysis.sentences[analysis.sentence_at(start)]
    return bool(sentence.tokens) and sentence.start <= start < sentence.tokens[0].start


def _speaker_offsets(analysis: Analysis) -> set[int]:
    """The offsets of all words for speakers; a place in them is part of a name."""
    speakers = (spans.speaker for spans in analysis.attributions if spans.speaker)
    return {index for speaker in speakers for index in range(speaker.start, speaker.end)}


def _towns(analysis: Analysis) -> Iterator[PlaceMention]:
    text = analysis.text
    speakers = _speaker_offsets(analysis)
    others = (*load_actors().scan(text), *load_countries().scan(text))
    named = {index for mention in others for index in range(mention.start, mention.end)}
    months = load_words()["month"] | load_words()["weekday"]
    for found in (*_words().located.finditer(text), *_ROW.finditer(text)):
        start, end = found.span("name")
        name = found["name"].removesuffix("'s").removesuffix("’s")
        end = start + len(name)
        first = name.split()[0].lower()
        if first in _words().not_a_place or first in months:
            continue
        if name.split()[-1].lower() in _words().organisation:
            continue
        lead = (found.groupdict().get("lead") or "").lower()
        if lead in _words().other_lead or start in named:
            continue
        yield PlaceMention(
            start=start,
            end=end,
            text=text[start:end],
            name=name,
            role=PlaceRole.ACTOR if start in speakers else PlaceRole.OTHER,
        )


def home_country(places: Sequence[PlaceMention], text: str) -> PlaceMention | None:
    """The country in which a text is set: the one in which it says twice that things happen.

    Once is enough where the text names no other country. None when it is not clear: a wrong
    country does more harm than none.
    """
    located = [p for p in places if p.precision == COUNTRY_PRECISION and _is_in(text, p.start)]
    counts = Counter(place.country for place in located).most_common(2)
    if not counts or (len(counts) == 2 and counts[0][1] == counts[1][1]):
        return None
    country, times = counts[0]
    named = {mention.country.iso2 for mention in load_countries().scan(text)}
    if times < HOME_MENTIONS and named != {country}:
        return None
    return next(place for place in located if place.country == country)


def country_of_town(text: str, places: Sequence[PlaceMention], start: int, end: int) -> str | None:
    """The one country that a sentence names as the scene, None when it names none or several."""
    inside = {
        place.country
        for place in _between(places, start, end)
        if place.precision == COUNTRY_PRECISION
        and (_is_in(text, place.start) or text[max(0, place.start - 2) : place.start] == ", ")
        and place.role is not PlaceRole.ACTOR
    }
    return inside.pop() if len(inside) == 1 else None


def _between(places: Sequence[PlaceMention], start: int, end: int) -> Sequence[PlaceMention]:
    first = bisect_left(places, start, key=lambda place: place.start)
    return places[first : bisect_left(places, end, key=lambda place: place.start)]


def _is_in(text: str, start: int) -> bool:
    found = _words().lead.search(text, max(0, start - 60), start)
    if found is None or found["lead"].lower() not in _words().inside_lead:
        return False
    before = re.findall(r"\w+", text[max(0, found.start() - 20) : found.start()])
    return not before or before[-1].lower() not in _words().seat


def place_near(
    text: str, places: Sequence[PlaceMention], start: int, end: int, trigger: int
) -> PlaceMention | None:
    """The place that a stretch of text names for what happens in it; None when it names none.

    The name nearest to the trigger that follows a preposition of place; a town goes before a
    country. Names after "from", "to" and "of" are directions and owners, not places of events.
    """
    inside = [
        p
        for p in _between(places, start, end)
        if p.role is PlaceRole.OTHER
        and (_lead_word(text, p.start) in _words().event_lead or _heads_row(text, p))
        and (p.precision != COUNTRY_PRECISION or _is_in(text, p.start))
    ]
    if not inside:
        return None
    return min(inside, key=lambda p: (p.precision == COUNTRY_PRECISION, abs(p.start - trigger)))


def _heads_row(text: str, mention: PlaceMention) -> bool:
    """Whether a name stands at the head of a row of a list."""
    row = _ROW.match(text, text.rfind("\n", 0, mention.start) + 1)
    return row is not None and row.start("name") == mention.start


def _lead_word(text: str, start: int) -> str:
    """The preposition before a name, with only words of direction between; "" when none stands.

    "in northern Syria" gives "in"; "over a US-led raid" gives nothing for "US".
    """
    found = _words().lead.search(text, max(0, start - 60), start)
    return " ".join(str(found["lead"]).lower().split()) if found else ""


def as_event_place(mention: PlaceMention, country: str | None) -> Place:
    """A mention as the place of an event, with the country that its sentence gives a town."""
    return Place(
        start=mention.start,
        end=mention.end,
        text=mention.text,
        name=mention.name,
        country=mention.country or country,
        precision=mention.precision,
    )
