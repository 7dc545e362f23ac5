"""How many results each choice of a facet leads to: each facet's counts stand under every filter but its own.

What a business has one of (kecamatan, category, scale, QRIS, delivery) is counted in one query and told apart here;
what it may have several of takes a query each. All counts are exact.
"""

from collections import Counter

from django.db.models import Case, Count, Q, QuerySet, Value, When

from economy.enums import CertificateKind
from economy.models import Business, Certificate, Product
from search.domain import facets, reference
from search.domain.fallback.narrowing import Narrowing, hours_of, valid

SINGLE = (facets.DISTRICT, facets.CATEGORY, facets.SCALE, facets.QRIS, facets.DELIVERY)
"""Facets of which a business has one value, in the order of `_COLUMNS`."""
_COLUMNS = ("district__slug", "category__slug", "scale", "qris", "delivery")
Counts = dict[str, dict[str, int]]


def count(narrowing: Narrowing, *, villages: bool) -> tuple[int, Counts]:
    """How many businesses there are under all choices, and the counts by facet and value; of villages when asked."""
    total, counts = _single(narrowing)
    counts[facets.CERTIFICATE] = _certificates(narrowing.under(facets.CERTIFICATE))
    counts[facets.PRICE] = _prices(narrowing.under(facets.PRICE))
    counts[facets.OPEN] = _open(narrowing.under(facets.OPEN))
    if villages:
        counts[facets.VILLAGE] = by_place(narrowing, facets.VILLAGE)
    return total, counts


def by_place(narrowing: Narrowing, facet: str) -> dict[str, int]:
    """The counts of one facet of place alone."""
    column = {facets.DISTRICT: "district__slug", facets.VILLAGE: "village"}[facet]
    placed = narrowing.under(facet).filter(**{f"{column}__isnull": False})
    return dict(placed.order_by().values_list(column).annotate(Count("pk")))


def _single(narrowing: Narrowing) -> tuple[int, Counts]:
    paths = {each.slug: set(each.path.split("/")) for each in reference.categories()}
    here = [facet for facet in SINGLE if facet not in narrowing.told]
    wanted = {facet: set(values) for facet, values in narrowing.chosen if facet in here}
    counts: dict[str, Counter[str]] = {facet: Counter() for facet in SINGLE}
    total = 0
    rows = narrowing.under(*here).order_by().values_list(*_COLUMNS).annotate(Count("pk"))
    for district, category, scale, qris, delivery, number in rows:
        values = (
            {district},
            paths.get(category, set()),
            {scale} - {""},
            {facets.YES} if qris else set(),
            {facets.YES} if delivery else set(),
        )
        has = dict(zip(SINGLE, values, strict=True))
        failed = [facet for facet, choices in wanted.items() if not choices & has[facet]]
        if not failed:
            total += number
        for facet in SINGLE:
            if not failed or failed == [facet]:
                counts[facet].update(dict.fromkeys(has[facet], number))
    return total, {facet: dict(counter) for facet, counter in counts.items()}


def _certificates(businesses: QuerySet[Business]) -> dict[str, int]:
    """By kind; a NIB is one, whether it was entered as a number or as a certificate."""
    held = Certificate.objects.filter(valid(), business__in=businesses.order_by().values("pk"))
    counts = dict(
        held.exclude(kind=CertificateKind.NIB).order_by().values_list("kind").annotate(Count("business", distinct=True))
    )
    nib = Q(pk__in=held.filter(kind=CertificateKind.NIB).values("business"))
    counts[CertificateKind.NIB.value] = businesses.filter(~Q(nib="") | nib).count()
    return {kind: number for kind, number in counts.items() if number}


def _prices(businesses: QuerySet[Business]) -> dict[str, int]:
    ranges = [When(price__lt=below, then=Value(value)) for value, _least, below in facets.PRICES if below is not None]
    priced = Product.objects.filter(price__isnull=False, business__in=businesses.order_by().values("pk")).order_by()
    of_range = priced.annotate(range=Case(*ranges, default=Value(facets.PRICES[-1][0])))
    return dict(of_range.values_list("range").annotate(Count("business", distinct=True)))


def _open(businesses: QuerySet[Business]) -> dict[str, int]:
    kept = hours_of(businesses)
    counts = {value: sum(each.count for each in kept if each.fits(value)) for value in (facets.NOW, facets.ALWAYS)}
    return {value: number for value, number in counts.items() if number}
