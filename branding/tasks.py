"""Background work of the pages. Tasks fetch, delegate and log."""

import logging

from celery import shared_task
from django.core.management import call_command
from kombu.exceptions import OperationalError as BrokerDown
from wagtail.images.models import Image

from .domain.prepared import prepare

logger = logging.getLogger(__name__)


@shared_task(name="branding.publish_scheduled")
def publish_scheduled() -> None:
    """Publish and expire the pages whose minute has come (Wagtail's own command)."""
    call_command("publish_scheduled")


@shared_task(name="branding.prepare_picture")
def prepare_picture(pk: int) -> int:
    """Make every size of an uploaded picture; returns how many stand ready, 0 when the picture is gone again."""
    image = Image.objects.filter(pk=pk).first()
    return prepare(image) if image is not None else 0


def start_preparing(pk: int) -> None:
    """Have a worker prepare a picture. Without a broker its sizes are made when they are first asked for."""
    try:
        prepare_picture.delay(pk)
    except (BrokerDown, OSError):
        logger.warning("no broker: the sizes of picture %s are made on demand", pk)
