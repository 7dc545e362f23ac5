"""The directory that relevance is measured in: invented businesses of every trade, the same ones each time.

What they are called, sell and say comes from `data/` (see its README); kecamatan and desa are the regency's own.
"""

import csv
import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from random import Random
from typing import Any

from ._businesses import SECOND, SEED, Village, villages

DATA = Path(__file__).resolve().parent / "data"
HEADER = [
    *("Nama Usaha", "Jenis Usaha", "Kode KBLI", "Produk", "Desa/Kelurahan", "Kecamatan", "No. HP/WA", "Jam Buka"),
    *("Skala Usaha", "Titik Koordinat", "Usaha di Rumah", "NIB", "Keterangan"),
]
WOMEN = "Aminah Eneng Fatimah Hasanah Ijah Kokom Lilis Nani Popon Rohmah Titin Yayah Cicih Edah Halimah Tuti Wati"
MEN = (
    "Budi Dedi Gofur Jamal Maman Oman Qosim Sarip Ujang Wawan Zaenal Asep Bahri Didin Farid Gani Idris Juju Karna Udin"
)
_PRODUCT = re.compile(r"(?P<name>.+?) (?P<least>[\d.]+)-(?P<most>[\d.]+)/(?P<unit>.+)")


@dataclass(frozen=True)
class Family:
    """How likely a business of a kind has what; the last are hours it may keep."""

    certificates: tuple[tuple[str, float], ...]
    qris: float
    delivery: float
    at_home: float
    generic: tuple[str, ...]
    hours: tuple[str, ...]


FAMILIES = {
    "makan": Family(
        (("halal", 0.35), ("nib", 0.4)),
        *(0.5, 0.4, 0.15),
        ("Dapur {p}", "Saung {p}", "{w} Jaya", "Pondok {w}", "Bu {n}"),
        ("Setiap hari 07.00-21.00", "Setiap hari 06.00-20.00", "Setiap hari 09.00-22.00", "Setiap hari 16.00-23.30"),
    ),
    "olahan": Family(
        (("halal", 0.45), ("pirt", 0.45), ("nib", 0.6), ("bpom", 0.05), ("hki", 0.05)),
        *(0.35, 0.4, 0.75),
        ("Dapur {p}", "UD {w}", "Rumah Produksi {w}", "Usaha {p}", "KUB {w}", "Produk {d}"),
        ("Senin-Sabtu 08.00-16.00", "Setiap hari 07.00-17.00", "Senin-Jumat 08.00-15.00"),
    ),
    "kriya": Family(
        (("nib", 0.55), ("hki", 0.12), ("sni", 0.05)),
        *(0.3, 0.25, 0.6),
        ("{w} Collection", "Galeri {w}", "Sanggar {p}", "UD {w}", "Karya {p}"),
        ("Senin-Sabtu 08.00-17.00", "Setiap hari 08.00-16.00", "Senin-Sabtu 09.00-20.00"),
    ),
    "jasa": Family(
        (("nib", 0.45),),
        *(0.4, 0.3, 0.35),
        ("{w} Teknik", "CV {w}", "{w} Jaya", "{p} dan Putra", "{w} Service"),
        ("Senin-Sabtu 08.00-17.00", "Setiap hari 08.00-21.00", "Senin-Sabtu 09.00-18.00"),
    ),
    "toko": Family(
        (("nib", 0.5),),
        *(0.55, 0.4, 0.3),
        ("Toko {w}", "Kios {p}", "{w} Jaya", "UD {w}", "{n} Store"),
        ("Setiap hari 07.00-21.00", "Setiap hari 08.00-20.00", "Senin-Sabtu 08.00-17.00"),
    ),
    "tani": Family(
        (("nib", 0.3),),
        *(0.15, 0.35, 0.6),
        ("Poktan {w}", "Kelompok Tani {w}", "UD {w}", "Usaha {p}", "Kebun {p}"),
        ("Setiap hari 06.00-17.00", "Senin-Sabtu 07.00-16.00"),
    ),
    "wisata": Family(
        (("nib", 0.5),),
        *(0.5, 0.05, 0.3),
        ("Pondok {w}", "{w} Beach", "Pesona {w}", "Saung {p}"),
        ("Setiap hari 24 jam", "Setiap hari 08.00-17.00", "Setiap hari 07.00-18.00"),
    ),
}


