"""The brand: colours that can be read, a style sheet that can be cached."""

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from wagtail.models import Site

from branding.colours import RULES, contrast, weak_pairs
from branding.models import BrandSettings, HomePage


def test_contrast_of_known_pairs() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#0b4f5c", "#0b4f5c") == 1


def test_the_default_brand_is_readable() -> None:
    brand = BrandSettings()
    assert weak_pairs(brand.colours()) == []
    assert {pair.field for pair in RULES} >= {"ink", "primary", "accent", "leaf", "amber"}


def test_a_pale_colour_is_refused_with_its_ratio(home: HomePage) -> None:
    brand = BrandSettings.for_site(Site.objects.get(is_default_site=True))
    brand.accent = "#e8a87c"
    with pytest.raises(ValidationError) as refused:
        brand.full_clean()
    message = refused.value.message_dict["accent"][0]
    assert "2,03 : 1" in message
    assert "perlu sekurang-kurangnya 3 : 1" in message


def test_something_that_is_no_colour_is_refused(home: HomePage) -> None:
    brand = BrandSettings.for_site(Site.objects.get(is_default_site=True))
    brand.primary = "red;}"
    with pytest.raises(ValidationError) as refused:
        brand.full_clean()
    assert list(refused.value.message_dict) == ["primary"]


def test_the_style_sheet_follows_the_brand_and_is_kept_under_its_own_address(client: Client, home: HomePage) -> None:
    plain = client.get("/brand.css")
    assert plain["Content-Type"].startswith("text/css")
    assert "--brand-primary:#0b4f5c;" in plain.content.decode()
    assert "max-age=60" in plain["Cache-Control"]
    version = plain["ETag"].strip('"')
    assert "immutable" in client.get(f"/brand.css?v={version}")["Cache-Control"]
    brand = BrandSettings.for_site(Site.objects.get(is_default_site=True))
    brand.primary = "#123456"
    brand.save()
    changed = client.get(f"/brand.css?v={version}")
    assert "--brand-primary:#123456;" in changed.content.decode()
    assert "immutable" not in changed["Cache-Control"]


def test_the_tagline_speaks_the_language_of_the_page(client: Client, home: HomePage) -> None:
    brand = BrandSettings.for_site(Site.objects.get(is_default_site=True))
    assert brand.tagline_id in client.get("/id/").content.decode()
    assert brand.tagline_en in client.get("/en/").content.decode()
