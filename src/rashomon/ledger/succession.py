"""Which figures one speaker has replaced by a later one.

"12 dead" on Monday and "20 dead" on Tuesday, both by one ministry: the second replaces the
first. "62" on Monday and "more than 60" on Tuesday: the second is a looser wording of the first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from rashomon.ledger.figures import Entry
from rashomon.ledger.quantities import contains, is_exact


def supersedes(later: Entry, earlier: Entry) -> bool:
    """Whether the account behind both gave ``later`` in place of ``earlier``.

    It must be the same account and field and another value, and come later: for a later day, or
    for the same day in a later document. A number that the speaker has given without a hedge is
    not replaced by a hedged one that still allows it. A number that a text gives as a former one
    is replaced by what the account says on the same day or later, and replaces nothing.
    """
    is_one_account = later.figure.account_id == earlier.figure.account_id
    if not is_one_account or later.field.id != earlier.field.id or later.is_former:
        return False
    if later.interval == earlier.interval or _is_looser(later, earlier):
        return False
    if earlier.is_former:
        return moment(later) >= moment(earlier)
    dates = (later.since, earlier.since)
    return None not in dates and moment(later) > moment(earlier) and _is_told_later(later, earlier)


def moment(entry: Entry) -> tuple[date, date]:
    """When a figure was given: the day that it is for, then that of the document; undated last."""
    return (entry.since or date.max, entry.told or date.max)


def _is_told_later(later: Entry, earlier: Entry) -> bool:
    """Whether the order is known: by the day, or for one day by the documents."""
    return later.since != earlier.since or None not in (later.told, earlier.told)


def find_successors(entries: Iterable[Entry]) -> dict[str, Entry | None]:
    """The latest of the figures that replace each figure, by its id; None while it holds.

    Only an account's own figures are looked at: incidents with thousands of figures have thousands
    of accounts.
    """
    accounts: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        accounts[entry.figure.account_id].append(entry)
    return {
        entry.figure.id: _find_successor(entry, own) for own in accounts.values() for entry in own
    }


def list_current(entries: Sequence[Entry]) -> list[Entry]:
    """The figures that somebody stands behind and has not replaced, in their order."""
    standing = [entry for entry in entries if entry.stands]
    replaced = find_successors(standing)
    return [entry for entry in standing if replaced[entry.figure.id] is None]


def _find_successor(entry: Entry, own: Sequence[Entry]) -> Entry | None:
    successors = [other for other in own if supersedes(other, entry)]
    return max(successors, key=lambda other: (moment(other), other.figure.id), default=None)


def _is_looser(later: Entry, earlier: Entry) -> bool:
    exact, hedged = earlier.figure.quantity, later.figure.quantity
    return is_exact(exact) and not is_exact(hedged) and contains(later.interval, earlier.interval)
