"""The corpus itself: every document keeps the guidelines and has its row and its one split."""

from __future__ import annotations

import csv
import re
from collections import Counter
from pathlib import Path

import pytest
from training.corpus import counts
from training.corpus.check import main as check
from training.corpus.markup import CORPUS, MarkedDocument, faults, load, matrix, parse
from training.corpus.matrix import PER_STYLE, STYLES, rows

DOCUMENTS = sorted((CORPUS / "documents").glob("*.xml"))
with (CORPUS / "matrix.csv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))


@pytest.fixture(scope="module")
def documents() -> list[MarkedDocument]:
    return list(load())


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_document_keeps_the_guidelines_and_fits_its_row(path: Path) -> None:
    document = parse(path.read_bytes(), path.name)
    row = matrix()[path.stem]

    assert document.id == path.stem
    assert (document.style, document.setting) == (row["style"], row["setting"])
    assert document.outlet
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", document.published)
    assert document.marks
    assert list(faults(document)) == []


def test_matrix_has_a_row_for_each_of_420_documents() -> None:
    assert len(ROWS) == len({row["id"] for row in ROWS}) == len(STYLES) * PER_STYLE == 420
    assert {path.stem for path in DOCUMENTS} == {row["id"] for row in ROWS}


def test_matrix_is_what_its_script_draws() -> None:
    assert rows() == ROWS


def test_each_style_is_split_alike() -> None:
    found = Counter((row["style"], row["split"]) for row in ROWS)

    wanted = {"train": 21, "dev": 4, "test": 5}
    assert found == {(style, split): n for style in STYLES for split, n in wanted.items()}


def test_each_split_has_every_setting() -> None:
    settings = {row["setting"] for row in ROWS}

    assert len(settings) == 13
    for split in ("train", "dev", "test"):
        assert {row["setting"] for row in ROWS if row["split"] == split} == settings


def test_no_document_is_of_two_splits(documents: list[MarkedDocument]) -> None:
    own = {split: [d for d in documents if d.split == split] for split in counts.SPLITS}
    ids = [{document.id for document in own[split]} for split in counts.SPLITS]
    texts = [{document.text for document in own[split]} for split in counts.SPLITS]

    assert sum(map(len, ids)) == len(set().union(*ids)) == len(DOCUMENTS)
    assert sum(map(len, texts)) == len(set().union(*texts)) == len(DOCUMENTS)


def test_readme_has_fresh_counts(documents: list[MarkedDocument]) -> None:
    """If this fails: make docs."""
    page = counts.README.read_text(encoding="utf-8")

    assert page == counts.readme(page, documents)


def test_what_stands_around_the_counts_is_kept(documents: list[MarkedDocument]) -> None:
    page = f"before\n{counts.BEGIN}old table\n{counts.END}after\n"

    fresh = counts.readme(page, documents)

    assert fresh.startswith(f"before\n{counts.BEGIN}")
    assert fresh.endswith(f"{counts.END}after\n")
    assert "old table" not in fresh


def test_counts_add_up(documents: list[MarkedDocument]) -> None:
    lines = list(counts.table(documents))
    styles, marks = lines[: lines.index("")], lines[lines.index("") :]

    def total(rows: list[str], name: str) -> int:
        row = next(row for row in rows if row.split(" | ")[0].strip("| *`") == name)
        return int(row.rstrip("| ").rsplit("| ", 1)[1].replace(",", ""))

    written = {document.style for document in documents}
    assert total(styles, "documents") == len(documents)
    assert sum(total(styles, style) for style in written) == len(documents)
    assert total(marks, "marks") == sum(len(document.marks) for document in documents)
    assert total(marks, "cue") == sum(len(document.of("cue")) for document in documents)


def test_check_prints_the_counts(
    documents: list[MarkedDocument], capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(["--table"]) == 0

    assert capsys.readouterr().out.splitlines() == list(counts.table(documents))


def test_licence_and_guidelines_lie_beside_the_documents() -> None:
    licence = (CORPUS / "LICENSE").read_text(encoding="utf-8")

    assert "https://creativecommons.org/licenses/by/4.0/" in licence
    assert (CORPUS / "GUIDELINES.md").exists()
