"""The gazetteer of places: comparable names, own lists, the compiled file, look-ups in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from rashomon.errors import GazetteerError, InvalidOption
from rashomon.gazetteer.places import PlaceIndex, PlaceKind, load_places, places_version, storage
from rashomon.gazetteer.places import build as build_module
from rashomon.gazetteer.places.build import build as build_file
from rashomon.gazetteer.places.divisions import Divisions, centre_of, english_division
from rashomon.gazetteer.places.names import (
    fold_articles,
    fold_name,
    in_plain_letters,
    keys_of,
    latin_names,
    sound_key,
    without_type,
)
from rashomon.gazetteer.places.own import OwnPlace, kind_of_place, read_place_file, shipped_places
from rashomon.gazetteer.places.sources import City, SourcePlace, other_script_countries

HEADER = "geonames_id,name,kind,country,admin1,lat,lon,precision,aliases"


# -- names in comparable form ----------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        pytest.param("Aleppo", "aleppo", id="case"),
        pytest.param("DEIR EZ ZOR", "deir ez zor", id="capitals"),
        pytest.param("Deir ez-Zor", "deir ez zor", id="hyphen"),
        pytest.param("Sana’a", "sanaa", id="apostrophe"),
        pytest.param("Mārib", "marib", id="accent"),
        pytest.param("Ða Nang".replace("Ð", "Đ"), "da nang", id="crossed letter"),
        pytest.param("Saint-Louis", "saint louis", id="two words"),
        pytest.param("...", "", id="no letters"),
    ],
)
def test_names_are_folded(name: str, folded: str) -> None:
    assert fold_name(name) == folded


@pytest.mark.parametrize(
    ("words", "folded"),
    [
        pytest.param("deir ez zor", "deir al zor", id="inside"),
        pytest.param("ras al ayn", "ras al ayn", id="already so"),
        pytest.param("as suwayda", "as suwayda", id="first stays"),
        pytest.param("jisr ash shughur", "jisr al shughur", id="sun letter"),
    ],
)
def test_every_form_of_the_article_counts_as_one(words: str, folded: str) -> None:
    assert fold_articles(words.split()) == folded


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        pytest.param("Homs", ["homs"], id="one word"),
        pytest.param("Deir ez-Zor", ["deir ez zor", "deir al zor"], id="article inside"),
        pytest.param("al-Tanf", ["al tanf", "al tanf", "tanf"], id="article first"),
        pytest.param("?!", [], id="no letters"),
    ],
)
def test_keys_of_a_name(name: str, keys: list[str]) -> None:
    assert list(keys_of(name)) == keys


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        pytest.param("Anbar Province", "Anbar", id="after"),
        pytest.param("Province of Nangarhar", "Nangarhar", id="before"),
        pytest.param("Kharkiv Oblast", "Kharkiv", id="oblast"),
        pytest.param("Region", "Region", id="nothing else"),
        pytest.param("Homs", "Homs", id="none"),
    ],
)
def test_a_type_word_is_taken_off(name: str, bare: str) -> None:
    assert without_type(name) == bare


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("Khan Sheikhoun", "Khan Shaykhun", id="vowels"),
        pytest.param("Slavyansk", "Sloviansk", id="v and y"),
        pytest.param("Deir Ezour", "Deir ez-Zor", id="article run into the word"),
        pytest.param("Mukalla", "Al Mukallā", id="article and accent"),
        pytest.param("Hassakeh", "Hasakah", id="doubled"),
        pytest.param("Kupyansk", "Kupiansk", id="y and i"),
        pytest.param("Qamishli", "Kamishli", id="q and k"),
    ],
)
def test_spellings_of_one_name_sound_alike(left: str, right: str) -> None:
    assert sound_key(fold_name(left).split()) == sound_key(fold_name(right).split()) is not None


@pytest.mark.parametrize(
    ("left", "right"),
    [("Homs", "Hama"), ("Tartus", "Tadmor"), ("Kharkiv", "Kherson"), ("Sirte", "Sabha")],
)
def test_other_names_sound_otherwise(left: str, right: str) -> None:
    assert sound_key([left.lower()]) != sound_key([right.lower()])


@pytest.mark.parametrize("name", ["gao", "ai", "hama"])
def test_too_few_consonants_make_no_sound(name: str) -> None:
    assert sound_key([name]) is None


def test_only_latin_names_are_kept_and_none_twice() -> None:
    assert latin_names(("Харків", "Kharkiv", "KHARKIV", "Kharkov", "UA63")) == (
        "Kharkiv",
        "Kharkov",
    )


# -- divisions -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("spelt", "wanted"),
    [
        pytest.param(("Zhytomyrska oblast", "Zhytomyr", "Zhytomyr Oblast"), "Zhytomyr", id="both"),
        pytest.param(("Hasakeh", "Al Hasakah Governorate"), "Al Hasakah", id="typed"),
        pytest.param(("Kābul", "Kabul"), "Kabul", id="plain letters"),
        pytest.param(("Mārib",), "Mārib", id="the only one"),
    ],
)
def test_the_english_name_of_a_division(spelt: Sequence[str], wanted: str) -> None:
    assert english_division(spelt) == wanted


def test_a_division_lies_in_the_middle_of_the_box_of_its_towns() -> None:
    towns = [city("North", 40.0, 10.0), city("South", 30.0, 20.0), city("Near", 30.0, 20.0)]

    centre = centre_of(towns)

    assert (centre.lat, centre.lon, centre.population) == (35.0, 15.0, 3000)


def test_which_countries_write_in_other_scripts() -> None:
    countries = other_script_countries()

    assert {"SY", "UA", "AF", "MM"} <= countries
    assert countries.isdisjoint({"FR", "CO", "TR"})


# -- own lists -------------------------------------------------------------------------


def own_file(tmp_path: Path, *rows: str, header: str = HEADER) -> Path:
    path = tmp_path / "places.csv"
    path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    return path


def test_a_row_of_a_new_place(tmp_path: Path) -> None:
    row = ",Karsel,village,SY,Homs,34.5,37.25,2,Kersel| Qarsel |Karsel"

    (place,) = read_place_file(own_file(tmp_path, row))

    assert place == OwnPlace(
        geonames_id=None,
        kind=PlaceKind.TOWN,
        country="SY",
        admin1="Homs",
        lat=34.5,
        lon=37.25,
        precision=2,
        names=("Karsel", "Kersel", "Qarsel"),
    )


def test_a_file_that_is_not_utf8_is_named_with_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "places.csv"
    path.write_bytes(b"name,lat,lon\nM\xfcnden,51.4,9.6\n")
    with pytest.raises(InvalidOption, match="save it as UTF-8"):
        read_place_file(path)


def test_a_row_with_a_number_only_adds_spellings(tmp_path: Path) -> None:
    (place,) = read_place_file(own_file(tmp_path, "170794,Deir Ezzur,,,,,,,"))

    assert (place.geonames_id, place.names, place.lat) == (170794, ("Deir Ezzur",), None)


def test_what_a_row_leaves_out(tmp_path: Path) -> None:
    (place,) = read_place_file(own_file(tmp_path, "Karsel,34.5,37.25", header="name,lat,lon"))

    assert (place.kind, place.precision, place.country) == (PlaceKind.SITE, 1, None)


def test_a_place_over_several_countries_has_none(tmp_path: Path) -> None:
    (place,) = read_place_file(own_file(tmp_path, ",Karsel Valley,valley,SY|LB,,34.5,36.1,5,"))

    assert (place.country, place.kind, place.precision) == (None, PlaceKind.AREA, 5)


def test_a_region_needs_no_point(tmp_path: Path) -> None:
    (place,) = read_place_file(own_file(tmp_path, ",Dolvan,region,SY,,,,5,"))

    assert (place.lat, place.lon) == (None, None)


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        pytest.param(",,village,SY,,34.5,37.2,1,", "line 2: no name", id="no name"),
        pytest.param(",Karsel,village,SY,,,,1,", "needs both lat and lon", id="no point"),
        pytest.param(",Karsel,village,SY,,34.5,,1,", "needs both lat and lon", id="half a point"),
        pytest.param(",Dolvan,region,SY,,34.5,,5,", "needs both lat and lon", id="half, region"),
        pytest.param(",Karsel,,SY,,91,37.2,1,", "91 is not between -90 and 90", id="lat"),
        pytest.param(",Karsel,,SY,,34.5,-181,1,", "-181 is not between -180 and 180", id="lon"),
        pytest.param(",Karsel,,SY,,north,37.2,1,", "'north'", id="no number"),
        pytest.param(",Karsel,,SY,,34.5,37.2,8,", "precision 8", id="precision"),
        pytest.param(",Karsel,,SY,,34.5,37.2,0,", "precision 0", id="precision 0"),
        pytest.param("x,Karsel,,SY,,34.5,37.2,1,", "'x'", id="number of GeoNames"),
    ],
)
def test_a_wrong_row_is_named(tmp_path: Path, row: str, fault: str) -> None:
    with pytest.raises(InvalidOption) as raised:
        read_place_file(own_file(tmp_path, row))
    assert fault in str(raised.value)


def test_all_wrong_rows_are_named_at_once(tmp_path: Path) -> None:
    path = own_file(tmp_path, ",Karsel,,SY,,1,1,9,", ",Dolvan,,SY,,1,1,1,", ",,,,,,,,")

    with pytest.raises(InvalidOption) as raised:
        read_place_file(path)

    assert "line 2" in str(raised.value)
    assert "line 4" in str(raised.value)
    assert "line 3" not in str(raised.value)


@pytest.mark.parametrize(
    ("header", "fault"),
    [
        pytest.param("name,lat,lon,colour", "unknown column 'colour'", id="unknown column"),
        pytest.param("lat,lon", "no column 'name'", id="no name"),
        pytest.param("", "no column 'name'", id="empty"),
    ],
)
def test_a_wrong_header_is_named(tmp_path: Path, header: str, fault: str) -> None:
    with pytest.raises(InvalidOption) as raised:
        read_place_file(own_file(tmp_path, header=header))
    assert fault in str(raised.value)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(InvalidOption) as raised:
        read_place_file(tmp_path / "none.csv")
    assert "none.csv" in str(raised.value)


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    path = tmp_path / "latin.csv"
    path.write_bytes("name,lat,lon\nMédine,1,1\n".encode("latin-1"))
    with pytest.raises(InvalidOption):
        read_place_file(path)


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("province", PlaceKind.ADMIN1),
        ("district", PlaceKind.ADMIN2),
        ("strait", PlaceKind.WATER),
        ("desert", PlaceKind.AREA),
        ("village", PlaceKind.TOWN),
        ("base", PlaceKind.SITE),
        ("", PlaceKind.SITE),
    ],
)
def test_the_kind_that_a_word_means(word: str, kind: PlaceKind) -> None:
    assert kind_of_place(word) is kind


def test_every_shipped_place_has_a_country_or_lies_over_several() -> None:
    places = shipped_places()

    assert len(places) > 200
    new = [p for p in places if p.geonames_id is None and p.kind is PlaceKind.TOWN]
    assert [p.names[0] for p in new if p.country is None] == []


# -- the compiled file -----------------------------------------------------------------


def city(name: str, lat: float, lon: float, *variants: str, number: int = 1) -> City:
    return City(
        geonameid=number,
        name=name,
        latitude=lat,
        longitude=lon,
        countrycode="SY",
        population=1000,
        admin1code="11",
        alternatenames=list(variants),
    )


CITIES = (
    city("Karsel", 34.5, 37.0, "Kersil", number=1),
    city("Tal Arin", 35.0, 38.0, number=2),
    city("Dayr az Zur", 35.3, 40.1, number=3),
)


@pytest.fixture
def small_sources(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three towns, one division and one airport instead of the libraries."""
    airport = SourcePlace(
        geonames_id=None,
        kind=PlaceKind.SITE,
        country="SY",
        admin1=None,
        lat=34.6,
        lon=37.1,
        precision=1,
        population=0,
        names=("Karsel Airport",),
    )
    divisions = Divisions(places=(), admin1_names={("SY", "11"): "Homs"})
    monkeypatch.setattr(build_module, "read_cities", lambda: CITIES)
    monkeypatch.setattr(build_module, "divisions", lambda cities, names: divisions)
    monkeypatch.setattr(build_module, "countries", tuple)
    monkeypatch.setattr(build_module, "airports", lambda: (airport,))
    monkeypatch.setattr(build_module, "shipped_places", tuple)


