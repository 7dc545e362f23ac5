"""What a row changes in its listing, in the reader's words: fields by their labels, places and categories by name."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import TextChoices
from django.utils import timezone
from django.utils.translation import gettext as _

from economy.domain.hours_words import week_lines
from economy.domain.imports.tables.fields import BY_KEY
from economy.domain.provenance import OFFICER, OWNER
from economy.enums import Attention, Outcome, Scale
from economy.models import Business, Category, ImportRow
from regions.models import District, Village


@dataclass(frozen=True)
class Change:
    """One field's old and new value, a telephone number as it is stored; `whose` says whose word the old one was, if
    a person's."""

    key: str
    label: str
    old: str
    new: str
    whose: str = ""


@dataclass(frozen=True)
class Reading:
    """What a row does to its listing, the products it adds as (name, price in rupiah, unit), and the listing that it
    resembles."""

    changes: list[Change]
    products: list[tuple[str, int | None, str]]
    similar: Business | None


class Readings:
    """The readings of one page of rows; each kind of name is read once for all of them."""

    def __init__(self, rows: Iterable[ImportRow]) -> None:
        self._rows = list(rows)
        self._names: dict[str, dict[str, str]] = {
            "category_id": self._named("category_id", lambda pks: Category.objects.in_bulk([int(pk) for pk in pks])),
            "district_id": self._named("district_id", lambda pks: District.objects.in_bulk(list(pks))),
            "village_id": self._named("village_id", lambda pks: Village.objects.in_bulk(list(pks))),
        }
        alike = {row.similar_to for row in self._rows if row.similar_to}
        self._similar = Business.objects.only("name", "slug", "state").in_bulk(alike) if alike else {}

    def of(self, row: ImportRow) -> Reading:
        """The reading of one of the page's rows."""
        updated = row.outcome == Outcome.UPDATED
        changes = [self._change(name, *said) for name, said in (row.changes or {}).items()] if updated else []
        products = [(name, price, unit) for name, price, unit in row.products or []] if updated else []
        return Reading(changes, products, self._similar.get(row.similar_to or 0))

    def _named(self, attribute: str, read: Callable[[set[str]], dict[Any, Any]]) -> dict[str, str]:
        said = [row.changes[attribute][:2] for row in self._rows if row.changes and attribute in row.changes]
        wanted = {str(key) for pair in said for key in pair if key}
        return {str(key): each.name for key, each in read(wanted).items()} if wanted else {}

    def _change(self, attribute: str, old: Any, new: Any, whose: str = "") -> Change:
        said = {OWNER: _("isian pemilik"), OFFICER: _("isian petugas")}
        return Change(
            attribute, _label(attribute), self._words(attribute, old), self._words(attribute, new), said.get(whose, "")
        )

    def _words(self, attribute: str, value: Any) -> str:
        if value in (None, "", {}):
            return ""
        if attribute in self._names:
            return self._names[attribute].get(str(value), str(value))
        write = _WRITERS.get(attribute, str)
        return write(value)


def _label(attribute: str) -> str:
    others = {
        "kbli_edition": _("Edisi KBLI"),
        "scale_rule": _("Dasar skala usaha"),
        "region_text": _("Wilayah menurut berkas"),
        "attention": _("Perlu diperiksa"),
    }
    known = BY_KEY.get(attribute.removesuffix("_id"))
    return str(known.label) if known is not None else others.get(attribute, attribute)


def _choice(choices: type[TextChoices]) -> Callable[[str], str]:
    return lambda value: str(choices(value).label) if value in choices.values else value


def _hours(week: Any) -> str:
    lines = week_lines(week, timezone.now())
    return "; ".join(f"{day.name} {', '.join(day.spans)}" for day in lines if day.spans)


_WRITERS: dict[str, Callable[[Any], str]] = {
    "scale": _choice(Scale),
    "attention": _choice(Attention),
    "home_based": lambda value: _("ya") if value else _("tidak"),
    "opening_hours": _hours,
}
