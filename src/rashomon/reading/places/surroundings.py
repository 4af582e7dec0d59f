"""What the words around a place name say of how near, and how exactly, a place is meant.

"in Aleppo" (as exact as Aleppo) · "near Aleppo" (2) · "60 km south of Aleppo" (5) · "northern
Syria" (5).
The point stays that of the name: "10 km east of Homs" has the point of Homs and precision 2, never
a point of its own.

Source: UCDP GED codebook, where_prec: 2 within about 25 km of a known place; 5 vaguer than that.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from rashomon.gazetteer.places.precision import NEAR_PRECISION, VAGUE_PRECISION, WATER_PRECISION
from rashomon.language.lowered import lowered
from rashomon.reading.places.leads import Lead, find_lead
from rashomon.reading.places.named import NamedPlace
from rashomon.reading.places.words import LEAD_REACH, load_place_words

NEAR_KM = 25.0
KM_PER_MILE = 1.609

_NUMBERS = (
    {
        word: number
        for number, word in enumerate(
            "zero one two three four five six seven eight nine ten eleven twelve".split()
        )
    }
    | {"a": 1, "fifteen": 15, "several": 5, "few": 5, "half": 1}
    | {
        word: 10 * tens
        for tens, word in enumerate(
            "twenty thirty forty fifty sixty seventy eighty ninety".split(), 2
        )
    }
)
DIRECTION_REACH = 24
"""Characters before a name that hold any word for a side of it."""
_WORD_BEFORE = re.compile(r"([\w-]+) $")
_OFF_COAST = re.compile(r"\b(?:off(?: the)?(?: [\w-]+)? coasts? of|off) (?:the )?$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween (?:[\w'’ -]{1,40} and )?(?:the )?$", re.IGNORECASE)
_ROAD_AFTER = re.compile(
    r"\s?[-–]\s?[A-Z][\w-]+ (?:highway|road|motorway|railway|front|border|line)", re.IGNORECASE
)
_FROM_TO_ROAD = re.compile(
    r"\b(?:road|highway|motorway|route|railway) (?:from|linking|connecting|between|to|leading to)"
    r" (?:[\w'’-]+ (?:to|with|and) )?(?:the )?$",
    re.IGNORECASE,
)
_AIRPORT = re.compile(
    r"['’]?s? (?:international |military |civilian |main )?(?P<what>airport|air ?base|airfield)\b",
    re.IGNORECASE,
)
_BORDER = re.compile(
    r"\bborders?(?: crossings?| post| area| region)? (?:with|to|into) $", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What stands around a name.

    Attributes:
        floor: The place is at most this exact, UCDP ``where_prec``; 1 when nothing makes it
            coarser.
        direction: A side of it is meant: "northern", "rural", "the countryside of".
        site: A site of it is meant that the gazetteer may know: ``airport``, ``air base``; else
            None.
        is_border: It is only what the border is with.
    """

    floor: int = 1
    direction: str | None = None
    site: str | None = None
    is_border: bool = False


def look_around(text: str, name: NamedPlace) -> Surroundings:
    """The words around one name."""
    words = load_place_words()
    before = text[max(0, name.start - LEAD_REACH) : name.start]
    after = text[name.end : name.end + 40]
    direction = _direction(before)
    following = re.match(r"['’]?s? ?([\w-]+)", after)
    noun = following[1].lower() if following else ""
    first = max(0, name.start - LEAD_REACH)
    lead = find_lead(text, name.start)
    distance = words.distance.search(lowered(text)[first : lead.start] + " ") if lead else None
    floor = _floor(before, after, lead, distance)
    if noun in words.vicinity_after:
        floor = max(floor, NEAR_PRECISION)
    if noun in words.area_after or re.search(r"\bcountryside of (?:the )?$", before):
        direction = "rural"
    airport = _AIRPORT.match(after)
    return Surroundings(
        floor=floor,
        direction=direction,
        site=_site(airport["what"]) if airport else None,
        is_border=_BORDER.search(before) is not None,
    )


def _direction(before: str) -> str | None:
    """The side of a place that the word before it names: "northern", not "north of"."""
    found = _WORD_BEFORE.search(before, max(0, len(before) - DIRECTION_REACH))
    word = found[1].lower() if found else ""
    return word if word in load_place_words().direction else None


def _floor(before: str, after: str, lead: Lead | None, distance: re.Match[str] | None) -> int:
    if _OFF_COAST.search(before):
        return WATER_PRECISION
    if _BETWEEN.search(before) or _FROM_TO_ROAD.search(before) or _ROAD_AFTER.match(after):
        return VAGUE_PRECISION
    near = lead is not None and lead.word in load_place_words().near_lead
    if lead and distance and (near or lead.word in {"from", "of"}):
        return NEAR_PRECISION if _kilometres(distance) <= NEAR_KM else VAGUE_PRECISION
    return NEAR_PRECISION if near else 1


def _kilometres(found: re.Match[str]) -> float:
    written = found["number"].replace(",", ".")
    number = _NUMBERS.get(written)
    value = float(number) if number is not None else float(written)
    unit = found["unit"]
    if unit.startswith("mile"):
        return value * KM_PER_MILE
    return value if unit.startswith("k") else value / 1000


def _site(word: str) -> str:
    return "airport" if word.lower() == "airport" else "air base"
