"""The poster of a business: its QR code is read here as a phone would read it, by the rules of ISO/IEC 18004."""

import re
from collections.abc import Callable
from itertools import chain

import pytest
import segno
from django.test import Client
from django.urls import reverse
from django.utils import translation

from economy.domain.products import ProductInput
from economy.domain.qr import QUIET, qr_drawing

from .conftest import MakeBusiness

RUN = re.compile(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z")
Modules = list[list[bool]]
MASKS: tuple[Callable[[int, int], int], ...] = (
    lambda x, y: (x + y) % 2,
    lambda _x, y: y % 2,
    lambda x, _y: x % 3,
    lambda x, y: (x + y) % 3,
    lambda x, y: (x // 3 + y // 2) % 2,
    lambda x, y: x * y % 2 + x * y % 3,
    lambda x, y: (x * y % 2 + x * y % 3) % 2,
    lambda x, y: ((x + y) % 2 + x * y % 3) % 2,
)


def modules(size: int, path: str) -> Modules:
    """The drawing as dark and light modules, its quiet zone taken off; nothing may be drawn into that."""
    grid = [[False] * size for _ in range(size)]
    for x, y, length, back in (map(int, run) for run in RUN.findall(path)):
        assert length == back
        grid[y][x : x + length] = [True] * length
    assert not RUN.sub("", path)
    inner = [row[QUIET:-QUIET] for row in grid[QUIET:-QUIET]]
    assert sum(map(sum, inner)) == sum(map(sum, grid))
    return inner


def read(symbol: Modules) -> str:
    """The text of an undamaged symbol of version 4, level Q: two blocks of 24 codewords, bytes."""
    size = len(symbol)
    assert size == 33, "this reader knows version 4 only"
    spots = [(8, y) for y in (0, 1, 2, 3, 4, 5, 7, 8)] + [(x, 8) for x in (7, 5, 4, 3, 2, 1, 0)]
    what = sum(symbol[y][x] << place for place, (x, y) in enumerate(spots)) ^ 0x5412
    assert what >> 13 == 0b11, "not level Q"
    mask = MASKS[what >> 10 & 7]

    def reserved(x: int, y: int) -> bool:
        corner = (x < 9 and y < 9) or (x < 9 and y > 24) or (x > 24 and y < 9)
        return corner or 6 in (x, y) or (24 <= x <= 28 and 24 <= y <= 28)

    bits = []
    for right in (*range(size - 1, 6, -2), 5, 3, 1):
        upward = (right + 1) & 2 == 0
        for y in reversed(range(size)) if upward else range(size):
            bits += [symbol[y][x] ^ (mask(x, y) == 0) for x in (right, right - 1) if not reserved(x, y)]
    words = [sum(bit << 7 - place for place, bit in enumerate(bits[at : at + 8])) for at in range(0, 48 * 8, 8)]
    data = bytes(chain(words[0::2], words[1::2]))
    stream = int.from_bytes(data, "big")
    head = stream >> (48 * 8 - 12)
    assert head >> 8 == 0b0100, "not bytes"
    length = head & 0xFF
    return (stream >> (48 * 8 - 12 - length * 8) & (1 << length * 8) - 1).to_bytes(length, "big").decode()


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["id", "en"])
def test_a_phone_that_reads_the_code_finds_the_page(client: Client, make_business: MakeBusiness, language: str) -> None:
    business = make_business(name="Keripik Contoh", published=True, products=(ProductInput("Keripik", 15_000),))
    with translation.override(language):
        response = client.get(reverse("economy:poster", args=[business.slug]))
        page = reverse("economy:business", args=[business.slug])
    html = response.content.decode()
    box = re.search(r'class="print-sheet__qr" viewBox="0 0 (\d+) (\d+)".*?<path d="([^"]+)"', html, re.DOTALL)
    assert box
    assert box[1] == box[2]
    assert read(modules(int(box[1]), box[3])) == f"http://testserver{page}"
    assert "0812-0000-0001" in html
    assert '<meta name="robots" content="noindex">' in html
    assert client.get(page).status_code == 200


def test_a_drawing_is_the_symbol_itself() -> None:
    address = f"https://contoh.test/id/umkm/{'gerabah-' * 9}contoh/"
    drawing = qr_drawing(address)
    symbol = segno.make_qr(address, error="q").matrix
    assert modules(drawing.size, drawing.path) == [[bool(module) for module in row] for row in symbol]


@pytest.mark.django_db
def test_the_page_leads_to_its_poster(client: Client, make_business: MakeBusiness) -> None:
    business = make_business(published=True)
    html = client.get(reverse("economy:business", args=[business.slug])).content.decode()
    assert f'href="{reverse("economy:poster", args=[business.slug])}"' in html


@pytest.mark.django_db
def test_a_business_without_a_mobile_number_has_a_poster_too(client: Client, make_business: MakeBusiness) -> None:
    business = make_business(published=True, phone="+62254200000")
    html = client.get(reverse("economy:poster", args=[business.slug])).content.decode()
    assert "print-sheet__qr" in html
    assert "print-sheet__phone" not in html
