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
from functools import cache

from rashomon.gazetteer import load_actors
from rashomon.language import Analysis, Sentence, Token
from rashomon.language.cues import NOUN
from rashomon.language.noun_phrases import Phrase, phrase_after, phrase_before
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
from rashomon.reading.agents import (
    OWN_PRONOUNS,
    OWNING,
    Agent,
    actor_mentions,
    blame_words,
    find_agents,
)
from rashomon.reading.blame_phrases import (
    MAX_LEAD_WORDS,
    FoundBlame,
    as_actor,
    as_participant,
    as_speaker,
    find_blame_phrases,
    settle_stance,
)
from rashomon.reading.citations import Citation, Citations, innermost
from rashomon.reading.datafiles import load_table
from rashomon.reading.marked_blame import find_marked_blame
from rashomon.reading.modality import modality_of
from rashomon.reading.speakers import actor_meant, unsaid

_ASKED = re.compile(r"\b(?:whether|if)\b", re.IGNORECASE)
MAX_BARE_CHARGE = 3  # words: "denied the charge", "rejected all such claims"
_EACH_OTHER = re.compile(r"\s+(?:each other|one another)\b", re.IGNORECASE)
_CLAIMS_RESPONSIBILITY = re.compile(
    r"\bclaim(?:ed|s|ing)?(?: \w+)? (?:responsibility|credit)\b|\bclaimed the\b", re.IGNORECASE
)


def find_blame(analysis: Analysis, citations: Citations) -> tuple[FoundBlame, ...]:
    """The ties of a text, each speaker, actor and stance once, in order of evidence."""
    found: dict[tuple[str, str, str], FoundBlame] = {}
    ruled = tuple(_all(analysis, citations))
    marked = find_marked_blame(analysis, citations, ruled)
    for blame in sorted((*ruled, *marked), key=lambda one: one.names_nobody):
        blame = _with_actor_meant(analysis.text, _with_modality(analysis, blame))
        speaker, stance = _speaker_key(blame.citation), blame.responsibility.stance
        if blame.names_nobody and any(key[0] == speaker and key[2] == stance for key in found):
            continue
        found.setdefault((speaker, _actor_key(blame.responsibility.actor), stance), blame)
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
            named = [one for one in explicit if not one.names_nobody]
            if blame and not any(one.evidence.overlaps(blame.evidence) for one in named):
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
            mutual = [*_mutual(text, tokens, citation)]
            yield from mutual
            actor = None if mutual else _blamed(text, tokens, citation)
            if actor is not None:
                yield _blame(text, citation, actor, BlameStance.ACCUSES, actor.end)
        elif stance_of(lemma) is Stance.DENIES and _denies_deed(citation):
            own = _own_side(analysis, tokens, citation)
            for actor in [own] if own else _deniers(text, tokens, citation):
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


