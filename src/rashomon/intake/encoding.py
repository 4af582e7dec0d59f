"""Bytes to text, without guessing in silence."""

from __future__ import annotations

import codecs

from rashomon.errors import InvalidOption, UnreadableInput
from rashomon.intake.binary import refuse_binary

# The longer marks first: UTF-32's begins with the bytes of UTF-16's.
_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# Python's own notations, which no document is written in.
_NOT_FOR_DOCUMENTS = frozenset({"idna", "punycode", "raw-unicode-escape", "unicode-escape"})

# Bytes around the first fault that are shown to the detector: enough for it, and quick.
_DETECTION_BYTES = 20_000

# What English news has been seen in. Left to all its 90 encodings, the detector names ones that
# differ from these in no character of the sample.
_USUAL = "cp1252"
_LIKELY_ENCODINGS = (
    _USUAL,
    "mac_roman",
    "cp1250",
    "cp1251",
    "cp1254",
    "cp1256",
    "gb18030",
    "shift_jis",
    "utf_16_le",
    "utf_16_be",
)


def check_encoding_name(name: str) -> None:
    """Nothing, unless the name is no text encoding.

    Raises:
        InvalidOption: Code ``unknown_encoding``; nothing can be read with it.
    """
    try:
        codec = codecs.lookup(name)
        "".encode(name)
    except (LookupError, ValueError, UnicodeError):
        known = False
    else:
        known = codec.name.replace("_", "-") not in _NOT_FOR_DOCUMENTS
    if not known:
        raise InvalidOption(
            "--encoding",
            "unknown_encoding",
            f"no text encoding is called {name!r}; give a name such as utf-8 or windows-1252",
        )


def mark_of(data: bytes) -> tuple[bytes, str] | None:
    """The byte order mark that the data begins with and the encoding it stands for."""
    return next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), None)


def decode(
    data: bytes, uri: str, *, encoding: str | None = None, page_encoding: str | None = None
) -> str:
    """The text of the bytes, exactly: only a byte order mark is removed, line ends stay.

    The encoding is that of the mark, else the one the user names, else UTF-8, else the one that
    an HTML page declares. UTF-8 comes before the declaration because pages are often saved again
    as UTF-8 with their old declaration, and hardly any other text is valid UTF-8 by chance.

    Raises:
        UnreadableInput: ``binary``, ``not_utf8`` (with the first faulty byte and the likely
            encoding), or ``wrong_encoding`` if the mark or the user named another.
    """
    marked = mark_of(data)
    if marked is not None:
        mark, name = marked
        return _decode_as(name, data[len(mark) :], uri)
    refuse_binary(data, uri)
    if encoding is not None:
        return _decode_as(encoding, data, uri)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        fault = error
    declared = None if page_encoding is None else _decoded_or_none(data, page_encoding)
    if declared is not None:
        return declared
    raise _not_utf8(data, uri, fault) from fault


def _decode_as(name: str, data: bytes, uri: str) -> str:
    try:
        return data.decode(name)
    except UnicodeError as error:
        where = f" at byte {error.start}" if isinstance(error, UnicodeDecodeError) else ""
        raise UnreadableInput(
            uri, "wrong_encoding", f"is not {name}{where}; give its encoding with --encoding NAME"
        ) from error


def _decoded_or_none(data: bytes, name: str) -> str | None:
    try:
        check_encoding_name(name)
        return data.decode(name)
    except (InvalidOption, UnicodeError):
        return None


def _not_utf8(data: bytes, uri: str, fault: UnicodeDecodeError) -> UnreadableInput:
    if b"\0" in data:
        return UnreadableInput(
            uri,
            "binary",
            f"holds NUL bytes (the first at byte {data.index(0)}), so it is not a text; "
            "convert it to text, or leave it out",
        )
    likely = _likely_encoding(data, fault.start)
    advice = f"looks like {likely}: try --encoding {likely}" if likely else "try --encoding NAME"
    return UnreadableInput(uri, "not_utf8", f"is not UTF-8 at byte {fault.start}; {advice}")


def _likely_encoding(data: bytes, fault: int) -> str | None:
    from charset_normalizer import from_bytes

    sample = data[max(0, fault - _DETECTION_BYTES) : fault + _DETECTION_BYTES]
    best = from_bytes(sample, cp_isolation=list(_LIKELY_ENCODINGS)).best()
    if best is None:
        return None
    # Most encodings of Western text agree on the sample; then the usual one is the likely one.
    return _USUAL if str(best) == sample.decode(_USUAL, "replace") else best.encoding
