"""Every screen of the office in Wagtail's admin: on a phone and a laptop, light and dark, in Indonesian and English."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone
from playwright.sync_api import Page
from wagtail.users.models import UserProfile

from accounts.models import User
from economy.domain import duplicates, imports
from economy.domain.businesses import create_business, submit_business
from economy.domain.merging import merge
from economy.domain.products import ProductInput
from economy.domain.stewardship import waiting_for_steward
from economy.enums import ImportState
from economy.models import Business, BusinessImport, Category
from looks import imports_cast
from looks.steps import LONG_NAME
from regions.models import Village
from search.domain import wordlists
from search.models import AskedQuestion, Correction, SynonymGroup, WordRelease
from tests.fixtures.browser import AssertAccessible, OpenPage, page_width

from .conftest import SignIn, store_photo
from .inspector import html_errors, repeated_ids

SHEET = """Nama Usaha;Pemilik;Kecamatan;Desa;No HP;NIK;Keterangan panjang sekali tentang usaha dan pemiliknya;
Gerabah Lembar Contoh;Contoh Satu;Ciruas;Bumijaya;0812-0000-0201;3604000000000001;Gentong;x
Gerabah Lembar Contoh;Contoh Satu;Ciruas;Bumijaya;0812-0000-0201;3604000000000001;Gentong;x
Emping Lembar Contoh;Contoh Dua;Cinnangka;Cikolelet;+62 812 0000 0202;;Mempertanggungjawabkannya-dipertanggungjawabkan;
;Contoh Tiga;Petir;;;;;
Jahit Lembar Contoh;Contoh Empat;Anyer Pesisir;Anyer Kidul;0812-0000-0203;;;
Bengkel Lembar Contoh;Contoh Lima;Anyer Pesisir;Anyer Kidul;0812-0000-0204;;;
"""
LONG_FILE = "Data binaan DiskopUKM triwulan III (rekap_terbaru_sekali_yang_sudah_diperbaiki_lagi) 2026.csv"
NARROW = 320


@pytest.fixture
def jobs(people: dict[str, User], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict[str, BusinessImport]:
    """An import in every state, by its state; those that no worker could be caught in are set by hand."""
    storage = BusinessImport._meta.get_field("file").storage
    monkeypatch.setitem(storage.__dict__, "location", str(tmp_path / "private"))
    officer = people["officer"]
    path = tmp_path / "binaan.csv"
    path.write_text(SHEET, encoding="utf-8")
    done = imports.import_file(path=path, uploader=officer, publish=False)
    uploaded = imports.create_import(
        file=ContentFile(SHEET.encode(), name="a.csv"), original_name=LONG_FILE, uploader=officer
    )
    mapping = imports.work(pk=uploaded.pk)
    assert (done.state, mapping.state) == (ImportState.DONE, ImportState.MAPPING)
    half = {"total_rows": 12_480, "done_rows": 5_616, "counts": {"created": 4_100, "updated": 900, "refused": 76}}
    broken = {**half, "stage": ImportState.APPLYING, "problem": {"code": "crashed"}}
    begun = timezone.now() - timedelta(minutes=3)
    about: dict[str, dict[str, Any]] = {
        ImportState.UPLOADED: {},
        ImportState.READING: {},
        ImportState.PREVIEWING: {**half, "stage_started_at": begun},
        ImportState.APPLYING: {**half, "stage_started_at": begun, "lease": uuid4()},
        ImportState.UNDOING: {**half, "cursor": 3_000, "undo_counts": {"deleted": 900, "kept": 2}},
        ImportState.FAILED: broken,
        ImportState.REFUSED: {"problem": {"code": "pdf"}},
    }
    made = {
        state: BusinessImport.objects.create(
            original_name=f"{state}.xlsx", sha256="x", size=1, uploader=officer, state=state, **fields
        )
        for state, fields in about.items()
    }
    imports_cast.done(officer, "selesai.csv")
    asked = imports_cast.previewed(officer, "lagi.csv")
    BusinessImport.objects.filter(pk=asked.pk).update(asked_again=True, reasons={"changed_since": 2})
    return {
        **made,
        ImportState.DONE: done,
        ImportState.MAPPING: mapping,
        "asked": asked,
        "sheets": imports_cast.mapping(officer, "lembar.xlsx"),
        ImportState.PREVIEWED: imports_cast.previewed(officer, LONG_FILE),
        ImportState.PAUSED: imports_cast.paused(officer, "jeda.csv"),
        ImportState.CANCELLED: imports_cast.cancelled(officer, "batal.csv"),
        ImportState.UNDONE: imports_cast.undone(officer, "urung.csv"),
    }


@pytest.fixture
def waiting(people: dict[str, User]) -> Business:
    """A listing with everything, a very long name and two products, one of them without a photo."""
    village = Village.objects.select_related("district").get(name="Bumijaya")
    fields = {
        "name": LONG_NAME,
        "category": Category.objects.get(slug="gerabah"),
        "village": village,
        "district": village.district,
        "phone": "+6281200009001",
        "website": "https://gerabah.example/katalog-lengkap-sekali-dengan-alamat-yang-panjang",
        "description": "Gentong dari tanah liat.",
    }
    products = [ProductInput(name="Gentong", price=150_000, photo=store_photo("gentong")), ProductInput(name="Pot")]
    owner = people["owner"]
    listing = submit_business(
        actor=owner, business=create_business(actor=owner, owner=owner, fields=fields, products=products)
    )
    Business.objects.filter(pk=listing.pk).update(submitted_at=timezone.now() - timedelta(days=3))
    return listing


@pytest.fixture
def pair(waiting: Business, people: dict[str, User]) -> tuple[int, int]:
    """The waiting listing beside a published one that differs in everything, and a merge: the ids of both."""
    village = Village.objects.select_related("district").get(name="Cikolelet")
    fields = {
        "name": "Gerabah Rukun Makmur",
        "village": village,
        "district": village.district,
        "phone": "+6281200009001",
        "nib": "0000000000001",
        "description": "Gentong, tungku dan pot bunga dari tanah liat, dibakar dengan kayu.\n\nMenerima pesanan.",
        "opening_hours": {day: [["08:00", "17:00"]] for day in ("mon", "tue", "wed")},
        "home_based": False,
    }
    sold = [ProductInput(name="Gentong besar", price=150_000, unit="buah"), ProductInput(name="Pot")]
    other, third, fourth = (
        create_business(actor=people["officer"], fields=fields | changed, products=sold)
        for changed in ({}, {"name": "Emping Satu"}, {"name": "Emping Dua", "description": "Emping."})
    )
    done = merge(actor=people["officer"], kept=third, gone=fourth)
    return duplicates.offer(first=waiting, second=other).pk, done.pk


@pytest.fixture
def word_lists(people: dict[str, User]) -> tuple[int, int]:
    """Word lists with something new, changed, deleted and wrong in them: the ids of a group and a correction."""
    officer = people["officer"]
    wordlists.ensure_word_lists()
    group, correction = SynonymGroup.objects.get(terms="dodol, jenang"), Correction.objects.get(typed="kripix")
    wordlists.save_group(actor=officer, terms="wuluh, belimbing sayur, " + "x" * 60)
    wordlists.save_group(actor=officer, terms="dodol, wajik", group=group)
    wordlists.delete_group(actor=officer, group=SynonymGroup.objects.get(terms="lilin, candle, candles"))
    wordlists.save_correction(actor=officer, typed="kripix", usual="kerupuk", correction=correction)
    SynonymGroup.objects.create(terms="gerabah, wajit")
    WordRelease.objects.create(synonyms=[], corrections={}, problem="refused: term analyzed to nothing")
    return group.pk, correction.pk


@pytest.fixture
def asked_questions(db: None) -> None:
    """Questions of visitors: many, few, long, in both languages, with and without results."""
    today = timezone.localdate()
    for text, times, found, language in (
        ("londri kilat antar jemput", 12_310, 0, "id"),
        ("pottery near anyar", 45, 40, "en"),
        ("mempertanggungjawabkannya dipertanggungjawabkan dekat anyar", 5, 0, "id"),
    ):
        AskedQuestion.objects.create(
            text=text, times=times, found=found, language=language, first_on=today, last_on=today
        )


@pytest.fixture
def judge(assert_accessible: AssertAccessible) -> Callable[[Page, str], list[str]]:
    """Goes to a screen and says what is wrong with it."""

    def look(page: Page, path: str) -> list[str]:
        answer = page.goto(path)
        assert answer is not None
        faults = [] if answer.status == 200 else [f"status {answer.status}"]
        faults += [f"HTML: {fault}" for fault in html_errors(answer.text())]
        width = page.viewport_size["width"] if page.viewport_size else 0
        for narrow in (NARROW, width) if width < 600 else (width,):
            page.set_viewport_size({"width": narrow, "height": 900})
            if (wide := page_width(page)) > narrow:
                faults.append(f"{wide} px wide on a screen of {narrow}")
        if twice := repeated_ids(page):
            faults.append(f"ids used twice: {twice}")
        if page.locator("h1").count() != 1:
            faults.append("not exactly one h1")
        try:
            assert_accessible(page)
        except AssertionError as fault:
            faults.append(str(fault))
        return [f"{path}: {fault}" for fault in faults]

    return look


@pytest.mark.long
@pytest.mark.parametrize(
    ("width", "scheme", "language"),
    [(360, "light", "id"), (360, "dark", "en"), (1280, "light", "en"), (1280, "dark", "id")],
)
def test_screens(
    open_page: OpenPage,
    people: dict[str, User],
    sign_in: SignIn,
    jobs: dict[str, BusinessImport],
    waiting: Business,
    pair: tuple[int, int],
    word_lists: tuple[int, int],
    asked_questions: None,
    judge: Callable[[Page, str], list[str]],
    width: int,
    scheme: str,
    language: str,
) -> None:
    """Each width, theme and language with both of the others; what depends on three at once is not known to exist."""
    officer = people["officer"]
    UserProfile.objects.update_or_create(user=officer, defaults={"preferred_language": language, "theme": scheme})
    page = open_page(width=width)
    page.emulate_media(reduced_motion="reduce")
    sign_in(page, officer.email or "")
    done, mapping = jobs[ImportState.DONE].pk, jobs[ImportState.MAPPING].pk
    unplaced = waiting_for_steward().values_list("pk", flat=True)[0]
    previewed, undone, sheets = jobs[ImportState.PREVIEWED].pk, jobs[ImportState.UNDONE].pk, jobs["sheets"].pk
    paths = [
        *("", "impor/", "impor/?q=tidakada", "impor/?status=done", "impor/unggah/", f"impor/{mapping}/kolom/"),
        *(f"impor/{job.pk}/" for job in jobs.values()),
        *(f"impor/{done}/baris/", f"impor/{done}/baris/?hasil=refused", f"impor/{done}/baris/?q=zzz"),
        *(f"impor/{sheets}/kolom/", f"impor/{sheets}/kolom/?lembar=2", f"impor/{previewed}/baris/"),
        *(f"impor/{previewed}/batalkan/", f"impor/{done}/urungkan/", f"impor/{undone}/baris/?diurungkan=kept"),
        *("pemeriksaan/", "pemeriksaan/semua/?status=submitted", f"pemeriksaan/{waiting.pk}/", "economy_category/"),
        *("pemeriksaan/wilayah/", "pemeriksaan/wilayah/?q=tidakada", f"pemeriksaan/wilayah/{unplaced}/"),
        f"pemeriksaan/{unplaced}/",
        *("pemeriksaan/ganda/", f"pemeriksaan/ganda/{pair[0]}/", "pemeriksaan/digabung/"),
        *("pemeriksaan/digabung/?q=tidakada", f"pemeriksaan/digabung/{pair[1]}/"),
        *("daftar-kata/", "daftar-kata/?q=tidakada", "daftar-kata/baru/?kata=londri", f"daftar-kata/{word_lists[0]}/"),
        *("daftar-kata/ejaan/", f"daftar-kata/ejaan/{word_lists[1]}/", "daftar-kata/terapkan/"),
        *("pertanyaan/", "pertanyaan/semua/", "pertanyaan/?q=tidakada"),
    ]
    faults = [fault for path in paths for fault in judge(page, f"/cms/{path}")]
    assert page.locator("html").get_attribute("lang") == language
    assert f"w-theme-{scheme}" in (page.locator("html").get_attribute("class") or "")
    assert not faults, "\n".join(faults)
