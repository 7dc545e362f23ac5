"""Reading: every dialect gives the same table, and what is no table gets a sentence."""

import codecs
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from economy.domain.imports.cells import is_blank, is_empty
from economy.domain.imports.reasons import ImportRefused
from economy.domain.imports.sheets.reader import open_source, read_rows, sheet_samples
from economy.domain.imports.tables.layout import Table, find_table

from .conftest import SHARED, MakeSheet

FIELDS = {
    "nama": "name",
    "pemilik": "owner_name",
    "alamat": "street_address",
    "desa": "village",
    "kecamatan": "district",
    "telepon": "phone",
    "badan": "legal_form",
    "kbli": "kbli_code",
    "kbli_judul": "kbli_title",
    "kategori": "category",
    "produk": "products",
    "lat": "latitude",
    "lng": "longitude",
    "omzet": "turnover",
    "tenaga_kerja": "workers",
}
EXPECTED = json.loads((SHARED / "expected.json").read_text(encoding="utf-8")) if SHARED.is_dir() else []
ROWS = [
    ["Nama Usaha", "Kecamatan", "No. HP"],
    ["Gerabah Contoh", "Ciruas", "081200000001"],
    ["Kopi “Contoh”, lezat", "Cinangka", "0812 0000 0002"],
]


def table_of(path: Path) -> tuple[Any, Table]:
    source = open_source(path)
    return source, find_table(sheet_samples(path, source))


def all_rows(path: Path) -> list[list[object]]:
    source, table = table_of(path)
    return [[str(cell) for cell in cells] for _number, cells in read_rows(path, source, table.sheet)]


def refusal(path: Path) -> ImportRefused:
    with pytest.raises(ImportRefused) as caught:
        all_rows(path)
    return caught.value


def letters(position: int) -> str:
    return chr(65 + position)


@pytest.mark.parametrize("expected", [e for e in EXPECTED if e["impor"] == "terima"], ids=lambda e: e["file"])
def test_real_sheets_are_understood(real_sheets: Path, expected: dict[str, Any]) -> None:
    path = real_sheets / expected["file"]
    source, table = table_of(path)
    assert table.header_rows == expected["header_rows"]
    assert table.data_start == expected["data_start"]
    assert (table.sheet or None) == expected["sheet"]
    if source.dialect:
        assert (source.dialect.encoding, source.dialect.delimiter) == (expected["encoding"], expected["delimiter"])
    rows = [
        cells
        for number, cells in read_rows(path, source, table.sheet)
        if number >= table.data_start and not all(is_empty(cell) for cell in cells)
    ]
    assert len(rows) == expected["nonblank_rows"]
    where = {key: position for position, key in table.columns.items()}
    name = where["name"]
    assert sum(name < len(row) and not is_blank(row[name]) for row in rows) == expected["rows_with_name"]
    by_letter = expected["encoding"] is None and all(len(column) == 1 for column in expected["mapping"].values())
    for key, column in expected["mapping"].items():
        position = where[FIELDS[key]]
        assert (letters(position) if by_letter else table.labels[position]) == " ".join(column.split())


@pytest.mark.parametrize("name", ["tangsel_kuliner_rekap.csv", "jabar_opendata_umkm_jenis_usaha.csv"])
def test_real_recaps_are_recognised(real_sheets: Path, name: str) -> None:
    _source, table = table_of(real_sheets / name)
    assert table.guess.recap is not None


def test_the_same_sheet_in_three_dialects_is_the_same(real_sheets: Path) -> None:
    tables = [
        table_of(real_sheets / name)[1]
        for name in ("probolinggo_ikm_ikan.csv", "probolinggo_utf8bom_sep.csv", "probolinggo_cp1252_titikkoma.csv")
    ]
    assert len({json.dumps([t.columns, t.header_rows, t.data_start]) for t in tables}) == 1


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_every_dialect_reads_the_same(tmp_path: Path, delimiter: str, encoding: str) -> None:
    lines = [delimiter.join(f'"{cell}"' for cell in row) for row in ROWS]
    path = tmp_path / "dialek.csv"
    path.write_bytes("\r\n".join(lines).encode(encoding))
    assert all_rows(path) == ROWS


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\r\r\n"])
def test_every_line_end_reads_the_same(tmp_path: Path, line_end: str) -> None:
    path = tmp_path / "baris.csv"
    path.write_bytes(line_end.join(";".join(row) for row in ROWS).encode())
    assert all_rows(path) == ROWS


def test_a_separator_line_is_obeyed_and_not_counted(tmp_path: Path) -> None:
    path = tmp_path / "sep.csv"
    path.write_bytes(codecs.BOM_UTF8 + ("sep=|\r\n" + "\r\n".join("|".join(row) for row in ROWS)).encode())
    assert all_rows(path) == ROWS
    assert table_of(path)[1].header_rows == [1]


