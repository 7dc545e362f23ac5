"""The rows an import could not bring in, taken home as a workbook, whatever they hold and whatever happens."""

import errno
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from celery import Task
from django.core.files import File
from django.core.files.storage import FileSystemStorage
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from openpyxl.worksheet._writer import ALL_TEMP_FILES

from accounts.models import User
from economy.domain import imports
from economy.domain.imports import import_file, report_of, write_report
from economy.domain.imports.cells import Cells
from economy.domain.imports.report.failed_rows import ADDED, NOTED_SHEET, REFUSED_SHEET
from economy.domain.imports.sheets.reader import open_source, read_rows
from economy.enums import ImportState, Outcome
from economy.models import Business, BusinessImport, ImportRow
from economy.tasks import resume_stale_imports, work_on_import, write_import_report

from .conftest import MakeSheet

HEADER = ["Nama Usaha", "No HP", "Kecamatan", "NIB", "Jumlah"]


def workbook(job: BusinessImport) -> Path:
    return Path(job.failed_file.path)


def cells_of(path: Path, sheet: str) -> list[Cells]:
    return [cells for _number, cells in read_rows(path, open_source(path), sheet)]


@pytest.fixture
def finished(make_xlsx: MakeSheet, regions: None, categories: None) -> BusinessImport:
    rows = [
        HEADER,
        ["Gerabah Contoh", "081200000001", "Ciruas", "1234567890123", 3],
        ["", "+6281200000002", "Ciruas", "0012345678901", 4],
        ["-", "081200000003", "Ciruas", "=1+1", "007"],
        ["Kopi Contoh", "12", "Nirwana", "", 1.5],
    ]
    job = import_file(path=make_xlsx({"Data": rows}, name="kec ciruas.xlsx"), uploader=None, publish=False)
    assert job.counts == {"created": 2, "refused": 2}
    assert write_report(pk=job.pk).is_file
    job.refresh_from_db()
    return job


@pytest.mark.django_db
def test_refused_and_noted_rows_go_home_with_reasons(finished: BusinessImport) -> None:
    report = report_of(finished)
    assert (report.state, report.refused, report.noted) == ("ready", 2, 1)
    header, first, second = cells_of(workbook(finished), REFUSED_SHEET)
    assert header == [*HEADER, *ADDED]
    assert first[:5] == ["", "+6281200000002", "Ciruas", "0012345678901", 4]
    assert first[5:] == ["Nama usaha kosong.", "Nama Usaha", "Isi nama usahanya.", f"#{finished.pk}/3"]
    assert second[0] == "-"
    assert second[4] == "007"
    assert second[8] == f"#{finished.pk}/4"
    _header, noted = cells_of(workbook(finished), NOTED_SHEET)
    assert noted[:5] == ["Kopi Contoh", "12", "Nirwana", "", 1.5]
    assert set(str(noted[6]).split(", ")) == {"No HP", "Kecamatan"}


@pytest.mark.django_db
def test_the_workbook_is_made_for_people(finished: BusinessImport) -> None:
    book = load_workbook(workbook(finished))
    sheet = book[REFUSED_SHEET]
    assert sheet.freeze_panes == "A2"
    assert sheet.column_dimensions["F"].width == 60
    phone, missing, reason = sheet["B2"], sheet["A2"], sheet["F2"]
    assert (phone.data_type, phone.number_format, phone.quotePrefix) == ("s", "@", True)
    assert missing.fill.start_color.rgb == "00FFF1C2"
    assert reason.alignment.wrap_text
    assert sheet["E2"].data_type == "n"


@pytest.mark.django_db
def test_an_import_without_anything_to_correct_has_no_workbook(
    make_csv: MakeSheet, regions: None, categories: None
) -> None:
    job = import_file(path=make_csv([["Nama Usaha", "Kecamatan"], ["Kopi", "Ciruas"]]), uploader=None, publish=False)
    report = write_report(pk=job.pk)
    assert (report.state, report.is_file) == ("ready", False)


