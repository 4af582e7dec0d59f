"""Actors in running text: states and their organs, armed groups, monitors, agencies, media.

"Moscow", "the Russian Federation" and "Nigeria's government" are governments; "USA jets" are the
United States military; "the Britain-based Syrian Observatory for Human Rights" is the Observatory,
not the Syrian government, and "a resident of Moscow" is no actor.

An acronym that two actors share, as RSF (Rapid Support Forces; Reporters Without Borders), is given
to one of them only in a text that also holds a name of that one alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rashomon.gazetteer.actor_files import read_actor_file
from rashomon.gazetteer.actor_rows import ActorRow, shipped_rows
from rashomon.gazetteer.countries import CountryIndex
from rashomon.gazetteer.heads import resolve_head
from rashomon.gazetteer.naming import Actor, ActorName, MentionForm, NameIndex, TokenMention
from rashomon.gazetteer.organs import GOVERNMENT, OrganIndex, load_organs, organ_id
from rashomon.gazetteer.own_files import OwnFiles, own_files
from rashomon.gazetteer.phrases import EXACT, Token, tokenise
from rashomon.gazetteer.phrasing import load_phrasing
from rashomon.gazetteer.scans import TextScans
from rashomon.gazetteer.spellings import further_spellings
from rashomon.model import Span

NAMES_KEPT = 1 << 12
"""Answers remembered: several rules ask whom the same words of a text mean."""

_BRACKETED = re.compile(r"\s*\([^()]*\)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorMention(Span):
    """Words of a text that name an actor, without a genitive ending.

    Attributes:
        actor: Whom.
        form: How.
    """

    actor: Actor
    form: MentionForm


class ActorIndex:
    """Read-only look-ups over the listed actors and the organs of all countries.

    Args:
        actors: All actors, organs of countries among them.
        names: Each name and whose it is.
        organs: The words for organs.
    """

    def __init__(
        self, actors: Iterable[Actor], names: Iterable[ActorName], organs: OrganIndex
    ) -> None:
        self._by_id = {actor.id: actor for actor in actors}
        self._names = NameIndex(self._by_id, names, organs)
        self._organs = organs
        self._scans = TextScans(self._scan)
        self.find = lru_cache(maxsize=NAMES_KEPT)(self._find)
        self.resolve = lru_cache(maxsize=NAMES_KEPT)(self._resolve)

    @property
    def actors(self) -> tuple[Actor, ...]:
        """All actors, listed ones first."""
        return tuple(self._by_id.values())

    @property
    def countries(self) -> CountryIndex:
        """The countries whose organs are looked up."""
        return self._organs.countries

    def get(self, actor_id: str) -> Actor | None:
        """The actor of an id; None when there is none."""
        return self._by_id.get(actor_id)

    def parent_of(self, actor_id: str) -> Actor | None:
        """The actor it is a part of; None when of none or when the id is not listed."""
        actor = self.get(actor_id)
        return self.get(actor.parent) if actor and actor.parent else None

    def root(self, actor_id: str) -> str:
        """The topmost parent's id; the id itself when it has none or is not listed."""
        parent = self.parent_of(actor_id)
        return self.root(parent.id) if parent else actor_id

    def _find(self, name: str) -> Actor | None:
        """The actor of which these words are, as a whole, a name; None when of none or of several.

        Case, accents, dots, hyphens, a leading "the" and a genitive ending do not matter, except
        in acronyms that are also words: "WHO" is found, "who" is not. An acronym in brackets after
        the name, as in our own names, is left aside.
        """
        name = _BRACKETED.sub("", name)
        tokens = tokenise(name)
        for first in (0, 1):
            mention = self._names.mention_at(name, tokens, first, cased=False)
            if mention and mention.stop == len(tokens) and len(mention.actors) == 1:
                return mention.actors[0]
            if not tokens or tokens[0].norm != "the":
                break
        return None

    def _resolve(self, phrase: str) -> Actor | None:
        """The actor that a noun phrase of news means; None when it means nobody listed.

        The head of the phrase decides: "Russian Defence Ministry spokesman Pavel Orlov" speaks for
        the ministry, "Damascus ally Moscow" is Moscow, "a former US official" is nobody's, and two
        actors joined by "and" are not one.
        """
        return resolve_head(phrase, self._names, load_phrasing())

    def scan(self, text: str, start: int = 0, end: int | None = None) -> tuple[ActorMention, ...]:
        """Every actor named between two offsets, in order, longest first, none nested.

        A name that only modifies another is left out: "Iran-backed", "pro-Russian"; so is a
        building that is a mere place: "outside the Pentagon". An acronym shared by several actors
        is given to the one whose other name the whole text holds; any other shared name is left
        out.
        """
        return self._scans.between(text, start, end)

    def _scan(self, text: str) -> tuple[ActorMention, ...]:
        tokens = tokenise(text)
        mentions = self._names.mentions(text, tokens)
        named: frozenset[str] = frozenset()
        if any(len(mention.actors) > 1 for mention in mentions):
            named = self._named_alone(text)
        found = (
            _span_mention(text, tokens, mention, named)
            for mention in mentions
            if not _is_place(tokens, mention)
        )
        return tuple(mention for mention in found if mention)

    def _named_alone(self, text: str) -> frozenset[str]:
        mentions = self._names.mentions(text, tokenise(text))
        return frozenset(mention.actors[0].id for mention in mentions if len(mention.actors) == 1)


