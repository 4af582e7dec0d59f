"""Who is said to have attacked, in one sentence: the actor and the words that tie it to the act.

Three: "[a coalition] air strike" · "[militants] shelled the town" · "carried out by [the army]".

Misses, accepted: actors tied to an act over two sentences; verbs that are not in the list.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from rashomon.gazetteer import CountryForm, MentionForm, load_actors, load_countries, load_groups
from rashomon.language import Token
from rashomon.language.noun_phrases import Phrase, is_verb_like, phrase_after, phrase_before
from rashomon.language.vocabulary import words_of
from rashomon.model import GroupCode, Participant, Span
from rashomon.reading.datafiles import load_table
from rashomon.reading.numbers import is_number_word
from rashomon.reading.other_senses import has_other_sense

_NEGATIONS = frozenset("no not never neither nor n't without".split())
TARGET_REACH = 8
"""Tokens between a noun for a deed and "by": "an attack on [the old pumping station] by"."""
OBJECT_REACH = 6
"""Tokens between a verb of doing and its deed: "carried out [a number of air] strikes"."""
_PARTICLES = frozenset("on upon at into out up down dead off".split())
_ACTS = frozenset("it they these this that which operation operations".split())
_SIDES = frozenset("north south east west".split())
_HELD_APART = frozenset({"have", "deliberately"})  # between a helping verb and its base form
_MISHAPS = frozenset("mistake accident error".split())
OWN_PRONOUNS = frozenset({"it", "they", "we"})
OWNING = frozenset({"its", "their", "our"})
_AGAINST = frozenset({"against", "on", "over", "from"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Agent:
    """An actor tied to an act.

    Attributes:
        actor: Who.
        start: First character of the evidence, in the text.
        end: One past its last.
        negated: Whether the words say that the actor did not do it.
        pronoun: Whether the actor is "it" or "its": the speaker, if anybody.
    """

    actor: Participant
    start: int
    end: int
    negated: bool
    pronoun: bool = False


@dataclass(frozen=True, slots=True)
class _Mention:
    first: int
    last: int
    actor_id: str | None
    name: str
    is_state: bool = False  # a state's bare name, which may also be a mere place


@cache
def blame_words(*names: str) -> frozenset[str]:
    """The words of some lists of ``blame.toml``."""
    table = load_table("blame")
    return frozenset(word for name in names for word in table[name].split())


@cache
def _attack_phrases() -> dict[str, tuple[tuple[tuple[str, ...], bool], ...]]:
    """The verbs of attack of several words, by their first, and whether they are base forms."""
    phrases = [
        (tuple(phrase.split()), name == "attack_base_phrase")
        for name in ("attack_phrase", "attack_base_phrase")
        for phrase in load_table("blame")[name]
    ]
    return {first: tuple(p for p in phrases if p[0][0] == first) for (first, *_), _ in phrases}


@cache
def _attack_words() -> frozenset[str]:
    """The single words that may be a verb of attack."""
    names = ("attack_verb", "attack_base", "doing", "doing_base")
    return frozenset().union(*map(blame_words, names))


def find_agents(text: str, tokens: Sequence[Token]) -> tuple[Agent, ...]:
    """The actors of one sentence that are tied to an attack, in order, each act once."""
    found: dict[tuple[str | None, str], Agent] = {}
    if _signs().isdisjoint(token.lower for token in tokens):
        return ()
    mentions = actor_mentions(text, tokens)
    ways = (
        _owners(text, tokens, mentions),
        _subjects(text, tokens, mentions),
        _by_phrases(text, tokens, mentions),
    )
    for agent in chain.from_iterable(ways):
        told = any(agent.actor.overlaps(known.actor) for known in found.values())
        if not told and not has_other_sense(text, tokens, agent.start, agent.end):
            found.setdefault((agent.actor.actor_id, agent.actor.name.lower()), agent)
    return tuple(sorted(found.values(), key=lambda agent: agent.start))


@cache
def _signs() -> frozenset[str]:
    """The words without any of which a sentence ties nobody to an attack."""
    names = ("attack_noun", "by_verb", "by_noun")
    return frozenset(_attack_phrases()).union(_attack_words(), *map(blame_words, names))


def actor_mentions(text: str, tokens: Sequence[Token]) -> tuple[_Mention, ...]:
    """Listed actors of a sentence, and nationalities that stand for a country's forces."""
    if not tokens:
        return ()
    start, end = tokens[0].start, tokens[-1].end
    mentions = [
        _mention(tokens, m, m.actor.id, m.actor.name, is_state=m.form is MentionForm.NAME)
        for m in load_actors().scan(text, start, end)
        if m.form is not MentionForm.SEAT
    ]
    for found in load_countries().scan(text, start, end):
        adjective = found.form is CountryForm.DEMONYM
        taken = any(
            m and tokens[m.first].start <= found.start < tokens[m.last - 1].end for m in mentions
        )
        if adjective and not taken:
            iso = found.country.iso2.lower()
            mentions.append(_mention(tokens, found, f"{iso}-government", found.country.name))
    return tuple(sorted((m for m in mentions if m is not None), key=lambda mention: mention.first))


