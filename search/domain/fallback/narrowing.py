"""The facets' choices as conditions on the directory's own tables."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property
from typing import NamedTuple

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, TextField, Value
from django.db.models.functions import Cast, Coalesce, Concat
from django.utils import timezone

from economy.domain.hours import Week, is_open
from economy.enums import CertificateKind
from economy.models import Business, Certificate, Product
from search.domain import facets, reference
from search.domain.opening import always_open
from search.domain.query import Chosen

HOURS = Concat(
    *(Cast(column, TextField()) for column in ("opening_hours", "special_hours")),
    Value(" "),
    *(Coalesce(Cast(column, TextField()), Value("-")) for column in ("closed_from", "closed_until")),
    output_field=TextField(),
)
"""Everything that says when a business is open, as one text: many keep the same hours."""


class Hours(NamedTuple):
    """Hours that businesses keep, the text they are found by, and how many businesses that are."""

    key: str
    week: Week
    special: Week
    closed_from: date | None
    closed_until: date | None
    count: int

    def fits(self, value: str) -> bool:
        """Whether they are open now, or round the clock: the two choices of the facet."""
        if value == facets.ALWAYS:
            return always_open(self.week)
        closed = (self.closed_from, self.closed_until)
        return is_open(self.week, timezone.now(), special=self.special, closed=closed)


class Narrowing:
    """Businesses, and the choices that narrow them down, all of them or all but one facet's.

    Choices that the words asked for (`told`) never hide `exact`, what is called just as was typed.
    """

    def __init__(
        self, businesses: QuerySet[Business], chosen: Chosen, *, told: Sequence[str] = (), exact: Sequence[int] = ()
    ) -> None:
        self.businesses = businesses
        self.chosen = chosen
        self.told = frozenset(told)
        self.exact = tuple(exact)

    def under(self, *without: str) -> QuerySet[Business]:
        """The businesses under every facet's choices, except of these facets."""
        found = self.businesses
        for facet, values in self.chosen:
            if facet not in without:
                found = found.alias(hours=HOURS) if facet == facets.OPEN else found
                found = found.filter(self._condition(facet, values))
        return found

    def _condition(self, facet: str, values: Sequence[str]) -> Q:
        found = Q(hours__in=self._open_keys) if facet == facets.OPEN else CONDITIONS[facet](values)
        return found | Q(pk__in=self.exact) if self.exact and facet in self.told else found

    @cached_property
    def _open_keys(self) -> list[str]:
        values = next(values for facet, values in self.chosen if facet == facets.OPEN)
        return [each.key for each in hours_of(self.businesses) if any(map(each.fits, values))]


def hours_of(businesses: QuerySet[Business]) -> list[Hours]:
    """The different hours that businesses keep; those whose hours are not known are left out."""
    columns = ("opening_hours", "special_hours", "closed_from", "closed_until")
    kept = businesses.exclude(opening_hours={}, special_hours={}).annotate(hours=HOURS).order_by()
    return [Hours(*row) for row in kept.values_list("hours", *columns).annotate(Count("pk"))]


def valid(today: date | None = None) -> Q:
    """Certificates that an officer has checked and that have not expired."""
    end = Q(valid_until__isnull=True) | Q(valid_until__gte=today or timezone.localdate())
    return end & Q(checked_at__isnull=False)


def _certificates(values: Sequence[str]) -> Q:
    held = Certificate.objects.filter(valid(), business=OuterRef("pk"), kind__in=values)
    return Q(Exists(held)) | ~Q(nib="") if CertificateKind.NIB in values else Q(Exists(held))


def _prices(values: Sequence[str]) -> Q:
    ranges = Q()
    for value, least, below in facets.PRICES:
        if value in values:
            ranges |= Q(price__gte=least) & (Q() if below is None else Q(price__lt=below))
    return Q(Exists(Product.objects.filter(ranges, business=OuterRef("pk"))))


def _categories(values: Sequence[str]) -> Q:
    below = [each.slug for each in reference.categories() if set(values) & set(each.path.split("/"))]
    return Q(category__slug__in=below)


CONDITIONS: dict[str, Callable[[Sequence[str]], Q]] = {
    facets.DISTRICT: lambda values: Q(district__slug__in=values),
    facets.VILLAGE: lambda values: Q(village__in=values),
    facets.CATEGORY: _categories,
    facets.SCALE: lambda values: Q(scale__in=values),
    facets.QRIS: lambda values: Q(qris=True),
    facets.DELIVERY: lambda values: Q(delivery=True),
    facets.PRICE: _prices,
    facets.CERTIFICATE: _certificates,
}
"""Every facet but the hours, which `Narrowing` knows."""
