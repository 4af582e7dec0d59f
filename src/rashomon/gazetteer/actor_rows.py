"""Rows of the actor list, shipped or of the user.

The columns, as ``actors.csv`` has them:

- ``id``: lower case and hyphens, never changed once it is there.
- ``name``: the name to show.
- ``kind``: what it is as a speaker; empty when no kind fits, as for a court.
- ``country``: ISO alpha-2 code of the state it belongs to or is based in.
- ``parent``: id of the actor it is a part, an organ or a branch of. Both are one origin: what an
  army and its spokesman's office say counts once.
- ``aliases``: other names and spellings, separated by "|". "=" marks what must be written just so,
  as acronyms do. An acronym may be given to several actors.
- ``side``: id of the party on whose side it fights or speaks though it is no part of it, as a
  militia that is armed and led by a state. Only where nobody disputes it; otherwise empty. It never
  makes two speakers one origin.
- ``metonyms``: buildings and places that stand for it, as "Pentagon" and "Langley".
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from rashomon.gazetteer.datafiles import read_rows, split_names
from rashomon.model import ActorKind

COLUMNS = ("id", "name", "kind", "country", "parent", "aliases", "side", "metonyms")


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRow:
    """One row. In a file of the user an empty field leaves the listed actor's as it is.

    Attributes:
        id: The actor's.
        name: As the file has it, with a mark "="; None when empty.
        kind: None when empty.
        country: None when empty.
        parent: None when empty.
        aliases: As the file has them.
        side: None when empty.
        metonyms: As the file has them.
    """

    id: str
    name: str | None
    kind: ActorKind | None
    country: str | None
    parent: str | None
    aliases: tuple[str, ...]
    side: str | None
    metonyms: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Name and aliases."""
        return (self.name, *self.aliases) if self.name else self.aliases


def row_of(fields: dict[str, str]) -> ActorRow:
    """A row from its fields by column; those that are absent count as empty.

    Raises:
        ValueError: The kind is none of the contract's.
    """
    kind = fields.get("kind")
    return ActorRow(
        id=fields["id"],
        name=fields.get("name") or None,
        kind=ActorKind(kind) if kind else None,
        country=fields.get("country") or None,
        parent=fields.get("parent") or None,
        aliases=split_names(fields.get("aliases", "")),
        side=fields.get("side") or None,
        metonyms=split_names(fields.get("metonyms", "")),
    )


@cache
def shipped_rows() -> tuple[ActorRow, ...]:
    """The rows of ``actors.csv``, read at the first call."""
    return tuple(row_of(fields) for fields in read_rows("actors.csv"))
