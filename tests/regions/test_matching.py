"""Names of places: tolerant of how people write, strict about which place is meant."""

import pytest

from regions.domain.matching import RegionMatcher


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