@pytest.mark.django_db
def test_the_titles_are_those_of_the_chosen_sheet(make_xlsx: MakeSheet, regions: None, categories: None) -> None:
    first = [["Nama Usaha", "Kecamatan"], *([f"Kopi {at}", "Ciruas"] for at in range(5))]
    second = [["Nama Toko", "Alamat", "Kecamatan"], ["", "Jl. Raya 1", "Ciruas"]]
    with make_xlsx({"Satu": first, "Dua": second}).open("rb") as stream:
        job = imports.create_import(file=File(stream), original_name="dua.xlsx", uploader=None)
    imports.work(pk=job.pk)
    imports.choose_columns(pk=job.pk, columns={0: "name", 1: "street_address", 2: "district"}, sheets=["Dua"])
    imports.work(pk=job.pk)
    write_report(pk=job.pk)
    job.refresh_from_db()
    assert cells_of(workbook(job), REFUSED_SHEET)[0] == [*second[0], *ADDED]


@pytest.mark.django_db
def test_rows_of_several_sheets_name_their_sheet(make_xlsx: MakeSheet, regions: None, categories: None) -> None:
    rows = [["Nama Usaha", "Kecamatan"], ["Kopi", "Ciruas"], ["", "Kramatwatu"]]
    path = make_xlsx({"Ciruas": rows, "Kramatwatu Utara": rows})
    with path.open("rb") as stream:
        job = imports.create_import(file=File(stream), original_name="dua.xlsx", uploader=None)
    imports.work(pk=job.pk)
    imports.choose_columns(pk=job.pk, columns={0: "name", 1: "district"}, sheets=["Ciruas", "Kramatwatu Utara"])
    imports.work(pk=job.pk)
    assert imports.begin_report(pk=job.pk)
    assert report_of(BusinessImport.objects.get(pk=job.pk)).state == "writing"
    assert not imports.begin_report(pk=job.pk)
    write_report(pk=job.pk)
    job.refresh_from_db()
    assert job.state == ImportState.PREVIEWED
    origins = [cells[-1] for cells in cells_of(workbook(job), REFUSED_SHEET)[1:]]
    assert origins == [f"#{job.pk}/Ciruas/3", f"#{job.pk}/Kramatwatu Utara/3"]


