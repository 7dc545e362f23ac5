"""What an officer does to an import on its page: each button, too late, by two at once, and by those who may not."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from celery import Task
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from economy.domain import imports
from economy.domain.businesses import edit_business
from economy.enums import ImportState
from economy.imports_admin.pace import percent_done, time_left
from economy.models import Business, BusinessImport

pytestmark = pytest.mark.usefixtures("regions", "categories", "worker")
SHEET = """Nama Usaha,Kecamatan,No HP
Gerabah Contoh,Ciruas,081200000001
Kopi Contoh,Serang,081200000002
Gerabah Contoh,Ciruas,081200000001
,Ciruas,
"""
Press = Callable[..., str]


@pytest.fixture
def worker(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tasks run when they are sent."""
    monkeypatch.setattr(Task, "delay", lambda self, pk: self.run(pk))


@pytest.fixture
def preview(officer: User) -> Callable[..., BusinessImport]:
    """An import whose preview waits for an officer."""

    def make(text: str = SHEET, **choice: Any) -> BusinessImport:
        file = ContentFile(text.encode(), name="usaha.csv")
        job = imports.work(pk=imports.create_import(file=file, original_name="usaha.csv", uploader=officer).pk)
        columns = {int(at): key for at, key in job.columns.items()}
        return imports.work(pk=imports.choose_columns(pk=job.pk, columns=columns, **choice).pk)

    return make


@pytest.fixture
def press(officer_client: Client, django_capture_on_commit_callbacks: Any) -> Press:
    """Presses one of the import's buttons and reads the page that follows."""

    def send(name: str, job: BusinessImport, client: Client = officer_client, **data: str) -> str:
        with django_capture_on_commit_callbacks(execute=True):
            answer = client.post(reverse(f"economy_imports:{name}", args=[job.pk]), data)
        page = client.get(answer["Location"], follow=True)
        job.refresh_from_db()
        return page.content.decode()

    return send


def seen(job: BusinessImport) -> str:
    return job.previewed_at.isoformat() if job.previewed_at else ""


def page_of(client: Client, job: BusinessImport, name: str = "progress", query: str = "") -> str:
    return client.get(reverse(f"economy_imports:{name}", args=[job.pk]) + query).content.decode()


def test_the_preview_says_what_will_happen_and_the_button_does_it(
    officer_client: Client, preview: Callable[..., BusinessImport], press: Press
) -> None:
    job = preview()
    page = page_of(officer_client, job)
    for said in ("Belum ada yang ditulis ke direktori", "2 usaha baru disimpan sebagai draf", "akan ditambahkan"):
        assert said in page
    assert "Data mulai dimasukkan" in press("commit", job, pratinjau=seen(job))
    assert (job.state, Business.objects.count()) == (ImportState.DONE, 2)
    assert "usaha ditambahkan sebagai draf" in page_of(officer_client, job)


def test_only_the_preview_that_was_seen_is_agreed_to(preview: Callable[..., BusinessImport], press: Press) -> None:
    job = preview()
    for stale in ("", (timezone.now() - timedelta(hours=1)).isoformat()):
        assert "Tidak ada yang diubah" in press("commit", job, pratinjau=stale)
    assert job.state == ImportState.PREVIEWED


def test_two_officers_agree_at_once(
    preview: Callable[..., BusinessImport], press: Press, officer_client: Client
) -> None:
    job = preview()
    stamp = seen(job)
    press("commit", job, pratinjau=stamp)
    assert "Tidak ada yang diubah: status impor ini sekarang “Selesai”" in press("commit", job, pratinjau=stamp)
    assert Business.objects.count() == 2
    columns = officer_client.post(reverse("economy_imports:columns", args=[job.pk]), {"column_0": "name"}, follow=True)
    assert "mungkin karena petugas lain lebih dahulu" in columns.content.decode()


@pytest.mark.parametrize("name", ["commit", "change_columns", "pause", "resume", "cancel", "undo"])
@pytest.mark.parametrize("state", ImportState.values)
def test_no_button_fails_in_any_state(press: Press, name: str, state: str) -> None:
    now = timezone.now()
    job = BusinessImport.objects.create(original_name="a.csv", sha256="", size=1, state=state, previewed_at=now)
    press(name, job, pratinjau=now.isoformat())


def test_back_to_the_columns_and_forward_again(preview: Callable[..., BusinessImport], press: Press) -> None:
    job = preview()
    page = press("change_columns", job)
    assert job.state == ImportState.MAPPING
    assert "Gerabah Contoh" in page
    page = press("columns", job, column_0="name", overwrite_0="on")
    assert (job.state, job.columns, job.overwrite) == (ImportState.PREVIEWED, {"0": "name"}, ["name"])


