"""Elasticsearch when it answers, the database when it does not."""

import logging
from collections.abc import Callable
from typing import TypeVar

from elasticsearch import BadRequestError

from search.domain.server import SERVER_ERRORS, breaker, is_configured

logger = logging.getLogger(__name__)

Result = TypeVar("Result")


class TooSlow(Exception):
    """A question that the server gave up; others it may answer well."""


def either(engine: Callable[[], Result], fallback: Callable[[], Result]) -> tuple[Result, bool]:
    """The engine's result, or the fallback's and whether that is a degradation."""
    if not is_configured():
        return fallback(), False
    if breaker.allows():
        try:
            result = engine()
        except BadRequestError:
            breaker.succeeded()
            logger.exception("Elasticsearch refused the request itself")  # one question's fault, not the server's
        except TooSlow:
            breaker.succeeded()  # nor may one question send everybody else to the database
            logger.warning("Elasticsearch gave a question up")
        except SERVER_ERRORS as error:
            breaker.failed()
            logger.warning("Elasticsearch did not answer: %s", type(error).__name__)
        else:
            breaker.succeeded()
            return result, False
    return fallback(), True
