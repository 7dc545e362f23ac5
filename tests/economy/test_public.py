"""What the public may know: the projection, the page and its structured data, and nothing private in any of them."""

import json
import re
from dataclasses import asdict
from decimal import Decimal
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import translation
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from economy.domain.businesses import close_business, create_business, hide_business, publish_business, submit_business
from economy.domain.json_ld import local_business, script_text
from economy.domain.products import ProductInput
from economy.domain.public import public_businesses, public_ids
from economy.domain.queries import nearby, public_business
from economy.models import Business, Category
from regions.models import Village

from .conftest import MakeBusiness

pytestmark = pytest.mark.django_db

SECRET = st.text("ABCDEFGHJKLMNPQRSTUVWXYZ", min_size=12, max_size=16)


def page_url(slug: str, language: str = "id") -> str:
    with translation.override(language):
        return reverse("economy:business", args=[slug])


def json_ld_of(html: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    assert found
    data: dict[str, Any] = json.loads(found[1])
    return data


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    secrets=st.lists(SECRET, min_size=6, max_size=6, unique=True),
    nib=st.from_regex(r"[1-9][0-9]{12}", fullmatch=True),
    offset=st.integers(1, 400_000),
)
def test_no_private_value_of_a_home_leaves_the_house(
    client: Client, village: Village, secrets: list[str], nib: str, offset: int
) -> None:
    owner_name, street, region_text, mailbox, user_name, account_name = secrets
    latitude = Decimal("-6.500000") + Decimal(offset) / 1_000_000
    longitude = Decimal("105.100000") + Decimal(offset) / 1_000_000
    with transaction.atomic():
        owner = User.objects.create_user(
            username=user_name, email=f"{mailbox.lower()}@contoh.test", first_name=account_name, phone=f"+62{nib}"
        )
        business = create_business(
            actor=owner,
            owner=owner,
            fields={
                "name": "Keripik Contoh",
                "village": village,
                "district": village.district,
                "home_based": True,
                "street_address": street,
                "region_text": region_text,
                "owner_name": owner_name,
                "nib": nib,
                "latitude": latitude,
                "longitude": longitude,
                "phone": "+6281200000001",
                "opening_hours": {"mon": [["08:00", "17:00"]]},
            },
            products=[ProductInput("Keripik", 15000)],
        )
        business = publish_business(actor=None, business=submit_business(actor=owner, business=business))
        [projected] = public_businesses(ids=[business.pk])
        outputs = [
            repr(asdict(projected)),
            client.get(page_url(business.slug)).content.decode(),
            client.get(page_url(business.slug, "en")).content.decode(),
            client.get(reverse("economy:nearby", args=[business.slug])).content.decode(),
            client.get(reverse("economy:poster", args=[business.slug])).content.decode(),
            projected.route_url,
            script_text(local_business(projected, url="http://contoh.test/", absolute=str)),
        ]
        private = [*secrets, mailbox.lower(), nib, str(latitude), str(longitude), business.match_key, str(owner.phone)]
        for output in outputs:
            for value in private:
                assert value not in output
        assert (projected.latitude, projected.longitude) == (float(village.latitude), float(village.longitude))
        assert not projected.exact
        assert "geo" not in json_ld_of(outputs[1])
        assert "streetAddress" not in json_ld_of(outputs[1])["address"]
        transaction.set_rollback(True)


