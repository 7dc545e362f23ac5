"""The workbook of rows to be corrected comes back: it knows its parent, means what it meant, and doubles nothing."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.files import File
from django.forms import MultipleChoiceField
from openpyxl import load_workbook

from economy.domain import imports
from economy.domain.imports import import_file, write_report
from economy.domain.imports.report.failed_rows import NOTED_SHEET, REFUSED_SHEET
from economy.enums import ImportState
from economy.imports_admin.columns_form import ColumnsForm
from economy.models import Business, BusinessImport, ColumnMemory

from .conftest import MakeSheet

pytestmark = pytest.mark.usefixtures("regions", "categories")
HEADER = ["Merek", "Kontak", "Tempat", "Alasan", "NIK"]
COLUMNS = {0: "name", 1: "phone", 2: "district"}
Change = Callable[[Path], None]


@pytest.fixture
def parent(make_xlsx: MakeSheet) -> BusinessImport:
    """Titles that no guess would get right; two rows refused, one with a remark."""
    rows = [
        HEADER,
        ["Gerabah Contoh", "081200000001", "Ciruas", "lama", ""],
        ["", "+6281200000002", "Ciruas", "pindah", "3604010101900001"],
        ["-", "081200000003", "Ciruas", "", ""],
        ["Kopi Contoh", "12", "Ciruas", "", ""],
    ]
    path = make_xlsx({"Data": rows}, name="kec ciruas.xlsx")
    job = import_file(path=path, uploader=None, publish=False, columns=COLUMNS)
    assert job.counts == {"created": 2, "refused": 2}
    write_report(pk=job.pk)
    job.refresh_from_db()
    return job


def upload(path: Path) -> BusinessImport:
    with path.open("rb") as stream:
        job = imports.create_import(file=File(stream), original_name=path.name, uploader=None)
    return imports.work(pk=job.pk)


def finish(job: BusinessImport) -> BusinessImport:
    imports.choose_columns(pk=job.pk, columns={int(at): key for at, key in job.columns.items()})
    imports.work(pk=job.pk)
    imports.commit_import(pk=job.pk, actor=None)
    return imports.work(pk=job.pk)


@pytest.fixture
def corrected(parent: BusinessImport, tmp_path: Path) -> Path:
    """The workbook with one of its two rows mended."""
    book = load_workbook(parent.failed_file.path)
    book[REFUSED_SHEET]["A2"] = "Gula Contoh"
    path = tmp_path / "perbaikan.xlsx"
    book.save(path)
    return path


def test_mended_rows_come_in_and_nothing_twice(parent: BusinessImport, corrected: Path) -> None:
    job = upload(corrected)
    assert (job.state, job.parent, job.columns) == (ImportState.MAPPING, parent, parent.columns)
    assert job.sheets == [REFUSED_SHEET]
    assert job.layout["remembered"]
    assert [sheet["name"] for sheet in job.layout["sheets"]] == [REFUSED_SHEET, NOTED_SHEET]
    job = finish(job)
    assert job.counts == {"created": 1, "refused": 1}
    assert Business.objects.get(name="Gula Contoh").phone == "+6281200000002"
    again = finish(upload(corrected))
    assert again.counts == {"unchanged": 1, "refused": 1}
    assert Business.objects.count() == 3


def test_the_officer_is_offered_its_first_sheet_alone(make_csv: MakeSheet) -> None:
    rows = [["Nama Usaha", "No HP", "Kecamatan"], ["Kopi Contoh", "12", "Ciruas"], ["", "081200000001", "Ciruas"]]
    job = import_file(path=make_csv(rows), uploader=None, publish=False)
    write_report(pk=job.pk)
    job.refresh_from_db()
    form = ColumnsForm(job=upload(Path(job.failed_file.path)))
    sheets = form.fields["sheets"]
    assert isinstance(sheets, MultipleChoiceField)
    assert [sheets.valid_value(at) for at in "012"] == [True, True, False]
    assert sheets.initial == ["0"]


def test_what_is_still_broken_goes_home_again_with_the_original_columns(
    parent: BusinessImport, corrected: Path
) -> None:
    job = finish(upload(corrected))
    write_report(pk=job.pk)
    job.refresh_from_db()
    sheet = load_workbook(job.failed_file.path)[REFUSED_SHEET]
    header, row = [[cell.value for cell in cells] for cells in sheet.iter_rows()]
    assert header[:5] == HEADER
    assert len(header) == len(HEADER) + 4
    assert (row[1], row[8]) == ("081200000003", f"#{job.pk}/3")
    assert upload(Path(job.failed_file.path)).parent == job


def test_saved_as_csv_it_is_known_by_its_column(parent: BusinessImport, corrected: Path, tmp_path: Path) -> None:
    sheet = load_workbook(corrected)[REFUSED_SHEET]
    path = tmp_path / "perbaikan.csv"
    with path.open("w", newline="") as stream:
        csv.writer(stream, delimiter=";").writerows([cell.value for cell in row] for row in sheet.iter_rows())
    job = upload(path)
    assert (job.parent, job.columns) == (parent, parent.columns)
    assert finish(job).counts == {"created": 1, "refused": 1}


def test_without_its_column_it_is_known_by_its_property(
    parent: BusinessImport, corrected: Path, tmp_path: Path
) -> None:
    book = load_workbook(corrected)
    book[REFUSED_SHEET].delete_cols(6, 4)
    book.save(corrected)
    job = upload(corrected)
    assert job.parent == parent


def test_a_workbook_of_nobody_is_an_ordinary_one(parent: BusinessImport, make_xlsx: MakeSheet) -> None:
    rows = [["Nama Usaha", "Kecamatan", "Baris asal"], ["Kopi Lain", "Ciruas", "#999999/2"]]
    job = upload(make_xlsx({"Data": rows}))
    assert (job.parent, job.columns) == (None, {"0": "name", "1": "district"})
    rows = [["Nama Usaha", "Kecamatan", "Baris asal"], ["Kopi Lain", "Ciruas", f"#{parent.pk}/2"]]
    assert upload(make_xlsx({"Data": rows})).parent is None, "it shares no column with that import"


def test_a_column_the_officer_added_is_guessed(parent: BusinessImport, corrected: Path) -> None:
    book = load_workbook(corrected)
    sheet = book[REFUSED_SHEET]
    for number, text in enumerate(("No WA", "081200000009", "081200000010"), start=1):
        sheet.cell(number, 10, text)
    book.save(corrected)
    assert upload(corrected).columns == {**parent.columns, "9": "whatsapp"}


def test_a_sheet_without_titles_gets_some(make_csv: MakeSheet) -> None:
    rows = [[f"Warung Contoh {at}", f"0812000000{at:02}", "makanan"] for at in range(12)]
    rows.append(["-", "081200000099", "makanan"])
    columns = {0: "name", 1: "phone"}
    job = import_file(path=make_csv(rows), uploader=None, publish=False, columns=columns)
    assert job.counts["refused"] == 1
    write_report(pk=job.pk)
    job.refresh_from_db()
    back = upload(Path(job.failed_file.path))
    assert (back.parent, back.columns) == (job, {"0": "name", "1": "phone"})
    assert not ColumnMemory.objects.exists()
