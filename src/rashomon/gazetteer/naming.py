"""Actors' names as runs of words, before anybody decides whom a phrase means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from rashomon.gazetteer.countries import CountryForm
from rashomon.gazetteer.organs import OrganIndex
from rashomon.gazetteer.phrases import PhraseMatch, PhraseTable, Token, has_capital
from rashomon.gazetteer.phrasing import load_phrasing
from rashomon.model import ActorKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody who speaks or acts.

    Attributes:
        id: Slug, stable: ``ru-defence-ministry``, ``islamic-state``.
        name: The name to show.
        kind: What it is as a speaker; None when no kind fits.
        country: ISO alpha-2 code of the state it belongs to or is based in; None when of none.
        parent: Id of the actor it is a part or an organ of; None when of none.
        side: Id of the party on whose side it fights or speaks though it is no part of it; None
            where there is none or where that is disputed. It never makes the two one origin.
    """

    id: str
    name: str
    kind: ActorKind | None
    country: str | None
    parent: str | None
    side: str | None = None


class MentionForm(StrEnum):
    """How an actor is named.

    ``NAME`` and ``SEAT`` are a state's name or its capital alone, which may also be a mere place:
    "in Syria". The reader has to tell. ``METONYM`` is a building or place that stands for an actor:
    "the Pentagon".
    """

    LISTED = "listed"
    METONYM = "metonym"
    ORGAN = "organ"
    NAME = "name"
    SEAT = "seat"


class ActorName(NamedTuple):
    """A name and whose it is; a plain tuple, since the list holds thousands.

    Attributes:
        words: In the form that :class:`PhraseTable` takes.
        actor_id: Whose.
        form: ``LISTED`` or ``METONYM``.
    """

    words: str
    actor_id: str
    form: MentionForm


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenMention:
    """An actor's name as a run of words.

    Attributes:
        first: Index of its first word.
        stop: Index of the first word after it.
        actors: Whom it may mean; more than one for a shared name; none for a country's adjective
            alone and for a name that only looks like one.
        form: How it is named; None when it means nobody.
    """

    first: int
    stop: int
    actors: tuple[Actor, ...]
    form: MentionForm | None


_BARE = {CountryForm.NAME: MentionForm.NAME, CountryForm.SEAT: MentionForm.SEAT}
_PEOPLE_NOT_STATE = "ethnic"
_OPPOSING = frozenset({"pro", "anti", "non"})


