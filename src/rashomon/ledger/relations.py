"""How two figures of one incident stand to each other, and why.

Three surface forms: 62 refines "more than 60"; 62 contradicts 80; 20 civilians and 21 people
differ in scope.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations

from rashomon.ledger.figures import Entry
from rashomon.ledger.groups import counted_by, lies_in
from rashomon.ledger.phrases import describe_field, describe_figure
from rashomon.ledger.quantities import Interval, interval, lies_within, overlap
from rashomon.ledger.series import compare_numbers
from rashomon.ledger.succession import supersedes
from rashomon.model import FigureRelation, Quantity, Relation, Scope, TollMove, TollStatus

ALL_PAIRS_LIMIT = 60
"""Up to this many standing figures in an incident, each pair of one status family is related.

60 figures make 1,770 pairs, about 350 KB as JSON and more than anybody reads. Above it, figures
with one value in a field are related through the first of them; see :func:`pairs_to_relate`.
"""

_CASUALTIES = frozenset({TollStatus.KILLED, TollStatus.WOUNDED})


def compare_quantities(first: Quantity, second: Quantity) -> FigureRelation:
    """How the first quantity stands to the second, with "about" as wide as it is by default."""
    return compare_intervals(interval(first), interval(second))


def compare_intervals(a: Interval, b: Interval) -> FigureRelation:
    """How figures that allow these numbers stand to each other.

    ``REFINES`` is returned when either lies inside the other; :func:`relate` orders the two.
    """
    if a == b:
        return FigureRelation.EQUAL
    if lies_within(a, b) or lies_within(b, a):
        return FigureRelation.REFINES
    return FigureRelation.COMPATIBLE if overlap(a, b) else FigureRelation.CONTRADICTS


def is_one_family(first: TollStatus, second: TollStatus) -> bool:
    """Whether two statuses count overlapping things: casualties hold killed and wounded."""
    if first is second:
        return True
    pair = {first, second}
    return TollStatus.CASUALTIES in pair and bool(pair & _CASUALTIES)


def relate(first: Entry, second: Entry) -> Relation:
    """The one relation between two figures of one status family; the same in both orders.

    A directed relation is written from the narrower to the wider and from the later to the
    earlier figure, the others from the smaller to the larger figure id. In order of precedence:
    differs in scope when the fields differ, supersedes within an account, else by the intervals.
    """
    a, b = sorted((first, second), key=lambda entry: entry.figure.id)
    if a.field.id != b.field.id:
        return _write(a, b, FigureRelation.DIFFERS_IN_SCOPE)
    for later, earlier in ((a, b), (b, a)):
        if supersedes(later, earlier):
            return _write(later, earlier, FigureRelation.SUPERSEDES)
    if _is_running_count(a, b):
        return _write(a, b, FigureRelation.COMPATIBLE)
    relation = compare_intervals(a.interval, b.interval)
    if relation is FigureRelation.REFINES and not lies_within(a.interval, b.interval):
        a, b = b, a
    return _write(a, b, relation)


def _is_running_count(a: Entry, b: Entry) -> bool:
    """Whether both count over several incidents up to different days, and could both be right.

    300 since January as of Monday and 320 as of Thursday do not contradict each other: such a
    count grows. 320 as of Monday and 300 as of Thursday do.
    """
    if a.field.scope is not Scope.CUMULATIVE or a.field.update is not None:
        return False
    if a.since is None or b.since is None or a.since == b.since or overlap(a.interval, b.interval):
        return False
    earlier, later = sorted((a, b), key=lambda entry: entry.since or date.max)
    return later.interval.high is None or later.interval.high >= earlier.interval.low


def _write(first: Entry, second: Entry, relation: FigureRelation) -> Relation:
    return Relation(
        first=first.figure.id,
        second=second.figure.id,
        relation=relation,
        reason=_explain(first, second, relation),
    )


def _explain(first: Entry, second: Entry, relation: FigureRelation) -> str:
    a, b = describe_figure(first), describe_figure(second)
    match relation:
        case FigureRelation.EQUAL:
            return f"{a} and {b} allow the same numbers"
        case FigureRelation.REFINES:
            return f"{a} lies within {b}"
        case FigureRelation.COMPATIBLE if not overlap(first.interval, second.interval):
            days = f"{first.since} and {second.since}"
            return f"{a} and {b} count up to {days}; such a count may grow"
        case FigureRelation.COMPATIBLE:
            return f"{a} and {b} share some numbers, and neither lies within the other"
        case FigureRelation.CONTRADICTS:
            return f"{a} and {b} share no number"
        case FigureRelation.SUPERSEDES:
            return _explain_replacement(first, second)
        case FigureRelation.DIFFERS_IN_SCOPE:
            whom = (describe_field(first.field), describe_field(second.field))
            return f"{a} counts {whom[0]}, {b} counts {whom[1]}{_nesting(first, second)}"


def _explain_replacement(later: Entry, earlier: Entry) -> str:
    a, b = describe_figure(later), describe_figure(earlier)
    if earlier.is_former:
        return f"{a} replaces {b}, which the text gives as a former figure of the same speaker"
    move = compare_numbers(earlier.interval, later.interval)
    down = ", revised downwards" if move is TollMove.REVISED_DOWN else ""
    if later.since == earlier.since:
        when = f"for the same day, {later.since}; told on {later.told}, before on {earlier.told}"
        return f"{a} replaces {b} by the same speaker{down}, {when}"
    return f"{a} ({later.since}) replaces {b} ({earlier.since}) by the same speaker{down}"


def _nesting(first: Entry, second: Entry) -> str:
    """That one group is among the other, where it is."""
    a, b = counted_by(first.field), counted_by(second.field)
    if lies_in(a, b):
        return "; the first are among the second"
    return "; the second are among the first" if lies_in(b, a) else ""


def relate_all(entries: Iterable[Entry]) -> tuple[Relation, ...]:
    """The relations among an incident's figures, sorted by first and second figure.

    Only figures that some claim stands behind are related: "if 300 had died" contradicts
    nothing.
    """
    standing = [entry for entry in entries if entry.stands]
    pairs = {frozenset((a.figure.id, b.figure.id)): (a, b) for a, b in pairs_to_relate(standing)}
    relations = (relate(a, b) for a, b in pairs.values())
    return tuple(sorted(relations, key=lambda relation: (relation.first, relation.second)))


def pairs_to_relate(entries: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """The pairs of figures whose relation is written down.

    Up to :data:`ALL_PAIRS_LIMIT` figures: every pair of one status family. Above it, nothing is
    lost that the rest does not imply. The first figure of each value in a field stands for the
    value: it is related to the others of its value, to the first figures of the field's other
    values, and the field's very first figure to that of each other field. Two figures by one
    account are always related, so that no replacement is missed.
    """
    if len(entries) <= ALL_PAIRS_LIMIT:
        for a, b in combinations(entries, 2):
            if is_one_family(a.field.status, b.field.status):
                yield a, b
        return
    fields = _grouped(entries, lambda entry: entry.field.id)
    for members in fields:
        yield from _field_pairs(members)
    for a, b in combinations((members[0] for members in fields), 2):
        if is_one_family(a.field.status, b.field.status):
            yield a, b


def _field_pairs(members: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
    values = _grouped(members, lambda entry: entry.interval)
    yield from combinations((same[0] for same in values), 2)
    for same in values:
        yield from ((same[0], other) for other in same[1:])
    for own in _grouped(members, lambda entry: entry.figure.account_id):
        yield from combinations(own, 2)


def _grouped(entries: Iterable[Entry], key: Callable[[Entry], Hashable]) -> list[list[Entry]]:
    groups: dict[Hashable, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[key(entry)].append(entry)
    return list(groups.values())
