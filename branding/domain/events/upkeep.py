"""What changes by itself as days go by: which day of a repeating event is the next, and what may be forgotten."""

import datetime

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from ...enums import EventStatus
from ...models import EventPage
from ...models.event_dates import bounds
from ...signals import pages_changed
from .register import forget_old

BATCH = 500


@transaction.atomic
def turn_the_day(*, today: datetime.date | None = None) -> int:
    """Move the shown day of events whose shown time has begun or passed; announce them, so that the search follows.
    Forget old records. Returns how many events moved."""
    today = today or timezone.localdate()
    moved = []
    waiting = Q(shown_on__lt=today) & (Q(ends_on__isnull=True) | Q(ends_on__gte=today))
    for page in EventPage.objects.filter(waiting).order_by("pk").defer("body").iterator(chunk_size=BATCH):
        _end, shown = bounds(page, today=today, holds=page.status != EventStatus.POSTPONED)
        if shown != page.shown_on:
            EventPage.objects.filter(pk=page.pk).update(shown_on=shown)
            moved.append(page.pk)
    if moved:
        pages_changed.send(sender=EventPage, ids=moved)
    forget_old()
    return len(moved)
