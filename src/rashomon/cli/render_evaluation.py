"""Two readings compared: how many claims of each kind fared how, and which they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from rich.console import Group, RenderableType

from rashomon.cli.plain import plain
from rashomon.cli.tables import make_line, make_table
from rashomon.cli.words import (
    OWN_VOICE_WORDS,
    code_words,
    count_words,
    meaning_words,
    speaker_words,
    toll_words,
)
from rashomon.model import Claim, ReaderVersion
from rashomon.pipeline.evaluate import (
    ChangedClaim,
    DocumentDifference,
    Evaluation,
    FieldChange,
    KindCount,
    Outcome,
    ReadingSide,
)

MAX_ROWS = 20
"""Rows of each list unless all are wanted: the numbers above the lists stay on the screen."""

MAX_QUOTE = 80
"""Letters of a quoted passage: a toll's is mostly shorter, a statement's may be a paragraph."""

_KIND_COLUMNS = ("Kind", "Same", "Changed", "Gained", "Lost")
_CLAIM_COLUMNS = ("Document", "Kind", "Quote", "Speaker", "Figure or actor")
_CHANGE_COLUMNS = ("Document", "Kind", "Quote", "What changed")
_UNCOMPARED = {
    Outcome.NOT_COMPARABLE: "Not comparable: one uri or id, different texts",
    Outcome.ONLY_BEFORE: "Only in the first file",
    Outcome.ONLY_AFTER: "Only in the second file",
}

_NAMES = ("name", "text", "sub_type", "type")
"""Keys under which a value holds what to show for it, the best first."""

_Row = Sequence[str]


def render_evaluation(evaluation: Evaluation, *, show_all: bool = False) -> RenderableType:
    """The numbers, then the lists.

    Args:
        evaluation: What was compared.
        show_all: List everything, not the first :data:`MAX_ROWS` of each list.
    """
    return Group(*_numbers(evaluation), *_lists(evaluation, show_all=show_all))


def _numbers(evaluation: Evaluation) -> Iterator[RenderableType]:
    summary = evaluation.summary
    yield make_line(f"Before: {_side_words(summary.before)}")
    yield make_line(f"After:  {_side_words(summary.after)}")
    counts = (f"{count} {code_words(outcome)}" for outcome, count in summary.documents.items())
    yield make_line(f"Documents: {', '.join(counts)}")
    yield make_line("")
    if summary.kinds:
        yield make_table(_KIND_COLUMNS, [*map(_kind_row, summary.kinds), _total_row(summary.kinds)])
    elif summary.documents[Outcome.COMPARED]:
        yield make_line("No claims to compare in these documents.")
    else:
        yield make_line("No document is in both files; read the same ones twice to compare.")
    if summary.fields:
        rows = ((_field_words(count.field), str(count.claims)) for count in summary.fields)
        yield make_table(("Changed field", "Claims"), rows)


def _side_words(side: ReadingSide) -> str:
    """The file, how much it holds, and who read it."""
    repeated = f" ({side.repeated} of them repeated, not counted again)" if side.repeated else ""
    readers = f", by {'; '.join(map(_reader_words, side.readers))}" if side.readers else ""
    return f"{side.source}, {count_words(side.readings, 'reading')}{repeated}{readers}"


def _reader_words(reader: ReaderVersion) -> str:
    places = "" if reader.gazetteer is None else f" with the list of places {reader.gazetteer}"
    return f"{reader.name} {reader.version}{places}"


def _kind_row(count: KindCount) -> _Row:
    numbers = (count.same, count.changed, count.gained, count.lost)
    return code_words(count.kind), *map(str, numbers)


def _total_row(counts: Sequence[KindCount]) -> _Row:
    numbers = (
        sum(count.same for count in counts),
        sum(count.changed for count in counts),
        sum(count.gained for count in counts),
        sum(count.lost for count in counts),
    )
    return "all", *map(str, numbers)


def _lists(evaluation: Evaluation, *, show_all: bool) -> Iterator[RenderableType]:
    documents = evaluation.documents
    limit = None if show_all else MAX_ROWS
    changed = [_changed_row(one, claim) for one in documents for claim in one.changed]
    gained = [_claim_row(one, claim) for one in documents for claim in one.gained]
    lost = [_claim_row(one, claim) for one in documents for claim in one.lost]
    yield from _list("Changed", _CHANGE_COLUMNS, changed, limit)
    yield from _list("Gained", _CLAIM_COLUMNS, gained, limit)
    yield from _list("Lost", _CLAIM_COLUMNS, lost, limit)
    for outcome, title in _UNCOMPARED.items():
        rows = [(_uri(one),) for one in documents if one.outcome is outcome]
        yield from _list(title, ("Document",), rows, limit)


def _list(
    title: str, columns: Sequence[str], rows: Sequence[_Row], limit: int | None
) -> Iterator[RenderableType]:
    """A table of at most so many rows, with how many there are; nothing where there are none."""
    shown = rows if limit is None else rows[:limit]
    number = str(len(rows))
    if len(shown) < len(rows):
        number = f"{len(rows)}, of which {len(rows) - len(shown)} are not shown (--all shows them)"
    if rows:
        yield make_table(columns, shown, title=f"{title}: {number}")


def _changed_row(document: DocumentDifference, changed: ChangedClaim) -> _Row:
    changes = "\n".join(map(_change_words, changed.fields))
    return (
        _uri(document),
        code_words(changed.before.kind),
        _quote(changed.before.evidence.text),
        changes,
    )


def _claim_row(document: DocumentDifference, claim: Claim) -> _Row:
    return (
        _uri(document),
        code_words(claim.kind),
        _quote(claim.evidence.text),
        speaker_words(claim),
        _content_words(claim),
    )


def _content_words(claim: Claim) -> str:
    """The figure, or what the quote was taken for; "-" for what it says itself."""
    if claim.toll is not None:
        return toll_words(claim.toll)
    return meaning_words(claim) or "-"


def _uri(document: DocumentDifference) -> str:
    ref = document.before or document.after
    return "-" if ref is None else ref.uri


def _quote(text: str) -> str:
    """The words, or their two ends: readers differ mostly in where a passage ends."""
    words = plain(text)
    if len(words) <= MAX_QUOTE:
        return words
    end = MAX_QUOTE // 3
    return f"{words[: MAX_QUOTE - end].rstrip()} … {words[-end:].lstrip()}"


def _change_words(change: FieldChange) -> str:
    """One field with both values: "toll figure: 62 → more than 60"."""
    name = _field_words(change.field)
    before, after = _value_words(change.before), _value_words(change.after)
    if change.field == "speaker":
        before, after = (words or OWN_VOICE_WORDS for words in (before, after))
    if before != after:
        return f"{name}: {before or 'none'} → {after or 'none'}"
    return f"{name} ({before}): {_inner_words(change.before, change.after)}"


def _field_words(field: str) -> str:
    """``toll.as_of`` is "toll as of"."""
    return code_words(field.replace(".", " "))


def _value_words(value: Any) -> str:
    """A value as its name, or else as its words; empty when there is none."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return ", ".join(map(_value_words, value))
    if isinstance(value, dict):
        named = next((value[key] for key in _NAMES if value.get(key)), "")
        return _quote(str(named))
    return _quote(code_words(str(value)))


def _inner_words(before: Any, after: Any) -> str:
    """Where the values differ when their names are alike: "actor id none → ru-mod"."""
    if isinstance(before, dict) and isinstance(after, dict):
        parts = [
            f"{code_words(key)} {_value_words(before.get(key)) or 'none'} → "
            f"{_value_words(after.get(key)) or 'none'}"
            for key in dict.fromkeys([*before, *after])
            if _value_words(before.get(key)) != _value_words(after.get(key))
        ]
        return ", ".join(parts)
    if isinstance(before, list | tuple) and len(before) == len(after):
        return "; ".join(
            _inner_words(one, other)
            for one, other in zip(before, after, strict=True)
            if one != other
        )
    return f"{before} → {after}"
