"""Two documents to the link between them, if there is one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.lineage.direction import (
    Direction,
    common_wire,
    find_direction,
    is_same_outlet,
    is_updated,
    name_of,
)
from rashomon.lineage.passages import TextWords, WordPassage, find_passages, prepare_text
from rashomon.model import Document, LineageKind, LineageLink

DAYS_APART = 5
"""Days of publication within which one text is a copy of another. On the FA-KES development set
copies are printed within two days; what pages further apart share are background paragraphs
("the war began in March 2011"), up to 187 words long, under different news."""

LEAST_WORDS = 20
"""Shared words without quotations that make a near copy; in the longest passage, at the least, ten:
two reporters of one strike write eight words the same. Of made-up copies that share three in ten of
their three-word sequences (tools/copies.py), 25 and 12 with a share of 0.2 find 0.75, these with
0.15 find 0.85, and 0.78 with EARLY_SHARE. None of 100,000 pairs of unlike documents and none of 861
of the contested pages is taken for a copy."""

TELLING_PASSAGE = 10

COPY_SHARE = 0.15
"""Part of the shorter text. Contested pages by different hands share at most 0.08: eight words."""

WIRE_SHARE = 0.1
"""The same where both credit one agency: pages with 0.1 to 0.15 share an agency's paragraphs."""

EARLY_SHARE, EARLY_SHARE_OF_OUTLET = 0.05, 0.1
"""Part of the shorter text in passages that begin before the middle of either text; for two of
one outlet, before the middle of both. Background paragraphs stand at the end, and an outlet repeats
them, and the furniture of its pages, under other news: on FA-KES up to 0.6 of the shorter text."""

QUOTED_WORDS = 10
"""Words of a quotation that nobody writes twice by chance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedDocument:
    """A document with its words, so that it can be compared with many."""

    document: Document
    text: TextWords


def prepare_document(document: Document) -> ComparedDocument:
    """A document ready to be compared."""
    return ComparedDocument(document=document, text=prepare_text(document.text))


def compare_documents(one: ComparedDocument, other: ComparedDocument) -> LineageLink | None:
    """How two documents are tied; None when they are not.

    The same link comes out whichever is given first.
    """
    first, second = sorted((one, other), key=lambda each: each.document.id)
    if first.document.id == second.document.id or not _is_near(first.document, second.document):
        return None
    shared = find_passages(first.text, second.text)
    kind = _kind(first, second, shared)
    return None if kind is None else _link(first, second, kind, shared)


def _is_near(first: Document, second: Document) -> bool:
    if first.published is None or second.published is None:
        return True
    return abs((first.published - second.published).days) <= DAYS_APART


def _kind(
    first: ComparedDocument, second: ComparedDocument, shared: Sequence[WordPassage]
) -> LineageKind | None:
    share = _telling_share(first, second, shared)
    if share >= COPY_SHARE and _is_one_story(first, second, shared):
        is_newer = _is_newer_version(first.document, second.document)
        return LineageKind.UPDATE if is_newer else LineageKind.NEAR_COPY
    if share >= WIRE_SHARE and _is_one_wire(first.document, second.document):
        return LineageKind.WIRE_CREDIT
    if any(one.passage.is_quoted and one.n_words >= QUOTED_WORDS for one in shared):
        return LineageKind.SHARED_QUOTATION
    return None


def _telling_share(
    first: ComparedDocument, second: ComparedDocument, shared: Sequence[WordPassage]
) -> float:
    """Part of the shorter text that both share without quotations; 0 where that tells nothing."""
    plain = [one.n_words for one in shared if not one.passage.is_quoted]
    if sum(plain) < LEAST_WORDS or max(plain) < TELLING_PASSAGE:
        return 0.0
    return sum(plain) / min(len(first.text.words), len(second.text.words))


def _is_one_story(
    first: ComparedDocument, second: ComparedDocument, shared: Sequence[WordPassage]
) -> bool:
    """Whether they share more than the background paragraphs that stand at the end."""
    is_same = is_same_outlet(first.document, second.document)
    is_early = all if is_same else any
    early = [
        one.n_words
        for one in shared
        if not one.passage.is_quoted
        and is_early(
            (
                one.passage.first.start < len(first.document.text) / 2,
                one.passage.second.start < len(second.document.text) / 2,
            )
        )
    ]
    wanted = EARLY_SHARE_OF_OUTLET if is_same else EARLY_SHARE
    return sum(early) >= wanted * min(len(first.text.words), len(second.text.words))


def _is_newer_version(first: Document, second: Document) -> bool:
    if not is_same_outlet(first, second):
        return False
    return first.published != second.published or is_updated(first) != is_updated(second)


def _is_one_wire(first: Document, second: Document) -> bool:
    """Whether two outlets credit one agency; one outlet's agency stories need share nothing."""
    return common_wire(first, second) is not None and not is_same_outlet(first, second)


def _link(
    first: ComparedDocument,
    second: ComparedDocument,
    kind: LineageKind,
    shared: tuple[WordPassage, ...],
) -> LineageLink:
    is_copy = kind is not LineageKind.SHARED_QUOTATION
    direction = find_direction(first.document, second.document) if is_copy else Direction()
    wire = common_wire(first.document, second.document)
    n_words = sum(one.n_words for one in shared)
    return LineageLink(
        first=first.document.id,
        second=second.document.id,
        kind=kind,
        original=direction.original,
        wire=wire,
        first_share=_share(n_words, first),
        second_share=_share(n_words, second),
        passages=tuple(one.passage for one in shared),
        reason=_reason(first, second, shared, (direction.sign, wire)),
    )


def _share(n_words: int, compared: ComparedDocument) -> float:
    return round(n_words / len(compared.text.words), 3)


def _reason(
    first: ComparedDocument,
    second: ComparedDocument,
    shared: tuple[WordPassage, ...],
    signs: tuple[str | None, str | None],
) -> str:
    shorter, longer = sorted((first, second), key=lambda one: len(one.text.words))
    n_words = sum(one.n_words for one in shared)
    quoted = " in quotation marks" if all(one.passage.is_quoted for one in shared) else ""
    passages = "one passage" if len(shared) == 1 else f"{len(shared)} passages"
    sign, wire = signs
    parts = [
        f"{name_of(shorter.document)} shares {n_words} of its {len(shorter.text.words)} words"
        f"{quoted} with {name_of(longer.document)}, in {passages}"
    ]
    if wire is not None and (sign is None or wire not in sign):
        parts.append(f"both go back to {wire}")
    if sign is not None:
        parts.append(sign)
    return "; ".join(parts)
