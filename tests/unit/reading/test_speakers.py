"""Who is cited: actors, metonymy, names carried on, pronouns, descriptions, relays."""

from __future__ import annotations

import pytest
from tests.unit.reading.readings import analyse, read_marked

from rashomon.model import ActorKind
from rashomon.reading.citations import Citation, innermost
from rashomon.reading.speakers import actor_meant, settle_speakers


def cited(text: str) -> tuple[Citation, ...]:
    return settle_speakers(analyse(text))


def names(text: str) -> list[str]:
    """The name of each speaker; in brackets when nobody can say who it is."""
    found = []
    for citation in cited(text):
        speaker = citation.attribution.speaker
        assert speaker is not None
        found.append(speaker.name if citation.attribution.speaker_resolved else f"[{speaker.name}]")
    return found


ACTORS = [
    pytest.param("Moscow", "ru-government", ActorKind.GOVERNMENT, id="capital"),
    pytest.param("Damascus", "sy-government", ActorKind.GOVERNMENT, id="another capital"),
    pytest.param("Washington", "us-government", ActorKind.GOVERNMENT, id="capital by city name"),
    pytest.param("The Kremlin", "ru-government", ActorKind.GOVERNMENT, id="seat"),
    pytest.param("The Pentagon", "us-defence-ministry", ActorKind.GOVERNMENT, id="building"),
    pytest.param("Russia's defence ministry", "ru-defence-ministry", ActorKind.GOVERNMENT, id="of"),
    pytest.param(
        "The Syrian Observatory for Human Rights", "sohr", ActorKind.MONITOR, id="monitor"
    ),
    pytest.param("The UN", "united-nations", ActorKind.UN, id="UN"),
    pytest.param("Reuters", "reuters", ActorKind.MEDIA, id="agency"),
    pytest.param("Residents of Karsel", None, ActorKind.RESIDENT, id="residents"),
    pytest.param("A nurse", None, ActorKind.MEDICAL, id="medic"),
    pytest.param("Ida Renn", None, None, id="a name that tells no kind"),
]


@pytest.mark.parametrize(("words", "actor_id", "kind"), ACTORS)
def test_a_speaker_is_looked_up_and_has_a_kind(
    words: str, actor_id: str | None, kind: ActorKind | None
) -> None:
    (citation,) = cited(f"{words} said the pass was open.")
    speaker = citation.attribution.speaker
    assert speaker is not None
    assert (speaker.text, speaker.actor_id, speaker.kind) == (words, actor_id, kind)


SETTLED = [
    pytest.param(
        "Israel's chief of staff, Lt. Gen. Noam Adar, said it was open.",
        "il-military",
        id="office before the name",
    ),
    pytest.param(
        "The strike hit the Russian defence ministry, Ida Renn, a resident, said.",
        None,
        id="a clause that only ends with a body",
    ),
    pytest.param(
        "The Rapid Support Forces left Karsel. RSF spokesman Omar Haddad said it was open.",
        "rapid-support-forces",
        id="shared acronym of the body that the text names",
    ),
    pytest.param("The RSF said it was open.", None, id="shared acronym alone"),
    pytest.param(
        "The Israeli military was asked. The army said it was open.",
        "il-military",
        id="the only army",
    ),
    pytest.param(
        "Israeli and Syrian troops left. The Syrian military was asked and the Israeli military"
        " was asked. The army said it was open.",
        None,
        id="one of two armies",
    ),
    pytest.param(
        "FARC gave a list. The guerrillas said it was open.", "farc", id="the only armed group"
    ),
    pytest.param(
        "Rebels took Karsel. FARC gave a list. The rebels said it was open.",
        None,
        id="rebels who were there before",
    ),
    pytest.param(
        "The Syrian Observatory for Human Rights counts the dead. The Britain-based group said it"
        " was open.",
        "sohr",
        id="where a body is based is no name",
    ),
    pytest.param(
        "The Islamic State group left. The Britain-based group said it was open.",
        None,
        id="an observer abroad is no armed group",
    ),
    pytest.param("A US defence official said it was open.", None, id="unnamed official"),
]


@pytest.mark.parametrize(("text", "actor_id"), SETTLED)
def test_last_speaker_is_the_actor_that_the_text_allows(text: str, actor_id: str | None) -> None:
    speaker = tuple(cited(text))[-1].attribution.speaker
    assert speaker is not None
    assert speaker.actor_id == actor_id


