"""Sheets as a busy office sends them: nothing lost, nothing invented, and a sentence for what cannot be read."""

import datetime
from pathlib import Path

import pytest

from economy.domain.imports import import_file
from economy.enums import ImportState, Outcome
from economy.models import Business, BusinessImport, ImportRow

from .conftest import MakeSheet, Parse
from .test_parser import codes
from .test_reading import refusal, table_of

pytestmark = pytest.mark.usefixtures("regions", "categories")


def bring_in(path: Path) -> BusinessImport:
    job = import_file(path=path, uploader=None, publish=False)
    assert job.state == ImportState.DONE, job.problem
    return job


def written(tmp_path: Path, text: str, name: str = "usaha.csv") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_sheet_with_everything_wrong(make_xlsx: MakeSheet) -> None:
    letterhead = [
        ["DINAS CONTOH"],
        ["Jl. Contoh, Kota Serang, Telp. (0254) 200000"],
        [],
        ["DAFTAR USAHA"],
        [],
        [],
        [],
        [],
    ]
    header = ["Omset/bln", "Produk Unggulan", "Kec", "Ds.", "Alamat Rumah", "No. Telp/WA", "Nm Usaha", "Jns Usaha"]
    data = [
        [5e6, "Emping", "Kec. Anyer, Kab. Serang", "Anyar", "Kp. Contoh", 81200000001.0, "EMPING CONTOH", "Makanan"],
        [],
        ["5 jt", "Golok", "Ciruas", "Bumijaya", "Kp. Pasir", "'081200000002", "golok contoh", "Kerajinan"],
        ["Jumlah", "", "", "", "", "", "", ""],
    ]
    job = bring_in(make_xlsx({"Catatan": [["Catatan"], ["1. Isi dengan benar"]], "Data": [*letterhead, header, *data]}))
    assert job.layout["sheets"][0]["header_rows"] == [9]
    assert job.counts == {Outcome.CREATED: 2, Outcome.REFUSED: 1}
    emping, golok = Business.objects.order_by("name")
    assert (emping.name, emping.district_id, emping.phone) == ("Emping Contoh", "36.04.30", "+6281200000001")
    assert emping.village is not None
    assert emping.village.name == "Anyar"
    assert (golok.name, golok.district_id, golok.phone) == ("Golok Contoh", "36.04.09", "+6281200000002")


def test_the_sheet_with_titles_is_taken_before_lists_without(make_xlsx: MakeSheet) -> None:
    data = [["Nama Usaha", "Kecamatan", "Tgl Berdiri"], ["Batik Contoh", "Baros", datetime.date(2015, 5, 1)]]
    lists = [["Kecamatan"], *[[f"Pilihan {number}"] for number in range(30)]]
    table = table_of(make_xlsx({"Petunjuk": [["Isi nama usaha"], ["Pilih kecamatan"]], "Data": data, "Ref": lists}))[1]
    assert (table.sheet, table.columns) == ("Data", {0: "name", 1: "district", 2: "date_founded"})


@pytest.mark.parametrize("title", ["NAMA", "Nama Usaha"])
def test_a_column_of_names_alone(tmp_path: Path, title: str) -> None:
    bring_in(written(tmp_path, f"{title}\nWarung Contoh\nBengkel Contoh\n"))
    assert sorted(Business.objects.values_list("name", flat=True)) == ["Bengkel Contoh", "Warung Contoh"]


def test_without_titles_places_and_streets_are_told_by_contents(tmp_path: Path) -> None:
    lines = [f"{n},Usaha Contoh {n * 'A'},Kp. Contoh RT 0{n},Ciruas,Bumijaya,08120000000{n}" for n in range(1, 7)]
    job = bring_in(written(tmp_path, "\n".join(lines)))
    expected = {"1": "name", "2": "street_address", "3": "district", "4": "village", "5": "phone"}
    assert job.columns == expected


def test_headings_of_groups_are_no_businesses(tmp_path: Path) -> None:
    text = "Nama Usaha,Pemilik\nKECAMATAN CIRUAS,\nKopi Contoh,Ani\nDesa Bumijaya,\nDesa Wisata Contoh,\n"
    job = bring_in(written(tmp_path, text))
    assert job.reasons["heading"] == 2
    assert sorted(Business.objects.values_list("name", flat=True)) == ["Desa Wisata Contoh", "Kopi Contoh"]


@pytest.mark.parametrize(
    "rows",
    [
        '"Toko Contoh,Petir\nKopi Contoh,Ciruas\n',
        '"Toko Contoh,Petir\nKopi Contoh,Ciruas\n"Rumah, Makan",Petir\n',
        '"Toko Contoh,Petir\nKopi Contoh,Ciruas\n"Teh Contoh,Petir\nSusu Contoh,Petir\n',
        '"Toko Contoh,Petir\n' + "Kopi Contoh,Ciruas\n" * 5000,
    ],
)
def test_an_unclosed_quote_swallows_nothing(tmp_path: Path, rows: str) -> None:
    refused = refusal(written(tmp_path, "Nama Usaha,Kecamatan\nTas Contoh,Petir\n" + rows))
    assert refused.code == "quote_open"
    assert "baris 3" in refused.sentence


def test_quotes_in_order_and_within_a_line_are_read(tmp_path: Path) -> None:
    text = 'Nama Usaha,Alamat\n"Kopi ""Enak"" Contoh","Kp. A\nRT 1"\nKedai "Enak" Contoh,Kp. B\n'
    bring_in(written(tmp_path, text))
    assert Business.objects.count() == 2
    assert Business.objects.filter(street_address="Kp. A RT 1").exists()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ('[\n {"nama_usaha": "Kopi"}]', "json"),
        ('{"data": [{"nama": "Kopi"}]}', "json"),
        ('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook/>', "xml"),
        ("<!-- daftar -->\n<div><table></table></div>", "html"),
        ("<meta charset=utf-8><table></table>", "html"),
    ],
)
def test_what_other_programs_write_is_named(tmp_path: Path, content: str, code: str) -> None:
    assert refusal(written(tmp_path, content)).code == code


@pytest.mark.parametrize(
    ("typed", "phones", "code"),
    [
        (81200000000.0, [], "phone_rounded"),
        (81200000001, ["+6281200000001"], ""),
        ("081200000019 081200000020", ["+6281200000019", "+6281200000020"], ""),
        ("0812 0000 0019", ["+6281200000019"], ""),
        ("tidak punya", [], ""),
        ('="0812"&"00000022"', [], "formula"),
    ],
)
def test_phones(parse: Parse, typed: str | float, phones: list[str], code: str) -> None:
    row = parse(name="Kopi Contoh", district="Ciruas", phone=typed)
    assert [row.fields[key] for key in ("phone", "whatsapp") if key in row.fields] == phones
    assert codes(row) == ([code] if code else [])


def test_a_row_keeps_every_cell_it_came_with(tmp_path: Path) -> None:
    job = bring_in(written(tmp_path, "Nama Usaha,HP,HP,Warna\nKopi Contoh,081200000001,081200000002,biru\n"))
    assert ImportRow.objects.get(batch=job).cells == ["Kopi Contoh", "081200000001", "081200000002", "biru"]
