"""Counted people: a number with the noun phrase that it counts.

Three: "[more than 60] [Syrian soldiers]", "[dozens] of [other people]", "[five] of them
[drivers]". Numbers of other things, dates, ages and distances are told apart here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from rashomon.gazetteer import load_groups
from rashomon.language import Token
from rashomon.language.noun_phrases import is_verb_like
from rashomon.language.vocabulary import load_words, words_of
from rashomon.model import GroupCode, Hedge, Quantity
from rashomon.reading.casualty_words import casualty_forms
from rashomon.reading.numbers import NumberExpression, find_numbers, hedge_after

MAX_GROUP_TOKENS = 7
MAX_AGE = 110  # years
_AGE_HEDGES = frozenset({Hedge.EXACT, Hedge.FEWER_THAN, Hedge.MORE_THAN, Hedge.ABOUT})
_FILLERS = frozenset("more other others further additional of the its their his her our".split())
_OWNED = frozenset("the its their his her our".split())
_ADVERBS = frozenset(
    "badly seriously severely critically lightly slightly reportedly confirmed feared believed"
    " presumed reported allegedly instantly also then later initially so far already".split()
)
_PART_OF = frozenset({"them", "whom", "those", "these", "which"})
_MONEY = frozenset("$ £ € ¥ #".split())
_LABELS = frozenset("no number nos page photo chapter article aged age channel version".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A number and whom it counts.

    Attributes:
        number: The number.
        last: One past the last token of number and noun phrase.
        group: First and one past the last token of the noun phrase, number left out; None when
            no noun is written ("killed 62").
        head: The counted noun in lower case; None without a noun.
        is_person: True for a known noun for people; None when the noun is not in the list.
        part: Whether the words say "of them", "of whom".
        quantity: The bounds; for "a child" exactly one.
    """

    number: NumberExpression
    last: int
    group: tuple[int, int] | None
    head: str | None
    is_person: bool | None
    part: bool
    quantity: Quantity

    @property
    def first(self) -> int:
        """Index of the first token."""
        return self.number.first


def find_counts(tokens: Sequence[Token]) -> tuple[Count, ...]:
    """The counted people of a sentence, in order."""
    counted: list[Count] = []
    numbers = find_numbers(tokens)
    begun = {number.first for number in numbers}
    for number in numbers:
        if number.last in begun:
            continue  # "In 2016 five men were killed"
        count = _count(tokens, number)
        inside = counted and count and count.first < counted[-1].last  # "five of one family"
        if count and not inside:
            counted.append(count)
    taken = {index for count in counted for index in range(count.first, count.last)}
    singles = [single for single in _single_persons(tokens) if single.first not in taken]
    return tuple(sorted([*counted, *singles], key=lambda count: count.first))


def count_at(tokens: Sequence[Token], index: int) -> Count | None:
    """The count whose number holds a token that is taken to count people.

    Unlike in :func:`find_counts` any noun will do that is none for a thing; None where no number
    stands, or one of other things.
    """
    for count in find_counts(tokens):
        if count.first <= index < count.number.last:
            return count
    for number in find_numbers(tokens):
        if number.first <= index < number.last:
            return _count(tokens, number)
    if tokens[index].lower in {"a", "an", "another"}:
        return _with_noun(tokens, _one(index))
    return None


def _with_noun(tokens: Sequence[Token], number: NumberExpression) -> Count:
    start, part = _after_partitive(tokens, number.last)
    end = _group_end(tokens, start)
    return Count(
        number=number,
        last=max(end, number.last),
        group=(start, end) if end > start else None,
        head=_head(tokens, start, end),
        is_person=True,
        part=part,
        quantity=number.quantity,
    )


def _one(index: int) -> NumberExpression:
    """The article "a" as a number."""
    return NumberExpression(
        first=index,
        last=index + 1,
        value_first=index,
        quantity=Quantity(relation=Hedge.EXACT, low=1, high=1),
        is_bare=True,
        value=1,
    )


