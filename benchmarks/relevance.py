"""bin/bench relevance: how often a question finds what was meant, with Elasticsearch and with the database alone.

The questions are `benchmarks/data/queries.csv`, or those of a file of the same columns (`--cases`); the directory they
are asked of is invented (`benchmarks/data`). Every miss is printed, with what came instead. The exit status is 1 when
the questions of our own file reach less than they must.
"""

from argparse import ArgumentParser, ArgumentTypeError, Namespace, RawDescriptionHelpFormatter
from pathlib import Path
from time import perf_counter

from ._house import House, Unfit
from ._relevance_corpus import DATA, corpus
from ._run import at_home
from ._say import report, tell
from ._worker import Worker

QUERIES = DATA / "queries.csv"
ENGINES = ("elasticsearch", "fallback")
REACH = {
    "elasticsearch": {"success@1": 0.85, "success@3": 0.95, "ndcg@10": 0.85},
    "fallback": {"success@1": 0.65, "success@3": 0.75, "ndcg@10": 0.65},
}
"""Shares that our own questions must reach."""
STAY = {
    "elasticsearch": {"zero-results": 0.02, "forbidden": 0.0},
    "fallback": {"zero-results": 0.05, "forbidden": 0.02},
}
"""Shares that they must not exceed."""


def measure(home: House, options: Namespace) -> None:
    """Fill the portal, ask every question of each engine, judge, print."""
    listings = corpus()[:: options.sample]
    tell(f"Preparing {len(listings):,} businesses in a database of their own …")
    begun = perf_counter()
    with Worker("benchmarks._relevance_portal:Directory") as directory:
        directory.call("migrate")
        public = directory.call("fill_with", listings=listings, path=home.folder / "businesses.csv")
        if public != len(listings):
            raise Unfit(f"{public} of {len(listings)} businesses are public")
        documents = directory.call("index")
    tell(f"  {documents:,} documents after {perf_counter() - begun:.0f} s")
    missed = [name for engine in options.engines for name in _engine(engine, options.cases)]
    if missed and options.cases == QUERIES and options.sample == 1:
        raise Unfit(f"below what must be reached: {', '.join(missed)}")


def _engine(engine: str, cases: Path) -> list[str]:
    """Ask one engine and print what it reaches; returns the figures that are worse than they must be."""
    with Worker("benchmarks._relevance_portal:Asker", engine=engine) as asker:
        found = asker.call("judge", path=cases)
    tell(f"{engine}, {found['questions']} questions:")
    for line in (*found["unread"], *found["misses"]):
        tell(f"  {line}")
    worse = []
    for name, value in found["figures"].items():
        limit = REACH[engine].get(name, STAY[engine].get(name, 0.0))
        case, peak = f"{engine}-{name}", asker.peak_rss_mb
        report(bench="relevance", case=case, unit="share", values=[value], limits=[limit], peak_rss_mb=peak)
        if value > limit if name in STAY[engine] else value < limit:
            worse.append(case)
    return worse


def _file(text: str) -> Path:
    if not Path(text).is_file():
        raise ArgumentTypeError(f"there is no file {text}")
    return Path(text)


def options() -> Namespace:
    """What was asked for on the command line."""
    parser = ArgumentParser(
        prog="bin/bench relevance", description=__doc__, formatter_class=RawDescriptionHelpFormatter
    )
    parser.add_argument("--cases", type=_file, default=QUERIES, metavar="FILE", help="questions (default: our own)")
    parser.add_argument("--sample", type=int, default=1, metavar="N", help="only every Nth business, to try something")
    parser.add_argument("--engines", nargs="+", choices=ENGINES, default=list(ENGINES), help="default: both")
    return parser.parse_args()


if __name__ == "__main__":
    at_home("relevance", options(), measure)
