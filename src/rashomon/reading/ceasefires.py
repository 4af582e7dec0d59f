"""What is said of a truce: that it was made, holds, was broken, is over.

Three: "a truce came into force on Monday" (in force) · "rebels accused the army of 40 ceasefire
violations" (violated, by the army) · "the truce is hanging by a thread" (at risk).

The rules are data, in ``data/ceasefires.toml``. A truce that is only called for, discussed or
proposed is no claim.

Misses, accepted: truces named by a paper ("the Orvin accord"); "it" further than a sentence away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from rashomon.gazetteer import load_actors, load_countries
from rashomon.language import Analysis, Sentence, Token
from rashomon.language.noun_phrases import Phrase
from rashomon.model import Ceasefire, CeasefireStatus, Modality, Participant, Span, When
from rashomon.reading.citations import Citations
from rashomon.reading.datafiles import load_table
from rashomon.reading.event_times import Act, story_times, time_of_act
from rashomon.reading.frames import FrameForm, FrameRule, Tests
from rashomon.reading.frames.clauses import head_of, noun_phrase_at, split_pair
from rashomon.reading.numbers import is_number_word
from rashomon.reading.stated import (
    PRONOUNS,
    FoundStated,
    Stated,
    distinct,
    find_stated,
    may_act,
    participant,
)

MAX_BRIDGE = 4  # tokens between "participation" and its truce: "in the three-day"
_SINCE = re.compile(r"\b(?:since|from)\s+(?:early |late |last )?$", re.IGNORECASE)
_LASTING = re.compile(r"\w+-(?:hour|day|week|month)s?")
_HYPHENED = re.compile(r"(?P<name>[\w.-]+)-(?P<word>\w+)")


@cache
def truce_words(name: str) -> frozenset[str]:
    """A word list of ``ceasefires.toml``."""
    return frozenset(load_table("ceasefires")[name].split())


def find_ceasefires(
    analysis: Analysis, citations: Citations, times: Sequence[When], published: date | None
) -> tuple[FoundStated, ...]:
    """The claims about truces, in order of evidence."""
    talk = [_has_truce(sentence.tokens) for sentence in analysis.sentences]
    text = analysis.text.lower()
    guns = any(gun in text for gun in truce_words("guns"))
    if not any(talk) and not guns:
        return ()
    told = story_times(analysis.text, times, published)

    def tests_of(index: int) -> Tests | None:
        near = talk[index] or (index > 0 and talk[index - 1])
        if not near and not guns:
            return None
        return Tests(
            is_theme=lambda tokens, phrase, rule: _is_theme(tokens, phrase, rule, near=near),
            is_actor=lambda tokens, phrase, rule: (
                may_act(tokens, phrase) and not is_truce(tokens, phrase)
            ),
            is_told=near,
        )

    stated = list(find_stated(analysis, citations, "ceasefires", tests_of))
    return distinct(_claim(analysis, told, published, one) for one in _chosen(stated))


def _chosen(stated: Sequence[Stated]) -> Iterator[Stated]:
    """Less what another claim of the sentence holds: its broker, its "fragile"."""
    for one in stated:
        side = one.rule.role == "broker" or one.rule.form is FrameForm.MARK
        if _is_repeated(one, stated):
            continue
        others = (o for o in stated if o.sentence == one.sentence and o.rule is not one.rule)
        main = [o for o in others if not o.rule.role and o.rule.form is not FrameForm.MARK]
        if not (side and any(_is_held(one, other) for other in main)):
            yield one


def _is_repeated(one: Stated, stated: Sequence[Stated]) -> bool:
    """Whether "it" only says again what was said before: "upheld the truce and respected it"."""
    if one.theme is None or one.theme.text.lower() not in PRONOUNS:
        return False
    return any(
        other.rule.status == one.rule.status
        and other.sentence == one.sentence
        and other.evidence.start < one.evidence.start
        for other in stated
    )


def _is_held(side: Stated, main: Stated) -> bool:
    return side.rule.role == "broker" or side.evidence.overlaps(main.evidence)


def _claim(
    analysis: Analysis, times: Sequence[When], published: date | None, one: Stated
) -> FoundStated:
    sentence = analysis.sentences[one.sentence]
    since = _since(analysis, sentence, times, one)
    modality = one.modality
    if modality is Modality.ACTUAL and since and published and since > published:
        modality = Modality.FUTURE
    is_broker = one.rule.role == "broker"
    actors = _each(analysis.text, sentence.tokens, one.actor)
    between = _between(analysis.text, sentence.tokens, one.evidence)
    named = _brokers(analysis.text, sentence.tokens)
    brokers = max(actors, named, key=len) if is_broker else named
    return FoundStated(
        status=one.rule.status,
        evidence=one.evidence,
        citation=one.citation,
        stance=one.stance,
        modality=modality,
        content=Ceasefire(
            status=CeasefireStatus(one.rule.status),
            since=since,
            parties=between if is_broker else actors or between,
            brokers=brokers,
        ),
    )


# --- the truce ---------------------------------------------------------------------------


def is_truce(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether a noun phrase is a truce, a deal on one, or a part in one."""
    index = head_of(tokens, phrase)
    lower = tokens[index].lower
    if lower in truce_words("truce"):
        return True
    if lower in truce_words("stop"):
        return _is_stop(tokens, index)
    if lower in truce_words("deal"):
        return index > phrase.first and tokens[index - 1].lower in truce_words("truce")
    if lower in truce_words("share"):
        ahead = tokens[index + 2 : min(phrase.last, index + 2 + MAX_BRIDGE)]
        return any(token.lower in truce_words("truce") for token in ahead)
    return False


