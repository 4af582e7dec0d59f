"""The agency whose copy a text is, by its own word: dateline, byline, sign-off, copyright line.

Three: "KABUL, Oct 3 (AFP) -" · "The Associated Press contributed to this report." · "© 2016 AFP".

An agency that passes on what somebody said ("told AFP") is credited with nothing, and neither is
one whose photograph stands beside the text. The forms are data, each with sentences that it
credits and that it leaves: ``data/wire_credits.toml``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, reduce
from importlib.resources import files

from rashomon.gazetteer.agencies import Agency, AgencyIndex, load_agencies
from rashomon.model import Span

# Lines without white space only, at either end; a byline under headline, rubric and date is the
# fifth at most, a credit above "read more" lines the fourth from the end.
_EDGE_LINES = 5
# Characters of a line at the head or the end of a text that is one long line.
_EDGE_CHARACTERS = 300
# A dateline begins the line or follows a date and a repeated headline run into it: 80 letters are
# two places, a day and the agency.
_LONGEST_LINE = 120

_PLACE = (
    r"(?:(?:(?:[A-ZÀ-Þ][\w'’.-]*|\d{1,4}(?:st|nd|rd|th)?\.?|of|and|[a-z]{2,3}-[\w-]+|the|near)"
    r"(?:\s*[,/.–—-]+\s*|\s+|$)){1,9})"
)
_DAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:\d{1,2}\s+[A-Z][a-z]{2,8}\.?"
    r"|[A-Z][a-z]{2,8}\.?\s+\d{1,2}),?\s+(?:19|20)\d\d"
)
_PERSON = r"[A-ZÀ-Þ][\w'’.-]*(?:\s+[A-ZÀ-Þ][\w'’.-]*){1,3}"
_PICTURE = re.compile(
    r"\b(?:photo(?:graph)?s?|picture|image|video|footage|file|getty|handout|screengrab|caption)\b",
    re.IGNORECASE,
)


Search = Callable[[re.Pattern[str], str, int, int], re.Match[str] | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class WireCredit(Span):
    """Words that credit an agency with the text.

    Attributes:
        agency: The agency's name; "agencies" when none is named.
        form: Name of the form of credit.
        is_whole: Whether the whole text is the agency's, or a part of it.
    """

    agency: str
    form: str
    is_whole: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Form:
    """One form of credit, ready to be looked for; see the data file."""

    name: str
    where: str
    is_whole: bool
    pattern: re.Pattern[str]
    agency: str | None


def credited_wire(text: str, outlet: str | None) -> str | None:
    """The agency that a document goes back to; None when neither text nor outlet tells.

    A credit for the whole text goes before the outlet being an agency itself, and that before a
    credit for a part.

    Args:
        text: The article.
        outlet: Who published it; None when unknown.
    """
    credits = find_credits(text)
    whole = [credit.agency for credit in credits if credit.is_whole]
    if whole:
        return whole[0]
    itself = load_agencies().of_outlet(outlet)
    if itself is not None:
        return itself.name
    return credits[0].agency if credits else None


def find_credits(text: str) -> tuple[WireCredit, ...]:
    """All credits of a text, in the order of the forms; each form gives its first one."""
    found = (_first_credit(text, form) for form in _forms())
    return tuple(credit for credit in found if credit is not None)


def _first_credit(text: str, form: _Form) -> WireCredit | None:
    for start, end in _PLACES_TO_LOOK[form.where](text):
        match = _SEARCHES[form.where](form.pattern, text, start, end)
        if match is None or _PICTURE.search(text, *_line_around(text, match)):
            continue
        agency = _agency_of(match, form, load_agencies())
        if agency is not None:
            return WireCredit(
                start=match.start(),
                end=match.end(),
                text=match.group(),
                agency=agency.name,
                form=form.name,
                is_whole=form.is_whole and not agency.is_unnamed,
            )
    return None


def _agency_of(match: re.Match[str], form: _Form, agencies: AgencyIndex) -> Agency | None:
    if form.agency is not None:
        return agencies.named(form.agency)
    names = [name for name in match.groups() if name is not None]
    return agencies.credited_as(names[0]) if names else None


def _line_around(text: str, match: re.Match[str]) -> tuple[int, int]:
    """The line of a credit, without what stands further off than a caption is long."""
    start = text.rfind("\n", 0, match.start()) + 1
    end = text.find("\n", match.end())
    last = len(text) if end < 0 else end
    return max(start, match.start() - 40), min(last, match.end() + 20)


def _lines(text: str) -> list[tuple[int, int]]:
    """Start and end of every line with words, white space at its ends left out."""
    return [(found.start(), found.end()) for found in re.finditer(r"[^\s](?:[^\n]*[^\s])?", text)]


def _heads(text: str) -> Iterator[tuple[int, int]]:
    for start, end in _lines(text)[:_EDGE_LINES]:
        yield start, min(end, start + _EDGE_CHARACTERS)


def _edge_lines(text: str) -> Iterator[tuple[int, int]]:
    lines = _lines(text)
    edges = dict.fromkeys((*lines[:_EDGE_LINES], *lines[-_EDGE_LINES:]))
    return (line for line in edges if line[1] - line[0] <= _LONGEST_LINE)


def _tails(text: str) -> Iterator[tuple[int, int]]:
    for start, end in _lines(text)[-_EDGE_LINES:]:
        yield max(start, end - _EDGE_CHARACTERS), end


def _last(text: str) -> Iterator[tuple[int, int]]:
    for start, end in _lines(text)[-1:]:
        yield max(start, end - _EDGE_CHARACTERS), end


def _search_end(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    matches = pattern.finditer(text, start, end)
    return next((match for match in matches if match.end() == end), None)


_PLACES_TO_LOOK: Mapping[str, Callable[[str], Iterator[tuple[int, int]]]] = {
    "head": _heads,
    "line": _edge_lines,
    "tail": _tails,
    "end": _last,
}
_SEARCHES: Mapping[str, Search] = {
    "head": lambda pattern, text, start, end: pattern.match(text, start, end),
    "line": lambda pattern, text, start, end: pattern.fullmatch(text, start, end),
    "tail": lambda pattern, text, start, end: pattern.search(text, start, end),
    "end": _search_end,
}


@cache
def _forms() -> tuple[_Form, ...]:
    written = files("rashomon.intake").joinpath("data", "wire_credits.toml")
    tables = tomllib.loads(written.read_text(encoding="utf-8"))["form"]
    return tuple(
        _Form(
            name=table["name"],
            where=table["where"],
            is_whole=table["is_whole"],
            pattern=_compile(table["pattern"]),
            agency=table.get("agency"),
        )
        for table in tables
    )


def _compile(pattern: str) -> re.Pattern[str]:
    credited = load_agencies().credited_names
    names = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in credited)
    # "AFP/Getty Images" and "REUTERS/Anna Torv" credit photographs, "AP-2" is no agency.
    before, after = r"(?:[Tt]he\s+)?(?<!\w)", r"(?!\w|[/-]\w)"
    one = rf"{before}({names}){after}"
    several = rf"{before}({names})(?:(?:\s*[,/&;+]\s*(?:and\s+)?|\s+and\s+)(?:{names}))*{after}"
    filled = pattern.replace("{agencies}", several).replace("{agency}", one)
    words = (("{place}", _PLACE), ("{person}", _PERSON), ("{day}", _DAY))
    return re.compile(reduce(lambda form, word: form.replace(*word), words, filled))
