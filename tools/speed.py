"""How fast the package loads and reads, beside the naive reader on the same machine.

Seconds differ between machines and with what else runs on them; the ratio to the naive reader
in the same run is what can be compared over time.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from importlib import util
from pathlib import Path
from statistics import median
from typing import Any

from rashomon.language import Analysis
from rashomon.model import Document
from rashomon.pipeline import demo_documents
from tools.report import Table, Value

IMPORT_RUNS = 5
ARTICLE_WORDS = 600
"""Length of the article for which the time of resolving places and dates is given."""
READING_S = 2.0
"""Each reader works about this long: long enough that one slow page does not decide."""

Read = Callable[[Document], object]


def measure(shared: Path) -> Table:
    """Import time, and documents a second of both readers over the shipped dispatches."""
    from rashomon.reading import read_document

    documents = demo_documents()
    words = sum(len(document.text.split()) for document in documents) / len(documents)
    ours = documents_per_second(read_document, documents)
    naive = naive_reader(shared)
    theirs = documents_per_second(naive, documents) if naive else None
    lines: list[tuple[str, tuple[Value, ...]]] = [
        ("import rashomon, seconds", (import_seconds("rashomon"), None)),
        ("documents a second", (ours, theirs)),
        ("share of the naive reader's speed", (ours / theirs if theirs else None, None)),
    ]
    lines += [(name, (value, None)) for name, value in resolving(documents)]
    title = f"Speed (the {len(documents)} shipped dispatches, {words:.0f} words each, one core)"
    return Table(title=title, columns=("rashomon", "naive"), lines=tuple(lines))


def resolving(documents: Sequence[Document]) -> list[tuple[str, float]]:
    """Milliseconds for places and dates of an article, and what opening the list costs."""
    from rashomon.gazetteer import load_actors, load_countries
    from rashomon.language.rules import load_rule_language
    from rashomon.reading.places import find_places
    from rashomon.reading.times import find_times

    opened = subprocess.run([sys.executable, "-c", _OPENING], check=True, capture_output=True)
    milliseconds, megabytes = map(float, opened.stdout.split())
    article = _article(documents)
    n_words = len(article.split())

    def per_article(work: Callable[[Analysis], object]) -> float:
        taken = []
        for run in range(RESOLVING_RUNS):
            analysis = load_rule_language().analyse(article + " " * run)  # no answer is remembered
            load_actors().scan(analysis.text)  # other steps share these look-ups
            load_countries().scan(analysis.text)
            begin = time.perf_counter()
            work(analysis)
            taken.append(time.perf_counter() - begin)
        return 1000 * median(taken) / n_words * ARTICLE_WORDS

    places = per_article(find_places)
    times = per_article(lambda analysis: find_times(analysis, documents[0].published))
    return [
        (f"places of a {ARTICLE_WORDS}-word article, milliseconds", places),
        (f"dates of a {ARTICLE_WORDS}-word article, milliseconds", times),
        ("opening the list of places, milliseconds", milliseconds),
        ("memory of it after a look-up of each own place, MB", megabytes),
    ]


def _article(documents: Sequence[Document]) -> str:
    """Dispatches one after the other, until they have the words of an article."""
    text = ""
    for document in documents:
        if len(text.split()) < ARTICLE_WORDS:
            text += document.text.strip() + "\n\n"
    return text


RESOLVING_RUNS = 21

_OPENING = """
import time
from rashomon.gazetteer.places import load_places
from rashomon.gazetteer.places.own import shipped_places
from rashomon.gazetteer.phrases import tokenise
names = [[token.norm for token in tokenise(name)] for p in shipped_places() for name in p.names]
def resident():
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[1]) * 4096 / 1e6
before, begin = resident(), time.perf_counter()
index = load_places()
opening = time.perf_counter() - begin
for name in names:
    index.find(name)
print(1000 * opening, resident() - before)
"""
"""Run apart, so that nothing is loaded yet; Linux only, as the benches are."""


def import_seconds(module: str) -> float:
    """What an import adds to the start of Python: the median of some runs, less a bare start."""
    return max(0.0, _start_seconds(f"import {module}") - _start_seconds("pass"))


def _start_seconds(code: str) -> float:
    def once() -> float:
        begin = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)
        return time.perf_counter() - begin

    return median(once() for _ in range(IMPORT_RUNS))


def documents_per_second(read: Read, documents: Sequence[Document]) -> float:
    """How many documents a reader reads in a second, its data already loaded."""
    for document in documents:
        read(document)
    n_read, begin = 0, time.perf_counter()
    while (passed := time.perf_counter() - begin) < READING_S:
        for document in documents:
            read(document)
        n_read += len(documents)
    return n_read / passed


def naive_reader(shared: Path) -> Read | None:
    """The naive reader of the development data; None when it is not there."""
    path = shared / "bench" / "naive_reader.py"
    spec = util.spec_from_file_location("naive_reader", path) if path.is_file() else None
    if spec is None or spec.loader is None:
        return None
    module = util.module_from_spec(spec)
    spec.loader.exec_module(module)

    def read(document: Document) -> object:
        return module.read_document(_as_input(document))

    return read


def _as_input(document: Document) -> dict[str, Any]:
    published = document.published.isoformat() if document.published else None
    return {
        "uri": document.uri,
        "outlet": document.outlet,
        "title": document.title,
        "published": published,
        "text": document.text,
    }
