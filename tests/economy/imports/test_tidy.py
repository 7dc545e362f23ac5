"""What need not be kept of an import is deleted in time, and what is kept says nothing of people."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files import File
from django.utils import timezone

from accounts.models import User
from economy.domain import imports
from economy.domain.imports import audit, tidy
from economy.domain.progress import history
from economy.enums import ImportState, Outcome
from economy.models import Business, BusinessImport, ImportRow
from economy.tasks import tidy_imports

from .conftest import MakeSheet

pytestmark = pytest.mark.usefixtures("regions", "categories")


@pytest.fixture
def sheet(make_csv: MakeSheet) -> Path:
    rows = [["Nama Usaha", "Kecamatan", "No HP"], ["Kopi Contoh", "Ciruas", "12"], ["", "Ciruas", "081200000002"]]
    return make_csv(rows)


def previewed(path: Path) -> BusinessImport:
    with path.open("rb") as stream:
        job = imports.create_import(file=File(stream), original_name=path.name, uploader=None)
    imports.work(pk=job.pk)
    imports.choose_columns(pk=job.pk, columns={0: "name", 1: "district", 2: "phone"})
    return imports.work(pk=job.pk)


def finished(path: Path) -> BusinessImport:
    job = previewed(path)
    imports.commit_import(pk=job.pk, actor=None)
    imports.work(pk=job.pk)
    imports.write_report(pk=job.pk)
    return BusinessImport.objects.get(pk=job.pk)


def aged(days: int) -> None:
    then = timezone.now() - timedelta(days=days)
    BusinessImport.objects.filter(finished_at__isnull=False).update(finished_at=then)
    BusinessImport.objects.update(stage_started_at=then, created_at=then)


def stored(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_cancelled_import_is_forgotten_after_a_week(sheet: Path, private_files: Path) -> None:
    job = previewed(sheet)
    imports.cancel_import(pk=job.pk, actor=None)
    aged(6)
    assert tidy_imports() == 0
    aged(8)
    assert tidy_imports() == 1
    assert not ImportRow.objects.exists()
    assert not stored(private_files)
    job.refresh_from_db()
    assert (job.state, job.counts) == (ImportState.CANCELLED, {"created": 1, "refused": 1})
    assert tidy_imports() == 0


def test_a_finished_import_keeps_its_record_and_nothing_of_people(sheet: Path, private_files: Path) -> None:
    reader = User.objects.create_user("petugas", email="petugas@contoh.id")
    job = finished(sheet)
    aged(399)
    assert tidy_imports() == 0
    assert len(stored(private_files)) == 2
    aged(401)
    assert tidy_imports() == 1
    assert not stored(private_files)
    created, refused = job.rows.order_by("position")
    assert (created.outcome, created.business) == (Outcome.CREATED, Business.objects.get())
    assert [remark["code"] for remark in created.reasons] == ["phone_short"]
    assert [remark["code"] for remark in refused.reasons] == ["name_missing"]
    kept = ImportRow.objects.values().first()
    assert kept is not None
    assert not {"Kopi Contoh", "12"} & {str(value) for value in kept.values()}
    assert (kept["cells"], created.reasons[0]["values"]) == ([], {})
    job.refresh_from_db()
    assert not imports.can_undo(job)
    assert imports.report_of(job).state == "none"
    assert audit.entries(job)[0].label == "Bersihkan data mentah impor"
    assert history(Business.objects.get(), reader=reader, names=True)


def test_an_import_left_waiting_is_cancelled_in_the_end(sheet: Path) -> None:
    job = previewed(sheet)
    aged(401)
    assert tidy_imports() == 1
    job.refresh_from_db()
    assert job.state == ImportState.CANCELLED
    imports.commit_import(pk=job.pk, actor=None)
    assert imports.work(pk=job.pk).state == ImportState.CANCELLED


def test_a_failed_import_that_had_begun_to_write_keeps_its_rows_outcomes(sheet: Path) -> None:
    job = finished(sheet)
    BusinessImport.objects.update(state=ImportState.FAILED, stage=ImportState.APPLYING)
    aged(401)
    assert tidy_imports() == 1
    assert job.rows.count() == 2
    assert imports.resume_import(pk=job.pk, actor=None).state == ImportState.CANCELLED


def test_an_interrupted_tidying_is_finished_the_next_night(
    sheet: Path, private_files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = finished(sheet)
    aged(401)

    def interrupted(_pk: int) -> None:
        raise OSError("full")

    with monkeypatch.context() as patch:
        patch.setattr(tidy, "_forget_rows", interrupted)
        with pytest.raises(OSError, match="full"):
            tidy_imports()
    assert job.rows.exclude(cells=[]).exists()
    assert tidy_imports() == 1
    assert not job.rows.exclude(cells=[]).exists()
    assert not stored(private_files)
    assert len([entry for entry in audit.entries(job) if entry.label == "Bersihkan data mentah impor"]) == 1
