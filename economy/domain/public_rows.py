"""Reading listings for the public projection: everything it needs of one in one row of one query.

A results page and a rebuild of the search index read businesses by the thousand. Model instances of five tables cost
twenty times as much as these rows: columns as text and numbers, products and certificates as one JSON array each.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from django.db import connections
from django.db.models import BooleanField, F, FloatField, Func, OuterRef, Q, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Cast
from django.utils import timezone

from economy.models import Business, Certificate, Product


class Row(NamedTuple):
    """One listing as the database gives it. JSON is text (None for no rows), points in time are ISO 8601 text."""

    id: int
    slug: str
    name: str
    description: str
    scale: str
    kbli_edition: str
    kbli_code: str
    street_address: str
    latitude: float | None
    longitude: float | None
    home_based: bool
    phone: str
    whatsapp: str
    website: str
    instagram: str
    opening_hours: str
    special_hours: str
    closed_from: date | None
    closed_until: date | None
    qris: bool
    delivery: bool
    year_founded: int | None
    nib: str
    verified_at: str | None
    confirmed_at: str | None
    published_at: str | None
    updated_at: str
    category_slug: str | None
    category_path: str
    category_name_id: str
    category_name_en: str
    category_icon: str
    parent_slug: str | None
    parent_name_id: str
    parent_name_en: str
    district_code: str | None
    district_name: str
    district_slug: str
    district_latitude: float | None
    district_longitude: float | None
    village_code: str | None
    village_name: str
    village_postcode: str
    village_latitude: float | None
    village_longitude: float | None
    products: str | None
    """Arrays of name, price, unit, photo and photo_tone, in the order the owner gave them."""
    certificates: str | None
    """Arrays of kind, number and valid_until, by kind; only those that an officer has checked and that hold today."""


class JsonRows(Subquery):
    """The rows of a query in its order as one JSON array of arrays, in text; NULL when there are none."""

    output_field = TextField()

    def __init__(self, queryset: QuerySet[Any], *columns: str) -> None:
        super().__init__(queryset.values_list(*columns))
        self._columns = columns

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        return self._aggregate(compiler, connection, "json_agg(json_build_array(%s))::text", **context)

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        return self._aggregate(compiler, connection, "nullif(json_group_array(json_array(%s)), '[]')", **context)

    def _aggregate(self, compiler: Any, connection: Any, aggregate: str, **context: Any) -> Any:
        names = ", ".join(f"rows.{connection.ops.quote_name(column)}" for column in self._columns)
        template = f"(SELECT {aggregate % names} FROM (%(subquery)s) AS rows)"  # noqa: S608 — names of columns, in quotes
        return super().as_sql(compiler, connection, template=template, **context)


class _Among(Func):
    """PostgreSQL's own way to say that a column is one of many numbers, in one parameter."""

    template = "(%(expressions)s))"
    arg_joiner = " = ANY("
    output_field = BooleanField()


def rows(*conditions: Q, order: str = "pk", limit: int | None = None) -> Iterator[Row]:
    """The listings that meet all conditions."""
    found = _all(timezone.localdate()).filter(*conditions).order_by(order)
    return map(Row._make, found[:limit])


def rows_among(ids: Sequence[int], condition: Q) -> Iterator[Row]:
    """Those of `ids` that meet the condition, in any order."""
    return map(Row._make, _among(_all, ids, condition))


def names_among(ids: Sequence[int], condition: Q) -> Iterable[tuple[int, str, str, str | None, str | None]]:
    """Of the same only id, slug, name, kecamatan and desa: what a list of names needs."""
    return _among(_names, ids, condition)


_IDS = object()
"""Stands where the ids come."""
Made = Callable[[date], QuerySet[Any, Any]]


def _among(made: Made, ids: Sequence[int], condition: Q) -> Iterable[Any]:
    """A page of results asks for this, so that the statement is made once a day: Django needs as long for it as the
    database for the answer."""
    today = timezone.localdate()
    database = Business.objects.db
    if connections[database].vendor != "postgresql":
        return made(today).filter(condition, pk__in=ids)
    statement, parameters = _statement(made, today, condition, database)
    with connections[database].cursor() as cursor:
        cursor.execute(statement, [list(ids) if each is _IDS else each for each in parameters])
        return cursor.fetchall()


@lru_cache(maxsize=8)
def _statement(made: Made, today: date, condition: Q, database: str) -> tuple[str, tuple[Any, ...]]:
    wanted = made(today).using(database).filter(condition, _Among(F("pk"), Value(_IDS)))
    statement, parameters = wanted.query.get_compiler(database).as_sql()
    return statement, tuple(parameters)


@lru_cache(maxsize=4)
def _all(today: date) -> QuerySet[Any, Any]:
    return Business.objects.order_by().values_list(*(_expression(name, today) for name in Row._fields))


def _names(_today: date) -> QuerySet[Any, Any]:
    return Business.objects.order_by().values_list("pk", "slug", "name", "district__name", "village__name")


_PREFIXES = {"category": "category__", "parent": "category__parent__", "district": "district__", "village": "village__"}
_NUMBERS = frozenset({"latitude", "longitude"})
_AS_TEXT = frozenset({"opening_hours", "special_hours", "verified_at", "confirmed_at", "published_at", "updated_at"})


def _expression(name: str, today: date) -> Any:
    """How a field of `Row` is read. Parsing dates and numbers column by column is what costs time otherwise."""
    if name == "products":
        listed = Product.objects.filter(business=OuterRef("pk")).order_by("position", "pk")
        return JsonRows(listed, "name", "price", "unit", "photo", "photo_tone")
    if name == "certificates":
        holding = Q(checked_at__isnull=False) & (Q(valid_until__isnull=True) | Q(valid_until__gte=today))
        listed_certificates = Certificate.objects.filter(holding, business=OuterRef("pk")).order_by("kind", "pk")
        return JsonRows(listed_certificates, "kind", "number", "valid_until")
    table, _, column = name.partition("_")
    path = _PREFIXES[table] + column if table in _PREFIXES else name
    if path.rpartition("__")[2] in _NUMBERS:
        return Cast(path, FloatField())
    return Cast(path, TextField()) if name in _AS_TEXT else F(path)
