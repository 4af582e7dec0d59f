"""Read inputs: from paths to readings, one bad document never stopping the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import BinaryIO

from rashomon.errors import InputError, RashomonError, UnreadableInput
from rashomon.model import Document, PublishedFrom, Reading

ReadDocument = Callable[[Document], Reading]
"""A reader: it takes a document and gives all that it finds in it."""

READER_FAILED = "reader_failed"
"""Code of the error recorded when the reader itself broke on a document."""

TEXT_URI = "text"
"""Name shown for a text that was handed over as a string."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """How inputs are read.

    Attributes:
        published: Day of publication for inputs that name none; None leaves it unknown.
        encoding: Encoding of the input files; None is UTF-8, or what an HTML page declares.
        debug: Let an unexpected failure of the reader through instead of recording it.
        at: When inputs are added, UTC, for the change log; None notes no time.
    """

    published: date | None = None
    encoding: str | None = None
    debug: bool = False
    at: datetime | None = None


def read_inputs(
    paths: Sequence[str],
    options: ReadOptions | None = None,
    *,
    read_document: ReadDocument | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Reading | InputError]:
    """Readings of all documents under the paths, in order, each as soon as it is made.

    Args:
        paths: Files or folders; ``-`` is standard input.
        options: See :class:`ReadOptions`; None is all defaults.
        read_document: The reader; None is the shipped one.
        stdin: Where ``-`` reads from; None is the process's own standard input.

    Yields:
        A reading, or for an input that cannot be used the error that says why.
    """
    options = options or ReadOptions()
    read = read_document or shipped_reader()
    for item in load_documents(paths, options, stdin=stdin):
        if isinstance(item, InputError):
            yield item
        else:
            yield read_one(item, read, debug=options.debug)


def read_text(
    text: str,
    *,
    published: date | None = None,
    outlet: str | None = None,
    title: str | None = None,
    uri: str = TEXT_URI,
) -> Reading:
    """The reading of one text by the shipped reader.

    Args:
        text: The article without its headline; all offsets of the reading refer to it.
        published: Day of publication; None takes the one that the text states at its head, and
            leaves weekdays unresolved where it states none.
        outlet: Who published it; None when unknown.
        title: Its headline; None when it has none.
        uri: Name to show for it.

    Raises:
        UnreadableInput: The text is empty.
    """
    if not text.strip():
        raise UnreadableInput(uri, "empty", "the text is empty; give an article")
    from rashomon.intake.text_head import day_at_head
    from rashomon.intake.wire import credited_wire

    head = None if published else day_at_head(text)
    document = Document.create(
        text,
        uri=uri,
        outlet=outlet,
        title=title,
        published=head.day if head else published,
        published_from=head.stands_in if head else PublishedFrom.GIVEN,
        wire=credited_wire(text, outlet),
    )
    return shipped_reader()(document)


def load_documents(
    paths: Sequence[str], options: ReadOptions, *, stdin: BinaryIO | None = None
) -> Iterator[Document | InputError]:
    """Documents under the paths, not yet read, and the errors of those that cannot be used."""
    from rashomon.intake import read_documents

    return read_documents(
        paths, published=options.published, encoding=options.encoding, stdin=stdin
    )


def read_one(
    document: Document, read_document: ReadDocument, *, debug: bool = False
) -> Reading | InputError:
    """The reading of one document, or the error to record for it.

    Args:
        document: What to read.
        read_document: The reader.
        debug: Raise what the reader did not raise on purpose, instead of recording it.
    """
    try:
        return read_document(document)
    except InputError as error:
        return error
    except RashomonError as error:
        return InputError(document.uri, READER_FAILED, str(error))
    except Exception as error:  # one odd article must not end a batch of thousands
        if debug:
            raise
        return InputError(document.uri, READER_FAILED, _failure_reason(error))


def _failure_reason(error: Exception) -> str:
    """One line for an exception that nobody foresaw."""
    what = " ".join(f"{type(error).__name__}: {error}".split())
    return f"the reader failed ({what}); run again with --debug to see where, and report it"


def choose_reader(name: str) -> None:
    """Choose what reads from now on: ``trained``, ``rules``, or a folder with a model.

    Raises:
        InvalidOption: It is none of these.
    """
    from rashomon.language.shipped import use_language

    use_language(name)


def shipped_reader() -> ReadDocument:
    """The reader inside this package; its data is loaded on first use."""
    from rashomon.reading import read_document

    return read_document
