"""Whole readings: ids, evidence, every attribution as a claim, events, warnings."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.reading.readings import analyse, read

from rashomon.language import Analysis
from rashomon.language.rules import RuleLanguage
from rashomon.model import ClaimKind, Document, Quotation, ReaderVersion
from rashomon.reading import read_document
from rashomon.reading.version import rules_version

REPORT = """\
An air strike killed at least 38 miners near Karsel on Saturday, the clinic said.

“The mill burned for hours,” said Ida Renn, a nurse. She added that 12 people were missing.

The mayor accused the militia of shelling the mill. The militia denied any part in it.
"""


def test_every_attribution_ends_as_a_claim() -> None:
    cues = {spans.cue.start for spans in analyse(REPORT).attributions}
    claimed = {claim.cue.start for claim in read(REPORT).claims if claim.cue}
    assert cues
    assert cues <= claimed


def test_a_report_is_read_as_claims_of_its_speakers() -> None:
    found = [
        (str(claim.kind), claim.evidence.text, claim.speaker.name if claim.speaker else None)
        for claim in read(REPORT).claims
        if claim.kind is not ClaimKind.STATEMENT or claim.quotation is Quotation.DIRECT
    ]
    assert found == [
        ("toll", "killed at least 38 miners", "clinic"),
        ("event", "The mill burned for hours", "Ida Renn"),
        ("toll", "12 people were missing", "Ida Renn"),
        ("responsibility", "accused the militia", "mayor"),
        ("responsibility", "denied any part in it", "militia"),
    ]


def test_what_a_toll_leaves_unsaid_is_a_statement_of_its_own() -> None:
    kinds = [
        str(claim.kind)
        for claim in read("She said nine died and the mill burned down in an hour.").claims
    ]
    assert kinds == ["toll", "statement"]


def test_a_toll_that_says_it_all_needs_no_statement_beside_it() -> None:
    assert [str(claim.kind) for claim in read("She said nine miners had died.").claims] == ["toll"]


def test_claims_come_in_order_of_evidence() -> None:
    starts = [claim.evidence.start for claim in read(REPORT).claims]
    assert starts == sorted(starts)


def test_evidence_is_an_exact_stretch_of_the_text() -> None:
    claims = read(REPORT).claims
    assert claims
    assert all(REPORT[c.evidence.start : c.evidence.end] == c.evidence.text for c in claims)


def test_ids_are_unique_and_the_same_each_time() -> None:
    first, second = read(REPORT), read(REPORT)
    ids = [claim.id for claim in first.claims] + [event.id for event in first.events]
    assert len(ids) == len(set(ids))
    assert first == second


def test_ids_do_not_depend_on_the_day_of_publication() -> None:
    dated = read(REPORT, date(2016, 9, 18))
    assert [claim.id for claim in dated.claims] == [claim.id for claim in read(REPORT).claims]


def test_two_claims_of_the_same_words_in_two_places_have_two_ids() -> None:
    ids = [claim.id for claim in read("Nine miners died. Nine miners died.").claims]
    assert len(set(ids)) == 2


def test_a_claim_belongs_to_an_event_of_the_same_reading() -> None:
    reading = read(REPORT)
    assert {claim.event_id for claim in reading.claims} <= {event.id for event in reading.events}


def test_without_an_event_a_claim_belongs_to_none() -> None:
    reading = read("The mayor said the bread was good.")
    assert [claim.event_id for claim in reading.claims] == [None]


def test_a_place_of_an_event_has_that_role() -> None:
    (place,) = read("An air strike hit a mill near Karsel.").places
    assert place.role == "event"


WARNINGS = [
    pytest.param("She said the mill burned.", None, ["speaker_unresolved"], id="pronoun"),
    pytest.param("It burned on Saturday.", None, ["no_publication_date"], id="no date given"),
    pytest.param("It burned on Saturday.", date(2016, 9, 18), [], id="date given"),
    pytest.param("It burned on May 3, 2014.", None, [], id="a full date needs none"),
    pytest.param("The mayor said the mill burned.", None, [], id="speaker named"),
    pytest.param(
        "She said nine miners died and the mill burned to the ground in an hour of fire.",
        None,
        ["speaker_unresolved"],
        id="one warning for two claims of one speaker",
    ),
]


@pytest.mark.parametrize(("text", "published", "codes"), WARNINGS)
def test_what_is_not_settled_is_warned_of(
    text: str, published: date | None, codes: list[str]
) -> None:
    assert [warning.code for warning in read(text, published).warnings] == codes


def test_a_warning_points_at_the_speaker() -> None:
    (warning,) = read("Shells fell. She said the mill burned.").warnings
    assert (warning.start, warning.end) == (13, 16)


def test_own_voice_has_neither_speaker_nor_cue() -> None:
    (claim,) = read("Nine miners died.").claims
    assert (claim.speaker, claim.cue, claim.speaker_resolved) == (None, None, True)


class WithoutAttributions:
    """A language part that finds sentences and cites nobody."""

    version = ReaderVersion(name="sentences only", version="7")

    def analyse(self, text: str) -> Analysis:
        whole = RuleLanguage().analyse(text)
        return Analysis(text=text, sentences=whole.sentences, attributions=())


def test_another_language_part_can_take_the_rules_place() -> None:
    document = Document.create("The clinic said nine miners died.", uri="a.txt")
    reading = read_document(document, WithoutAttributions())
    assert (reading.reader.name, reading.reader.version) == ("sentences only", "7")
    assert reading.reader.rules == rules_version()
    assert [(claim.kind, claim.speaker) for claim in reading.claims] == [(ClaimKind.TOLL, None)]
