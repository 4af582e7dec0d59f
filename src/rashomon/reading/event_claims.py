"""Claims that an event happened: clauses with an act that no toll and no blame states.

Three: "[the bridge had been bombed], the mayor said" · "[A truce was signed in Tamsar]." · "denied
that [the dam had been bombed]".

A noun for an act tells it where it is the subject of its clause or what a verb of doing brings
about ("clashes broke out", "launched a raid"); "an inquiry into the raid" only refers to it.

Misses, accepted: acts in clauses that another act of the same speech tells; sums over several.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.language import Analysis, Sentence, Token
from rashomon.language.noun_phrases import has_verb, phrase_before
from rashomon.language.vocabulary import load_words, stance_of
from rashomon.model import Claim, Modality, Span, Stance
from rashomon.reading.acts import Hit, lists
from rashomon.reading.background import is_background
from rashomon.reading.citations import Citation, Citations, denier_of, innermost
from rashomon.reading.events import EventSheet, ToldAct
from rashomon.reading.modality import is_called_untrue, is_doubted_after, modality_of

_MARKS = frozenset(',;:—–()"“”')
# Conjunctions that begin another clause; "and" and "or" only before another act.
_OPENERS = frozenset(
    "that which who whom whose when while because although though but after before where whether"
    " if unless until as so since".split()
)
_JOINTS = frozenset("and or but while".split())
# Words of saying whose object is no news: "condemned [the raid]", never "confirmed [a raid]".
_JUDGING_CUES = frozenset("condemn express urge call accuse blame".split())
# Between the head of a subject and the noun for the act: "an inquiry [into] the raid".
_OF = frozenset("of for about over after".split())
LEAD_REACH = 4
"""Tokens from such a word to the noun: "for [the deadly night] raid"."""
_ABOUT = frozenset("of for about over against from to into in on by with after during".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundEvent:
    """That an event happened, as somebody says it.

    Attributes:
        evidence: The clause.
        citation: Whose words; None is the text's own voice.
        event_id: The event.
        stance: How the speaker stands to it.
        modality: Whether it is said to have happened.
    """

    evidence: Span
    citation: Citation | None
    event_id: str
    stance: Stance
    modality: Modality


def find_event_claims(
    analysis: Analysis, citations: Citations, sheet: EventSheet, specific: Sequence[Claim]
) -> Iterator[FoundEvent]:
    """One for each event in each speech that tells it, in order of the text.

    Args:
        analysis: The text.
        citations: Who says what.
        sheet: The events with the words that tell them.
        specific: The tolls and the blame of the text; what they state is not claimed again.
    """
    stated: dict[int, list[Claim]] = {}
    for claim in specific:
        stated.setdefault(analysis.sentence_at(claim.evidence.start), []).append(claim)
    seen: set[tuple[int, str, int]] = set()
    for act in sheet.told:
        sentence = analysis.sentences[act.sentence]
        if act.adds_up:
            continue
        citation = _speaking(analysis, citations, act.hit)
        if citation is None and _is_of_speaker(citations, act):
            continue
        voice = citation.spans.cue.start if citation else -1
        key = (act.sentence, act.event_id, voice)
        others = [one.hit for one in sheet.by_sentence[act.sentence] if one.hit is not act.hit]
        evidence = _clause(analysis, sentence, citation, act.hit, others)
        if key in seen or evidence is None:
            continue
        if any(_states(claim, act, voice, evidence) for claim in stated.get(act.sentence, ())):
            continue
        seen.add(key)
        yield from _found(analysis, citations, citation, act, evidence)


def _found(
    analysis: Analysis,
    citations: Citations,
    citation: Citation | None,
    act: ToldAct,
    evidence: Span,
) -> Iterator[FoundEvent]:
    """The claim, and that of whoever denies what unnamed reports say."""
    told = Span.cut(analysis.text, evidence.start, max(evidence.start + 1, act.hit.end))
    denier = denier_of(citations, citation, evidence)
    for voice in (citation, denier) if denier else (citation,):
        yield FoundEvent(
            evidence=evidence,
            citation=voice,
            event_id=act.event_id,
            stance=_stance(analysis, voice, evidence),
            modality=modality_of(analysis, told, voice),
        )


def _stance(analysis: Analysis, citation: Citation | None, evidence: Span) -> Stance:
    stance = stance_of(citation.spans.cue_lemma) if citation else Stance.ASSERTS
    if stance in {Stance.ASSERTS, Stance.ACCUSES}:
        sentence = analysis.sentences[analysis.sentence_at(evidence.start)]
        if is_called_untrue(analysis.text, sentence.start, evidence.start):
            return Stance.DENIES
        if is_doubted_after(analysis, evidence):
            return Stance.CANNOT_VERIFY
    return Stance.ASSERTS if stance is Stance.ACCUSES else stance


def _speaking(analysis: Analysis, citations: Citations, hit: Hit) -> Citation | None:
    citation = innermost(citations, hit.start, hit.end)
    if citation and is_background(analysis, citation.spans, hit.start):
        return None
    return citation


def _is_of_speaker(citations: Citations, act: ToldAct) -> bool:
    """Whether a word stands among those that name who speaks: "a survivor of the raid said"."""
    for citation in citations.of_sentence(act.sentence):
        speaker, cue = citation.spans.speaker, citation.spans.cue
        first = min(speaker.start if speaker else cue.start, cue.start)
        last = max(speaker.end if speaker else cue.end, cue.end)
        if first < act.hit.end and act.hit.start < last:
            return True
    return False


def _states(claim: Claim, act: ToldAct, voice: int, evidence: Span) -> bool:
    """Whether a toll or blame states the act in the same speech."""
    if claim.evidence.overlaps(evidence):
        return True
    same_voice = voice == (claim.cue.start if claim.cue else -1)
    return same_voice and claim.event_id == act.event_id


def _clause(
    analysis: Analysis,
    sentence: Sentence,
    citation: Citation | None,
    hit: Hit,
    others: Sequence[Hit],
) -> Span | None:
    """The smallest clause that tells an act; None where its word only refers to it."""
    tokens = sentence.tokens
    low, high = _bounds(analysis, sentence, citation, hit)
    whole = citation is None or citation.spans.cue_lemma not in _JUDGING_CUES
    first = _left(tokens, hit, low, others)
    last = _right(tokens, hit, high, others)
    if not hit.is_noun:
        subject = phrase_before(tokens, hit.first, low)
        first = min(first, subject.first) if subject else first
    elif not _tells(tokens, hit, first, last, whole=whole and first == low and last == high):
        return None
    while last > first + 1 and not tokens[last - 1].is_word:
        last -= 1
    return Span.cut(analysis.text, tokens[first].start, tokens[last - 1].end)


def _bounds(
    analysis: Analysis, sentence: Sentence, citation: Citation | None, hit: Hit
) -> tuple[int, int]:
    """The tokens of the speech that holds an act: of what was said, or outside of it."""
    tokens = sentence.tokens
    if citation is not None:
        parts = [p for p in citation.spans.content if p.start < hit.end and hit.start < p.end]
        inside = [
            i for i, t in enumerate(tokens) for p in parts if p.start <= t.start and t.end <= p.end
        ]
        return min([hit.first, *inside]), max([hit.last, *(i + 1 for i in inside)])
    low, high = 0, len(tokens)
    for cited in analysis.attributions_of(sentence):
        for part in (*cited.content, cited.cue, *([cited.speaker] if cited.speaker else [])):
            if part.end <= hit.start:
                low = max([low, *(i + 1 for i, t in enumerate(tokens) if t.start < part.end)])
            elif part.start >= hit.end:
                high = min([high, *(i for i, t in enumerate(tokens) if t.start >= part.start)])
    return min(low, hit.first), max(high, hit.last)


def _left(tokens: Sequence[Token], hit: Hit, low: int, others: Sequence[Hit]) -> int:
    for index in range(hit.first - 1, low - 1, -1):
        lower = tokens[index].lower
        if tokens[index].text in _MARKS or lower in _OPENERS:
            return index + 1
        if lower in _JOINTS and any(not o.is_noun and low <= o.first < index for o in others):
            return index + 1
    return low


def _right(tokens: Sequence[Token], hit: Hit, high: int, others: Sequence[Hit]) -> int:
    for index in range(hit.last, high):
        lower = tokens[index].lower
        if tokens[index].text in _MARKS or lower in _OPENERS:
            return index
        if lower in _JOINTS and any(not o.is_noun and index < o.first < high for o in others):
            return index
    return high


def _tells(tokens: Sequence[Token], hit: Hit, first: int, last: int, *, whole: bool) -> bool:
    """Whether a noun tells that the act was: as subject, as what was done, or as a headline."""
    before, after = tokens[first : hit.first], tokens[hit.last : last]
    words = {token.lower for token in before}
    if _is_referred_to(before):
        return bool(words & lists("wave")) and _verb_follows(after)
    if any(token.lower in lists("bringing") for token in before):
        return True
    if words & (_ABOUT | lists("judging")):
        return bool(words & lists("wave")) and _verb_follows(after)
    if has_verb(before):
        return False
    return _verb_follows(after) or whole


def _is_referred_to(before: Sequence[Token]) -> bool:
    """Whether a noun only says of what: "no claim [of responsibility for the] raid"."""
    for token in reversed(before[-LEAD_REACH:]):
        if token.lower in _OF:
            return True
        if token.lower in load_words()["preposition"] or not token.is_word:
            return False
    return False


def _verb_follows(tokens: Sequence[Token]) -> bool:
    """Whether a subject's verb comes, and no word that only judges the act."""
    words = {token.lower for token in tokens}
    if words & lists("judging"):
        return False
    reaches = lists("reaches") | load_words()["common_verb"]
    return has_verb(tokens) or bool(words & reaches)
