"""bin/bench search: 95th percentile of a results page and of suggestions, beside the bare Elasticsearch query."""

from argparse import Namespace
from collections.abc import Sequence
from itertools import chain
from statistics import quantiles
from typing import Any

from . import _questions
from ._bare_query import lean
from ._house import House
from ._run import main, prepare
from ._say import report, tell
from ._worker import Worker, all_at_once, workers

QUESTIONS = 100
WARMING = 20
CLIENTS = (1, 4)
BLOCK = 10
"""Questions after which the other side takes its turn: what else the machine does then burdens both alike."""
Side = tuple[Sequence[Worker], str, Sequence[Any]]
"""Workers that run at the same time, and the name and value of what each is given."""


def measure(home: House, options: Namespace) -> None:
    """For results pages and suggestions, with one client and with four: page, bare query, page, bare query, …"""
    prepare(home, options.rows, fill=True)
    with workers("benchmarks._visitor:Visitor", max(CLIENTS)) as visitors:
        tell("Indexing …")
        index = visitors[0].call("index")
        server = {"url": home.servers["ELASTICSEARCH_URL"], "index": index}
        with workers("benchmarks._bare_query:BareQuery", max(CLIENTS), portal=False, **server) as bare:
            for case, addresses in (
                ("results", _questions.results(QUESTIONS)),
                ("suggest", _questions.suggestions(QUESTIONS)),
            ):
                bodies = visitors[0].call("bodies", addresses=addresses)
                all_at_once(visitors, "run", addresses=addresses[:WARMING])
                for clients in CLIENTS:
                    _case(f"{case}-{clients}", addresses, bodies, (visitors[:clients], bare[:clients]), options.rounds)


def _case(
    case: str,
    addresses: Sequence[str],
    bodies: Sequence[dict[str, Any]],
    people: tuple[Sequence[Worker], Sequence[Worker]],
    rounds: int,
) -> None:
    visitors, bare = people
    sides: list[Side] = [
        (visitors, "addresses", addresses),
        (bare, "bodies", [lean(body) for body in bodies]),
        (bare, "bodies", bodies),
    ]
    found: list[list[float]] = [[], [], []]
    for number in range(1, rounds + 1):
        times: list[list[float]] = [[], [], []]
        for block in range(0, len(addresses), BLOCK):
            for turn in range(len(sides)):
                at = (turn + number) % len(
                    sides
                )  # each round begins with another side: the later ones find caches warm
                made, name, asked = sides[at]
                times[at].extend(chain.from_iterable(all_at_once(made, "run", **{name: asked[block : block + BLOCK]})))
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
