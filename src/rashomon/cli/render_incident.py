"""One incident with its ledger, estimates, blame and statements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from rich.console import Group, RenderableType

from rashomon.cli.render_blame import render_blame
from rashomon.cli.render_lineage import lineage_words
from rashomon.cli.render_review import render_decided
from rashomon.cli.render_series import render_series
from rashomon.cli.tables import make_line, make_table
from rashomon.cli.words import (
    actor_words,
    claim_words,
    code_words,
    count_words,
    day_words,
    hedge_words,
    period_with_precision,
    place_words,
    relation_words,
    relay_words,
    scope_words,
    speaker_words,
    stance_words,
    update_words,
)
from rashomon.ledger.phrases import describe_field
from rashomon.model import (
    ClaimKind,
    Estimate,
    Figure,
    FigureRelation,
    Incident,
    IncidentClaim,
    LedgerField,
    Relation,
    Scope,
    Stance,
)

_FIGURE_COLUMNS = (
    "No", "Figure", "Hedge", "Group", "Speaker", "Relay", "Outlet, date", "To the others",
)  # fmt: skip
_ESTIMATE_COLUMNS = ("Rule", "Low", "Best", "High", "Used", "Lost", "How")
_LINEAGE_COLUMNS = ("Document", "Is", "Document", "Why")
_STATEMENT_COLUMNS = ("Kind", "Speaker", "Stance", "Words", "Outlet, date")

_OWN_TABLES = frozenset({ClaimKind.TOLL, ClaimKind.RESPONSIBILITY})
"""Kinds that the ledger and the blame table show; all others are listed as statements."""

_ONE_WAY = frozenset({FigureRelation.REFINES, FigureRelation.SUPERSEDES})
"""Relations that do not hold the other way round."""

_MOST_TELLING_FIRST = (
    FigureRelation.CONTRADICTS,
    FigureRelation.SUPERSEDES,
    FigureRelation.REFINES,
    FigureRelation.COMPATIBLE,
    FigureRelation.EQUAL,
    FigureRelation.DIFFERS_IN_SCOPE,
)

_NESTINGS = {
    "; the first are among the second": "; the second are among the first",
    "; the second are among the first": "; the first are among the second",
}
"""What a reason ends with where one field counts some of another's people, and its mirror."""


@dataclass(frozen=True, slots=True)
class _Index:
    """What the tables look up: claims by id; number, field and relations of each figure."""

    claims: Mapping[str, IncidentClaim]
    numbers: Mapping[str, int]
    fields: Mapping[str, LedgerField]
    relations: Mapping[str, Sequence[Relation]]

    @classmethod
    def of(cls, incident: Incident) -> Self:
        fields = {figure.id: field for field in incident.ledger.fields for figure in field.figures}
        relations = defaultdict(list)
        for relation in incident.ledger.relations:
            relations[relation.first].append(relation)
            relations[relation.second].append(relation)
        return cls(
            claims={claim.id: claim for claim in incident.claims},
            numbers={figure: number for number, figure in enumerate(fields, start=1)},
            fields=fields,
            relations=relations,
        )


def render_incident(incident: Incident) -> RenderableType:
    """The whole incident; figures are numbered through, and relations refer to the numbers."""
    index = _Index.of(incident)
    return Group(
        *_heading(incident),
        *_ledger(incident, index),
        *render_blame(incident, index.claims),
        *_statements(incident),
        *_lineage(incident),
        *render_decided(incident),
        make_line(""),
    )


def _heading(incident: Incident) -> Iterator[RenderableType]:
    yield make_line(incident.sub_type or incident.type, style="bold underline")
    yield make_line(f"Incident {incident.id}")
    yield make_line(f"Where: {place_words(incident.place)}")
    yield make_line(f"When: {period_with_precision(incident.time)}")
    documents = count_words(len(incident.documents), "document")
    yield make_line(f"{documents}, {count_words(len(incident.origins), 'origin')}")
    yield make_line("")


