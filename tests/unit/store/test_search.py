"""One suite for every sort of location: each finds the same in the same order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from tests.unit.store.makers import find

from rashomon.model import Claim, ClaimKind, Document, ReaderVersion, Reading, Relay, Span, Speaker
from rashomon.model import content_id as make_id
from rashomon.store import Casebook, parse_terms

TEXTS = {
    "aid": (
        "Convoy waits at the border",
        "An aid convoy waits near Kilis. Lena Okoro said the drivers have no leave to cross.",
        19,
    ),
    "strike": (
        None,
        "A strike hit Deir ez-Zor. The governor of Al-Ḥasakah said 62 soldiers died, Radio Sol "
        "reported.",
        18,
    ),
    "undated": (None, "No convoy was struck, Lena Okoro said.", None),
}
CONTENTS = {
    "aid": ("the drivers have no leave to cross", "Lena Okoro", None),
    "strike": ("62 soldiers died", "The governor of Al-Ḥasakah", "Radio Sol"),
    "undated": ("No convoy was struck", "Lena Okoro", None),
}


def a_reading(name: str) -> Reading:
    title, text, day = TEXTS[name]
    published = None if day is None else date(2016, 9, day)
    document = Document.create(text, uri=name, title=title, published=published)
    content, speaker, relay = CONTENTS[name]
    claim = Claim(
        id=make_id("c", document.id),
        kind=ClaimKind.STATEMENT,
        evidence=Span(**find(text, content)),  # type: ignore[arg-type]
        speaker=Speaker(**find(text, speaker), name=speaker),  # type: ignore[arg-type]
        relays=() if relay is None else (Relay(**find(text, relay)),),  # type: ignore[arg-type]
    )
    return Reading(
        document=document, claims=(claim,), reader=ReaderVersion(name="rules", version="1")
    )


READINGS = {name: a_reading(name) for name in TEXTS}
NAMES = {reading.document.id: name for name, reading in READINGS.items()}


def add(casebook: Casebook, *names: str) -> None:
    with casebook.transaction() as batch:
        for name in names:
            batch.add_reading(READINGS[name])


def found(casebook: Casebook, query: str, limit: int = 20) -> Sequence[str]:
    """What a query finds: documents by name, claims by name and ``+``."""
    result = casebook.search(parse_terms(query), limit)
    return [NAMES[one.document_id] + "+" * (one.claim_id is not None) for one in result.passages]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("convoy", ["aid", "undated", "undated+"]),  # the latest first, those without a day last
        ("convoy waits", ["aid"]),  # all words
        ("convoy border", ["aid"]),  # title and text together
        ("okoro drivers", ["aid", "aid+"]),  # speaker and evidence together
        ("okoro", ["aid", "aid+", "undated", "undated+"]),
        ("radio sol", ["strike", "strike+"]),  # who passed it on
        ('"waits near"', ["aid"]),  # a phrase
        ('"near waits"', []),
        ('"border an aid"', []),  # no phrase from the title into the text
        ('"okoro the drivers"', []),  # nor from the speaker into the evidence
        ("strik*", ["strike"]),
        ("str*", ["strike", "undated", "undated+"]),
        ('"deir ez-z"*', ["strike"]),
        ("zo", []),
        ("al-hasakah", ["strike", "strike+"]),  # accents do not matter
        ("DEIR", ["strike"]),
        ("62", ["strike", "strike+"]),
        ("6", []),
        ("", []),
    ],
)
def test_documents_and_claims_are_found_by_their_words(
    casebook: Casebook, query: str, names: list[str]
) -> None:
    add(casebook, "strike", "aid", "undated")
    assert found(casebook, query) == names


HOSTILE = [
    '"', "'", "*", "\\", "a\\'b", "'; DROP TABLE claim; --", "NEAR(convoy, 2)", "head:convoy",
    "convoy AND", "(convoy", "{head body}: x", "-convoy", "^convoy", "convoy & !x | y <-> z:*AB",
    "%", "_", "\0", "a\0b", "\ud800", "🙂", "\u202econvoy", "x" * 100_000,
    " ".join(f"w{number}" for number in range(3000)), '"' + "a " * 3000 + '"', "a* " * 200,
]  # fmt: skip


@pytest.mark.parametrize("query", HOSTILE, ids=range(len(HOSTILE)))
def test_no_query_is_wrong(casebook: Casebook, query: str) -> None:
    add(casebook, "aid")
    assert casebook.search(parse_terms(query), 5).n_found <= 2


def test_a_limit_cuts_and_all_are_counted(casebook: Casebook) -> None:
    add(casebook, "aid", "undated")
    result = casebook.search(parse_terms("okoro"), 2)
    assert (len(result.passages), result.n_found) == (2, 4)


def test_a_document_of_an_undone_batch_is_not_found(casebook: Casebook) -> None:
    def add_and_fail() -> None:
        with casebook.transaction() as batch:
            batch.add_reading(READINGS["aid"])
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        add_and_fail()
    assert found(casebook, "convoy") == []
    add(casebook, "aid")
    assert found(casebook, "convoy") == ["aid"]


def test_the_longest_text_can_be_added_and_is_found(casebook: Casebook) -> None:
    """PostgreSQL takes a limited number of words and places of one text."""
    words = [f"w{number}x{number % 977}" for number in range(120_000)]
    long = replace(READINGS["aid"].document, text="convoy " * 70_000 + " ".join(words))
    reading = replace(READINGS["aid"], document=long, claims=())
    with casebook.transaction() as batch:
        batch.add_reading(reading)
    assert found(casebook, "convoy w5x5") == ["aid"]
