"""The benchmarks on few rows: what they print, that they tidy up, and that a missing server gets one line."""

import json
import os
import subprocess
import sys
from itertools import islice
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest
from django.conf import settings

from benchmarks._businesses import HEADER, rows, villages

ROOT = Path(__file__).resolve().parents[2]
KEYS = ["bench", "case", "value", "unit", "limit", "ratio", "peak_rss_mb"]
CASES = {
    "import": ["pipeline", "read", "apply", "again"],
    "index": ["rebuild"],
    "search": ["results-1", "request-1", "results-4", "request-4", "suggest-1", "suggest-4"],
}


def _run(name: str, servers: dict[str, str]) -> subprocess.CompletedProcess[str]:
    # As bin/bench starts them, once the servers run.
    command = [sys.executable, "-m", f"benchmarks.{name}", "--rows", "2000", "--rounds", "1"]
    environment = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'site'}", **servers}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=600, check=False)


@pytest.fixture
def servers() -> dict[str, str]:
    """The servers that the test run was given."""
    found = {"DATABASE_URL": os.environ.get("DATABASE_URL", ""), **settings.TEST_SERVICES}
    if missing := [name for name, url in found.items() if not url]:
        text = f"{', '.join(missing)} not set: bin/services up starts the servers"
        if os.environ.get("CI"):
            pytest.fail(text, pytrace=False)
        pytest.skip(text)
    return found


@pytest.mark.services
@pytest.mark.parametrize("name", CASES)
def test_prints_figures_beside_their_limits_and_leaves_nothing(name: str, servers: dict[str, str]) -> None:
    done = _run(name, servers)
    assert done.returncode == 0, done.stderr
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["case"] for line in lines] == CASES[name]
    for line in lines:
        assert list(line) == KEYS
        assert line["bench"] == name
        assert line["value"] > 0
        assert line["limit"] > 0
        assert line["ratio"] == pytest.approx(line["value"] / line["limit"], rel=0.02)
        assert 10 < line["peak_rss_mb"] < 2000
    assert "Nothing left behind" in done.stderr
    with psycopg.connect(servers["DATABASE_URL"]) as connection:
        database = urlsplit(servers["DATABASE_URL"]).path.strip("/")
        owner = connection.execute("SELECT datdba FROM pg_database WHERE datname = %s", [database]).fetchone()
    assert owner is not None


def test_says_which_server_is_missing() -> None:
    done = _run("import", {"DATABASE_URL": "", "REDIS_URL": "redis://127.0.0.1:1", "ELASTICSEARCH_URL": ""})
    assert done.returncode == 1
    assert done.stdout == ""
    assert "DATABASE_URL, ELASTICSEARCH_URL not set" in done.stderr
    assert "Traceback" not in done.stderr


def test_businesses_are_the_same_each_time_and_of_this_regency() -> None:
    first, second = list(rows(500)), list(rows(500))
    assert first == second
    assert all(len(row) == len(HEADER) for row in first)
    phones = [row[HEADER.index("No. HP/WA")] for row in first if row[HEADER.index("No. HP/WA")]]
    assert len({"".join(filter(str.isdigit, phone))[-9:] for phone in phones}) == len(phones) > 450
    assert len({village.district for village in villages()}) == 29
    assert next(islice(rows(1, seed=1), 1)) != first[0]
    with pytest.raises(ValueError, match="can be invented"):
        list(rows(0))
