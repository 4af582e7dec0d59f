"""The marked documents of ``corpus/`` as plain text with marks at character offsets.

The elements and their attributes are told in ``corpus/GUIDELINES.md``.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree  # type: ignore[import-untyped]

CORPUS = Path(__file__).resolve().parents[2] / "corpus"

_COMMON = frozenset({"modality", "stance"})
# Every element with the attributes that it may have.
ELEMENTS: dict[str, frozenset[str]] = {
    "speaker": frozenset({"a", "is"}),
    "cue": frozenset({"a", "stance"}),
    "relay": frozenset({"a"}),
    "said": frozenset({"a"}),
    "toll": frozenset({"status", "is", "low", "high", "relation", "group", "scope"}) | _COMMON,
    "n": frozenset(),
    "who": frozenset(),
    "harm": frozenset(),
    "blame": _COMMON,
    "truce": frozenset({"status"}) | _COMMON,
    "aid": frozenset({"status"}) | _COMMON,
    "ground": frozenset({"change"}) | _COMMON,
    "party": frozenset(),
    "broker": frozenset(),
    "what": frozenset(),
    "area": frozenset(),
    "by": frozenset({"of"}),
    "target": frozenset({"of"}),
    "event": frozenset({"id", "type", "is"}),
    "place": frozenset({"role", "of"}),
    "time": frozenset({"of", "from", "to"}),
    "person": frozenset(),
    "org": frozenset(),
    "weapon": frozenset(),
}
_STATUSES = {
    "toll": "killed wounded casualties missing captured displaced",
    "truce": "agreed in_force extended violated suspended collapsed at_risk holding",
    "aid": "waiting blocked let_in delivered besieged airlifted suspended",
}
_CHANGES = "gained regained lost held surrounded withdrawn"
_VALUES = {
    "relation": "at_least more_than at_most fewer_than about range vague",
    "group": "people combatants civilians children women men medics aid_workers journalists police"
    " officials prisoners",
    "scope": "subset cumulative",
    "modality": "negated hypothetical future",
    "change": _CHANGES,
    "role": "event actor dateline",
    "type": "armed_clash government_regains_territory non_state_actor_overtakes_territory"
    " chemical_weapon air_strike suicide_bomb shelling explosive grenade sexual_violence attack"
    " abduction peaceful_protest protest_with_intervention excessive_force violent_demonstration"
    " mob_violence agreement arrests disrupted_weapons_use base_established looting"
    " transfer_of_territory other",
}
_STANCES = {
    "cue": "denies admits accuses doubts cannot_verify",
    "blame": "accuses admits denies claims",
    "toll": "asserts denies admits doubts cannot_verify",
    "truce": "asserts denies admits accuses doubts cannot_verify",
    "aid": "asserts denies admits accuses doubts cannot_verify",
    "ground": "asserts denies admits accuses doubts cannot_verify",
}
_SPACE = re.compile(r"\s+")
PARAGRAPH_BREAK = "\n\n"


class MarkupError(ValueError):
    """A document that cannot be read; the message names it and what is wrong."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked stretch.

    Attributes:
        kind: Name of the element.
        start: First character in the text.
        end: One past the last.
        attributes: As written.
        inside: Index of the nearest enclosing mark; None at the top.
    """

    kind: str
    start: int
    end: int
    attributes: dict[str, str]
    inside: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedDocument:
    """A document of the corpus.

    Attributes:
        id: Its name in the matrix.
        split: ``train``, ``dev`` or ``test``.
        style: Its row's style.
        setting: The war that it is about.
        outlet: Invented.
        published: ISO day.
        text: Title and paragraphs, with an empty line between each.
        title_end: Where the title ends in the text.
        marks: In order of their start, an outer one before those in it.
    """

    id: str
    split: str
    style: str
    setting: str
    outlet: str
    published: str
    text: str
    title_end: int
    marks: tuple[Mark, ...]

    def of(self, *kinds: str) -> list[Mark]:
        """The marks of some kinds, in order."""
        return [mark for mark in self.marks if mark.kind in kinds]


@dataclass(slots=True)
class _Builder:
    text: list[str] = field(default_factory=list)
    length: int = 0
    marks: list[tuple[str, int, int, dict[str, str], int | None]] = field(default_factory=list)

    def add(self, words: str | None) -> None:
        """Text with white space as one space; none at the start of a paragraph or after another."""
        if not words:
            return
        plain = _SPACE.sub(" ", words)
        ends_open = not self.text or self.text[-1][-1:] in {" ", "\n"}
        if ends_open:
            plain = plain.lstrip(" ")
        if plain:
            self.text.append(plain)
            self.length += len(plain)

    def close_paragraph(self) -> None:
        while self.text and self.text[-1].endswith(" "):
            cut = self.text[-1].rstrip(" ")
            self.length -= len(self.text[-1]) - len(cut)
            self.text[-1] = cut
            if not cut:
                self.text.pop()

    def walk(self, element: etree._Element, inside: int | None) -> None:
        index = len(self.marks)
        self.marks.append((str(element.tag), self.length, 0, dict(element.attrib), inside))
        self.add(element.text)
        for child in element:
            self.walk(child, index)
            self.add(child.tail)
        kind, start, _, attributes, outer = self.marks[index]
        self.marks[index] = (kind, start, self.length, attributes, outer)


def parse(source: bytes, name: str, split: str = "train") -> MarkedDocument:
    """A marked document from its file's bytes.

    Raises:
        MarkupError: It is no well-formed XML, or no title followed by paragraphs. What is wrong
            within a paragraph is told by :func:`faults`.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    try:
        root = etree.fromstring(source, parser)
    except etree.XMLSyntaxError as error:
        raise MarkupError(f"{name}: {error}") from None
    builder = _Builder()
    title_end = 0
    for number, paragraph in enumerate(root):
        if paragraph.tag != ("p" if number else "title"):
            raise MarkupError(f"{name}: <{paragraph.tag}> where <title> or <p> belongs")
        if number:
            builder.text.append(PARAGRAPH_BREAK)
            builder.length += len(PARAGRAPH_BREAK)
        builder.add(paragraph.text)
        for child in paragraph:
            builder.walk(child, None)
            builder.add(child.tail)
        builder.close_paragraph()
        if not number:
            title_end = builder.length
    text = "".join(builder.text)
    return MarkedDocument(
        id=root.get("id", ""),
        split=split,
        style=root.get("style", ""),
        setting=root.get("setting", ""),
        outlet=root.get("outlet", ""),
        published=root.get("published", ""),
        text=text,
        title_end=title_end,
        marks=tuple(_trimmed(text, Mark(*mark)) for mark in builder.marks),
    )


