"""Where a casebook is: a path, or an SQLAlchemy URL."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from rashomon.errors import CasebookError

DRIVER = "postgresql+psycopg"

SERVER_NAMES = ("postgresql", "postgres")
"""What users write before ``://`` for PostgreSQL; both mean the one driver that is tested."""

DATABASES = ("sqlite", "postgresql")

LOG_SUFFIX = "-wal"
"""What SQLite puts after a file's name for what is written and not yet in the file itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where a casebook is.

    Attributes:
        shown: As the user named it, without a password.
        url: For SQLAlchemy.
        path: The file; None for a database server, one in memory, or an SQLite ``file:`` address.
        is_kept: Whether it must not be written to, though it could be.
    """

    shown: str
    url: URL
    path: Path | None
    is_kept: bool = False

    @property
    def is_server(self) -> bool:
        """Whether it is PostgreSQL."""
        return self.url.get_backend_name() == "postgresql"

    @property
    def is_named(self) -> bool:
        """Whether other connections find the same database; not so for one in memory."""
        return self.url.database not in (None, "", ":memory:")

    @property
    def is_read_only(self) -> bool:
        """Whether it is a file that this process may not, or shall not, write."""
        return self.is_kept or self.is_locked or self.url.query.get("mode") == "ro"

    @property
    def is_locked(self) -> bool:
        """Whether it is a file that this process may not write.

        SQLite writes beside the file, so the folder counts too.
        """
        if self.path is None or not self.path.exists():
            return False
        return not (os.access(self.path, os.W_OK) and os.access(self.path.parent, os.W_OK))

    @property
    def connect_url(self) -> URL:
        """For SQLAlchemy, with what a file needs that may only be read.

        SQLite would make a shared index beside a file with a write-ahead log. Where it cannot, and
        no log is there, the file is opened as one that nobody changes; a log that is there belongs
        to a writer who is at work, or was killed, and is then read as far as SQLite can.
        """
        if self.path is None or not self.is_locked:
            return self.url
        query = {"mode": "ro", "uri": "true", **self.url.query}
        if not _has_log(self.path):
            query["immutable"] = "1"
        return URL.create("sqlite", database=self.path.resolve().as_uri(), query=query)


def parse_address(location: str) -> Address:
    """The address of a path, or of an SQLAlchemy URL, which holds ``://``.

    Raises:
        CasebookError: The URL cannot be understood, or names a database of another sort.
    """
    if "://" not in location:
        path = Path(location)
        url = URL.create("sqlite", database=str(path))
        return Address(shown=location, url=url, path=path)
    try:
        url = make_url(location)
    except (ArgumentError, ValueError) as error:
        raise CasebookError(location, "this is not a database URL") from error
    shown = url.render_as_string(hide_password=True)
    if url.drivername in SERVER_NAMES:
        url = url.set(drivername=DRIVER)
    if url.get_backend_name() not in DATABASES:
        reason = "there is no driver for it; name a file, or a postgresql:// address"
        raise CasebookError(shown, reason)
    return Address(shown=shown, url=url, path=_path(url))


def _path(url: URL) -> Path | None:
    named = url.database or ""
    if url.get_backend_name() != "sqlite" or named in ("", ":memory:") or "uri" in url.query:
        return None
    return Path(named)


def _has_log(path: Path) -> bool:
    log = path.with_name(path.name + LOG_SUFFIX)
    return log.exists() and log.stat().st_size > 0
