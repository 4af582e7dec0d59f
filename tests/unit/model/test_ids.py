from __future__ import annotations

import hashlib
import re
from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import Document, content_id
from rashomon.model.ids import mark_of_files

PART = st.none() | st.text(max_size=8) | st.integers()
TEXT = "Ten killed – so far."


def test_an_id_is_the_documented_hash_of_its_parts() -> None:
    by_hand = '["https://example.org/1","The Example","Ten killed – so far."]'
    digest = hashlib.sha256(by_hand.encode("utf-8")).hexdigest()

    document = Document.create(
        TEXT, uri="a.txt", declared_uri="https://example.org/1", outlet="The Example"
    )

    assert document.id == "d-" + digest[:16]


def test_an_id_never_changes_between_versions() -> None:
    """Casebooks hold these: another value here means that every stored id is lost."""
    document = Document.create(
        TEXT, uri="a.txt", declared_uri="https://example.org/1", outlet="The Example"
    )

    assert document.id == "d-bc97cfdff6d29517"
    assert Document.create("Ten killed.", uri="a.txt").id == "d-7ef5c00559646f32"


@given(st.lists(PART, max_size=5))
def test_an_id_is_a_letter_and_sixteen_hexadecimal_digits(parts: list[str | int | None]) -> None:
    assert re.fullmatch(r"c-[0-9a-f]{16}", content_id("c", *parts))


@given(st.lists(PART, max_size=4), st.lists(PART, max_size=4))
def test_ids_are_equal_just_when_the_parts_are(
    left: list[str | int | None], right: list[str | int | None]
) -> None:
    assert (content_id("e", *left) == content_id("e", *right)) == (left == right)


def test_parts_do_not_run_into_each_other() -> None:
    assert content_id("c", "ab", "c") != content_id("c", "a", "bc")
    assert content_id("c", None) != content_id("c", "null")
    assert content_id("c", 1) != content_id("c", "1")


def test_a_document_keeps_its_id_when_moved_or_dated_later() -> None:
    first = Document.create(TEXT, uri="inbox/a.txt")
    moved = Document.create(TEXT, uri="done/a.txt", title="Ten", published=date(2016, 9, 18))

    assert first.id == moved.id


def test_another_outlet_with_the_same_words_is_another_document() -> None:
    one = Document.create(TEXT, uri="a.txt", outlet="The Example")
    other = Document.create(TEXT, uri="a.txt", outlet="The Sample")

    assert one.id != other.id


def test_a_mark_changes_with_any_file_but_compiled_ones_and_networks(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "words.txt").write_text("dam")
    first = mark_of_files([tmp_path])
    (tmp_path / "code.pyc").write_text("compiled")
    (tmp_path / "net.onnx").write_text("weights")
    assert mark_of_files([tmp_path]) == first
    (tmp_path / "inner" / "words.txt").write_text("dams")
    assert mark_of_files([tmp_path]) != first
