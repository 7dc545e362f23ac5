"""Choosing businesses and products for pages: what is public can be found and chosen, nothing else has a name."""

import pytest
from django.test import Client
from django.urls import reverse

from economy.domain.businesses import hide_business
from economy.domain.chosen import chosen_products
from economy.domain.products import ProductInput
from economy.models import Business
from economy.office.choosers import business_chooser, product_chooser

from .conftest import MakeBusiness

WINDOWS = ("choose", "choose_results")


@pytest.fixture
def staff(client: Client, django_user_model: type) -> Client:
    user = django_user_model.objects.create_superuser(  # type: ignore[attr-defined]
        username="redaksi", email="redaksi@kabupaten.example", password="x"
    )
    client.force_login(user)
    return client


@pytest.fixture
def public(make_business: MakeBusiness) -> Business:
    return make_business(
        name="Gerabah Tampak", products=(ProductInput(name="Kendi tampak", price=25_000),), published=True
    )


@pytest.fixture
def draft(make_business: MakeBusiness) -> Business:
    return make_business(name="Gerabah Rahasia", products=(ProductInput(name="Kendi rahasia"),))


def test_only_the_public_ones_are_offered(staff: Client, public: Business, draft: Business) -> None:
    for chooser, shown in ((business_chooser, "Gerabah Tampak"), (product_chooser, "Kendi tampak")):
        for window in WINDOWS:
            answer = staff.get(reverse(chooser.get_url_name(window))).content.decode()
            assert shown in answer
            assert "ahasia" not in answer
        results = reverse(chooser.get_url_name("choose_results"))
        assert shown in staff.get(results, {"q": "TAMPAK"}).content.decode()
        assert shown not in staff.get(results, {"q": "tampak lain"}).content.decode()
        assert staff.get(results, {"q": "%' OR 1=1 --" * 9}).status_code == 200


def test_what_is_not_public_has_no_name_to_answer_with(staff: Client, public: Business, draft: Business) -> None:
    for chooser, good, bad in (
        (business_chooser, public.pk, draft.pk),
        (product_chooser, public.products.get().pk, draft.products.get().pk),
    ):
        chosen = chooser.get_url_name("chosen")
        assert "ampak" in staff.get(reverse(chosen, args=[good])).content.decode()
        assert staff.get(reverse(chosen, args=[bad]), follow=True).status_code == 404


def test_strangers_choose_nothing(client: Client, public: Business) -> None:
    assert client.get(reverse(business_chooser.get_url_name("choose"))).status_code == 302


def test_a_hidden_choice_stays_without_its_name(public: Business) -> None:
    widget = business_chooser.widget_class()
    data = widget.get_value_data(public.pk)
    assert data["title"].startswith("Gerabah Tampak – ")
    product = public.products.get()
    assert product_chooser.widget_class().get_value_data(product.pk)["title"] == "Kendi tampak – Gerabah Tampak"
    hide_business(actor=None, business=public, reason="uji")
    for data in (widget.get_value_data(public.pk), product_chooser.widget_class().get_value_data(product.pk)):
        assert "Tidak lagi tayang" in data["title"]
    assert widget.get_value_data(999_999) is None


def test_chosen_products_are_public_and_in_order(public: Business, draft: Business) -> None:
    first, hidden = public.products.get(), draft.products.get()
    found = chosen_products(ids=[hidden.pk, first.pk, 999_999, first.pk])
    assert [(each.product.name, each.business_name) for each in found] == [("Kendi tampak", "Gerabah Tampak")]
    assert chosen_products(ids=[]) == []
