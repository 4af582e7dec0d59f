"""Which words of a text name places: every listed name that nothing around it makes another thing.

"Aleppo" is found in "in Aleppo" and "Aleppo province"; not in "the Aleppo Media Centre", "Jordan" not
in "Jordan Peters", "Moscow" not in "Moscow-backed". A name that no list has is kept, unresolved, where a
preposition of place stands before it: "near Karsel".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from rashomon.gazetteer import CountryForm, CountryMention, MentionForm, load_actors, load_countries
from rashomon.gazetteer.name_words import load_name_words
from rashomon.gazetteer.phrases import Token, tokenise
from rashomon.gazetteer.places import PlaceEntry, PlaceKind, load_places
from rashomon.gazetteer.places.names import ARTICLES, TYPE_WORDS
from rashomon.language import Analysis
from rashomon.language.vocabulary import load_words
from rashomon.reading.places.words import NAME, LEAD_REACH, load_place_words

WELL_KNOWN = 200_000
"""Inhabitants from which a town is meant even beside an unknown capitalised word ("Homs Brigadier"
written without its title). Below, such words are mostly one longer name: of 40 looked at, 33."""

METROPOLIS = 1_000_000
"""Inhabitants from which a bare given name or family name is taken for the town: "Sydney", "Houston"."""

RUN_REACH = 5
"""Capitalised words after a name that are looked at for an organisation's last word."""

SHORT_KEY = 3
"""Letters; shorter names are places only when they are their usual names, written as names are."""

_ADMIN1_TYPES, _ADMIN2_TYPES = frozenset(TYPE_WORDS["admin1"]), frozenset(TYPE_WORDS["admin2"])
LIST_PASSES = 2
"""How often names beside a found one are added: "Farah, Zaranj and Qala-e-Naw" takes two."""

