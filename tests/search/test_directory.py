"""The directory's pages, answered by the database: results, landing pages, fragments, suggestions, hostile input."""

import re

import pytest
from django.http import QueryDict
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from economy.domain.businesses import hide_business
from economy.models import Business
from search.domain.ask import search
from search.domain.query import PAGE_SIZE, SearchQuery

from .conftest import MakeListing

DIRECTORY = "/id/umkm/"
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


@pytest.fixture
def shown(make_listing: MakeListing) -> dict[str, Business]:
    listings = [
        make_listing("Gerabah Uji", category="gerabah", place=("Ciruas", "Bumijaya"), products=["Gentong"]),
        make_listing("Keripik Uji Pedas", products=["Keripik pisang"], description="Renyah <b>sekali</b>"),
        make_listing("Emping Uji", place=("Cinangka", "Cikolelet"), products=["Emping melinjo"]),
        make_listing("Kedai Kopi Uji", category="kafe", place=("Cinangka", "Cinangka")),
        make_listing("Draf Uji", published=False),
    ]
    return {listing.name: listing for listing in listings}


def names(client: Client, address: str, **params: str) -> list[str]:
    response = client.get(address, params)
    assert response.status_code == 200
    return [hit.business.name for hit in response.context["answer"].hits]


def test_without_a_question_everything_public_is_shown(client: Client, shown: dict[str, Business]) -> None:
    response = client.get(DIRECTORY)
    assert response.context["answer"].total == 4
    assert "Draf Uji" not in response.content.decode()
    assert not response.context["answer"].degraded


@pytest.mark.django_db
def test_an_empty_directory_is_a_page_too(client: Client) -> None:
    assert client.get(DIRECTORY).status_code == 200
    assert client.get(DIRECTORY, {"q": "kopi"}).status_code == 200


def test_a_question_finds_and_the_page_links_there(client: Client, shown: dict[str, Business]) -> None:
    response = client.get(DIRECTORY, {"q": "gerabah"})
    text = response.content.decode()
    assert [hit.business.name for hit in response.context["answer"].hits] == ["Gerabah Uji"]
    assert f"/id/umkm/{shown['Gerabah Uji'].slug}/" in text


def test_a_hidden_business_is_gone_at_once(client: Client, shown: dict[str, Business]) -> None:
    hide_business(actor=None, business=shown["Gerabah Uji"])
    assert names(client, DIRECTORY, q="gerabah") == []
    assert "Gerabah Uji" not in client.get(reverse("search:suggest"), {"q": "gerabah"}).content.decode()


def test_a_facet_does_not_narrow_itself(client: Client, shown: dict[str, Business]) -> None:
    facets = client.get(DIRECTORY, {"kecamatan": "cinangka"}).context["answer"].facets
    districts = {facet.value: (facet.count, facet.selected) for facet in facets["district"]}
    assert districts == {"cinangka": (2, True), "anyar": (1, False), "ciruas": (1, False)}
    categories = {facet.value: facet.count for facet in facets["category"]}
    assert categories == {"kuliner": 2, "camilan": 1, "kafe": 1}


def test_a_facet_s_address_switches_it(client: Client, shown: dict[str, Business]) -> None:
    facets = client.get(DIRECTORY, {"kecamatan": "cinangka"}).context["answer"].facets["district"]
    on, off = facets[0], facets[1]
    assert (on.selected, off.selected) == (True, False)
    assert len(names(client, on.url)) == 4
    assert len(names(client, off.url)) == off.count


def test_a_branch_includes_what_is_below_it(client: Client, shown: dict[str, Business]) -> None:
    assert sorted(names(client, DIRECTORY, kategori="kuliner")) == ["Emping Uji", "Kedai Kopi Uji", "Keripik Uji Pedas"]
    assert names(client, DIRECTORY, kategori="kafe") == ["Kedai Kopi Uji"]


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("path", ["kategori/kuliner", "kecamatan/cinangka"])
def test_landing_pages(client: Client, shown: dict[str, Business], language: str, path: str) -> None:
    response = client.get(f"/{language}/umkm/{path}/")
    assert response.status_code == 200
    assert response.context["heading"]
    assert response.context["intro"]
    assert response.context["answer"].total == (3 if "kategori" in path else 2)
    assert len(re.findall(r"<h1[ >]", response.content.decode())) == 1


@pytest.mark.parametrize("path", ["kategori/tidak-ada", "kecamatan/tidak-ada"])
def test_landing_pages_of_nothing_are_not_found(client: Client, shown: dict[str, Business], path: str) -> None:
    assert client.get(f"/id/umkm/{path}/").status_code == 404


def test_a_filter_that_names_nothing_finds_nothing(client: Client, shown: dict[str, Business]) -> None:
    assert names(client, DIRECTORY, kecamatan="tidak-ada") == []
    assert names(client, DIRECTORY, kategori="tidak-ada", q="uji") == []


def test_scripts_get_the_results_alone(client: Client, shown: dict[str, Business]) -> None:
    response = client.get(DIRECTORY, {"q": "kopi"}, headers={"HX-Request": "true"})
    assert "<html" not in response.content.decode()
    assert "Kedai Kopi Uji" in response.content.decode()
    assert "HX-Request" in response["Vary"]
    whole = client.get(DIRECTORY, headers={"HX-Request": "true", "HX-History-Restore-Request": "true"})
    assert "<html" in whole.content.decode()


