"""Words for acts: which word of a sentence names an event, and of which kind.

Three: "[bombed] the base" (a word that always names an act) · "[captured] the ridge" (with a site
as its object) · "[signed] a truce" (with a word for a truce near it).

Where the words mean something else ("a heart attack", "floods hit", "on strike") they are none.

Misses, accepted: acts told with words that are in no list; figures of speech that are in none.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache

from rashomon.language import Token
from rashomon.language.noun_phrases import Phrase, phrase_before
from rashomon.language.tokens import stands_at
from rashomon.language.vocabulary import words_of
from rashomon.model import EventType
from rashomon.reading.datafiles import load_table
from rashomon.reading.other_senses import has_other_sense
from rashomon.reading.patients import patient

NEAR_REACH = 12
"""Tokens between a word and its company: "signed [in Karsel after a week of talks a] truce"."""

# What the words "attack", "struck", "killed" may mean; never an abduction or a town's recapture.
_ATTACKS = frozenset(
    {
        "Air/drone strike",
        "Shelling/artillery/missile attack",
        "Suicide bomb",
        "Remote explosive/landmine/IED",
        "Chemical weapon",
        "Grenade",
        "Armed clash",
        "Attack",
        EventType.EXPLOSIONS,
    }
)
# Acts of one key that may be words for one event though their sub-types differ: a protest that
# ends in shots is one event, a town lost and retaken two.
_GROWING = frozenset({"protest"})


# Before a participle that describes, beside articles and numbers: "from besieged towns".
_LEADS = frozenset("from in of with for near dozens hundreds against".split())


class Side(Enum):
    """Whom one who takes a place fights for."""

    STATE = "state"
    OTHER = "other"


IsPlace = Callable[[int, int], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventKind:
    """An ACLED sub-event type with its PLOVER category.

    Attributes:
        type: ACLED event type.
        sub_type: ACLED sub-event type; None for words that leave it open.
        key: What keeps acts of one sub-type apart; the sub-type where nothing does.
        plover: PLOVER category and mode.
        is_generic: Whether the words name acts of several kinds.
        rank: Place in the table; of two kinds of one key the lower one says more.
    """

    type: EventType
    sub_type: str | None
    key: str
    plover: str
    is_generic: bool
    rank: int

    @property
    def harms(self) -> bool:
        """Whether people or things come to harm, so that a toll may be its own."""
        return self.type is not EventType.STRATEGIC or self.plover == "ASSAULT/destroy"

    def may_mean(self, other: EventKind) -> bool:
        """Whether words of this kind can speak of an act of the other."""
        if self.key == other.key:
            same = self.sub_type == other.sub_type or None in {self.sub_type, other.sub_type}
            return same or self.key in _GROWING
        if not self.is_generic:
            return False
        attack = self.type is EventType.VIOLENCE_AGAINST_CIVILIANS
        return (self.type is other.type and not attack) or (attack and other.key in _ATTACKS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A word for an act in its sentence.

    Attributes:
        first: Index of its first token.
        last: One past its last token's.
        start: First character in the text.
        end: One past the last.
        kind: What it names.
        is_noun: Whether it is a noun: "the raid", "shells".
    """

    first: int
    last: int
    start: int
    end: int
    kind: EventKind
    is_noun: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """A word of the table with the company that it needs; no list where it needs none."""

    words: tuple[str, ...]
    kind: EventKind
    is_noun: bool
    near: frozenset[str] = frozenset()
    taken: frozenset[str] = frozenset()
    by: frozenset[str] = frozenset()

    @property
    def is_bare(self) -> bool:
        return not (self.near or self.taken or self.by)


@cache
def _lexicon() -> dict[str, tuple[_Entry, ...]]:
    """Entries by their first word: longest first, those in company before bare ones."""
    table = load_table("events")
    lists = {name: frozenset(words.split()) for name, words in table["list"].items()}
    entries: list[_Entry] = []
    rows = [(row, False) for row in table["kind"]] + [(row, True) for row in table["generic"]]
    for rank, (row, is_generic) in enumerate(rows):
        kind = EventKind(
            type=EventType(row["type"]),
            sub_type=row.get("sub_type"),
            key=row.get("key") or row.get("sub_type") or row["type"],
            plover=row["plover"],
            is_generic=is_generic,
            rank=rank,
        )
        for is_noun, words in ((True, row["noun"]), (False, row["verb"])):
            entries += [
                _Entry(words=tuple(word.split()), kind=kind, is_noun=is_noun) for word in words
            ]
        for frame in row.get("frame", ()):
            company = {
                name: lists[frame[name]] for name in ("near", "taken", "by") if name in frame
            }
            entries += [
                _Entry(
                    words=tuple(word.split()),
                    kind=kind,
                    is_noun=frame.get("is_noun", False),
                    **company,
                )
                for word in frame["words"]
            ]
    found: dict[str, list[_Entry]] = {}
    for entry in sorted(entries, key=lambda entry: (-len(entry.words), entry.is_bare)):
        found.setdefault(entry.words[0], []).append(entry)
    return {word: tuple(listed) for word, listed in found.items()}


