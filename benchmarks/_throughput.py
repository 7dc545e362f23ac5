"""How many readers a portal serves: its pages made anew and out of memory, beside a file of the same size."""

import os
import subprocess
import sys
from collections.abc import Sequence

from django.conf import settings

from looks.server import serving

from ._house import House, house
from ._say import report, tell
from ._worker import Worker

WORKERS = 2
"""Plain ones, as docs/operation.md starts them: a request at a time, a connection for each."""
SECONDS = 3.0
"""How long each side is asked in a round."""
WARM_UP_SECONDS = 6.0
"""A worker's first page imports and compiles for seconds; both must have done it."""
AT_LEAST = {"cached": 0.60, "uncached": 0.03}
"""Requests per second, of those for a file of the same size from the same server."""
SETTINGS = {"DJANGO_SETTINGS_MODULE": "looks.as_in_production"}
KEPT = {"cached": "60", "uncached": "0"}
"""PAGE_CACHE_SECONDS."""


def measure(pages: Sequence[tuple[str, str]], rounds: int) -> list[str]:
    """Print a line for each page (name, path), cached and uncached; returns what stays below its limit.

    The portal has a PostgreSQL, Redis and Elasticsearch of its own, filled as bin/demo does. Raises `Unfit`.
    """
    found: list[str] = []
    with house(before="REAL_") as home, Worker("benchmarks._load:Load", portal=False) as load:
        files = _prepare(home, load, pages)
        for how, seconds in KEPT.items():
            with serving({**SETTINGS, "PAGE_CACHE_SECONDS": seconds}, workers=WORKERS, threads=1) as address:
                for name, path in pages:
                    for each in (path, files[name]):
                        load.call("run", address=address, path=each, seconds=WARM_UP_SECONDS)
                    values, limits = _in_turns(load, address, (path, files[name]), rounds)
                    case = f"{name}-{how}"
                    ratio = report(
                        bench="pages",
                        case=case,
                        unit="requests/s",
                        values=values,
                        limits=limits,
                        peak_rss_mb=load.peak_rss_mb,
                    )
                    if ratio is not None and ratio < AT_LEAST[how]:
                        found.append(f"{case}: {ratio} of a file, at least {AT_LEAST[how]}")
    return found


def _prepare(home: House, load: Worker, pages: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Fill the portal and write a file as long as each page travels, before the server that hands it out starts;
    returns their paths."""
    for command in (("demo", "--no-serve"), ("collectstatic", "--noinput", "--verbosity=0")):
        environment = {**os.environ, **SETTINGS, "PYTHONUNBUFFERED": "1"}
        subprocess.run(
            [sys.executable, "manage.py", *command], cwd=settings.ROOT, env=environment, stdout=sys.stderr, check=True
        )
    paths: dict[str, str] = {}
    with serving({**SETTINGS, "PAGE_CACHE_SECONDS": "0"}, workers=1) as address:
        for name, path in pages:
            size = load.call("size", address=address, path=path)
            (home.folder / "static" / f"as-long-as-{name}.bin").write_bytes(os.urandom(size))
            paths[name] = f"{settings.STATIC_URL}as-long-as-{name}.bin"
            tell(f"  {name}: {size:,} bytes as it travels")
    return paths


def _in_turns(load: Worker, address: str, paths: tuple[str, str], rounds: int) -> tuple[list[float], list[float]]:
    """Requests per second of both paths, round by round; each round begins with the other one."""
    found: tuple[list[float], list[float]] = ([], [])
    for number in range(rounds):
        for turn in range(2):
            at = (turn + number) % 2
            found[at].append(load.call("run", address=address, path=paths[at], seconds=SECONDS))
    return found
