"""Which word of harm belongs to which counted people, inside one sentence.

Three: "killed [12 men]" (word before), "[12 men] from the village were killed" (word after),
"killed [12 men] and [three women]" (shared).

A pairing has a cost, the number of tokens between; each count takes the cheapest allowed word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.gazetteer import load_groups
from rashomon.language import Token
from rashomon.language.vocabulary import load_cues, words_of
from rashomon.reading.casualty_words import BEING, CasualtyWord, find_around
from rashomon.reading.toll_gaps import HEDGING, JOINTS, LINKS, gap_cost
from rashomon.reading.victims import Count

# "More than 60 of the men who were on guard at the gate that night were killed" has 14 tokens
# between; beyond that, pairs found in development text belonged to other clauses.
MAX_GAP = 16
MAX_LEFT_GAP = 5
AMONG_REACH = 9  # tokens from people to "were among the dead"
LEFT_REACH = 7  # tokens: "leaving three men dead and [20 others] hurt"

_LEFT_FILL = frozenset(
    "another a an the further as well also up or and about some reportedly nearly \" “ ' possibly"
    " perhaps probably including only just people of : around total all both its their his her"
    " family alongside together with along allegedly them to".split()
)
_AFTER_PASSIVE = frozenset("there here early late last this on so far".split())
_PART_LEADS = (["among", "them"], ["of", "whom"], ["of", "which"])
_SUBSET = ("including", "among", "of", "most", "mostly", "mainly")
_UNITS = frozenset("unit crew group team population garrison force strength company".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Counted people with their word of harm.

    Attributes:
        count: The people.
        word: What happened to them.
        own: Whether the word stands with this count; False when it is shared with a neighbour.
        is_subset: Whether the words make it a part of the count before ("including four").
    """

    count: Count
    word: CasualtyWord
    own: bool
    is_subset: bool


def pair_counts(
    tokens: Sequence[Token], counts: Sequence[Count], words: Sequence[CasualtyWord]
) -> tuple[Pair, ...]:
    """The counts of a sentence that have a word of harm, in order."""
    own = {
        i: word for i, count in enumerate(counts) if (word := _own_word(tokens, counts, i, words))
    }
    parts, bases = _settle_parts(tokens, counts, own)
    bases |= {i for i, count in enumerate(counts) if _is_put_aside(tokens, count)}
    pairs: dict[int, Pair] = {
        i: Pair(
            count=counts[i],
            word=word,
            own=i not in parts,
            is_subset=i in parts or is_subset(tokens, counts, i),
        )
        for i, word in own.items()
    }
    for i in [*range(1, len(counts)), *range(len(counts) - 2, -1, -1)]:
        neighbour = pairs.get(i - 1) if i else None
        if i in pairs or i in bases:
            continue
        if neighbour and _continues(tokens, counts[i - 1], counts[i], neighbour.word):
            pairs[i] = _shared(tokens, counts, i, neighbour.word)
            continue
        following = pairs.get(i + 1)
        follows = following and following.word.first >= counts[i + 1].last
        if follows and following and _continues(tokens, counts[i], counts[i + 1]):
            pairs[i] = _shared(tokens, counts, i, following.word)
    return tuple(pairs[i] for i in sorted(pairs))


def _settle_parts(
    tokens: Sequence[Token], counts: Sequence[Count], own: dict[int, CasualtyWord]
) -> tuple[set[int], set[int]]:
    """Settle "7 of the 19 dead were women" and "of the 40 men, 31 were wounded" in ``own``.

    A whole that is said to be harmed keeps its word and its part becomes a subset; a whole that
    only says out of how many loses it to the part.

    Returns:
        The indexes of the counts that became subsets, and of those that only say out of how many.
    """
    subsets: set[int] = set()
    bases: set[int] = set()
    for whole, count in enumerate(counts):
        lead = [token.lower for token in tokens[max(0, count.first - 2) : count.first]]
        if len(lead) < 2 or lead[0] != "of" or lead[1] not in {"the", "its", "their", "those"}:
            continue
        opens = count.first == 2 or not tokens[count.first - 3].is_word
        part = whole + 1 if opens else whole - 1
        if not 0 <= part < len(counts):
            continue
        word = own.get(whole)
        if word is not None and word.first == count.last:
            own[part] = word
            subsets.add(part)
        elif word is not None:
            own[part] = own.get(part, word) if opens else word
            del own[whole]
            bases.add(whole)
        elif opens and part in own:
            bases.add(whole)
    return subsets, bases


def _is_put_aside(tokens: Sequence[Token], count: Count) -> bool:
    """ "the unit of 120", "20 men, not 40,": a number that counts no victims."""
    lead = [token.lower for token in tokens[max(0, count.first - 2) : count.first]]
    return lead[-1:] == ["not"] or (lead[-1:] == ["of"] and lead[0] in _UNITS)


def _shared(
    tokens: Sequence[Token], counts: Sequence[Count], index: int, word: CasualtyWord
) -> Pair:
    return Pair(
        count=counts[index], word=word, own=False, is_subset=is_subset(tokens, counts, index)
    )


