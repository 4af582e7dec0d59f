"""What breaks the guidelines in a marked document is told, and nothing else is."""

from __future__ import annotations

import pytest
from tests.unit.training.makers import document
from training.corpus.markup import ELEMENTS, faults

NINE = "<n>Nine</n> died"
EVENT = "<event id='e1' type='shelling'>Shells</event> fell"

FAULTLESS = [
    pytest.param("All quiet.", id="nothing marked"),
    pytest.param(f"<toll status='killed' is='9'>{NINE}</toll>", id="exact"),
    pytest.param(f"<toll status='killed' low='9' relation='at_least'>{NINE}</toll>", id="low"),
    pytest.param(f"<toll status='killed' relation='vague'>{NINE}</toll>", id="no bound"),
    pytest.param(
        f"<toll status='missing' low='9' high='9' relation='about'>{NINE}</toll>", id="equal bounds"
    ),
    pytest.param("<toll status='killed' is='0'>unhurt</toll>", id="nobody, without a number"),
    pytest.param("<speaker a='1'>He</speaker> <said a='1'>left</said>", id="speaker, no cue"),
    pytest.param("<cue a='1'>reports</cue> <said a='1'>of fire</said>", id="cue, no speaker"),
    pytest.param(
        "<speaker a='1 2'>He</speaker> <cue a='1'>said</cue> <said a='1'>A</said>,"
        " <cue a='2' stance='denies'>denied</cue> <said a='2'>B</said>",
        id="one speaker of two acts",
    ),
    pytest.param(
        "<speaker a='1' is='?'>He</speaker> <cue a='1'>said</cue> <said a='1'>A</said>",
        id="speaker never told",
    ),
    pytest.param(
        f"{EVENT}, <event is='e1'>fire</event> in <place role='event' of='e1'>Varn</place>",
        id="event named twice",
    ),
    pytest.param("<time from='2031-04-11' to='2031-04-12'>overnight</time>", id="two days"),
    pytest.param("<time>lately</time>", id="no days"),
]

