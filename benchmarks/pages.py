"""bin/bench pages: what the cold first view of every page type takes on a cheap phone with a slow line, and how many
readers the portal serves.

Bytes by kind, requests, the largest paint, layout shifts and blocked time, each beside its budget; then requests per
second of home, a destination and the directory, kept and made anew, beside a file of the same size, on PostgreSQL,
Redis and Elasticsearch. The exit status is 1 when a page type exceeds a budget or is served too slowly.
"""

import json
import os
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from dataclasses import asdict, replace
from statistics import median

import django

django.setup()
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # Playwright keeps an event loop in this thread

from django.core.management import call_command  # noqa: E402 — models need set-up settings first
from playwright.sync_api import Browser  # noqa: E402

from looks.budgets import FirstView, delays, excesses  # noqa: E402
from looks.chromium import PHONE, chromium, opened, session_for, visit  # noqa: E402
from looks.page_types import PageType, first_views  # noqa: E402
from looks.server import Portals, ServerDied, prepare  # noqa: E402
from looks.weigh import Scale  # noqa: E402

from . import _throughput  # noqa: E402
from ._house import Unfit  # noqa: E402
from ._say import tell  # noqa: E402

READ_MOST = (("home", "/id/"), ("destination", "/id/destinasi/pantai-anyer/"), ("directory", "/id/umkm/"))
"""Pages whose throughput is measured."""
COLUMNS = ("html", "css", "js", "font", "image", "other")
HEAD = (
    f"{'page type':24}{'HTML':>7}{'CSS':>7}{'JS':>7}{'font':>7}{'image':>8}{'other':>7}{'code':>8}{'all':>9}{'req':>5}"
)
HEAD += f"{'LCP ms':>8}{'CLS':>7}{'TBT ms':>8}"


def weigh(browser: Browser, portals: Portals, kind: PageType) -> FirstView:
    """Open a page type once, cold."""
    address = portals.address(degraded=kind.degraded)
    session = session_for(kind, "id")
    with opened(browser, address, width=PHONE, session=session, still=False) as page:
        scale = Scale(page, slow=True)
        visit(page, kind, "id")
        return scale.read()


def middle(views: Sequence[FirstView]) -> FirstView:
    """The heaviest of the views, with the medians of the times and shifts of all."""
    heaviest = max(views, key=lambda view: view.all)
    return replace(
        heaviest,
        largest_ms=median(view.largest_ms for view in views),
        blocking_ms=median(view.blocking_ms for view in views),
        shift=median(view.shift for view in views),
    )


def row(name: str, view: FirstView) -> str:
    """One line of the table."""
    kinds = "".join(f"{view.sent.get(kind, 0):>{8 if kind == 'image' else 7}}" for kind in COLUMNS)
    times = f"{view.largest_ms:>8.0f}{view.shift:>7.3f}{view.blocking_ms:>8.0f}"
    return f"{name:24}{kinds}{view.code:>8}{view.all:>9}{view.requests:>5}{times}"


def measure(options: Namespace) -> list[str]:
    """Print a line for each page type; returns what exceeds a budget."""
    tell("Preparing the portal as production serves it …")
    prepare()
    call_command("collectstatic", "--noinput", verbosity=0)
    found: list[str] = []
    with Portals() as portals, chromium() as browser:
        kinds = first_views(options.only)
        for address in {portals.address(degraded=kind.degraded) for kind in kinds}:
            warm(browser, address)
        if not options.json:
            print(HEAD, flush=True)
        for kind in kinds:
            view = middle([weigh(browser, portals, kind) for _run in range(options.runs)])
            said = {"bench": "pages", "case": kind.name, "kind": kind.kind, **asdict(view)}
            print(json.dumps(said) if options.json else row(kind.name, view), flush=True)
            found += [f"{kind.name}: {fault}" for fault in (*excesses(view, kind.kind), *delays(view))]
    if not options.only:
        tell(f"Requests per second of {_throughput.WORKERS} workers, beside a file of the same size …")
        found += _throughput.measure(READ_MOST, rounds=options.rounds)
    return found


def warm(browser: Browser, address: str) -> None:
    """Let the portal compile its templates; a visitor's cold is the browser's, not the server's."""
    with opened(browser, address, width=PHONE) as page:
        for path in ("/id/", "/id/umkm/", "/id/umkm/?q=gerabah", "/id/berita/", "/id/destinasi/"):
            page.goto(path)


def main(arguments: Sequence[str]) -> int:
    parser = ArgumentParser(prog="bin/bench pages", description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", default=[], metavar="NAME", help="page types of looks/page_types.py")
    parser.add_argument("--runs", type=int, default=5, help="times are the median of so many (default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=3, help="of each throughput (default: %(default)s)")
    parser.add_argument("--json", action="store_true", help="one JSON object a line in place of the table")
    options = parser.parse_args(arguments)
    try:
        found = measure(options)
    except (ServerDied, Unfit, KeyError) as problem:
        tell(f"bin/bench pages: {problem}")
        return 1
    for fault in found:
        tell(f"  above its budget: {fault}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