def _lineage(incident: Incident) -> Iterator[RenderableType]:
    """Which of the documents share text; nothing where none does."""
    uris = {document.id: document.uri for document in incident.documents}
    rows = []
    for link in incident.lineage:
        copy, other = link.copy or link.first, link.original or link.second
        rows.append((uris[copy], lineage_words(link, copy), uris[other], link.reason))
    if rows:
        yield make_table(_LINEAGE_COLUMNS, rows, title="Documents that share text")


def _ledger(incident: Incident, index: _Index) -> Iterator[RenderableType]:
    if not incident.ledger.fields:
        yield make_line("No figures of people are claimed.")
        yield make_line("")
    for field in incident.ledger.fields:
        rows = [row for figure in _with_support(field) for row in _figure_rows(*figure, index)]
        yield make_table(_FIGURE_COLUMNS, rows, title=field_words(field))
        estimates = [one for one in incident.estimates if one.field_id == field.id]
        if len(field.figures) > 1:  # every rule makes the same of one figure
            yield make_table(_ESTIMATE_COLUMNS, map(_estimate_row, estimates))
    yield from _reasons(incident.ledger.relations, index)
    yield from render_series(incident.ledger, index.numbers)


def field_words(field: LedgerField) -> str:
    """What the figures of a field count: "Killed: combatants, of Syrian Government"."""
    written = next((figure.group for figure in field.figures if figure.group), "group not said")
    parts = [code_words(field.group_code) if field.group_code else written]
    if field.side is not None:
        parts.append(f"of {actor_words(field.side)}")
    if field.scope is not Scope.INCIDENT:
        parts.append(scope_words(field.scope))
    parts += field_days(field)
    return f"{code_words(field.status).capitalize()}: {', '.join(parts)}"


def field_days(field: LedgerField) -> Iterator[str]:
    """Which days a field's figures cover, and what they add to."""
    if field.period is not None:
        yield field.period
    if field.update is not None:
        yield f"{update_words(field.update)} ({day_words(field.day)})"


def _with_support(field: LedgerField) -> Iterator[tuple[Figure, str]]:
    """Each figure, the first of each value with what stands behind it: "4 documents, 2 origins"."""
    values = set()
    for figure in field.figures:
        value = (figure.quantity, figure.n_documents, figure.n_origins)
        is_first = value not in values
        values.add(value)
        yield figure, support_words(figure) if is_first and figure.n_documents > 1 else ""


def support_words(figure: Figure) -> str:
    """In how many documents a value stands, and from how many independent origins."""
    documents = count_words(figure.n_documents, "document")
    return f"{documents}, {count_words(figure.n_origins, 'origin')}"


def _figure_rows(figure: Figure, support: str, index: _Index) -> Iterator[Sequence[str]]:
    """The figure with the first claim of it, then a row for each other way that it was told."""
    claims = [index.claims[claim_id] for claim_id in figure.claim_ids]
    first, *others = dict.fromkeys(map(_telling, claims))
    yield (
        str(index.numbers[figure.id]),
        f"{figure.text}\n{support}" if support else figure.text,
        hedge_words(figure.quantity.relation),
        figure.group or "-",
        *first,
        _relations_of(figure, index) or "-",
    )
    for speaker, *way in others:
        is_same_speaker = speaker == first[0]
        yield ("", "", "", "", "" if is_same_speaker else speaker, *way, "")


def _telling(claim: IncidentClaim) -> tuple[str, str, str]:
    """Speaker, relay and source of one claim."""
    return _speaker_and_stance(claim), relay_words(claim), _source_words(claim)


def _speaker_and_stance(claim: IncidentClaim) -> str:
    """The speaker; with the stance where a figure is not simply asserted ("denies")."""
    if claim.stance is Stance.ASSERTS:
        return speaker_words(claim)
    return f"{speaker_words(claim)} ({stance_words(claim.stance)})"


def _source_words(claim: IncidentClaim) -> str:
    return f"{claim.outlet or claim.document_uri}, {day_words(claim.published)}"


