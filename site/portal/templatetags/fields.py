"""What the field components need beyond a bound field: a control tied to its words, and the numbers of pages."""

from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from django import template
from django.forms.boundfield import BoundField
from django.utils.safestring import SafeString

from .formats import number_id

register = template.Library()

MEGABYTE = 1024 * 1024
GAP = 0
"""Stands in a list of page numbers for those left out."""


@register.filter
def file_size(value: Any) -> str:
    """Bytes as people speak of files: "8 MB", "340 KB"; whole, since it is a limit, and never broken in two."""
    if not value:
        return ""
    size, unit = (int(value) // MEGABYTE, "MB") if int(value) >= MEGABYTE else (max(1, int(value) // 1024), "KB")
    return f"{number_id(size)}\u00a0{unit}"


@register.simple_tag
def describedby(field: BoundField, hint: Any = "", more: str = "") -> str:
    """The ids of what a field's component says about it: hint, error, and whatever else stands beside the control."""
    ids = [f"{field.auto_id}_helptext"] if hint or field.help_text else []
    ids += [f"{field.auto_id}_error"] if field.errors else []
    return " ".join([*ids, *(f"{field.auto_id}_{part}" for part in more.split())])


@register.simple_tag
def control(field: BoundField, hint: Any = "", more: str = "", **attrs: Any) -> SafeString:
    """The field's control, described by the words beside it; other arguments become attributes (`_` for `-`)."""
    named = {name.rstrip("_").replace("_", "-"): value for name, value in attrs.items() if value not in ("", None)}
    words = describedby(field, hint, more)
    return field.as_widget(attrs=named | ({"aria-describedby": words} if words else {}))


@register.simple_tag
def page_links(page: int, pages: int, address: str) -> list[dict[str, Any]]:
    """The pages to link to: first, last, and those around `page`; at most seven places, gaps included.

    `address` is the address of any other page of the list; its `hal` is replaced. Every entry has `number` (GAP for
    those left out), `url` and `current`.
    """
    if pages <= 7:
        numbers = list(range(1, pages + 1))
    elif page <= 4:
        numbers = [1, 2, 3, 4, 5, GAP, pages]
    elif page >= pages - 3:
        numbers = [1, GAP, *range(pages - 4, pages + 1)]
    else:
        numbers = [1, GAP, page - 1, page, page + 1, GAP, pages]
    return [
        {"number": number, "url": _of_page(address, number) if number else "", "current": number == page}
        for number in numbers
    ]


def _of_page(address: str, number: int) -> str:
    parts = urlsplit(str(address))
    query = [(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if name != "hal"]
    query += [("hal", str(number))] if number > 1 else []
    return urlunsplit(parts._replace(query=urlencode(query))) or "?"
