"""Cells of one spreadsheet row: what stood in it, what it does to its listing, and what was noted on it."""

from collections.abc import Callable, Mapping
from typing import Any

from django.urls import reverse

from economy.domain.imports.reasons import sentence
from economy.domain.imports.tables.fields import NAME
from economy.enums import State
from economy.models import Business, BusinessImport, ImportRow
from economy.office.tables import TextColumn

from .changes import Reading
from .columns_form import letter

SHOWN_FACTS = 4
"""Cells shown at once beside the name; the others are a click away."""


class RowEffectColumn(TextColumn):
    """What the row changes, field by field, the listing it resembles, and the remarks on it, one to a line."""

    cell_template_name = "economy/imports/effect_cell.html"

    def __init__(self, name: str, *, readings: Callable[[ImportRow], Reading], may_review: bool, **kwargs: Any) -> None:
        super().__init__(name, **kwargs)
        self._readings, self._may_review = readings, may_review

    def get_cell_context_data(self, instance: ImportRow, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        reading = self._readings(instance)
        context.update(
            changes=reading.changes,
            products=reading.products,
            remarks=[sentence(remark) for remark in instance.reasons],
            similar=reading.similar,
            similar_url=listing_url(reading.similar, self._may_review),
            undone=instance.get_undone_display(),
        )
        return context


class RowContentColumn(TextColumn):
    """The business's name as the sheet has it, a few of its other cells, and the rest in a fold."""

    cell_template_name = "economy/imports/row_cell.html"

    def __init__(self, name: str, *, job: BusinessImport, may_review: bool, **kwargs: Any) -> None:
        super().__init__(name, classname="title", **kwargs)
        used = sorted(map(int, job.columns))
        self._labels = [sheet.get("labels", []) for sheet in job.layout.get("sheets") or [job.layout]]
        self._name_at = next((int(at) for at, key in job.columns.items() if key == NAME), None)
        self._order = [at for at in used if at != self._name_at]
        self._may_review = may_review

    def get_cell_context_data(self, instance: ImportRow, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        cells = {at: text for at, text in enumerate(instance.cells) if text}
        name = cells.pop(self._name_at, "") if self._name_at is not None else ""
        first = [at for at in self._order if at in cells][:SHOWN_FACTS] or list(cells)[:SHOWN_FACTS]
        context.update(
            name=name,
            url=listing_url(instance.business, self._may_review),
            facts=[(self._title(instance, at), cells[at]) for at in first],
            rest=[(self._title(instance, at), text) for at, text in cells.items() if at not in first],
        )
        return context

    def _title(self, row: ImportRow, at: int) -> str:
        labels = self._labels[row.sheet] if row.sheet < len(self._labels) else []
        return (labels[at] if at < len(labels) else "") or letter(at)


def listing_url(business: Business | None, may_review: bool) -> str:
    """Where a listing is to be seen: the office's page for those who review, else the public one; empty while there
    is none."""
    if business is None:
        return ""
    if may_review:
        return reverse("economy_review:detail", args=[business.pk])
    return reverse("economy:business", args=[business.slug]) if business.state == State.PUBLISHED else ""
