"""Who is cited, through whom, with which word: speaker, relays and cue."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.model.span import Span
from rashomon.model.vocabulary import ActorKind, Quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker(Span):
    """Whom the text cites, as written, and who that is.

    Attributes:
        actor_id: Id in the actor list; None when it is not listed.
        kind: What sort of speaker; None when the words do not tell.
        name: The name to show: the actor's, or for a resolved pronoun its antecedent's words,
            else ``text``.
    """

    actor_id: str | None = None
    kind: ActorKind | None = None
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Relay(Span):
    """Who passed a claim on, as in "told AFP".

    Attributes:
        actor_id: Id in the actor list; None when it is not listed.
    """

    actor_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One act of citing: "X told Y that Z".

    Attributes:
        speaker: Whom the text cites; None only for the document's own voice.
        speaker_resolved: False when somebody is cited whom nobody can name ("She said").
        relays: Who passed it on, nearest to the speaker first.
        cue: The word of saying; None for own voice.
        content: What was said, without speaker, cue and outer quotation marks; several
            stretches when the attribution stands in the middle.
        quotation: Whether the content is quoted.
    """

    speaker: Speaker | None = None
    speaker_resolved: bool = True
    relays: tuple[Relay, ...] = ()
    cue: Span | None = None
    content: tuple[Span, ...] = ()
    quotation: Quotation = Quotation.NONE


OWN_VOICE = Attribution()
"""The document itself asserts, citing nobody."""
