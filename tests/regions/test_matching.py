"""Names of places: tolerant of how people write, strict about which place is meant."""

import pytest

from regions.domain.matching import RegionMatcher
from regions.domain.names import PlaceNames, load_names


@pytest.fixture
def matcher(regions: None) -> RegionMatcher:
    return RegionMatcher.from_database()


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Anyer", "Anyar"),
        ("ANYAR", "Anyar"),
        ("Kec. Anyer", "Anyar"),
        ("kecamatan ciruas", "Ciruas"),
        ("Kramat Watu", "Kramatwatu"),
        ("Gunung Sari", "Gunungsari"),
        ("Pulau Ampel", "Pulo Ampel"),
        ("PULOAMPEL", "Pulo Ampel"),
        ("Lebakwangi", "Lebak Wangi"),
        ("Tunjungteja", "Tunjung Teja"),
        ("Padarincan", "Padarincang"),
        ("Cinnangka", "Cinangka"),
        ("Bojanegara", "Bojonegara"),
        (" Kopo ", "Kopo"),
    ],
)
def test_our_kecamatan_are_recognised(matcher: RegionMatcher, typed: str, name: str) -> None:
    found = matcher.district(typed)
    assert (found.name, bool(found.code), found.outside) == (name, True, False)


@pytest.mark.parametrize(
    "typed", ["Serang", "Kasemen", "Kec. Walantaka", "Curug", "CIPOCOK JAYA", "Taktakan", "Cibeber"]
)
def test_the_neighbours_kecamatan_are_outside(matcher: RegionMatcher, typed: str) -> None:
    found = matcher.district(typed)
    assert found.outside
    assert not found.code


@pytest.mark.parametrize(
    "typed", ["", "-", "Surakarta", "Kanigaran", "Balikpapan Selatan", "Kop", "Barus Jahe", "Mayangan"]
)
def test_strangers_are_not_bent_into_ours(matcher: RegionMatcher, typed: str) -> None:
    assert not matcher.district(typed).code


def test_a_desa_is_found_in_its_kecamatan_alone(matcher: RegionMatcher) -> None:
    ciruas, petir = matcher.district("Ciruas").code, matcher.district("Petir").code
    assert matcher.village("Bumi Jaya", ciruas).name == "Bumijaya"
    assert matcher.village("Desa Bumijya", ciruas).name == "Bumijaya"
    assert not matcher.village("Bumijaya", petir).code
    assert matcher.village("Kadu Genep", petir).name == "Kadugenep"
    assert not matcher.village("Bumijaya", "").code


def test_an_address_of_another_regency_names_nothing(matcher: RegionMatcher) -> None:
    assert matcher.names_in_address("Jl. Raya, Kec. Ciruas, Kab. Serang") == ("ciruas", "")
    assert matcher.names_in_address("Jl. Raya, Kec. Bandung, Kota Bandung") == ("", "")
    assert matcher.names_in_address("Jl. Raya, Kec. Curug, Kota Serang") == ("", "")


@pytest.mark.parametrize(
    ("typed", "name", "exact"),
    [
        ("Kec. Anyer, Kab. Serang", "Anyar", True),
        ("Kecamatan Ciruas Kabupaten Serang Prov. Banten", "Ciruas", True),
        ("Ciruas - Serang", "Ciruas", True),
        ("Ciruas, Serang, Banten 42182", "Ciruas", True),
        ("Ciruas, Serang, Banten", "Ciruas", True),
        ("Ciruas (Bumijaya)", "Ciruas", False),
        ("36.04.09", "Ciruas", True),
        ("360409", "Ciruas", True),
        ("Anyar/Cinangka", "", False),
        ("Ciruas, Surakarta", "", False),
        ("Bandung, Jawa Barat", "", False),
    ],
)
def test_a_kecamatan_with_more_around_it(matcher: RegionMatcher, typed: str, name: str, exact: bool) -> None:
    found = matcher.district(typed)
    assert (found.name if found.code else "", found.exact) == (name, exact)


@pytest.mark.parametrize("typed", ["Kec. Serang, Kota Serang", "Curug Kota Serang", "Cikande, Kab. Tangerang"])
def test_a_kecamatan_of_a_named_neighbour_is_outside(matcher: RegionMatcher, typed: str) -> None:
    assert matcher.district(typed).outside
    assert not matcher.district(typed).code


def test_a_kecamatan_before_the_regency_in_an_address(matcher: RegionMatcher) -> None:
    assert matcher.names_in_address("Ds. Bumijaya, Ciruas, Kab. Serang") == ("ciruas", "bumijaya")
    assert matcher.names_in_address("Kp. A, Desa Ciruas, Kab. Serang")[0] == ""
    assert matcher.names_in_address("Jl. Raya Ciruas, Ciruas") == ("", "")


def test_another_regency_runs_without_a_file_of_names(matcher: RegionMatcher) -> None:
    assert load_names("99.99") == PlaceNames()
    other = RegionMatcher(districts=[("99.99.01", "Serang"), ("99.99.02", "Curug")], villages=[])
    assert other.district("Kec. Serang").code == "99.99.01"
    assert other.district("Curug, Kab. Contoh").code == "99.99.02"
    assert other.is_home_regency("Kabupaten Contoh")
    assert other.names_in_address("Jl. A, Kec. Curug, Kab. Contoh") == ("curug", "")


def test_the_names_of_the_regency_are_data() -> None:
    names = load_names("36.04")
    assert (names.regency, names.is_city, sorted(names.provinces)) == ("serang", False, ["banten"])
    assert names.outside["Kasemen"] == "Kota Serang"
    assert names.aliases["anyer"] == "anyar"
