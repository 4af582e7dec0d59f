"""Find words in the documents and claims of a casebook."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from rashomon.model import Claim, Reading, Span

if TYPE_CHECKING:
    from rashomon.store import FoundPassage, Term

SNIPPET_LENGTH = 240
"""Characters of a snippet: three lines on a screen of 80 columns. Most evidence is shorter."""

LEAD_LENGTH = 60
"""Characters before the first word that was looked for, so that it is read in its sentence."""

DEFAULT_LIMIT = 20


class HitKind(StrEnum):
    """What was found."""

    DOCUMENT = "document"
    CLAIM = "claim"


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchHit:
    """A document or a claim that holds all the words: a line of ``rashomon search --json``.

    Attributes:
        kind: Which of the two.
        document_id: The document.
        document_uri: Its uri.
        outlet: Who published it; None when unknown.
        title: Its headline; None when it has none.
        published: Its day; None when unknown.
        claim: The claim; None for a document.
        incident_id: The incident of the claim's event; None for a document, or without an event.
        snippet: A stretch of the document's text that shows the words; for a claim, its evidence.
        matches: The words that were looked for, inside the snippet; none where they stand only in
            the title or the speaker's name.
    """

    kind: HitKind
    document_id: str
    document_uri: str
    outlet: str | None
    title: str | None
    published: date | None
    claim: Claim | None
    incident_id: str | None
    snippet: Span
    matches: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchResult:
    """What was found.

    Attributes:
        hits: The latest documents first, each followed by its claims in order of evidence.
        n_found: How many there are; more than ``hits`` where a limit cut them.
        has_words: Whether there was a word to look for at all.
    """

    hits: tuple[SearchHit, ...]
    n_found: int
    has_words: bool


def search_casebook(location: str, words: str, limit: int = DEFAULT_LIMIT) -> SearchResult:
    """Documents and claims of a casebook that hold all the words.

    Case and accents do not matter. Words in quotation marks must stand in a row; an asterisk ends
    a beginning of a word. Every other sign only parts words, so no query is wrong.

    Args:
        location: The casebook, a path or a database URL.
        words: What to look for.
        limit: How many hits to give at most.

    Raises:
        CasebookError: There is no such casebook, or it cannot be read.
    """
    from rashomon.store import Casebook, parse_terms

    terms = parse_terms(words)
    with Casebook.open(location) as casebook:
        found = casebook.search(terms, limit)
        ids = sorted({one.document_id for one in found.passages})
        readings = dict(zip(ids, casebook.readings(ids), strict=True))
    hits = (_hit(one, readings[one.document_id], terms) for one in found.passages)
    return SearchResult(hits=tuple(hits), n_found=found.n_found, has_words=bool(terms))


def _hit(found: FoundPassage, reading: Reading, terms: tuple[Term, ...]) -> SearchHit:
    document = reading.document
    claim = next((one for one in reading.claims if one.id == found.claim_id), None)
    whole = Span.cut(document.text, 0, len(document.text)) if claim is None else claim.evidence
    snippet = make_snippet(document.text, whole, _matches(whole, terms))
    return SearchHit(
        kind=HitKind.DOCUMENT if claim is None else HitKind.CLAIM,
        document_id=document.id,
        document_uri=document.uri,
        outlet=document.outlet,
        title=document.title,
        published=document.published,
        claim=claim,
        incident_id=found.incident_id,
        snippet=snippet,
        matches=_matches(snippet, terms),
    )


def _matches(within: Span, terms: tuple[Term, ...]) -> tuple[Span, ...]:
    """Where the terms stand in a stretch of a text."""
    from rashomon.store import find_terms, words_of

    places = find_terms(tuple(words_of(within.text)), terms)
    return tuple(
        Span(start=within.start + start, end=within.start + end, text=within.text[start:end])
        for start, end in places
    )


def make_snippet(text: str, whole: Span, matches: tuple[Span, ...]) -> Span:
    """The stretch of a text to show: the whole if it is short, else where most matches lie.

    Args:
        text: The document's text.
        whole: What may be shown of it.
        matches: Where the words stand in that, in order.
    """
    if whole.end - whole.start <= SNIPPET_LENGTH:
        return whole
    room = SNIPPET_LENGTH - LEAD_LENGTH

    def n_shown(first: Span) -> int:
        return len({match.text.casefold() for match in matches if _fits(match, first, room)})

    best = max(matches, key=n_shown, default=whole)
    start = max(whole.start, best.start - LEAD_LENGTH)
    end = min(whole.end, start + SNIPPET_LENGTH)
    return Span.cut(text, *_at_words(text, start, end, whole))


def _fits(match: Span, first: Span, room: int) -> bool:
    return first.start <= match.start and match.end <= first.start + room


def _at_words(text: str, start: int, end: int, whole: Span) -> tuple[int, int]:
    """The same stretch, without a word that is cut at its beginning or end."""
    if start > whole.start:
        space = text.find(" ", start, start + LEAD_LENGTH)
        start = start if space < 0 else space + 1
    if end < whole.end:
        space = text.rfind(" ", start + LEAD_LENGTH, end)
        end = end if space < 0 else space
    return start, end
