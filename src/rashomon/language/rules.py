"""The language part by rules: sentences, words of saying, noun phrases and quotation marks.

Its lists are in ``data/``. It knows no grammar beyond closed word classes and no names; who a
speaker is is settled in ``rashomon.reading``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from rashomon.language.analysis import Analysis, AttributionSpans, Sentence, Token
from rashomon.language.contents import content_of
from rashomon.language.cues import CueMatch, Form, find_cues
from rashomon.language.noun_phrases import Phrase, phrase_after
from rashomon.language.quotations import Quoted, find_quotations
from rashomon.language.sentences import dateline_end, split_sentences
from rashomon.language.tokens import tokenize
from rashomon.language.vocabulary import load_words
from rashomon.model import Quotation, ReaderVersion, Span


class RuleLanguage:
    """Fills :class:`rashomon.language.Language` by rules."""

    version = ReaderVersion(name="rules", version="1")

    def analyse(self, text: str) -> Analysis:
        """Find the sentences, tokens and attributions of a text."""
        sentences = tuple(
            Sentence(
                start=stretch.start,
                end=stretch.end,
                paragraph=stretch.paragraph,
                tokens=tokenize(text, dateline_end(text, stretch.start, stretch.end), stretch.end),
            )
            for stretch in split_sentences(text)
        )
        quotations = find_quotations(text, sentences)
        found: list[AttributionSpans] = []
        for index, sentence in enumerate(sentences):
            found += _of_sentence(text, sentence, index)
        found = _over_quotations(text, sentences, quotations, found)
        return Analysis(
            text=text,
            sentences=sentences,
            attributions=tuple(with_quotation(text, quotations, spans) for spans in found),
        )


@cache
def load_rule_language() -> RuleLanguage:
    """The one instance, with its lists read on first use."""
    return RuleLanguage()


def _of_sentence(text: str, sentence: Sentence, index: int) -> list[AttributionSpans]:
    matches = find_cues(sentence.tokens)
    found: list[AttributionSpans] = []
    for position, match in enumerate(matches):
        content = content_of(sentence.tokens, matches, position)
        speaker = match.speaker or _speaker_of_participle(sentence.tokens, matches, position)
        if not content or speaker is None:
            continue
        spans = AttributionSpans(
            speaker=_span(text, sentence.tokens, speaker),
            cue=_cut(text, sentence.tokens, match.cue),
            cue_lemma=match.lemma,
            content=tuple(_cut(text, sentence.tokens, part) for part in content),
            addressee=_span(text, sentence.tokens, match.addressee),
            carrier=_span(text, sentence.tokens, match.carrier),
            quotation=Quotation.INDIRECT,
            sentence=index,
        )
        found.append(_with_cited(text, sentence.tokens, match, spans))
    return found


def _speaker_of_participle(
    tokens: Sequence[Token], matches: Sequence[CueMatch], position: int
) -> Phrase | None:
    """Of ", saying that": the speaker of the sentence's last words of saying, else its subject."""
    if matches[position].form is not Form.PARTICIPLE:
        return None
    for earlier in reversed(matches[:position]):
        if earlier.speaker is not None:
            return earlier.speaker
    subject = phrase_after(tokens, 0)
    return subject if subject and tokens[subject.first].is_word else None


def _with_cited(
    text: str, tokens: Sequence[Token], match: CueMatch, spans: AttributionSpans
) -> AttributionSpans:
    """With "citing X" or "carried by Y" turned into speaker and carrier."""
    for index in range(len(tokens) - 1):
        lower, following = tokens[index].lower, tokens[index + 1].lower
        if lower in {"citing", "quoting"} and (not index or tokens[index - 1].text == ","):
            cited = phrase_after(tokens, index + 1)
            if cited is not None and match.form is not Form.PARTICIPLE:
                return replace(spans, speaker=_cut(text, tokens, cited), carrier=spans.speaker)
        if index < match.cue.last or following != "by":
            continue
        if lower in {"cited", "quoted", "carried", "published", "relayed"}:
            carrier = phrase_after(tokens, index + 2)
            if (
                carrier is not None
                and tokens[index - 1].lower in {"as", ","} | load_words()["adjunct_noun"]
            ):
                return replace(spans, carrier=_cut(text, tokens, carrier))
    return spans


def _cut(text: str, tokens: Sequence[Token], phrase: Phrase) -> Span:
    return Span.cut(text, tokens[phrase.first].start, tokens[phrase.last - 1].end)


def _span(text: str, tokens: Sequence[Token], phrase: Phrase | None) -> Span | None:
    return None if phrase is None else _cut(text, tokens, phrase)


