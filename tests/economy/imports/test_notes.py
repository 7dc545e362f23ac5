"""Rows that are no businesses say so in one sentence; businesses with odd names stay."""

import pytest

from .conftest import Parse
from .test_parser import codes


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"number": "Jumlah", "name": "619 usaha"}, "footer"),
        ({"number": "", "name": "TOTAL"}, "footer"),
        ({"name": "Total 619 usaha"}, "footer"),
        ({"name": "TOTAL", "owner_name": "", "phone": "12", "district": "619"}, "footer"),
        ({"name": "Keterangan: data per Maret"}, "footer"),
        ({"name": "Sumber: Dinas Koperasi"}, "footer"),
        ({"name": "Mengetahui,"}, "signature"),
        ({"name": "Kepala Dinas Koperasi dan UMKM"}, "signature"),
        ({"name": "NIP. 19650101 199003 1 001"}, "signature"),
        ({"name": "Serang, 12 Maret 2024"}, "signature"),
        ({"name": "Serang, ........ 2024"}, "signature"),
        ({"number": "1", "name": "2", "owner_name": "3", "phone": "4"}, "numbering"),
        ({"number": "(1)", "name": "(2)", "products": "(3)"}, "numbering"),
        ({"number": "No", "name": "NAMA USAHA", "owner_name": "Nama Pemilik", "district": "Kecamatan"}, "header_again"),
        ({"name": "Kecamatan Ciruas", "owner_name": ""}, "heading"),
        ({"number": "II.", "name": "Kec. Ciruas", "owner_name": ""}, "heading"),
        ({"number": "", "name": "CIRUAS", "owner_name": ""}, "heading"),
    ],
)
def test_notes_are_refused(parse: Parse, cells: dict[str, str], code: str) -> None:
    row = parse(**cells)
    assert row.refused
    assert codes(row) == [code]


@pytest.mark.parametrize(
    "cells",
    [
        {"name": "Sumber Rejeki"},
        {"name": "Total Laundry"},
        {"name": "88", "owner_name": "Ani", "phone": "081200000001"},
        {"number": "1", "name": "2", "owner_name": "Ani"},
        {"name": "Total", "owner_name": "Ani"},
        {"name": "Ciruas"},
        {"number": "1", "name": "Ciruas", "owner_name": "Ani"},
        {"name": "Desa Wisata Contoh"},
        {"name": "Kopi Susu, Teh Manis"},
        {"name": "Batik Contoh, 2015"},
        {"name": "Toko", "owner_name": "Ani"},
        {"name": "Usaha Maret 2024", "owner_name": "Ani"},
    ],
)
def test_businesses_are_kept(parse: Parse, cells: dict[str, str]) -> None:
    assert not parse(**cells).refused
