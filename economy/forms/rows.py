"""What forms with rows have in common: as many as were sent up to a limit, and a sentence where they cannot be read."""

from collections.abc import Sequence
from typing import Any, ClassVar, TypeVar

from django import forms
from django.forms.renderers import get_default_renderer

F = TypeVar("F", bound=forms.Form)


class RowFormSet(forms.BaseFormSet[F]):
    """Rows of `form`, at most `most`, with no empty ones beyond those asked for.

    Written out rather than made by `formset_factory`, so that each is a class of its own for type checkers.
    """

    most: ClassVar[int]
    extra = 0
    min_num = 0
    validate_min = False
    validate_max = True
    can_order = False
    can_delete = False
    can_delete_extra = False
    edit_only = False

    def __init__(
        self,
        data: Any = None,
        files: Any = None,
        *,
        prefix: str,
        initial: Sequence[dict[str, Any]] | None = None,
        form_kwargs: dict[str, Any] | None = None,
    ) -> None:
        self.max_num = self.absolute_max = self.most
        self.renderer = get_default_renderer()
        super().__init__(data, files, prefix=prefix, initial=initial, form_kwargs=form_kwargs)


def with_one_more(data: Any, prefix: str, most: int) -> None:
    """Have a submitted form come back with another empty row; what was sent as the number of rows may be anything."""
    total = data.get(f"{prefix}-TOTAL_FORMS", "")
    data[f"{prefix}-TOTAL_FORMS"] = str(min(int(total[:4]) + 1 if total.isdecimal() else 1, most))