def is_subset(tokens: Sequence[Token], counts: Sequence[Count], index: int) -> bool:
    """Whether the words before or in a count make it part of another: "eight of them children"."""
    while True:
        count = counts[index]
        if count.part or _opens_part(tokens, counts, index):
            return True
        lists_on = index and tokens[count.first - 1].lower == "and" and not counts[index - 1].part
        if not lists_on or not _is_close(counts[index - 1], count):
            return False
        index -= 1  # "including four children and a nurse"


def _opens_part(tokens: Sequence[Token], counts: Sequence[Count], index: int) -> bool:
    count = counts[index]
    floor = counts[index - 1].last if index else 0
    lead = [token.lower for token in tokens[max(floor, count.first - 4) : count.first]]
    if (
        "including" in lead
        or lead[-2:] == ["among", "them"]
        or lead[-2:] in (["of", "whom"], ["of", "which"])
    ):
        return True
    after = [token.lower for token in tokens[count.last : count.last + AMONG_REACH]]
    among = after.index("among") if "among" in after else 0
    if among and after[among - 1] in {"were", "was", "are", "is"}:
        return True  # "three children aged four to nine were among the 16 killed"
    return after[:2] == ["among", "them"]


def _is_close(left: Count, right: Count) -> bool:
    return right.first - left.last <= 2


def _own_word(
    tokens: Sequence[Token], counts: Sequence[Count], index: int, words: Sequence[CasualtyWord]
) -> CasualtyWord | None:
    count = counts[index]
    lead = [token.lower for token in tokens[max(0, count.first - 2) : count.first]]
    if lead[-1:] == ["by"]:
        return None  # "wounded by a sniper"
    if (lead[-1:] == ["of"] and lead[0] in _UNITS) or lead[-1:] == ["not"]:
        return None  # "the unit of 120", "20 men, not 40,"
    costs: list[tuple[int, int, CasualtyWord]] = []
    around = find_around(tokens, count.first, count.last) if count.is_person else None
    for word in (*words, *([around] if around else [])):
        right = _cost_right(tokens, counts, index, word)
        if right is not None:
            costs.append((right, word.first, word))
        left = _cost_left(tokens, counts, index, word)
        if left is not None:
            costs.append((left, word.first, word))
    return min(costs, key=lambda cost: cost[:2])[2] if costs else None


# --- the word stands after the people ----------------------------------------------------


def _cost_right(
    tokens: Sequence[Token], counts: Sequence[Count], index: int, word: CasualtyWord
) -> int | None:
    count = counts[index]
    if word.first < count.last or word.first - count.last > MAX_GAP:
        return None
    gap = list(range(count.last, word.first))
    if word.forms == frozenset({"noun"}):
        of = [tokens[i].lower for i in gap] == ["of"]
        return 0 if not gap or (of and count.group is None) else None
    if _is_named_group(tokens, word):
        return None
    of_harmed = [tokens[i].lower for i in gap[:2]] == ["of", "the"] and "intransitive" in word.forms
    if of_harmed:
        return len(gap)  # "two of the wounded later died"
    if not word.forms & {"participle", "intransitive", "adjective", "noun"}:
        return None
    if gap and not word.forms & {"participle", "intransitive", "adjective"}:
        return None
    if _is_speaker(tokens, count) and len(gap) > 1 and tokens[gap[1]].lower == "that":
        return None  # "several outlets reported that 20 people were killed"
    crossed = [other for other in counts[index + 1 :] if other.last <= word.first]
    cost = gap_cost(tokens, gap, crossed)
    if cost is None:
        return None
    lower = [tokens[i].lower for i in gap]
    passive = any(w in BEING for w in lower[-4:])
    if "participle" in word.forms and "active" in word.forms and not passive:
        if count.group is None and not gap and _is_attribute(tokens, word):
            return 0  # "140 wounded people"
        if not _is_left(tokens, count) and _has_object(tokens, counts, word):
            return None  # "Two gunmen killed 12 people": they did it
        if gap and crossed == [] and cost > 6:
            return None
    return cost


def _is_named_group(tokens: Sequence[Token], word: CasualtyWord) -> bool:
    """ "doctors treat the wounded"; not "five of the wounded"."""
    if not word.first or tokens[word.first - 1].lower != "the":
        return False
    if word.first < 2 or tokens[word.first - 2].lower not in {"of", "among"}:
        return True
    after = [token.lower for token in tokens[word.last : word.last + 3]]
    return "died" in after  # "two of the wounded later died"


def _is_left(tokens: Sequence[Token], count: Count) -> bool:
    """ "left another 30 injured": nobody else can be meant."""
    lead = [token.lower for token in tokens[max(0, count.first - LEFT_REACH) : count.first]]
    near = set(lead[-2:]) | (set(lead) if lead[-1:] == ["and"] else set())
    return bool(near & {"left", "leaving", "leaves"})


