"""Placeholder tones: the same sixteen in Python and in the style sheet, kept with each photo."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.storage import default_storage
from PIL import Image

from economy.domain.businesses import edit_business
from economy.domain.photos import CARD_WIDTH, PAGE_WIDTH, rendition_name, store_photo
from economy.domain.products import ProductInput
from economy.domain.public import public_businesses
from economy.domain.tones import TONES, nearest_tone, tone_class, tone_of_file

pytestmark = pytest.mark.django_db
SHEET = Path(settings.ROOT) / "site/portal/templates/components/tone/tone.css"


def photo(colour: tuple[int, int, int], size: tuple[int, int] = (1000, 1500)) -> BytesIO:
    out = BytesIO()
    Image.new("RGB", size, colour).save(out, "JPEG")
    out.seek(0)
    return out


def test_the_sheet_has_the_same_tones() -> None:
    rules = re.findall(r"\.tone-(\d+) \{ background-color: #([0-9a-f]{6}); \}", SHEET.read_text(encoding="utf-8"))
    assert rules == [(str(number), bytes(tone).hex()) for number, tone in enumerate(TONES, 1)]


def test_every_tone_is_nearest_to_itself() -> None:
    assert [nearest_tone(tone) for tone in TONES] == list(range(1, len(TONES) + 1))


def test_a_file_that_is_no_picture_has_no_tone() -> None:
    assert tone_of_file(BytesIO(b"bukan gambar")) is None
    assert tone_class(None) == ""


def test_a_stored_photo_has_its_renditions_and_its_business_the_tone(make_business, settings, tmp_path) -> None:  # type: ignore[no-untyped-def]
    settings.MEDIA_ROOT = tmp_path
    name = store_photo(photo(TONES[9]))
    for width in (CARD_WIDTH, PAGE_WIDTH):
        with default_storage.open(rendition_name(name, width)) as file, Image.open(file) as rendition:
            assert rendition.size == (width if width < 853 else 853, (width if width < 853 else 853) * 3 // 4)
    business = make_business(published=True, products=(ProductInput("Kendi", photo=name), ProductInput("Pot")))
    (public,) = public_businesses(ids=[business.pk])
    assert public.tone == public.products[0].tone == "tone-10"
    assert public.card_photo_url.endswith(f"-{CARD_WIDTH}.webp")
    assert public.photo_srcset.count("w,") == 1
    assert public.products[1].tone == public.products[1].card_photo_url == public.products[1].photo_srcset == ""
    edit_business(actor=None, business=business, fields={}, products=[ProductInput("Kendi besar", photo=name)])
    assert public_businesses(ids=[business.pk])[0].tone == "tone-10"


def test_a_photo_without_renditions_is_shown_itself(make_business, settings, tmp_path) -> None:  # type: ignore[no-untyped-def]
    settings.MEDIA_ROOT = tmp_path
    business = make_business(published=True, products=(ProductInput("Kendi", photo="products/lama.webp"),))
    (public,) = public_businesses(ids=[business.pk])
    assert public.card_photo_url == public.photo_url != ""
    assert public.tone == public.photo_srcset == ""
