"""All seeded articles."""

from . import (
    bags,
    batik,
    cikolelet,
    counted,
    curuggoong,
    first_round,
    golok,
    guidance,
    ngulas,
    pottery,
    spbe,
    tanara,
)

ARTICLES = (
    batik.ARTICLE,
    golok.ARTICLE,
    pottery.ARTICLE,
    cikolelet.ARTICLE,
    curuggoong.ARTICLE,
    bags.ARTICLE,
    guidance.ARTICLE,
    spbe.ARTICLE,
    tanara.ARTICLE,
    ngulas.ARTICLE,
    counted.ARTICLE,
    first_round.ARTICLE,
)
