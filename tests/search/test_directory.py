"""The directory's pages, answered by the database: results, landing pages, fragments, suggestions, what robots keep."""

import re
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from economy.domain.businesses import hide_business
from economy.models import Business
from search.domain.query import PAGE_SIZE

from .conftest import MakeListing

DIRECTORY = "/id/umkm/"
Fill = Callable[[], None]


@pytest.fixture
def shown(make_listing: MakeListing, filled: Fill) -> dict[str, Business]:
    listings = [
        make_listing("Gerabah Uji", category="gerabah", place=("Ciruas", "Bumijaya"), products=["Gentong"], qris=True),
        make_listing("Keripik Uji Pedas", products=["Keripik pisang"], description="Renyah <b>sekali</b>"),
        make_listing("Emping Uji", place=("Cinangka", "Cikolelet"), products=["Emping melinjo"], delivery=True),
        make_listing("Kedai Kopi Uji", category="kafe", place=("Cinangka", "Cinangka")),
        make_listing("Draf Uji", published=False),
    ]
    filled()
    return {listing.name: listing for listing in listings}


def names(client: Client, address: str, params: dict[str, object] | None = None) -> list[str]:
    response = client.get(address, params)  # type: ignore[arg-type]
    assert response.status_code == 200
    return [hit.business.name for hit in response.context["answer"].hits]


def robots(client: Client, address: str) -> tuple[str, bool]:
    """The canonical address of a page, and whether search engines may keep the page itself."""
    text = client.get(address).content.decode()
    canonical = re.search(r'<link rel="canonical" href="(.*?)">', text)
    assert canonical
    return canonical[1].replace("&amp;", "&").removeprefix("http://testserver"), 'content="noindex' not in text


def test_without_a_question_everything_public_is_shown(client: Client, shown: dict[str, Business]) -> None:
    response = client.get(DIRECTORY)
    assert response.context["answer"].total == 4
    assert "4 usaha di direktori ini" in response.content.decode()
    assert "Draf Uji" not in response.content.decode()
    assert not response.context["answer"].degraded


def test_the_front_page_drawn_before_is_shown_only_while_it_is_true(
    client: Client, admin_client: Client, shown: dict[str, Business]
) -> None:
    before = client.get(DIRECTORY).content.decode()
    assert client.get(DIRECTORY).content.decode() == before
    assert "csrfmiddlewaretoken" not in before
    Business.objects.filter(name="Gerabah Uji").update(name="Gerabah Ganti Nama")  # no signal reaches this process
    renamed = client.get(DIRECTORY).content.decode()
    assert "Gerabah Ganti Nama" in renamed
    assert "Gerabah Uji" not in renamed
    Business.objects.filter(name="Gerabah Ganti Nama").update(state="hidden")
    assert "Gerabah Ganti Nama" not in client.get(DIRECTORY).content.decode()
    own = admin_client.get(DIRECTORY)
    assert "no-store" in own["Cache-Control"]
    assert own.content.decode() != client.get(DIRECTORY).content.decode()
    assert client.get("/en/umkm/").content.decode() != client.get(DIRECTORY).content.decode()


def test_an_empty_directory_is_a_page_too(client: Client, db: None) -> None:
    assert client.get(DIRECTORY).status_code == 200
    assert client.get(DIRECTORY, {"q": "kopi"}).status_code == 200


def test_a_question_finds_and_the_page_links_there(client: Client, shown: dict[str, Business]) -> None:
    text = client.get(DIRECTORY, {"q": "gerabah"}).content.decode()
    assert f'href="/id/umkm/{shown["Gerabah Uji"].slug}/"' in text
    assert "1 usaha ditemukan" in text


def test_a_hidden_business_is_gone_at_once(client: Client, shown: dict[str, Business]) -> None:
    hide_business(actor=None, business=shown["Gerabah Uji"])
    for address in (f"{DIRECTORY}?q=gerabah", f"{DIRECTORY}?q=gerabah&jenis=product", f"{DIRECTORY}saran/?q=gerabah"):
        assert "Gerabah Uji" not in client.get(address).content.decode()


