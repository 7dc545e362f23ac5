"""bin/bench relevance: how often a question finds what was meant, with Elasticsearch and with the database alone.

The questions are `benchmarks/data/queries.csv`, or those of a file of the same columns (`--cases`); the directory they
are asked of is invented (`benchmarks/data`). Every miss is printed, with what came instead. The exit status is 1 when
the questions of our own file reach less than they must.
"""

from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from time import perf_counter

import django

django.setup()

from ._house import House, Unfit  # noqa: E402 — what judges folds words as the search does, which needs settings first
from ._relevance_cases import Case, cases  # noqa: E402
from ._relevance_corpus import DATA, corpus  # noqa: E402
from ._relevance_judge import Figures, Verdict, figures, judge  # noqa: E402
from ._run import at_home  # noqa: E402
from ._say import report, tell  # noqa: E402
from ._worker import Worker  # noqa: E402

QUERIES = DATA / "queries.csv"
ENGINES = ("elasticsearch", "fallback")
MUST: dict[str, Figures] = {
    "elasticsearch": Figures(success_at_1=0.85, success_at_3=0.95, ndcg_at_10=0.85, zero_results=0.02, forbidden=0.0),
    "fallback": Figures(success_at_1=0.65, success_at_3=0.75, ndcg_at_10=0.65, zero_results=0.05, forbidden=0.02),
}
"""What our own questions must reach; the last two are limits from above."""
FROM_ABOVE = ("zero_results", "forbidden")
SHOWN = 3
"""Results that are named of a miss."""


def measure(home: House, options: Namespace) -> None:
    """Fill the portal, ask every question of each engine, judge, print."""
    asked = cases(options.cases)
    listings = corpus()
    tell(f"Preparing {len(listings):,} businesses in a database of their own …")
    begun = perf_counter()
    with Worker("benchmarks._relevance_portal:Directory") as directory:
        directory.call("migrate")
        public = directory.call("fill_with", listings=listings, path=home.folder / "businesses.csv")
        if public != len(listings):
            raise Unfit(f"{public} of {len(listings)} businesses are public")
        documents = directory.call("index")
    tell(f"  {documents:,} documents after {perf_counter() - begun:.0f} s; {len(asked)} questions")
    for case in asked:
        for phrase in case.unread:
            tell(f'  question {case.number}: "{phrase}" is read as words that must not come')
    missed = [name for engine in options.engines for name in _engine(engine, asked)]
    if missed and options.cases == QUERIES:
        raise Unfit(f"below what must be reached: {', '.join(missed)}")


def _engine(engine: str, asked: Sequence[Case]) -> list[str]:
    """Ask one engine and print what it reaches; returns the figures that are worse than they must be."""
    with Worker("benchmarks._relevance_portal:Asker", engine=engine) as asker:
        everything = asker.call("everything")
        answers = asker.call("ask", cases=asked)
    verdicts = [judge(case, answer, everything) for case, answer in zip(asked, answers, strict=True)]
    tell(f"{engine}:")
    for verdict in verdicts:
        if not verdict.within(SHOWN) or verdict.wrong:
            tell(_told(verdict))
    reached, must = asdict(figures(verdicts)), asdict(MUST[engine])
    worse = []
    for name, value in reached.items():
        case = f"{engine}-{name.replace('_at_', '@').replace('_', '-')}"
        report(
            bench="relevance",
            case=case,
            unit="share",
            values=[value],
            limits=[must[name]],
            peak_rss_mb=asker.peak_rss_mb,
        )
        if value > must[name] if name in FROM_ABOVE else value < must[name]:
            worse.append(case)
    return worse


def _told(verdict: Verdict) -> str:
    """One question that went wrong, in a line."""
    case = verdict.case
    place = "nothing meant" if verdict.gain is None else f"place {verdict.first or 'none'}, nDCG {verdict.gain:.2f}"
    came = "; ".join(thing.name for thing in verdict.came[:SHOWN]) or "nothing"
    wrong = "".join(f" [{each}]" for each in verdict.wrong)
    return f"  {case.number:>4} {case.query!r}: {place}; came: {came}{wrong}"


def options() -> Namespace:
    """What was asked for on the command line."""
    parser = ArgumentParser(
        prog="bin/bench relevance", description=__doc__, formatter_class=RawDescriptionHelpFormatter
    )
    parser.add_argument("--cases", type=Path, default=QUERIES, metavar="FILE", help="questions (default: our own)")
    parser.add_argument("--engines", nargs="+", choices=ENGINES, default=list(ENGINES), help="default: both")
    return parser.parse_args()


if __name__ == "__main__":
    at_home("relevance", options(), measure)
