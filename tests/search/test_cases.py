"""What people ask and what they must get, the same for both engines: Elasticsearch and the database."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pytest
from django.http import QueryDict
from pytest_django import Settings

from branding.domain.authoring import add_page
from branding.domain.site_tree import ensure_site
from branding.models import NewsIndexPage, NewsPage
from economy.domain.businesses import hide_business
from economy.models import Business
from search.domain.answer import SearchAnswer
from search.domain.ask import search, suggest
from search.domain.database import vocabulary
from search.domain.query import SearchQuery

from .conftest import MakeListing

Rebuild = Callable[[], None]


@dataclass(frozen=True)
class Listing:
    """An invented business: name, category, (kecamatan, desa), products, description."""

    name: str
    category: str
    place: tuple[str, str]
    products: tuple[str, ...] = ()
    description: str = ""


DIRECTORY = [
    Listing("Tembikar Karya Uji", "gerabah", ("Ciruas", "Bumijaya"), ("Gentong", "Kendi")),
    Listing("Sanggar Bumijaya Uji", "gerabah", ("Ciruas", "Bumijaya"), ("Pot tanah liat",), "Gerabah buatan tangan."),
    Listing("Sate Bandeng Bu Contoh", "olahan-ikan", ("Kramatwatu", "Kramatwatu"), ("Sate bandeng",)),
    Listing("Sate Ayam Pak Contoh", "warung-makan", ("Ciruas", "Ciruas"), ("Sate ayam",)),
    Listing("Renyah Jaya Uji", "camilan", ("Anyar", "Anyar"), ("Keripik pisang", "Keripik singkong")),
    Listing("Dapur Melinjo Uji", "camilan", ("Padarincang", "Padarincang"), ("Emping melinjo",)),
    Listing("Bengkel Motor Uji Lancar", "bengkel-motor", ("Petir", "Petir"), ("Tambal ban",)),
    Listing("Las Karya Uji", "bengkel-las", ("Petir", "Petir"), ("Pagar besi",)),
    Listing("Sejuk Uji Teknik", "servis-elektronik", ("Ciruas", "Citerep"), ("Servis AC",)),
    Listing("Bersih Wangi Uji", "laundry", ("Kibin", "Kibin"), ("Laundry kiloan",)),
    Listing("Jahit Rapi Uji", "penjahit", ("Petir", "Petir"), ("Jahit kebaya",)),
    Listing("Ransel Kadu Uji", "tas", ("Petir", "Kadugenep"), ("Tas ransel",)),
    Listing("Golok Sakti Uji", "golok", ("Ciomas", "Citaman"), ("Golok Ciomas",)),
    Listing("Dapur Bu Uji", "katering", ("Cikande", "Cikande"), ("Nasi kotak",)),
    Listing("Kopi Cikolelet Uji", "minuman", ("Cinangka", "Cikolelet"), ("Kopi robusta",)),
    Listing("Kebun Durian Uji", "buah-sayur", ("Padarincang", "Padarincang"), ("Durian lokal",)),
    Listing("Toko Serba Uji", "kelontong", ("Anyar", "Anyar"), ("Beras",), "Menjual juga keripik dan kopi saset."),
    Listing("Keripik", "camilan", ("Ciomas", "Citaman")),
    Listing("Steam Kinclong Uji", "cuci-kendaraan", ("Kibin", "Kibin"), ("Cuci motor",)),
    Listing("Cetak Cepat Uji", "percetakan", ("Cikande", "Cikande"), ("Spanduk",)),
]

CASES: list[tuple[str, str, tuple[str, ...]]] = [
    # question, what must be first, what must not be found at all
    ("gerabah", "Sanggar Bumijaya Uji|Tembikar Karya Uji", ("Golok Sakti Uji", "Toko Serba Uji")),
    ("pottery", "Sanggar Bumijaya Uji|Tembikar Karya Uji", ("Golok Sakti Uji",)),
    ("gerabah bumijaya", "Sanggar Bumijaya Uji|Tembikar Karya Uji", ("Ransel Kadu Uji",)),
    ("grabah", "Sanggar Bumijaya Uji|Tembikar Karya Uji", ("Golok Sakti Uji",)),
    ("sate bandeng", "Sate Bandeng Bu Contoh", ()),
    ("satebandeng", "Sate Bandeng Bu Contoh", ()),
    ("milkfish", "Sate Bandeng Bu Contoh", ("Sate Ayam Pak Contoh",)),
    ("kripik pisang", "Renyah Jaya Uji", ("Kebun Durian Uji",)),
    ("kripik", "Keripik", ("Kopi Cikolelet Uji",)),
    ("keripik", "Keripik", ("Kopi Cikolelet Uji",)),
    ("KERIPIK", "Keripik", ()),
    ("kripek psang", "Renyah Jaya Uji", ()),
    ("emping mlinjo", "Dapur Melinjo Uji", ("Golok Sakti Uji",)),
    ("bengkel motor terdekat", "Bengkel Motor Uji Lancar", ()),
    ("benkel", "Bengkel Motor Uji Lancar|Las Karya Uji", ("Toko Serba Uji",)),
    ("servis ac ciruas", "Sejuk Uji Teknik", ()),
    ("steam motor", "Steam Kinclong Uji", ()),
    ("londry", "Bersih Wangi Uji", ("Golok Sakti Uji",)),
    ("binatu", "Bersih Wangi Uji", ()),
    ("tailor", "Jahit Rapi Uji", ()),
    ("menjahit", "Jahit Rapi Uji", ()),
    ("tas kadu genep", "Ransel Kadu Uji", ()),
    ("golok ciomas", "Golok Sakti Uji", ()),
    ("katering nasi kotak cikande", "Dapur Bu Uji", ()),
    ("kopi robusta cikolelet", "Kopi Cikolelet Uji", ()),
    ("duren padarincang", "Kebun Durian Uji", ()),
    ("cetak spanduk", "Cetak Cepat Uji", ()),
    ("tembikar karya uji", "Tembikar Karya Uji", ()),
    ("tas", "Ransel Kadu Uji", ("Las Karya Uji", "Steam Kinclong Uji")),
    ("anyer", "Renyah Jaya Uji|Toko Serba Uji", ("Golok Sakti Uji",)),
]


@pytest.fixture
def directory(make_listing: MakeListing) -> list[Business]:
    return [
        make_listing(
            each.name,
            category=each.category,
            place=each.place,
            products=each.products,
            description=each.description,
        )
        for each in DIRECTORY
    ]


@pytest.fixture(params=["database", pytest.param("elasticsearch", marks=pytest.mark.services)])
def engine(request: pytest.FixtureRequest, directory: list[Business]) -> str:
    """The same test once for each engine."""
    if request.param == "elasticsearch":
        rebuild: Rebuild = request.getfixturevalue("rebuilt")
        rebuild()
    return str(request.param)


def ask(text: str, **filters: str) -> SearchAnswer:
    params = QueryDict(mutable=True)
    params.update({"q": text, **filters})
    return search(SearchQuery.from_params(params, language="id"))


def names(answer: SearchAnswer) -> list[str]:
    return [hit.business.name for hit in answer.hits]


def test_a_word_of_a_draft_is_no_known_word(
    directory: list[Business], make_listing: MakeListing, settings: Settings
) -> None:
    make_listing("Rahasia Uji", category="golok", place=("Ciomas", "Citaman"), products=("Gentongg",), published=False)
    settings.ELASTICSEARCH_URL = ""
    assert "gentongg" not in vocabulary()
    assert ask("gentongg").did_you_mean == "gentong"


def test_what_people_ask(engine: str) -> None:
    misses = []
    for question, first, absent in CASES:
        answer = ask(question)
        found = names(answer)
        if answer.degraded or not found or found[0] not in first.split("|") or set(absent) & set(found):
            misses.append((question, first, found, sorted(set(absent) & set(found))))
    assert not misses, f"{engine}: {len(misses)} of {len(CASES)}\n" + "\n".join(map(str, misses))


def test_pages_of_the_language_are_found_beside_businesses(
    directory: list[Business], rebuilt: Rebuild, settings: Settings
) -> None:
    home = ensure_site()
    news = NewsIndexPage.objects.get(locale=home.locale)
    article = NewsPage(title="Pameran gerabah di Ciruas", lead="Perajin bertemu pembeli", author_name="Redaksi")
    article.date = date(2026, 11, 1)
    article.body = [("paragraph", "<p>Gentong dan kendi.</p>")]
    add_page(parent=news, page=article)
    for url in (settings.ELASTICSEARCH_URL, ""):
        settings.ELASTICSEARCH_URL = url
        if url:
            rebuilt()
        for question in ("gerabah", "pottery", "pameran gerabah"):
            answer = ask(question)
            assert [(page.title, page.kind) for page in answer.pages] == [("Pameran gerabah di Ciruas", "news")]
            assert answer.pages[0].url.startswith("/id/")
        assert search(SearchQuery(q="gerabah", language="en")).pages == []
        assert ask("golok").pages == []


def test_filters_and_counts(engine: str) -> None:
    answer = ask("", kecamatan="ciruas")
    assert answer.total == 4
    districts = {facet.value: facet.count for facet in answer.facets["district"]}
    assert sum(districts.values()) == len(DIRECTORY)
    assert {facet.value: facet.count for facet in answer.facets["category"]}["kerajinan"] == 2
    assert names(ask("gerabah", kecamatan="anyar")) == []
    assert ask("", kategori="kerajinan").total == 3


def test_orders(engine: str) -> None:
    everything = [each.name for each in DIRECTORY]
    assert names(ask("", urut="name")) == sorted(everything)
    assert names(ask("")) == list(reversed(everything))
    assert names(ask("gerabah", urut="name")) == ["Sanggar Bumijaya Uji", "Tembikar Karya Uji"]


def test_a_hidden_business_never_shows(engine: str, directory: list[Business]) -> None:
    """Nor does it while the index still holds it: the listing is read again before it is shown."""
    hide_business(actor=None, business=directory[0])
    assert names(ask("tembikar")) == ["Sanggar Bumijaya Uji"]
    assert all("Tembikar" not in found.label for found in suggest("temb", language="id"))


@pytest.mark.parametrize("question", ["081200000001", "6281200000001", "00000001", "xqzwvy", "💥"])
def test_what_finds_nothing(engine: str, question: str) -> None:
    answer = ask(question)
    assert (answer.total, names(answer)) == (0, [])


@pytest.mark.parametrize(("typed", "meant"), [("ferabah", "gerabah"), ("gerabah bumijava", "gerabah bumijaya")])
def test_a_typing_error_is_repaired(engine: str, typed: str, meant: str) -> None:
    answer = ask(typed)
    assert set(names(answer)) == {"Sanggar Bumijaya Uji", "Tembikar Karya Uji"}
    assert answer.did_you_mean in (meant, "")  # Elasticsearch finds small errors without repairing the question


@pytest.mark.parametrize("typed", ["servis ac tirtayasa", "warung makan jawilan buka sekarang", "golok cinangka"])
def test_a_right_word_is_never_repaired_into_another_place(engine: str, typed: str) -> None:
    answer = ask(typed)
    assert (names(answer), answer.did_you_mean) == ([], "")


def test_suggestions(engine: str) -> None:
    found = suggest("temb", language="id")
    assert any(item.label == "Tembikar Karya Uji" and item.kind == "business" for item in found)
    assert any(item.kind == "category" and item.label == "Gerabah dan keramik" for item in found)
    assert [item.label for item in suggest("kramatw", language="id") if item.kind == "district"] == ["Kramatwatu"]
    assert len(suggest("uji", language="id")) <= 8
    assert suggest("k", language="id") == []


def test_hostile_questions_are_answered(engine: str) -> None:
    from .test_directory import HOSTILE

    for question in HOSTILE:
        answer = ask(question, hal="500", kecamatan="tidak-ada")
        assert (answer.hits, answer.degraded) == ([], False)
        assert not ask(question).degraded
        suggest(question, language="id")
