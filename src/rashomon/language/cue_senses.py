"""Whether a word of the cue list cites somebody where it stands.

Three that do not: "the report" (a noun) · "was told" (passive) · "the raid claimed 12 lives".
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.language.analysis import Token
from rashomon.language.noun_phrases import (
    Phrase,
    has_verb,
    phrase_after,
    skip_adjuncts,
    skip_back,
)
from rashomon.language.tokens import stands_at
from rashomon.language.vocabulary import Cue, words_of

_QUOTES = frozenset("\"“”'‘’«»")
_TELLING = frozenset("said says say suggest suggests".split())
# Determiners that can be a subject by themselves: "both said".
_SUBJECTS = frozenset("all both some many others one".split())
_NOBODY = frozenset("nobody none neither nothing".split())
# These carry content only as a clause or quotation: "added two posts" cites nobody.
_CLAUSE_ONLY = frozenset("add note state stress argue declare insist explain".split())
FIGURE_REACH = 9  # tokens after "recorded" or "put" within which the number stands
_BASE_FORMS = frozenset("report claim call estimate demand state note record doubt count".split())
_PLURALS = frozenset(
    "media police people they we you i authorities men women some many all".split()
)
# Forms in the cue list that are nouns as often as verbs.
_NOUN_OR_VERB = frozenset(
    "report reports claim claims call calls estimate estimates demand demands state states note"
    " notes record records doubt doubts count document documents blame put puts find".split()
)


def puts_it(tokens: Sequence[Token], index: int) -> bool:
    """ "as a commander put it"."""
    return tokens[index].lower in {"put", "puts"} and stands_at(tokens, index + 1, ("it",))


def is_unable(tokens: Sequence[Token], index: int) -> bool:
    """ "could not independently confirm"."""
    before = [token.lower for token in tokens[max(0, index - 4) : index]]
    if "be" in before:
        return False  # "could not be verified" cites nobody
    unable = "not" in before or "cannot" in before or "unable" in before or "couldn't" in before
    return unable and bool({"could", "can", "cannot", "unable", "couldn't"} & set(before))


def can_speak(tokens: Sequence[Token], speaker: Phrase, index: int) -> bool:
    """Not "nobody", and a plural before a base form: "officials claim", not "weekly claim"."""
    words = [token.lower for token in tokens[speaker.first : speaker.last]]
    if words[0] in _NOBODY or words[0] == "no":
        return False
    if tokens[index].lower not in _BASE_FORMS:
        return True
    plural = words[-1].endswith("s") or {words[0], words[-1]} & _PLURALS or "and" in words
    return bool(plural) or any(word.endswith("s") for word in words[:2])


def _goes_on(following: str) -> bool:
    """Whether a verb follows, so that the word before it is its noun."""
    return following in words_of("auxiliary") or following in _TELLING


def is_noun_by_right(tokens: Sequence[Token], index: int) -> bool:
    """A noun by what follows: "the first reports of"; or an adjective: "reported dead"."""
    following = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    lower = tokens[index].lower
    if lower in _NOUN_OR_VERB and index and _goes_on(following):
        return True  # "the count said 16", "U.N. estimates are"
    if lower in _NOUN_OR_VERB and following in {"seen", "obtained", "released", "published"}:
        return True  # "hospital records seen by reporters"
    if lower in _NOUN_OR_VERB and following in {"of", "from", "by", "about", "over", "for"}:
        return True
    if lower in _NOUN_OR_VERB and following == "," and index + 2 < len(tokens):
        return tokens[index + 2].lower in {"which", "who"}
    if lower in {"called", "calls", "call"}:
        ahead = {token.lower for token in tokens[index + 1 : index + 6]}
        return following in {"for", "on", "off"} or bool(ahead & {"meeting", "session", "vote"})
    if lower in {"reported", "reports", "report"} and following in {"for", "to"}:
        return True
    if lower in {"reported", "confirmed", "believed", "feared", "declared", "listed"}:
        return following in {"dead", "killed", "missing", "wounded", "injured", "captured", "lost"}
    return lower in {"told", "tells", "tell"} and following in {",", "."}


def is_noun_or_passive(tokens: Sequence[Token], index: int, cue: Cue) -> bool:
    """Not a citing verb here: "the report", "was told", "to say", "did not say"."""
    if index == 0:
        return not cue.inverts
    before = tokens[index - 1].lower
    if before in words_of("determiner") and before not in _SUBJECTS:
        return True
    if before in {"'s", "to"} and not (before == "to" and tokens[index - 2].lower == "able"):
        return before == "to" or tokens[index].lower not in {"said"}
    subject_end = skip_back(tokens, index)
    group = [t.lower for t in tokens[subject_end:index]]
    being = {"is", "are", "was", "were", "be", "been", "being", "'s", "am"}
    passive = any(w in being for w in group) and "able" not in group
    return passive or "not" in group or any(w.endswith("n't") for w in group)


def has_verb_or_quote(tokens: Sequence[Token]) -> bool:
    """Whether a stretch can be content: it holds a verb or a closing quotation mark."""
    return has_verb(tokens) or any(t.text in {'"', "”", "’", "»"} for t in tokens)


def is_passive(tokens: Sequence[Token], index: int) -> bool:
    """Whether a form of "be" stands shortly before a participle."""
    before = {token.lower for token in tokens[max(0, index - 3) : index]}
    return bool(before & {"is", "are", "was", "were", "been", "being"})


def fits(tokens: Sequence[Token], index: int, cue: Cue) -> bool:
    """Whether what follows the cue is what the cue takes; trailing cues ("..., X said.") fit."""
    after = skip_adjuncts(tokens, index + 1)
    if "quote" in cue.takes:
        return any(t.text in _QUOTES for t in (*tokens[:index], *tokens[after : after + 3]))
    if cue.lemma in _CLAUSE_ONLY and after < len(tokens) and not has_verb_or_quote(tokens[after:]):
        return tokens[after].text in {",", ".", ":"} | _QUOTES
    if "clause" in cue.takes or "object" in cue.takes:
        return not _is_claim_of_lives(tokens, index, cue)
    ahead = tokens[after : after + FIGURE_REACH]
    if cue.lemma == "find" and ahead and ahead[0].lower in {"no", "evidence"}:
        return True
    if "to" in cue.takes and ahead and ahead[0].lower == "to":
        return True
    if "that" in cue.takes and ahead:
        if ahead[0].lower == "that" or ahead[0].text in {'"', "“", ":"}:
            return True
        if cue.told:
            return any(t.lower == "that" for t in ahead)
        return _opens_bare_clause(ahead)
    if "figure" not in cue.takes:
        return False
    if cue.lemma == "speak":
        return bool(ahead) and ahead[0].lower == "of"
    if puts_it(tokens, index):
        return True
    if cue.lemma == "put":
        return any(t.lower == "at" for t in ahead)
    if cue.lemma == "revise":
        return any(t.lower in {"toll", "number", "figure", "estimate", "count"} for t in ahead)
    return any(_is_number(t) for t in ahead)


def _opens_bare_clause(ahead: Sequence[Token]) -> bool:
    """A clause without "that": "the inquiry found the raid was lawful"."""
    phrase = phrase_after(ahead, 0)
    return phrase is not None and phrase.last < len(ahead) and has_verb(ahead[phrase.last :][:2])


def _is_number(token: Token) -> bool:
    return token.text[0].isdigit() or token.lower in {
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozens",
        "scores", "hundreds", "several", "twelve", "twenty", "thirty", "forty", "fifty",
    }  # fmt: skip


def _is_claim_of_lives(tokens: Sequence[Token], index: int, cue: Cue) -> bool:
    """ "the raid claimed 12 lives" cites nobody."""
    ahead = {t.lower for t in tokens[index + 1 : index + 7]}
    return cue.lemma == "claim" and bool(
        ahead & {"lives", "life", "victims", "responsibility"} - {"responsibility"}
    )