def test_premises_show_their_street_and_point(client: Client, make_business: MakeBusiness) -> None:
    business = make_business(
        published=True,
        home_based=False,
        street_address="Jalan Contoh 5",
        latitude=Decimal("-6.2"),
        longitude=Decimal("106.1"),
    )
    html = client.get(page_url(business.slug)).content.decode()
    assert "Jalan Contoh 5" in html
    assert "https://www.google.com/maps/dir/?api=1&amp;destination=-6.200000%2C106.100000" in html
    data = json_ld_of(html)
    assert data["geo"] == {"@type": "GeoCoordinates", "latitude": -6.2, "longitude": 106.1}
    assert data["address"]["streetAddress"] == "Jalan Contoh 5"


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_page_shows_what_a_buyer_needs(
    client: Client, make_business: MakeBusiness, category_by_slug: dict[str, Category], language: str
) -> None:
    category = category_by_slug["warung-makan"]
    business = make_business(
        name="Warung <Contoh> & Anak",
        published=True,
        category=category,
        description="Sate bandeng.",
        opening_hours={"mon": [["08:00", "17:00"]], "sat": [["18:00", "02:00"]], "sun": [["00:00", "00:00"]]},
        instagram="@warung.contoh",
        website="https://warung.contoh.test",
        year_founded=2009,
        products=(ProductInput("Sate bandeng", 45000, "tusuk"), ProductInput("Rabeg")),
    )
    response = client.get(page_url(business.slug, language))
    html = response.content.decode()
    assert response.status_code == 200
    context = response.context
    assert context["category_name"] == (category.name_en if language == "en" else category.name_id)
    assert isinstance(context["open_state"].open, bool)
    assert context["week"][0].name == ("Monday" if language == "en" else "Senin")
    assert context["week"][0].spans == ("08:00–17:00" if language == "en" else "08.00–17.00",)
    assert context["week"][1].spans == ()
    assert context["week"][6].spans == ("24 hours" if language == "en" else "24 jam",)
    assert sum(day.today for day in context["week"]) == 1
    assert context["whatsapp_url"].startswith("https://wa.me/6281200000001?text=")
    assert ("Hello" if language == "en" else "Halo") in context["whatsapp_url"]
    assert "Warung%20%3CContoh%3E" in context["whatsapp_url"]
    assert context["canonical"] == f"http://testserver{page_url(business.slug, language)}"
    assert "<Contoh>" not in html
    data = json_ld_of(html)
    assert data["@type"] == "LocalBusiness"
    assert data["name"] == "Warung <Contoh> & Anak"
    assert data["url"] == context["canonical"]
    assert data["address"]["addressLocality"] == "Bandulu, Anyar"
    assert data["address"]["addressRegion"] == "Banten"
    assert data["address"]["postalCode"] == "42166"
    assert data["telephone"] == "+6281200000001"
    assert data["sameAs"] == ["https://warung.contoh.test", "https://www.instagram.com/warung.contoh/"]
    assert [spec["closes"] for spec in data["openingHoursSpecification"]] == ["17:00", "02:00", "23:59"]
    offers = data["hasOfferCatalog"]["itemListElement"]
    assert [offer["itemOffered"]["name"] for offer in offers] == ["Sate bandeng", "Rabeg"]
    assert [offer.get("price") for offer in offers] == [45000, None]


@given(st.text(max_size=80))
def test_structured_data_cannot_break_out_of_its_script(text: str) -> None:
    written = script_text({"name": text + "</script><script>alert(1)</script><!--"})
    assert "<" not in written
    assert ">" not in written
    assert json.loads(written)["name"].startswith(text)


@pytest.mark.parametrize("website", ["javascript:alert(1)", "data:text/html,x", "warung.test", "http://[", "//x.test"])
def test_an_address_no_browser_should_follow_is_left_out(make_business: MakeBusiness, website: str) -> None:
    business = make_business(published=True, website=website)
    assert public_businesses(ids=[business.pk])[0].website == ""


