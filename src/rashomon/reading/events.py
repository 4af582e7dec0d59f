"""Events of a text: what its sentences about one act say together.

Three: "an air strike hit the base" (Air/drone strike) · "clashes went on" (Armed clash) ·
"the attack killed 12" (joins the strike told before).

Sentences join one event when they name the same kind of act and neither their places nor their
days disagree; a word for any violent act ("the attack") joins the last event that fits, in a new
paragraph the one that the text speaks of most. No event goes on beyond a numbered heading.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from rashomon.gazetteer import load_weapons
from rashomon.gazetteer.places.precision import ADMIN1_PRECISION
from rashomon.language import Analysis, Token
from rashomon.model import (
    Document,
    Event,
    Participant,
    Place,
    PlaceMention,
    Span,
    When,
    content_id,
)
from rashomon.reading.acts import EventKind, Hit, find_hits, taken_by
from rashomon.reading.agents import Agent, find_agents
from rashomon.reading.cumulative import adds_up
from rashomon.reading.event_times import (
    Act,
    is_nearer,
    only_time,
    story_times,
    time_told_before,
)
from rashomon.reading.participants import doer_of, goes_on, side_of, target_of
from rashomon.reading.places import (
    as_event_place,
    common_province,
    grain,
    home_country,
    mentions_between,
    same_scene,
    titled_place,
)
from rashomon.reading.sections import section_starts
from rashomon.reading.sentence_acts import Scenes, find_acts, times_differ, told_hits

LEAD_SENTENCES = 3  # a headline and two sentences: what the text is about
# Characters between an actor's verb and the event's name: "carried out the [deadly night] raid".
AGENT_REACH = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mention:
    sentence: int
    paragraph: int
    section: int
    kind: EventKind
    trigger: Span
    place: Place | None
    time: When | None
    hit: Hit
    agents: tuple[Agent, ...]
    doer: Participant | None
    target: Participant | None
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
class ToldAct:
    """A word for an act where it stands.

    Attributes:
        sentence: Number of its sentence.
        hit: The word.
        event_id: The event that it speaks of.
        harms: Whether somebody or something comes to harm in it.
        adds_up: Whether its sentence sums several incidents up.
    """

    sentence: int
    hit: Hit
    event_id: str
    harms: bool
    adds_up: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EventSheet:
    """The events of a text, and which event each sentence speaks of.

    Attributes:
        events: In order of trigger.
        told: Each word for an act with its event, in order of the text.
        by_sentence: For each sentence with a trigger, its words for acts, in order.
        harming: The same for events in which somebody or something comes to harm, to which tolls
            and blame belong before others.
        main: The event that at least half of the sentences with a trigger speak of, of those that
            harm where there are any; None when there is none.
    """

    events: tuple[Event, ...]
    told: tuple[ToldAct, ...]
    by_sentence: dict[int, tuple[ToldAct, ...]]
    harming: dict[int, tuple[ToldAct, ...]]
    main: str | None = None


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
        elif _says_more(mention.kind, draft.kind):
            draft.kind = mention.kind
        draft.add(mention)
    _settle_main(analysis, times, document.published, drafts)
    homes = _Homes(analysis, places, document.title, drafts)
    events = [_event(document.id, analysis, draft, homes.of(draft, drafts)) for draft in drafts]
    return _sheet(drafts, events)


def _says_more(new: EventKind, old: EventKind) -> bool:
    """Whether a further mention names the kind of an event more exactly."""
    if old.is_generic or new.is_generic:
        return old.is_generic and not new.is_generic
    return (
        new.key == old.key
        and (old.sub_type is None or new.rank < old.rank)
        and (new.sub_type is not None)
    )


def _sheet(drafts: Sequence[_Draft], events: Sequence[Event]) -> EventSheet:
    told = sorted(
        (
            ToldAct(
                sentence=mention.sentence,
                hit=mention.hit,
                event_id=event.id,
                harms=draft.kind.harms,
                adds_up=mention.adds_up,
            )
            for draft, event in zip(drafts, events, strict=True)
            for mention in draft.mentions
        ),
        key=lambda one: one.hit.start,
    )
    every, harming = dict[int, list[ToldAct]](), dict[int, list[ToldAct]]()
    for one in told:
        every.setdefault(one.sentence, []).append(one)
        if one.harms:
            harming.setdefault(one.sentence, []).append(one)
    counted = _counted(drafts)
    sizes = [len(draft.mentions) for draft in counted]
    clear = bool(sizes) and 2 * max(sizes) >= sum(sizes)
    main = counted[sizes.index(max(sizes))] if clear else None
    return EventSheet(
        events=tuple(sorted(events, key=lambda event: event.trigger.start)),
        told=tuple(told),
        by_sentence={key: tuple(acts) for key, acts in every.items()},
        harming={key: tuple(acts) for key, acts in harming.items()},
        main=next((e.id for d, e in zip(drafts, events, strict=True) if d is main), None),
    )


def nearest_act(acts: Sequence[ToldAct], span: Span) -> ToldAct:
    """The word for an act that stands nearest to a stretch of its sentence, the first of two."""
    return min(acts, key=lambda act: max(act.hit.start - span.end, span.start - act.hit.end, 0))


def _counted(drafts: Sequence[_Draft]) -> Sequence[_Draft]:
    """The events that may be a text's main one: those that harm, where there are any."""
    return [draft for draft in drafts if draft.kind.harms] or drafts


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
        is_main = draft is max(_counted(drafts), key=lambda one: len(one.mentions)) or (
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
    main = max(_counted(drafts), key=lambda draft: len(draft.mentions), default=None)
    if main is not None and main.time is None:
        others = [m.sentence for d in drafts if d is not main for m in d.mentions]
        own = [m.sentence for m in main.mentions]
        main.time = only_time(analysis, times, published, own=own, others=others)


def _mentions(
    analysis: Analysis,
    places: Sequence[PlaceMention],
    times: Sequence[When],
) -> Iterator[_Mention]:
    """Words for acts of each sentence; generic ones only where no specific one stands."""
    text = analysis.text
    headings = section_starts(text)

    def is_place(start: int, end: int) -> bool:
        return bool(mentions_between(places, start, end))

    for index, sentence in enumerate(analysis.sentences):
        tokens = sentence.tokens
        hits = find_hits(text, tokens, is_place) if tokens else []
        hits = told_hits(analysis, sentence, hits)
        if not hits:
            continue
        sums = adds_up(text, tokens[0].start, sentence.end)  # of several incidents, own time
        agents = () if sums else find_agents(text, tokens)
        scenes = Scenes(analysis, places, times, sentence, adds_up=sums)
        last: Participant | None = None  # the subject of the verb before: "seized X and shelled Y"
        for act in find_acts(hits, scenes):
            hit = act.hit
            doer = _first(doer_of, text, tokens, (hit, *act.also))
            doer = doer or (last if goes_on(tokens, hit) else None)
            last = doer or last
            yield _Mention(
                sentence=index,
                paragraph=sentence.paragraph,
                section=bisect_right(headings, hit.start),
                kind=_settled(hit.kind, doer),
                trigger=Span.cut(text, hit.start, hit.end),
                place=act.place,
                time=act.time,
                hit=hit,
                agents=tuple(a for a in agents if _is_near(a, hit.start, hit.end)),
                doer=doer,
                target=_first(target_of, text, tokens, (hit, *act.also)),
                adds_up=sums,
            )


def _first(
    find: Callable[[str, Sequence[Token], Hit], Participant | None],
    text: str,
    tokens: Sequence[Token],
    hits: Sequence[Hit],
) -> Participant | None:
    """Whom the first of an act's words names that names anybody."""
    return next((found for hit in hits if (found := find(text, tokens, hit))), None)


def _settled(kind: EventKind, doer: Participant | None) -> EventKind:
    """Whose territory a place becomes, where the one who takes it tells."""
    if kind.key != "territory" or kind.sub_type is not None or doer is None:
        return kind
    side = side_of(doer)
    return taken_by(side) if side else kind


def _is_near(agent: Agent, start: int, end: int) -> bool:
    """Whether an actor's act is the one that a trigger names."""
    return agent.start < end + AGENT_REACH and start < agent.end + AGENT_REACH


def _fitting(drafts: Sequence[_Draft], mention: _Mention) -> _Draft | None:
    """The event that a mention can belong to: the last one, or after a break what the text is on.

    "The strike" of a new paragraph is that of the headline rather than one that was only told in
    passing in the paragraph before; so is a sum over a year, which is no part of any one act.
    """
    fitting = [
        draft
        for draft in drafts
        if (mention.kind.may_mean(draft.kind) or draft.kind.may_mean(mention.kind))
        and not _conflict(draft, mention)
    ]
    if not fitting:
        return None
    last = fitting[-1]
    if not mention.kind.is_generic or last.mentions[-1].paragraph == mention.paragraph:
        return last
    most = max(fitting, key=lambda draft: len(draft.mentions))
    is_more = len(most.mentions) > len(last.mentions)
    return most if is_more or mention.adds_up else last


def _conflict(draft: _Draft, mention: _Mention) -> bool:
    if draft.mentions[0].section != mention.section:
        return True
    return not same_scene(draft.place, mention.place) or times_differ(draft.time, mention.time)


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
        targets=_targets(draft),
        weapons=_weapons(analysis, draft),
        place=place,
        time=draft.time,
    )


def _perpetrators(draft: _Draft) -> tuple[Participant, ...]:
    """Named actors tied to the act by anybody, each once."""
    found: dict[str, Participant] = {}
    for mention in draft.mentions:
        agents = [a.actor for a in mention.agents if not (a.negated or a.pronoun)]
        for actor in (*agents, *([mention.doer] if mention.doer else [])):
            if not any(actor.overlaps(known) for known in found.values()):
                found.setdefault(actor.actor_id or actor.name.lower(), actor)
    return tuple(found.values())


def _targets(draft: _Draft) -> tuple[Participant, ...]:
    """Who or what was hit, each once, in order of the text; no one who did it."""
    doers = {p.name.lower() for p in _perpetrators(draft)}
    found: dict[str, Participant] = {}
    for mention in draft.mentions:
        target = mention.target
        if target is not None and target.name.lower() not in doers:
            found.setdefault(target.name.lower(), target)
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
