"""What narrows businesses down, as conditions on the directory's own tables: places and choices of the facets."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Case, Exists, IntegerField, OuterRef, Q, QuerySet, TextField, Value, When
from django.db.models.functions import Cast, Coalesce, Concat
from django.utils import timezone

from economy.domain.hours import is_open
from economy.enums import CertificateKind
from economy.models import Business, Certificate, Product
from search.domain import facets, reference
from search.domain.opening import always_open


def _text(value: str) -> Value:
    return Value(value, TextField())


HOURS = Concat(
    _text("["),
    Cast("opening_hours", TextField()),
    _text(","),
    Cast("special_hours", TextField()),
    _text(',"'),
    Coalesce(Cast("closed_from", TextField()), _text("")),
    _text('","'),
    Coalesce(Cast("closed_until", TextField()), _text("")),
    _text('"]'),
    output_field=TextField(),
)
"""Everything that says when a business is open, as one JSON text: many keep the same hours."""


@dataclass(frozen=True)
class Narrowing:
    """Businesses and the conditions they must meet, each under the facet whose other choices it does not narrow."""

    businesses: QuerySet[Business]
    conditions: tuple[tuple[str, Q], ...] = field(default=())

    def under(self) -> QuerySet[Business]:
        """The businesses that meet every condition."""
        found = self.businesses.alias(hours=HOURS) if facets.OPEN in dict(self.conditions) else self.businesses
        for _facet, condition in self.conditions:
            found = found.filter(condition)
        return found

    def failing(self) -> Iterable[Case]:
        """For each condition 0 where it is met, else a bit of its own."""
        for number, (_facet, condition) in enumerate(self.conditions):
            yield Case(When(condition, then=Value(0)), default=Value(1 << number), output_field=IntegerField())

    def bits(self, facet: str) -> int:
        """The bits of the conditions that stand under a facet."""
        return sum(1 << number for number, (name, _condition) in enumerate(self.conditions) if name == facet)


def open_keys(businesses: QuerySet[Business], values: Sequence[str]) -> list[str]:
    """Which of the hours that businesses keep, as `HOURS` writes them, are what was chosen."""
    keys = businesses.order_by().annotate(hours=HOURS).values_list("hours", flat=True).distinct()
    return [key for key in keys if any(is_kept(key, value) for value in values)]


def is_kept(key: str, value: str) -> bool:
    """Whether hours, as `HOURS` writes them, are open now, or round the clock: the two choices of the facet."""
    week, special, since, until = json.loads(key)
    if value == facets.ALWAYS:
        return always_open(week)
    closed = tuple(date.fromisoformat(day) if day else None for day in (since, until))
    return is_open(week, timezone.now(), special=special, closed=(closed[0], closed[1]))


def valid(today: date | None = None) -> Q:
    """Certificates that an officer has checked and that have not expired."""
    end = Q(valid_until__isnull=True) | Q(valid_until__gte=today or timezone.localdate())
    return end & Q(checked_at__isnull=False)


def _certificates(values: Sequence[str]) -> Q:
    held = Q(Exists(Certificate.objects.filter(valid(), business=OuterRef("pk"), kind__in=values)))
    return held | ~Q(nib="") if CertificateKind.NIB in values else held


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
"""Every facet but the hours: those are looked through first, see `open_keys`."""