FAULTY = [
    pytest.param("<victim>Nine</victim>", "no element of the guidelines", id="unknown element"),
    pytest.param("in <place></place> there", "empty", id="empty"),
    pytest.param("in <place> </place> there", "empty", id="only a space"),
    pytest.param("<n low='9'>nine</n>", "attribute low is not its own", id="foreign attribute"),
    pytest.param(
        f"<toll status='killed' low='9' relation='over'>{NINE}</toll>",
        "relation over",
        id="relation",
    ),
    pytest.param(
        f"<toll status='killed' is='9' group='cooks'>{NINE}</toll>", "group cooks", id="group"
    ),
    pytest.param(
        f"<toll status='killed' is='9' scope='all'>{NINE}</toll>", "scope all", id="scope"
    ),
    pytest.param(
        f"<toll status='killed' is='9' modality='past'>{NINE}</toll>",
        "modality past",
        id="modality",
    ),
    pytest.param("<ground change='sold'>sold it</ground>", "change sold", id="change"),
    pytest.param("<place role='victim'>Varn</place>", "role victim", id="role"),
    pytest.param("<event id='e1' type='flood'>Flood</event>", "type flood", id="type of event"),
    pytest.param(f"<toll status='hurt' is='9'>{NINE}</toll>", "status hurt", id="status of a toll"),
    pytest.param("<truce status='killed'>truce</truce>", "status killed", id="status of a truce"),
    pytest.param("<aid status='agreed'>aid</aid>", "status agreed", id="status of aid"),
    pytest.param(
        "<ground change='lost' status='lost'>fell</ground>",
        "attribute status is not its own",
        id="status of what has none",
    ),
    pytest.param("<blame stance='doubts'>blamed</blame>", "stance doubts", id="stance of blame"),
    pytest.param(
        "<cue a='1' stance='asserts'>said</cue> <said a='1'>A</said>",
        "stance asserts",
        id="stance of a cue",
    ),
    pytest.param(
        "<speaker a='1' stance='denies'>He</speaker> <said a='1'>A</said>",
        "attribute stance is not its own",
        id="stance of what has none",
    ),
    pytest.param("<truce>truce</truce>", "no status", id="truce without a status"),
    pytest.param("<aid>aid</aid>", "no status", id="aid without a status"),
    pytest.param("<ground>fell</ground>", "no change", id="ground without a change"),
    pytest.param("<blame>blamed</blame>", "no stance", id="blame without a stance"),
    pytest.param(f"<toll is='9'>{NINE}</toll>", "no status", id="toll without a status"),
    pytest.param(
        f"<toll status='killed' is='9' low='9'>{NINE}</toll>",
        "is, or low, high and relation",
        id="exact and bounded",
    ),
    pytest.param(
        f"<toll status='killed' low='9'>{NINE}</toll>", "neither is nor relation", id="no relation"
    ),
    pytest.param(
        f"<toll status='killed' is='nine'>{NINE}</toll>",
        "a bound is no number",
        id="bound in words",
    ),
    pytest.param(
        f"<toll status='killed' low='9' high='3' relation='range'>{NINE}</toll>",
        "low above high",
        id="bounds turned round",
    ),
    pytest.param(
        "<toll status='killed' is='9'>They died</toll>", "no <n>", id="toll with no number"
    ),
    pytest.param(
        "<event id='e1'>Shells</event>", "either id and type, or is", id="event without a type"
    ),
    pytest.param(
        "<event type='shelling'>Shells</event>",
        "either id and type, or is",
        id="event without a number",
    ),
    pytest.param(
        f"{EVENT}, <event is='e1' type='shelling'>fire</event>",
        "either id and type, or is",
        id="further word with a type",
    ),
    pytest.param(
        f"{EVENT}, <event id='e1' type='attack'>raid</event>",
        "a second event e1",
        id="number twice",
    ),
    pytest.param(
        "<time from='2031-04-11'>Friday</time>", "from and to, or neither", id="time without an end"
    ),
    pytest.param(
        "<time from='2031-04-12' to='2031-04-11'>Friday</time>", "from after to", id="turned round"
    ),
    pytest.param(f"{EVENT} in <place of='e2'>Varn</place>", "no event e2", id="place of no event"),
    pytest.param(f"{EVENT}; <event is='e3'>fire</event>", "no event e3", id="word for no event"),
    pytest.param(
        f"{EVENT} on <time of='e1 e4'>Friday</time>", "no event e4", id="one of two events is none"
    ),
    pytest.param("<relay>AFP</relay>", "no a", id="part of no attribution"),
    pytest.param(
        "<speaker a='1'>He</speaker> <cue a='1'>spoke</cue>",
        "attribution 1: no <said>",
        id="no content",
    ),
    pytest.param(
        "<said a='4'>A</said>", "attribution 4: neither <speaker> nor <cue>", id="content alone"
    ),
    pytest.param(
        "<speaker a='1' is='7'>He</speaker> <said a='1'>A</said>",
        "is 7, which is no attribution",
        id="speaker of no attribution",
    ),
]


@pytest.mark.parametrize("body", FAULTLESS)
def test_what_the_guidelines_allow_is_no_fault(body: str) -> None:
    assert list(faults(document(body))) == []


@pytest.mark.parametrize(("body", "wanted"), FAULTY)
def test_fault_is_told_once(body: str, wanted: str) -> None:
    told = [fault for fault in faults(document(body)) if fault.endswith(wanted)]

    assert len(told) == 1, list(faults(document(body)))


def test_fault_quotes_the_marked_words() -> None:
    assert list(faults(document("in <place role='victim'>Tal Arin</place>"))) == [
        '<place> "Tal Arin": role victim'
    ]


@pytest.mark.parametrize("kind", sorted(ELEMENTS))
def test_no_element_with_strange_attributes_breaks_the_check(kind: str) -> None:
    strange = (
        "a b status stance change relation group scope modality role type id is of from to low"
    )
    attributes = " ".join(f'{name}="x"' for name in strange.split())

    told = list(faults(document(f"<{kind} {attributes}>Nine</{kind}>")))

    assert any("attribute b is not its own" in fault for fault in told)
