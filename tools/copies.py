"""How well copies are found: made-up copies of our own corpus, edited as desks edit agency copy.

    python -m tools.copies            # every level of editing, on short texts
    python -m tools.copies --long     # on texts of 500 words: three documents one after the other
    python -m tools.copies --pages FOLDER   # beside them, links among pages that nobody made

A copy is made from a document of the corpus: paragraphs are cut and put in another order, the
lead is written anew, words are dropped, put in and replaced, and paragraphs of another document are
added. Counted are pairs of an original and its copy, pairs of two copies of one original, and, as
pairs that must not be linked, all other pairs, as though everything were published on one day.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path

from training.corpus.markup import load

from rashomon.language.sentences import split_sentences
from rashomon.lineage import compare_documents, lineage_keys, prepare_document
from rashomon.lineage.words import split_words
from rashomon.model import Document, LineageKind, LineageLink

DAY = date(2030, 1, 1)
ORIGINALS = 0.36
"""Part of the documents that are copied; what is left gives the paragraphs that desks add."""

LONG = 3
"""Documents of the corpus in a long text."""

_FILLERS = "reportedly meanwhile also still however earlier later again then officially".split()
_OTHER_WORDS = {
    "said": "told reporters",
    "killed": "left dead",
    "people": "persons",
    "wounded": "hurt",
    "attack": "assault",
    "near": "close to",
    "after": "following",
    "at least": "no fewer than",
    "town": "settlement",
    "soldiers": "troops",
    "officials": "authorities",
    "began": "started",
    "road": "route",
    "told": "informed",
    "hit": "struck",
    "against": "on",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Editing:
    """How much a desk changes.

    Attributes:
        name: Of the level.
        cut: Part of the sentences that go.
        changed: Part of the words that are dropped, replaced, or have one put before them.
        is_reordered: Whether paragraphs change places.
        has_new_lead: Whether the first sentence is written anew.
        added: Words of other paragraphs for each word that stays.
    """

    name: str
    cut: float
    changed: float
    is_reordered: bool = False
    has_new_lead: bool = False
    added: float = 0.0


LEVELS = (
    Editing(name="printed in full", cut=0.0, changed=0.0),
    Editing(name="cut", cut=0.4, changed=0.0),
    Editing(name="light", cut=0.2, changed=0.03, has_new_lead=True),
    Editing(name="middle", cut=0.3, changed=0.07, is_reordered=True, has_new_lead=True, added=0.3),
    Editing(name="heavy", cut=0.4, changed=0.12, is_reordered=True, has_new_lead=True, added=0.6),
    Editing(name="severe", cut=0.5, changed=0.2, is_reordered=True, has_new_lead=True, added=0.8),
)


def edit_text(text: str, editing: Editing, added: str, rng: random.Random) -> str:
    """A copy of a text as a desk would make it.

    Args:
        text: Paragraphs with empty lines between them.
        editing: How much is changed.
        added: A text whose paragraphs may be added.
        rng: Where chance comes from.
    """
    kept = [_cut(paragraph, editing, rng) for paragraph in text.split("\n\n")]
    paragraphs = [paragraph for paragraph in kept if paragraph] or [text.split("\n\n")[0]]
    if editing.has_new_lead:
        paragraphs[0] = _new_lead(paragraphs[0], rng)
    head, *rest = (_change(paragraph, editing.changed, rng) for paragraph in paragraphs)
    if editing.is_reordered:
        rng.shuffle(rest)
    wanted = editing.added * sum(len(paragraph.split()) for paragraph in (head, *rest))
    for paragraph in added.split("\n\n"):
        if wanted <= 0:
            break
        rest.insert(rng.randint(0, len(rest)), paragraph)
        wanted -= len(paragraph.split())
    return "\n\n".join((head, *rest))


def _cut(paragraph: str, editing: Editing, rng: random.Random) -> str:
    sentences = _sentences(paragraph)
    return " ".join(sentence for sentence in sentences if rng.random() >= editing.cut)


def _sentences(paragraph: str) -> list[str]:
    return [paragraph[part.start : part.end] for part in split_sentences(paragraph)]


def _new_lead(paragraph: str, rng: random.Random) -> str:
    """The first sentence with its clauses in another order and half of its words changed."""
    first, *rest = _sentences(paragraph)
    clauses = first.rstrip(".").split(", ")
    words = " ".join(reversed(clauses)).split()
    turned = words[len(words) // 2 :] + words[: len(words) // 2]
    return " ".join((_change(" ".join(turned), 0.4, rng) + ".", *rest))


def _change(paragraph: str, share: float, rng: random.Random) -> str:
    words = []
    for word in paragraph.split(" "):
        chance = rng.random()
        if chance >= share:
            words.append(word)
        elif word in _OTHER_WORDS:
            words.append(_OTHER_WORDS[word])
        elif chance < share / 2:
            words += [rng.choice(_FILLERS), word]
    return " ".join(words)


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelResult:
    """What was found at one level of editing.

    Attributes:
        level: Its name.
        shared: Mean part of a copy's three-word sequences that its original has.
        n_copies: Pairs of original and copy, and how many met by their keys and were linked.
        n_siblings: Pairs of two copies of one original, and how many of them.
        n_false: Links between documents that are no copies, of all such pairs.
    """

    level: str
    shared: float
    n_copies: tuple[int, int, int]
    n_siblings: tuple[int, int, int]
    n_false: tuple[int, int]


def measure(editing: Editing, texts: Sequence[str]) -> LevelResult:
    """Copy each text twice, and look at all pairs of what lies there then."""
    n_originals = round(ORIGINALS * len(texts))
    originals, donors = texts[:n_originals], texts[n_originals:]
    documents: list[tuple[int, Document]] = []
    shared = []
    for number, text in enumerate(originals):
        documents.append((number, _document(text, f"original {number}")))
        for copy in range(2):
            rng = random.Random(f"{editing.name} {number} {copy}")
            edited = edit_text(text, editing, rng.choice(donors), rng)
            shared.append(_shared_trigrams(edited, text))
            documents.append((number, _document(edited, f"copy {number} {copy}")))
    pairs = list(_compared(documents))
    copies = [one for one in pairs if one.is_one_story and one.has_original]
    siblings = [one for one in pairs if one.is_one_story and not one.has_original]
    others = [one for one in pairs if not one.is_one_story and not one.share_donor]
    return LevelResult(
        level=editing.name,
        shared=sum(shared) / len(shared),
        n_copies=_counts(copies),
        n_siblings=_counts(siblings),
        n_false=(sum(one.is_linked for one in others), len(others)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pair:
    is_one_story: bool
    has_original: bool
    share_donor: bool
    has_key: bool
    is_linked: bool


def _compared(documents: Sequence[tuple[int, Document]]) -> Iterator[_Pair]:
    prepared = [prepare_document(document) for _, document in documents]
    keys = [lineage_keys(document.text) for _, document in documents]
    paragraphs = [set(document.text.split("\n\n")) for _, document in documents]
    for first, second in combinations(range(len(documents)), 2):
        has_key = not keys[first].isdisjoint(keys[second])
        is_one_story = documents[first][0] == documents[second][0]
        link = compare_documents(prepared[first], prepared[second]) if has_key else None
        yield _Pair(
            is_one_story=is_one_story,
            has_original="original" in documents[first][1].uri,
            share_donor=not is_one_story and not paragraphs[first].isdisjoint(paragraphs[second]),
            has_key=has_key,
            is_linked=link is not None and link.kind is not LineageKind.SHARED_QUOTATION,
        )


def _counts(pairs: Sequence[_Pair]) -> tuple[int, int, int]:
    met = sum(pair.has_key for pair in pairs)
    return len(pairs), met, sum(pair.is_linked for pair in pairs)


def _shared_trigrams(copy: str, original: str) -> float:
    ours, theirs = _trigrams(copy), _trigrams(original)
    return len(ours & theirs) / max(1, len(ours))


def _trigrams(text: str) -> set[tuple[str, ...]]:
    words = split_words(text).keys
    return {words[start : start + 3] for start in range(len(words) - 2)}


def _document(text: str, name: str) -> Document:
    return Document.create(text, uri=name, outlet=name, published=DAY)


def corpus_texts() -> tuple[str, ...]:
    """The documents of the corpus without their titles, in an order that chance has chosen once."""
    texts = [document.text[document.title_end :].strip() for document in load()]
    return tuple(sorted(texts, key=lambda text: hashlib.sha256(text.encode()).digest()))


def long_texts(texts: Sequence[str]) -> tuple[str, ...]:
    """Three texts one after the other, until there are no more."""
    starts = range(0, len(texts) - LONG + 1, LONG)
    return tuple("\n\n".join(texts[start : start + LONG]) for start in starts)


def pages_of(folder: Path) -> Iterator[Document]:
    """Pages that nobody made: JSON files with text, publisher and day, and JSON Lines of them."""
    for path in sorted(folder.rglob("*.json*")):
        lines = path.read_text(encoding="utf-8").splitlines()
        records = (
            map(json.loads, lines) if path.suffix == ".jsonl" else [json.loads("\n".join(lines))]
        )
        for record in records:
            if isinstance(record, dict) and record.get("text"):
                yield Document.create(
                    record["text"],
                    uri=record.get("uri") or str(path.relative_to(folder)),
                    outlet=record.get("outlet") or record.get("publisher"),
                    title=record.get("title"),
                    published=_day(record.get("published")),
                )


def _day(written: str | None) -> date | None:
    try:
        return date.fromisoformat((written or "")[:10])
    except ValueError:
        return None


def links_among(documents: Sequence[Document]) -> tuple[LineageLink, ...]:
    """All links among documents, every pair compared, whether or not they have a key in common."""
    prepared = [prepare_document(document) for document in documents]
    links = (compare_documents(one, other) for one, other in combinations(prepared, 2))
    return tuple(link for link in links if link is not None)


def render_levels(results: Iterable[LevelResult]) -> str:
    """A table of the levels in Markdown."""
    lines = [
        "| editing | shared 3-grams | copies found | by keys | siblings found | false links |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    for result in results:
        copies, met, linked = result.n_copies
        siblings, _, both = result.n_siblings
        lines.append(
            f"| {result.level} | {result.shared:.2f} | {linked / copies:.3f} | {met / copies:.3f} "
            f"| {both / siblings:.3f} | {result.n_false[0]} of {result.n_false[1]} |"
        )
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table, and what pages have in common."""
    parser = argparse.ArgumentParser(prog="python -m tools.copies", description=__doc__)
    parser.add_argument("--pages", type=Path, help="a folder of pages")
    parser.add_argument("--long", action="store_true", help="texts of some 500 words")
    options = parser.parse_args(arguments)
    texts = long_texts(corpus_texts()) if options.long else corpus_texts()
    print(render_levels(measure(editing, texts) for editing in LEVELS))
    if options.pages is not None:
        documents = tuple(pages_of(options.pages))
        links = links_among(documents)
        print(f"\n{len(links)} links among {len(documents)} pages")
        for link in links:
            print(f"{link.kind}\t{link.first_share:.2f}\t{link.second_share:.2f}\t{link.reason}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
