"""Listens to what businesses and pages announce and writes it to the outbox, in the announcer's transaction."""

import atexit
import logging
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.signals import request_finished
from django.db import transaction

from branding.signals import pages_changed
from economy.signals import businesses_changed
from search.domain import questions
from search.domain.outbox import BUSINESS, PAGE, enqueue
from search.domain.waiting_questions import Asked
from search.tasks import drain_outbox, write_questions

logger = logging.getLogger(__name__)


def on_businesses_changed(sender: object, ids: Sequence[int], **kwargs: Any) -> None:
    _note(BUSINESS, ids)


def on_pages_changed(sender: object, ids: Sequence[int], **kwargs: Any) -> None:
    _note(PAGE, ids)


def _note(kind: str, ids: Sequence[int]) -> None:
    if settings.SEARCH_INDEXING_ENABLED and ids:
        enqueue(kind=kind, ids=ids)
        transaction.on_commit(nudge, robust=True)


def nudge() -> None:
    """Ask a worker to drain the outbox; a dead broker only delays that to the beat."""
    try:
        drain_outbox.apply_async(retry=False)
    except Exception:  # noqa: BLE001 — whatever a broker's client raises, the change itself is committed
        logger.warning("the broker did not take the nudge; the next beat drains the outbox")


def on_request_finished(sender: object, **kwargs: Any) -> None:
    """After a response has been sent: the questions that have waited long enough go to a worker."""
    questions.hand_over(_send_questions)


def on_exit() -> None:
    """Before the process ends: all of them, if the broker takes them."""
    questions.hand_over(_send_questions, at_once=True)


def _send_questions(asked: Sequence[Asked]) -> None:
    write_questions.apply_async(args=(asked,), retry=False)


def connect() -> None:
    """Connect once, when the app is ready."""
    businesses_changed.connect(on_businesses_changed, dispatch_uid="search.businesses")
    pages_changed.connect(on_pages_changed, dispatch_uid="search.pages")
    request_finished.connect(on_request_finished, dispatch_uid="search.questions")
    atexit.register(on_exit)
