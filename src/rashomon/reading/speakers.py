"""Who is cited: actors, names carried on, and pronouns where that is safe.

Three: "Moscow said" is Russia's government · "Ana Torv said ... Torv added" is one speaker ·
"She said" with nobody before her is unresolved, and stays so.

A pronoun or description is resolved only to the last speaker, of a fitting sort, at most one
paragraph back; anything further was wrong more often than right on stitched pages. Who may be meant
is told in ``antecedents``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rashomon.gazetteer import (
    Actor,
    ActorMention,
    kind_of,
    load_actors,
)
from rashomon.language import Analysis, AttributionSpans
from rashomon.language.noun_phrases import phrase_after
from rashomon.model import ActorKind, Attribution, Quotation, Relay, Span, Speaker
from rashomon.reading.antecedents import (
    looks_like_name,
    of_age,
    of_pronoun,
    speaker_words,
)
from rashomon.reading.citations import Citation, Citations
from rashomon.reading.datafiles import load_table

_AGED = re.compile(r"\d{1,3}-year-old$")
_APPOSITION = re.compile(r"\s*,\s*(?P<office>[^,.;:\n]{4,90})[,.]")
_OFFICE_BEFORE = re.compile(
    r"(?:^|[.;:!?\n\"”]\s*|,\s+(?:and|but)\s+)(?P<office>(?:[^\s,.;:\"”]+ ){1,7}[^\s,.;:\"”]+),\s$"
)
OFFICE_REACH = 120  # characters before a name in which its office may begin


RECENT = 60  # citations back; a name or description that points further back is not safe
REACH = 20_000  # characters back in which a common noun may find its actor


def settle_speakers(analysis: Analysis) -> Citations:
    """Every attribution with its speaker."""
    settled: list[Citation] = []
    for spans in analysis.attributions:
        if spans.speaker is None:
            continue
        recent = settled[-RECENT:]
        speaker, resolved = _settle(analysis, spans, spans.speaker, recent)
        attribution = Attribution(
            speaker=speaker,
            speaker_resolved=resolved,
            relays=_relays(spans),
            cue=spans.cue,
            content=spans.content,
            quotation=spans.quotation,
        )
        settled.append(Citation(spans=spans, attribution=attribution))
    return Citations(settled)


def _settle(
    analysis: Analysis, spans: AttributionSpans, words: Span, settled: Sequence[Citation]
) -> tuple[Speaker, bool]:
    lower = words.text.lower().replace("’", "'")
    tokens = re.findall(r"[\w'-]+", lower)
    if not tokens:
        return _named(analysis, words), True
    pronouns = (
        speaker_words()["person_pronoun"]
        | speaker_words()["body_pronoun"]
        | speaker_words()["plural_pronoun"]
    )
    if len(tokens) == 1 and tokens[0] in pronouns:
        antecedent = of_pronoun(analysis, spans, tokens[0], settled)
        subject = _subject_before(analysis, spans, tokens[0]) if antecedent is None else None
        return (subject, True) if subject else _by_antecedent(words, antecedent)
    if tokens[0] in _POSSESSIVES:
        return _possessed(analysis, spans, words, tokens[0], settled)
    if tokens[0] in {"the", "that", "this"} and not _has_name(words.text):
        return _description(analysis, spans, words, tokens, settled)
    return _carried_on(_named(analysis, words), settled), True


def _has_name(text: str) -> bool:
    """Whether a description holds a name; "the Britain-based group" and the like hold none."""
    words = [word for word in text.split()[1:] if not word.endswith("-based")]
    return any(word[0].isupper() and word.lower() not in speaker_words()["creed"] for word in words)


def _by_antecedent(words: Span, antecedent: Citation | None) -> tuple[Speaker, bool]:
    if antecedent is None or antecedent.attribution.speaker is None:
        return _plain(words), False
    meant = antecedent.attribution.speaker
    speaker = Speaker(
        start=words.start,
        end=words.end,
        text=words.text,
        actor_id=meant.actor_id,
        kind=meant.kind,
        name=meant.name,
    )
    return speaker, True


def _plain(words: Span) -> Speaker:
    return Speaker(
        start=words.start,
        end=words.end,
        text=words.text,
        kind=kind_of(words.text),
        name=words.text,
    )


def _named(analysis: Analysis, words: Span) -> Speaker:
    return _named_in(analysis.text, words)


def _named_in(text: str, words: Span) -> Speaker:
    """A speaker by name: in the actor list, or by the office that follows the name."""
    actors = load_actors()
    whole = actors.find(words.text)
    actor = (
        whole
        or actors.resolve(words.text)
        or _by_shared_acronym(text, words)
        or _by_office(text, words)
    )
    kind = actor.kind if actor else kind_of(words.text) or _kind_by_office(text, words)
    return Speaker(
        start=words.start,
        end=words.end,
        text=words.text,
        actor_id=actor.id if actor else None,
        kind=kind,
        name=_shown(words.text, actor, whole),
    )


def _shown(words: str, actor: Actor | None, whole: Actor | None) -> str:
    """The actor's name where the words are no more than a form of it: "the Britain-based X"."""
    if whole is not None:
        return whole.name
    if actor is not None and words.lower().endswith(actor.name.partition(" (")[0].lower()):
        return actor.name
    if actor is not None and load_actors().find(words.split()[-1]) == actor:
        return actor.name  # "Damascus ally Moscow"
    return _without_article(words)


