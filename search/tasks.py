"""Doors for the worker: what keeps the index true, in the background."""

import logging

from celery import shared_task

from search.domain.rebuild import reconcile as reconcile_index
from search.domain.server import SERVER_ERRORS, is_configured
from search.domain.sync import drain

logger = logging.getLogger(__name__)


@shared_task(name="search.drain_outbox")
def drain_outbox() -> None:
    """Deliver pending changes. A server that does not answer leaves them pending for the next beat."""
    try:
        done = drain()
    except SERVER_ERRORS as error:
        logger.warning("the outbox waits: Elasticsearch did not answer (%s)", type(error).__name__)
        return
    if done.written or done.deleted or done.failed:
        logger.info("index: %d written, %d deleted, %d failed", done.written, done.deleted, done.failed)


@shared_task(name="search.reconcile")
def reconcile() -> None:
    """Compare index and database both ways and repair; nightly."""
    if is_configured():
        logger.info("reconcile: %d differences", reconcile_index().total())
