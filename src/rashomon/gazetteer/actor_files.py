"""Actor files of the user: the columns of ``actors.csv``, checked line by line.

    id,name,kind,aliases
    ,Harbour Watch,monitor,=HW|Harbour Watch Network
    hamas,,,Hamas movement

The first row adds an actor, ``harbour-watch``; the second adds a spelling to a listed one. A row
means a listed actor by its id or, without an id, by any of its names. Every other row needs a name
and a kind.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rashomon.errors import InputError, InvalidOption, MissingInput, UnreadableInput
from rashomon.gazetteer.actor_rows import COLUMNS, ActorRow, row_of, shipped_rows
from rashomon.gazetteer.countries import load_countries
from rashomon.gazetteer.organs import load_organs
from rashomon.gazetteer.phrases import EXACT, tokenise
from rashomon.model import ActorKind

BAD_ROW = "bad_actor_row"
BAD_HEADER = "bad_actor_header"

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    number: int
    row: ActorRow


class _Fault(Exception):
    """What is wrong with one line, and what to do."""


def read_actor_file(path: Path) -> tuple[ActorRow, ...]:
    """The rows of a user's file, each with the id of the actor that it adds or extends.

    Args:
        path: A CSV file in UTF-8 with a header; any of the columns of ``actors.csv`` in any order.

    Raises:
        MissingInput: There is no such file.
        UnreadableInput: It is not UTF-8, or is no file.
        InvalidOption: The header or a line cannot be used; the error names the first such line.
    """
    text = _text_of(path)
    reader = csv.DictReader(io.StringIO(text), strict=True, restkey="", restval="")
    _check_header(path, reader.fieldnames or ())
    lines: list[_Line] = []
    faults: list[tuple[int, str]] = []
    known = _listed_names()
    try:
        for fields in reader:
            try:
                lines.append(_Line(number=reader.line_num, row=_read_row(fields, known)))
            except _Fault as fault:
                faults.append((reader.line_num, str(fault)))
    except csv.Error as error:
        faults.append((reader.line_num, f"not CSV ({error}); check its quotation marks"))
    faults = faults or list(_faults_between(lines))
    if faults:
        raise _bad_line(path, sorted(faults))
    return tuple(line.row for line in lines)


def _text_of(path: Path) -> str:
    try:
        # Spreadsheets put a byte order mark in front.
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise MissingInput(str(path), "missing", "no such file; check the path") from error
    except UnicodeDecodeError as error:
        reason = "not UTF-8; save it as UTF-8"
        raise UnreadableInput(str(path), "not_utf8", reason) from error
    except OSError as error:
        reason = f"cannot be read ({error.strerror}); name a CSV file"
        raise UnreadableInput(str(path), "unreadable", reason) from error


def _check_header(path: Path, header: Sequence[str]) -> None:
    unknown = [column for column in header if column not in COLUMNS]
    if not header or unknown or not {"id", "name"} & set(header):
        wrong = f"unknown column {unknown[0]!r}" if unknown else "no column id or name"
        reason = (
            f"{wrong}; begin with a line of comma-separated columns out of {', '.join(COLUMNS)}"
        )
        raise InvalidOption(f"{path}#L1", BAD_HEADER, reason)
    if len(set(header)) < len(header):
        raise InvalidOption(f"{path}#L1", BAD_HEADER, "a column stands twice; keep one of them")


def _bad_line(path: Path, faults: Sequence[tuple[int, str]]) -> InputError:
    number, reason = faults[0]
    others = f" ({len(faults) - 1} more lines are wrong)" if len(faults) > 1 else ""
    return InvalidOption(f"{path}#L{number}", BAD_ROW, reason + others)


# --- one line ----------------------------------------------------------------------------


def _listed_names() -> dict[str, str]:
    """The id of each listed actor by each of its ids and names, folded; shared names left out."""
    owners: dict[str, set[str]] = {}
    for row in shipped_rows():
        for name in row.names:
            owners.setdefault(_folded(name), set()).add(row.id)
    names = {name: ids.pop() for name, ids in owners.items() if len(ids) == 1}
    return {**names, **{row.id: row.id for row in shipped_rows()}, **_organ_names()}


def _organ_names() -> dict[str, str]:
    return {actor_id: actor_id for actor_id in load_organs().ids()}


def _folded(name: str) -> str:
    return " ".join(token.norm for token in tokenise(name.removeprefix(EXACT)))


def _slug(name: str) -> str:
    return _folded(name).replace(" ", "-")


def _read_row(fields: Mapping[str, str], listed: Mapping[str, str]) -> ActorRow:
    if fields.get(""):
        raise _Fault("more fields than columns; put a field that holds a comma in quotation marks")
    cells = {column: " ".join(fields.get(column, "").split()) for column in COLUMNS}
    _check_cells(cells)
    cells["id"] = cells["id"] or _id_by_name(cells["name"], listed)
    row = _with_clean_names(row_of(cells))
    if row.id in listed.values():
        return row
    if row.name is None:
        raise _Fault(f"no actor {row.id!r} is listed; correct the id, or give a name and a kind")
    if row.kind is None:
        raise _Fault(f"no kind; give one of {', '.join(ActorKind)}")
    return row


def _check_cells(cells: Mapping[str, str]) -> None:
    if not cells["id"] and not _slug(cells["name"]):
        raise _Fault("neither id nor name; give the id of a listed actor, or a name and a kind")
    if cells["id"] and not _ID.fullmatch(cells["id"]):
        raise _Fault(f"{cells['id']!r} is no id; use a-z, 0-9 and hyphens, or leave it empty")
    if cells["kind"] and cells["kind"] not in set(ActorKind):
        raise _Fault(f"{cells['kind']!r} is no kind; use one of {', '.join(ActorKind)}")
    if cells["country"] and load_countries().by_iso2(cells["country"]) is None:
        raise _Fault(f"{cells['country']!r} is no country; use an ISO code of two capitals: SY")


def _id_by_name(name: str, listed: Mapping[str, str]) -> str:
    slug = _slug(name)
    if not _ID.fullmatch(slug):
        raise _Fault(f"no id can be made from {name!r}; give one of a-z, 0-9 and hyphens")
    return listed.get(_folded(name), slug)


def _with_clean_names(row: ActorRow) -> ActorRow:
    return replace(row, aliases=_clean(row.aliases), metonyms=_clean(row.metonyms))


def _clean(names: Sequence[str]) -> tuple[str, ...]:
    names = tuple(name.strip() for name in names if name.strip())
    for name in names:
        if not _folded(name):
            raise _Fault(f"{name!r} holds no word; separate names by | and nothing else")
    return names


# --- lines together ----------------------------------------------------------------------


def _faults_between(lines: Sequence[_Line]) -> Iterator[tuple[int, str]]:
    """What is wrong between lines, or between a line and the shipped list."""
    first: dict[str, int] = {}
    known = {*(row.id for row in shipped_rows()), *load_organs().ids()}
    known |= {line.row.id for line in lines}
    for line in lines:
        row = line.row
        if row.id in first:
            yield line.number, f"{row.id!r} stands on line {first[row.id]} too; join the two"
        first.setdefault(row.id, line.number)
        for column, value in (("parent", row.parent), ("side", row.side)):
            if value is not None and value not in known:
                reason = f"{column} {value!r} is no listed actor; use its id, or add it to the file"
                yield line.number, reason
    parents = _parents(line.row for line in lines)
    for line in lines:
        if line.row.parent and _is_ring(line.row.id, parents):
            yield line.number, f"{line.row.id!r} would be a part of itself; correct its parent"


def _parents(own: Iterator[ActorRow]) -> dict[str, str]:
    parents = {row.id: row.parent for row in shipped_rows() if row.parent}
    parents.update({row.id: row.parent for row in own if row.parent})
    return parents


def _is_ring(actor_id: str, parents: Mapping[str, str]) -> bool:
    above = parents.get(actor_id)
    seen: set[str] = set()
    while above is not None and above not in seen:
        if above == actor_id:
            return True
        seen.add(above)
        above = parents.get(above)
    return False
