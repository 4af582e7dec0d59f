"""Files that are not text, known by their first bytes."""

from __future__ import annotations

from rashomon.errors import UnreadableInput

_CONVERT = "save it as text or HTML first"
_UNPACK = "unpack it first"
_NO_TEXT = "leave it out"

# First bytes, what it is, what to do. Source: the "magic" of the formats' own specifications.
_MAGIC: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF-", "a PDF file", _CONVERT),
    (b"PK\x03\x04", "a ZIP archive or an Office document (docx, odt, xlsx)", _CONVERT),
    (b"PK\x05\x06", "an empty ZIP archive", _NO_TEXT),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document (doc, xls)", _CONVERT),
    (b"{\\rtf", "an RTF document", _CONVERT),
    (b"\x1f\x8b", "a gzip file", _UNPACK),
    (b"BZh91AY&SY", "a bzip2 file", _UNPACK),
    (b"\xfd7zXZ\x00", "an xz file", _UNPACK),
    (b"\x28\xb5\x2f\xfd", "a Zstandard file", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", _UNPACK),
    (b"Rar!\x1a\x07", "a RAR archive", _UNPACK),
    (b"\x89PNG\r\n\x1a\n", "a PNG image", _NO_TEXT),
    (b"\xff\xd8\xff", "a JPEG image", _NO_TEXT),
    (b"GIF87a", "a GIF image", _NO_TEXT),
    (b"GIF89a", "a GIF image", _NO_TEXT),
    (b"\x7fELF", "a program", _NO_TEXT),
    (b"SQLite format 3\x00", "an SQLite database", "name it as the casebook, not as an input"),
    (b"PAR1", "a Parquet file", "export its texts as JSON Lines first"),
)


def refuse_binary(start: bytes, uri: str) -> None:
    """Nothing, unless the first bytes are those of a known binary format.

    Args:
        start: The first bytes of the input, at least 16 unless it is shorter.
        uri: The input's name.

    Raises:
        UnreadableInput: It is binary; the message says of what kind.
    """
    for magic, kind, next_step in _MAGIC:
        if start.startswith(magic):
            raise UnreadableInput(uri, "binary", f"is {kind}; {next_step}")
