"""All seeded articles."""

from . import bags, batik, cikolelet, curuggoong, golok, guidance, pottery, spbe

ARTICLES = (
    batik.ARTICLE,
    golok.ARTICLE,
    pottery.ARTICLE,
    cikolelet.ARTICLE,
    curuggoong.ARTICLE,
    bags.ARTICLE,
    guidance.ARTICLE,
    spbe.ARTICLE,
)