def _by_office(text: str, words: Span) -> Actor | None:
    if not words.text[:1].isupper():
        return None
    after = _APPOSITION.match(text, words.end)
    if after is not None and _has_office(after["office"]):
        return load_actors().resolve(after["office"])
    before = _OFFICE_BEFORE.search(text, max(0, words.start - OFFICE_REACH), words.start)
    if before is None or text[words.end : words.end + 1] != ",":
        return None
    return _of_whole_office(before["office"])


def _by_shared_acronym(text: str, words: Span) -> Actor | None:
    """The actor of "RSF spokesman Ana Torv" in a text that also names the Rapid Support Forces."""
    actors = load_actors()
    for mention in actors.scan(text, words.start, words.end):
        if mention.text.isupper() and actors.find(mention.text) is None:
            return actors.resolve(words.text.replace(mention.text, mention.actor.name))
    return None


def _has_office(words: str) -> bool:
    offices = speaker_words()["office"]
    return any(word in offices for word in re.findall(r"\w+", words.lower()))


def _of_whole_office(office: str) -> Actor | None:
    """The actor of "Israel's chief of staff"; None for a clause that only holds an office."""
    actors = load_actors()
    mentions = actors.scan(office)
    begins = re.match(r"(?:the )?", office, flags=re.IGNORECASE)
    if not mentions or begins is None or mentions[0].start != begins.end():
        return None
    return actors.resolve(office) if _has_office(office) else None


def _kind_by_office(text: str, words: Span) -> ActorKind | None:
    """The kind in "Ana Torv, a nurse in Harland, said"."""
    found = _APPOSITION.match(text, words.end)
    return kind_of(found["office"]) if found and looks_like_name(words.text) else None


def _without_article(text: str) -> str:
    return re.sub(r"^(?:the|a|an)\s+", "", text, flags=re.IGNORECASE) or text


def _carried_on(speaker: Speaker, settled: Sequence[Citation]) -> Speaker:
    """The end of a name said before is that name: "Torv", "Central Command"."""
    words = speaker.name.split()
    if not all(word[:1].isupper() for word in words) or speaker.actor_id:
        return speaker
    for citation in reversed(settled):
        earlier = citation.attribution.speaker
        if earlier is None or len(earlier.name.split()) <= len(words):
            continue
        if earlier.name.split()[-len(words) :] == words:
            return replace(speaker, name=earlier.name, actor_id=earlier.actor_id, kind=earlier.kind)
    return speaker


_POSSESSIVES = {"his": "he", "her": "she", "its": "it", "their": "they"}


def _possessed(
    analysis: Analysis,
    spans: AttributionSpans,
    words: Span,
    possessive: str,
    settled: Sequence[Citation],
) -> tuple[Speaker, bool]:
    """ "His inquiry": named after the one whose it is, where that is safe."""
    owner = of_pronoun(analysis, spans, _POSSESSIVES[possessive], settled)
    if owner is None or owner.attribution.speaker is None:
        return _plain(words), False
    meant, rest = owner.attribution.speaker, words.text.split(maxsplit=1)
    name = f"{meant.name}'s {rest[1]}" if len(rest) > 1 else meant.name
    speaker = Speaker(
        start=words.start,
        end=words.end,
        text=words.text,
        actor_id=meant.actor_id,
        kind=meant.kind,
        name=name,
    )
    return speaker, True


def unsaid(text: str, words: Span, cue: Span) -> Citation:
    """A citation without a word of saying: "The villagers hold the army responsible"."""
    speaker = _named_in(text, words)
    spans = AttributionSpans(
        speaker=words,
        cue=cue,
        cue_lemma="blame",
        content=(cue,),
        quotation=Quotation.INDIRECT,
        sentence=0,
    )
    attribution = Attribution(
        speaker=speaker, cue=cue, content=(cue,), quotation=Quotation.INDIRECT
    )
    return Citation(spans=spans, attribution=attribution)


# --- pronouns and descriptions -----------------------------------------------------------


def _subject_before(analysis: Analysis, spans: AttributionSpans, pronoun: str) -> Speaker | None:
    """The subject of the sentence before, of the same paragraph, where no speaker was cited.

    "The report covers three towns. It found that ..." A body for "it", a person's full name for
    "he" and "she".
    """
    if spans.sentence == 0:
        return None
    here, before = analysis.sentences[spans.sentence], analysis.sentences[spans.sentence - 1]
    if here.paragraph != before.paragraph or not before.tokens:
        return None
    if analysis.attributions_of(before) or not spans.speaker:
        return None
    phrase = phrase_after(before.tokens, 0)
    if phrase is None:
        return None
    start, end = before.tokens[phrase.first].start, before.tokens[phrase.last - 1].end
    subject = _named(analysis, Span.cut(analysis.text, start, end))
    full_name = len(subject.text.split()) > 1 and looks_like_name(subject.text)
    body = subject.name.lower().split()[-1] in speaker_words()["body"] or bool(subject.actor_id)
    fits = full_name if pronoun in speaker_words()["person_pronoun"] else body and pronoun == "it"
    if not fits or (full_name and subject.actor_id and pronoun != "it"):
        return None
    return replace(
        subject, start=spans.speaker.start, end=spans.speaker.end, text=spans.speaker.text
    )


