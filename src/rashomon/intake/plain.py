"""Plain text, kept as it is."""

from __future__ import annotations

from rashomon.intake.declared import Declared, make_document
from rashomon.intake.encoding import decode
from rashomon.intake.settings import Settings
from rashomon.model import Document


def read_plain(data: bytes, uri: str, settings: Settings) -> Document:
    """The document whose text is the input, unchanged but for a byte order mark.

    A plain text declares neither address nor outlet, title or date.

    Raises:
        InputError: It cannot be read, see :func:`rashomon.intake.read_documents`.
    """
    text = decode(data, uri, encoding=settings.encoding)
    return make_document(text, uri=uri, declared=Declared(), settings=settings)
