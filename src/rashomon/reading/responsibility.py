"""Who is said to have done it, or not: accusations, admissions, claims and denials.

Three: "Moscow accused rebels of the attack" · "the army denied any part in it" · "an army raid
killed 12" (the text's own voice ties the army to it).

A party that grants its own act admits it when words of error or regret, harm to civilians, or a
word of admitting stand by; otherwise it claims it.

Misses, accepted: actors named only in another sentence; irony.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.gazetteer import load_actors
from rashomon.language import Analysis, Sentence, Token
from rashomon.language.noun_phrases import phrase_after
from rashomon.language.vocabulary import stance_of
from rashomon.model import BlameStance, Participant, Responsibility, Span, Speaker, Stance
from rashomon.reading.agents import Agent, actor_mentions, blame_words, find_agents
from rashomon.reading.speakers import Citation, innermost

_CLAIMS_RESPONSIBILITY = re.compile(
    r"\bclaim(?:ed|s|ing)?(?: \w+)? (?:responsibility|credit)\b|\bclaimed the\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundBlame:
    """A tie between an actor and an act, with its evidence and who makes it.

    Attributes:
        evidence: The stretch that states it.
        citation: Whose words; None is the text's own voice.
        responsibility: Actor and stance.
    """

    evidence: Span
    citation: Citation | None
    responsibility: Responsibility


def find_blame(analysis: Analysis, citations: Sequence[Citation]) -> tuple[FoundBlame, ...]:
    """The ties of a text, each speaker, actor and stance once, in order of evidence."""
    found: dict[tuple[str, str, str], FoundBlame] = {}
    for blame in _all(analysis, citations):
        actor = blame.responsibility.actor
        key = (_speaker_key(blame.citation), _actor_key(actor), blame.responsibility.stance)
        found.setdefault(key, blame)
    return tuple(sorted(found.values(), key=lambda blame: blame.evidence.start))


def _speaker_key(citation: Citation | None) -> str:
    speaker = citation.attribution.speaker if citation else None
    return "" if speaker is None else speaker.actor_id or speaker.name.lower()


def _actor_key(actor: Participant | None) -> str:
    if actor is None:
        return ""
    return load_actors().root(actor.actor_id) if actor.actor_id else actor.name.lower()


def _all(analysis: Analysis, citations: Sequence[Citation]) -> Iterator[FoundBlame]:
    for index, sentence in enumerate(analysis.sentences):
        if not sentence.tokens:
            continue
        here = [c for c in citations if c.spans.sentence == index]
        explicit = list(_explicit(analysis, sentence, here))
        yield from explicit
        for agent in find_agents(analysis.text, sentence.tokens):
            blame = _of_agent(analysis, sentence, agent, citations)
            inside = any(e.evidence.overlaps(blame.evidence) for e in explicit) if blame else True
            if blame is not None and not inside:
                yield blame


# --- said outright -----------------------------------------------------------------------


def _explicit(
    analysis: Analysis, sentence: Sentence, citations: Sequence[Citation]
) -> Iterator[FoundBlame]:
    """ "accused X of", "blamed X for", "denied any part", "claimed responsibility"."""
    text, tokens = analysis.text, sentence.tokens
    for citation in citations:
        lemma = citation.spans.cue_lemma
        if lemma in {"accuse", "blame"}:
            actor = _blamed(text, tokens, citation)
            if actor is not None:
                yield _blame(text, citation, actor, BlameStance.ACCUSES, actor.end)
        elif stance_of(lemma) is Stance.DENIES and _denies_deed(citation):
            speaker = citation.attribution.speaker
            if speaker is not None:
                content = citation.spans.content[0]
                actor = _denied_actor(text, tokens, citation) or _as_participant(speaker)
                yield _blame(text, citation, actor, BlameStance.DENIES, content.end)
    yield from _claims_of_responsibility(text, tokens, citations)


def _blame(
    text: str, citation: Citation, actor: Participant, stance: BlameStance, end: int
) -> FoundBlame:
    start = citation.spans.cue.start
    return FoundBlame(
        evidence=Span.cut(text, start, max(end, citation.spans.cue.end)),
        citation=citation,
        responsibility=Responsibility(actor=actor, stance=stance),
    )


def _blamed(text: str, tokens: Sequence[Token], citation: Citation) -> Participant | None:
    """Whom: after "accused", and after "blamed" or its "on"."""
    start = next(i for i, token in enumerate(tokens) if token.start >= citation.spans.cue.end)
    if citation.spans.cue_lemma == "blame":
        ahead = range(start, min(len(tokens), start + 12))
        on = next((i for i in ahead if tokens[i].lower == "on"), None)
        stop = next((i for i in ahead if tokens[i].lower in {"for", ",", "."}), len(tokens))
        if on is not None and on < stop:
            start = on + 1
    phrase = phrase_after(tokens, start)
    if phrase is None:
        return None
    first, last = phrase.first, phrase.last
    for index in range(first + 1, last):
        if tokens[index].lower in {"of", "for"} and tokens[index - 1].lower != "government":
            last = index
            break
    return _as_actor(text, tokens, first, last)


def _as_actor(text: str, tokens: Sequence[Token], first: int, last: int) -> Participant | None:
    start, end = tokens[first].start, tokens[last - 1].end
    words = text[start:end]
    if words.lower() in {"it", "this", "that", "them", "him", "her"}:
        return None
    actor = load_actors().find(words) or load_actors().resolve(words)
    return Participant(
        start=start,
        end=end,
        text=words,
        actor_id=actor.id if actor else None,
        name=actor.name if actor else words,
    )


def _denies_deed(citation: Citation) -> bool:
    """Whether what is denied is a deed of the speaker: "any part", "carrying out", "the claims"."""
    words = re.findall(r"[\w'-]+", citation.spans.content[0].text.lower())[:6]
    deeds = blame_words("deny_object")
    return any(word in deeds for word in words) or words[:1] == ["it"]


def _denied_actor(text: str, tokens: Sequence[Token], citation: Citation) -> Participant | None:
    """Of "rejected claims that the army was to blame": the army, if it is not the speaker's."""
    content = citation.spans.content[0]
    speaker = citation.attribution.speaker
    for mention in actor_mentions(text, tokens):
        start, end = tokens[mention.first].start, tokens[mention.last - 1].end
        inside = content.start <= start and end <= content.end
        if not inside or not mention.actor_id or speaker is None or not speaker.actor_id:
            continue
        actors = load_actors()
        if actors.root(mention.actor_id) == actors.root(speaker.actor_id):
            return _as_participant(speaker)
    return None


