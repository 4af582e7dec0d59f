"""HTML pages: the article without the furniture around it, and what the page declares."""

from __future__ import annotations

import copy
import re
import warnings
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

from rashomon.errors import UnreadableInput
from rashomon.intake.declared import Declared, make_document
from rashomon.intake.encoding import decode
from rashomon.intake.limits import MAX_HTML_BYTES, size_in_words
from rashomon.intake.settings import Settings
from rashomon.model import Document

if TYPE_CHECKING:
    from configparser import ConfigParser

# An element of lxml, which ships no annotations.
_Element: TypeAlias = Any

# Less is a menu entry or a button, not even a one-sentence flash ("At least 12 were killed").
MIN_ARTICLE_LETTERS = 15

# HTML's standard looks for the declaration in the first 1,024 bytes; pages put it later, too.
_DECLARATION_BYTES = 4_096
_DECLARED_ENCODING = re.compile(
    rb"""(?:<meta[^>]{0,200}?charset|<\?xml[^>]{0,200}?encoding)\s*=\s*["']?\s*([\w.:-]{1,40})""",
    re.IGNORECASE,
)
# Browsers read these names as windows-1252, of which they are parts, and pages rely on it.
# Source: WHATWG Encoding Standard, section 4.2.
_PARTS_OF_WINDOWS_1252 = frozenset({"ascii", "us-ascii", "iso-8859-1", "iso8859-1", "latin1"})

# Where a page states its own date, as opposed to prose that mentions one.
_DATE_WORDS = ("date", "time", "publi", "issued", "created", "posted", "byline")
_DATE_PLACES = ("name", "property", "itemprop", "http-equiv", "class", "id", "pubdate", "datetime")
_CHANGE_WORDS = ("modif", "updat")
_MAX_DATE_LINE_CHARACTERS = 100

# What holds sentences; a <time> outside them is the page's own date line.
_SENTENCE_TAGS = ("p", "li", "td", "blockquote")

# The library catches what it expects of broken pages; these are what remains when the tree is
# hostile: lxml's own errors are ValueErrors or LxmlErrors, the rest are slips on odd markup.
_EXTRACTION_FAULTS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """What was taken out of a page.

    Attributes:
        text: The article without headline and furniture, one paragraph a line.
        declared: What the page says of itself; the outlet is the site's name or else its host.
    """

    text: str
    declared: Declared


def read_html(data: bytes, uri: str, settings: Settings) -> Document:
    """The article of a page; offsets refer to the extracted text, not to the page.

    Raises:
        InputError: It cannot be read, see :func:`rashomon.intake.read_documents`.
    """
    if len(data) > MAX_HTML_BYTES:
        raise too_large(uri)
    page = decode(data, uri, encoding=settings.encoding, page_encoding=declared_encoding(data))
    article = extract_article(page, uri)
    return make_document(article.text, uri=uri, declared=article.declared, settings=settings)


def too_large(uri: str) -> UnreadableInput:
    """The error for a page over ``MAX_HTML_BYTES``."""
    limit = size_in_words(MAX_HTML_BYTES)
    return UnreadableInput(
        uri, "too_large", f"is an HTML page over {limit}; save the article alone"
    )


def declared_encoding(data: bytes) -> str | None:
    """The encoding that the page's first bytes declare, as a name for Python; None if none."""
    match = _DECLARED_ENCODING.search(data[:_DECLARATION_BYTES])
    if match is None:
        return None
    name = match.group(1).decode("ascii", "replace").lower()
    return "windows-1252" if name in _PARTS_OF_WINDOWS_1252 else name


def extract_article(page: str, uri: str) -> Article:
    """The article of a page and what the page declares. No external entity or address is read.

    Raises:
        UnreadableInput: Code ``no_article``: an index or login page, or no HTML at all.
    """
    from lxml.etree import LxmlError  # type: ignore[import-untyped]  # none exist

    if not page.strip():
        raise UnreadableInput(uri, "empty", "holds no text; leave it out")
    try:
        # The date parsers below warn of unknown zones ("22:10 EEST"); the day is what we take.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            article = _extract(page)
    except (LxmlError, *_EXTRACTION_FAULTS) as error:
        raise _no_article(uri, f"could not be taken apart ({type(error).__name__})") from error
    if article is None or sum(map(str.isalpha, article.text)) < MIN_ARTICLE_LETTERS:
        raise _no_article(uri, "holds no article text that could be found")
    return article


def _no_article(uri: str, fault: str) -> UnreadableInput:
    return UnreadableInput(
        uri, "no_article", f"{fault}; save the article's own page, or its text as .txt"
    )


