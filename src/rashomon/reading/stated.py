"""What a sentence says of a truce, of aid or of ground, with who says it, how, and who did it.

Three: "the governor accused rebels of breaking the truce" (the governor accuses) · "the army denied
that it had lost the ridge" (the army denies) · "the convoy was turned back" (the text's own voice).

The frames come from :mod:`rashomon.reading.frames`; this module settles speakers and actors as
those of blame and tolls are settled.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rashomon.gazetteer import load_actors, load_groups
from rashomon.language import Analysis, Sentence, Token
from rashomon.language.noun_phrases import Phrase
from rashomon.language.vocabulary import load_cues, load_words, stance_of, words_of
from rashomon.model import (
    Access,
    ActorKind,
    Ceasefire,
    Modality,
    Participant,
    Span,
    Stance,
    Territory,
)
from rashomon.reading.agents import blame_words
from rashomon.reading.background import is_background
from rashomon.reading.blame_phrases import as_participant
from rashomon.reading.citations import Citation, Citations, denier_of, innermost
from rashomon.reading.frames import (
    Frame,
    FrameForm,
    FrameRule,
    Scope,
    Tests,
    find_frames,
    frame_entries,
)
from rashomon.reading.frames.clauses import head_of, noun_phrase_at
from rashomon.reading.frames.verb_groups import verb_words
from rashomon.reading.numbers import is_number_word
from rashomon.reading.speakers import actor_meant, unsaid

# Who tells what others did: "they" of a resident or a monitor are seldom these.
_WITNESSES = frozenset(
    {
        ActorKind.MONITOR,
        ActorKind.MEDIA,
        ActorKind.RESIDENT,
        ActorKind.MEDICAL,
        ActorKind.ANONYMOUS_OFFICIAL,
    }
)
PRONOUNS = frozenset({"it", "they", "them", "we", "he", "she"})
_WISHES = frozenset({"urge"})  # words of saying after which nothing is said to have happened
_PROMISES = frozenset({"promise", "threaten"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """One thing said, with its speaker.

    Attributes:
        rule: What said it.
        head: Index of the word of its sentence that says it.
        evidence: The stretch that states it, without the words of saying.
        sentence: Number of its sentence.
        theme: The thing spoken of; None when left out.
        actor: Who does it; None when not said.
        citation: Whose words; None is the text's own voice.
        stance: How the speaker stands to it.
        modality: Whether it happened.
    """

    rule: FrameRule
    head: int
    evidence: Span
    sentence: int
    theme: Span | None
    actor: Participant | None
    citation: Citation | None
    stance: Stance
    modality: Modality


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundStated:
    """A claim about a truce, aid or ground, with its evidence and who makes it.

    Attributes:
        status: What is said, in the words of the contract.
        evidence: The stretch that states it.
        citation: Whose words; None is the text's own voice.
        stance: How the speaker stands to it.
        modality: Whether it happened.
        content: What is claimed.
    """

    status: str
    evidence: Span
    citation: Citation | None
    stance: Stance
    modality: Modality
    content: Ceasefire | Access | Territory


def distinct(claims: Iterable[FoundStated]) -> tuple[FoundStated, ...]:
    """In order of evidence; of one status by one speaker at one place, the first."""
    found: dict[tuple[int, str, int], FoundStated] = {}
    for claim in claims:
        speaker = claim.citation.spans.cue.start if claim.citation else -1
        found.setdefault((claim.evidence.start, claim.status, speaker), claim)
    return tuple(sorted(found.values(), key=lambda one: one.evidence.start))


def find_stated(
    analysis: Analysis,
    citations: Citations,
    table: str,
    tests_of: Callable[[int], Tests | None],
) -> Iterator[Stated]:
    """What the rules of one table find in a text, in order of sentences.

    Args:
        analysis: The text.
        citations: Who is cited.
        table: Name of the rule table.
        tests_of: What noun phrases must be in the sentence of a number; None passes over it.
    """
    entries = frame_entries(table)
    for index, sentence in enumerate(analysis.sentences):
        if entries.keys().isdisjoint([token.lower for token in sentence.tokens]):
            continue
        tests = tests_of(index)
        if tests is None:
            continue
        scope = Scope(tokens=sentence.tokens, starts=_content_starts(analysis, sentence))
        for frame in find_frames(scope, entries, tests):
            yield from _stated(analysis, citations, index, frame)


def _content_starts(analysis: Analysis, sentence: Sentence) -> tuple[int, ...]:
    """Indices of the tokens with which something that somebody said begins."""
    starts = {
        bisect_left(sentence.tokens, part.start, key=lambda token: token.start)
        for spans in analysis.attributions_of(sentence)
        for part in spans.content
    }
    return tuple(sorted(starts - {len(sentence.tokens)}))


def _stated(analysis: Analysis, citations: Citations, index: int, frame: Frame) -> Iterator[Stated]:
    tokens = analysis.sentences[index].tokens
    head = tokens[frame.head]
    citation = innermost(citations, head.start, head.end)
    if citation and frame.rule.negates and citation.spans.cue.start == head.start:
        yield _turned_down(analysis, index, frame, citation)
        return
    citation = citation or _told_after(analysis, tokens, frame)
    if citation and is_background(analysis, citation.spans, head.start):
        citation = None
    if citation and citation.spans.cue_lemma in _WISHES:
        return
    if frame.rule.form is FrameForm.NOUN and _is_dreaded(citation):
        return
    evidence = _evidence(analysis, tokens, frame, citation)
    actor = _actor(analysis, tokens, frame, citation)
    performed = frame.rule.says and citation is None and actor is not None
    if performed and actor is not None:
        cue = Span.cut(analysis.text, head.start, head.end)
        citation = unsaid(analysis.text, Span.cut(analysis.text, actor.start, actor.end), cue)
    for voice in (citation, denier_of(citations, citation, evidence)):
        if voice is None and citation is not None:
            continue
        yield Stated(
            rule=frame.rule,
            head=frame.head,
            evidence=evidence,
            sentence=index,
            theme=span_of(analysis.text, tokens, frame.theme) if frame.theme else None,
            actor=actor,
            citation=voice,
            stance=_stance(voice) if voice and not performed else Stance.ASSERTS,
            modality=_modality(tokens, frame, citation),
        )
        if citation is None:
            return


def _turned_down(analysis: Analysis, index: int, frame: Frame, citation: Citation) -> Stated:
    """ "The council rejected the truce": a deed, and the denial of no report."""
    tokens = analysis.sentences[index].tokens
    speaker = citation.attribution.speaker
    evidence = _evidence(analysis, tokens, frame, None)
    if speaker is not None:
        start = min(speaker.start, evidence.start)
        evidence = Span.cut(analysis.text, start, evidence.end)
    return Stated(
        rule=frame.rule,
        head=frame.head,
        evidence=evidence,
        sentence=index,
        theme=span_of(analysis.text, tokens, frame.theme) if frame.theme else None,
        actor=as_participant(speaker) if speaker else None,
        citation=None,
        stance=Stance.ASSERTS,
        modality=frame.modality,
    )


def _told_after(analysis: Analysis, tokens: Sequence[Token], frame: Frame) -> Citation | None:
    """Who told it, in the passive: "The loss of the dam was confirmed by [an engineer]"."""
    index = frame.last
    while index < len(tokens) and tokens[index].lower in load_words()["auxiliary"]:
        index += 1
    if index == frame.last or index + 1 >= len(tokens) or tokens[index + 1].lower != "by":
        return None
    cue = load_cues().get(tokens[index].lower)
    speaker = noun_phrase_at(tokens, index + 2)
    if cue is None or cue.lemma not in verb_words("told") or speaker is None:
        return None
    told = Span.cut(analysis.text, tokens[index].start, tokens[index].end)
    citation = unsaid(analysis.text, span_of(analysis.text, tokens, speaker), told)
    return replace(citation, spans=replace(citation.spans, cue_lemma=cue.lemma))


def _evidence(
    analysis: Analysis, tokens: Sequence[Token], frame: Frame, citation: Citation | None
) -> Span:
    """The frame, cut to what its speaker said."""
    start, end = tokens[frame.first].start, tokens[frame.last - 1].end
    head = tokens[frame.head]
    for part in citation.spans.content if citation else ():
        if part.start <= head.start and head.end <= part.end:
            start, end = max(start, part.start), min(end, part.end)
    return Span.cut(analysis.text, start, end)


def _modality(tokens: Sequence[Token], frame: Frame, citation: Citation | None) -> Modality:
    """A vow is of what is to come, a fear of what may: "vowed to recapture the town"."""
    if _is_dreaded(citation) and frame.modality is Modality.ACTUAL:
        return Modality.HYPOTHETICAL
    promised = citation is not None and citation.spans.cue_lemma in _PROMISES
    return Modality.FUTURE if promised and frame.own else frame.modality


def _stance(citation: Citation) -> Stance:
    return stance_of(citation.spans.cue_lemma)


def _is_dreaded(citation: Citation | None) -> bool:
    return citation is not None and citation.spans.cue.text.lower() in verb_words("dreaded")


def _actor(
    analysis: Analysis, tokens: Sequence[Token], frame: Frame, citation: Citation | None
) -> Participant | None:
    speaker = citation.attribution.speaker if citation else None
    if frame.own:
        return as_participant(speaker) if speaker else None
    if frame.actor is None:
        return None
    found = participant(analysis.text, tokens, frame.actor)
    is_pronoun = found.text.lower() in PRONOUNS
    if speaker is not None and is_pronoun and speaker.kind not in _WITNESSES:
        return Participant(
            start=found.start, end=found.end, text=found.text, actor_id=speaker.actor_id,
            name=speaker.name,
        )  # fmt: skip
    return found


def participant(text: str, tokens: Sequence[Token], phrase: Phrase) -> Participant:
    """A noun phrase as somebody who takes part, with the listed actor that it means."""
    phrase = without_possessive(tokens, phrase)
    span = span_of(text, tokens, phrase)
    actor = load_actors().find(span.text) or load_actors().resolve(span.text)
    words = span.text.lower().split()
    if actor is None and len(words) <= 2 and words[0] in {"the", "this"}:
        meant = actor_meant(text, span.start, words[-1])
        actor = meant.actor if meant else None
    return Participant(
        start=span.start, end=span.end, text=span.text, actor_id=actor.id if actor else None,
        name=actor.name if actor else span.text,
    )  # fmt: skip


def without_possessive(tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """ "the government" of "from [the government's] control"."""
    last = phrase.last
    while last - 1 > phrase.first and tokens[last - 1].lower in {"'s", "'"}:
        last -= 1
    return Phrase(phrase.first, last)


def span_of(text: str, tokens: Sequence[Token], phrase: Phrase) -> Span:
    """The stretch of the text that a phrase is."""
    return Span.cut(text, tokens[phrase.first].start, tokens[phrase.last - 1].end)


def may_act(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether a noun phrase can be somebody: no time, no attack, no thing, no number."""
    head = tokens[head_of(tokens, phrase)]
    lower = head.lower
    if lower in words_of("weekday", "month", "time_noun") or is_number_word(lower):
        return False
    if any(map(str.isdigit, lower)) and phrase.last - phrase.first == 1:
        return False
    if lower in blame_words("attack_noun") and lower not in blame_words("agent"):
        return False
    thing = load_groups().is_thing_noun(lower) and not head.is_capitalised
    return not thing or lower in _BODIES


# Nouns for bodies that the list of things holds too.
_BODIES = frozenset(
    "side sides party parties camp camps convoy forces planes helicopters group groups agency"
    " agencies".split()
)
