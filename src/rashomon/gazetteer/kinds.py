"""What sort of speaker an unlisted noun phrase is: "a military source", "residents", "a doctor"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from rashomon.gazetteer.datafiles import read_tables
from rashomon.gazetteer.heads import head_stop
from rashomon.gazetteer.inflection import both_numbers
from rashomon.gazetteer.phrases import PhraseTable, Token, has_capital, tokenise
from rashomon.gazetteer.phrasing import load_phrasing
from rashomon.model import ActorKind

# Without a name, these may be anybody's men; a wish for anonymity tells more than the office.
_OFFICIAL_KINDS = frozenset({ActorKind.GOVERNMENT, ActorKind.PARTY})

_BODY_KINDS = frozenset({ActorKind.MEDICAL, ActorKind.MEDIA, ActorKind.MONITOR, ActorKind.NGO})
"""Whose head is of the same kind; "an official of the ministry" may be anonymous all the same."""
_HEADED_BY = frozenset({"of", "for", "at", "with"})


class KindIndex:
    """Read-only look-up of speaker kinds by the last words of a noun phrase.

    Args:
        nouns: Each noun or noun phrase, lower case, and its kind.
        anonymous: Phrases that say somebody is not named.
    """

    def __init__(self, nouns: Sequence[tuple[str, ActorKind]], anonymous: Sequence[str]) -> None:
        self._nouns = PhraseTable(nouns)
        self._anonymous = PhraseTable((phrase, None) for phrase in anonymous)

    def kind_of(self, phrase: str) -> ActorKind | None:
        """The kind of speaker that a noun phrase describes; None when its words do not tell.

        "a security official who asked not to be named" is an anonymous official, "hospital
        officials" are medical, "a bomb" is nobody.
        """
        tokens = tokenise(phrase)
        stop = head_stop(tokens, (), load_phrasing().boundaries)
        kind = (
            self._kind_of_whole(phrase, tokens, stop)
            or self._kind_of_headed(phrase, tokens, stop)
            or self._kind_of_head(phrase, tokens[:stop])
        )
        if kind in _OFFICIAL_KINDS and self._is_anonymous(phrase, tokens):
            return ActorKind.ANONYMOUS_OFFICIAL
        return kind

    def _kind_of_whole(self, phrase: str, tokens: Sequence[Token], stop: int) -> ActorKind | None:
        """The kind of a listed phrase that runs on: "a person close to the talks"."""
        for index in range(stop if stop < len(tokens) else 0):
            for match in self._nouns.matches_at(phrase, tokens, index, cased=False):
                if match.stop == len(tokens):
                    return match.values[0]
        return None

    def _kind_of_headed(self, phrase: str, tokens: Sequence[Token], stop: int) -> ActorKind | None:
        """The kind of the body in "the director of the district hospital"."""
        if not 0 < stop < len(tokens) - 1 or tokens[stop].norm not in _HEADED_BY:
            return None
        if tokens[stop - 1].norm not in load_phrasing().heading or not tokens[stop].joined:
            return None
        rest = tokens[stop + 1 :]
        kind = self._kind_of_head(
            phrase, rest[: head_stop(rest, (), load_phrasing().boundaries)], named=False
        )
        return kind if kind in _BODY_KINDS else None

    def _kind_of_head(
        self, phrase: str, head: Sequence[Token], *, named: bool = True
    ) -> ActorKind | None:
        while head:
            for index in range(len(head)):
                for match in self._nouns.matches_at(phrase, head, index, cased=False):
                    if match.stop == len(head):
                        return match.values[0]
            # A person's name may follow the noun: "activist Abu Omar", "radio station La Voz".
            last = head[-1]
            is_name = has_capital(phrase[last.start : last.end])
            if not named or not (is_name or last.norm in load_phrasing().titles):
                return None
            head = head[:-1]
        return None

    def _is_anonymous(self, phrase: str, tokens: Sequence[Token]) -> bool:
        return any(
            self._anonymous.matches_at(phrase, tokens, index) for index in range(len(tokens))
        )


def _listed(tables: Sequence[dict[str, Any]]) -> list[tuple[str, ActorKind]]:
    return [
        (form, ActorKind(table["kind"]))
        for table in tables
        for noun in table["nouns"]
        for form in both_numbers(noun)
    ]


@cache
def load_kinds() -> KindIndex:
    """The list that ships with the package, read at the first call."""
    tables = read_tables("kinds.toml")
    return KindIndex(_listed(tables["kind"]), tables["anonymous"]["phrases"])


def kind_of(phrase: str) -> ActorKind | None:
    """What sort of speaker an unlisted noun phrase describes; None when its words do not tell."""
    return load_kinds().kind_of(phrase)
