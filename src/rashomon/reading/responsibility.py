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
from dataclasses import replace

from rashomon.gazetteer import load_actors
from rashomon.language import Analysis, Sentence, Token
from rashomon.language.noun_phrases import Phrase, phrase_after
from rashomon.language.vocabulary import stance_of
from rashomon.model import (
    ActorKind,
    BlameStance,
    Modality,
    Participant,
    Responsibility,
    Span,
    Stance,
)
from rashomon.reading.agents import Agent, actor_mentions, blame_words, find_agents
from rashomon.reading.blame_phrases import (
    FoundBlame,
    as_actor,
    as_participant,
    find_blame_phrases,
    settle_stance,
)
from rashomon.reading.citations import Citation, Citations, innermost
from rashomon.reading.modality import modality_of
from rashomon.reading.speakers import actor_meant

MAX_LEAD_WORDS = 3  # "said that none of its aircraft"; further on, "they" were often others
_ASKED = re.compile(r"\b(?:whether|if)\b", re.IGNORECASE)
MAX_BARE_CHARGE = 3  # words: "denied the charge", "rejected all such claims"
_CLAIMS_RESPONSIBILITY = re.compile(
    r"\bclaim(?:ed|s|ing)?(?: \w+)? (?:responsibility|credit)\b|\bclaimed the\b", re.IGNORECASE
)


def find_blame(analysis: Analysis, citations: Citations) -> tuple[FoundBlame, ...]:
    """The ties of a text, each speaker, actor and stance once, in order of evidence."""
    found: dict[tuple[str, str, str], FoundBlame] = {}
    for blame in _all(analysis, citations):
        blame = _with_actor_meant(analysis.text, _with_modality(analysis, blame))
        actor = blame.responsibility.actor
        key = (_speaker_key(blame.citation), _actor_key(actor), blame.responsibility.stance)
        found.setdefault(key, blame)
    return tuple(sorted(found.values(), key=lambda blame: blame.evidence.start))


def _with_modality(analysis: Analysis, blame: FoundBlame) -> FoundBlame:
    """With what the clause says of the deed; a denial leaves it as it was reported."""
    if blame.modality is not Modality.ACTUAL:
        return blame
    modality = modality_of(analysis, blame.evidence, blame.citation)
    denied = blame.responsibility.stance is BlameStance.DENIES
    return blame if denied else replace(blame, modality=modality)


def _with_actor_meant(text: str, blame: FoundBlame) -> FoundBlame:
    """With "the coalition" taken for the one coalition that the text has named."""
    actor = blame.responsibility.actor
    if actor is None or actor.actor_id is not None:
        return blame
    words = actor.name.lower().split()
    if len(words) > 2 or (len(words) == 2 and words[0] not in {"the", "this"}):
        return blame
    meant = actor_meant(text, actor.start, words[-1])
    if meant is None or meant.actor.kind not in {ActorKind.PARTY, ActorKind.GOVERNMENT, None}:
        return blame
    named = replace(actor, actor_id=meant.actor.id, name=meant.actor.name)
    return replace(blame, responsibility=replace(blame.responsibility, actor=named))


def _speaker_key(citation: Citation | None) -> str:
    speaker = citation.attribution.speaker if citation else None
    return "" if speaker is None else speaker.actor_id or speaker.name.lower()


def _actor_key(actor: Participant | None) -> str:
    if actor is None:
        return ""
    return load_actors().root(actor.actor_id) if actor.actor_id else actor.name.lower()


def _all(analysis: Analysis, citations: Citations) -> Iterator[FoundBlame]:
    for index, sentence in enumerate(analysis.sentences):
        if not sentence.tokens:
            continue
        here = citations.of_sentence(index)
        explicit = [
            *_explicit(analysis, sentence, here),
            *find_blame_phrases(analysis, sentence, citations),
        ]
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
            for actor in _deniers(text, tokens, citation):
                end = citation.spans.content[0].end
                yield _blame(text, citation, actor, BlameStance.DENIES, end)
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
    return as_actor(text, tokens, Phrase(first, last))


def _denies_deed(citation: Citation) -> bool:
    """Whether what is denied is a deed of the speaker: "any part", "carrying out", "the claims"."""
    content = citation.spans.content[0]
    if content.start < citation.spans.cue.start:
        return False  # "..., a figure the rebels dispute"
    words = re.findall(r"[\w'-]+", content.text.lower())
    if any(word in blame_words("deny_object") for word in words[:6]):
        return True
    if len(words) <= MAX_BARE_CHARGE and words[-1] in blame_words("deny_charge") | {"it", "this"}:
        return True
    charged = any(word in blame_words("deny_charge") for word in words[:6])
    return charged and bool({"its", "their", "it", "his"} & set(words))


def _deniers(text: str, tokens: Sequence[Token], citation: Citation) -> Iterator[Participant]:
    """Who is said not to have done it: the speaker, or each of "Russia and Syria"."""
    speaker = citation.attribution.speaker
    if speaker is None:
        return
    inside = [
        mention
        for mention in actor_mentions(text, tokens)
        if speaker.start <= tokens[mention.first].start < speaker.end
    ]
    if len(inside) > 1 and " and " in speaker.text:
        for mention in inside:
            start, end = tokens[mention.first].start, tokens[mention.last - 1].end
            yield Participant(
                start=start,
                end=end,
                text=text[start:end],
                actor_id=mention.actor_id,
                name=mention.name,
            )
        return
    yield as_participant(speaker)


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
                        actor=as_participant(speaker), stance=BlameStance.CLAIMS
                    ),
                )


# --- told of an actor --------------------------------------------------------------------


def _means_speaker(analysis: Analysis, citation: Citation, agent: Agent) -> bool:
    """Whether "it" or "its jets" can only mean the speaker: nobody else is named before it."""
    part = next((p for p in citation.spans.content if p.start <= agent.start < p.end), None)
    if part is None:
        return False
    lead = analysis.text[part.start : agent.start].split()
    possessive = agent.actor.text.lower().split()[0] in {"its", "their", "our"}
    named = load_actors().scan(analysis.text, part.start, agent.start)
    return len(lead) <= MAX_LEAD_WORDS or (possessive and not named)


def _of_agent(
    analysis: Analysis, sentence: Sentence, agent: Agent, citations: Citations
) -> FoundBlame | None:
    citation = innermost(citations, agent.start, agent.end)
    speaker = citation.attribution.speaker if citation else None
    if agent.pronoun and (citation is None or not _means_speaker(analysis, citation, agent)):
        return None
    if citation is None and _ASKED.search(analysis.text, sentence.start, agent.start):
        return None
    stance = settle_stance(
        analysis, sentence, citation, agent.actor, negated=agent.negated, own=agent.pronoun
    )
    if stance is BlameStance.DENIES and speaker is None:
        return None
    actor = agent.actor
    if agent.pronoun and speaker:
        actor = replace(actor, actor_id=speaker.actor_id, name=speaker.name)
    return FoundBlame(
        evidence=Span.cut(analysis.text, agent.start, agent.end),
        citation=citation,
        responsibility=Responsibility(actor=actor, stance=stance),
    )
