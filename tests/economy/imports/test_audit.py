"""Whoever does something with an import stands in the audit log, with when and with which file."""

from pathlib import Path

import pytest
from django.core.files import File
from django.test import Client
from django.urls import reverse
from django.utils import translation
from wagtail.models import ModelLogEntry

from accounts.models import User
from economy.domain import imports
from economy.domain.imports import audit
from economy.enums import ImportState
from economy.models import BusinessImport

from .conftest import MakeSheet

pytestmark = pytest.mark.usefixtures("regions", "categories")


@pytest.fixture
def sheet(make_csv: MakeSheet) -> Path:
    return make_csv([["Nama Usaha", "Kecamatan"], ["Kopi Contoh", "Ciruas"], ["", "Ciruas"]])


@pytest.fixture
def officers(db: None) -> list[User]:
    return [User.objects.create_user(name, email=f"{name}@contoh.id") for name in ("ani", "budi")]


def previewed(path: Path, uploader: User | None) -> BusinessImport:
    with path.open("rb") as stream:
        job = imports.create_import(file=File(stream), original_name=path.name, uploader=uploader)
    job = imports.work(pk=job.pk)
    imports.choose_columns(pk=job.pk, columns={0: "name", 1: "district"}, overwrite=["district"], actor=uploader)
    return imports.work(pk=job.pk)


def test_the_whole_way_is_written_down(sheet: Path, officers: list[User]) -> None:
    ani, budi = officers
    job = previewed(sheet, ani)
    imports.commit_import(pk=job.pk, actor=budi)
    imports.pause_import(pk=job.pk, actor=ani)
    imports.resume_import(pk=job.pk, actor=budi)
    imports.work(pk=job.pk)
    imports.undo_import(pk=job.pk, actor=ani)
    assert imports.work(pk=job.pk).state == ImportState.UNDONE
    found = [(entry.who, entry.label, entry.message) for entry in reversed(audit.entries(job))]
    assert found == [
        ("ani", "Unggah berkas impor", f"Berkas diunggah (SHA-256 {job.sha256})"),
        ("ani", "Tetapkan kolom impor", "Kolom ditetapkan; isian orang boleh ditimpa: Kecamatan"),
        ("budi", "Setujui impor", "Pratinjau disetujui: Baru 1, Ditolak 1"),
        ("ani", "Jeda impor", "Impor dijeda"),
        ("budi", "Lanjutkan impor", "Impor dilanjutkan"),
        ("budi", "Impor berakhir", "Selesai: Baru 1, Ditolak 1"),
        ("ani", "Urungkan impor", "Impor mulai diurungkan"),
        ("ani", "Impor diurungkan", "Impor diurungkan: Dihapus kembali 1"),
    ]
    assert all(entry.data["sha256"] == job.sha256 for entry in ModelLogEntry.objects.for_instance(job))
    with translation.override("en"):
        assert audit.entries(job)[-1].label == "Upload an import"


def test_what_does_nothing_is_not_written_down(sheet: Path, officers: list[User]) -> None:
    job = previewed(sheet, None)
    before = len(audit.entries(job))
    imports.pause_import(pk=job.pk, actor=officers[0])
    imports.undo_import(pk=job.pk, actor=officers[0])
    assert len(audit.entries(job)) == before
    imports.cancel_import(pk=job.pk, actor=officers[0])
    assert audit.entries(job)[0].message == "Impor dibatalkan"


def test_a_refused_file_says_why(make_csv: MakeSheet) -> None:
    path = make_csv([["Kecamatan", "Jumlah UMKM"], ["Ciruas", "12"], ["Kasemen", "9"]])
    with path.open("rb") as stream:
        job = imports.create_import(file=File(stream), original_name=path.name, uploader=None)
    assert imports.work(pk=job.pk).state == ImportState.REFUSED
    assert audit.entries(job)[0].message.startswith("Impor berhenti: Berkas ini rekap")


def test_downloads_and_the_history_of_the_site(sheet: Path, officer_client: Client, admin_client: Client) -> None:
    job = previewed(sheet, None)
    imports.write_report(pk=job.pk)
    officer_client.get(reverse("economy_imports:failed", args=[job.pk]))
    assert audit.entries(job)[0].label == "Unduh baris yang perlu diperbaiki"
    page = admin_client.get(reverse("wagtailadmin_reports:site_history")).content.decode()
    assert "Baris yang perlu diperbaiki diunduh" in page
