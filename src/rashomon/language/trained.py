"""The language part with the trained encoder: rules cut the text, the encoder tells who is cited.

Rules and encoder find words of saying each in their own way. Where both find one, the rules say
whom it cites, and what was said is what either takes for it; what only the rules find stands if the
encoder marks something as said there; what only the encoder finds is added. Decision 7 has the
figures of other ways to join them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Protocol

from rashomon.language.analysis import Analysis, AttributionSpans, Mark, Sentence, Token
from rashomon.language.neural.tagger import Labels, Link, WordSpan
from rashomon.language.quotations import find_quotations
from rashomon.language.rules import load_rule_language, with_quotation
from rashomon.language.tokens import tokenize
from rashomon.language.vocabulary import load_cues, load_words
from rashomon.model import Quotation, ReaderVersion, Span


class Encoder(Protocol):
    """Labels the words of a text."""

    @property
    def version(self) -> str:
        """What tells it from others."""

    def label(self, sentences: Sequence[Sequence[Token]]) -> Labels:
        """The labels of a text, given the tokens of each sentence."""


class TrainedLanguage:
    """Fills :class:`rashomon.language.Language` with a trained encoder beside the rules.

    Args:
        encoder: What labels the words; read at the first text.
    """

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder

    @property
    def version(self) -> ReaderVersion:
        """The encoder's version is the day on which it was trained."""
        return ReaderVersion(name="trained", version=self._encoder.version)

    def analyse(self, text: str) -> Analysis:
        """Find the sentences, tokens and attributions of a text."""
        ruled = load_rule_language().analyse(text)
        words = _Words(text, ruled.sentences)
        labels = self._encoder.label(words.sentences)
        acts = _Acts(words, labels, ruled).joined()
        quotations = find_quotations(text, ruled.sentences)
        return Analysis(
            text=text,
            sentences=ruled.sentences,
            attributions=tuple(with_quotation(text, quotations, act) for act in acts),
            marks={task: words.marks(spans) for task, spans in labels.spans.items()},
        )


@dataclass(frozen=True)
class _Words:
    """All words of a text, datelines included, with their sentences."""

    text: str
    cut: Sequence[Sentence]

    @cached_property
    def sentences(self) -> list[tuple[Token, ...]]:
        """The tokens of each sentence and of each dateline."""
        made: list[tuple[Token, ...]] = []
        for sentence in self.cut:
            first = sentence.tokens[0].start if sentence.tokens else sentence.end
            if head := tokenize(self.text, sentence.start, first):
                made.append(head)
            if sentence.tokens:
                made.append(sentence.tokens)
        return made

    @cached_property
    def all(self) -> list[Token]:
        """In order."""
        return [token for sentence in self.sentences for token in sentence]

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.cut]

    def sentence_of(self, word: int) -> int:
        """Index of the sentence that holds a word."""
        return max(bisect_right(self._starts, self.all[word].start) - 1, 0)

    def marks(self, spans: Sequence[WordSpan]) -> tuple[Mark, ...]:
        """Labelled words as stretches of the text, in order."""
        words = self.all
        return tuple(
            Mark(words[span.first].start, words[span.last - 1].end, span.kind) for span in spans
        )

    def span(self, first: int, last: int) -> Span:
        """Words as a stretch of the text."""
        return Span.cut(self.text, self.all[first].start, self.all[last - 1].end)


