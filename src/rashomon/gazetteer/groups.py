"""Nouns for the people whom a toll counts: their code and their side; and nouns for things.

"62 Syrian soldiers": combatants of the Syrian military. "15 people, including four children":
people, children. "four strikes", "60 km", "18 trucks": never victims.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from rashomon.gazetteer.actors import ActorIndex, load_actors
from rashomon.gazetteer.countries import CountryForm
from rashomon.gazetteer.datafiles import read_tables
from rashomon.gazetteer.heads import head_stop
from rashomon.gazetteer.inflection import both_numbers
from rashomon.gazetteer.naming import Actor
from rashomon.gazetteer.organs import GOVERNMENT, MILITARY, organ_id
from rashomon.gazetteer.phrases import PhraseTable, Token, tokenise
from rashomon.gazetteer.phrasing import load_phrasing
from rashomon.model import ActorKind, GroupCode

_FIGHTING_CODES = frozenset({GroupCode.COMBATANTS, GroupCode.POLICE, GroupCode.OFFICIALS})
_SIDE_KINDS = frozenset({ActorKind.PARTY, ActorKind.GOVERNMENT, ActorKind.UN})
_COORDINATION = re.compile(r"\s+(?:and|or)\s+")
NOUNS_KEPT = 1 << 13
"""Answers remembered: several rules ask about the nouns of a text, and texts share most of them."""
_LOYALTY = frozenset({"loyal", "allied", "of", "from", "belonging", "fighting"})
_LOYALTY_LINKS = frozenset({"to", "with", "for", "the"})


class GroupIndex:
    """Read-only look-ups over victims' nouns.

    Args:
        groups: Each noun, singular or plural, and its code.
        things: Nouns for what is counted and never a victim.
        belonging: Nouns for those who belong to an organisation, and their codes by its kind:
            "staff", "members".
        actors: Organisations and sides.
    """

    def __init__(
        self,
        *,
        groups: Iterable[tuple[str, GroupCode]],
        things: Iterable[str],
        belonging: Iterable[tuple[str, Mapping[ActorKind, GroupCode]]],
        actors: ActorIndex,
    ) -> None:
        self._nouns: PhraseTable[GroupCode | None] = PhraseTable(
            [*((noun, None) for noun in things), *groups]
        )
        self._belonging = PhraseTable(belonging)
        self._actors = actors
        self.code = lru_cache(maxsize=NOUNS_KEPT)(self._code)
        self.is_thing_noun = lru_cache(maxsize=NOUNS_KEPT)(self._is_thing_noun)

    def _code(self, noun: str) -> GroupCode | None:
        """The code of a noun or of a noun phrase's head; None when it is no listed person noun.

        "soldiers", "Syrian army troops" and "troops loyal to the Syrian government" are
        combatants; "Syrians" are people, since a nationality says nothing about arms; so are
        "truck drivers and Red Crescent workers", two groups in one number.
        """
        parts = [self._simple_code(part) for part in _COORDINATION.split(noun)]
        if len(set(parts)) > 1 and None not in parts:
            return GroupCode.PEOPLE
        return parts[-1]

    def _simple_code(self, noun: str) -> GroupCode | None:
        head = self._head(noun)
        listed = self._listed_code(noun, head)
        if listed not in (None, GroupCode.PEOPLE):  # "civil defence workers", whosever they are
            return listed
        return self._belonging_code(noun, head) or listed or self._people(noun)

    def is_person_noun(self, noun: str) -> bool:
        """Whether a noun, or a noun phrase's head, counts people."""
        return self.code(noun) is not None

    def _is_thing_noun(self, noun: str) -> bool:
        """Whether a noun, or a noun phrase's head, counts things that are never victims."""
        return self._last_listed(noun, self._head(noun)) == (None,)

    def side(self, phrase: str) -> str | None:
        """The id of the actor whose people a noun phrase counts; None when it names no side.

        "Syrian soldiers" are of ``sy-military``, "Houthi fighters" of ``houthis``; "Syrian
        civilians" and "regime soldiers" are of no named side.
        """
        if self.code(phrase) not in _FIGHTING_CODES:
            return None
        phrase = _without_count(phrase)
        actor = self._actors.resolve(phrase) or self._loyal_to(phrase)
        if actor is None or actor.kind not in _SIDE_KINDS:
            return None
        return self._fighting_arm(actor, phrase).id

    def _head(self, phrase: str) -> tuple[Token, ...]:
        tokens = tokenise(phrase)
        # "members of staff" and "prisoners of war" run over the preposition.
        matches = self._nouns.matches_at(phrase, tokens, 0, cased=False)
        if any(match.stop == len(tokens) for match in matches):
            return tokens
        return tokens[: head_stop(tokens, (), load_phrasing().boundaries)]

    def _last_listed(
        self, phrase: str, head: Sequence[Token]
    ) -> tuple[GroupCode | None, ...] | None:
        for index in range(len(head)):
            for match in self._nouns.matches_at(phrase, head, index, cased=False):
                if match.stop == len(head):
                    return match.values[-1:]
        return None

    def _listed_code(self, phrase: str, head: Sequence[Token]) -> GroupCode | None:
        listed = self._last_listed(phrase, head)
        return listed[0] if listed else None

    def _belonging_code(self, phrase: str, head: Sequence[Token]) -> GroupCode | None:
        for index in range(len(head)):
            for match in self._belonging.matches_at(phrase, head, index, cased=False):
                if match.stop == len(head):
                    kind = self._kind_of_body(phrase, head, index)
                    return match.values[0].get(kind) if kind else None
        return None

    def _kind_of_body(self, phrase: str, head: Sequence[Token], stop: int) -> ActorKind | None:
        after = tokenise(phrase)[len(head) :]
        named = [
            mention.actor
            for mention in self._actors.scan(phrase)
            if mention.end <= head[stop].start
            or (after and after[0].norm in ("of", "from", "with", "at"))
        ]
        return named[0].kind if named else None

    def _people(self, phrase: str) -> GroupCode | None:
        """People, for a nationality used as a noun: "60 Syrians"."""
        head = self._head(phrase)
        if not head:
            return None
        word = phrase[head[-1].start : head[-1].end]
        match = self._actors.countries.match_at(phrase, head, len(head) - 1, cased=False)
        is_noun = match and match.word and match.word.form is CountryForm.DEMONYM
        if is_noun:
            return GroupCode.PEOPLE if word.endswith(("s", "men")) else None
        return self._named_fighters(word) if len(head) == 1 else None

    def _named_fighters(self, word: str) -> GroupCode | None:
        """Combatants, for an armed group's people by its name: "six Houthis", "12 Taliban"."""
        if not word.endswith(("s", "Taliban")):
            return None
        actor = self._actors.find(word)
        return GroupCode.COMBATANTS if actor and actor.kind is ActorKind.PARTY else None

    def _loyal_to(self, phrase: str) -> Actor | None:
        """The actor in "troops loyal to the Syrian government", "fighters from Islamic State"."""
        tokens = tokenise(phrase)
        head = len(self._head(phrase))
        if head >= len(tokens) or tokens[head].norm not in _LOYALTY:
            return None
        first = head + 1
        while first < len(tokens) and tokens[first].norm in _LOYALTY_LINKS:
            first += 1
        mentions = self._actors.scan(phrase)
        begins = tokens[first].start if first < len(tokens) else len(phrase)
        return next((mention.actor for mention in mentions if mention.start == begins), None)

    def _fighting_arm(self, actor: Actor, phrase: str) -> Actor:
        """The military, where a state's soldiers are named by the state itself."""
        if not actor.country or actor.id != organ_id(actor.country, GOVERNMENT):
            return actor
        if self.code(phrase) is not GroupCode.COMBATANTS:
            return actor
        return self._actors.get(organ_id(actor.country, MILITARY)) or actor


def _without_count(phrase: str) -> str:
    """ "Turkish officers" for "two Turkish officers", who are of a side without a name."""
    first, _, rest = phrase.partition(" ")
    counts = first.isdecimal() or first.lower() in load_phrasing().indefinite
    return rest if rest and counts else phrase


def _forms(entries: Iterable[str]) -> list[str]:
    return [form for entry in entries for form in both_numbers(entry)]


def _index(tables: Mapping[str, Any], actors: ActorIndex) -> GroupIndex:
    return GroupIndex(
        groups=[
            (form, GroupCode(table["code"]))
            for table in tables["group"]
            for form in _forms(table["nouns"])
        ],
        things=[form for table in tables["thing"] for form in _forms(table["nouns"])],
        belonging=[
            (form, {ActorKind(kind): GroupCode(code) for kind, code in table["codes"].items()})
            for table in (tables["staff"], tables["members"])
            for form in _forms(table["nouns"])
        ],
        actors=actors,
    )


@lru_cache(maxsize=1)
def _build(actors: ActorIndex) -> GroupIndex:
    return _index(read_tables("groups.toml"), actors)


def load_groups() -> GroupIndex:
    """The list that ships with the package, with the actors in use; read at the first call."""
    return _build(load_actors())
