"""Public data sets with open licences, read from a folder that the user names.

Their texts are never part of the project. Where they come from and under which licence is told in
the model card.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from rashomon.language import Token
from training.data.texts import MarkedText, WordFinder, sentences_of

# re3d: machine guesses that people rejected have a lower confidence.
_CONFIDENCE = 0.5
_RE3D_KINDS = {
    "Person": "person",
    "Organisation": "organisation",
    "Location": "location",
    "Nationality": "nationality",
    "Weapon": "weapon",
    "MilitaryPlatform": "vehicle",
    "Vehicle": "vehicle",
    "Quantity": "quantity",
    "Money": "quantity",
    "Temporal": "temporal",
}
# The first letters of the ids of the documents that are kept for tests, three of ten.
_RE3D_HELD_OUT = Path(__file__).with_name("re3d_held_out.txt")
# PLOVER's file is written by hand and not everywhere JSON; its texts are found by their key.
_PLOVER_TEXT = re.compile(r'"text": "([^"]{40,})"')
_NAMES = {
    "PER": "person",
    "person": "person",
    "politician": "person",
    "ORG": "org",
    "organisation": "org",
    "politicalparty": "org",
    "LOC": "place",
    "location": "place",
    "country": "place",
}


def load_re3d(folder: Path, split: str) -> list[MarkedText]:
    """Reports on Syria and Iraq with entities; ``train`` or ``test``, by document."""
    documents, entities = _json_lines(folder, "documents"), _json_lines(folder, "entities")
    held_out = tuple(_RE3D_HELD_OUT.read_text(encoding="utf-8").split())
    return [
        _re3d_text(document, entities)
        for document in documents
        if document["_id"].startswith(held_out) == (split == "test")
    ]


def _json_lines(folder: Path, name: str) -> list[dict[str, str]]:
    files = sorted((folder / "re3d").glob(f"*/{name}.json"))
    return [
        json.loads(line)
        for file in files
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]


def _re3d_text(document: dict[str, str], entities: list[dict[str, str]]) -> MarkedText:
    sentences = sentences_of(document["text"])
    finder = WordFinder([word for sentence in sentences for word in sentence])
    own = [
        entity
        for entity in entities
        if entity["documentId"] == document["_id"]
        and entity["type"] in _RE3D_KINDS
        and float(entity["confidence"]) >= _CONFIDENCE
    ]
    own.sort(key=lambda entity: int(entity["begin"]) - int(entity["end"]))
    spans = finder.spans(
        (int(entity["begin"]), int(entity["end"]), _RE3D_KINDS[entity["type"]]) for entity in own
    )
    return MarkedText(name=document["_id"], sentences=sentences, spans={"entities": list(spans)})


def load_names(folder: Path, split: str) -> list[MarkedText]:
    """Names of persons, organisations and places: wikigold, CrossNER politics, UNER EWT.

    ``train`` holds wikigold, CrossNER's three parts and UNER's dev part; ``test`` UNER's test part.
    """
    uner = folder / "uner_ewt"
    if split == "test":
        return list(_rows(uner / "en_ewt-ud-test.iob2", 1, 2, "newdoc"))
    return [
        *_rows(next(folder.glob("wikigold/CONLL-format/data/*.txt")), 0, 1, "-DOCSTART-"),
        *_rows(folder / "crossner_politics" / "train.txt", 0, 1, None),
        *_rows(folder / "crossner_politics" / "dev.txt", 0, 1, None),
        *_rows(folder / "crossner_politics" / "test.txt", 0, 1, None),
        *_rows(uner / "en_ewt-ud-dev.iob2", 1, 2, "newdoc"),
    ]


def load_reports(folder: Path, split: str) -> list[MarkedText]:
    """News without marks, to be marked by teachers: GUM's news, the sentences of PLOVER's examples.

    All of it is for training; ``split`` other than ``train`` gives nothing.
    """
    if split != "train":
        return []
    news = (
        replace(_text_of_rows(path.stem, _conllu_sentences(path)), spans={})
        for path in sorted((folder / "gum_news").glob("*.conllu"))
    )
    examples = (folder / "plover_gsr" / "PLOVER_GSR_CAMEO.txt").read_text(encoding="utf-8")
    coded = sorted(set(_PLOVER_TEXT.findall(examples)))
    return [
        *news,
        *(
            MarkedText(name=f"plover-{number}", sentences=sentences_of(text), spans={})
            for number, text in enumerate(coded)
        ),
    ]


def _conllu_sentences(path: Path) -> list[list[tuple[str, str]]]:
    sentences: list[list[tuple[str, str]]] = [[]]
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip():
            sentences.append([])
        elif (parts := line.split("\t"))[0].isdecimal():
            sentences[-1].append((parts[1], "O"))
    return [sentence for sentence in sentences if sentence]


def _rows(path: Path, word: int, tag: int, breaks: str | None) -> Iterator[MarkedText]:
    """Texts of a file with a word and its tag on each line, cut after 20 sentences."""
    texts: list[list[list[tuple[str, str]]]] = [[[]]]
    for line in path.read_text(encoding="utf-8").splitlines():
        if breaks and breaks in line:
            texts.append([[]])
        elif not line.strip():
            texts[-1].append([])
        elif not line.startswith("# "):
            parts = line.split()
            if len(parts) > tag:
                texts[-1][-1].append((parts[word], parts[tag]))
    for number, text in enumerate(texts):
        kept = [sentence for sentence in text if sentence]
        for first in range(0, len(kept), 20):
            yield _text_of_rows(f"{path.stem}-{number}-{first}", kept[first : first + 20])


def _text_of_rows(name: str, rows: list[list[tuple[str, str]]]) -> MarkedText:
    sentences: list[list[Token]] = []
    spans: list[tuple[int, int, str]] = []
    offset = count = 0
    for row in rows:
        sentence = []
        previous = ""
        for written, tag in row:
            sentence.append(Token(offset, offset + len(written), written, written.lower()))
            offset += len(written) + 1
            kind = _NAMES.get(tag[2:], "")
            if kind and spans and spans[-1][1] == count and previous == tag[2:] and tag[0] == "I":
                spans[-1] = (spans[-1][0], count + 1, kind)
            elif kind:
                spans.append((count, count + 1, kind))
            previous = tag[2:]
            count += 1
        sentences.append(sentence)
    return MarkedText(name=name, sentences=sentences, spans={"names": spans})


def load_polnear(folder: Path, split: str) -> list[MarkedText]:
    """Attributions in political news; ``train`` or ``dev``. Of several annotators the first."""
    texts = []
    for path in sorted((folder / "polnear" / split / "text").glob("*.txt")):
        marked = sorted((folder / "polnear" / split / "attributions").glob(f"{path.stem}_*.ann"))
        if not marked:
            continue
        sentences = sentences_of(path.read_text(encoding="utf-8"))
        finder = WordFinder([word for sentence in sentences for word in sentence])
        spans = finder.spans(_standoff(marked[0]))
        texts.append(
            MarkedText(name=path.stem, sentences=sentences, spans={"polnear": sorted(spans)})
        )
    return texts


def _standoff(path: Path) -> Iterator[tuple[int, int, str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        parts = line.split("\t")
        if len(parts) < 2 or not parts[0].startswith("T"):
            continue
        kind, _, places = parts[1].partition(" ")
        if kind in {"Source", "Cue", "Content"}:
            for place in places.split(";"):
                start, end = map(int, place.split())
                yield start, end, kind.lower()
