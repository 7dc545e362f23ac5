"""Somebody who asks the portal for pages, through its WSGI handler."""

import logging
import re
from collections.abc import Callable, Sequence
from html import unescape
from io import BytesIO
from time import perf_counter
from unittest.mock import patch
from urllib.parse import urljoin

import orjson
from django.core.wsgi import get_wsgi_application
from django.test import RequestFactory

from search.domain import vocabulary
from search.domain.engines import logger as search_logger
from search.domain.fallback.texts import fill_texts
from search.domain.rebuild import rebuild
from search.domain.server import alias, client

from ._questions import NEXT

_FOLLOWING = re.compile(r'href="([^"]*sesudah=[^"]*)"')
"""The link to the next page of results."""


class Visitor:
    """One client: it asks for a page, waits for its last byte, and asks for the next."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.application = get_wsgi_application()
        self.factory = RequestFactory()
        self.worries = _Worries()
        search_logger.addHandler(self.worries)

    def index(self) -> str:
        """Fill the index that is asked and count the words that are known; returns the name by which it is asked."""
        rebuild()
        fill_texts()
        vocabulary.count_words()
        return alias()

    def run(self, addresses: Sequence[Sequence[str]]) -> list[float]:
        """Ask for this client's own pages once; returns milliseconds each.

        The first is asked twice and counted once: it wakes what slept while the other side had its turn.
        """
        mine = addresses[self.number]
        self._page(mine[0])
        found = []
        for address in mine:
            begun = perf_counter()
            self._page(address)
            found.append((perf_counter() - begun) * 1000)
        return found

    def deeper(self, addresses: Sequence[str]) -> list[str]:
        """The addresses as they are asked: where the page after the next is meant, the way there has been gone."""
        return [self._after(address) if address.endswith(NEXT) else address for address in addresses]

    def requests(self, addresses: Sequence[str]) -> list[list[bytes]]:
        """The lines of each page's first request to Elasticsearch, overheard while the page is made; none of a page
        that asks nothing."""
        transport = client().transport
        found = []
        for address in addresses:
            with patch.object(transport, "perform_request", wraps=transport.perform_request) as overheard:
                self._page(address)
            bodies = [call.kwargs["body"] for call in overheard.call_args_list if "_msearch" in call.args[1]]
            lines = bodies[0] if bodies else []
            found.append([line if isinstance(line, bytes) else orjson.dumps(line) for line in lines])
        return found

    def unanswered(self) -> int:
        """How often Elasticsearch did not answer in time and the database did, since it was last asked."""
        count, self.worries.count = self.worries.count, 0
        return count

    def _after(self, address: str) -> str:
        address = address.removesuffix(NEXT)
        for _page in range(2):
            found = _FOLLOWING.search(self._page(address).decode())
            if found is None:
                return address
            address = urljoin(address, unescape(found[1]))
        return address

    def _page(self, address: str) -> bytes:
        statuses: list[str] = []

        def start(status: str, *_others: object) -> Callable[[bytes], object]:
            statuses.append(status)
            return lambda _data: None

        environ = {**self.factory.get(address).environ, "wsgi.input": BytesIO()}
        response = self.application(environ, start)
        page = b"".join(response)
        response.close()
        if not statuses[0].startswith("200") or not page:
            raise RuntimeError(f"{address}: {statuses[0]}, {len(page)} bytes")
        return page


class _Worries(logging.Handler):
    """Counts what the search warns of: an answer from the database would be measured as one of Elasticsearch."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:
        self.count += 1
