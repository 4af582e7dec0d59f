"""Whether a noun phrase is a place or a piece of ground: "the town of Karsel", "two hilltops".

Misses, accepted: a name that opens its sentence and stands on no list.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import cache

from rashomon.gazetteer import load_actors
from rashomon.gazetteer.name_words import load_name_words
from rashomon.language import Analysis, Token
from rashomon.language.noun_phrases import Phrase
from rashomon.language.vocabulary import load_words
from rashomon.model import PlaceMention
from rashomon.reading.datafiles import load_table
from rashomon.reading.frames.clauses import head_of
from rashomon.reading.numbers import is_number_word

_AFTER_GROUND = frozenset("from by with in for to after before during".split())
_VAGUE = frozenset("dozens scores hundreds thousands".split())


@cache
def ground_words(name: str) -> frozenset[str]:
    """A word list of ``territory.toml``."""
    return frozenset(load_table("territory")[name].split())


def bare_ground(tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """Ground without what follows it: "[the crossing] from the militia"."""
    inside = range(phrase.first + 1, phrase.last)
    last = next((i for i in inside if tokens[i].lower in _AFTER_GROUND), phrase.last)
    return Phrase(phrase.first, last)


def place_starts(places: Sequence[PlaceMention]) -> frozenset[int]:
    """Where the place names of a text begin."""
    return frozenset(place.start for place in places)


TITLE_SHARE = 0.6
"""Share of capitalised words from which a sentence is a headline, where capitals tell no names.
Of plain sentences with three names of two words the share is below one half."""


def is_ground(
    analysis: Analysis,
    tokens: Sequence[Token],
    phrase: Phrase,
    starts: Set[int],
    *,
    is_taken: bool = False,
) -> bool:
    """Whether a noun phrase is ground: a noun for it at its head, or the name of a place.

    Args:
        analysis: The text.
        tokens: The sentence.
        phrase: The noun phrase.
        starts: Where the text's place names begin.
        is_taken: Whether the words around leave nothing but ground: "[Orvin] fell to the rebels".
    """
    index = head_of(tokens, phrase)
    head = tokens[index]
    if head.lower in ground_words("ground"):
        return True
    if any(tokens[i].start in starts for i in range(phrase.first, index + 1)):
        return head.is_capitalised
    is_name = is_taken or _is_name_of_place(analysis, tokens, phrase, index)
    return head.is_capitalised and is_name


def _is_name_of_place(
    analysis: Analysis, tokens: Sequence[Token], phrase: Phrase, head: int
) -> bool:
    """A capitalised word that is no person's, actor's or month's name: "captured Karsel"."""
    names = load_name_words()
    words = [tokens[i].lower for i in range(phrase.first, head + 1)]
    closed = load_words()["month"] | load_words()["weekday"] | load_words()["determiner"]
    is_people = len(words) == 1 and words[0].endswith("ns")  # "Americans"
    if is_people or _is_headline(tokens) or any(map(is_number_word, words)) or words[-1] in _VAGUE:
        return False
    if words[-1] in closed | load_words()["pronoun"] or words[0] in {"the", "its", "their", "his"}:
        return False
    text = analysis.text[tokens[phrase.first].start : tokens[head].end]
    if load_actors().find(text) is not None:
        return False
    if is_marked(analysis, tokens[head], "place"):
        return True  # also where it opens the sentence, or is somebody's first name elsewhere
    if any(word in names.titles or word in names.given_names for word in words):
        return False
    opens = all(not token.is_word for token in tokens[:head])
    if not opens and tokens[phrase.first].is_capitalised:
        return True
    return _stands_inside(analysis, tokens, tokens[head])


def is_marked(analysis: Analysis, token: Token, kind: str) -> bool:
    """Whether the trained part takes a word for part of a name of a kind: person, org, place."""
    marks = analysis.marks_in("names", token.start, token.end)
    return any(mark.kind == kind for mark in marks)


def _is_headline(tokens: Sequence[Token]) -> bool:
    words = [token for token in tokens if token.text[0].isalpha()]
    return sum(token.is_capitalised for token in words) > TITLE_SHARE * max(len(words), 6)


def _stands_inside(analysis: Analysis, tokens: Sequence[Token], name: Token) -> bool:
    """Whether a word that opens this sentence is a name elsewhere in it."""
    return any(token.text == name.text for token in tokens if token.start > name.start)
