"""The demo, from nothing to a page somebody finds: prepared by the real command, served by the real processes."""

import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from django.conf import settings

MANAGE = [sys.executable, str(Path(settings.ROOT) / "manage.py"), "demo"]
FIRST = "seconds-of-the-first-start"
NOTHING = {"DATABASE_URL": "", "REDIS_URL": "", "ELASTICSEARCH_URL": ""}


@pytest.fixture(scope="module")
def var(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a prepared demo."""
    folder = tmp_path_factory.mktemp("demo")
    begun = monotonic()
    done = subprocess.run([*MANAGE, "--no-serve"], env=environ(folder), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (folder / FIRST).write_text(str(monotonic() - begun))
    return folder


def environ(var: Path) -> dict[str, str]:
    return {
        **{name: value for name, value in os.environ.items() if name != "BERANDA_TEST_PROCESS"},
        **NOTHING,
        "BERANDA_VAR": str(var),
        "DJANGO_SETTINGS_MODULE": "portal.settings.development",
    }


def read(address: str) -> str:
    with urlopen(address, timeout=30) as reply:
        text: str = reply.read().decode()
    return text


@pytest.fixture
def site(var: Path, eventually: Callable[..., None]) -> Iterator[str]:
    """The address of the running demo."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    process = subprocess.Popen([*MANAGE, "--port", str(port)], env=environ(var), start_new_session=True)
    address = f"http://localhost:{port}"

    def up() -> bool:
        assert process.poll() is None, "the demo ended"
        try:
            return bool(read(f"{address}/health/"))
        except (URLError, OSError):
            return False

    try:
        begun = monotonic()
        eventually(up, seconds=60)
        starting = monotonic() - begun
        yield address
    finally:
        begun = monotonic()
        process.send_signal(signal.SIGINT)
        process.wait(20)
    assert monotonic() - begun < starting, "Ctrl-C ends at once"


@pytest.mark.long
def test_the_content_is_there(var: Path) -> None:
    with sqlite3.connect(var / "beranda.sqlite3") as database:
        [[shown]] = database.execute("SELECT count(*) FROM economy_business WHERE state = 'published'")
        [[districts]] = database.execute("SELECT count(DISTINCT district_id) FROM economy_business")
    assert 500 <= shown <= 700
    assert districts == 29


def test_a_second_start_is_quick_and_keeps_the_data(var: Path) -> None:
    begun, first = monotonic(), float((var / FIRST).read_text())
    done = subprocess.run([*MANAGE, "--no-serve"], env=environ(var), capture_output=True, text=True, check=True)
    assert monotonic() - begun < first / 3
    assert done.stdout.strip() == ""


def test_a_visitor_finds_the_potters_of_bumijaya(site: str) -> None:
    results = read(f"{site}/id/umkm/?q=gerabah")
    assert "Bumijaya" in results
    links = re.findall(r'href="(/id/umkm/[a-z0-9-]+/)"[^>]*>([^<]*)', results)
    path = next(path for path, text in links if "gerabah" in text.lower())
    assert "Bumijaya" in read(site + path)
    assert read(f"{site}/id/")
    assert read(f"{site}/en/")
