"""Grouping claims into accounts: one speaker's claims about one incident."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rashomon.ledger.names import NameWords, extends, name_words, names_somebody
from rashomon.ledger.order import in_publication_order
from rashomon.model import Account, ActorKind, IncidentClaim, Speaker

OWN_VOICE_PREFIX = "own-voice:"
UNRESOLVED_PREFIX = "unresolved:"
SPEAKER_PREFIX = "speaker:"


def build_accounts(claims: Iterable[IncidentClaim]) -> tuple[Account, ...]:
    """All accounts of an incident, sorted by id.

    A listed actor is keyed by its actor id. Other speakers are keyed by their name without
    case, accents, articles, possessives and titles; a shorter form of a name joins the longer
    form with the same last name, if the incident holds only one such person. A speaker without
    a name ("an official") is one speaker within a document and unknown beyond it.
    """
    ordered = in_publication_order(claims)
    names = _collect_names(ordered)
    grouped: dict[str, list[IncidentClaim]] = defaultdict(list)
    for claim in ordered:
        grouped[account_key(claim, names)].append(claim)
    return tuple(_make_account(key, grouped[key]) for key in sorted(grouped))


def is_nameless(claim: IncidentClaim) -> bool:
    """Whether a claim cites somebody whom nobody can name: "she", "an official", "residents"."""
    if not claim.speaker_resolved:
        return True
    speaker = claim.speaker
    return speaker is not None and speaker.actor_id is None and not names_somebody(speaker.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentNames:
    """The names of an incident's speakers, by which spellings are joined.

    Attributes:
        listed: Actor ids by every name that their claims carry.
        unlisted: Names of speakers that are not in the actor list, by last word.
    """

    listed: Mapping[NameWords, set[str]]
    unlisted: Mapping[str, set[NameWords]]


def account_key(claim: IncidentClaim, names: IncidentNames) -> str:
    """The id of the account that a claim belongs to."""
    if not claim.speaker_resolved:
        return UNRESOLVED_PREFIX + claim.id
    if claim.speaker is None:
        return OWN_VOICE_PREFIX + claim.document_id
    if claim.speaker.actor_id is not None:
        return claim.speaker.actor_id
    if not names_somebody(claim.speaker.name):
        return f"{_written_key(name_words(claim.speaker.name))}@{claim.document_id}"
    return _join_spellings(name_words(claim.speaker.name), names)


def _written_key(words: NameWords) -> str:
    return SPEAKER_PREFIX + "-".join(words)


def _collect_names(claims: Sequence[IncidentClaim]) -> IncidentNames:
    listed: dict[NameWords, set[str]] = defaultdict(set)
    unlisted: dict[str, set[NameWords]] = defaultdict(set)
    for speaker in _named_speakers(claims):
        words = name_words(speaker.name)
        if speaker.actor_id is None:
            unlisted[words[-1]].add(words)
        else:
            listed[words].add(speaker.actor_id)
            listed[name_words(speaker.text)].add(speaker.actor_id)
    return IncidentNames(listed=listed, unlisted=unlisted)


def _named_speakers(claims: Iterable[IncidentClaim]) -> Iterator[Speaker]:
    for claim in claims:
        speaker = claim.speaker
        if speaker is None or not claim.speaker_resolved:
            continue
        if speaker.actor_id is not None or names_somebody(speaker.name):
            yield speaker


def _join_spellings(words: NameWords, names: IncidentNames) -> str:
    """The key of the one listed actor or the longest name that these words can stand for."""
    longer = sorted(
        (other for other in names.unlisted.get(words[-1], ()) if extends(other, words)),
        key=lambda other: (sum(map(len, other)), other),
    )
    actors = _listed_actors(words, names)
    if actors:
        is_one_actor = all(_listed_actors(other, names) == actors for other in longer)
        return min(actors) if len(actors) == 1 and is_one_actor else _written_key(words)
    is_one_person = all(extends(after, before) for before, after in pairwise(longer))
    return _written_key(longer[-1] if longer and is_one_person else words)


def _listed_actors(words: NameWords, names: IncidentNames) -> set[str]:
    """Actors of the incident whose name is the same or a longer form.

    Not the other way round: "Radio Free Freedonia" must not become Freedonia's government.
    """
    return {
        actor_id
        for listed, actor_ids in names.listed.items()
        if listed == words or extends(listed, words)
        for actor_id in actor_ids
    }


def _make_account(key: str, claims: Sequence[IncidentClaim]) -> Account:
    speakers = [claim.speaker for claim in claims if claim.speaker is not None]
    return Account(
        id=key,
        name=_fullest_name(speakers),
        kind=_commonest_kind(speakers),
        claim_ids=tuple(claim.id for claim in claims),
    )


def _fullest_name(speakers: Sequence[Speaker]) -> str | None:
    """The name with the most words, first published among equals."""
    return max((speaker.name for speaker in speakers), key=lambda n: len(n.split()), default=None)


def _commonest_kind(speakers: Sequence[Speaker]) -> ActorKind | None:
    kinds = Counter(speaker.kind for speaker in speakers if speaker.kind is not None)
    return min(kinds, key=lambda kind: (-kinds[kind], kind), default=None)
