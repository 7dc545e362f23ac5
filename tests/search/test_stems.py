"""Stems of Indonesian words, for the database's own search."""

import pytest

from search.domain.fallback.stems import stem


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("menjahit", "jahit"),
        ("penjahit", "jahit"),
        ("jahitan", "jahit"),
        ("makanan", "makan"),
        ("memancing", "pancing"),
        ("menyewa", "sewa"),
        ("pembuatan", "buat"),
        ("perbengkelan", "bengkel"),
        ("percetakan", "cetak"),
        ("belajar", "ajar"),
        ("kopi", "kopi"),
        ("tas", "tas"),
        ("", ""),
    ],
)
def test_stems(word: str, expected: str) -> None:
    assert stem(word) == expected
