"""Countries in running text: by name, by their people, and by the seat of their government.

"Syria", "Syrians", "Damascus"; "the United States", "U.S.", "American", "the White House".

A seat is a word that news uses for the government: the capital, or a building. That Jerusalem and
Tel Aviv stand for Israel and Sanaa for Yemen is a fact of usage, not a view on who governs there.
"Congo" and "Congolese" are read as the Democratic Republic; the republic across the river is found
under its longer names only. Names such as "Gulf of Oman" or "Washington Post" are no country.

Source: ISO 3166-1 alpha-2 for the codes, with XK for Kosovo, which ISO leaves to its users. The
list holds the 193 members of the United Nations, the Holy See, Palestine, Taiwan and Kosovo.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from rashomon.gazetteer.datafiles import read_rows, read_tables, split_names
from rashomon.gazetteer.phrases import EXACT, PhraseTable, Token, tokenise
from rashomon.gazetteer.scans import TextScans
from rashomon.model import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A state and the words for it.

    Attributes:
        iso2: ISO 3166-1 alpha-2 code, XK for Kosovo.
        name: Usual English name.
        aliases: Other names and spellings of the state.
        demonyms: Adjective first, then other adjectives and the nouns for its people.
        seats: Capital and buildings that stand for the government.
    """

    iso2: str
    name: str
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]
    seats: tuple[str, ...]


class CountryForm(StrEnum):
    """By which sort of word a country is mentioned."""

    NAME = "name"
    DEMONYM = "demonym"
    SEAT = "seat"


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryMention(Span):
    """Words of a text that mean a country, without a genitive ending.

    Attributes:
        country: Which one.
        form: By which sort of word.
    """

    country: Country
    form: CountryForm


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryWord:
    """What one listed word or name means."""

    country: Country
    form: CountryForm


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryMatch:
    """A country's word found among the words of a text.

    Attributes:
        stop: Index of the first word after it.
        word: What it means; None for a name that only looks like a country's.
    """

    stop: int
    word: CountryWord | None


class CountryIndex:
    """Read-only look-ups over a list of countries.

    Args:
        countries: The list.
        words: Each word or name and its meaning, in the form that :class:`PhraseTable` takes; None
            for a name that holds a country's word and means no country.
    """

    def __init__(
        self, countries: Sequence[Country], words: Iterable[tuple[str, CountryWord | None]]
    ) -> None:
        self.countries = tuple(countries)
        self._by_iso2 = {country.iso2: country for country in countries}
        self._table = PhraseTable(words)
        self._scans = TextScans(self._scan)

    @property
    def openers(self) -> Set[str]:
        """The words with which a country's word may begin, in comparable form."""
        return self._table.openers

    def by_iso2(self, code: str) -> Country | None:
        """The country of an ISO 3166-1 alpha-2 code in upper case; None when not listed."""
        return self._by_iso2.get(code)

    def find(self, words: str) -> Country | None:
        """The country of which these words are, as a whole, the name, alias or people's name.

        Case does not matter but for acronyms that are also words: "US" is found, "us" is not.
        A seat is not a country: "Moscow" gives None.
        """
        tokens = tokenise(words)
        for first in range(min(2, len(tokens)) if tokens and tokens[0].norm == "the" else 1):
            match = self.match_at(words, tokens, first, cased=False)
            if match and match.stop == len(tokens) and match.word:
                return None if match.word.form is CountryForm.SEAT else match.word.country
        return None

    def match_at(
        self, text: str, tokens: Sequence[Token], index: int, *, cased: bool = True
    ) -> CountryMatch | None:
        """The longest country's word that begins at a word of a text; None when none does.

        Args:
            text: The text of the words.
            tokens: Its words.
            index: The word to begin at.
            cased: Whether a name needs a capital letter.
        """
        for match in self._table.matches_at(text, tokens, index, cased=cased):
            return CountryMatch(stop=match.stop, word=match.values[0])
        return None

    def scan(self, text: str, start: int = 0, end: int | None = None) -> tuple[CountryMention, ...]:
        """Every mention of a country between two offsets, in order, longest first, none nested.

        "Damascus ally Russia’s jets" gives "Damascus" (seat) and "Russia" (name).
        """
        return self._scans.between(text, start, end)

    def _scan(self, text: str) -> tuple[CountryMention, ...]:
        tokens, openers = tokenise(text), self.openers
        mentions = []
        index = 0
        while index < len(tokens):
            match = None
            if tokens[index].norm in openers:
                match = self.match_at(text, tokens, index)
            if match and match.word:
                mentions.append(_mention(text, tokens, index, match.stop, match.word))
            index = match.stop if match else index + 1
        return tuple(mentions)


def _mention(
    text: str, tokens: Sequence[Token], first: int, stop: int, word: CountryWord
) -> CountryMention:
    begin, end = tokens[first].start, tokens[stop - 1].end
    return CountryMention(
        start=begin, end=end, text=text[begin:end], country=word.country, form=word.form
    )


_COLUMNS = {
    CountryForm.NAME: ("name", "aliases"),
    CountryForm.DEMONYM: ("demonyms",),
    CountryForm.SEAT: ("seats",),
}


def _names(row: dict[str, str], *columns: str) -> tuple[str, ...]:
    return tuple(name for column in columns for name in split_names(row[column]))


def _country(row: dict[str, str]) -> Country:
    return Country(
        iso2=row["iso2"],
        name=row["name"],
        **{
            column: tuple(name.removeprefix(EXACT) for name in _names(row, column))
            for column in ("aliases", "demonyms", "seats")
        },
    )


def _words(row: dict[str, str], country: Country) -> Iterator[tuple[str, CountryWord]]:
    for form, columns in _COLUMNS.items():
        meaning = CountryWord(country=country, form=form)
        yield from ((name, meaning) for name in _names(row, *columns))


@cache
def load_countries() -> CountryIndex:
    """The list that ships with the package, read at the first call."""
    rows = [(row, _country(row)) for row in read_rows("countries.csv")]
    decoys = [name for group in read_tables("decoys.toml")["class"] for name in group["names"]]
    return CountryIndex(
        [country for _, country in rows],
        [
            *(entry for row, country in rows for entry in _words(row, country)),
            *((decoy, None) for decoy in decoys),
        ],
    )
