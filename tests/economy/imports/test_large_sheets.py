"""Sheets too large to be loaded are streamed, and both ways of reading give the same cells."""

import datetime
import resource
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook

from economy.domain.imports.cells import Cells
from economy.domain.imports.reasons import ImportRefused
from economy.domain.imports.sheets import workbook
from economy.domain.imports.sheets.reader import Source, read_rows, sheet_samples
from economy.domain.imports.tables.layout import data_rows, find_tables

from .conftest import MakeSheet

ODD_ROWS = (
    b'<row r="20"><c r="A20" t="e"><v>#REF!</v></c><c r="B20" t="d"><v>2020-05-06</v></c>'
    b'<c r="C20" t="d"><v>2020-05-06T07:08:09</v></c><c r="D20" t="str"><f>A1</f><v></v></c>'
    b'<c r="E20" t="inlineStr"><is><r><t>ka</t></r><r><rPr/><t xml:space="preserve">ya </t></r>'
    b'<rPh sb="0" eb="1"><t>bunyi</t></rPh></is></c><c r="F20"><v>60.5</v></c><c r="G20" t="b"><v>0</v></c>'
    b'<c r="H20" t="str"><f>B1</f><v>hasil rumus</v></c><c r="I20" t="d"><v>07:08:09</v></c></row>'
    b'<row r="21" s="1"/><row r="22"><c r="A22" s="0"/></row>'
    b'<row r="23"><c><v>5</v></c><c r="D23"/><c><v>6</v></c></row>'
    b'<row r="24"><c r="B24"><f>SUM(B1:B3)</f></c><c r="C24"><f>6281200000001</f><v/></c>'
    b'<c r="D24" t="n"><f>1+1</f><v>2</v></c><c r="E24" t="inlineStr"><is><t>a_x000D_b &amp; c</t></is></c></row>'
)


def both(path: Path, sheet: str, monkeypatch: pytest.MonkeyPatch) -> tuple[list[Cells], list[Cells]]:
    """The rows of a sheet, loaded and streamed, without empty cells at the rows' ends."""

    def rows() -> Iterator[Cells]:
        for position, (number, cells) in enumerate(workbook.SheetRows(path, sheet), start=1):
            assert number == position
            while cells and cells[-1] == "":
                cells.pop()
            yield cells

    loaded = list(rows())
    with monkeypatch.context() as patch:
        patch.setattr(workbook, "LOADED_BYTES", 0)
        return loaded, list(rows())


def dirty_workbook(path: Path) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Data & lain"
    sheet["B3"], sheet["C3"] = "Nama Usaha", "Telp"
    for row in (
        ["Kopi", "081200000001", 81200000001, 1.5, True, datetime.date(2020, 1, 2)],
        [
            "  tepi ",
            datetime.datetime.fromisoformat("2020-01-02T03:04"),
            datetime.time(8, 30),
            datetime.timedelta(hours=5),
            False,
        ],
        ["baris\nbaru", "0012", 0, -0.5, 1e15, 123456789012345678, "é“”"],
        ["=A1", "=6281200000001", '="teks"'],
    ):
        sheet.append(["", *row])
    sheet.merge_cells("B9:D9")
    sheet["B9"] = "digabung"
    sheet.column_dimensions["C"].hidden = True
    sheet.row_dimensions[5].hidden = True
    book.save(path)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = "xl/worksheets/sheet1.xml"
    parts[name] = parts[name].replace(b"</sheetData>", ODD_ROWS + b"</sheetData>")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, content in parts.items():
            archive.writestr(part, content)
    return path


def test_both_ways_read_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded, streamed = both(dirty_workbook(tmp_path / "kotor.xlsx"), "Data & lain", monkeypatch)
    assert streamed == loaded
    assert streamed[19] == ["", "2020-05-06", "2020-05-06 07:08", "", "kaya ", 60.5, "tidak", "hasil rumus", "07:08"]
    assert streamed[23] == ["", "=SUM(B1:B3)", "6281200000001", 2, "a\rb & c"]


def test_both_ways_read_real_sheets_the_same(real_sheets: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, sheet in (("jakarta_mrt_merchants.xlsx", "All Merchants"), ("balikpapan_data_umkm_binaan.xlsx", "final")):
        loaded, streamed = both(real_sheets / name, sheet, monkeypatch)
        assert streamed == loaded


def test_what_calamine_cannot_read_is_read(tmp_path: Path, make_xlsx: MakeSheet) -> None:
    path = make_xlsx({"Data": [["Nama Usaha", "Telp"], ["Kopi Contoh", "081200000001"]]})
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    new = b'<row r="3"><c r="A3" t="e"><v>#SPILL!</v></c><c r="B3"><v>7</v></c></row></sheetData>'
    with zipfile.ZipFile(path, "w") as archive:
        for part, content in parts.items():
            archive.writestr(part, content.replace(b"</sheetData>", new))
    assert list(read_rows(path, Source("xlsx"), "Data"))[2] == (3, ["", 7])


def test_hidden_columns_are_read_and_marked(tmp_path: Path) -> None:
    path = dirty_workbook(tmp_path / "kotor.xlsx")
    table = find_tables(sheet_samples(path, Source("xlsx")))[0]
    assert table.hidden == frozenset({2})
    assert table.labels[2] == "Telp"


def test_a_million_blank_rows_cost_little(tmp_path: Path, make_xlsx: MakeSheet) -> None:
    path = make_xlsx({"Data": [["Nama Usaha", "Telp"], ["Kopi Contoh", "081200000001"]]})
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    blank = b"".join(b'<row r="%d" s="1" customFormat="1"/>' % number for number in range(3, 1_000_000))
    last = b'<row r="1000001"><c r="A1000001" t="inlineStr"><is><t>Teh Contoh</t></is></c></row>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, content in parts.items():
            archive.writestr(part, content.replace(b"</sheetData>", blank + last + b"</sheetData>"))
    del blank
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    table = find_tables(sheet_samples(path, Source("xlsx")))[0]
    rows = read_rows(path, Source("xlsx"), "Data")
    found = list(data_rows(rows, start=table.data_start, header=table.header))
    assert [(number, cells[0]) for number, cells in found] == [(2, "Kopi Contoh"), (1_000_001, "Teh Contoh")]
    assert rows.fraction == 1
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 60 * 1024


def test_a_sheet_too_wide_is_left_out_beside_another(make_xlsx: MakeSheet) -> None:
    wide = [["x"] * 500]
    path = make_xlsx({"Lebar": wide, "Data": [["Nama Usaha"], ["Kopi Contoh"]]})
    assert [sample.name for sample in sheet_samples(path, Source("xlsx"))] == ["Data"]
    with pytest.raises(ImportRefused, match="500 kolom"):
        sheet_samples(make_xlsx({"Lebar": wide}, name="lebar.xlsx"), Source("xlsx"))
