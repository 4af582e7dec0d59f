"""Words of saying in a sentence, each with its speaker.

Three: "[Officials] said on Monday that ..." · "..., said [Ana Torv], mayor of Tal Arin" ·
"According to [the clinic], ...".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from rashomon.language.analysis import Token
from rashomon.language.cue_senses import (
    can_speak,
    fits,
    has_verb_or_quote,
    is_noun_by_right,
    is_noun_or_passive,
    is_passive,
    is_unable,
    puts_it,
)
from rashomon.language.noun_phrases import (
    Phrase,
    has_verb,
    phrase_after,
    phrase_before,
    skip_adjuncts,
    skip_back,
)
from rashomon.language.tokens import stands_at
from rashomon.language.vocabulary import (
    Cue,
    load_cue_nouns,
    load_cues,
    load_list,
    load_words,
    words_of,
)

ACCORDING = "according_to"
NOUN = "noun"
_OPENERS = {"according": ("according", "to"), "in": ("in", "the", "words", "of")}
COLON_SPEAKER = 7  # tokens of a speaker before a colon; longer ones were clauses
COLON_CONTENT = 4  # tokens after it
_ASIDE_OPENERS = frozenset("who which whose a an the aged former".split())
_CLOSING_MARKS = frozenset(",\"”'’»–—?!")


class Form(Enum):
    """How speaker and cue stand to each other."""

    NORMAL = auto()  # X said
    INVERTED = auto()  # said X
    PARTICIPLE = auto()  # ..., saying
    ACCORDING = auto()  # according to X
    NOUN = auto()  # X's claim that


@dataclass(frozen=True, slots=True, kw_only=True)
class CueMatch:
    """One word of saying with its speaker; all numbers are token indexes of the sentence.

    Attributes:
        lemma: Cue list entry.
        form: How they stand.
        first: First token of cue or speaker, whichever comes first.
        cue: The cue's first and one past its last token.
        speaker: Whom the words cite; None for a participle, whose speaker is the sentence's.
        addressee: Who was told.
        carrier: Who is named as passing it on: "quoted by the agency as saying".
        after: Where content may begin to the right.
        takes: As in :class:`rashomon.language.vocabulary.Cue`.
    """

    lemma: str
    form: Form
    first: int
    cue: Phrase
    speaker: Phrase | None
    addressee: Phrase | None = None
    carrier: Phrase | None = None
    after: int
    takes: frozenset[str]


def find_cues(tokens: Sequence[Token]) -> tuple[CueMatch, ...]:
    """The words of saying of one sentence, in order."""
    cues = load_cues()
    found: list[CueMatch] = []
    floor = 0
    for index, token in enumerate(tokens):
        if index < floor:
            continue
        match = _set_cue(tokens, index)
        cue = cues.get(token.lower)
        if match is None and cue is not None and not (token.is_capitalised and index):
            match = _verb_cue(tokens, index, cue, found)
        if match is not None:
            found.append(match)
            floor = match.cue.last
    return tuple(found)


def _set_cue(tokens: Sequence[Token], index: int) -> CueMatch | None:
    """A cue that is no verb, at a token: most tokens can begin none."""
    lower = tokens[index].lower
    if lower in _OPENERS:
        return _according(tokens, index)
    if lower == ":":
        return _colon(tokens, index)
    return _noun_cue(tokens, index) if lower in load_cue_nouns() else None


def _according(tokens: Sequence[Token], index: int) -> CueMatch | None:
    opener = _OPENERS[tokens[index].lower]
    if not stands_at(tokens, index, opener):
        return None
    last = index + len(opener)
    speaker = phrase_after(tokens, last)
    if speaker is None:
        return None
    speaker = _issuer(tokens, speaker)
    return CueMatch(
        lemma=ACCORDING,
        form=Form.ACCORDING,
        first=index,
        cue=Phrase(index, last),
        speaker=speaker,
        after=speaker.last,
        takes=frozenset({"clause"}),
    )


def _issuer(tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """Of "a statement by the ministry": the ministry."""
    words = [token.lower for token in tokens[phrase.first : phrase.last]]
    if not load_list("paper") & set(words):
        return phrase
    by = phrase.last
    if by < len(tokens) and tokens[by].lower.endswith("ed"):
        by += 1
    if by + 1 >= len(tokens) or tokens[by].lower not in {"by", "from", "of"}:
        return phrase
    return phrase_after(tokens, by + 1) or phrase


def _colon(tokens: Sequence[Token], index: int) -> CueMatch | None:
    """ "Medical sources: twelve dead in the strike"."""
    if not 0 < index <= COLON_SPEAKER:
        return None
    if tokens[index - 1].lower not in load_list("colon") or has_verb(
        [token for token in tokens[:index] if token.lower != "'s"]
    ):
        return None
    speaker = phrase_before(tokens, index)
    if speaker is None or speaker.first != 0 or len(tokens) - index < COLON_CONTENT:
        return None
    return CueMatch(
        lemma="say",
        form=Form.NORMAL,
        first=0,
        cue=Phrase(index, index + 1),
        speaker=speaker,
        after=index + 1,
        takes=frozenset({"clause"}),
    )


def _noun_cue(tokens: Sequence[Token], index: int) -> CueMatch | None:
    """ "the mayor's claim that", "reports that"."""
    if index + 1 >= len(tokens) or tokens[index + 1].lower != "that":
        return None
    if index and tokens[index - 1].lower == "'s":
        speaker = phrase_before(tokens, index - 1)
    elif _stands_alone(tokens, index):
        speaker = Phrase(index, index + 1)
    else:
        return None
    if speaker is None:
        return None
    return CueMatch(
        lemma=NOUN,
        form=Form.NOUN,
        first=speaker.first,
        cue=Phrase(index, index + 1),
        speaker=speaker,
        after=index + 1,
        takes=frozenset({"that"}),
    )


def _stands_alone(tokens: Sequence[Token], index: int) -> bool:
    """ "disputes reports that": a plural without anybody who reports."""
    if tokens[index].lower not in {"reports", "allegations", "claims"}:
        return False
    before = tokens[index - 1] if index else None
    return before is None or (
        not before.is_capitalised
        and (has_verb([before]) or before.lower in load_words()["preposition"])
    )


def _verb_cue(
    tokens: Sequence[Token], index: int, cue: Cue, found: Sequence[CueMatch]
) -> CueMatch | None:
    if tokens[index].lower == cue.participle:
        return _participle(tokens, index, cue)
    unverified = cue.lemma in {"confirm", "count"} and is_unable(tokens, index)
    if is_noun_by_right(tokens, index) or (
        not unverified and is_noun_or_passive(tokens, index, cue)
    ):
        return None
    inverted = _inverted(tokens, index, cue)
    if inverted is not None:
        return inverted
    if not unverified and not fits(tokens, index, cue):
        return None
    floor = found[-1].cue.last if found else 0
    speaker, first, carrier = phrase_before(tokens, index, floor), index, None
    if speaker is not None:
        first = speaker.first
        speaker, carrier = _without_carrier(tokens, speaker)
    elif (named := _before_who(tokens, index)) is not None:
        speaker = named
    elif _shares_subject(tokens, index):
        speaker = next((m.speaker for m in reversed(found) if m.form is not Form.NOUN), None)
        speaker = speaker or _first_subject(tokens)
    if speaker is None or not can_speak(tokens, speaker, index):
        return None
    addressee = phrase_after(tokens, index + 1, index + 8) if cue.told else None
    last = index + 2 if puts_it(tokens, index) else index + 1
    after = addressee.last if addressee else last
    first = _with_office(tokens, first)
    return CueMatch(
        lemma="cannot_verify" if unverified else cue.lemma,
        form=Form.NORMAL,
        first=min(first, speaker.first) if carrier else first,
        cue=Phrase(index, last),
        speaker=speaker,
        addressee=addressee,
        carrier=carrier,
        after=skip_adjuncts(tokens, after),
        takes=cue.takes,
    )


def _with_office(tokens: Sequence[Token], first: int) -> int:
    """Before the office of a name: "..., [the police chief,] Baraka Nadim, said"."""
    if first < 3 or tokens[first - 1].text != "," or not tokens[first].is_capitalised:
        return first
    office = phrase_before(tokens, first - 1)
    if office is None or office.last != first - 1 or tokens[office.first].lower != "the":
        return first
    return office.first if tokens[office.first - 1].text == "," else first


def _before_who(tokens: Sequence[Token], index: int) -> Phrase | None:
    """ "Ana Torv, who says that"."""
    who = skip_back(tokens, index) - 1
    if who < 1 or tokens[who].lower not in {"who", "which"}:
        return None
    return phrase_before(tokens, who - 1 if tokens[who - 1].text == "," else who)


def _shares_subject(tokens: Sequence[Token], index: int) -> bool:
    """Whether the verb goes on with the subject before it: "denies it and says that"."""
    joint = skip_back(tokens, index)
    return joint > 0 and tokens[joint - 1].lower in {"and", "but", "then"}


def _first_subject(tokens: Sequence[Token]) -> Phrase | None:
    """The phrase that opens the sentence: "The president vowed to go on and said that"."""
    phrase = phrase_after(tokens, 0)
    opens = tokens[0].lower in load_words()["determiner"] or tokens[0].is_capitalised
    adverbial = tokens[0].lower in words_of("preposition", "leading_adverb")
    return phrase if opens and not adverbial else None


def _without_carrier(tokens: Sequence[Token], speaker: Phrase) -> tuple[Phrase, Phrase | None]:
    """ "Witnesses quoted by the agency" gives the witnesses, carried by the agency."""
    participle = tokens[speaker.first - 2] if speaker.first >= 3 else None
    if participle is None or tokens[speaker.first - 1].lower != "by":
        return speaker, None
    if not participle.lower.endswith(("ed", "en")):
        return speaker, None
    subject = phrase_before(tokens, speaker.first - 2)
    if subject is None:
        return speaker, None
    words = {token.lower for token in tokens[subject.first : subject.last]}
    if participle.lower in _QUOTING:
        return subject, None if tokens[speaker.first].lower in _BY_WIRE else speaker
    issued = words & load_list("paper") and participle.lower in _ISSUING
    return (speaker if issued else subject), None


_QUOTING = frozenset("quoted cited interviewed contacted reached".split())
_ISSUING = frozenset("issued released published circulated posted signed distributed".split())
_BY_WIRE = frozenset("phone telephone email text".split())


def _inverted(tokens: Sequence[Token], index: int, cue: Cue) -> CueMatch | None:
    """ "..., said Ana Torv, mayor of Tal Arin"."""
    if not cue.inverts:
        return None
    speaker = phrase_after(tokens, index + 1)
    if index == 0:
        return _opening(tokens, speaker, cue)
    if tokens[index - 1].text not in _CLOSING_MARKS or speaker is None:
        return None
    if tokens[speaker.first].lower in words_of("weekday", "month"):
        return None  # "..., an army spokesman, said Saturday"
    if _has_aside_subject(tokens, index):
        return None  # "A guard, who lost two fingers, said the second bomb"
    if not has_verb_or_quote(tokens[:index]) or tokens[speaker.first].text[0].isdigit():
        return None  # "The agency, citing a hospital, reported 12 deaths"
    rest = tokens[speaker.last : speaker.last + 1]
    if rest and rest[0].is_word and has_verb(rest):
        return None  # "Torv, who led the probe, said investigators found"
    return CueMatch(
        lemma=cue.lemma,
        form=Form.INVERTED,
        first=index,
        cue=Phrase(index, index + 1),
        speaker=speaker,
        after=speaker.last,
        takes=cue.takes,
    )


def _has_aside_subject(tokens: Sequence[Token], index: int) -> bool:
    """Whether the comma before the verb closes an aside after the sentence's first phrase."""
    if tokens[index - 1].text != ",":
        return False
    opened = next((i for i in range(index - 2, 0, -1) if tokens[i].text == ","), None)
    if opened is None or tokens[opened + 1].lower not in _ASIDE_OPENERS:
        return False
    subject = phrase_before(tokens, opened)
    return subject is not None and subject.first == 0 and subject.last == opened


