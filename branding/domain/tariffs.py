"""Tariffs of destinations: what a page says of them, whether a place is free, and which ought to be looked at again."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from economy.domain.hours_words import day_text

from ..enums import Fee, TariffDay, TariffPurpose, Vehicle
from ..models import DestinationPage
from .site_tree import LANGUAGES

REVIEW_AFTER = timedelta(days=365)
"""How long a tariff is taken to hold that names no end: fees at the beaches change with the season."""


@dataclass(frozen=True)
class TariffRow:
    """One row of `components/price_table`; `price` is whole rupiah or None, `warning` a sentence once it is old."""

    who: str
    price: int | None
    day: str
    note: str
    warning: str
    free: str
    """The word for a price of nothing."""


@dataclass(frozen=True)
class StaleTariff:
    """A tariff past its day, for whoever looks after the page. `due` is the day after which it counts as old."""

    page_id: int
    title: str
    who: str
    price: int
    valid_on: date
    due: date


def tariff_rows(page: DestinationPage, *, today: date | None = None) -> list[TariffRow]:
    """All tariffs of a place as its page shows them; none while no amount at all is recorded."""
    today = today or timezone.localdate()
    values = [block.value for block in page.tariffs]
    if all(value["price"] is None for value in values):
        return []
    return [_row(value, today) for value in values]


def fee_of(tariffs: Iterable[Any]) -> Fee:
    """Whether entry is free, by the amounts that are recorded; what is paid for anything else does not count."""
    prices = [
        value["price"]
        for value in tariffs
        if value.get("price") is not None and (value.get("purpose") or TariffPurpose.ENTRY) == TariffPurpose.ENTRY
    ]
    if not prices:
        return Fee.UNKNOWN
    return Fee.PAID if any(prices) else Fee.FREE


def fee(page: DestinationPage) -> Fee:
    """Whether entry to this place is free."""
    return fee_of(block.value for block in page.tariffs)


def due_on(value: Any) -> date | None:
    """The last day on which a tariff may be taken for right; None where it has no date at all."""
    if value["valid_until"] is not None:
        return value["valid_until"]
    return value["valid_on"] + REVIEW_AFTER if value["valid_on"] is not None else None


def stale_tariffs(*, among: Q | None = None, today: date | None = None) -> list[StaleTariff]:
    """Tariffs of live pages that are past their day, the oldest first; one query. Pages of the first language stand for
    their translations, which show the same amounts. `among` narrows the pages."""
    today = today or timezone.localdate()
    pages = DestinationPage.objects.live().filter(among or Q(), locale__language_code=LANGUAGES[0])
    found = [
        StaleTariff(page.pk, page.title, value["who"], value["price"], value["valid_on"], due)
        for page in pages.only("title", "tariffs").order_by("path")
        for value in (block.value for block in page.tariffs)
        if value["price"] is not None and (due := due_on(value)) is not None and due < today and value["valid_on"]
    ]
    return sorted(found, key=lambda each: (each.due, each.title))


def _row(value: Any, today: date) -> TariffRow:
    labels = [
        _label(TariffPurpose, value["purpose"]) if value["purpose"] != TariffPurpose.ENTRY else "",
        _label(Vehicle, value["vehicle"]),
        _label(TariffDay, value["day"]),
    ]
    row = TariffRow(
        who=value["who"],
        price=value["price"],
        day=" · ".join(filter(None, labels)),
        note="",
        warning="",
        free=_("Gratis"),
    )
    if value["price"] is None or value["valid_on"] is None:
        return row
    words = {"source": value["source"], "date": day_text(value["valid_on"])}
    note, warning, due = _("Sumber: %(source)s, %(date)s") % words, "", due_on(value)
    if due is not None and due < today:
        warning = _("Tarif ini mungkin sudah berubah, tercatat %(date)s.") % words
    elif value["valid_until"]:
        note = _("%(note)s; berlaku sampai %(until)s") % {"note": note, "until": day_text(value["valid_until"])}
    return replace(row, note=note, warning=warning)


def _label(kind: Any, value: str | None) -> str:
    return str(kind(value).label) if value in kind.values else ""
