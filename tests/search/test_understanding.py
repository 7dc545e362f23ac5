"""What a question means: what is looked for, where, how near, and under which conditions."""

from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from regions.models import District, Village
from search.domain import facets, vocabulary
from search.domain.query import SearchQuery
from search.domain.understanding import Understanding, looser, understand
from search.domain.words import shipped
from search.models import SearchWord

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("regions", "categories")]


@dataclass(frozen=True)
class Meant:
    """What a question should mean; `places` by their official names, `conditions` by what was typed."""

    text: str = ""
    places: tuple[str, ...] = ()
    near: str = ""
    near_me: bool = False
    conditions: tuple[tuple[str, str, str], ...] = ()
    spelling: str = ""
    nothing: bool = False


def asked(question: str, **parts: Any) -> Understanding:
    return understand(SearchQuery(q=question, **parts))


def meant(question: str) -> Meant:
    found = asked(question)
    assert found.text == " ".join(word.text for word in found.words)
    return Meant(
        text=found.text,
        places=tuple(place.name for place in found.places),
        near=found.near.name if found.near else "",
        near_me=found.near_me,
        conditions=tuple((each.facet, each.value, each.phrase) for each in found.conditions),
        spelling=found.spelling,
        nothing=found.nothing,
    )


HALAL = (facets.CERTIFICATE, "halal")
OPEN_NOW = (facets.OPEN, facets.NOW)
ROUND_THE_CLOCK = (facets.OPEN, facets.ALWAYS)
DELIVERED = (facets.DELIVERY, facets.YES)
BY_QRIS = (facets.QRIS, facets.YES)

