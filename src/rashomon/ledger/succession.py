"""Which figures one speaker has replaced by a later one.

"12 dead" on Monday and "20 dead" on Tuesday, both by one ministry: the second replaces the
first. "62" on Monday and "more than 60" on Tuesday: the second is a looser wording of the first.
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.ledger.figures import Entry
from rashomon.ledger.quantities import contains, is_exact


def supersedes(later: Entry, earlier: Entry) -> bool:
    """Whether the account behind both gave ``later`` in place of ``earlier``.

    It must be the same account and field, a later first day, and another value. A number that
    the speaker has given without a hedge is not replaced by a hedged one that still allows it.
    """
    is_one_account = later.figure.account_id == earlier.figure.account_id
    if not is_one_account or later.field.id != earlier.field.id:
        return False
    if later.since is None or earlier.since is None or later.since <= earlier.since:
        return False
    return later.interval != earlier.interval and not _is_looser(later, earlier)


def find_successor(entry: Entry, entries: Sequence[Entry]) -> Entry | None:
    """The latest of the figures that replace this one; None when it still holds."""
    successors = [other for other in entries if supersedes(other, entry)]
    return max(successors, key=lambda other: (str(other.since), other.figure.id), default=None)


def _is_looser(later: Entry, earlier: Entry) -> bool:
    exact, hedged = earlier.figure.quantity, later.figure.quantity
    return is_exact(exact) and not is_exact(hedged) and contains(later.interval, earlier.interval)
