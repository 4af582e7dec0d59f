"""What people have ruled about copies, put over the links that were found."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from rashomon.model import LineageKind, LineageLink

MARKED = "marked as a copy by a person"
"""Reason of a link that people have set."""

Pair = tuple[str, str]
"""Ids of two documents; in a mark of copies, the original first."""


def apply_marks(
    links: Iterable[LineageLink], copies: Collection[Pair] = (), apart: Collection[Pair] = ()
) -> tuple[LineageLink, ...]:
    """The links as people have ruled, in order of their documents.

    Args:
        links: The links that were found.
        copies: Original and copy, tied whatever the texts share; they go before ``apart``.
        apart: Documents that are no copies, whatever they share.
    """
    known = {frozenset((link.first, link.second)): link for link in links}
    for pair in apart:
        known.pop(frozenset(pair), None)
    for original, copy in copies:
        key = frozenset((original, copy))
        known[key] = _marked(original, copy, known.get(key))
    return tuple(sorted(known.values(), key=lambda link: (link.first, link.second)))


def _marked(original: str, copy: str, found: LineageLink | None) -> LineageLink:
    first, second = sorted((original, copy))
    return LineageLink(
        first=first,
        second=second,
        kind=LineageKind.NEAR_COPY,
        original=original,
        wire=found.wire if found else None,
        first_share=found.first_share if found else 0.0,
        second_share=found.second_share if found else 0.0,
        passages=found.passages if found else (),
        reason=f"{found.reason}; {MARKED}" if found else MARKED,
    )