@dataclass(frozen=True)
class Trade:
    """One table of `data/trades`; see the README there."""

    key: str
    family: str
    column: str
    kbli: str
    names: tuple[str, ...]
    products: tuple[str, ...]
    say: tuple[str, ...]
    count: int
    where: tuple[str, ...] = ()
    keep: bool = False
    hours: tuple[str, ...] = ()


@dataclass(frozen=True)
class Listing:
    """An invented business. `certificates` are kinds with numbers; `closed` is closed for the time being."""

    name: str
    trade: Trade
    place: Village
    products: str
    description: str
    row: tuple[str, ...]
    """Its line of the spreadsheet, below `HEADER`."""
    qris: bool
    delivery: bool
    closed: bool
    verified: bool
    certificates: tuple[tuple[str, str], ...]


def trades() -> list[Trade]:
    """Every kind of business, file by file."""
    found = []
    for path in sorted((DATA / "trades").glob("*.toml")):
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        family = tables.pop("family")
        for key, table in tables.items():
            lists: dict[str, Any] = {
                name: tuple(value) if isinstance(value, list) else value for name, value in table.items()
            }
            found.append(Trade(key=key, family=family, **lists))
    return found


def corpus() -> list[Listing]:
    """All businesses: those of the trades, then the single ones."""
    with (DATA / "named.csv").open(encoding="utf-8", newline="") as stream:
        singles = list(csv.DictReader(stream))
    maker = _Maker(row["name"] for row in singles)
    kinds = trades()
    by_key = {trade.key: trade for trade in kinds}
    found = [listing for trade in kinds for listing in maker.of_trade(trade)]
    return found + [maker.single(row, by_key[row["trade"]]) for row in singles]


