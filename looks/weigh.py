"""Opening a page cold in Chromium and reading off what it took, on this machine's line or on a slow phone's."""

import gzip
from base64 import b64decode
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
TEXT = ("html", "css", "js", "other")
HEADER_BYTES = 400
"""What a status line and headers of an answer take, about."""
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
    """Weighs the one page that is opened next in a new context.

    `slow` gives it a slow phone's processor and line. `compress` counts text as gzip would leave it, for a server
    that sends it plain.
    """

    def __init__(self, page: Page, *, slow: bool, compress: bool = False) -> None:
        self.page, self.compress = page, compress
        self.addresses: dict[str, str] = {}
        self._sent: dict[str, int] = {}
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
        self._sent[event["requestId"]] = round(event["encodedDataLength"])

    def read(self) -> FirstView:
        """What the page took, once it has come to rest."""
        self.page.wait_for_load_state("networkidle")
        self.page.wait_for_timeout(300)
        sent: dict[str, int] = {}
        for request, kind in list(self._kinds.items()):
            sent[kind] = sent.get(kind, 0) + self._weight(request, kind)
        seen: dict[str, Any] = self.page.evaluate("window.firstView")
        home = urlsplit(self.page.url).netloc
        ends = [(max(start, seen["first"]), start + duration) for start, duration in seen["tasks"]]
        return FirstView(
            sent=sent,
            requests=len(self.addresses),
            elsewhere=tuple(url for url in self.addresses.values() if urlsplit(url).netloc != home),
            shift=seen["shift"],
            shifted=tuple(dict.fromkeys(seen["shifted"])),
            largest_ms=seen["largest"],
            largest=seen["what"],
            blocking_ms=sum(max(0, end - begin - 50) for begin, end in ends),
        )

    def _weight(self, request: str, kind: str) -> int:
        """Transferred bytes of one request."""
        plain = self._sent.get(request, 0)
        if not self.compress or kind not in TEXT:
            return plain
        answer: dict[str, Any] = self._wire.send("Network.getResponseBody", {"requestId": request})
        body: bytes = b64decode(answer["body"]) if answer["base64Encoded"] else answer["body"].encode()
        return min(plain, len(gzip.compress(body, 6)) + HEADER_BYTES)


def kind_of(resource: str, mime: str) -> str:
    """The kind of bytes by what Chromium asked for and what came."""
    if "css" in mime:
        return "css"
    if "javascript" in mime:
        return "js"
    return KINDS.get(resource, "other")