@cache
def taken_by(side: Side) -> EventKind:
    """The kind of act by which a state's forces, or others, take a place."""
    wanted = {
        Side.STATE: "Government regains territory",
        Side.OTHER: "Non-state actor overtakes territory",
    }[side]
    every = (entry.kind for entries in _lexicon().values() for entry in entries)
    return next(kind for kind in every if kind.sub_type == wanted)


def find_hits(text: str, tokens: Sequence[Token], is_place: IsPlace) -> list[Hit]:
    """The words for acts in one sentence, in order, none inside another.

    Args:
        text: The document's text.
        tokens: The sentence.
        is_place: Whether a stretch of the text holds the name of a place.
    """
    lexicon = _lexicon()
    found: list[Hit] = []
    index = 0
    while index < len(tokens):
        entries = lexicon.get(tokens[index].lower)
        entry = _first_fitting(tokens, index, entries, is_place) if entries else None
        if entry is None or (not entry.is_noun and _is_attribute(tokens, index, entry)):
            index += 1
            continue
        last = index + len(entry.words)
        found.append(
            Hit(
                first=index,
                last=last,
                start=tokens[index].start,
                end=tokens[last - 1].end,
                kind=entry.kind,
                is_noun=entry.is_noun,
            )
        )
        index = last
    return _meant(text, tokens, found) if found else found


def _first_fitting(
    tokens: Sequence[Token], index: int, entries: Sequence[_Entry], is_place: IsPlace
) -> _Entry | None:
    for entry in entries:
        if not stands_at(tokens, index, entry.words):
            continue
        if entry.is_bare or _in_company(tokens, index, entry, is_place):
            return entry
    return None


def _is_attribute(tokens: Sequence[Token], index: int, entry: _Entry) -> bool:
    """Whether a participle only describes: "nine captured engineers", "the besieged town"."""
    last = index + len(entry.words)
    if index == 0 or len(entry.words) > 1 or last >= len(tokens) or not tokens[last].is_word:
        return False
    lead = tokens[index - 1].lower
    described = lead in words_of("determiner") or lead in _LEADS or lead == "'s" or lead.isdigit()
    return described and tokens[last].lower not in words_of(
        "preposition", "determiner", "auxiliary", "pronoun", "clause_opener", "weekday"
    )


def _in_company(tokens: Sequence[Token], index: int, entry: _Entry, is_place: IsPlace) -> bool:
    last = index + len(entry.words)
    if entry.near:
        before, after = tokens[max(0, index - NEAR_REACH) : index], tokens[last : last + NEAR_REACH]
        return any(token.lower in entry.near for token in (*before, *after))
    if entry.by:
        phrase = phrase_before(tokens, index)
        return phrase is not None and _falls(tokens, phrase, last, entry.by, is_place)
    phrase = patient(tokens, index, last)
    return phrase is not None and _is_listed(tokens, phrase, entry.taken, is_place)


def _is_listed(
    tokens: Sequence[Token], phrase: Phrase, words: frozenset[str], is_place: IsPlace
) -> bool:
    """Whether a phrase has a listed noun, or, where towns are listed, is a place's name."""
    head = tokens[phrase.first : phrase.last]
    if any(token.lower in words for token in head):
        return True
    names_town = "town" in words and head[0].is_capitalised
    return names_town and is_place(head[0].start, head[-1].end)


def _falls(
    tokens: Sequence[Token], phrase: Phrase, last: int, sites: frozenset[str], is_place: IsPlace
) -> bool:
    """Whether a place falls: "the town fell", "Herat fell to the rebels", never "fell ill"."""
    after = tokens[last].lower if last < len(tokens) else "."
    ahead = tokens[last + 1 : last + 6]
    if after == "to":
        taken = lists("fighter")
        named = any(token.lower in taken or token.lower == "them" for token in ahead)
        return named and (
            tokens[phrase.first].is_capitalised or _is_listed(tokens, phrase, sites, is_place)
        )
    closing = words_of("preposition", "clause_opener", "weekday", "time_noun")
    closes = not after[0].isalnum() or after in closing or after in {"overnight", "quickly"}
    if after in {"by", "off", "behind", "below", "out", "through"}:
        return False
    return closes and _is_listed(tokens, phrase, sites, is_place)


@cache
def lists(*names: str) -> frozenset[str]:
    """The words of some lists of ``events.toml``."""
    table = load_table("events")["list"]
    return frozenset(word for name in names for word in table[name].split())


def _meant(text: str, tokens: Sequence[Token], found: Sequence[Hit]) -> list[Hit]:
    """Without words in other senses, and without weapons that never went off."""
    kept = [hit for hit in found if not has_other_sense(text, tokens, hit.start, hit.end)]
    stopped = [
        phrase
        for hit in kept
        if hit.kind.sub_type == "Disrupted weapons use"
        and (phrase := patient(tokens, hit.first, hit.last)) is not None
    ]
    return [
        hit
        for hit in kept
        if not (hit.is_noun and any(p.first <= hit.first < p.last for p in stopped))
    ]
