"""Somebody who asks the portal for pages, through its WSGI handler."""

import logging
from collections.abc import Callable, Sequence
from io import BytesIO
from time import perf_counter
from typing import Any
from unittest.mock import patch

from django.core.wsgi import get_wsgi_application
from django.test import RequestFactory

from search.domain.ask import logger as search_logger
from search.domain.rebuild import rebuild
from search.domain.server import alias, client


class Visitor:
    """One client: it asks for a page, waits for its last byte, and asks for the next."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.application = get_wsgi_application()
        self.factory = RequestFactory()
        self.worries = _Worries()
        search_logger.addHandler(self.worries)

    def index(self) -> str:
        """Fill the index that is asked; returns the name by which it is asked."""
        rebuild()
        return alias()

    def run(self, addresses: Sequence[str]) -> list[float]:
        """Ask for every page once, each client in another order; returns milliseconds each.

        The first is asked twice and counted once: it wakes what slept while the other side had its turn.
        """
        found = []
        mine = [*addresses[self.number :], *addresses[: self.number]]
        self._page(mine[0])
        for address in mine:
            begun = perf_counter()
            self._page(address)
            found.append((perf_counter() - begun) * 1000)
        return found

    def bodies(self, addresses: Sequence[str]) -> list[dict[str, Any]]:
        """The requests that the pages send to Elasticsearch, overheard while they are made."""
        transport = client().transport
        found = []
        for address in addresses:
            with patch.object(transport, "perform_request", wraps=transport.perform_request) as overheard:
                self._page(address)
            found += [call.kwargs["body"] for call in overheard.call_args_list if "_search" in call.args[1]]
        return found

    def unanswered(self) -> int:
        """How often Elasticsearch did not answer in time and the database did, since it was last asked."""
        count, self.worries.count = self.worries.count, 0
        return count

    def _page(self, address: str) -> None:
        statuses: list[str] = []

        def start(status: str, *_others: object) -> Callable[[bytes], object]:
            statuses.append(status)
            return lambda _data: None

        environ = {**self.factory.get(address).environ, "wsgi.input": BytesIO()}
        response = self.application(environ, start)
        size = sum(len(part) for part in response)
        response.close()
        if not statuses[0].startswith("200") or not size:
            raise RuntimeError(f"{address}: {statuses[0]}, {size} bytes")


class _Worries(logging.Handler):
    """Counts what the search warns of: an answer from the database would be measured as one of Elasticsearch."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:
        self.count += 1
