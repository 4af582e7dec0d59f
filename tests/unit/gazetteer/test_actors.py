"""Actors by name, by organ and at the head of a phrase."""

from __future__ import annotations

import pytest

from rashomon.gazetteer import load_actors
from rashomon.gazetteer.actor_rows import shipped_rows
from rashomon.gazetteer.datafiles import read_rows, read_tables
from rashomon.gazetteer.organs import load_organs
from rashomon.gazetteer.spellings import further_spellings
from rashomon.model import ActorKind

FOUND = [
    ("Russia's Defense Ministry", "ru-defence-ministry"),
    ("the Ministry of Defence of Russia", "ru-defence-ministry"),
    ("Ministry of Defence of the Russian Federation", "ru-defence-ministry"),
    ("Syrian Observatory for Human Rights", "sohr"),
    ("U.S. Central Command", "us-central-command"),
    ("US-Led Coalition", "us-led-coalition"),
    ("US -led coalition", "us-led-coalition"),  # a stray space before the hyphen
    ("Médecins Sans Frontières", "msf"),
    ("Medecins sans frontieres", "msf"),
    ("the Taliban", "taliban"),
    ("WHO", "un-who"),
    ("who", None),
    ("IS", "islamic-state"),
    ("is", None),
    ("al Qaeda", "al-qaeda"),
    ("Da’esh", "islamic-state"),
    ("the Pentagon", "us-defence-ministry"),
    ("IDF", "il-military"),
    ("Gaza's health ministry", "gaza-health-ministry"),
    ("Quai d'Orsay", "fr-foreign-ministry"),
    ("RSF", None),  # shared by two
    ("Rapid Support Forces", "rapid-support-forces"),
    ("Reporters Without Borders", "reporters-without-borders"),
    ("Syrian", None),
    ("Russian troops and tanks", None),  # more than a name
    ("", None),
]

RESOLVED = [
    ("the Britain-based Syrian Observatory for Human Rights", "sohr"),
    ("Syrian Observatory", "sohr"),
    ("Russian Defence Ministry spokesman Pavel Orlov", "ru-defence-ministry"),
    ("Russian Defence Ministry spokesman Maj. Gen. Pavel Orlov", "ru-defence-ministry"),
    ("USA jets", "us-military"),
    ("US warplanes", "us-military"),
    ("Russian troops", "ru-military"),
    ("Syrian state media", "sy-state-media"),
    ("Nigeria's government", "ng-government"),
    ("the government of Nigeria", "ng-government"),
    ("Nigerian authorities", "ng-government"),
    ("Moscow", "ru-government"),
    ("Damascus ally Moscow", "ru-government"),  # the last name is the head
    ("the Russian Federation", "ru-government"),
    ("Russia", "ru-government"),
    ("a resident of Moscow", None),
    ("Moscow resident", None),
    ("a Moscow correspondent", None),
    ("an ambassador", None),  # "assad" is no word of it
    ("a former US official", None),
    ("US officials", "us-government"),
    ("Russian ambassador Vitaly Orlov", "ru-government"),
    ("Turkey’s president", "tr-government"),
    ("the US ambassador to the United Nations", "us-government"),
    ("a spokesman for the Russian defence ministry", "ru-defence-ministry"),
    ("the head of the Syrian Observatory for Human Rights, Omar Haddad", "sohr"),
    ("a member of Hamas", "hamas"),
    ("Hamas officials", "hamas"),
    ("the Islamic State group", "islamic-state"),
    ("Islamic State's affiliated news agency Amaq", "amaq"),
    ("an AFP correspondent in Sanaa", "afp"),
    ("HRW researcher Anna Berg", "hrw"),
    ("Russian military analyst Pavel Orlov", None),  # an analyst of the army is not the army
    ("US-backed rebels", None),
    ("Iran-backed Houthi rebels", "houthis"),
    ("pro-Russian forces", None),
    ("the US and Russia", None),  # two speakers
    ("a Kremlin spokesman", "ru-government"),
    ("State Department spokesman John Miller", "us-foreign-ministry"),
    ("the Hamas-run health ministry", "gaza-health-ministry"),
    ("UN humanitarian chief Anna Berg", "united-nations"),
    ("the Lebanese Red Cross", "lb-red-cross"),  # not the International Committee
    ("troops from Chad", "td-military"),
    ("the General Staff of the Armed Forces of Ukraine", "ua-military"),
    ("Pakistani military spokesman", "pk-military"),
    ("the WHO", "un-who"),
    ("the Washington Post", "washington-post"),
    ("Syrian rebels", None),
    ("the Syrian opposition", None),
    ("Brussels", None),  # Belgium or the European Union
]