def test_a_facet_does_not_narrow_itself_and_its_address_switches_it(client: Client, shown: dict[str, Business]) -> None:
    facets = client.get(DIRECTORY, {"kecamatan": "cinangka"}).context["answer"].facets
    found = {facet.value: facet for facet in facets["district"] if not facet.disabled}
    counts = {slug: (facet.count, facet.selected) for slug, facet in found.items()}
    assert counts == {"cinangka": (2, True), "anyar": (1, False), "ciruas": (1, False)}
    assert len(names(client, found["cinangka"].url)) == 4
    assert len(names(client, found["anyar"].url)) == 3
    assert {facet.value: facet.count for facet in facets["category"] if facet.count} == {
        "kuliner": 2,
        "camilan": 1,
        "kafe": 1,
    }


def test_choices_without_results_are_there_but_no_links(client: Client, shown: dict[str, Business]) -> None:
    text = client.get(DIRECTORY, {"kecamatan": "cinangka"}).content.decode()
    assert 'id="saring-antar-ya"' in text
    assert 'id="saring-qris-ya"' not in text
    assert re.search(r'role="link" aria-disabled="true">.*?Menerima QRIS', text)


def test_many_choices_of_many_facets_stand_in_the_address(client: Client, shown: dict[str, Business]) -> None:
    response = client.get(f"{DIRECTORY}?kecamatan=cinangka&kecamatan=anyar&kategori=kuliner&antar=ya")
    assert [hit.business.name for hit in response.context["answer"].hits] == ["Emping Uji"]
    text = response.content.decode()
    chips = re.findall(r'<a class="chip chip--on" href="(.*?)".*?<span>(.*?)</span>', text)
    assert sorted(label for _url, label in chips) == ["Anyar", "Cinangka", "Kuliner", "Melayani antar"]
    without = {label: url.replace("&amp;", "&") for url, label in chips}["Melayani antar"]
    assert sorted(names(client, without)) == ["Emping Uji", "Kedai Kopi Uji", "Keripik Uji Pedas"]
    assert '<span class="seek__badge">4<' in text


def test_a_desa_is_a_choice_within_its_kecamatan(client: Client, shown: dict[str, Business]) -> None:
    assert "village" not in client.get(DIRECTORY, {"q": "uji"}).context["answer"].facets
    villages = client.get(DIRECTORY, {"kecamatan": "cinangka"}).context["answer"].facets["village"]
    cikolelet = next(facet for facet in villages if facet.label == "Cikolelet")
    assert (cikolelet.count, names(client, cikolelet.url)) == (1, ["Emping Uji"])


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(("path", "total"), [("kategori/kuliner", 3), ("kecamatan/cinangka", 2)])
def test_landing_pages(client: Client, shown: dict[str, Business], language: str, path: str, total: int) -> None:
    address = f"/{language}/umkm/{path}/"
    response = client.get(address)
    assert response.context["landing"].heading
    assert response.context["answer"].total == total
    assert len(re.findall(r"<h1[ >]", response.content.decode())) == 1
    assert robots(client, address) == (address, True)


@pytest.mark.parametrize("path", ["kategori/tidak-ada", "kecamatan/tidak-ada"])
def test_landing_pages_of_nothing_are_not_found(client: Client, shown: dict[str, Business], path: str) -> None:
    assert client.get(f"/id/umkm/{path}/").status_code == 404


def test_robots_keep_questions_and_landing_pages_alone(client: Client, shown: dict[str, Business]) -> None:
    assert robots(client, f"{DIRECTORY}?q=uji&urut=name") == (f"{DIRECTORY}?q=uji", True)
    assert robots(client, f"{DIRECTORY}?q=uji&kecamatan=anyar&qris=ya") == (f"{DIRECTORY}?q=uji", False)
    assert robots(client, f"{DIRECTORY}?kecamatan=anyar") == ("/id/umkm/kecamatan/anyar/", True)
    assert robots(client, f"{DIRECTORY}?q=uji&posisi=-6.12,106.15") == (f"{DIRECTORY}?q=uji", False)
    assert robots(client, f"{DIRECTORY}?q=uji&hal=2") == (f"{DIRECTORY}?q=uji", False)
    assert robots(client, "/id/umkm/kecamatan/cinangka/?antar=ya") == ("/id/umkm/kecamatan/cinangka/", False)


