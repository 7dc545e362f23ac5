"""Where the commands keep what they make, and which user the servers run as.

PostgreSQL and Elasticsearch refuse to run as root. As root they therefore run as a system user of their own, and
everything they read and write lies where that user can reach it, which a repository in a closed home folder is not.
"""

import fcntl
import hashlib
import os
import pwd
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from .say import ROOT, Stop, run, tell

SYSTEM_USER = "beranda"


def is_root() -> bool:
    """Whether this process may install packages and has to step down for the servers."""
    return os.geteuid() == 0


def reachable(path: Path) -> bool:
    """Whether every existing folder on the way to `path` may be entered by any user."""
    return all(folder.stat().st_mode & 0o001 for folder in (path, *path.parents) if folder.exists())


@cache
def server_user() -> pwd.struct_passwd | None:
    """The user the servers run as: None for "the user who runs this", a system user of our own for root."""
    if not is_root():
        return None
    try:
        return pwd.getpwnam(SYSTEM_USER)
    except KeyError:
        pass
    if shutil.which("useradd"):
        run(
            ["useradd", "--system", "--no-create-home", "--home-dir", "/nonexistent", SYSTEM_USER],
            why=f"Could not make the system user {SYSTEM_USER}, which runs the servers because root may not",
        )
        return pwd.getpwnam(SYSTEM_USER)
    return pwd.getpwnam("nobody")


def services_home() -> Path:
    """The data folder of this checkout's servers; `BERANDA_SERVICES_HOME` overrides it."""
    named = os.environ.get("BERANDA_SERVICES_HOME")
    if named:
        return Path(named).resolve()
    if not is_root():
        return ROOT / "var" / "services"
    return Path("/var/lib/beranda") / hashlib.sha256(str(ROOT).encode()).hexdigest()[:10]


def cache_home() -> Path:
    """What is fetched once and shared by all checkouts; `BERANDA_CACHE` overrides it."""
    named = os.environ.get("BERANDA_CACHE")
    if named:
        return Path(named).resolve()
    mine = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "beranda"
    return mine if not is_root() or reachable(mine) else Path("/var/cache/beranda")


def own_folder(path: Path) -> Path:
    """Make a folder that belongs to the servers' user alone and return it."""
    path.mkdir(parents=True, exist_ok=True)
    user = server_user()
    if user:
        os.chown(path, user.pw_uid, user.pw_gid)
    path.chmod(0o700)
    return path


def give(path: Path) -> None:
    """Hand a file or a whole folder to the servers' user."""
    user = server_user()
    if user:
        for each in (path, *path.rglob("*")):
            os.chown(each, user.pw_uid, user.pw_gid)


@contextmanager
def lock(path: Path, *, what: str) -> Iterator[None]:
    """Hold a file lock, saying `what` is being waited for when somebody else holds it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            tell(f"  another run {what}; waiting for it …")
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield


@cache
def _refresh_package_lists() -> None:
    run(["apt-get", "update", "-q"], why="Could not refresh the list of Debian packages", timeout=600)


def install_debian(*packages: str, purpose: str, otherwise: str) -> None:
    """Install Debian packages without starting the servers they contain.

    Raises `Stop` saying `otherwise`, how to provide the thing by hand, when this is not root on Debian or it fails.
    """
    if not is_root() or not shutil.which("apt-get"):
        raise Stop(f"{purpose} is missing and cannot be installed without root on Debian. {otherwise}")
    tell(f"  installing {' '.join(packages)} …")
    try:
        _refresh_package_lists()
        with _servers_stay_stopped():
            run(
                ["apt-get", "install", "-y", "-q", "--no-install-recommends", *packages],
                why=f"Could not install {purpose}",
                env={"DEBIAN_FRONTEND": "noninteractive"},
                timeout=1800,
            )
    except Stop as problem:
        raise Stop(f"{problem}\n  {otherwise}") from None


@contextmanager
def _servers_stay_stopped() -> Iterator[None]:
    """Debian starts a server when its package is installed, unless this file says no; ours runs on its own port."""
    policy = Path("/usr/sbin/policy-rc.d")
    if policy.exists():
        yield
        return
    policy.write_text("#!/bin/sh\nexit 101\n")
    policy.chmod(0o755)
    try:
        yield
    finally:
        policy.unlink(missing_ok=True)


def wait_until(ready: object, *, seconds: float, pause: float = 0.2) -> bool:
    """Call `ready` until it returns something true; False when that took longer than `seconds`."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if callable(ready) and ready():
            return True
        time.sleep(pause)
    return False


def quiet(command: list[str]) -> bool:
    """Whether a program exists and ends well; its output is dropped."""
    try:
        return subprocess.run(command, capture_output=True, timeout=20, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False
