"""Invented businesses as an office would send them: any number of rows, the same ones for the same seed.

Names, owners and products are put together from the lists below; kecamatan and desa are the regency's own; phones
begin with 0812-00 and NIB with 0000, so that nobody's are among them.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

SEED = 3604
REGIONS = Path(__file__).resolve().parents[1] / "site" / "regions" / "data" / "36.04.csv"
MAX_ROWS = 1_000_000
"""As many as there are phones to invent."""
HEADER = [
    *("No", "NAMA USAHA", "Nama Pemilik", "Alamat", "Desa/Kelurahan", "Kecamatan", "No. HP/WA", "Jenis Usaha"),
    *("Produk", "Kode KBLI", "NIB", "Jam Buka", "Tahun Berdiri", "Skala Usaha", "Titik Koordinat", "Usaha di Rumah"),
    "Keterangan",
]


@dataclass(frozen=True)
class Trade:
    """A kind of business: what it calls itself, what the office's column calls it, its KBLI 2020 code and products."""

    kind: str
    column: str
    kbli: str
    products: tuple[str, ...]


TRADES = [
    Trade("Warung Makan", "kuliner", "56102", ("nasi uduk", "pecel lele", "soto ayam", "ikan bakar", "rabeg")),
    Trade("Kedai Kopi", "Kafe", "56303", ("kopi susu", "kopi tubruk", "roti bakar", "pisang goreng")),
    Trade("Katering", "Katering", "56210", ("nasi kotak", "tumpeng", "prasmanan")),
    Trade("Kue", "roti dan kue", "10710", ("bolu pisang", "brownies", "kue lapis", "gipang", "donat")),
    Trade("Keripik", "Makanan Ringan", "10794", ("keripik singkong", "keripik pisang", "emping melinjo", "rengginang")),
    Trade("Sate Bandeng", "Olahan Ikan", "10211", ("sate bandeng", "otak-otak", "bontot", "terasi", "ikan asin")),
    Trade("Jamu", "minuman", "11090", ("jamu kunyit", "beras kencur", "sirup jahe", "madu hutan")),
    Trade("Gerabah", "Kerajinan gerabah", "23932", ("kendi", "gentong", "pot bunga", "celengan tanah liat")),
    Trade("Pandai Besi", "Kerajinan golok", "25931", ("golok", "pisau dapur", "cangkul", "arit")),
    Trade("Anyaman", "Kerajinan Anyaman", "16292", ("besek bambu", "tikar pandan", "tas anyaman")),
    Trade("Mebel", "MEBEL", "31001", ("lemari kayu", "kursi tamu", "kusen pintu", "meja belajar")),
    Trade("Batik", "Fesyen", "13134", ("batik tulis", "batik cap", "kain tenun")),
    Trade("Konveksi", "konveksi", "14111", ("kaos sablon", "seragam sekolah", "jaket")),
    Trade("Penjahit", "Penjahit", "14120", ("permak celana", "jahit kebaya", "jahit seragam")),
    Trade("Bengkel", "Bengkel motor", "45407", ("ganti oli", "tambal ban", "servis motor")),
    Trade("Las", "bengkel las", "25111", ("pagar besi", "teralis jendela", "kanopi")),
    Trade("Servis AC", "Jasa servis", "95210", ("cuci AC", "servis kulkas", "servis mesin cuci")),
    Trade("Laundry", "Laundry", "96200", ("cuci kiloan", "setrika", "cuci karpet")),
    Trade("Salon", "Salon kecantikan", "96112", ("potong rambut", "rias pengantin", "creambath")),
    Trade("Percetakan", "Percetakan", "18111", ("spanduk", "undangan", "fotokopi", "stiker")),
    Trade("Sembako", "Toko kelontong", "47112", ("beras", "gula", "minyak goreng", "telur ayam")),
    Trade("Toko Bangunan", "Perdagangan bahan bangunan", "47528", ("semen", "cat tembok", "pasir", "besi beton")),
]
FIRST = (  # noqa: SIM905 — ninety words are not clearer on ninety lines
    "Aminah Budi Cucu Dedi Eneng Fatimah Gofur Hasanah Ijah Jamal Kokom Lilis Maman Nani Oman Popon Qosim Rohmah Sarip "
    "Titin Ujang Vina Wawan Yayah Zaenal Asep Bahri Cicih Didin Edah Farid Gani Halimah Idris Juju Karna Lukman Mumun "
    "Nurdin Oyah Padil Ratu Saepul Tuti Umayah Wati Yusuf Zubaedah"
).split()
SECOND = (  # noqa: SIM905 — as above
    "Abadi Barokah Cahaya Damai Elok Fajar Gemilang Harapan Indah Jaya Kencana Lestari Makmur Nusantara Permata Rezeki "
    "Sejahtera Tunggal Utama Wijaya Mandiri Bersama Sentosa Mulya Berkah Putra Putri Sari Rasa Karya Tirta Surya "
    "Mekar Sinar Bintang Bahari Pelita Rahayu Subur Setia"
).split()
STREETS = ("Jl. Raya", "Jl. Masjid", "Kp. Kebon", "Kp. Pasar", "Jl. Pelabuhan", "Jl. Desa", "Kp. Sawah", "Jl. Sekolah")
HOURS = ("08.00-17.00", "Senin-Sabtu 08.00-16.00", "07.00 - 21.00", "Setiap hari 06.00-14.00", "Senin - Jumat 9-17")
SENTENCES = (
    "Melayani pesanan untuk acara keluarga dan kantor.",
    "Dibuat setiap hari dengan bahan dari petani sekitar.",
    "Bisa diantar ke seluruh kecamatan, pesan sehari sebelumnya.",
    "Usaha turun-temurun sejak orang tua.",
    "Menerima partai besar maupun eceran.",
)