@pytest.fixture
def small_file(tmp_path: Path, small_sources: None) -> Path:
    path = tmp_path / "places.sqlite"
    build_file(path, "v1")
    return path


@pytest.mark.parametrize(
    ("name", "places"),
    [
        pytest.param("karsel", ["Karsel"], id="usual name"),
        pytest.param("kersil", ["Karsel"], id="variant"),
        pytest.param("tal arin", ["Tal Arin"], id="two words"),
        pytest.param("dayr al zur", ["Dayr az Zur"], id="another article"),
        pytest.param("karsel airport", ["Karsel Airport"], id="site"),
        pytest.param("arin", [], id="part of a name"),
    ],
)
def test_names_are_found(small_file: Path, name: str, places: list[str]) -> None:
    found = PlaceIndex(small_file).find(name.split())
    assert [entry.name for entry in found] == places


def test_what_is_known_of_a_place(small_file: Path) -> None:
    (entry,) = PlaceIndex(small_file).find(["karsel"])

    assert (entry.geonames_id, entry.kind, entry.country) == (1, PlaceKind.TOWN, "SY")
    assert (entry.admin1, entry.lat, entry.lon) == ("Homs", 34.5, 37.0)
    assert (entry.precision, entry.population, entry.is_main) == (1, 1000, True)


