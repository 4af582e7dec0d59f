"""Which rules of a table fit where in a sentence: by first word, the longest wording first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rashomon.language import Token
from rashomon.language.tokens import stands_at
from rashomon.language.vocabulary import words_of
from rashomon.reading.frames.acts import find_act
from rashomon.reading.frames.nouns import find_mark, find_noun
from rashomon.reading.frames.parts import Frame, Scope, Tests, after_day, find_gap
from rashomon.reading.frames.rules import Entry, FrameForm
from rashomon.reading.frames.states import find_state
from rashomon.reading.frames.verb_groups import leading_verbs


def find_frames(
    scope: Scope, entries: Mapping[str, Sequence[Entry]], tests: Tests
) -> Iterator[Frame]:
    """What the rules find in one sentence, by first word; of one word the longest wording."""
    taken = 0
    for index, token in enumerate(scope.tokens):
        if index < taken:
            continue  # "let" of "refused to let the trucks through"
        for entry in entries.get(token.lower, ()):
            frame = _frame(scope, index, entry, tests)
            if frame is not None:
                yield frame
                taken = _wording_end(scope.tokens, index, entry)
                break


def _wording_end(tokens: Sequence[Token], index: int, entry: Entry) -> int:
    """One past the last word of a wording that was found."""
    end = index + 1 + len(entry.rest)
    if not entry.after_gap:
        return end
    return (find_gap(tokens, end - 1, entry.after_gap) or end) + len(entry.after_gap)


def _frame(scope: Scope, index: int, entry: Entry, tests: Tests) -> Frame | None:
    tokens = scope.tokens
    end = _end_of_words(tokens, index, entry)
    if end is None or _is_another(tokens, index, end, entry):
        return None
    if tokens[index].is_capitalised and any(token.is_word for token in tokens[:index]):
        return None  # "the Army of [Conquest]"
    if entry.rule.form is FrameForm.ACT:
        return find_act(scope, index, end, entry, tests)
    if entry.rule.form is FrameForm.STATE:
        return find_state(scope, index, end, entry, tests)
    if entry.rule.form is FrameForm.NOUN:
        return find_noun(scope, index, end, entry, tests)
    return find_mark(scope, index, end, entry, tests)


def _end_of_words(tokens: Sequence[Token], index: int, entry: Entry) -> int | None:
    """One past the last word of a wording; a day may stand inside: "agreed [on Friday] to"."""
    if stands_at(tokens, index + 1, entry.rest):
        return index + 1 + len(entry.rest)
    after = after_day(tokens, index + 1) if entry.forms else index + 1
    if after > index + 1 and stands_at(tokens, after, entry.rest):
        return after + len(entry.rest)
    return None


def _is_another(tokens: Sequence[Token], index: int, end: int, entry: Entry) -> bool:
    """Whether the next word makes it another thing: "failed [to] hold", "fell [within] it"."""
    following = tokens[end].lower if end < len(tokens) else ""
    leads = following == "to" and not entry.rest and tokens[index].lower in leading_verbs()
    return leads or (following in entry.rule.unless and not _is_time(tokens, end + 1))


def _is_time(tokens: Sequence[Token], index: int) -> bool:
    """ "fall within [days]", "fell on [Friday]"."""
    times = words_of("weekday", "month", "time_noun")
    return any(token.lower in times for token in tokens[index : index + 2])
