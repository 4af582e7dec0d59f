"""Whom a noun phrase means: the actor at its head.

A phrase is cut at the first preposition, relative word or comma that is no part of a name; what
stands before is the head region. An actor named there is meant when its name ends the region
("Damascus ally Moscow") or when only words that speak for it follow ("Hamas officials"). When none
is named there, a noun that can speak for somebody may be tied to one by a preposition ("a spokesman
for the Russian defence ministry").
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.gazetteer.naming import Actor, MentionForm, NameIndex, TokenMention
from rashomon.gazetteer.phrases import Token, has_capital, tokenise
from rashomon.gazetteer.phrasing import Phrasing
from rashomon.model import ActorKind

_ARTICLES = frozenset({"the", "a", "an", "its", "their"})
_COORDINATORS = frozenset({"and", "or"})
_REPORTING_KINDS = frozenset({ActorKind.MONITOR, ActorKind.NGO, ActorKind.UN, ActorKind.MEDIA})
_BARE_FORMS = frozenset({MentionForm.NAME, MentionForm.SEAT})
_DOTTED_TITLES = frozenset(
    "lt maj gen brig col capt cpt sgt adm cmdr dr mr mrs ms prof sen rep gov pres rev st".split()
)


def head_stop(
    tokens: Sequence[Token], mentions: Sequence[TokenMention], boundaries: frozenset[str]
) -> int:
    """Index of the first word that only modifies the head noun; the number of words when none.

    Args:
        tokens: The words of a noun phrase.
        mentions: The names among them; words inside a name never end the region.
        boundaries: Words that begin a modifier.
    """
    inside = {index for m in mentions for index in range(m.first, m.stop)}
    for index, token in enumerate(tokens):
        if index and index not in inside and _starts_modifier(tokens, index, token, boundaries):
            return index
    return len(tokens)


def _starts_modifier(
    tokens: Sequence[Token], index: int, token: Token, boundaries: frozenset[str]
) -> bool:
    if not token.joined:
        # A dot after a title ("Lt. Col.") does not end the phrase; other punctuation does.
        return tokens[index - 1].norm not in _DOTTED_TITLES
    bound = token.hyphened or (index + 1 < len(tokens) and tokens[index + 1].hyphened)
    return token.norm in boundaries and not bound


def resolve_head(phrase: str, names: NameIndex, phrasing: Phrasing) -> Actor | None:
    """The actor that a noun phrase means; None when it means nobody listed.

    Args:
        phrase: A noun phrase as it stands in a text.
        names: The names of actors.
        phrasing: The words that may stand around them.
    """
    tokens = tokenise(phrase)
    mentions = names.mentions(phrase, tokens)
    stop = head_stop(tokens, mentions, phrasing.boundaries)
    in_head = [mention for mention in mentions if mention.first < stop]
    if _is_coordinated(tokens[:stop], in_head):
        return None
    if not in_head:
        return _tied_actor(tokens, stop, mentions, phrasing)
    last = in_head[-1]
    severed = any(token.norm in phrasing.severing for token in tokens[: last.first])
    carried = _carries(phrase, tokens[last.stop - 1 : stop], last, phrasing)
    return _only(last) if carried and not severed else None


def _only(mention: TokenMention) -> Actor | None:
    return mention.actors[0] if len(mention.actors) == 1 else None


def _is_coordinated(tokens: Sequence[Token], mentions: Sequence[TokenMention]) -> bool:
    inside = {index for m in mentions for index in range(m.first, m.stop)}
    return any(
        token.norm in _COORDINATORS and index not in inside for index, token in enumerate(tokens)
    )


def _carriers(mention: TokenMention, phrasing: Phrasing) -> frozenset[str]:
    if mention.form in _BARE_FORMS:
        return phrasing.state_carriers
    actor = _only(mention)
    if actor and actor.kind in _REPORTING_KINDS:
        return phrasing.carriers | phrasing.reporting_carriers
    return phrasing.carriers


def _carries(
    phrase: str, tokens: Sequence[Token], mention: TokenMention, phrasing: Phrasing
) -> bool:
    """Whether the words after a name speak for it: carriers, then perhaps a person's name.

    The first of ``tokens`` is the last of the name itself: "Russian ambassador" carries as it is.
    """
    last, tail = tokens[0], tokens[1:]
    carriers = _carriers(mention, phrasing)
    common = [token for token in tail if not _is_name_part(phrase, token, carriers, phrasing)]
    role = common[-1].norm if common else last.norm
    if not tail:
        return True
    if common and role not in carriers:
        return False
    if mention.form in _BARE_FORMS and any(token.norm not in carriers for token in common):
        return False
    titled = any(token.norm in phrasing.titles for token in tail)
    return bool(common) or titled or role in phrasing.carriers


def _is_name_part(phrase: str, token: Token, carriers: frozenset[str], phrasing: Phrasing) -> bool:
    if token.norm in carriers:
        return False
    return token.norm in phrasing.titles or has_capital(phrase[token.start : token.end])


def _tied_actor(
    tokens: Sequence[Token], stop: int, mentions: Sequence[TokenMention], phrasing: Phrasing
) -> Actor | None:
    """The actor in "a spokesman for the Russian ministry"; None in "a resident of Moscow"."""
    head = tokens[stop - 1].norm if stop else None
    if head not in phrasing.carriers or stop >= len(tokens):
        return None
    if tokens[stop].norm not in phrasing.ties or not tokens[stop].joined:
        return None
    if any(token.norm in phrasing.severing for token in tokens[:stop]):
        return None
    first = stop + 1
    if first < len(tokens) and tokens[first].norm in _ARTICLES:
        first += 1
    for mention in mentions:
        if mention.first >= first:
            between = tokens[first : mention.first]
            ends = mention.stop == len(tokens) or _ends_at(tokens, mention, phrasing)
            return _only(mention) if not between and ends else None
    return None


def _ends_at(tokens: Sequence[Token], mention: TokenMention, phrasing: Phrasing) -> bool:
    following = tokens[mention.stop]
    return not following.joined or following.norm in phrasing.boundaries | phrasing.carriers