def test_pause_and_resume(officer_client: Client, preview: Callable[..., BusinessImport], press: Press) -> None:
    job = preview()
    imports.commit_import(pk=job.pk, actor=None)
    assert "Impor dijeda" in press("pause", job)
    page = page_of(officer_client, job)
    assert "Berhenti pada tahap memasukkan data" in page
    assert "hx-get" not in page
    press("resume", job)
    assert job.state == ImportState.DONE


def test_cancel_says_first_that_nothing_was_written(
    officer_client: Client, preview: Callable[..., BusinessImport], press: Press
) -> None:
    job = preview()
    assert "Belum ada yang ditulis ke direktori, dan tidak akan ada" in page_of(officer_client, job, "cancel")
    assert "Impor dibatalkan" in press("cancel", job)
    assert (job.state, Business.objects.count()) == (ImportState.CANCELLED, 0)


def test_undo_says_first_what_it_does_and_lists_what_it_kept(
    officer: User, officer_client: Client, preview: Callable[..., BusinessImport], press: Press
) -> None:
    job = preview()
    press("commit", job, pratinjau=seen(job))
    edit_business(actor=officer, business=Business.objects.get(name="Kopi Contoh"), fields={"year_founded": 1999})
    asked = page_of(officer_client, job, "undo")
    assert "<b>1 usaha</b> yang ditambahkan impor ini dihapus" in asked
    assert "<b>1 usaha baru</b> sudah diubah orang" in asked
    page = press("undo", job)
    assert job.state == ImportState.UNDONE
    assert list(Business.objects.values_list("name", flat=True)) == ["Kopi Contoh"]
    assert "?diurungkan=kept" in page
    kept = page_of(officer_client, job, "rows", "?diurungkan=kept")
    assert "Kopi Contoh" in kept
    assert "Gerabah Contoh" not in kept
    assert "Tidak ada yang diubah" in press("undo", job)


def test_rows_tell_old_and_new_by_name(
    officer_client: Client, preview: Callable[..., BusinessImport], press: Press, django_assert_max_num_queries: Any
) -> None:
    job = preview()
    press("commit", job, pratinjau=seen(job))
    again = preview("Nama Usaha,Kecamatan,No HP\nGerabah Contoh,Petir,081200000001\nKopi Contoh,Petir,081200000002\n")
    assert again.counts == {"updated": 2}
    with django_assert_max_num_queries(16):
        page = page_of(officer_client, again, "rows")
    assert "Ciruas</del>" in page
    assert "Petir</ins>" in page
    assert "36.04" not in page


def test_a_changed_directory_asks_again(
    officer: User, officer_client: Client, preview: Callable[..., BusinessImport], press: Press
) -> None:
    first = preview()
    press("commit", first, pratinjau=seen(first))
    job = preview("Nama Usaha,Kecamatan,No HP\nGerabah Contoh,Petir,081200000001\n")
    edit_business(actor=officer, business=Business.objects.get(name="Gerabah Contoh"), fields={"district": None})
    page = press("commit", job, pratinjau=seen(job))
    assert (job.state, job.asked_again) == (ImportState.PREVIEWED, True)
    assert "Direktori berubah sejak pratinjau" in page
    assert "?catatan=changed_since" in page
    assert "Ubah kolom" not in page
    press("commit", job, pratinjau=seen(job))
    assert job.state == ImportState.DONE


def test_an_import_waits_for_another_and_says_so(officer_client: Client) -> None:
    common = {"sha256": "", "size": 1, "state": ImportState.APPLYING, "total_rows": 10}
    lease = "00000000-0000-0000-0000-000000000001"
    BusinessImport.objects.create(original_name="lebih-dahulu.csv", lease=lease, **common)
    job = BusinessImport.objects.create(original_name="menunggu.csv", **common)
    assert "Menunggu impor lain selesai: lebih-dahulu.csv" in page_of(officer_client, job)


def test_how_long_it_takes_is_told_once_it_can_be_known() -> None:
    now = timezone.now()

    def running(done: int, seconds: float) -> BusinessImport:
        started = now - timedelta(seconds=seconds)
        return BusinessImport(state=ImportState.APPLYING, total_rows=1000, done_rows=done, stage_started_at=started)

    told = {(20, 60): "", (500, 4): "", (900, 60): "kurang dari satu menit lagi", (500, 120): "sekitar 2 menit lagi"}
    told[100, 1200] = "sekitar 3 jam lagi"
    assert {case: time_left(running(*case), now) for case in told} == told
    assert percent_done(running(999, 9)) == 99
    assert time_left(BusinessImport(state=ImportState.READING), now) == ""
