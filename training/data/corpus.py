"""Our own corpus: every task."""

from __future__ import annotations

from training.corpus.markup import Mark, MarkedDocument, load
from training.data.texts import CharacterSpan, MarkedText, WordFinder, WordSpan, sentences_of


def load_corpus(split: str) -> list[MarkedText]:
    """The documents of ``train``, ``dev`` or ``test``."""
    return [_text(document) for document in load() if document.split == split]


def _text(document: MarkedDocument) -> MarkedText:
    sentences = sentences_of(document.text)
    finder = WordFinder([word for sentence in sentences for word in sentence])

    def spans(marks: list[Mark], *kinds: str) -> list[WordSpan]:
        wanted = [mark for mark in marks if not kinds or mark.kind in kinds]
        return list(finder.spans((mark.start, mark.end, mark.kind) for mark in wanted))

    outer = _outermost(document)
    return MarkedText(
        name=document.id,
        sentences=sentences,
        spans={
            "speaker": spans(document.of("speaker", "relay")),
            "cue": spans(document.of("cue")),
            "said": spans(outer),
            "stance": list(finder.spans(_of_attribute(document.of("cue"), "stance"))),
            "toll": list(finder.spans(_numbers(document, "status"))),
            "scope": list(finder.spans(_numbers(document, "scope"))),
            "group": list(finder.spans(_numbers(document, "group"))),
            "counted": spans(_innermost(document, "who", "harm")),
            "claim": spans(_outer(document, "blame", "truce", "aid", "ground")),
            "by": spans(_innermost(document, "by", "target")),
            "event": spans(_innermost(document, "event")),
            "event_type": list(finder.spans(_event_types(document))),
            "place": list(
                finder.spans(
                    (mark.start, mark.end, mark.attributes.get("role", "other"))
                    for mark in _innermost(document, "place")
                )
            ),
            "names": spans(_innermost(document, "person", "org", "place")),
        },
        links=_links(document, finder),
    )


def _outermost(document: MarkedDocument) -> list[Mark]:
    """What was said, without what somebody else is cited for within."""
    return _outer(document, "said")


def _outer(document: MarkedDocument, *kinds: str) -> list[Mark]:
    kept: list[Mark] = []
    for mark in document.of(*kinds):
        if not any(other.start <= mark.start and mark.end <= other.end for other in kept):
            kept.append(mark)
    return kept


def _innermost(document: MarkedDocument, *kinds: str) -> list[Mark]:
    """The smallest marks first, so that a name within a name stays."""
    return sorted(document.of(*kinds), key=lambda mark: (mark.end - mark.start, mark.start))


def _of_attribute(marks: list[Mark], name: str) -> list[CharacterSpan]:
    """Marks by the value of an attribute; those without it are left out."""
    return [(m.start, m.end, m.attributes[name]) for m in marks if name in m.attributes]


def _numbers(document: MarkedDocument, attribute: str) -> list[CharacterSpan]:
    """The numbers of tolls by an attribute of theirs."""
    found = []
    for part in document.of("n"):
        toll = document.marks[part.inside] if part.inside is not None else None
        if toll is not None and toll.kind == "toll" and attribute in toll.attributes:
            found.append((part.start, part.end, toll.attributes[attribute]))
    return found


def _event_types(document: MarkedDocument) -> list[CharacterSpan]:
    """Every word for an event by the event's type."""
    marks = _innermost(document, "event")
    types = {m.attributes["id"]: m.attributes["type"] for m in marks if "id" in m.attributes}
    named = ((m, m.attributes.get("id") or m.attributes.get("is")) for m in marks)
    return [(m.start, m.end, types[name]) for m, name in named if name in types]


def _links(document: MarkedDocument, finder: WordFinder) -> dict[int, tuple[list[int], list[int]]]:
    def firsts(kind: str, number: str) -> list[int]:
        marks = [m for m in document.of(kind) if number in m.attributes["a"].split()]
        found = (finder.span(mark.start, mark.end) for mark in marks)
        return [span[0] for span in found if span is not None]

    links: dict[int, tuple[list[int], list[int]]] = {}
    for cue in document.of("cue"):
        for number in cue.attributes["a"].split():
            for word in firsts("cue", number):
                links[word] = (firsts("speaker", number), firsts("said", number))
    return links
