"""Who was cited before and may be meant by "she", "the 46-year-old" or "it".

Three: "Ana Torv said ... She said" (safe) · "The ministry said ... She said" (nobody) · "Hadi Oran,
46, said ... The 46-year-old said" (whose age the text told).

Misses, accepted: whoever was named without being cited, but for the subject just before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from rashomon.gazetteer import load_actors, load_groups
from rashomon.language import Analysis, AttributionSpans
from rashomon.model import ActorKind, Speaker
from rashomon.reading.citations import Citation
from rashomon.reading.datafiles import load_table

_NO_HEAD = re.compile(r"$|,|\s(?:of|from|at|in|for)\s")
_TITLES = frozenset(
    "mr mrs ms dr gen general lt lieutenant col colonel maj major brig brigadier capt captain sgt"
    " sergeant president minister prime foreign defence defense governor mayor spokesman"
    " spokeswoman ambassador secretary the".split()
)


@cache
def speaker_words() -> dict[str, frozenset[str]]:
    """The word lists of ``data/speakers.toml`` by name."""
    table = load_table("speakers")
    return {
        name: frozenset(words.split()) for name, words in table.items() if isinstance(words, str)
    }


def of_pronoun(
    analysis: Analysis, spans: AttributionSpans, pronoun: str, settled: Sequence[Citation]
) -> Citation | None:
    """The last speaker, if the pronoun can safely mean it."""
    last = _last_main(spans, settled)
    if last is None or not last.attribution.speaker_resolved:
        return None
    speaker = last.attribution.speaker
    if speaker is None or not _agrees(analysis, pronoun, speaker):
        return None
    here, there = analysis.sentences[spans.sentence], analysis.sentences[last.spans.sentence]
    paragraphs_back = here.paragraph - there.paragraph
    if paragraphs_back == 0:
        return last if spans.sentence - last.spans.sentence <= 2 else None
    carries_on = spans.cue_lemma in speaker_words()["continuing"]
    is_person = pronoun in speaker_words()["person_pronoun"] and _is_person(analysis, speaker)
    near = paragraphs_back == 1 and spans.sentence - last.spans.sentence <= 2
    only = _only_person(analysis, there.paragraph, settled)
    return last if near and (carries_on or (is_person and only)) else None


def _last_main(spans: AttributionSpans, settled: Sequence[Citation]) -> Citation | None:
    """The last speaker before; in another sentence, of its main clause: "it" in the sentence after
    "the army said the rebels had said that" is the army.
    """
    before = [c for c in settled if c.spans.cue.end <= spans.cue.start]
    if not before or before[-1].spans.sentence == spans.sentence:
        return before[-1] if before else None
    same = [c for c in before if c.spans.sentence == before[-1].spans.sentence]
    outer = [
        c
        for c in same
        if not any(o is not c and o.spans.covers(c.spans.cue.start, c.spans.cue.end) for o in same)
    ]
    return outer[-1] if outer else before[-1]


def of_age(
    analysis: Analysis, spans: AttributionSpans, words: str, settled: Sequence[Citation]
) -> Citation | None:
    """The person whom "the 46-year-old" means: whose age the text has told, else the last one."""
    age = words.partition("-")[0]
    persons = [
        (citation, citation.attribution.speaker)
        for citation in settled
        if citation.attribution.speaker_resolved
        and citation.attribution.speaker is not None
        and citation.spans.cue.start < spans.cue.start
        and _is_person(analysis, citation.attribution.speaker)
    ]
    for citation, speaker in reversed(persons):
        told = analysis.text[speaker.start : speaker.end + len(f", {age},")]
        if re.search(rf"\b{age}\b", told):
            return citation
    here = analysis.sentences[spans.sentence].paragraph
    last = persons[-1][0] if persons and settled[-1] is persons[-1][0] else None
    if last is None or here - analysis.sentences[last.spans.sentence].paragraph > 1:
        return None
    return last


def _only_person(analysis: Analysis, paragraph: int, settled: Sequence[Citation]) -> bool:
    """Whether a paragraph cites one person only."""
    names = {
        c.attribution.speaker.name
        for c in settled
        if c.attribution.speaker
        and analysis.sentences[c.spans.sentence].paragraph == paragraph
        and _is_person(analysis, c.attribution.speaker)
    }
    return len(names) == 1


def _agrees(analysis: Analysis, pronoun: str, speaker: Speaker) -> bool:
    words = speaker_words()
    if pronoun in words["person_pronoun"]:
        return _is_person(analysis, speaker)
    head = re.split(r" (?:in|of|at|from|for|on|who|with) ", speaker.name.lower(), maxsplit=1)[0]
    last = head.split()[-1]
    listed = speaker.actor_id is not None and not last.endswith(("officials", "troops", "forces"))
    plural = last.endswith("s") and last not in words["body"] and not listed
    if pronoun in words["body_pronoun"]:
        return not _is_person(analysis, speaker) and not plural
    return plural or last in {"police", "authorities", "people"}


def _is_person(analysis: Analysis, speaker: Speaker) -> bool:
    """Whether a speaker is one person, by its words or by a marked name that ends them.

    "Dr Hadi Oran of the emergency services", "The chief observer, Ana Torv"; not "Oran's office".
    """
    if _is_personal(speaker):
        return True
    rests = (
        analysis.text[mark.end : speaker.end]
        for mark in analysis.marks_in("names", speaker.start, speaker.end)
        if mark.kind == "person"
    )
    return any(_NO_HEAD.match(rest) for rest in rests)


def _is_personal(speaker: Speaker) -> bool:
    """Whether a speaker reads like one person: a personal name, or "a nurse"."""
    words = speaker_words()
    lower = re.findall(r"[\w'-]+", speaker.name.lower())
    if not lower:
        return False
    actor = load_actors().get(speaker.actor_id) if speaker.actor_id else None
    if (actor and actor.name == speaker.name) or lower[-1] in words["body"]:
        return False
    if lower[-1] in words["person"] or any(w in words["office"] | _TITLES for w in lower[:-1]):
        return not lower[-1].endswith("s") or lower[-1] in {"boss"}
    if speaker.kind in {ActorKind.MEDIA, ActorKind.UN, ActorKind.GOVERNMENT, ActorKind.PARTY}:
        return speaker.actor_id is not None and looks_like_name(speaker.name)
    if load_groups().is_person_noun(lower[-1]):
        return not lower[-1].endswith("s") and lower[-1] not in {"people", "men", "women", "police"}
    return looks_like_name(speaker.name)


def looks_like_name(name: str) -> bool:
    """Whether up to five words all begin with a capital, as a person's name does."""
    parts = name.split()
    return 1 <= len(parts) <= 5 and all(p[0].isupper() or p.startswith("al-") for p in parts)