def test_a_filter_that_names_nothing_finds_nothing(client: Client, shown: dict[str, Business]) -> None:
    assert names(client, DIRECTORY, {"kecamatan": "tidak-ada"}) == []
    assert names(client, DIRECTORY, {"kategori": "tidak-ada", "q": "uji"}) == []


def test_scripts_get_the_results_alone(client: Client, shown: dict[str, Business]) -> None:
    response = client.get(DIRECTORY, {"q": "kopi"}, headers={"HX-Request": "true"})
    text = response.content.decode()
    assert "<html" not in text
    assert "Kedai Kopi Uji" in text
    assert "HX-Request" in response["Vary"]
    assert text.count("1 usaha ditemukan") == 3  # the heading, and the two status lines that are read out
    whole = client.get(DIRECTORY, headers={"HX-Request": "true", "HX-History-Restore-Request": "true"})
    assert "<html" in whole.content.decode()


def test_sorting(client: Client, shown: dict[str, Business]) -> None:
    by_name = ["Emping Uji", "Gerabah Uji", "Kedai Kopi Uji", "Keripik Uji Pedas"]
    assert names(client, DIRECTORY, {"urut": "name"}) == by_name
    newest = ["Kedai Kopi Uji", "Emping Uji", "Keripik Uji Pedas", "Gerabah Uji"]
    assert names(client, DIRECTORY, {"urut": "newest", "q": "uji"}) == newest
    near_ciruas = names(client, DIRECTORY, {"urut": "distance", "q": "uji", "posisi": "-6.11,106.22"})
    assert near_ciruas[0] == "Gerabah Uji"


def test_a_position_shows_distances_and_can_be_taken_back(client: Client, shown: dict[str, Business]) -> None:
    response = client.get(f"{DIRECTORY}?q=uji&posisi=-6.1234567,106.1512345&urut=distance")
    text = response.content.decode()
    assert re.search(r"[\d,]+ km<", text)
    assert "posisi=-6.123%2C106.151" in text
    chip = re.search(r'<a class="chip chip--on" href="([^"]*)"[^>]*><span>Dari lokasi Anda<', text)
    assert chip
    assert chip[1] == f"{DIRECTORY}?q=uji"


def test_nearest_without_a_place_asks_where_one_is(client: Client, shown: dict[str, Business]) -> None:
    text = client.get(DIRECTORY, {"q": "kopi terdekat"}).content.decode()
    assert "Pakai lokasi saya" in text
    assert 'data-locate="/id/umkm/?q=kopi+terdekat&amp;urut=distance"' in text
    assert "Pakai lokasi saya" not in client.get(DIRECTORY, {"q": "kopi"}).content.decode()


def test_what_was_understood_can_be_taken_back(client: Client, shown: dict[str, Business]) -> None:
    text = client.get(DIRECTORY, {"q": "kopi cinangka"}).content.decode()
    assert "Dipahami dari kata Anda:" in text
    assert re.search(r'class="chip chip--understood" href="/id/umkm/\?q=kopi"', text)
    assert 'href="/id/umkm/?q=kopi+cinangka&amp;harfiah=1"' in text
    plain = client.get(DIRECTORY, {"q": "kopi cinangka", "harfiah": "1"}).content.decode()
    assert "Dipahami dari kata Anda:" not in plain


def test_products_are_shown_with_who_sells_them(client: Client, shown: dict[str, Business]) -> None:
    response = client.get(DIRECTORY, {"q": "gentong", "jenis": "product"})
    text = response.content.decode()
    assert "1 usaha menjualnya" in text
    assert "<mark>Gentong</mark></a>" in text
    assert "Tanya harga" in text
    assert 'id="jenis-product"' in text
    assert re.search(r'id="jenis-product"[^>]* aria-current="page"', text)