def _opening(tokens: Sequence[Token], speaker: Phrase | None, cue: Cue) -> CueMatch | None:
    """ "Said one resident: ..."."""
    if speaker is None or speaker.last >= len(tokens) or tokens[speaker.last].text != ":":
        return None
    return CueMatch(
        lemma=cue.lemma,
        form=Form.NORMAL,
        first=0,
        cue=Phrase(0, 1),
        speaker=speaker,
        after=speaker.last,
        takes=cue.takes,
    )


def _participle(tokens: Sequence[Token], index: int, cue: Cue) -> CueMatch | None:
    """ "..., saying that" and "was quoted by the agency as saying"."""
    if index < 2:
        return None
    if tokens[index - 1].lower == "as":
        return _quoted_as(tokens, index, cue)
    after_adverb = index - 1 if tokens[index - 1].lower in load_words()["verb_adverb"] else index
    if tokens[after_adverb - 1].text != "," and tokens[after_adverb - 1].lower not in {
        "and",
        "but",
    }:
        return None
    return CueMatch(
        lemma=cue.lemma,
        form=Form.PARTICIPLE,
        first=index,
        cue=Phrase(index, index + 1),
        speaker=None,
        after=skip_adjuncts(tokens, index + 1),
        takes=cue.takes,
    )


def _quoted_as(tokens: Sequence[Token], index: int, cue: Cue) -> CueMatch | None:
    quoted = next(
        (
            i
            for i in range(index - 2, max(index - 14, 0), -1)
            if tokens[i].lower in {"quoted", "cited"}
        ),
        None,
    )
    if quoted is None:
        return None
    if tokens[quoted + 1].lower != "by" and not is_passive(tokens, quoted):
        carrier, speaker = phrase_before(tokens, quoted), phrase_after(tokens, quoted + 1)
    else:
        speaker = phrase_before(tokens, quoted)
        by = quoted + 1 if tokens[quoted + 1].lower == "by" else index + 1
        named = by + 1 < len(tokens) and tokens[by].lower == "by"
        carrier = phrase_after(tokens, by + 1) if named else None
    if speaker is None:
        return None
    return CueMatch(
        lemma=cue.lemma,
        form=Form.NORMAL,
        first=min(speaker.first, carrier.first) if carrier else speaker.first,
        cue=Phrase(index, index + 1),
        speaker=speaker,
        carrier=carrier,
        after=skip_adjuncts(tokens, index + 1),
        takes=cue.takes,
    )
