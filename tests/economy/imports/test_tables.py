"""What is a table, what its header says, and what its columns hold when the header says nothing."""

import zipfile
from pathlib import Path

import pytest

from economy.domain.imports.sheets.reader import Source, open_source, read_rows, sheet_samples
from economy.domain.imports.tables.contents import is_identity_number
from economy.domain.imports.tables.layout import Table, data_rows, find_tables

from .conftest import MakeSheet
from .test_reading import refusal, table_of, write_zip

PLACES = ["Ciruas", "Anyar", "Petir", "Baros", "Cinangka", "Kragilan"]
PARTS = {"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"}


def nik(number: int, *, day: int = 12) -> str:
    return f"360412{day:02}0590{number:04}"


def people(*columns: object, count: int = 6) -> list[list[object]]:
    """Rows of a name and what each function or value makes of the row's number."""
    return [
        [f"Usaha Contoh {'AB'[n % 2]}{n}", *(column(n) if callable(column) else column for column in columns)]
        for n in range(count)
    ]


def columns_of(make_csv: MakeSheet, header: list[str], rows: list[list[object]]) -> dict[int, str]:
    return table_of(make_csv([header, *rows] if header else rows))[1].columns


@pytest.mark.parametrize(
    ("cell", "is_one"),
    [
        (nik(1), True),
        (nik(1, day=52), True),
        ("'3604 1212 0590 0001", True),
        (3604121205900001.0, True),
        ("3,60412E+15", True),
        ("NIK: 3604121205900001", True),
        (nik(1, day=32), False),
        ("3604121213900001", False),
        ("1004121205900001", False),
        ("0220000512345", False),
        ("081200000001", False),
        ("8,12E+10", False),
    ],
)
def test_identity_numbers_are_told_by_their_date(cell: str | float, is_one: bool) -> None:
    assert is_identity_number(cell) is is_one


@pytest.mark.parametrize("title", ["No Identitas", "NIK/KTP/Paspor", "No. Register", "NPWP", "", "No HP"])
def test_identity_numbers_are_dropped_under_any_title(make_csv: MakeSheet, title: str) -> None:
    assert columns_of(make_csv, ["Nama Usaha", title], people(nik))[1] == "identity_number"


@pytest.mark.parametrize(
    ("make", "meaning"),
    [
        (lambda n: f"0812-0000-000{n}", "phone"),
        (lambda n: f"81200000{n:03}", "phone"),
        (lambda n: f"08120000000{n} / 08120000001{n}", "phone"),
        (lambda n: f"9120{n:09}", "nib"),
        (lambda n: f"0220{n:09}", "nib"),
        (lambda n: f"-6.1{n}2345, 106.1{n}2345", "point"),
        (lambda n: f"106.1{n}2345 -6.1{n}2345", "point"),
        (lambda n: f"-6.1{n}2345", "latitude"),
        (lambda n: f"106.1{n}2345", "longitude"),
        (lambda n: f"{10 + n * 7}{n}99", "kbli_code"),
        (lambda n: f"usaha{n}@contoh.id", "ignored"),
    ],
)
@pytest.mark.parametrize("header", [["Nama Usaha", "Kolom Lain"], ["Nama Usaha", ""]])
def test_columns_without_a_telling_title_are_told_by_contents(
    make_csv: MakeSheet, make: object, meaning: str, header: list[str]
) -> None:
    assert columns_of(make_csv, header, people(make)).get(1) == meaning


def test_a_title_that_the_contents_contradict_is_not_believed(make_csv: MakeSheet) -> None:
    rows = people(lambda n: f"-6.1{n}2345, 106.1{n}2345", lambda n: f"9120{n:09}")
    assert columns_of(make_csv, ["Nama Usaha", "Lokasi", "No. Telepon"], rows) == {0: "name", 1: "point", 2: "nib"}


def test_postcodes_are_no_kbli(make_csv: MakeSheet) -> None:
    assert columns_of(make_csv, ["Nama Usaha", "Lain"], people(lambda n: f"4218{n}")) == {0: "name"}


def test_three_line_headers(make_xlsx: MakeSheet) -> None:
    path = make_xlsx(
        {
            "Data": [
                ["DAFTAR USAHA"],
                [],
                ["NO", "IDENTITAS", "", "", "USAHA", ""],
                ["", "NAMA PEMILIK", "ALAMAT", "", "NAMA USAHA", "TELP"],
                ["", "", "DESA", "KECAMATAN", "", ""],
                ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
                [1, "Ani", "Bumijaya", "Ciruas", "Kopi Contoh", "081200000001"],
            ]
        }
    )
    table = table_of(path)[1]
    assert (table.header_rows, table.data_start) == ([3, 4, 5], 7)
    expected = {0: "ignored", 1: "owner_name", 2: "village", 3: "district", 4: "name", 5: "phone"}
    assert table.columns == expected


def test_a_line_of_units_belongs_to_the_header(make_xlsx: MakeSheet) -> None:
    rows = [["Nama Usaha", "Kecamatan", "Omzet"], ["", "", "(Rp)"], ["Kopi Contoh", "Ciruas", 5]]
    table = table_of(make_xlsx({"Data": rows}))[1]
    assert (table.header_rows, table.data_start) == ([1, 2], 3)


