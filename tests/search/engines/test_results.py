"""What people ask and what they must get, the same for both engines: Elasticsearch and the database."""

from urllib.parse import parse_qsl, urlsplit

import pytest
from django.utils import timezone

from economy.models import Business
from search.domain.ask import search
from search.domain.facets import CATEGORY, DISTRICT, OPEN, QRIS, VILLAGE
from search.domain.query import SearchQuery
from tests.search.conftest import MakeListing

from .corpus import CASES, DIRECTORY, Found, ask, asked, choice, counts, names, titles, write_article


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
