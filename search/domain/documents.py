"""What Elasticsearch holds of a business or a page: the mapping, and documents made of the public projections alone."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from elasticsearch_dsl import Date, Document, GeoPoint, Keyword, Long, Text, analyzer, normalizer, token_filter

from branding.domain.public import PublicPage, public_pages
from economy.domain.public import PublicBusiness, public_businesses
from search.domain.outbox import BUSINESS, PAGE
from search.domain.words import synonym_groups

indonesian_stop = token_filter("indonesian_stop", type="stop", stopwords="_indonesian_")
indonesian_stemmer = token_filter("indonesian_stemmer", type="stemmer", language="indonesian")
edge = token_filter("edge", type="edge_ngram", min_gram=2, max_gram=15)
synonyms = token_filter(
    "synonyms", type="synonym_graph", lenient=False, synonyms=[", ".join(group) for group in synonym_groups()]
)
folded = normalizer("folded", filter=["lowercase", "asciifolding"])
indexed = analyzer(
    "id_index",
    tokenizer="standard",
    filter=["lowercase", "asciifolding", indonesian_stop, indonesian_stemmer],
)
asked = analyzer(
    "id_search",
    tokenizer="standard",
    filter=["lowercase", "asciifolding", synonyms, indonesian_stop, indonesian_stemmer],
)
prefixes = analyzer("prefixes", tokenizer="standard", filter=["lowercase", "asciifolding", edge])
plain = analyzer("plain", tokenizer="standard", filter=["lowercase", "asciifolding"])


class SearchDocument(Document):
    """One business or page. `category` holds the slugs from the root down; `language` is empty for a business,
    which is found in both languages. `spelling` gathers the words that a misspelt one may have meant."""

    kind = Keyword()
    ref = Long()
    language = Keyword()
    name = Text(
        analyzer=indexed,
        search_analyzer=asked,
        copy_to="spelling",
        fields={
            "exact": Keyword(normalizer=folded, ignore_above=200),
            "prefix": Text(analyzer=prefixes, search_analyzer=plain),
            "plain": Text(analyzer=plain),
        },
    )
    products = Text(analyzer=indexed, search_analyzer=asked, copy_to="spelling", fields={"plain": Text(analyzer=plain)})
    category_name = Text(analyzer=indexed, search_analyzer=asked, copy_to="spelling")
    place = Text(analyzer=indexed, search_analyzer=asked, copy_to="spelling")
    description = Text(analyzer=indexed, search_analyzer=asked)
    body = Text(analyzer=indexed, search_analyzer=asked)
    spelling = Text(analyzer=plain)
    district = Keyword()
    category = Keyword()
    page_kind = Keyword()
    point = GeoPoint()
    date = Date()

    class Index:
        settings = {"number_of_shards": 1, "auto_expand_replicas": "0-1", "refresh_interval": "1s"}

    class Meta:
        dynamic = "strict"


@cache
def index_body() -> dict[str, Any]:
    """Settings (with analysis) and mappings of a new index."""
    body: dict[str, Any] = SearchDocument._index.to_dict()  # noqa: SLF001 — elasticsearch_dsl documents `_index`
    body["mappings"]["dynamic"] = "strict"
    return body


def document_id(kind: str, object_id: int) -> str:
    return f"{kind}-{object_id}"


def business_document(business: PublicBusiness) -> dict[str, Any]:
    """The searchable form of a public business. It carries no phone, no address and no point more exact than public."""
    category = business.category
    branch = [slug for slug in (category.parent_slug, category.slug) if slug] if category else []
    names = (
        [
            name
            for name in (category.name_id, category.name_en, category.parent_name_id, category.parent_name_en)
            if name
        ]
        if category
        else []
    )
    return {
        "kind": BUSINESS,
        "ref": business.id,
        "language": "",
        "name": business.name,
        "products": [product.name for product in business.products],
        "category_name": names,
        "place": [name for name in (business.village_name, business.district_name) if name],
        "description": business.description,
        "district": business.district_slug,
        "category": branch,
        **_point(business.latitude, business.longitude),
        "date": business.published_at.isoformat() if business.published_at else None,
    }


def page_document(page: PublicPage) -> dict[str, Any]:
    """The searchable form of a public page."""
    return {
        "kind": PAGE,
        "ref": page.id,
        "language": page.language,
        "name": page.title,
        "description": page.lead,
        "body": page.text,
        "page_kind": page.kind,
        **_point(page.latitude, page.longitude),
        "date": page.date.isoformat() if page.date else None,
    }


def documents(kind: str, ids: Sequence[int]) -> dict[int, dict[str, Any]]:
    """The documents of those ids that are public now; the others must be deleted."""
    if kind == BUSINESS:
        return {business.id: business_document(business) for business in public_businesses(ids=ids)}
    return {page.id: page_document(page) for page in public_pages(ids=ids)}


def _point(latitude: float | None, longitude: float | None) -> dict[str, Any]:
    return {"point": {"lat": latitude, "lon": longitude}} if latitude is not None and longitude is not None else {}
