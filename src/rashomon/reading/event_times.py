"""The day of an event: the date of its own clause, not the day on which somebody spoke.

Three: "a strike on Friday killed ten, officials said on Saturday" (Friday) · "said on Saturday
that a strike the day before killed ten" (Friday) · "Saturday's attack was the worst since 2005"
(Saturday).

A date and a word for an act belong together when both stand in what somebody said or both
outside of it, and no other clause begins between them. "Since", "until" and "by" give no day of
an event. An event told without a day takes the one of the sentence before, if it refers back
("the raid", "killed there"), or the only day of the story.

Left out, since it takes a guess: the day of publication, a dateline's date, the day of speaking.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rashomon.language import Analysis, AttributionSpans, Sentence
from rashomon.model import Span, When
from rashomon.reading.times.heads import is_header_date
from rashomon.reading.times.periods import Days

MAX_TIMES = 20  # date expressions of one sentence
# UCDP date_prec up to which a sum over several incidents has a time: "from Friday to Sunday".
_SUM_PRECISION = 3
_EXACT = 2  # a day or a few
# How long before publication the only day of a story may lie: a report on one event follows it
# within days, and a single older date is more often of something else. Not tuned.
_STORY_DAYS = 14
_BESIDE = 12  # characters between a speaker, a day and a word of saying: ", late on "
_OPENING = 12  # characters before a day that opens its sentence: "Early on "

# Between a date and an act these begin another clause.
_BREAKS = re.compile(
    r";|\b(?:after|before|since|until|following|because|although|though|but|which|who|whom|whose"
    r"|that|where|said|says|told)\b",
    re.IGNORECASE,
)
# These begin one of the same time, or the next part of the same story.
_JOINTS = re.compile(r"\b(?:when|while|as|amid|and|once)\b", re.IGNORECASE)
# Before a date: it bounds something, and tells no day of it.
_BOUNDS = re.compile(
    r"\b(?:since|until|till|by|before|after|than|as of|because of|prior to|ahead of|late as)\s+"
    r"(?:the\s+|at\s+least\s+|early\s+|late\s+|on\s+)*$",
    re.IGNORECASE,
)
# A phrase that tells of another time: "After the talks of Friday, a strike hit the mill".
_OTHER_TIME = re.compile(r"\b(?:after|before|since|until|following)\b", re.IGNORECASE)
_PHRASE = 80  # characters
_POSSESSIVE = re.compile(r"['’]s?\b|['’](?=\s)")
_OF_RELATIVE = re.compile(r",?\s*(?:which|that|who)\b", re.IGNORECASE)
# An act that is only referred to: "the victims of the shooting", "an inquiry into the raid".
_REFERRED = re.compile(
    r"\b(?:of|into|for|about|over|on|against|to|from|after|before|since|condemn\w*|investigat\w*)\s+"
    r"(?:the|this|that|these|those|its|their|his)\s+(?:[\w'’-]+\s+){0,3}$",
    re.IGNORECASE,
)
_REFERS_BACK = re.compile(r"\b(?:the|this|that|these|those)\s+(?:[\w'’-]+\s+){0,2}$", re.IGNORECASE)
_THERE = re.compile(r"\bthere\b(?! (?:was|were|is|are|has|have|had|will|would)\b)", re.IGNORECASE)
_UNKNOWN_WHEN = re.compile(
    r"\b(?:not (?:\w+ )?(?:known|clear)|unclear|unknown) when\b", re.IGNORECASE
)
_ATTACHED = re.compile(
    r"(?:\s+(?:on|in|of|late|early|last|at|near|the|[A-Z][\w'’-]*)){0,5}\s*", re.ASCII
)
_AND = re.compile(r"\s*(?:,|and|or|&)\s*(?:again\s+)?(?:on\s+)?")
_DAY_OF_SPEAKING = re.compile(
    r"\s*(?:(?:late|early|earlier|later|again|reporters|journalists|state tv|in a statement)\s*)*"
    r"(?:on)?\s*",
    re.IGNORECASE,
)
_DATE_FIELD = re.compile(r"\s*(?:date|day|when)(?: of [a-z]+)?:\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """A word for an act in its sentence.

    Attributes:
        start: First character of the word.
        end: One past its last.
        adds_up: Whether the sentence speaks of several incidents together.
    """

    start: int
    end: int
    adds_up: bool = False


def story_times(text: str, times: Sequence[When], published: date | None) -> tuple[When, ...]:
    """The date expressions of a text less those of its head that say when it was published."""
    return tuple(when for when in times if not _is_header(text, when, published))


def time_of_act(
    analysis: Analysis, sentence: Sentence, times: Sequence[When], act: Act
) -> When | None:
    """The date expression that tells when an act was; None when its sentence tells none.

    Args:
        analysis: The text.
        sentence: The act's sentence.
        times: The date expressions of the text, in order.
        act: The act.
    """
    text = analysis.text
    fitting = [
        when
        for when in _inside(sentence, times)
        if _tells_day(analysis, sentence, when)
        and _same_speech(analysis, sentence, when, act)
        and _same_clause(text, when, act)
        and not (act.adds_up and (when.precision or 9) > _SUM_PRECISION)
    ]
    best = min(fitting, key=lambda when: _distance(text, when, act), default=None)
    return _with_neighbour(text, fitting, best) if best else None


def is_nearer(new: When | None, old: When | None) -> bool:
    """Whether a further mention tells an event's day more exactly than one before.

    A night goes over two days: "last night" does not make "overnight" a single day.
    """
    if new is None or new.earliest is None:
        return False
    if old is None or old.earliest is None or old.precision is None:
        return True
    if "night" in new.text.lower() and old.precision <= _EXACT:
        return False
    return (new.precision or 9) < old.precision


def time_told_before(
    analysis: Analysis, times: Sequence[When], index: int, act: Act, *, is_generic: bool
) -> When | None:
    """The day told in the sentence before an act that refers back to it, in its paragraph.

    "Troops moved on the camp on Wednesday. Hundreds were killed there." · "Date: 17 September
    2019. Type: suicide bombing."

    Args:
        analysis: The text.
        times: The date expressions of the text, in order.
        index: Number of the act's sentence.
        act: The act.
        is_generic: Whether its word names acts of several kinds, as "killed" does.
    """
    sentence, text = analysis.sentences[index], analysis.text
    if _says_unknown(analysis, index) or act.adds_up:
        return None
    back = _REFERS_BACK.search(text[max(sentence.start, act.start - 40) : act.start])
    refers = is_generic or back or _THERE.search(text, sentence.start, sentence.end)
    for earlier in range(index - 1, -1, -1):
        before = analysis.sentences[earlier]
        if before.paragraph != sentence.paragraph:
            break
        days = list(_story_days(analysis, before, times))
        fields = [when for when in days if _DATE_FIELD.match(text, before.start, when.start)]
        if fields:
            return fields[0]
        if days and refers:
            return days[-1]
    return None


def only_time(
    analysis: Analysis,
    times: Sequence[When],
    published: date | None,
    *,
    own: Sequence[int],
    others: Sequence[int],
) -> When | None:
    """The one day that a text tells, if it tells no other; None when it tells several.

    Args:
        analysis: The text.
        times: The date expressions of the text, in order.
        published: The day of publication; None finds nothing.
        own: Numbers of the sentences that speak of the event.
        others: Numbers of the sentences of other events, whose days are theirs.
    """
    if published is None or any(_says_unknown(analysis, index) for index in own):
        return None
    taken = set(others)
    days = [
        when
        for index, sentence in enumerate(analysis.sentences)
        if index not in taken
        for when in _story_days(analysis, sentence, times)
    ]
    different = {(when.earliest, when.latest) for when in days}
    first = days[0] if len(different) == 1 else None
    if first is None or first.earliest is None or first.latest is None:
        return None
    recent = published - timedelta(days=min(_STORY_DAYS, (published - date.min).days))
    return first if recent <= first.earliest and first.latest <= published else None


def _says_unknown(analysis: Analysis, index: int) -> bool:
    sentence = analysis.sentences[index]
    return _UNKNOWN_WHEN.search(analysis.text, sentence.start, sentence.end) is not None


def _inside(sentence: Sentence, times: Sequence[When]) -> list[When]:
    """The dates of a sentence; a dateline's date is no event's."""
    if not sentence.tokens:
        return []
    first = sentence.tokens[0].start
    start = bisect_left(times, first, key=lambda when: when.start)
    return [when for when in times[start : start + MAX_TIMES] if when.start < sentence.end]


def _is_header(text: str, when: When, published: date | None) -> bool:
    if when.earliest is None or when.latest is None:
        return False
    days = Days(when.earliest, when.latest)
    return is_header_date(text, when.start, when.end, days, published)


def _tells_day(analysis: Analysis, sentence: Sentence, when: When) -> bool:
    """Whether a date is neither a bound ("since Friday") nor a day of speaking."""
    text = analysis.text
    if _POSSESSIVE.match(text, when.end):
        return True
    if _BOUNDS.search(text[max(sentence.start, when.start - 30) : when.start]):
        return False
    return not any(
        _is_said_on(text, sentence, cited, when) for cited in analysis.attributions_of(sentence)
    )


def _is_said_on(text: str, sentence: Sentence, cited: AttributionSpans, when: When) -> bool:
    """ "said on Saturday", "told reporters on Friday", "the ministry on Friday said"."""
    cue, speaker = cited.cue, cited.speaker
    if cue.end <= when.start and _DAY_OF_SPEAKING.fullmatch(text, cue.end, when.start):
        return True
    told = cited.addressee
    if told and told.end <= when.start and _DAY_OF_SPEAKING.fullmatch(text, told.end, when.start):
        return True
    if speaker is None or _is_in(cited, when.start):
        return False
    if 0 <= when.start - speaker.end <= _BESIDE and 0 <= cue.start - when.end <= _BESIDE:
        return True
    opens = when.start - sentence.tokens[0].start <= _OPENING
    return opens and when.end <= speaker.start and not text[when.end : speaker.start].strip(" ,")


def _same_speech(analysis: Analysis, sentence: Sentence, when: When, act: Act) -> bool:
    """Whether date and act are both part of what each one said, or both not."""
    if _POSSESSIVE.match(analysis.text, when.end) and 0 <= act.start - when.end <= 40:
        return True
    return all(
        _is_in(cited, when.start) == _is_in(cited, act.start)
        for cited in analysis.attributions_of(sentence)
    )


def _is_in(cited: AttributionSpans, offset: int) -> bool:
    return any(part.start <= offset < part.end for part in cited.content)


def _same_clause(text: str, when: When, act: Act) -> bool:
    """Whether no other clause begins between a date and an act."""
    if when.end <= act.start:
        between = text[when.end : act.start]
        if _POSSESSIVE.match(between) and re.search(r"[,;]", between):
            return False
        if not _POSSESSIVE.match(between) and _is_of_another_time(text, when):
            return False
        return _BREAKS.search(between) is None and not _is_referred(text, act)
    between = text[act.end : when.start]
    relative = _OF_RELATIVE.match(between)
    if _BREAKS.search(between, relative.end() if relative else 0):
        return False
    return not _is_referred(text, act) or _ATTACHED.fullmatch(between) is not None


def _is_of_another_time(text: str, when: When) -> bool:
    """Whether a date stands in a phrase such as "after the talks of Friday"."""
    phrase = re.split(r"[,;.]\s", text[max(0, when.start - _PHRASE) : when.start])[-1]
    return _OTHER_TIME.search(phrase) is not None


def _is_referred(text: str, act: Act) -> bool:
    return _REFERRED.search(text[max(0, act.start - 60) : act.start]) is not None


def _distance(text: str, when: When, act: Act) -> tuple[bool, bool, bool, int]:
    """Resolved dates first, then those without a joint between, then exact ones, then near ones."""
    between = text[min(when.end, act.end) : max(when.start, act.start)]
    return (
        when.earliest is None,
        _JOINTS.search(between) is not None,
        (when.precision or 9) > _EXACT + 1,
        abs(when.start - act.start),
    )


def _with_neighbour(text: str, fitting: Sequence[When], best: When) -> When:
    """ "on Saturday and Sunday" as one stretch of days."""
    for other in fitting:
        first, second = sorted((best, other), key=lambda when: when.start)
        if first is second or _AND.fullmatch(text, first.end, second.start) is None:
            continue
        if None in (first.earliest, first.latest, second.earliest, second.latest):
            continue
        return _joined(text, first, second)
    return best


def _joined(text: str, first: When, second: When) -> When:
    ends = [day for w in (first, second) for day in (w.earliest, w.latest) if day is not None]
    days = Days(min(ends), max(ends))
    span = Span.cut(text, first.start, second.end)
    return When(
        start=span.start,
        end=span.end,
        text=span.text,
        earliest=days.first,
        latest=days.last,
        precision=days.precision,
    )


def _story_days(analysis: Analysis, sentence: Sentence, times: Sequence[When]) -> Iterator[When]:
    """The exact dates of a sentence that are no day of speaking and bound nothing."""
    cited = analysis.attributions_of(sentence)
    for when in _inside(sentence, times):
        if when.earliest is None or (when.precision or 9) > _EXACT:
            continue
        own = not cited or any(_is_in(one, when.start) for one in cited)
        aside = _is_of_another_time(analysis.text, when)
        if own and not aside and _tells_day(analysis, sentence, when):
            yield when
