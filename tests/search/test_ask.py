"""From a question to an answer: what it costs, what it does when a server fails, and what it shows."""

from collections.abc import Callable
from datetime import date
from unittest.mock import patch
from urllib.parse import parse_qs, urlsplit

import pytest
from django.http import QueryDict
from django.test import Client
from django.utils import timezone
from elasticsearch import BadRequestError, Elasticsearch
from pytest_django import DjangoAssertNumQueries, Settings
from wagtail.models import PageViewRestriction

from branding.domain.authoring import add_page
from branding.domain.public import public_pages
from branding.domain.site_tree import ensure_site
from branding.domain.summaries import public_summaries
from branding.models import NewsIndexPage, NewsPage, Picture
from branding.renditions import LIST_PICTURE
from economy.models import Business
from search.domain import ask, elastic, reference, shown
from search.domain.answer import Chip
from search.domain.engines import TooSlow
from search.domain.facets import CATEGORY, DISTRICT, VILLAGE
from search.domain.links import Switches, address, addresses_of_tabs
from search.domain.query import SearchQuery
from search.domain.server import breaker
from search.domain.server import client as search_client
from search.domain.understanding import understand
from tests.economy.conftest import photo

from .conftest import MakeListing

Rebuild = Callable[[], None]
REGULAR = 3
"""Queries a page of results may cost, all around it included."""


def read(url: str) -> SearchQuery:
    return SearchQuery.from_params(QueryDict(urlsplit(url).query), language="id")


@pytest.fixture
def article(db: None) -> NewsPage:
    home = ensure_site()
    page = NewsPage(title="Pameran keripik", lead="Renyah", author_name="Redaksi", date=date(2026, 11, 1))
    page.body = [("paragraph", "<p>Di Anyar.</p>")]
    add_page(parent=NewsIndexPage.objects.get(locale=home.locale), page=page)
    return page


