"""Set phrases that tie an actor to an act: "put the blame on X", "X was behind it", "claimed by X".

The phrases are data, in ``data/blame.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from rashomon.gazetteer import load_actors, load_groups
from rashomon.language import Analysis, Sentence, Token
from rashomon.language.lowered import lowered
from rashomon.language.noun_phrases import Phrase, phrase_after, phrase_before
from rashomon.language.vocabulary import stance_of
from rashomon.model import (
    ActorKind,
    BlameStance,
    Modality,
    Participant,
    Responsibility,
    Span,
    Speaker,
    Stance,
)
from rashomon.reading.agents import OWN_PRONOUNS, OWNING, blame_words, head_before_of, is_agent
from rashomon.reading.citations import Citation, Citations, innermost
from rashomon.reading.datafiles import load_table
from rashomon.reading.speakers import unsaid

MAX_LEAD_WORDS = 3  # "said that none of its aircraft"; further on, "they" were often others
# Who regrets what others did: no party to a war.
_BYSTANDERS = frozenset(
    {ActorKind.UN, ActorKind.NGO, ActorKind.MONITOR, ActorKind.MEDICAL, ActorKind.MEDIA}
)
_NEGATED = re.compile(r"\b(?:not|never|no|neither)\b[\w\s]{0,12}$", re.IGNORECASE)
_NEGATION = re.compile(r"\b(?:not|never)\b|n['’]t\b", re.IGNORECASE)
_POINTERS = frozenset("it this that them him her itself themselves what who which".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundBlame:
    """A tie between an actor and an act, with its evidence and who makes it.

    Attributes:
        evidence: The stretch that states it.
        citation: Whose words; None is the text's own voice.
        responsibility: Actor and stance.
        modality: Whether the deed is said to have been done.
        names_nobody: Whether only the speaker is left for its actor; what else the speaker says of
            the deed goes before it.
    """

    evidence: Span
    citation: Citation | None
    responsibility: Responsibility
    modality: Modality = Modality.ACTUAL
    names_nobody: bool = False


class _By(StrEnum):
    """Who says what a set phrase states."""

    AROUND = "around"
    ACTOR = "actor"
    NAMED = "named"
    OWN = "own"  # whoever speaks, of a deed whose actor the words leave out
    SPEAKER = "speaker"  # whoever speaks, of a deed that only the one who did it calls so


@dataclass(frozen=True, slots=True, kw_only=True)
class _Phrase:
    pattern: re.Pattern[str]
    stance: BlameStance
    actor_follows: bool
    by: _By
    of_none: bool
    needs: frozenset[str]


@cache
def _phrases() -> tuple[_Phrase, ...]:
    return tuple(
        _Phrase(
            pattern=re.compile(_expanded(pattern)),
            stance=BlameStance(table["stance"]),
            actor_follows=side == "after",
            by=_By(table.get("by", "around")),
            of_none=table.get("of_none", False),
            needs=frozenset(table["needs"].split()),
        )
        for table in load_table("blame")["phrase"]
        for side in ("after", "before")
        for pattern in table[side]
    )


def _expanded(pattern: str) -> str:
    """A pattern with the word lists that its place-holders name."""
    attack, deed = blame_words("attack_verb"), blame_words("deed")
    lists = {
        "attack": attack,
        "attacking": {word for word in attack | deed if word.endswith("ing")},
        "striking": blame_words("attack_base"),
        "fired": blame_words("fired"),
    }
    for name, words in lists.items():
        pattern = pattern.replace(f"{{{name}}}", rf"(?:{'|'.join(sorted(words))})\b")
    deeds = rf"(?:it\b|(?:[\w'’-]+ ){{0,5}}(?:{'|'.join(sorted(deed))})\b)"
    return pattern.replace("{deed}", deeds)


def find_blame_phrases(
    analysis: Analysis, sentence: Sentence, citations: Citations
) -> Iterator[FoundBlame]:
    """The set phrases of one sentence, each with the actor that it ties."""
    text, tokens = lowered(analysis.text), sentence.tokens
    start, end = tokens[0].start, tokens[-1].end
    words = {token.lower for token in tokens}
    taken: list[Span] = []
    for phrase in _phrases():
        if phrase.needs.isdisjoint(words):
            continue
        for found in phrase.pattern.finditer(text, start, end):
            blame = _blame(analysis, sentence, citations, phrase, found)
            if blame is None or any(blame.evidence.overlaps(span) for span in taken):
                continue
            taken.append(blame.evidence)
            yield blame


def _blame(
    analysis: Analysis,
    sentence: Sentence,
    citations: Citations,
    phrase: _Phrase,
    found: re.Match[str],
) -> FoundBlame | None:
    text, tokens = analysis.text, sentence.tokens
    around = innermost(citations, found.start(), found.end())
    if phrase.by is _By.OWN:
        if around is None:
            return None
        return FoundBlame(
            evidence=Span.cut(text, found.start(), found.end()),
            citation=around,
            responsibility=Responsibility(actor=None, stance=phrase.stance),
        )
    if phrase.by is _By.SPEAKER:
        return _of_speaker(text, phrase, found, around)
    words = _actor_words(tokens, phrase, found)
    if words is None or (phrase.of_none and not _is_none(tokens, words)):
        return None
    own = _own_actor(analysis, around, words, tokens)
    actor = own or as_actor(text, tokens, words)
    if actor is None:
        return None
    first, last = min(actor.start, found.start()), max(actor.end, found.end())
    citation = around if own else _voice(text, tokens, phrase, found, actor, around)
    speaker = citation.attribution.speaker if citation else None
    if phrase.stance is BlameStance.ADMITS and (speaker is None or speaker.kind in _BYSTANDERS):
        return None
    stance = phrase.stance
    if stance is BlameStance.ACCUSES:
        negated = bool(_NEGATED.search(text[sentence.start : found.start()]))
        negated = negated or bool(_NEGATION.search(found[0]))
        stance = settle_stance(
            analysis, sentence, citation, actor, negated=negated, own=own is not None
        )
    if stance is BlameStance.DENIES and citation is None:
        return None
    return FoundBlame(
        evidence=Span.cut(text, first, first + len(text[first:last].rstrip())),
        citation=citation,
        responsibility=Responsibility(actor=actor, stance=stance),
    )


def _of_speaker(
    text: str, phrase: _Phrase, found: re.Match[str], citation: Citation | None
) -> FoundBlame | None:
    speaker = citation.attribution.speaker if citation else None
    parties = {ActorKind.PARTY, ActorKind.GOVERNMENT, ActorKind.ANONYMOUS_OFFICIAL}
    if speaker is None or speaker.kind not in parties or load_actors().scan(text, *found.span()):
        return None
    return FoundBlame(
        evidence=Span.cut(text, *found.span()),
        citation=citation,
        responsibility=Responsibility(actor=as_participant(speaker), stance=phrase.stance),
        names_nobody=True,
    )


def _own_actor(
    analysis: Analysis, citation: Citation | None, words: Phrase, tokens: Sequence[Token]
) -> Participant | None:
    """ "it" or "its forces" as the speaker, where nobody else can be meant."""
    written = [token.lower for token in tokens[words.first : words.last]]
    if not (written[-1] in OWN_PRONOUNS or OWNING & set(written[:3])):
        return None
    start, end = tokens[words.first].start, tokens[words.last - 1].end
    text = analysis.text[start:end]
    actor = Participant(start=start, end=end, text=text, name=text)
    return as_speaker(analysis, citation, actor)


def as_speaker(
    analysis: Analysis, citation: Citation | None, actor: Participant
) -> Participant | None:
    """A pronoun, or what somebody owns, as the speaker's; None where others may be meant."""
    speaker = citation.attribution.speaker if citation else None
    if citation is None or speaker is None:
        return None
    part = next((p for p in citation.spans.content if p.start <= actor.start < p.end), None)
    if part is None:
        return None
    lead = analysis.text[part.start : actor.start].split()
    possessive = bool(OWNING & set(actor.text.lower().split()))
    named = load_actors().scan(analysis.text, part.start, actor.start)
    if len(lead) > MAX_LEAD_WORDS and not (possessive and not named):
        return None
    return replace(actor, actor_id=speaker.actor_id, name=speaker.name)


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


