"""Attributions of a text: speaker, cue, content, who was told and who carried it."""

from __future__ import annotations

import pytest

from rashomon.language import AttributionSpans
from rashomon.language.rules import RuleLanguage, load_rule_language
from rashomon.model import Quotation


def cited(text: str) -> list[tuple[str, str, str]]:
    """Speaker, cue and content of each attribution; stretches of content joined by " | "."""
    return [
        (
            spans.speaker.text if spans.speaker else "",
            spans.cue.text,
            " | ".join(part.text for part in spans.content),
        )
        for spans in RuleLanguage().analyse(text).attributions
    ]


def only(text: str) -> AttributionSpans:
    (spans,) = RuleLanguage().analyse(text).attributions
    return spans


ROWS = [
    # --- the speaker stands before -------------------------------------------------------
    pytest.param(
        "The garrison said the mill had burned.",
        [("The garrison", "said", "the mill had burned")],
        id="without that",
    ),
    pytest.param(
        "A shepherd said on Friday that the pass was mined.",
        [("A shepherd", "said", "the pass was mined")],
        id="a day between cue and content",
    ),
    pytest.param(
        "The harbour office announced in a statement that the quay was shut.",
        [("The harbour office", "announced", "the quay was shut")],
        id="an occasion between cue and content",
    ),
    pytest.param(
        "The garrison says: “The mill is ours.”",
        [("The garrison", "says", "The mill is ours")],
        id="colon",
    ),
    # --- the speaker stands after --------------------------------------------------------
    pytest.param(
        "The mill had burned, the garrison said.",
        [("the garrison", "said", "The mill had burned")],
        id="trailing",
    ),
    pytest.param(
        "The mill had burned, said Ida Renn, a nurse in Karsel.",
        [("Ida Renn", "said", "The mill had burned")],
        id="inverted, office left out",
    ),
    pytest.param(
        "“The mill has burned,” Ida Renn said.",
        [("Ida Renn", "said", "The mill has burned")],
        id="quotation first",
    ),
    # --- in the middle -------------------------------------------------------------------
    pytest.param(
        "The mill, the garrison said, had burned.",
        [("the garrison", "said", "The mill | had burned")],
        id="between subject and verb",
    ),
    pytest.param(
        "“The mill is lost,” said Ida Renn. “The bridge holds.”",
        [("Ida Renn", "said", "The mill is lost | The bridge holds")],
        id="quotation goes on after the cue",
    ),
    pytest.param(
        "“The mill,” the garrison said, “has burned.”",
        [("the garrison", "said", "The mill | has burned")],
        id="between two parts of a quotation",
    ),
    pytest.param(
        '"The mill has burned," the garrison said. "The bridge holds. Nobody left."',
        [("the garrison", "said", "The mill has burned | The bridge holds. Nobody left")],
        id="straight marks, three sentences",
    ),
    # --- according to --------------------------------------------------------------------
    pytest.param(
        "According to the harbour office, the quay was shut.",
        [("the harbour office", "According to", "the quay was shut")],
        id="according to, before",
    ),
    pytest.param(
        "The quay was shut, according to the harbour office.",
        [("the harbour office", "according to", "The quay was shut")],
        id="according to, after",
    ),
    pytest.param(
        "According to a statement by the garrison, the quay was shut.",
        [("the garrison", "According to", "the quay was shut")],
        id="a paper speaks for its issuer",
    ),
    # --- more than one -------------------------------------------------------------------
    pytest.param(
        "The garrison said the mill stood, but farmers said it had burned.",
        [("The garrison", "said", "the mill stood"), ("farmers", "said", "it had burned")],
        id="two side by side",
    ),
    pytest.param(
        "The garrison denied that the mill had burned, adding that it was empty.",
        [
            ("The garrison", "denied", "the mill had burned"),
            ("The garrison", "adding", "it was empty"),
        ],
        id="participle keeps the speaker",
    ),
    pytest.param(
        "The garrison said farmers had told it that the mill was lost.",
        [
            ("The garrison", "said", "farmers had told it that the mill was lost"),
            ("farmers", "told", "the mill was lost"),
        ],
        id="nested",
    ),
    # --- cues that take an object --------------------------------------------------------
    pytest.param(
        "The militia denied burning the mill.",
        [("The militia", "denied", "burning the mill")],
        id="denied and a gerund",
    ),
    pytest.param(
        "The council condemned the shelling of the mill.",
        [("The council", "condemned", "the shelling of the mill")],
        id="condemned",
    ),
    pytest.param(
        "The clinic recorded nine deaths.",
        [("The clinic", "recorded", "nine deaths")],
        id="recorded and a figure",
    ),
    pytest.param(
        "The observers could not confirm that the guns had gone.",
        [("The observers", "confirm", "the guns had gone")],
        id="cannot confirm",
    ),
    pytest.param(
        "The governor's claim that the mill stands is false.",
        [("The governor", "claim", "the mill stands is false")],
        id="a noun of saying",
    ),
    pytest.param(
        "“Who is left?” asked a porter.", [("a porter", "asked", "Who is left?")], id="question"
    ),
    # --- nobody is cited -----------------------------------------------------------------
    pytest.param("The raid claimed nine lives.", [], id="claimed lives"),
    pytest.param("The garrison added two posts at the gate.", [], id="added posts"),
    pytest.param("The report was burned with the mill.", [], id="report as a noun"),
    pytest.param("Shells hit the mill.", [], id="no word of saying"),
    pytest.param("The clinic recorded music for children.", [], id="recorded no figure"),
    pytest.param("Nobody said anything.", [], id="nobody is no speaker"),
    # --- marks and subjects --------------------------------------------------------------
    pytest.param(
        "KARSEL, Sept 4 (Wire) - The garrison said the mill had burned.",
        [("The garrison", "said", "the mill had burned")],
        id="dateline is no speaker",
    ),
    pytest.param(
        "Col. Ida Renn, who leads the garrison, said the mill had burned.",
        [("Col. Ida Renn", "said", "the mill had burned")],
        id="relative clause is no part of the speaker",
    ),
    pytest.param(
        "The garrison said “the mill is ours” and left.",
        [("The garrison", "said", "“the mill is ours” and left")],
        id="quotation inside the content",
    ),
    pytest.param(
        "In the words of one farmer, the mill was lost.",
        [("one farmer", "In the words of", "the mill was lost")],
        id="in the words of",
    ),
]


