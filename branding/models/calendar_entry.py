import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..recurrence import Recurrence


class CalendarEntry(models.Model):
    """What calendars that follow the portal know of an event: its lasting identity, and what was last told of it.

    It outlives its page, so that an event which was public is called off in the feed and does not just vanish, and so
    that its UID (RFC 5545, 3.8.4.7) stays when the page is renamed, moved, published anew or translated anew. No
    person is in it. Written by `branding.domain.events.register` alone.
    """

    uid = models.CharField(max_length=60, unique=True)
    page = models.OneToOneField("branding.EventPage", models.SET_NULL, null=True, related_name="calendar_entry")
    index = models.ForeignKey("branding.EventIndexPage", models.SET_NULL, null=True, related_name="calendar_entries")
    address = models.CharField(max_length=2000)
    """Its page's address on the host, without scheme."""
    sequence = models.PositiveIntegerField(default=0)
    """Raised when the title, the dates, the place or the status change (3.8.7.4)."""
    fingerprint = models.CharField(max_length=64)
    """Of what raises the sequence."""
    digest = models.CharField(max_length=64)
    """Of all that the feed says."""
    changed_at = models.DateTimeField()
    title = models.CharField(max_length=255)
    start_date = models.DateField()
    days_long = models.PositiveSmallIntegerField(default=1)
    start_time = models.TimeField(null=True)
    end_time = models.TimeField(null=True)
    rule = models.CharField(max_length=250, blank=True)
    extra = models.JSONField(default=list)
    """Single days added, ISO 8601."""
    excluded = models.JSONField(default=list)
    """Single days left out, ISO 8601."""
    cancelled = models.BooleanField(default=False)
    withdrawn_at = models.DateTimeField(null=True, db_index=True)
    """When its page was deleted or ceased to be public."""

    class Meta:
        verbose_name = _("catatan kalender")
        verbose_name_plural = _("catatan kalender")

    def __str__(self) -> str:
        return f"{self.title} ({self.uid}, {self.sequence})"

    @property
    def recurrence(self) -> Recurrence:
        """The days on which it begins."""
        extra, excluded = (
            tuple(datetime.date.fromisoformat(day) for day in days) for days in (self.extra, self.excluded)
        )
        return Recurrence(self.start_date, self.rule, extra, excluded)
