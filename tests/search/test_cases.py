"""What people ask and what they must get, the same for both engines: Elasticsearch and the database."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import parse_qsl, urlsplit

import pytest
from django.http import QueryDict
from django.utils import timezone

from branding.domain.authoring import add_page
from branding.domain.site_tree import ensure_site
from branding.models import NewsIndexPage, NewsPage
from economy.domain.businesses import hide_business
from economy.models import Business
from regions.models import District
from search.domain.answer import Facet, SearchAnswer
from search.domain.ask import clusters, search, suggest
from search.domain.facets import CATEGORY, DISTRICT, OPEN, QRIS, VILLAGE
from search.domain.query import PAGE_SIZE, SearchQuery, encoded

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
    ("satay", "Sate Ayam Pak Contoh|Sate Bandeng Bu Contoh", ("Golok Sakti Uji",)),
    ("nasi box", "Dapur Bu Uji", ("Toko Serba Uji",)),
    ("gerabah serang", "Sanggar Bumijaya Uji|Tembikar Karya Uji", ("Golok Sakti Uji",)),
    ("kopi cinangka", "Kopi Cikolelet Uji", ()),
]


HOSTILE = [
    "keripik " * 1250,
    "x" * 10_000,
    'name:* AND (foo OR "bar") ~2 ^9 [a TO b] {!} \\ / && || !',
    '"',
    "'",
    "' OR 1=1 --",
    "%",
    "_",
    "*",
    "\\",
    "((((",
    "[a-",
    "a{99999}",
    "(a+)+$",
    "\x00",
    "keripik\x00pisang",
    "\u202e\u200b\ufeff",
    "🍜🍤",
    "日本語",
    "<script>alert(1)</script>",
    "{{ 7*7 }}",
    "\ud83d".encode("utf-8", "surrogatepass").decode("utf-8", "replace"),
    "a b c d e f g h i j k l m n o p q r s t u v w x y z",
    "0812345",
]

Found = Callable[[], None]


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
def found(request: pytest.FixtureRequest) -> Found:
    """The same test once for each engine: `found()` makes what is public now ready to be asked."""
    ready: Found = request.getfixturevalue("rebuilt" if request.param == "elasticsearch" else "filled")
    return ready


@pytest.fixture
def engine(found: Found, directory: list[Business]) -> None:
    """The directory, ready to be asked."""
    found()


def asked(address: str, language: str = "id") -> SearchAnswer:
    """The answer at an address, or to its parameters alone."""
    answer = search(SearchQuery.from_params(QueryDict(urlsplit(address).query or address), language=language))
    assert not answer.degraded
    return answer


def ask(text: str, **parameters: str) -> SearchAnswer:
    params = QueryDict(mutable=True)
    params.update({"q": text, **parameters})
    return asked(params.urlencode())


def names(answer: SearchAnswer) -> list[str]:
    return [hit.business.name for hit in answer.hits if hit.business]


def titles(answer: SearchAnswer) -> list[str]:
    return [hit.page.title for hit in answer.hits if hit.page]


def counts(answer: SearchAnswer, facet: str) -> dict[str, int]:
    return {each.value: each.count for each in answer.facets[facet] if each.count}


def choice(answer: SearchAnswer, facet: str, value: str) -> Facet:
    return next(each for each in answer.facets[facet] if each.value == value)


def write_article(title: str, lead: str, body: str = "") -> NewsPage:
    home = ensure_site()
    article = NewsPage(title=title, lead=lead, author_name="Redaksi", date=date(2026, 11, 1))
    article.body = [("paragraph", f"<p>{body}</p>")]
    add_page(parent=NewsIndexPage.objects.get(locale=home.locale), page=article)
    return article


@pytest.mark.usefixtures("engine")
def test_what_people_ask() -> None:
    misses = []
    for question, first, absent in CASES:
        found = names(ask(question))
        if not found or found[0] not in first.split("|") or set(absent) & set(found):
            misses.append((question, first, found, sorted(set(absent) & set(found))))
    assert not misses, f"{len(misses)} of {len(CASES)}\n" + "\n".join(map(str, misses))


def test_pages_of_the_language_are_found_beside_businesses(directory: list[Business], found: Found) -> None:
    write_article("Pameran gerabah di Ciruas", "Perajin bertemu pembeli", "Gentong dan kendi.")
    found()
    for question in ("gerabah", "pottery"):
        answer = ask(question)
        assert answer.kind == "business"
        assert [(page.title, page.kind) for page in answer.pages] == [("Pameran gerabah di Ciruas", "news")]
        assert answer.pages[0].url_path.startswith("/id/")
        news = next(tab for tab in answer.tabs if tab.kind == "news")
        assert (news.count, titles(asked(news.url))) == (1, ["Pameran gerabah di Ciruas"])
    english = search(SearchQuery(q="gerabah", language="en"))
    assert english.pages == []
    assert all(tab.count == 0 for tab in english.tabs if tab.kind == "news")
    assert ask("golok").pages == []


def test_pages_come_where_no_business_does(directory: list[Business], found: Found) -> None:
    write_article("Pameran kerajinan", "Perajin bertemu pembeli")
    write_article("Pameran pembangunan", "Pemerintah bertemu warga")
    found()
    answer = ask("pameran")
    assert (answer.kind, answer.total) == ("news", 2)
    assert sorted(titles(answer)) == ["Pameran kerajinan", "Pameran pembangunan"]
    assert ask("pameran", jenis="business").total == 0
    only_some = ask("pameran gerabah")  # nothing says both
    assert (only_some.kind, only_some.partly, len(only_some.hits)) == ("news", "pameran", 2)
    assert answer.partly == ""


@pytest.mark.usefixtures("engine")
def test_the_tab_of_products_shows_what_is_sold() -> None:
    answer = ask("keripik", jenis="product")
    assert names(answer) == ["Renyah Jaya Uji"]  # the others are called so, or speak of it
    assert {product.name for hit in answer.hits for product in hit.products} == {"Keripik pisang", "Keripik singkong"}
    assert next(tab.count for tab in answer.tabs if tab.kind == "product") == 1
    assert counts(answer, DISTRICT) == {"anyar": 1}


@pytest.mark.usefixtures("engine")
def test_filters_and_counts() -> None:
    answer = ask("", kecamatan="ciruas")
    assert answer.total == 4
    assert sum(counts(answer, DISTRICT).values()) == len(DIRECTORY)
    assert counts(answer, CATEGORY)["kerajinan"] == 2
    assert names(ask("gerabah", kecamatan="anyar")) == []
    assert ask("", kategori="kerajinan").total == 3


@pytest.mark.usefixtures("engine")
@pytest.mark.parametrize("address", ["", "q=uji", "kategori=kerajinan", "kecamatan=petir&kategori=jasa", "q=karya"])
def test_every_count_is_what_its_choice_leads_to(address: str) -> None:
    """A facet does not narrow itself: another choice of the same widens the results by its number."""
    answer = asked(address)
    for facet in (CATEGORY, DISTRICT):
        selected = [each for each in answer.facets[facet] if each.selected]
        for each in answer.facets[facet]:
            if each.selected or any(each.below == other.value for other in selected):
                continue
            led = asked(each.url).total
            assert led == each.count + (answer.total if selected else 0), f"{address}: {each.value}"
            assert each.disabled is (each.count == 0)


@pytest.mark.usefixtures("engine")
def test_desa_are_counted_within_a_kecamatan() -> None:
    assert VILLAGE not in ask("").facets
    answer = ask("", kecamatan="petir")
    shown = {each.label: each.count for each in answer.facets[VILLAGE] if each.count}
    assert shown == {"Petir": 3, "Kadugenep": 1}
    only = next(each for each in answer.facets[VILLAGE] if each.label == "Kadugenep")
    assert names(asked(only.url)) == ["Ransel Kadu Uji"]
    assert "desa" not in dict(parse_qsl(urlsplit(choice(asked(only.url), DISTRICT, "petir").url).query))


def test_what_lies_in_a_place_comes_before_what_bears_its_name(make_listing: MakeListing, found: Found) -> None:
    make_listing("Golok Ciomas Uji", category="golok", place=("Padarincang", "Padarincang"))
    make_listing("Pandai Besi Uji", category="golok", place=("Ciomas", "Citaman"), products=["Golok"])
    make_listing("Golok Petir Uji", category="golok", place=("Petir", "Petir"))
    found()
    answer = ask("golok ciomas")
    assert names(answer)[0] == "Pandai Besi Uji"
    assert set(names(answer)) == {"Pandai Besi Uji", "Golok Ciomas Uji"}
    assert ask("Golok Ciomas Uji").hits[0].business == answer.hits[1].business
    chip = next(each for each in answer.chips if each.understood)
    assert (chip.label, chip.facet) == ("Ciomas", DISTRICT)
    assert asked(chip.url).total == 3
    petir = choice(answer, DISTRICT, "petir")
    assert (petir.count, names(asked(petir.url))) == (1, ["Golok Petir Uji"])


def test_conditions_in_words_can_be_taken_back(make_listing: MakeListing, found: Found) -> None:
    always = {day: [["00:00", "00:00"]] for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")}
    make_listing("Kedai Uji Malam", category="kafe", opening_hours=always, qris=True)
    make_listing("Kedai Uji Rehat", category="kafe", opening_hours=always, closed_from=timezone.localdate())
    make_listing("Kedai Uji Siang", category="kafe")
    found()
    answer = ask("kedai buka sekarang")
    assert names(answer) == ["Kedai Uji Malam"]
    assert choice(answer, OPEN, "sekarang").selected
    assert choice(answer, OPEN, "sekarang").count == 1
    assert choice(answer, QRIS, "ya").count == 1
    chip = next(each for each in answer.chips if each.understood)
    assert asked(chip.url).total == asked(choice(answer, OPEN, "sekarang").url).total == 3
    assert choice(ask("kedai"), OPEN, "sekarang").count == 1
    assert names(asked(choice(ask("kedai"), QRIS, "ya").url)) == ["Kedai Uji Malam"]


def test_a_name_typed_in_full_is_found_whatever_it_seems_to_ask(make_listing: MakeListing, found: Found) -> None:
    make_listing("Warung 24 Jam Ciruas", category="warung-makan", place=("Anyar", "Anyar"))
    make_listing("Warung Uji", category="warung-makan", place=("Ciruas", "Ciruas"))
    found()
    assert names(ask("warung 24 jam ciruas")) == ["Warung 24 Jam Ciruas"]


@pytest.mark.usefixtures("engine")
def test_orders() -> None:
    everything = [each.name for each in DIRECTORY]
    assert names(ask("", urut="name")) == sorted(everything)
    assert names(ask("")) == list(reversed(everything))
    assert names(ask("gerabah", urut="name")) == ["Sanggar Bumijaya Uji", "Tembikar Karya Uji"]


@pytest.mark.usefixtures("engine")
def test_the_nearest_come_first() -> None:
    cinangka = District.objects.get(name="Cinangka")
    there = f"{cinangka.latitude:.3f},{cinangka.longitude:.3f}"
    answer = ask("", urut="distance", posisi=there)
    assert names(answer)[0] == "Kopi Cikolelet Uji"
    away = [hit.distance_km for hit in answer.hits if hit.distance_km is not None]
    assert away == sorted(away)
    assert len(away) == len(DIRECTORY)
    assert names(ask("dekat cinangka"))[0] == "Kopi Cikolelet Uji"
    assert names(ask("karya dekat petir")) == ["Las Karya Uji", "Tembikar Karya Uji"]
    assert names(ask("karya dekat ciruas")) == ["Tembikar Karya Uji", "Las Karya Uji"]
    assert ask("bengkel motor terdekat").wants_position
    anyar = District.objects.get(name="Anyar")
    near_me = ask("camilan terdekat", posisi=f"{anyar.latitude:.3f},{anyar.longitude:.3f}")
    assert (near_me.wants_position, names(near_me)[0]) == (False, "Renyah Jaya Uji")


def test_pages_lead_on_and_back_in_every_order(make_listing: MakeListing, found: Found) -> None:
    """Forward to the end and back again, each result once, also among those that fit alike."""
    now = timezone.now()
    for number in range(2 * PAGE_SIZE + 5):
        place = ("Anyar", "Anyar") if number % 2 else ("Petir", "Petir")
        business = make_listing(f"Toko Uji {number % 7}", place=place)
        Business.objects.filter(pk=business.pk).update(published_at=now - timedelta(hours=number % 5))
    found()
    for address in ("q=toko", "q=toko&urut=newest", "urut=name", "urut=distance&posisi=-6.1,106.2", "urut="):
        there: list[list[int]] = []
        url, last = address, ""
        while url:
            answer, last = asked(url), url
            there.append([hit.business.id for hit in answer.hits if hit.business])
            url = answer.next_url
        assert [len(page) for page in there] == [PAGE_SIZE, PAGE_SIZE, 5], address
        assert len({pk for page in there for pk in page}) == 2 * PAGE_SIZE + 5, address
        back: list[list[int]] = []
        url = asked(last).previous_url
        while url:
            answer = asked(url)
            back.insert(0, [hit.business.id for hit in answer.hits if hit.business])
            url = answer.previous_url
        assert back == there[:2], address
        assert [hit.business.id for hit in asked(f"{address}&hal=2").hits if hit.business] == there[1], address


@pytest.mark.usefixtures("engine")
def test_a_cursor_of_another_order_begins_at_the_first_page() -> None:
    odd = (
        [1, 2],
        ["a", 1],
        [None, None],
        [float("nan"), 1],
        [float("inf"), 1],
        [True, 1],
        [1],
        [2**70, 1],
        ["\x00", 1],
    )
    every = ask("uji").total
    for values in odd:
        for order in ("", "newest", "name", "distance"):
            assert ask("uji", urut=order, sesudah=encoded(values), posisi="-6.1,106.1").total == every


def test_a_hidden_business_never_shows(directory: list[Business], engine: None) -> None:
    """Nor does it while the index still holds it: the listing is read again before it is shown."""
    hide_business(actor=None, business=directory[0])
    assert names(ask("tembikar")) == ["Sanggar Bumijaya Uji"]
    assert all("Tembikar" not in found.label for found in suggest("temb", language="id"))
    alone = clusters(SearchQuery(q="tembikar"), (105.0, -7.0, 107.0, -5.0), 18)
    assert all("Tembikar" not in cluster.name for cluster in alone)


@pytest.mark.usefixtures("engine")
@pytest.mark.parametrize("question", ["081200000001", "6281200000001", "0812 0000 0001", "00000001", "xqzwvy", "💥"])
def test_what_finds_nothing(question: str) -> None:
    answer = ask(question)
    assert (answer.total, names(answer)) == (0, [])


@pytest.mark.usefixtures("engine")
@pytest.mark.parametrize(("typed", "meant"), [("ferabah", "gerabah"), ("gerabah bumijava", "gerabah bumijaya")])
def test_a_typing_error_is_repaired(typed: str, meant: str) -> None:
    answer = ask(typed)
    assert set(names(answer)) == {"Sanggar Bumijaya Uji", "Tembikar Karya Uji"}
    assert answer.did_you_mean in (meant, "")  # a place is understood through its error, and a chip says so
    if answer.did_you_mean:
        assert set(names(asked(answer.did_you_mean_url))) == set(names(answer))


@pytest.mark.usefixtures("engine")
@pytest.mark.parametrize("typed", ["servis ac tirtayasa", "golok cinangka"])
def test_a_right_word_is_never_repaired_into_another_place(typed: str) -> None:
    answer = ask(typed)
    assert (names(answer), answer.did_you_mean) == ([], "")
    assert answer.nearest  # but what is nearest is offered beside it


@pytest.mark.usefixtures("engine")
def test_what_comes_nearest_is_offered_where_nothing_is_found() -> None:
    answer = ask("golok cinangka")
    assert {"Golok Sakti Uji", "Kopi Cikolelet Uji"} <= {hit.business.name for hit in answer.nearest if hit.business}
    assert [hit.business.name for hit in ask("", kategori="golok", kecamatan="anyar").nearest if hit.business][:1] == [
        "Golok Sakti Uji"
    ]
    assert ask("gerabah").nearest == []


@pytest.mark.usefixtures("engine")
def test_where_nothing_says_everything_what_says_the_first_thing_is_shown() -> None:
    answer = ask("keripik pisang rasa balado")
    assert (answer.partly, answer.did_you_mean, answer.nearest) == ("keripik", "", [])
    assert names(answer)[0] == "Renyah Jaya Uji"  # which says the second thing too
    assert set(names(answer)) == set(names(ask("keripik")))
    around = clusters(SearchQuery(q="keripik pisang rasa balado"), (105.0, -7.0, 107.0, -5.0), 18)
    assert sum(each.count for each in around) == answer.total
    assert clusters(SearchQuery(q="keripik pisang rasa balado"), (106.5, -7.0, 107.0, -5.0), 12) == []
    assert clusters(SearchQuery(q="keripik pisang"), (106.5, -7.0, 107.0, -5.0), 12) == []
    assert ask("keripik pisang rasa balado", harfiah="1").total == 0
    assert ask("keripik pisang").partly == ""


@pytest.mark.usefixtures("engine")
def test_words_that_say_only_that_somebody_sells_are_no_condition() -> None:
    assert names(ask("toko jual emping melinjo"))[:1] == ["Dapur Melinjo Uji"]
    assert ask("tukang gerabah").partly == ""
    assert {"Tembikar Karya Uji", "Sanggar Bumijaya Uji"} == set(names(ask("tukang gerabah")))
    assert names(ask("toko")) == ["Toko Serba Uji"]


@pytest.mark.usefixtures("engine")
def test_taken_word_for_word_a_place_is_a_word() -> None:
    answer = ask("golok ciomas")
    assert answer.literal_url
    literal = asked(answer.literal_url)
    assert (names(literal), [chip for chip in literal.chips if chip.understood]) == (["Golok Sakti Uji"], [])
    assert literal.literal_url == ""
    assert ask("keripik pisang").literal_url == ""


@pytest.mark.usefixtures("engine")
def test_suggestions() -> None:
    found = suggest("temb", language="id")
    assert any(item.label == "Tembikar Karya Uji" and item.kind == "business" for item in found)
    assert any(item.kind == "category" and item.label == "Gerabah dan keramik" for item in found)
    assert [item.label for item in suggest("kramatw", language="id") if item.kind == "district"] == ["Kramatwatu"]
    assert [item.label for item in suggest("cikolel", language="id") if item.kind == "village"] == ["Cikolelet"]
    businesses = [item.label for item in suggest("karya", language="id") if item.kind == "business"]
    assert sorted(businesses) == ["Las Karya Uji", "Tembikar Karya Uji"]
    turned = [item.label for item in suggest("uji temb", language="id") if item.kind == "business"]
    assert turned[:1] == ["Tembikar Karya Uji"]
    everything = suggest("uji", language="id")
    assert len(everything) <= 8
    assert len({(item.kind, item.url) for item in everything}) == len(everything)
    assert suggest("k", language="id") == []


def test_a_name_that_begins_like_that_goes_before_one_that_holds_it(make_listing: MakeListing, found: Found) -> None:
    for number in range(12):
        make_listing(f"Aneka Tirtayasa Uji {number}", products=["Es"], description="Lengkap.")
    make_listing("Tirtayasa Jaya Uji")
    found()
    businesses = [item.label for item in suggest("tirtay", language="id") if item.kind == "business"]
    assert businesses[0] == "Tirtayasa Jaya Uji"


def test_circles_of_the_map(directory: list[Business], engine: None) -> None:
    whole = (105.0, -7.0, 107.0, -5.0)
    far = clusters(SearchQuery(), whole, 6)
    assert sum(each.count for each in far) == len(DIRECTORY)
    near = clusters(SearchQuery(), whole, 18)
    assert sum(each.count for each in near) == len(DIRECTORY)
    assert len(near) > len(far)
    petir = clusters(SearchQuery(q="jahit"), whole, 12)
    assert [(each.name, each.count) for each in petir] == [("Jahit Rapi Uji", 1)]
    assert petir[0].url.startswith("/id/")
    assert clusters(SearchQuery(chosen=((DISTRICT, ("anyar",)),)), (106.2, -7.0, 107.0, -5.0), 12) == []
    assert clusters(SearchQuery(q="💥"), whole, 12) == []


@pytest.mark.usefixtures("engine")
def test_hostile_questions_are_answered() -> None:
    for question in HOSTILE:
        assert ask(question, hal="500", kecamatan="tidak-ada").hits == []
        ask(question)
        suggest(question, language="id")


@pytest.mark.usefixtures("engine")
def test_an_address_of_five_hundred_choices_is_answered() -> None:
    params = QueryDict(mutable=True)
    for name in ("kategori", "kecamatan", "desa", "sertifikat", "harga", "skala", "qris", "antar", "buka"):
        known = ["ya", "halal", "0-25", "mikro", "sekarang"]
        params.setlist(name, [f"nilai-{number}" for number in range(50)] + known)
    params["hal"], params["posisi"], params["q"] = "1000000000", "91.5,999", "keripik"
    assert asked(params.urlencode()).hits == []
