"""How Indonesians write money, numbers, dates, phones and distances; built into every template.

Figures follow the language of the page ("Rp 15.000" in Indonesian, "Rp 15,000" in English); clock times are WIB and
say so. A value that is missing formats as an empty string, so a template needs no guard around it.
"""

import re
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Any
from urllib.parse import quote
from zoneinfo import ZoneInfo

import phonenumbers
from django import template
from django.templatetags.static import static
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from ..assets import UNKNOWN_ICON, icon_shapes, sprite_names

register = template.Library()

WIB = ZoneInfo("Asia/Jakarta")
OTHER_SEPARATORS = str.maketrans(",.", ".,")


def _grouped(value: Any, decimals: int = 0) -> str:
    """The number with the page's own separators; half is rounded up, as people expect of money."""
    if type(value) is int and not decimals:  # nearly always, and in lists by the hundred
        if -1000 < value < 1000:
            return str(value)
        text = f"{value:,}"
    else:
        try:
            number = Decimal(str(value))
        except InvalidOperation:
            return ""
        text = f"{number.quantize(Decimal(1).scaleb(-decimals), rounding='ROUND_HALF_UP'):,}"
    return text if get_language() == "en" else text.translate(OTHER_SEPARATORS)


@register.filter
def rupiah(value: Any) -> str:
    """Whole rupiah, "Rp 15.000"; a fraction of a rupiah does not exist and is rounded."""
    if value is None or value == "":
        return ""
    number = _grouped(value)
    return f"Rp {number}" if number else ""


@register.filter
def number_id(value: Any) -> str:
    """A count with thousands set apart: "10.000"."""
    return "" if value is None or value == "" else _grouped(value)


@register.filter
def distance_km(value: Any) -> str:
    """A distance in kilometres: "1,2 km" up to ten, "14 km" beyond, "< 0,1 km" for next door."""
    if value is None or value == "":
        return ""
    kilometres = float(value)
    if kilometres < 0.1:
        return f"< {_grouped(Decimal('0.1'), 1)} km"
    return f"{_grouped(kilometres, 0 if kilometres >= 10 else 1)} km"


@register.filter
def phone_id(value: str | None) -> str:
    """An E.164 number as it is dialled at home: "0812-3456-7890", "(0254) 200000"; a foreign one keeps its country."""
    if not value:
        return ""
    try:
        number = phonenumbers.parse(str(value), "ID")
    except phonenumbers.NumberParseException:
        return str(value)
    style = (
        phonenumbers.PhoneNumberFormat.NATIONAL
        if number.country_code == 62
        else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    )
    return phonenumbers.format_number(number, style)


@register.filter
def whatsapp_url(value: str | None, text: str = "") -> str:
    """The wa.me address of an E.164 number, with the message already written; empty without a number."""
    digits = re.sub(r"\D", "", str(value or ""))
    if not digits:
        return ""
    return f"https://wa.me/{digits}" + (f"?text={quote(text, safe='')}" if text else "")


@register.filter
def date_id(value: date | datetime | None) -> str:
    """A day in words: "5 Juni 2024"."""
    if not value:
        return ""
    return date_format(_local(value), "j F Y", use_l10n=False)


@register.filter
def time_id(value: datetime | None) -> str:
    """A clock time with its zone: "14.30 WIB"."""
    if not value:
        return ""
    return f"{_local(value):{'%H:%M' if get_language() == 'en' else '%H.%M'}} WIB"


@register.filter
def datetime_id(value: datetime | None) -> str:
    """A moment: "5 Juni 2024, 14.30 WIB"."""
    return f"{date_id(value)}, {time_id(value)}" if value else ""


@register.simple_tag
def when(value: datetime | None) -> str:
    """A `<time>` that says how long ago, with the exact moment in its title; a week and older shows the day."""
    if not value:
        return ""
    seconds = int((timezone.now() - value).total_seconds())
    minutes, hours, days = seconds // 60, seconds // 3600, seconds // 86400
    if seconds < 60:
        text = _("baru saja") if seconds >= 0 else datetime_id(value)
    elif hours < 1:
        text = ngettext("%(n)s menit lalu", "%(n)s menit lalu", minutes) % {"n": minutes}
    elif days < 1:
        text = ngettext("%(n)s jam lalu", "%(n)s jam lalu", hours) % {"n": hours}
    elif days < 7:
        text = ngettext("%(n)s hari lalu", "%(n)s hari lalu", days) % {"n": days}
    else:
        text = date_id(value)
    return format_html(
        '<time datetime="{}" title="{}">{}</time>',
        value.isoformat(),
        datetime_id(value),
        text,
    )


@register.simple_tag
@lru_cache(maxsize=512)
def icon(name: str, css_class: str = "") -> SafeString:
    """An icon of the Lucide set, hidden from screen readers: the text beside it says it all.

    Icons that templates name come from the sprite; those that staff choose for categories are drawn into the page, and
    a name that does not exist draws the portal's diamond and not an error.
    """
    if name in sprite_names():
        shapes = format_html('<use href="{}#{}"/>', static("portal/icons.svg"), name)
    else:
        shapes = mark_safe(icon_shapes(name or "") or UNKNOWN_ICON)
    return format_html(
        '<svg class="icon{}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" '
        'stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">{}</svg>',
        f" {css_class}" if css_class else "",
        shapes,
    )


def _local(value: date | datetime) -> date | datetime:
    return value.astimezone(WIB) if isinstance(value, datetime) and timezone.is_aware(value) else value
