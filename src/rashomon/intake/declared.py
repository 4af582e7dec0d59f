"""What an input says of itself, and the document made of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from rashomon.errors import UnreadableInput
from rashomon.intake.language_check import require_english
from rashomon.intake.settings import Settings
from rashomon.intake.text_head import day_at_head
from rashomon.intake.wire import credited_wire
from rashomon.model import Document, PublishedFrom

_SURROGATE = re.compile("[\ud800-\udfff]")
_NOT_ONE_LINE = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """What an input says of itself; None where it says nothing.

    Attributes:
        uri: The address it declares, as written.
        outlet: Who published it.
        title: Its headline.
        published: Its day of publication, in the publisher's time zone.
        published_from: Where it says so.
    """

    uri: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: date | None = None
    published_from: PublishedFrom = PublishedFrom.METADATA


class _Publication(NamedTuple):
    day: date | None
    stands_in: PublishedFrom | None


def one_line(value: str | None) -> str | None:
    """A declared value on one line and printable; None when nothing is left.

    White space and control characters become single spaces, half a surrogate pair becomes the
    replacement character. Only for what stands beside the text, never for the text.
    """
    if value is None:
        return None
    return _NOT_ONE_LINE.sub(" ", _SURROGATE.sub("\ufffd", value)).strip() or None


def make_document(text: str, *, uri: str, declared: Declared, settings: Settings) -> Document:
    """The document with its text unchanged, after the checks that every source shares.

    Args:
        text: The text, decoded; it is stored as it is.
        uri: The input's name, used where it declares no address, and in errors.
        declared: What the input says of itself; its own date wins over the user's, and both win
            over one that the text states at its head.
        settings: The options of the run.

    Raises:
        UnreadableInput: There is no text, or it is binary.
        UnsupportedLanguage: It is not English.
    """
    _require_text(text, uri)
    require_english(text, uri)
    declared_uri = one_line(declared.uri)
    published = _publication(text, declared, settings)
    outlet = one_line(declared.outlet)
    return Document.create(
        text,
        uri=declared_uri or uri,
        declared_uri=declared_uri,
        outlet=outlet,
        title=one_line(declared.title),
        published=published.day,
        published_from=published.stands_in,
        wire=credited_wire(text, outlet),
    )


def _publication(text: str, declared: Declared, settings: Settings) -> _Publication:
    """What the input declares, else what the user says, else what the text's head states."""
    if declared.published is not None:
        return _Publication(declared.published, declared.published_from)
    if settings.published is not None:
        return _Publication(settings.published, PublishedFrom.GIVEN)
    head = day_at_head(text)
    return _Publication(head.day, head.stands_in) if head else _Publication(None, None)


def _require_text(text: str, uri: str) -> None:
    if not text.strip():
        raise UnreadableInput(uri, "empty", "holds no text; leave it out or check how it was made")
    if "\0" in text:
        raise UnreadableInput(
            uri,
            "binary",
            f"holds a NUL character (character {text.index(chr(0))}), so it is not a text; convert "
            "it to text, or give --encoding utf-16-le if it is UTF-16 without a mark",
        )
    if half := _SURROGATE.search(text):
        # Not replaced: the text is kept as the input has it, and the character was lost before
        # it came here. It could not be written as UTF-8 either.
        raise UnreadableInput(
            uri,
            "broken_character",
            f"character {half.start()} is half a surrogate pair; write the input again as UTF-8",
        )