def _count(tokens: Sequence[Token], number: NumberExpression) -> Count | None:
    if _is_no_count(tokens, number):
        return None
    start, part = _after_partitive(tokens, number.last)
    if _is_held_back(tokens, number):
        start += 1  # "and possibly more than 100, Syrian soldiers"
    end = _group_end(tokens, start)
    head = _head(tokens, start, end)
    groups = load_groups()
    words = [token.lower for token in tokens[start:end]]
    is_person = bool(head) and groups.is_person_noun(head or "")
    following = tokens[end].lower if end < len(tokens) else ""
    if not is_person and any(_is_thing(word) for word in [*words, following]):
        return None
    if not is_person and _is_year_or_date(tokens, number):
        return None
    last = end if end > start else number.last
    quantity = number.quantity
    after = hedge_after(tokens, last) if number.is_bare else None
    if after is not None:
        quantity, last = after.bound(number.value), after.last
    return Count(
        number=number,
        last=last,
        group=(start, end) if end > start else None,
        head=head,
        is_person=is_person or None,
        part=part,
        quantity=quantity,
    )


def _is_held_back(tokens: Sequence[Token], number: NumberExpression) -> bool:
    """Whether the noun of two numbers comes after the second's comma."""
    if number.last >= len(tokens) or tokens[number.last].text != "," or number.first < 2:
        return False
    lead = {token.lower for token in tokens[number.first - 2 : number.first]}
    return bool(lead & {"possibly", "perhaps", "probably", "maybe"})


def _is_thing(word: str) -> bool:
    mixed = any(c.isdigit() for c in word) and not word.isdigit()  # "F-16", "2nd"
    return mixed or load_groups().is_thing_noun(word)


