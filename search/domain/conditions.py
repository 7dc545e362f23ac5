"""Conditions in the words of a question: a certificate, QRIS, delivery, open now, open round the clock."""

from collections.abc import Sequence
from itertools import product

from search.domain import facets
from search.domain.words import lines_of, phrases_of

Choice = tuple[str, str]
"""Facet and value."""
_HOLDING = (
    *("bersertifikat", "sertifikat", "sertifikasi", "berlabel", "label", "berizin", "izin"),
    *("ber", "ada", "punya", "certified", "terdaftar"),
)
_HELD = ("certified", "certificate")
_PAPERS = frozenset({"sertifikat", "sertifikasi", "label", "izin"})
_CARRIED = frozenset({"jemput", "barang", "kota", "sekolah", "anak", "pulau", "provinsi", "paket", "desa", "karyawan"})
"""After "antar" these make it a trade ("antar jemput")."""


def _phrases() -> dict[str, Choice]:
    found: dict[str, Choice] = {}
    for line in lines_of("conditions.txt"):
        meant, _, told = line.partition("=")
        facet, _, value = meant.strip().partition(":")
        for phrase in (each.strip() for each in told.split(",")):
            found[phrase] = (facet, value)
            if facet == facets.CERTIFICATE:
                found |= {f"{before} {phrase}": (facet, value) for before in _HOLDING}
                found |= {f"{phrase} {after}": (facet, value) for after in _HELD}
    owned = product(("ber", "punya", "ada", "memiliki"), ("nib", "nomor induk berusaha"))
    return found | {f"{before} {name}": (facets.CERTIFICATE, "nib") for before, name in owned}


PHRASES = _phrases()
LONGEST = max(len(phrase.split()) for phrase in PHRASES)
_TRADES = phrases_of("trade_words.txt")
"""Before the name of a permit or of delivery these make it a trade: what is sought sells it."""


def find(texts: Sequence[str], at: int) -> tuple[int, Choice] | None:
    """The longest condition that begins at a word: how many words it has, and which choice it is."""
    for length in range(min(LONGEST, len(texts) - at), 0, -1):
        choice = PHRASES.get(" ".join(texts[at : at + length]))
        if choice is None:
            continue
        if choice[0] in (facets.CERTIFICATE, facets.DELIVERY) and _is_trade(texts, at):
            return None
        if texts[at + length - 1] == "antar" and at + length < len(texts) and texts[at + length] in _CARRIED:
            continue
        return length, choice
    return None


def _is_trade(texts: Sequence[str], at: int) -> bool:
    while at and texts[at - 1] in _PAPERS:
        at -= 1
    return bool(at) and texts[at - 1] in _TRADES
