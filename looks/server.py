"""A portal with the demo's content, served by gunicorn on a free port for as long as it is looked at."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from time import monotonic, sleep
from types import TracebackType
from typing import Self
from urllib.error import URLError
from urllib.request import urlopen

from django.conf import settings
from django.core.management import call_command

from looks import cast

NOBODY = "http://127.0.0.1:9"
"""An address where nothing answers, for the portal whose Elasticsearch is down."""
START_SECONDS = 60


class ServerDied(Exception):
    """The portal did not come up; the message is the end of what it printed."""


def prepare() -> None:
    """Fill the data folder of these settings as bin/demo does, and add the examples of `looks.cast`."""
    call_command("demo", "--no-serve")
    cast.ensure()


class Portals:
    """The addresses of a healthy portal and of one whose search is degraded, each started when first asked for."""

    def __init__(self) -> None:
        self._running = ExitStack()
        self._addresses: dict[bool, str] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._running.close()

    def address(self, *, degraded: bool = False) -> str:
        """Where the portal answers, `http://127.0.0.1:…`."""
        if degraded not in self._addresses:
            extra = {"ELASTICSEARCH_URL": NOBODY} if degraded else {}
            self._addresses[degraded] = self._running.enter_context(serving(extra))
        return self._addresses[degraded]


@contextmanager
def serving(extra: dict[str, str] | None = None, *, workers: int = 1, threads: int = 8) -> Iterator[str]:
    """Run the portal with this process's settings and yield its address; gunicorn's workers are
    plain ones (sync) with one thread, else gthread. Raises `ServerDied`."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "gunicorn", "portal.wsgi", "--bind", f"127.0.0.1:{port}"]
    command += ["--workers", str(workers), "--threads", str(threads)]
    command += ["--timeout", "120", "--log-level", "warning"]
    search_path = os.pathsep.join([str(settings.ROOT / "site"), str(settings.ROOT)])
    environment = {**os.environ, "PYTHONPATH": search_path, "LOG_LEVEL": "CRITICAL", **(extra or {})}
    log = settings.VAR_DIR / f"server-{port}.log"
    with log.open("w+") as out:
        process = subprocess.Popen(command, cwd=settings.ROOT, env=environment, stdout=out, stderr=out)
        try:
            deadline = monotonic() + START_SECONDS
            while not _answers(address):
                if process.poll() is not None or monotonic() > deadline:
                    raise ServerDied(log.read_text()[-2000:])
                sleep(0.2)
            yield address
        finally:
            process.terminate()
            process.wait(20)
            log.unlink()


def _answers(address: str) -> bool:
    try:
        with urlopen(f"{address}/health/", timeout=5) as reply:  # noqa: S310 — our own server
            return bool(reply.status == 200)
    except (URLError, OSError):
        return False
