"""Intake: bytes to documents, one module per source.

Read are plain text, Markdown with front matter, HTML pages, JSON Lines, folders of these, and
standard input. Whatever cannot be read becomes an :class:`~rashomon.errors.InputError` in the
same stream, so one bad input never stops a batch. Nothing here opens a network connection.
"""

from rashomon.intake.sources import read_documents

__all__ = ["read_documents"]
