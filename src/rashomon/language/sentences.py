"""Text to sentences that survive "Lt. Gen.", "U.S.", "a.m." and quotation marks.

Three sentences each, cut rightly: "Lt. Gen. Ana Torv spoke at 9 a.m. She left." ·
"The U.S. denied it. No. 4 was hit." · "“It fell.” Nobody was hurt."

Misses, accepted: a sentence that begins with a lower-case name ("al-Tanf was hit.").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rashomon.language.vocabulary import load_cues, load_words

_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*|\n")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
# A full stop, then closing marks, then a space and something that can open a sentence.
_STOP = re.compile(
    r"""(?P<mark>[.!?…]+)(?P<close>["”’')\]]*)(?P<gap>\s+)(?=["“‘'(\[@]*[A-Z0-9À-Þ])"""
)
# "TAL ARIN, Sept 17 (Wire) - ", "Moscow, April 8. /AGENCY/. ".
_DATELINE = re.compile(
    r"""[A-Z][\w'’.-]*(?:[ /,]+[A-Z][\w'’.-]*){0,5}            # one or two places
    (?:,?[ ][A-Z][a-z]{2,8}\.?[ ]\d{1,2}\.?)?(?:,?[ ]\d{4})?  # a date
    (?:[ ]?[(/][\w .'’-]{2,30}[)/]\.?)?                        # an agency
    [ ]?(?:-|–|—|--)[ ]+(?=["“A-Z])""",
    re.VERBOSE,
)
_MAX_DATELINE = 70  # characters; longer matches were sentences with a dash
LONGEST_SENTENCE = 3000  # characters; the longest of the development texts has 1,700
_CLOSES_SAYING = re.compile(r"[.,;]|\s+(?:on|in|at|after|when|as|during|to|later|of)\b|\s*$")
SPEAKER_WORDS = 5  # of a speaker and its word of saying after a quoted question
_LAST_WORD = re.compile(r"[^\s(\[\"“‘]+$")
_NEXT_WORD = re.compile(r"[\"“‘'(\[]*(?P<word>[\w'’-]+)")

# A line this long is taken for one that was wrapped, if most lines of the text are as long:
# mail and plain-text wires wrap at 60 to 80 columns, headlines are shorter or stand alone.
WRAP_COLUMNS = (45, 100)
WRAP_SHARE = 0.6
WRAP_LINES = 4


@dataclass(frozen=True, slots=True)
class Stretch:
    """Offsets of one sentence and the number of its paragraph."""

    start: int
    end: int
    paragraph: int


def split_sentences(text: str) -> tuple[Stretch, ...]:
    """The sentences of a text, in order; white space between them belongs to none."""
    return tuple(
        Stretch(start, end, number)
        for number, (first, last) in enumerate(_paragraphs(text))
        for start, end in _sentences(text, first, last)
    )


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Stretches between line breaks; in a hard-wrapped text, between blank lines."""
    break_at = _BLANK_LINE if _is_wrapped(text) else _PARAGRAPH
    position = 0
    for found in break_at.finditer(text):
        yield from _trimmed(text, position, found.start())
        position = found.end()
    yield from _trimmed(text, position, len(text))


def _is_wrapped(text: str) -> bool:
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) < WRAP_LINES:
        return False
    low, high = WRAP_COLUMNS
    filled = [line for line in lines if low <= len(line) <= high and line[-1] not in '.!?”"']
    return len(filled) >= WRAP_SHARE * len(lines)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    position = start
    for found in _STOP.finditer(text, start, end):
        if _ends_sentence(text, position, found):
            yield from _cut_long(text, position, found.end("close"))
            position = found.end("gap")
    yield from _cut_long(text, position, end)


def _cut_long(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A stretch whole, or cut at spaces when no sentence is that long: text without stops."""
    while end - start > LONGEST_SENTENCE:
        space = text.rfind(" ", start + 1, start + LONGEST_SENTENCE)
        cut = space if space > 0 else start + LONGEST_SENTENCE
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, end)


def dateline_end(text: str, start: int, end: int) -> int:
    """Where the words of a sentence begin: after "TAL ARIN, Sept 17 (Wire) - ", else ``start``."""
    found = _DATELINE.match(text, start, end)
    if found is None or len(found[0]) > _MAX_DATELINE or not _is_place_like(found[0]):
        return start
    return found.end()


def _is_place_like(dateline: str) -> bool:
    """Whether it opens with a word in capitals, or carries an agency or date: not "Damage - "."""
    first = re.split(r"[ ,/(]", dateline, maxsplit=1)[0]
    return (
        (first.isupper() and len(first) > 2) or "(" in dateline or any(map(str.isdigit, dateline))
    )


def _ends_sentence(text: str, position: int, found: re.Match[str]) -> bool:
    if found["mark"][-1] in "?!" and found["close"] and _says_who(text, found.end()):
        return False
    if found["mark"] != "." or found["close"]:
        return True
    before = _LAST_WORD.search(text, position, found.start())
    after = _NEXT_WORD.match(text, found.end())
    if before is None or after is None:
        return True
    word, following = before[0].lower(), after["word"]
    if re.fullmatch(r"[A-Z]", before[0]):  # an initial: "J. P. Torv"
        return following in _abbreviations().openers
    words = _abbreviations()
    if word in words.before_name:
        return False
    if word in words.before_number:
        return not following[0].isdigit()
    if word in words.either or re.fullmatch(r"(?:[a-z]\.)+[a-z]", word):
        return following in words.openers
    return True


def _says_who(text: str, start: int) -> bool:
    """Whether a name and a closing word of saying follow: "“Why here?” Ana Torv asked."."""
    words = list(re.finditer(r"[\w'’-]+", text[start : start + 60]))[:SPEAKER_WORDS]
    cues = load_cues()
    cue = next((word for word in words[1:] if word[0] in cues), None)
    if cue is None or "." in text[start : start + 4]:
        return False
    return bool(_CLOSES_SAYING.match(text, start + cue.end()))


@dataclass(frozen=True, slots=True)
class _Abbreviations:
    before_name: frozenset[str]
    before_number: frozenset[str]
    either: frozenset[str]
    openers: frozenset[str]


@cache
def _abbreviations() -> _Abbreviations:
    words = load_words()
    return _Abbreviations(
        before_name=words["abbreviation_before_name"],
        before_number=words["abbreviation_before_number"],
        either=words["abbreviation_either"],
        openers=words["sentence_opener"],
    )