def test_a_variant_is_no_usual_name(small_file: Path) -> None:
    (entry,) = PlaceIndex(small_file).find(["kersil"])
    assert not entry.is_main


def test_a_site_has_the_division_of_the_nearest_town(small_file: Path) -> None:
    (entry,) = PlaceIndex(small_file).find(["karsel", "airport"])
    assert entry.admin1 == "Homs"


@pytest.mark.parametrize(("word", "longest"), [("karsel", 2), ("tal", 2), ("dayr", 3), ("x", 0)])
def test_how_long_names_with_a_first_word_are(small_file: Path, word: str, longest: int) -> None:
    assert PlaceIndex(small_file).longest(word) == longest


@pytest.mark.parametrize(
    ("name", "countries", "places"),
    [
        pytest.param("carsell", ["SY"], ["Karsel"], id="another spelling"),
        pytest.param("carsell", ["UA"], [], id="another country"),
        pytest.param("dolvan", ["SY"], [], id="another name"),
        pytest.param("ae", ["SY"], [], id="too short"),
    ],
)
def test_spellings_that_no_list_has(
    small_file: Path, name: str, countries: list[str], places: list[str]
) -> None:
    found = PlaceIndex(small_file).find_alike([name], countries)
    assert [entry.name for entry, _ in found if entry.kind is PlaceKind.TOWN] == places


