"""The commands in bin/: what they decide, and that they end only what they started."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

sys.path.insert(0, str(Path(settings.ROOT) / "bin"))

from _machine import checks, environment, java, places, processes, services
from _machine.say import Stop, run

BIN = Path(settings.ROOT) / "bin"
COMMANDS = ("demo", "test", "services", "bench", "lock")


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> processes.Book:
    """Records of processes that run as this test's own user."""
    monkeypatch.setattr(processes, "server_user", lambda: None)
    return processes.Book(tmp_path / "run")


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_explains_itself(command: str) -> None:
    done = subprocess.run([sys.executable, BIN / command, "--help"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert f"bin/{command}" in done.stdout


def test_an_old_python_gets_one_clear_line() -> None:
    code = "import sys; sys.path.insert(0, 'bin'); sys.version_info = (3, 9, 2); import _machine"
    done = subprocess.run([sys.executable, "-c", code], cwd=settings.ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("Beranda needs Python 3.11 or newer, and this is 3.9.")
    assert done.stderr.count("\n") == 1


def test_a_taken_port_gets_one_clear_line() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = subprocess.run(
            [sys.executable, BIN / "demo", "--port", port], capture_output=True, text=True, check=False
        )
    assert done.returncode == 1
    assert done.stderr.startswith(f"demo: port {port} is taken")
    assert done.stderr.count("\n") == 1


def test_reset_never_empties_a_database_somebody_named() -> None:
    done = subprocess.run(
        [sys.executable, BIN / "demo", "--services", "--reset", "--no-serve"],
        env={**os.environ, "DATABASE_URL": "postgres://u:p@127.0.0.1:1/precious"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "may be yours" in done.stderr


def test_a_started_process_is_found_again_and_stopped(book: processes.Book, tmp_path: Path) -> None:
    record = book.start("sleeper", ["sleep", "60"], port=1, log=tmp_path / "log")
    assert processes.Book(book.folder).living("sleeper") == record
    assert book.stop("sleeper", how=signal.SIGTERM)
    assert book.living("sleeper") is None
    assert not book.stop("sleeper", how=signal.SIGTERM)


def test_a_reused_process_id_is_left_alone(book: processes.Book) -> None:
    other = subprocess.Popen(["sleep", "60"])
    try:
        book.folder.mkdir()
        (book.folder / "sleeper.json").write_text(f'{{"pid": {other.pid}, "began": "another time", "port": 1}}')
        assert book.living("sleeper") is None
        assert not book.stop("sleeper", how=signal.SIGKILL)
        assert other.poll() is None
    finally:
        other.kill()
        other.wait()


def test_nothing_runs_in_a_new_checkout(tmp_path: Path) -> None:
    environ = {"PATH": os.environ["PATH"], "BERANDA_SERVICES_HOME": str(tmp_path), "BERANDA_SERVICES": "native"}
    done = subprocess.run(
        [sys.executable, BIN / "services", "status"], env=environ, capture_output=True, text=True, check=False
    )
    assert done.returncode == 3
    assert done.stdout.count("not running") == 3
    assert subprocess.run([sys.executable, BIN / "services", "down"], env=environ, check=False).returncode == 0


def test_a_named_server_is_used_and_never_started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("BERANDA_SERVICES_HOME", str(tmp_path))
    for variable in ("DATABASE_URL", "REDIS_URL", "ELASTICSEARCH_URL"):
        monkeypatch.setenv(variable, f"given:{variable}")
    assert services.wanted() == []
    assert services.up()["REDIS_URL"] == "given:REDIS_URL"


def test_a_taken_port_is_passed_over() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert not processes.port_is_free(port)
        assert processes.free_port(port) != port


@pytest.mark.parametrize(
    ("release", "suits"),
    [
        ('JAVA_VERSION="25.0.3"\nMODULES="java.base jdk.incubator.vector jdk.jdi"', True),
        ('JAVA_VERSION="25.0.3"\nMODULES="java.base java.se"', False),
        ('JAVA_VERSION="17.0.9"\nMODULES="java.base jdk.incubator.vector jdk.jdi"', False),
    ],
)
def test_only_a_new_and_whole_jdk_runs_elasticsearch(release: str, suits: bool, tmp_path: Path) -> None:
    (tmp_path / "release").write_text(release)
    assert java.suits(tmp_path) is suits


def test_the_environment_follows_its_lock(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_text("a==1")
    two.write_text("a==1")
    assert environment.digest(one) == environment.digest(two)
    two.write_text("a==2")
    assert environment.digest(one) != environment.digest(two)


def test_lock_files_pin_by_hash_and_name_no_host() -> None:
    for file in (environment.RUN, environment.DEV, environment.BOOTSTRAP, environment.NODE):
        text = file.read_text()
        assert "--hash=sha256:" in text
        assert "://" not in text
    assert "resolved" not in (Path(settings.ROOT) / "package-lock.json").read_text()


def test_embedded_leaves_out_what_needs_a_server() -> None:
    [(_, words, on_servers)] = checks.passes(embedded=True, chromium=False, extra=["-x"])
    assert words == ["-m", "not services and not browser", "-x"]
    assert not on_servers
    full = checks.passes(embedded=False, chromium=True, extra=[])
    assert [on_servers for _, _, on_servers in full] == [True, False]
    assert full[0][1] == checks._side_by_side(), "no test is left out"


def test_a_failing_program_says_why() -> None:
    with pytest.raises(Stop, match="could not count"):
        run(["false"], why="could not count")
    with pytest.raises(Stop, match="the program no-such-program is missing"):
        run(["no-such-program"], why="could not count")


def test_a_closed_folder_is_not_for_the_servers(tmp_path: Path) -> None:
    assert places.reachable(Path("/usr/lib"))
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    assert not places.reachable(closed)
