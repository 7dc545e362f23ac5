"""Doors for the worker: what keeps the index true, in the background."""

import logging
from collections.abc import Sequence

from celery import shared_task
from django.db import DatabaseError

from search.domain import questions, releases
from search.domain.ask import search
from search.domain.fallback.texts import drain_texts, fill_texts, text_differences
from search.domain.query import SearchQuery
from search.domain.rebuild import RebuildRunning
from search.domain.rebuild import reconcile as reconcile_index
from search.domain.server import SERVER_ERRORS, is_configured
from search.domain.sync import drain
from search.domain.vocabulary import count_words as count_words_of_everything
from search.domain.waiting_questions import Asked

logger = logging.getLogger(__name__)


@shared_task(name="search.drain_outbox")
def drain_outbox() -> None:
    """Deliver pending changes to the database's own search texts and to Elasticsearch; neither waits for the other. A
    server that does not answer leaves them pending for the next beat."""
    try:
        drain_texts()
    except DatabaseError:
        raise
    except Exception:
        logger.exception("the search texts wait")
    try:
        done = drain(only_due=True)
    except SERVER_ERRORS as error:
        logger.warning("the outbox waits: Elasticsearch did not answer (%s)", type(error).__name__)
        return
    if done.written or done.deleted or done.failed:
        logger.info("index: %d written, %d deleted, %d failed", done.written, done.deleted, done.failed)


@shared_task(name="search.reconcile")
def reconcile() -> None:
    """Compare index and search texts with the database both ways and repair; nightly."""
    drain_texts()
    texts = text_differences()
    if texts.total():
        logger.warning("reconcile: %d search texts differ", texts.total())
        fill_texts()
    if is_configured():
        try:
            logger.info("reconcile: %d differences", reconcile_index().total())
        except SERVER_ERRORS as error:
            logger.warning("reconcile: Elasticsearch did not answer (%s)", type(error).__name__)


@shared_task(
    name="search.write_questions", acks_late=False, autoretry_for=(DatabaseError,), retry_backoff=5, max_retries=3
)
def write_questions(asked: Sequence[tuple[str, str, int, int, str]]) -> None:
    """Write down what a process has counted. Taken once: a repetition after a worker's death would count twice, and
    might show what too few have asked."""
    questions.write(Asked(*each) for each in asked)


@shared_task(name="search.recheck_questions")
def recheck_questions() -> None:
    """Ask again what may be about one business, so that the name of one hidden since leaves the suggestions."""
    questions.recheck(questions.in_doubt(), _results_of)


@shared_task(name="search.tidy_questions")
def tidy_questions() -> None:
    """Delete old questions, and see which of those without results find something by now; nightly."""
    gone = questions.forget_old()
    changed = questions.recheck(questions.without_results(), _results_of)
    logger.info("questions: %d old ones deleted, %d find something by now", gone, changed)


@shared_task(name="search.count_words")
def count_words() -> None:
    """Count the words of the directory and its pages anew, by which typing errors are known; nightly."""
    logger.info("vocabulary: %d words", count_words_of_everything())


@shared_task(name="search.apply_word_lists")
def apply_word_lists() -> None:
    """Make the word lists live that staff put to use; every minute, for what no nudge has brought about."""
    try:
        releases.make_live()
    except RebuildRunning:
        logger.info("word lists: another rebuild is under way; the next beat tries again")


def _results_of(query: SearchQuery) -> int | None:
    answer = search(query)
    return None if answer.degraded else answer.matching
