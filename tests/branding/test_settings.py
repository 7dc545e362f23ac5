"""The rest of the settings: how the office is reached, and colours shown to staff before they are saved."""

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from wagtail.models import Site

from accounts.models import User
from branding.domain.authoring import change_brand
from branding.models import BrandSettings, HomePage
from branding.seed.writing import OFFICE, write_contact


@pytest.fixture
def brand(home: HomePage) -> BrandSettings:
    """The settings of the default site."""
    found: BrandSettings = BrandSettings.for_site(Site.objects.get(is_default_site=True))
    return found


def test_numbers_are_kept_in_one_form(brand: BrandSettings) -> None:
    change_brand(brand=brand, fields={"phone": "(0254) 200-123", "whatsapp": "0812 0000 0001"})
    assert (brand.phone, brand.whatsapp) == ("+62254200123", "+6281200000001")
    change_brand(brand=brand, fields={"phone": "112"})
    assert brand.phone == "112"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("phone", "12"),
        ("whatsapp", "0254-200123"),
        ("instagram", "https://instagram.com.example/contoh"),
        ("facebook", "http://www.facebook.com/contoh"),
        ("email", "halo"),
    ],
)
def test_what_leads_nowhere_is_refused(brand: BrandSettings, field: str, value: str) -> None:
    with pytest.raises(ValidationError) as refused:
        change_brand(brand=brand, fields={field: value})
    assert list(refused.value.message_dict) == [field]
    assert getattr(BrandSettings.objects.get(), field) == ""


def test_the_demo_s_office_is_invented_and_written_once(brand: BrandSettings) -> None:
    write_contact()
    filled = BrandSettings.objects.get()
    assert filled.email.endswith(".example")
    assert filled.office_address == OFFICE["office_address"]
    change_brand(brand=filled, fields={"email": "lain@contoh.example"})
    write_contact()
    assert BrandSettings.objects.get().email == "lain@contoh.example"


def test_colours_that_are_not_saved_are_shown_to_staff_alone(client: Client, brand: BrandSettings) -> None:
    asked = {**brand.colours(), "primary": "#5b2a6e", "pattern": "ombak"}
    assert client.get("/cms/brand-preview.css", asked).status_code == 302
    client.force_login(User.objects.create_superuser(username="admin", email="admin@beranda.test", password=None))
    shown = client.get("/cms/brand-preview.css", asked)
    assert "--brand-primary:#5b2a6e;" in shown.content.decode()
    assert "ombak-band.svg" in shown.content.decode()
    assert "no-store" in shown["Cache-Control"]
    assert client.get("/cms/brand-preview.css", {**asked, "pattern": "../x"}).status_code == 404
    assert client.get("/cms/brand-preview.css", {**asked, "ink": "red;}"}).status_code == 404