def _is_none(tokens: Sequence[Token], words: Phrase) -> bool:
    """Whether a phrase means nobody: "none of its aircraft", "no coalition jets"."""
    lead = tokens[max(0, words.first - 2) : words.first + 1]
    return any(token.lower in {"none", "no", "neither"} for token in lead)


def _actor_words(tokens: Sequence[Token], phrase: _Phrase, found: re.Match[str]) -> Phrase | None:
    """The noun phrase of the actor: what follows the match, or the subject before it."""
    index = _token_at(tokens, found.end() if phrase.actor_follows else found.start())
    if index is None:
        return None
    words = phrase_after(tokens, index) if phrase.actor_follows else phrase_before(tokens, index)
    return _cut_at(tokens, words) if words is not None else None


def _cut_at(tokens: Sequence[Token], words: Phrase) -> Phrase:
    """Without what closes the set phrase: "the army [responsible]", "farmers [of shelling]"."""
    closers = {"responsible", "accountable", "guilty", "liable", "complicit"}
    for index in range(words.first + 1, words.last):
        ahead = [token.lower for token in tokens[index + 1 : index + 4]]
        of = tokens[index].lower in {"of", "for", "in"} and bool(ahead)
        deed = of and (ahead[0].endswith("ing") or not blame_words("deed").isdisjoint(ahead))
        if tokens[index].lower in closers or deed:
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
    around: Citation | None,
) -> Citation | None:
    """Who says it: the one the phrase names, the actor itself, or the words of saying around."""
    cue = Span.cut(text, found.start(), found.start() + len(found[0].rstrip()))
    if phrase.by is _By.ACTOR:
        return unsaid(text, Span.cut(text, actor.start, actor.end), cue)
    if phrase.by is _By.NAMED:
        index = _token_at(tokens, found.end())
        words = phrase_after(tokens, index) if index is not None else None
        return _said_by(text, tokens, _cut_at(tokens, words), cue) if words else None
    if around is not None:
        return around
    if not phrase.actor_follows or found[0].split()[0] in {"was", "were", "is", "been"}:
        return None
    index = _token_at(tokens, found.start())
    subject = phrase_before(tokens, index) if index else None
    if subject is None or tokens[subject.last - 1].lower in blame_words("deed"):
        return None  # "the attack bore the hallmarks of"
    return _said_by(text, tokens, subject, cue)


def _said_by(text: str, tokens: Sequence[Token], words: Phrase, cue: Span) -> Citation:
    start, end = tokens[words.first].start, tokens[words.last - 1].end
    return unsaid(text, Span.cut(text, start, end), cue)
