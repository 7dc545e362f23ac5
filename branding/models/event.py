from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, Panel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from ..enums import DayKnown, EventCategory, EventStatus
from .base import ContentPage, PictureForm
from .blocks import BodyBlock
from .event_dates import EventDates
from .event_place import EventPlace


class EventIndexPage(ContentPage):
    """What is on, in one language: a list of what is coming, a calendar, what is over, and a feed for calendars."""

    content_panels: ClassVar[list[Panel]] = [
        *Page.content_panels,
        *ContentPage.lead_panels,
        *ContentPage.note_panels,
    ]
    template = "branding/event_index.html"
    parent_page_types: ClassVar[list[str]] = ["branding.HomePage"]
    subpage_types: ClassVar[list[str]] = ["branding.EventPage"]

    class Meta:
        verbose_name = _("daftar acara")
        verbose_name_plural = _("daftar acara")


class EventForm(PictureForm):
    """What an event needs before it is published; a draft may still wait for it."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.is_deferred_validation:
            return cleaned
        if not cleaned.get("start_date") and cleaned.get("day_known") != DayKnown.UNKNOWN:
            self.add_error("start_date", _("Isi tanggalnya, atau pilih ketepatan “Belum diumumkan”."))
        if cleaned.get("day_known") == DayKnown.UNKNOWN and not cleaned.get("timing", "").strip():
            self.add_error("timing", _("Tulis kira-kira kapan, atau bahwa tanggalnya belum diumumkan."))
        if not any(cleaned.get(name) for name in ("destination", "place_name", "district")):
            self.add_error("place_name", _("Isi tempatnya: destinasi, nama tempat, atau kecamatan."))
        return cleaned


class EventPage(ContentPage, EventDates, EventPlace):  # type: ignore[django-manager-missing]  # it is Page's own
    """Something that happens, once or again and again."""

    category = models.CharField(_("jenis"), max_length=12, choices=EventCategory.choices)
    status = models.CharField(_("status"), max_length=12, choices=EventStatus.choices, default=EventStatus.SCHEDULED)
    status_reason = models.CharField(
        _("sebab"),
        max_length=250,
        blank=True,
        help_text=_("Tampil di pemberitahuan: mengapa ditunda, dipindah, atau dibatalkan."),
    )
    previous_date = models.DateField(
        _("tanggal semula"),
        null=True,
        blank=True,
        help_text=_("Bila dipindah ke tanggal lain. Bila ditunda, biarkan tanggal di bawah seperti semula."),
    )
    body = StreamField(BodyBlock(), verbose_name=_("isi"), blank=True)

    base_form_class = EventForm
    override_translatable_fields: ClassVar[list[SynchronizedField]] = [
        *ContentPage.override_translatable_fields,
        *EventDates.shared_dates,
        SynchronizedField("phone"),
    ]
    content_panels: ClassVar[list[Panel]] = [
        *Page.content_panels,
        *ContentPage.lead_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("category"), FieldPanel("status")]),
                FieldRowPanel([FieldPanel("previous_date"), FieldPanel("status_reason")]),
            ],
            heading=_("Jenis dan status"),
        ),
        *EventDates.date_panels,
        *EventPlace.place_panels,
        FieldPanel("body"),
        *ContentPage.note_panels,
    ]
    search_fields: ClassVar[list[index.BaseField]] = [
        *ContentPage.search_fields,
        index.SearchField("body"),
        index.FilterField("category"),
    ]
    public_kind = "event"
    template = "branding/event.html"
    parent_page_types: ClassVar[list[str]] = ["branding.EventIndexPage"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("acara")
        verbose_name_plural = _("acara")

    @property
    def name(self) -> str:
        """What the map writes beside the point."""
        return self.place_name or self.title

    @property
    def holds(self) -> bool:
        """Whether its day is known and it has not been put off."""
        return self.recurrence is not None and self.status != EventStatus.POSTPONED

    def plain_text(self) -> str:
        """Also where it is and who holds it."""
        words = (self.place_name, self.timing, self.organiser, super().plain_text())
        return " ".join(word for word in words if word)

    def clean(self) -> None:
        """Refuse what contradicts itself, all of it at once."""
        super().clean()
        errors = {**self.date_errors(), **self.place_errors()}
        if self.status == EventStatus.MOVED and not (self.previous_date or self.status_reason.strip()):
            errors["previous_date"] = _("Isi tanggal semula, atau tulis pada “sebab” dari mana acara ini dipindah.")
        elif self.status == EventStatus.MOVED and self.previous_date and self.previous_date == self.start_date:
            errors["previous_date"] = _("Tanggal semula sama dengan tanggal yang baru.")
        if errors:
            raise ValidationError(errors)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep what the database has to know of the dates beside them."""
        self.set_bounds(today=timezone.localdate(), status=self.status)
        super().save(*args, **kwargs)
