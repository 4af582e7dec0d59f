"""Deterministic ids.

Every id is a letter for the kind of record and 16 hexadecimal digits: the first 64 bits of
SHA-256 over the UTF-8 bytes of a JSON array of the record's identifying parts, written without
spaces and with None as ``null``.

======== ====== ==============================================================================
record   letter parts
======== ====== ==============================================================================
document ``d``  declared address or null, outlet or null, text
event    ``e``  document id, sub-type, trigger start, trigger end
claim    ``c``  document id, kind, evidence start, evidence end, speaker start or null, then
                for a toll its status, low and high, for a responsibility its actor's text and
                its stance, for a truce or aid its status, for ground what changed, for an
                event its id
decision ``h``  number, who, when (ISO 8601), why, the ruling as JSON
incident ``i``  the smallest id of the events that founded it (see ``rashomon.linking``)
track    ``t``  kind, id of its earliest claim (see ``rashomon.tracking``)
======== ====== ==============================================================================

The same document read again by the same reader gives the same ids, on any machine. With 64 bits,
a casebook of ten million claims has a chance of about 3 in a million of one collision.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from importlib.resources.abc import Traversable


def content_id(letter: str, *parts: str | int | None) -> str:
    """The id of a record from its identifying parts, such as ``c-5f2b09d1c6e8a704``."""
    written = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return f"{letter}-{hashlib.sha256(written.encode()).hexdigest()[:16]}"


def mark_of_files(folders: Iterable[Traversable]) -> str:
    """A mark of 16 digits of the code and data in folders, folders within them included.

    It changes with any byte, comments included, so that equal marks mean equal results. Networks
    are left out: they are large, and readings name theirs.
    """
    mark = hashlib.sha256()
    for folder in folders:
        for file in _files(folder):
            mark.update(file.name.encode() + b"\0" + file.read_bytes())
    return mark.hexdigest()[:16]


def _files(folder: Traversable) -> Iterable[Traversable]:
    for entry in sorted(folder.iterdir(), key=lambda one: one.name):
        if entry.is_dir() and entry.name != "__pycache__":
            yield from _files(entry)
        elif entry.is_file() and not entry.name.endswith((".pyc", ".onnx")):
            yield entry
