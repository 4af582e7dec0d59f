from datetime import date

import pytest
from tests.functional.fakes import read_fake

from rashomon.errors import InputError, NotInCasebook, UnreadableInput, UnsupportedLanguage
from rashomon.model import Document, Reading
from rashomon.pipeline import read_text
from rashomon.pipeline.read import READER_FAILED, ReadDocument, read_one

GOOD = Document.create("The ministry said 62 soldiers were killed.", uri="good.txt")
BAD = Document.create("A text that breaks the reader.", uri="bad.txt")


def raising(error: Exception) -> ReadDocument:
    def read(document: Document) -> Reading:
        raise error

    return read


def test_reading_of_a_good_document_is_handed_on() -> None:
    reading = read_one(GOOD, read_fake)
    assert isinstance(reading, Reading)
    assert [claim.evidence.text for claim in reading.claims] == ["62 soldiers were killed"]


def test_fault_of_the_reader_is_recorded_with_the_document() -> None:
    error = read_one(BAD, read_fake)
    assert isinstance(error, InputError)
    assert (error.uri, error.code) == ("bad.txt", READER_FAILED)
    assert "\n" not in str(error)
    assert "ZeroDivisionError: a fault of the reader" in error.reason


def test_debug_lets_the_fault_of_the_reader_through() -> None:
    with pytest.raises(ZeroDivisionError):
        read_one(BAD, read_fake, debug=True)


@pytest.mark.parametrize("debug", [True, False])
def test_expected_error_keeps_its_code(debug: bool) -> None:
    refused = UnsupportedLanguage("good.txt", "not_english", "the text is French; leave it out")
    assert read_one(GOOD, raising(refused), debug=debug) is refused


def test_other_error_of_ours_becomes_an_input_error() -> None:
    error = read_one(GOOD, raising(NotInCasebook("i-1", "list the incidents")))
    assert isinstance(error, InputError)
    assert error.code == READER_FAILED


@pytest.mark.parametrize("interruption", [KeyboardInterrupt, SystemExit])
def test_interruption_is_never_taken_for_a_bad_document(
    interruption: type[BaseException],
) -> None:
    def read(document: Document) -> Reading:
        raise interruption

    with pytest.raises(interruption):
        read_one(GOOD, read)


def test_empty_text_is_refused_with_the_next_step() -> None:
    with pytest.raises(UnreadableInput, match="give an article"):
        read_text(" \n")


def test_text_is_read_with_its_day_and_outlet() -> None:
    text = "The ministry said 62 soldiers were killed on Saturday."
    reading = read_text(text, published=date(2016, 9, 18), outlet="Northline Wire")
    assert reading.document.text == text
    assert reading.document.published == date(2016, 9, 18)
    assert reading.document.outlet == "Northline Wire"
    assert [claim.toll.low for claim in reading.claims if claim.toll] == [62]
