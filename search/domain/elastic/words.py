"""What a question's words and places match, as Elasticsearch's queries."""

from collections.abc import Iterator, Sequence
from typing import Any

from elasticsearch_dsl import Q
from elasticsearch_dsl.query import Query

from search.domain import ranking
from search.domain.outbox import BUSINESS, PAGE
from search.domain.query import SearchQuery
from search.domain.understanding import Place, Understanding, Word
from search.domain.words import fold, joined

FIELDS = [
    f"name^{ranking.NAME}",
    f"products^{ranking.PRODUCTS}",
    f"category_name^{ranking.CATEGORY}",
    f"place^{ranking.PLACE}",
    f"description^{ranking.DESCRIPTION}",
    f"body^{ranking.BODY}",
]
EVERYTHING, SPELT = "everything", "spelt"
"""All of these fields as one, for what only counts; and the short ones as they are spelt: typing errors are looked for
there alone, for in descriptions they would match anything."""
MISSPELT_BOOST = 2.0
NEAR_WORDS = 2
"""Known words that an unknown one is also looked for as, with what means the same."""
EXACT, WORDS, MISSPELT = "name", "words", "misspelt"
"""What spoke for a result, as staff see it."""
ERRORS = {"fuzziness": "AUTO:4,8", "prefix_length": 1, "max_expansions": 30}


def counted(query: SearchQuery, understood: Understanding, *, places: Sequence[Place]) -> list[Query]:
    """Filters that leave what `matching` finds, without a score and for a fraction of the time; none for no words."""
    found = [*_said(_needed(understood)), *(place_query(place) for place in places)]
    exact = exact_name(query, understood) if found else None
    return [Q("bool", should=[exact, Q("bool", filter=found)], minimum_should_match=1)] if exact else found


def matching(query: SearchQuery, understood: Understanding, *, places: Sequence[Place]) -> Query:
    """All words, and each of these places: lying there, or bearing its name. Whoever is called exactly what was typed
    is found whatever else the words seemed to ask. Without other words, bearing a place's name is what fits best."""
    must = list(_words(_needed(understood), explain=query.explain))
    within = [place_query(place) for place in places]
    if must:
        extras = [word for word in understood.words if not word.needed]
        better = [*_as_typed(understood), *_words(extras, explain=False)]
        found = Q("bool", must=must, filter=within, should=better)
    else:
        found = Q("bool", must=within) if within else Q("match_all")
    exact = exact_name(query, understood)
    return Q("bool", should=[exact, found], minimum_should_match=1) if exact else found


def _as_typed(understood: Understanding) -> list[Query]:
    """The words side by side as they were typed: among what means the same, that fits a little better."""
    fields = [f"name.plain^{ranking.NAME}", f"products.plain^{ranking.PRODUCTS}"]
    return [Q("multi_match", query=understood.text, fields=fields, type="phrase", boost=ranking.AS_TYPED)]


def exact_name(query: SearchQuery, understood: Understanding) -> Query | None:
    """Being called what was typed, or what was probably meant, with or without blanks."""
    names = {fold(query.q), fold(understood.spelling)}
    if not (understood.places or understood.conditions or understood.near or understood.near_me):
        names.add(fold(understood.text))
    keys = sorted({key for name in names for key in (name, joined(name)) if key})
    if not keys:
        return None
    return Q("constant_score", filter=Q("terms", key=keys), boost=ranking.EXACT_NAME, **_named(query.explain, EXACT))


def place_query(place: Place) -> Query:
    """Lying in a place, or saying its name: a business by its name or products, a page anywhere."""
    said: dict[str, Any] = {"query": place.phrase, "operator": "and"}
    return Q(
        "bool",
        should=[
            lying_in(place),
            Q("multi_match", fields=["name", "products"], **said),
            Q("bool", filter=[Q("term", kind=PAGE), Q("multi_match", fields=["description", "body"], **said)]),
        ],
        minimum_should_match=1,
    )


def lying_in(place: Place) -> Query:
    """Lying in one of the kecamatan or desa that bear the name."""
    if place.districts:
        return Q("terms", district=list(place.districts))
    return Q("terms", village=list(place.villages))


def selling(understood: Understanding) -> Query:
    """Businesses that sell what the words say; without words, those that say what they sell."""
    business = Q("term", kind=BUSINESS)
    needed = _needed(understood)
    if not needed:
        return Q("bool", filter=[business, Q("exists", field="products")])
    return Q("bool", filter=[business, *_said(needed, "products", "products.plain")])


def _needed(understood: Understanding) -> list[Word]:
    return [word for word in understood.words if word.needed]


def _words(words: Sequence[Word], *, explain: bool) -> Iterator[Query]:
    """Known words all together, somewhere; an unknown one as it is, or as what it may have been meant as."""
    told = " ".join(word.text for word in words if word.known)
    if told:
        yield Q("multi_match", query=told, fields=FIELDS, type="cross_fields", operator="and", **_named(explain, WORDS))
    for word in words:
        if not word.known:
            yield _unknown(word, explain=explain)


def _said(words: Sequence[Word], field: str = EVERYTHING, spelt: str = SPELT) -> Iterator[Query]:
    """The same within one field, and with typing errors in another, for a filter."""
    told = " ".join(word.text for word in words if word.known)
    if told:
        yield Q("match", **{field: {"query": told, "operator": "and"}})
    for word in words:
        if not word.known:
            alike = [word.text, *word.near[:NEAR_WORDS]]
            found = [Q("match", **{field: text}) for text in alike]
            yield Q("bool", should=[*found, misspelt(word, spelt)], minimum_should_match=1)


def misspelt(word: Word, spelt: str = SPELT) -> Query:
    """Words that differ from one by what the usual errors change."""
    return Q("match", **{spelt: {"query": word.text, "boost": MISSPELT_BOOST, **ERRORS}})


def _unknown(word: Word, *, explain: bool) -> Query:
    exact = Q("multi_match", query=word.text, fields=FIELDS, **_named(explain, WORDS))
    alike = [Q("multi_match", query=near, fields=FIELDS) for near in word.near[:NEAR_WORDS]]
    nearly = Q(
        "bool",
        should=[Q("dis_max", queries=[misspelt(word), *alike])],
        boost=ranking.MISSPELT,
        **_named(explain, MISSPELT),
    )
    return Q("bool", should=[exact, nearly], minimum_should_match=1)


def _named(explain: bool, name: str) -> dict[str, str]:
    return {"_name": name} if explain else {}
