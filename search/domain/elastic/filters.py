"""What narrows results down, as Elasticsearch's queries: the tab, the choices of facets, being open now."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.conf import settings
from elasticsearch_dsl import Q
from elasticsearch_dsl.query import Query

from economy.domain.hours import WIB
from search.domain.elastic.words import selling
from search.domain.facets import ALWAYS, CATEGORY, DISTRICT, NOW, OPEN, VILLAGE, trait
from search.domain.opening import minute_of_week
from search.domain.outbox import BUSINESS
from search.domain.query import PRODUCT
from search.domain.understanding import Understanding

KEYWORDS = {CATEGORY: "category", DISTRICT: "district", VILLAGE: "village"}
"""Facets that have a field of their own; the values of all others are in `traits`."""
OTHER_PAGES = {"page": ["page", "home"]}
"""Tabs that hold several kinds of page; every other kind has its own."""


def tab(kind: str, understood: Understanding) -> Query:
    """The documents of a tab."""
    if kind == BUSINESS:
        return Q("term", kind=BUSINESS)
    if kind == PRODUCT:
        return selling(understood)
    return Q("terms", page_kind=OTHER_PAGES.get(kind, [kind]))


def tab_of(page_kind: str) -> str:
    """The tab that holds a kind of page."""
    return next((name for name, kinds in OTHER_PAGES.items() if page_kind in kinds), page_kind)


def in_language(language: str) -> Query:
    """All businesses, and pages in the language."""
    others = [code for code, _name in settings.LANGUAGES if code != language]
    return Q("bool", must_not=[Q("terms", language=others)])


def choice(facet: str, values: Sequence[str], now: datetime) -> Query:
    """Any of a facet's choices."""
    if facet in KEYWORDS:
        return Q("terms", **{KEYWORDS[facet]: list(values)})
    traits = Q("terms", traits=[trait(facet, value) for value in values if (facet, value) != (OPEN, NOW)])
    if facet != OPEN or NOW not in values:
        return traits
    return open_at(now) if ALWAYS not in values else Q("bool", should=[open_at(now), traits], minimum_should_match=1)


def open_at(now: datetime) -> Query:
    """Being open at a moment, to the minute: `search.domain.opening` says what the fields hold."""
    local = now.astimezone(WIB).replace(second=0, microsecond=0)
    minute, moment = minute_of_week(local), local.isoformat()
    today, yesterday = (day.date().isoformat() for day in (local, local - timedelta(days=1)))
    return Q(
        "bool",
        should=[
            Q("bool", filter=[Q("term", open_week=minute)], must_not=[Q("term", special_days=today)]),
            Q("bool", filter=[Q("term", open_tail=minute)], must_not=[Q("term", special_days=yesterday)]),
            Q("term", special_open=moment),
        ],
        minimum_should_match=1,
        must_not=[Q("term", closed=moment)],
    )