def write_csv(path: Path, listings: Sequence[Listing]) -> None:
    """The spreadsheet that an office would send."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(HEADER)
        writer.writerows(listing.row for listing in listings)


class _Maker:
    """Makes businesses, no two of the same name or phone. Each trade has a chance of its own, so that a change of one
    leaves the others as they are; what is found anywhere goes round the kecamatan, so that it is found in each."""

    def __init__(self, taken: Iterable[str]) -> None:
        self.places = villages()
        self.districts = list(dict.fromkeys(each.district for each in self.places))
        self.names = set(taken)
        self.number = 0

    def of_trade(self, trade: Trade) -> Iterator[Listing]:
        chance = Random(f"{SEED}-{trade.key}")  # noqa: S311 — repeatable on purpose
        family = FAMILIES[trade.family]
        around = cycle(chance.sample(self.districts, len(self.districts)))
        for at in range(trade.count):
            place = self._place(chance, trade, around)
            way = 0.0 if at < 3 else chance.random()
            name = self._name(chance, trade.names if way < 0.7 else family.generic, place)
            products = [_priced(chance, each) for each in chance.sample(trade.products, _few(chance, trade.products))]
            told = [chance.choice(trade.say)] if chance.random() < 0.8 else []
            if way >= 0.9:  # says what it sells in its description alone
                said = " dan ".join(_PRODUCT.sub(r"\g<name>", each) for each in chance.sample(trade.products, 2))
                products, told = [], [f"{'Melayani' if trade.family == 'jasa' else 'Menjual'} {said}.", *told]
            description = " ".join(told).format(d=place.name, k=place.district)
            yield self._listing(chance, trade, name, place, products, description)

    def single(self, row: dict[str, str], trade: Trade) -> Listing:
        """A business of `named.csv`; what the row leaves out comes from its trade."""
        chance = Random(f"{SEED}-{row['name']}")  # noqa: S311 — as above
        place = next(each for each in self.places if f"{each.district}/{each.name}" == row["place"])
        if row["products"]:
            products = [re.sub(r" (\d+)/(.+)", r" Rp \1.000/\2", each) for each in row["products"].split("; ")]
        else:
            products = [_priced(chance, each) for each in chance.sample(trade.products, 3)]
        description = row["description"] or chance.choice(trade.say).format(d=place.name, k=place.district)
        return self._listing(chance, trade, row["name"], place, products, description)

    def _place(self, chance: Random, trade: Trade, around: Iterator[str]) -> Village:
        if trade.where and (trade.keep or chance.random() < 0.75):
            district, _, village = chance.choice(trade.where).partition("/")
        else:
            district, village = next(around), ""
        return chance.choice([each for each in self.places if each.district == district and village in ("", each.name)])

    def _name(self, chance: Random, ways: Sequence[str], place: Village) -> str:
        while True:
            first = chance.choice((WOMEN, MEN))
            name = chance.choice(first.split())
            titles = ("Bu", "Teh", "Hj.", "Mak", "") if first is WOMEN else ("Pak", "Mang", "H.", "Kang", "")
            omen = " ".join(chance.sample(SECOND, chance.choice((1, 1, 2))))
            made = chance.choice(ways).format(p=f"{chance.choice(titles)} {name}".strip(), n=name, w=omen, d=place.name)
            if made in self.names:
                made = f"{made} {chance.choice(SECOND)}"
            if made not in self.names:
                self.names.add(made)
                return made

    def _listing(
        self, chance: Random, trade: Trade, name: str, place: Village, products: list[str], description: str
    ) -> Listing:
        self.number += 1
        family = FAMILIES[trade.family]
        hours = chance.choice(trade.hours or family.hours) if trade.hours or chance.random() < 0.75 else ""
        kinds = [kind for kind, share in family.certificates if chance.random() < share]
        latitude, longitude = (each + chance.uniform(-8e-3, 8e-3) for each in (place.latitude, place.longitude))
        at_home = chance.random() < family.at_home
        row = (
            *(name, trade.column, trade.kbli, "; ".join(products), place.name, place.district),
            *(f"0812-01{self.number // 10000:02}-{self.number % 10000:04}", hours),
            chance.choice(("Mikro", "Mikro", "Mikro", "Kecil", "")),
            f"{latitude:.6f}, {longitude:.6f}" if chance.random() < 0.8 else "",
            *("Ya" if at_home else "Tidak", f"00010{self.number:08}" if "nib" in kinds else "", description),
        )
        return Listing(
            name=name,
            trade=trade,
            place=place,
            products="; ".join(products),
            description=description,
            row=row,
            qris=chance.random() < family.qris,
            delivery=chance.random() < family.delivery,
            closed=chance.random() < 0.02,
            verified=chance.random() < 0.4,
            certificates=tuple((kind, _NUMBERS[kind].format(self.number)) for kind in kinds if kind != "nib"),
        )


_NUMBERS = {
    "halal": "ID0000000000{:07}",
    "pirt": "0000000{:06}-30",
    "bpom": "MD 0000{:08}",
    "sni": "SNI 0000-{}",
    "hki": "IDM0000{}",
}


def _few(chance: Random, products: Sequence[str]) -> int:
    return chance.randint(2, min(5, len(products)))


def _priced(chance: Random, text: str) -> str:
    """A product with one of the prices it may have, as an office writes it ("Kendi Rp 25.000/buah"), or without."""
    found = _PRODUCT.fullmatch(text)
    if found is None or chance.random() < 0.15:
        return found["name"] if found else text
    rupiah = round(chance.uniform(float(found["least"]), float(found["most"])) * 1000, -2)
    return f"{found['name']} Rp {int(rupiah):,}/{found['unit']}".replace(",", ".")