@pytest.mark.django_db
@pytest.mark.parametrize("where", ["temporary", "storage"])
def test_a_full_disk_is_said_and_tried_again(
    finished: BusinessImport, monkeypatch: pytest.MonkeyPatch, private_files: Path, where: str
) -> None:
    before = finished.failed_file.name
    ImportRow.objects.filter(batch=finished, number=4).update(outcome=Outcome.CREATED)
    BusinessImport.objects.update(previewed_at=timezone.now())

    def full(*_args: Any, **_more: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        if where == "temporary":
            patch.setattr("openpyxl.worksheet._writer.WorksheetWriter.write_row", full)
        else:
            patch.setattr(FileSystemStorage, "_save", full)
        report = write_report(pk=finished.pk)
    assert report.state == "failed"
    assert "penuh" in report.problem
    finished.refresh_from_db()
    assert (finished.state, finished.failed_file.name, Business.objects.count()) == (ImportState.DONE, before, 2)
    assert not ALL_TEMP_FILES
    assert len(list(private_files.rglob("failed-*"))) == 1
    assert imports.missing_reports() == []
    assert imports.begin_report(pk=finished.pk, again=True)
    assert write_report(pk=finished.pk).refused == 1


@pytest.mark.django_db(transaction=True)
def test_it_is_written_after_the_preview_and_after_the_import(
    finished: BusinessImport, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also when the broker was down just then: the sweep finds what is missing."""
    sent: list[str] = []
    monkeypatch.setattr(Task, "delay", lambda self, pk: sent.append(self.name))
    with Path(finished.file.path).open("rb") as stream:
        job = imports.create_import(file=File(stream), original_name="dua.xlsx", uploader=None)
    work_on_import(job.pk)
    imports.choose_columns(pk=job.pk, columns={0: "name", 2: "district"})
    assert sent == []
    assert work_on_import(job.pk) == ImportState.PREVIEWED
    assert sent == ["economy.write_import_report"]
    assert write_import_report(job.pk) == "ready"
    imports.commit_import(pk=job.pk, actor=None)
    assert work_on_import(job.pk) == ImportState.DONE
    assert report_of(BusinessImport.objects.get(pk=job.pk)).state == "ready", "the preview's is still true"
    BusinessImport.objects.filter(pk=job.pk).update(report={})
    resume_stale_imports()
    resume_stale_imports()
    assert sent == ["economy.write_import_report"] * 2
    BusinessImport.objects.filter(pk=job.pk).update(
        report={**BusinessImport.objects.get(pk=job.pk).report, "since": "2026-01-01T00:00:00+00:00"}
    )
    resume_stale_imports()
    assert sent == ["economy.write_import_report"] * 3


@pytest.mark.django_db(transaction=True)
def test_a_new_workbook_takes_the_place_of_the_old_one(finished: BusinessImport) -> None:
    BusinessImport.objects.update(previewed_at=timezone.now())
    assert imports.missing_reports() == [finished.pk]
    old = workbook(finished)
    write_report(pk=finished.pk)
    finished.refresh_from_db()
    assert not old.exists()
    assert workbook(finished).exists()


@pytest.mark.django_db
def test_rows_decided_anew_meanwhile_get_their_own_workbook(
    finished: BusinessImport, monkeypatch: pytest.MonkeyPatch
) -> None:
    BusinessImport.objects.update(previewed_at=timezone.now(), report={})
    before = finished.failed_file.name

    def decided_anew(*_args: Any) -> tuple[int, int]:
        BusinessImport.objects.update(previewed_at=timezone.now())
        return 0, 0

    monkeypatch.setattr("economy.domain.imports.report.filing.write_book", decided_anew)
    assert write_report(pk=finished.pk).state == "none"
    finished.refresh_from_db()
    assert finished.failed_file.name == before


@pytest.mark.django_db
def test_twenty_thousand_refused_rows_take_little_memory(finished: BusinessImport) -> None:
    row = ImportRow.objects.get(batch=finished, number=3)
    BusinessImport.objects.update(layout={**finished.layout, "labels": HEADER[:2]}, previewed_at=timezone.now())
    rows = (
        ImportRow(
            batch=finished,
            position=1000 + at,
            number=1000 + at,
            cells=["", f"+62812{at:08}"],
            outcome=Outcome.REFUSED,
            reasons=row.reasons,
        )
        for at in range(20_000)
    )
    ImportRow.objects.bulk_create(rows, batch_size=1000)
    tracemalloc.start()
    try:
        assert write_report(pk=finished.pk).refused == 20_002
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 30 * 1024**2


@pytest.mark.django_db
def test_an_officer_downloads_it(finished: BusinessImport, officer_client: Client) -> None:
    response = officer_client.get(reverse("economy_imports:failed", args=[finished.pk]))
    assert response["Content-Disposition"] == 'attachment; filename="gagal-kec ciruas.xlsx"'
    assert "no-store" in response["Cache-Control"]
    assert response.getvalue() == workbook(finished).read_bytes()


@pytest.mark.django_db
def test_nobody_else_does(finished: BusinessImport, client: Client) -> None:
    address = reverse("economy_imports:failed", args=[finished.pk])
    assert "login" in client.get(address)["Location"]
    client.force_login(User.objects.create_user("warga@contoh.id", email="warga@contoh.id"))
    assert client.get(address).status_code == 302


@pytest.mark.django_db
def test_a_lost_file_is_offered_anew(
    finished: BusinessImport,
    officer_client: Client,
    monkeypatch: pytest.MonkeyPatch,
    django_capture_on_commit_callbacks: Any,
) -> None:
    monkeypatch.setattr(Task, "delay", lambda self, pk: self.run(pk))
    workbook(finished).unlink()
    response = officer_client.get(reverse("economy_imports:failed", args=[finished.pk]), follow=True)
    assert "Mintalah disusun dahulu" in response.content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        officer_client.post(reverse("economy_imports:report", args=[finished.pk]))
    finished.refresh_from_db()
    assert workbook(finished).exists()
