"""Which documents copy which, and the passages that show it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Group, RenderableType

from rashomon.cli.tables import make_line, make_table
from rashomon.model import LineageKind, LineageLink
from rashomon.pipeline import TracedLink

MAX_PASSAGE = 160
"""Letters shown of a passage; ``--json`` has all of it."""

_COLUMNS = ("Document", "Is", "Shared", "Why")
_PASSAGE_COLUMNS = ("At", "And at", "Words")

_KIND = {
    LineageKind.NEAR_COPY: ("copy of", "copied by", "same text as"),
    LineageKind.WIRE_CREDIT: ("agency copy of", "agency copied by", "same agency copy as"),
    LineageKind.UPDATE: ("update of", "updated by", "version of"),
    LineageKind.SHARED_QUOTATION: ("", "", "quotes the same as"),
}
"""Each kind as read from the copy, from the original, and where nobody knows which is which."""


def render_lineage(links: Iterable[TracedLink], *, with_passages: bool) -> RenderableType:
    """A line for each link; with the passages of each where one document was asked for."""
    traced = tuple(links)
    if not traced:
        return make_line("No document shares its text with another.")
    if not with_passages:
        return make_table(_COLUMNS, map(_row, traced))
    return Group(*(part for one in traced for part in _in_full(one)))


def lineage_words(link: LineageLink, document_id: str) -> str:
    """How a document stands to the other one of a link: "copy of", "update of"."""
    copies, copied, unknown = _KIND[link.kind]
    if link.original is None:
        return unknown
    return copied if link.original == document_id else copies


def _row(traced: TracedLink) -> Sequence[str]:
    """The copy first, where it is known which one that is."""
    link = traced.link
    copy, other = traced.documents
    if link.original == copy.id:
        copy, other = other, copy
    return (
        f"{copy.uri}\n{copy.id}",
        f"{lineage_words(link, copy.id)}\n{other.uri}",
        _shares(link),
        link.reason,
    )


def _shares(link: LineageLink) -> str:
    """What part of the text is shared, the larger part first."""
    shares = sorted((link.first_share, link.second_share), reverse=True)
    return " and ".join(f"{share:.0%}" for share in shares)


def _in_full(traced: TracedLink) -> Iterator[RenderableType]:
    yield make_table(_COLUMNS, [_row(traced)])
    first, second = traced.documents
    title = f"Passages in {first.uri} and in {second.uri}"
    rows = (
        (
            f"{passage.first.start}-{passage.first.end}",
            f"{passage.second.start}-{passage.second.end}",
            _shortened(passage.first.text),
        )
        for passage in traced.link.passages
    )
    yield make_table(_PASSAGE_COLUMNS, rows, title=title)


def _shortened(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= MAX_PASSAGE else f"{line[:MAX_PASSAGE]}…"