# Phrases of one actor each; people are invented.
SPELLINGS = {
    "sohr": [
        "SOHR",
        "the Syrian Observatory for Human Rights (SOHR)",
        "the UK-based Syrian Observatory for Human Rights",
        "the head of the Syrian Observatory for Human Rights",
        "director of the Syrian Observatory for Human Rights Omar Haddad",  # a comma was lost
    ],
    "ru-defence-ministry": [
        "the Defence Ministry in Moscow",
        "the Ministry of Defence of the Russian Federation",
        "Russia's deputy defence minister Pavel Orlov",
        "the Russian MoD",
        "Deputy Defence Minister Pavel Orlov of Russia",
    ],
    "am-defence-ministry": [
        "Armenia's defense ministry",
        "the Ministry of Defence of the Republic of Armenia",
        "Armenian defence ministry spokeswoman Ani Torosyan",
    ],
    "am-foreign-ministry": [
        "Foreign Minister Ani Torosyan of Armenia",
        "the foreign ministry in Yerevan",
        "Armenia's acting foreign minister",
    ],
    "ru-fsb": ["Russia's Federal Security Service", "the Russian security service FSB"],
    "et-government": [
        "Ethiopia's federal government",
        "the federal government of Ethiopia",
        "the government in Addis Ababa",
        "the Ethiopian prime minister's office",
    ],
    "il-military": [
        "the Israel Defence Forces (IDF)",
        "Israel's chief of staff",
        "Israeli military spokesman Maj. Noam Adar",
        "Israeli soldiers",
    ],
    "ng-military": ["Nigeria's Defence Headquarters", "the Nigerian Armed Forces"],
    "ss-military": ["the South Sudan People's Defence Forces", "South Sudan's army"],
    "un-unmiss": [
        "UNMISS",
        "the UN mission in South Sudan",
        "the United Nations Mission in South Sudan",
        "UN peacekeepers in South Sudan",
    ],
    "un-wfp": ["the World Food Programme", "WFP", "Ana Berg of the World Food Programme"],
    "rapid-support-forces": [
        "the Sudanese paramilitary RSF",  # shared, but of one state
        "Sudan's Rapid Support Forces (RSF)",
        "the paramilitary Rapid Support Forces",
    ],
    "white-helmets": ["the volunteer rescuers known as the White Helmets", "Syria Civil Defence"],
    "bbc": ["a reporter working for the BBC", "BBC News", "a BBC correspondent"],
    "afp": ["a photographer for AFP", "Agence France-Presse", "the French news agency AFP"],
}

# Offices, and the body that speaks through them.
ROLLED_UP = [
    ("the office of the president of Georgia", "ge-government"),
    ("Mexico's security secretary", "mx-government"),
    ("Kenya's interior minister", "ke-interior-ministry"),
    ("the Malian army general staff", "ml-military"),
    ("Pakistani Foreign Office spokesman Omar Khan", "pk-foreign-ministry"),  # not Britain's
    ("US Secretary of State Ana Torv", "us-foreign-ministry"),
    ("the Turkish ambassador in Tripoli", "tr-government"),
    ("Philippine Defense Secretary Ana Cruz", "ph-defence-ministry"),
    ("the governor of Harland", None),  # no state's government
    ("former Russian defence minister Pavel Orlov", None),
]

# Without a name, and so none of the bodies that the words describe.
UNNAMED = [
    "a Syrian military source",
    "Lebanese security sources",
    "a US defense official",
    "two Congolese army officers",
    "an Iraqi security official",
    "Whitehall sources",
    "a State Department official",
    "an IDF source",
]

