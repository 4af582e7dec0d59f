"""Invented stories to copy, and short makers of documents and links."""

from __future__ import annotations

from typing import Any

from tests.factories import a_document

from rashomon.model import Document, LineageKind, LineageLink

CLINIC = (
    "Shells struck the clinic of Tal Arin at dawn on Friday while nurses were changing shifts in "
    "the courtyard.",
    "Two walls of the maternity ward fell in and the generator behind the kitchen burned until "
    "noon, a porter said.",
    "The district council counted eleven dead by the evening, four of them patients who could "
    "not be moved to the cellar.",
    "Drivers carried the wounded over the river on flour trucks because the bridge had been mined "
    "in the spring.",
    "An officer of the Ostrov brigade denied that his guns had fired in that direction during the "
    "night.",
)
MARKET = (
    "A lorry packed with gas bottles blew up beside the cattle market of Karsel shortly before "
    "the evening prayer.",
    "Traders said the driver had asked for the mill road and left the engine running when he "
    "walked away.",
    "Fire crews from three towns worked until midnight, and the mayor closed every market of the "
    "province for a week.",
    "No group has said that it placed the bomb, the sixth in the province since the harvest began.",
)
QUOTATION = (
    "“We heard the plane turn twice over the water tower and then the whole street went dark and "
    "the children began to call.”"
)


def story(*sentences: str) -> str:
    """A text with a paragraph for each sentence."""
    return "\n\n".join(sentences)


def document(text: str, outlet: str = "The Ostrov Courier", **changes: Any) -> Document:
    """A document of an outlet, published on 18 September 2016, named after the outlet."""
    values: dict[str, Any] = {"outlet": outlet, "uri": f"{outlet}.txt"}
    return a_document(text, **(values | changes))


def a_link(
    first: str, second: str, kind: LineageKind = LineageKind.NEAR_COPY, **changes: Any
) -> LineageLink:
    """A link between two documents, given in any order; half of each text is shared."""
    low, high = sorted((first, second))
    values: dict[str, Any] = {"first_share": 0.5, "second_share": 0.5, "reason": "they share text"}
    return LineageLink(first=low, second=high, kind=kind, **(values | changes))
