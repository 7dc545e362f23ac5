"""The demo's pictures show what the words above them say."""

import csv
from pathlib import Path

import pytest
from django.conf import settings

from branding.seed.pictures import PRODUCTS
from economy.demo.subjects import CATEGORIES, KIN, SUBJECTS, pictured_product, subject_of

SPREADSHEET = Path(settings.ROOT) / "economy" / "demo" / "umkm_untidy.csv"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Keripik pisang manis", "banana_chips"),
        ("Pisang goreng", "fritters"),
        ("Kopi tubruk", "coffee"),
        ("Kopi robusta bubuk 200 gr", "coffee_beans"),
        ("Es kopi susu", "iced_coffee"),
        ("GOLOK SULANGKAR", "golok"),
        ("Sarung golok kayu", "sheaths"),
        ("Sate bandeng", "milkfish_satay"),
        ("Sate kambing 10 tusuk", "satay"),
        ("Kambing kurban", "goats"),
        ("Nasi kotak ayam bakar", "rice_box"),
        ("Ayam kampung", "hens"),
        ("Ayam geprek", "chicken"),
        ("Telur ayam", "eggs"),
        ("Bibit lele 250", "fish_fry"),
        ("Dendeng lele", "dendeng"),
        ("Kerupuk ikan", "fish_crackers"),
        ("Ikan bakar", "grilled_fish"),
        ("Dodol rumput laut", "dodol"),
        ("Es rumput laut", "seaweed_drink"),
        ("Cuci AC", "coolers"),
        ("Kamar AC", "guest_room"),
        ("Cuci mobil", "cars"),
        ("Cuci setrika", "ironing"),
        ("Servis mesin cuci", "washers"),
        ("Tanaman hias pot", "house_plants"),
        ("Potong rambut", "hair"),
        ("Pot bunga", "flower_pots"),
        ("Minyak sereh wangi 30 ml", "essential_oil"),
        ("Minyak goreng 1 liter", "oil"),
        ("Tas eceng gondok", "hyacinth_bags"),
        ("Keranjang buah", "baskets"),
        ("Klakat dimsum", "steamers"),
        ("Permak celana", "sewing"),
        ("Konsultasi", None),
        ("Kerempeng", None),
    ],
)
def test_words_choose_the_picture(name: str, kind: str | None) -> None:
    assert subject_of(name) == kind


def test_every_row_of_the_table_can_be_reached() -> None:
    for words, kind in SUBJECTS:
        for word in words.split("|"):
            assert subject_of(word) == kind, f"{word!r} is caught by an earlier row"


def test_every_picture_named_can_be_drawn() -> None:
    named = {kind for _, kind in SUBJECTS} | set(CATEGORIES.values()) | set(KIN) | {k for v in KIN.values() for k in v}
    assert named <= set(PRODUCTS)
    assert set(PRODUCTS) <= named, "a still life nobody can ever see"


def test_every_product_of_the_demo_has_a_subject() -> None:
    with SPREADSHEET.open(encoding="cp1252", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    products = {part.strip() for row in rows[5:] if len(row) > 5 for part in row[5].replace("\n", ";").split(";")}
    names = {name.split(" Rp")[0].strip(" -") for name in products if any(map(str.isalpha, name))}
    assert len(names) > 100
    assert [name for name in names if subject_of(name) is None] == []


@pytest.mark.parametrize(
    ("business", "products", "category", "expected"),
    [
        ("Kedai Kopi Makmur", ["Roti bakar", "Kopi hitam"], "kafe", (1, "coffee")),
        ("Kopi Kebun Umi", ["Pisang goreng", "Kopi robusta bubuk 200 gr"], "minuman", (1, "coffee_beans")),
        ("Pecel Lele Sarmin", ["Es teh", "Nasi uduk"], "warung-makan", (1, "rice_plate")),
        ("Villa Dewi", ["Sarapan nasi uduk", "Kamar AC"], "penginapan", (1, "guest_room")),
        ("Penginapan Ujang", ["Kamar AC", "Satu rumah"], "penginapan", (1, "guest_house")),
        ("Keripik Jamur Hayati", ["Jamur tiram segar", "Keripik jamur balado"], "camilan", (1, "mushroom_chips")),
        ("Usaha Ibu Eneng", ["Konsultasi", "Rengginang"], "camilan", (1, "rengginang")),
        ("Usaha Ibu Eneng", ["Konsultasi"], "salon", (0, "hair")),
        ("Usaha Ibu Eneng", ["Konsultasi"], "", None),
        ("Golok Seuat", [], "golok", None),
    ],
)
def test_the_product_that_keeps_the_names_promise_is_shown(
    business: str, products: list[str], category: str, expected: tuple[int, str] | None
) -> None:
    assert pictured_product(business, products, category) == expected
