r"""Markdown with front matter: ``---\noutlet: Harbour Post\npublished: 2016-09-18\n---\nText``."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from rashomon.errors import UnreadableInput
from rashomon.intake.dates import parse_day
from rashomon.intake.declared import Declared, make_document, one_line
from rashomon.intake.encoding import decode
from rashomon.intake.settings import Settings
from rashomon.model import Document, PublishedFrom

if TYPE_CHECKING:
    import yaml
    from frontmatter.default_handlers import YAMLHandler

# Our own boundary, as the library's takes the empty lines after it, which belong to the text.
_BOUNDARY = re.compile(r"^---[ \t]*(?:\r?\n|\Z)", re.MULTILINE)

# Four short values fit many times; the parser is slow (about 0.2 MB/s).
MAX_FRONT_MATTER_CHARACTERS = 20_000

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


def read_markdown(data: bytes, uri: str, settings: Settings) -> Document:
    """The document whose text is all that follows the front matter, unchanged.

    Keys read are ``uri``, ``outlet``, ``title`` and ``published`` (or ``date``); others are
    ignored. Without front matter the whole input is the text. Markup is not interpreted.

    Raises:
        InputError: It cannot be read, see :func:`rashomon.intake.read_documents`.
    """
    front_matter, body = _split(decode(data, uri, encoding=settings.encoding))
    declared = Declared() if front_matter is None else _declared(front_matter, uri)
    return make_document(body, uri=uri, declared=declared, settings=settings)


def _split(text: str) -> tuple[str | None, str]:
    handler = _handler()
    if not handler.detect(text):
        return None, text
    try:
        front_matter, body = handler.split(text)
    except ValueError:  # a rule at the top, and no second one
        return None, text
    return front_matter, body


def _declared(front_matter: str, uri: str) -> Declared:
    values = _parse(front_matter, uri)
    published = _value(values, "published", uri) or _value(values, "date", uri)
    return Declared(
        uri=_value(values, "uri", uri),
        outlet=_value(values, "outlet", uri),
        title=_value(values, "title", uri),
        published=None if published is None else _day(published, uri),
        published_from=PublishedFrom.FRONT_MATTER,
    )


def _parse(front_matter: str, uri: str) -> dict[object, object]:
    import yaml

    if len(front_matter) > MAX_FRONT_MATTER_CHARACTERS:
        raise _bad_front_matter(uri, f"is over {MAX_FRONT_MATTER_CHARACTERS} characters long")
    try:
        values = _handler().load(front_matter, Loader=_plain_loader())
    except yaml.YAMLError as error:
        raise _bad_front_matter(uri, f"is not YAML ({_problem(error)})") from error
    except RecursionError as error:
        raise _bad_front_matter(uri, "is nested too deeply") from error
    if values in (None, ""):
        return {}
    if not isinstance(values, dict):
        raise _bad_front_matter(uri, "is not made of lines such as 'title: Some words'")
    return values


@cache
def _handler() -> YAMLHandler:
    from frontmatter.default_handlers import YAMLHandler

    return YAMLHandler(fm_boundary=_BOUNDARY)


@cache
def _plain_loader() -> type[yaml.BaseLoader]:
    import yaml

    class PlainLoader(yaml.BaseLoader):
        """Strings, lists and mappings only, and no aliases, which can grow without bound.

        Dates and numbers stay as written, so that one function reads all dates and a title
        such as 2016 stays a title.
        """

        def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
            if self.check_event(yaml.AliasEvent):
                raise yaml.YAMLError("aliases are not allowed")
            return super().compose_node(parent, index)

    return PlainLoader


def _problem(error: yaml.YAMLError) -> str:
    problem = getattr(error, "problem", None) or str(error)
    mark = getattr(error, "problem_mark", None)
    # Counted in the file: the line after the first boundary is line 2.
    line = "" if mark is None else f", line {mark.line + 2}"
    return f"{one_line(problem)}{line}"


def _value(values: dict[object, object], key: str, uri: str) -> str | None:
    value = values.get(key)
    if value is None or (isinstance(value, str) and value.strip() in _NULLS):
        return None
    if not isinstance(value, str):
        raise _bad_front_matter(uri, f"has a {key} that is not one value")
    return value


def _day(written: str, uri: str) -> date:
    try:
        return parse_day(written)
    except ValueError as error:
        raise UnreadableInput(
            uri,
            "bad_date",
            f"has the date {one_line(written[:40])!r}; write it as an ISO date like 2016-09-18",
        ) from error


def _bad_front_matter(uri: str, fault: str) -> UnreadableInput:
    return UnreadableInput(
        uri,
        "bad_front_matter",
        f"the block between the first two '---' lines {fault}; correct it or take it out",
    )
