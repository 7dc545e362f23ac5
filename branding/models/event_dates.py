"""When an event is: its first day, its clock times, and how it comes again."""

import datetime
from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, Panel
from wagtail.fields import StreamField
from wagtail_localize.fields import SynchronizedField

from ..enums import DayKnown, EventStatus, Repeat
from ..recurrence import MAX_LENGTH, WEEKDAYS, Recurrence, RuleError, accepted, check_single_days, checked

EARLIEST, LATEST = datetime.date(1900, 1, 1), datetime.date(2100, 12, 31)
LONGEST_DAYS = 366
"""How many days an event may take at most."""
SIMPLE = {Repeat.WEEKLY, Repeat.MONTHLY, Repeat.MONTHLY_WEEKDAY, Repeat.YEARLY}


class EventDates(models.Model):
    """The dates of an event, the same in every language. Clock times are WIB. Abstract."""

    start_date = models.DateField(
        _("tanggal mulai"),
        null=True,
        blank=True,
        help_text=_("Hari pertama. Bila hanya bulan atau tahunnya yang diketahui, pilih hari mana saja di dalamnya."),
    )
    end_date = models.DateField(
        _("tanggal selesai"), null=True, blank=True, help_text=_("Kosongkan bila selesai pada hari yang sama.")
    )
    day_known = models.CharField(_("ketepatan tanggal"), max_length=8, choices=DayKnown.choices, default=DayKnown.DAY)
    timing = models.CharField(
        _("waktu dengan kata-kata"),
        max_length=160,
        blank=True,
        help_text=_("Bila tanggal lengkapnya belum ada, misalnya: bulan Maulid, menurut kalender Hijriah."),
    )
    start_time = models.TimeField(
        _("jam mulai (WIB)"), null=True, blank=True, help_text=_("Kosongkan bila sehari penuh.")
    )
    end_time = models.TimeField(_("jam selesai (WIB)"), null=True, blank=True)
    repeat = models.CharField(_("berulang"), max_length=12, choices=Repeat.choices, default=Repeat.NONE)
    repeat_until = models.DateField(
        _("berulang sampai"), null=True, blank=True, help_text=_("Kosongkan bila belum ada akhirnya.")
    )
    custom_rule = models.CharField(
        _("aturan sendiri"),
        max_length=MAX_LENGTH,
        blank=True,
        help_text=_(
            "Menurut RFC 5545, misalnya FREQ=WEEKLY;INTERVAL=2;BYDAY=SA (Sabtu, dua minggu sekali) atau "
            "FREQ=MONTHLY;BYDAY=-1SU (Minggu terakhir tiap bulan)."
        ),
    )
    extra_dates = StreamField(
        [("date", blocks.DateBlock(label=_("Tanggal")))],
        verbose_name=_("tanggal tambahan"),
        blank=True,
        help_text=_("Hari lain pada acara yang sama, di luar aturannya."),
    )
    except_dates = StreamField(
        [("date", blocks.DateBlock(label=_("Tanggal")))],
        verbose_name=_("kecuali tanggal"),
        blank=True,
        help_text=_("Hari menurut aturan yang kali ini ditiadakan."),
    )
    ends_on = models.DateField(null=True, editable=False, db_index=True)
    """The last day of the last time; None while there is no end or no date. Follows from the fields above."""
    shown_on = models.DateField(null=True, editable=False)
    """The first day of the next time, or of the last one when all are over: what lists of results show. Set when the
    page is written and each day (`branding.domain.events.upkeep`)."""

    shared_dates: ClassVar[list[SynchronizedField]] = [
        SynchronizedField("custom_rule"),
        SynchronizedField("extra_dates"),
        SynchronizedField("except_dates"),
    ]
    date_panels: ClassVar[list[Panel]] = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("start_date"), FieldPanel("end_date"), FieldPanel("day_known")]),
                FieldRowPanel([FieldPanel("start_time"), FieldPanel("end_time")]),
                FieldPanel("timing"),
            ],
            heading=_("Waktu"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("repeat"), FieldPanel("repeat_until")]),
                FieldPanel("custom_rule"),
                FieldPanel("extra_dates"),
                FieldPanel("except_dates"),
            ],
            heading=_("Berulang"),
        ),
    ]

    class Meta:
        abstract = True

    @property
    def days_long(self) -> int:
        """How many days one time takes."""
        if self.start_date is None or self.end_date is None:
            return 1
        return (self.end_date - self.start_date).days + 1

    @property
    def rule(self) -> str:
        """The rule after which it comes again (RFC 5545), or nothing."""
        if self.start_date is None or self.repeat == Repeat.NONE:
            return ""
        if self.repeat == Repeat.CUSTOM:
            rule = accepted(self.custom_rule, self.start_date)
            return self._ended(rule) if rule else ""
        return self._ended(simple_rule(Repeat(self.repeat), self.start_date))

    def _ended(self, rule: str) -> str:
        if self.repeat_until is None or "UNTIL=" in rule or "COUNT=" in rule:
            return rule
        return f"{rule};UNTIL={self.repeat_until:%Y%m%d}"

    @property
    def recurrence(self) -> Recurrence | None:
        """The days on which it begins, if its day is known and holds."""
        if self.start_date is None or self.day_known != DayKnown.DAY:
            return None
        return Recurrence(self.start_date, self.rule, self._single("extra_dates"), self._single("except_dates"))

    def _single(self, name: str) -> tuple[datetime.date, ...]:
        days = {block.value for block in getattr(self, name) or () if block.value}
        return tuple(sorted(days))

    def date_errors(self) -> dict[str, Any]:
        """By field, what contradicts itself; what is missing, the form says when the page is published."""
        return {**self._wrong_days(), **self._wrong_times()} or self._wrong_rule()

    def _wrong_days(self) -> dict[str, Any]:
        start, end = self.start_date, self.end_date
        for name in ("start_date", "end_date", "repeat_until"):
            day = getattr(self, name)
            if day is not None and not EARLIEST <= day <= LATEST:
                return {name: _("Tahunnya harus antara 1900 dan 2100.")}
        if end is None:
            return {}
        if start is None:
            return {"end_date": _("Isi tanggal mulai lebih dahulu.")}
        if end < start:
            return {"end_date": _("Tanggal selesai mendahului tanggal mulai.")}
        if self.days_long > LONGEST_DAYS:
            return {"end_date": _("Satu acara paling lama setahun.")}
        return {}

    def _wrong_times(self) -> dict[str, Any]:
        start, end = self.start_time, self.end_time
        if start is not None and self.day_known != DayKnown.DAY:
            return {"start_time": _("Jam hanya dapat diisi bila tanggalnya lengkap.")}
        if end is not None and start is None:
            return {"end_time": _("Isi jam mulai lebih dahulu.")}
        if start is not None and end is None and self.days_long > 1:
            return {"end_time": _("Acara beberapa hari memerlukan jam selesai.")}
        if start is not None and end is not None and self.days_long == 1 and end <= start:
            return {"end_time": _("Jam selesai harus sesudah jam mulai. Bila lewat tengah malam, isi tanggal selesai.")}
        return {}

    def _wrong_rule(self) -> dict[str, Any]:
        if self.repeat == Repeat.CUSTOM and not self.custom_rule.strip():
            return {"custom_rule": _("Tulis aturannya, atau pilih cara berulang yang lain.")}
        if self.repeat != Repeat.CUSTOM and self.custom_rule.strip():
            return {"custom_rule": _("Aturan ini hanya dipakai bila “Berulang” diisi “Aturan sendiri”.")}
        if self.repeat_until is not None and self.repeat == Repeat.NONE:
            return {"repeat_until": _("Acara ini tidak berulang.")}
        if self.repeat != Repeat.NONE and self.day_known not in {DayKnown.DAY, DayKnown.UNKNOWN}:
            return {"repeat": _("Hanya acara dengan tanggal lengkap yang dapat berulang menurut aturan.")}
        if self.start_date is None or self.day_known != DayKnown.DAY:
            return {}
        if self.repeat_until is not None and self.repeat_until < self.start_date:
            return {"repeat_until": _("Akhir perulangan mendahului tanggal mulai.")}
        if self.repeat == Repeat.CUSTOM:
            try:
                self.custom_rule = checked(self.custom_rule, self.start_date)
            except RuleError as error:
                return {"custom_rule": str(error)}
            if self.repeat_until is not None and ("UNTIL=" in self.custom_rule or "COUNT=" in self.custom_rule):
                return {"repeat_until": _("Aturan sendiri sudah menyebut akhirnya (UNTIL atau COUNT).")}
        recurrence = self.recurrence
        wrong = check_single_days(recurrence) if recurrence else {}
        return {{"extra": "extra_dates", "excluded": "except_dates"}[name]: words for name, words in wrong.items()}

    def set_bounds(self, *, today: datetime.date, status: str) -> None:
        """Write down what the database has to know: when it is over, and which day to show."""
        self.ends_on, self.shown_on = bounds(self, today=today, holds=status != EventStatus.POSTPONED)


