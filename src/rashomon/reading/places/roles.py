"""What a place name stands for in its sentence, before events are known.

"Moscow said" (an actor) · "KABUL (Wire) -" (the dateline) · "in Syria", "Syria's north" (a place).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from operator import itemgetter

from rashomon.gazetteer import CountryForm, load_actors
from rashomon.language import Analysis
from rashomon.model import PlaceRole
from rashomon.reading.places.leads import is_dateline, lead_word, words_before
from rashomon.reading.places.named import NamedPlace
from rashomon.reading.places.words import load_place_words

TITLE_REACH, MARK_REACH = 4, 2
"""Characters by which the words for a speaker may be longer than a name: "the ", a closing mark."""
AFTER_REACH, BEFORE_REACH = 40, 30
"""Characters beside a name that hold the words which make it a place."""

_BETWEEN_STATES = frozenset({"between", "against", "for"})
_TYPE = re.compile(r" (?:province|governorate|airport|airbase|air base|countryside|area)\b")
_PART = re.compile(r"['’]s? ([\w-]+)")
_NOUN = re.compile(r" ([a-z]+)")
_HOLDER = re.compile(r"[A-Z][\w'’-]+(?:, | \()$")
_CLOSING = frozenset({",", ".", ";", "", ")", ":"})


class Roles:
    """The roles of the names of one text."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._text = analysis.text

    @cached_property
    def _speakers(self) -> tuple[tuple[int, int, str | None], ...]:
        """Start, end and country of the government that each speaker's words mean."""
        found = []
        for spans in self._analysis.attributions:
            for span in (spans.speaker, spans.addressee, spans.carrier):
                if span is not None:
                    actor = load_actors().resolve(span.text)
                    found.append((span.start, span.end, actor.country if actor else None))
        return tuple(sorted(found, key=itemgetter(0, 1)))

    def role_of(self, name: NamedPlace) -> PlaceRole:
        """The role of one name."""
        if is_dateline(self._analysis, name.start):
            return PlaceRole.DATELINE
        position = bisect_right(self._speakers, name.start, key=itemgetter(0))
        for start, end, country in self._speakers[max(0, position - 2) : position]:
            if start <= name.start < end:
                speaks = country and any(entry.country == country for entry in name.entries)
                whole = start >= name.start - TITLE_REACH and end <= name.end + MARK_REACH
                return PlaceRole.ACTOR if speaks or whole else PlaceRole.OTHER
        if name.form is None:
            return PlaceRole.OTHER
        if self._is_building(name):
            return PlaceRole.ACTOR
        return PlaceRole.OTHER if self._is_located(name) else PlaceRole.ACTOR

    def _is_building(self, name: NamedPlace) -> bool:
        """ "the Kremlin": a seat of government that is no town."""
        article = words_before(self._text, name.start, len("the ")).lower() == "the "
        return name.form is CountryForm.SEAT and article and not name.entries

    def _is_located(self, name: NamedPlace) -> bool:
        """Whether words of place stand around: "in Syria", "Karsel, Syria,", "Yemen's capital"."""
        words = load_place_words()
        noun = _NOUN.match(self._text, name.end)
        if noun and noun[1] in words.actor_noun:
            return False
        lead = lead_word(self._text, name.start)
        if lead in words.event_lead | words.other_lead and lead not in _BETWEEN_STATES:
            return True
        after = self._text[name.end : name.end + AFTER_REACH]
        part = _PART.match(after)
        if (part and part[1].lower() in words.noun_of_place) or _TYPE.match(after):
            return True
        before = words_before(self._text, name.start, BEFORE_REACH)
        return after[:1] in _CLOSING and _HOLDER.search(before) is not None
