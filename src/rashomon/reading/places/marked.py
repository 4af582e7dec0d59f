"""Persons that the trained part tells from villages of their name: "Hadi Oran ... Oran said"."""

from __future__ import annotations

from rashomon.language import Analysis, Mark
from rashomon.reading.places.named import NamedPlace

PERSON = "person"


def is_marked_person(analysis: Analysis, name: NamedPlace) -> bool:
    """Whether a name is marked as a person's, and is the last of a longer one in the same text.

    The mark alone is not enough: it takes "Jordan asked for tents" for a person, too.
    """
    marks = analysis.marks_in("names", name.start, name.end)
    if not any(_is_person(mark) and mark.start <= name.start for mark in marks):
        return False
    written = analysis.text[name.start : name.end]
    return any(
        _is_person(mark)
        and mark.end - mark.start > len(written)
        and analysis.text[mark.start : mark.end].endswith(f" {written}")
        for mark in analysis.marks.get("names", ())
    )


def _is_person(mark: Mark) -> bool:
    return mark.kind == PERSON