def simple_rule(repeat: Repeat, start: datetime.date) -> str:
    """The rule of one of the usual ways, made from the first day. A weekday of the fifth week counts from the end."""
    weekday = WEEKDAYS[start.weekday()]
    if repeat == Repeat.WEEKLY:
        return f"FREQ=WEEKLY;BYDAY={weekday}"
    if repeat == Repeat.MONTHLY:
        return f"FREQ=MONTHLY;BYMONTHDAY={start.day}"
    if repeat == Repeat.MONTHLY_WEEKDAY:
        week = (start.day - 1) // 7 + 1
        return f"FREQ=MONTHLY;BYDAY={week if week < 5 else -1}{weekday}"
    return f"FREQ=YEARLY;BYMONTH={start.month};BYMONTHDAY={start.day}"


Bounds = tuple[datetime.date | None, datetime.date | None]


def bounds(event: EventDates, *, today: datetime.date, holds: bool) -> Bounds:
    """The last day of all, and the first day of the next time (or of the last). None for what is not known, and for
    both of a date that does not hold any more."""
    start = event.start_date
    if start is None or not holds or event.day_known == DayKnown.UNKNOWN:
        return None, None
    if event.day_known == DayKnown.YEAR:
        return start.replace(month=12, day=31), None
    if event.day_known == DayKnown.MONTH:
        return month_end(start), None
    recurrence = event.recurrence
    if recurrence is None:
        return None, None
    longer = datetime.timedelta(days=event.days_long - 1)
    last = recurrence.last()
    coming = recurrence.days(since=today - longer, until=today + datetime.timedelta(days=366 * 4), limit=1)
    return last + longer if last else None, coming[0] if coming else last


def month_end(day: datetime.date) -> datetime.date:
    """The last day of a day's month."""
    return (day.replace(day=28) + datetime.timedelta(days=4)).replace(day=1) - datetime.timedelta(days=1)
