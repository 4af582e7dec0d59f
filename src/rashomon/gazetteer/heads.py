"""Whom a noun phrase means: the actor at its head.

A phrase is cut at the first preposition, relative word or comma that is no part of a name; what
stands before is the head region. An actor named there is meant when its name ends the region
("Damascus ally Moscow") or when only words that speak for it follow ("Hamas officials"). When none
is named there, a noun that can speak for somebody may be tied to one by a preposition ("a spokesman
for the Russian defence ministry", "Ana Berg of the World Food Programme"), an office to its state
("Foreign Minister Ivan Petrov of Armenia"), and a description to a name ("known as").

Unnamed officials and sources of a state are none of its organs: "a US defence official" may well
contradict the ministry, and counts apart.
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.gazetteer.naming import Actor, MentionForm, NameIndex, TokenMention
from rashomon.gazetteer.organs import GOVERNMENT, MILITARY
from rashomon.gazetteer.phrases import Token, has_capital, tokenise
from rashomon.gazetteer.phrasing import Phrasing
from rashomon.model import ActorKind

_ARTICLES = frozenset({"the", "a", "an", "its", "their"})
_COORDINATORS = frozenset({"and", "or"})
_REPORTING_KINDS = frozenset({ActorKind.MONITOR, ActorKind.NGO, ActorKind.UN, ActorKind.MEDIA})
_BARE_FORMS = frozenset({MentionForm.NAME, MentionForm.SEAT})
_SERVING = frozenset({"working", "serving", "reporting", "writing", "speaking"})
_BELONGING = frozenset({"of", "from", "with"})
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
        # A dot after a title ("Lt. Col.") does not end the phrase; other punctuation does.
        if index and not token.joined and tokens[index - 1].norm not in _DOTTED_TITLES:
            return index
        if index and index not in inside and _starts_modifier(tokens, index, boundaries):
            return index
    return len(tokens)


def _starts_modifier(tokens: Sequence[Token], index: int, boundaries: frozenset[str]) -> bool:
    token = tokens[index]
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
    known = _by_which_known(tokens, mentions, phrasing)
    if known and not any(token.norm in phrasing.severing for token in tokens[:stop]):
        return known
    if in_head:
        last = names.of_state_before(phrase, tokens, in_head[-1])
        return _named_in_head(phrase, tokens[:stop], last, phrasing)
    if any(token.norm in phrasing.severing for token in tokens[:stop]):
        return None
    return _tied_actor(phrase, tokens, stop, mentions, phrasing) or _by_office(
        phrase, tokens, stop, names, phrasing
    )


def _named_in_head(
    phrase: str, head: Sequence[Token], mention: TokenMention, phrasing: Phrasing
) -> Actor | None:
    if any(token.norm in phrasing.severing for token in head[: mention.first]):
        return None
    actor = _only(mention)
    if actor is None or _is_part_of_a_name(phrase, head, mention):
        return None
    if _is_of_state(actor) and _is_unnamed(phrase, head, phrasing):
        return None
    return actor if _carries(phrase, head, mention, phrasing) else None


def _is_part_of_a_name(phrase: str, head: Sequence[Token], mention: TokenMention) -> bool:
    """Whether a state's bare name ends a longer one: "Tehrik-i-Taliban Pakistan"."""
    before = mention.first - 1
    if mention.form not in _BARE_FORMS or before < 1 or not head[mention.first].joined:
        return False
    return phrase[head[before].start].isupper()


def _is_of_state(actor: Actor) -> bool:
    organ_above = actor.parent is not None and actor.parent.endswith((GOVERNMENT, MILITARY))
    return actor.kind is ActorKind.GOVERNMENT or organ_above


def _is_unnamed(phrase: str, head: Sequence[Token], phrasing: Phrasing) -> bool:
    """Whether a head means somebody without a name: "a US official", "Lebanese army sources"."""
    last, first = head[-1], head[0]
    if last.norm in phrasing.sources:
        return True
    indefinite = first.norm in phrasing.indefinite or phrase[first.start].isdigit()
    return indefinite and last.norm in phrasing.unnamed


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


def _carries(phrase: str, head: Sequence[Token], mention: TokenMention, phrasing: Phrasing) -> bool:
    """Whether the words after a name speak for it: carriers, then perhaps a person's name.

    The name itself may carry: "Russian ambassador Ana Torv", "US Secretary of State Ana Torv".
    """
    tail = head[mention.stop :]
    carriers = _carriers(mention, phrasing)
    common = [token for token in tail if not _is_name_part(phrase, token, carriers, phrasing)]
    if not tail:
        return True
    if common and common[-1].norm not in carriers:
        return False
    if mention.form in _BARE_FORMS and any(token.norm not in carriers for token in common):
        return False
    titled = any(token.norm in phrasing.titles for token in tail)
    return bool(common) or titled or _is_office(head, mention, phrasing)