def _mention(
    tokens: Sequence[Token], span: Span, actor: str, name: str, *, is_state: bool = False
) -> _Mention | None:
    inside = [i for i, t in enumerate(tokens) if span.start <= t.start and t.end <= span.end]
    return _Mention(inside[0], inside[-1] + 1, actor, name, is_state) if inside else None


def _participant(
    text: str, tokens: Sequence[Token], mention: _Mention, last: int | None = None
) -> Participant:
    start, end = tokens[mention.first].start, tokens[(last or mention.last) - 1].end
    words = text[start:end]
    return Participant(
        start=start, end=end, text=words, actor_id=mention.actor_id, name=mention.name
    )


def _owners(text: str, tokens: Sequence[Token], mentions: Sequence[_Mention]) -> Iterator[Agent]:
    """ "a US-led coalition air strike", "Saturday's Russian raid", "rebel shelling"."""
    for mention in (*mentions, *_common_owners(tokens, mentions)):
        index = after = _after_acronym(tokens, mention.last)
        if mention.is_state and not _is_attributive(tokens, mention):
            continue  # "the Kabul attack" is no attack by Kabul
        owned, leading = blame_words("attack_noun"), blame_words("attack_noun", "between")
        while index < len(tokens) and tokens[index].lower in leading:
            index += 1
        if index == after or tokens[index - 1].lower not in owned:
            continue
        yield Agent(
            actor=_participant(text, tokens, mention),
            start=tokens[mention.first].start,
            end=tokens[index - 1].end,
            negated=_is_negated(tokens, mention.first),
        )


def _after_acronym(tokens: Sequence[Token], index: int) -> int:
    """Past the short name in brackets: "the Ravnik Liberation Army (RLA) attack"."""
    words = [token.text for token in tokens[index : index + 3]]
    is_short = len(words) == 3 and words[0] == "(" and words[2] == ")" and words[1].isupper()
    return index + 3 if is_short else index


def _is_attributive(tokens: Sequence[Token], mention: _Mention) -> bool:
    """ "US strikes", "Russia's strike"; a state's whole name before a noun is a place."""
    text = tokens[mention.first].text.replace(".", "")
    follows = mention.last < len(tokens) and tokens[mention.last].lower == "'s"
    return follows or (text.isupper() and mention.last == mention.first + 1)


def _common_owners(tokens: Sequence[Token], mentions: Sequence[_Mention]) -> Iterator[_Mention]:
    taken = {i for m in mentions for i in range(m.first, m.last)}
    for index, token in enumerate(tokens):
        if token.lower in blame_words("owner") and index not in taken:
            yield _Mention(index, index + 1, None, token.text)