def _is_place(tokens: Sequence[Token], mention: TokenMention) -> bool:
    """Whether a building that stands for an actor is only where something is."""
    if mention.form is not MentionForm.METONYM:
        return False
    before = mention.first - 1
    if before > 0 and tokens[before].norm == "the":
        before -= 1
    return before >= 0 and tokens[before].norm in load_phrasing().placing


def _span_mention(
    text: str, tokens: Sequence[Token], mention: TokenMention, named: frozenset[str]
) -> ActorMention | None:
    start, end = tokens[mention.first].start, tokens[mention.stop - 1].end
    actors = mention.actors
    # Only acronyms: a shared seat ("Sanaa") mostly is the place, whoever else the text names.
    if len(actors) > 1 and text[start:end].isupper():
        actors = tuple(actor for actor in actors if actor.id in named)
    if len(actors) != 1 or mention.form is None:
        return None
    return ActorMention(
        start=start, end=end, text=text[start:end], actor=actors[0], form=mention.form
    )


def _listed_actor(row: ActorRow, name: str) -> Actor:
    return Actor(
        id=row.id,
        name=name.removeprefix(EXACT),
        kind=row.kind,
        country=row.country,
        parent=row.parent,
        side=row.side,
    )


def _organ_actors(organs: OrganIndex) -> Iterator[Actor]:
    for country in organs.countries.countries:
        for organ in organs.organs:
            if country.iso2 not in organ.absent:
                yield Actor(
                    id=organ_id(country.iso2, organ.key),
                    name=organs.label(organ, country),
                    kind=organ.kind,
                    country=country.iso2,
                    parent=organ_id(country.iso2, GOVERNMENT) if organ.has_parent else None,
                )


def _changed(actor: Actor, row: ActorRow) -> Actor:
    """A listed actor with what a row of the user says about it."""
    return replace(
        actor,
        name=(row.name or actor.name).removeprefix(EXACT),
        kind=row.kind or actor.kind,
        country=row.country or actor.country,
        parent=row.parent or actor.parent,
        side=row.side or actor.side,
    )


def _names(rows: Iterable[ActorRow]) -> Iterator[ActorName]:
    for row in rows:
        for name in row.names:
            yield ActorName(name, row.id, MentionForm.LISTED)
            for spelling in further_spellings(name):
                yield ActorName(spelling, row.id, MentionForm.LISTED)
        for name in row.metonyms:
            yield ActorName(name, row.id, MentionForm.METONYM)


def _with_own(by_id: dict[str, Actor], own: Iterable[ActorRow]) -> None:
    for row in own:
        listed = by_id.get(row.id)
        if listed is not None:
            by_id[row.id] = _changed(listed, row)
        elif row.name is not None:
            by_id[row.id] = _listed_actor(row, row.name)


def _all_names(own: Sequence[ActorRow]) -> Iterator[ActorName]:
    """The names of both lists; one that the user gives to an actor is that actor's alone."""
    if not own:
        yield from _names(shipped_rows())
        return
    yield from _names(own)
    taken = {name.words.removeprefix(EXACT) for name in _names(own)}
    for name in _names(shipped_rows()):
        if name.words.removeprefix(EXACT) not in taken:
            yield name


@lru_cache(maxsize=1)
def _build(files: OwnFiles) -> ActorIndex:
    own = read_actor_file(files.actors) if files.actors else ()
    organs = load_organs()
    by_id = {row.id: _listed_actor(row, row.name) for row in shipped_rows() if row.name}
    for actor in _organ_actors(organs):
        by_id.setdefault(actor.id, actor)
    _with_own(by_id, own)
    return ActorIndex(by_id.values(), _all_names(own), organs)


def load_actors() -> ActorIndex:
    """The actors that ship with the package and those of the user's file, read at the first call.

    A row of ``actors.csv`` with an organ's id replaces that organ's name and adds to its words. A
    row of the user (:func:`rashomon.gazetteer.own_files.use_own_files`) with a listed id replaces
    the fields that it fills and adds its names.

    Raises:
        InputError: The user's file cannot be used; nothing was kept of it.
    """
    return _build(own_files())
