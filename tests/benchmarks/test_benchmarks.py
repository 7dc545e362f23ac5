"""The benchmarks on few rows: what they print, that they tidy up, and that a missing server gets one line."""

import json
import os
import signal
import subprocess
import sys
import tempfile
from itertools import islice
from pathlib import Path

import psycopg
import pytest
from django.conf import settings
from elasticsearch import Elasticsearch
from redis import Redis

from benchmarks._businesses import HEADER, rows, villages
from benchmarks._relevance_corpus import DATA

QUERIES = DATA / "queries.csv"
ROOT = Path(__file__).resolve().parents[2]
KEYS = ["bench", "case", "value", "unit", "limit", "ratio", "peak_rss_mb"]
CASES = {
    "import": ["pipeline", "preview", "apply", "again", "request"],
    "index": ["rebuild"],
    "search": ["results-1", "request-1", "results-4", "request-4", "suggest-1", "suggest-4"],
}


SMALL = ("--rows", "2000", "--rounds", "1")


def _start(name: str, servers: dict[str, str], *options: str) -> subprocess.Popen[str]:
    """Start a benchmark as bin/bench does once the servers run."""
    command = [sys.executable, "-m", f"benchmarks.{name}", *(options or SMALL)]
    environment = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'site'}", **servers}
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=pipe, stderr=pipe, text=True)


def _left(pid: int, servers: dict[str, str]) -> list[str]:
    """What a run with that process id left on the servers and in the folder of temporary files."""
    name = f"beranda_bench_{pid}"
    prefix = name.replace("_", "-")
    with psycopg.connect(servers["DATABASE_URL"], dbname="postgres") as connection:
        found = [row[0] for row in connection.execute("SELECT datname FROM pg_database WHERE datname = %s", [name])]
    with Elasticsearch(servers["ELASTICSEARCH_URL"]) as es:
        found += es.indices.get(index=f"{prefix}-*", expand_wildcards="all")
    with Redis.from_url(servers["REDIS_URL"]) as redis:
        found += [str(key) for key in redis.scan_iter(f"*{prefix}*")]
    return found + [str(path) for path in Path(tempfile.gettempdir()).glob(f"{name}_*")]


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


@pytest.mark.long
@pytest.mark.services
@pytest.mark.parametrize("name", CASES)
def test_prints_figures_beside_their_limits_and_leaves_nothing(name: str, servers: dict[str, str]) -> None:
    process = _start(name, servers)
    output, said = process.communicate(timeout=600)
    assert process.returncode == 0, said
    lines = [json.loads(line) for line in output.splitlines()]
    assert [line["case"] for line in lines] == CASES[name]
    for line in lines:
        assert list(line) == KEYS
        assert line["bench"] == name
        assert line["value"] > 0
        assert line["limit"] > 0
        assert line["ratio"] == pytest.approx(line["value"] / line["limit"], rel=0.02)
        assert 10 < line["peak_rss_mb"] < 2000
    assert not _left(process.pid, servers)


@pytest.mark.services
def test_relevance_prints_figures_of_both_engines_and_every_miss(servers: dict[str, str], tmp_path: Path) -> None:
    head = QUERIES.read_text(encoding="utf-8").splitlines()[0]
    asked = (
        "1,laundry,id,-,,,laundry|londri|binatu,,",
        "2,laundry,id,-,,,keranjang arang,,",
        "3,0812345,id,-,,-,-,empty,",
    )
    (tmp_path / "cases.csv").write_text("\n".join((head, *asked)), encoding="utf-8")
    process = _start("relevance", servers, "--cases", str(tmp_path / "cases.csv"), "--sample", "40")
    output, said = process.communicate(timeout=600)
    assert process.returncode == 0, said
    lines = [json.loads(line) for line in output.splitlines()]
    figures = ["success@1", "success@3", "ndcg@10", "zero-results", "forbidden"]
    assert [line["case"] for line in lines] == [
        f"{engine}-{figure}" for engine in ("elasticsearch", "fallback") for figure in figures
    ]
    assert all(list(line) == KEYS and line["bench"] == "relevance" and 0 <= line["value"] <= 1 for line in lines)
    assert {line["value"] for line in lines if "success" in line["case"]} == {1.0}, said
    assert not _left(process.pid, servers)


@pytest.mark.services
def test_ctrl_c_leaves_nothing(servers: dict[str, str]) -> None:
    process = _start("index", servers)
    assert process.stderr is not None
    assert process.stderr.readline().startswith("Preparing")
    assert len(_left(process.pid, servers)) == 2  # the database and the folder
    process.send_signal(signal.SIGINT)
    output, said = process.communicate(timeout=60)
    assert process.returncode == 128 + signal.SIGINT
    assert "Traceback" not in said
    assert not output
    assert not _left(process.pid, servers)


def test_says_which_server_is_missing() -> None:
    process = _start("import", {"DATABASE_URL": "", "REDIS_URL": "redis://127.0.0.1:1", "ELASTICSEARCH_URL": ""})
    output, said = process.communicate(timeout=60)
    assert process.returncode == 1
    assert not output
    assert "DATABASE_URL, ELASTICSEARCH_URL not set" in said
    assert "Traceback" not in said


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
