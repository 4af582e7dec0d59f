"""One text, with what the steps of recognition ask of its words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from operator import itemgetter

from rashomon.gazetteer import MentionForm, load_actors, load_countries
from rashomon.gazetteer.name_words import load_name_words
from rashomon.gazetteer.phrases import tokenise
from rashomon.gazetteer.places import load_places
from rashomon.gazetteer.places.names import ARTICLES, TYPE_WORDS
from rashomon.language import Analysis
from rashomon.language.vocabulary import load_words
from rashomon.reading.places.leads import heads_row, is_dateline, is_object, lead_word
from rashomon.reading.places.words import load_place_words

SHORT_KEY = 3
"""Letters; shorter names are places only when they are their usual names, written as names are."""

TITLED_SHARE = 0.7
"""Of the words of four letters and more, those capitalised in a headline in title case."""

RUN_REACH = 5
"""Capitalised words after a name that are looked at for an organisation's last word."""

Stretch = tuple[int, int]

_TYPES = frozenset(TYPE_WORDS["admin1"]) | frozenset(TYPE_WORDS["admin2"])


class PlaceText:
    """The words of a text; those are counted by their index, ``stop`` is one past the last.

    Attributes:
        analysis: Sentences and attributions.
        text: The text.
        tokens: Its words in comparable form.
        countries: The words for countries and their people, by their first character.
    """

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.text = analysis.text
        self.tokens = tokenise(analysis.text)
        self.n_words = len(self.tokens)
        self.index = load_places()
        self.words = load_place_words()
        self.lists = load_name_words()
        self.countries = {mention.start: mention for mention in load_countries().scan(self.text)}
        self.blocked = _listed_actors(self.text)

    # -- single words ------------------------------------------------------------------

    def is_capital(self, position: int) -> bool:
        """Whether a word begins with a capital letter."""
        return position < self.n_words and self.text[self.tokens[position].start].isupper()

    def has_genitive(self, position: int) -> bool:
        """Whether a word has a genitive ending: "Karsel's"."""
        token = self.tokens[position]
        return token.full_end != token.end

    def end(self, stop: int) -> int:
        """One past the last character before a word's index, without a genitive ending."""
        return self.tokens[stop - 1].end

    def index_at(self, end: int) -> int:
        """Index of the first word that begins at or after an offset."""
        return bisect_left(self.tokens, end, key=lambda token: token.start)

    def is_plain(self, word: str) -> bool:
        """Whether a word is no name: a listed plain word, or also met in lower case."""
        return self.is_listed_plain(word) or word in self.lower_words

    def is_listed_plain(self, word: str) -> bool:
        """Whether a word is a side of the sky or a plain word of the lists."""
        return (
            word in self.words.direction
            or word in self.lists.never_places
            or word in self.lists.seldom_places
        )

    @cached_property
    def lower_words(self) -> frozenset[str]:
        """The words that the text also writes in lower case."""
        return frozenset(
            token.norm for token in self.tokens if not self.text[token.start].isupper()
        )

    # -- where a word stands -----------------------------------------------------------

    @cached_property
    def sentence_starts(self) -> frozenset[int]:
        """Offsets of the first words of sentences."""
        return frozenset(s.tokens[0].start for s in self.analysis.sentences if s.tokens)

    @cached_property
    def _headlines(self) -> list[Stretch]:
        return [
            (sentence.start, sentence.end)
            for sentence in self.analysis.sentences
            if _is_titled([token.text for token in sentence.tokens])
        ]

    def in_headline(self, offset: int) -> bool:
        """Whether an offset lies in a headline in title case, where capitals tell nothing."""
        return covers(self._headlines, offset)

    def is_blocked(self, offset: int) -> bool:
        """Whether an offset lies in a listed actor's name of several words."""
        return covers(self.blocked, offset)

    def in_country(self, offset: int) -> bool:
        """Whether an offset lies in a word for a country or its people."""
        return covers(self._country_stretches, offset)

    @cached_property
    def _country_stretches(self) -> list[Stretch]:
        return [(start, self.countries[start].end) for start in sorted(self.countries)]

    def is_located(self, start: int) -> bool:
        """Whether what stands before a name, or where it stands, says that it is a place."""
        return (
            bool(lead_word(self.text, start))
            or is_dateline(self.analysis, start)
            or is_object(self.text, start)
            or heads_row(self.text, start)
        )

    # -- the words beside a name -------------------------------------------------------

    def type_after(self, stop: int) -> str | None:
        """ "Idlib province": the type word after a name."""
        if stop >= self.n_words or not self.tokens[stop].joined or self.has_genitive(stop - 1):
            return None
        return self._type(stop)

    def type_before(self, index: int) -> str | None:
        """ "the province of Idlib", "Governorate of Homs"."""
        if index <= 1 or self.tokens[index - 1].norm != "of" or not self.tokens[index].joined:
            return None
        return self._type(index - 2)

    def _type(self, position: int) -> str | None:
        """A word as a type word; "the Homs area" is no division but the vicinity."""
        norm = self.tokens[position].norm
        return norm if norm in _TYPES and norm not in self.words.vicinity_after else None

    def run_after(self, stop: int) -> Iterator[int]:
        """Indexes of the capitalised words that go on after a name, small words left out."""
        if self.has_genitive(stop - 1):
            return
        for position in range(stop, min(stop + RUN_REACH, self.n_words)):
            token = self.tokens[position]
            if not token.joined or (token.hyphened and self.text[token.start - 1].isspace()):
                return  # the dash of a dateline joins nothing: "BEIRUT, Lebanon - Guards"
            if self.is_capital(position):
                yield position
            elif token.norm not in self.words.connecting:
                return
            if self.has_genitive(position):
                return

    @cached_property
    def people(self) -> frozenset[str]:
        """Last names of persons whom the text names in full."""
        lists = self.lists
        return frozenset(
            self.tokens[index].norm
            for index, before in enumerate(self.tokens[:-1], start=1)
            if (before.norm in lists.given_names or before.norm in lists.titles)
            and self._ends_person(index)
        )

    def _ends_person(self, index: int) -> bool:
        """Whether a word is a name after a given name or a title: "General Cole"."""
        token = self.tokens[index]
        if not token.joined or token.hyphened or self.has_genitive(index - 1):
            return False
        if not (self.is_capital(index) and self.is_capital(index - 1)):
            return False
        return token.start not in self.countries and not is_calendar(token.norm)


def covers(stretches: Sequence[Stretch], offset: int) -> bool:
    """Whether an offset lies in one of some stretches, in order and not overlapping."""
    position = bisect_right(stretches, offset, key=itemgetter(0)) - 1
    return position >= 0 and offset < stretches[position][1]


def is_calendar(norm: str) -> bool:
    """Whether a word is a month or a day of the week."""
    return norm in load_words()["month"] or norm in load_words()["weekday"]


def is_article(norm: str) -> bool:
    """Whether a word is a form of the Arabic article."""
    return norm in ARTICLES


def is_type(norm: str) -> bool:
    """Whether a word names a sort of division: "province"."""
    return norm in _TYPES


def _is_titled(words: Sequence[str]) -> bool:
    long = [word for word in words if len(word) > SHORT_KEY and word.isalpha()]
    return len(long) > SHORT_KEY and sum(w[0].isupper() for w in long) >= TITLED_SHARE * len(long)


def _listed_actors(text: str) -> tuple[Stretch, ...]:
    """The stretches of listed actors' names of several words, in which no place is meant."""
    return tuple(
        (mention.start, mention.end)
        for mention in load_actors().scan(text)
        if mention.form is MentionForm.LISTED
    )
