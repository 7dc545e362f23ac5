"""What visitors of the benchmark ask: the same questions for the same seed, about what `_businesses` invents."""

from random import Random
from urllib.parse import urlencode

from ._businesses import SECOND, SEED, TRADES, villages

DIRECTORY = "/id/umkm/"
SUGGESTIONS = "/id/umkm/saran/"


def results(count: int, *, seed: int = SEED) -> list[str]:
    """Addresses of results pages. Of a hundred: 45 ask one product, 15 a product in a kecamatan by words, 10 a name,
    10 with a typing error, 10 with the kecamatan chosen, 5 the second page, 5 the whole directory."""
    chance = Random(seed)  # noqa: S311 — repeatable on purpose
    places = villages()
    return [_result(chance, chance.choice(places).district) for _number in range(count)]


def suggestions(count: int, *, seed: int = SEED) -> list[str]:
    """Addresses of suggestions: the first letters of a product, a trade or a name, as somebody types them."""
    chance = Random(seed)  # noqa: S311 — as above
    found = []
    for _number in range(count):
        trade = chance.choice(TRADES)
        word = chance.choice((chance.choice(trade.products), trade.kind, f"{trade.kind} {chance.choice(SECOND)}"))
        found.append(f"{SUGGESTIONS}?{urlencode({'q': word[: chance.randint(2, max(3, len(word)))]})}")
    return found


def _result(chance: Random, district: str) -> str:
    trade = chance.choice(TRADES)
    product = chance.choice(trade.products)
    way = chance.random()
    if way < 0.45:
        asked = {"q": product}
    elif way < 0.6:
        asked = {"q": f"{product} {district}"}
    elif way < 0.7:
        asked = {"q": f"{trade.kind} {chance.choice(SECOND)}"}
    elif way < 0.8:
        at = chance.randrange(1, len(product) - 1)
        asked = {"q": product[:at] + product[at + 1 :]}
    elif way < 0.9:
        asked = {"q": product, "kecamatan": district.lower().replace(" ", "-")}
    elif way < 0.95:
        asked = {"q": product, "hal": "2"}
    else:
        return DIRECTORY
    return f"{DIRECTORY}?{urlencode(asked)}"