def _is_attribute(tokens: Sequence[Token], word: CasualtyWord) -> bool:
    following = tokens[word.last].lower if word.last < len(tokens) else ""
    return load_groups().is_person_noun(following)


def _has_object(tokens: Sequence[Token], counts: Sequence[Count], word: CasualtyWord) -> bool:
    """Whether a noun phrase follows the verb directly: it is active."""
    if word.last >= len(tokens):
        return False
    following = tokens[word.last]
    for index, count in enumerate(counts):
        if count.first == word.last:
            own = any(
                t.lower in {"wounded", "injured", "hurt", "missing", "dead", "killed"}
                for t in tokens[count.last : count.last + 1]
            )
            return not own or index == 0
    lower = following.lower
    begins = lower in words_of("determiner") and lower not in {"all", "both"}
    if begins or following.is_capitalised:
        return lower not in words_of("weekday", "month") and lower != "this"
    return following.is_word and not _may_follow_passive(lower)


def _may_follow_passive(lower: str) -> bool:
    """Whether a word may follow "12 men killed" when they are the victims."""
    closed = words_of("preposition", "clause_opener", "verb_adverb")
    return (
        lower in closed
        or lower in words_of("time_noun", "leading_adverb", "auxiliary")
        or lower in _AFTER_PASSIVE
    )


# --- the word stands before the people ---------------------------------------------------


def _cost_left(
    tokens: Sequence[Token], counts: Sequence[Count], index: int, word: CasualtyWord
) -> int | None:
    count = counts[index]
    if word.last > count.first or count.first - word.last > MAX_LEFT_GAP:
        return None
    between = [token.lower for token in tokens[word.last : count.first]]
    if "including" in between:  # "killing civilians, including three children"
        groups = load_groups()
        between = [lower for lower in between if lower != "," and not groups.is_person_noun(lower)]
    if any(lower not in _LEFT_FILL for lower in between):
        return None
    if "people" in word.forms and count.is_person:
        return len(between)
    if "active" in word.forms and not _is_passive(tokens, word):
        if between and between[0] in {"and", "or", "with", "to"}:
            return None
        if between[:1] == [":"]:
            return 0 if _opens_line(tokens, word.first) else None
        return len(between)
    if between[:1] in (["alongside"], ["together"], ["along"]):
        return len(between)
    if between[:1] == ["to"]:
        return None
    if "noun" in word.forms and (between[:1] == ["of"] or between[:1] in (["including"], [":"])):
        return len(between)
    return None


def _opens_line(tokens: Sequence[Token], index: int) -> bool:
    """ "Killed: 14."."""
    return index == 0 or not tokens[index - 1].is_word


def _is_passive(tokens: Sequence[Token], word: CasualtyWord) -> bool:
    before = [token.lower for token in tokens[max(0, word.first - 3) : word.first]]
    if tokens[word.first].lower.endswith("ing"):
        return False
    return any(lower in BEING for lower in before[-2:]) and "who" not in before[-1:]


# --- people that share a neighbour's word ------------------------------------------------


def _continues(
    tokens: Sequence[Token], left: Count, right: Count, word: CasualtyWord | None = None
) -> bool:
    """Whether two counts are joined: "12 men and three women", "12 men, four of them boys".

    The word of harm of the left one may stand between: "12 men were killed, among them a boy".
    """
    start = (
        word.last if word and left.last <= word.first and word.last <= right.first else left.last
    )
    between = [token.lower for token in tokens[start : right.first]]
    if len(between) > 6 or right.is_person is False:
        return False
    if _is_speaker(tokens, right) and "including" not in between:
        return False
    if right.part:
        return all(lower in JOINTS or lower in _LEFT_FILL for lower in between)
    if start != left.last and not {"including", "among", "whom"} & set(between):
        return _is_ellipsis(tokens, right, between)
    joined = set(between) <= JOINTS | HEDGING | set(_SUBSET) | LINKS
    if between == [","] and right.number.value == 1 and right.number.is_bare:
        return False  # "killed two men, a nurse said": a list of persons has "and"
    return bool(between) and (joined or _is_ellipsis(tokens, right, between))


def _is_speaker(tokens: Sequence[Token], count: Count) -> bool:
    return count.last < len(tokens) and tokens[count.last].lower in load_cues()


def _is_ellipsis(tokens: Sequence[Token], count: Count, between: Sequence[str]) -> bool:
    """ "died in Tal Arin and [three] in Belqa", "killed and probably [dozens] more"."""
    if not between or between[-1] not in {"and", "probably", "possibly", "perhaps", "another"}:
        return False
    after = tokens[count.last].lower if count.last < len(tokens) else "."
    return count.group is None and after in {"in", "at", "near", "later", "elsewhere", "more", "."}


def iter_unpaired(counts: Sequence[Count], pairs: Sequence[Pair]) -> Iterator[Count]:
    """Counts without a word of harm, in order."""
    paired = {pair.count.first for pair in pairs}
    yield from (count for count in counts if count.first not in paired)
