"""Cells of one spreadsheet row: what stood in it, and what was noted on it."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse

from economy.domain.imports.fields import NAME
from economy.domain.imports.reasons import sentence
from economy.enums import State
from economy.models import BusinessImport, ImportRow
from economy.office.tables import TextColumn

from .forms import letter

SHOWN_FACTS = 4
"""Cells shown at once beside the name; the others are a click away."""


class RowColumn(TextColumn):
    """The remarks on a row, one to a line."""

    cell_template_name = "economy/imports/remarks_cell.html"

    def get_value(self, instance: ImportRow) -> list[str]:
        return [sentence(remark) for remark in instance.reasons]


class RowContentColumn(TextColumn):
    """The business's name as the sheet has it, a few of its other cells, and the rest in a fold."""

    cell_template_name = "economy/imports/row_cell.html"

    def __init__(self, name: str, *, job: BusinessImport, may_review: bool, **kwargs: Any) -> None:
        super().__init__(name, classname="title", **kwargs)
        labels = job.layout.get("labels", [])
        used = sorted(map(int, job.columns))
        self._labels = labels
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
            url=self._url(instance),
            facts=[(self._title(at), cells[at]) for at in first],
            rest=[(self._title(at), text) for at, text in cells.items() if at not in first],
        )
        return context

    def _title(self, at: int) -> str:
        return (self._labels[at] if at < len(self._labels) else "") or letter(at)

    def _url(self, row: ImportRow) -> str:
        """Where the listing that came of the row is to be seen: the office's page, or the public one."""
        business = row.business
        if business is None:
            return ""
        if self._may_review:
            return reverse("economy_review:detail", args=[business.pk])
        return reverse("economy:business", args=[business.slug]) if business.state == State.PUBLISHED else ""
