from __future__ import annotations

import os
from pathlib import Path

import pytest

from rashomon.errors import InputError
from rashomon.intake.folder import FileKind, kind_of, walk_folder


def names(folder: Path) -> list[str]:
    """Paths below the folder, and for an error its code in angle brackets before its path."""
    shown = []
    for found in walk_folder(str(folder)):
        if isinstance(found, InputError):
            shown.append(f"<{found.code}>" + found.uri.removeprefix(folder.as_posix()))
        else:
            shown.append(Path(found).relative_to(folder).as_posix())
    return shown


def make(folder: Path, *files: str) -> None:
    for file in files:
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text("Two were killed.")


def test_files_of_all_levels_come_sorted_without_hidden_ones(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a/z.md", "a/b/c.html", "c.jsonl", ".hidden.txt", ".git/x.txt", "B.TXT")
    assert names(tmp_path) == ["B.TXT", "a/b/c.html", "a/z.md", "b.txt", "c.jsonl"]


def test_files_with_other_suffixes_are_counted_in_one_error(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "b.docx", "c/d.docx", "e.jpg", "README")
    *paths, error = walk_folder(str(tmp_path))
    assert len(paths) == 1
    assert isinstance(error, InputError)
    assert error.code == "unknown_suffix"
    assert "4 files skipped by suffix (2 .docx, " in error.reason
    assert "1 no suffix" in error.reason


def test_many_other_suffixes_are_summed_up(tmp_path: Path) -> None:
    make(tmp_path, *(f"a.x{n}" for n in range(8)))
    assert names(tmp_path) == ["<unknown_suffix>"]
    (error,) = walk_folder(str(tmp_path))
    assert "8 files" in str(error)
    assert "3 others" in str(error)


def test_a_folder_without_files_is_an_error(tmp_path: Path) -> None:
    make(tmp_path, "sub/.keep")
    assert names(tmp_path) == ["<empty>"]


def test_links_to_files_are_followed_and_links_to_folders_are_not(tmp_path: Path) -> None:
    make(tmp_path, "elsewhere/a.txt", "in/b.txt")
    (tmp_path / "in/link.txt").symlink_to(tmp_path / "elsewhere/a.txt")
    (tmp_path / "in/other").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "in/up").symlink_to(tmp_path)
    (tmp_path / "in/self").symlink_to(tmp_path / "in")
    assert names(tmp_path / "in") == [
        "b.txt",
        "link.txt",
        "<linked_folder>/other",
        "<symlink_loop>/self",
        "<symlink_loop>/up",
    ]


def test_a_folder_that_is_named_may_be_a_link(tmp_path: Path) -> None:
    make(tmp_path, "real/a.txt")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert names(tmp_path / "link") == ["a.txt"]


def test_a_folder_that_may_not_be_opened_does_not_stop_the_walk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, "a/x.txt", "b.txt")
    listdir = os.listdir

    def refuse(path: str) -> list[str]:
        if path.endswith("a"):
            raise PermissionError(13, "Permission denied")
        return listdir(path)

    # Taking the right away would not stop a test that runs as root.
    monkeypatch.setattr(os, "listdir", refuse)
    assert names(tmp_path) == ["<unreadable>/a", "b.txt"]


def test_deep_folders_are_walked(tmp_path: Path) -> None:
    deep = "d/" * 300 + "a.txt"
    make(tmp_path, deep)
    assert names(tmp_path) == [deep]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("a.txt", FileKind.PLAIN),
        ("a.b.MD", FileKind.MARKDOWN),
        ("x/a.Htm", FileKind.HTML),
        ("a.ndjson", FileKind.JSON_LINES),
        ("a.pdf", None),
        ("txt", None),
        (".txt", None),
    ],
)
def test_the_suffix_says_how_a_file_is_read(path: str, kind: FileKind | None) -> None:
    assert kind_of(path) == kind
