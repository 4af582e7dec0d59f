"""Short factories for records: every field has a plain default, tests name what matters.

All speakers, outlets and places made here are invented.
"""

from __future__ import annotations

import re
from dataclasses import fields
from datetime import date
from typing import Any

from rashomon.model import (
    BlameStance,
    Claim,
    ClaimKind,
    Document,
    GroupCode,
    Hedge,
    IncidentClaim,
    Participant,
    Quantity,
    Responsibility,
    Span,
    Speaker,
    Toll,
    TollStatus,
    content_id,
)

_VAGUE = {"several": 3, "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000}
_BOUNDED = {
    "at least": (Hedge.AT_LEAST, 0),
    "more than": (Hedge.MORE_THAN, 1),
    "up to": (Hedge.AT_MOST, 0),
    "fewer than": (Hedge.FEWER_THAN, -1),
}


def a_day(number: int) -> date:
    """A day of September 2016: ``a_day(17)``."""
    return date(2016, 9, number)


def a_quantity(words: str | int) -> Quantity:
    """The quantity of "62", "more than 60", "up to 80", "about 100", "60-80", "dozens", "none"."""
    text = str(words)
    if text in _VAGUE:
        return Quantity(relation=Hedge.VAGUE, low=_VAGUE[text], high=None, approx=True)
    if text == "none":
        return Quantity(relation=Hedge.EXACT, low=0, high=0)
    numbers = [int(digits) for digits in re.findall(r"\d+", text)]
    hedge = text.rstrip("0123456789 -")
    if hedge in _BOUNDED:
        relation, shift = _BOUNDED[hedge]
        bound = numbers[0] + shift
        is_lower = relation in (Hedge.AT_LEAST, Hedge.MORE_THAN)
        bounds = (bound, None) if is_lower else (None, bound)
        return Quantity(relation=relation, low=bounds[0], high=bounds[1])
    low, high = numbers[0], numbers[-1]
    relation = Hedge.RANGE if low != high else Hedge.EXACT
    is_about = hedge == "about"
    relation = Hedge.ABOUT if is_about and low == high else relation
    return Quantity(relation=relation, low=low, high=high, approx=is_about)


def a_toll(words: str | int | Quantity = "62", **changes: Any) -> Toll:
    """A toll of people killed; ``a_toll("more than 60", status=TollStatus.WOUNDED)``.

    ``group_code`` brings its own ``group`` unless one is given; ``group=None, group_code=None``
    is a toll without a noun.
    """
    quantity = words if isinstance(words, Quantity) else a_quantity(words)
    text = _write(quantity) if isinstance(words, Quantity) else str(words)
    code = changes.pop("group_code", GroupCode.PEOPLE)
    values: dict[str, Any] = {
        "status": TollStatus.KILLED,
        "group": code.value if code else None,
        "group_code": code,
        "text": text,
        "relation": quantity.relation,
        "low": quantity.low,
        "high": quantity.high,
        "approx": quantity.approx,
    }
    return Toll(**(values | changes))


def _write(quantity: Quantity) -> str:
    bounds = " to ".join(str(b) for b in (quantity.low, quantity.high) if b is not None)
    return f"{quantity.relation.value.replace('_', ' ')} {bounds}"


def a_speaker(name: str = "Anna Torv", **changes: Any) -> Speaker:
    """A speaker whose words are the name; ``text`` gives other words."""
    text = changes.pop("text", name)
    values: dict[str, Any] = {"start": 0, "end": len(text), "text": text, "name": name}
    return Speaker(**(values | changes))


def a_participant(name: str = "the coalition", **changes: Any) -> Participant:
    """A perpetrator or target as written."""
    values: dict[str, Any] = {"start": 0, "end": len(name), "text": name, "name": name}
    return Participant(**(values | changes))


def a_span(text: str = "62 soldiers were killed", start: int = 0) -> Span:
    """A span with its words."""
    return Span(start=start, end=start + len(text), text=text)


def a_document(text: str = "The strike killed 62 soldiers.", **changes: Any) -> Document:
    """A document of an invented outlet, published on 18 September 2016."""
    values: dict[str, Any] = {
        "uri": "dispatch.txt",
        "outlet": "The Ostrov Courier",
        "published": a_day(18),
    }
    return Document.create(text, **(values | changes))


def a_claim(**changes: Any) -> Claim:
    """A claim whose kind follows from what is given; its id from all its values."""
    return Claim(**_claim_values(changes))


def an_incident_claim(
    toll: Toll | str | int | None = None,
    speaker: Speaker | str | None = None,
    *,
    document: str = "d-1",
    **changes: Any,
) -> IncidentClaim:
    """A claim in an incident: ``an_incident_claim("more than 60", "Anna Torv", document="d-2")``.

    A toll or speaker may be given by its words; no speaker is the document's own voice. The
    document's id is also its uri. Published on 18 September 2016 unless said otherwise.
    """
    values: dict[str, Any] = {
        "toll": a_toll(toll) if isinstance(toll, str | int) else toll,
        "speaker": a_speaker(speaker) if isinstance(speaker, str) else speaker,
        "document_id": document,
        "document_uri": document,
        "published": a_day(18),
    }
    return IncidentClaim(**_claim_values(values | changes))


def a_blame(
    actor: Participant | str | None = "the coalition",
    stance: BlameStance = BlameStance.ACCUSES,
    speaker: Speaker | str | None = None,
    **changes: Any,
) -> IncidentClaim:
    """A claim of responsibility in an incident."""
    named = a_participant(actor) if isinstance(actor, str) else actor
    responsibility = Responsibility(actor=named, stance=stance)
    return an_incident_claim(speaker=speaker, responsibility=responsibility, **changes)


def _claim_values(values: dict[str, Any]) -> dict[str, Any]:
    kinds = [kind for kind in ClaimKind if values.get(kind.value) is not None]
    filled = {"kind": kinds[0] if kinds else ClaimKind.STATEMENT, "evidence": a_span()} | values
    if "id" not in filled:
        names = sorted(field.name for field in fields(IncidentClaim))
        filled["id"] = content_id("c", *(repr(filled.get(name)) for name in names))
    return filled