def _subjects(text: str, tokens: Sequence[Token], mentions: Sequence[_Mention]) -> Iterator[Agent]:
    """ "Islamic State militants shot down a plane", "it had made an air strike"."""
    for first, last in _attacks(tokens):
        if _is_passive(tokens, first):
            continue
        subject = _subject_of(tokens, first)
        if subject is None:
            continue
        words = [t.lower for t in tokens[subject.first : subject.last]]
        negated = _is_negated(tokens, first) or bool({"no", "neither", "none"} & set(words[:1]))
        negated = negated or _is_none_of(tokens, subject.first)
        his = words[0] in {"his", "her", "my"} and words[-1] in blame_words("follower")
        if words[-1] in OWN_PRONOUNS or words[0] in OWNING or his:
            yield _agent_of(text, tokens, subject, last, negated=negated, pronoun=True)
            continue
        if _is_reduced_passive(tokens, first, last):
            continue
        listed = [
            m
            for m in mentions
            if subject.first <= m.first
            and m.last <= subject.last
            and not (m.first > subject.first and tokens[m.first - 1].lower in _AGAINST)
        ]
        participant = _acting(text, tokens, subject, listed)
        if participant is None:
            continue
        yield Agent(
            actor=participant,
            start=tokens[subject.first].start,
            end=tokens[last - 1].end,
            negated=negated,
        )


def _subject_of(tokens: Sequence[Token], verb: int) -> Phrase | None:
    """Who does it; also "[rebels] are believed to have shelled", and nobody in "the killing of"."""
    lead = [token.lower for token in tokens[max(0, verb - 3) : verb]]
    if lead[-1:] and lead[-1] in words_of("determiner") and tokens[verb].lower.endswith("ing"):
        return None
    if lead[1:] == ["to", "have"] and lead[0] in blame_words("supposed"):
        return phrase_before(tokens, verb - 3)
    return phrase_before(tokens, verb)


def _is_reduced_passive(tokens: Sequence[Token], first: int, last: int) -> bool:
    """ "83 soldiers killed in the raid": they are the victims."""
    if tokens[first].lower.endswith("ing") or last - first > 1:
        return False
    if last >= len(tokens) or not tokens[last].is_word:
        return True
    following = tokens[last]
    closed = words_of("preposition", "auxiliary", "clause_opener", "weekday")
    joins = following.lower in {"and", "or", "but"}
    return joins or following.lower in closed or is_verb_like(following)


def _is_none_of(tokens: Sequence[Token], first: int) -> bool:
    """ "none of its aircraft", "neither Russian nor Syrian planes"."""
    lead = {token.lower for token in tokens[max(0, first - 3) : first]}
    return bool(lead & {"none", "neither", "nor", "no"})


def _acting(
    text: str, tokens: Sequence[Token], subject: Phrase, listed: Sequence[_Mention]
) -> Participant | None:
    """The one who acts: a listed actor at the head, a named body, or fighters; never a thing."""
    at = _head_of(tokens, subject)
    head = tokens[at]
    before = [mention for mention in listed if mention.last <= at + 1]
    if head.lower in blame_words("attack_noun") and head.lower not in blame_words("agent"):
        owners = [m for m in before if not m.is_state or _is_attributive(tokens, m)]
        return _participant(text, tokens, owners[-1]) if owners else None
    if before and (is_agent(head) or before[-1].last == at + 1):
        return _participant(text, tokens, before[-1])
    if not is_agent(head) or head.lower == "there":
        return None
    named = head.lower not in blame_words("agent", "agent_body")
    if named and head.is_capitalised and not _is_proper(tokens, subject, at):
        return None
    return _unlisted(text, tokens, subject)


def _is_proper(tokens: Sequence[Token], subject: Phrase, head: int) -> bool:
    """Whether a capital marks a name, not the sentence's first word, a number or a place."""
    if head == 0 or is_number_word(tokens[head].lower):
        return False
    before = tokens[subject.first - 1].lower if subject.first else ""
    return before not in {",", "in", "at", "near"} and subject.last - subject.first > 1


