"""What bin/test runs: checks first, all of them, then the tests in one or two passes."""

import os
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.etree import ElementTree

from . import environment
from .say import ROOT, tell

SETTINGS = {"DJANGO_SETTINGS_MODULE": "portal.settings.testing"}
CHECKS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Lint", ("ruff", "check", "--output-format", "concise", ".")),
    ("Format", ("ruff", "format", "--check", ".")),
    ("Import contracts", ("lint-imports", "--no-cache")),
    ("Types", ("mypy",)),
    ("System checks", ("python", "manage.py", "check", "--fail-level", "WARNING")),
    ("Migrations", ("python", "manage.py", "makemigrations", "--check", "--dry-run")),
)
SQLITE_PASS = ("tests/accounts", "tests/economy", "tests/regions", "tests/search")
"""Where our own SQL has a second form for SQLite; these run on it too."""

NOT_ON_SQLITE = ("tests/economy/imports/test_properties_meanwhile.py",)
"""Five minutes of what happens between people, imports and dying workers: no SQL of its own, and seen on PostgreSQL."""

NEEDS_NO_SERVER = "not services"


def run_checks(variables: dict[str, str]) -> list[str]:
    """Run every check, print what the failing ones say, and return the names of those."""
    failed = []
    for title, command in CHECKS:
        tell(f"· {title} …")
        done = subprocess.run(
            [str(environment.VENV / "bin" / command[0]), *command[1:]],
            env=environment.environ({**variables, **SETTINGS}),
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
        if done.returncode != 0:
            failed.append(title)
            print(done.stdout.rstrip(), flush=True)
    return failed


def run_tests(title: str, arguments: Sequence[str], variables: dict[str, str]) -> list[str]:
    """Run pytest once, its output as it comes; returns the title when a test failed, and each failed test after it."""
    tell(f"· {title} …")
    command = [str(environment.PYTHON), "-m", "pytest", "--durations", "15", "--durations-min", "2"]
    plain = {name: value for name, value in environment.environ().items() if name != "DJANGO_SETTINGS_MODULE"}
    with tempfile.TemporaryDirectory(prefix="beranda-checks-") as folder:
        report = Path(folder, "tests.xml")
        done = subprocess.run(
            [*command, f"--junitxml={report}", *arguments],
            env={**plain, **variables},
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            check=False,
        )
        return [title, *_failures(report)] if done.returncode != 0 else []


def _failures(report: Path) -> Iterator[str]:
    """Each failed test of a report and the first line of why: a long run's own account is far above its end."""
    if not report.exists():
        yield "  pytest itself ended without a report"
        return
    for test in ElementTree.parse(report).iter("testcase"):  # noqa: S314 -- written by pytest a moment ago
        for problem in (*test.findall("failure"), *test.findall("error")):
            why = (problem.get("message") or "").strip().partition("\n")[0][:200]
            yield f"  {test.get('classname')}::{test.get('name')}: {why}"


def _side_by_side() -> list[str]:
    """Options of a whole pass: several processes, each with a database of its own; tests/conftest.py says who takes
    what."""
    return ["--numprocesses", str(min(4, max(2, os.cpu_count() or 1))), "--no-loadscope-reorder"]


def passes(*, embedded: bool, chromium: bool, extra: Sequence[str]) -> list[tuple[str, list[str], bool]]:
    """The passes of pytest as (title, arguments, on servers)."""
    if embedded:
        chosen = NEEDS_NO_SERVER if chromium else f"{NEEDS_NO_SERVER} and not browser"
        return [("Tests that need no server", ["-m", chosen, *extra], False)]
    on_servers = "Tests on PostgreSQL, Redis and Elasticsearch"
    if extra:
        return [(on_servers, list(extra), True)]
    spread = _side_by_side()
    without = [f"--ignore={path}" for path in NOT_ON_SQLITE]
    sqlite = [*spread, "-m", f"{NEEDS_NO_SERVER} and not browser", *without, *SQLITE_PASS]
    return [(on_servers, spread, True), ("Tests on SQLite", sqlite, False)]


def in_ci() -> bool:
    """Whether this is a CI run, where a missing part is a failure."""
    return os.environ.get("CI", "").lower() in ("1", "true", "yes")
