"""Single dates with hours of their own, a few rows of them: Ramadan, Lebaran, a day off."""

from collections.abc import Collection, Iterator
from datetime import date, time, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from economy.domain.hours import MAX_SPANS_PER_DAY, MAX_SPECIAL_DAYS, Week
from economy.forms.opening import DATE_INPUT, TIME_INPUT
from economy.forms.rows import RowFormSet
from economy.models import Business

MOST_ROWS = 14
AHEAD = timedelta(days=366)
PREFIX = "special"


class SpecialDayForm(forms.Form):
    """One date: closed, or one stretch of hours. A date in two rows is open twice that day."""

    day = forms.DateField(label=_("Tanggal"), required=False, widget=DATE_INPUT)
    opens = forms.TimeField(label=_("Buka pukul"), required=False, widget=TIME_INPUT)
    closes = forms.TimeField(label=_("Tutup pukul"), required=False, widget=TIME_INPUT)
    shut = forms.BooleanField(label=_("Tutup sepanjang hari"), required=False)
    remove = forms.BooleanField(label=_("Hapus tanggal ini"), required=False)

    def __init__(self, *args: Any, known: Collection[str] = (), **kwargs: Any) -> None:
        self.known = known
        super().__init__(*args, **kwargs)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if data.get("remove"):
            self.errors.clear()
            return data
        day, opens, closes, shut = (data.get(name) for name in ("day", "opens", "closes", "shut"))
        if day is None and "day" not in self.errors and (opens or closes or shut):
            self.add_error("day", _("Pilih tanggalnya."))
        if day is not None and day.isoformat() not in self.known:
            today = timezone.localdate()
            if day < today:
                self.add_error("day", _("Tanggal ini sudah lewat."))
            elif day > today + AHEAD:
                self.add_error("day", _("Paling jauh satu tahun dari hari ini."))
        if shut and (opens or closes):
            self.add_error("shut", _("Pilih salah satu: tutup sepanjang hari, atau isi jamnya."))
        elif day is not None and not shut:
            for name, value in (("opens", opens), ("closes", closes)):
                if value is None and name not in self.errors:
                    self.add_error(name, _("Isi jam buka dan jam tutup, atau centang tutup sepanjang hari."))
                    break
        return data

    @property
    def said(self) -> tuple[date, tuple[time, time] | None] | None:
        """The date and its stretch, None for closed; None for a row that says nothing."""
        data = getattr(self, "cleaned_data", {})
        day, opens, closes = data.get("day"), data.get("opens"), data.get("closes")
        if data.get("remove") or day is None:
            return None
        if data.get("shut"):
            return day, None
        return (day, (opens, closes)) if opens is not None and closes is not None else None


class SpecialDayFormSet(RowFormSet[SpecialDayForm]):
    """The dates from today on. What the rows do not show stays: dates that have passed, and those beyond the last row.

    A form that was sent without a number of rows leaves all dates as they are.
    """

    form = SpecialDayForm
    most = MOST_ROWS

    def __init__(self, data: Any = None, *, business: Business | None) -> None:
        self.known: Week = dict(business.special_hours) if business is not None else {}
        shown, self.kept = _parted(self.known)
        sent = data is not None and data.get(f"{PREFIX}-TOTAL_FORMS", "").isdecimal()
        super().__init__(
            data if sent else None, prefix=PREFIX, initial=list(_rows(shown)), form_kwargs={"known": self.known}
        )

    def is_valid(self) -> bool:
        return not self.is_bound or super().is_valid()

    def clean(self) -> None:
        days: dict[date, list[tuple[time, time] | None]] = {}
        for row in self.forms:
            if row.errors or row.said is None:
                continue
            day, stretch = row.said
            before = days.setdefault(day, [])
            if before and (stretch is None or None in before):
                row.add_error("day", _("Tanggal ini sudah ada di atas."))
            elif len(before) >= MAX_SPANS_PER_DAY:
                row.add_error("day", _("Paling banyak tiga kali buka dalam sehari."))
            else:
                before.append(stretch)

    def special_hours(self) -> Week:
        """All special hours of the listing, with what the rows say now."""
        if not self.is_bound:
            return self.known
        said: Week = {}
        for row in self.forms:
            if row.said is not None:
                day, stretch = row.said
                spans = said.setdefault(day.isoformat(), [])
                if stretch is not None:
                    spans.append([f"{stretch[0]:%H:%M}", f"{stretch[1]:%H:%M}"])
        everything = self.kept | said
        return {day: everything[day] for day in sorted(everything)[-MAX_SPECIAL_DAYS:]}


def _parted(special: Week) -> tuple[Week, Week]:
    """The dates from today on that fit the rows, and all others."""
    today = timezone.localdate().isoformat()
    shown: Week = {}
    rows = 0
    for day in sorted(day for day in special if day >= today):
        rows += max(1, len(special[day]))
        if rows > MOST_ROWS:
            break
        shown[day] = special[day]
    return shown, {day: spans for day, spans in special.items() if day not in shown}


def _rows(special: Week) -> Iterator[dict[str, Any]]:
    for day, spans in special.items():
        if not spans:
            yield {"day": day, "shut": True}
        for opens, closes in spans:
            yield {"day": day, "opens": opens, "closes": closes}