class _Acts:
    """The acts of citing that rules and encoder find together."""

    def __init__(self, words: _Words, labels: Labels, ruled: Analysis) -> None:
        self._words, self._ruled = words, ruled
        self._cues = labels.spans["cue"]
        self._speakers = [span for span in labels.spans["speaker"] if span.kind == "speaker"]
        self._relays = [span for span in labels.spans["speaker"] if span.kind == "relay"]
        self._said = labels.spans["said"]
        self._links = {link.cue: link for link in labels.links}
        self._contents = self._shared_out()

    def joined(self) -> list[AttributionSpans]:
        """In order of their cues."""
        left = list(self._ruled.attributions)
        acts = []
        for cue in self._cues:
            span = self._words.span(cue.first, cue.last)
            own = next((a for a in left if _touch(a.cue, span)), None)
            if own is not None:
                left.remove(own)
            act = self._act(cue, span, own)
            if act is not None:
                acts.append(act)
        acts += [act for act in left if self._is_marked(act)]
        return sorted(acts, key=lambda act: act.cue.start)

    def _act(
        self, cue: WordSpan, span: Span, own: AttributionSpans | None
    ) -> AttributionSpans | None:
        content = self._contents.get(cue.first, ())
        if own is not None:
            return replace(
                own,
                speaker=own.speaker or self._speaker(cue),
                content=_joined(self._words.text, (*own.content, *content)),
            )
        content = content or self._within(cue)
        speaker = self._speaker(cue)
        if not content or not _can_cite(span, speaker) or self._is_object(span):
            return None
        if self._is_deed(span) or self._suffers(span, speaker):
            return None
        return AttributionSpans(
            speaker=speaker,
            cue=span,
            cue_lemma=_lemma(span),
            content=content,
            addressee=None,
            carrier=self._relay(cue),
            quotation=Quotation.INDIRECT,
            sentence=self._words.sentence_of(cue.first),
        )

    def _is_object(self, cue: Span) -> bool:
        """Whether a noun is what another word of saying takes: "rejected [accusations] that"."""
        between = (
            self._words.text[act.cue.end : cue.start]
            for act in self._ruled.attributions
            if act.cue.end < cue.start
        )
        return any(len(words.split()) <= 1 and "," not in words for words in between)

    def _is_deed(self, cue: Span) -> bool:
        """Whether the word after a label makes a deed of it: "[called] off the truce"."""
        following = _NEXT_WORD.match(self._words.text, cue.end)
        return following is not None and f"{cue.text}_{following[1]}".lower() in _deeds()

    def _suffers(self, cue: Span, speaker: Span | None) -> bool:
        """Whether the speaker is whom others speak of: "[The front] is [suspected] of it"."""
        if speaker is None or speaker.end > cue.start:
            return False
        return _PASSIVE.fullmatch(self._words.text, speaker.end, cue.start) is not None

    def _speaker(self, cue: WordSpan) -> Span | None:
        link = self._links.get(cue.first)
        if link is None or link.speaker == cue.first:
            return None
        held = _holding(self._speakers, link.speaker)
        return self._words.span(held.first, held.last) if held else None

    def _relay(self, cue: WordSpan) -> Span | None:
        sentence = self._words.sentence_of(cue.first)
        near = [r for r in self._relays if self._words.sentence_of(r.first) == sentence]
        return self._words.span(near[0].first, near[0].last) if near else None

    def _within(self, cue: WordSpan) -> tuple[Span, ...]:
        """What an inner speaker said: from where the cue leads to the end of what holds both."""
        link, outer = self._links.get(cue.first), _holding(self._said, cue.first)
        if link is None or outer is None or link.said <= cue.first:
            return ()
        sentence = self._words.sentence_of(cue.first)
        last = outer.last
        while last > link.said + 1 and self._words.sentence_of(last - 1) != sentence:
            last -= 1
        if not link.said < last:
            return ()
        return (self._words.span(link.said, last),)

    def _shared_out(self) -> dict[int, tuple[Span, ...]]:
        """The contents of each cue: those it leads to, and those beside it."""
        owners: dict[int, list[WordSpan]] = {}
        outer = [cue for cue in self._cues if _holding(self._said, cue.first) is None]
        for part in self._said:
            owner = self._owner(part, outer)
            if owner is not None:
                owners.setdefault(owner.first, []).append(part)
        return {
            cue: tuple(self._words.span(part.first, part.last) for part in parts)
            for cue, parts in owners.items()
        }

    def _owner(self, part: WordSpan, cues: Sequence[WordSpan]) -> WordSpan | None:
        """Whose content a stretch is: of a cue of its sentences, else of one that leads to it."""
        first, last = (self._words.sentence_of(w) for w in (part.first, part.last - 1))
        same = [c for c in cues if first <= self._words.sentence_of(c.first) <= last]
        leading = [c for c in same or cues if self._leads(self._links.get(c.first), part)]
        near = leading or same
        return min(near, key=lambda cue: abs(_gap(cue, part))) if near else None

    @staticmethod
    def _leads(link: Link | None, part: WordSpan) -> bool:
        return link is not None and part.first <= link.said < part.last

    def _is_marked(self, act: AttributionSpans) -> bool:
        """Whether the encoder marks most of what the rules take to have been said."""
        for part in act.content:
            for said in self._said:
                span = self._words.span(said.first, said.last)
                if span.start < part.end and part.start < span.end:
                    return True
        return False


def _joined(text: str, parts: Sequence[Span]) -> tuple[Span, ...]:
    """Stretches in order, those that touch as one."""
    joined: list[Span] = []
    for part in sorted(parts, key=lambda part: part.start):
        if joined and part.start <= joined[-1].end:
            part = Span.cut(text, joined[-1].start, max(joined.pop().end, part.end))
        joined.append(part)
    return tuple(joined)


_NEXT_WORD = re.compile(r" (\w+)")
_PASSIVE = re.compile(r"\s+(?:is|are|was|were|been|being)\s+(?:\w+ly\s+)?")


def _deeds() -> frozenset[str]:
    return load_words()["deed"]


def _can_cite(cue: Span, speaker: Span | None) -> bool:
    """Whether words that no rule takes for words of saying may be some.

    A label on "the" alone, or on a deed ("called off", "allowed"), is a slip of the encoder.
    """
    words, closed = cue.text.lower(), load_words()
    if words.replace(" ", "_") in _deeds() or words in closed["determiner"]:
        return False
    return speaker is None or speaker.text.lower() not in closed["determiner"]


def _holding(spans: Sequence[WordSpan], word: int) -> WordSpan | None:
    return next((span for span in spans if span.first <= word < span.last), None)


def _gap(cue: WordSpan, part: WordSpan) -> int:
    return part.first - cue.last if part.first >= cue.last else cue.first - part.last


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _lemma(cue: Span) -> str:
    """The cue list's entry for a word of saying; the words themselves if none has it."""
    words = cue.text.lower().split()
    known = (load_cues().get(word) for word in words)
    return next((entry.lemma for entry in known if entry), " ".join(words))
