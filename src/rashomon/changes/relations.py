"""Figures that now contradict or replace one another, or no longer do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.changes.figures import FigureKey, figure_key
from rashomon.changes.words import figure_words
from rashomon.model import Change, ChangeKind, Figure, FigureRelation, Incident

_TOLD = frozenset({FigureRelation.CONTRADICTS, FigureRelation.SUPERSEDES})
"""Relations whose coming is told; the others are told only when one of these went."""

_WORDS = {
    FigureRelation.CONTRADICTS: "contradicts",
    FigureRelation.SUPERSEDES: "replaces",
}

Pair = tuple[FigureKey, FigureKey]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tie:
    """How one figure stands to another, with both in the state that it was taken from."""

    first: Figure
    second: Figure
    relation: FigureRelation
    reason: str


def relation_changes(before: Incident | None, after: Incident) -> Iterator[Change]:
    """Pairs of figures that newly contradict or replace one another, then those that ceased to.

    A figure that contradicts several others is told once for each sort of relation. A pair of
    which one figure went is not told: the figure is.
    """
    held, holds = _ties(before), _ties(after)
    turned: defaultdict[tuple[str, FigureRelation], list[_Tie]] = defaultdict(list)
    for pair, tie in holds.items():
        if tie.relation in _TOLD and not _stands(pair, tie, held):
            turned[tie.first.id, tie.relation].append(tie)
    for ties in turned.values():
        yield _turned(ties, after)
    for pair, tie in held.items():
        if tie.relation in _TOLD and pair in holds and holds[pair].relation not in _TOLD:
            yield _ceased(tie, holds[pair], after)


def _stands(pair: Pair, tie: _Tie, held: dict[Pair, _Tie]) -> bool:
    """Whether the same relation, in the same direction, was there before."""
    was = held.get(pair)
    if was is None or was.relation is not tie.relation:
        return False
    is_same_way = figure_key(was.first) == figure_key(tie.first)
    return is_same_way or tie.relation is not FigureRelation.SUPERSEDES


def _ties(incident: Incident | None) -> dict[Pair, _Tie]:
    """Relations by their two figures, whatever their direction."""
    if incident is None:
        return {}
    figures = {figure.id: figure for field in incident.ledger.fields for figure in field.figures}
    ties = {}
    for relation in incident.ledger.relations:
        first, second = figures[relation.first], figures[relation.second]
        one, other = sorted((figure_key(first), figure_key(second)), key=repr)
        ties[one, other] = _Tie(
            first=first, second=second, relation=relation.relation, reason=relation.reason
        )
    return ties


def _turned(ties: list[_Tie], after: Incident) -> Change:
    first = ties[0].first
    others = ", ".join(figure_words(tie.second, after) for tie in ties)
    claims = {claim for tie in ties for claim in (*tie.first.claim_ids, *tie.second.claim_ids)}
    return Change(
        kind=ChangeKind.RELATION_TURNED,
        subject_id=first.id,
        field_id=first.field_id,
        after=f"{figure_words(first, after)} {_WORDS[ties[0].relation]} {others}",
        because=tuple(sorted(claims)),
        reason="; ".join(dict.fromkeys(tie.reason for tie in ties)),
    )


def _ceased(was: _Tie, now: _Tie, after: Incident) -> Change:
    first, second = figure_words(now.first, after), figure_words(now.second, after)
    return Change(
        kind=ChangeKind.RELATION_TURNED,
        subject_id=now.first.id,
        field_id=now.first.field_id,
        before=_WORDS[was.relation],
        after=f"{first}, {now.relation.replace('_', ' ')}, {second}",
        because=tuple(sorted({*now.first.claim_ids, *now.second.claim_ids})),
        reason=now.reason,
    )
