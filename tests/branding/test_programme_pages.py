"""The programmes as visitors and search engines get them."""

import datetime
import json
import re
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation
from wagtail.models import Locale

from branding.domain.programmes.overview import plan_at_a_glance
from branding.domain.programmes.reads import standings
from branding.domain.public import public_pages
from branding.domain.summaries import public_summaries
from branding.models import HomePage, Indicator, PlanPage, Programme, ProgrammePage, ProgrammeUpdate
from branding.signals import pages_changed
from regions.models import District

from .programmes import DAY, in_english, indicator, make_programme, update, value

OnCommit = Callable[..., AbstractContextManager[object]]
PLAN = "/id/rencana-smart-city/"


def page_of(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200, path
    return response.content.decode()


def cards(html: str) -> list[str]:
    """The names of the listed programmes."""
    return re.findall(r'class="programme__name"><a href="[^"]+">([^<]+)</a>', html)


def test_a_programme_tells_everything_and_says_what_is_missing(client: Client, home: HomePage) -> None:
    page = make_programme(measure="indikator", quick_win=True)
    one = Indicator.objects.create(
        programme=page.programme,
        name="Layanan",
        name_en="Services",
        unit="buah",
        baseline=2,
        target=12,
        target_year=2028,
    )
    update(page, datetime.date(2026, 1, 5), state="berjalan", values=[value(one, 2)])
    update(page, values=[value(one, 6)], note="Enam layanan sudah daring.")
    html = page_of(client, page.url)
    for words in (
        "40 %",
        "Dihitung dari indikator.",
        "Smart Governance · Quick win",
        "Dinas Contoh",
        "Semua urusan di satu pintu.",
        "Pilah sampah di rumah.",
        "Pelajar dan mahasiswa",
        "Memberitakan setiap bulan.",
        "belum ada komitmen tertulis",
        "Layanan: dari 2 menjadi 6 buah",
        "Status: Berjalan",
        "Enam layanan sudah daring.",
        "Dicatat oleh redaksi portal",
        "Belum ada bukti yang dilampirkan.",
        "Target 12 pada 2028.",
    ):
        assert words in html, words
    assert html.count("chart__dot") == 2
    assert '<time datetime="2026-06-05">5 Juni 2026</time>' in html


def test_figures_are_the_same_in_every_language_whatever_its_pages_say(client: Client, home: HomePage) -> None:
    page = make_programme()
    english = in_english(page)
    update(page, percentage="42.5", note="Catatan petugas")
    assert "42,5 %" in page_of(client, page.url)
    html = page_of(client, english.url)
    assert "42.5 %" in html
    assert "Entered by the steward of the plan." in html
    assert '<p class="timeline__note" lang="id">Catatan petugas</p>' in html
    draft = page.save_revision()
    update(page, datetime.date(2026, 6, 6), percentage="60")
    draft.publish()
    assert "60 %" in page_of(client, page.url)


def test_an_old_address_leads_to_the_new_name_and_the_history_stays(
    client: Client, home: HomePage, django_capture_on_commit_callbacks: OnCommit
) -> None:
    page = make_programme()
    update(page, percentage="42")
    old = page.url
    page.title, page.slug = "Nama Baru", "nama-baru"
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    page = ProgrammePage.objects.get(pk=page.pk)
    assert page.url == f"{PLAN}nama-baru/"
    moved = client.get(old)
    assert moved.status_code == 301
    assert moved["Location"].endswith("/nama-baru/")
    assert "Persentase: 42 %" in page_of(client, page.url)


def test_a_retired_programme_is_read_but_not_listed(client: Client, home: HomePage) -> None:
    page, other = make_programme(), make_programme("SC-02", "Lain")
    update(page, percentage="42")
    update(page, datetime.date(2026, 6, 6), state="dihentikan", note="Digabung dengan program lain.")
    html = page_of(client, page.url)
    assert "Program ini dihentikan" in html
    assert "Digabung dengan program lain." in html
    assert "42 %" in html
    listed = page_of(client, PLAN)
    assert cards(listed) == ["Lain"]
    assert "1 program yang dihentikan" in listed
    assert cards(page_of(client, f"{PLAN}?status=dihentikan")) == ["Serang Contoh"]
    glance = plan_at_a_glance(locale=home.locale)
    assert glance is not None
    assert (glance.programmes, glance.stale) == (1, 1)
    update(other, timezone.localdate(), state="berjalan")
    again = plan_at_a_glance(locale=home.locale)
    assert again is not None
    assert (again.stale, again.states) == (0, {"Berjalan": 1})


def test_the_list_is_narrowed_by_its_address_alone(client: Client, home: HomePage) -> None:
    one = make_programme(pillar="governance", phase=1)
    make_programme("SC-02", "Kedua", pillar="economy", phase=2, quick_win=True)
    update(one, state="berjalan")
    for query, expected in (
        ("", ["Kedua", "Serang Contoh"]),
        ("?pilar=economy", ["Kedua"]),
        ("?tahap=1", ["Serang Contoh"]),
        ("?status=berjalan", ["Serang Contoh"]),
        ("?untuk=pelajar", ["Kedua", "Serang Contoh"]),
        ("?untuk=media", []),
        ("?pilar=economy&tahap=1", []),
        ("?pilar=nonsens&tahap=x&status=%00&untuk=%22", ["Kedua", "Serang Contoh"]),
    ):
        html = page_of(client, PLAN + query)
        assert cards(html) == expected, query
        assert ("Tidak ada program yang cocok" in html) == (not expected)
    html = page_of(client, f"{PLAN}?pilar=economy&tahap=2")
    assert f'href="{PLAN}?tahap=2#program"' in html  # the chip that takes the pillar away
    assert '<option value="economy" selected>' in html


def test_progress_by_pillar_and_kecamatan_leaves_out_what_nobody_knows(
    client: Client, home: HomePage, regions: None
) -> None:
    one, two, three = make_programme(), make_programme("SC-02", "Dua"), make_programme("SC-03", "Tiga")
    district = District.objects.get(name="Ciruas")
    for page in (one, two):
        Programme.objects.get(pk=page.programme_id).districts.through.objects.create(
            programme_id=page.programme_id, district=district
        )
    update(one, percentage="40")
    update(two, percentage="61")
    html = page_of(client, PLAN)
    assert "50,5 %" in html
    assert "dari 2 di antara 3" in html
    assert '<th scope="row">Ciruas</th>' in html
    assert html.count('class="chart chart--bar"') == 2
    assert three.title in cards(html)


@pytest.mark.parametrize(("path", "most"), [(PLAN, 30)])
def test_one_programme_or_thirty_take_the_same_queries(client: Client, home: HomePage, path: str, most: int) -> None:
    def queries() -> int:
        client.get(path)
        with CaptureQueriesContext(connection) as captured:
            page_of(client, path)
        return len(captured)

    update(make_programme(quick_win=True), percentage="10")
    few = queries()
    for number in range(2, 31):
        page = make_programme(f"SC-{number:02}", f"Program {number}", quick_win=number % 2 == 0)
        update(page, percentage=str(number))
    assert queries() == few <= most
    plan = PlanPage.objects.get(locale=home.locale)
    with CaptureQueriesContext(connection) as captured:
        assert len(standings(plan=plan)) == 30
    assert len(captured) == 4
    assert len(cards(page_of(client, path))) == 30


def test_the_queries_of_a_programme_do_not_grow_with_its_history(client: Client, home: HomePage) -> None:
    page = make_programme()
    one = indicator(page, target="100")

    def queries() -> int:
        client.get(page.url)
        with CaptureQueriesContext(connection) as captured:
            page_of(client, page.url)
        return len(captured)

    update(page, values=[value(one, 100)], percentage="3")
    few = queries()
    for day in range(1, 13):
        update(page, datetime.date(2026, 5, day), values=[value(one, day)], note=f"Hari {day}")
    assert queries() == few <= 30
    html = page_of(client, page.url)
    assert html.count("chart__dot") == 8
    assert "tabel memuat semuanya" in html
    assert html.count('class="timeline__event"') == 13


def test_it_calls_itself_not_updated_after_ninety_days(client: Client, home: HomePage) -> None:
    page = make_programme()
    today = timezone.localdate()
    update(page, today - datetime.timedelta(days=91), state="berjalan")
    assert "Belum diperbarui" in page_of(client, page.url)
    assert "1 belum diperbarui dalam 90 hari terakhir." in page_of(client, PLAN)
    update(page, today - datetime.timedelta(days=90), note="Masih berjalan")
    assert "Belum diperbarui" not in page_of(client, page.url)


def test_it_describes_itself(client: Client, home: HomePage, regions: None) -> None:
    page = make_programme()
    update(page, percentage="42")
    html = page_of(client, page.url)
    (found,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    described, trail = json.loads(found)
    assert (described["@type"], described["dateModified"]) == ("WebPage", "2026-06-05")
    project = described["mainEntity"]
    assert (project["@type"], project["identifier"], project["name"]) == ("Project", "SC-01", "Serang Contoh")
    assert project["areaServed"] == [{"@type": "AdministrativeArea", "name": "Kabupaten Serang"}]
    assert project["department"]["name"] == "Dinas Contoh"
    assert [item["name"] for item in trail["itemListElement"]][1:] == ["Rencana Smart City", "Serang Contoh"]
    (found,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page_of(client, PLAN), re.DOTALL)
    items = json.loads(found)[0]["mainEntity"]["itemListElement"]
    assert [(item["position"], item["url"]) for item in items] == [(1, f"http://testserver{page.url}")]


def test_the_search_knows_it_as_part_of_the_plan_and_hears_of_updates(home: HomePage) -> None:
    page = make_programme()
    english = in_english(page)
    (found,) = public_pages(ids=[page.pk])
    assert (found.kind, found.language, found.title) == ("plan", "id", "Serang Contoh")
    for words in ("Semua urusan di satu pintu.", "Dinas Contoh", "Isi contoh.", "Pilah sampah", "Memberitakan"):
        assert words in found.text
    assert [each.title for each in public_summaries(ids=[page.pk])] == ["Serang Contoh"]
    heard: list[int] = []

    def listen(ids: list[int], **kwargs: object) -> None:
        assert connection.in_atomic_block
        heard.extend(ids)

    pages_changed.connect(listen)
    try:
        update(page, percentage="5")
    finally:
        pages_changed.disconnect(listen)
    assert heard == [page.pk, english.pk]


def test_words_of_stewards_cannot_leave_their_place(client: Client, home: HomePage) -> None:
    page = make_programme()
    update(page, note='<script>alert("x")</script>')
    assert "<script>alert" not in page_of(client, page.url)
    assert ProgrammeUpdate.objects.get().note.startswith("<script>")


def test_indicators_speak_the_language_of_the_page(home: HomePage) -> None:
    one = Indicator(name="Layanan", name_en="Services", unit="buah", unit_en="")
    with translation.override("en"):
        assert (one.title, one.unit_words) == ("Services", "buah")
    assert one.title == "Layanan"
    assert plan_at_a_glance(locale=Locale(language_code="xx", pk=99)) is None
    assert DAY.year == 2026
