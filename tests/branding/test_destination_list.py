"""The list of destinations, narrowed by its address."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from branding.domain.authoring import change_page
from branding.models import DestinationIndexPage, DestinationPage

from .visits import tariff

pytestmark = pytest.mark.usefixtures("small_pictures")


@pytest.fixture
def several(place: DestinationPage, destinations: DestinationIndexPage) -> None:
    """Three places: a free one with a toilet, a paid one with toilet and parking elsewhere, and an unknown one."""

    def another(title: str, **fields: Any) -> None:
        slug = title.lower().replace(" ", "-")
        copy = place.copy(
            to=destinations, update_attrs={"slug": slug, "title": title}, copy_revisions=False, keep_live=True
        )
        change_page(page=copy, fields=fields)

    toilet, parking = ("facility", {"kind": "toilet", "answer": "ya"}), ("facility", {"kind": "parkir", "answer": "ya"})
    no_parking = ("facility", {"kind": "parkir", "answer": "tidak"})
    another("Pantai Contoh", kind="pantai", tariffs=[tariff("Semua", 0)], facilities=[toilet, no_parking])
    another(
        "Curug Contoh",
        kind="air-terjun",
        tariffs=[tariff("Dewasa", 5000)],
        facilities=[toilet, parking],
        district_id="36.04.29",
        village_id=None,
    )


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("?fasilitas=toilet", {"Pantai Contoh", "Curug Contoh"}),
        ("?fasilitas=toilet&fasilitas=parkir", {"Curug Contoh"}),
        ("?biaya=gratis", {"Pantai Contoh"}),
        ("?biaya=belum-tercatat", {"Mercusuar Cikoneng"}),
        ("?kecamatan=padarincang", {"Curug Contoh"}),
        ("?kecamatan=padarincang&biaya=gratis", set()),
        ("?kecamatan=tidak-ada&jenis=bukan&fasilitas=salah&biaya=x&hal=99", {"Mercusuar Cikoneng", "Pantai Contoh"}),
    ],
)
def test_the_list_is_narrowed_by_its_address(client: Client, several: None, query: str, titles: set[str]) -> None:
    html = client.get(f"/id/destinasi/{query}").content.decode()
    listed = html[html.index('id="daftar"') :]
    for title in ("Mercusuar Cikoneng", "Pantai Contoh", "Curug Contoh"):
        if title in titles:
            assert title in listed
        elif "99" not in query:
            assert title not in listed
    assert titles or "Tidak ada tempat yang cocok" in html


def test_every_choice_counts_what_it_would_leave(client: Client, several: None) -> None:
    html = client.get("/id/destinasi/?fasilitas=toilet").content.decode()
    assert "2 dari 3 tempat" in html
    counts = {
        re.sub(r"<[^>]+>", "", label): int(count)
        for label, count in re.findall(r'<span>([^<]+)</span><span class="chip__count">(\d+)</span>', html)
    }
    assert counts["Tempat parkir"] == 1
    assert counts["Masuk gratis"] == 1
    assert counts["Tarif belum tercatat"] == 0
    assert counts["Padarincang"] == 1
    assert 'href="?jenis=pantai&amp;fasilitas=toilet"' in html
    assert 'href="?" aria-current="true"><span>Toilet</span>' in html


def test_narrowing_costs_no_more_queries_with_more_places(client: Client, several: None) -> None:
    client.get("/id/destinasi/?fasilitas=toilet")
    with CaptureQueriesContext(connection) as captured:
        client.get("/id/destinasi/?fasilitas=toilet")
    assert len(captured) <= 18
