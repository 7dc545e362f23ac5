"""The list of destinations narrowed by kind, kecamatan, facility and fee, with what each further choice would leave.

A regency has some dozens of destinations: their choices are counted in Python over one query.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page as Listing
from django.core.paginator import Paginator
from django.http import QueryDict

from ..enums import Answer, DestinationKind, Facility, Fee
from ..models import DestinationIndexPage, DestinationPage
from .queries import PER_PAGE, places
from .restrictions import UNRESTRICTED
from .tariffs import fee_of


@dataclass(frozen=True)
class PlaceQuery:
    """What the address asks for; whatever it says that does not exist is left out. `district` is a slug."""

    kind: str = ""
    district: str = ""
    facilities: tuple[str, ...] = ()
    fee: str = ""
    number: str = "1"

    @classmethod
    def from_params(cls, params: QueryDict) -> "PlaceQuery":
        """Read `jenis`, `kecamatan`, `fasilitas` (several), `biaya` and `hal`."""
        kind, fee = params.get("jenis", ""), params.get("biaya", "")
        wanted = set(params.getlist("fasilitas"))
        return cls(
            kind=kind if kind in DestinationKind.values else "",
            district=params.get("kecamatan", "")[:80],
            facilities=tuple(value for value in Facility.values if value in wanted),
            fee=fee if fee in Fee.values else "",
            number=params.get("hal", "1"),
        )

    def address(self) -> str:
        """The query string that asks this, from the first page; "?" for everything."""
        pairs = [("jenis", self.kind), ("kecamatan", self.district)]
        pairs += [("fasilitas", value) for value in self.facilities]
        pairs.append(("biaya", self.fee))
        return "?" + urlencode([(name, value) for name, value in pairs if value])

    @property
    def narrowing(self) -> int:
        """How many choices are on besides the kind."""
        return bool(self.district) + len(self.facilities) + bool(self.fee)


@dataclass(frozen=True)
class Choice:
    """One choice: what it is called, how many places it leaves, and the address that switches it."""

    value: str
    label: str
    count: int
    selected: bool
    url: str


@dataclass(frozen=True)
class FoundPlaces:
    """One page of the list, with all choices. `everything` is how many places there are without any of them."""

    listing: "Listing[DestinationPage]"
    total: int
    everything: int
    kinds: list[Choice]
    districts: list[Choice]
    facilities: list[Choice]
    fees: list[Choice]
    query: PlaceQuery

    @property
    def all_kinds(self) -> str:
        """The address of the same question without its kind."""
        return replace(self.query, kind="").address()


@dataclass(frozen=True)
class _Row:
    """What choices are counted by."""

    pk: int
    kind: str
    district: str
    district_name: str
    facilities: frozenset[str]
    fee: str


def find_places(*, index: DestinationIndexPage, query: PlaceQuery) -> FoundPlaces:
    """The destinations beneath an index that meet all choices, featured ones first; four queries however many."""
    rows = [_row(*values) for values in _under(index).values_list(*_COLUMNS)]
    names = {row.district: row.district_name for row in rows if row.district}
    query = query if query.district in names else replace(query, district="")
    found = [row.pk for row in rows if _meets(row, query)]
    part = Paginator(found, PER_PAGE).get_page(query.number)
    wanted = list(part.object_list)
    shown = {page.pk: page for page in places(locale=index.locale).filter(pk__in=wanted)}
    listing: Listing[Any] = Listing([shown[pk] for pk in wanted if pk in shown], part.number, part.paginator)
    kinds = {kind.value: str(kind.label) for kind in DestinationKind}
    return FoundPlaces(
        listing=listing,
        total=len(found),
        everything=len(rows),
        kinds=_choices(rows, query, "kind", kinds, lambda row, value: row.kind == value),
        districts=_choices(rows, query, "district", dict(sorted(names.items(), key=lambda each: each[1])), _lies_in),
        facilities=_facilities(rows, query),
        fees=_choices(rows, query, "fee", {fee.value: str(fee.label) for fee in Fee}, _costs),
        query=query,
    )


_COLUMNS = ("pk", "kind", "district__slug", "district__name", "facilities", "tariffs")


def _under(index: DestinationIndexPage) -> Any:
    pages = DestinationPage.objects.live().filter(UNRESTRICTED, locale=index.locale, path__startswith=index.path)
    return pages.order_by("-featured", "path")


def _row(pk: int, kind: str, district: str | None, name: str | None, facilities: Any, tariffs: Any) -> _Row:
    there = {
        each["value"]["kind"] for each in facilities.raw_data if each["value"].get("answer", Answer.YES) == Answer.YES
    }
    fee = fee_of(each["value"] for each in tariffs.raw_data)
    return _Row(pk, kind, district or "", name or "", frozenset(there), fee.value)


def _meets(row: _Row, query: PlaceQuery) -> bool:
    return (
        (not query.kind or row.kind == query.kind)
        and (not query.district or row.district == query.district)
        and row.facilities.issuperset(query.facilities)
        and (not query.fee or row.fee == query.fee)
    )


def _lies_in(row: _Row, value: str) -> bool:
    return row.district == value


def _costs(row: _Row, value: str) -> bool:
    return row.fee == value


def _with(query: PlaceQuery, name: str, value: str) -> PlaceQuery:
    changed: dict[str, Any] = {name: value}
    return replace(query, **changed)


def _choices(
    rows: Iterable[_Row],
    query: PlaceQuery,
    name: str,
    labels: Mapping[str, str],
    is_of: Callable[[_Row, str], bool],
) -> list[Choice]:
    """The choices of which one can be on: those that occur at all, each with what it leaves of the other choices."""
    rows = list(rows)
    others = _with(query, name, "")
    left = [row for row in rows if _meets(row, others)]
    now = getattr(query, name)
    return [
        Choice(
            value=value,
            label=label,
            count=sum(is_of(row, value) for row in left),
            selected=value == now,
            url=_with(query, name, "" if value == now else value).address(),
        )
        for value, label in labels.items()
        if value == now or any(is_of(row, value) for row in rows)
    ]


def _facilities(rows: Iterable[_Row], query: PlaceQuery) -> list[Choice]:
    """Facilities of which several can be on: a place has all of them."""
    rows = list(rows)
    found = []
    for facility in Facility:
        on = facility.value in query.facilities
        wanted = tuple(value for value in query.facilities if value != facility.value)
        with_it = replace(query, facilities=(*wanted, facility.value))
        if on or any(facility.value in row.facilities for row in rows):
            found.append(
                Choice(
                    value=facility.value,
                    label=str(facility.label),
                    count=sum(_meets(row, with_it) for row in rows),
                    selected=on,
                    url=(replace(query, facilities=wanted) if on else with_it).address(),
                )
            )
    return found
