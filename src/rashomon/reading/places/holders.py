"""The name after a name that says where it lies: "Paris, Texas", "Garmsir, a town in Helmand"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.gazetteer import CountryForm
from rashomon.gazetteer.places import PlaceEntry, PlaceKind
from rashomon.reading.places.named import NamedPlace

HOLDER_GAP = 45
"""Characters between a name and its holder: ", a town in the northern province of" has 36."""

_NOUN = (
    r"towns?|city|cities|villages?|suburbs?|districts?|capital|hamlet|port|area|province|region"
    r"|neighbou?rhood|camp|resort|settlement|state|county|governorate|island|republic|outskirts"
    r"|municipality|part"
)
_AFTER = re.compile(
    rf",|, | \(|,? (?:(?:a|an|the|its|\w+-\w+|[\w-]+) ){{0,4}}?(?:(?:{_NOUN}) )?(?:in|of)(?: the)?"
    rf"(?: [\w-]+(?:ern|ral|est))?(?: (?:{_NOUN})(?: of)?)? ?(?:the )?"
)
_PLAIN = re.compile(rf"\b(?:{_NOUN})\b|^,? (?:in|of)\b")
_AND = re.compile(r",? (?:and|or) ")
_LARGER = (PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.ADMIN2, PlaceKind.AREA)


def holders_of(text: str, name: NamedPlace, following: NamedPlace | None) -> tuple[PlaceEntry, ...]:
    """The larger bearers of the following name, if the words between say that it holds this one."""
    if following is None:
        return ()
    gap = text[name.end : following.start]
    if not _says_in(gap) or (gap == ", " and _AND.match(text[following.end :][:6])):
        return ()  # the last: "Homs, Hama and Idlib" is a list
    return _larger(following.entries, is_seat=following.form is CountryForm.SEAT and gap != " (")


def _says_in(gap: str) -> bool:
    if len(gap) > HOLDER_GAP or any(mark in gap for mark in (";", ". ", "\n", " and ")):
        return False
    return gap in {", ", " ("} or bool(_AFTER.fullmatch(gap) and _PLAIN.search(gap))


def _larger(entries: Sequence[PlaceEntry], *, is_seat: bool) -> tuple[PlaceEntry, ...]:
    return () if is_seat else tuple(entry for entry in entries if entry.kind in _LARGER)
