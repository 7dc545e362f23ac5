"""Background work of the directory. Tasks fetch, delegate and log; what they do is in `economy.domain`."""

import logging
from functools import partial
from typing import Any

from celery import Task, shared_task
from django.db import transaction
from kombu.exceptions import OperationalError as BrokerDown

from economy.domain import certificates, imports
from economy.domain.duplicate_search import sweep

logger = logging.getLogger(__name__)


@shared_task(name="economy.work_on_import")
def work_on_import(pk: int) -> str:
    """Do what is due of an import: read it, preview it, apply it, take it back."""
    state = imports.work(pk=pk).state
    if imports.begin_report(pk=pk):
        _send(write_import_report, pk)
    for waiting in imports.waiting_to_write():
        _send(work_on_import, waiting)
    return str(state)


@shared_task(name="economy.resume_stale_imports")
def resume_stale_imports() -> int:
    """Take up imports whose worker fell silent, uploads whose task got lost, and those that waited for another import
    to finish writing; returns how many."""
    found = imports.stale_imports()
    for pk in found:
        if imports.give_up_if_stuck(pk=pk):
            logger.error("import %s gave up after too many attempts", pk)
        else:
            _send(work_on_import, pk)
    for pk in imports.missing_reports():
        _send(write_import_report, pk)
    return len(found)


@shared_task(name="economy.write_import_report")
def write_import_report(pk: int) -> str:
    """Write the workbook of rows to be corrected."""
    return imports.write_report(pk=pk).state


@shared_task(name="economy.find_duplicates")
def find_duplicates() -> int:
    """Look for listings that may be one business; nightly. Returns how many new pairs wait for the office."""
    new = sweep()
    if new:
        logger.info("%d new pairs of listings to compare", new)
    return new


@shared_task(name="economy.expire_certificates")
def expire_certificates() -> int:
    """Have pages and index let go of certificates that ended yesterday; returns how many listings had one."""
    return certificates.announce_expired()


@shared_task(name="economy.tidy_imports")
def tidy_imports() -> int:
    """Delete what imports need not keep any longer; returns how many were tidied."""
    return imports.tidy_imports()


def start_working(pk: int) -> None:
    """Have a worker take the import's next stage once this transaction is committed. Without a broker it waits: the
    janitor finds it later."""
    transaction.on_commit(partial(_send, work_on_import, pk))


def start_report(pk: int) -> None:
    """Have a worker write the workbook of rows to be corrected once this transaction is committed."""
    transaction.on_commit(partial(_send, write_import_report, pk))


def _send(task: "Task[Any, Any]", pk: int) -> None:
    try:
        task.delay(pk)
    except (BrokerDown, OSError):
        logger.warning("no broker: import %s waits for the next sweep", pk)