def _head_of(tokens: Sequence[Token], phrase: Phrase) -> int:
    """Index of the noun before the first preposition: "soldiers of the 4th Brigade"."""
    closers = words_of("preposition")
    start = phrase.first + 1
    if tokens[phrase.first].lower in {"none", "one", "some", "many", "several", "both", "all"}:
        start += 1  # "none of its aircraft"
    inside = range(start, phrase.last)
    return (
        next(
            (i for i in inside if tokens[i].lower in closers or tokens[i].lower in _SIDES),
            phrase.last,
        )
        - 1
    )


def is_agent(head: Token) -> bool:
    """Whether a noun can stand for somebody who attacks."""
    lower = head.lower
    if lower in blame_words("agent", "agent_body"):
        return True
    thing = load_groups().is_thing_noun(lower) and not head.is_capitalised
    if thing or any(map(str.isdigit, lower)):
        return False
    fights = load_groups().code(lower) is GroupCode.COMBATANTS
    return fights or (head.is_capitalised and lower not in words_of("month"))


def _agent_of(
    text: str, tokens: Sequence[Token], subject: Phrase, last: int, *, negated: bool, pronoun: bool
) -> Agent:
    return Agent(
        actor=_unlisted(text, tokens, subject),
        start=tokens[subject.first].start,
        end=tokens[last - 1].end,
        negated=negated,
        pronoun=pronoun,
    )


def _unlisted(text: str, tokens: Sequence[Token], phrase: Phrase) -> Participant:
    start, end = tokens[phrase.first].start, tokens[phrase.last - 1].end
    return Participant(start=start, end=end, text=text[start:end], name=text[start:end])


