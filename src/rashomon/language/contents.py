"""What was said: the stretches of a sentence that a word of saying governs.

Three: "Officials said [it fell]." · "[It fell], officials said." · "[It fell], officials said,
[at dawn]."
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.language.analysis import Token
from rashomon.language.cue_senses import has_verb_or_quote
from rashomon.language.cues import CueMatch, Form
from rashomon.language.noun_phrases import Phrase, has_verb, opens_adjunct, skip_adjuncts
from rashomon.language.vocabulary import load_words, stance_of
from rashomon.model import Stance

_COORDINATORS = frozenset(["but", "while", "whereas", "though", "although", "and", "as"])
_SUBORDINATORS = frozenset(
    "after before when while although though as if since once because".split()
)
_CLOSERS = frozenset({'"', "”", "’", "'", "»"})
_STOPS = frozenset(".!?…")


def content_of(
    tokens: Sequence[Token], matches: Sequence[CueMatch], position: int
) -> tuple[Phrase, ...]:
    """The content of the match at ``position``, as stretches of token indexes, in order."""
    match = matches[position]
    end = _content_end(tokens)
    if match.form is Form.ACCORDING:
        return _of_according(tokens, matches, position, end)
    if match.form is Form.INVERTED:
        left = _left(tokens, matches, position)
        right = _after_comma(tokens, matches, position, end)
        return _real(tokens, [left, right])
    if match.form is Form.NORMAL and _trails(tokens, match, end):
        left = _left(tokens, matches, position)
        right = _after_comma(tokens, matches, position, end)
        return _real(tokens, [left, right])
    right = Phrase(_content_start(tokens, match.after), _right_end(tokens, matches, position, end))
    return _real(tokens, [right])


def _content_end(tokens: Sequence[Token]) -> int:
    end = len(tokens)
    while end and (tokens[end - 1].text in _STOPS or tokens[end - 1].text in ")"):
        if tokens[end - 1].text == ")" and any(t.text == "(" for t in tokens[:end]):
            break
        end -= 1
    return end


def _content_start(tokens: Sequence[Token], index: int) -> int:
    """Steps over "that", a colon, a comma and adverbials after the cue."""
    index = skip_adjuncts(tokens, index)
    if index + 1 < len(tokens) and tokens[index].lower in {"only", "simply"}:
        index += tokens[index + 1].lower == "that"
    if index < len(tokens) and tokens[index].text == "," and opens_adjunct(tokens, index + 1):
        following = skip_adjuncts(tokens, index + 1)
        if following < len(tokens) and tokens[following].text == ",":
            index = following + 1
    if index + 1 < len(tokens) and tokens[index + 1].lower in {"citing", "quoting"}:
        closes = (i for i in range(index + 2, len(tokens)) if tokens[i].text == ",")
        index = next(closes, index)
    while index < len(tokens) and (
        tokens[index].text in {":", ",", "–", "—", "-"} or tokens[index].lower == "that"
    ):
        index += 1
    return index


def _trails(tokens: Sequence[Token], match: CueMatch, end: int) -> bool:
    """Whether the words of saying follow what was said: "It fell, officials said."."""
    before = tokens[: match.first]
    after = tokens[match.after] if match.after < end else None
    between_commas = before and before[-1].text == "," and after is not None and after.text == ","
    if between_commas and len(before) > 1 and not opens_adjunct(tokens, 0):
        return True  # "The mill, the garrison said, had burned."
    if not before or not has_verb_or_quote(before):
        return False
    joint = before[-1]
    if after is not None and (after.lower == "that" or after.text == ":"):
        return False
    if joint.text in _CLOSERS:
        return True
    if after is None or after.text in {",", ".", ";"} or opens_adjunct(tokens, match.after):
        if stance_of(match.lemma) in {Stance.DENIES, Stance.DOUBTS}:
            return joint.text in {",", "–", "—"}  # not "a figure the rebels dispute"
        return joint.text in {",", "–", "—"} or joint.lower == "as" or not _clause_joint(joint)
    if joint.text not in {",", "–", "—"}:
        return False
    rest = tokens[match.after : end]
    opens_with_subordinate = before[0].lower in _SUBORDINATORS | load_words()["preposition"]
    return not has_verb(rest) and "clause" in match.takes and not opens_with_subordinate


def _clause_joint(token: Token) -> bool:
    """A word after which a new clause begins, so that nothing before it is content."""
    return token.lower in load_words()["clause_opener"] or token.text in {";", ":", "(", "“", '"'}


def _left(tokens: Sequence[Token], matches: Sequence[CueMatch], position: int) -> Phrase:
    """From the start of the clause group to the words of saying."""
    match = matches[position]
    last = match.first
    while last and (
        tokens[last - 1].text in {",", "–", "—", "-", ";"} or tokens[last - 1].lower == "as"
    ):
        last -= 1
    first = 0
    for index in range(last - 1, -1, -1):
        if tokens[index].text == ";":
            first = index + 1
            break
    earlier = [m for m in matches[:position] if m.form is Form.INVERTED]
    if earlier:
        first = max(first, earlier[-1].after)
    while first < last and (
        tokens[first].text in {",", ")", "•", "-", "–", "*"}
        or tokens[first].lower in {"but", "and"}
    ):
        first += 1
    return Phrase(first, last)


def _after_comma(
    tokens: Sequence[Token], matches: Sequence[CueMatch], position: int, end: int
) -> Phrase:
    """What goes on after words of saying in the middle: "It fell, officials said, at dawn"."""
    match = matches[position]
    start = skip_adjuncts(tokens, match.after)
    if start >= end or tokens[start].text not in {",", ":"} | _CLOSERS:
        return Phrase(start, start)
    first = start + 1
    if first < end and tokens[first].text in {'"', "“", "‘", "'", "«"}:
        return Phrase(first, _right_end(tokens, matches, position, end))
    if match.form is Form.INVERTED or first >= end or not has_verb(tokens[first:end]):
        return Phrase(start, start)  # an apposition: "said Ana Torv, mayor of Tal Arin"
    goes_on = tokens[first].lower not in {"who", "which", "while", "although", "as"}
    beside = any(m.first >= first for m in matches[position + 1 :] if m.form is Form.NORMAL)
    if tokens[first].lower.endswith("ing") or not goes_on or beside:
        return Phrase(start, start)
    return Phrase(first, _right_end(tokens, matches, position, end))


def _right_end(
    tokens: Sequence[Token], matches: Sequence[CueMatch], position: int, end: int
) -> int:
    """Before the next attribution that stands beside this one, not inside it."""
    match = matches[position]
    if match.first and tokens[match.first - 1].lower == "which":
        commas = (i for i in range(match.after, end) if tokens[i].text == ",")
        return next(commas, end)
    for later in matches[position + 1 :]:
        if later.form is Form.NOUN:
            continue
        joint = later.first - 1
        if joint <= match.after:
            continue
        word = tokens[joint]
        if word.text == ";":
            return joint
        if later.first == later.cue.first and later.form is Form.NORMAL:
            return joint if word.lower in _COORDINATORS | {"then"} else end
        if later.form is Form.PARTICIPLE:
            return joint if word.text == "," else joint - 1
        if later.form is Form.ACCORDING:
            return joint if word.text == "," else later.first
        if later.form is Form.INVERTED and word.text == ",":
            return joint
        if word.lower in _COORDINATORS and _is_beside(tokens, joint):
            return joint - 1 if tokens[joint - 1].text in {",", ";"} else joint
        if word.text in {",", ";", "–", "—"} and _trails(tokens, later, end):
            return joint
    return end


def _is_beside(tokens: Sequence[Token], joint: int) -> bool:
    """ "X said A, but Y said B" sets Y beside X; "X said A and that B" does not."""
    return tokens[joint - 1].text in {",", ";"} or tokens[joint].lower in {"while", "whereas"}


def _of_according(
    tokens: Sequence[Token], matches: Sequence[CueMatch], position: int, end: int
) -> tuple[Phrase, ...]:
    match = matches[position]
    first = max((i + 1 for i in range(match.first) if tokens[i].text == ";"), default=0)
    before = Phrase(first, match.first)
    if match.first and tokens[match.first - 1].text in {",", "–", "—", "("}:
        before = Phrase(first, match.first - 1)
    earlier = [m for m in matches[:position] if m.form in {Form.NORMAL, Form.INVERTED}]
    coordinate = [
        m.first for m in earlier if tokens[m.first - 1].lower in _COORDINATORS and m.first
    ]
    before = Phrase(max([before.first, *coordinate[-1:]]), before.last)
    if before.last - before.first < 3:
        start = _main_clause(tokens, match.after, end)
        return _real(tokens, [Phrase(start, _right_end(tokens, matches, position, end))])
    if has_verb(tokens[before.first : before.last]):
        return _real(tokens, [before])
    return _real(tokens, [before, Phrase(_main_clause(tokens, match.after, end), end)])


def _main_clause(tokens: Sequence[Token], index: int, end: int) -> int:
    """After the source and its apposition: "According to Torv, mayor of Tal Arin, [it fell]"."""
    commas = [i for i in range(index, end) if tokens[i].text == ","]
    if not commas:
        return _content_start(tokens, index)
    for comma, following in zip(commas, [*commas[1:], end], strict=True):
        segment = tokens[comma + 1 : following]
        relative = any(t.lower in {"who", "which", "whose", "whom"} for t in segment[:8])
        if has_verb(segment) and not relative and tokens[comma + 1].lower not in {
            "who", "which", "whose", "citing",
        }:  # fmt: skip
            return comma + 1
    return commas[0] + 1


def _real(tokens: Sequence[Token], stretches: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """Stretches that hold a word, without marks at their ends."""
    kept = []
    for stretch in stretches:
        first, last = stretch.first, min(stretch.last, len(tokens))
        while first < last and tokens[first].text in {",", ":", ";", "–", "—"}:
            first += 1
        while first < last and tokens[last - 1].text in {",", ":", ";", "–", "—"} | set(_STOPS):
            last -= 1
        if any(t.is_word for t in tokens[first:last]):
            kept.append(Phrase(first, last))
    return tuple(kept)