def test_sorting(client: Client, shown: dict[str, Business]) -> None:
    by_name = ["Emping Uji", "Gerabah Uji", "Kedai Kopi Uji", "Keripik Uji Pedas"]
    assert names(client, DIRECTORY, urut="name") == by_name
    assert names(client, DIRECTORY, urut="name", q="uji") == by_name
    newest = ["Kedai Kopi Uji", "Emping Uji", "Keripik Uji Pedas", "Gerabah Uji"]
    assert names(client, DIRECTORY, urut="newest", q="uji") == newest


def test_pages_follow_each_other_without_gap_or_repetition(client: Client, make_listing: MakeListing) -> None:
    for number in range(PAGE_SIZE + 3):
        make_listing(f"Keripik Nomor {number:02}")
    first = client.get(DIRECTORY, {"q": "keripik"})
    assert (first.context["page"], first.context["pages"], first.context["previous_url"]) == (1, 2, "")
    second = client.get(f"{DIRECTORY}{first.context['next_url']}")
    assert second.context["next_url"] == ""
    seen = [hit.business.name for page in (first, second) for hit in page.context["answer"].hits]
    assert len(seen) == len(set(seen)) == PAGE_SIZE + 3
    back = client.get(f"{DIRECTORY}{second.context['previous_url']}")
    assert [hit.business.name for hit in back.context["answer"].hits] == seen[:PAGE_SIZE]


@pytest.mark.parametrize("question", HOSTILE)
def test_hostile_questions_get_a_page(client: Client, shown: dict[str, Business], question: str) -> None:
    for address in (DIRECTORY, reverse("search:suggest")):
        response = client.get(address, {"q": question})
        assert response.status_code == 200
        assert "<script>alert" not in response.content.decode()


@pytest.mark.parametrize(
    "params",
    [
        {"hal": "1000000000"},
        {"hal": "500"},
        {"hal": "-1", "urut": "x", "kecamatan": "../..", "kategori": "\x00"},
        {"kecamatan": "a" * 5000},
        {"q": "kopi", "hal": "99999999"},
    ],
)
def test_hostile_parameters_get_a_page(client: Client, shown: dict[str, Business], params: dict[str, str]) -> None:
    assert client.get(DIRECTORY, params).status_code == 200


def test_many_values_of_one_filter_get_a_page(client: Client, shown: dict[str, Business]) -> None:
    assert client.get(DIRECTORY, {"kecamatan": [f"k-{n}" for n in range(500)]}).status_code == 200


def test_a_phone_number_finds_nobody(client: Client, make_listing: MakeListing) -> None:
    make_listing("Tanpa Angka", phone="+6281200000042")
    for typed in ("081200000042", "+6281200000042", "6281200000042", "00000042", "0812-0000-0042"):
        assert names(client, DIRECTORY, q=typed) == []


def test_an_owner_s_name_finds_nobody(client: Client, make_listing: MakeListing) -> None:
    make_listing("Dapur Contoh", owner_name="Siti Rahasia", nib="1234567890123")
    for typed in ("rahasia", "siti rahasia", "1234567890123"):
        assert names(client, DIRECTORY, q=typed) == []


def test_a_typing_error_is_repaired_and_the_page_says_how(client: Client, shown: dict[str, Business]) -> None:
    response = client.get(DIRECTORY, {"q": "gerabbah"})
    assert [hit.business.name for hit in response.context["answer"].hits] == ["Gerabah Uji"]
    assert response.context["answer"].did_you_mean == "gerabah"
    assert "?q=gerabah" in response.content.decode()


def test_nonsense_finds_nothing(client: Client, shown: dict[str, Business]) -> None:
    answer = client.get(DIRECTORY, {"q": "xqzwvy"}).context["answer"]
    assert (answer.total, answer.hits, answer.did_you_mean) == (0, [], "")


def test_suggestions_name_places_categories_and_businesses(client: Client, shown: dict[str, Business]) -> None:
    found = client.get(reverse("search:suggest"), {"q": "ker"})
    kinds = {(item.kind, item.label) for item in found.context["suggestions"]}
    assert ("business", "Keripik Uji Pedas") in kinds
    assert any(kind == "category" for kind, _label in kinds)
    assert "Keripik Uji Pedas" in found.content.decode()
    places = client.get(reverse("search:suggest"), {"q": "cinan"}).context["suggestions"]
    assert ("district", "Cinangka") in {(item.kind, item.label) for item in places}
    assert len(places) <= 8


@pytest.mark.parametrize("typed", ["", " ", "k", "\x00k"])
def test_one_letter_suggests_nothing(client: Client, shown: dict[str, Business], typed: str) -> None:
    assert client.get(reverse("search:suggest"), {"q": typed}).context["suggestions"] == []


@pytest.mark.parametrize("params", ["", "q=uji", "q=uji&kecamatan=cinangka&kategori=kuliner"])
def test_the_number_of_queries_of_an_answer_is_fixed(
    shown: dict[str, Business],
    make_listing: MakeListing,
    params: str,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in range(6):
        make_listing(f"Usaha Uji {number}", place=("Cinangka", "Cinangka"), products=["Satu", "Dua"])
    with django_assert_max_num_queries(8):
        assert len(search(SearchQuery.from_params(QueryDict(params), language="id")).hits) > 2