QUESTIONS = {
    "": Meant(),
    "sate bandeng": Meant("sate bandeng"),
    # words that say nothing
    "keripik pisang murah yang enak": Meant("keripik pisang"),
    "dimana jual gipang": Meant("gipang"),
    "di mana beli tas": Meant("tas"),
    "yang katering dan cikande": Meant("katering", places=("Cikande",)),
    "rekomendasi bakso terbaik": Meant("bakso"),
    "nomor wa penjual emping": Meant("emping"),
    "where to buy milkfish satay": Meant("milkfish satay"),
    "best coffee shop": Meant("coffee shop"),
    "ayam geprek terenak": Meant("ayam geprek"),
    "oleh oleh khas banten": Meant("oleh oleh"),
    "murah": Meant("murah"),
    "yang": Meant("yang"),
    # the whole directory
    "umkm": Meant(),
    "daftar umkm kabupaten serang": Meant(),
    "serang": Meant(),
    "kab. serang": Meant(),
    "batik khas kabupaten serang": Meant("batik"),
    "penjahit di kota serang": Meant("penjahit"),
    # places
    "servis ac ciruas": Meant("servis ac", places=("Ciruas",)),
    "Anyer": Meant(places=("Anyar",)),
    "emping padarincang": Meant("emping", places=("Padarincang",)),
    "gerabah bumi jaya": Meant("gerabah", places=("Bumijaya",)),
    "kadu genep": Meant(places=("Kadugenep",)),
    "tas kadugenep": Meant("tas", places=("Kadugenep",)),
    "pulau ampel": Meant(places=("Pulo Ampel",)),
    "pulauampel": Meant(places=("Pulo Ampel",)),
    "gn sari": Meant(places=("Gunungsari",)),
    "toko kramat watu": Meant("toko", places=("Kramatwatu",)),
    "homestay pulau tunda": Meant("homestay", places=("Wargasara",)),
    "pulau tunda": Meant("pulau tunda"),
    "pulau sangiang": Meant("pulau sangiang"),
    "sangiang": Meant("sangiang"),
    "sangeang": Meant("sangeang", spelling="sangiang"),
    "kadugenep": Meant(places=("Kadugenep",)),
    "nasi kotak cikande modern": Meant("nasi kotak", places=("Cikande",)),
    "siomay bandung": Meant("siomay", places=("Bandung",)),
    "laundry ciruas dan kragilan": Meant("laundry", places=("Ciruas, Kragilan",)),
    "laundry ciruas, cikande, kibin": Meant("laundry", places=("Ciruas, Cikande, Kibin",)),
    "sukamaju kibin": Meant(places=("Sukamaju", "Kibin")),
    "laundry cilegon": Meant("laundry cilegon"),
    # phrases that hide a place
    "kue bandung": Meant("kue bandung"),
    "otak otak pontang": Meant("otak otak pontang"),
    "emping tangkil cinangka": Meant("emping tangkil", places=("Cinangka",)),
    # names of places that are words first
    "gabus": Meant("gabus"),
    "sentul": Meant("sentul"),
    "koper kulit": Meant("koper kulit"),
    "tambak udang": Meant("tambak udang"),
    "bengkel di tambak": Meant("bengkel", places=("Tambak",)),
    "desa gabus": Meant(places=("Gabus",)),
    "ikan gabus": Meant("ikan gabus"),
    "keripik gabus": Meant("keripik", places=("Gabus",)),
    # near
    "pottery near anyer": Meant("pottery", near="Anyar"),
    "penginapan sekitar cinangka": Meant("penginapan", near="Cinangka"),
    "homestay dekat pantai anyer": Meant("homestay", near="Anyar"),
    "kopi dekat kampus ciruas": Meant("kopi", near="Ciruas"),
    "cuci sepatu terdekat dari kibin": Meant("cuci sepatu", near="Kibin"),
    "bengkel motor terdekat": Meant("bengkel motor", near_me=True),
    "laundry near me": Meant("laundry", near_me=True),
    "warung di sekitar saya": Meant("warung", near_me=True),
    "nearest pharmacy": Meant("apotek", near_me=True),
    "warung dekat": Meant("warung", near_me=True),
    "warung dekat sukamaju": Meant("warung", places=("Sukamaju",)),
    # conditions
    "warung makan jawilan buka sekarang": Meant(
        "warung makan", places=("Jawilan",), conditions=((*OPEN_NOW, "buka sekarang"),)
    ),
    "motorcycle repair open now": Meant("bengkel motor", conditions=((*OPEN_NOW, "open now"),)),
    "warkop 24 jam": Meant("warkop", conditions=((*ROUND_THE_CLOCK, "24 jam"),)),
    "apotek 24jam": Meant("apotek", conditions=((*ROUND_THE_CLOCK, "24jam"),)),
    "pharmacy open 24 hours": Meant("apotek", conditions=((*ROUND_THE_CLOCK, "open 24 hours"),)),
    "umkm bersertifikat halal di baros": Meant(places=("Baros",), conditions=((*HALAL, "bersertifikat halal"),)),
    "keripik P-IRT": Meant("keripik", conditions=((facets.CERTIFICATE, "pirt", "p irt"),)),
    "jamu izin bpom": Meant("jamu", conditions=((facets.CERTIFICATE, "bpom", "izin bpom"),)),
    "makanan bisa antar qris": Meant("makanan", conditions=((*DELIVERED, "bisa antar"), (*BY_QRIS, "qris"))),
    "pizza delivery cikande": Meant("pizza", places=("Cikande",), conditions=((*DELIVERED, "delivery"),)),
    # the trade that sounds like a condition
    "antar jemput sekolah": Meant("antar jemput sekolah"),
    "konsultan sertifikat halal": Meant("konsultan sertifikat halal"),
    # misspelt, joined, split
    "kripek psang": Meant("keripik pisang"),
    "satebandeng": Meant("sate bandeng"),
    "rumahmakan ciruas": Meant("rumah makan", places=("Ciruas",)),
    "bengkelciruas": Meant("bengkel", places=("Ciruas",)),
    "ke ripik": Meant("keripik"),
    "rotinya": Meant("roti"),
    "kerjinan bambu": Meant("kerjinan bambu", spelling="kerajinan bambu"),
    "emping padaricang": Meant("emping", places=("Padarincang",)),
    "tunjung tejah": Meant(places=("Tunjung Teja",)),
    "servic kulkas": Meant("servis kulkas"),
    "kerjinan padaricang halal": Meant(
        "kerjinan", places=("Padarincang",), conditions=((*HALAL, "halal"),), spelling="kerajinan padarincang halal"
    ),
    # numbers
    "0812345": Meant(nothing=True),
    "0812-3456-7890": Meant(nothing=True),
    "0812 3456 7890 bakso": Meant("bakso"),
    "toko 88": Meant("toko 88"),
    "🍜 ???": Meant(nothing=True),
}


LOOSER = {
    "keripik pisang rasa balado": "keripik",
    "ayam geprek balado": "ayam geprek",
    "katering pernikahan": "katering",
    "toko keripik singkong": "keripik",
    "keripik": None,
    "xqzwvy zzyzx": None,
    "tukang golok": None,
}


@pytest.mark.parametrize("question", LOOSER)
def test_of_a_question_the_first_known_thing_is_kept(question: str) -> None:
    loose = looser(asked(question))
    kept = None if loose is None else " ".join(word.text for word in loose.words if word.needed)
    assert kept == LOOSER[question]


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_means(question: str) -> None:
    assert meant(question) == QUESTIONS[question]


def test_a_place_carries_what_the_engines_need() -> None:
    (place,) = asked("servis ac Kec. Ciruas").places
    ciruas = District.objects.get(name="Ciruas")
    assert (place.phrase, place.districts, place.villages) == ("kec ciruas", ("ciruas",), ())
    assert place.point is not None
    assert place.point.latitude == float(ciruas.latitude)


