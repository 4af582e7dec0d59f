"""Who did an act and to whom or what, from the words around its name.

Three: "[gunmen] raided [a camp]" · "[a ferry] was shelled" · "an ambush by [rebels] on [a column]".

Misses, accepted: those named in another sentence; victims of what hit something else ("shells hit
a school, killing two": the school is the target, the two are a toll).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.gazetteer import load_actors, load_groups
from rashomon.language import Token
from rashomon.language.noun_phrases import Phrase, phrase_after, phrase_before
from rashomon.language.vocabulary import load_words
from rashomon.model import ActorKind, Participant
from rashomon.reading.acts import Hit, Side, lists
from rashomon.reading.agents import blame_words
from rashomon.reading.patients import is_passive, object_after, patient

OBJECT_REACH = 5
"""Tokens between a verb of doing and the noun for the act: "fired [several rounds of] tear gas"."""
VERB_REACH = 8
"""Tokens between a weapon and the verb by which it hits: "rockets [from the hills later] hit"."""

_POINTERS = frozenset(
    "he she it they them him her us we i you this that these those who which himself herself"
    " themselves itself what others one some there somebody someone nobody".split()
)
_ON = frozenset("on against of at into".split())
_WITHOUT_TARGET = frozenset({"AGREE", "CONSULT", "RETREAT/withdraw"})
_BESIDE = frozenset("at outside near inside beside in".split())


def target_of(text: str, tokens: Sequence[Token], hit: Hit) -> Participant | None:
    """Who or what was hit, taken, held or freed; None where nobody is named."""
    if hit.kind.plover in _WITHOUT_TARGET or hit.kind.key == "remains":
        return None
    phrase = _target_phrase(tokens, hit)
    if phrase is not None and tokens[phrase.last - 1].lower in lists("way"):
        phrase = None  # "an ambush on the mountain road"
    phrase = phrase or (_compound(tokens, hit) if hit.is_noun else None)
    return _participant(text, tokens, phrase) if phrase else None


def _target_phrase(tokens: Sequence[Token], hit: Hit) -> Phrase | None:
    named = tokens[hit.last - 1].lower
    if named in lists("people") and named.endswith("s") and not hit.is_noun:
        return Phrase(hit.last - 1, hit.last)  # "exchanged [prisoners]"
    if hit.kind.plover == "PROTEST/demo":
        return None  # "marched through the town"
    if hit.is_noun:
        return _after_noun(tokens, hit)
    phrase = patient(tokens, hit.first, hit.last)
    if phrase is None and "self" in tokens[hit.last - 1].lower + tokens[hit.last - 2].lower:
        phrase = _beside(tokens, hit.last)
    return phrase


def _compound(tokens: Sequence[Token], hit: Hit) -> Phrase | None:
    """ "[Bus] ambush", "the [mosque] bombing": the noun before the noun for the act."""
    if not hit.first or tokens[hit.first - 1].lower not in lists("site", "vehicle"):
        return None
    return Phrase(hit.first - 1, hit.first)


def doer_of(text: str, tokens: Sequence[Token], hit: Hit) -> Participant | None:
    """Who did what a verb tells, or brings about; None where no person or body is named."""
    if hit.kind.plover in {"AGREE", "CONSULT"} or tokens[hit.first].lower.startswith("surrender"):
        return None
    if hit.is_noun:
        verb = _brought_about(tokens, hit)
        phrase = phrase_before(tokens, verb) if verb else None
        return _actor(text, tokens, phrase) if phrase else None
    if tokens[hit.last - 1].lower in {"fell", "fallen", "falls"}:
        return _led(text, tokens, hit.last, "to")
    if is_passive(tokens, hit.first, hit.last):
        return _led(text, tokens, hit.last, "by")
    phrase = phrase_before(tokens, hit.first)
    return _actor(text, tokens, phrase) if phrase else None


def _brought_about(tokens: Sequence[Token], hit: Hit) -> int | None:
    """Index of the verb of doing that has a noun as its object: "[fired] tear gas"."""
    for index in range(hit.first - 1, max(0, hit.first - OBJECT_REACH), -1):
        if tokens[index].lower in blame_words("doing"):
            return None if is_passive(tokens, index, index + 1) else index
        if not tokens[index].is_word or tokens[index].lower in load_words()["preposition"]:
            return None
    return None


def goes_on(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether a verb has the subject of the one before: "seized X [and] shelled Y"."""
    lead = tokens[hit.first - 1].lower if hit.first else ""
    return (
        not hit.is_noun and lead in {"and", "then"} and not is_passive(tokens, hit.first, hit.last)
    )


