"""Tables of what a search found."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.text import Text

from rashomon.cli.plain import plain
from rashomon.cli.tables import Sheet, make_cell, make_line
from rashomon.cli.words import count_words, day_words, short_id, speaker_words
from rashomon.pipeline import SearchHit, SearchResult

_COLUMNS = ("Day", "Document", "Speaker", "Words", "Incident")


def render_search(result: SearchResult) -> RenderableType:
    """The hits, and how many there are in all."""
    if not result.hits:
        return make_line("Nothing found.")
    sheet = Sheet(columns=_COLUMNS, rows=[_row(hit) for hit in result.hits])
    shown = f"{count_words(result.n_found, 'hit')}"
    if result.n_found > len(result.hits):
        shown = f"{len(result.hits)} of {shown}; --limit shows more"
    return Group(sheet, make_line(shown))


def _row(hit: SearchHit) -> list[Text]:
    return [
        make_cell(day_words(hit.published)),
        make_cell(hit.outlet or hit.document_uri),
        make_cell("(text)" if hit.claim is None else speaker_words(hit.claim)),
        _words(hit),
        make_cell(short_id(hit.incident_id or "-")),
    ]


def _words(hit: SearchHit) -> Text:
    """The snippet with what was looked for in bold."""
    cell = Text()
    at = hit.snippet.start
    for match in hit.matches:
        if match.start >= at:
            cell.append(_one_line(hit, at, match.start)).append(plain(match.text), style="bold")
            at = match.end
    return cell.append(_one_line(hit, at, hit.snippet.end))


def _one_line(hit: SearchHit, start: int, end: int) -> str:
    """Words between matches, safe to print, with the spaces around them."""
    words = hit.snippet.text[start - hit.snippet.start : end - hit.snippet.start]
    lead = " " if words[:1].isspace() else ""
    tail = " " if words[-1:].isspace() and words.strip() else ""
    return f"{lead}{plain(words)}{tail}"
