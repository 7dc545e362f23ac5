"""Whatever is asked gets a page, from either engine: never a failure, never somebody's mark-up."""

from collections.abc import Callable
from urllib.parse import urlencode

import pytest
from django.test import Client
from pytest_django import Settings

from branding.domain import frame

from .conftest import MakeListing
from .hostile import HOSTILE

DIRECTORY = "/id/umkm/"
QUESTIONS = [
    *HOSTILE,
    "a:* | b & !c <-> d",
    'NEAR(a b, 5) AND "x* ^y',
    "{{ 7*7 }}{% debug %}",
    "dekat dekat dekat di sekitar terdekat",
    "buka sekarang 24 jam halal qris ciruas anyer dekat",
]
ADDRESSES: list[dict[str, object]] = [
    {"hal": "1000000000"},
    {"hal": "500"},
    {"q": "kopi", "hal": "99999999"},
    {"hal": "-1", "urut": "x", "kecamatan": "../..", "kategori": "\x00", "jenis": "<b>"},
    {"kecamatan": "a" * 5000},
    {"kecamatan": [f"k-{number}" for number in range(500)]},
    {"kategori": ["kuliner"] * 500, "qris": "ya", "harga": "0-25", "sertifikat": "halal", "skala": "micro"},
    {"posisi": "91,181", "urut": "distance"},
    {"posisi": "-90,-180", "urut": "distance"},
    {"posisi": "nan,inf", "urut": "distance", "q": "kopi"},
    {"posisi": "-6.1,106.1", "urut": "distance", "q": "kopi terdekat"},
    {"sesudah": "x" * 399, "urut": "name"},
    {"sesudah": "WzEsMl0", "urut": "name", "q": "kopi"},
    {"sebelum": "WyJhIiwiYiJd", "urut": "distance", "posisi": "-6.1,106.1"},
    {"sesudah": "W251bGwsbnVsbF0", "urut": "newest"},
    {"sesudah": "WzFlOTk5LC0xXQ"},
    {"sesudah": "Wy0xLDk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5XQ", "q": "kopi"},
    {"tampilan": "peta", "q": "kopi", "jenis": "product"},
]
BOXES = ["105.8,-6.4,106.5,-5.9", "-180,-90,180,90", "0,0,0.0001,0.0001", "1,2,3", "x", "9" * 5000, "nan,nan,nan,nan"]


@pytest.fixture(params=["database", pytest.param("elasticsearch", marks=pytest.mark.services)])
def ready(request: pytest.FixtureRequest, make_listing: MakeListing) -> None:
    """A small directory that one of the engines answers from."""
    make_listing("Kedai Kopi Uji", category="kafe", place=("Cinangka", "Cinangka"), products=["Kopi"])
    make_listing("Keripik Uji", description="Renyah <b>sekali</b>")
    build: Callable[[], None] = request.getfixturevalue("filled" if request.param == "database" else "rebuilt")
    build()


@pytest.fixture
def patient(settings: Settings) -> None:
    """A shared machine may be slow; that is not what is tried here."""
    settings.ELASTICSEARCH_SEARCH_TIMEOUT = 20.0


@pytest.mark.usefixtures("ready", "patient")
def test_every_question_gets_a_page(client: Client) -> None:
    for question in QUESTIONS:
        for address in (DIRECTORY, f"{DIRECTORY}saran/", f"{DIRECTORY}peta.json"):
            response = client.get(address, {"q": question, "kotak": BOXES[0], "zum": "10"})
            assert response.status_code == 200, (address, question)
            text = response.content.decode()
            assert "<script>alert" not in text
            assert "49" not in text or "7*7" in text or "{{" not in question


@pytest.mark.usefixtures("ready", "patient")
def test_every_address_gets_a_page(client: Client) -> None:
    for params in ADDRESSES:
        frame.forget()  # what means the front page is drawn once
        response = client.get(DIRECTORY, params)  # type: ignore[arg-type]
        assert response.status_code == 200, params
        assert not response.context["answer"].degraded, params


@pytest.mark.usefixtures("ready", "patient")
def test_every_part_of_a_map_gets_points_or_a_refusal(client: Client) -> None:
    for box in BOXES:
        for zoom in ("10", "0", "99", "-1", "x", ""):
            response = client.get(f"{DIRECTORY}peta.json?{urlencode({'q': 'kopi', 'kotak': box, 'zum': zoom})}")
            assert response.status_code in (200, 400), (box, zoom)
            assert response["Content-Type"].startswith("application/")
            response.json()


@pytest.mark.usefixtures("ready", "patient")
def test_what_a_business_writes_of_itself_stays_text(client: Client) -> None:
    for address in (f"{DIRECTORY}?q=renyah", f"{DIRECTORY}?q=keripik", DIRECTORY):
        text = client.get(address).content.decode()
        assert "<b>sekali" not in text
        assert "&lt;b&gt;" in text
