"""When a business is open, as its owner says it: one stretch for the days of the week, and a closing for a while."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from economy.domain.hours import DAYS, Week, as_simple, simple_week
from economy.models import Business

WEEKDAYS = tuple(
    zip(DAYS, (_("Senin"), _("Selasa"), _("Rabu"), _("Kamis"), _("Jumat"), _("Sabtu"), _("Minggu")), strict=True)
)
TIME_INPUT = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
DATE_INPUT = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
FARTHEST = timedelta(days=2 * 366)
"""A closing further away than this is a slip of the finger."""


class OpeningForm(forms.Form):
    """The questions about opening; a form of more questions builds on it."""

    open_days = forms.MultipleChoiceField(
        label=_("Hari buka"), choices=WEEKDAYS, required=False, widget=forms.CheckboxSelectMultiple
    )
    opens = forms.TimeField(label=_("Buka pukul (WIB)"), required=False, widget=TIME_INPUT)
    closes = forms.TimeField(label=_("Tutup pukul (WIB)"), required=False, widget=TIME_INPUT)
    keep_hours = forms.BooleanField(label=_("Pertahankan jam buka yang sudah tercatat"), required=False, initial=True)
    closed_from = forms.DateField(label=_("Tutup mulai tanggal"), required=False, widget=DATE_INPUT)
    closed_until = forms.DateField(
        label=_("Buka kembali tanggal"),
        required=False,
        widget=DATE_INPUT,
        help_text=_("Kosongkan bila belum tahu."),
    )
    business: Business | None

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        self._clean_hours(data)
        self._clean_closing(data)
        return data

    def opening_fields(self) -> dict[str, Any]:
        """What was said, for the directory's writers."""
        data = self.cleaned_data
        return {
            "opening_hours": self._week(),
            "closed_from": data["closed_from"],
            "closed_until": data["closed_until"],
        }

    def _clean_hours(self, data: Mapping[str, Any]) -> None:
        days, opens, closes = data.get("open_days"), data.get("opens"), data.get("closes")
        if data.get("keep_hours") or {"opens", "closes", "open_days"} & self.errors.keys():
            return
        if days and (opens is None or closes is None):
            self.add_error("opens" if opens is None else "closes", _("Isi jam buka dan jam tutup."))
        elif not days and (opens or closes):
            self.add_error("open_days", _("Pilih hari bukanya."))

    def _clean_closing(self, data: Mapping[str, Any]) -> None:
        since, until = data.get("closed_from"), data.get("closed_until")
        for name, day in (("closed_from", since), ("closed_until", until)):
            if day is not None and not _is_near(day) and day != getattr(self.business, name, None):
                self.add_error(name, _("Tanggal ini terlalu jauh. Periksa tahunnya."))
        if {"closed_from", "closed_until"} & self.errors.keys() or until is None:
            return
        if since is None:
            self.add_error("closed_from", _("Isi tanggal mulai tutup."))
        elif until <= since:
            self.add_error("closed_until", _("Tanggal buka kembali harus setelah tanggal mulai tutup."))

    def _week(self) -> Week:
        data = self.cleaned_data
        if data.get("keep_hours") and self.business is not None:
            return dict(self.business.opening_hours)
        if not data["open_days"]:
            return {}
        opens, closes = data["opens"], data["closes"]
        return simple_week(days=data["open_days"], opens=f"{opens:%H:%M}", closes=f"{closes:%H:%M}")


def opening_initial(business: Business) -> dict[str, Any]:
    """What is recorded, for the form; a closing that is over is not said any more."""
    initial: dict[str, Any] = {}
    simple = as_simple(business.opening_hours or {})
    if simple:
        initial |= {"open_days": list(simple[0]), "opens": simple[1], "closes": simple[2]}
    if business.closed_until is None or business.closed_until > timezone.localdate():
        initial |= {"closed_from": business.closed_from, "closed_until": business.closed_until}
    return initial


def _is_near(day: date) -> bool:
    return abs(day - timezone.localdate()) <= FARTHEST
