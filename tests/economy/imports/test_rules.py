"""The rules of single cells: what is read, what is left blank, and that no digit is made up."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from economy.domain.imports.cells import Cell
from economy.domain.imports.parsing import products_text
from economy.domain.imports.parsing.coordinates import read_degrees, read_pair
from economy.domain.imports.parsing.phones_text import read_phones
from economy.domain.imports.parsing.rupiah import read_price, read_yearly
from economy.domain.imports.parsing.values import read_date_year, read_scale, read_year, read_yes_no
from economy.domain.imports.rows import Understanding
from economy.models import BusinessImport

from .conftest import Parse
from .test_parser import codes

TODAY = date(2026, 11, 1)


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("Rp1.500.000,00", 1_500_000),
        ("1,5 jt", 1_500_000),
        ("Rp. 2 juta,-", 2_000_000),
        ("15rb", 15_000),
        ("150.000/kg", 150_000),
        ("Rp 10.000 - 25.000", 10_000),
        ("10rb-25rb", 10_000),
        ("Rp 1.500,- s/d Rp 2.000,-", 1_500),
        ("IDR 20K", 20_000),
        ("1.500,-", 1_500),
        ("10,000.00", 10_000),
        ("5.000 rupiah", 5_000),
        ("12.500 rb", None),
        ("500-1 juta", None),
        ("12.3456", None),
        ("1.250.00", None),
        ("1.5E+06", None),
    ],
)
def test_prices(text: str, price: int | None) -> None:
    assert read_price(text) == price


@settings(max_examples=300)
@given(st.from_regex(products_text._USUAL, fullmatch=True))
def test_the_short_way_for_products_agrees_with_the_long_one(text: str) -> None:
    part = " ".join(text.split())
    if products_text._USUAL.fullmatch(part):
        assert products_text._product(part) == products_text._any_product(part)


@pytest.mark.parametrize(
    ("text", "months", "amount"),
    [
        ("Rp 60.000.000 / tahun", 12, (60_000_000, 60_000_000)),
        ("5 jt/bulan", 1, (60_000_000, 60_000_000)),
        ("5000000", 12, (60_000_000, 60_000_000)),
        ("1,2 M", 1, (1_200_000_000, 1_200_000_000)),
        ("< 50 juta", 1, (0, 50_000_000)),
        ("50-100 juta", 1, (50_000_000, 100_000_000)),
        ("300", 1, None),
        ("> 2 M", 1, None),
        ("500rb perhari", 1, None),
        ("6E+07", 1, None),
    ],
)
def test_money_in_a_year(text: str, months: int, amount: tuple[int, int] | None) -> None:
    assert read_yearly(text, months=months) == amount


@pytest.mark.parametrize(
    ("typed", "numbers", "code"),
    [
        ("(0254) 123456", ["+62254123456"], ""),
        ("0812 3456 789 (WA)", ["+628123456789"], ""),
        ("+62 812 0000 0001", ["+6281200000001"], ""),
        ("6281200000001", ["+6281200000001"], ""),
        ("81200000001", ["+6281200000001"], ""),
        ("Ibu Ani 081200000001, Pak Budi 0813-0000-0002", ["+6281200000001", "+6281300000002"], ""),
        ("081200000001 (Ani) 081300000002 (Budi)", ["+6281200000001", "+6281300000002"], ""),
        ("HP1 081200000001", ["+6281200000001"], ""),
        ("081200000001 - 081300000002", ["+6281200000001", "+6281300000002"], ""),
        ("081200000001/2", ["+6281200000001"], "phone_short"),
        ("0812000000O1", [], "phone_invalid"),
        ("8.12E+10 (Ani)", [], "phone_scientific"),
        ("81200000000", [], "phone_rounded"),
        (81_200_000_000, [], "phone_rounded"),
        ("081200000000", ["+6281200000000"], ""),
        ("123456", [], "phone_short"),
    ],
)
def test_phones(typed: Cell, numbers: list[str], code: str) -> None:
    assert read_phones(typed)[:2] == (numbers, code)


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("6°07'12\"S 106°09'E", (-6.12, 106.15)),
        ("6° 7' 12\" LS, 106° 9' BT", (-6.12, 106.15)),
        ("S 6°07’12” E 106°09’00”", (-6.12, 106.15)),
        ("LS: 6°7'12\", BT: 106°9'", (-6.12, 106.15)),
        ("6.12° S, 106.15° E", (-6.12, 106.15)),
        ("-6,12; 106,15", (-6.12, 106.15)),
        ("-6,1213, 106,2112", (-6.1213, 106.2112)),
        ("https://www.google.com/maps/@-6.12,106.15,17z", (-6.12, 106.15)),
        ("https://www.google.com/maps/place/x/data=!3d-6.12!4d106.15", (-6.12, 106.15)),
        ("5 100", None),
        ("-6121300 106211200", None),
        ("6.121.300,106.211.200", None),
        ("6°75'S 106°09'E", None),
    ],
)
def test_two_coordinates_in_a_cell(text: str, pair: tuple[float, float] | None) -> None:
    assert read_pair(text) == (pytest.approx(pair) if pair else None)


@pytest.mark.parametrize(
    ("cell", "value"),
    [("-6,1213", -6.1213), ("'106.2112", 106.2112), ("6°07'12\"S", -6.12), ("6.12 LS", -6.12), ("-6121300", None)],
)
def test_one_coordinate(cell: Cell, value: float | None) -> None:
    assert read_degrees(cell) == (pytest.approx(value) if value else None)


def test_a_point_outside_waits_for_a_steward(parse: Parse) -> None:
    row = parse(name="Kopi Contoh", district="Ciruas", point="-6.914744, 107.60981")
    assert (row.fields["attention"], codes(row)) == ("point", ["point_outside"])
    assert row.reasons[0]["values"] == {"value": "-6.914744, 107.60981"}
    assert "latitude" not in row.fields
    inside = parse(name="Kopi Contoh", district="Ciruas", point="106.2112, -6.1213")
    assert (inside.fields["latitude"], codes(inside)) == (Decimal("-6.121300"), ["point_swapped"])


@pytest.mark.parametrize("district", ["", "Kasemen", "Contohan"])
def test_an_unknown_region_waits_for_a_steward(parse: Parse, district: str) -> None:
    assert parse(name="Kopi Contoh", district=district).fields["attention"] == "region"
    assert "attention" not in parse(name="Kopi Contoh", district="Ciruas").fields


@pytest.mark.parametrize(
    ("text", "year"),
    [("12/03/2015", 2015), ("Maret 2015", 2015), ("2015-03-12", 2015), ("2010-2015", None), ("42075", None)],
)
def test_years(text: str, year: int | None) -> None:
    assert read_year(text, TODAY) == year


@pytest.mark.parametrize(
    ("text", "year"), [("42075", 2015), ("42075.5", 2015), ("12/03/2015", 2015), ("59999", None), ("2015", 2015)]
)
def test_days_of_a_spreadsheet_in_a_column_of_dates(text: str, year: int | None) -> None:
    assert read_date_year(text, TODAY) == year


@pytest.mark.parametrize(
    ("key", "typed", "said", "code"),
    [
        ("nib", "9120000012345", "9120000012345", ""),
        ("nib", "NIB. 9120 0000 12345", "9120000012345", ""),
        ("nib", 912_000_001_234, None, "nib_unclear"),
        ("nib", "9,12E+12", None, "nib_unclear"),
        ("nib", 9_120_000_000_000, None, "nib_rounded"),
        ("kbli_code", 56101, "56101", ""),
        ("kbli_code", "56101 - Restoran", "56101", ""),
        ("kbli_code", "56101, 10710", "56101", "kbli_first"),
        ("kbli_code", 1131, None, "kbli_unclear"),
        ("kbli_code", "561011", None, "kbli_unclear"),
    ],
)
def test_codes_are_never_padded(parse: Parse, key: str, typed: Cell, said: str | None, code: str) -> None:
    row = parse(name="Kopi Contoh", district="Ciruas", **{key: typed})
    assert row.fields.get(key) == said
    assert codes(row) == ([code] if code else [])


@pytest.mark.parametrize(
    ("cells", "scale", "rule"),
    [
        ({"scale": "Usaha Mikro"}, "mikro", "PP 7/2021: menurut berkas"),
        ({"turnover": "Rp 2.000.000.000"}, "mikro", "PP 7/2021: penjualan"),
        ({"turnover": "2.000.000.001"}, "kecil", "PP 7/2021: penjualan"),
        ({"turnover_monthly": "500 juta"}, "kecil", "PP 7/2021: penjualan"),
        ({"capital": 1_000_000_000}, "mikro", "PP 7/2021: modal"),
        ({"capital": "5 M"}, "kecil", "PP 7/2021: modal"),
        ({"capital": "6 miliar"}, "menengah", "PP 7/2021: modal"),
        ({"capital": "6 miliar", "turnover": "3 M"}, "kecil", "PP 7/2021: penjualan"),
    ],
)
def test_the_size_class_has_its_rule(parse: Parse, cells: dict[str, Cell], scale: str, rule: str) -> None:
    row = parse(name="Kopi Contoh", district="Ciruas", **cells)
    assert (row.fields["scale"], row.fields["scale_rule"]) == (scale, rule)
    assert codes(row) == []
    assert not {"turnover", "turnover_monthly", "capital"} & row.fields.keys()


@pytest.mark.parametrize(
    ("cells", "scale", "code"),
    [
        ({"scale": "Mikro", "turnover": "20 M"}, "mikro", "scale_differs"),
        ({"turnover": "51 M"}, None, "scale_above"),
        ({"turnover": "banyak"}, None, "money_unclear"),
        ({"turnover": "1-3 M"}, None, "money_unclear"),
        ({"scale": "besar sekali", "turnover": "1 M"}, None, "scale_unclear"),
    ],
)
def test_what_money_does_not_tell(parse: Parse, cells: dict[str, Cell], scale: str | None, code: str) -> None:
    row = parse(name="Kopi Contoh", district="Ciruas", **cells)
    assert row.fields.get("scale") == scale
    assert codes(row) == [code]
    assert not any("M" in value or "banyak" in value for remark in row.reasons for value in remark["values"].values())


def test_words() -> None:
    assert [read_yes_no(text) for text in ("Ya", "tidak, di pasar", "Ya, di rumah", "kadang")] == [
        True,
        False,
        True,
        None,
    ]
    assert [read_scale(text) for text in ("MIKRO", "Usaha Kecil", "sedang", "mikro dan kecil", "besar")] == [
        "mikro",
        "kecil",
        "menengah",
        None,
        None,
    ]


@pytest.mark.parametrize("word", ["-", "N/A", "Tidak ada", "belum  ada", "0", "#REF!"])
def test_words_for_nothing_say_nothing(parse: Parse, word: str) -> None:
    keys = ["phone", "nib", "kbli_code", "scale", "year_founded", "turnover", "price", "category", "products"]
    row = parse(name="Kopi Contoh", district="Ciruas", **dict.fromkeys(keys, word))
    assert row.fields.keys() <= {"name", "district_id", "category_id"}
    assert not codes(row)


def test_rows_that_differ_in_money_alone_are_not_the_same(categories: None) -> None:
    job = BusinessImport(columns={"0": "name", "1": "turnover", "2": "workers"})
    fingerprint = Understanding(job).fingerprint
    assert fingerprint(["Kopi Contoh", "1 M", "2"]) != fingerprint(["Kopi Contoh", "3 M", "2"])
    assert fingerprint(["Kopi Contoh", "1 M", "2"]) == fingerprint(["Kopi Contoh", "1 M", "5"])


@pytest.mark.parametrize(
    ("cell", "told"), [("8,12E+11", "8,12E+11"), ("8,12E+11, 081200000001", "8,12E+11"), ("8.12e+11", "8.12e+11")]
)
def test_a_number_in_scientific_notation_is_quoted_whole(cell: str, told: str) -> None:
    assert read_phones(cell)[1:] == ("phone_scientific", told)
