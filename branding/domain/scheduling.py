"""Pages that come and go at their minute.

Wagtail's own command does this too, but one page that cannot be published stops all after it, and it makes public for
a moment what should already have gone when the clock was down in between. Here every page is one transaction, whatever
is due is done however late, and what has expired before it came is not shown at all.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from django.apps import apps
from django.db import transaction
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from wagtail.log_actions import log
from wagtail.models import DraftStateMixin, Page, Revision

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Turn:
    """What one turn of the clock did: how many came, went, and could not."""

    published: int = 0
    expired: int = 0
    failed: int = 0


def keep_to_schedule(*, now: datetime | None = None) -> Turn:
    """Publish and expire what is due at `now`, the present unless a test says otherwise; safe to repeat.

    A page that fails is logged with its reason and tried again at the next turn; the others are not kept waiting.
    """
    moment = now or timezone.now()
    expired = failed = published = 0
    for model in _models():
        ids = model.objects.filter(live=True, expire_at__lte=moment).order_by("expire_at").values_list("pk", flat=True)
        for pk in list(ids):
            done = _try(partial(_expire, model, pk, moment), f"{model.__name__} {pk} could not expire")
            expired, failed = expired + (done is True), failed + (done is None)
    due = Revision.objects.filter(approved_go_live_at__lte=moment).order_by("approved_go_live_at", "pk")
    for pk in list(due.values_list("pk", flat=True)):
        done = _try(partial(_publish, pk, moment), f"revision {pk} could not be published")
        published, failed = published + (done is True), failed + (done is None)
    return Turn(published=published, expired=expired, failed=failed)


def _models() -> list[type[Any]]:
    """Everything with drafts: pages of all types together, and each snippet by itself."""
    snippets = [each for each in apps.get_models() if issubclass(each, DraftStateMixin) and not issubclass(each, Page)]
    return [Page, *snippets]


def _try(act: Callable[[], bool], trouble: str) -> bool | None:
    """True if it was done, False if there was nothing left to do, None if it failed."""
    try:
        with transaction.atomic():
            return act()
    except Exception:
        logger.exception(trouble)
        return None


def _expire(model: type[Any], pk: object, moment: datetime) -> bool:
    """Take it from the public, unless somebody has changed its date or taken it already."""
    found = model.objects.select_for_update().filter(pk=pk, live=True, expire_at__lte=moment).first()
    if found is None:
        return False
    found = found.specific if isinstance(found, Page) else found
    found.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
    return True


def _publish(pk: int, moment: datetime) -> bool:
    """Make a revision public, unless another worker has, its schedule was cancelled, or it would be over by now."""
    revision = Revision.objects.select_for_update().filter(pk=pk, approved_go_live_at__lte=moment).first()
    if revision is None:
        return False
    ends = parse_datetime(revision.content.get("expire_at") or "")
    if ends is not None and ends <= moment:
        _miss(revision)
        return False
    revision.publish(log_action="wagtail.publish.scheduled")
    return True


def _miss(revision: Revision) -> None:
    """Its whole time has passed while no clock ran: it counts as expired, and an editor sees so in its history."""
    revision.approved_go_live_at = None
    revision.save(update_fields=["approved_go_live_at"])
    page = revision.content_object
    if not page.live:
        type(page).objects.filter(pk=page.pk).update(expired=True, has_unpublished_changes=True)
        log(instance=page, action="wagtail.unpublish.scheduled", revision=revision)
    logger.warning("%s was to be public only until a minute that has passed", page)