def test_a_desa_that_shares_its_name_with_its_kecamatan_is_meant_only_when_said() -> None:
    (district,) = asked("ciomas").places
    assert (district.districts, district.villages) == (("ciomas",), ())
    (village,) = asked("desa ciomas").places
    assert set(village.villages) == set(Village.objects.filter(name="Ciomas").values_list("code", flat=True))


def test_a_name_of_several_desa_means_all_of_them_unless_their_kecamatan_is_named() -> None:
    (both,) = asked("bengkel sukamaju").places
    assert len(both.villages) == 2
    assert both.point is None
    one, _district = asked("bengkel sukamaju kibin").places
    assert one.villages == (Village.objects.get(name="Sukamaju", district__name="Kibin").code,)
    chosen = asked("bengkel sukamaju", chosen=((facets.DISTRICT, ("kibin",)),))
    assert chosen.places[0].villages == one.villages


def test_a_desa_that_bears_the_name_of_another_kecamatan_is_meant_beside_its_own() -> None:
    ciomas, padarincang = asked("ciomas padarincang").places
    assert ciomas.villages == (Village.objects.get(name="Ciomas", district__name="Padarincang").code,)
    assert padarincang.districts == ("padarincang",)


def test_two_kecamatan_side_by_side_are_one_condition() -> None:
    (place,) = asked("laundry ciruas dan kragilan").places
    assert (place.phrase, place.districts) == ("ciruas dan kragilan", ("ciruas", "kragilan"))


def test_what_is_chosen_goes_before_what_is_said() -> None:
    chosen = ((facets.DISTRICT, ("anyar",)), (facets.CERTIFICATE, ("pirt",)))
    found = asked("keripik halal ciruas qris", chosen=chosen)
    assert found.text == "keripik"
    assert found.places == ()
    assert [each.facet for each in found.conditions] == [facets.QRIS]
    assert dict(found.chosen) == {**dict(chosen), facets.QRIS: (facets.YES,)}
    assert found.selected(facets.QRIS) == (facets.YES,)


def test_conditions_of_one_facet_are_chosen_together() -> None:
    assert asked("keripik halal pirt").selected(facets.CERTIFICATE) == ("halal", "pirt")


def test_a_literal_question_is_taken_word_for_word() -> None:
    found = asked("Kripek halal di Ciruas 08123456", literal=True)
    assert found.text == "kripek halal di ciruas"
    assert (found.places, found.conditions, found.spelling) == ((), (), "")
    assert all(word.known for word in found.words)


def test_a_word_nobody_knows_comes_with_what_it_may_have_been() -> None:
    SearchWord.objects.create(word="karuhun", documents=3)
    vocabulary.forget()
    kopi, unknown = asked("kopi karuhum").words
    assert (kopi.known, kopi.near) == (True, ())
    assert (unknown.known, unknown.near) == (False, ("karuhun",))
    assert asked("kopi karuhun").spelling == ""


def test_a_place_is_not_read_into_a_word_of_the_directory() -> None:
    assert asked("tenda padarinchang").places
    SearchWord.objects.create(word="padarinchang", documents=1)
    vocabulary.forget()
    assert asked("tenda padarinchang").text == "tenda padarinchang"


def test_a_warm_process_asks_no_table(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    for question in QUESTIONS:
        asked(question)
    with django_assert_num_queries(0):
        for question in QUESTIONS:
            asked(question)


@pytest.mark.parametrize("question", QUESTIONS)
def test_what_was_understood_is_understood_again(question: str) -> None:
    found = asked(question)
    if found.spelling:
        again = asked(found.spelling)
        assert again.spelling == ""
        assert [place.name for place in again.places] == [place.name for place in found.places]
        assert again.chosen == found.chosen
    assert asked(found.text).text == found.text


WORDS = st.sampled_from([*QUESTIONS, "di", "dan", "dekat", "near", "kec", "desa", "2", "24", "p", "serang", "x" * 40])
TEXTS = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=9).map(" ".join))
FIXED = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@FIXED
@given(TEXTS, st.booleans())
def test_any_text_is_understood(text: str, literal: bool) -> None:
    found = asked(text, literal=literal)
    assert len(found.words) <= 12
    assert found.text == " ".join(word.text for word in found.words)
    assert not found.nothing or not found.text
    assert all(word.known or not word.near or vocabulary.known(word.near[0]) for word in found.words)
    assert dict(found.chosen).keys() == {each.facet for each in found.conditions}


@FIXED
@given(TEXTS)
def test_a_repaired_question_needs_no_repair(text: str) -> None:
    spelling = asked(text).spelling
    assert not spelling or asked(spelling).spelling == ""


@FIXED
@given(st.sampled_from(sorted(shipped().by_term)))
def test_no_term_of_the_lists_is_a_typing_error(term: str) -> None:
    assert all(word.known for word in asked(term).words)
