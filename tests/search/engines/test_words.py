"""What finds nothing, typing errors, suggestions and hostile questions, which both engines answer alike."""

import pytest
from django.http import QueryDict

from economy.domain.businesses import hide_business
from economy.models import Business
from search.domain.ask import clusters, suggest
from search.domain.facets import DISTRICT
from search.domain.query import SearchQuery
from tests.search.conftest import MakeListing
from tests.search.hostile import HOSTILE

from .corpus import DIRECTORY, Found, ask, asked, names


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
    for question in (*HOSTILE, "{{ 7*7 }}"):
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