def test_a_users_place_goes_before_all_others(small_file: Path) -> None:
    own = OwnPlace(
        geonames_id=None,
        kind=PlaceKind.TOWN,
        country="LB",
        admin1=None,
        lat=34.0,
        lon=36.0,
        precision=1,
        names=("Karsel", "Karsel al-Tahta"),
    )
    index = PlaceIndex(small_file, [own])

    assert [entry.country for entry in index.find(["karsel"])] == ["LB", "SY"]
    assert index.find(["karsel"])[0].id < 0
    assert index.find(["karsel"])[0].is_own
    assert index.longest("karsel") == 3


def test_a_file_of_another_sort_is_named(tmp_path: Path) -> None:
    path = tmp_path / "places.sqlite"
    path.write_text("no database", encoding="utf-8")
    with pytest.raises(GazetteerError) as raised:
        PlaceIndex(path)
    assert "is no place file" in str(raised.value)


def test_a_database_without_tables_is_named(tmp_path: Path) -> None:
    path = tmp_path / "places.sqlite"
    sqlite3.connect(path).close()
    with pytest.raises(GazetteerError):
        PlaceIndex(path)


def test_a_build_that_fails_leaves_nothing(
    tmp_path: Path, small_sources: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> Iterator[SourcePlace]:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(build_module, "airports", fail)
    with pytest.raises(OSError, match="No space"):
        build_file(tmp_path / "places.sqlite", "v1")
    assert list(tmp_path.iterdir()) == []


def test_a_build_that_fails_keeps_the_file_of_before(
    small_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> Iterator[SourcePlace]:
        raise OSError(28, "No space left on device")

    before = small_file.read_bytes()
    monkeypatch.setattr(build_module, "airports", fail)
    with pytest.raises(OSError, match="No space"):
        build_file(small_file, "v2")
    assert small_file.read_bytes() == before
    assert list(small_file.parent.iterdir()) == [small_file]


def test_a_build_tells_how_far_it_is(tmp_path: Path, small_sources: None) -> None:
    told: list[tuple[str, float]] = []

    build_file(tmp_path / "places.sqlite", "v1", lambda what, share: told.append((what, share)))

    shares = [share for _, share in told]
    assert shares == sorted(shares)
    assert (shares[0], told[-1]) == (0.0, ("done", 1.0))


def test_one_build_is_like_another(small_file: Path, tmp_path: Path) -> None:
    build_file(tmp_path / "again.sqlite", "v1")
    assert (tmp_path / "again.sqlite").read_bytes() == small_file.read_bytes()


# -- where it lies ---------------------------------------------------------------------


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("RASHOMON_CACHE", str(folder))
    return folder


def test_the_folder_may_be_chosen(cache: Path) -> None:
    assert storage.place_file() == cache / f"places-{places_version()}.sqlite"


def test_without_a_choice_it_lies_in_the_users_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RASHOMON_CACHE", raising=False)
    assert storage.place_file().parent.name.lower() in {"rashomon", "cache"}


def test_a_missing_file_is_compiled_and_then_kept(cache: Path, small_sources: None) -> None:
    path = storage.ensure_place_file()
    written = path.stat().st_mtime_ns

    assert path.parent == cache
    assert storage.ensure_place_file().stat().st_mtime_ns == written


def test_files_of_other_versions_are_removed(cache: Path, small_sources: None) -> None:
    cache.mkdir()
    (cache / "places-0123456789ab.sqlite").touch()
    (cache / "notes.txt").touch()

    path = storage.build_place_file()

    assert sorted(cache.iterdir()) == sorted([cache / "notes.txt", path])


def test_a_folder_that_cannot_be_written_is_named(cache: Path, small_sources: None) -> None:
    cache.touch()  # a file where the folder should be
    with pytest.raises(GazetteerError) as raised:
        storage.build_place_file()
    assert "cannot be written" in str(raised.value)


def test_a_version_is_twelve_hexadecimal_digits() -> None:
    assert len(places_version()) == 12
    int(places_version(), 16)


# -- the shipped places ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "kind", "country", "admin1"),
    [
        pytest.param("Aleppo", PlaceKind.TOWN, "SY", "Aleppo", id="town"),
        pytest.param("Deir Ezzor", PlaceKind.TOWN, "SY", "Deir ez-Zor", id="spelling of our list"),
        pytest.param("Qandahar", PlaceKind.TOWN, "AF", "Kandahar", id="variant"),
        pytest.param("Anbar", PlaceKind.ADMIN1, "IQ", "Anbar", id="division"),
        pytest.param("Kharkiv Oblast", PlaceKind.ADMIN1, "UA", "Kharkiv", id="with its type"),
        pytest.param("Ukraine", PlaceKind.COUNTRY, "UA", None, id="country"),
        pytest.param("Donbas", PlaceKind.AREA, "UA", None, id="region"),
        pytest.param("Red Sea", PlaceKind.WATER, None, None, id="sea"),
        pytest.param("Kabul airport", PlaceKind.SITE, "AF", "Kabul", id="airport"),
    ],
)
def test_a_shipped_place(name: str, kind: PlaceKind, country: str | None, admin1: str) -> None:
    found = load_places().find(fold_name(name).split())
    assert (kind, country, admin1) in {(e.kind, e.country, e.admin1) for e in found}


@pytest.mark.parametrize("name", ["al-Tanf", "At Tanf", "Tanf"])
def test_a_base_of_our_list_with_and_without_its_article(name: str) -> None:
    found = load_places().find(fold_name(name).split())
    assert (PlaceKind.SITE, "SY") in {(entry.kind, entry.country) for entry in found}


def test_the_largest_comes_first() -> None:
    found = load_places().find(["tripoli"])
    assert found[0].country == "LY"
    assert "LB" in {entry.country for entry in found}


def test_a_county_needs_its_type_word() -> None:
    found = load_places().find(["lancaster"])
    assert all(entry.needs_type for entry in found if entry.kind is PlaceKind.ADMIN2)


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        pytest.param("Al Ḩasakah", "Al Hasakah", id="a dot below"),
        pytest.param("‘Ayn al ‘Arab", "Ayn al Arab", id="half rings"),
        pytest.param("Łódź", "Łodz", id="a letter of its own stays"),
        pytest.param("Homs", "Homs", id="plain already"),
    ],
)
def test_names_are_shown_in_plain_letters(name: str, plain: str) -> None:
    assert in_plain_letters(name) == plain


@pytest.mark.parametrize(
    ("words", "name", "admin1"),
    [
        pytest.param("Kobane", "Kobani", "Aleppo", id="a usual name of our list"),
        pytest.param("Hassakeh", "Hasakah", "Hasakah", id="also of its province"),
        pytest.param("al-Tanf", "al-Tanf", "Homs", id="our own division before the nearest town's"),
    ],
)
def test_places_have_their_usual_english_names(words: str, name: str, admin1: str) -> None:
    found = load_places().find(fold_name(words).split())
    assert (name, admin1) in {(entry.name, entry.admin1) for entry in found}
