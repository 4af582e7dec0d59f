"""The shipped encoder: the same labels in any order, none of it loaded before it is needed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from rashomon.language import Token
from rashomon.language.neural.files import MODEL, VOCABULARY
from rashomon.language.neural.labels import TASKS
from rashomon.language.neural.tagger import Labels, Tagger
from rashomon.language.rules import load_rule_language
from rashomon.language.shipped import SHIPPED_MODEL

MOST_BYTES = 30_000_000
TEXTS = [
    "The governor of Tarn said nine porters were killed when shells hit the mill on Friday.",
    "Eleven had drowned, the ferry company reckons. Nobody disputes it.",
    "\u201cWe counted twelve,\u201d a nurse told this paper.",
    "Prices of tea rose.",
]


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return Tagger(SHIPPED_MODEL)


def sentences(text: str) -> list[tuple[Token, ...]]:
    return [sentence.tokens for sentence in load_rule_language().analyse(text).sentences]


def as_words(text: str, labels: Labels) -> dict[str, list[tuple[str, str]]]:
    words = [token.text for tokens in sentences(text) for token in tokens]
    return {
        task: [(span.kind, " ".join(words[span.first : span.last])) for span in spans]
        for task, spans in labels.spans.items()
    }


def test_the_encoder_is_small_enough_to_ship() -> None:
    sizes = {path.name: path.stat().st_size for path in SHIPPED_MODEL.iterdir()}

    assert {MODEL, VOCABULARY, "CARD.md"} <= sizes.keys()
    assert sum(sizes.values()) < MOST_BYTES


def test_it_has_the_tasks_of_the_code(tagger: Tagger) -> None:
    assert tagger.tasks == TASKS


def test_labels_do_not_depend_on_what_was_read_before(tagger: Tagger) -> None:
    first = [tagger.label(sentences(text)) for text in TEXTS]
    turned = [tagger.label(sentences(text)) for text in reversed(TEXTS)]
    fresh = [Tagger(SHIPPED_MODEL).label(sentences(text)) for text in TEXTS]

    assert first == list(reversed(turned)) == fresh
    assert any(labels.spans["cue"] for labels in first)


def test_plain_news_is_labelled(tagger: Tagger) -> None:
    found = as_words(TEXTS[0], tagger.label(sentences(TEXTS[0])))

    assert found["cue"] == [("cue", "said")]
    assert found["speaker"] == [("speaker", "The governor of Tarn")]
    assert ("killed", "nine") in found["toll"]
    assert ("harm", "killed") in found["counted"]


@pytest.mark.parametrize("text", ["", " ", "\ufeff", "x" * 5000, "\u2026" * 400, "a " * 2000])
def test_odd_texts_are_labelled_too(tagger: Tagger, text: str) -> None:
    labels = tagger.label(sentences(text))

    length = sum(map(len, sentences(text)))
    spans = [span for spans in labels.spans.values() for span in spans]
    assert all(0 <= span.first < span.last <= length for span in spans)


def test_importing_the_reader_loads_no_encoder() -> None:
    code = (
        "import sys, rashomon, rashomon.reading, rashomon.language.shipped;"
        "print([m for m in ('onnxruntime', 'tokenizers') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    from rashomon.errors import InvalidOption
    from rashomon.language.shipped import use_language

    with pytest.raises(InvalidOption, match=r"no reader\.onnx"):
        use_language(str(tmp_path))
