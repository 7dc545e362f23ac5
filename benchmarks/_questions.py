"""What visitors of the benchmark ask: the same questions for the same seed, about what `_businesses` invents."""

from random import Random
from urllib.parse import urlencode

from ._businesses import FIRST, SECOND, SEED, TRADES, Trade, Village, villages

DIRECTORY = "/id/umkm/"
SUGGESTIONS = "/id/umkm/saran/"
NEXT = "#berikutnya"
"""Ends an address whose page after the next is meant: where that begins, only the pages before it can tell."""
CATEGORIES = ("kuliner", "kerajinan", "fesyen", "jasa", "perdagangan")
CHOICES = (("buka", "sekarang"), ("qris", "ya"), ("antar", "ya"), ("skala", "mikro"), ("harga", "0-25"))
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def results(count: int, *, seed: int = SEED) -> list[str]:
    """Addresses of results pages. Of a hundred: 28 ask one product, 14 a product in a kecamatan by words, 10 a name,
    12 with a typing error, 12 choose kecamatan, 8 choose several facets, 6 are sorted by distance, 5 are deeper pages,
    5 have no words at all."""
    chance = Random(seed)  # noqa: S311 — repeatable on purpose
    places = villages()
    return [_result(chance, chance.choice(places), places) for _number in range(count)]


def suggestions(count: int, *, seed: int = SEED) -> list[str]:
    """Addresses of suggestions: the first letters of a product, a trade or a name, as somebody types them."""
    chance = Random(seed)  # noqa: S311 — as above
    found = []
    for _number in range(count):
        trade = chance.choice(TRADES)
        word = chance.choice((chance.choice(trade.products), trade.kind, _name(chance, trade)))
        found.append(f"{SUGGESTIONS}?{urlencode({'q': word[: chance.randint(2, max(3, len(word)))]})}")
    return found


def _result(chance: Random, place: Village, places: list[Village]) -> str:
    trade = chance.choice(TRADES)
    product = chance.choice(trade.products)
    way = chance.random()
    end = ""
    if way < 0.28:
        asked = [("q", product)]
    elif way < 0.42:
        asked = [("q", f"{product} {place.district}")]
    elif way < 0.52:
        asked = [("q", _name(chance, trade))]
    elif way < 0.64:
        asked = [("q", mistyped(chance, product))]
    elif way < 0.76:
        chosen = {place.district, chance.choice(places).district} if chance.random() < 0.4 else {place.district}
        asked = [("q", product), *(("kecamatan", _slug(name)) for name in sorted(chosen))]
    elif way < 0.84:
        asked = [("kategori", chance.choice(CATEGORIES)), *chance.sample(CHOICES, 2)]
        if chance.random() < 0.6:
            asked = [("q", product), *asked]
    elif way < 0.9:
        asked = [("q", product), ("urut", "distance"), ("posisi", f"{place.latitude:.3f},{place.longitude:.3f}")]
    elif way < 0.95:
        asked, end = [("q", product)], NEXT
    else:
        asked = chance.choice(([], [("kecamatan", _slug(place.district))], [("kategori", chance.choice(CATEGORIES))]))
    return f"{DIRECTORY}?{urlencode(asked)}{end}" if asked else DIRECTORY


def mistyped(chance: Random, text: str) -> str:
    """A text with one of the usual errors: a letter left out, doubled, two swapped, or another one struck."""
    at = chance.randrange(1, len(text) - 1)
    before, letter, after = text[:at], text[at], text[at + 1 :]
    return chance.choice(
        (
            before + after,
            before + letter * 2 + after,
            before + after[0] + letter + after[1:],
            before + chance.choice(LETTERS) + after,
        )
    )


def _name(chance: Random, trade: Trade) -> str:
    """How a business of that trade may be called."""
    return f"{trade.kind} {chance.choice((chance.choice(SECOND), f'Bu {chance.choice(FIRST)}', chance.choice(FIRST)))}"


def _slug(name: str) -> str:
    return name.lower().replace(" ", "-")
