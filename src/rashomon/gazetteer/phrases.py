"""Words of a text in comparable form, and look-up of phrases over them.

"Côte d’Ivoire", "COTE D'IVOIRE" and "Cote d'Ivoire" are one phrase; so are "Defence Ministry" and
"defense ministry", "U.S.-led" and "US led", "Sana’a" and "Sanaa". Words compare whole, never in
part: "assad" is not in "ambassador". A phrase may run over a space, one line break, a hyphen and a
genitive ending, but over no other punctuation.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")

EXACT = "="
"""Mark before a listed phrase that must be written just so: "=US" is not "us"."""

PHRASE_LENGTH = 120
"""Characters of a phrase at most; what is longer is a text."""
PHRASES_KEPT, TEXTS_KEPT = 1 << 10, 4
_APOSTROPHES = "'’‘ʼʻʿ`"
_WORD = re.compile(
    rf"(?P<dotted>(?:[A-Za-z]\.){{2,}}(?:[A-Z]\b(?!['’]))?|[A-Za-z]\.[A-Z]\b)"
    rf"|(?P<saint>\bSt\.(?=\s))"
    rf"|&"
    rf"|[^\W_]+(?:[{_APOSTROPHES}](?![sS]\b)[^\W_]+)*"
)
_GENITIVE_MARKS = frozenset({"'", "’"})
_GENITIVE = re.compile(r"['’][sS]\b")
_GAP = re.compile(r"['’]?[^\S\n]*\n?[^\S\n]*[-‐‑]?[^\S\n]*")
_STRIP = {ord(mark): None for mark in _APOSTROPHES + "."}
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i"})
_SAME_WORD = {
    "&": "and",
    "st": "saint",
    "defence": "defense",
    "centre": "center",
    "labour": "labor",
    "organisation": "organization",
    "programme": "program",
}


class Token(NamedTuple):
    """One word of a text; a plain tuple, since texts hold many.

    Attributes:
        start: Offset of its first character in the text.
        end: One past its last, without a genitive ending.
        full_end: One past its last, with it.
        norm: The word to compare by: lower case, without accents, apostrophes and dots.
        joined: Whether a phrase may run on from the word before.
        hyphened: Whether a hyphen joins it to the word before.
    """

    start: int
    end: int
    full_end: int
    norm: str
    joined: bool
    hyphened: bool


@lru_cache(maxsize=1 << 16)
def normalise_word(word: str) -> str:
    """The form in which spellings of one word are equal."""
    norm = word.casefold().translate(_STRIP)
    if not norm.isascii():
        spread = unicodedata.normalize("NFKD", norm.translate(_LETTERS))
        norm = "".join(char for char in spread if not unicodedata.combining(char))
    return _SAME_WORD.get(norm, norm)


def tokenise(text: str) -> tuple[Token, ...]:
    """The words of a text in order."""
    return _of_phrase(text) if len(text) <= PHRASE_LENGTH else _of_text(text)


def tokenise_once(text: str) -> tuple[Token, ...]:
    """The same, not remembered: for lists of thousands of names."""
    tokens: list[Token] = []
    last_end = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        if start < last_end:  # the "s" of a genitive ending
            continue
        genitive = _GENITIVE.match(text, end) if text[end : end + 1] in _GENITIVE_MARKS else None
        full_end = genitive.end() if genitive else end
        gap = text[last_end:start]
        if gap == " ":
            joined, hyphened = bool(tokens), False
        else:
            joined = bool(tokens) and _GAP.fullmatch(gap) is not None
            hyphened = joined and gap.strip(" \n'’") != ""
        norm = normalise_word(text[start:end])
        tokens.append(Token(start, end, full_end, norm, joined, hyphened))
        last_end = full_end
    return tuple(tokens)


# Countries, actors, weapons and places are looked up in one text, one after the other; between them
# many phrases of it are, which must not drive its words out.
_of_text = lru_cache(maxsize=TEXTS_KEPT)(tokenise_once)
_of_phrase = lru_cache(maxsize=PHRASES_KEPT)(tokenise_once)


def has_capital(words: str) -> bool:
    """Whether any letter is upper case, as a name has it in running text."""
    return words != words.lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseMatch(Generic[T]):
    """A listed phrase found at some word.

    Attributes:
        stop: Index of the first word after it.
        values: What the list holds for it; several when one phrase is listed for several.
    """

    stop: int
    values: tuple[T, ...]


def _norms(words: str) -> list[str]:
    """The comparable words of a listed phrase; most are plain letters and need no pattern."""
    parts = words.split(" ")
    if words.isascii() and all(part.isalpha() for part in parts):
        return [normalise_word(part) for part in parts]
    return [token.norm for token in tokenise_once(words)]


def _first_norm(phrase: str) -> str:
    words = phrase.removeprefix(EXACT)
    first = words.partition(" ")[0]
    if first.isascii() and first.isalpha():
        return normalise_word(first)
    # Only dots are read by what follows them: "St. Lucia", "U.S. Army".
    alone = [] if "." in first else _norms(first)
    return (alone or _norms(words))[0]


class _Leaf(NamedTuple, Generic[T]):
    value: T
    exact: str | None
    capital: bool


@dataclass(slots=True)
class _Node(Generic[T]):
    branches: dict[str, _Node[T]] = field(default_factory=dict)
    leaves: list[_Leaf[T]] = field(default_factory=list)


class PhraseTable(Generic[T]):
    """Values by phrase, found at a word of a text.

    Args:
        entries: Phrases as written and their values. A phrase that starts with "=" must be written
            just so, dots aside; any other with a capital letter needs one in running text too.
    """

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._listed: dict[str, list[tuple[str, T]]] = {}
        self._trees: dict[str, _Node[T]] = {}
        for phrase, value in entries:
            self._listed.setdefault(_first_norm(phrase), []).append((phrase, value))

    def _tree(self, norm: str) -> _Node[T] | None:
        """The phrases that begin with a word, by their further words.

        Built when a text holds the word: a list of thousands opens in a few milliseconds.
        """
        tree = self._trees.get(norm)
        if tree is None and norm in self._listed:
            tree = _Node()
            for phrase, value in self._listed[norm]:
                _add(tree, phrase, value)
            self._trees[norm] = tree  # when it is whole: threads share the lists
        return tree

    @property
    def openers(self) -> Set[str]:
        """The first words of all phrases, in comparable form."""
        return self._listed.keys()

    def matches_at(
        self, text: str, tokens: Sequence[Token], index: int, *, cased: bool = True
    ) -> tuple[PhraseMatch[T], ...]:
        """The phrases that begin at a word, longest first.

        Args:
            text: The text of the words.
            tokens: Its words.
            index: The word to begin at.
            cased: Whether a name needs a capital letter; False for a name looked up by itself.
        """
        if index >= len(tokens) or tokens[index].norm not in self._listed:
            return ()  # most words begin no phrase
        found = []
        for stop, leaves in self._walk(tokens, index):
            words = text[tokens[index].start : tokens[stop - 1].end]
            values = tuple(leaf.value for leaf in leaves if _is_written_as(leaf, words, cased))
            if values:
                found.append(PhraseMatch(stop=stop, values=values))
        return tuple(reversed(found))

    def _walk(self, tokens: Sequence[Token], index: int) -> Iterator[tuple[int, list[_Leaf[T]]]]:
        node = self._tree(tokens[index].norm)
        position = index
        while node is not None:
            position += 1
            if node.leaves:
                yield position, node.leaves
            if position >= len(tokens) or not tokens[position].joined:
                return
            node = node.branches.get(tokens[position].norm)


def _add(tree: _Node[T], phrase: str, value: T) -> None:
    words = phrase.removeprefix(EXACT)
    node = tree
    for norm in _norms(words)[1:]:
        branch = node.branches.get(norm)
        if branch is None:
            branch = node.branches[norm] = _Node()
        node = branch
    exact = words if phrase.startswith(EXACT) else None
    node.leaves.append(_Leaf(value, exact, has_capital(words)))


def _is_written_as(leaf: _Leaf[T], words: str, cased: bool) -> bool:
    if leaf.exact is not None:
        return words == leaf.exact or words.replace(".", "") == leaf.exact.replace(".", "")
    return not (cased and leaf.capital) or has_capital(words)