@pytest.mark.parametrize(
    "params",
    [
        {},
        {"q": "keripik"},
        {"q": "keripik anyar"},
        {"q": "keripik", "kecamatan": "anyar", "urut": "name"},
        {"q": "keripik", "jenis": "news"},
        {"q": "keripik", "jenis": "product"},
        {"q": "keripik", "tampilan": "peta"},
        {"q": "pameran"},
        {"hal": "2"},
    ],
)
def test_a_page_of_results_costs_one_request_and_three_queries(
    params: dict[str, str],
    client: Client,
    make_listing: MakeListing,
    article: NewsPage,
    rebuilt: Rebuild,
    settings: Settings,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    """Layout included, and however many are shown; no cache stands in for a query."""
    for number in range(24):
        make_listing(f"Keripik Uji {number}", products=["Keripik", "Kopi"], description="Renyah.")
    rebuilt()
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
    before = client.get("/id/umkm/", params)
    transport = search_client().transport
    with (
        patch.object(transport, "perform_request", wraps=transport.perform_request) as overheard,
        django_assert_max_num_queries(REGULAR),
    ):
        response = client.get("/id/umkm/", params)
    assert response.status_code == 200
    answer = (response.context or before.context)["answer"]  # drawn anew unless it is the same answer
    assert answer.hits
    assert not answer.degraded
    assert overheard.call_count == 1


def test_suggestions_cost_one_request_and_one_query(
    make_listing: MakeListing, rebuilt: Rebuild, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_listing("Keripik Uji")
    make_listing("Keripik Uji Baru")
    rebuilt()
    ask.suggest("kerip", language="id")
    with django_assert_num_queries(1):
        assert len([each for each in ask.suggest("kerip", language="id") if each.kind == "business"]) == 2


def test_without_a_result_what_is_nearest_costs_one_request_more(make_listing: MakeListing, rebuilt: Rebuild) -> None:
    make_listing("Keripik Uji", place=("Petir", "Petir"))
    rebuilt()
    transport = search_client().transport
    with patch.object(transport, "perform_request", wraps=transport.perform_request) as overheard:
        answer = ask.search(SearchQuery(q="keripik", chosen=((DISTRICT, ("anyar",)),)))
    assert [hit.business.name for hit in answer.nearest if hit.business] == ["Keripik Uji"]
    assert overheard.call_count == 2


def test_the_database_answers_when_elasticsearch_does_not(
    make_listing: MakeListing, rebuilt: Rebuild, settings: Settings
) -> None:
    make_listing("Keripik Uji")
    rebuilt()
    assert not ask.search(SearchQuery(q="keripik")).degraded
    settings.ELASTICSEARCH_URL = "http://127.0.0.1:9"
    answer = ask.search(SearchQuery(q="keripik"))
    assert (answer.degraded, answer.total) == (True, 1)
    with patch.object(elastic, "run") as run:
        assert ask.search(SearchQuery(q="keripik")).degraded  # left alone for some seconds
    run.assert_not_called()


def test_a_refused_question_is_not_the_server_s_fault(
    make_listing: MakeListing, rebuilt: Rebuild, elasticsearch: Elasticsearch
) -> None:
    make_listing("Keripik Uji")
    rebuilt()
    for refusal in (BadRequestError("parse_exception", meta=elasticsearch.info().meta, body={}), TooSlow):
        with patch.object(elastic, "run", side_effect=refusal):
            assert ask.search(SearchQuery(q="keripik")).degraded
        assert breaker.allows()
    assert not ask.search(SearchQuery(q="keripik")).degraded


def test_words_that_cannot_be_looked_for_reach_no_engine(make_listing: MakeListing) -> None:
    make_listing("Keripik Uji")
    with patch.object(ask, "either") as either:
        answer = ask.search(SearchQuery(q="081200000001"))
        assert ask.clusters(SearchQuery(q="💥"), (105.0, -7.0, 107.0, -5.0), 10) == []
    either.assert_not_called()
    assert (answer.total, answer.hits, answer.nearest, answer.degraded) == (0, [], [], False)


def test_staff_are_told_why(make_listing: MakeListing, filled: Rebuild) -> None:
    business = make_listing("Keripik Uji", place=("Anyar", "Anyar"))
    now = timezone.now()
    Business.objects.filter(pk=business.pk).update(verified_at=now, confirmed_at=now)
    filled()
    (hit,) = ask.search(SearchQuery(q="keripik anyar", explain=True)).hits
    assert {"verified": 0.25, "confirmed": 0.15, "in_place": 4.0}.items() <= hit.why.items()
    assert 0 < hit.why["complete"] < 0.2
    (plain,) = ask.search(SearchQuery(q="keripik anyar")).hits
    assert plain.why == {}


def test_chips_lead_to_the_question_without_them(regions: None, categories: None) -> None:
    query = SearchQuery(q="Keripik di Anyer buka sekarang dekat Cinangka", chosen=((CATEGORY, ("camilan",)),), page=3)
    found = {chip.label: chip for chip in shown.chips(query, understand(query))}
    assert list(found) == ["Keripik dan camilan", "Buka sekarang", "Anyar", "Dekat Cinangka"]

    def words(chip: Chip) -> str:
        return parse_qs(urlsplit(chip.url).query).get("q", [""])[0]

    assert words(found["Anyar"]) == "Keripik buka sekarang dekat Cinangka"
    assert words(found["Buka sekarang"]) == "Keripik di Anyer dekat Cinangka"
    assert words(found["Dekat Cinangka"]) == "Keripik di Anyer buka sekarang"
    assert all("hal=" not in chip.url for chip in found.values())
    near_me = shown.chips(SearchQuery(q="bengkel terdekat"), understand(SearchQuery(q="bengkel terdekat")))
    assert [words(chip) for chip in near_me] == ["bengkel"]


def test_a_category_takes_the_place_of_its_branch(regions: None, categories: None) -> None:
    def led(chosen: tuple[str, ...], value: str, facet: str = CATEGORY) -> SearchQuery:
        query = SearchQuery(chosen=((facet, chosen),))
        url = Switches(query, understand(query), facet).to(value)
        return read(url)

    assert led(("kuliner",), "camilan").selected(CATEGORY) == ("camilan",)
    assert led(("camilan", "kafe"), "kuliner").selected(CATEGORY) == ("kuliner",)
    assert led(("camilan",), "gerabah").selected(CATEGORY) == ("camilan", "gerabah")
    assert led(("camilan",), "camilan").selected(CATEGORY) == ()


def test_a_kecamatan_takes_its_desa_along(regions: None, categories: None) -> None:
    kadugenep = next(each for each in reference.villages() if each.name == "Kadugenep")
    query = SearchQuery(chosen=((DISTRICT, ("anyar", "petir")), (VILLAGE, (kadugenep.code,))))
    understood = understand(query)
    assert f"desa={kadugenep.code}" in Switches(query, understood, DISTRICT).to("anyar")
    assert "desa=" not in Switches(query, understood, DISTRICT).to("petir")


@pytest.mark.parametrize(
    "parameters",
    [
        "",
        "q=kopi+%26+teh&jenis=product&kategori=kafe&kecamatan=anyar&harga=0-25&urut=name&hal=3&tampilan=peta&buka=24jam",
    ],
)
def test_a_switch_leads_where_the_question_with_that_choice_is_asked(
    parameters: str, regions: None, categories: None
) -> None:
    query = SearchQuery.from_params(QueryDict(parameters), language="id")
    for facet, value in (
        (DISTRICT, "petir"),
        (CATEGORY, "gerabah"),
        ("price", "250-"),
        ("open", "24jam"),
        ("qris", "ya"),
    ):
        assert Switches(query, understand(query), facet).to(value) == address(query.toggled(facet, value))
    for kind in ("", "news", "product"):
        assert addresses_of_tabs(query)(kind) == address(query.first_page(kind=kind))


def test_what_words_ask_is_switched_off_by_taking_them_out(regions: None, categories: None) -> None:
    query = SearchQuery(q="keripik halal")
    understood = understand(query)
    assert Switches(query, understood, "certificate").to("halal") == address(SearchQuery(q="keripik"))
    both = read(Switches(query, understood, "certificate").to("pirt"))
    assert both.selected("certificate") == ("halal", "pirt")


def test_summaries_are_what_the_projection_says(
    article: NewsPage, settings: Settings, tmp_path: object, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    settings.MEDIA_ROOT = str(tmp_path)
    article.hero_image = Picture.objects.create(title="Uji", file=photo())
    article.hero_alt = "Keripik"
    picture = article.hero_image
    assert isinstance(picture, Picture)
    picture.get_rendition(LIST_PICTURE)
    article.save_revision().publish()
    whole = public_pages()
    ids = [page.id for page in whole]
    public_summaries(ids=ids)
    with django_assert_num_queries(2):
        found = public_summaries(ids=list(reversed(ids)), pictures=True)
    assert [page.id for page in found] == list(reversed(ids))
    for page in whole:
        summary = next(each for each in found if each.id == page.id)
        assert summary == type(page)(**{**page.__dict__, "text": ""})
    with django_assert_num_queries(1):
        assert all(not page.image_url for page in public_summaries(ids=ids))
    assert public_summaries(ids=[]) == []


def test_restricted_and_hidden_pages_have_no_summary(article: NewsPage) -> None:
    assert [page.title for page in public_summaries(ids=[article.pk, 10**9])] == ["Pameran keripik"]
    restriction = PageViewRestriction.objects.create(
        page=article.get_parent(), restriction_type=PageViewRestriction.LOGIN
    )
    assert public_summaries(ids=[article.pk]) == []
    restriction.delete()
    article.unpublish()
    assert public_summaries(ids=[article.pk]) == []
