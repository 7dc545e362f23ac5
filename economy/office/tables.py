"""Columns of the office's listings: Wagtail's own, each cell knowing its label, so that rows can stack on a phone."""

from collections.abc import Callable, Mapping
from typing import Any

from wagtail.admin.ui.tables import Column, DateColumn, Table, TitleColumn


class OfficeTable(Table):
    """A listing whose rows become small cards on a phone; see `office.css`."""

    classname = "listing office-listing"


class TextColumn(Column):
    """Plain text."""

    cell_template_name = "economy/office/cell.html"


class NumberColumn(TextColumn):
    """A count with thousands set apart; nothing is shown as a dash."""

    cell_template_name = "economy/office/number_cell.html"

    def __init__(self, name: str, **kwargs: Any) -> None:
        super().__init__(name, classname="office-number", **kwargs)


class WhenColumn(DateColumn):
    """How long ago, with the exact time beside it on demand."""

    cell_template_name = "economy/office/when_cell.html"

    def __init__(self, name: str, **kwargs: Any) -> None:
        super().__init__(name, classname="office-when", **kwargs)


class NameColumn(TitleColumn):
    """The row's title and link; `note` names what is shown in small type below it."""

    cell_template_name = "economy/office/name_cell.html"

    def __init__(self, name: str, *, note: Callable[[Any], str] | None = None, **kwargs: Any) -> None:
        super().__init__(name, **kwargs)
        self._note = note

    def get_cell_context_data(self, instance: Any, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        context["note"] = self._note(instance) if self._note else ""
        return context


class StateColumn(TextColumn):
    """A status tag with a coloured dot; `tone` gives "ok", "wait", "busy", "bad" or nothing for the row."""

    cell_template_name = "economy/office/state_cell.html"

    def __init__(self, name: str, *, tone: Callable[[Any], str], **kwargs: Any) -> None:
        super().__init__(name, **kwargs)
        self._tone = tone

    def get_cell_context_data(self, instance: Any, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        context["tone"] = self._tone(instance)
        return context