def _is_office(head: Sequence[Token], mention: TokenMention, phrasing: Phrasing) -> bool:
    named = head[mention.first : mention.stop]
    offices = phrasing.carriers if mention.form is MentionForm.ORGAN else phrasing.state_carriers
    ends = named[-1].norm in phrasing.carriers
    return ends or any(token.norm in offices for token in named)


def _is_name_part(phrase: str, token: Token, carriers: frozenset[str], phrasing: Phrasing) -> bool:
    if token.norm in carriers:
        return False
    return token.norm in phrasing.titles or has_capital(phrase[token.start : token.end])


def _tied_actor(
    phrase: str,
    tokens: Sequence[Token],
    stop: int,
    mentions: Sequence[TokenMention],
    phrasing: Phrasing,
) -> Actor | None:
    """The actor in "a spokesman for the Russian ministry"; None in "a resident of Moscow"."""
    tied = _tied_mention(phrase, tokens, stop, mentions, phrasing)
    actor = _only(tied) if tied else None
    if tied is None or actor is None:
        return None
    head = [token.norm for token in tokens[:stop] if token.norm not in _SERVING]
    if _is_of_state(actor) and _is_unnamed(phrase, tokens[:stop], phrasing):
        return None
    if head[-1] in phrasing.carriers:
        return actor
    if head[-1] in phrasing.reporting_carriers:
        return actor if actor.kind in _REPORTING_KINDS else None
    belongs = tokens[stop].norm in _BELONGING and tied.form not in _BARE_FORMS
    return actor if belongs and _is_personal_name(phrase, tokens[:stop], phrasing) else None


def _tied_mention(
    phrase: str,
    tokens: Sequence[Token],
    stop: int,
    mentions: Sequence[TokenMention],
    phrasing: Phrasing,
) -> TokenMention | None:
    """The name right after the preposition that ends the head; it must end its phrase."""
    if not 0 < stop < len(tokens):
        return None
    if tokens[stop].norm in _SERVING and stop + 1 < len(tokens):
        stop += 1
    if tokens[stop].norm not in phrasing.ties or not tokens[stop].joined:
        return None
    first = stop + 1
    if first < len(tokens) and tokens[first].norm in _ARTICLES:
        first += 1
    following = next((mention for mention in mentions if mention.first >= first), None)
    if following is None or tokens[first : following.first]:
        return None
    ends = following.stop == len(tokens) or _ends_at(tokens, following, phrasing)
    return (
        following if ends or _is_personal_name(phrase, tokens[following.stop :], phrasing) else None
    )


def _is_personal_name(phrase: str, head: Sequence[Token], phrasing: Phrasing) -> bool:
    """Whether words are two names or more: "Col. Ana Berg", "Ana Berg"; no body's name."""
    if head and head[0].norm in _ARTICLES:
        return False
    if any(token.norm in phrasing.bodies for token in head):
        return False
    return len(head) > 1 and all(
        token.norm in phrasing.titles or has_capital(phrase[token.start : token.end])
        for token in head
    )


def _by_office(
    phrase: str, tokens: Sequence[Token], stop: int, names: NameIndex, phrasing: Phrasing
) -> Actor | None:
    """The organ in "Foreign Minister Ivan Petrov of Armenia", as in "Armenia Foreign Minister"."""
    if stop + 1 >= len(tokens) or tokens[stop].norm != "of":
        return None
    first = 1 if tokens[0].norm in _ARTICLES else 0
    place = stop + 2 if tokens[stop + 1].norm in _ARTICLES else stop + 1
    if first >= stop or place >= len(tokens):
        return None
    state = phrase[tokens[place].start : tokens[-1].end]
    turned = f"{state} {phrase[tokens[first].start : tokens[stop - 1].end]}"
    turned_tokens = tokenise(turned)
    organ = names.mention_at(turned, turned_tokens, 0)
    if organ is None or organ.form is not MentionForm.ORGAN:
        return None
    return _named_in_head(turned, turned_tokens, organ, phrasing)


def _by_which_known(
    tokens: Sequence[Token], mentions: Sequence[TokenMention], phrasing: Phrasing
) -> Actor | None:
    """The actor in "the volunteer rescuers known as the White Helmets"."""
    for mention in mentions:
        before = mention.first - 1
        if before > 0 and tokens[before].norm in _ARTICLES:
            before -= 1
        if before > 0 and (tokens[before - 1].norm, tokens[before].norm) == ("known", "as"):
            ends = mention.stop == len(tokens) or _ends_at(tokens, mention, phrasing)
            return _only(mention) if ends else None
    return None


def _ends_at(tokens: Sequence[Token], mention: TokenMention, phrasing: Phrasing) -> bool:
    following = tokens[mention.stop]
    return not following.joined or following.norm in phrasing.boundaries | phrasing.carriers
