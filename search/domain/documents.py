"""What Elasticsearch holds of a business or a page: the mapping, and documents made of the public projections alone."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import orjson
from elasticsearch_dsl import (
    Boolean,
    Date,
    DateRange,
    Document,
    Float,
    GeoPoint,
    IntegerRange,
    Keyword,
    Long,
    Text,
    analyzer,
    token_filter,
)

from branding.domain.public import PublicPage, public_pages
from economy.domain.public import PublicBusiness, PublicCategory, public_businesses
from economy.enums import CertificateKind
from search.domain import facets
from search.domain.category_names import category_names
from search.domain.opening import Minutes, closed_stretch, of_week, special_stretches
from search.domain.outbox import BUSINESS, PAGE
from search.domain.ranking import completeness
from search.domain.words import fold, joined, synonym_groups

indonesian_stemmer = token_filter("indonesian_stemmer", type="stemmer", language="indonesian")
LONGEST_PREFIX = 15
"""Letters of a beginning that is looked for while somebody types; longer ones are cut."""
edge = token_filter("edge", type="edge_ngram", min_gram=1, max_gram=LONGEST_PREFIX)
cut = token_filter("cut", type="truncate", length=LONGEST_PREFIX)
indexed = analyzer(
    "id_index",
    tokenizer="standard",
    filter=["lowercase", "asciifolding", indonesian_stemmer],
)
prefixes = analyzer("prefixes", tokenizer="standard", filter=["lowercase", "asciifolding", edge])
typed_prefixes = analyzer("typed_prefixes", tokenizer="standard", filter=["lowercase", "asciifolding", cut])
beginnings = analyzer("beginnings", tokenizer="keyword", filter=[edge])
typed_beginning = analyzer("typed_beginning", tokenizer="keyword", filter=[cut])
plain = analyzer("plain", tokenizer="standard", filter=["lowercase", "asciifolding"])
ASKED = "id_search"
"""The analyzer of questions: as `indexed`, with synonyms before stems. See `index_body`."""

REVISION = 1
"""To be raised when documents are made otherwise although their mapping stays: it makes another index needed too."""


class SearchDocument(Document):
    """One business or page; `language` is empty for a business, which is found in both.

    `everything` is all that words are looked for in, and `spelt` what typing errors are: what only counts need not ask
    six fields. `key` is the folded name, with and without its blanks, `sort_name` the folded name. `category` holds the
    slugs from the root down, `village` the desa's code, `traits` the other facets' values as `facets.trait` writes
    them. `complete` and `verified` weigh in ranking, `confirmed` is when somebody last said that it is right.
    Opening: `open_week` are minutes from Monday 00:00 WIB within the day they begin on, `open_tail` what of them lies
    after midnight; `special_days` are dates whose own hours, `special_open`, replace both; `closed` goes before all.
    They have no doc values: reading those for every match costs more than finding all that is open, once a minute.
    """

    kind = Keyword()
    ref = Long()
    language = Keyword()
    page_kind = Keyword()
    everything = Text(analyzer=indexed, search_analyzer=ASKED, norms=False)
    spelt = Text(analyzer=plain, norms=False, index_options="docs")
    name = Text(
        analyzer=indexed,
        search_analyzer=ASKED,
        copy_to=["everything", "spelt"],
        fields={
            "prefix": Text(analyzer=prefixes, search_analyzer=typed_prefixes, norms=False, index_options="docs"),
            "plain": Text(analyzer=plain),
        },
    )
    key = Keyword(ignore_above=300)
    sort_name = Keyword(
        ignore_above=300,
        index=False,
        fields={
            "start": Text(analyzer=beginnings, search_analyzer=typed_beginning, norms=False, index_options="docs"),
        },
    )
    products = Text(
        analyzer=indexed, search_analyzer=ASKED, copy_to=["everything", "spelt"], fields={"plain": Text(analyzer=plain)}
    )
    category_name = Text(analyzer=indexed, search_analyzer=ASKED, copy_to=["everything", "spelt"])
    place = Text(analyzer=indexed, search_analyzer=ASKED, copy_to=["everything", "spelt"])
    description = Text(analyzer=indexed, search_analyzer=ASKED, copy_to="everything", index_options="offsets")
    body = Text(analyzer=indexed, search_analyzer=ASKED, copy_to="everything")
    district = Keyword()
    village = Keyword()
    category = Keyword()
    traits = Keyword()
    point = GeoPoint()
    date = Date()
    complete = Float(index=False)
    verified = Boolean()
    confirmed = Date()
    open_week = IntegerRange(doc_values=False)
    open_tail = IntegerRange(doc_values=False)
    special_days = Keyword()
    special_open = DateRange(doc_values=False)
    closed = DateRange(doc_values=False)

    class Index:
        settings = {
            "number_of_shards": 1,
            "auto_expand_replicas": "0-1",
            "refresh_interval": "1s",
            "gc_deletes": "1h",
            # the newest first, as the directory opens: a page of them then costs the same at a million
            "sort.field": ["date", "ref"],
            "sort.order": ["desc", "asc"],
        }
        analyzers = [indexed, prefixes, typed_prefixes, beginnings, typed_beginning, plain]

    class Meta:
        dynamic = "strict"


def index_body() -> dict[str, Any]:
    """Settings (with analysis) and mappings of a new index, with the synonyms that are in use now."""
    body: dict[str, Any] = SearchDocument._index.to_dict()  # noqa: SLF001 — elasticsearch_dsl documents `_index`
    body["mappings"] |= {"dynamic": "strict", "_meta": {"documents": REVISION}}
    analysis = body["settings"]["analysis"]
    analysis["filter"]["synonyms"] = {
        "type": "synonym_graph",
        "lenient": False,
        "synonyms": [", ".join(group) for group in synonym_groups()],
    }
    analysis["analyzer"][ASKED] = {
        "type": "custom",
        "tokenizer": "standard",
        "filter": ["lowercase", "asciifolding", "synonyms", "indonesian_stemmer"],
    }
    return body


def document_id(kind: str, object_id: int) -> str:
    return f"{kind}-{object_id}"


def business_document(business: PublicBusiness) -> dict[str, Any]:
    """The searchable form of a public business. It carries no phone, no address and no point more exact than public."""
    branch, branch_names = _branch(business.category)
    week, beyond, always = _opening(orjson.dumps(business.opening_hours))
    document = {
        "kind": BUSINESS,
        "ref": business.id,
        "language": "",
        "name": business.name,
        **_keys(business.name),
        "products": [product.name for product in business.products],
        "category_name": branch_names,
        "place": [name for name in (business.village_name, business.district_name) if name],
        "description": business.description,
        "district": business.district_slug,
        "village": business.village_code,
        "category": branch,
        "traits": _traits(business, always),
        **_point(business.latitude, business.longitude),
        "date": business.published_at.isoformat() if business.published_at else None,
        "complete": completeness(business),
        "verified": business.verified_at is not None,
        "confirmed": business.confirmed_at.isoformat() if business.confirmed_at else None,
        "open_week": week,
        "open_tail": beyond,
        "special_days": sorted(business.special_hours),
        "special_open": special_stretches(business.special_hours),
        "closed": closed_stretch(business.closed_from, business.closed_until),
    }
    return {name: value for name, value in document.items() if value or name in _ALWAYS}


_ALWAYS = frozenset({"language", "verified", "complete"})
"""What a business's document says even when it is empty, false or nothing."""


