"""Who copies whom, where anything tells."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rashomon.gazetteer.agencies import load_agencies
from rashomon.model import Document

_UPDATED = re.compile(r"\b(?:updated?|update\s+\d|recasts|adds\s+details)\b", re.IGNORECASE)
_HEAD_CHARACTERS = 200  # a note that a story was updated stands in its headline or above it


@dataclass(frozen=True, slots=True, kw_only=True)
class Direction:
    """Which of two documents the other copies.

    Attributes:
        original: Its id; None when nothing tells, or signs speak against one another.
        sign: What tells it, as the end of a sentence; None without an original.
    """

    original: str | None = None
    sign: str | None = None


def find_direction(first: Document, second: Document) -> Direction:
    """Which of two documents with shared passages is the original.

    An agency's own text is the original of one that credits the agency. Otherwise the one of an
    earlier day is, unless the later one is an agency or says that it has its text from an agency
    that is not the earlier one's. On one day, the version that is not marked as updated.
    """
    for agency, paper in ((first, second), (second, first)):
        if _is_agency_of(agency, paper):
            return Direction(original=agency.id, sign=f"{name_of(paper)} credits {paper.wire}")
    earlier, later = sorted((first, second), key=_day)
    if earlier.published is None or later.published is None:
        return Direction()
    if earlier.published < later.published:
        return Direction() if _has_other_source(later, earlier) else _by_day(earlier, later)
    if is_same_outlet(first, second) and is_updated(first) != is_updated(second):
        older, newer = (second, first) if is_updated(first) else (first, second)
        return Direction(original=older.id, sign=f"{name_of(newer)} says that it was updated")
    return Direction()


def is_same_outlet(first: Document, second: Document) -> bool:
    """Whether one outlet has published both."""
    if first.outlet is None or second.outlet is None:
        return False
    return first.outlet.casefold().split() == second.outlet.casefold().split()


def is_updated(document: Document) -> bool:
    """Whether a document says at its head that it brings an earlier one up to date."""
    head = f"{document.title or ''}\n{document.text[:_HEAD_CHARACTERS]}"
    return _UPDATED.search(head) is not None


def common_wire(first: Document, second: Document) -> str | None:
    """The agency, by name, that both go back to."""
    agency = load_agencies().named(first.wire)
    if agency is None or agency.is_unnamed or first.wire != second.wire:
        return None
    return agency.name


def name_of(document: Document) -> str:
    """The outlet, or the address of a document whose outlet is unknown."""
    return document.outlet or document.uri


def _is_agency(document: Document) -> bool:
    agency = load_agencies().of_outlet(document.outlet)
    return agency is not None and agency.name == document.wire


def _is_agency_of(agency: Document, paper: Document) -> bool:
    return _is_agency(agency) and not _is_agency(paper) and agency.wire == paper.wire


def _has_other_source(later: Document, earlier: Document) -> bool:
    """Whether the later one has its text from elsewhere than the earlier one."""
    agency = load_agencies().named(later.wire)
    if agency is None or agency.is_unnamed or is_same_outlet(later, earlier):
        return False
    return not _is_agency(earlier)


def _by_day(earlier: Document, later: Document) -> Direction:
    assert earlier.published is not None
    assert later.published is not None
    days = (later.published - earlier.published).days
    how_much = "a day" if days == 1 else f"{days} days"
    return Direction(original=earlier.id, sign=f"{name_of(later)} published it {how_much} later")


def _day(document: Document) -> tuple[int, str]:
    return (document.published.toordinal() if document.published else 0, document.id)
