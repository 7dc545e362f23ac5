"""How a benchmark starts and ends: its options, its house, and one clear line when something is wrong."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from ._businesses import MAX_ROWS, write_csv
from ._house import House, Unfit, house
from ._say import tell
from ._worker import Worker


def _up_to(limit: int) -> Callable[[str], int]:
    def number(text: str) -> int:
        value = int(text)
        if not 0 < value <= limit:
            raise ValueError
        return value

    return number


def main(name: str, about: str, measure: Callable[[House, Namespace], None], *, rounds: int = 3) -> None:
    """Read `--rows` and `--rounds` and measure; the process ends with 0, 1 for `Unfit`, 128 + n for signal n."""
    parser = ArgumentParser(prog=f"bin/bench {name}", description=about)
    parser.add_argument("--rows", type=_up_to(MAX_ROWS), default=20_000, help="businesses (default: %(default)s)")
    parser.add_argument("--rounds", type=_up_to(1000), default=rounds, help="repetitions (default: %(default)s)")
    at_home(name, parser.parse_args(), measure)


def at_home(name: str, options: Namespace, measure: Callable[[House, Namespace], None]) -> None:
    """Measure in a house of its own, tidy up, and end the process as `main` does."""
    status = 0
    try:
        with house() as home:
            measure(home, options)
    except Unfit as problem:
        tell(f"bin/bench {name}: {problem}")
        status = 1
    sys.exit(status)


def prepare(home: House, rows: int, *, fill: bool) -> Path:
    """Migrate, load regions and categories, write the spreadsheet; `fill` also imports and publishes it."""
    path = home.folder / "businesses.csv"
    tell(f"Preparing {rows:,} businesses in a database of their own …")
    begun = perf_counter()
    write_csv(path, rows)
    with Worker("benchmarks._portal:Portal") as portal:
        portal.call("migrate")
        if fill:
            portal.call("fill", path=path)
    tell(f"  ready after {perf_counter() - begun:.0f} s")
    return path