def test_only_published_listings_with_a_kecamatan_are_public(client: Client, make_business: MakeBusiness) -> None:
    draft = make_business(name="Draf")
    hidden = hide_business(actor=None, business=make_business(name="Sembunyi", published=True))
    closed = close_business(actor=None, business=make_business(name="Tutup", published=True))
    nowhere = make_business(name="Tanpa Wilayah", published=True)
    Business.objects.filter(pk=nowhere.pk).update(district=None, village=None)
    shown = make_business(name="Tayang", published=True)
    for business in (draft, hidden, closed, nowhere):
        assert client.get(page_url(business.slug)).status_code == 404
        assert client.get(reverse("economy:nearby", args=[business.slug])).status_code == 404
        assert client.get(reverse("economy:poster", args=[business.slug])).status_code == 404
        assert public_business(business.slug) is None
    assert list(public_ids()) == [shown.pk]
    assert client.get("/id/umkm/tidak-ada/").status_code == 404


def test_a_business_without_hours_is_neither_open_nor_closed(client: Client, make_business: MakeBusiness) -> None:
    response = client.get(page_url(make_business(published=True).slug))
    assert response.context["open_state"] is None
    assert response.context["week"] == []
    assert "Jam buka belum tercatat" in response.content.decode()


def test_a_landline_has_no_whatsapp_button(client: Client, make_business: MakeBusiness) -> None:
    response = client.get(page_url(make_business(published=True, phone="+62254200000").slug))
    assert response.context["whatsapp_url"] == ""


def test_nearby_is_a_fragment_for_htmx_and_a_page_without_scripts(
    client: Client, make_business: MakeBusiness, other_village: Village
) -> None:
    business = make_business(published=True)
    make_business(name="Tetangga", published=True)
    make_business(name="Jauh Sekali", published=True, village=other_village)
    make_business(name="Belum Tayang")
    url = reverse("economy:nearby", args=[business.slug])
    fragment = client.get(url, headers={"HX-Request": "true"})
    whole = client.get(url)
    assert "Tetangga" in fragment.content.decode()
    assert "<html" not in fragment.content.decode()
    assert "<html" in whole.content.decode()
    assert "HX-Request" in fragment["Vary"]
    for text in (fragment.content.decode(), whole.content.decode()):
        assert "Jauh Sekali" not in text
        assert "Belum Tayang" not in text


def test_nearby_comes_nearest_first_between_public_points(make_business: MakeBusiness, village: Village) -> None:
    exact = {"home_based": False, "longitude": village.longitude}
    far = make_business(name="Jauh", published=True, latitude=village.latitude + Decimal("0.02"), **exact)
    near = make_business(name="Dekat", published=True, latitude=village.latitude + Decimal("0.01"), **exact)
    home = make_business(name="Rumah", published=True, latitude=Decimal("-6.9"), longitude=Decimal("106.9"))
    here = make_business(name="Di sini", published=True)
    [projected] = public_businesses(ids=[here.pk])
    found = nearby(projected)
    assert [other.id for other, _km in found] == [home.pk, near.pk, far.pk]
    assert found[0][1] == 0
    assert found[1][1] == pytest.approx(1.11, abs=0.01)


@pytest.mark.parametrize("products", [1, 3])
def test_the_page_reads_a_fixed_number_of_times(
    client: Client, make_business: MakeBusiness, django_assert_num_queries: DjangoAssertNumQueries, products: int
) -> None:
    business = make_business(published=True, products=tuple(ProductInput(f"P{n}") for n in range(products)))
    client.get(page_url(business.slug))
    with django_assert_num_queries(1):
        public_business(business.slug)
    with django_assert_num_queries(3):
        nearby(public_businesses(ids=[business.pk])[0])


@pytest.mark.parametrize("products", [1, 3])
def test_the_whole_page_needs_seven_queries_at_most(
    client: Client,
    make_business: MakeBusiness,
    django_assert_max_num_queries: DjangoAssertNumQueries,
    products: int,
) -> None:
    """One reads the business; the others are the frame: site, brand, home pages of the menu, and the map's labels."""
    business = make_business(published=True, products=tuple(ProductInput(f"P{n}") for n in range(products)))
    client.get(page_url(business.slug))
    with django_assert_max_num_queries(7):
        client.get(page_url(business.slug))