def _trimmed(text: str, mark: Mark) -> Mark:
    start, end = mark.start, min(mark.end, len(text))
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Mark(mark.kind, start, end, mark.attributes, mark.inside)


def matrix(corpus: Path = CORPUS) -> dict[str, dict[str, str]]:
    """The rows of the matrix by id."""
    with (corpus / "matrix.csv").open(encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


def load(corpus: Path = CORPUS) -> Iterator[MarkedDocument]:
    """Every document of the corpus, in order of ids.

    Raises:
        MarkupError: A document cannot be read.
    """
    rows = matrix(corpus)
    for path in sorted((corpus / "documents").glob("*.xml")):
        if path.stem not in rows:
            raise MarkupError(f"{path.name}: no row of the matrix has this id")
        yield parse(path.read_bytes(), path.name, rows[path.stem]["split"])


def faults(document: MarkedDocument) -> Iterator[str]:
    """What breaks the guidelines in a document, in words."""
    for mark in document.marks:
        yield from _faults_of(document, mark)
    yield from _faults_of_attribution(document)
    events: set[str] = set()
    for mark in document.of("event"):
        if (event := mark.attributes.get("id")) in events:
            yield f"{_told(document, mark)}: a second event {event}"
        events.update({event} if event else ())
    for mark in document.marks:
        named = mark.attributes.get("of") or (
            mark.attributes.get("is") if mark.kind == "event" else None
        )
        for event in (named or "").split():
            if event not in events:
                yield f"{_told(document, mark)}: no event {event}"


def _told(document: MarkedDocument, mark: Mark) -> str:
    return f'<{mark.kind}> "{document.text[mark.start : mark.end][:60]}"'


def _faults_of(document: MarkedDocument, mark: Mark) -> Iterator[str]:
    told = _told(document, mark)
    if mark.kind not in ELEMENTS:
        yield f"{told}: no element of the guidelines"
        return
    if mark.start >= mark.end:
        yield f"{told}: empty"
    for name in mark.attributes.keys() - ELEMENTS[mark.kind]:
        yield f"{told}: attribute {name} is not its own"
    for name, value in mark.attributes.items():
        if name in _VALUES and value not in _VALUES[name].split():
            yield f"{told}: {name} {value}"
        for owned, values in (("status", _STATUSES), ("stance", _STANCES)):
            if name == owned and mark.kind in values and value not in values[mark.kind].split():
                yield f"{told}: {name} {value}"
    needed = {"truce": "status", "aid": "status", "ground": "change", "blame": "stance"}
    if mark.kind in needed and needed[mark.kind] not in mark.attributes:
        yield f"{told}: no {needed[mark.kind]}"
    if mark.kind == "toll":
        yield from _faults_of_toll(document, mark)
    if mark.kind == "event" and mark.attributes.keys() not in ({"id", "type"}, {"is"}):
        yield f"{told}: either id and type, or is"
    if mark.kind == "time" and ("from" in mark.attributes) != ("to" in mark.attributes):
        yield f"{told}: from and to, or neither"
    if mark.kind == "time" and mark.attributes.get("from", "") > mark.attributes.get("to", ""):
        yield f"{told}: from after to"


def _faults_of_toll(document: MarkedDocument, mark: Mark) -> Iterator[str]:
    told, given = _told(document, mark), mark.attributes
    if "status" not in given:
        yield f"{told}: no status"
    if "is" in given and given.keys() & {"low", "high", "relation"}:
        yield f"{told}: is, or low, high and relation"
    if "is" not in given and "relation" not in given:
        yield f"{told}: neither is nor relation"
    numbers = [given[name] for name in ("is", "low", "high") if name in given]
    if not all(number.isdigit() for number in numbers):
        yield f"{told}: a bound is no number"
    elif len(numbers) == 2 and int(numbers[0]) > int(numbers[1]):
        yield f"{told}: low above high"
    index = document.marks.index(mark)
    inner = {part.kind for part in document.marks if part.inside == index}
    if "n" not in inner and given.get("is") != "0":
        yield f"{told}: no <n>"


def _faults_of_attribution(document: MarkedDocument) -> Iterator[str]:
    acts: dict[str, set[str]] = {}
    for mark in document.of("speaker", "cue", "said", "relay"):
        numbers = mark.attributes.get("a", "").split()
        if not numbers:
            yield f"{_told(document, mark)}: no a"
        for number in numbers:
            acts.setdefault(number, set()).add(mark.kind)
    for number, kinds in acts.items():
        if "said" not in kinds:
            yield f"attribution {number}: no <said>"
        if "speaker" not in kinds and "cue" not in kinds:
            yield f"attribution {number}: neither <speaker> nor <cue>"
    for mark in document.of("speaker"):
        same = mark.attributes.get("is")
        if same not in {None, "?"} and same not in acts:
            yield f"{_told(document, mark)}: is {same}, which is no attribution"
