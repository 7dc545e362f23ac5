from celery import shared_task
from django.core.management import call_command


@shared_task(name="branding.publish_scheduled")
def publish_scheduled() -> None:
    """Publish and expire the pages whose minute has come (Wagtail's own command)."""
    call_command("publish_scheduled")
