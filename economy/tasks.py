"""Background work of the directory. Tasks fetch, delegate and log; what they do is in `economy.domain.imports`."""

import logging
from functools import partial
from typing import Any

from celery import Task, shared_task
from django.db import transaction
from kombu.exceptions import OperationalError as BrokerDown

from economy.domain import imports
from economy.enums import ImportState

logger = logging.getLogger(__name__)


@shared_task(name="economy.read_import")
def read_import(pk: int) -> str:
    """Find the table of an uploaded spreadsheet and stage its rows."""
    return str(imports.read_import(pk=pk).state)


@shared_task(name="economy.apply_import")
def apply_import(pk: int) -> str:
    """Bring the staged rows into the directory, from the last checkpoint on."""
    return str(imports.apply_import(pk=pk).state)


@shared_task(name="economy.resume_stale_imports")
def resume_stale_imports() -> int:
    """Take up imports whose worker fell silent, and uploads whose task got lost; returns how many."""
    found = imports.stale_imports()
    for pk, state in found:
        if imports.give_up_if_stuck(pk=pk):
            logger.error("import %s gave up after too many attempts", pk)
        elif state == ImportState.APPLYING:
            _send(apply_import, pk)
        else:
            _send(read_import, pk)
    return len(found)


def start_reading(pk: int) -> None:
    """Have a worker read the upload once it is committed. Without a broker it waits: the janitor finds it later."""
    transaction.on_commit(partial(_send, read_import, pk))


def start_applying(pk: int) -> None:
    """Have a worker apply the import once the choice of columns is committed."""
    transaction.on_commit(partial(_send, apply_import, pk))


def _send(task: "Task[Any, Any]", pk: int) -> None:
    try:
        task.delay(pk)
    except (BrokerDown, OSError):
        logger.warning("no broker: import %s waits for the next sweep", pk)
