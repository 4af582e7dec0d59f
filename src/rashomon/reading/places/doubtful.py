"""Listed names that are as often a person or a plain word: places only where the words say so.

"Reading" and "Nice" in "in Reading", "Nikopol was shelled", "Florence, Italy"; not elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.gazetteer import CountryForm
from rashomon.gazetteer.places import PlaceEntry, PlaceKind
from rashomon.reading.places.listed import longest_name
from rashomon.reading.places.named import WELL_KNOWN, is_known
from rashomon.reading.places.place_text import PlaceText
from rashomon.reading.places.words import is_at_war

SMALL_TOWN = 15_000
"""Inhabitants below which a bare word in a text that names no country of its bearers,
none of them at war, is somebody's
name or a word of another language more often than a place."""
METROPOLIS = 1_000_000
"""Inhabitants from which a bare given name or family name is the town: "Sydney", "Houston"."""

_SCENE = re.compile(
    r" (?:was|were|came|has been|had been|is|remained) (?:\w+ )?(?:shelled|bombed|hit|attacked"
    r"|struck|stormed|captured|seized|under|retaken|besieged|surrounded|evacuated|quiet|calm"
    r"|cut off|pounded|raided|rocked)\b"
)


def is_doubtful(text: PlaceText, index: int, stop: int, entries: Sequence[PlaceEntry]) -> bool:
    """Whether one word is as often a person or a plain word, and nothing says place."""
    if stop != index + 1:
        return False
    norm = text.tokens[index].norm
    if _is_said_of_place(text, index, stop):
        return norm in text.people and not is_known(entries, WELL_KNOWN)
    if norm in text.lists.seldom_places or norm in text.people:
        return True
    named_so = norm in text.lists.given_names or norm in text.lists.surnames
    if named_so and not is_known(entries, METROPOLIS):
        return True
    spoken_of = {mention.country.iso2 for mention in text.countries.values()}
    if is_known(entries, SMALL_TOWN) or any(is_at_war(e.country) for e in entries):
        return False
    return spoken_of.isdisjoint(entry.country for entry in entries)


def _is_said_of_place(text: PlaceText, index: int, stop: int) -> bool:
    """Whether the words before or after a name are those of places."""
    return (
        text.is_located(text.tokens[index].start)
        or _names_container(text, stop)
        or _SCENE.match(text.text, text.end(stop)) is not None
    )


def _names_container(text: PlaceText, stop: int) -> bool:
    """ ", Syria" or " (Syria)" follows: the name of a place that holds it."""
    end = text.end(stop)
    if stop >= text.n_words or text.text[end : end + 2] not in {", ", " ("}:
        return False
    following = text.tokens[stop]
    if following.start != end + 2 or not text.is_capital(stop):
        return False
    if following.start in text.countries:
        return text.countries[following.start].form is CountryForm.NAME
    _, entries = longest_name(text, stop)
    return any(entry.kind is PlaceKind.ADMIN1 for entry in entries)
