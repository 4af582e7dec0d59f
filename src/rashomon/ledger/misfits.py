"""Figures of parts that are larger than those of the whole.

"30 civilians" beside "25 people" differ in scope, yet both cannot be right: civilians are people.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import permutations, product

from rashomon.ledger.figures import Entry
from rashomon.ledger.groups import counted_by, is_plain_noun, lies_in
from rashomon.ledger.names import fold
from rashomon.ledger.phrases import describe_field, describe_figure
from rashomon.ledger.quantities import Interval
from rashomon.ledger.succession import list_current, moment
from rashomon.model import LedgerField, Misfit, Scope

ALL_PAIRS_LIMIT = 900
"""Up to this many pairs of figures of two fields, such as 30 in each, all are looked at. 3,000
figures of invented speakers otherwise made 273,000 misfits, which nobody reads, in 13 s."""


def find_misfits(entries: Sequence[Entry]) -> tuple[Misfit, ...]:
    """The pairs that cannot both be right, sorted by part and whole.

    Only figures that somebody stands behind and has not replaced are looked at, and only numbers of
    the incident itself or over the same days. Of one account, a part that is told after the whole
    is left out: the whole may simply be out of date.
    """
    current = list_current(entries)
    fields = {entry.field.id: entry.field for entry in current}
    nested = {
        (part, whole)
        for part, whole in permutations(fields, 2)
        if _can_be_compared(fields[part], fields[whole])
    }
    pairs = {
        (part.figure.id, whole.figure.id): (part, whole)
        for part, whole in _pairs(current, nested)
        if _is_too_many(part, whole)
    }
    return tuple(_make_misfit(*pairs[ids]) for ids in sorted(pairs))


def _can_be_compared(part: LedgerField, whole: LedgerField) -> bool:
    if Scope.SUBSET in (part.scope, whole.scope) or part.scope is not whole.scope:
        return False
    if part.update is not None or whole.update is not None:
        return False
    return _days(part) == _days(whole) and lies_in(counted_by(part), counted_by(whole))


def _days(field: LedgerField) -> object:
    """What is equal for two fields over the same days: their first day, else their words."""
    return field.since or fold(field.period or "")


def _pairs(entries: Sequence[Entry], nested: set[tuple[str, str]]) -> Iterator[tuple[Entry, Entry]]:
    """The figures of nested fields that are held against each other, part and whole.

    Up to :data:`ALL_PAIRS_LIMIT` pairs of two fields, all of them. Above it, the first figure of
    each value speaks for the value, beside all pairs of one account.
    """
    of_field: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        of_field[entry.field.id].append(entry)
    for part_id, whole_id in sorted(nested):
        parts, wholes = of_field[part_id], of_field[whole_id]
        if len(parts) * len(wholes) <= ALL_PAIRS_LIMIT:
            yield from product(parts, wholes)
        else:
            yield from product(_first_of_each_value(parts), _first_of_each_value(wholes))
            yield from _of_one_account(parts, wholes)


def _first_of_each_value(entries: Sequence[Entry]) -> list[Entry]:
    firsts: dict[Interval, Entry] = {}
    for entry in entries:
        firsts.setdefault(entry.interval, entry)
    return list(firsts.values())


def _of_one_account(
    parts: Sequence[Entry], wholes: Sequence[Entry]
) -> Iterator[tuple[Entry, Entry]]:
    own: dict[str, list[Entry]] = defaultdict(list)
    for whole in wholes:
        own[whole.figure.account_id].append(whole)
    for part in parts:
        for whole in own[part.figure.account_id]:
            yield part, whole


def _is_too_many(part: Entry, whole: Entry) -> bool:
    most = whole.interval.high
    if most is None or part.interval.low <= most:
        return False
    if whole.figure.group is not None and not _means_all(whole):
        return False
    is_one = part.figure.account_id == whole.figure.account_id
    return not is_one or moment(part) <= moment(whole)


def _means_all(whole: Entry) -> bool:
    return is_plain_noun(whole.figure.group, whole.field.group_code)


def _make_misfit(part: Entry, whole: Entry) -> Misfit:
    is_one = part.figure.account_id == whole.figure.account_id
    first, second = describe_figure(part), describe_figure(whole)
    kinds = f"{describe_field(part.field)} are among {describe_field(whole.field)}"
    said = "one speaker gives both" if is_one else "two speakers give them"
    return Misfit(
        part=part.figure.id,
        whole=whole.figure.id,
        is_one_account=is_one,
        reason=f"{first} cannot be part of {second}: {kinds}; {said}",
    )
