"""Figures of parts that are larger than those of the whole.

"30 civilians" beside "25 people" differ in scope, yet both cannot be right: civilians are people.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import permutations, product

from rashomon.ledger.figures import Entry
from rashomon.ledger.groups import counted_by, is_plain_noun, lies_in
from rashomon.ledger.names import fold
from rashomon.ledger.phrases import describe_field, describe_figure
from rashomon.ledger.succession import find_successor, moment
from rashomon.model import LedgerField, Misfit, Scope


def find_misfits(entries: Iterable[Entry]) -> tuple[Misfit, ...]:
    """The pairs that cannot both be right, sorted by part and whole.

    Only figures that somebody stands behind and has not replaced are looked at, and only numbers of
    the incident itself or over the same days. Of one account, a part that is told after the whole
    is left out: the whole may simply be out of date.
    """
    current = _current([entry for entry in entries if entry.stands])
    fields = {entry.field.id: entry.field for entry in current}
    nested = {
        (part, whole)
        for part, whole in permutations(fields, 2)
        if _can_be_compared(fields[part], fields[whole])
    }
    found = (
        _make_misfit(part, whole)
        for part, whole in _pairs(current, nested)
        if _is_too_many(part, whole)
    )
    return tuple(sorted(found, key=lambda misfit: (misfit.part, misfit.whole)))


def _current(standing: Sequence[Entry]) -> list[Entry]:
    return [entry for entry in standing if find_successor(entry, standing) is None]


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
    """The figures of nested fields, part and whole."""
    of_field: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        of_field[entry.field.id].append(entry)
    for part, whole in sorted(nested):
        yield from product(of_field[part], of_field[whole])


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