def _attacks(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """First and one past the last token of each verb of attack."""
    phrases, words = _attack_phrases(), _attack_words()
    for index, token in enumerate(tokens):
        lower = token.lower
        for phrase, is_base in phrases.get(lower, ()):
            last = index + len(phrase)
            if tuple(t.lower for t in tokens[index:last]) == phrase:
                if phrase == ("shot", "down") and _hits_weapons(tokens, last):
                    continue  # air defence harms nobody
                if not is_base or _is_helped(tokens, index):
                    yield index, last
        if not index or lower not in words:
            continue
        if lower in blame_words("attack_verb"):
            yield index, index + 1
        elif lower in blame_words("attack_base"):
            if _is_helped(tokens, index):
                yield index, index + 1
        elif lower in blame_words("doing") or _is_helped(tokens, index):
            deed = _deed_after(tokens, index + 1)
            if deed is not None:
                yield index, deed + 1


def _is_helped(tokens: Sequence[Token], index: int) -> bool:
    """Whether "did", "may" or the like stands before a verb in the base form."""
    helpers, adverbs = blame_words("helper"), words_of("verb_adverb")
    for token in reversed(tokens[max(0, index - 4) : index]):
        if token.lower in helpers:
            return True
        if not (token.lower in adverbs or token.lower in _NEGATIONS or token.lower in _HELD_APART):
            return False
    return False


def _deed_after(tokens: Sequence[Token], index: int) -> int | None:
    """Index of the deed or weapon that a verb of doing has as its object."""
    deeds = blame_words("attack_noun", "deed", "fired")
    for position in range(index, min(len(tokens), index + OBJECT_REACH)):
        lower = tokens[position].lower
        if lower in deeds:
            return position
        if lower == "by" or not (tokens[position].is_word or lower == "'s"):
            return None
    return None


def _hits_weapons(tokens: Sequence[Token], index: int) -> bool:
    ahead = {token.lower for token in tokens[index : index + 7]}
    return bool(ahead & {"missile", "missiles", "drone", "drones", "rockets", "projectiles"})


def _is_passive(tokens: Sequence[Token], index: int) -> bool:
    before = [t.lower for t in tokens[max(0, index - 3) : index]]
    being = {"was", "were", "been", "being", "is", "are", "be"}
    verb = tokens[index].lower
    return (
        verb not in being | {"to"} and bool(being & set(before[-2:])) and not verb.endswith("ing")
    )


def _is_negated(tokens: Sequence[Token], index: int) -> bool:
    before = [t.lower for t in tokens[max(0, index - 5) : index]]
    return bool(_NEGATIONS & set(before)) or any(word.endswith("n't") for word in before)


def head_before_of(tokens: Sequence[Token], phrase: Phrase) -> int:
    """Index of the noun before "of": "fighters of the Front"."""
    of = (i for i in range(phrase.first + 1, phrase.last) if tokens[i].lower == "of")
    return next(of, phrase.last) - 1


def _by_phrases(
    text: str, tokens: Sequence[Token], mentions: Sequence[_Mention]
) -> Iterator[Agent]:
    """ "the attack was carried out by the army", "shelling by rebels"."""
    for index, token in enumerate(tokens):
        if token.lower != "by" or not index:
            continue
        deed = _deed_before(tokens, index)
        phrase = phrase_after(tokens, index + 1) if deed is not None else None
        if deed is None or phrase is None:
            continue
        words = {t.lower for t in tokens[phrase.first : phrase.last]}
        head = _head_of(tokens, phrase)
        pronoun = tokens[phrase.first].lower in OWNING
        named = [m for m in mentions if phrase.first <= m.first <= head]
        if named:
            actor = _participant(text, tokens, named[0])
        elif words == {"artillery"}:
            continue  # a weapon, unless somebody owns it
        elif (is_agent(tokens[head]) or pronoun) and not words & blame_words("nobody"):
            actor = _unlisted(text, tokens, phrase)
        else:
            continue
        yield Agent(
            actor=actor,
            start=tokens[deed].start,
            end=tokens[phrase.last - 1].end,
            negated=_is_negated(tokens, deed),
            pronoun=pronoun and not named,
        )


def _deed_before(tokens: Sequence[Token], by: int) -> int | None:
    """Index of the deed that "by" ties to somebody: "[shelled] overnight by", "[raids] on X by"."""
    index = _before_adverbs(tokens, by)
    if index < 0:
        return None
    at = index - 1 if tokens[index].lower in _PARTICLES and index else index
    verb = tokens[at].lower
    if verb in blame_words("attack_verb", "by_verb") and verb not in blame_words("never_by"):
        does = verb in blame_words("doing") and verb != "fired"
        return None if does and not _names_deed(tokens[:at]) else at
    if tokens[index].lower in blame_words("by_noun"):
        return index
    for position in range(index - 1, max(-1, index - TARGET_REACH), -1):
        if not tokens[position + 1].is_word or is_verb_like(tokens[position + 1]):
            return None
        on = tokens[position + 1].lower in {"on", "of", "against", "in", "at", "near"}
        if on and tokens[position].lower in blame_words("by_noun"):
            return position
    return None


def _names_deed(tokens: Sequence[Token]) -> bool:
    """Whether a deed stands before "carried out by": never "remarks carried by the agency"."""
    deeds = blame_words("attack_noun", "deed", "fired")
    return any(token.lower in deeds or token.lower in _ACTS for token in tokens)


def _before_adverbs(tokens: Sequence[Token], by: int) -> int:
    """Index of the last word before "by" that is no adverb and no time: "hit on Monday by"."""
    index = by - 1
    while index > 0:
        lower, after = tokens[index].lower, tokens[index + 1].lower
        if lower in _MISHAPS and tokens[index - 1].lower == "by":
            index -= 2
            continue
        adverb = lower in words_of("verb_adverb") or lower.isdigit() or lower.endswith("ly")
        if not (adverb or _is_time(lower)) and not (
            index + 1 < by and _opens_time(lower) and (_is_time(after) or _opens_time(after))
        ):
            break
        index -= 1
    return index


def _is_time(word: str) -> bool:
    return word in words_of("time_noun", "weekday", "month") or word == "overnight"


def _opens_time(word: str) -> bool:
    """Whether a word may stand before one for a time: "on", "the"."""
    return word in words_of("adjunct_opener") or word in {"the", "of"}
