"""Figures, dates and phones look the way readers of each language write them."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from django.template import Context, Template
from django.utils import timezone, translation

from portal.assets import UNKNOWN_ICON
from portal.templatetags import formats


@pytest.fixture(autouse=True)
def _indonesian() -> Iterator[None]:
    with translation.override("id"):
        yield


@pytest.mark.parametrize(
    ("amount", "indonesian", "english"),
    [
        (15000, "Rp 15.000", "Rp 15,000"),
        (0, "Rp 0", "Rp 0"),
        (1_250_000, "Rp 1.250.000", "Rp 1,250,000"),
        ("999.5", "Rp 1.000", "Rp 1,000"),
        (None, "", ""),
        ("", "", ""),
        ("tanya", "", ""),
    ],
)
def test_money(amount: object, indonesian: str, english: str) -> None:
    assert formats.rupiah(amount) == indonesian
    with translation.override("en"):
        assert formats.rupiah(amount) == english


@pytest.mark.parametrize(
    ("kilometres", "indonesian", "english"),
    [
        (1.24, "1,2 km", "1.2 km"),
        (0.02, "< 0,1 km", "< 0.1 km"),
        (14.4, "14 km", "14 km"),
        (None, "", ""),
    ],
)
def test_distance(kilometres: float | None, indonesian: str, english: str) -> None:
    assert formats.distance_km(kilometres) == indonesian
    with translation.override("en"):
        assert formats.distance_km(kilometres) == english


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("+6281200000123", "0812-0000-0123"),
        ("+62254200000", "(0254) 200000"),
        ("+60123456789", "+60 12-345 6789"),
        ("bukan nomor", "bukan nomor"),
        ("", ""),
        (None, ""),
    ],
)
def test_phone(stored: str | None, shown: str) -> None:
    assert formats.phone_id(stored) == shown


def test_whatsapp_carries_the_message() -> None:
    assert formats.whatsapp_url("+6281200000123", "Halo & apa kabar?") == (
        "https://wa.me/6281200000123?text=Halo%20%26%20apa%20kabar%3F"
    )
    assert formats.whatsapp_url("+6281200000123") == "https://wa.me/6281200000123"
    assert formats.whatsapp_url("") == ""


def test_dates_and_times_are_of_western_indonesia() -> None:
    moment = datetime(2024, 6, 4, 18, 30, tzinfo=UTC)
    assert formats.date_id(moment) == "5 Juni 2024"
    assert formats.date_id(date(2024, 8, 17)) == "17 Agustus 2024"
    assert formats.time_id(moment) == "01.30 WIB"
    assert formats.datetime_id(moment) == "5 Juni 2024, 01.30 WIB"
    with translation.override("en"):
        assert formats.datetime_id(moment) == "5 June 2024, 01:30 WIB"
    assert formats.date_id(None) == formats.time_id(None) == formats.datetime_id(None) == ""


@pytest.mark.parametrize(
    ("ago", "words"),
    [
        (timedelta(seconds=20), "baru saja"),
        (timedelta(minutes=5), "5 menit lalu"),
        (timedelta(hours=3), "3 jam lalu"),
        (timedelta(days=2), "2 hari lalu"),
    ],
)
def test_relative_time_keeps_the_exact_one(ago: timedelta, words: str) -> None:
    moment = timezone.now() - ago
    html = formats.when(moment)
    assert f">{words}</time>" in html
    assert f'title="{formats.datetime_id(moment)}"' in html


def test_icon_is_drawn_and_hidden_from_screen_readers() -> None:
    html = Template('{% icon "map-pin" "icon--large" %}').render(Context())
    assert html.startswith('<svg class="icon icon--large"')
    assert 'aria-hidden="true"' in html
    assert '<use href="/static/portal/icons.svg#map-pin"/>' in html


def test_an_icon_staff_chose_is_drawn_into_the_page() -> None:
    html = formats.icon("anvil")
    assert "<path" in html
    assert "license" not in html


@pytest.mark.parametrize("name", ["there-is-no-such-icon", "../../../manage", "", "Map Pin"])
def test_unknown_icon_draws_the_diamond(name: str) -> None:
    assert UNKNOWN_ICON in formats.icon(name)