@pytest.mark.parametrize(("text", "wanted"), ROWS)
def test_attributions_are_found(text: str, wanted: list[tuple[str, str, str]]) -> None:
    assert cited(text) == wanted


PARTIES = [
    pytest.param(
        "A colonel told the Karsel Herald that the mill had burned.",
        ("A colonel", "the Karsel Herald", None),
        id="told a paper",
    ),
    pytest.param(
        "The mill had burned, a colonel told reporters.",
        ("a colonel", "reporters", None),
        id="told, trailing",
    ),
    pytest.param(
        "The agency reported that the mill had burned, citing a colonel.",
        ("a colonel", None, "The agency"),
        id="citing",
    ),
    pytest.param(
        "A colonel was quoted by the Karsel Herald as saying the mill had burned.",
        ("A colonel", None, "the Karsel Herald"),
        id="quoted by",
    ),
    pytest.param(
        "The Karsel Herald quoted a colonel as saying the mill had burned.",
        ("a colonel", None, "The Karsel Herald"),
        id="quoted as saying",
    ),
    pytest.param(
        "The garrison said in a statement carried by state radio that the mill had burned.",
        ("The garrison", None, "state radio"),
        id="carried by",
    ),
]


@pytest.mark.parametrize(("text", "wanted"), PARTIES)
def test_speaker_addressee_and_carrier(
    text: str, wanted: tuple[str, str | None, str | None]
) -> None:
    spans = only(text)
    parts = (spans.speaker, spans.addressee, spans.carrier)
    assert tuple(part.text if part else None for part in parts) == wanted


QUOTED = [
    pytest.param("The garrison said the mill burned.", Quotation.INDIRECT, id="none"),
    pytest.param("“The mill burned,” the garrison said.", Quotation.DIRECT, id="whole"),
    pytest.param('The garrison said the mill "burned like straw".', Quotation.MIXED, id="part"),
]


@pytest.mark.parametrize(("text", "wanted"), QUOTED)
def test_how_much_of_the_content_is_quoted(text: str, wanted: Quotation) -> None:
    assert only(text).quotation is wanted


def test_a_quotation_of_two_sentences_is_one_content() -> None:
    spans = only("“The mill burned. Nobody was inside,” said Ida Renn.")
    assert [part.text for part in spans.content] == ["The mill burned. Nobody was inside"]


def test_a_quotation_goes_on_in_the_next_paragraph() -> None:
    spans = only("Ida Renn said: “The mill burned.\n\n“The bridge is next.”")
    assert [part.text for part in spans.content] == ["The mill burned", "The bridge is next"]


def test_half_a_stretch_inside_the_content_is_covered() -> None:
    text = "The garrison said the mill had burned."
    spans = only(text)
    start = text.index("the mill")
    assert spans.covers(start, start + 8)
    assert not spans.covers(0, 12)


def test_an_offset_between_sentences_belongs_to_the_one_before() -> None:
    analysis = RuleLanguage().analyse("One fell.   Two fell.")
    assert [analysis.sentence_at(offset) for offset in (0, 10, 12, 99)] == [0, 0, 1, 1]


def test_the_rules_are_loaded_once() -> None:
    assert load_rule_language() is load_rule_language()
    assert load_rule_language().version.name == "rules"