def test_headers_printed_on_every_page_are_passed_over(make_xlsx: MakeSheet) -> None:
    header: list[list[object]] = [["NO", "NAMA USAHA", "ALAMAT", ""], ["", "", "DESA", "KECAMATAN"]]
    numbering: list[list[object]] = [[1, 2, 3, 4]]
    page = [[n, f"Usaha {n}", "Bumijaya", "Ciruas"] for n in range(1, 4)]
    table, rows = read(
        make_xlsx({"Data": [*header, *numbering, *page, [], *header, *numbering, *page, *header, *page]})
    )
    assert table.header_rows == [1, 2]
    assert [cells[1] for _number, cells in rows] == ["Usaha 1", "Usaha 2", "Usaha 3"] * 3
    assert [number for number, _cells in rows] == [4, 5, 6, 11, 12, 13, 16, 17, 18]


def read(path: Path) -> tuple[Table, list[tuple[int, list[str | int | float]]]]:
    source = open_source(path)
    table = find_tables(sheet_samples(path, source))[0]
    return table, list(data_rows(read_rows(path, source, table.sheet), start=table.data_start, header=table.header))


def test_sheets_with_the_same_header_are_known(make_xlsx: MakeSheet) -> None:
    header = ["Nama Usaha", "Kecamatan"]
    path = make_xlsx(
        {
            "Petunjuk": [["Isi dengan benar"], ["Terima kasih"]],
            "Ciruas": [["DATA UMKM"], [], header, ["Kopi Contoh", "Ciruas"]],
            "Petir": [["NAMA  USAHA", "kecamatan", ""], *[[f"Tas Contoh {n}", "Petir"] for n in range(9)]],
            "Lain": [["Nama Usaha", "Telepon"], ["Teh Contoh", "081200000001"]],
        }
    )
    tables = find_tables(sheet_samples(path, Source("xlsx")))
    assert tables[0].sheet == "Petir"
    assert [table.sheet for table in tables if table.same_header(tables[0])] == ["Petir", "Ciruas"]
    assert tables[0].height == 10


@pytest.mark.parametrize("delimiter", ["^", "~", ":"])
def test_rare_delimiters(tmp_path: Path, delimiter: str) -> None:
    path = tmp_path / "usaha.txt"
    path.write_text("\n".join(delimiter.join(row) for row in (["Nama Usaha", "Kecamatan"], ["Kopi", "Ciruas"])))
    assert read(path)[1] == [(2, ["Kopi", "Ciruas"])]


def test_hours_in_a_single_column_are_no_delimiter(tmp_path: Path) -> None:
    path = tmp_path / "usaha.txt"
    path.write_text("Nama Usaha\nKopi buka 08:00\nTeh buka 09:00\n")
    assert read(path)[1] == [(2, ["Kopi buka 08:00"]), (3, ["Teh buka 09:00"])]


def test_old_mac_lines_with_breaks_inside_cells(tmp_path: Path) -> None:
    path = tmp_path / "usaha.csv"
    path.write_bytes(b'Nama Usaha,Alamat\rKopi,"Jl. A\nRT 1"\rTeh,Jl. B\r')
    assert len(read(path)[1]) == 2


def test_how_far_reading_is(make_csv: MakeSheet) -> None:
    path = make_csv([["Nama Usaha", "Kecamatan"], *[[f"Usaha Contoh {n}", "Ciruas"] for n in range(20_000)]])
    rows = read_rows(path, open_source(path), None)
    told = []
    for number, _cells in rows:
        if number % 5000 == 0:
            told.append(rows.fraction)
    assert told == sorted(told)
    assert told[0] == pytest.approx(0.25, abs=0.1)
    assert rows.fraction == 1


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({**PARTS, "../../etc/passwd": b"x"}, "odd_names"),
        ({**PARTS, "xl\\..\\..\\x.xml": b"x"}, "odd_names"),
        ({**PARTS, "/etc/passwd": b"x"}, "odd_names"),
        ({**PARTS, "C:/x.xml": b"x"}, "odd_names"),
        ({**PARTS, "xl/macrosheets/sheet1.xml": b"<x/>"}, "macros"),
        ({**PARTS, "xl/sharedStrings.xml": b'<!DOCTYPE x [<!ENTITY a "b">]><sst/>'}, "xml_entities"),
        ({**PARTS, "xl/worksheets/sheet1.xml": b"<!--" + b" " * 3_000_000 + b"--><!DOCTYPE x><x/>"}, "cell_too_long"),
        ({**PARTS, "xl/styles.xml": "<!DOCTYPE x><x/>".encode("utf-16")}, "xml_entities"),
        ({**PARTS, "xl/styles.xml": b"<x>" + b"<y/>abcdefghijk%d" * 2_400_000 + b"</x>"}, "bomb"),
    ],
)
def test_tricks_are_refused_by_name(tmp_path: Path, parts: dict[str, bytes], code: str) -> None:
    assert refusal(write_zip(tmp_path / "usaha.xlsx", parts)).code == code


def test_an_archive_within_is_not_opened(tmp_path: Path, make_xlsx: MakeSheet) -> None:
    path = make_xlsx({"Data": [["Nama Usaha"], ["Kopi Contoh"]]})
    inner = write_zip(tmp_path / "dalam.zip", {"nol": b"\0" * 5_000_000})
    with zipfile.ZipFile(path, "a") as archive:
        archive.write(inner, "xl/embeddings/oleObject1.bin")
    assert read(path)[1] == [(2, ["Kopi Contoh"])]


def test_an_encrypted_workbook_is_known_wherever_its_list_of_parts_lies(tmp_path: Path) -> None:
    path = tmp_path / "sandi.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\1" * 9_000_001 + "EncryptedPackage".encode("utf-16-le"))
    assert refusal(path).code == "encrypted"
