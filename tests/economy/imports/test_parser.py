"""The row parser: typed values, plain remarks, no digit made up, never an exception."""

from decimal import Decimal

import pytest

from economy.domain.imports.parsing.hours_text import read_hours
from economy.domain.imports.parsing.phones_text import read_phones
from economy.domain.imports.parsing.products_text import read_products
from economy.domain.imports.parsing.rupiah import read_price
from economy.domain.imports.parsing.values import tidy_title

from .conftest import Parse


def codes(row: object) -> list[str]:
    return [remark["code"] for remark in row.reasons]  # type: ignore[attr-defined]


def test_a_whole_row(parse: Parse) -> None:
    row = parse(
        name="GERABAH CONTOH",
        owner_name="SITI CONTOH",
        district="KEC. CIRUAS",
        village="bumi jaya",
        phone=81200000001,
        products="Kendi 25rb; Pot bunga Rp 45.000",
        opening_hours="Senin-Sabtu 08.00-17.00",
        latitude="-6,1213",
        longitude="'106.2112",
        home_based="tidak",
        nib="9120000000001",
        kbli_code=23932,
        scale="Usaha Mikro",
        year_founded="sejak 2010",
    )
    said = row.fields
    assert (said["name"], said["owner_name"]) == ("Gerabah Contoh", "Siti Contoh")
    assert said["district_id"] == "36.04.09"
    assert said["village_id"].startswith("36.04.09.")
    assert said["phone"] == "+6281200000001"
    assert [(p.name, p.price) for p in row.products] == [("Kendi", 25_000), ("Pot bunga", 45_000)]
    assert said["opening_hours"]["mon"] == [["08:00", "17:00"]]
    assert "sun" not in said["opening_hours"]
    assert (said["latitude"], said["longitude"]) == (Decimal("-6.121300"), Decimal("106.211200"))
    assert said["home_based"] is False
    assert (said["nib"], said["kbli_code"], said["kbli_edition"]) == ("9120000000001", "23932", "2020")
    assert (said["scale"], said["year_founded"]) == ("mikro", 2010)
    assert said["category_id"]


@pytest.mark.parametrize(
    ("name", "code"),
    [("", "name_missing"), ("-", "name_missing"), ("Jumlah", "footer"), ("081200000001", "name_not_text")],
)
def test_rows_without_a_name_are_refused(parse: Parse, name: str, code: str) -> None:
    row = parse(name=name)
    assert row.refused
    assert codes(row) == [code]


def test_a_total_below_the_table_is_no_business(parse: Parse) -> None:
    row = parse(number="Jumlah", name="619 usaha")
    assert row.refused
    assert codes(row) == ["footer"]


@pytest.mark.parametrize(
    ("typed", "code"),
    [("8.52348e+010", "phone_scientific"), ("6,28E+11", "phone_scientific"), ("0812", "phone_short")],
)
def test_lost_digits_stay_lost(parse: Parse, typed: str, code: str) -> None:
    row = parse(name="Kopi Contoh", district="Ciruas", phone=typed)
    assert "phone" not in row.fields
    assert codes(row) == [code]
    assert not row.refused


def test_two_phones_in_one_cell() -> None:
    assert read_phones("0254 380123 / 0812-0000-0001") == (["+62254380123", "+6281200000001"], "", "")


@pytest.mark.parametrize("place", [{"district": "Kasemen"}, {"district": "Serang"}, {"regency": "Kota Serang"}])
def test_the_neighbours_are_outside(parse: Parse, place: dict[str, str]) -> None:
    row = parse(name="Kopi Contoh", **place)
    assert "district_id" not in row.fields
    assert codes(row) == ["district_outside"]
    assert row.fields["region_text"]


def test_a_desa_alone_says_nothing(parse: Parse) -> None:
    row = parse(name="Kopi Contoh", village="Bumijaya")
    assert "district_id" not in row.fields
    assert "village_id" not in row.fields
    assert row.fields["region_text"] == "Bumijaya"


def test_the_kecamatan_may_stand_in_the_address(parse: Parse) -> None:
    row = parse(name="Kopi Contoh", street_address="Kp. Pasir, Desa Bumijaya, Kec. Ciruas, Kab. Serang")
    assert row.fields["district_id"] == "36.04.09"
    assert row.fields["village_id"].startswith("36.04.09.")
    other = parse(name="Kopi Contoh", street_address="Jatibarang, Kec. Jatibarang, Kabupaten Brebes")
    assert "district_id" not in other.fields


def test_swapped_and_outside_points(parse: Parse) -> None:
    swapped = parse(name="Kopi Contoh", district="Ciruas", latitude="106.2112", longitude="-6.1213")
    assert swapped.fields["latitude"] == Decimal("-6.121300")
    assert codes(swapped) == ["point_swapped"]
    outside = parse(name="Kopi Contoh", district="Ciruas", latitude="-6.914744", longitude="107.60981")
    assert "latitude" not in outside.fields
    assert codes(outside) == ["point_outside"]
    stranger = parse(name="Kopi Contoh", district="Sukajadi", latitude="-6.914744", longitude="107.60981")
    assert stranger.fields["latitude"] == Decimal("-6.914744")


@pytest.mark.parametrize(
    ("text", "days", "span"),
    [
        ("Senin-Sabtu 08.00-17.00", 6, ["08:00", "17:00"]),
        ("tiap hari 24 jam", 7, ["00:00", "00:00"]),
        ("Sen-Jum 8-16, Sab 8-12", 6, ["08:00", "16:00"]),
        ("setiap hari 07.00 s/d 21.00 WIB", 7, ["07:00", "21:00"]),
        ("buka jam 6 pagi sampai 10 malam", 7, ["06:00", "22:00"]),
        ("Senin-Sabtu 08.00-17.00, Minggu libur", 6, ["08:00", "17:00"]),
        ("tiap hari 8-17 kecuali Jumat", 6, ["08:00", "17:00"]),
        ("10:00 - 22:00", 7, ["10:00", "22:00"]),
    ],
)
def test_opening_hours(text: str, days: int, span: list[str]) -> None:
    week = read_hours(text)
    assert week is not None
    assert len(week) == days
    assert week["mon"] == [span]


@pytest.mark.parametrize(
    "text", ["sehabis isya", "Senin", "08.00", "25.00-26.00", "Senin-Sabtu 08.00-17.00 kalau sempat"]
)
def test_half_understood_hours_are_left_out(text: str) -> None:
    assert read_hours(text) is None


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("Rp 45.000,-", 45_000),
        ("25rb", 25_000),
        ("1,5 juta", 1_500_000),
        ("45000", 45_000),
        ("10-20rb", 10_000),
        ("x", None),
    ],
)
def test_prices(text: str, price: int | None) -> None:
    assert read_price(text) == price


def test_a_sentence_is_no_product() -> None:
    text = "Membuat dan menjual lontong setiap pagi di pasar kecamatan"
    assert read_products(text, text) == ([], text)
    assert [p.name for p in read_products("Air galon 600 ml", "Air galon 600 ml")[0]] == ["Air galon 600 ml"]


@pytest.mark.parametrize(
    ("typed", "shown"), [("CV. MAJU JAYA", "CV. Maju Jaya"), ("Kopi AA", "Kopi AA"), ("toko bu rum", "Toko Bu Rum")]
)
def test_names_in_capitals_are_calmed(typed: str, shown: str) -> None:
    assert tidy_title(typed) == shown