def test_banner_numbering_and_two_line_headers(make_xlsx: MakeSheet) -> None:
    path = make_xlsx(
        {
            "Rekap": [["Kecamatan", "Jumlah"], ["Ciruas", 12]],
            "Data": [
                ["DATA UMKM KABUPATEN CONTOH TAHUN 2026"],
                [],
                ["NO", "NAMA PERUSAHAAN", "ALAMAT", "", "TELP"],
                ["", "", "DESA", "KECAMATAN", ""],
                [1, 2, 3, 4, 5],
                [1, "Gerabah Contoh", "Bumijaya", "Ciruas", "081200000001"],
                [2, "Tas Contoh", "Kadugenep", "Petir", "081200000002"],
            ],
        }
    )
    table = table_of(path)[1]
    assert (table.sheet, table.header_rows, table.data_start) == ("Data", [3, 4], 6)
    assert table.columns[1] == "name"
    assert (table.columns[2], table.columns[3], table.columns[4]) == ("village", "district", "phone")


def test_uncomputed_formulas_count_and_literals_are_read(make_xlsx: MakeSheet) -> None:
    path = make_xlsx(
        {"Data": [["Nama Usaha", "Telp"], ["Kopi Contoh", "=6281200000001"], ["", ""], ["", "=SUM(A1:A2)"]]}
    )
    source, table = table_of(path)
    rows = list(read_rows(path, source, table.sheet))
    assert rows[1] == (2, ["Kopi Contoh", "6281200000001"])
    assert rows[3] == (4, ["", "=SUM(A1:A2)"])


def write_zip(path: Path, parts: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b"  \r\n \r\n", "empty"),
        (b"%PDF-1.7\n%\xe2\xe3", "pdf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "xls"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (b"<html><table><tr><td>Nama</td></tr></table>", "html"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "binary"),
        (b"abc\0\0\0\0\0\0\0def" * 30, "binary"),
        (b"PK\x03\x04 this is no archive", "broken"),
        (b"Nama Usaha,Kecamatan\n", "no_rows"),
    ],
)
def test_what_is_no_spreadsheet_is_named(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "usaha.xlsx"
    path.write_bytes(content)
    assert refusal(path).code == code


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}, "ods"),
        ({"word/document.xml": b"<w/>"}, "other_zip"),
        ({"[Content_Types].xml": b"<Types/>", "xl/workbook.bin": b""}, "xlsb"),
        ({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"", "xl/vbaProject.bin": b""}, "macros"),
        ({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"}, "broken"),
    ],
)
def test_other_archives_are_named(tmp_path: Path, parts: dict[str, bytes], code: str) -> None:
    assert refusal(write_zip(tmp_path / "usaha.xlsx", parts)).code in {code, "empty" if code == "broken" else code}


def test_a_zip_bomb_is_not_opened(tmp_path: Path, settings: Any) -> None:
    settings.IMPORT_MAX_UNPACKED_BYTES = 30 * 1024 * 1024
    parts = {"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"}
    bomb = write_zip(tmp_path / "bom.xlsx", {**parts, "xl/worksheets/sheet1.xml": b"<c></c>" * (5 * 1024 * 1024)})
    assert refusal(bomb).code == "bomb"


def test_a_bomb_that_lies_about_its_size_is_not_opened(tmp_path: Path, settings: Any) -> None:
    parts = {"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"}
    bomb = write_zip(tmp_path / "bom.xlsx", {**parts, "xl/worksheets/sheet1.xml": b"<c></c>" * (5 * 1024 * 1024)})
    true_size = (7 * 5 * 1024 * 1024).to_bytes(4, "little")
    bomb.write_bytes(bomb.read_bytes().replace(true_size, (1000).to_bytes(4, "little")))
    assert refusal(bomb).code in {"bomb", "broken"}


def test_a_giant_cell_in_csv_is_refused_in_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "raksasa.csv"
    with path.open("wb") as stream:
        stream.write(b"Nama Usaha,Kecamatan\nGerabah Contoh,Ciruas\n")
        for _megabyte in range(200):
            stream.write(b"x" * 1024 * 1024)
        stream.write(b",Ciruas\n")
    assert refusal(path).code == "cell_too_long"


def test_a_giant_quoted_cell_of_many_lines_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "raksasa.csv"
    path.write_bytes(b'Nama Usaha,Kecamatan\n"' + b"baris\n" * 20_000 + b'",Ciruas\n')
    assert refusal(path).code == "quote_open"


def test_a_giant_cell_in_xlsx_is_refused(tmp_path: Path, make_xlsx: MakeSheet) -> None:
    with zipfile.ZipFile(make_xlsx({"Data": ROWS})) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    giant = b'<c r="A9" t="inlineStr"><is><t>' + b"x" * (200 * 1024 * 1024) + b"</t></is></c>"
    parts[sheet] = parts[sheet].replace(b"</sheetData>", b'<row r="9">' + giant + b"</row></sheetData>")
    assert refusal(write_zip(tmp_path / "raksasa.xlsx", parts)).code in {"bomb", "cell_too_long"}


def test_cells_at_the_far_end_of_the_sheet_are_refused(tmp_path: Path, make_xlsx: MakeSheet) -> None:
    with zipfile.ZipFile(make_xlsx({"Data": ROWS})) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    parts[sheet] = parts[sheet].replace(b"</sheetData>", far)
    assert refusal(write_zip(tmp_path / "jauh.xlsx", parts)).code == "too_scattered"
