"""Set phrases that tie an actor to an act: "put the blame on X", "X was behind it", "claimed by X".

The phrases are data, in ``data/blame.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from rashomon.gazetteer import load_actors, load_groups
from rashomon.language import Analysis, Sentence, Token
from rashomon.language.noun_phrases import Phrase, phrase_after, phrase_before
from rashomon.language.vocabulary import stance_of
from rashomon.model import BlameStance, Modality, Participant, Responsibility, Span, Speaker, Stance
from rashomon.reading.agents import blame_words, head_before_of, is_agent
from rashomon.reading.citations import Citation, Citations, innermost
from rashomon.reading.datafiles import load_table
from rashomon.reading.speakers import unsaid

_POINTERS = frozenset("it this that them him her itself themselves what who which".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundBlame:
    """A tie between an actor and an act, with its evidence and who makes it.

    Attributes:
        evidence: The stretch that states it.
        citation: Whose words; None is the text's own voice.
        responsibility: Actor and stance.
        modality: Whether the deed is said to have been done.
    """

    evidence: Span
    citation: Citation | None
    responsibility: Responsibility
    modality: Modality = Modality.ACTUAL


@dataclass(frozen=True, slots=True, kw_only=True)
class _Phrase:
    pattern: re.Pattern[str]
    stance: BlameStance
    actor_follows: bool
    by_named: bool
    by_actor: bool


@cache
def _phrases() -> tuple[_Phrase, ...]:
    return tuple(
        _Phrase(
            pattern=re.compile(pattern, re.IGNORECASE),
            stance=BlameStance(table["stance"]),
            actor_follows=side == "after",
            by_named=table.get("by_named", False),
            by_actor=table.get("by_actor", False),
        )
        for table in load_table("blame")["phrase"]
        for side in ("after", "before")
        for pattern in table[side]
    )


def find_blame_phrases(
    analysis: Analysis, sentence: Sentence, citations: Citations
) -> Iterator[FoundBlame]:
    """The set phrases of one sentence, each with the actor that it ties."""
    text, tokens = analysis.text, sentence.tokens
    start, end = tokens[0].start, tokens[-1].end
    for phrase in _phrases():
        for found in phrase.pattern.finditer(text, start, end):
            actor = _actor(text, tokens, phrase, found)
            if actor is None:
                continue
            first, last = min(actor.start, found.start()), max(actor.end, found.end())
            evidence = Span.cut(text, first, first + len(text[first:last].rstrip()))
            citation = _voice(text, tokens, phrase, found, actor, citations)
            stance = phrase.stance
            if stance is BlameStance.ACCUSES:
                negated = _is_negated(text, start, found.start())
                stance = settle_stance(analysis, sentence, citation, actor, negated=negated)
            if stance is BlameStance.DENIES and citation is None:
                continue
            yield FoundBlame(
                evidence=evidence,
                citation=citation,
                responsibility=Responsibility(actor=actor, stance=stance),
            )


def settle_stance(
    analysis: Analysis,
    sentence: Sentence,
    citation: Citation | None,
    actor: Participant,
    *,
    negated: bool,
    own: bool = False,
) -> BlameStance:
    """How a speaker ties an actor to an act that the words state.

    Args:
        analysis: The text.
        sentence: The sentence that states it.
        citation: Whose words; None is the text's own voice, which can only accuse.
        actor: Who is said to have done it.
        negated: Whether the words say that the actor did not.
        own: Whether the actor is known to be the speaker ("it", "its jets").
    """
    cue = stance_of(citation.spans.cue_lemma) if citation else Stance.ASSERTS
    speaker = citation.attribution.speaker if citation else None
    if negated or cue is Stance.DENIES:
        return BlameStance.DENIES
    if cue is Stance.ADMITS:
        return BlameStance.ADMITS
    if own or (speaker is not None and is_same_side(speaker, actor)):
        words = re.findall(r"[\w'-]+", analysis.text[sentence.start : sentence.end].lower())
        return BlameStance.ADMITS if set(words) & blame_words("admission") else BlameStance.CLAIMS
    return BlameStance.ACCUSES


def is_same_side(speaker: Speaker, actor: Participant) -> bool:
    """Whether speaker and actor go back to one topmost actor."""
    if speaker.actor_id is None or actor.actor_id is None:
        return speaker.name.lower() == actor.name.lower()
    actors = load_actors()
    return actors.root(speaker.actor_id) == actors.root(actor.actor_id)


def _is_negated(text: str, start: int, end: int) -> bool:
    return bool(
        re.search(r"\b(?:not|never|no|neither)\b[\w\s]{0,12}$", text[start:end], re.IGNORECASE)
    )


def _actor(
    text: str, tokens: Sequence[Token], phrase: _Phrase, found: re.Match[str]
) -> Participant | None:
    if phrase.actor_follows:
        index = _token_at(tokens, found.end())
        words = phrase_after(tokens, index) if index is not None else None
    else:
        index = _token_at(tokens, found.start())
        words = phrase_before(tokens, index) if index is not None else None
    return as_actor(text, tokens, _cut_at(tokens, words)) if words is not None else None


def _cut_at(tokens: Sequence[Token], words: Phrase) -> Phrase:
    """Without what closes the set phrase: "the army [responsible]", "farmers [of shelling]"."""
    closers = {"responsible", "accountable"}
    for index in range(words.first + 1, words.last):
        shelling = tokens[index].lower == "of" and tokens[index + 1 : index + 2]
        if tokens[index].lower in closers or (shelling and shelling[0].lower.endswith("ing")):
            return Phrase(words.first, index)
    return words


def _token_at(tokens: Sequence[Token], offset: int) -> int | None:
    return next((i for i, token in enumerate(tokens) if token.start >= offset), None)


def as_actor(text: str, tokens: Sequence[Token], words: Phrase) -> Participant | None:
    """A noun phrase as an actor; None for a pronoun and for things that cannot act."""
    start, end = tokens[words.first].start, tokens[words.last - 1].end
    written = text[start:end]
    head = tokens[words.last - 1]
    actor = load_actors().find(written) or load_actors().resolve(written)
    if written.lower() in _POINTERS:
        return None
    inner = tokens[head_before_of(tokens, words)]
    if actor is None and not (is_agent(head) or is_agent(inner) or is_person(head)):
        return None
    return Participant(
        start=start,
        end=end,
        text=written,
        actor_id=actor.id if actor else None,
        name=actor.name if actor else written,
    )


def is_person(head: Token) -> bool:
    """Whether a noun is one for people: "smugglers"."""
    return head.lower.endswith("ers") or load_groups().is_person_noun(head.lower)


def as_participant(speaker: Speaker) -> Participant:
    """A speaker as the actor of a deed of its own."""
    return Participant(
        start=speaker.start,
        end=speaker.end,
        text=speaker.text,
        actor_id=speaker.actor_id,
        name=speaker.name,
    )


def _voice(
    text: str,
    tokens: Sequence[Token],
    phrase: _Phrase,
    found: re.Match[str],
    actor: Participant,
    citations: Citations,
) -> Citation | None:
    """Who says it: the one the phrase names, the actor itself, or the words of saying around."""
    if phrase.by_actor or phrase.stance is BlameStance.ADMITS:
        cue = Span.cut(text, found.start(), found.start() + len(found[0].rstrip()))
        return unsaid(text, Span.cut(text, actor.start, actor.end), cue)
    if phrase.by_named:
        index = _token_at(tokens, found.end())
        words = phrase_after(tokens, index) if index is not None else None
        if words is None:
            return None
        words = _cut_at(tokens, words)
        start, end = tokens[words.first].start, tokens[words.last - 1].end
        cue = Span.cut(text, found.start(), found.start() + len(found[0].rstrip()))
        return unsaid(text, Span.cut(text, start, end), cue)
    citation = innermost(citations, found.start(), found.end())
    if citation is not None:
        return citation
    if not phrase.actor_follows or found[0].split()[0].lower() in {"was", "were", "is", "been"}:
        return None
    index = _token_at(tokens, found.start())
    subject = phrase_before(tokens, index) if index else None
    if subject is None:
        return None
    start, end = tokens[subject.first].start, tokens[subject.last - 1].end
    cue = Span.cut(text, found.start(), found.start() + len(found[0].rstrip()))
    return unsaid(text, Span.cut(text, start, end), cue)
