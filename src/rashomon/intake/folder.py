"""Folders: which files in them are read, in which order."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from enum import StrEnum

from rashomon.errors import InputError, UnreadableInput
from rashomon.intake.addresses import path_uri
from rashomon.intake.opening import access_error


class FileKind(StrEnum):
    """The kinds of files that are read."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    HTML = "html"
    JSON_LINES = "json_lines"


KIND_OF_SUFFIX = {
    ".txt": FileKind.PLAIN,
    ".text": FileKind.PLAIN,
    ".md": FileKind.MARKDOWN,
    ".markdown": FileKind.MARKDOWN,
    ".html": FileKind.HTML,
    ".htm": FileKind.HTML,
    ".xhtml": FileKind.HTML,
    ".jsonl": FileKind.JSON_LINES,
    ".ndjson": FileKind.JSON_LINES,
}

# Suffixes named in the line about skipped files.
_NAMED_SUFFIXES = 5


def kind_of(path: str) -> FileKind | None:
    """The kind of file by its suffix, in either case; None for a suffix that is not read."""
    return KIND_OF_SUFFIX.get(_suffix(path))


def walk_folder(folder: str) -> Iterator[str | InputError]:
    """The paths of all files that are read, through all levels, sorted by name at each level.

    Hidden files and folders (a leading dot) are passed over. Files with another suffix are
    counted, and one error with code ``unknown_suffix`` at the end gives the numbers. Links to
    files are followed. Links to folders are not, and each gives an error: an archive could
    otherwise lead anywhere on the machine, or in a circle.

    Yields:
        A path, or the error that says why something was left out.
    """
    skipped: Counter[str] = Counter()
    found_any = False
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        try:
            if os.path.isdir(path):
                _refuse_link(path, folder)
                waiting.extend(reversed(_visible_entries(path)))
                continue
        except (InputError, OSError) as error:
            found_any = True
            yield error if isinstance(error, InputError) else access_error(error, path_uri(path))
            continue
        if kind_of(path) is None and not os.path.islink(path):
            skipped[_suffix(path) or "no suffix"] += 1
        else:
            found_any = True
            yield path
    if skipped:
        yield _skipped(folder, skipped)
    elif not found_any:
        yield UnreadableInput(
            path_uri(folder), "empty", "is a folder without files; check the path"
        )


def _visible_entries(folder: str) -> list[str]:
    names = sorted(name for name in os.listdir(folder) if not name.startswith("."))
    return [os.path.join(folder, name) for name in names]


def _refuse_link(path: str, root: str) -> None:
    if path == root or not os.path.islink(path):
        return
    target = os.path.realpath(path)
    above = os.path.realpath(os.path.dirname(path))
    if os.path.commonpath([target, above]) == target:
        raise UnreadableInput(
            path_uri(path), "symlink_loop", "is a link to a folder it lies in; remove the link"
        )
    raise UnreadableInput(
        path_uri(path),
        "linked_folder",
        "is a link to another folder, which is not followed; name that folder to have it read",
    )


def _suffix(path: str) -> str:
    return os.path.splitext(path)[1].lower()


def _skipped(folder: str, skipped: Counter[str]) -> UnreadableInput:
    most = skipped.most_common(_NAMED_SUFFIXES)
    named = ", ".join(f"{count} {suffix}" for suffix, count in most)
    rest = skipped.total() - sum(count for _, count in most)
    counts = f"{named}, {rest} others" if rest else named
    files = "1 file" if skipped.total() == 1 else f"{skipped.total()} files"
    return UnreadableInput(
        path_uri(folder),
        "unknown_suffix",
        f"{files} skipped by suffix ({counts}); read are {' '.join(KIND_OF_SUFFIX)}",
    )