def test_an_office_after_the_name_gives_its_kind() -> None:
    (citation,) = cited("Ida Renn, a nurse in Karsel, said the ward was open.")
    speaker = citation.attribution.speaker
    assert speaker is not None
    assert (speaker.name, speaker.kind) == ("Ida Renn", ActorKind.MEDICAL)


def test_an_office_after_the_name_gives_the_actor_and_the_name_stays() -> None:
    (citation,) = cited("Ida Renn, spokeswoman for the Pentagon, said the pass was open.")
    speaker = citation.attribution.speaker
    assert speaker is not None
    assert (speaker.name, speaker.actor_id) == ("Ida Renn", "us-defence-ministry")


RESOLVED = [
    # --- safe ----------------------------------------------------------------------------
    pytest.param(
        "Ida Renn said the mill stood. Renn added that it was empty.",
        ["Ida Renn", "Ida Renn"],
        id="last name",
    ),
    pytest.param(
        "Ida Renn said the mill stood. She added that it was empty.",
        ["Ida Renn", "Ida Renn"],
        id="she, of a name",
    ),
    pytest.param(
        "A farmer said the mill stood. He added that it was empty.",
        ["farmer", "farmer"],
        id="he, of a described person",
    ),
    pytest.param(
        "The army said the mill stood. It added that the pass was open.",
        ["army", "army"],
        id="it, of a body",
    ),
    pytest.param(
        "The garrison said the mill stood. It added that the pass was open.",
        ["garrison", "garrison"],
        id="it, of a body by another noun",
    ),
    pytest.param(
        "Residents said the mill stood. They added that it was empty.",
        ["Residents", "Residents"],
        id="they, of several",
    ),
    pytest.param(
        "The harbour ministry said the quay was shut. The ministry added that it would open.",
        ["harbour ministry", "harbour ministry"],
        id="the body by its noun",
    ),
    pytest.param(
        "A rebel officer said the mill stood. The officer added that it was empty.",
        ["rebel officer", "rebel officer"],
        id="the person by their noun",
    ),
    pytest.param(
        "Doctors Without Borders said the ward burned. The charity said it was empty.",
        ["Médecins Sans Frontières (MSF)", "Médecins Sans Frontières (MSF)"],
        id="the charity, after one charity",
    ),
    # --- unsafe: stays open --------------------------------------------------------------
    pytest.param("She said the mill stood.", ["[She]"], id="nobody before"),
    pytest.param(
        "The army said the mill stood. She said it was empty.",
        ["army", "[She]"],
        id="she, after a body",
    ),
    pytest.param(
        "The garrison said the mill stood. She said it was empty.",
        ["garrison", "[She]"],
        id="she, after a body by another noun",
    ),
    pytest.param(
        "Several residents said the mill stood. He said it was empty.",
        ["Several residents", "[He]"],
        id="he, after several",
    ),
    pytest.param(
        "Residents said the mill stood. He said it was empty.",
        ["Residents", "[He]"],
        id="he, after several in one word",
    ),
    pytest.param(
        "Ida Renn said the mill stood. It said the pass was open.",
        ["Ida Renn", "[It]"],
        id="it, after a person",
    ),
    pytest.param("The official said the mill stood.", ["[The official]"], id="unknown official"),
    pytest.param(
        "Ida Renn said the mill stood.\n\nShells fell.\n\nIt rained.\n\nShe said it was empty.",
        ["Ida Renn", "[She]"],
        id="too far back",
    ),
    pytest.param(
        "He said the mill stood. He added that it was empty.",
        ["[He]", "[He]"],
        id="after an unresolved one",
    ),
]


@pytest.mark.parametrize(("text", "wanted"), RESOLVED)
def test_pronouns_and_descriptions_are_resolved_only_where_safe(
    text: str, wanted: list[str]
) -> None:
    assert names(text) == wanted


RELAYS = [
    pytest.param("A colonel told AFP that the mill had burned.", ["AFP"], id="told an agency"),
    pytest.param(
        "The mill had burned, a colonel told the newspaper Vesper.", None, id="told a paper"
    ),
    pytest.param("A colonel told his wife that the mill had burned.", [], id="told no medium"),
    pytest.param(
        "Reuters reported that the mill had burned, citing a colonel.", ["Reuters"], id="citing"
    ),
    pytest.param(
        "The garrison said in a statement carried by state radio that the mill had burned.",
        ["state radio"],
        id="carried by",
    ),
    pytest.param("A colonel said the mill had burned.", [], id="nobody between"),
]


