"""The PDF sheets: one page, the right words, kept as long as nothing on them changes."""

import datetime
from io import BytesIO

import pytest
from django.core.cache import cache
from django.test import Client
from pypdf import PdfReader
from wagtail.models import Locale, PageViewRestriction

from branding.domain.programmes.paper import HEIGHT, WIDTH
from branding.models import HomePage, PlanPage, ProgrammePage
from branding.seed.plan_writing import write_programme
from branding.seed.programmes import PROGRAMMES

from .programmes import in_english, indicator, make_programme, update, value

LIMIT = 60_000
"""Bytes: a sheet is opened on a phone."""


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    cache.clear()


def sheet(client: Client, kind: str, pk: int) -> PdfReader:
    response = client.get(f"/plan/{kind}-{pk}.pdf")
    assert response.status_code == 200
    assert response["Content-Type"] == "application/pdf"
    assert len(response.content) < LIMIT
    return PdfReader(BytesIO(response.content))


def words(reader: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def test_a_programme_fits_on_one_page_with_its_words_in_both_languages(client: Client, home: HomePage) -> None:
    page = make_programme(measure="indikator")
    english = in_english(page)
    one = indicator(page, name_en="Services", target="12")
    for month in range(1, 6):
        update(page, datetime.date(2026, month, 5), state="berjalan", values=[value(one, 6 + month)])
    reader = sheet(client, "programme", page.pk)
    assert len(reader.pages) == 1
    box = reader.pages[0].mediabox
    assert (round(float(box.width) / 72 * 25.4), round(float(box.height) / 72 * 25.4)) == (WIDTH, HEIGHT)
    found = words(reader)
    for expected in (
        "Serang Contoh", "Smart Governance", "91,6 %", "Berjalan", "Dinas Contoh", "Semua urusan di satu pintu.",
        "Yang dapat Anda lakukan", "Pilah sampah di rumah.", "Layanan", f"testserver{page.url}", "Kabupaten Serang",
    ):  # fmt: skip
        assert expected in found, expected
    assert reader.metadata is not None
    assert reader.metadata.title == "Serang Contoh"
    found = words(sheet(client, "programme", english.pk))
    for expected in ("Serang Example", "Under way", "What you can do", "Services", "Residents", "91.6 %"):
        assert expected in found, expected


def test_however_much_there_is_to_say_it_stays_one_page(client: Client, home: HomePage) -> None:
    long = "Pertanggungjawaban keberlangsungan pelayanan " * 8
    page = make_programme(title="Program Contoh yang Namanya Sangat Panjang " * 3)
    page.lead, page.target, page.unit = long[:400], long[:400], long[:160]
    page.actions = [
        ("action", {"audience": audience, "text": (long * 2)[:600]})
        for audience in ("warga", "pelaku-usaha", "pelajar", "komunitas", "media")
    ]
    page.save_revision().publish()
    one = indicator(page, long[:120], unit="satuan yang panjang sekali", target="9")
    update(page, values=[value(one, 9)], percentage="42.5")
    reader = sheet(client, "programme", page.pk)
    assert len(reader.pages) == 1
    found = words(reader)
    assert "…" in found
    assert f"testserver{page.url}"[:40] in found.replace(" ", "")
    for audience in ("Warga", "Pelaku usaha", "Pelajar dan mahasiswa", "Komunitas", "Media"):
        assert audience in found


def test_letters_that_the_typeface_lacks_do_no_harm(client: Client, home: HomePage) -> None:
    page = make_programme(title="Contoh → 日本 ≥ 5")
    assert "Contoh - ?? ? 5" in words(sheet(client, "programme", page.pk))


def test_the_address_changes_with_what_it_shows_and_may_then_be_kept(client: Client, home: HomePage) -> None:
    page = make_programme()

    def address() -> str:
        html = client.get(page.url).content.decode()
        return html.partition(f'href="/plan/programme-{page.pk}.pdf')[2].partition('"')[0]

    before = address()
    assert before == address()
    response = client.get(f"/plan/programme-{page.pk}.pdf{before}")
    assert "immutable" in response["Cache-Control"]
    assert response["Content-Disposition"] == 'inline; filename="sc-01-serang-contoh.pdf"'
    update(page, percentage="5")
    assert address() != before
    assert "immutable" not in client.get(f"/plan/programme-{page.pk}.pdf{before}")["Cache-Control"]


def test_a_version_is_drawn_once(client: Client, home: HomePage, monkeypatch: pytest.MonkeyPatch) -> None:
    page = make_programme()
    first = client.get(f"/plan/programme-{page.pk}.pdf").content
    monkeypatch.setattr("branding.domain.programmes.sheets.draw_programme", lambda *args, **kwargs: b"drawn anew")
    assert client.get(f"/plan/programme-{page.pk}.pdf").content == first
    update(page, percentage="5")
    assert client.get(f"/plan/programme-{page.pk}.pdf").content == b"drawn anew"


def test_what_is_not_public_has_no_sheet(client: Client, home: HomePage) -> None:
    page, private = make_programme(), make_programme("SC-02", "Lain")
    page.unpublish()
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    for pk in (page.pk, private.pk, 999_999):
        assert client.get(f"/plan/programme-{pk}.pdf").status_code == 404
    assert client.get(f"/plan/plan-{page.pk}.pdf").status_code == 404


def test_the_whole_plan_is_a_table_with_its_head_on_every_page(client: Client, home: HomePage) -> None:
    plan = PlanPage.objects.get(locale=home.locale)
    for number in range(1, 46):
        page = make_programme(f"SC-{number:02}", f"Program contoh nomor {number} dengan nama panjang")
        if number == 45:
            update(page, state="dihentikan")
    reader = sheet(client, "plan", plan.pk)
    assert len(reader.pages) > 1
    for page_of_table in reader.pages[:-1]:
        assert "Pilar" in page_of_table.extract_text()
    found = words(reader)
    assert "SC-01" in found
    assert "SC-44" in found
    assert "SC-45" not in found
    assert "44 program, 44 di antaranya belum diperbarui dalam 90 hari terakhir." in found


def test_every_seeded_programme_fits(client: Client, home: HomePage, english: Locale) -> None:
    plan = PlanPage.objects.get(locale=home.locale)
    for seed in PROGRAMMES:
        write_programme(plan, seed, english)
    for page in ProgrammePage.objects.all():
        reader = sheet(client, "programme", page.pk)
        assert len(reader.pages) == 1
        assert page.title in words(reader)
