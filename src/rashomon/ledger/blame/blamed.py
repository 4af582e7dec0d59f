"""Whom a claim of responsibility speaks of, with the names of one actor joined.

Three surface forms: "blamed the US-led coalition", "aircraft of the coalition", "denied any
involvement" (the speaker itself).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rashomon.ledger.blame.words import blame_words
from rashomon.ledger.names import NameWords, fold, name_words, names_somebody
from rashomon.model import BlameStance, ClaimKind, IncidentClaim, Modality, Participant, Stance

NOT_NAMED = "not named"
"""Shown for an actor whom the words leave out and who is not the speaker."""


_RULE = (("government",), ("regime",))
"""Last words of a name that mean a state, whatever stands before: "the general's regime"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Blamed:
    """The actor of a claim of responsibility.

    Attributes:
        actor_id: Id in the actor list; None when it is not listed or not named.
        name: Name to show.
    """

    actor_id: str | None
    name: str

    @property
    def key(self) -> str:
        """What spellings of one actor share."""
        return self.actor_id or " ".join(name_words(self.name))

    @property
    def is_named(self) -> bool:
        """Whether the words name somebody, or some state or group: not so for "its fighters"."""
        if self.actor_id is not None:
            return True
        is_name = self.has_own_words and names_somebody(self.name)
        return is_name or self.is_some_state or self.is_some_group

    @property
    def has_own_words(self) -> bool:
        """Whether there is a word that may lead to an actor: not so for "its fighters"."""
        is_told = self.name != NOT_NAMED
        return is_told and not set(fold(self.name)) <= _names_nobody()

    @property
    def is_some_state(self) -> bool:
        """Whether the words mean a state without saying which: "the army", "regime forces"."""
        is_rule = fold(self.name)[-1:] in _RULE
        return self.actor_id is None and (is_rule or self._is_of(blame_words().state))

    @property
    def is_some_group(self) -> bool:
        """Whether the words mean an armed group without saying which: "militants"."""
        return self.actor_id is None and self._is_of(blame_words().groups)

    def _is_of(self, words: frozenset[str]) -> bool:
        own = set(fold(self.name)) - blame_words().describing
        return bool(own & words) and own <= words | blame_words().belongings


def is_meant(claim: IncidentClaim) -> bool:
    """Whether the claim ties somebody to what happened.

    Left out are claims that are doubted, negated, hypothetical or said of the future: "if we did
    strike them" admits nothing.
    """
    is_distanced = claim.stance in (Stance.DOUBTS, Stance.CANNOT_VERIFY)
    is_actual = claim.modality is Modality.ACTUAL
    return claim.kind is ClaimKind.RESPONSIBILITY and is_actual and not is_distanced


def find_blamed(claims: Sequence[IncidentClaim]) -> dict[str, Blamed]:
    """The actor of each claim of responsibility that is meant, by claim id.

    An act that is admitted, claimed or denied without naming anybody is the speaker's own. A name
    that is not in the actor list joins the one listed actor of these claims whose name or
    spelling it ends, or is the end of: "the coalition" and "aircraft of the US-led coalition" are
    the US-led coalition where no other coalition is named.
    """
    listed = _listed_names(claims)
    return {claim.id: _join(_as_written(claim), listed) for claim in claims if is_meant(claim)}


def _as_written(claim: IncidentClaim) -> Blamed:
    responsibility = claim.responsibility
    assert responsibility is not None, "only claims of responsibility blame somebody"
    if responsibility.actor is not None:
        actor = responsibility.actor
        return Blamed(actor_id=actor.actor_id, name=actor.name)
    speaker = claim.speaker
    if responsibility.stance is BlameStance.ACCUSES or speaker is None:
        return Blamed(actor_id=None, name=NOT_NAMED)
    return Blamed(actor_id=speaker.actor_id, name=speaker.name)


def _join(blamed: Blamed, listed: Mapping[NameWords, set[Blamed]]) -> Blamed:
    if blamed.actor_id is not None or not blamed.has_own_words:
        return blamed
    words = fold(blamed.name)
    found = {
        actor for name, actors in listed.items() if _is_ending(name, words) for actor in actors
    }
    ids = {actor.actor_id for actor in found}
    return min(found, key=lambda actor: actor.name) if len(ids) == 1 else blamed


def _is_ending(name: NameWords, words: NameWords) -> bool:
    """Whether one ends the other, and what a longer text has before the name is things of it."""
    while len(words) > 1 and words[-1] in blame_words().belongings:
        words = words[:-1]
    if len(words) <= len(name):
        return name[-len(words) :] == words
    before = words[: -len(name)]
    return words[-len(name) :] == name and set(before) <= blame_words().belongings


def _listed_names(claims: Iterable[IncidentClaim]) -> dict[NameWords, set[Blamed]]:
    listed: dict[NameWords, set[Blamed]] = defaultdict(set)
    for actor in _actors_of(claims):
        if actor.actor_id is not None:
            blamed = Blamed(actor_id=actor.actor_id, name=actor.name)
            listed[fold(actor.name)].add(blamed)
            listed[fold(actor.text)].add(blamed)
    return {name: actors for name, actors in listed.items() if set(name) - _names_nobody()}


def _actors_of(claims: Iterable[IncidentClaim]) -> Iterator[Participant]:
    for claim in claims:
        if claim.responsibility is not None and claim.responsibility.actor is not None:
            yield claim.responsibility.actor


def _names_nobody() -> frozenset[str]:
    lists = blame_words()
    return lists.belongings | lists.pronouns