@pytest.mark.parametrize(("text", "wanted"), RELAYS)
def test_media_that_passed_it_on_are_relays(text: str, wanted: list[str] | None) -> None:
    (citation,) = cited(text)
    relays = [relay.text for relay in citation.attribution.relays]
    assert relays == wanted if wanted is not None else len(relays) == 1


def chain(text: str, words: str) -> list[str] | None:
    """Speaker and relays, nearest first, of some words; None for the text's own voice."""
    start = text.index(words)
    citation = innermost(cited(text), start, start + len(words))
    if citation is None or citation.attribution.speaker is None:
        return None
    parts = (citation.attribution.speaker, *citation.attribution.relays)
    return [part.text for part in parts]


CHAINS = [
    pytest.param(
        "The garrison said farmers had told it that the mill was lost.",
        "the mill was lost",
        ["farmers", "The garrison"],
        id="inner speaker, outer relay",
    ),
    pytest.param(
        "The governor said the clinic reported that a nurse said the mill was lost.",
        "the mill was lost",
        ["a nurse", "the clinic", "The governor"],
        id="three deep",
    ),
    pytest.param("Shells fell. Farmers said it rained.", "Shells fell", None, id="own voice"),
    pytest.param(
        "The garrison said the mill stood, but farmers said it had burned.",
        "it had burned",
        ["farmers"],
        id="side by side is no chain",
    ),
]


@pytest.mark.parametrize(("text", "words", "wanted"), CHAINS)
def test_nested_words_belong_to_the_innermost_speaker(
    text: str, words: str, wanted: list[str] | None
) -> None:
    assert chain(text, words) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Doctors Without Borders runs a ward. The charity", "msf"),
        ("A nurse runs a ward. The charity", None),  # no charity is named
        ("Doctors Without Borders and Save the Children left. The charity", None),  # two
    ],
)
def test_a_common_noun_means_the_one_actor_of_its_kind(text: str, wanted: str | None) -> None:
    meant = actor_meant(text, len(text), "charity")
    assert (meant.actor.id if meant else None) == wanted


AGED = [
    pytest.param(
        "Ida Renn, 46, said the road was shut. The 46-year-old added that nobody came.",
        ["Ida Renn", "Ida Renn"],
        id="an age told before",
    ),
    pytest.param(
        "Ida Renn, 46, said the road was shut. Jo Adar said it was open.\n\nThe 46-year-old said"
        " nobody came.",
        ["Ida Renn", "Jo Adar", "Ida Renn"],
        id="of two persons the one of that age",
    ),
    pytest.param(
        "Ida Renn said the road was shut. The 46-year-old said nobody came.",
        ["Ida Renn", "Ida Renn"],
        id="an age told only now",
    ),
    pytest.param(
        "The ministry said the road was shut. The 46-year-old said nobody came.",
        ["ministry", "46-year-old"],
        id="a body has no age",
    ),
    pytest.param(
        "Ida Renn said the road was shut.\n\nRain fell.\n\nSnow fell.\n\nThe 46-year-old said"
        " nobody came.",
        ["Ida Renn", "46-year-old"],
        id="too far back",
    ),
]


@pytest.mark.parametrize(("text", "wanted"), AGED)
def test_an_age_means_the_person_of_that_age(text: str, wanted: list[str]) -> None:
    assert [name.strip("[]") for name in names(text)] == wanted


@pytest.mark.parametrize(
    ("speaker", "person", "wanted"),
    [
        ("Dr Hadi Oran of the emergency services", "Hadi Oran", True),
        ("The chief observer of Post 9, Ana Torv,", "Ana Torv", True),
        ("Hadi Oran's office", "Hadi Oran", False),
    ],
)
def test_a_marked_name_makes_a_speaker_a_person(speaker: str, person: str, wanted: bool) -> None:
    text = f"{speaker} said the pass was open. He said nobody came."
    reading = read_marked(text, ("names", "person", person))
    meant = {c.speaker.text: c.speaker.name for c in reading.claims if c.speaker}

    assert (meant["He"] != "He") is wanted
