"""Two markings of one text: how far they agree, worked out by hand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.unit.training.makers import document, source
from training.corpus.agreement import (
    ACT,
    Agreement,
    SpanAgreement,
    ValueAgreement,
    cohens_kappa,
    compare,
    main,
    pair_marks,
    table,
)
from training.corpus.markup import CORPUS

BODY = (
    "<speaker a='1'>The <org>Army</org></speaker> <cue a='1'>said</cue> <said a='1'>"
    "<event id='e1' type='shelling'>shells</event> "
    "<toll status='killed' is='9' group='civilians'>"
    "<harm>killed</harm> <n>nine</n> <who>villagers</who></toll> "
    "in <place role='event' of='e1'>Varn</place> "
    "on <time of='e1' from='2031-04-11' to='2031-04-11'>Friday</time></said>. "
    "<event is='e1'>They</event> fell near <place>Osmer</place>; "
    "<toll status='wounded' low='3' relation='at_least'><n>three or more</n> were hurt</toll> "
    "by the <event id='e2' type='explosive'>mine</event>, "
    "<speaker a='2'>a medic</speaker> <cue a='2' stance='denies'>denied</cue>: "
    "<said a='2'>no mines here at all</said>."
)


def against(*changes: tuple[str, str]) -> Agreement:
    """The agreement of the text above with itself after some changes of its marks."""
    again = BODY
    for old, new in changes:
        assert again.count(old) == 1
        again = again.replace(old, new)
    return compare([(document(BODY), document(again))])


def values(name: str, *changes: tuple[str, str]) -> ValueAgreement:
    return against(*changes).values[name]


def spans(kind: str, *changes: tuple[str, str]) -> SpanAgreement:
    return against(*changes).spans[kind]


def test_same_marks_agree_in_full() -> None:
    agreement = against()

    marked = [kind for kind, found in agreement.spans.items() if found.corpus]
    assert {"speaker", "cue", "said", "toll", "event", "place", "time", ACT} <= set(marked)
    for kind in marked:
        assert agreement.spans[kind].overlap_f1 == 1.0, kind
        assert agreement.spans[kind].exact_f1 == (None if kind == ACT else 1.0), kind
    compared = [name for name, found in agreement.values.items() if found.pairs]
    assert {"cue: stance", "toll: bounds", "place: role", "time: from and to"} < set(compared)
    assert {agreement.values[name].share for name in compared} == {1.0}
    assert agreement.values["toll: status"].kappa == 1.0
    assert agreement.values["event: type"].kappa == 1.0


def test_documents_count_together() -> None:
    one = document(BODY)
    bare = replace(one, marks=())

    agreement = compare([(one, one), (one, bare)])

    assert agreement.documents == 2
    assert agreement.spans["place"] == SpanAgreement(4, 2, 2, 2)
    assert agreement.spans["place"].exact_f1 == pytest.approx(2 / 3)


def test_kind_that_nobody_marked_has_no_figure() -> None:
    found = spans("broker")

    assert (found.exact_f1, found.overlap_f1) == (None, None)


def test_shorter_mark_overlaps_but_is_not_exact() -> None:
    found = spans("speaker", ("<speaker a='2'>a medic", "a <speaker a='2'>medic"))

    assert found == SpanAgreement(2, 2, 1, 2)
    assert (found.exact_f1, found.overlap_f1) == (0.5, 1.0)


def test_mark_left_out_lowers_both_figures() -> None:
    found = spans("place", ("<place>Osmer</place>", "Osmer"))

    assert found == SpanAgreement(2, 1, 1, 1)
    assert found.exact_f1 == found.overlap_f1 == pytest.approx(2 / 3)


def test_one_mark_is_paired_with_one_only() -> None:
    """Two halves of a name are no second hit, whoever cut it; the larger half is the hit."""
    whole = document("in <place>Tal Arin</place> now")
    cut = document("in <place>Tal</place> <place>Arin</place> now")

    assert [marks[1].start for marks in pair_marks(whole, cut, "place")] == [cut.text.index("Arin")]
    assert compare([(whole, cut)]).spans["place"] == SpanAgreement(1, 2, 0, 1)
    assert compare([(cut, whole)]).spans["place"] == SpanAgreement(2, 1, 0, 1)


def test_same_stretch_is_paired_before_a_longer_one_around_it() -> None:
    one = document("<org>The <org>Army</org> of Varn</org>")
    other = document("<org>The <org>Army</org> of Varn</org>")

    found = pair_marks(one, other, "org")

    assert {(mine.start, mine.end) for mine, _ in found} == {(17, 33), (21, 25)}
    assert all((mine.start, mine.end) == (own.start, own.end) for mine, own in found)


@pytest.mark.parametrize(
    ("name", "old", "new", "pairs"),
    [
        pytest.param("toll: status", "status='wounded'", "status='killed'", 2, id="status"),
        pytest.param("toll: bounds", "low='3'", "low='4'", 2, id="bounds"),
        pytest.param("toll: bounds", "low='3'", "low='3' high='3'", 2, id="second bound"),
        pytest.param("toll: relation", "'at_least'", "'more_than'", 2, id="relation"),
        pytest.param("toll: group", " group='civilians'", "", 2, id="group left out"),
        pytest.param("place: role", "<place>", "<place role='actor'>", 2, id="role"),
        pytest.param("time: from and to", "to='2031-04-11'", "to='2031-04-12'", 1, id="last day"),
        pytest.param("cue: stance", " stance='denies'", "", 2, id="stance of a cue"),
        pytest.param("event: type", "'explosive'", "'attack'", 3, id="type"),
    ],
)
def test_one_changed_value_lowers_its_figure_alone(
    name: str, old: str, new: str, pairs: int
) -> None:
    agreement = against((old, new))

    assert (agreement.values[name].pairs, agreement.values[name].same) == (pairs, pairs - 1)
    others = [found for other, found in agreement.values.items() if other != name and found.pairs]
    assert {found.share for found in others} == {1.0}
    assert agreement.spans["toll"].exact_f1 == 1.0


def test_exact_figure_and_same_bounds_differ_in_relation_only() -> None:
    change = ("is='9'", "low='9' high='9' relation='about'")

    assert values("toll: bounds", change).same == 2
    assert values("toll: relation", change).same == 1


def test_further_word_has_the_type_of_its_event() -> None:
    found = values("event: type", ("'shelling'", "'attack'"))

    assert (found.pairs, found.same) == (3, 1)


def test_act_is_found_by_its_cue() -> None:
    found = spans(ACT, ("<cue a='2' stance='denies'>denied</cue>: ", "denied: "))

    assert found == SpanAgreement(2, 2, None, 1)


def test_speaker_of_an_act_agrees_if_it_overlaps() -> None:
    name = f"{ACT}: speaker"

    assert values(name, ("<speaker a='2'>a medic", "a <speaker a='2'>medic")).same == 2
    assert values(name, ("<speaker a='2'>a medic</speaker>", "a medic")).same == 1


def test_content_agrees_down_to_four_fifths_of_its_letters() -> None:
    """ "no mines here at all" has 16 letters: 14 of them are enough, 11 are not."""
    enough = against(("<said a='2'>no mines", "no <said a='2'>mines"))
    short = against(("here at all</said>", "here</said> at all"))

    assert enough.values[f"{ACT}: content"].same == 2
    assert short.values[f"{ACT}: content"].same == 1
    assert short.values[f"{ACT}: speaker"].same == 2
    assert short.values[f"{ACT}: speaker and content"].same == 1


@pytest.mark.parametrize(
    ("choices", "wanted"),
    [
        pytest.param([("a", "a"), ("b", "b")], 1.0, id="full"),
        pytest.param([("a", "b"), ("b", "a")], -1.0, id="turned round"),
        pytest.param([("a", "a"), ("a", "b"), ("b", "a"), ("b", "b")], 0.0, id="as by chance"),
        # Observed 0.7; by chance 0.5 * 0.6 + 0.5 * 0.4 = 0.5.
        pytest.param(
            [("y", "y")] * 20 + [("y", "n")] * 5 + [("n", "y")] * 10 + [("n", "n")] * 15,
            0.4,
            id="worked example",
        ),
        pytest.param([("a", "a")] * 5, None, id="one value only"),
        pytest.param([("a", "b")] * 5, 0.0, id="always one value each, never the same"),
        pytest.param([], None, id="nothing"),
    ],
)
def test_kappa_is_agreement_beyond_chance(
    choices: list[tuple[str, str]], wanted: float | None
) -> None:
    assert cohens_kappa(choices) == (wanted if wanted is None else pytest.approx(wanted))


def test_table_has_a_row_for_each_figure() -> None:
    lines = list(table(against(("status='wounded'", "status='killed'"))))

    assert "| toll | 2 | 2 | 1.00 | 1.00 |" in lines
    assert "| toll: status | 2 | 0.50 | 0.00 |" in lines
    assert "| broker | 0 | 0 |  |  |" in lines
    assert f"| {ACT} | 2 | 2 |  | 1.00 |" in lines


def test_documents_of_the_corpus_agree_with_themselves(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("u01.xml", "u02.xml"):
        (tmp_path / name).write_bytes((CORPUS / "documents" / name).read_bytes())

    assert main([str(tmp_path)]) == 0

    printed = capsys.readouterr()
    assert printed.out.startswith("Documents marked twice: 2.\n")
    assert printed.err == ""


@pytest.mark.parametrize(
    ("name", "again", "told"),
    [
        pytest.param("u01.xml", source("Another text."), "u01.xml: the text has", id="other text"),
        pytest.param("u77.xml", source("Calm."), "u77.xml: the corpus has no", id="unknown"),
        pytest.param("u01.xml", b"<document>", "u01.xml: ", id="broken"),
        pytest.param(
            "u01.xml",
            (CORPUS / "documents" / "u01.xml").read_bytes().replace(b' a="1"', b""),
            "no a (",
            id="marks against the guidelines",
        ),
    ],
)
def test_document_that_cannot_be_compared_is_named_and_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, again: bytes, told: str
) -> None:
    (tmp_path / name).write_bytes(again)
    (tmp_path / "u02.xml").write_bytes((CORPUS / "documents" / "u02.xml").read_bytes())

    assert main([str(tmp_path)]) == 1

    printed = capsys.readouterr()
    assert printed.out.startswith("Documents marked twice: 1.\n")
    assert told in printed.err
    assert printed.err.count("\n") == 1
    assert printed.err.endswith("; left out\n")


def test_folder_without_documents_is_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path)]) == 1
    assert "no document to compare" in capsys.readouterr().err
