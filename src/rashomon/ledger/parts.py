"""Which numbers a text states as parts of which: "16 people, including four children".

Only what the words say is a part: "seven civilians and five soldiers were killed" makes no total of
twelve, and no total is ever summed up here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rashomon.ledger.fields import stated_key
from rashomon.ledger.groups import lies_in
from rashomon.ledger.quantities import interval, is_exact
from rashomon.ledger.standing import why_set_aside
from rashomon.model import Figure, IncidentClaim, Scope, StatedParts, Toll, TollUpdate

REACH = 300
"""Letters between a part and the number that it is part of: a long sentence and the next. In
invented and development texts the farthest stood 214 letters away; a paragraph further on, "the
dead" are often those of another strike."""

_ADDED_PARTS = frozenset({TollUpdate.NEW, TollUpdate.RETROACTIVE})


def find_wholes(
    tolls: Sequence[IncidentClaim], account_of: Mapping[str, str]
) -> dict[str, IncidentClaim]:
    """The claim that each stated part is a part of, by the part's claim id.

    It is by the same account, in the same document and of the same status; the nearest before the
    part goes before one after it ("seven of the 19 dead were women").

    Args:
        tolls: Toll claims.
        account_of: Account id by claim id.
    """
    said: dict[tuple[str, str], list[IncidentClaim]] = defaultdict(list)
    for claim in tolls:
        if why_set_aside(claim) is None:
            said[claim.document_id, account_of[claim.id]].append(claim)
    found: dict[str, IncidentClaim] = {}
    for claims in said.values():
        for part in claims:
            wholes = [other for other in claims if _is_whole(other, part)]
            if wholes:
                found[part.id] = min(wholes, key=lambda other: _distance(other, part))
    return found


def _is_whole(whole: IncidentClaim, part: IncidentClaim) -> bool:
    held, toll = whole.toll, part.toll
    assert held is not None, "only toll claims are compared"
    assert toll is not None, "only toll claims are compared"
    if whole.id == part.id or _distance(whole, part)[1] > REACH:
        return False
    if toll.update in _ADDED_PARTS:
        return held.update is TollUpdate.ADDED and held.status is toll.status
    if toll.scope is not Scope.SUBSET or held.scope is Scope.SUBSET or held.update is not None:
        return False
    return _can_hold(held, toll)


def _can_hold(whole: Toll, part: Toll) -> bool:
    above, below = stated_key(whole).counted, stated_key(part).counted
    is_same_harm = whole.status is part.status
    holds = above.is_unnamed or below.is_unnamed or above == below or lies_in(below, above)
    most = interval(whole.quantity).high
    return is_same_harm and holds and (most is None or interval(part.quantity).low <= most)


def _distance(whole: IncidentClaim, part: IncidentClaim) -> tuple[bool, int, str]:
    """Sort key: before the part first, then nearer."""
    first, second = whole.evidence.start, part.evidence.start
    return (first > second, abs(first - second), whole.id)


def state_parts(
    wholes: Mapping[str, IncidentClaim], figures: Iterable[Figure]
) -> tuple[StatedParts, ...]:
    """The parts that are stated of each figure, sorted by figure.

    Args:
        wholes: As :func:`find_wholes` gives them.
        figures: All figures of the incident.
    """
    of_claim = {claim_id: figure for figure in figures for claim_id in figure.claim_ids}
    stated: dict[str, dict[str, Figure]] = defaultdict(dict)
    for part_id, whole in wholes.items():
        whole_figure, part = of_claim[whole.id], of_claim[part_id]
        if whole_figure.id != part.id:
            stated[whole_figure.id][part.id] = part
    made = (
        _make_parts(of_claim[whole_id], tuple(parts[key] for key in sorted(parts)))
        for whole_id, parts in stated.items()
    )
    return tuple(sorted(made, key=lambda parts: parts.whole))


def _make_parts(whole: Figure, parts: Sequence[Figure]) -> StatedParts:
    words = " and ".join(f"{part.text} {part.group}" if part.group else part.text for part in parts)
    everything = [*parts, whole]
    total = None
    if len(parts) > 1 and all(is_exact(figure.quantity) for figure in everything):
        total = sum(part.quantity.low or 0 for part in parts)
    makes = total is not None and total == whole.quantity.low
    is_part = f"the text tells {words} as part of {whole.text}"
    reason = f"{words} make {whole.text}" if makes else is_part
    return StatedParts(
        whole=whole.id, parts=tuple(part.id for part in parts), makes_whole=makes, reason=reason
    )