def page_document(page: PublicPage) -> dict[str, Any]:
    """The searchable form of a public page."""
    document = {
        "kind": PAGE,
        "ref": page.id,
        "language": page.language,
        "page_kind": page.kind,
        "name": page.title,
        **_keys(page.title),
        "description": page.lead,
        "body": page.text,
        "place": page.district_name,
        "district": page.district_slug,
        **_point(page.latitude, page.longitude),
        "date": page.date.isoformat() if page.date else None,
    }
    return {name: value for name, value in document.items() if value not in (None, [], "")}


def documents(kind: str, ids: Sequence[int]) -> dict[int, dict[str, Any]]:
    """The documents of those ids that are public now; the others must be deleted."""
    if kind == BUSINESS:
        return {business.id: business_document(business) for business in public_businesses(ids=ids)}
    return {page.id: page_document(page) for page in public_pages(ids=ids)}


@lru_cache(maxsize=4096)
def _opening(week: bytes) -> tuple[list[Minutes], list[Minutes], bool]:
    """What the index keeps of a week, given as JSON; many documents share it, for many keep the usual hours."""
    return of_week(orjson.loads(week))


@lru_cache(maxsize=256)
def _branch(category: PublicCategory | None) -> tuple[list[str], list[str]]:
    """The slugs of a category from the root down, and its names with its parent's; many documents share them."""
    if category is None:
        return [], []
    return [slug for slug in (category.parent_slug, category.slug) if slug], category_names(category)


def _keys(name: str) -> dict[str, Any]:
    folded = fold(name)
    without_blanks = joined(folded)
    return {"key": [folded] if folded == without_blanks else [folded, without_blanks], "sort_name": folded}


def _traits(business: PublicBusiness, always: bool) -> list[str]:
    prices = {facets.price_range(each.price) for each in business.products if each.price is not None}
    kinds = {each.kind for each in business.certificates}
    if business.has_nib:
        kinds.add(CertificateKind.NIB.value)
    found = [facets.trait(facets.PRICE, value) for value in sorted(prices)]
    found += [facets.trait(facets.CERTIFICATE, kind) for kind in sorted(kinds)]
    if business.scale:
        found.append(facets.trait(facets.SCALE, business.scale))
    if business.qris:
        found.append(facets.trait(facets.QRIS, facets.YES))
    if business.delivery:
        found.append(facets.trait(facets.DELIVERY, facets.YES))
    if always:
        found.append(facets.trait(facets.OPEN, facets.ALWAYS))
    return found


def _point(latitude: float | None, longitude: float | None) -> dict[str, Any]:
    return {"point": {"lat": latitude, "lon": longitude}} if latitude is not None and longitude is not None else {}
