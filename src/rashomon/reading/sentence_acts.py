"""The acts of one sentence: one for each kind, scene and day, with every word that tells it.

Three: "a raid on a mill [killed] nine" (one act) · "[seized] X on Friday and [shelled] Y" (two) ·
"a truce was [signed] after weeks of talks" (one: the talks led up to it).

Misses, accepted: two acts of one kind at one place ("burned the market and the mill") are one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rashomon.gazetteer.places.precision import ADMIN1_PRECISION
from rashomon.language import Analysis, Sentence, Token
from rashomon.language.vocabulary import load_words
from rashomon.model import Place, PlaceMention, Span, When
from rashomon.reading.acts import Hit
from rashomon.reading.event_times import Act, time_of_act
from rashomon.reading.places import event_place, grain, placed, points_back, same_scene

_SINCE = re.compile(r"\bsince\b[^,;:]*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneAct:
    """One act of a sentence: its word, where and when, and further words for it."""

    hit: Hit
    place: Place | None
    time: When | None
    also: tuple[Hit, ...] = ()


class Scenes:
    """Where and when the acts of one sentence happened.

    Args:
        analysis: The text.
        places: Its place mentions.
        times: Its date expressions.
        sentence: The sentence.
        adds_up: Whether it sums several incidents up, so that no place is that of one.
    """

    def __init__(
        self,
        analysis: Analysis,
        places: Sequence[PlaceMention],
        times: Sequence[When],
        sentence: Sentence,
        *,
        adds_up: bool,
    ) -> None:
        self._analysis, self._places, self._times = analysis, places, times
        self._sentence, self.adds_up = sentence, adds_up
        self._back = None if adds_up else points_back(analysis, places, sentence)

    def of(self, hit: Hit) -> SceneAct:
        """One act with its place and day; None for what the sentence does not tell."""
        summed = self.adds_up and not self._is_since(hit)
        act = Act(start=hit.start, end=hit.end, adds_up=summed)
        time = time_of_act(self._analysis, self._sentence, self._times, act)
        return SceneAct(hit=hit, place=None if summed else self._place(hit), time=time)

    def _is_since(self, hit: Hit) -> bool:
        """Whether an act is what a sum counts from: "200 died since rebels [took] Karsel"."""
        start = self._sentence.start
        return not hit.is_noun and _SINCE.search(self._analysis.text, start, hit.start) is not None

    def _place(self, hit: Hit) -> Place | None:
        text, sentence = self._analysis.text, self._sentence
        trigger = Span.cut(text, hit.start, hit.end)
        near = event_place(self._analysis, self._places, sentence, trigger) or self._back
        start = sentence.tokens[0].start
        return placed(text, self._places, near, start, sentence.end) if near else None


def told_hits(analysis: Analysis, sentence: Sentence, hits: list[Hit]) -> list[Hit]:
    """Without words of saying for an act that is told, and without what only leads up to one."""
    return _without_background(sentence.tokens, _without_cues(analysis, sentence, hits))


def _without_cues(analysis: Analysis, sentence: Sentence, hits: list[Hit]) -> list[Hit]:
    """Without words of saying whose content names the same act: "[announced] that a truce was"."""
    cues = {cited.cue.start for cited in analysis.attributions_of(sentence)} if hits else set()
    return [
        hit
        for hit in hits
        if hit.start not in cues
        or not any(other is not hit and other.kind.key == hit.kind.key for other in hits)
    ]


def _without_background(tokens: Sequence[Token], hits: list[Hit]) -> list[Hit]:
    """Without what only leads up to another act: "a truce was signed after weeks of [talks]"."""

    def leads_up(hit: Hit) -> bool:
        before = [token.lower for token in tokens[max(0, hit.first - 3) : hit.first]]
        lasting = load_words()["time_noun"] & set(before)
        return hit.is_noun and "of" in before[-2:] and bool(lasting)

    others = [hit for hit in hits if not leads_up(hit)]
    return others or hits


def find_acts(hits: Sequence[Hit], scenes: Scenes) -> list[SceneAct]:
    """The acts of one sentence: one for each kind, scene and day.

    A word for any violence is an act of its own only at another place or on another day: "gunmen
    stormed a post in Karsel and two men were shot in Tal Arin".
    """
    specific = [hit for hit in hits if not hit.kind.is_generic]
    if not any(hit.kind.harms for hit in specific):
        specific += [hit for hit in hits if hit.kind.is_generic][:1]
    acts: list[SceneAct] = []
    for hit in specific:
        new = scenes.of(hit)
        at = next((i for i, act in enumerate(acts) if _is_same(act, new)), None)
        if at is None:
            acts.append(new)
            continue
        finer = grain(new.place) < grain(acts[at].place)
        place = new.place if finer else acts[at].place
        acts[at] = replace(acts[at], place=place, also=(*acts[at].also, hit))
    for hit in hits if not scenes.adds_up else ():
        if not hit.kind.is_generic or hit in specific:
            continue
        new = scenes.of(hit)
        elsewhere = grain(new.place) < ADMIN1_PRECISION and not any(
            same_scene(act.place, new.place) for act in acts
        )
        if elsewhere or all(times_differ(act.time, new.time) for act in acts):
            acts.append(new)
        elif (
            at := next((i for i, act in enumerate(acts) if _is_same(new, act)), None)
        ) is not None:
            acts[at] = replace(acts[at], also=(*acts[at].also, hit))
    return sorted(acts, key=lambda act: act.hit.start)


def _is_same(old: SceneAct, new: SceneAct) -> bool:
    """Whether two words of one sentence can speak of one act."""
    return (
        old.hit.kind.may_mean(new.hit.kind)
        and same_scene(old.place, new.place)
        and not times_differ(old.time, new.time)
    )


def times_differ(left: When | None, right: When | None) -> bool:
    """Whether two times have no day in common; an open one fits any."""
    if left is None or right is None:
        return False
    if left.earliest is None or left.latest is None:
        return False
    if right.earliest is None or right.latest is None:
        return False
    return left.latest < right.earliest or right.latest < left.earliest
