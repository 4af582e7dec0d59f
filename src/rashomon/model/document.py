"""One article as published."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Self

from rashomon.model.ids import content_id
from rashomon.model.vocabulary import PublishedFrom


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One article as published, with its text as stored; all offsets refer to ``text``.

    Attributes:
        id: See :func:`rashomon.model.ids.content_id`; made by :meth:`create`.
        uri: Where it was read: the address it declares, else the path, ``path#L3`` for a line.
        outlet: Who published it; None when the input does not say.
        title: Its headline, which is not part of ``text``; None when the input has none.
        published: Day of publication as the input or the user gives it, else as the head of the
            text states it; None is unknown, and then no weekday of the text can be resolved.
        published_from: Where that day comes from; None when it is unknown, or was stored before
            this was noted.
        language: ISO 639-1 code of the text.
        text: Kept verbatim for plain text and JSON Lines; for HTML, the extracted article.
        wire: Agency credited for the text, or the outlet where it is one itself; "agencies" where
            several are credited without a name; None when no credit was found.
        copy_of: Id of the document that this one copies; None when it is no known copy.
    """

    id: str
    uri: str
    outlet: str | None = None
    title: str | None = None
    published: date | None = None
    published_from: PublishedFrom | None = None
    language: str = "en"
    text: str
    wire: str | None = None
    copy_of: str | None = None

    @classmethod
    def create(
        cls,
        text: str,
        *,
        uri: str,
        declared_uri: str | None = None,
        outlet: str | None = None,
        title: str | None = None,
        published: date | None = None,
        published_from: PublishedFrom | None = PublishedFrom.GIVEN,
        wire: str | None = None,
    ) -> Self:
        """A document with its id.

        The id is made from what the document says of itself: the address it declares, its
        outlet and its text. The path is left out, so a file keeps its id when it is moved;
        the date is left out, so giving ``--published`` later does not make a second document.

        Args:
            text: As :attr:`text`.
            uri: As :attr:`uri`.
            declared_uri: The address that the input declares; None when it declares none.
            outlet: As :attr:`outlet`.
            title: As :attr:`title`.
            published: As :attr:`published`.
            published_from: As :attr:`published_from`; dropped without a day.
            wire: As :attr:`wire`.
        """
        document_id = content_id("d", declared_uri, outlet, text)
        return cls(
            id=document_id,
            uri=uri,
            outlet=outlet,
            title=title,
            published=published,
            published_from=published_from if published else None,
            text=text,
            wire=wire,
        )