# --- quotations over several sentences -------------------------------------------------


def _over_quotations(
    text: str,
    sentences: Sequence[Sentence],
    quotations: Sequence[Quoted],
    found: Sequence[AttributionSpans],
) -> list[AttributionSpans]:
    """Contents widened to the whole of a quotation that they reach into, or that follows."""
    widened = list(found)
    last: int | None = None
    for quoted in quotations:
        owners = [i for i, spans in enumerate(widened) if _reaches(spans, quoted)]
        if owners:
            last = owners[-1]
            widened[last] = _widen(text, widened[last], quoted)
        elif last is not None and _follows(text, sentences, widened[last], quoted, found):
            widened[last] = _widen(text, widened[last], quoted)
        else:
            last = None
    return widened


def _reaches(spans: AttributionSpans, quoted: Quoted) -> bool:
    return any(part.start < quoted.end and quoted.start < part.end for part in spans.content)


def _follows(
    text: str,
    sentences: Sequence[Sentence],
    spans: AttributionSpans,
    quoted: Quoted,
    found: Sequence[AttributionSpans],
) -> bool:
    """Whether a quotation without a speaker of its own goes on from an attributed one.

    It stands in the same paragraph and opens its sentence, or carries an unclosed one on, and no
    other speaker was cited between.
    """
    own = sentences[spans.sentence]
    holder = next((s for s in sentences if s.start <= quoted.start < s.end), None)
    if holder is None or spans.quotation is Quotation.NONE:
        return False
    between = [a for a in found if own.end <= a.cue.start < quoted.start]
    opens = quoted.start == holder.start
    was_quoted = any(mark in text[own.start : own.end] for mark in "\"“”«»'’")
    if between or not was_quoted:
        return False
    cited = {sentences[a.sentence].paragraph for a in found}
    next_paragraph = holder.paragraph == own.paragraph + 1 and holder.paragraph not in cited
    return opens and (quoted.carries_on or next_paragraph or holder.paragraph == own.paragraph)


def _widen(text: str, spans: AttributionSpans, quoted: Quoted) -> AttributionSpans:
    """With the quotation's sentences among the content; the words of saying stay outside it."""
    if any(
        part.start <= quoted.inner_start and quoted.inner_end <= part.end for part in spans.content
    ):
        return spans
    inner = Span.cut(text, quoted.inner_start, quoted.inner_end)
    if inner.holds(spans.cue):
        return spans
    touching = [p for p in spans.content if p.start < quoted.end and quoted.start < p.end]
    apart = [part for part in spans.content if part not in touching]
    start = min([inner.start, *(p.start for p in touching)])
    end = max([inner.end, *(p.end for p in touching)])
    if start <= spans.cue.start < end:
        return spans
    joined = sorted([*apart, Span.cut(text, start, end)], key=lambda part: part.start)
    return replace(spans, content=tuple(joined))


def with_quotation(
    text: str, quotations: Sequence[Quoted], spans: AttributionSpans
) -> AttributionSpans:
    """Outer quotation marks taken off, and how much of the content is quoted."""
    content = tuple(_without_marks(text, part) for part in spans.content)
    words = sum(part.end - part.start for part in content)
    inside = sum(
        max(0, min(part.end, quoted.inner_end) - max(part.start, quoted.inner_start))
        for part in content
        for quoted in quotations
    )
    share = inside / words if words else 0.0
    kind = Quotation.INDIRECT
    if share > 0:
        kind = Quotation.DIRECT if share > 0.95 else Quotation.MIXED
    return replace(spans, content=content, quotation=kind)


def _without_marks(text: str, part: Span) -> Span:
    """Without marks that enclose the whole stretch."""
    start, end = part.start, part.end
    inner = text[start:end]
    if inner[0] in "\"“‘'«" and not _closes_inside(inner):
        start += 1
    single = "'’" if start and text[start - 1] in "‘'" else ""
    while end > start and text[end - 1] in '"”»,. ' + single:
        if text[end - 1] in '"”»' and _opens_inside(text[start : end - 1]):
            break
        end -= 1
    return Span.cut(text, start, end) if end > start else part


def _closes_inside(inner: str) -> bool:
    """Whether the mark that opens the stretch is closed before the stretch ends."""
    close = {"“": "”", '"': '"', "‘": "’", "'": "'", "«": "»"}[inner[0]]
    position = inner.find(close, 1)
    return 0 < position < len(inner.rstrip(".,!? ")) - 1


def _opens_inside(inner: str) -> bool:
    """Whether a mark at the end closes one that opens inside the stretch."""
    return inner.count("“") > inner.count("”") or inner.count('"') % 2 == 1
