"""Which documents are one text."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.lineage.stories import a_link

from rashomon.lineage import apply_marks, copied_from, trace_roots
from rashomon.model import LineageKind, LineageLink, OneText

AB, AC, BC, BD, CD = (
    a_link("a", "b"),
    a_link("a", "c"),
    a_link("b", "c"),
    a_link("b", "d"),
    a_link("c", "d"),
)


def groups_of(links: Sequence[LineageLink]) -> set[frozenset[str]]:
    lineage = trace_roots(links)
    documents = {end for link in links for end in (link.first, link.second)}
    roots = {lineage.root_of(document) for document in documents}
    return {
        frozenset(document for document in documents if lineage.root_of(document) == root)
        for root in roots
    }


@pytest.mark.parametrize(
    ("links", "groups"),
    [
        # Two papers with one text.
        ([AB], ["ab"]),
        # Three, all alike.
        ([AB, AC, BC], ["abc"]),
        # A page stitched from two texts does not make them one.
        ([a_link("a", "b", first_share=0.9), BC], ["ab", "c"]),
        # Copies of a known original go with it, however little they share with one another.
        ([a_link("a", "b", original="a"), a_link("a", "c", original="a")], ["abc"]),
        # A copy of a copy.
        ([a_link("a", "b", original="a"), a_link("b", "c", original="b")], ["abc"]),
        # A page that copies two goes with the one that fills more of it.
        (
            [
                a_link("a", "c", original="a", second_share=0.3),
                a_link("b", "c", original="b", second_share=0.6),
            ],
            ["a", "bc"],
        ),
        # Two quotations of one speech are two texts.
        ([a_link("a", "b", LineageKind.SHARED_QUOTATION)], ["a", "b"]),
        ([a_link("a", "b", LineageKind.UPDATE)], ["ab"]),
        ([a_link("a", "b", LineageKind.WIRE_CREDIT)], ["ab"]),
        # More than half of the pairs across two groups must be linked.
        ([a_link("a", "b", first_share=0.9), a_link("c", "d", first_share=0.9), BC], ["ab", "cd"]),
        (
            [a_link("a", "b", first_share=0.9), a_link("c", "d", first_share=0.9), AC, BC, BD],
            ["abcd"],
        ),
    ],
)
def test_documents_of_one_text_have_one_root(links: list[LineageLink], groups: list[str]) -> None:
    assert groups_of(links) == {frozenset(group) for group in groups}


@given(st.permutations([AB, BC, BD, CD, a_link("d", "e", original="d"), a_link("e", "a")]))
def test_roots_do_not_depend_on_the_order_of_links(links: list[LineageLink]) -> None:
    assert trace_roots(links) == trace_roots(sorted(links, key=lambda link: link.first))


def test_the_root_of_copies_is_their_original() -> None:
    lineage = trace_roots([a_link("a", "b", original="b"), a_link("a", "c", original="c")])
    assert lineage.root_of("a") in {"b", "c"}
    (text,) = trace_roots([a_link("a", "b", original="b")]).texts
    assert text == OneText(root="b", document_ids=("a", "b"))


def test_originals_in_a_ring_end_somewhere() -> None:
    ring = [
        a_link("a", "b", original="a"),
        a_link("b", "c", original="b"),
        a_link("a", "c", original="c"),
    ]
    assert groups_of(ring) == {frozenset("abc")}


def test_a_copy_is_of_the_document_that_fills_most_of_it() -> None:
    links = [
        a_link("a", "c", original="a", second_share=0.3),
        a_link("b", "c", original="b", second_share=0.6),
        a_link("c", "d"),
        a_link("a", "d", LineageKind.SHARED_QUOTATION),
    ]
    assert copied_from(links) == {"c": "b"}


def test_marked_copies_are_copies_whatever_they_share() -> None:
    (link,) = apply_marks([], copies=[("b", "a")])
    assert (link.first, link.second, link.original, link.copy) == ("a", "b", "b", "a")
    assert link.reason == "marked as a copy by a person"
    assert trace_roots([link]).root_of("a") == "b"


def test_a_mark_keeps_what_was_found_beside_it() -> None:
    (link,) = apply_marks([a_link("a", "b", wire="AFP")], copies=[("b", "a")])
    assert (link.original, link.wire, link.first_share) == ("b", "AFP", 0.5)
    assert link.reason == "they share text; marked as a copy by a person"


def test_documents_marked_as_apart_have_no_link() -> None:
    assert apply_marks([AB, BC], apart=[("b", "a")]) == (BC,)