_LIST_GAPS = frozenset({", ", " and ", " or ", ", and ", "/", " - ", " to "})
_SCENE = re.compile(
    r" (?:was|were|came|has been|had been|is|remained) (?:\w+ )?(?:shelled|bombed|hit|attacked|struck|stormed"
    r"|captured|seized|under|retaken|besieged|surrounded|evacuated|quiet|calm|cut off|pounded|raided|rocked)\b"
)
_ROW = re.compile(
    # A row of a list of incidents: "8 Nov - Tal Arin: shelling killed two."
    rf"^[^\w\n]*\d{{1,2}}(?:st|nd|rd|th)?[ ./]\w+\.?(?:[ ,./]+\d{{2,4}})?\s*[-–—:,]+\s*"
    rf"(?P<name>{NAME})\s*[:–—-]\s",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedPlace:
    """A stretch of a text that names a place.

    Attributes:
        start: First character.
        end: One past the last, without a genitive ending.
        entries: What the gazetteer has under the name; empty for a name that it lacks.
        form: By which sort of word a country is named; None for all other places.
        type_word: The type word beside the name, such as ``province``; None when none stands there.
    """

    start: int
    end: int
    entries: tuple[PlaceEntry, ...]
    form: CountryForm | None = None
    type_word: str | None = None


def heads_row(text: str, start: int) -> bool:
    """Whether a name stands at the head of a row of a list."""
    row = _ROW.match(text, text.rfind("\n", 0, start) + 1)
    return row is not None and row.start("name") == start


def lead_word(text: str, start: int) -> str:
    """The preposition before a name, with only words of direction between; "" when none stands.

    "in northern Syria" gives "in"; "over a US-led raid" gives nothing for "US".
    """
    found = load_place_words().lead.search(text, max(0, start - LEAD_REACH), start)
    return " ".join(str(found["lead"]).lower().split()) if found else ""


def is_dateline(analysis: Analysis, start: int) -> bool:
    """Whether an offset lies in a dateline, before the words of its sentence."""
    sentence = analysis.sentences[analysis.sentence_at(start)]
    return bool(sentence.tokens) and sentence.start <= start < sentence.tokens[0].start


def is_object(text: str, start: int) -> bool:
    """Whether a name is what somebody hit, took or left: "rebels retook Karsel"."""
    return (
        load_place_words().object_lead.search(text, max(0, start - LEAD_REACH), start) is not None
    )


def recognise(analysis: Analysis) -> tuple[NamedPlace, ...]:
    """Every name of a place, in order, none nested."""
    return tuple(_Recogniser(analysis).names())


class _Recogniser:
    """One text, with what several steps need of it."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.text = analysis.text
        self.tokens = tokenise(analysis.text)
        self.index = load_places()
        self.words = load_place_words()
        self.lists = load_name_words()
        self.sentence_starts = frozenset(s.tokens[0].start for s in analysis.sentences if s.tokens)
        self.headlines = [
            (s.start, s.end) for s in analysis.sentences if _is_titled([t.text for t in s.tokens])
        ]
        self.countries = {mention.start: mention for mention in load_countries().scan(self.text)}
        self.blocked = _inside_names(self.text)
        self.n_words = len(self.tokens)
        self.doubtful: list[NamedPlace] = []

    def names(self) -> Iterator[NamedPlace]:
        found = self._listed()
        taken = [(name.start, name.end) for name in found]
        taken += [(start, end) for start, end in self.blocked]
        taken += [(mention.start, mention.end) for mention in self.countries.values()]
        found.extend(self._unlisted(sorted(taken)))
        yield from sorted(found, key=lambda name: name.start)

    # -- listed names ------------------------------------------------------------------

    def _listed(self) -> list[NamedPlace]:
        found = []
        index = 0
        while index < self.n_words:
            name, stop = self._name_at(index)
            if name is not None:
                found.append(name)
            index = max(stop, index + 1)
        for _ in range(LIST_PASSES):
            beside = [name for name in self.doubtful if self._is_beside(name, found)]
            found.extend(beside)
            self.doubtful = [name for name in self.doubtful if name not in beside]
        return sorted(found, key=lambda name: name.start)

    def _is_beside(self, name: NamedPlace, found: Sequence[NamedPlace]) -> bool:
        """Whether a doubtful name stands in a list of places, or says where one lies."""
        return any(
            self.text[other.end : name.start] in _LIST_GAPS
            or self.text[name.end : other.start] in _LIST_GAPS
            for other in found
        )

    def _name_at(self, index: int) -> tuple[NamedPlace | None, int]:
        """The place named at a word, and the index after what was read."""
        token = self.tokens[index]
        if not self._begins_name(index):
            return None, index + 1
        country = self.countries.get(token.start)
        stop, entries = self._longest(index)
        if country is not None and country.end >= self._end(stop):
            stop = self._index_at(country.end)
            return self._country_name(index, stop, entries), stop
        if not entries:
            return None, index + 1
        if self._is_blocked(token.start) or self._is_another_thing(index, stop, entries):
            return None, stop
        name, end = self._with_type(index, stop, entries)
        if name is not None and self._is_doubtful(index, stop, entries):
            self.doubtful.append(name)
            return None, end
        return name, end

    def _begins_name(self, index: int) -> bool:
        token = self.tokens[index]
        first = self.text[token.start]
        if first.isupper():
            return True
        following = self.tokens[index + 1] if index + 1 < self.n_words else None
        return (
            token.norm in ARTICLES
            and following is not None
            and following.hyphened
            and self.text[following.start].isupper()
        ) or (first in "'’‘ʿ`" and self.text[token.start + 1 : token.start + 2].isupper())

    def _longest(self, index: int) -> tuple[int, tuple[PlaceEntry, ...]]:
        """The longest listed name at a word: index after it, and its bearers."""
        tokens = self.tokens
        article = tokens[index].norm in ARTICLES and index + 1 < self.n_words
        starts = (index, index + 1) if article and tokens[index + 1].joined else (index,)
        for first in starts:
            most = self.index.longest(tokens[first].norm) or int(
                tokens[first].norm.endswith("s") and self.index.longest(tokens[first].norm[:-1]) > 0
            )
            for stop in range(min(first + most, self.n_words), first, -1):
                if not self._is_one_name(index, stop):
                    continue
                norms = [token.norm for token in tokens[first:stop]]
                entries = self.index.find(norms) or self._without_genitive(norms)
                if entries and self._is_written_as_name(norms, tokens[first], entries):
                    return stop, entries
        return index + 1, ()

    def _without_genitive(self, norms: Sequence[str]) -> tuple[PlaceEntry, ...]:
        """A well-known place whose genitive lost its apostrophe: "Aleppos rebels", "Syrias army"."""
        if not norms[-1].endswith("s") or norms[-1] in self.lists.surnames:
            return ()
        entries = self.index.find([*norms[:-1], norms[-1][:-1]])
        return entries if self._is_known(entries, WELL_KNOWN) else ()

    def _is_one_name(self, first: int, stop: int) -> bool:
        """Whether words are joined and written as a name: "Dar es Salaam", "Kabul airport".

        A later word may be in lower case if it is no plain word: "Deir ezzor".
        """
        last = stop - 1
        if not self._is_capital(first) and self.tokens[first].norm not in ARTICLES:
            return False
        for position in range(first, stop):
            token = self.tokens[position]
            if position > first and not token.joined:
                return False
            if position < last and token.full_end != token.end:
                return False
            if position == first or self._is_capital(position) or token.norm.isdigit():
                continue
            if token.norm in self.words.connecting or token.norm in ARTICLES:
                if position == last:
                    return False
            elif self._is_plain(token.norm) and not (position == last and self._is_typed(position)):
                return False
        return True

    def _is_typed(self, position: int) -> bool:
        """Whether a word in lower case may end a listed name: "Kabul airport", "Castello road"."""
        norm = self.tokens[position].norm
        return norm in self.lists.sites or norm in self.words.noun_of_place

    def _is_written_as_name(
        self, norms: Sequence[str], token: Token, entries: Sequence[PlaceEntry]
    ) -> bool:
        if len(norms) > 1 or len(norms[0]) > SHORT_KEY:
            return True
        written = self.text[token.start : token.end]
        return not written.isupper() and any(entry.is_main for entry in entries)

    def _country_name(
        self, index: int, stop: int, entries: tuple[PlaceEntry, ...]
    ) -> NamedPlace | None:
        mention = self.countries[self.tokens[index].start]
        if mention.form is CountryForm.DEMONYM or self._is_modifier(stop):
            return None
        if self._is_blocked(mention.start) or self._is_organisation(stop):
            return None
        if self._is_tail(index) or self._is_of_another(index) or self._is_acronym_shouted(mention):
            return None
        if self._is_person(index, stop):
            return None
        if mention.form is CountryForm.NAME:
            country = (
                entry
                for entry in self.index.find([t.norm for t in tokenise(mention.country.name)])
                if entry.kind is PlaceKind.COUNTRY and entry.country == mention.country.iso2
            )
            # "Lebanon, Pennsylvania" and "Georgia and Alabama": towns and states of a country's name.
            others = (e for e in entries if e.kind is not PlaceKind.COUNTRY and e.is_main)
            entries = (*country, *(entry for entry in others if not entry.needs_type))
        return NamedPlace(
            start=mention.start,
            end=mention.end,
            entries=entries,
            form=mention.form,
            type_word=self._type_after(stop),
        )

    def _is_acronym_shouted(self, mention: CountryMention) -> bool:
        """ "CAR BOMB HITS": among words all in capitals, a country's acronym may be a plain word."""
        if not mention.text.isupper() or "." in mention.text or len(mention.text) > SHORT_KEY:
            return False
        following = self.text[mention.end : mention.end + 12].split()
        return bool(following) and following[0].isupper() and len(following[0]) > 1

    def _with_type(
        self, index: int, stop: int, entries: tuple[PlaceEntry, ...]
    ) -> tuple[NamedPlace | None, int]:
        """The name with a capitalised type word after it, and the bearers that fit the type."""
        type_word = self._type_after(stop) or self._type_before(index)
        end = self._end(stop)
        if type_word and self._is_capital(stop) and self.tokens[stop].norm == type_word:
            stop += 1
            end = self._end(stop)
        if type_word not in _ADMIN2_TYPES:
            entries = tuple(entry for entry in entries if not entry.needs_type)
        if not entries:
            return None, stop
        return (
            NamedPlace(
                start=self.tokens[index].start, end=end, entries=entries, type_word=type_word
            ),
            stop,
        )

    def _type_after(self, stop: int) -> str | None:
        if stop >= self.n_words or not self.tokens[stop].joined:
            return None
        if self.tokens[stop - 1].full_end != self.tokens[stop - 1].end:
            return None
        norm = self.tokens[stop].norm
        return norm if norm in _ADMIN1_TYPES or norm in _ADMIN2_TYPES else None

    def _type_before(self, index: int) -> str | None:
        """ "the province of Idlib", "Governorate of Homs"."""
        if index < 2 or self.tokens[index - 1].norm != "of" or not self.tokens[index].joined:  # noqa: PLR2004
            return None
        norm = self.tokens[index - 2].norm
        return norm if norm in _ADMIN1_TYPES or norm in _ADMIN2_TYPES else None

    # -- what makes a name another thing -----------------------------------------------

    def _is_another_thing(self, index: int, stop: int, entries: Sequence[PlaceEntry]) -> bool:
        norm = self.tokens[index].norm
        single = stop == index + 1
        if single and (norm in self.lists.never_places or norm in self.words.direction):
            return True
        if self._is_tail(index) or self._is_of_another(index):
            return True
        if self._is_modifier(stop) or self._is_organisation(stop) or self._is_person(index, stop):
            return True
        return self._is_part_of_longer(index, stop, entries)

    def _is_doubtful(self, index: int, stop: int, entries: Sequence[PlaceEntry]) -> bool:
        """Whether one word is as often a person or a plain word, and nothing says place."""
        token = self.tokens[index]
        if stop != index + 1:
            return False
        norm = token.norm
        if self._is_located(token.start) or self._names_container(stop) or self._is_scene(stop):
            return norm in self.people and not self._is_known(entries, WELL_KNOWN)
        if norm in self.lists.seldom_places or norm in self.people:
            return True
        named_so = norm in self.lists.given_names or norm in self.lists.surnames
        return named_so and not self._is_known(entries, METROPOLIS)

    def _is_scene(self, stop: int) -> bool:
        """ "Nikopol was shelled": what follows is said of places."""
        return _SCENE.match(self.text, self._end(stop)) is not None

    def _is_modifier(self, stop: int) -> bool:
        """ "Moscow-backed", "Aleppo-based": a hyphen and a word in lower case follow."""
        if stop >= self.n_words or not self.tokens[stop].hyphened:
            return False
        return not self.text[self.tokens[stop].start].isupper()

    def _is_tail(self, index: int) -> bool:
        """ "post-Iraq", "al-Homsi" after a name: a hyphen joins it to a word in lower case before."""
        if not index or not self.tokens[index].hyphened:
            return False
        before = self.tokens[index - 1]
        if before.norm not in ARTICLES:
            return not self._is_capital(index - 1)
        return index > 1 and before.joined and self._is_capital(index - 2)

    def _is_of_another(self, index: int) -> bool:
        """ "University of Michigan", "Gulf of Oman": the name after "of" belongs to a longer one."""
        first = index - 1
        while first > 0 and self.tokens[first].norm == "the":
            first -= 1
        if first < 1 or self.tokens[first].norm != "of" or not self.tokens[index].joined:
            return False
        head = self.tokens[first - 1]
        if not self._is_capital(first - 1) or head.start in self.sentence_starts:
            return False
        longer = head.norm in self.lists.organisations | self.lists.sites
        return longer or head.norm in self.words.geo_prefix | {
            "strait",
            "bay",
            "sea",
            "army",
            "battle",
        }

    def _run_after(self, stop: int) -> Iterator[int]:
        """Indexes of the capitalised words that go on after a name, small words left out."""
        if self.tokens[stop - 1].full_end != self.tokens[stop - 1].end:
            return
        for position in range(stop, min(stop + RUN_REACH, self.n_words)):
            token = self.tokens[position]
            if not token.joined:
                return
            if self._is_capital(position):
                yield position
            elif token.norm not in self.words.connecting:
                return
            if token.full_end != token.end:
                return

    def _is_organisation(self, stop: int) -> bool:
        """Whether the words after a name make it an organisation, a treaty or a product."""
        if stop < self.n_words and self.tokens[stop].joined:
            genitive = self.tokens[stop - 1].full_end != self.tokens[stop - 1].end
            if self.tokens[stop].norm in self.words.product_after and not genitive:
                return True
        if self._in_headline(self.tokens[stop - 1].start):
            run = [p for p in self._run_after(stop)][:1]
        else:
            run = list(self._run_after(stop))
        last = None
        for position in run:
            norm = self.tokens[position].norm
            if norm in self.lists.organisations or norm in self.lists.sites:
                last = norm
            elif self.tokens[position].start in self.countries:
                break
        return last is not None and last in self.lists.organisations

    def _is_person(self, index: int, stop: int) -> bool:
        """Whether a given name or title stands before, or the name is one and a name follows."""
        tokens = self.tokens
        token = tokens[index]
        if (
            index
            and token.joined
            and not token.hyphened
            and tokens[index - 1].full_end == tokens[index - 1].end
        ):
            before = tokens[index - 1]
            capital = self._is_capital(index - 1)
            titled = before.norm in self.lists.titles and (capital or stop == index + 1)
            given = before.norm in self.lists.given_names and capital
            first = before.start in self.sentence_starts
            if (titled and capital) or (given and not self._is_place_word(index - 1, first)):
                return True
        if stop == index + 1 and token.norm in self.lists.given_names and stop < self.n_words:
            after = tokens[stop]
            return (
                after.joined
                and token.full_end == token.end
                and self._is_capital(stop)
                and not after.hyphened
                and not self._begins_place(stop)
                and after.norm not in self.lists.sites
                and self._type_after(stop) is None
                and not self._in_headline(token.start)
                and not _is_calendar(after.norm)
                and after.start not in self.countries
            )
        return False

    def _is_place_word(self, position: int, first: bool) -> bool:
        """Whether a given name is here rather than a place in a list, or a sentence's first word."""
        return self.tokens[position].start in self.countries and not first

    def _begins_place(self, position: int) -> bool:
        _, entries = self._longest(position)
        return self._is_known(entries, WELL_KNOWN)

    def _is_part_of_longer(self, index: int, stop: int, entries: Sequence[PlaceEntry]) -> bool:
        """Whether a capitalised word beside a lesser-known name makes one longer name of both."""
        token = self.tokens[index]
        if index and token.joined and self._is_capital(index - 1):
            before = self.tokens[index - 1]
            genitive = before.full_end != before.end
            in_name = before.norm in self.words.geo_prefix and not genitive
            if in_name and before.start not in self.sentence_starts:
                return True
            if not genitive and self._is_unknown_word(index - 1):
                return not self._is_known(entries, WELL_KNOWN)
        if stop == index + 1 and not self._is_known(entries, WELL_KNOWN):
            run = list(self._run_after(stop))[:1]
            return bool(run) and self._is_unknown_word(run[0], after=True)
        return False

    def _is_unknown_word(self, position: int, *, after: bool = False) -> bool:
        """Whether a capitalised word is neither small, nor a place, a people, a day or a site."""
        token = self.tokens[position]
        if token.start in self.sentence_starts or self._in_headline(token.start):
            return False
        if token.start in self.countries or self._is_covered(token.start):
            return False
        known = (
            token.norm in self.words.direction
            or token.norm in self.lists.sites
            or (
                after
                and (token.norm in self.lists.titles or token.norm in _ADMIN1_TYPES | _ADMIN2_TYPES)
            )
            or token.norm.isdigit()
            or _is_calendar(token.norm)
        )
        return not known and not self.index.longest(token.norm)

    def _is_covered(self, offset: int) -> bool:
        position = bisect_left(self._country_ends, offset)
        return position < len(self._country_starts) and self._country_starts[position] <= offset

    @cached_property
    def _country_starts(self) -> list[int]:
        return sorted(self.countries)

    @cached_property
    def _country_ends(self) -> list[int]:
        return [self.countries[start].end for start in self._country_starts]

    @cached_property
    def datelined(self) -> frozenset[int]:
        """Offsets at which a word of a dateline begins."""
        return frozenset(
            token.start for token in self.tokens if is_dateline(self.analysis, token.start)
        )

    @cached_property
    def people(self) -> frozenset[str]:
        """Last names of persons whom the text names in full."""
        found = set()
        for index in range(1, self.n_words):
            token, before = self.tokens[index], self.tokens[index - 1]
            if not token.joined or token.hyphened or before.full_end != before.end:
                continue
            if not (self._is_capital(index) and self._is_capital(index - 1)):
                continue
            known = before.norm in self.lists.given_names or before.norm in self.lists.titles
            if known and token.start not in self.countries and not _is_calendar(token.norm):
                found.add(token.norm)
        return frozenset(found)

    # -- unlisted names ----------------------------------------------------------------

    def _unlisted(self, taken: Sequence[tuple[int, int]]) -> Iterator[NamedPlace]:
        """Names that no list has, after a preposition of place."""
        starts = [start for start, _ in taken]
        months = load_words()["month"] | load_words()["weekday"]
        last_end = 0
        for match in (*self.words.located.finditer(self.text), *_ROW.finditer(self.text)):
            start = match.start("name")
            name = re.split(r"['’]s\b", match["name"])[0]
            if self._is_inside(start, taken, starts) or start < last_end:
                continue
            words = name.split()
            first = words[0].lower().strip("'’")
            prefixed = first in self.words.geo_prefix and len(words) > 1
            if self._in_headline(start) or (self._is_plain(first) and not prefixed):
                continue
            lead = " ".join((match.groupdict().get("lead") or "").lower().split())
            if lead in self.words.other_lead and lead not in self.words.event_lead and not prefixed:
                continue
            if first in self.words.not_a_place or first in months or first in self.lists.titles:
                continue
            if words[-1].lower() in self.words.organisation | self.lists.organisations:
                continue
            if first in self.lists.given_names and len(words) > 1:
                continue
            name = self._cut_at_known(start, name, taken)
            if not name:
                continue
            last_end = start + len(name)
            yield NamedPlace(start=start, end=start + len(name), entries=())

    def _is_plain(self, word: str) -> bool:
        """Whether a word is no name: also met in lower case, a side of the sky, a plain word."""
        return (
            word in self.words.direction
            or word in self.lists.never_places
            or word in self.lists.seldom_places
            or word in self.lower_words
        )

    @cached_property
    def lower_words(self) -> frozenset[str]:
        """The words that the text also writes in lower case."""
        return frozenset(
            token.norm for token in self.tokens if not self.text[token.start].isupper()
        )

    def _cut_at_known(self, start: int, name: str, taken: Sequence[tuple[int, int]]) -> str:
        """The name up to the first other name in it."""
        ends = [s for s, _ in taken if start < s < start + len(name)]
        return (name[: ends[0] - start] if ends else name).rstrip(" -")

    def _is_inside(
        self, offset: int, taken: Sequence[tuple[int, int]], starts: Sequence[int]
    ) -> bool:
        position = bisect_left(starts, offset + 1) - 1
        return position >= 0 and any(
            start <= offset < end for start, end in taken[max(0, position - 2) : position + 1]
        )

    # -- small questions ---------------------------------------------------------------

    def _is_known(self, entries: Sequence[PlaceEntry], inhabitants: int) -> bool:
        """Whether a name has a bearer that is meant unsaid: a division, an own entry, a large town."""
        return any(
            entry.kind in (PlaceKind.COUNTRY, PlaceKind.AREA, PlaceKind.WATER)
            or (entry.kind is PlaceKind.ADMIN1 and entry.population >= inhabitants)
            or (entry.population >= inhabitants and entry.is_main)
            or entry.is_own
            for entry in entries
        )

    def _is_located(self, start: int) -> bool:
        return (
            bool(lead_word(self.text, start))
            or start in self.datelined
            or is_object(self.text, start)
            or heads_row(self.text, start)
        )

    def _names_container(self, stop: int) -> bool:
        """ ", Syria" or " (Syria)" follows: the name of a place that holds it."""
        end = self.tokens[stop - 1].end
        gap = self.text[end : end + 2]
        if stop >= self.n_words or gap not in {", ", " ("}:
            return False
        following = self.tokens[stop]
        if following.start != end + 2 or not self._is_capital(stop):
            return False
        if following.start in self.countries:
            return self.countries[following.start].form is CountryForm.NAME
        _, entries = self._longest(stop)
        return any(entry.kind is PlaceKind.ADMIN1 for entry in entries)

    def _is_capital(self, position: int) -> bool:
        return position < self.n_words and self.text[self.tokens[position].start].isupper()

    def _in_headline(self, offset: int) -> bool:
        return any(start <= offset < end for start, end in self.headlines)

    def _is_blocked(self, offset: int) -> bool:
        return any(start <= offset < end for start, end in self.blocked)

    def _end(self, stop: int) -> int:
        return self.tokens[stop - 1].end

    def _index_at(self, end: int) -> int:
        """Index of the first word that begins at or after an offset."""
        return bisect_left(self.tokens, end, key=lambda token: token.start)


def _is_calendar(norm: str) -> bool:
    return norm in load_words()["month"] or norm in load_words()["weekday"]


TITLED_SHARE = 0.7
"""Of the words of four letters and more, those capitalised in a headline in title case."""


def _is_titled(words: Sequence[str]) -> bool:
    long = [word for word in words if len(word) > SHORT_KEY and word.isalpha()]
    return len(long) > SHORT_KEY and sum(w[0].isupper() for w in long) >= TITLED_SHARE * len(long)


def _inside_names(text: str) -> tuple[tuple[int, int], ...]:
    """The stretches of listed actors' names of several words, in which no place is meant."""
    return tuple(
        (mention.start, mention.end)
        for mention in load_actors().scan(text)
        if mention.form is MentionForm.LISTED
    )
