"""Dates, places and prices of events in the words of the language being shown."""

import datetime

from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ...enums import Admission, DayKnown, EventStatus, Repeat
from ...models import EventPage
from .occurrences import Occurrence


def day_words(first: datetime.date, last: datetime.date) -> str:
    """Sabtu, 5 Juni 2027 · Sabtu–Senin, 5–7 Juni 2027 · Rabu, 30 Juni – Jumat, 2 Juli 2027."""
    if first == last:
        return form(first, "l, j F Y")
    if (first.year, first.month) == (last.year, last.month):
        return f"{form(first, 'l')}–{form(last, 'l')}, {first.day}–{form(last, 'j F Y')}"
    begins = form(first, "l, j F" if first.year == last.year else "l, j F Y")
    return f"{begins} – {form(last, 'l, j F Y')}"


def clock_words(event: EventPage) -> str:
    """09.00–12.00 WIB, or nothing for an event without clock times."""
    if event.start_time is None:
        return ""
    times = [clock(time) for time in (event.start_time, event.end_time) if time is not None]
    return f"{'–'.join(times)} WIB"


def occurrence_words(occurrence: Occurrence) -> str:
    """One time with its clock times: Sabtu, 5 Juni 2027, 09.00–12.00 WIB."""
    return ", ".join(filter(None, (day_words(occurrence.first, occurrence.last), clock_words(occurrence.event))))


def until_words(occurrence: Occurrence) -> str:
    """sampai 7 Juni 2027, of several days."""
    if occurrence.first == occurrence.last:
        return ""
    return _("sampai %(date)s") % {"date": form(occurrence.last, "j F Y")}


def rough_words(event: EventPage) -> str:
    """As much as is known of a date that is not known to the day: Juni 2027, 2027, or somebody's words."""
    start = event.start_date
    if event.timing:
        return event.timing
    if start is None or event.day_known == DayKnown.UNKNOWN or event.status == EventStatus.POSTPONED:
        return _("Tanggal belum diumumkan")
    return form(start, "Y" if event.day_known == DayKnown.YEAR else "F Y")


def former_words(event: EventPage) -> str:
    """The date on which it was to be, if it has been put off or moved."""
    if event.previous_date is not None and event.status in {EventStatus.MOVED, EventStatus.POSTPONED}:
        return day_words(event.previous_date, event.previous_date)
    if event.status == EventStatus.POSTPONED and event.start_date and event.day_known == DayKnown.DAY:
        return day_words(event.start_date, event.end_date or event.start_date)
    return ""


def repeat_words(event: EventPage) -> str:
    """How it comes again: Tiap Sabtu, sampai 31 Desember 2027."""
    start, repeat = event.start_date, event.repeat
    if start is None or event.day_known != DayKnown.DAY or repeat == Repeat.NONE:
        return _("Setiap tahun") if repeat == Repeat.YEARLY else ""
    names = {"day": form(start, "l"), "number": start.day, "date": form(start, "j F")}
    words = {
        Repeat.WEEKLY: _("Tiap %(day)s"),
        Repeat.MONTHLY: _("Tiap tanggal %(number)s"),
        Repeat.MONTHLY_WEEKDAY: _("Tiap bulan, %(week)s"),
        Repeat.YEARLY: _("Tiap tahun, %(date)s"),
        Repeat.CUSTOM: _("Berulang; lihat tanggal-tanggalnya"),
    }[Repeat(repeat)] % (names | {"week": week_words(start)})
    if event.repeat_until is None:
        return words
    return _("%(words)s, sampai %(end)s") % {"words": words, "end": form(event.repeat_until, "j F Y")}


def week_words(day: datetime.date) -> str:
    """Which of its weekday in the month a day is: Sabtu pertama, Minggu terakhir."""
    name = {"day": form(day, "l")}
    order = (
        _("%(day)s pertama"),
        _("%(day)s kedua"),
        _("%(day)s ketiga"),
        _("%(day)s keempat"),
        _("%(day)s terakhir"),
    )
    return order[(day.day - 1) // 7] % name


def price_words(event: EventPage) -> str:
    """Gratis · mulai Rp 15.000 · what the editor wrote; nothing where nothing is recorded."""
    note = event.price_note.strip()
    if event.admission == Admission.FREE:
        return f"{_('Gratis')}; {note}" if note else _("Gratis")
    if event.admission != Admission.PAID:
        return note
    amount = _("mulai Rp %(amount)s") % {"amount": grouped(event.price)} if event.price is not None else ""
    return "; ".join(filter(None, (amount, note))) or _("Berbayar")


def grouped(amount: int) -> str:
    """15.000, or 15,000 in English."""
    text = f"{amount:,}"
    return text if english() else text.replace(",", ".")


def clock(time: datetime.time) -> str:
    """09.00, or 09:00 in English."""
    return f"{time:%H:%M}" if english() else f"{time:%H.%M}"


def form(day: datetime.date, pattern: str) -> str:
    """A day in Django's own letters, in the language being shown."""
    return date_format(day, pattern, use_l10n=False)


def english() -> bool:
    """Whether English is being shown."""
    return (get_language() or "").startswith("en")
