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
from dataclasses import dataclass
from functools import cache

from rashomon.gazetteer.countries import CountryIndex
from rashomon.gazetteer.datafiles import read_rows, split_names
from rashomon.gazetteer.heads import resolve_head
from rashomon.gazetteer.naming import Actor, MentionForm, NameIndex, TokenMention
from rashomon.gazetteer.organs import GOVERNMENT, OrganIndex, load_organs, organ_id
from rashomon.gazetteer.phrases import EXACT, Token, tokenise
from rashomon.gazetteer.phrasing import load_phrasing
from rashomon.gazetteer.scans import TextScans
from rashomon.model import ActorKind, Span

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
        names: Each name and whose it is, in the form that :class:`PhraseTable` takes.
        organs: The words for organs.
    """

    def __init__(
        self, actors: Iterable[Actor], names: Iterable[tuple[str, str]], organs: OrganIndex
    ) -> None:
        self._by_id = {actor.id: actor for actor in actors}
        self._names = NameIndex(self._by_id, names, organs)
        self._organs = organs
        self._scans = TextScans(self._scan)

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

    def find(self, name: str) -> Actor | None:
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

    def resolve(self, phrase: str) -> Actor | None:
        """The actor that a noun phrase of news means; None when it means nobody listed.

        The head of the phrase decides: "Russian Defence Ministry spokesman Pavel Orlov" speaks for
        the ministry, "Damascus ally Moscow" is Moscow, "a former US official" is nobody's, and two
        actors joined by "and" are not one.
        """
        return resolve_head(phrase, self._names, load_phrasing())

    def scan(self, text: str, start: int = 0, end: int | None = None) -> tuple[ActorMention, ...]:
        """Every actor named between two offsets, in order, longest first, none nested.

        A name that only modifies another is left out: "Iran-backed", "pro-Russian". An acronym
        shared by several actors is given to the one whose other name the whole text holds; any
        other shared name is left out.
        """
        return self._scans.between(text, start, end)

    def _scan(self, text: str) -> tuple[ActorMention, ...]:
        tokens = tokenise(text)
        mentions = self._names.mentions(text, tokens)
        named: frozenset[str] = frozenset()
        if any(len(mention.actors) > 1 for mention in mentions):
            named = self._named_alone(text)
        found = (_span_mention(text, tokens, mention, named) for mention in mentions)
        return tuple(mention for mention in found if mention)

    def _named_alone(self, text: str) -> frozenset[str]:
        mentions = self._names.mentions(text, tokenise(text))
        return frozenset(mention.actors[0].id for mention in mentions if len(mention.actors) == 1)


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


def _listed_actors(rows: Sequence[dict[str, str]]) -> Iterator[Actor]:
    for row in rows:
        yield Actor(
            id=row["id"],
            name=row["name"].removeprefix(EXACT),
            kind=ActorKind(row["kind"]) if row["kind"] else None,
            country=row["country"] or None,
            parent=row["parent"] or None,
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


@cache
def load_actors() -> ActorIndex:
    """The actors that ship with the package, read at the first call.

    A row of ``actors.csv`` with an organ's id replaces that organ's name and adds to its words.
    """
    rows = read_rows("actors.csv")
    listed = tuple(_listed_actors(rows))
    own = {actor.id for actor in listed}
    organs = load_organs()
    derived = (actor for actor in _organ_actors(organs) if actor.id not in own)
    names = (
        (name, row["id"]) for row in rows for name in (row["name"], *split_names(row["aliases"]))
    )
    return ActorIndex((*listed, *derived), names, organs)
