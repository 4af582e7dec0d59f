"""The bench over whole documents compares rightly, on a document marked here."""

from __future__ import annotations

from datetime import date

import pytest
from tools import corpus
from tools.rows import Result
from training.corpus.markup import MarkedDocument, parse

from rashomon.language.rules import load_rule_language
from rashomon.model import Document, Reading
from rashomon.reading import read_document

MARKED = """
<document id="u01" style="agency_urgent" setting="taldor" outlet="Wire" published="2031-04-12">
<title><event id="e1" type="shelling">Shelling</event> kills
<toll status="killed" is="9"><n>nine</n></toll></title>
<p><speaker a="1">The mayor of Aleppo, <person>Hadi Oran</person>,</speaker> <cue a="1">said</cue>
<said a="1"><toll status="killed" is="9" group="civilians"><n>nine</n> <who>farmers</who> were
<harm>killed</harm></toll> in the <event is="e1">shelling</event> of
<place role="event" of="e1">Aleppo</place> on
<time of="e1" from="2031-04-11" to="2031-04-11">Friday</time></said>.</p>
<p><speaker a="2" is="1">He</speaker> <cue a="2" stance="accuses">accused</cue> <said a="2"><blame
stance="accuses"><by>the army</by> of <event is="e1">shelling</event> the town</blame></said>.</p>
<p><speaker a="3" is="?">The official</speaker> <cue a="3">said</cue> <said a="3"><toll
status="wounded" low="3" relation="vague"><n>several</n> were <harm>hurt</harm></toll></said>.</p>
</document>"""


@pytest.fixture
def document() -> MarkedDocument:
    return parse(MARKED.strip().encode(), "u01.xml")


def reading(document: MarkedDocument, text: str | None = None) -> Reading:
    published = date.fromisoformat(document.published)
    made = Document.create(text or document.text, uri="u01", published=published)
    return read_document(made, load_rule_language())


def figures(document: MarkedDocument, read: Reading) -> Result:
    result = Result()
    corpus.compare(document, read, result)
    return result


def test_an_easy_document_is_read_rightly(document: MarkedDocument) -> None:
    scores = figures(document, reading(document)).scores

    for name in ("tolls", "blame", "places", "times with the days"):
        assert 0 < scores[name].gold == scores[name].right, name
    assert scores["tolls"].gold == 3
    assert scores["speakers never told"].gold == 1


def test_a_reading_of_nothing_finds_nothing(document: MarkedDocument) -> None:
    scores = figures(document, reading(document, "Nothing was said.")).scores

    assert scores["tolls"].right == scores["tolls"].predicted == 0
    assert scores["tolls"].gold == 3


def test_speakers_are_followed_to_their_names(document: MarkedDocument) -> None:
    tolls = corpus.Marked(document).wanted("toll")
    blame = corpus.Marked(document).wanted("blame", "by")

    assert [toll.cited.told for toll in tolls] == [True, True, False]
    assert tolls[0].cited.names == ()
    assert blame[0].cited.names == ("He", "The mayor of Aleppo, Hadi Oran,")
    assert blame[0].cited.stance == "accuses"
    assert blame[0].parts == ("the army",)


def test_an_event_has_all_its_words_places_and_days(document: MarkedDocument) -> None:
    (act,) = corpus.events_of(corpus.Marked(document))

    assert [words for _, _, words in act.spans] == ["Shelling", "shelling", "shelling"]
    assert (act.places, act.days) == (("Aleppo",), ("2031-04-11", "2031-04-11"))


def test_a_wrong_figure_is_a_miss_and_a_surplus(document: MarkedDocument) -> None:
    wrong = document.text.replace("nine farmers", "five farmers")
    result = figures(document, reading(document, wrong))

    assert result.scores["tolls"].right == 2
    assert any("five farmers" in miss for miss in result.misses if miss.startswith("tolls:"))


def test_misses_of_the_test_part_are_not_shown(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["corpus", "--split", "test", "--errors", "3"])

    assert corpus.main() == 2
    assert "nobody's eyes" in capsys.readouterr().err