def group_at(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """The noun phrase for people that begins at ``index``, by its tokens; None without one."""
    end = _group_end(tokens, index)
    head = _head(tokens, index, end)
    known = head is not None and load_groups().is_person_noun(head)
    return (index, end) if end > index and known else None


def group_code(tokens: Sequence[Token], group: tuple[int, int]) -> GroupCode | None:
    """The code of a noun phrase, None when its nouns are not in the list."""
    groups = load_groups()
    words = " ".join(token.text for token in tokens[group[0] : group[1]])
    head = _head(tokens, *group)
    return groups.code(words) or (groups.code(head) if head else None)


def _after_partitive(tokens: Sequence[Token], index: int) -> tuple[int, bool]:
    """Steps over "of the", "more", "of them"."""
    part = False
    while index < len(tokens):
        lower = tokens[index].lower
        if lower in _PART_OF and index and tokens[index - 1].lower == "of":
            part = True
            index += 1
            while index < len(tokens) and tokens[index].lower in {
                "were",
                "was",
                "are",
                "is",
                "being",
            }:
                index += 1
            break
        owned = lower in _OWNED and tokens[index - 1].lower not in {"of", "all"}
        if lower not in _FILLERS or owned:
            break
        if lower == "others":
            break
        if lower in {"other", "more"} and (
            index + 1 >= len(tokens) or _stops_group(tokens, index + 1)
        ):
            break
        index += 1
    return index, part


def _group_end(tokens: Sequence[Token], start: int) -> int:
    end = start
    limit = min(len(tokens), start + MAX_GROUP_TOKENS)
    while end < limit and (acronym := _acronym(tokens, end) or not _stops_group(tokens, end)):
        if end > start and _begins_clause(tokens, end):
            return end
        end += 3 if acronym is not True else 1
        if tokens[end - 1].lower == "others":
            return end
    if end == start:
        return end
    return _with_of_phrase(tokens, end, limit + 5)


def _begins_clause(tokens: Sequence[Token], index: int) -> bool:
    """ "killed 13 people MSF said": an acronym after a noun for people, where a comma was lost."""
    token, before = tokens[index], tokens[index - 1].lower
    is_acronym = token.text.isupper() and len(token.text) > 1
    return is_acronym and load_groups().is_person_noun(before)


def _acronym(tokens: Sequence[Token], index: int) -> int:
    """3 for "(IS)" inside a name, else 0."""
    part = [token.text for token in tokens[index : index + 3]]
    return 3 if len(part) == 3 and part[0] == "(" and part[2] == ")" and part[1].isupper() else 0


def _with_of_phrase(tokens: Sequence[Token], end: int, limit: int) -> int:
    """ "staff members [of Doctors Across Lines]", not "soldiers of whom"."""
    if end + 1 >= len(tokens) or tokens[end].lower != "of":
        return end
    following = tokens[end + 1]
    if not (following.is_capitalised or following.lower in {"the", "its", "their", "a", "one"}):
        return end
    last = end + 1
    while last < min(limit, len(tokens)) and not _stops_group(tokens, last, inside_of=True):
        last += 1
    return last if last > end + 1 else end


def _stops_group(tokens: Sequence[Token], index: int, *, inside_of: bool = False) -> bool:
    words, token = _closed_words(), tokens[index]
    if not token.is_word and token.text not in {"-", "'s"}:
        return not (inside_of and token.lower == "'s")
    lower = token.lower
    if token.text[0].isdigit() or lower in {"the", "a", "an", "this", "that"}:
        return not inside_of or token.text[0].isdigit()
    if token.text.isupper() and len(token.text) > 1:
        return False  # "IS fighters", "US soldiers"
    if token.is_capitalised and not inside_of:
        stops = lower in words["stop"] or lower in casualty_forms()
        return stops and lower not in {"may", "us"}
    if inside_of and token.is_capitalised:
        return lower not in {"without", "for", "of"} and lower in words["clause_opener"]
    return (
        lower in words["stop"]
        or (lower.endswith("ing") and not inside_of and "-" not in lower)
        or lower in casualty_forms()
        or lower in _ADVERBS
        or (is_verb_like(token) and not load_groups().is_person_noun(lower))
    )


@cache
def _closed_words() -> dict[str, frozenset[str]]:
    words = load_words()
    stop = (
        words["clause_opener"]
        | words["auxiliary"]
        | words["preposition"]
        | words["pronoun"]
        | words["verb_adverb"]
        | (words["weekday"] | words["month"]) - {"may", "march"}
    )
    return {**words, "stop": stop}


def _head(tokens: Sequence[Token], start: int, end: int) -> str | None:
    """The counted noun: the last word before an "of" phrase; a noun for people is preferred."""
    words = [token.lower for token in tokens[start:end] if token.is_word]
    if "of" in words[1:]:
        words = words[: words.index("of", 1)]
    if not words:
        return None
    groups = load_groups()
    for size in (2, 1):
        tail = " ".join(words[-size:])
        if groups.is_person_noun(tail):
            return tail
    people = [word for word in words if groups.is_person_noun(word)]
    return people[-1] if people else words[-1]


def _is_no_count(tokens: Sequence[Token], number: NumberExpression) -> bool:
    """Money, percentages, clock times, labels and numbers inside other signs."""
    first, last = number.value_first, number.last
    if number.first and tokens[number.first - 1].lower in {"aged", "ages", "age"}:
        return True
    before = tokens[first - 1] if first else None
    after = tokens[last] if last < len(tokens) else None
    if before is not None and (before.text in _MONEY or before.lower in _LABELS):
        return True
    dotted = before is not None and before.text == "." and first >= 2
    if dotted and tokens[first - 2].lower in _LABELS:
        return True
    if before is not None and before.end == tokens[first].start:
        inside_sign = before.text == "-" and first >= 2 and tokens[first - 2].end == before.start
        if inside_sign or before.text not in "\"“‘'([–—-:":
            return True
    if after is None:
        return False
    unit = after.lower in {
        "%",
        "percent",
        "am",
        "pm",
        "a.m.",
        "p.m.",
        "gmt",
        "/",
        "st",
        "nd",
        "rd",
        "th",
    }
    glued = after.start == tokens[last - 1].end and after.is_word and after.lower != "'s"
    per_cent = after.lower == "per" and last + 1 < len(tokens) and tokens[last + 1].lower == "cent"
    of_page = (
        after.lower == "of"
        and last + 1 < len(tokens)
        and tokens[last + 1].text.isdigit()
        and number.is_bare
    )
    return unit or glued or per_cent or of_page


def _is_year_or_date(tokens: Sequence[Token], number: NumberExpression) -> bool:
    """Whether a bare number without a noun for people is a year, a day, an age or a label."""
    words = load_words()
    first, last = number.value_first, number.last
    before = tokens[first - 1] if first else None
    after = tokens[last] if last < len(tokens) else None
    text = tokens[first].text
    harmed = after is not None and (
        after.lower in casualty_forms() or after.lower in words["auxiliary"]
    )
    if number.is_bare and text.isdigit():
        if len(text) == 4 and 1900 <= int(text) <= 2100 and not harmed:
            return True
        month_before = before is not None and before.lower.rstrip(".") in words["month"]
        dotted = before is not None and before.text == "." and first >= 2
        month_dotted = dotted and tokens[first - 2].lower in words["month"]
        month_after = after is not None and after.lower in words["month"] and after.is_capitalised
        if (month_before or month_dotted or month_after) and int(text) <= 31:
            return True
    if _is_age(tokens, number):
        return True
    if not number.is_bare or before is None:
        return False
    opens = first == 1 or before.lower in words_of("weekday", "preposition")
    return before.is_capitalised and not harmed and not opens and text.isdigit()


def _is_age(tokens: Sequence[Token], number: NumberExpression) -> bool:
    """ "The commander, 44, died", "he was 23 when", "aged 19 and 22", "were under 18"."""
    first, last = number.value_first, number.last
    if number.value > MAX_AGE or number.quantity.relation not in _AGE_HEDGES:
        return False
    before = [token.lower for token in tokens[max(0, number.first - 3) : number.first]]
    after = tokens[last].lower if last < len(tokens) else "."
    if not number.is_bare:
        return before[-1:] in (["were"], ["was"], ["are"], ["is"]) and after in {".", ",", ";"}
    if before[-1:] == [","] and after in {",", "."} and not tokens[first].is_capitalised:
        return len(before) > 1 and not before[-2].isdigit() and before[-2] not in casualty_forms()
    if before[-1:] == ["and"] and "aged" in before:
        return True
    of = before[-2] if before[-1:] == ["of"] and len(before) > 1 else None
    if of and of not in casualty_forms() and _is_singular_person(of):
        return True  # "a girl of seven"
    return before[-2:] in (["he", "was"], ["she", "was"], ["he", "is"], ["she", "is"])


def _single_persons(tokens: Sequence[Token]) -> list[Count]:
    """ "a child", "a woman": exactly one, only with a noun for people in the singular."""
    found = []
    for index, token in enumerate(tokens[:-1]):
        if token.lower not in {"a", "an"}:
            continue
        end = _group_end(tokens, index + 1)
        head = _head(tokens, index + 1, end)
        if head is None or not _is_singular_person(head):
            continue
        one = _one(index)
        found.append(
            Count(
                number=one,
                last=end,
                group=(index + 1, end),
                head=head,
                is_person=True,
                part=False,
                quantity=one.quantity,
            )
        )
    return found


def _is_singular_person(noun: str) -> bool:
    plural = noun.endswith("s") or noun in {
        "people",
        "men",
        "women",
        "children",
        "troops",
        "police",
    }
    collective = noun in {"personnel", "staff", "crew", "family", "others", "dead", "couple"}
    return not plural and not collective and load_groups().is_person_noun(noun)
