"""Background work of the pages. Tasks fetch, delegate and log."""

import logging

from celery import shared_task
from kombu.exceptions import OperationalError as BrokerDown

from .domain import charge_photos, charge_queue, sharing
from .domain.events.upkeep import turn_the_day
from .domain.prepared import prepare
from .domain.scheduling import keep_to_schedule
from .models import Picture

logger = logging.getLogger(__name__)


@shared_task(name="branding.publish_scheduled")
def publish_scheduled() -> None:
    """Publish and expire the pages whose minute has come."""
    turn = keep_to_schedule()
    if turn.published or turn.expired or turn.failed:
        logger.info("on schedule: %s published, %s expired, %s failed", turn.published, turn.expired, turn.failed)


@shared_task(name="branding.turn_the_day")
def turn_the_day_of_events() -> int:
    """Let the next time of repeating events be the next one again; returns how many moved on."""
    moved = turn_the_day()
    if moved:
        logger.info("%s events show another day", moved)
    return moved


@shared_task(name="branding.prepare_picture")
def prepare_picture(pk: int) -> int:
    """Make every size of an uploaded picture; returns how many stand ready, 0 when the picture is gone again."""
    image = Picture.objects.filter(pk=pk).first()
    if image is None:
        return 0
    prepare(image)
    return prepare(image, avif=True)


@shared_task(name="branding.draw_shares")
def draw_shares(ids: list[int] | None = None) -> int:
    """Draw what is outdated of the shared pictures of these pages, or of all; returns how many are kept."""
    return sharing.redraw_all(ids)


@shared_task(name="branding.draw_shares_of_picture")
def draw_shares_of_picture(pk: int) -> int:
    """Draw the shared pictures of the pages that show this picture; returns how many are kept."""
    ids = sharing.pages_showing(pk)
    return sharing.redraw_all(ids) if ids else 0


@shared_task(name="branding.tidy_charge_reports")
def tidy_charge_reports() -> None:
    """Erase contact and photo of reports closed long ago, and photos whose form was never sent right."""
    erased, discarded = charge_queue.erase_old(), charge_photos.discard_waiting()
    logger.info("charge reports: %s erased, %s waiting photos discarded", erased, discarded)


def start_preparing(pk: int) -> None:
    """Have a worker prepare a picture. Without a broker its sizes are made when they are first asked for."""
    try:
        prepare_picture.delay(pk)
        draw_shares_of_picture.delay(pk)
    except (BrokerDown, OSError):
        logger.warning("no broker: the sizes of picture %s are made on demand", pk)


def start_drawing(ids: list[int] | None = None) -> None:
    """Have a worker draw shared pictures. Without a broker each is drawn when it is first asked for."""
    try:
        draw_shares.delay(ids)
    except (BrokerDown, OSError):
        logger.warning("no broker: shared pictures are drawn on demand")
