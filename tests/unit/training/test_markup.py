"""Marked documents: text, offsets, nesting, white space, and files that cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.training.makers import document, marked, source
from training.corpus.markup import MarkupError, load, matrix, parse

MATRIX = "id,style,setting,words,attribution,tolls,claims,oddity,split\n"


def test_text_is_title_and_paragraphs_with_empty_lines_between() -> None:
    read = document("First.</p>\n<p>Second.", title="Quiet in Varn")

    assert read.text == "Quiet in Varn\n\nFirst.\n\nSecond."
    assert read.text[: read.title_end] == "Quiet in Varn"


def test_head_tells_the_document_apart() -> None:
    read = parse(source("Calm."), "u01.xml", "test")

    assert (read.id, read.style, read.setting) == ("u01", "agency_urgent", "taldor")
    assert (read.outlet, read.published, read.split) == ("Varn Post", "2031-04-12", "test")


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        pytest.param(
            "In <place>Varn</place> all was calm.", [("place", "Varn")], id="one in a sentence"
        ),
        pytest.param("<place>Varn</place>", [("place", "Varn")], id="a whole paragraph"),
        pytest.param(
            "Calm.</p><p><org>Red Lantern</org> left.",
            [("org", "Red Lantern")],
            id="later paragraph",
        ),
        pytest.param(
            "<n>Nine</n><who> men</who>", [("n", "Nine"), ("who", "men")], id="no space outside"
        ),
        pytest.param(
            "the <org> Free\n   Hills\tArmy </org> left",
            [("org", "Free Hills Army")],
            id="inner white space",
        ),
        pytest.param(
            "<org>Stone &amp; Sons</org> &lt;<place>Varn</place>",
            [("org", "Stone & Sons"), ("place", "Varn")],
            id="escaped characters count once",
        ),
        pytest.param(
            "<place>Čar</place> and <place>Öre</place>",
            [("place", "Čar"), ("place", "Öre")],
            id="letters of two bytes",
        ),
        pytest.param(
            "<said a='1'>in <place>Varn</place> </said></p><p>Calm <place>Osmer</place>",
            [("said", "in Varn"), ("place", "Varn"), ("place", "Osmer")],
            id="space at the end of a paragraph",
        ),
    ],
)
def test_marks_hold_their_words(body: str, wanted: list[tuple[str, str]]) -> None:
    assert marked(document(body)) == wanted


def test_title_has_marks_too() -> None:
    read = document("Calm.", title="Calm in <place>Varn</place>")

    assert marked(read) == [("place", "Varn")]
    assert read.marks[0].end == read.title_end


def test_nested_marks_know_the_nearest_around_them() -> None:
    read = document(
        "<said a='1'><toll status='killed' is='9'><n>Nine</n> fell</toll> at <place>Varn</place>"
        "</said> <cue a='1'>said</cue> he"
    )

    assert [(mark.kind, mark.inside) for mark in read.marks] == [
        ("said", None),
        ("toll", 0),
        ("n", 1),
        ("place", 0),
        ("cue", None),
    ]
    for mark in read.marks:
        if mark.inside is not None:
            outer = read.marks[mark.inside]
            assert outer.start <= mark.start < mark.end <= outer.end


def test_attributes_stay_as_written() -> None:
    read = document("<toll status='killed' low='62' relation='at_least'>at least 62</toll>")

    assert read.marks[0].attributes == {"status": "killed", "low": "62", "relation": "at_least"}


def test_white_space_of_any_kind_is_one_space() -> None:
    read = document(
        "\n  All\n\tquiet <org>there</org>\n  <place> now</place> .  \n", title=" Calm\n day "
    )

    assert read.text == "Calm day\n\nAll quiet there now ."


def test_comments_are_no_text() -> None:
    assert document("All <!-- check -->quiet.").text.endswith("All quiet.")


def test_marks_are_chosen_by_kind() -> None:
    read = document("<place>Varn</place> <org>Army</org> <place>Osmer</place>")

    assert [mark.kind for mark in read.of("place")] == ["place", "place"]
    assert [mark.kind for mark in read.of("place", "org")] == ["place", "org", "place"]


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param(b"<document><title>Calm</title><p>Open", id="not closed"),
        pytest.param(
            b"<document><title>A</title><p><n>1<who></n></who></p></document>", id="crossing"
        ),
        pytest.param(
            b"<document><title>A</title><p>this & that</p></document>", id="bare ampersand"
        ),
        pytest.param(b"", id="empty"),
        pytest.param(b"<document><p>Calm.</p></document>", id="no title"),
        pytest.param(b"<document><title>A</title><title>B</title></document>", id="two titles"),
        pytest.param(
            b"<document><title>A</title><place>Varn</place></document>", id="no paragraph"
        ),
    ],
)
def test_broken_file_is_named(broken: bytes) -> None:
    with pytest.raises(MarkupError, match=r"^x99\.xml: ."):
        parse(broken, "x99.xml")


def test_loaded_documents_have_the_split_of_their_row(tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "matrix.csv").write_text(f"{MATRIX}u01,agency_urgent,taldor,80,,,,none,dev\n")
    (tmp_path / "documents" / "u01.xml").write_bytes(source("Calm."))

    assert [(read.id, read.split) for read in load(tmp_path)] == [("u01", "dev")]
    assert matrix(tmp_path)["u01"]["setting"] == "taldor"


def test_document_without_a_row_is_named(tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "matrix.csv").write_text(MATRIX)
    (tmp_path / "documents" / "u77.xml").write_bytes(source("Calm."))

    with pytest.raises(MarkupError, match=r"u77\.xml: no row"):
        list(load(tmp_path))