@dataclass(frozen=True)
class Village:
    """A desa or kelurahan with its kecamatan's name; degrees WGS 84."""

    name: str
    district: str
    latitude: float
    longitude: float


def villages() -> list[Village]:
    """Every desa of the regency, in the order of their codes."""
    districts: dict[str, str] = {}
    found = []
    with REGIONS.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(line for line in stream if not line.startswith("#")):
            code = row["code"]
            if code.count(".") == 2:
                districts[code] = row["name"]
            else:
                where = float(row["latitude"]), float(row["longitude"])
                found.append(Village(row["name"], districts[code.rsplit(".", 1)[0]], *where))
    return found


def rows(count: int, *, seed: int = SEED) -> Iterator[list[str]]:
    """`count` rows below `HEADER`. About two thirds of the cells beyond name, place and phone are filled."""
    if not 0 < count <= MAX_ROWS:
        raise ValueError(f"between 1 and {MAX_ROWS:,} rows can be invented, not {count:,}")
    chance = Random(seed)  # noqa: S311 — repeatable on purpose
    places = villages()
    for number in range(1, count + 1):
        yield _row(number, chance, chance.choice(places), chance.choice(TRADES))


def write_csv(path: Path, count: int, *, seed: int = SEED) -> None:
    """The rows as a file, written as a stream."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(HEADER)
        writer.writerows(rows(count, seed=seed))


def _row(number: int, chance: Random, place: Village, trade: Trade) -> list[str]:
    first, family, second = chance.choice(FIRST), chance.choice(FIRST), chance.choice(SECOND)
    name = f"{trade.kind} {chance.choice((f'{second} {first}', f'{first} {family}', f'Bu {first} {second}', second))}"
    if chance.random() < 0.15:
        name = name.upper()
    products = chance.sample(trade.products, chance.randint(1, 3))
    if chance.random() < 0.4:
        products = [f"{product} Rp {chance.randrange(5, 200) * 500:,}".replace(",", ".") for product in products]
    point = f"{place.latitude + chance.uniform(-9e-3, 9e-3):.6f}, {place.longitude + chance.uniform(-9e-3, 9e-3):.6f}"
    return [
        str(number),
        name,
        f"{first} {family}",
        f"{chance.choice(STREETS)} No. {chance.randint(1, 180)} RT {chance.randint(1, 9):02}/{chance.randint(1, 6):02}",
        _typed(chance, place.name, "Ds. "),
        _typed(chance, place.district, "Kec. "),
        _phone(chance, number),
        _maybe(chance, 0.9, trade.column),
        "; ".join(products),
        _maybe(chance, 0.5, trade.kbli),
        _maybe(chance, 0.4, f"0000{number:09}"),
        _maybe(chance, 0.5, chance.choice(HOURS)),
        _maybe(chance, 0.6, str(chance.randint(1985, 2025))),
        _maybe(chance, 0.7, chance.choice(("Mikro", "mikro", "KECIL", "Usaha Menengah"))),
        _maybe(chance, 0.4, point),
        _maybe(chance, 0.5, chance.choice(("Ya", "tidak"))),
        _maybe(chance, 0.6, f"{chance.choice(SENTENCES)} {chance.choice(SENTENCES)}"),
    ]


def _maybe(chance: Random, share: float, text: str) -> str:
    return text if chance.random() < share else ""


def _typed(chance: Random, name: str, prefix: str) -> str:
    """A place as people type it: as it is, in capitals, with its kind before it, now and then with a letter missing."""
    way = chance.random()
    if way < 0.2:
        return name.upper()
    if way < 0.35:
        return prefix + name
    if way < 0.37 and len(name) > 6:
        return name[:4] + name[5:]
    return name


def _phone(chance: Random, number: int) -> str:
    """The row's own phone, written in one of the usual ways; one row in twenty has none."""
    digits = f"8120{number % MAX_ROWS:07}"
    way = chance.random()
    if way < 0.05:
        return ""
    if way < 0.4:
        return f"0{digits[:3]}-{digits[3:7]}-{digits[7:]}"
    if way < 0.6:
        return f"+62 {digits[:3]} {digits[3:7]} {digits[7:]}"
    return f"62{digits}" if way < 0.7 else f"0{digits}"
