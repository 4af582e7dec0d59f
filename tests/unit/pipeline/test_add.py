"""Adding with the fake reader: what the report counts, and that it is all or nothing."""

from datetime import date
from pathlib import Path

import pytest
from tests.functional.fakes import read_fake

from rashomon.errors import CasebookError
from rashomon.model import Document, Reading
from rashomon.pipeline import AddReport, ReadOptions, add_inputs, get_incident, list_incidents

ON_SUNDAY = ReadOptions(published=date(2016, 9, 18))


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder with two readable reports and one that breaks the reader."""
    folder = tmp_path / "reports"
    folder.mkdir()
    texts = {
        "a.txt": "The Northern Command said 62 soldiers were killed in Syria.",
        "b.txt": "The Eastern Observatory said at least 90 soldiers were killed in Syria.",
        "c.txt": "This report breaks the reader, which is no reason to lose the others.",
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def location(tmp_path: Path) -> str:
    return str(tmp_path / "a.casebook")


def add(location: str, *paths: Path) -> AddReport:
    return add_inputs(location, [str(path) for path in paths], ON_SUNDAY, read_document=read_fake)


def test_report_counts_added_and_skipped(location: str, reports: Path) -> None:
    report = add(location, reports)
    assert [Path(ref.uri).name for ref in report.added] == ["a.txt", "b.txt"]
    (skipped,) = report.skipped
    assert (Path(skipped.uri).name, skipped.code) == ("c.txt", "reader_failed")
    assert set(report.new_incidents) == {one.id for one in list_incidents(location)}


def test_adding_again_holds_everything_and_changes_nothing(location: str, reports: Path) -> None:
    first = add(location, reports)
    before = tuple(list_incidents(location))
    second = add(location, reports)
    assert [held.document for held in second.held] == list(first.added)
    assert (second.added, second.new_incidents, second.changed_incidents) == ((), (), ())
    assert second.unchanged_incidents == len(first.new_incidents)
    assert tuple(list_incidents(location)) == before


def test_held_document_is_not_read_again(location: str, reports: Path) -> None:
    add(location, reports / "a.txt")

    def refuse(document: Document) -> Reading:
        raise AssertionError(f"read again: {document.uri}")

    paths = [str(reports / "a.txt")]
    options = ReadOptions(debug=True)
    assert len(add_inputs(location, paths, options, read_document=refuse).held) == 1


def test_order_of_adding_does_not_change_the_incidents(tmp_path: Path, reports: Path) -> None:
    one, other = str(tmp_path / "one.casebook"), str(tmp_path / "other.casebook")
    add(one, reports / "a.txt", reports / "b.txt")
    add(other, reports / "b.txt")
    add(other, reports / "a.txt")
    assert tuple(list_incidents(one)) == tuple(list_incidents(other))


def test_interruption_writes_nothing(location: str, reports: Path) -> None:
    def interrupt(document: Document) -> Reading:
        if document.uri.endswith("b.txt"):
            raise KeyboardInterrupt
        return read_fake(document)

    with pytest.raises(KeyboardInterrupt):
        add_inputs(location, [str(reports)], ON_SUNDAY, read_document=interrupt)
    assert not Path(location).exists()


def test_interruption_leaves_an_older_casebook_as_it_was(location: str, reports: Path) -> None:
    add(location, reports / "a.txt")
    before = tuple(list_incidents(location))

    def interrupt(document: Document) -> Reading:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        add_inputs(location, [str(reports / "b.txt")], read_document=interrupt)
    assert tuple(list_incidents(location)) == before


def test_incident_is_found_by_the_beginning_of_its_id(location: str, reports: Path) -> None:
    (incident_id,) = add(location, reports / "a.txt").new_incidents
    assert get_incident(location, incident_id[:6]).id == incident_id


def test_listing_a_casebook_that_is_not_there_makes_none(location: str) -> None:
    with pytest.raises(CasebookError, match="no such casebook"):
        tuple(list_incidents(location))
    assert not Path(location).exists()


def test_others_can_write_while_an_add_still_reads(location: str, reports: Path) -> None:
    """Also where neither has made the casebook yet; what both read is added once."""
    both = str(reports / "a.txt")

    def read_while_another_adds(document: Document) -> Reading:
        other = add_inputs(location, [both], ON_SUNDAY, read_document=read_fake)
        assert len(other.added) + len(other.held) == 1
        return read_fake(document)

    report = add_inputs(
        location, [both, str(reports / "b.txt")], ON_SUNDAY, read_document=read_while_another_adds
    )
    assert [Path(one.document.uri).name for one in report.held] == ["a.txt"]
    assert [Path(ref.uri).name for ref in report.added] == ["b.txt"]
    assert {ref.uri for one in list_incidents(location) for ref in one.documents} == {
        both,
        str(reports / "b.txt"),
    }


def test_a_document_given_twice_is_added_once(location: str, reports: Path) -> None:
    report = add(location, reports / "a.txt", reports / "a.txt")
    assert (len(report.added), len(report.held)) == (1, 1)


def test_a_document_given_twice_that_breaks_the_reader_is_skipped_twice(
    location: str, reports: Path
) -> None:
    (reports / "copy.txt").write_bytes((reports / "c.txt").read_bytes())
    report = add(location, reports)
    assert [Path(one.uri).name for one in report.skipped] == ["c.txt", "copy.txt"]
    assert (len(report.added), report.held) == (2, ())