class NameIndex:
    """Read-only look-up of actors' names among the words of a text.

    Args:
        by_id: All actors, organs of countries among them.
        names: Each name and whose it is.
        organs: The words for organs.
    """

    def __init__(
        self, by_id: Mapping[str, Actor], names: Iterable[ActorName], organs: OrganIndex
    ) -> None:
        self._by_id = by_id
        self._names = PhraseTable((name.words, name) for name in names)
        self._organs = organs
        self._openers = frozenset({*self._names.openers, *organs.openers})

    def mentions(self, text: str, tokens: Sequence[Token]) -> tuple[TokenMention, ...]:
        """Every actor's name among some words of a text, shared ones too, in order."""
        found = []
        index = 0
        while index < len(tokens):
            mention = None
            if tokens[index].norm in self._openers:
                mention = self.mention_at(text, tokens, index)
            if mention and mention.actors and self._means_somebody(text, tokens, mention):
                found.append(mention)
            index = mention.stop if mention else index + 1
        return tuple(found)

    def of_state_before(
        self, text: str, tokens: Sequence[Token], mention: TokenMention
    ) -> TokenMention:
        """The mention, of a shared name, with those only of a state named before it.

        "The Sudanese paramilitary RSF" is not Reporters Without Borders.
        """
        if len(mention.actors) < 2:
            return mention
        words = (
            self._organs.countries.match_at(text, tokens, index) for index in range(mention.first)
        )
        states = {found.word.country.iso2 for found in words if found and found.word}
        return replace(mention, actors=tuple(a for a in mention.actors if a.country in states))

    def _means_somebody(self, text: str, tokens: Sequence[Token], mention: TokenMention) -> bool:
        modifies = _is_modifier(tokens, mention)
        return not modifies and not self._ends_another_name(text, tokens, mention)

    def mention_at(
        self, text: str, tokens: Sequence[Token], index: int, *, cased: bool = True
    ) -> TokenMention | None:
        """The longest actor's name that begins at a word; a listed name before an organ's.

        Args:
            text: The text of the words.
            tokens: Its words.
            index: The word to begin at.
            cased: Whether a name needs a capital letter.
        """
        if index >= len(tokens) or tokens[index].norm not in self._openers:
            return None  # most words begin no name
        listed = next(iter(self._names.matches_at(text, tokens, index, cased=cased)), None)
        organ = self._organs.match_at(text, tokens, index, cased=cased)
        if listed and (organ is None or listed.stop >= organ.stop):
            return self._mention(index, listed)
        if organ is None:
            return None
        actor = self._by_id.get(organ.actor_id) if organ.actor_id else None
        within = self._listed_within(text, tokens, index, organ.stop, actor)
        if within is not None:
            return within
        form = _BARE.get(organ.bare, MentionForm.ORGAN) if organ.bare else MentionForm.ORGAN
        return TokenMention(
            first=index,
            stop=organ.stop,
            actors=(actor,) if actor else (),
            form=form if actor else None,
        )

    def _listed_within(
        self, text: str, tokens: Sequence[Token], index: int, stop: int, organ: Actor | None
    ) -> TokenMention | None:
        """A listed name of the same state that ends an organ's words.

        "Russia's Federal Security Service"; but "the Pakistani Foreign Office" is not Britain's.
        """
        if organ is None:
            return None
        for first in range(index + 1, stop - 1):
            for match in self._names.matches_at(text, tokens, first):
                mention = self._mention(index, match)
                if match.stop >= stop and {a.country for a in mention.actors} == {organ.country}:
                    return mention
        return None

    def _ends_another_name(self, text: str, tokens: Sequence[Token], mention: TokenMention) -> bool:
        """Whether a name that many bodies share is only the end of one that is not listed.

        "Ta'ang National Liberation Army" is not Colombia's, nor "Colombia's" another's.
        """
        before, first = mention.first - 1, mention.first
        if before < 0 or mention.form is not MentionForm.LISTED or mention.stop - first < 2:
            return False
        if tokens[first].norm not in load_phrasing().shared_openings or not tokens[first].joined:
            return False
        words = text[tokens[before].start : tokens[before].end]
        describes = tokens[before].norm in load_phrasing().descriptors
        if not has_capital(words) or tokens[first].hyphened or describes:
            return False
        for back in range(before, max(-1, before - 3), -1):
            state = self._organs.countries.match_at(text, tokens, back)
            if state and state.stop == first and state.word:
                iso2 = state.word.country.iso2
                return all(actor.country not in (None, iso2) for actor in mention.actors)
        return True

    def _mention(self, first: int, match: PhraseMatch[ActorName]) -> TokenMention:
        return TokenMention(
            first=first,
            stop=match.stop,
            actors=tuple(dict.fromkeys(self._by_id[name.actor_id] for name in match.values)),
            form=match.values[0].form,
        )


def _is_modifier(tokens: Sequence[Token], mention: TokenMention) -> bool:
    """Whether a hyphen ties the name to a word that makes it describe another."""
    first, stop = mention.first, mention.stop
    if first and tokens[first].hyphened and tokens[first - 1].norm in _OPPOSING:
        return True
    if first and tokens[first].joined and tokens[first - 1].norm == _PEOPLE_NOT_STATE:
        return True
    if stop >= len(tokens) or not tokens[stop].hyphened:
        return False
    return tokens[stop].norm in load_phrasing().participles