def side_of(doer: Participant) -> Side | None:
    """Whether somebody fights for a state or against it; None where the words do not tell.

    A foreign state's forces count as a state's: whether they are foreign depends on the place.
    """
    words = set(re.findall(r"[\w-]+", doer.text.lower()))
    if words & lists("against_state"):
        return Side.OTHER
    actor = load_actors().get(doer.actor_id) if doer.actor_id else None
    if actor is not None:
        organ = actor.kind is ActorKind.GOVERNMENT or actor.id.endswith(
            ("-military", "-government")
        )
        return Side.STATE if organ else Side.OTHER
    return Side.STATE if words & lists("for_state") else None


def _after_noun(tokens: Sequence[Token], hit: Hit) -> Phrase | None:
    """ "a raid on [the village]", "an ambush by rebels on [a column]", "shells hit [the yard]"."""
    index = hit.last
    if index < len(tokens) and tokens[index].lower == "by":
        phrase = phrase_after(tokens, index + 1)
        on = next(
            (i for i in range(index, min(len(tokens), index + VERB_REACH)) if _is_on(tokens, i)),
            None,
        )
        index = on if on is not None else phrase.last if phrase else index
    if index < len(tokens) and tokens[index].lower in _ON:
        return object_after(tokens, index + (tokens[index].lower in {"of", "at"}))
    for position in range(index, min(len(tokens), index + VERB_REACH)):
        token = tokens[position]
        if token.text in {",", ";", ":"} or token.lower in load_words()["clause_opener"] - {"that"}:
            return None
        if token.lower in lists("reaches"):
            return object_after(tokens, position + 1)
    return _struck_by(tokens, hit)


def _is_on(tokens: Sequence[Token], index: int) -> bool:
    return tokens[index].lower in {"on", "against"}


def _struck_by(tokens: Sequence[Token], hit: Hit) -> Phrase | None:
    """ "[A tractor] drove over a landmine", "[the trawler] was sunk by a mine"."""
    for index in range(hit.first - 1, max(0, hit.first - 6), -1):
        lower = tokens[index].lower
        if lower in {"hit", "struck", "drove", "ran", "stepped", "trod", "triggered"}:
            return phrase_before(tokens, index)
        if lower == "by" and index > 1:
            return patient(tokens, index - 1, index)
        if lower in {"threw", "thrown", "fired", "dropped"}:
            return None
    return None


def _beside(tokens: Sequence[Token], index: int) -> Phrase | None:
    """ "blew himself up at [the gate]"."""
    if index < len(tokens) and tokens[index].lower == "up":
        index += 1
    if index < len(tokens) and tokens[index].lower in _BESIDE:
        return object_after(tokens, index + 1)
    return None


def _led(text: str, tokens: Sequence[Token], index: int, lead: str) -> Participant | None:
    """The actor of a phrase that "by" or "to" opens, within the clause."""
    for position in range(index, min(len(tokens), index + VERB_REACH)):
        lower = tokens[position].lower
        if lower in {",", ";"} or lower in load_words()["clause_opener"]:
            return None
        if lower == lead:
            phrase = phrase_after(tokens, position + 1)
            return _actor(text, tokens, phrase) if phrase else None
    return None


def _actor(text: str, tokens: Sequence[Token], phrase: Phrase) -> Participant | None:
    """A noun phrase as somebody who acts; None for pronouns, weapons, places and things."""
    participant = _participant(text, tokens, phrase)
    if participant is None:
        return None
    if participant.actor_id is not None:
        actor = load_actors().get(participant.actor_id)
        return participant if actor and actor.kind is not ActorKind.MEDIA else None
    known, agents = lists("doer"), blame_words("agent", "agent_body")
    named = [
        i
        for i in range(phrase.first, phrase.last)
        if tokens[i].lower in known
        or tokens[i].lower in agents
        or (i > 0 and load_groups().is_person_noun(tokens[i].lower))
    ]
    return participant if named else None


def _participant(text: str, tokens: Sequence[Token], phrase: Phrase) -> Participant | None:
    start, end = tokens[phrase.first].start, tokens[phrase.last - 1].end
    words = text[start:end]
    if words.lower() in _POINTERS:
        return None
    actor = load_actors().find(words) or load_actors().resolve(words)
    return Participant(
        start=start,
        end=end,
        text=words,
        actor_id=actor.id if actor else None,
        name=actor.name if actor else words,
    )
