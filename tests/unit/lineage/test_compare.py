"""Pairs of documents, and the link that each has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.factories import a_day
from tests.unit.lineage.stories import CLINIC, MARKET, QUOTATION, document, story

from rashomon.lineage import compare_documents, prepare_document
from rashomon.model import Document, LineageKind, LineageLink

UNLIKE = (
    "The council of Tal Arin met in the school on Friday after shells had hit the clinic.",
    "Eleven people were dead by the evening, the council said, and the bridge was still mined.",
    "A brigade officer said that his guns had been silent.",
)
BACKGROUND = (
    "The war in the valley began six years ago when the brigade left the capital with its guns and "
    "took the mills along the river, and it has driven a third of the people from their homes."
)


def link_of(first: Document, second: Document) -> LineageLink | None:
    return compare_documents(prepare_document(first), prepare_document(second))


def kind_of(first: Document, second: Document) -> LineageKind | None:
    link = link_of(first, second)
    return None if link is None else link.kind


PAIRS = [
    # The whole text.
    (document(story(*CLINIC), "A"), document(story(*CLINIC), "B"), "near_copy"),
    # A brief that is two paragraphs of a long report.
    (document(story(*CLINIC, *MARKET), "A"), document(story(*CLINIC[1:3]), "B"), "near_copy"),
    # Another order, another lead, a local paragraph added.
    (
        document(story(*CLINIC), "A"),
        document(story(MARKET[0], CLINIC[3], CLINIC[1], MARKET[2]), "B"),
        "near_copy",
    ),
    # The same facts by another hand.
    (document(story(*CLINIC), "A"), document(story(*UNLIKE), "B"), None),
    # Other news.
    (document(story(*CLINIC), "A"), document(story(*MARKET), "B"), None),
    # Background at the end of other news, and nothing else.
    (
        document(story(*CLINIC, BACKGROUND), "A"),
        document(story(*MARKET, BACKGROUND), "B"),
        None,
    ),
    # The same, but both say that an agency has supplied it.
    (
        document(story(*CLINIC, BACKGROUND), "A", wire="AFP"),
        document(story(*MARKET, BACKGROUND), "B", wire="AFP"),
        "wire_credit",
    ),
    # "With agencies" names none.
    (
        document(story(*CLINIC, BACKGROUND), "A", wire="agencies"),
        document(story(*MARKET, BACKGROUND), "B", wire="agencies"),
        None,
    ),
    # One agency, no shared words.
    (document(story(*CLINIC), "A", wire="AFP"), document(story(*MARKET), "B", wire="AFP"), None),
    # One long quotation in texts that are otherwise different.
    (
        document(story(*CLINIC, f"{QUOTATION} a baker said."), "A"),
        document(story(*UNLIKE, f"A baker recalled: {QUOTATION}"), "B"),
        "shared_quotation",
    ),
    # A long quotation is not made a copy by its length.
    (
        document(story(UNLIKE[0], f"{QUOTATION} a baker said."), "A"),
        document(story(MARKET[1], f"A baker recalled: {QUOTATION}"), "B"),
        "shared_quotation",
    ),
    # A short one is said by many.
    (
        document(story(*CLINIC, "“We heard the plane,” a baker said."), "A"),
        document(story(*UNLIKE, "“We heard the plane,” a baker said."), "B"),
        None,
    ),
    # One outlet, the next day.
    (
        document(story(*CLINIC[:4]), "A", published=a_day(17)),
        document(story(*CLINIC), "A", published=a_day(18)),
        "update",
    ),
    # One outlet, one day, and the second says so.
    (
        document(story(*CLINIC[:4]), "A"),
        document(story(*CLINIC), "A", title="UPDATE 1-Clinic shelled"),
        "update",
    ),
    # Nobody prints a week-old text as news.
    (
        document(story(*CLINIC), "A", published=a_day(11)),
        document(story(*CLINIC), "B", published=a_day(18)),
        None,
    ),
    # Without days, words decide.
    (
        document(story(*CLINIC), "A", published=None),
        document(story(*CLINIC), "B", published=a_day(18)),
        "near_copy",
    ),
    # Nothing to share.
    (document("Shells fell.", "A"), document("Shells fell.", "B"), None),
]


@pytest.mark.parametrize(("first", "second", "kind"), PAIRS)
def test_pair_has_the_link_that_its_words_show(
    first: Document, second: Document, kind: str | None
) -> None:
    assert kind_of(first, second) == kind


@pytest.mark.parametrize(("first", "second", "kind"), PAIRS)
def test_link_is_the_same_whichever_document_comes_first(
    first: Document, second: Document, kind: str | None
) -> None:
    assert link_of(first, second) == link_of(second, first)


def test_a_document_is_no_copy_of_itself() -> None:
    one = document(story(*CLINIC))
    assert link_of(one, one) is None


def test_passages_are_exact_stretches_of_both_texts() -> None:
    one = document(story(*CLINIC), "A")
    other = document(story(MARKET[0], CLINIC[3], CLINIC[1], MARKET[2]), "B")
    link = link_of(one, other)
    assert link is not None
    texts = {one.id: one.text, other.id: other.text}
    for passage in link.passages:
        for document_id, span in ((link.first, passage.first), (link.second, passage.second)):
            assert texts[document_id][span.start : span.end] == span.text
    assert {passage.first.text for passage in link.passages} == {
        sentence.rstrip(".") for sentence in (CLINIC[1], CLINIC[3])
    }


def test_a_few_changed_words_do_not_cut_a_passage() -> None:
    text = f"{CLINIC[2]} {CLINIC[3]}"
    changed = text.replace("by the evening", "on Friday night")
    link = link_of(document(text, "A"), document(changed, "B"))
    assert link is not None
    assert len(link.passages) == 1


def test_shares_are_those_of_each_text() -> None:
    brief, report = document(CLINIC[1], "A"), document(story(CLINIC[1], *MARKET), "B")
    link = link_of(brief, report)
    assert link is not None
    shares = {link.first: link.first_share, link.second: link.second_share}
    assert shares[brief.id] == 1.0
    assert 0.1 < shares[report.id] < 0.3


def test_reason_names_outlets_words_and_agency() -> None:
    agency = document(story(*CLINIC), "AFP", wire="AFP")
    paper = document(story(*CLINIC[1:4], MARKET[1]), "The Ostrov Courier", wire="AFP")
    link = link_of(agency, paper)
    assert link is not None
    assert link.reason == (
        "The Ostrov Courier shares 60 of its 79 words with AFP, in one passage; "
        "The Ostrov Courier credits AFP"
    )


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_two_texts_can_be_compared(first: str, second: str) -> None:
    one, other = document(first, "A"), document(second, "B")
    link = link_of(one, other)
    assert link is None or 0 < link.first_share <= 1
