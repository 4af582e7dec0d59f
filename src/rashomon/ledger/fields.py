"""Fields of a ledger: which tolls count the same thing.

"62 Syrian soldiers killed" and "20 civilians killed" are two fields. "Put the toll at 62" names
nobody, so it joins the field that most origins speak of.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from rashomon.ledger.groups import Counted, is_plain_noun, lies_in
from rashomon.ledger.names import before_connector, fold
from rashomon.ledger.standing import day_of
from rashomon.ledger.words import speaker_words
from rashomon.model import GroupCode, IncidentClaim, Scope, Toll, TollStatus, TollUpdate

UNSTATED = "-"
"""Stands in a field's id for a group or side that no claim states."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldKey:
    """What a toll counts.

    Attributes:
        status: What happened to the people.
        group_code: Who they were; None when no noun is written or it is not in the list.
        noun: A noun that is not in the list, or that of a part which is not all of its coded group
            ("including four relatives"), in its shortest form; None otherwise. It keeps "12
            miners" apart from "3 monks".
        side: Actor id of their side; None when not stated.
        scope: What is counted.
        window: Which days a number over several incidents covers: its first day, else its words;
            None when no words say, and for a number of one incident.
        update: How the number adds to one told before; None for a count that stands by itself.
        day: The day for which people were added; None for a count, and when undated.
    """

    status: TollStatus
    group_code: GroupCode | None
    noun: str | None
    side: str | None
    scope: Scope
    window: str | None = None
    update: TollUpdate | None = None
    day: date | None = None

    @property
    def id(self) -> str:
        """The field's id, such as ``killed/combatants/sy-government/incident``.

        The days that a number covers, how it adds to another, and the day for which it does,
        follow where there are any: ``killed/people/-/cumulative/since-2016-09-12``.
        """
        group = self.group_code or ("other" if self.noun else UNSTATED)
        if self.noun:
            group = f"{group}:{self.noun}"
        day = None if self.day is None else self.day.isoformat()
        rest = (part for part in (self.window, self.update, day) if part is not None)
        return "/".join((self.status, group, self.side or UNSTATED, self.scope, *rest))

    @property
    def names_group(self) -> bool:
        """Whether the words say who was counted."""
        return self.group_code is not None or self.noun is not None

    @property
    def counted(self) -> Counted:
        """Whom it counts, without the days."""
        return Counted(
            status=self.status, group_code=self.group_code, noun=self.noun, side=self.side
        )


def place_tolls(
    tolls: Sequence[IncidentClaim],
    origin_of: Mapping[str, str],
    wholes: Mapping[str, IncidentClaim] | None = None,
) -> dict[str, FieldKey]:
    """The field of each toll claim, by claim id.

    A toll without a side joins the one side that the incident names for its status, group and
    scope, if there is exactly one. A toll without a noun then joins the field of its status and
    scope with the most origins, among equals the one with the smallest id; if there is none, it
    founds a field without a group, and so does a part without a noun.

    Args:
        tolls: Claims with a toll.
        origin_of: The origin of each of them, by claim id.
        wholes: The claim that each stated part is a part of, by the part's id.
    """
    stated = {
        claim.id: claim_key(claim, (wholes or {}).get(claim.id)) for claim in tolls if claim.toll
    }
    keys = _join_sides(stated)
    origins: dict[FieldKey, set[str]] = defaultdict(set)
    for claim_id, key in keys.items():
        if key.names_group:
            origins[key].add(origin_of[claim_id])
    ranked = sorted(origins, key=lambda key: (-len(origins[key]), key.id))
    return {claim_id: _join_group(key, ranked) for claim_id, key in keys.items()}


def claim_key(claim: IncidentClaim, whole: IncidentClaim | None = None) -> FieldKey:
    """What a claim's own words, and those of the number it is part of, say that it counts.

    A part that a plain noun names ("including four children") counts all of them in what its
    whole counts, so it is compared with "four children" of another report.
    """
    assert claim.toll is not None, "only toll claims have fields"
    key = stated_key(claim.toll, day_of(claim))
    if whole is None or whole.toll is None or key.scope is not Scope.SUBSET:
        return key
    above = stated_key(whole.toll, day_of(whole))
    is_group = key.group_code is not None and key.noun is None
    is_all = is_group and (not above.names_group or lies_in(key.counted, above.counted))
    return replace(key, scope=above.scope if is_all else Scope.SUBSET, window=above.window)


def stated_key(toll: Toll, day: date | None = None) -> FieldKey:
    """What the toll's own words say that it counts.

    Args:
        toll: The toll.
        day: The day for which it is given; it sets numbers apart that add to a count.
    """
    update = None if toll.update is TollUpdate.FORMER else toll.update
    return FieldKey(
        status=toll.status,
        group_code=toll.group_code,
        noun=_telling_noun(toll),
        side=toll.side,
        scope=toll.scope,
        window=None if update else _window(toll),
        update=update,
        day=day if update else None,
    )


def _window(toll: Toll) -> str | None:
    if toll.scope is not Scope.CUMULATIVE:
        return None
    if toll.since is not None:
        return f"since-{toll.since.isoformat()}"
    return "-".join(fold(toll.period)) if toll.period else None


def _telling_noun(toll: Toll) -> str | None:
    """The head of a noun phrase that says more than its code, or has none.

    "Miner" for "12 young miners from Ostrov", "relative" for "including four relatives".
    """
    if toll.group is None:
        return None
    if toll.group_code is not None:
        is_some = toll.scope is Scope.SUBSET and not is_plain_noun(toll.group, toll.group_code)
        return _head(toll.group) if is_some else None
    return _head(toll.group)


def _head(group: str) -> str | None:
    """The last word before a preposition, in its shortest form; None for words that tell nobody."""
    lists = speaker_words()
    words = fold(group)
    if "and" not in words:
        words = before_connector(words)[-1:]
    if not words or words[-1] in lists.empty_nouns:
        return None
    return "-".join(_singular(word) for word in words)


def _singular(word: str) -> str:
    """Drops a plural s; coarse, but the same for all spellings that are compared."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _join_sides(keys: Mapping[str, FieldKey]) -> dict[str, FieldKey]:
    sides: dict[FieldKey, set[str]] = defaultdict(set)
    for key in keys.values():
        if key.side is not None:
            sides[replace(key, side=None)].add(key.side)
    return {
        claim_id: replace(key, side=min(sides[key])) if len(sides.get(key, ())) == 1 else key
        for claim_id, key in keys.items()
    }


def _join_group(key: FieldKey, ranked: Sequence[FieldKey]) -> FieldKey:
    """The first field of the ranking that a toll without a noun can belong to."""
    if key.names_group or key.scope is Scope.SUBSET:  # "12 of them" may be any of them
        return key
    return next((other for other in ranked if _can_hold(other, key)), key)


def _can_hold(named: FieldKey, bare: FieldKey) -> bool:
    as_bare = replace(named, group_code=None, noun=None, side=bare.side)
    return as_bare == bare and (bare.side is None or named.side in (None, bare.side))
