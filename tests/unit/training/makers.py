"""Documents of the corpus's form, short to write."""

from __future__ import annotations

from training.corpus.markup import MarkedDocument, parse


def source(body: str, title: str = "Two towns quiet") -> bytes:
    """The bytes of a document with one paragraph; ``body`` may close it and open more."""
    head = (
        'id="u01" style="agency_urgent" setting="taldor" outlet="Varn Post" published="2031-04-12"'
    )
    return f"<document {head}>\n<title>{title}</title>\n<p>{body}</p>\n</document>".encode()


def document(body: str, title: str = "Two towns quiet") -> MarkedDocument:
    """The same, read."""
    return parse(source(body, title), "u01.xml")


def marked(read: MarkedDocument) -> list[tuple[str, str]]:
    """Kind and words of each mark."""
    return [(mark.kind, read.text[mark.start : mark.end]) for mark in read.marks]
