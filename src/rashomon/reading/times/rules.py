"""The rules that find date expressions, compiled from ``data/times.toml``.

Three that one rule finds: "September 12" · "Saturday, September 17, 2016" · "Sept. 12 last year".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from rashomon.reading.datafiles import load_table
from rashomon.reading.times import calendar_dates, near_dates, told_dates
from rashomon.reading.times.periods import Days
from rashomon.reading.times.setting import Setting

Resolve: TypeAlias = Callable[[re.Match[str], Setting], Days | None]

# A date is no part of a word, a price or a longer number: not in "1,998", "$2000" and "v2016".
_BEGINS = r"(?<![\w$£€#@+])(?<!\d[.,/:-])(?<!\w-(?=\d))"
_ENDS = r"(?!\w)"
# Words of an expression before one that every expression has: "the very beginning of the previous".
_WORDS_BACK = 7
_PIECE = re.compile(r"[A-Za-z]+|\d+")
_YEAR_DIGITS = 4
_BESIDE_NUMBER = frozenset({"st", "nd", "rd", "th"})
_APOSTROPHES = frozenset({"'", "’"})
_GAP = re.compile(r"\(\?<[=!][^()]*\)|\[[^\]]*\]| ")
_WORD = re.compile(r"<<(\w+?)(?::(\w+))?>>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One form of date expression.

    Attributes:
        name: What it is, for people.
        pattern: Matches the expression; its named groups are the parts.
        parts: Names of the groups that are expressions of their own; the whole if empty.
        how: Name of the function that gives the days.
        only_ahead: Whether it is a date only where the clause speaks of what is to come: "will
            meet in two weeks", not "rose in two weeks".
        examples: Sentences with the expression that the rule finds in each.
    """

    name: str
    pattern: re.Pattern[str]
    parts: tuple[str, ...]
    how: str
    only_ahead: bool
    examples: tuple[tuple[str, str], ...]

    @property
    def resolve(self) -> Resolve:
        """The function that gives the days."""
        return RESOLVERS[self.how]


RESOLVERS: dict[str, Resolve] = {
    **calendar_dates.RESOLVERS,
    **near_dates.RESOLVERS,
    **told_dates.RESOLVERS,
}


Hit: TypeAlias = tuple[Rule, re.Match[str]]
Accept: TypeAlias = Callable[[Rule, re.Match[str]], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleBook:
    """All rules, and what finds the place where one may fit.

    Attributes:
        rules: In order of preference.
        any_rule: Matches what any rule matches; its group ``r<index>`` tells which.
        anchors: Every expression holds one of these words, or a number such as "2016".
        openers: Every expression begins with one of these words, or a number.
    """

    rules: tuple[Rule, ...]
    any_rule: re.Pattern[str]
    anchors: frozenset[str]
    openers: frozenset[str]

    def find(self, text: str, start: int, end: int, accept: Accept) -> Iterator[Hit]:
        """The expressions of a stretch that are accepted, in order, not overlapping.

        Only words that can open an expression, shortly before an anchor, are tried; searching
        every place takes ten times as long.
        """
        words = [word.span() for word in _PIECE.finditer(text, start, end)]
        position, tried = start, 0
        for index, (first, last) in enumerate(words):
            if not self._is_anchor(text, first, last):
                continue
            for candidate in range(max(tried, index - _WORDS_BACK), index + 1):
                begin, stop = words[candidate]
                if begin < position or not self._is_opener(text, begin, stop):
                    continue
                hit = self._at(text, begin, end, accept)
                if hit is not None:
                    position = hit[1].end()
                    yield hit
            tried = index + 1

    def _is_anchor(self, text: str, first: int, last: int) -> bool:
        if text[first].isalpha():
            return text[first:last].lower() in self.anchors
        return (
            last - first >= _YEAR_DIGITS
            or text[last : last + 2] in _BESIDE_NUMBER
            or (text[last : last + 1] == "/" or text[first - 1 : first] in _APOSTROPHES)
        )

    def _is_opener(self, text: str, first: int, last: int) -> bool:
        return text[first].isdigit() or text[first:last].lower() in self.openers

    def _at(self, text: str, start: int, end: int, accept: Accept) -> Hit | None:
        """What begins at a place: by the first rule that fits and whose find is accepted."""
        if text[start].isdigit() and text[start - 1 : start] in _APOSTROPHES:
            start -= 1
        hit = self.any_rule.match(text, start, end)
        if hit is None or hit.lastgroup is None:
            return None
        for rule in self.rules[int(hit.lastgroup[1:]) :]:
            found = rule.pattern.match(text, start, end)
            if found is not None and accept(rule, found):
                return rule, found
        return None


@cache
def load_rules() -> RuleBook:
    """The rules of the data file."""
    table = load_table("times")
    words = dict(table["word"]) | {
        name: "(?:" + "|".join(map(re.escape, listed.split())) + ")"
        for name, listed in table["senses"].items()
    }
    sources = [_source(row["pattern"], words) for row in table["rule"]]
    rules = tuple(
        Rule(
            name=row["name"],
            pattern=_compiled(source),
            parts=tuple(row.get("parts", ())),
            how=row["how"],
            only_ahead=row.get("only_ahead", False),
            examples=tuple((sentence, words) for sentence, words in row["examples"]),
        )
        for row, source in zip(table["rule"], sources, strict=True)
    )
    branches = "|".join(f"(?P<r{index}>{_bare(source)})" for index, source in enumerate(sources))
    anchors = frozenset(table["anchors"]["words"].split())
    return RuleBook(
        rules=rules,
        any_rule=_compiled(branches),
        anchors=anchors,
        openers=anchors | frozenset(table["anchors"]["openers"].split()),
    )


def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(f"{_BEGINS}(?:{source}){_ENDS}", re.IGNORECASE)


def _source(pattern: str, words: dict[str, str]) -> str:
    """A pattern with its words filled in, and white space for each of its spaces."""
    filled = _WORD.sub(lambda hole: _fill(hole, words), pattern.replace("\n", ""))
    return _GAP.sub(_widen, filled)


def _fill(hole: re.Match[str], words: dict[str, str]) -> str:
    word, name = hole.groups()
    return f"(?P<{name}>{words[word]})" if name else f"(?:{words[word]})"


def _widen(found: re.Match[str]) -> str:
    """A space to white space; a look-behind has a fixed width, so one character there."""
    if found[0] == " ":
        return r"\s+"
    return found[0].replace(" ", r"\s") if found[0].startswith("(?<") else found[0]


def _bare(source: str) -> str:
    """The same without names, which may stand once in a pattern only."""
    return re.sub(r"\(\?P<\w+>", "(?:", source)