def test_pages_follow_each_other_there_and_back(client: Client, make_listing: MakeListing, filled: Fill) -> None:
    for number in range(2 * PAGE_SIZE + 3):
        make_listing(f"Keripik Nomor {number:02}")
    filled()
    pages: list[list[str]] = []
    address = f"{DIRECTORY}?q=keripik&urut=name"
    while address:
        response = client.get(address)
        answer = response.context["answer"]
        assert f"Halaman {len(pages) + 1}<" in response.content.decode()
        pages.append([hit.business.name for hit in answer.hits])
        address = answer.next_url
    assert [len(page) for page in pages] == [PAGE_SIZE, PAGE_SIZE, 3]
    assert len({name for page in pages for name in page}) == 2 * PAGE_SIZE + 3
    for page in reversed(pages[:-1]):
        answer = client.get(answer.previous_url).context["answer"]
        assert [hit.business.name for hit in answer.hits] == page
    assert answer.previous_url == ""


def test_a_page_beyond_the_last_one_leads_to_the_first(client: Client, shown: dict[str, Business]) -> None:
    text = client.get(DIRECTORY, {"q": "uji", "hal": "400"}).content.decode()
    assert "Halaman ini sudah lewat dari hasil terakhir" in text
    assert 'href="/id/umkm/?q=uji"' in text


def test_a_typing_error_is_repaired_and_the_page_says_how(client: Client, shown: dict[str, Business]) -> None:
    response = client.get(DIRECTORY, {"q": "gerabbah"})
    assert response.context["answer"].did_you_mean == "gerabah"
    assert 'href="/id/umkm/?q=gerabah"' in response.content.decode()


def test_nothing_found_is_a_page_that_helps(client: Client, shown: dict[str, Business]) -> None:
    text = client.get(DIRECTORY, {"q": "xqzwvy", "kecamatan": "anyar"}).content.decode()
    for words in (
        "Belum ada usaha untuk “xqzwvy”",
        "Cari tanpa saringan",
        "Jelajahi menurut jenis",
        "Daftarkan, gratis",
    ):
        assert words in text
    near = client.get(DIRECTORY, {"q": "keripik", "kecamatan": "ciruas"})
    assert near.context["answer"].total == 0
    assert "Bukan yang Anda cari, tetapi mendekati" in near.content.decode()
    assert "Keripik Uji Pedas" in near.content.decode()


def test_a_new_question_keeps_the_choices(client: Client, shown: dict[str, Business]) -> None:
    text = client.get(f"{DIRECTORY}?q=uji&kecamatan=cinangka&antar=ya&urut=name&hal=2").content.decode()
    kept = re.search(r'<span id="q-tetap">(.*?)</span>', text)
    assert kept
    assert re.findall(r'name="(.*?)" value="(.*?)"', kept[1]) == [("kecamatan", "cinangka"), ("antar", "ya")]


def test_suggestions_name_places_categories_and_businesses(client: Client, shown: dict[str, Business]) -> None:
    response = client.get(reverse("search:suggest"), {"q": "ker"})
    text = response.content.decode()
    assert "<mark>Ker</mark>ipik Uji Pedas" in text
    assert 'aria-label="Kategori"' in text
    assert set(response["Cache-Control"].split(", ")) == {"public", "max-age=60"}
    assert "<mark>Cinan</mark>gka" in client.get(reverse("search:suggest"), {"q": "cinan"}).content.decode()


@pytest.mark.parametrize("typed", ["", " ", "k", "\x00k"])
def test_one_letter_suggests_nothing(client: Client, shown: dict[str, Business], typed: str) -> None:
    assert client.get(reverse("search:suggest"), {"q": typed}).content.decode().strip() == ""


def test_only_staff_are_told_why(client: Client, shown: dict[str, Business], django_user_model: type[User]) -> None:
    address = f"{DIRECTORY}?q=uji&jelaskan=1"
    anybody = client.get(address)
    assert "Mengapa" not in anybody.content.decode()
    assert "no-store" not in anybody.get("Cache-Control", "")
    client.force_login(User.objects.create_user(username="pemilik", email="pemilik@beranda.test"))
    assert "Mengapa" not in client.get(address).content.decode()
    client.force_login(User.objects.create_superuser(username="admin", email="admin@beranda.test", password=None))
    told = client.get(address)
    assert "Mengapa hasil ini" in told.content.decode()
    assert "Kelengkapan data" in told.content.decode()
    assert "no-store" in told["Cache-Control"]
    plain = client.get(f"{DIRECTORY}?q=uji")
    assert "Mengapa urutan ini?" in plain.content.decode()
    assert "Mengapa hasil ini" not in plain.content.decode()