def _as_participant(speaker: Speaker) -> Participant:
    return Participant(
        start=speaker.start,
        end=speaker.end,
        text=speaker.text,
        actor_id=speaker.actor_id,
        name=speaker.name,
    )


def _claims_of_responsibility(
    text: str, tokens: Sequence[Token], citations: Sequence[Citation]
) -> Iterator[FoundBlame]:
    if not tokens:
        return
    for found in _CLAIMS_RESPONSIBILITY.finditer(text, tokens[0].start, tokens[-1].end):
        for citation in citations:
            speaker = citation.attribution.speaker
            if speaker and citation.spans.cue.start == found.start():
                yield FoundBlame(
                    evidence=Span.cut(text, speaker.start, max(found.end(), speaker.end)),
                    citation=citation,
                    responsibility=Responsibility(
                        actor=_as_participant(speaker), stance=BlameStance.CLAIMS
                    ),
                )


# --- told of an actor --------------------------------------------------------------------


def _of_agent(
    analysis: Analysis, sentence: Sentence, agent: Agent, citations: Sequence[Citation]
) -> FoundBlame | None:
    citation = innermost(citations, agent.start, agent.end)
    speaker = citation.attribution.speaker if citation else None
    if agent.pronoun and speaker is None:
        return None
    own = agent.pronoun or (speaker is not None and _same_side(speaker, agent.actor))
    denies = citation is not None and stance_of(citation.spans.cue_lemma) is Stance.DENIES
    if agent.negated or denies:
        stance = BlameStance.DENIES
    elif own and citation is not None:
        stance = _of_own_act(analysis, sentence, citation)
    else:
        stance = BlameStance.ACCUSES
        if citation is not None and stance_of(citation.spans.cue_lemma) is Stance.ADMITS:
            stance = BlameStance.ADMITS
    if stance is BlameStance.DENIES and speaker is None:
        return None
    actor = _as_participant(speaker) if agent.pronoun and speaker else agent.actor
    return FoundBlame(
        evidence=Span.cut(analysis.text, agent.start, agent.end),
        citation=citation,
        responsibility=Responsibility(actor=actor, stance=stance),
    )


def _same_side(speaker: Speaker, actor: Participant) -> bool:
    """Whether speaker and actor go back to one topmost actor."""
    if speaker.actor_id is None or actor.actor_id is None:
        return speaker.name.lower() == actor.name.lower()
    actors = load_actors()
    return actors.root(speaker.actor_id) == actors.root(actor.actor_id)


def _of_own_act(analysis: Analysis, sentence: Sentence, citation: Citation) -> BlameStance:
    if stance_of(citation.spans.cue_lemma) is Stance.ADMITS:
        return BlameStance.ADMITS
    words = re.findall(r"[\w'-]+", analysis.text[sentence.start : sentence.end].lower())
    return BlameStance.ADMITS if set(words) & blame_words("admission") else BlameStance.CLAIMS
