"""Files opened with care: only regular ones, only up to a size."""

from __future__ import annotations

import errno
import io
import os
import stat
from typing import BinaryIO

from rashomon.errors import InputError, MissingInput, UnreadableInput
from rashomon.intake.limits import MAX_DOCUMENT_BYTES, size_in_words

# Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)

_NO_SUCH_FILE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.EINVAL})


def open_regular(path: str, uri: str) -> io.BufferedReader:
    """The file's bytes, to be closed by the caller.

    Raises:
        InputError: ``missing``, ``unreadable``, ``symlink_loop``, or ``not_a_file`` for a pipe,
            a socket or a device.
    """
    try:
        # Asked before opening, as opening a device can already do something.
        _require_regular(os.stat(path), uri)
        descriptor = os.open(path, _FLAGS)
        try:
            # And again, as it may have been replaced in between.
            _require_regular(os.fstat(descriptor), uri)
            return open(descriptor, "rb")
        except BaseException:
            os.close(descriptor)
            raise
    except OSError as error:
        raise access_error(error, uri) from error
    except ValueError as error:
        raise MissingInput(uri, "missing", "no file can have this name; check the path") from error


def read_whole(stream: BinaryIO, uri: str) -> bytes:
    """All bytes of one document.

    Raises:
        InputError: ``too_large`` above ``MAX_DOCUMENT_BYTES``, ``unreadable`` if the disk fails.
    """
    try:
        data = stream.read(MAX_DOCUMENT_BYTES + 1)
    except OSError as error:
        raise access_error(error, uri) from error
    if len(data) > MAX_DOCUMENT_BYTES:
        limit = size_in_words(MAX_DOCUMENT_BYTES)
        raise UnreadableInput(
            uri, "too_large", f"is over {limit}, too much for one document; split it"
        )
    return data


def access_error(error: OSError, uri: str) -> InputError:
    """The error for what the operating system refuses."""
    if error.errno in _NO_SUCH_FILE:
        return MissingInput(uri, "missing", "no such file or folder; check the path")
    if error.errno == errno.ELOOP:
        return UnreadableInput(
            uri, "symlink_loop", "is a link that leads back to itself; remove the link"
        )
    reason = (error.strerror or type(error).__name__).lower()
    return UnreadableInput(uri, "unreadable", f"cannot be read ({reason}); check its permissions")


def _require_regular(status: os.stat_result, uri: str) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableInput(
            uri,
            "not_a_file",
            "is a pipe, socket or device, not a file; pass its content on standard input, as -",
        )
