"""Events of a text: what its sentences about one act say together.

Three: "an air strike hit the base" (Air/drone strike) · "clashes went on" (Armed clash) ·
"the attack killed 12" (joins the strike told before).

Sentences join one event when they name the same kind of act and neither their places nor their
days disagree; a word for any violent act ("the attack") joins the last event that fits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache

from rashomon.gazetteer import load_weapons
from rashomon.gazetteer.places.precision import ADMIN1_PRECISION
from rashomon.language import Analysis, Sentence
from rashomon.model import (
    Document,
    Event,
    EventType,
    Participant,
    Place,
    PlaceMention,
    Span,
    When,
    content_id,
)
from rashomon.reading.agents import Agent, find_agents
from rashomon.reading.cumulative import adds_up
from rashomon.reading.datafiles import load_table
from rashomon.reading.event_times import (
    Act,
    is_nearer,
    only_time,
    story_times,
    time_of_act,
    time_told_before,
)
from rashomon.reading.places import (
    as_event_place,
    common_province,
    event_place,
    grain,
    home_country,
    placed,
    points_back,
    same_scene,
    titled_place,
)

LEAD_SENTENCES = 3  # a headline and two sentences: what the text is about
# Characters between an actor's verb and the event's name: "carried out the [deadly night] raid".
AGENT_REACH = 20


# What the words "attack", "struck", "killed" may mean; never an abduction or a town's recapture.
_ATTACKS = frozenset(
    {
        "Air/drone strike",
        "Shelling/artillery/missile attack",
        "Suicide bomb",
        "Remote explosive/landmine/IED",
        "Chemical weapon",
        "Grenade",
        "Armed clash",
        "Attack",
        EventType.EXPLOSIONS,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventKind:
    """An ACLED sub-event type with its PLOVER category.

    Attributes:
        type: ACLED event type.
        sub_type: ACLED sub-event type; None for words that leave it open.
        key: What keeps acts of one sub-type apart; the sub-type where nothing does.
        plover: PLOVER category and mode.
        is_generic: Whether the words name acts of several kinds.
    """

    type: EventType
    sub_type: str | None
    key: str
    plover: str
    is_generic: bool

    def may_mean(self, other: EventKind) -> bool:
        """Whether words of this kind can speak of an act of the other."""
        if self.key == other.key:
            return True
        if not self.is_generic:
            return False
        attack = self.type is EventType.VIOLENCE_AGAINST_CIVILIANS
        return (self.type is other.type and not attack) or (attack and other.key in _ATTACKS)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mention:
    sentence: int
    kind: EventKind
    trigger: Span
    place: Place | None
    time: When | None
    agents: tuple[Agent, ...]
    adds_up: bool


@dataclass(slots=True)
class _Draft:
    """An event while its mentions are gathered; never leaves this module.

    Place and time are kept up to date, since each further mention is compared with them: the
    finest place and the most exact day, the first of several.
    """

    kind: EventKind
    mentions: list[_Mention] = field(default_factory=list)
    place: Place | None = None
    time: When | None = None

    def add(self, mention: _Mention) -> None:
        self.mentions.append(mention)
        place, time = mention.place, mention.time
        if place and grain(place) < grain(self.place):
            self.place = place
        if is_nearer(time, self.time):
            self.time = time


@dataclass(frozen=True, slots=True, kw_only=True)
class EventSheet:
    """The events of a text, and which event each sentence speaks of.

    Attributes:
        events: In order of trigger.
        by_sentence: For each sentence with a trigger, the ids of its events, in order.
        main: The event that at least half of the sentences with a trigger speak of; None when
            there is none.
    """

    events: tuple[Event, ...]
    by_sentence: dict[int, tuple[str, ...]]
    main: str | None = None


@cache
def _lexicon() -> tuple[re.Pattern[str], dict[str, EventKind]]:
    """One pattern for all triggers, longest first, and each trigger's kind."""
    table = load_table("events")
    kinds: dict[str, EventKind] = {}
    rows = [(row, False) for row in table["kind"]] + [(row, True) for row in table["generic"]]
    for row, is_generic in rows:
        kind = EventKind(
            type=EventType(row["type"]),
            sub_type=row.get("sub_type"),
            key=row.get("key") or row.get("sub_type") or row["type"],
            plover=row["plover"],
            is_generic=is_generic,
        )
        for word in (*row["noun"], *row["verb"]):
            kinds.setdefault(word, kind)
    words = "|".join(re.escape(word) for word in sorted(kinds, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE), kinds


def find_events(
    document: Document,
    analysis: Analysis,
    places: Sequence[PlaceMention],
    times: Sequence[When],
) -> EventSheet:
    """The events of a text; its title may name the place where its main event happened."""
    times = story_times(analysis.text, times, document.published)
    drafts: list[_Draft] = []
    for mention in _mentions(analysis, places, times):
        draft = _fitting(drafts, mention)
        if draft is None:
            mention = _with_time_told(analysis, times, mention)
            draft = _Draft(kind=mention.kind)
            drafts.append(draft)
        elif draft.kind.is_generic and not mention.kind.is_generic:
            draft.kind = mention.kind
        draft.add(mention)
    _settle_main(analysis, times, document.published, drafts)
    events, by_sentence = [], dict[int, list[str]]()
    homes = _Homes(analysis, places, document.title, drafts)
    for draft in drafts:
        event = _event(document.id, analysis, draft, homes.of(draft, drafts))
        events.append(event)
        for mention in draft.mentions:
            ids = by_sentence.setdefault(mention.sentence, [])
            if event.id not in ids:
                ids.append(event.id)
    sizes = [len(draft.mentions) for draft in drafts]
    clear = bool(sizes) and 2 * max(sizes) >= sum(sizes)
    main = events[sizes.index(max(sizes))].id if clear else None
    ordered = tuple(sorted(events, key=lambda event: event.trigger.start))
    return EventSheet(
        events=ordered,
        by_sentence={key: tuple(ids) for key, ids in by_sentence.items()},
        main=main,
    )


class _Homes:
    """Where a text is set, for events whose own sentences name no place or one that no list has."""

    def __init__(
        self,
        analysis: Analysis,
        places: Sequence[PlaceMention],
        title: str | None,
        drafts: Sequence[_Draft],
    ) -> None:
        telling = {mention.sentence for draft in drafts for mention in draft.mentions}
        country = home_country(places, analysis.text)
        self._country = as_event_place(country, country.country) if country else None
        self._fine = titled_place(places, title) or common_province(analysis, places, telling)

    def of(self, draft: _Draft, drafts: Sequence[_Draft]) -> Place | None:
        """The place of an event: its own, else the text's; only the country for side events."""
        place = draft.place
        is_main = draft is max(drafts, key=lambda one: len(one.mentions)) or (
            draft.mentions[0].sentence < LEAD_SENTENCES
        )
        if place is not None and (place.precision is not None or self._fine is None):
            coarse = place.precision is not None and place.precision > ADMIN1_PRECISION
            finer = is_main and coarse and self._fine is not None
            return self._fine if finer and same_scene(place, self._fine) else place
        if place is not None and self._fine is not None:
            fits = place.country in {None, self._fine.country}
            return _within(place, self._fine) if fits else place
        return (self._fine if is_main else None) or self._country


def _within(place: Place, region: Place) -> Place:
    """An unlisted name with the province of the text, and no point."""
    return replace(place, country=region.country, admin1=region.admin1, precision=ADMIN1_PRECISION)


def _with_time_told(analysis: Analysis, times: Sequence[When], mention: _Mention) -> _Mention:
    """A mention that begins an event, with the day told before it where it has none of its own."""
    if mention.time is not None:
        return mention
    act = Act(start=mention.trigger.start, end=mention.trigger.end, adds_up=mention.adds_up)
    generic = mention.kind.is_generic
    told = time_told_before(analysis, times, mention.sentence, act, is_generic=generic)
    return replace(mention, time=told)


def _settle_main(
    analysis: Analysis, times: Sequence[When], published: date | None, drafts: Sequence[_Draft]
) -> None:
    """Give the event that a text speaks of most the only day of the text, if it has none."""
    main = max(drafts, key=lambda draft: len(draft.mentions), default=None)
    if main is not None and main.time is None:
        others = [m.sentence for d in drafts if d is not main for m in d.mentions]
        own = [m.sentence for m in main.mentions]
        main.time = only_time(analysis, times, published, own=own, others=others)


def _mentions(
    analysis: Analysis,
    places: Sequence[PlaceMention],
    times: Sequence[When],
) -> Iterator[_Mention]:
    """Trigger words of each sentence; generic ones only where no specific one stands."""
    pattern, kinds = _lexicon()
    text = analysis.text
    for index, sentence in enumerate(analysis.sentences):
        if not sentence.tokens:
            continue
        start = sentence.tokens[0].start
        hits = [(hit, kinds[hit[0].lower()]) for hit in pattern.finditer(text, start, sentence.end)]
        specific = [hit for hit in hits if not hit[1].is_generic]
        sums = adds_up(text, start, sentence.end)  # of several incidents, with a time of their own
        agents = find_agents(text, sentence.tokens) if hits and not sums else ()
        where = None if sums else _Scenes(analysis, places, sentence)
        for hit, kind, place in _acts(specific or hits[:1], hits, where):
            yield _Mention(
                sentence=index,
                kind=kind,
                trigger=Span.cut(text, hit.start(), hit.end()),
                place=place,
                time=time_of_act(
                    analysis,
                    sentence,
                    times,
                    Act(start=hit.start(), end=hit.end(), adds_up=sums),
                ),
                agents=tuple(a for a in agents if _is_near(a, hit.start(), hit.end())),
                adds_up=sums,
            )


class _Scenes:
    """Where the acts of one sentence happened."""

    def __init__(
        self, analysis: Analysis, places: Sequence[PlaceMention], sentence: Sentence
    ) -> None:
        self._analysis, self._places, self._sentence = analysis, places, sentence
        self._back = points_back(analysis, places, sentence)

    def of(self, hit: re.Match[str]) -> Place | None:
        """The place of one act; None when the sentence names none."""
        text, sentence = self._analysis.text, self._sentence
        trigger = Span.cut(text, hit.start(), hit.end())
        near = event_place(self._analysis, self._places, sentence, trigger) or self._back
        start = sentence.tokens[0].start
        return placed(text, self._places, near, start, sentence.end) if near else None


_Hit = tuple[re.Match[str], EventKind]
_Act = tuple[re.Match[str], EventKind, Place | None]


def _acts(own: Sequence[_Hit], every: Sequence[_Hit], where: _Scenes | None) -> list[_Act]:
    """The acts of one sentence: one for each kind and scene.

    A word for any violence is an act of its own only at another place: "gunmen stormed a post in
    Karsel and two men were shot in Tal Arin".

    Args:
        own: The words that tell a kind; the first general one where there is none.
        every: All words for acts.
        where: The sentence's places; None when it adds several incidents up.
    """
    acts: list[_Act] = []
    for hit, kind in own:
        place = where.of(hit) if where else None
        same = next(
            (i for i, a in enumerate(acts) if a[1].key == kind.key and same_scene(a[2], place)),
            None,
        )
        if same is None:
            acts.append((hit, kind, place))
        elif grain(place) < grain(acts[same][2]):
            acts[same] = (*acts[same][:2], place)
    for hit, kind in every if where else ():
        if kind.is_generic and (hit, kind) not in own:
            place = where.of(hit) if where else None
            if grain(place) < ADMIN1_PRECISION and not any(same_scene(a[2], place) for a in acts):
                acts.append((hit, kind, place))
    return sorted(acts, key=lambda act: act[0].start())


def _is_near(agent: Agent, start: int, end: int) -> bool:
    """Whether an actor's act is the one that a trigger names."""
    return agent.start < end + AGENT_REACH and start < agent.end + AGENT_REACH


def _fitting(drafts: Sequence[_Draft], mention: _Mention) -> _Draft | None:
    """The last event that a mention can belong to."""
    for draft in reversed(drafts):
        joins = mention.kind.may_mean(draft.kind) or draft.kind.may_mean(mention.kind)
        if joins and not _conflict(draft, mention):
            return draft
    return None


def _conflict(draft: _Draft, mention: _Mention) -> bool:
    return not same_scene(draft.place, mention.place) or _times_differ(draft.time, mention.time)


def _times_differ(left: When | None, right: When | None) -> bool:
    if left is None or right is None:
        return False
    if left.earliest is None or left.latest is None:
        return False
    if right.earliest is None or right.latest is None:
        return False
    return left.latest < right.earliest or right.latest < left.earliest


def _event(document_id: str, analysis: Analysis, draft: _Draft, place: Place | None) -> Event:
    first = draft.mentions[0]
    return Event(
        id=content_id(
            "e", document_id, draft.kind.sub_type, first.trigger.start, first.trigger.end
        ),
        type=draft.kind.type,
        sub_type=draft.kind.sub_type,
        plover=draft.kind.plover,
        trigger=first.trigger,
        perpetrators=_perpetrators(draft),
        weapons=_weapons(analysis, draft),
        place=place,
        time=draft.time,
    )


def _perpetrators(draft: _Draft) -> tuple[Participant, ...]:
    """Named actors tied to the act by anybody, each once."""
    found: dict[str, Participant] = {}
    for mention in draft.mentions:
        for agent in mention.agents:
            if agent.negated or agent.pronoun:
                continue
            found.setdefault(agent.actor.actor_id or agent.actor.name.lower(), agent.actor)
    return tuple(found.values())


def _weapons(analysis: Analysis, draft: _Draft) -> tuple[Participant, ...]:
    found: dict[str, Participant] = {}
    for mention in draft.mentions:
        sentence = analysis.sentences[mention.sentence]
        for weapon in load_weapons().scan(analysis.text, sentence.start, sentence.end):
            found.setdefault(
                weapon.name,
                Participant(start=weapon.start, end=weapon.end, text=weapon.text, name=weapon.name),
            )
    return tuple(sorted(found.values(), key=lambda weapon: weapon.start))
