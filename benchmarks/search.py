"""bin/bench search: 95th percentile of a results page and of suggestions, beside the bare Elasticsearch query."""

from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain
from statistics import quantiles
from typing import Any

from . import _questions
from ._bare_query import lean, whole
from ._businesses import SEED
from ._house import House
from ._run import main, prepare
from ._say import report, tell
from ._worker import Worker, all_at_once, workers

QUESTIONS = 100
"""Asked by each client, who has questions of its own."""
CLIENTS = (1, 4)
BLOCK = 10
"""Questions after which the other side takes its turn: what else the machine does then burdens both alike."""


@dataclass(frozen=True)
class Side:
    """Workers that run at the same time, the name of what they are given, and each client's share of it."""

    made: Sequence[Worker]
    name: str
    asked: Sequence[Sequence[Any]]

    def run(self, block: int) -> list[float]:
        """Milliseconds each of one block, of all clients."""
        part = [mine[block : block + BLOCK] for mine in self.asked]
        return list(chain.from_iterable(all_at_once(self.made, "run", **{self.name: part})))


def measure(home: House, options: Namespace) -> None:
    """For results pages and suggestions, with one client and with four: page, bare query, whole request, in turns."""
    prepare(home, options.rows, fill=True)
    with workers("benchmarks._visitor:Visitor", max(CLIENTS)) as visitors:
        tell("Indexing …")
        index = visitors[0].call("index")
        server = {"url": home.servers["ELASTICSEARCH_URL"], "index": index}
        with workers("benchmarks._bare_query:BareQuery", max(CLIENTS), portal=False, **server) as bare:
            for case, made in (("results", _questions.results), ("suggest", _questions.suggestions)):
                asked = _asked(visitors, made)
                for clients in CLIENTS:
                    _case(f"{case}-{clients}", asked[:clients], (visitors[:clients], bare[:clients]), options.rounds)


Asked = Sequence[tuple[str, list[bytes]]]
"""One client's addresses, each with the lines of its page's request to Elasticsearch."""


def _asked(visitors: Sequence[Worker], made: Callable[..., list[str]]) -> list[Asked]:
    """Every client's questions; pages that ask Elasticsearch nothing are left out. It has been asked them once then."""
    found: list[Asked] = []
    for number, visitor in enumerate(visitors):
        addresses = visitor.call("deeper", addresses=made(QUESTIONS, seed=SEED + number))
        requests = visitor.call("requests", addresses=addresses)
        found.append([pair for pair in zip(addresses, requests, strict=True) if pair[1]])
    return found


def _case(case: str, asked: Sequence[Asked], people: tuple[Sequence[Worker], Sequence[Worker]], rounds: int) -> None:
    visitors, bare = people
    sides = (
        Side(visitors, "addresses", [[address for address, _lines in mine] for mine in asked]),
        Side(bare, "requests", [[lean(lines) for _address, lines in mine] for mine in asked]),
        Side(bare, "requests", [[whole(lines) for _address, lines in mine] for mine in asked]),
    )
    found: list[list[float]] = [[], [], []]
    for number in range(1, rounds + 1):
        times: list[list[float]] = [[], [], []]
        for block in range(0, min(map(len, asked)), BLOCK):
            for turn in range(len(sides)):
                at = (turn + number) % len(
                    sides
                )  # each round begins with another side: the later ones find caches warm
                bare[0].call("forget")
                times[at] += sides[at].run(block)
        for percentiles, measured in zip(found, times, strict=True):
            percentiles.append(quantiles(measured, n=20)[-1])
        page, query, request = (percentiles[-1] for percentiles in found)
        tell(f"Round {number} of {rounds}, {case}: page {page:.1f}, bare query {query:.1f}, request {request:.1f} ms")
    unanswered = sum(worker.call("unanswered") for worker in visitors)
    if unanswered:
        tell(f"  Elasticsearch was late {unanswered} times; the database answered these pages")
    said = [(case, found[0], visitors)]
    if case.startswith("results"):
        said.append((case.replace("results", "request"), found[2], bare))
    for name, values, made in said:
        peak = max(worker.peak_rss_mb for worker in made)
        report(bench="search", case=name, unit="ms p95", values=values, limits=found[1], peak_rss_mb=peak)


if __name__ == "__main__":
    main("search", __doc__ or "", measure)