def _description(
    analysis: Analysis,
    spans: AttributionSpans,
    words: Span,
    tokens: Sequence[str],
    settled: Sequence[Citation],
) -> tuple[Speaker, bool]:
    """ "the ministry", "the official": the last speaker of that noun, else itself or nobody."""
    head = tokens[-1]
    if _AGED.match(head) and (aged := of_age(analysis, spans, head, settled)):
        return _by_antecedent(words, aged)
    for citation in reversed(settled):
        speaker = citation.attribution.speaker
        if speaker is None or citation.spans.cue.start >= spans.cue.start:
            continue
        if _is_observer_abroad(tokens) and speaker.kind is ActorKind.PARTY:
            continue  # "the Britain-based group" is not the Islamic State group
        if head in re.findall(r"[\w'-]+", speaker.name.lower()):
            if not citation.attribution.speaker_resolved:
                return _plain(words), False
            return _by_antecedent(words, citation)
    if head in speaker_words()["person"] and not head.endswith("s"):
        return _plain(words), False
    mentioned = _mentioned_before(analysis.text, words, head)
    if mentioned is not None:
        return mentioned, True
    return _named(analysis, words), True


def _is_observer_abroad(words: Sequence[str]) -> bool:
    return any(word.endswith("-based") for word in words)


def actor_meant(text: str, end: int, head: str) -> ActorMention | None:
    """The last mention of the one listed actor, before ``end``, that a common noun can mean.

    "the charity" after one charity, "the coalition" after one coalition; None when there are
    several or none.
    """
    mentions = load_actors().scan(text, max(0, end - REACH), end)
    meant = [mention for mention in mentions if mention.text.lower().split()[-1] == head]
    kinds = load_table("speakers")["stands_for"].get(head)
    if not meant and kinds:
        meant = [mention for mention in mentions if mention.actor.kind in kinds]
    return meant[-1] if len({mention.actor.id for mention in meant}) == 1 else None


def _mentioned_before(text: str, words: Span, head: str) -> Speaker | None:
    meant = actor_meant(text, words.start, head) or _fighters_meant(text, words)
    if meant is None:
        return None
    if meant.actor.kind is ActorKind.PARTY and _is_observer_abroad(words.text.lower().split()):
        return None
    return Speaker(
        start=words.start,
        end=words.end,
        text=words.text,
        actor_id=meant.actor.id,
        kind=meant.actor.kind,
        name=meant.actor.name,
    )


def _fighters_meant(text: str, words: Span) -> ActorMention | None:
    """The one army for "the army", the one armed group for "the rebels", where nobody else fights.

    None when the text used the noun before: those may be rebels whom nobody lists.
    """
    nouns = re.findall(r"\w+", words.text.lower())
    fighters = load_table("speakers")["fighters"]
    sort = next((name for name, listed in fighters.items() if nouns[-1] in listed.split()), None)
    if nouns[-1] == "group" and set(nouns) & set(fighters["armed_adjective"].split()):
        sort = "armed_group"
    before = max(0, words.start - REACH)
    if sort is None or re.search(rf"\b{nouns[-1]}\b", text[before : words.start], re.IGNORECASE):
        return None
    mentions = [m for m in load_actors().scan(text, before, words.start) if _sort(m.actor) == sort]
    return mentions[-1] if len({mention.actor.id for mention in mentions}) == 1 else None


def _sort(actor: Actor) -> str | None:
    if actor.kind is not ActorKind.PARTY:
        return None
    if actor.id.endswith("-military"):
        return "army"
    if "coalition" in actor.name.lower():
        return "alliance"
    return "armed_group" if actor.parent is None or not _is_organ(actor.parent) else None


def _is_organ(actor_id: str) -> bool:
    return actor_id.endswith(("-military", "-government"))


# --- chains ------------------------------------------------------------------------------


def _relays(spans: AttributionSpans) -> tuple[Relay, ...]:
    """Media told, and carriers: who passed it on in the attribution's own words."""
    told = spans.addressee if spans.addressee and _is_media(spans.addressee.text) else None
    return tuple(_as_relay(words) for words in (told, spans.carrier) if words is not None)


def _is_media(text: str) -> bool:
    actor = load_actors().find(text) or load_actors().resolve(text)
    if actor is not None:
        return actor.kind is ActorKind.MEDIA
    lower = re.findall(r"\w+", text.lower())
    return bool(set(lower) & speaker_words()["media"])


def _as_relay(words: Span) -> Relay:
    actor = load_actors().find(words.text) or load_actors().resolve(words.text)
    return Relay(
        start=words.start,
        end=words.end,
        text=words.text,
        actor_id=actor.id if actor else None,
    )
