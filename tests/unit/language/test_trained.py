"""The trained part's acts of citing, from labels set by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from rashomon.language import AttributionSpans, Token
from rashomon.language.neural.labels import TASKS
from rashomon.language.neural.tagger import Labels, Link, WordSpan
from rashomon.language.trained import TrainedLanguage


@dataclass
class ByHand:
    """An encoder that labels the words that it is told.

    Attributes:
        spans: Task, kind and the words of each stretch, by its place in the text.
        links: Words of the cue, of its speaker and of its content; None leads to the cue itself.
    """

    spans: Sequence[tuple[str, str, str]]
    links: Sequence[tuple[str, str | None, str | None]] = ()
    version: str = "0"
    _words: list[str] = field(default_factory=list)

    def label(self, sentences: Sequence[Sequence[Token]]) -> Labels:
        self._words = [token.text for sentence in sentences for token in sentence]
        found = Labels({task: [] for task in TASKS}, [])
        for task, kind, words in self.spans:
            first, last = self._find(words)
            found.spans[task].append(WordSpan(first=first, last=last, kind=kind))
        for spans in found.spans.values():
            spans.sort(key=lambda span: span.first)
        for cue, speaker, said in self.links:
            first = self._find(cue)[0]
            found.links.append(
                Link(
                    cue=first,
                    speaker=self._find(speaker)[0] if speaker else first,
                    said=self._find(said)[0] if said else first,
                )
            )
        return found

    def _find(self, words: str) -> tuple[int, int]:
        wanted = words.split()
        for first in range(len(self._words)):
            if self._words[first : first + len(wanted)] == wanted:
                return first, first + len(wanted)
        raise AssertionError(f"{words!r} is not in {self._words}")


def acts(text: str, encoder: ByHand) -> list[tuple[str | None, str, list[str]]]:
    found = TrainedLanguage(encoder).analyse(text).attributions
    return [(_words(act), act.cue.text, [part.text for part in act.content]) for act in found]


def _words(act: AttributionSpans) -> str | None:
    return act.speaker.text if act.speaker else None


def test_content_stands_before_and_after_the_words_of_saying() -> None:
    text = "The bridge, the mayor told reporters, had been mined."
    encoder = ByHand(
        [
            ("said", "said", "The bridge"),
            ("said", "said", "had been mined"),
            ("speaker", "speaker", "the mayor"),
            ("cue", "cue", "told"),
        ],
        [("told", "the mayor", "had been mined")],
    )

    assert acts(text, encoder) == [("the mayor", "told", ["The bridge", "had been mined"])]


def test_another_sentence_is_content_only_where_the_cue_leads_to_it() -> None:
    text = "Nobody could be moved. The ward was full. The road stayed shut, wrote a nurse."
    encoder = ByHand(
        [
            ("speaker", "speaker", "a nurse"),
            ("cue", "cue", "wrote"),
            ("said", "said", "Nobody could be moved"),
            ("said", "said", "The ward was full"),
            ("said", "said", "The road stayed shut"),
        ],
        [("wrote", "a nurse", "Nobody could")],
    )

    assert acts(text, encoder) == [
        ("a nurse", "wrote", ["Nobody could be moved", "The road stayed shut"])
    ]


def test_a_title_does_not_lead_to_what_another_cue_of_its_own_sentence_holds() -> None:
    text = "Ferry lost, owners reckon\n\nNine porters had drowned, a nurse holds."
    encoder = ByHand(
        [
            ("said", "said", "Ferry lost"),
            ("speaker", "speaker", "owners"),
            ("cue", "cue", "reckon"),
            ("said", "said", "Nine porters had drowned"),
            ("speaker", "speaker", "a nurse"),
            ("cue", "cue", "holds"),
        ],
        [("reckon", "owners", "Nine porters"), ("holds", "a nurse", "Ferry lost")],
    )

    assert acts(text, encoder) == [
        ("owners", "reckon", ["Ferry lost"]),
        ("a nurse", "holds", ["Nine porters had drowned"]),
    ]


def test_content_is_what_rules_or_encoder_take_for_it() -> None:
    text = "The mayor said that two mills had burned, killing three."
    encoder = ByHand(
        [
            ("speaker", "speaker", "The mayor"),
            ("cue", "cue", "said"),
            ("said", "said", "two mills had burned"),
        ],
        [("said", "The mayor", "two mills")],
    )

    assert acts(text, encoder) == [("The mayor", "said", ["two mills had burned, killing three"])]


def test_one_speaker_is_cited_within_what_another_said() -> None:
    text = "The colonel said villagers had reported that six died."
    encoder = ByHand(
        [
            ("speaker", "speaker", "The colonel"),
            ("speaker", "speaker", "villagers"),
            ("cue", "cue", "said"),
            ("cue", "cue", "reported"),
            ("said", "said", "villagers had reported that six died"),
        ],
        [("said", "The colonel", "villagers had"), ("reported", "villagers", "six died")],
    )

    assert acts(text, encoder) == [
        ("The colonel", "said", ["villagers had reported that six died"]),
        ("villagers", "reported", ["six died"]),
    ]


def test_a_word_of_saying_that_only_the_rules_know_needs_marked_content() -> None:
    text = "The army said the town was quiet."

    assert acts(text, ByHand([])) == []
    assert acts(text, ByHand([("said", "said", "the town was quiet")])) == [
        ("The army", "said", ["the town was quiet"])
    ]


def test_a_speaker_that_is_not_linked_is_none() -> None:
    text = "Eleven had drowned, it was whispered."
    encoder = ByHand(
        [("cue", "cue", "whispered"), ("said", "said", "Eleven had drowned")],
        [("whispered", None, "Eleven had")],
    )

    assert acts(text, encoder) == [(None, "whispered", ["Eleven had drowned"])]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "No words of saying here.", "«“”»"])
def test_a_text_without_labels_has_no_acts(text: str) -> None:
    assert acts(text, ByHand([])) == []


def test_marks_are_stretches_of_the_text() -> None:
    text = "TARN, May 2 - Six porters were hurt."
    encoder = ByHand([("toll", "wounded", "Six"), ("counted", "who", "porters")])

    analysis = TrainedLanguage(encoder).analyse(text)

    assert [text[m.start : m.end] for m in analysis.marks["toll"]] == ["Six"]
    assert [mark.kind for mark in analysis.marks_in("counted", 0, len(text))] == ["who"]
    assert analysis.marks_in("counted", 0, 14) == ()