def _relations_of(figure: Figure, index: _Index) -> str:
    """Relations by kind: "refines 2, 3" on one line, "contradicts 4" on the next."""
    others: defaultdict[str, list[int]] = defaultdict(list)
    for relation in sorted(index.relations.get(figure.id, ()), key=_by_weight):
        from_first = relation.first == figure.id
        other = relation.second if from_first else relation.first
        words = relation_words(relation.relation, from_first=from_first)
        others[words].append(index.numbers[other])
    return "\n".join(f"{words} {_listed(numbers)}" for words, numbers in others.items())


def _by_weight(relation: Relation) -> int:
    return _MOST_TELLING_FIRST.index(relation.relation)


def _listed(numbers: Iterable[int]) -> str:
    """Numbers in order; three and more in a row are a range: "1, 2, 4-9"."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(_run_words(run) for run in runs)


def _run_words(run: Sequence[int]) -> str:
    return f"{run[0]}-{run[-1]}" if len(run) > 2 else ", ".join(map(str, run))


def _estimate_row(estimate: Estimate) -> Sequence[str]:
    return (
        estimate.rule,
        _bound(estimate.low),
        _bound(estimate.best),
        _bound(estimate.high),
        str(len(estimate.used)),
        str(len(estimate.lost)),
        estimate.reason,
    )


def _bound(value: int | None) -> str:
    return "open" if value is None else str(value)


def _reasons(relations: Iterable[Relation], index: _Index) -> Iterator[RenderableType]:
    """Why figures stand as they do; one row where several figures stand alike to the same."""
    seconds: defaultdict[tuple[int, str, str], list[int]] = defaultdict(list)
    apart: list[Relation] = []
    for relation in relations:
        if relation.relation is FigureRelation.DIFFERS_IN_SCOPE:
            apart.append(relation)
            continue
        first, second = index.numbers[relation.first], index.numbers[relation.second]
        if relation.relation not in _ONE_WAY:
            first, second = sorted((first, second))
        words = relation_words(relation.relation, from_first=True)
        seconds[first, words, relation.reason].append(second)
    firsts: defaultdict[tuple[str, str, str], list[int]] = defaultdict(list)
    for (first, words, reason), others in sorted(seconds.items()):
        firsts[words, _listed(others), reason].append(first)
    rows = [
        (_listed(numbers), words, others, reason)
        for (words, others, reason), numbers in firsts.items()
    ]
    rows += _kept_apart(apart, index)
    if rows:
        yield make_table(("No", "Relation", "No", "Why"), rows, title="How the figures relate")


def _kept_apart(
    relations: Iterable[Relation], index: _Index
) -> Iterator[tuple[str, str, str, str]]:
    """What differs in scope, a row for each two fields: every figure of one does from the other."""
    sides: defaultdict[str, tuple[set[int], set[int]]] = defaultdict(lambda: (set(), set()))
    for relation in relations:
        first, second = relation.first, relation.second
        whom = (describe_field(index.fields[first]), describe_field(index.fields[second]))
        note = next((note for note in _NESTINGS if relation.reason.endswith(note)), "")
        if index.numbers[first] > index.numbers[second]:
            first, second = second, first
            whom, note = whom[::-1], _NESTINGS.get(note, "")
        firsts, seconds = sides[f"{whom[0]} and {whom[1]} are counted apart{note}"]
        firsts.add(index.numbers[first])
        seconds.add(index.numbers[second])
    words = relation_words(FigureRelation.DIFFERS_IN_SCOPE, from_first=True)
    for reason, (firsts, seconds) in sorted(sides.items(), key=lambda one: sorted(one[1][0])):
        yield _listed(firsts), words, _listed(seconds), reason


def _statements(incident: Incident) -> Iterator[RenderableType]:
    told = [claim for claim in incident.claims if claim.counts]
    claims = [claim for claim in told if claim.kind not in _OWN_TABLES]
    if claims:
        rows = map(_statement_row, claims)
        yield make_table(_STATEMENT_COLUMNS, rows, title="What else is said")


def _statement_row(claim: IncidentClaim) -> Sequence[str]:
    relays = relay_words(claim)
    speaker = speaker_words(claim) if relays == "-" else f"{speaker_words(claim)}, via {relays}"
    return (
        code_words(claim.kind),
        speaker,
        stance_words(claim.stance),
        claim_words(claim),
        _source_words(claim),
    )