def _extract(page: str) -> Article | None:
    import trafilatura

    tree = trafilatura.load_html(_whole_page(page))
    if tree is None:
        return None
    date_places = _date_places(tree)
    _keep_inline_words(tree)
    found = trafilatura.bare_extraction(
        tree,
        fast=True,
        with_metadata=True,
        include_comments=False,
        date_extraction_params={"original_date": True, "extensive_search": False},
        config=_extraction_config(),
    )
    if found is None or isinstance(found, dict):
        return None
    declared = Declared(
        uri=found.url,
        outlet=found.sitename,
        title=found.title,
        published=_declared_day(date_places, found.url),
    )
    headlines = [found.title or "", *(" ".join(h1.itertext()) for h1 in tree.iter("h1"))]
    return Article(text=_without_headline(found.text or "", headlines), declared=declared)


def _whole_page(page: str) -> str:
    # A fragment such as "<p>...</p>" is refused by the library as no HTML.
    start = page[:_DECLARATION_BYTES].lower()
    if "<html" in start or "<body" in start or "<head" in start:
        return page
    return f"<html><body><article>{page}</article></body></html>"


@cache
def _extraction_config() -> ConfigParser:
    from trafilatura.settings import DEFAULT_CONFIG

    config = copy.deepcopy(DEFAULT_CONFIG)
    # Below this size (250 by default) the library takes the text of the whole page instead: menus
    # of index pages became articles, and a two-sentence dispatch got the menu in front of it.
    config["DEFAULT"]["MIN_EXTRACTED_SIZE"] = "0"
    return config


def _without_headline(text: str, headlines: list[str]) -> str:
    known = {_folded(headline) for headline in headlines}
    lines = text.split("\n")
    while lines and _folded(lines[0].lstrip("#")) in known:
        lines = lines[1:]
    return "\n".join(lines)


def _folded(line: str) -> str:
    return " ".join(line.split()).casefold()


def _keep_inline_words(tree: _Element) -> None:
    """Rename elements that the library drops or cuts out of their sentence, words included."""
    for element in list(tree.iter("time", "q")):
        if element.tag == "q":
            # Browsers draw the quotation marks, which the reader of claims needs.
            element.text = "“" + (element.text or "")
            last = element[-1] if len(element) else None
            if last is None:
                element.text += "”"
            else:
                last.tail = (last.tail or "") + "”"
            element.tag = "span"
        elif next(element.iterancestors(*_SENTENCE_TAGS), None) is not None:
            element.tag = "span"


def _declared_day(date_places: _Element, url: str | None) -> date | None:
    """The day of publication that the page states, never one that its prose mentions.

    The library's search, given the whole page, takes "the raid of 17.09.2016" in a paragraph or
    a headline for the day of publication. It therefore sees only the places that state dates:
    metadata, JSON-LD, ``<time>``, and short elements named after dates; and the address.
    """
    from htmldate import find_date

    written = find_date(date_places, original_date=True, extensive_search=False, url=url or "")
    return None if written is None else date.fromisoformat(written)


def _date_places(tree: _Element) -> _Element:
    import trafilatura

    outline: _Element = trafilatura.load_html(
        "<html><head><title></title></head><body><div></div></body></html>"
    )
    head, body = outline[0], outline[1]
    for element in tree.iter("meta", "script", "time", "abbr", "span", "div", "p", "li"):
        if element.tag in ("meta", "script"):
            if _states_facts(element):
                head.append(_alone(element))
        elif _is_date_line(element):
            body.append(_alone(element))
    return outline


def _states_facts(element: _Element) -> bool:
    if element.tag == "script":
        return bool(element.get("type") == "application/ld+json")
    # The day of a later change is not the day of publication.
    names = _names(element)
    return any(w in names for w in _DATE_WORDS) and not any(w in names for w in _CHANGE_WORDS)


def _is_date_line(element: _Element) -> bool:
    names = _names(element)
    if element.tag != "time" and not any(word in names for word in _DATE_WORDS):
        return False
    length = 0
    for piece in element.itertext():
        length += len(piece.strip())
        if length > _MAX_DATE_LINE_CHARACTERS:
            return False
    return not _is_beside_article(element)


def _is_beside_article(element: _Element) -> bool:
    # Teasers of other articles carry their own dates; a <time> inside a sentence dates an event.
    return next(element.iterancestors("aside", "nav", "footer", "p"), None) is not None


def _names(element: _Element) -> str:
    return " ".join(element.get(place) or "" for place in _DATE_PLACES).lower()


def _alone(element: _Element) -> _Element:
    alone = copy.deepcopy(element)
    alone.tail = None
    if alone.tag == "script":
        alone.text = (alone.text or "").replace('"dateModified"', '"changed"')
    return alone
