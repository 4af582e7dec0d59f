"""Which documents are one text: the root that stands for each, and what it copies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rashomon.model import Lineage, LineageKind, LineageLink, OneText

ONE_TEXT = frozenset({LineageKind.NEAR_COPY, LineageKind.WIRE_CREDIT, LineageKind.UPDATE})
"""Kinds by which two documents speak with one voice; a quotation alone does not make them one."""


def trace_roots(links: Iterable[LineageLink]) -> Lineage:
    """The links with the root of every document in them.

    A document goes with the one whose words fill the largest part of it. A page stitched from two
    agencies' texts so goes with one of them, and does not make the two one. Where nobody knows who
    copies whom, groups are joined only if more than half of the pairs across them are linked.
    """
    ordered = tuple(sorted(links, key=lambda link: (link.first, link.second)))
    telling = [link for link in ordered if link.kind in ONE_TEXT]
    groups = _Groups(telling, copied_from(telling))
    for link in sorted(telling, key=_strongest_first):
        groups.join(link.first, link.second)
    return Lineage(links=ordered, texts=groups.texts())


def copied_from(links: Iterable[LineageLink]) -> dict[str, str]:
    """For each document that copies another, the one whose words fill the largest part of it."""
    sources: defaultdict[str, list[tuple[float, str]]] = defaultdict(list)
    for link in links:
        if link.kind in ONE_TEXT and link.copy is not None and link.original is not None:
            share = link.first_share if link.copy == link.first else link.second_share
            sources[link.copy].append((-share, link.original))
    return {copy: min(found)[1] for copy, found in sources.items()}


def _strongest_first(link: LineageLink) -> tuple[float, str, str]:
    return -max(link.first_share, link.second_share), link.first, link.second


class _Groups:
    """Documents in groups, each under its root."""

    def __init__(self, links: Sequence[LineageLink], sources: Mapping[str, str]) -> None:
        self._linked = {frozenset((link.first, link.second)) for link in links}
        self._root: dict[str, str] = {}
        self._members: dict[str, list[str]] = {}
        for document in sorted({end for link in links for end in (link.first, link.second)}):
            root = _follow(document, sources)
            self._root[document] = root
            self._members.setdefault(root, []).append(document)

    def join(self, one: str, other: str) -> None:
        """Make the groups of two documents one, if enough of their pairs are linked."""
        keep, go = sorted((self._root[one], self._root[other]), key=self._largest_first)
        if keep == go or not self._are_close(self._members[keep], self._members[go]):
            return
        for document in self._members[go]:
            self._root[document] = keep
        self._members[keep] += self._members.pop(go)

    def texts(self) -> tuple[OneText, ...]:
        """The groups of more than one document, by root."""
        return tuple(
            OneText(root=root, document_ids=tuple(sorted({root, *self._members[root]})))
            for root in sorted(self._members)
            if len(self._members[root]) > 1
        )

    def _largest_first(self, root: str) -> tuple[int, str]:
        return -len(self._members[root]), root

    def _are_close(self, some: Sequence[str], others: Sequence[str]) -> bool:
        pairs = [frozenset((one, other)) for one in some for other in others]
        return 2 * sum(pair in self._linked for pair in pairs) > len(pairs)


def _follow(document: str, sources: Mapping[str, str]) -> str:
    """The first of the way from copy to original; the smallest id where the way is a ring."""
    way = [document]
    while (source := sources.get(way[-1])) is not None:
        if source in way:
            return min(way[way.index(source) :])
        way.append(source)
    return way[-1]
