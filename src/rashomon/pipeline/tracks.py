"""List what a casebook follows over documents: truces, access for aid, who holds ground.

Nothing of it is stored: the documents with such claims are read from the store, and grouped anew.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING

from rashomon.model import (
    AccessTrack,
    CeasefireTrack,
    ClaimKind,
    GroundTrack,
    Incident,
    IncidentClaim,
    Lineage,
    Reading,
    TrackActor,
    TrackKind,
    TrackVoice,
)
from rashomon.pipeline.assemble import shipped_parents
from rashomon.pipeline.blame import actor_name, actor_tree
from rashomon.pipeline.incidents import assemble_from
from rashomon.pipeline.lineage import lineage_in_force
from rashomon.pipeline.review import reviewed_readings

if TYPE_CHECKING:
    from rashomon.store import Journal
    from rashomon.tracking import ActorFacts, TrackGroup, TrackItem, TrackRoots


def list_ceasefires(location: str) -> tuple[CeasefireTrack, ...]:
    """The truces of a casebook, by country (unknown last), first day and id.

    Args:
        location: The casebook, a path or a database URL.

    Raises:
        CasebookError: There is no such casebook, or it cannot be read.
    """
    with _open_source(location, TrackKind.CEASEFIRE) as source:
        return tuple(map(source.ceasefire, source.groups))


def list_access(location: str) -> tuple[AccessTrack, ...]:
    """Access for aid to each place of a casebook, ordered as :func:`list_ceasefires`.

    Args:
        location: The casebook, a path or a database URL.

    Raises:
        CasebookError: There is no such casebook, or it cannot be read.
    """
    from rashomon.tracking import build_access

    with _open_source(location, TrackKind.ACCESS) as source:
        return tuple(build_access(group, source.roots(claims_of(group))) for group in source.groups)


def list_ground(location: str) -> tuple[GroundTrack, ...]:
    """Who holds which ground of a casebook, ordered as :func:`list_ceasefires`.

    Args:
        location: The casebook, a path or a database URL.

    Raises:
        CasebookError: There is no such casebook, or it cannot be read.
    """
    from rashomon.tracking import build_ground

    with _open_source(location, TrackKind.TERRITORY) as source:
        return tuple(build_ground(group, source.roots(claims_of(group))) for group in source.groups)


def incident_tracks(
    location: str, incident: Incident
) -> tuple[CeasefireTrack | AccessTrack | GroundTrack, ...]:
    """The tracked objects that an incident's claims belong to; looked for where it has any.

    Args:
        location: The casebook, a path or a database URL.
        incident: The incident.

    Raises:
        CasebookError: There is no such casebook, or it cannot be read.
    """
    kinds = {claim.kind for claim in incident.claims}
    own = {claim.id for claim in incident.claims}
    found: list[CeasefireTrack | AccessTrack | GroundTrack] = []
    if ClaimKind.CEASEFIRE in kinds:
        found += list_ceasefires(location)
    if ClaimKind.ACCESS in kinds:
        found += list_access(location)
    if ClaimKind.TERRITORY in kinds:
        found += list_ground(location)
    return tuple(track for track in found if own & {claim.id for claim in track.claims})


def claims_of(group: TrackGroup) -> tuple[IncidentClaim, ...]:
    """The claims of a tracked object, in order of publication."""
    return tuple(item.claim for item in group.items)


@contextmanager
def _open_source(location: str, kind: TrackKind) -> Iterator[_Source]:
    from rashomon.store import Casebook

    with Casebook.open(location) as casebook, casebook.journal() as journal:
        yield _Source(journal, kind)


class _Source:
    """The tracked objects of one kind in a casebook, with what their records are made from."""

    def __init__(self, journal: Journal, kind: TrackKind) -> None:
        from rashomon.tracking import group_items

        self._journal = journal
        self._actors = actor_facts()
        self._claims: dict[str, tuple[IncidentClaim, ...]] = {}
        items = self._items(journal.documents_with((ClaimKind(kind.value),)), kind)
        self.groups = group_items(kind, items)
        self._n_groups = Counter(
            document_id
            for group in self.groups
            for document_id in {item.claim.document_id for item in group.items}
        )
        self._incident = cache(self._assemble)

    def _items(self, document_ids: Sequence[str], kind: TrackKind) -> list[TrackItem]:
        from rashomon.review import mark_claims
        from rashomon.tracking import track_items

        reviewed = reviewed_readings(self._journal, document_ids)
        event_ids = [event.id for one in reviewed for event in one.reading.events]
        incident_of = self._journal.incidents_of(event_ids)
        items: list[TrackItem] = []
        for one in reviewed:
            claims = mark_claims(_document_claims(one.counted), (one,))
            self._claims[one.reading.document.id] = claims
            own = track_items(one.counted, claims, incident_of, self._actors)
            items += [item for item in own if item.kind is kind]
        return items

    def roots(self, claims: Sequence[IncidentClaim]) -> TrackRoots:
        """Accounts, origins and contradictions of the claims of one object."""
        from rashomon.ledger import build_accounts, build_origins, find_contradictions
        from rashomon.tracking import TrackRoots

        parent_of = shipped_parents()
        accounts = build_accounts(claims)
        origins = build_origins(claims, accounts, parent_of, self._lineage(claims))
        return TrackRoots(
            account_of={c: account.id for account in accounts for c in account.claim_ids},
            origin_of={c: origin.id for origin in origins for c in origin.claim_ids},
            origins=origins,
            contradictions=find_contradictions(claims, accounts, origins, actor_tree(parent_of)),
            actors=self._actors,
        )

    def _lineage(self, claims: Sequence[IncidentClaim]) -> Lineage:
        document_ids = sorted({claim.document_id for claim in claims})
        links = self._journal.lineage_links(document_ids)
        return lineage_in_force(links, self._journal.decisions_about(document_ids))

    def ceasefire(self, group: TrackGroup) -> CeasefireTrack:
        """The truce of one group, with what its documents say of its being broken."""
        from rashomon.tracking import build_ceasefire, speaks_of_breach

        documents = dict.fromkeys(item.claim.document_id for item in group.items)
        statements = [
            claim
            for document_id in documents
            if self._n_groups[document_id] == 1
            for claim in self._claims[document_id]
            if speaks_of_breach(claim)
        ]
        roots = self.roots((*claims_of(group), *statements))
        return build_ceasefire(group, statements, roots, self._denials_of)

    def _denials_of(
        self, incident_id: str, accused: Sequence[TrackActor]
    ) -> tuple[TrackVoice, ...]:
        """Who of the accused denies an incident; whoever denies it, where nobody is named."""
        from rashomon.tracking import make_voice

        incident = self._incident(incident_id)
        names = {actor.actor_id for actor in accused} | {actor.name for actor in accused}
        ids = {
            claim_id
            for row in incident.responsibility
            if not accused or (row.actor_id or row.name) in names
            for claim_id in row.denied_by.claim_ids
        }
        roots = self.roots([claim for claim in incident.claims if claim.counts])
        return tuple(make_voice(claim, roots) for claim in incident.claims if claim.id in ids)

    def _assemble(self, incident_id: str) -> Incident:
        event_ids = self._journal.events_of((incident_id,))[incident_id]
        return assemble_from(self._journal, incident_id, event_ids)


def _document_claims(reading: Reading) -> Iterable[IncidentClaim]:
    from rashomon.linking import as_incident_claim

    return [as_incident_claim(claim, reading.document) for claim in reading.claims]


def actor_facts() -> ActorFacts:
    """The actor list in use, as tracking needs it."""
    from rashomon.gazetteer import load_actors
    from rashomon.tracking import ActorFacts

    actors = load_actors()

    def country_of(actor_id: str) -> str | None:
        actor = actors.get(actor_id)
        return None if actor is None else actor.country

    def resolve(phrase: str) -> str | None:
        actor = actors.resolve(phrase)
        return None if actor is None else actor.id

    def state_of(country: str) -> str | None:
        state = actors.get(f"{country.lower()}-government")
        return None if state is None else state.id

    return ActorFacts(
        topmost=actors.root,
        name_of=actor_name,
        country_of=country_of,
        state_of=state_of,
        resolve=resolve,
    )