# Names and places that only hold an actor's.
NOBODY = [
    "a resident of Moscow",
    "a mason who built a hospital for the UN",
    "a former US official",
    "a retired Israeli general",
    "an ex-Taliban commander",
    "a cousin of a Hamas prisoner",
    "Harbour Tehrik Pakistan",  # the end of a longer name
    "Ta'ang Harbour National Liberation Army",
    "the Hezbollah-held quarter",
    "the ethnic Armenian army",  # a people, not a state
    "the Karabakh Armenian army",
    "a Moscow-based analyst",
    "the Sudan scholar Ana Berg",
    "a teacher of Syria",
    "The Harland Federation of the Red Cross",
]

METONYMS = [
    ("the Pentagon", "us-defence-ministry", True),
    ("Pentagon press secretary Dale Harrow", "us-defence-ministry", True),
    ("the Kremlin press service", "ru-government", True),
    ("a Downing Street spokeswoman", "gb-government", True),
    ("reporters outside the Pentagon", None, False),
]

SCANNED = [
    (
        "Iran-backed Houthis said US jets hit Sanaa.",
        [("Houthis", "houthis", "listed"), ("US jets", "us-military", "organ")],
    ),
    ("The ambassador saw Hamasi leaflets.", []),
    ("Who is it? It is the army.", []),
    (
        "In Syria, Syrian forces fired.",
        [("Syria", "sy-government", "name"), ("Syrian forces", "sy-military", "organ")],
    ),
    ("A US-led coalition jet", [("US-led coalition", "us-led-coalition", "listed")]),
    ("The RSF denied it.", []),  # nobody knows which
    (
        "The Rapid Support Forces shelled Omdurman. The RSF denied it.",
        [
            ("Rapid Support Forces", "rapid-support-forces", "listed"),
            ("RSF", "rapid-support-forces", "listed"),
        ],
    ),
    (
        "Damascus and Russia's navy",
        [("Damascus", "sy-government", "seat"), ("Russia's navy", "ru-military", "organ")],
    ),
]


SEATS = {"Sanaa", "Brussels"}
"""Each is the seat of two, so that neither is meant by it alone."""


@pytest.mark.parametrize(("name", "actor_id"), FOUND)
def test_whole_name_finds_its_actor(name: str, actor_id: str | None) -> None:
    actor = load_actors().find(name)
    assert (actor.id if actor else None) == actor_id


@pytest.mark.parametrize(("phrase", "actor_id"), RESOLVED)
def test_head_of_a_phrase_decides_who_is_meant(phrase: str, actor_id: str | None) -> None:
    actor = load_actors().resolve(phrase)
    assert (actor.id if actor else None) == actor_id


@pytest.mark.parametrize(("text", "expected"), SCANNED)
def test_scan_gives_every_actor_in_order(text: str, expected: list[tuple[str, str, str]]) -> None:
    mentions = load_actors().scan(text)
    assert [(m.text, m.actor.id, m.form) for m in mentions] == expected


@pytest.mark.parametrize(
    ("actor_id", "phrase"), [(i, phrase) for i, phrases in SPELLINGS.items() for phrase in phrases]
)
def test_spellings_of_one_actor_have_one_id(actor_id: str, phrase: str) -> None:
    actor = load_actors().resolve(phrase)
    assert (actor.id if actor else None) == actor_id


@pytest.mark.parametrize(("phrase", "actor_id"), ROLLED_UP)
def test_office_rolls_up_to_its_body(phrase: str, actor_id: str | None) -> None:
    actor = load_actors().resolve(phrase)
    assert (actor.id if actor else None) == actor_id


@pytest.mark.parametrize("phrase", UNNAMED)
def test_unnamed_official_is_no_organ(phrase: str) -> None:
    """They may contradict it: two origins, not one."""
    assert load_actors().resolve(phrase) is None


@pytest.mark.parametrize("phrase", NOBODY)
def test_origin_workplace_and_part_of_a_name_are_no_actor(phrase: str) -> None:
    assert load_actors().resolve(phrase) is None


@pytest.mark.parametrize(("phrase", "actor_id", "scanned"), METONYMS)
def test_building_stands_for_its_actor_unless_it_is_a_place(
    phrase: str, actor_id: str | None, scanned: bool
) -> None:
    actor = load_actors().resolve(phrase)
    assert (actor.id if actor else None) == actor_id
    assert bool(load_actors().scan(phrase)) is scanned


