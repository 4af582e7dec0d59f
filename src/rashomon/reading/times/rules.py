"""The rules that find date expressions, compiled from ``data/times.toml``.

Three that one rule finds: "September 12" · "Saturday, September 17, 2016" · "Sept. 12 last year".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from rashomon.reading.datafiles import load_table
from rashomon.reading.times import calendar_dates, near_dates, told_dates
from rashomon.reading.times.periods import Days
from rashomon.reading.times.setting import Setting

Resolve = Callable[[re.Match[str], Setting], Days | None]

# A date is no part of a word, a price or a longer number: not in "1,998", "$2000" and "v2016".
_BEGINS = r"(?<![\w$£€#@+])(?<!\d[.,/:-])(?<!\w-(?=\d))"
_ENDS = r"(?!\w)"
# Characters of an expression before and after a word that every expression has one of: longer than
# "the very beginning of the previous" and ", September 17, 2016 to September 29, 2016". Searching
# around these words takes a third of the time of searching the whole text.
_REACH_BACK = 40
_REACH_AHEAD = 60
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
        examples: Sentences with the expression that the rule finds in each.
    """

    name: str
    pattern: re.Pattern[str]
    parts: tuple[str, ...]
    how: str
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


Hit = tuple[Rule, re.Match[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleBook:
    """All rules, and one pattern that finds the first that fits.

    Attributes:
        rules: In order of preference.
        any_rule: Matches what any rule matches; its group ``r<index>`` tells which.
        anchor: Matches a word or number that every expression holds one of.
    """

    rules: tuple[Rule, ...]
    any_rule: re.Pattern[str]
    anchor: re.Pattern[str]

    def search(self, text: str, start: int, end: int) -> Hit | None:
        """The next expression of a stretch, with its rule."""
        for anchor in self.anchor.finditer(text, start, end):
            if anchor.start() < start:
                continue
            first = max(start, anchor.start() - _REACH_BACK)
            hit = self.any_rule.search(text, first, min(end, anchor.end() + _REACH_AHEAD))
            if hit is None or hit.lastgroup is None:
                continue
            rule = self.rules[int(hit.lastgroup[1:])]
            found = rule.pattern.match(text, hit.start(), end)
            if found is not None:
                return rule, found
        return None

    def others(self, rule: Rule, text: str, start: int, end: int) -> Iterator[Hit]:
        """What the rules after one find at the same place."""
        for other in self.rules[self.rules.index(rule) + 1 :]:
            found = other.pattern.match(text, start, end)
            if found is not None:
                yield other, found


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
            examples=tuple((sentence, words) for sentence, words in row["examples"]),
        )
        for row, source in zip(table["rule"], sources, strict=True)
    )
    branches = "|".join(f"(?P<r{index}>{_bare(source)})" for index, source in enumerate(sources))
    anchors = table["anchors"]
    words_of = "|".join(_longest_first(anchors["words"]))
    anchor = re.compile(rf"(?:{words_of})(?![a-z])|{anchors['numbers']}")
    return RuleBook(rules=rules, any_rule=_compiled(branches), anchor=anchor)


def _longest_first(words: str) -> list[str]:
    return sorted(set(words.split()), key=lambda word: (-len(word), word))


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
