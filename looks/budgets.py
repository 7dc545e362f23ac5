"""What a cold first view may weigh and how long it may take. Sizes are transferred bytes; 1 KB is 1,000 of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from looks.page_types import Kind

CODE = ("html", "css", "js", "font")
CODE_BYTES = 100_000
SCRIPT_BYTES = 30_000
ALL_BYTES = {Kind.LIST: 150_000, Kind.TEXT: 150_000, Kind.PHOTOS: 350_000}
REQUESTS = 25
SHIFT = 0.01
LARGEST_MS = 2000
BLOCKING_MS = 100


@dataclass(frozen=True)
class FirstView:
    """What opening a page took.

    `sent` is transferred bytes by kind; `elsewhere` the addresses asked of another host; `shift` the sum of layout
    shifts (CLS) with `shifted`, the elements that moved; `largest_ms` when the largest element was painted (LCP) with
    `largest`, its beginning; `blocking_ms` by how much tasks after the first paint exceeded 50 ms each (TBT).
    """

    sent: Mapping[str, int]
    requests: int
    elsewhere: tuple[str, ...] = ()
    shift: float = 0
    shifted: tuple[str, ...] = field(default=())
    largest_ms: float = 0
    largest: str = ""
    blocking_ms: float = 0

    @property
    def code(self) -> int:
        """Bytes of HTML, CSS, JavaScript and fonts."""
        return sum(self.sent.get(kind, 0) for kind in CODE)

    @property
    def all(self) -> int:
        """All bytes."""
        return sum(self.sent.values())


def excesses(view: FirstView, kind: Kind) -> list[str]:
    """What exceeds the budget of a page of that kind, times left out: these differ from machine to machine."""
    found = []
    if view.code > CODE_BYTES:
        found.append(f"HTML, CSS, JS and fonts {view.code:,} bytes > {CODE_BYTES:,}")
    if view.sent.get("js", 0) > SCRIPT_BYTES:
        found.append(f"JS {view.sent['js']:,} bytes > {SCRIPT_BYTES:,}")
    if kind in ALL_BYTES and view.all > ALL_BYTES[kind]:
        found.append(f"all {view.all:,} bytes > {ALL_BYTES[kind]:,}")
    if view.requests > REQUESTS:
        found.append(f"{view.requests} requests > {REQUESTS}")
    if view.shift > SHIFT:
        found.append(f"CLS {view.shift:.3f} > {SHIFT}: {', '.join(view.shifted)}")
    if view.elsewhere:
        found.append(f"asks another host: {', '.join(view.elsewhere)}")
    return found


def delays(view: FirstView) -> list[str]:
    """What takes longer than it may on a slow phone's line."""
    found = []
    if view.largest_ms > LARGEST_MS:
        found.append(f"LCP {view.largest_ms:.0f} ms > {LARGEST_MS}: {view.largest}")
    if view.blocking_ms > BLOCKING_MS:
        found.append(f"TBT {view.blocking_ms:.0f} ms > {BLOCKING_MS}")
    return found
