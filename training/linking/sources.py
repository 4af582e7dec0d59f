"""Where labelled pairs come from: contested pages and FA-KES, both outside the project."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

from rashomon.linking import LinkItem, link_items
from rashomon.linking.items import claims_of_event
from rashomon.model import Document, Event, Reading
from training.linking.pairs import LabelledPair

Read = Callable[[Document], Reading]

SAME_STORY_DAYS = 2
"""FA-KES: reports of one act with one toll appear within so many days."""

MIN_DEAD = 3
"""FA-KES: fewer dead recur by chance in one governorate and week."""

OTHER_FACTOR = 1.5
"""FA-KES: tolls of two acts of one week that differ by less may be two reports of one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldPage:
    """A contested page: what it is about, by people.

    Attributes:
        incident: Name of its incident.
        is_here: Whether it reports it; if not, it tells of another act that looks alike.
        reading: What the reader makes of it.
        own: Evidence of tolls of the incident.
        other: Evidence of tolls of other acts.
    """

    incident: str
    is_here: bool
    reading: Reading
    own: tuple[str, ...]
    other: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledEvent:
    """An event and the incident that it is; the incident of one apart is its own id."""

    item: LinkItem
    incident: str
    fold: str


def read_contested(folder: Path, read: Read) -> list[GoldPage]:
    """All pages, read, in order of folder and file."""
    pages = []
    for file in sorted(folder.glob("*/[0-9]*.json")):
        record = json.loads(file.read_text("utf-8"))
        tolls = record["gold"]["tolls"]
        pages.append(
            GoldPage(
                incident=file.parent.name,
                is_here=record["gold"]["incident_here"],
                reading=read(_document(record, record["url"], record["publisher"])),
                own=tuple(row["evidence"] for row in tolls if row["of_incident"]),
                other=tuple(row["evidence"] for row in tolls if not row["of_incident"]),
            )
        )
    return pages


def labelled_events(pages: Sequence[GoldPage]) -> Iterator[LabelledEvent]:
    """Events whose incident people's tolls, or their page as a whole, tell; others are left out."""
    for page in pages:
        for event, item in zip(page.reading.events, link_items(page.reading), strict=True):
            is_own = _is_own(page, event, item)
            if is_own is not None:
                incident = page.incident if is_own else item.event_id
                yield LabelledEvent(item=item, incident=incident, fold=page.incident)


def contested_pairs(pages: Sequence[GoldPage]) -> Iterator[LabelledPair]:
    """All pairs of labelled events of two documents."""
    for one, other in combinations(labelled_events(pages), 2):
        if one.item.document_id != other.item.document_id:
            yield LabelledPair(
                left=one.item,
                right=other.item,
                is_same=one.incident == other.incident,
                folds=frozenset({one.fold, other.fold}),
            )


def fakes_pairs(file: Path, read: Read) -> Iterator[LabelledPair]:
    """Pairs of main events of articles that appeared together in one governorate.

    The same where place, actor, cause and toll agree; two where cause or actor and the toll differ;
    others are left out. Figures made the label, so that nothing is learned of them.
    """
    rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    told = [row for row in rows if len(row["gold"]) == 1 and row["published"]]
    near = [pair for pair in combinations(told, 2) if _appeared_together(*pair)]
    wanted = {row["uri"]: row for pair in near for row in pair if _label(*pair) is not None}
    items = {uri: _main_item(read, row) for uri, row in wanted.items()}
    for one, other in near:
        is_same = _label(one, other)
        left, right = items.get(one["uri"]), items.get(other["uri"])
        if is_same is not None and left and right:
            yield LabelledPair(
                left=left,
                right=right,
                is_same=is_same,
                folds=frozenset({"fakes"}),
                unseen=frozenset({"figures"}),
            )


def _is_own(page: GoldPage, event: Event, item: LinkItem) -> bool | None:
    """Whether an event is the page's incident; None when nobody said."""
    told = [claim.evidence.text for claim in claims_of_event(event.id, page.reading)]

    def holds(evidence: Sequence[str]) -> bool:
        return any(one in other or other in one for one in told for other in evidence)

    own, other = page.is_here and holds(page.own), holds(page.other)
    if own != other:
        return own
    return page.is_here if item.is_main and not other else None


def _appeared_together(one: dict[str, Any], other: dict[str, Any]) -> bool:
    days = (date.fromisoformat(row["published"]) for row in (one, other))
    first, second = sorted(days)
    places = {row["gold"][0]["location"] for row in (one, other)}
    return len(places) == 1 and (second - first).days <= SAME_STORY_DAYS


def _label(one: dict[str, Any], other: dict[str, Any]) -> bool | None:
    left, right = one["gold"][0], other["gold"][0]
    fewer, more = sorted(_dead(gold) for gold in (left, right))
    alike = left["actor"] == right["actor"] and left["cause"] == right["cause"]
    if alike and fewer == more >= MIN_DEAD:
        return True
    apart = left["actor"] != right["actor"] or left["cause"] != right["cause"]
    return False if apart and more > OTHER_FACTOR * fewer else None


def _dead(gold: dict[str, Any]) -> int:
    return int(gold["civilians"] or 0) + int(gold["noncivilians"] or 0)


def _main_item(read: Read, row: dict[str, Any]) -> LinkItem | None:
    reading = read(_document(row, row["uri"], row["outlet"]))
    return next((item for item in link_items(reading) if item.is_main), None)


def _document(row: dict[str, Any], uri: str, outlet: str | None) -> Document:
    published = date.fromisoformat(row["published"]) if row["published"] else None
    return Document.create(
        row["text"],
        uri=uri,
        declared_uri=uri,
        outlet=outlet,
        title=row["title"],
        published=published,
    )
