"""Opening a page cold in Chromium and reading off what it took, on this machine's line or on a slow phone's."""

from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import CDPSession, Page

from looks.budgets import FirstView

SLOWER = 4
ROUND_TRIP_MS = 150
DOWN_BITS = 1_600_000
UP_BITS = 750_000
"""A cheap phone's processor is four times slower; bits a second and milliseconds of a slow 4G line."""
KINDS = {"Document": "html", "Stylesheet": "css", "Script": "js", "Font": "font", "Image": "image"}
WATCH = """(() => {
  const seen = (window.firstView = { largest: 0, what: "", shift: 0, shifted: [], first: 0, tasks: [] });
  const name = (node) => node?.cloneNode?.(false).outerHTML?.slice(0, 120) ?? String(node?.nodeName);
  const watch = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch("largest-contentful-paint", (each) => { seen.largest = each.startTime; seen.what = name(each.element); });
  watch("layout-shift", (each) => {
    if (each.hadRecentInput) return;
    seen.shift += each.value;
    seen.shifted.push(...each.sources.map((source) => name(source.node)));
  });
  watch("paint", (each) => { if (each.name === "first-contentful-paint") seen.first = each.startTime; });
  watch("longtask", (each) => seen.tasks.push([each.startTime, each.duration]));
})()"""


class Scale:
    """Weighs the one page that is opened next in a new context; `slow` gives it a slow phone's processor and line."""

    def __init__(self, page: Page, *, slow: bool) -> None:
        self.page = page
        self.sent: dict[str, int] = {}
        self.addresses: dict[str, str] = {}
        self._kinds: dict[str, str] = {}
        page.add_init_script(WATCH)
        self._wire: CDPSession = page.context.new_cdp_session(page)
        self._wire.on("Network.responseReceived", self._answered)
        self._wire.on("Network.loadingFinished", self._finished)
        self._wire.send("Network.enable")
        if slow:
            line = {"latency": ROUND_TRIP_MS, "downloadThroughput": DOWN_BITS / 8, "uploadThroughput": UP_BITS / 8}
            self._wire.send("Network.emulateNetworkConditions", {"offline": False, **line})
            self._wire.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})

    def _answered(self, event: dict[str, Any]) -> None:
        url = event["response"]["url"]
        if not url.startswith(("data:", "blob:")):
            self.addresses[event["requestId"]] = url
            self._kinds[event["requestId"]] = kind_of(event["type"], event["response"]["mimeType"])

    def _finished(self, event: dict[str, Any]) -> None:
        kind = self._kinds.get(event["requestId"])
        if kind is not None:
            self.sent[kind] = self.sent.get(kind, 0) + round(event["encodedDataLength"])

    def read(self) -> FirstView:
        """What the page took, once it has come to rest."""
        self.page.wait_for_load_state("networkidle")
        self.page.wait_for_timeout(300)
        seen: dict[str, Any] = self.page.evaluate("window.firstView")
        home = urlsplit(self.page.url).netloc
        ends = [(max(start, seen["first"]), start + duration) for start, duration in seen["tasks"]]
        return FirstView(
            sent=dict(self.sent),
            requests=len(self.addresses),
            elsewhere=tuple(url for url in self.addresses.values() if urlsplit(url).netloc != home),
            shift=seen["shift"],
            shifted=tuple(dict.fromkeys(seen["shifted"])),
            largest_ms=seen["largest"],
            largest=seen["what"],
            blocking_ms=sum(max(0, end - begin - 50) for begin, end in ends),
        )


def kind_of(resource: str, mime: str) -> str:
    """The kind of bytes by what Chromium asked for and what came."""
    if "css" in mime:
        return "css"
    if "javascript" in mime:
        return "js"
    return KINDS.get(resource, "other")