def _mutual(text: str, tokens: Sequence[Token], citation: Citation) -> Iterator[FoundBlame]:
    """Each of "The army and the rebels accused each other"."""
    cue, speaker = citation.spans.cue, citation.spans.speaker
    if speaker is None or not _EACH_OTHER.match(text, cue.end):
        return
    inside = [t for t in tokens if speaker.start <= t.start and t.end <= speaker.end]
    joint = next((i for i, token in enumerate(inside) if token.lower == "and"), None)
    if not joint or joint + 1 >= len(inside):
        return
    left = Span.cut(text, inside[0].start, inside[joint - 1].end)
    right = Span.cut(text, inside[joint + 1].start, inside[-1].end)
    for accuser, accused in ((left, right), (right, left)):
        actor = unsaid(text, accused, cue).attribution.speaker
        if actor is not None:
            yield _blame(
                text,
                unsaid(text, accuser, cue),
                as_participant(actor),
                BlameStance.ACCUSES,
                cue.end,
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
    first = phrase.first
    last = _end_of_blamed(tokens, phrase)
    if citation.spans.cue_lemma == "accuse" and not _is_of_deed(tokens, last):
        return None
    return as_actor(text, tokens, Phrase(first, last))


def _end_of_blamed(tokens: Sequence[Token], phrase: Phrase) -> int:
    """Where the words for a deed begin: "hotheads of the Free Front [for the fire]"."""
    leads = [
        index
        for index in range(phrase.first + 1, phrase.last)
        if tokens[index].lower in {"of", "for"} and not _is_name(tokens, index)
    ]
    to_deed = (i for i in leads if tokens[i].lower == "for" or _is_deed_at(tokens, i + 1))
    return next(to_deed, leads[0] if leads else phrase.last)


def _is_deed_at(tokens: Sequence[Token], index: int) -> bool:
    """Whether a deed stands at an index: "of [shelling] the town", "of [a massacre]"."""
    deeds = blame_words("deed") | blame_words("attack_noun") | blame_words("accused_of")
    ahead = tokens[index : index + 3]
    return any(token.lower in deeds or token.lower.endswith("ing") for token in ahead)


def _is_name(tokens: Sequence[Token], of: int) -> bool:
    """Whether "of" stands inside a name: "the government of Harland", not "of shelling"."""
    follows = tokens[of + 1 : of + 2]
    governs = tokens[of - 1].lower == "government"
    return governs and bool(follows) and not follows[0].lower.endswith("ing")


def _is_of_deed(tokens: Sequence[Token], index: int) -> bool:
    """Whether somebody is accused of a deed of war: "of shelling it", never "of fraud"."""
    ahead = {token.lower for token in tokens[index:]}
    if not ahead & {"of", "for"}:
        return True
    return not ahead.isdisjoint(blame_words("deed", "attack_verb", "accused_of", "attack_noun"))


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


def _own_side(
    analysis: Analysis, tokens: Sequence[Token], citation: Citation
) -> Participant | None:
    """Whom a speaker denies it of: "rejected the charge that [its gunners] had shelled it"."""
    agents = (a for a in find_agents(analysis.text, tokens) if a.pronoun)
    owning = (a.actor for a in agents if a.actor.text.split()[0].lower() in OWNING)
    inside = (actor for actor in owning if citation.spans.covers(actor.start, actor.end))
    return next((as_speaker(analysis, citation, actor) for actor in inside), None)


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


def _of_agent(
    analysis: Analysis, sentence: Sentence, agent: Agent, citations: Citations
) -> FoundBlame | None:
    citation = innermost(citations, agent.start, agent.end)
    actor: Participant | None = agent.actor
    if agent.pronoun:
        inquiry = _own_inquiry(analysis, sentence, agent, citations)
        if inquiry is not None:
            return inquiry
        if citation is not None and citation.spans.cue_lemma == NOUN:
            citation = _around(citations, citation, agent)
        actor = as_speaker(analysis, citation, agent.actor)
    if actor is None:
        return None
    if citation is None and _ASKED.search(analysis.text, sentence.start, agent.start):
        return None
    stance = settle_stance(
        analysis, sentence, citation, actor, negated=agent.negated, own=agent.pronoun
    )
    if stance is BlameStance.DENIES and (citation is None or citation.attribution.speaker is None):
        return None
    return FoundBlame(
        evidence=Span.cut(analysis.text, agent.start, agent.end),
        citation=citation,
        responsibility=Responsibility(actor=actor, stance=stance),
    )


def _around(citations: Citations, inner: Citation, agent: Agent) -> Citation | None:
    """Who rejects or passes on what unnamed reports say of a deed: its owner, if anybody's."""
    outer = [
        one
        for one in citations.covering(agent.start, agent.end)
        if one.spans.cue_lemma != NOUN and one.length > inner.length
    ]
    return min(outer, key=lambda one: one.length, default=None)


def _own_inquiry(
    analysis: Analysis, sentence: Sentence, agent: Agent, citations: Citations
) -> FoundBlame | None:
    """ "The coalition is investigating whether its jets hit it": a deed granted as possible."""
    text, tokens = analysis.text, sentence.tokens
    found = [*_inquiry().finditer(text, sentence.start, agent.start)]
    if not found or len(text[found[-1].end() : agent.start].split()) > MAX_LEAD_WORDS:
        return None
    index = next(i for i, token in enumerate(tokens) if token.start >= found[-1].start())
    subject = phrase_before(tokens, index)
    if subject is None:
        return None
    start, end = tokens[subject.first].start, tokens[subject.last - 1].end
    citation = innermost(citations, start, end)
    if text[start:end].lower() not in OWN_PRONOUNS:
        citation = unsaid(text, Span.cut(text, start, end), Span.cut(text, *found[-1].span()))
    speaker = citation.attribution.speaker if citation else None
    if speaker is None:
        return None
    actor = replace(agent.actor, actor_id=speaker.actor_id, name=speaker.name)
    return FoundBlame(
        evidence=Span.cut(text, agent.start, agent.end),
        citation=citation,
        responsibility=Responsibility(actor=actor, stance=BlameStance.ADMITS),
        modality=Modality.HYPOTHETICAL,
    )


@cache
def _inquiry() -> re.Pattern[str]:
    return re.compile("|".join(load_table("blame")["inquiry"]), re.IGNORECASE)
