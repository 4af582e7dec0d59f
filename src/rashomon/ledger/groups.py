"""Groups of people that lie within others: children within civilians, civilians within people.

Three surface forms: "16 people, including four children", "20 civilians" beside "25 people", "62
soldiers" beside "62 dead".
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from rashomon.ledger.names import before_connector, fold
from rashomon.model import GroupCode, LedgerField, TollStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupLists:
    """The lists of ``data/groups.toml``.

    Attributes:
        within: The codes that each code lies within, ``people`` included.
        plain: Nouns that mean all of a code, in their shortest form.
    """

    within: Mapping[GroupCode, frozenset[GroupCode]]
    plain: Mapping[GroupCode, frozenset[str]]


@cache
def group_lists() -> GroupLists:
    """The shipped lists."""
    source = files("rashomon.ledger").joinpath("data/groups.toml").read_text(encoding="utf-8")
    tables = tomllib.loads(source)
    return GroupLists(
        within={
            code: frozenset(map(GroupCode, tables["within"].get(code, ())))
            | ({GroupCode.PEOPLE} - {code})
            for code in GroupCode
        },
        plain={code: frozenset(tables["plain"].get(code, ())) for code in GroupCode},
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Whom a number counts, and what happened to them.

    Attributes:
        status: What happened to them.
        group_code: Who they were; None when no noun is written or it is not in the list.
        noun: A noun that is not in the list.
        side: Actor id of their side; None when not stated.
    """

    status: TollStatus
    group_code: GroupCode | None
    noun: str | None
    side: str | None

    @property
    def is_unnamed(self) -> bool:
        """Whether no words say who they were."""
        return self.group_code is None and self.noun is None


def counted_by(field: LedgerField) -> Counted:
    """Whom a field counts, without the days."""
    return Counted(
        status=field.status, group_code=field.group_code, noun=field.noun, side=field.side
    )


def lies_in(part: Counted, whole: Counted) -> bool:
    """Whether all of the one, and not the other way round, are among the other by what they are.

    A number without a noun lies in nothing and holds nothing: it may count anybody.
    """
    if part == whole or part.is_unnamed or whole.is_unnamed:
        return False
    has_side = whole.side is None or whole.side == part.side
    return has_side and _status_within(part.status, whole.status) and _group_within(part, whole)


def _status_within(part: TollStatus, whole: TollStatus) -> bool:
    is_hurt = part in (TollStatus.KILLED, TollStatus.WOUNDED)
    return part is whole or (is_hurt and whole is TollStatus.CASUALTIES)


def _group_within(part: Counted, whole: Counted) -> bool:
    if (part.group_code, part.noun) == (whole.group_code, whole.noun):
        return True
    if part.group_code is None or whole.group_code is None:
        return whole.group_code is GroupCode.PEOPLE
    return whole.group_code in group_lists().within[part.group_code]


def is_plain_noun(group: str | None, code: GroupCode | None) -> bool:
    """Whether a noun phrase means all of its code: "Syrian soldiers" do, "officers" do not."""
    if group is None or code is None:
        return False
    words = before_connector(fold(group))
    return bool(words) and bool({words[-1], words[-1].rstrip("s")} & group_lists().plain[code])