def test_shared_name_in_a_part_is_settled_by_the_whole_text() -> None:
    text = "Reporters Without Borders wrote of it. RSF named two dead."
    (mention,) = load_actors().scan(text, 38)
    assert (mention.start, mention.actor.id) == (39, "reporters-without-borders")


def test_root_is_the_topmost_parent() -> None:
    actors = load_actors()
    assert actors.root("us-central-command") == "us-government"
    assert actors.root("gaza-health-ministry") == "hamas"
    assert actors.root("us-led-coalition") == "us-led-coalition"
    assert actors.root("no-such-actor") == "no-such-actor"


def test_parent_of_an_organ_is_its_government() -> None:
    parent = load_actors().parent_of("ru-state-media")
    assert parent is not None
    assert parent.id == "ru-government"
    assert load_actors().parent_of("ru-government") is None


def test_every_parent_is_listed_and_no_chain_is_a_cycle() -> None:
    actors = load_actors()
    for actor in actors.actors:
        seen = {actor.id}
        while actor.parent:
            assert actors.get(actor.parent) is not None, actor.parent
            actor = actors.get(actor.parent) or actor
            assert actor.id not in seen
            seen.add(actor.id)


def test_ids_of_the_list_are_unique_slugs_with_known_country() -> None:
    rows = read_rows("actors.csv")
    ids = [row["id"] for row in rows]
    assert len(ids) == len(set(ids))
    assert all(actor_id == actor_id.lower().replace(" ", "-") for actor_id in ids)
    countries = load_actors().countries
    assert all(not row["country"] or countries.by_iso2(row["country"]) for row in rows)


@pytest.mark.parametrize("row", read_rows("actors.csv"), ids=lambda row: row["id"])
def test_listed_name_finds_its_own_row(row: dict[str, str]) -> None:
    actor = load_actors().find(row["name"].removeprefix("="))
    assert actor is not None
    assert actor.id == row["id"]


def test_only_acronyms_and_known_seats_are_shared() -> None:
    owners: dict[str, set[str]] = {}
    for row in shipped_rows():
        for name in (*row.names, *row.metonyms):
            owners.setdefault(name, set()).add(row.id)
    shared = {name for name, ids in owners.items() if len(ids) > 1}
    assert {name for name in shared if not name.startswith("=")} == SEATS
    assert all(name.removeprefix("=").replace("-", "").isupper() for name in shared - SEATS)


def test_list_is_long_and_every_row_is_whole() -> None:
    rows = shipped_rows()
    actors = load_actors()
    assert len(rows) >= 600
    for row in rows:
        assert row.name, row.id
        assert row.parent is None or actors.get(row.parent) is not None, row.id
        assert row.side is None or actors.get(row.side) is not None, row.id
        assert row.side is None or row.side not in (row.id, row.parent), row.id
        assert not (row.kind is ActorKind.UN and row.country), row.id


def test_no_name_stands_twice_in_a_row() -> None:
    for row in shipped_rows():
        names = [*row.names, *row.metonyms]
        assert len(names) == len(set(names)), row.id


def test_every_pair_of_spellings_gives_its_example() -> None:
    for pair in read_tables("spellings.toml")["pair"]:
        listed, spelling = pair["example"]
        assert spelling in further_spellings(listed)


@pytest.mark.parametrize("name", ["=UN", "Hamas", "Unity Watch"])
def test_other_names_have_no_further_spelling(name: str) -> None:
    assert further_spellings(name) == ()


def test_every_example_of_an_organ_names_it() -> None:
    for organ in load_organs().organs:
        for example in organ.examples:
            ids = [mention.actor.id for mention in load_actors().scan(example)]
            assert any(actor_id.endswith(f"-{organ.key}") for actor_id in ids), example


def test_organs_are_named_and_of_a_kind() -> None:
    actors = load_actors()
    ministry, army = actors.get("ru-defence-ministry"), actors.get("us-military")
    assert ministry is not None
    assert (ministry.name, ministry.kind) == ("Russian Defence Ministry", ActorKind.GOVERNMENT)
    assert army is not None
    assert (army.name, army.kind) == ("US military", ActorKind.PARTY)


def test_state_without_armed_forces_has_no_military() -> None:
    assert load_actors().get("is-military") is None
    assert load_actors().get("is-police") is not None
