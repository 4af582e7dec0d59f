"""News agencies: under which names they are credited, and which outlets are agencies themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from rashomon.gazetteer.datafiles import read_tables

_ADDRESS = re.compile(r"^(?:https?://)?(?:www\.)?([^/\s]+).*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """A news agency.

    Attributes:
        name: The name that documents are shown with.
        names: The names under which it is credited, as written; ``name`` is the first.
        outlets: Further names under which it publishes, in lower case.
        actor_id: Its id in the actor list; None when it is not there.
        is_unnamed: Stands for whichever agencies a paper did not name: "with agencies".
    """

    name: str
    names: tuple[str, ...]
    outlets: tuple[str, ...] = ()
    actor_id: str | None = None
    is_unnamed: bool = False


class AgencyIndex:
    """Read-only look-ups over the listed agencies."""

    def __init__(self, agencies: Iterable[Agency]) -> None:
        self.agencies = tuple(agencies)
        self._by_credit = _by_credit(self.agencies)
        self._by_outlet = _by_outlet(self.agencies)
        self._by_name = {agency.name: agency for agency in self.agencies}

    @property
    def credited_names(self) -> tuple[str, ...]:
        """All names under which an agency may be credited, the longest first."""
        return tuple(sorted(self._by_credit, key=lambda name: (-len(name), name)))

    def credited_as(self, name: str) -> Agency | None:
        """The agency that is credited so, white space aside; None when none is."""
        return self._by_credit.get(" ".join(name.split()))

    def named(self, name: str | None) -> Agency | None:
        """The agency that documents are shown with under this name; None when none is."""
        return None if name is None else self._by_name.get(name)

    def of_outlet(self, outlet: str | None) -> Agency | None:
        """The agency that an outlet is: "AFP", "reuters.com"; None for a paper."""
        if outlet is None:
            return None
        folded = " ".join(outlet.split()).casefold()
        found = self._by_outlet.get(folded)
        return found or self._by_outlet.get(_ADDRESS.sub(r"\1", folded))


@cache
def load_agencies() -> AgencyIndex:
    """The shipped agencies."""
    tables = read_tables("agencies.toml")["agency"]
    return AgencyIndex(
        Agency(
            name=row["names"][0],
            names=tuple(row["names"]),
            outlets=tuple(row.get("outlets", ())),
            actor_id=row.get("actor"),
            is_unnamed=row.get("is_unnamed", False),
        )
        for row in tables
    )


def _by_credit(agencies: Iterable[Agency]) -> Mapping[str, Agency]:
    return {name: agency for agency in agencies for name in agency.names}


def _by_outlet(agencies: Iterable[Agency]) -> Mapping[str, Agency]:
    return {
        name.casefold(): agency
        for agency in agencies
        if not agency.is_unnamed
        for name in (*agency.names, *agency.outlets)
    }