def _is_stop(tokens: Sequence[Token], index: int) -> bool:
    """ "a cessation of hostilities", "a humanitarian pause"; "the lull" was told of before."""
    ahead = {token.lower for token in tokens[index + 1 : index + 5]}
    if ahead & truce_words("fighting"):
        return True
    before = tokens[index - 1].lower if index else ""
    if _LASTING.fullmatch(before) or _is_of_days(tokens, index):
        return True
    plain = tokens[index].lower == "lull" and "in" not in ahead
    return before in truce_words("stop_kind") or plain


def _is_of_days(tokens: Sequence[Token], index: int) -> bool:
    """ "a pause of twelve days"."""
    of, number, unit = ([token.lower for token in tokens[index + 1 : index + 4]] + [""] * 3)[:3]
    return of == "of" and is_number_word(number) and unit in truce_words("lasting")


def _has_truce(tokens: Sequence[Token]) -> bool:
    words = {token.lower for token in tokens}
    if not words.isdisjoint(truce_words("truce")):
        return True
    stop = truce_words("stop")
    return not words.isdisjoint(stop) and any(
        token.lower in stop and _is_stop(tokens, index) for index, token in enumerate(tokens)
    )


def _is_theme(tokens: Sequence[Token], phrase: Phrase, rule: FrameRule, *, near: bool) -> bool:
    if rule.theme == "guns":
        return tokens[head_of(tokens, phrase)].lower in truce_words("guns")
    if is_truce(tokens, phrase):
        attributive = head_of(tokens, phrase) == phrase.first  # "a UN brokered truce"
        return rule.role != "broker" or not attributive
    alone = phrase.last - phrase.first == 1 and tokens[phrase.first].lower in {"it", "this"}
    return alone and near and rule.pronoun


# --- who and when ------------------------------------------------------------------------


def _each(text: str, tokens: Sequence[Token], actor: Participant | None) -> tuple[Participant, ...]:
    """Both of "the army and the rebels"."""
    if actor is None:
        return ()
    inside = [i for i, t in enumerate(tokens) if actor.start <= t.start < actor.end]
    if not inside or actor.text.lower() in PRONOUNS:
        return (actor,)
    parts = split_pair(tokens, Phrase(inside[0], inside[-1] + 1))
    return (actor,) if len(parts) == 1 else tuple(participant(text, tokens, p) for p in parts)


def _between(text: str, tokens: Sequence[Token], evidence: Span) -> tuple[Participant, ...]:
    """The two of "a truce between the army and the rebels" in or right after the evidence."""
    for index, token in enumerate(tokens):
        if token.lower == "between" and evidence.start <= token.start <= evidence.end + 1:
            return _listed(text, tokens, index + 1)
    return ()


def _listed(text: str, tokens: Sequence[Token], index: int) -> tuple[Participant, ...]:
    """The noun phrases of "X and Y", as far as they can act."""
    first = noun_phrase_at(tokens, index)
    if first is None:
        return ()
    phrases = [first]
    if first.last + 1 < len(tokens) and tokens[first.last].lower == "and":
        second = noun_phrase_at(tokens, first.last + 1)
        phrases += [second] if second else []
    return tuple(participant(text, tokens, p) for p in phrases if may_act(tokens, p))


def _brokers(text: str, tokens: Sequence[Token]) -> tuple[Participant, ...]:
    """ "brokered by Russia and the United States", "the UN-brokered truce"."""
    for index, token in enumerate(tokens[:-1]):
        if token.lower in truce_words("brokered") and tokens[index + 1].lower == "by":
            return _listed(text, tokens, index + 2)
        hyphened = _HYPHENED.fullmatch(token.text)
        if hyphened and hyphened["word"].lower() in truce_words("brokered"):
            return tuple(_parts(text, token.start, hyphened["name"]))
        following = tokens[index + 1].lower
        if token.is_capitalised and following in truce_words("brokered"):
            return tuple(_parts(text, token.start, token.text))  # "a US-Russian brokered truce"
    return ()


def _parts(text: str, start: int, names: str) -> Iterator[Participant]:
    """Each of "US-Russian", an adjective as the state that it means."""
    for name in names.split("-"):
        country = load_countries().find(name)
        word = Token(start, start + len(name), name, name.lower())
        broker = participant(text, (word,), Phrase(0, 1))
        state = load_actors().resolve(country.name) if country else None
        if state is not None and broker.actor_id is None:
            broker = replace(broker, actor_id=state.id, name=state.name)
        yield broker
        start += len(name) + 1


def _since(
    analysis: Analysis, sentence: Sentence, times: Sequence[When], one: Stated
) -> date | None:
    """The first day: after "since", else the day of the clause."""
    for when in times:
        inside = sentence.start <= when.start < sentence.end
        lead = analysis.text[max(sentence.start, when.start - 20) : when.start]
        if inside and when.start >= one.evidence.start and _SINCE.search(lead):
            return when.earliest
    for span in (one.evidence, one.theme):
        act = Act(start=span.start, end=span.end) if span else None
        told = time_of_act(analysis, sentence, times, act) if act else None
        if told is not None:
            return told.earliest
    return None
