"""Origins of speakers without a name: "an official", "residents", a "she" whom nobody can name.

Nobody knows whether two such speakers of two documents are one. They are taken for one where the
words that cite them are the same words: in a passage that both documents share. The named
speaker of those words in the other document then is whom the first one means.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rashomon.ledger.accounts import OWN_VOICE_PREFIX, is_nameless
from rashomon.ledger.names import name_words
from rashomon.model import Account, IncidentClaim, LineageLink, SharedPassage, Span

SAME_PLACE_SHARE = 0.5
"""Part of the shorter evidence that must lie at the same place of a shared passage. Places are
carried over by their distance from its beginning, which changed words shift by some letters."""


def nameless_origins(
    claims: Iterable[IncidentClaim],
    accounts: Sequence[Account],
    origins: Mapping[str, str],
    links: Iterable[LineageLink],
) -> dict[str, str]:
    """The origins of accounts without a name that are somebody else's too, by account id.

    Args:
        claims: The incident's claims.
        accounts: Their accounts.
        origins: The origin of every account without regard to shared words.
        links: Lineage among the documents.
    """
    account_of = {claim_id: account.id for account in accounts for claim_id in account.claim_ids}
    known = tuple(claims)
    pairs = [*_pairs_in_passages(known, links, account_of), *_pairs_by_relay(known, account_of)]
    nameless = {account_of[claim.id] for claim in known if is_nameless(claim)}
    return {
        account: origin
        for group in _groups(pairs, nameless)
        for account, origin in _origins_of(group, nameless, origins)
    }


def _origins_of(
    group: Sequence[str], nameless: set[str], origins: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """The origin of the one named member, else the smallest; nothing where two are named."""
    named = {origins[account] for account in group if account not in nameless}
    if len(named) > 1:
        return
    members = [account for account in group if account in nameless]
    origin = next(iter(named), None) or min(origins[account] for account in members)
    for account in members:
        yield account, origin


def _groups(pairs: Iterable[tuple[str, str]], nameless: set[str]) -> list[list[str]]:
    """Accounts tied by pairs, a named one in each group of those that it is tied to."""
    tied: defaultdict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        tied[one].add(other)
        tied[other].add(one)
    groups, seen = [], set[str]()
    for start in sorted(set(tied) & nameless):
        if start in seen:
            continue
        group, waiting = set[str](), [start]
        while waiting:
            account = waiting.pop()
            if account not in group:
                group.add(account)
                waiting += tied[account] if account in nameless else ()
        seen |= group & nameless
        groups.append(sorted(group))
    return groups


def _pairs_in_passages(
    claims: Sequence[IncidentClaim], links: Iterable[LineageLink], account_of: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Accounts that say the same words of a passage in two documents, one without a name."""
    told: defaultdict[str, list[IncidentClaim]] = defaultdict(list)
    for claim in claims:
        if not account_of[claim.id].startswith(OWN_VOICE_PREFIX):
            told[claim.document_id].append(claim)
    for link in links:
        for one in told.get(link.first, ()):
            for other in told.get(link.second, ()):
                if (is_nameless(one) or is_nameless(other)) and any(
                    _is_same_place(passage, one.evidence, other.evidence)
                    for passage in link.passages
                ):
                    yield account_of[one.id], account_of[other.id]


def _is_same_place(passage: SharedPassage, one: Span, other: Span) -> bool:
    if not (passage.first.overlaps(one) and passage.second.overlaps(other)):
        return False
    shift = passage.second.start - passage.first.start
    shared = min(one.end + shift, other.end) - max(one.start + shift, other.start)
    return shared >= SAME_PLACE_SHARE * min(one.end - one.start, other.end - other.start)


def _pairs_by_relay(
    claims: Iterable[IncidentClaim], account_of: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Speakers without a name whom the same listed relay cites in the same words."""
    first_of: dict[tuple[str, tuple[str, ...]], str] = {}
    for claim in claims:
        if claim.speaker is None or not claim.relays or not claim.speaker_resolved:
            continue
        relay = claim.relays[0].actor_id
        if relay is not None and is_nameless(claim):
            account = account_of[claim.id]
            yield first_of.setdefault((relay, name_words(claim.speaker.name)), account), account
