from __future__ import annotations

import codecs

import pytest

from rashomon.errors import InputError, InvalidOption
from rashomon.intake.encoding import check_encoding_name, decode, mark_of

SENTENCE = "Residents said “nobody” was hurt at the café.\r\n"


@pytest.mark.parametrize(
    ("mark", "name"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),  # its first two bytes are UTF-16's mark
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_mark_decides_the_encoding_and_is_removed(mark: bytes, name: str) -> None:
    data = mark + SENTENCE.encode(name)
    assert mark_of(data) == (mark, name)
    assert decode(data, "a.txt", encoding="windows-1252") == SENTENCE


def test_only_the_first_mark_is_removed() -> None:
    assert decode(codecs.BOM_UTF8 + "\ufeffText".encode(), "a.txt") == "\ufeffText"


@pytest.mark.parametrize("name", ["windows-1252", "utf-16-le", "cp1251", "latin1"])
def test_the_encoding_that_the_user_names_is_used(name: str) -> None:
    assert decode("Text, 62\r\n".encode(name), "a.txt", encoding=name) == "Text, 62\r\n"


def test_a_pages_declaration_is_used_only_where_the_bytes_are_not_utf8() -> None:
    assert decode(SENTENCE.encode("cp1252"), "a", page_encoding="windows-1252") == SENTENCE
    assert decode(SENTENCE.encode(), "a", page_encoding="windows-1252") == SENTENCE


@pytest.mark.parametrize("declared", [None, "utf-8", "no-such-encoding", "unicode_escape"])
def test_not_utf8_names_the_byte_and_the_likely_encoding(declared: str | None) -> None:
    with pytest.raises(InputError, match=r"byte 16; looks like cp1252: try --encoding cp") as info:
        decode(SENTENCE.encode("cp1252")[:15] + b"\x20\x93ok\x94", "a", page_encoding=declared)
    assert info.value.code == "not_utf8"


def test_the_likely_encoding_of_cyrillic_is_named() -> None:
    text = "В субботу в результате удара по городу погибли двенадцать человек. " * 3
    with pytest.raises(InputError, match="cp1251"):
        decode(text.encode("cp1251"), "a.txt")


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"caf\xe9", "ascii"),
        (b"ab\x81", "windows-1252"),
        (codecs.BOM_UTF16_LE + b"a", None),  # cut in the middle of a character
    ],
)
def test_bytes_that_do_not_fit_the_named_encoding(data: bytes, encoding: str | None) -> None:
    with pytest.raises(InputError, match="give its encoding with --encoding") as info:
        decode(data, "a.txt", encoding=encoding)
    assert info.value.code == "wrong_encoding"


@pytest.mark.parametrize(
    ("start", "named"),
    [
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04\x14\x00", "docx"),
        (b"\x89PNG\r\n\x1a\n\x00", "PNG"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"{\\rtf1\\ansi", "RTF"),
        (b"SQLite format 3\x00", "SQLite"),
        (b"text\x00\xff", "NUL"),
    ],
)
def test_binary_data_is_called_by_its_name(start: bytes, named: str) -> None:
    with pytest.raises(InputError, match=named) as info:
        decode(start, "a.txt")
    assert info.value.code == "binary"


@pytest.mark.parametrize("name", ["utf8", "UTF-8", "windows-1252", "latin-1", "gb18030"])
def test_text_encodings_are_known(name: str) -> None:
    check_encoding_name(name)
    assert decode(b"plain", "a", encoding=name) == "plain"


@pytest.mark.parametrize(
    "name",
    ["klingon", "", "base64", "rot13", "unicode_escape", "idna", "undefined", "a\0b", "é"],
)
def test_what_is_no_text_encoding_is_refused(name: str) -> None:
    with pytest.raises(InvalidOption, match="windows-1252") as info:
        check_encoding_name(name)
    assert info.value.code == "unknown_encoding"
